#include <sys/wait.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace {

struct Outcome {
  int exit_code = -1;
  std::string said;  ///< standard output and standard error together
};

/// Runs the real program in a data folder of its own.
Outcome rtp(const std::string& words) {
  const std::filesystem::path home = std::filesystem::temp_directory_path() / "rtp-cli-test";
  std::filesystem::remove_all(home);
  const std::string line = "RTP_LANGUAGE=en RTP_HOME=" + home.string() + " " + RTP_BINARY + " " + words + " 2>&1";
  Outcome outcome;
  FILE* pipe = popen(line.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> block{};
  while (const std::size_t count = fread(block.data(), 1, block.size(), pipe)) outcome.said.append(block.data(), count);
  outcome.exit_code = WEXITSTATUS(pclose(pipe));
  std::filesystem::remove_all(home);
  return outcome;
}

}  // namespace

TEST_CASE("what a user gets wrong ends with code 2 and a sentence, never with a bug") {
  const std::string words = GENERATE(
      "harvst", "harvest", "harvest local:none", "harvest local:none --format xml", "stamp nothing local:x",
      "stamp road-to-progress", "stamp road-to-progress local:x --steps 99", "stamp road-to-progress 'local:../x'",
      "plan show local:none", "plan set local:none 1a --status done", "roster import /nowhere.csv", "--wrong");
  const Outcome outcome = rtp(words);
  INFO(words << ": " << outcome.said);
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.said.starts_with("rtp: "));
  CHECK(outcome.said.size() > 30);
}

TEST_CASE("version and help answer with code 0") {
  const std::string words = GENERATE("--version", "help", "--help", "help stamp", "harvest --help", "templates");
  const Outcome outcome = rtp(words);
  INFO(outcome.said);
  CHECK(outcome.exit_code == 0);
  CHECK_FALSE(outcome.said.empty());
}

TEST_CASE("a full disk behind standard output is told, with code 4") {
  CHECK(rtp("templates > /dev/full").exit_code == 4);
}
