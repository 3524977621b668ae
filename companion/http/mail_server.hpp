#pragma once

#include <optional>
#include <string>

#include "base/messages.hpp"

namespace rtp {

/// The machine that an address such as "smtps://user:password@mail.example.org:465" names; nothing when it is none of
/// that kind (`smtp://` or `smtps://`, a machine, perhaps a port). Throws Error{unreachable} when libcurl is missing.
std::optional<std::string> mail_host(const std::string& smtp_url);

/// Connects to the mail server, encrypts (always, unless it is this machine), logs in where the address holds a name,
/// and leaves; sends no mail. What is wrong, as a sentence with the next step and without the address's secrets;
/// nothing when all is well. Takes at most 15 seconds. `smtp_url` as `mail_host` takes it.
std::optional<Message> mail_server_trouble(const std::string& smtp_url);

}  // namespace rtp
