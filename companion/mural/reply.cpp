#include "mural/reply.hpp"

#include <cmath>

#include "mural/api.hpp"

namespace rtp {

namespace {

constexpr double largest_number = 1e7;
constexpr double end_of_time = 32'503'680'000'000.0;  // the year 3000

/// The value of `next` in the query of an address; empty when there is none.
std::string cursor_in_address(std::string_view address) {
  const std::size_t question = address.find('?');
  if (question == std::string_view::npos) return "";
  std::string_view query = address.substr(question + 1);
  query = query.substr(0, query.find('#'));
  constexpr std::string_view name = "next=";
  while (!query.empty()) {
    const std::size_t end = query.find('&');
    const std::string_view part = query.substr(0, end);
    if (part.starts_with(name)) return percent_decoded(part.substr(name.size()));
    query = end == std::string_view::npos ? std::string_view() : query.substr(end + 1);
  }
  return "";
}

bool is_numbered(const JsonValue& object) {
  if (!object.IsObject()) return false;
  for (const auto& member : object.GetObject()) {
    const std::string_view name(member.name.GetString(), member.name.GetStringLength());
    if (name.find_first_not_of("0123456789") != std::string_view::npos || !member.value.IsObject()) return false;
  }
  return !object.ObjectEmpty();
}

}  // namespace

bool parse_reply(const std::string& body, rapidjson::Document& document) {
  constexpr unsigned flags =
      rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;
  std::string_view text = body;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return !document.Parse<flags>(text.data(), text.size()).HasParseError();
}

const JsonValue* member_in(const JsonValue& object, const char* name) {
  if (!object.IsObject()) return nullptr;
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

const JsonValue* object_in(const JsonValue& object, const char* name) {
  const JsonValue* member = member_in(object, name);
  return member != nullptr && member->IsObject() ? member : nullptr;
}

const JsonValue* array_in(const JsonValue& object, const char* name) {
  const JsonValue* member = member_in(object, name);
  return member != nullptr && member->IsArray() ? member : nullptr;
}

std::string_view text_in(const JsonValue& object, const char* name) {
  const JsonValue* member = member_in(object, name);
  if (member == nullptr || !member->IsString()) return {};
  return {member->GetString(), member->GetStringLength()};
}

double number_in(const JsonValue& object, const char* name, double otherwise) {
  const JsonValue* member = member_in(object, name);
  if (member == nullptr || !member->IsNumber()) return otherwise;
  const double number = member->GetDouble();
  return std::isfinite(number) && std::abs(number) <= largest_number ? number : otherwise;
}

bool flag_in(const JsonValue& object, const char* name) {
  const JsonValue* member = member_in(object, name);
  return member != nullptr && member->IsBool() && member->GetBool();
}

std::optional<std::int64_t> milliseconds_in(const JsonValue& object, const char* name) {
  const JsonValue* member = member_in(object, name);
  if (member == nullptr || !member->IsNumber()) return std::nullopt;
  const double number = member->GetDouble();
  if (!(number > 0 && number < end_of_time)) return std::nullopt;
  return static_cast<std::int64_t>(number);
}

Reply::Reply(const std::string& body, const Purpose& purpose) {
  std::optional<Reply> reply = read(body);
  if (!reply) refuse_answer(purpose);
  document_ = std::move(reply->document_);
}

std::optional<Reply> Reply::read(const std::string& body) {
  Reply reply;
  if (!parse_reply(body, reply.document_)) return std::nullopt;
  if (!reply.document_.IsObject() && !reply.document_.IsArray()) return std::nullopt;
  return reply;
}

const JsonValue& Reply::value() const {
  const JsonValue* value = member_in(document_, "value");
  return value != nullptr && (value->IsObject() || value->IsArray()) ? *value : document_;
}

void Reply::each(const std::function<void(const JsonValue&)>& visit) const {
  const JsonValue* list = &value();
  if (const JsonValue* widgets = array_in(*list, "widgets")) list = widgets;
  if (list->IsArray()) {
    for (const JsonValue& entry : list->GetArray()) visit(entry);
  } else if (is_numbered(*list)) {
    for (const auto& member : list->GetObject()) visit(member.value);
  } else {
    visit(*list);
  }
}

bool Reply::is_list() const {
  const JsonValue& list = value();
  return list.IsArray() || array_in(list, "widgets") != nullptr || is_numbered(list);
}

std::string Reply::next(const Purpose& purpose) const {
  const JsonValue* next = member_in(document_, "next");
  if (next == nullptr || next->IsNull()) return "";
  if (!next->IsString()) refuse_answer(purpose);
  std::string cursor(next->GetString(), next->GetStringLength());
  if (!cursor.starts_with("http://") && !cursor.starts_with("https://") && !cursor.starts_with("/")) return cursor;
  std::string inner = cursor_in_address(cursor);
  // A cursor is base64 and may begin with a slash; an address without a cursor leads nowhere.
  if (inner.empty() && cursor.starts_with("/")) return cursor;
  if (inner.empty()) refuse_answer(purpose);
  return inner;
}

}  // namespace rtp
