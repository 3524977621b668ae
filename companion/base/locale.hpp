#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace rtp {

/// The languages that the program speaks, writes and reads. Dutch is the default everywhere.
enum class Language { nl, en, de, fr };

inline constexpr std::array<Language, 4> all_languages{Language::nl, Language::en, Language::de, Language::fr};

/// The ISO 639-1 code: "nl", "en", "de" or "fr".
std::string_view code(Language language);

/// The language of an ISO 639-1 code; nothing for any other text.
std::optional<Language> parse_language(std::string_view text);

}  // namespace rtp
