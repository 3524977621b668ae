#include "http/form.hpp"

#include <algorithm>
#include <new>

#include "http/curl_handles.hpp"

namespace rtp {

namespace {

std::string form_decoded(std::string_view text) {
  if (text.empty()) return "";
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), '+', ' ');
  CurlText decoded;
  int size = 0;
  decoded.text = curl().easy_unescape(nullptr, spaced.data(), static_cast<int>(spaced.size()), &size);
  if (decoded.text == nullptr) throw std::bad_alloc();
  return {decoded.text, static_cast<std::size_t>(size)};
}

}  // namespace

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

std::vector<std::pair<std::string, std::string>> fields_of(std::string_view form) {
  std::vector<std::pair<std::string, std::string>> fields;
  if (form.starts_with('?')) form.remove_prefix(1);
  while (!form.empty()) {
    const std::string_view field = form.substr(0, form.find('&'));
    const std::size_t equals = std::min(field.find('='), field.size());
    const std::string_view value = field.substr(std::min(equals + 1, field.size()));
    fields.emplace_back(form_decoded(field.substr(0, equals)), form_decoded(value));
    form.remove_prefix(std::min(field.size() + 1, form.size()));
  }
  return fields;
}

}  // namespace rtp
