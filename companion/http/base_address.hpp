#pragma once

#include <optional>
#include <string>

namespace rtp {

/// The address of a provider as written in the settings, without a slash at its end: "https://app.mural.co". Nothing
/// when it may not be asked (see `check_address`: https, or http to this machine) or has a user, a query or a fragment.
std::optional<std::string> base_address(const std::string& written);

/// "https://app.mural.co" of any address there: scheme, host and, where it is not the scheme's own, port. Empty for
/// what is no address.
std::string origin_of(const std::string& address);

}  // namespace rtp
