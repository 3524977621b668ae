#include "mural/fake_mural.hpp"

#include <httplib.h>

#include <algorithm>
#include <array>
#include <ctime>

#include "http/http_server.hpp"
#include "mural/traffic.hpp"

namespace rtp {

namespace {

using nlohmann::json;

constexpr std::string_view root = "/api/public/v1";
constexpr std::int64_t window = 1'000;
constexpr std::size_t most_in_window = 25;

/// RFC 9110, 5.6.7: "Wed, 25 Nov 2026 08:00:00 GMT"
std::string http_date(Instant instant) {
  const std::time_t time = std::chrono::system_clock::to_time_t(instant);
  std::tm parts{};
  gmtime_r(&time, &parts);
  std::array<char, 40> text{};
  std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
  return text.data();
}

WorldRequest parsed(const std::string& method, const std::string& target, const json& body) {
  WorldRequest request{method, {}, {}, body};
  const std::size_t question = target.find('?');
  std::string path = target.substr(0, question) + "/";
  for (std::size_t begin = 1, slash = 0; (slash = path.find('/', begin)) != std::string::npos; begin = slash + 1)
    request.path.push_back(httplib::detail::decode_url(path.substr(begin, slash - begin), false));
  if (question == std::string::npos) return request;
  httplib::Params params;
  httplib::detail::parse_query_text(target.substr(question + 1), params);
  for (const auto& [name, value] : params) request.query[name] = value;
  return request;
}

}  // namespace

struct FakeMural::Server {
  explicit Server(const std::function<void(httplib::Server&)>& add_routes) : http(add_routes) {}
  HttpServer http;
};

FakeMural::FakeMural(Pause& time) : time_(time) {
  server_ = std::make_unique<Server>([this](httplib::Server& server) {
    const auto serve = [this](const httplib::Request& request, httplib::Response& response) {
      this->serve(request, response);
    };
    server.Get(".*", serve);
    server.Post(".*", serve);
    server.Patch(".*", serve);
    server.Delete(".*", serve);
  });
}

FakeMural::~FakeMural() = default;

void FakeMural::serve(const httplib::Request& request, httplib::Response& response) {
  const Answer answer =
      this->answer(request.method, request.target, request.get_header_value("Authorization"), request.body);
  response.status = answer.reply.status;
  for (const auto& [name, value] : answer.headers) response.set_header(name.c_str(), value);
  if (answer.is_cut) {
    const std::string half = answer.body.substr(0, answer.body.size() / 2);
    response.set_content_provider(answer.body.size(), "application/json",
                                  [half](std::size_t offset, std::size_t, httplib::DataSink& sink) {
                                    if (offset == 0 && !half.empty()) return sink.write(half.data(), half.size());
                                    return false;
                                  });
  } else if (response.status != 204) {
    response.set_content(answer.body, "application/json");
  }
}

HttpResponse FakeMural::respond(const HttpRequest& request) {
  std::string authorization;
  for (const auto& [name, value] : request.headers) {
    if (name == "Authorization") authorization = value;
  }
  Answer answer = this->answer(request.method, request.url.substr(url().size()), authorization, request.body);
  HttpResponse response{answer.reply.status, {}, std::move(answer.body), ""};
  for (const auto& [name, value] : answer.headers) {
    std::string small = name;
    for (char& c : small) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    response.headers.emplace_back(small, value);
  }
  return response;
}

std::string FakeMural::url() const { return server_->http.url(""); }

void FakeMural::before(const std::string& call, std::function<void(MuralWorld&)> person) {
  const std::scoped_lock lock(mutex_);
  incidents_.push_back({call, {}, 1, std::move(person)});
}

void FakeMural::fail(const std::string& call, Fault fault, int times) {
  const std::scoped_lock lock(mutex_);
  incidents_.push_back({call, std::move(fault), times, nullptr});
}

/// Lets the person act who waits for this call, and returns the fault that it meets.
const Fault* FakeMural::incident(const std::string& call) {
  const Fault* met = nullptr;
  for (auto each = incidents_.begin(); each != incidents_.end();) {
    const bool is_meant = call.find(each->call) != std::string::npos && (each->person || met == nullptr);
    if (!is_meant) {
      ++each;
      continue;
    }
    if (each->person) {
      each->person(world_);
    } else {
      fault_ = each->fault;
      met = &fault_;
    }
    each = --each->times == 0 ? incidents_.erase(each) : each + 1;
  }
  return met;
}

FakeMural::Answer FakeMural::answer(const std::string& method, const std::string& target,
                                    const std::string& authorization, const std::string& body) {
  const std::scoped_lock lock(mutex_);
  const std::string_view path = std::string_view(target).starts_with(root)
                                    ? std::string_view(target).substr(root.size())
                                    : std::string_view("/outside");
  const json content = body.empty() ? json() : json::parse(body, nullptr, false);
  Answer answer = judged(method, std::string(path), authorization, content);
  if (const auto now = time_.time_of_day()) answer.headers["Date"] = http_date(*now + clock_error);
  if (answer.body.empty() && !answer.reply.body.is_null()) answer.body = answer.reply.body.dump();
  calls_.push_back({method, std::string(path), content, answer.reply.status});
  const bool is_documented = !world_.is_beyond_document && world_.reply_form == MuralWorld::ReplyForm::array;
  if (!answer.is_faulty && is_documented) keep_traffic(calls_.back(), answer.reply.body);
  if (const auto act = acts_after_.find(calls_.size()); act != acts_after_.end()) act->second();
  return answer;
}

FakeMural::Answer FakeMural::judged(const std::string& method, const std::string& target,
                                    const std::string& authorization, const json& body) {
  const std::int64_t now =
      std::chrono::duration_cast<std::chrono::milliseconds>(time_.now().time_since_epoch()).count();
  while (!starts_.empty() && starts_.front() <= now - window) starts_.pop_front();
  Answer answer;
  if (firewall) {
    answer.is_faulty = true;
    answer.reply.status = firewall->status;
    answer.body = firewall->body;
    return answer;
  }
  const auto of_day = time_.time_of_day();
  const std::int64_t told = of_day ? of_day->time_since_epoch().count() : now;
  const std::string reset = std::to_string((told + window) / 1'000 + 1);
  if (has_limits && starts_.size() >= most_in_window) {
    ++refusals_;
    answer.headers = {{"X-RateLimit-Limit", "25"}, {"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", reset}};
    answer.reply = world_fault(429, "TOO_MANY_REQUESTS", "Too many requests.");
    return answer;
  }
  starts_.push_back(now);
  if (calls_before_expiry_ == 0) token += "'";
  if (calls_before_expiry_ >= 0) --calls_before_expiry_;
  if (!is_accepted(authorization)) {
    answer.reply = world_fault(401, "TOKEN_EXPIRED", "Your token has expired. You need to refresh your OAuth token.");
    return answer;
  }
  const Fault* fault = incident(method + " " + target);
  if (fault == nullptr || fault->when == Fault::When::after) answer.reply = world_.answer(parsed(method, target, body));
  if (fault == nullptr) return answer;
  answer.is_faulty = true;
  answer.headers = fault->headers;
  answer.is_cut = fault->is_cut;
  if (fault->is_cut && fault->when == Fault::When::after) return answer;
  answer.reply.status = fault->status;
  answer.body = fault->body;
  return answer;
}

bool FakeMural::is_accepted(const std::string& authorization) const {
  constexpr std::string_view scheme = "Bearer ";
  if (!authorization.starts_with(scheme)) return false;
  const std::string given = authorization.substr(scheme.size());
  return accepts ? accepts(given) : given == token;
}

std::vector<LoggedCall> FakeMural::calls() const {
  const std::scoped_lock lock(mutex_);
  return calls_;
}

std::size_t FakeMural::count(const std::string& call) const {
  const std::vector<LoggedCall> all = calls();
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const LoggedCall& one) {
    return (one.method + " " + one.target).find(call) != std::string::npos;
  }));
}

void FakeMural::forget_calls() {
  const std::scoped_lock lock(mutex_);
  calls_.clear();
}

}  // namespace rtp
