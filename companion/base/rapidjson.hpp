#pragma once

#include <algorithm>
#include <iterator>
#include <limits>
#include <new>
#include <string_view>
#include <utility>

// RapidJSON, for documents that grow with the board: it reads in place and writes as it goes. Everything else uses
// base/json.hpp.

// RapidJSON asks whether null plus some bytes lies behind the end of a stack that is still empty; harmless, but not by
// the letter of the language. The standard library's headers that it needs come first: this is not said of them.
// Never use kParseFullPrecisionFlag: it asks for the highest bit of zero, so that "0e-300" becomes some other number.
#ifdef __clang__
#pragma clang attribute push(__attribute__((no_sanitize("pointer-overflow"))), apply_to = function)
#endif
#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#ifdef __clang__
#pragma clang attribute pop
#endif

namespace rtp {

/// Whether the text may stop within a character, as no JSON object does. To be asked before it is parsed in place:
/// there RapidJSON takes all bytes of a character before it looks at one, also those behind the end.
inline bool ends_within_character(std::string_view json) {
  const std::string_view end = json.substr(json.size() < 2 ? 0 : json.size() - 2);
  return std::any_of(end.begin(), end.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

}  // namespace rtp
