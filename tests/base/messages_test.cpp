#include "base/messages.hpp"

#include <unicode/messagepattern.h>

#include <catch2/catch.hpp>
#include <set>

#include "base/error.hpp"

namespace rtp {

namespace {

/// The names of the placeholders in an ICU message, also those inside plural and select branches.
std::set<std::string> placeholders(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern pattern(icu::UnicodeString::fromUTF8(text), nullptr, status);
  REQUIRE(U_SUCCESS(status));
  std::set<std::string> names;
  for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
    const auto& part = pattern.getPart(i);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_NAME && part.getType() != UMSGPAT_PART_TYPE_ARG_NUMBER) continue;
    std::string name;
    pattern.getSubstring(part).toUTF8String(name);
    names.insert(name);
  }
  return names;
}

/// The names that need a number: those of plural, selectordinal and number placeholders.
std::set<std::string> numbers(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern pattern(icu::UnicodeString::fromUTF8(text), nullptr, status);
  std::set<std::string> names;
  for (std::int32_t i = 0; i + 1 < pattern.countParts(); ++i) {
    const auto& part = pattern.getPart(i);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;
    const UMessagePatternArgType type = part.getArgType();
    const bool simple_number =
        type == UMSGPAT_ARG_TYPE_SIMPLE && pattern.getSubstring(pattern.getPart(i + 2)) == icu::UnicodeString("number");
    if (!UMSGPAT_ARG_TYPE_HAS_PLURAL_STYLE(type) && !simple_number) continue;
    std::string name;
    pattern.getSubstring(pattern.getPart(i + 1)).toUTF8String(name);
    names.insert(name);
  }
  return names;
}

Message filled(const std::string& key, const std::string& pattern) {
  Message message(key);
  const std::set<std::string> counted = numbers(pattern);
  for (const std::string& name : placeholders(pattern)) {
    if (counted.contains(name)) {
      message.values.emplace_back(name, std::int64_t{3});
    } else {
      message.values.emplace_back(name, "«" + name + "»");
    }
  }
  return message;
}

}  // namespace

TEST_CASE("Every message exists in four languages with the same placeholders") {
  REQUIRE(message_keys().size() > 20);
  for (const std::string& key : message_keys()) {
    const std::set<std::string> wanted = placeholders(message_pattern(key, Language::nl));
    for (Language language : all_languages) {
      INFO(key << " in " << code(language));
      CHECK_FALSE(message_pattern(key, language).empty());
      CHECK(placeholders(message_pattern(key, language)) == wanted);
      CHECK(numbers(message_pattern(key, language)) == numbers(message_pattern(key, Language::nl)));
    }
  }
}

TEST_CASE("Every message can be said, and shows each of its values") {
  for (const std::string& key : message_keys()) {
    for (Language language : all_languages) {
      const std::string pattern = message_pattern(key, language);
      INFO(key << " in " << code(language));
      std::string sentence;
      REQUIRE_NOTHROW(sentence = say(filled(key, pattern), language));
      for (const auto& [name, value] : filled(key, pattern).values) {
        const auto* text = std::get_if<std::string>(&value);
        if (text != nullptr && !numbers(pattern).contains(name) && pattern.find("select") == std::string::npos) {
          CHECK(sentence.find(*text) != std::string::npos);
        }
      }
      // A stray apostrophe before a brace would print the brace instead of the value.
      CHECK(sentence.find('{') == std::string::npos);
      CHECK(sentence.find('}') == std::string::npos);
    }
  }
}

TEST_CASE("No message shows a doubled apostrophe") {
  for (const std::string& key : message_keys()) {
    for (Language language : all_languages) {
      const std::string sentence = say(filled(key, message_pattern(key, language)), language);
      INFO(key << " in " << code(language) << ": " << sentence);
      CHECK(sentence.find("''") == std::string::npos);
    }
  }
}

TEST_CASE("An error is a sentence with the user's next step, in the user's language") {
  const Error error(ErrorKind::not_found, Message("file.not_found").with("path", "bord.excalidraw"));
  CHECK(std::string(error.what()) == "\"bord.excalidraw\" is not there. Check the name and the folder.");
  CHECK(say(error.message(), Language::nl) == "\"bord.excalidraw\" is er niet. Controleer de naam en de map.");
}

TEST_CASE("A value in a message may hold braces and quotes") {
  CHECK(say(Message("file.not_found").with("path", "it's {x} ''"), Language::en) ==
        "\"it's {x} ''\" is not there. Check the name and the folder.");
}

TEST_CASE("A message that nobody wrote is a bug and not an empty line") {
  CHECK_THROWS_AS(say("no.such.key", Language::nl), std::logic_error);
}

}  // namespace rtp
