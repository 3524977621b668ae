#pragma once

#include "language/chart.hpp"

namespace rtp {

/// Reads a misspelt month or weekday as what it must be: "14. Janaur", "Dienstga", "31 jannuari". Only a word that
/// means nothing else, begins with the right letter and is one letter wrong, missing, doubled or swapped counts; a
/// month also needs its day or year beside it. Costs linear in the note.
void mend_spelling(Chart& chart);

}  // namespace rtp
