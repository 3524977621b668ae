#pragma once

#include <string>
#include <string_view>

namespace rtp {

/// `html` with those character references written out that libxml2's HTML 4 parser does not read as a browser does:
/// names that only HTML5 has, names without their semicolon that browsers know, and the numbers 128 to 159, which mean
/// Windows-1252 characters (WHATWG HTML, section 13.2.5.80). Everything else stays as it is.
std::string with_html5_entities(std::string_view html);

}  // namespace rtp
