#include "http/provider_words.hpp"

#include <algorithm>
#include <charconv>

#include "http/curl_library.hpp"

namespace rtp {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds farthest_reset{120};
constexpr seconds oldest_reset{-2};
constexpr std::int64_t smallest_epoch = 100'000'000;  // 1973: what is less counts from now

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || number < 0) return std::nullopt;
  // "1587740400.25" is a number of seconds too.
  if (end != text.data() + text.size() && *end != '.') return std::nullopt;
  return number;
}

std::optional<Instant> http_date(std::string_view text) {
  const std::string words(text);
  const std::time_t time = words.empty() ? -1 : curl().getdate(words.c_str(), nullptr);
  if (time < 0) return std::nullopt;
  return Instant(seconds(time));
}

std::optional<Instant> time_of_answer(const HttpResponse& response, std::optional<Instant> time_of_day) {
  const std::optional<Instant> date = http_date(response.header("date"));
  return date ? date : time_of_day;
}

}  // namespace

std::optional<Instant> time_of_answer(const HttpResponse& response) { return time_of_answer(response, std::nullopt); }

Allowance read_allowance(const HttpResponse& response, const std::string& prefix, std::optional<Instant> time_of_day) {
  Allowance allowance;
  if (const auto remaining = whole_number(response.header(prefix + "remaining")))
    allowance.remaining = static_cast<std::size_t>(*remaining);

  const auto reset = whole_number(response.header(prefix + "reset"));
  if (!reset) return allowance;
  std::optional<milliseconds> until;
  if (*reset < smallest_epoch) {
    until = seconds(*reset);
  } else if (const auto now = time_of_answer(response, time_of_day); now && *reset < smallest_epoch * 1000) {
    until = Instant(seconds(*reset)) - *now;
  }
  if (!until || *until < oldest_reset || *until > farthest_reset) return allowance;
  allowance.until_reset = std::max(*until, milliseconds(0));
  if (*reset >= smallest_epoch) allowance.reset = *reset;
  return allowance;
}

std::optional<milliseconds> read_retry_after(const HttpResponse& response, std::optional<Instant> time_of_day) {
  constexpr std::int64_t most_seconds = 1'000'000'000;
  const std::string_view text = response.header("retry-after");
  if (const auto count = whole_number(text)) return seconds(std::min(*count, most_seconds));
  const std::optional<Instant> until = http_date(text);
  const std::optional<Instant> now = time_of_answer(response, time_of_day);
  if (!until || !now) return std::nullopt;
  return std::max<milliseconds>(*until - *now, milliseconds(0));
}

}  // namespace rtp
