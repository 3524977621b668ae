#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/locale.hpp"

namespace rtp {

/// Something to say to a user, not yet in a language: a key of the catalogue and the values for its placeholders.
///
/// The catalogue is `base/messages/*.json`: one object per file, `{"key": {"nl": "...", "en": "...", "de": "...",
/// "fr": "..."}}`, each text in ICU MessageFormat (`{count, plural, one {# note} other {# notes}}`). Every key exists
/// in four languages with the same placeholders; a test checks it.
struct Message {
  using Value = std::variant<std::string, std::int64_t>;

  std::string key;
  std::vector<std::pair<std::string, Value>> values;

  explicit Message(std::string message_key) : key(std::move(message_key)) {}

  /// Adds the value of placeholder `name`; chainable.
  [[nodiscard]] Message with(std::string name, std::string_view value) &&;
  [[nodiscard]] Message with(std::string name, std::int64_t value) &&;

  bool operator==(const Message&) const = default;
};

/// `message` as a sentence in `language`. Values are inserted as they are: the caller of a terminal, page or mail
/// escapes the result. Throws std::logic_error for a key that the catalogue does not have (a bug).
std::string say(const Message& message, Language language);

/// The text of a key without placeholders.
std::string say(std::string_view key, Language language);

/// Every key of the catalogue, sorted; for tests and for the template reader's own check.
std::vector<std::string> message_keys();

/// The raw MessageFormat pattern, empty when `language` lacks it; for tests.
std::string message_pattern(std::string_view key, Language language);

}  // namespace rtp
