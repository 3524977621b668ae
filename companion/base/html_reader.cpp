#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>

#include "base/html_entities.hpp"
#include "base/styled_text.hpp"
#include "base/visible_text.hpp"

namespace rtp {

namespace {

// Sorted.
constexpr std::string_view block_elements[] = {
    "address", "article", "aside",    "blockquote", "body",   "center", "dd",   "details", "dir", "div",
    "dl",      "dt",      "fieldset", "figcaption", "figure", "footer", "form", "h1",      "h2",  "h3",
    "h4",      "h5",      "h6",       "header",     "hr",     "li",     "main", "nav",     "ol",  "p",
    "pre",     "section", "table",    "tbody",      "tfoot",  "thead",  "tr",   "ul"};
constexpr std::string_view unseen_elements[] = {"head", "script", "style", "template", "title"};

template <typename List>
bool is_one_of(const List& sorted, std::string_view name) {
  return std::binary_search(std::begin(sorted), std::end(sorted), name);
}

struct Element {
  std::string name;
  TextStyle format;
  bool preserve = false;  ///< white space is kept
  bool unseen = false;
  int next_number = 0;  ///< of the next item in a numbered list; 0 in a list with dots
};

/// Attributes as libxml2 hands them over: name, value, name, value, ..., null.
class Attributes {
 public:
  explicit Attributes(const xmlChar** pairs) : pairs_(pairs) {}

  std::string_view value_of(std::string_view name) const {
    for (const xmlChar** pair = pairs_; pair != nullptr && pair[0] != nullptr; pair += 2) {
      if (name == text_of(pair[0])) return pair[1] == nullptr ? "" : text_of(pair[1]);
    }
    return "";
  }

  static std::string_view text_of(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

 private:
  const xmlChar** pairs_;
};

std::string without_spaces(std::string_view text) {
  std::string result = lower(text);
  std::erase_if(result, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
  return result;
}

void apply_style_attribute(Element& element, std::string_view attribute) {
  if (attribute.empty()) return;
  const std::string style = without_spaces(attribute);
  const auto says = [&style](std::string_view words) { return style.find(words) != std::string::npos; };
  for (const char* heavy : {"font-weight:bold", "font-weight:6", "font-weight:7", "font-weight:8", "font-weight:9"}) {
    element.format.bold = element.format.bold || says(heavy);
  }
  if (says("font-style:italic")) element.format.italic = true;
  if (says("text-decoration") && says("underline")) element.format.underline = true;
  if (says("text-decoration") && says("line-through")) element.format.strike = true;
  if (says("white-space:pre")) element.preserve = true;
}

void apply_element(Element& element, const Attributes& attributes) {
  const std::string_view name = element.name;
  if (name == "b" || name == "strong") element.format.bold = true;
  if (name == "i" || name == "em") element.format.italic = true;
  if (name == "u" || name == "ins") element.format.underline = true;
  if (name == "s" || name == "strike" || name == "del") element.format.strike = true;
  if (name == "pre" || name == "textarea") element.preserve = true;
  if (is_one_of(unseen_elements, name)) element.unseen = true;
  if (name == "a") {
    const std::string address = clean_text(trimmed(attributes.value_of("href")));
    if (is_safe_link(address)) element.format.link = address;
  }
  element.next_number = 0;
  if (name == "ol") {
    const std::string_view start = attributes.value_of("start");
    element.next_number = 1;
    std::from_chars(start.data(), start.data() + start.size(), element.next_number);
  }
}

/// Receives the elements and texts of a page in the order of its source.
class HtmlReader {
 public:
  void start(std::string name, const Attributes& attributes) {
    if (name == "br") return break_line();
    if (is_one_of(block_elements, name)) text_.end_block();
    if (name == "td" || name == "th") text_.separate();
    if (name == "li") text_.mark_item(next_item_marker());
    Element element = open_.empty() ? Element{} : open_.back();
    element.name = std::move(name);
    apply_element(element, attributes);
    apply_style_attribute(element, attributes.value_of("style"));
    open_.push_back(std::move(element));
  }

  void end(std::string_view name) {
    if (open_.empty() || open_.back().name != name) return;
    open_.pop_back();
    if (name == "li") text_.mark_item("");
    if (is_one_of(block_elements, name)) text_.end_block();
  }

  void characters(std::string_view text) {
    if (open_.empty()) return text_.add(text, {}, false);
    if (!open_.back().unseen) text_.add(text, open_.back().format, open_.back().preserve);
  }

  StyledText finish() { return text_.finish(); }

 private:
  void break_line() {
    if (open_.empty()) return text_.break_line({});
    if (!open_.back().unseen) text_.break_line(open_.back().format);
  }

  std::string next_item_marker() {
    if (open_.empty() || open_.back().next_number == 0) return "- ";
    return std::to_string(open_.back().next_number++) + ". ";
  }

  VisibleText text_;
  std::vector<Element> open_;
};

HtmlReader& reader(void* context) { return *static_cast<HtmlReader*>(context); }

htmlSAXHandler make_handler() {
  htmlSAXHandler handler{};
  handler.startElement = [](void* context, const xmlChar* name, const xmlChar** attributes) {
    reader(context).start(std::string(Attributes::text_of(name)), Attributes(attributes));
  };
  handler.endElement = [](void* context, const xmlChar* name) { reader(context).end(Attributes::text_of(name)); };
  handler.characters = [](void* context, const xmlChar* text, int length) {
    reader(context).characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
  };
  handler.ignorableWhitespace = handler.characters;
  // Without a handler for CDATA the content of script and style never arrives.
  return handler;
}

struct FreeParser {
  void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

StyledText html_to_text(std::string_view html) {
  // The text is not normalised yet: ">" and a combining stroke would become another character and the tag would be
  // gone.
  TextFilter filter;
  filter.put_utf8(cut_at_character(html, max_note_bytes));
  // Inside a block of ours the parser adds no paragraphs of its own.
  const std::string page = "<div>" + with_html5_entities(filter.text());
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(
      htmlCreateMemoryParserCtxt(page.data(), static_cast<int>(page.size())));
  if (!parser) throw std::bad_alloc();
  HtmlReader html_reader;
  htmlSAXHandler handler = make_handler();
  htmlSAXHandler* const own_handler = std::exchange(parser->sax, &handler);
  parser->userData = &html_reader;
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                       HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOIMPLIED | HTML_PARSE_NODEFDTD);
  xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser.get());
  parser->sax = own_handler;
  return html_reader.finish();
}

}  // namespace rtp
