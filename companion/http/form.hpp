#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rtp {

/// Percent-encoded: all but letters, digits and "-._~"; as a form's value and as a part of an address.
std::string form_encoded(std::string_view text);

/// "name=value&name=value", encoded: the query of an address, or a body of application/x-www-form-urlencoded.
std::string form_of(const std::vector<std::pair<std::string, std::string>>& fields);

/// The fields of such a form or of the query of an address ("?" at its start), decoded, in their order.
std::vector<std::pair<std::string, std::string>> fields_of(std::string_view form);

}  // namespace rtp
