#include "mural/traffic.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <unordered_set>

namespace rtp {

namespace {

class TrafficFile {
 public:
  TrafficFile() {
    if (const char* file = std::getenv("RTP_MURAL_TRAFFIC")) file_.open(file, std::ios::trunc);
  }

  void keep(const LoggedCall& call, const nlohmann::json& reply) {
    if (!file_.is_open()) return;
    const nlohmann::json line{{"method", call.method},
                              {"target", call.target},
                              {"body", call.body},
                              {"status", call.status},
                              {"reply", reply}};
    std::string text = line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    std::string kind = text;
    std::erase_if(kind, [](char c) { return c >= '0' && c <= '9'; });
    if (kinds_.insert(std::hash<std::string>()(kind)).second) file_ << text << '\n' << std::flush;
  }

 private:
  std::ofstream file_;
  std::unordered_set<std::size_t> kinds_;
};

}  // namespace

void keep_traffic(const LoggedCall& call, const nlohmann::json& reply) {
  static TrafficFile file;
  static std::mutex mutex;
  const std::scoped_lock lock(mutex);
  file.keep(call, reply);
}

}  // namespace rtp
