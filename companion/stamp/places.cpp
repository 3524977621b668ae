#include "stamp/places.hpp"

#include <algorithm>

namespace rtp {

std::size_t shared_names(const std::string& a, const std::string& b) {
  std::size_t names = 0;
  for (std::size_t i = 0; i <= std::min(a.size(), b.size()); ++i) {
    const bool ends_a = i == a.size() || a[i] == '/';
    const bool ends_b = i == b.size() || b[i] == '/';
    if (ends_a && ends_b) ++names;
    if (i == a.size() || i == b.size() || a[i] != b[i]) break;
  }
  return names;
}

std::string first_names(const std::string& place, std::size_t count) {
  std::size_t end = place.find('/');
  for (; count > 1 && end != std::string::npos; --count) end = place.find('/', end + 1);
  return place.substr(0, end);
}

bool is_inside(const std::string& place, const std::string& outer) {
  return place.size() > outer.size() && place[outer.size()] == '/' && place.compare(0, outer.size(), outer) == 0;
}

}  // namespace rtp
