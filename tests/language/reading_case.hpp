#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/reading.hpp"

// Short ways to write down what a note should be read as; shared by the tables of this folder.

namespace rtp::reading_case {

inline ReadingContext on(std::string_view day, Language language = Language::nl) {
  ReadingContext context;
  context.language = language;
  context.reference = *parse_iso_day(day);
  return context;
}

/// "2020-04-27..2020-05-03 week by", or "none".
inline std::string shown(const std::optional<Deadline>& deadline) {
  if (!deadline) return "none";
  std::string text = iso(deadline->period.first);
  if (deadline->period.last != deadline->period.first) text += ".." + iso(deadline->period.last);
  text += " " + std::string(name_of(deadline->precision));
  if (deadline->modifier != Modifier::in) text += " " + std::string(name_of(deadline->modifier));
  return text;
}

/// "Joost (Kerkdorp), Marco; role HR; everyone".
inline std::string people(const NoteReading& reading) {
  std::vector<std::string> parts;
  for (const Owner& owner : reading.owners)
    parts.push_back(owner.name + (owner.org.empty() ? "" : " (" + owner.org + ")"));
  for (const std::string& role : reading.role_owners) parts.push_back("role " + role);
  if (reading.everyone) parts.emplace_back("everyone");
  for (const std::string& partner : reading.partners) parts.push_back("with " + partner);
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

}  // namespace rtp::reading_case
