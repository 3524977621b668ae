#include "mural/inscription.hpp"

#include <array>
#include <charconv>

#include "base/text.hpp"
#include "mural/api.hpp"

namespace rtp {

namespace {

constexpr std::string_view opening = "[rtp1|";
constexpr std::size_t longest = 4096;
constexpr std::size_t field_count = 6;

/// Also without the slash's escape, which makes places hard to read.
std::string field(std::string_view text) {
  std::string encoded;
  for (const char c : text) encoded += c == '/' ? "/" : percent_encoded(std::string_view(&c, 1));
  return encoded;
}

std::string words_of(std::string_view field) { return clean_text(percent_decoded(trimmed(field)), longest); }

int number_of(std::string_view field) {
  const std::string_view digits = trimmed(field);
  int number = 0;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return failure == std::errc{} && end == digits.data() + digits.size() ? number : 0;
}

}  // namespace

std::string inscribed(const std::optional<Mark>& mark, std::string_view maker) {
  std::string text(opening);
  if (mark) {
    for (const std::string_view part :
         {std::string_view(mark->stamp), std::string_view(mark->place), name_of(mark->role)})
      text += field(part) + '|';
    text += std::to_string(mark->number) + '|' + field(mark->stamped_text) + '|';
  } else {
    text += "|||||";
  }
  return text.append(maker) + ']';
}

Inscription read_inscription(std::string_view instruction) {
  Inscription inscription;
  const std::size_t begin = instruction.find(opening);
  if (begin == std::string_view::npos) return inscription;
  std::string_view inside = instruction.substr(begin + opening.size(), longest);
  inside = inside.substr(0, inside.find(']'));
  std::array<std::string_view, field_count> fields;
  for (std::size_t i = 0; i < field_count; ++i) {
    const std::size_t bar = inside.find('|');
    fields.at(i) = inside.substr(0, bar);
    inside = bar == std::string_view::npos ? std::string_view() : inside.substr(bar + 1);
  }
  inscription.maker = words_of(fields[5]);
  Mark mark{words_of(fields[0]), words_of(fields[1]), parse_role(words_of(fields[2])).value_or(Role::writing_space),
            number_of(fields[3]), words_of(fields[4])};
  if (!mark.stamp.empty() && !mark.place.empty()) inscription.mark = std::move(mark);
  return inscription;
}

}  // namespace rtp
