#pragma once

#include <optional>

#include "language/moment.hpp"
#include "language/time_expression.hpp"

namespace rtp {

/// A range that starts at the token, where `left` is the moment that is read there: "20-24 april", "4 t/m 8 mei",
/// "mei/juni", "week 18 en 19". `opened` says that "van" or "tussen" stood before it, which allows "en" and bare
/// numbers between.
std::optional<TimeExpression> range_at(const TimeContext& time, std::size_t at, const std::optional<Moment>& left,
                                       bool opened);

}  // namespace rtp
