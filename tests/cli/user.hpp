#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "world/run_program.hpp"
#include "world/temporary_folder.hpp"

namespace rtp {

/// A user at a keyboard: a private data folder, a fixed day, and the real program.
class User {
 public:
  User();

  /// Runs `rtp` with these words.
  Run rtp(const std::vector<std::string>& words) const;

  /// Runs `rtp` with more said about how it is started.
  Run rtp(Start start) const;

  /// Runs `rtp`, which must succeed, and returns what it printed.
  std::string output_of(const std::vector<std::string>& words) const;

  /// The same, read as JSON.
  nlohmann::json json_of(const std::vector<std::string>& words) const;

  std::filesystem::path home() const { return folder_.path() / "home"; }
  std::filesystem::path board_file(const std::string& name) const { return home() / "boards" / (name + ".excalidraw"); }

  /// A path in the user's own working folder, where every run starts.
  std::filesystem::path file(const std::string& name) const { return folder_.path() / "desk" / name; }

  void write(const std::string& name, const std::string& text) const;
  std::string read(const std::filesystem::path& path) const;

  /// A stamped board with a few notes on it, as `local:<name>`: two tasks in step 1, a question, a goal.
  void prepare_board(const std::string& name) const;

  void set(const std::string& variable, const std::string& value) { environment_[variable] = value; }

 private:
  TemporaryFolder folder_;
  std::map<std::string, std::string> environment_;
};

/// Whether `errors` is one line that starts with "rtp: " and says more than a word: what a user gets when work fails.
bool is_one_sentence(const std::string& errors);

}  // namespace rtp
