#pragma once

#include <curl/curl.h>

#include <string>

#include "http/request.hpp"

namespace rtp {

/// What is known of a transfer that brought no answer.
struct TransferFailure {
  CURLcode code = CURLE_OK;
  std::string host;
  std::string proxy;                ///< its machine, where the environment names one; empty otherwise
  std::string ca_file;              ///< where the environment names one; empty otherwise
  long proxy_status = 0;            ///< the proxy's answer to CONNECT; 0: none
  bool was_started = false;         ///< the request itself began to be sent
  bool was_silent = false;          ///< we stopped it: too slow
  bool was_too_large = false;       ///< we stopped it: too much
  bool was_sent_elsewhere = false;  ///< we stopped it: plain http that would have left this machine
};

/// Not done or unknown, and why.
Exchange failed_exchange(const TransferFailure& failure);

}  // namespace rtp
