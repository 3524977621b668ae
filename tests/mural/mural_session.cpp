#include "mural/mural_session.hpp"

#include <catch2/catch.hpp>

namespace rtp {

std::vector<Exchange> LossyTransport::exchange(const std::vector<HttpRequest>& requests) {
  std::vector<Exchange> exchanges(requests.size());
  std::vector<HttpRequest> sent;
  std::vector<std::size_t> numbers;
  std::vector<bool> is_lost(requests.size(), false);
  for (std::size_t i = 0; i < requests.size(); ++i) {
    const std::string call = requests[i].method + " " + requests[i].url;
    bool arrives = true;
    for (Planned& planned : losses_) {
      if (planned.times == 0 || call.find(planned.call) == std::string::npos) continue;
      --planned.times;
      is_lost[i] = true;
      arrives = planned.loss == Loss::answer;
      break;
    }
    if (!arrives) continue;
    sent.push_back(requests[i]);
    numbers.push_back(i);
  }
  std::vector<Exchange> answers = way_->exchange(sent);
  for (std::size_t i = 0; i < numbers.size(); ++i) exchanges[numbers[i]] = std::move(answers[i]);
  for (std::size_t i = 0; i < requests.size(); ++i) {
    if (!is_lost[i]) continue;
    exchanges[i] = Exchange();
    exchanges[i].outcome = Exchange::Outcome::unknown;
    exchanges[i].reason = Message("board.unreachable").with("board", "mural:gemeente1234.1700000000002");
  }
  return exchanges;
}

MuralSession::MuralSession(FakeMural& mural, TestTime& time)
    : mural_(mural),
      way_(make_curl_transport()),
      http_(way_, time, {}, [&mural](const std::string&) { return "Bearer " + mural.token; }) {}

std::unique_ptr<BoardProvider> MuralSession::board() {
  const std::string id = MuralWorld::mural;
  return make_mural_board({id, "mural:" + id, mural_.url()}, http_);
}

Error error_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    for (const Language language : all_languages) CHECK_FALSE(say(error.message(), language).empty());
    return error;
  }
  FAIL("nothing was thrown");
  throw std::logic_error("unreachable");
}

}  // namespace rtp
