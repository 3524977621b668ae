#pragma once

#include <iterator>
#include <limits>
#include <new>
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
