#pragma once

#include <string>
#include <string_view>
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
/// An area's title is a text in it (see `title_of_area`); the area itself has none.
std::vector<NewWidget> lay_out(const Template& source, const StampOptions& options);

/// What stands as title in the area with this index in `widgets`; empty when it has none, or none of its own.
std::string_view title_of_area(const std::vector<NewWidget>& widgets, std::size_t area);

}  // namespace rtp
