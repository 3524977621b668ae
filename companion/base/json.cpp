#include "base/json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/text.hpp"

namespace rtp {

namespace {

using nlohmann::json;

/// Builds the value while the text is read, and stops at a limit before the memory is spent.
class LimitedBuilder {
 public:
  using number_integer_t = json::number_integer_t;
  using number_unsigned_t = json::number_unsigned_t;
  using number_float_t = json::number_float_t;
  using string_t = json::string_t;
  using binary_t = json::binary_t;

  enum class Fault { none, syntax, too_deep, too_many_values };

  LimitedBuilder(json& root, const JsonLimits& limits) : root_(root), limits_(limits) {}

  bool null() { return put(nullptr); }
  bool boolean(bool value) { return put(value); }
  bool number_integer(number_integer_t value) { return put(value); }
  bool number_unsigned(number_unsigned_t value) { return put(value); }
  bool number_float(number_float_t value, const string_t&) { return put(value); }
  bool string(string_t& value) { return put(std::move(value)); }
  bool binary(binary_t& value) { return put(std::move(value)); }
  bool start_object(std::size_t) { return open(json::value_t::object); }
  bool start_array(std::size_t) { return open(json::value_t::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(string_t& name) {
    member_ = &open_.back()->get_ref<json::object_t&>()[std::move(name)];
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) {
    fault_ = Fault::syntax;
    position_ = position;
    return false;
  }

  Fault fault() const { return fault_; }

  /// Number of bytes read when the text turned out to be no JSON.
  std::size_t position() const { return position_; }

 private:
  template <typename Value>
  bool put(Value&& value) {
    return place(std::forward<Value>(value)) != nullptr;
  }

  template <typename Value>
  json* place(Value&& value) {
    if (++values_ > limits_.values) {
      fault_ = Fault::too_many_values;
      return nullptr;
    }
    if (open_.empty()) return &(root_ = json(std::forward<Value>(value)));
    if (open_.back()->is_array()) {
      auto& array = open_.back()->get_ref<json::array_t&>();
      array.emplace_back(std::forward<Value>(value));
      return &array.back();
    }
    *member_ = json(std::forward<Value>(value));
    return member_;
  }

  bool open(json::value_t type) {
    if (open_.size() == limits_.depth) {
      fault_ = Fault::too_deep;
      return false;
    }
    json* container = place(type);
    if (container != nullptr) open_.push_back(container);
    return container != nullptr;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  json& root_;
  const JsonLimits& limits_;
  std::vector<json*> open_;
  json* member_ = nullptr;
  std::size_t values_ = 0;
  std::size_t position_ = 0;
  Fault fault_ = Fault::none;
};

/// `position`: how many bytes were read when the fault was seen.
Error syntax_error(std::string_view text, std::size_t position, const std::string& source) {
  const bool ends_early = position > text.size();
  const std::string_view before = text.substr(0, position == 0 ? 0 : position - 1);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::string_view in_line = before.substr(before.rfind('\n') + 1);
  const auto column = static_cast<std::int64_t>(length_in_characters(in_line)) + 1;
  return Error(ErrorKind::unreadable, Message(ends_early ? "json.ends_early" : "json.syntax")
                                          .with("source", source)
                                          .with("line", line)
                                          .with("column", column));
}

Error limit_error(const char* key, const std::string& source, std::size_t limit) {
  return Error(ErrorKind::unreadable,
               Message(key).with("source", source).with("limit", static_cast<std::int64_t>(limit)));
}

}  // namespace

json parse_json(std::string_view text, const std::string& source, const JsonLimits& limits) {
  if (text.size() > limits.bytes) throw limit_error("json.too_large", source, limits.bytes >> 20);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  json root;
  LimitedBuilder builder(root, limits);
  json::sax_parse(text.begin(), text.end(), &builder);
  switch (builder.fault()) {
    case LimitedBuilder::Fault::none: return root;
    case LimitedBuilder::Fault::syntax: throw syntax_error(text, builder.position(), source);
    case LimitedBuilder::Fault::too_deep: throw limit_error("json.too_deep", source, limits.depth);
    case LimitedBuilder::Fault::too_many_values: throw limit_error("json.too_many_values", source, limits.values);
  }
  return root;
}

std::string dump_json(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

std::string dump_pretty_json(const json& value) {
  return value.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace rtp
