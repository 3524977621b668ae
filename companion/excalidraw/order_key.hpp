#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rtp {

/// Excalidraw's `index`: a fractional order key. Elements are drawn in the byte order of their keys.
/// Form (npm fractional-indexing 3, base 62, digits 0-9A-Za-z): a head letter that tells how many digits the integer
/// part has ("a" one, "b" two, ... upwards; "Z" one, "Y" two, ... downwards), those digits, then a fraction that does
/// not end in "0". A key of another form passes Excalidraw's load, but then new shapes and changes of order fail
/// silently.

/// Whether `key` has that form.
bool is_order_key(std::string_view key);

/// `count` keys, ascending, strictly between `below` and `above`; an empty bound is open. Keys stay short: n keys
/// between two neighbours grow by the logarithm of n. Requires bounds that are keys, below < above
/// (std::invalid_argument).
std::vector<std::string> order_keys_between(std::string_view below, std::string_view above, std::size_t count);

}  // namespace rtp
