#pragma once

#include <vector>

#include "app/companion.hpp"
#include "app/doctor.hpp"

namespace rtp {

/// Whether this installation is to work with Mural: an app, a token or an address of Mural is set.
bool uses_mural(const Settings& settings);

/// What lies between this computer and Mural, and what Mural lets the user do, in the order in which each needs the one
/// before: "network", "encryption", "clock_at_mural", "login", "scopes", "rate_limit". Stops at the first that does not
/// work. Only reads: a few requests, none longer than 15 seconds.
std::vector<Finding> examine_mural(Companion& companion);

/// A text for the IT department: what to allow so that everything works.
std::vector<Message> words_for_it(const Settings& settings);

}  // namespace rtp
