#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace rtp {

/// What the provider sent the browser back with: a code, or the error that it names.
struct CallbackAnswer {
  std::string code;
  std::string error;
};

/// Hears the one answer to one login at http://localhost:<port>/callback, on 127.0.0.1 and (where there is IPv6) ::1
/// only. Takes the first GET that carries `state`, by a page's own navigation; everything else gets a status of 400 or
/// above and changes nothing. The browser is sent on to /done, so that no page has the code in its address; there it
/// waits for `finish`. Serves only while `wait` and `finish` run.
class CallbackListener {
 public:
  struct Login {
    std::string state;
    std::string origin;  ///< "https://app.mural.co": an answer that names another issuer (RFC 9207) is refused
    std::string page_done;
    std::string page_failed;
  };

  /// Listens from here on. `port` 0 is any free one. Throws Error{settings} when somebody else listens on the port.
  CallbackListener(std::uint16_t port, Login login);

  /// Stops listening.
  ~CallbackListener();

  /// "http://localhost:8138/callback"
  std::string address() const;

  /// The answer; nothing when none came in time.
  std::optional<CallbackAnswer> wait(std::chrono::milliseconds patience);

  /// Shows the browser the page about success or failure; waits a moment until it has fetched it.
  void finish(bool done);

 private:
  class Door;
  std::unique_ptr<Door> door_;
};

}  // namespace rtp
