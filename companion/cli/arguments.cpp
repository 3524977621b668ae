#include "cli/arguments.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

namespace rtp {

std::string Arguments::value_or(const std::string& name, const std::string& otherwise) const {
  return has(name) ? value(name) : otherwise;
}

std::vector<std::string> Arguments::all(const std::string& name) const {
  return has(name) ? values_.at(name) : std::vector<std::string>{};
}

std::optional<Day> Arguments::day(const std::string& name) const {
  if (!has(name)) return std::nullopt;
  const std::optional<Day> day = parse_iso_day(value(name));
  if (!day)
    throw Error(ErrorKind::usage,
                Message("cli.error.not_a_day").with("option", name).with("value", clean_text(value(name))));
  return day;
}

std::optional<Language> Arguments::language() const { return parse_language(value_or("--language", "")); }

}  // namespace rtp
