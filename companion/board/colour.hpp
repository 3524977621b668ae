#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rtp {

/// sRGB, 8 bits each; alpha 0 is invisible.
struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  std::uint8_t alpha = 255;
  bool operator==(const Colour&) const = default;
};

inline constexpr Colour transparent{0, 0, 0, 0};

/// Reads "#rgb", "#rrggbb", "#rrggbbaa" and "transparent"; nothing for another form.
std::optional<Colour> parse_colour(std::string_view text);

/// "#rrggbb", "#rrggbbaa" when not opaque, "transparent" when invisible.
std::string css(Colour colour);

/// Contrast ratio of two opaque colours, 1 to 21, by WCAG 2.2 ("contrast ratio", "relative luminance").
double contrast(Colour a, Colour b);

/// The colour's meaning in the method, whatever shade people picked.
enum class ColourFamily { none, yellow, green, blue, purple, pink, orange, red, grey };

/// By hue, saturation and lightness; `none` for white, black and invisible.
ColourFamily family_of(Colour colour);

}  // namespace rtp
