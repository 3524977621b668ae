#include "people/person_id.hpp"

#include "base/text.hpp"

namespace rtp {

namespace {

/// Lower-case letters and digits with single hyphens between them; letters beyond a-z stay as they are.
std::string slug(std::string_view text) {
  std::string result;
  for (char c : folded(text)) {
    const bool is_separator =
        static_cast<unsigned char>(c) < 0x80 && !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    if (!is_separator) {
      result += c;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  if (result.ends_with('-')) result.pop_back();
  return result.empty() ? "person" : result;
}

}  // namespace

std::string email_key(const Person& person) { return lower(person.email); }

std::string name_key(const Person& person) {
  // A line end, which neither can hold, keeps "A" of "B C" apart from "A B" of "C".
  return folded(person.name) + "\n" + folded(person.organisation);
}

std::string PersonIds::make(const Person& person) {
  std::string name = slug(person.name);
  if (used_.insert(name).second) return name;
  std::string base = person.organisation.empty() ? name : name + "-" + slug(person.organisation);
  if (base != name && used_.insert(base).second) return base;
  for (int number = 2;; ++number) {
    std::string id = base + "-" + std::to_string(number);
    if (used_.insert(id).second) return id;
  }
}

}  // namespace rtp
