#include "base/messages.hpp"

#include <unicode/msgfmt.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/embedded.hpp"

namespace rtp {

std::vector<EmbeddedFile> embedded_messages();

namespace {

using Catalogue = std::map<std::string, std::map<std::string, std::string>, std::less<>>;

Catalogue read_catalogue() {
  Catalogue catalogue;
  for (const EmbeddedFile& file : embedded_messages()) {
    const nlohmann::json messages = nlohmann::json::parse(file.text);
    for (const auto& [key, texts] : messages.items()) {
      if (!catalogue.emplace(key, texts.get<std::map<std::string, std::string>>()).second)
        throw std::logic_error("message twice in the catalogue: " + key);
    }
  }
  return catalogue;
}

const Catalogue& catalogue() {
  static const Catalogue texts = read_catalogue();
  return texts;
}

icu::UnicodeString from_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string format(const std::string& pattern, const Message& message, Language language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat formatter(from_utf8(pattern), icu::Locale(std::string(code(language)).c_str()), status);
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : message.values) {
    names.push_back(from_utf8(name));
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      values.emplace_back(*number);
    } else {
      values.emplace_back(from_utf8(std::get<std::string>(value)));
    }
  }
  icu::UnicodeString text;
  if (U_SUCCESS(status)) {
    formatter.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), text, status);
  }
  if (U_FAILURE(status)) throw std::logic_error("message cannot be formatted: " + message.key);
  std::string result;
  text.toUTF8String(result);
  return result;
}

}  // namespace

Message Message::with(std::string name, std::string_view value) && {
  values.emplace_back(std::move(name), std::string(value));
  return std::move(*this);
}

Message Message::with(std::string name, std::int64_t value) && {
  values.emplace_back(std::move(name), value);
  return std::move(*this);
}

std::string say(const Message& message, Language language) {
  const std::string pattern = message_pattern(message.key, language);
  if (pattern.empty()) throw std::logic_error("message not in the catalogue: " + message.key);
  return format(pattern, message, language);
}

std::string say(std::string_view key, Language language) { return say(Message(std::string(key)), language); }

std::vector<std::string> message_keys() {
  std::vector<std::string> keys;
  for (const auto& [key, texts] : catalogue()) keys.push_back(key);
  return keys;
}

std::string message_pattern(std::string_view key, Language language) {
  const auto entry = catalogue().find(key);
  if (entry == catalogue().end()) return "";
  const auto text = entry->second.find(std::string(code(language)));
  return text == entry->second.end() ? "" : text->second;
}

}  // namespace rtp
