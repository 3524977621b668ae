#include "board/mark.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace rtp;

TEST_CASE("Every role has a word of its own that is read back") {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Role::writing_space); ++i) {
    const auto role = static_cast<Role>(i);
    names.insert(name_of(role));
    CHECK(parse_role(name_of(role)) == role);
  }
  CHECK(names.size() == static_cast<std::size_t>(Role::writing_space) + 1);
  CHECK(name_of(Role::step_title) == "step-title");
  CHECK(name_of(Role::writing_space) == "writing-space");
}

TEST_CASE("A role of a newer version is unknown, not furniture") {
  CHECK_FALSE(parse_role("time-machine"));
  CHECK_FALSE(parse_role(""));
  CHECK_FALSE(parse_role("Step-Title"));
}

TEST_CASE("The hash of a text is the same for ever, and does not see white space at its ends or doubled") {
  // FNV-1a, 64 bits; the values of "" and "foobar" are published with the algorithm.
  CHECK(text_hash("") == "cbf29ce484222325");
  CHECK(text_hash("foobar") == "85944171f73967e8");
  CHECK(text_hash("  Stap  1\n") == text_hash("Stap 1"));
  CHECK(text_hash("Stap 1") != text_hash("Stap 2"));
  CHECK(text_hash("Stap 1") != text_hash("stap 1"));
}
