#include "excalidraw/element_list.hpp"

#include <charconv>
#include <string_view>
#include <utility>

#include "base/rapidjson.hpp"
#include "excalidraw/element_filling.hpp"
#include "excalidraw/flat_value.hpp"
#include "excalidraw/scene.hpp"

namespace rtp {

namespace {

/// Listens to the parser and keeps the entries of `elements`, one at a time.
class BoardListener {
 public:
  explicit BoardListener(std::vector<Element>& elements) : elements_(elements) {}

  /// Whether the text was that of a scene.
  bool heard_a_board() const { return type_ == "excalidraw" && has_elements_; }

  // NOLINTBEGIN(readability-identifier-naming,readability-convert-member-functions-to-static): RapidJSON's names
  bool Null() { return add(FlatValue::of(FlatValue::Kind::nothing)); }
  bool Bool(bool value) { return add(FlatValue::of(value)); }
  bool Int(int value) { return Double(value); }
  bool Uint(unsigned value) { return Double(value); }
  bool Int64(std::int64_t value) { return Double(static_cast<double>(value)); }
  bool Uint64(std::uint64_t value) { return Double(static_cast<double>(value)); }
  bool Double(double value) { return add(FlatValue::of(value)); }
  bool RawNumber(const char* text, rapidjson::SizeType size, bool) {
    double value = 0;
    const auto [end, failure] = std::from_chars(text, text + size, value);
    return failure == std::errc() && end == text + size && Double(value);
  }

  bool String(const char* text, rapidjson::SizeType size, bool) {
    if (depth_ == 1 && name_ == "type") type_ = {text, size};
    return add(FlatValue::of(std::string_view(text, size)));
  }

  bool Key(const char* text, rapidjson::SizeType size, bool) {
    name_ = {text, size};
    return true;
  }

  bool StartObject() { return open(FlatValue::Kind::object); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool StartArray() { return open(FlatValue::Kind::array); }
  bool EndArray(rapidjson::SizeType) { return close(); }
  // NOLINTEND(readability-identifier-naming,readability-convert-member-functions-to-static)

 private:
  /// Where the parser is: the root has depth 1, the list of elements 2.
  static constexpr std::size_t list_depth = 2;

  bool add(FlatValue value) {
    if (++count_ > scene_limits.values) return false;
    if (depth_ == 0) return false;  // the root is no object
    if (depth_ == 1) forget_earlier(value.kind);
    if (!in_list_) return true;
    value.name = name_;
    values_.push_back(value);
    if (depth_ == list_depth && value.kind != FlatValue::Kind::object && value.kind != FlatValue::Kind::array) finish();
    return true;
  }

  /// Of a member that is there twice the last one counts, as in every browser.
  void forget_earlier(FlatValue::Kind kind) {
    if (name_ == "type" && kind != FlatValue::Kind::text) type_ = {};
    if (name_ == "elements") has_elements_ = false;
  }

  bool open(FlatValue::Kind kind) {
    if (depth_ >= scene_limits.depth) return false;
    if (depth_ == 0) {
      depth_ = 1;
      return ++count_ > 0 && kind == FlatValue::Kind::object;
    }
    const bool begins_list = depth_ == 1 && name_ == "elements";
    if (!add(FlatValue::of(kind))) return false;
    if (begins_list && kind == FlatValue::Kind::array) {
      in_list_ = has_elements_ = true;
      elements_.clear();
    } else if (in_list_) {
      open_.push_back(values_.size() - 1);
    }
    ++depth_;
    return true;
  }

  bool close() {
    --depth_;
    if (!in_list_) return true;
    if (depth_ < list_depth) {
      in_list_ = false;
      return true;
    }
    values_[open_.back()].span = values_.size() - open_.back();
    open_.pop_back();
    if (depth_ == list_depth) finish();
    return true;
  }

  void finish() {
    elements_.push_back(ElementFiller<FlatNode>::fill(values_.front()));
    values_.clear();
  }

  std::vector<Element>& elements_;
  std::vector<FlatValue> values_;  ///< of the element that is being read
  std::vector<std::size_t> open_;  ///< those of them that are not closed yet
  std::string_view name_;
  std::string_view type_;
  std::size_t depth_ = 0;
  std::size_t count_ = 0;
  bool in_list_ = false;
  bool has_elements_ = false;
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

std::optional<ElementList> ElementList::read(std::string bytes) {
  // The parser works in place, and takes a NUL byte for the end.
  if (bytes.size() > scene_limits.bytes || bytes.find('\0') != std::string::npos) return std::nullopt;
  ElementList list;
  list.bytes_ = std::make_unique<std::string>(std::move(bytes));
  // A note is some seven hundred bytes of text; room that is not used costs nothing.
  list.elements_.reserve(list.bytes_->size() / 512);
  char* begin = list.bytes_->data();
  if (ends_within_character(*list.bytes_)) return std::nullopt;
  if (list.bytes_->starts_with(byte_order_mark)) begin += byte_order_mark.size();
  // Numbers by the standard library: RapidJSON's own are not exact, or read "0e-300" as something else than zero.
  constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag |
                             rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
  rapidjson::InsituStringStream stream(begin);
  rapidjson::Reader reader;
  BoardListener listener(list.elements_);
  if (reader.Parse<flags>(stream, listener).IsError() || !listener.heard_a_board()) return std::nullopt;
  return list;
}

}  // namespace rtp
