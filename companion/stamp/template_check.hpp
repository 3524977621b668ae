#pragma once

#include <string>

#include "stamp/template.hpp"

namespace rtp {

/// Text on notes and areas, whatever their fill.
inline constexpr Colour dark_ink{0x1e, 0x1e, 0x1e};

/// Least contrast between a text and what lies behind it: WCAG 2.2, success criterion 1.4.3.
inline constexpr double least_contrast = 4.5;

/// Checks what a schema cannot: names, unique places, known parameters, colours and texts, text that can be read on its
/// colour, no area in an area, no more than `max_template_things`. Throws Error{unreadable} naming `file`, the place
/// (JSON pointer) and the reason.
void check_template(const Template& source, const std::string& file);

/// Checks that the program's catalogue has the text, when it is a key of it.
void check_text(const TemplateText& text, const std::string& file, const std::string& place);

/// Checks that `name` is made of small letters, digits and hyphens, starts with a letter, and does not end in
/// "-<number>", as names of repeated parts do.
void check_name(const std::string& name, const std::string& file, const std::string& place);

}  // namespace rtp
