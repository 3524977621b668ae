#include "base/clock.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"

namespace rtp {

namespace {

using std::chrono::floor;
using std::chrono::milliseconds;

class SystemClock final : public Clock {
 public:
  SystemClock(const date::time_zone& zone, std::optional<Day> fixed_today) : zone_(zone), fixed_today_(fixed_today) {}

  Instant now() const override {
    const Instant present = floor<milliseconds>(std::chrono::system_clock::now());
    if (!fixed_today_) return present;
    const auto local = zone_.to_local(present);
    const auto time_of_day = local - floor<date::days>(local);
    const date::local_days day((*fixed_today_).time_since_epoch());
    // In the hour that a change to summer time skips, the first instant after it; in the doubled one, the first.
    return zone_.to_sys(day + time_of_day, date::choose::earliest);
  }

  Day today() const override {
    if (fixed_today_) return *fixed_today_;
    const auto local = zone_.to_local(floor<milliseconds>(std::chrono::system_clock::now()));
    return Day(floor<date::days>(local).time_since_epoch());
  }

  int hour() const override {
    const auto local = zone_.to_local(floor<milliseconds>(std::chrono::system_clock::now()));
    return static_cast<int>((local - floor<date::days>(local)) / std::chrono::hours(1));
  }

 private:
  const date::time_zone& zone_;  // the program's own table of zones, which lives as long as the program
  std::optional<Day> fixed_today_;
};

const date::time_zone& zone_called(const std::string& name) {
  try {
    return *date::locate_zone(name);
  } catch (const std::runtime_error&) {
    throw Error(ErrorKind::settings, Message("clock.unknown_zone").with("zone", name));
  }
}

/// Takes `digits` digits from the front of `text` when they are there and at most `highest`.
std::optional<int> take_number(std::string_view& text, std::size_t digits, int highest) {
  if (text.size() < digits) return std::nullopt;
  int number = 0;
  for (char c : text.substr(0, digits)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  if (number > highest) return std::nullopt;
  text.remove_prefix(digits);
  return number;
}

bool take(std::string_view& text, char wanted) {
  if (!text.starts_with(wanted)) return false;
  text.remove_prefix(1);
  return true;
}

/// ".25" as milliseconds, further digits cut off; zero when there is no fraction, nothing when there are no digits.
std::optional<milliseconds> take_fraction(std::string_view& text) {
  if (!take(text, '.')) return milliseconds(0);
  const std::size_t length = std::min(text.find_first_not_of("0123456789"), text.size());
  if (length == 0) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < 3; ++i) value = value * 10 + (i < length ? text[i] - '0' : 0);
  text.remove_prefix(length);
  return milliseconds(value);
}

/// "Z" or "+01:00": how far the written time is ahead of UTC.
std::optional<std::chrono::minutes> take_offset(std::string_view& text) {
  if (take(text, 'Z') || take(text, 'z')) return std::chrono::minutes(0);
  const bool behind = text.starts_with('-');
  if (!take(text, '+') && !take(text, '-')) return std::nullopt;
  const auto hours = take_number(text, 2, 23);
  if (!hours || !take(text, ':')) return std::nullopt;
  const auto minutes = take_number(text, 2, 59);
  if (!minutes) return std::nullopt;
  const std::chrono::minutes offset(*hours * 60 + *minutes);
  return behind ? -offset : offset;
}

}  // namespace

std::unique_ptr<Clock> make_system_clock(const std::string& zone, std::optional<Day> fixed_today) {
  return std::make_unique<SystemClock>(zone_called(zone), fixed_today);
}

std::string iso(Instant instant) {
  const auto day = floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss time(floor<std::chrono::seconds>(instant - day));
  return fmt::format("{}T{:02}:{:02}:{:02}Z", iso(Day(day)), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

std::optional<Instant> parse_iso_instant(std::string_view text) {
  if (text.size() < 20 || (text[10] != 'T' && text[10] != 't')) return std::nullopt;
  const auto day = parse_iso_day(text.substr(0, 10));
  text.remove_prefix(11);
  const auto hour = take_number(text, 2, 23);
  const bool first_colon = take(text, ':');
  const auto minute = take_number(text, 2, 59);
  const bool second_colon = take(text, ':');
  const auto second = take_number(text, 2, 60);  // 60: a leap second, read as the second after it
  if (!day || !hour || !minute || !second || !first_colon || !second_colon) return std::nullopt;
  const auto fraction = take_fraction(text);
  const auto offset = take_offset(text);
  if (!fraction || !offset || !text.empty()) return std::nullopt;
  return *day + std::chrono::hours(*hour) + std::chrono::minutes(*minute) + std::chrono::seconds(*second) + *fraction -
         *offset;
}

}  // namespace rtp
