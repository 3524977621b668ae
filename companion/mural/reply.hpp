#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/rapidjson.hpp"
#include "mural/fault.hpp"

namespace rtp {

/// A value of an answer. Whatever is missing or of a wrong type is as good as not there.
using JsonValue = rapidjson::Value;

/// Reads an answer; false when it is no JSON.
bool parse_reply(const std::string& body, rapidjson::Document& document);

const JsonValue* member_in(const JsonValue& object, const char* name);
const JsonValue* object_in(const JsonValue& object, const char* name);
const JsonValue* array_in(const JsonValue& object, const char* name);

/// Lives as long as the answer.
std::string_view text_in(const JsonValue& object, const char* name);

/// Finite, and at most 1e7 in size, so that every sum and product of coordinates stays finite.
double number_in(const JsonValue& object, const char* name, double otherwise = 0);
bool flag_in(const JsonValue& object, const char* name);

/// Milliseconds since 1970; nothing for 0 [S] and for what lies outside the years 1970 to 2999.
std::optional<std::int64_t> milliseconds_in(const JsonValue& object, const char* name);

/// An answer of the API: `{"value": ..., "next": ...}`; `GET /rooms/{id}` is documented without the envelope, so both
/// forms are read everywhere.
class Reply {
 public:
  /// Throws Error{unreachable} when the body is no JSON or holds neither an object nor a list.
  Reply(const std::string& body, const Purpose& purpose);

  /// Nothing where the constructor would throw.
  static std::optional<Reply> read(const std::string& body);

  /// What is in the envelope, or the whole answer where there is none.
  const JsonValue& value() const;

  /// Each entry of the answer: an array's, or the one object. Creating also answered `{"widgets": [...]}` and
  /// `{"0": {...}, "1": {...}}` [S].
  void each(const std::function<void(const JsonValue&)>& visit) const;

  /// Whether the answer is several entries, perhaps none, in one of these forms.
  bool is_list() const;

  /// The cursor of the next page; empty on the last one. `next` as an address [S] is read for its own `next`; Mural's
  /// cursors are opaque. Throws Error{unreachable} for one of another type.
  std::string next(const Purpose& purpose) const;

 private:
  Reply() = default;

  rapidjson::Document document_;
};

}  // namespace rtp
