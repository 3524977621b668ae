#include "board/colour.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace rtp;

namespace {

ColourFamily family(const std::string& text) {
  const std::optional<Colour> colour = parse_colour(text);
  REQUIRE(colour);
  return family_of(*colour);
}

void check_family(ColourFamily expected, const std::vector<std::string>& colours) {
  for (const std::string& colour : colours) {
    INFO(colour);
    CHECK(static_cast<int>(family(colour)) == static_cast<int>(expected));
  }
}

}  // namespace

TEST_CASE("Colours are read and written as on the boards") {
  CHECK(parse_colour("#ffec99") == Colour{0xff, 0xec, 0x99, 255});
  CHECK(parse_colour("#FFEC99") == Colour{0xff, 0xec, 0x99, 255});
  CHECK(parse_colour("#fa0") == Colour{0xff, 0xaa, 0x00, 255});
  CHECK(parse_colour("#11223344") == Colour{0x11, 0x22, 0x33, 0x44});
  CHECK(parse_colour("transparent") == transparent);
  for (const char* const bad : {"", "#", "#ff", "#ffff", "#ggg", "#12345", "#1234567", "red", "ffec99", "#fffffg"}) {
    INFO(bad);
    CHECK_FALSE(parse_colour(bad));
  }
  for (const char* const text : {"#ffec99", "#11223344", "#000000", "transparent"})
    CHECK(css(*parse_colour(text)) == text);
  CHECK(css(*parse_colour("#fa0")) == "#ffaa00");
  CHECK(css(*parse_colour("#ffffff00")) == "transparent");
}

TEST_CASE("Contrast is that of WCAG 2.2") {
  const Colour black{0, 0, 0};
  const Colour white{255, 255, 255};
  CHECK(contrast(black, white) == Approx(21));
  CHECK(contrast(white, black) == Approx(21));
  CHECK(contrast(white, white) == Approx(1));
  // Well-known border cases: #767676 is the lightest grey with 4.5 on white, #777777 fails.
  CHECK(contrast(*parse_colour("#767676"), white) >= 4.5);
  CHECK(contrast(*parse_colour("#777777"), white) < 4.5);
  CHECK(contrast(*parse_colour("#ff0000"), white) == Approx(3.998).epsilon(0.001));
}

TEST_CASE("Shades that people pick are recognised as the method's colours") {
  check_family(ColourFamily::yellow,
               {"#ffec99", "#ffd43b", "#fcf281", "#fff9db", "#fff3bf", "#fab005", "#ffdf6b", "#ff0"});
  check_family(ColourFamily::green,
               {"#b2f2bb", "#69db7c", "#40c057", "#2f9e44", "#ebfbee", "#96f2d7", "#12b886", "#d8f5a2", "#94d82d"});
  check_family(ColourFamily::blue,
               {"#a5d8ff", "#4dabf7", "#1971c2", "#e7f5ff", "#99e9f2", "#15aabf", "#bac8ff", "#4263eb"});
  check_family(ColourFamily::purple, {"#d0bfff", "#b197fc", "#9775fa", "#7950f2", "#e5dbff", "#be4bdb", "#9c36b5"});
  check_family(ColourFamily::pink, {"#eebefa", "#fcc2d7", "#f783ac", "#e64980", "#ffdeeb"});
  check_family(ColourFamily::orange, {"#ffd8a8", "#ffc078", "#ffa94d", "#fd7e14", "#e8590c"});
  check_family(ColourFamily::red, {"#ffc9c9", "#ff8787", "#fa5252", "#e03131"});
  check_family(ColourFamily::grey, {"#e9ecef", "#ced4da", "#868e96", "#343a40", "#808080", "#eaddd7"});
  check_family(ColourFamily::none, {"#ffffff", "#f8f9fa", "#000000", "#1e1e1e", "transparent", "#ffec9900"});
}

TEST_CASE("A colour that shines through is judged as it looks on white") {
  check_family(ColourFamily::yellow, {"#ffd43b80"});
  check_family(ColourFamily::none, {"#00000005", "#ff000004"});
}
