#include "excalidraw/order_key.hpp"

#include <algorithm>
#include <stdexcept>

namespace rtp {

namespace {

constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::string_view lowest_integer = "A00000000000000000000000000";

std::size_t value_of(char digit) { return digits.find(digit); }

bool is_digit(char character) { return value_of(character) != std::string_view::npos; }

/// Length of the integer part with this head, the head included; 0 when it is no head.
std::size_t integer_length(char head) {
  if (head >= 'a' && head <= 'z') return static_cast<std::size_t>(head - 'a') + 2;
  if (head >= 'A' && head <= 'Z') return static_cast<std::size_t>('Z' - head) + 2;
  return 0;
}

std::string integer_part(std::string_view key) { return std::string(key.substr(0, integer_length(key.front()))); }

/// The integer part after `integer`; empty when there is none.
std::string next_integer(std::string integer) {
  for (std::size_t i = integer.size(); i-- > 1;) {
    if (integer[i] != digits.back()) {
      integer[i] = digits[value_of(integer[i]) + 1];
      return integer;
    }
    integer[i] = digits.front();
  }
  const char head = integer.front();
  if (head == 'z') return {};
  if (head == 'Z') return "a0";
  const char next = static_cast<char>(head + 1);
  return next + std::string(integer_length(next) - 1, digits.front());
}

/// The integer part before `integer`; empty when there is none.
std::string previous_integer(std::string integer) {
  for (std::size_t i = integer.size(); i-- > 1;) {
    if (integer[i] != digits.front()) {
      integer[i] = digits[value_of(integer[i]) - 1];
      return integer;
    }
    integer[i] = digits.back();
  }
  const char head = integer.front();
  if (head == 'A') return {};
  if (head == 'a') return "Zz";
  const char previous = static_cast<char>(head - 1);
  return previous + std::string(integer_length(previous) - 1, digits.back());
}

/// A fraction strictly between two fractions; an empty `above` means one. Neither ends in "0".
std::string fraction_between(std::string_view below, std::string_view above) {
  std::string result;
  while (true) {
    if (!above.empty()) {
      std::size_t common = 0;
      while (common < above.size() && (common < below.size() ? below[common] : digits.front()) == above[common])
        ++common;
      result += above.substr(0, common);
      above.remove_prefix(common);
      below.remove_prefix(std::min(common, below.size()));
    }
    const std::size_t low = below.empty() ? 0 : value_of(below.front());
    const std::size_t high = above.empty() ? digits.size() : value_of(above.front());
    if (high - low > 1) return result + digits[(low + high + 1) / 2];
    if (above.size() > 1) return result + above.front();
    // Neighbouring digits, and nothing after the upper one: stay on the lower one and go on behind it.
    result += digits[low];
    below.remove_prefix(std::min<std::size_t>(1, below.size()));
    above = {};
  }
}

std::string key_between(std::string_view below, std::string_view above) {
  if (below.empty() && above.empty()) return "a0";
  if (below.empty()) {
    std::string integer = integer_part(above);
    if (integer == lowest_integer) return integer + fraction_between("", above.substr(integer.size()));
    if (integer.size() < above.size()) return integer;
    const std::string previous = previous_integer(integer);
    return previous == lowest_integer ? previous + fraction_between("", "") : previous;
  }
  const std::string integer = integer_part(below);
  const std::string_view fraction = below.substr(integer.size());
  const std::string next = next_integer(integer);
  if (above.empty()) return next.empty() ? integer + fraction_between(fraction, "") : next;
  const std::string upper = integer_part(above);
  if (integer == upper) return integer + fraction_between(fraction, above.substr(upper.size()));
  return next < above ? next : integer + fraction_between(fraction, "");
}

void fill(std::string_view below, std::string_view above, std::size_t count, std::vector<std::string>& keys) {
  if (count == 0) return;
  const std::string middle = key_between(below, above);
  const std::size_t before = count / 2;
  fill(below, middle, before, keys);
  keys.push_back(middle);
  fill(middle, above, count - before - 1, keys);
}

}  // namespace

bool is_order_key(std::string_view key) {
  if (key.empty() || key == lowest_integer) return false;
  const std::size_t length = integer_length(key.front());
  if (length == 0 || key.size() < length) return false;
  if (!std::all_of(key.begin(), key.end(), is_digit)) return false;
  return key.size() == length || key.back() != digits.front();
}

std::vector<std::string> order_keys_between(std::string_view below, std::string_view above, std::size_t count) {
  if ((!below.empty() && !is_order_key(below)) || (!above.empty() && !is_order_key(above)))
    throw std::invalid_argument("not an order key");
  if (!below.empty() && !above.empty() && below >= above) throw std::invalid_argument("order keys out of order");
  std::vector<std::string> keys;
  keys.reserve(count);
  if (!above.empty()) {
    fill(below, above, count, keys);
    return keys;
  }
  for (std::size_t i = 0; i < count; ++i)
    keys.push_back(key_between(i == 0 ? below : std::string_view(keys.back()), ""));
  return keys;
}

}  // namespace rtp
