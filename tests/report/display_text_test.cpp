#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "report/display_text.hpp"

namespace rtp {

TEST_CASE("wide letters and emoji take two columns, combining marks none") {
  CHECK(display_width("taak") == 4);
  CHECK(display_width("één") == 3);
  CHECK(display_width("e\xCC\x81") == 1);
  CHECK(display_width("中文") == 4);
  CHECK(display_width("👍🏽") == 2);
  CHECK(display_width("👩‍👩‍👧") == 2);
  CHECK(display_width("❤️") == 2);
  CHECK(display_width("🇳🇱") == 2);
}

TEST_CASE("a text is wrapped at spaces and a long word is broken inside") {
  CHECK(wrapped_to_columns("een paar woorden", 8) == std::vector<std::string>{"een paar", "woorden"});
  CHECK(wrapped_to_columns("arbeidsongeschiktheid", 8) == std::vector<std::string>{"arbeidso", "ngeschik", "theid"});
  CHECK(wrapped_to_columns("中文中文", 5) == std::vector<std::string>{"中文", "中文"});
  CHECK(wrapped_to_columns("  \n ", 5) == std::vector<std::string>{""});
}

TEST_CASE("wrapping loses no character and no line is too wide") {
  CHECK(rc::check([](const std::string& bytes) {
    const std::string text = clean_text(bytes);
    const auto width = *rc::gen::inRange<std::size_t>(4, 40);
    std::string joined;
    for (const std::string& line : wrapped_to_columns(text, width)) {
      RC_ASSERT(display_width(line) <= width);
      joined += line;
    }
    std::string letters;
    for (const char character : collapsed(text))
      if (character != ' ') letters += character;
    std::erase(joined, ' ');
    RC_ASSERT(joined == letters);
  }));
}

TEST_CASE("padding counts columns, not bytes") {
  CHECK(padded("één", 5) == "één  ");
  CHECK(padded("中", 4) == "中  ");
  CHECK(padded("te lang", 3) == "te lang");
}

}  // namespace rtp
