#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"

namespace rtp {

/// Who does it: "Joost (Kerkdorp), gemeentesecretaris, allen"; empty when nobody has it.
std::string who_in_words(const Task& task, Language language);

/// "samen met Bureau Zeven"; empty when no partner is named.
std::string partners_in_words(const Task& task, Language language);

/// The target date as people say it, with the day that the words mean: "week 18 (t/m 3 mei 2020)".
std::string when_in_words(const Deadline& deadline, Language language);

/// "afgerond", "vervallen" or "niet meer op het bord"; "open" for a task that is none of them.
std::string state_in_words(const Task& task, Language language);

bool has_gap(const Task& task, std::string_view gap);

/// The texts with ", " between them.
std::string listed(const std::vector<std::string>& texts);

}  // namespace rtp
