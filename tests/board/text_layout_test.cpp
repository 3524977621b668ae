#include "board/text_layout.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>
#include <limits>

#include "base/text.hpp"

using namespace rtp;

namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "|") + line;
  return text;
}

/// Wrapped so that about `characters` digits stand on a line; all digits are equally wide.
std::string wrapped_at(std::string_view text, int characters) {
  return joined(wrapped(text, text_width(std::string(static_cast<std::size_t>(characters), '0'), 16), 16));
}

std::string without_spaces(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\t') kept += c;
  }
  return kept;
}

}  // namespace

TEST_CASE("Text is measured as Arial sets it, a hair wider") {
  // Advances in Arial at 1000 units: H 722, e 556, l 222, o 556.
  CHECK(text_width("Hello", 100) == Approx(100 * (0.722 + 0.556 + 0.222 + 0.222 + 0.556) * 1.02).epsilon(0.001));
  CHECK(text_width("", 16) == 0);
  CHECK(text_width("é", 16) == text_width("e", 16));
  CHECK(text_width("€→–…", 2048) == Approx((1139 + 2048 + 1139 + 2048) * 1.02));
  CHECK(text_width("abc", 32) == Approx(2 * text_width("abc", 16)));
}

TEST_CASE("Characters that the table does not have are measured wide, and invisible ones not at all") {
  CHECK(text_width("世", 16) == Approx(16 * 1.02));
  CHECK(text_width("😀", 16) > text_width("世", 16));
  CHECK(text_width("e\u0301", 16) == text_width("e", 16));
  CHECK(text_width("👍🏽", 16) == text_width("👍", 16));
  CHECK(text_width("a\u200db\u00ad", 16) == text_width("ab", 16));
}

TEST_CASE("Text that is no UTF-8 is measured without harm") {
  CHECK(text_width("a\xff", 16) > text_width("a", 16));
  CHECK(wrapped("\xc3", 10, 16).size() == 1);
}

TEST_CASE("Lines break at spaces, and the spaces there vanish") {
  CHECK(wrapped_at("een twee drie", 9) == "een twee|drie");
  CHECK(wrapped_at("een  twee   drie", 9) == "een  twee|drie");
  CHECK(wrapped_at("een twee drie ", 40) == "een twee drie");
  CHECK(wrapped_at("24 april 2020", 9) == "24 april|2020");
}

TEST_CASE("Lines that people made stay, empty ones too") {
  CHECK(wrapped_at("een\n\ntwee", 40) == "een||twee");
  CHECK(wrapped_at("een\n", 40) == "een|");
  CHECK(wrapped("", 100, 16) == std::vector<std::string>{""});
  CHECK(wrapped_at("  ingesprongen", 40) == "  ingesprongen");
}

TEST_CASE("A long word breaks after a hyphen or slash, else inside, and a number never at its hyphen") {
  CHECK(wrapped_at("gemeente-secretaris", 12) == "gemeente-|secretaris");
  CHECK(wrapped_at("lokaal/regionaal", 10) == "lokaal/|regionaal");
  CHECK(wrapped_at("op 24-04-2020", 11) == "op|24-04-2020");
  CHECK(wrapped_at("000000000000", 5) == "00000|00000|00");
  CHECK(wrapped_at("a 000000000000", 5) == "a|00000|00000|00");
  CHECK(wrapped_at("een - twee", 4) == "een|-|twee");
}

TEST_CASE("A no-break space holds its words together") { CHECK(wrapped_at("de week\u00a018", 8) == "de|week\u00a018"); }

TEST_CASE("One character stands on a line, however narrow, and is never torn") {
  CHECK(wrapped("abc", 0, 16) == std::vector<std::string>{"a", "b", "c"});
  CHECK(wrapped("e\u0301e", 1, 16) == std::vector<std::string>{"e\u0301", "e"});
  CHECK(wrapped("👩‍💼x", 1, 16) == std::vector<std::string>{"👩‍💼", "x"});
}

TEST_CASE("A box made as wide as its text holds it on the same lines") {
  CHECK(rc::check("the width that was measured is enough", [] {
    const std::string text = clean_text(*rc::gen::string<std::string>());
    const double font_size = *rc::gen::element(8.0, 11.5, 16.0, 28.0);
    const Size size = text_size(text, unlimited, font_size);
    RC_ASSERT(wrapped(text, size.width, font_size) == wrapped(text, unlimited, font_size));
    RC_ASSERT(size.height == Approx(static_cast<double>(lines_of(text).size()) * font_size * line_height));
  }));
}

TEST_CASE("Wrapping loses no character, and no line is wider than asked for") {
  CHECK(rc::check("wrapped text is the text", [] {
    const auto words = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", " ", "  ", "\n", "-", "/", "7", "gemeente", "–", "é", "Wijkoverleg"));
    std::string text;
    for (const std::string& word : words) text += word;
    const double width = *rc::gen::inRange(20, 300);
    std::string shown;
    for (const std::string& line : wrapped(text, width, 16)) {
      RC_ASSERT(text_width(line, 16) <= width + 1e-6);
      shown += line;
    }
    RC_ASSERT(without_spaces(shown) == without_spaces(text));
    for (const Span& span : wrapped_spans(text, width, 16)) {
      RC_ASSERT(span.begin <= span.end && span.end <= text.size());
    }
  }));
}
