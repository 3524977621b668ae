#include "http/form.hpp"

#include <new>

#include "http/curl_handles.hpp"

namespace rtp {

std::string form_encoded(std::string_view text) {
  if (text.empty()) return "";  // a length of 0 would mean "measure it yourself" to libcurl
  CurlText encoded;
  // Since libcurl 7.82 the handle is not used, so that none is needed.
  encoded.text = curl().easy_escape(nullptr, text.data(), static_cast<int>(text.size()));
  if (encoded.text == nullptr) throw std::bad_alloc();
  return encoded.text;
}

std::string form_of(const std::vector<std::pair<std::string, std::string>>& fields) {
  std::string form;
  for (const auto& [name, value] : fields)
    form += (form.empty() ? "" : "&") + form_encoded(name) + "=" + form_encoded(value);
  return form;
}

}  // namespace rtp
