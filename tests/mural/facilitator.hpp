#pragma once

#include <sys/types.h>

#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "mural/mural_session.hpp"
#include "world/run_program.hpp"
#include "world/temporary_folder.hpp"

namespace rtp {

/// A facilitator with the real program, a token, a small template of their own ("klein": areas, notes, an arrow), and
/// Mural in real time.
class Facilitator {
 public:
  inline static const std::string board = std::string("mural:") + MuralWorld::mural;

  Facilitator();

  FakeMural& mural() { return mural_; }
  MuralWorld& world() { return mural_.world(); }

  void set(const std::string& variable, const std::string& value) { environment_[variable] = value; }

  Run rtp(std::vector<std::string> words) const;

  /// What the program, which must succeed, prints as JSON.
  nlohmann::json json_of(std::vector<std::string> words) const;

  /// Starts the program; `then` gets its process id while it runs. Returns how it ended, as waitpid tells it.
  int start(std::vector<std::string> words, const std::function<void(pid_t)>& then) const;

  /// Everything on the mural (see picture_of), read without the program.
  std::multiset<std::string> picture();

 private:
  TemporaryFolder folder_;
  std::unique_ptr<Pause> time_ = make_real_pause();
  FakeMural mural_{*time_};
  std::map<std::string, std::string> environment_;
};

/// The id of what the stamp put at this place of its template.
std::string note_at(const MuralWorld& world, const std::string& place);

}  // namespace rtp
