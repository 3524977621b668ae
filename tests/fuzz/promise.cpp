#include "promise.hpp"

#include <libxml/parser.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <memory>

#include "base/text.hpp"

namespace rtp {

void require(bool holds, std::string_view promise) {
  if (holds) return;
  std::cerr << "a promise does not hold: " << promise << std::endl;
  std::abort();
}

void require_clean(std::string_view text, std::string_view what) {
  require(is_valid_utf8(text), what);
  require(std::none_of(text.begin(), text.end(),
                       [](char c) { return (c >= 0 && c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == 127; }),
          what);
}

void require_xml(const std::string& text, std::string_view what) {
  require_clean(text, what);
  const std::unique_ptr<xmlDoc, void (*)(xmlDocPtr)> document(
      xmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE),
      xmlFreeDoc);
  require(document != nullptr, what);
}

}  // namespace rtp
