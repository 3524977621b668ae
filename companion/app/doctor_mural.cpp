#include "app/doctor_mural.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "http/provider_words.hpp"
#include "http/surroundings.hpp"
#include "mural/account.hpp"
#include "mural/api.hpp"

namespace rtp {

namespace {

using std::chrono::milliseconds;

/// More than this and a login can seem to have ended, or not to have begun.
constexpr std::chrono::seconds most_clock_error{60};

Finding found(const char* what, Health health, Message sentence, std::optional<Message> next_step = std::nullopt) {
  return {what, health, std::move(sentence), std::move(next_step)};
}

/// Whether the answer is one of an API, and not a page that a network or a firewall puts in its place.
bool is_json(const HttpResponse& response) {
  const std::string_view body = trimmed(response.body);
  return body.starts_with('{') && response.header("content-type").find("html") == std::string_view::npos;
}

class MuralExamination {
 public:
  explicit MuralExamination(Companion& companion)
      : companion_(companion), settings_(companion.settings()), url_(settings_.mural.url), host_(host_of(url_)) {}

  std::vector<Finding> run() {
    if (is_reached() && is_allowed()) ask_for_scopes();
    return std::move(findings_);
  }

 private:
  /// Asks without a login: every answer of Mural's API will do, also "401".
  bool is_reached() {
    TransportLimits limits;
    limits.connect = milliseconds(7'000);
    limits.whole = milliseconds(15'000);
    limits.names_issuer = true;
    HttpRequest request;
    request.url = mural_origin(url_) + "/api/public/v1/users/me";
    request.headers = {{"Accept", "application/json"}};
    const Exchange exchange = make_curl_transport(limits)->exchange({request}).front();
    const std::string proxy = read_surroundings().proxy;
    if (!exchange.answered()) {
      findings_.push_back(found("network", Health::failed, exchange.reason));
      return false;
    }
    if (!is_json(exchange.response)) {
      findings_.push_back(
          found("network", Health::failed,
                Message("doctor.not_mural").with("host", host_).with("status", std::int64_t{exchange.response.status}),
                Message("doctor.ask_it_to_allow").with("host", host_)));
      return false;
    }
    findings_.push_back(found("network", Health::ok,
                              proxy.empty()
                                  ? Message("doctor.mural_reached").with("host", host_)
                                  : Message("doctor.mural_reached_by_proxy").with("host", host_).with("proxy", proxy)));
    look_at_certificate(exchange.response);
    look_at_clock(exchange.response);
    look_at_pace(exchange.response);
    return true;
  }

  void look_at_certificate(const HttpResponse& response) {
    if (response.issuer.empty()) return;
    findings_.push_back(found("encryption", Health::ok,
                              Message("doctor.certificate")
                                  .with("host", host_)
                                  .with("issuer", shortened(collapsed(clean_text(response.issuer)), 120))));
  }

  void look_at_clock(const HttpResponse& response) {
    const std::optional<Instant> there = time_of_answer(response);
    if (!there) return;
    const Instant here = std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
    const auto difference = std::chrono::abs(here - *there);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(difference).count();
    if (difference > most_clock_error) {
      findings_.push_back(
          found("clock_at_mural", Health::failed,
                Message("doctor.clock_differs").with("minutes", std::int64_t{minutes}).with("host", host_),
                Message("doctor.set_clock")));
    } else {
      findings_.push_back(found("clock_at_mural", Health::ok, Message("doctor.clock_agrees").with("host", host_)));
    }
  }

  void look_at_pace(const HttpResponse& response) {
    constexpr int too_many = 429;
    const std::optional<std::size_t> left = read_allowance(response, "x-ratelimit-", std::nullopt).remaining;
    if (response.status == too_many || left == std::size_t{0}) {
      findings_.push_back(found("rate_limit", Health::warning, Message("doctor.pace_used_up").with("host", host_),
                                Message("doctor.wait_a_minute")));
    } else if (left) {
      findings_.push_back(
          found("rate_limit", Health::ok,
                Message("doctor.pace_fine").with("host", host_).with("left", static_cast<std::int64_t>(*left))));
    }
  }

  /// Who is logged in.
  bool is_allowed() {
    try {
      MuralAccount account(companion_.mural().http(), url_);
      const MuralUser user = account.user();
      findings_.push_back(found("login", Health::ok, Message("doctor.logged_in").with("user", user.name)));
      return true;
    } catch (const Error& error) {
      findings_.push_back(found("login", Health::failed, error.message()));
      return false;
    }
  }

  /// One question for each scope that can be asked without changing anything; the others are only known from the login.
  void ask_for_scopes() {
    MuralAccount account(companion_.mural().http(), url_);
    std::vector<std::string> missing = scopes_not_given();
    try {
      const std::vector<MuralWorkspace> workspaces = account.workspaces();
      if (!workspaces.empty()) account.rooms(workspaces.front().id);
    } catch (const Error& error) {
      findings_.push_back(found("scopes", Health::failed, error.message()));
      return;
    }
    if (!missing.empty()) {
      std::string names;
      for (const std::string& name : missing) names += (names.empty() ? "" : ", ") + name;
      findings_.push_back(found("scopes", Health::failed, Message("doctor.scopes_missing").with("scopes", names),
                                Message("doctor.connect_again")));
      return;
    }
    findings_.push_back(found("scopes", Health::ok, Message("doctor.scopes_fine")));
  }

  /// Those that the login kept here did not ask for, as one of an older version of this program.
  std::vector<std::string> scopes_not_given() const {
    std::vector<std::string> missing;
    if (!settings_.mural.token.empty()) return missing;
    const std::optional<Tokens> kept = companion_.mural().kept();
    if (!kept || kept->scopes.empty()) return missing;
    for (const MuralScope& scope : mural_scopes) {
      if (std::find(kept->scopes.begin(), kept->scopes.end(), scope.name) == kept->scopes.end())
        missing.emplace_back(scope.name);
    }
    return missing;
  }

  Companion& companion_;
  const Settings& settings_;
  std::string url_;
  std::string host_;
  std::vector<Finding> findings_;
};

}  // namespace

bool uses_mural(const Settings& settings) {
  return !settings.mural.token.empty() || !settings.mural.client_id.empty() ||
         settings.mural.url != MuralSettings().url;
}

std::vector<Finding> examine_mural(Companion& companion) {
  if (!uses_mural(companion.settings())) return {found("mural", Health::ok, Message("doctor.mural_not_set_up"))};
  return MuralExamination(companion).run();
}

std::vector<Message> words_for_it(const Settings& settings) {
  const std::string host = host_of(settings.mural.url);
  return {Message("doctor.it.what"),
          Message("doctor.it.host").with("host", host),
          Message("doctor.it.inspection").with("host", host),
          Message("doctor.it.proxy"),
          Message("doctor.it.browser").with("port", std::to_string(settings.mural.callback_port)),
          Message("doctor.it.app"),
          Message("doctor.it.data")};
}

}  // namespace rtp
