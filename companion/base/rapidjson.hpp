#pragma once

#include <iterator>
#include <limits>
#include <new>
#include <utility>

// RapidJSON, for documents that grow with the board: it reads in place and writes as it goes. Everything else uses
// base/json.hpp.

// RapidJSON asks whether null plus some bytes lies behind the end of a stack that is still empty; harmless, but not by
// the letter of the language. And with kParseFullPrecisionFlag it asks for the highest bit of zero when it reads a zero
// with a large exponent, "0e-300", which then becomes some other number: what is read has to be in range. The standard
// library's headers that it needs come first: this is not said of them.
#ifdef __clang__
#pragma clang attribute push(__attribute__((no_sanitize("pointer-overflow", "builtin", "shift"))), apply_to = function)
#endif
#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#ifdef __clang__
#pragma clang attribute pop
#endif
