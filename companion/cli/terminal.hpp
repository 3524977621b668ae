#pragma once

#include <cstddef>

#include "app/settings.hpp"

namespace rtp {

/// Columns to write a table for: those of the terminal that shows our output, else `COLUMNS`, else 100; 20 to 200.
std::size_t output_columns(const Environment& environment);

/// Whether a person sees what we write to standard error.
bool errors_go_to_terminal();

}  // namespace rtp
