#pragma once

#include <exception>
#include <string>

#include "base/messages.hpp"

namespace rtp {

/// Why work could not be done. The doors translate a kind into an exit code (cli) or an HTTP status (server).
enum class ErrorKind {
  usage,        ///< wrong arguments or a value that is not allowed (exit 2)
  settings,     ///< config.toml, an environment variable, or a folder that may not be used (exit 2)
  not_found,    ///< the board, template, task or file does not exist (exit 2)
  unreadable,   ///< it exists, but is no valid board, template, roster ... (exit 2)
  login,        ///< the provider wants a login (exit 3)
  unreachable,  ///< provider or mail server cannot be reached or keeps refusing (exit 4)
  storage,      ///< disk full, input/output error, locked too long: try later (exit 4)
  conflict,     ///< the board no longer looks as it was seen (exit 4 when nobody settled it)
  refused,      ///< refused to protect data (exit 5)
};

/// What prevents the work. Carries one sentence of the catalogue that ends with the user's next step.
/// Anything else that is thrown is a bug (exit 70).
class Error : public std::exception {
 public:
  Error(ErrorKind kind, Message message);

  ErrorKind kind() const { return kind_; }
  const Message& message() const { return message_; }

  /// The sentence in English, for logs and debuggers; doors use `say(message(), language)`.
  const char* what() const noexcept override;

 private:
  ErrorKind kind_;
  Message message_;
  std::string english_;
};

}  // namespace rtp
