#include "mural/mural_session.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "stamp/stamp.hpp"

namespace rtp {

std::vector<Exchange> LossyTransport::exchange(const std::vector<HttpRequest>& requests) {
  std::vector<Exchange> exchanges;
  std::vector<HttpRequest> together;
  const auto send = [&] {
    for (Exchange& each : exchange_together(std::exchange(together, {}))) exchanges.push_back(std::move(each));
  };
  for (const HttpRequest& request : requests) {
    ++requests_;
    const bool is_killed = requests_ == kill_.first;
    if (is_killed && kill_.second == Loss::answer) together.push_back(request);
    if (is_killed) {
      send();
      throw Killed();
    }
    if (const auto act = acts_.find(requests_); act != acts_.end()) {
      send();
      act->second();
    }
    together.push_back(request);
  }
  send();
  return exchanges;
}

std::vector<Exchange> LossyTransport::exchange_together(const std::vector<HttpRequest>& requests) {
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

namespace {

class DirectTransport final : public Transport {
 public:
  explicit DirectTransport(FakeMural& mural) : mural_(mural) {}

  std::vector<Exchange> exchange(const std::vector<HttpRequest>& requests) override {
    std::vector<Exchange> exchanges;
    for (const HttpRequest& request : requests)
      exchanges.push_back({Exchange::Outcome::answered, mural_.respond(request), Message(""), true});
    return exchanges;
  }

 private:
  FakeMural& mural_;
};

std::unique_ptr<Transport> transport_by(Way way, FakeMural& mural) {
  if (way == Way::http) return make_curl_transport();
  return std::make_unique<DirectTransport>(mural);
}

}  // namespace

MuralSession::MuralSession(FakeMural& mural, TestTime& time, Way way)
    : mural_(mural),
      way_(transport_by(way, mural)),
      http_(way_, time, {}, [&mural](const std::string&) { return "Bearer " + mural.token; }) {}

std::unique_ptr<BoardProvider> MuralSession::board() {
  const std::string id = MuralWorld::mural;
  return make_mural_board({id, "mural:" + id, mural_.url()}, http_);
}

std::size_t stamp(BoardProvider& board, const std::string& template_id) {
  static const TemplateLibrary templates = load_templates("/no/such/folder");
  const Template& source = templates.find(template_id);
  const StampPlan plan = plan_stamp(board.read(), source, {Language::nl, {{"theme", "Samen verder"}}, 1}, std::nullopt);
  if (!plan.moves.empty()) board.change(plan.moves);
  if (!plan.missing.empty()) board.create(plan.missing);
  if (!plan.outdated.empty()) board.remove(plan.outdated);
  if (!plan.known_now.empty()) board.change(plan.known_now);
  return plan.absent;
}

std::multiset<std::string> picture_of(const BoardSnapshot& board) {
  std::map<WidgetId, std::string> names;
  std::multiset<std::string> things;
  const auto name = [&](const auto& list) {
    for (const Widget& thing : list) names[thing.id] = thing.mark ? thing.mark->place : thing.text.plain;
  };
  const auto add = [&](const auto& list) {
    for (const Widget& thing : list) {
      things.insert(names[thing.id] + " in " + names[thing.parent] + " at " +
                    std::to_string(std::lround(thing.rect.x)) + "," + std::to_string(std::lround(thing.rect.y)) + ": " +
                    thing.text.plain);
    }
  };
  name(board.notes);
  name(board.areas);
  name(board.texts);
  name(board.arrows);
  add(board.notes);
  add(board.areas);
  add(board.texts);
  add(board.arrows);
  for (const Arrow& arrow : board.arrows) things.insert("arrow " + names[arrow.from] + " > " + names[arrow.to]);
  return things;
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
