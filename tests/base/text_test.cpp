#include "base/text.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/json.hpp"
#include "hostile_text.hpp"
#include "world/cpu_time.hpp"

namespace rtp {

namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("An ordinary note comes through the boundary as it was written") {
  CHECK(clean_text("Gesprek voorbereiden (Mirjam, week 18)") == "Gesprek voorbereiden (Mirjam, week 18)");
  CHECK(clean_text("één café – 😀 👩‍👩‍👧 \u00A0x\ty") ==
        "één café – 😀 👩‍👩‍👧 \u00A0x\ty");
}

TEST_CASE("Every way of ending a line becomes a line feed") {
  CHECK(clean_text("a\r\nb\rc\nd") == "a\nb\nc\nd");
  CHECK(clean_text("a\u2028b\u2029c\u0085d") == "a\nb\nc\nd");
  CHECK(clean_text("a\n\nb\r\n\r\nc") == "a\n\nb\n\nc");
}

TEST_CASE("What could hide or turn text round does not get in") {
  CHECK(clean_text(std::string_view("a\0b\x01\x1B[31mc\x7F", 11)) == "ab[31mc");
  CHECK(clean_text("a\u202Egpj.exe\u2066x\u2069") == "agpj.exex");
  CHECK(clean_text("\uFEFFa\uFEFFb") == "ab");
  CHECK(clean_text("a\uFDD0b\uFFFEc\U0001FFFFd") == "abcd");
}

TEST_CASE("Broken UTF-8 is shown as a replacement character and nothing around it is lost") {
  CHECK(clean_text("a\xFF"
                   "b") == "a\uFFFDb");
  CHECK(clean_text("a\xE2\x82") == "a\uFFFD");
  CHECK(clean_text("\xED\xA0\x80x") == "\uFFFD\uFFFD\uFFFDx");
  CHECK_FALSE(is_valid_utf8("a\xFF"));
  CHECK_FALSE(is_valid_utf8("\xC0\x80"));
  CHECK(is_valid_utf8("één 😀"));
}

TEST_CASE("Letters written with separate accents become the letters that keyboards make") {
  CHECK(clean_text("cafe\u0301") == "café");
  CHECK(clean_text("\u1100\u1161") == "가");
}

TEST_CASE("A text that is too long is cut between two characters") {
  CHECK(clean_text("abcdef", 3) == "abc");
  CHECK(clean_text("aé", 2) == "a");
  CHECK(clean_text(repeated("é", 70'000)).size() == max_note_bytes);
  CHECK(clean_text("😀", 3).empty());
}

TEST_CASE("A tower of accents is cut and cannot make the program slow") {
  const double begin = cpu_seconds();
  const std::string text = clean_text("a" + repeated("\u0301\u0316", 500'000), 16u << 20);
  CHECK(length_in_characters(text) <= 31);
  CHECK(cpu_seconds() - begin < 2);
}

TEST_CASE("Cleaning a text twice changes nothing") {
  CHECK(rc::check([] {
    const std::string raw = *testing::hostile_text();
    const auto max = *rc::gen::inRange<std::size_t>(0, 60);
    const std::string once = clean_text(raw, max);
    RC_ASSERT(is_valid_utf8(once));
    RC_ASSERT(once.size() <= max);
    RC_ASSERT(clean_text(once, max) == once);
  }));
}

TEST_CASE("A cleaned text survives JSON") {
  CHECK(rc::check([] {
    const std::string text = clean_text(*testing::hostile_text());
    RC_ASSERT(parse_json(dump_json(text), "test").get<std::string>() == text);
  }));
}

TEST_CASE("Words are equal whatever their case, accents and width") {
  CHECK(folded("Café") == folded("CAFE"));
  CHECK(folded("Straße") == "strasse");
  CHECK(folded("ﬁn") == "fin");
  CHECK(folded("Ｒｔｐ") == "rtp");
  CHECK(folded("Één") == "een");
  CHECK(rc::check([] {
    const std::string once = folded(clean_text(*testing::hostile_text()));
    RC_ASSERT(folded(once) == once);
  }));
}

TEST_CASE("Lower case follows Unicode and not the place where the program runs") {
  CHECK(lower("ÉCOLE I") == "école i");
  CHECK(lower("ΑΣ") == "ας");
}

TEST_CASE("White space at the ends goes, also a no-break space") {
  CHECK(trimmed(" \u00A0\n a b \t\u2003") == "a b");
  CHECK(trimmed(" \n").empty());
  CHECK(trimmed("").empty());
  CHECK(collapsed("  a \u00A0\n b  ") == "a b");
}

TEST_CASE("A text is divided into its lines") {
  CHECK(lines_of("a\n\nb") == std::vector<std::string_view>{"a", "", "b"});
  CHECK(lines_of("") == std::vector<std::string_view>{""});
  CHECK(lines_of("a\n") == std::vector<std::string_view>{"a", ""});
}

TEST_CASE("A long title is shortened to whole characters with an ellipsis") {
  CHECK(shortened("één twee", 4) == "één…");
  CHECK(shortened("één", 3) == "één");
  CHECK(shortened("abc", 0).empty());
  CHECK(shortened("", 5).empty());
  CHECK(rc::check([] {
    const std::string text = clean_text(*testing::hostile_text());
    const auto most = *rc::gen::inRange<std::size_t>(0, 30);
    RC_ASSERT(length_in_characters(shortened(text, most)) == std::min(most, length_in_characters(text)));
  }));
}

TEST_CASE("The distance between two words counts letters, and stops at the limit") {
  CHECK(edit_distance("heck", "heckers", 3) == 3);
  CHECK(edit_distance("heck", "heckers", 2) == 3);
  CHECK(edit_distance("é", "e", 5) == 1);
  CHECK(edit_distance("", "abc", 9) == 3);
  CHECK(edit_distance("kitten", "sitting", 9) == 3);
  CHECK(edit_distance("abc", "abc", 0) == 0);
  CHECK(edit_distance("abc", "abd", 0) == 1);
}

TEST_CASE("The limited distance equals the whole table of Levenshtein") {
  CHECK(rc::check([] {
    const auto word = rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc")));
    const std::string a = *word;
    const std::string b = *word;
    const auto limit = *rc::gen::inRange<std::size_t>(0, 8);
    std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
      for (std::size_t j = 0; j <= b.size(); ++j) {
        table[i][j] = i == 0 || j == 0 ? i + j
                                       : std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                                                   table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      }
    }
    RC_ASSERT(edit_distance(a, b, limit) == std::min(table[a.size()][b.size()], limit + 1));
  }));
}

}  // namespace rtp
