#pragma once

#include "stamp/template.hpp"

namespace rtp {

/// A value for every parameter of `source` and every common one: what was given, cleaned, else the default.
/// Throws Error{usage} for an unknown parameter or a value out of range, naming what is allowed.
TemplateValues checked_values(const Template& source, const TemplateValues& given);

/// The values as they stand on the board: a date in words, and a question mark for a theme or a date not known yet.
/// Addresses stay empty when they are, so that parts that need one are left out.
TemplateValues shown_values(TemplateValues values, Language language);

}  // namespace rtp
