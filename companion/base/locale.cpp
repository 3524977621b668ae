#include "base/locale.hpp"

namespace rtp {

std::string_view code(Language language) {
  switch (language) {
    case Language::nl: return "nl";
    case Language::en: return "en";
    case Language::de: return "de";
    case Language::fr: return "fr";
  }
  return "nl";
}

std::optional<Language> parse_language(std::string_view text) {
  for (Language language : all_languages) {
    if (code(language) == text) return language;
  }
  return std::nullopt;
}

}  // namespace rtp
