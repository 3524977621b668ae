#include <sys/resource.h>

#include <catch2/catch.hpp>

#include "mural/mural_session.hpp"
#include "world/cpu_time.hpp"

using namespace rtp;
using nlohmann::json;

namespace {

constexpr int pages = 200;

/// The pages of a mural with 20,000 widgets, written beforehand, so that only the reading is measured.
class PagedTransport final : public Transport {
 public:
  PagedTransport() {
    MuralWorld world;
    const std::string area = world.add({{"type", "area"}, {"title", "Stap"}, {"width", 9'000}, {"height", 9'000}});
    const json inside = world.widget(area)["id"];
    const std::string note = world.add({{"type", "sticky note"}, {"parentId", inside}});
    const std::string text = world.add({{"type", "text"}, {"text", "<div><span>Onze &amp; weg</span></div>"}});
    json area_json = world.widget(area);
    for (int page = 0; page < pages; ++page) {
      json list = json::array();
      for (int i = 0; i < 100; ++i) {
        const int number = page * 100 + i;
        json widget = i % 10 == 9 ? world.widget(text) : world.widget(note);
        widget["id"] = "0-" + std::to_string(number);
        widget["x"] = number % 300 * 20;
        if (i % 10 != 9)
          widget["text"] = "Ouders bellen en de zaal huren (Noor, week " + std::to_string(number % 52) + ")";
        list.push_back(std::move(widget));
      }
      if (page == 0) list[0] = area_json;
      json body{{"value", std::move(list)}};
      if (page + 1 < pages) body["next"] = "c" + std::to_string(page + 1);
      bodies_.push_back(body.dump());
    }
  }

  std::vector<Exchange> exchange(const std::vector<HttpRequest>& requests) override {
    std::vector<Exchange> exchanges;
    for (const HttpRequest& request : requests) {
      ++asked;
      std::string body = R"({"value": {"title": "Groot"}})";
      const std::size_t next = request.url.find("next=c");
      if (request.url.find("/widgets") != std::string::npos)
        body = bodies_.at(next == std::string::npos ? 0 : std::stoul(request.url.substr(next + 6)));
      if (request.url.find("voting") != std::string::npos) body = R"({"value": []})";
      exchanges.push_back({Exchange::Outcome::answered, {200, {}, body, ""}, Message(""), true});
    }
    return exchanges;
  }

  std::size_t asked = 0;

 private:
  std::vector<std::string> bodies_;
};

/// Most memory that this process had, in bytes.
std::size_t peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

}  // namespace

TEST_CASE("A mural of 20,000 widgets takes 200 pages, little time and little memory") {
  TestTime time;
  PagedTransport transport;
  HttpManners manners;
  manners.requests_per_second = 1'000'000;
  manners.requests_per_minute = 1'000'000;
  HttpClient http(transport, time, manners, {});
  const std::size_t memory_before = peak_memory();
  const double before = cpu_seconds();
  const BoardSnapshot board = make_mural_board({"a.1", "mural:a.1"}, http)->read();
  const double took = cpu_seconds() - before;
  CHECK(board.notes.size() + board.texts.size() + board.areas.size() == 20'000);
  CHECK(transport.asked == pages + 2);
  CHECK(peak_memory() - memory_before < std::size_t{200} << 20);
#ifdef __OPTIMIZE__
  CHECK(took < 1.0);
#else
  CHECK(took < 10.0);  // without optimisation
#endif
}
