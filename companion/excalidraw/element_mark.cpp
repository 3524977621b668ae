#include "excalidraw/element_mark.hpp"

#include <cstdint>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "excalidraw/element.hpp"

namespace rtp {

namespace {

constexpr std::size_t max_mark_bytes = 1024;

/// The object `customData.rtp`, made when missing. What others keep in `customData` stays.
Json& own_words_for_writing(Json& element) {
  Json& custom = element["customData"];
  if (!custom.is_object()) custom = Json::object();
  Json& own = custom["rtp"];
  if (!own.is_object()) own = Json::object();
  return own;
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo), with the last mixing step of SplitMix64 so that near texts differ in every bit.
std::uint64_t stable_hash(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
  hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
  hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
  return hash ^ (hash >> 31);
}

std::string in_hex(std::uint64_t number) {
  std::string text(16, '0');
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit, number >>= 4)
    *digit = "0123456789abcdef"[number & 15];
  return text;
}

}  // namespace

std::optional<Mark> mark_of(const Element& element) {
  const OwnWords& own = element.own;
  if (own.stamp.empty() || own.place.empty()) return std::nullopt;
  Mark mark;
  mark.stamp = clean_text(own.stamp, max_mark_bytes);
  mark.place = clean_text(own.place, max_mark_bytes);
  if (mark.stamp.empty() || mark.place.empty()) return std::nullopt;
  mark.role = parse_role(own.role).value_or(Role::writing_space);
  mark.number = static_cast<int>(own.number.value_or(0));
  mark.stamped_text = clean_text(own.was, max_mark_bytes);
  return mark;
}

void set_mark(Json& element, const Mark& mark) {
  Json& own = own_words_for_writing(element);
  own["stamp"] = mark.stamp;
  own["place"] = mark.place;
  own["role"] = name_of(mark.role);
  own["number"] = mark.number;
  own["was"] = mark.stamped_text;
}

std::vector<std::string> tags_of(const Element& element) {
  std::vector<std::string> tags;
  for (const std::string_view tag : element.own.tags) tags.push_back(clean_text(tag, max_mark_bytes));
  return tags;
}

void set_tags(Json& element, const std::vector<std::string>& tags) { own_words_for_writing(element)["tags"] = tags; }

void set_own_text(Json& element, const char* key, const std::string& value) {
  own_words_for_writing(element)[key] = value;
}

double font_size_to_come(const Element& element) { return element.own.font.value_or(16); }

void set_font_size_to_come(Json& element, double font_size) { own_words_for_writing(element)["font"] = font_size; }

std::string id_for(const Mark& mark) { return id_made_of(mark.stamp + '\n' + mark.place); }

std::string id_made_of(const std::string& text) { return "rtp-" + in_hex(stable_hash(text)); }

int stable_number(const std::string& text) { return static_cast<int>(stable_hash(text) & 0x7fffffff); }

}  // namespace rtp
