#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "base/date.hpp"

namespace rtp {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// Port: what time it is. Nothing else in the program asks the system.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
  virtual Day today() const = 0;  ///< the civil day at the organisation's place
  virtual int hour() const = 0;   ///< the hour there, 0 to 23
};

/// The system's clock; `zone` is an IANA name such as "Europe/Amsterdam" (the system's tzdata). With `fixed_today`
/// (`RTP_TODAY`) today is that day and now is that day at the present time of day.
/// Throws Error{settings} for an unknown zone.
std::unique_ptr<Clock> make_system_clock(const std::string& zone, std::optional<Day> fixed_today);

/// A clock that stands still until told otherwise; for tests and for replaying old boards.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant now) : now_(now) {}
  Instant now() const override { return now_; }
  Day today() const override { return std::chrono::floor<std::chrono::days>(now_); }
  int hour() const override { return static_cast<int>((now_ - today()) / std::chrono::hours(1)); }
  void advance(std::chrono::milliseconds step) { now_ += step; }

 private:
  Instant now_;
};

/// RFC 3339 in UTC, whole seconds: "2020-04-24T15:00:00Z".
std::string iso(Instant instant);

/// Reads what `iso(Instant)` writes, also with a fraction or a numeric offset; nothing for another form.
std::optional<Instant> parse_iso_instant(std::string_view text);

}  // namespace rtp
