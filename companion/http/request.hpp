#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/messages.hpp"

namespace rtp {

/// Whether a request may be sent again when nobody knows if the first one did its work.
enum class Repeat {
  safe,              ///< reading, setting absolute values, deleting: twice is as good as once
  only_if_not_done,  ///< creating: again only when it is certain that nothing was done
};

struct HttpRequest {
  std::string method = "GET";
  std::string url;  ///< absolute, percent-encoded
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  Repeat repeat = Repeat::safe;
};

struct HttpResponse {
  int status = 0;
  std::vector<std::pair<std::string, std::string>> headers;  ///< names in small letters, in the order received
  std::string body;                                          ///< decoded (gzip)
  std::string issuer;  ///< who issued the other side's certificate; empty unless the transport was asked for it

  bool ok() const { return status >= 200 && status < 300; }
  /// The last header of this name (given in small letters); empty when there is none.
  std::string_view header(std::string_view name) const;
};

/// What became of one request.
struct Exchange {
  enum class Outcome {
    answered,  ///< `response` holds the answer, whatever its status
    not_done,  ///< it never arrived: the other side did nothing
    unknown,   ///< it was sent, but the answer was lost: perhaps it was done
  };
  Outcome outcome = Outcome::not_done;
  HttpResponse response;
  Message reason{""};           ///< why there is no answer, as a sentence with the next step; only when not answered
  bool worth_repeating = true;  ///< false: the same would happen again (a refused address, an untrusted certificate)

  bool answered() const { return outcome == Outcome::answered; }
};

/// The name of the machine in a URL, fit to be shown: "app.mural.co".
std::string host_of(std::string_view url);

/// The URL fit for a log or a sentence: without user, query and fragment, and not longer than a line.
std::string shown_address(std::string_view url);

}  // namespace rtp
