#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace rtp::testing {

/// Texts as a hostile board could send them: letters, marks, controls, bidi, noncharacters, broken UTF-8, HTML.
inline rc::Gen<std::string> hostile_text() {
  static const std::vector<std::string> pieces = {
      "a",
      "Z",
      "e",
      " ",
      "  ",
      "\t",
      "\n",
      "\r\n",
      "\r",
      "\x01",
      "\x7F",
      "\xC2\x85",
      "\xC2\xA0",
      "\xC3\xA9",
      "\xCC\x81",
      "\xCC\xB8",
      "\xCD\x85",
      "\xE0\xA5\x98",
      "\xE0\xA4\xBC",
      "\xE1\x84\x80",
      "\xE1\x85\xA1",
      "\xE2\x80\xA8",
      "\xE2\x80\xAE",
      "\xE2\x81\xA6",
      "\xEF\xBB\xBF",
      "\xEF\xB7\x90",
      "\xEF\xBF\xBE",
      "\xED\xA0\x80",
      "\xC0\x80",
      "\xF0\x9F\x98\x80",
      "\xF0\x9F\x98",
      "\xFF",
      "<b>",
      "</b>",
      "<",
      ">",
      "&",
      "&amp;",
      "\"",
      "'",
      "\xC5\xBF\xCC\x87",
      "\xE2\x84\xA6",
      "- ",
      "1. ",
      "x=1",
      "&#768;",
      "]]>",
      "\xCC\xA7\xCC\x81",
  };
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)),
                      [](const std::vector<std::string>& parts) {
                        std::string text;
                        for (const std::string& part : parts) text += part;
                        return text;
                      });
}

}  // namespace rtp::testing
