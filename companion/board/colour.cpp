#include "board/colour.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace rtp {

namespace {

std::optional<int> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

/// Relative luminance, WCAG 2.2: of an opaque sRGB colour, 0 (black) to 1 (white).
double luminance(Colour colour) {
  const auto linear = [](std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

struct Hsl {
  double hue = 0;  ///< degrees, 0 to 360
  double saturation = 0;
  double lightness = 0;
  double chroma = 0;
};

/// The colour as it looks on a white board, in hue, saturation and lightness.
Hsl seen_on_white(Colour colour) {
  const double alpha = colour.alpha / 255.0;
  const auto seen = [alpha](std::uint8_t channel) { return 1 - alpha + alpha * channel / 255.0; };
  const double red = seen(colour.red);
  const double green = seen(colour.green);
  const double blue = seen(colour.blue);
  const double most = std::max({red, green, blue});
  const double least = std::min({red, green, blue});
  Hsl hsl;
  hsl.chroma = most - least;
  hsl.lightness = (most + least) / 2;
  if (hsl.chroma == 0) return hsl;
  hsl.saturation = hsl.chroma / (1 - std::abs(2 * hsl.lightness - 1));
  if (most == red) {
    hsl.hue = 60 * (green - blue) / hsl.chroma;
  } else if (most == green) {
    hsl.hue = 60 * (2 + (blue - red) / hsl.chroma);
  } else {
    hsl.hue = 60 * (4 + (red - green) / hsl.chroma);
  }
  if (hsl.hue < 0) hsl.hue += 360;
  return hsl;
}

ColourFamily family_of_hue(double hue, double lightness) {
  if (hue < 15 || hue >= 345) return ColourFamily::red;
  if (hue < 40) return ColourFamily::orange;
  if (hue < 68) return ColourFamily::yellow;
  if (hue < 170) return ColourFamily::green;
  if (hue < 240) return ColourFamily::blue;
  if (hue < 275) return ColourFamily::purple;
  // Light magenta is called pink, strong magenta purple.
  if (hue < 300) return lightness >= 0.8 ? ColourFamily::pink : ColourFamily::purple;
  return ColourFamily::pink;
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if (text == "transparent") return transparent;
  if (text.empty() || text[0] != '#') return std::nullopt;
  text.remove_prefix(1);
  if (text.size() != 3 && text.size() != 6 && text.size() != 8) return std::nullopt;
  std::array<std::uint8_t, 4> channels{0, 0, 0, 255};
  const std::size_t digits = text.size() == 3 ? 1 : 2;
  for (std::size_t i = 0; i * digits < text.size(); ++i) {
    const auto high = hex_digit(text[i * digits]);
    const auto low = hex_digit(text[i * digits + digits - 1]);
    if (!high || !low) return std::nullopt;
    channels[i] = static_cast<std::uint8_t>(*high * 16 + *low);
  }
  return Colour{channels[0], channels[1], channels[2], channels[3]};
}

std::string css(Colour colour) {
  if (colour.alpha == 0) return "transparent";
  const std::string opaque = fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
  return colour.alpha == 255 ? opaque : opaque + fmt::format("{:02x}", colour.alpha);
}

double contrast(Colour a, Colour b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

ColourFamily family_of(Colour colour) {
  if (colour.alpha == 0) return ColourFamily::none;
  const Hsl seen = seen_on_white(colour);
  const bool tinted = seen.chroma >= 0.05 && seen.saturation >= 0.33;
  if (tinted && seen.lightness > 0.08) return family_of_hue(seen.hue, seen.lightness);
  if (seen.lightness > 0.95 || seen.lightness < 0.15) return ColourFamily::none;
  return ColourFamily::grey;
}

}  // namespace rtp
