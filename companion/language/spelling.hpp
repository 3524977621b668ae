#pragma once

#include "language/chart.hpp"

namespace rtp {

/// Reads a misspelt month or weekday as what it must be: "14. Janaur", "Dienstga", "31 jannuari". Only a word that
/// means nothing else, begins with the right letter and is one letter wrong, missing, doubled or swapped counts; a
/// month also needs its day or year beside it when a letter was replaced. Costs linear in the note.
void mend_spelling(Chart& chart);

/// Reads a month, season or short weekday with a capital as a given name where a surname or what someone does follows:
/// "April Mensah", "Do Nguyen", "Sep koppelt terug". Not in German, where nouns have capitals too.
void find_names_of_time(Chart& chart);

}  // namespace rtp
