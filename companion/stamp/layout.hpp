#pragma once

#include <string>
#include <vector>

#include "board/provider.hpp"
#include "stamp/template.hpp"

namespace rtp {

struct StampOptions {
  Language language = Language::nl;
  TemplateValues values;  ///< parameters: "theme", "steps", "session_date", ...; defaults for the rest
  int number = 1;         ///< which stamping of this template on this board
};

/// The template as widgets, its top left corner at (0, 0): areas before what lies in them, arrows last. Areas grow with
/// their content, nothing overlaps, text stays inside its shape, every widget has a mark; what the template wrote
/// itself is locked. A text whose value is not known yet shows a question mark, so that the group completes it. Pure
/// and deterministic. Throws Error{usage} for an unknown parameter or a value out of range, naming what is allowed.
std::vector<NewWidget> lay_out(const Template& source, const StampOptions& options);

}  // namespace rtp
