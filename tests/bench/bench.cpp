#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "big_board.hpp"
#include "reader_speed.hpp"
#include "timed_run.hpp"

// Prints one table: what a user waits for, its goal, and today's value on this machine.

namespace {

namespace fs = std::filesystem;

const std::string program = RTP_BINARY;

void print_row(const std::string& what, const std::string& value, const std::string& goal) {
  std::cout << fmt::format("{:<44} {:>16}   {}\n", what, value, goal) << std::flush;
}

double harvest_row(const fs::path& folder, std::size_t notes, int runs) {
  const fs::path board = folder / fmt::format("board-{}.excalidraw", notes);
  write_big_board(board, notes);
  const TimedRun run = timed_run({program, "harvest", board.string(), "--format", "json"}, runs);
  const double per_note = run.milliseconds * 1000 / static_cast<double>(notes);
  print_row(fmt::format("harvest, {} notes (whole process)", notes), fmt::format("{:.1f} ms", run.milliseconds),
            notes == 1000 ? "under 60 ms" : "");
  print_row("  per note", fmt::format("{:.1f} us", per_note), "");
  print_row("  peak memory", fmt::format("{:.0f} MB", run.peak_megabytes), "");
  return per_note;
}

}  // namespace

int main() {
  const fs::path folder = fs::temp_directory_path() / fmt::format("rtp-bench-{}", getpid());
  fs::create_directories(folder);
  setenv("RTP_HOME", (folder / "home").c_str(), 1);
  print_row("what", "value", "goal");
  print_row("rtp --version", fmt::format("{:.1f} ms", timed_run({program, "--version"}, 21).milliseconds),
            "under 10 ms");
  const double thousand = harvest_row(folder, 1'000, 11);
  harvest_row(folder, 10'000, 3);
  const double most = harvest_row(folder, 100'000, 1);
  print_row("time per note, 100,000 against 1,000", fmt::format("{:.2f} times", most / thousand), "at most 1.5 times");
  print_row("stamp-set week (first time)",
            fmt::format("{:.1f} ms", timed_run({program, "stamp-set", "week", "--into", "local:week"}, 1).milliseconds),
            "");
  print_row("stamp-set week (again)",
            fmt::format("{:.1f} ms", timed_run({program, "stamp-set", "week", "--into", "local:week"}, 5).milliseconds),
            "");
  const ReaderSpeed reader = reader_speed(fs::path(RTP_SOURCE_DIR) / "tests/language/notes");
  print_row("notes read by one core", fmt::format("{:.0f} a second", reader.notes_per_second), "at least 200,000");
  print_row("  memory grown meanwhile", fmt::format("{:.2f} MB", reader.megabytes_grown), "0 MB");
  print_row("a note of 1 MB, the hardest", fmt::format("{:.1f} ms", reader.slowest_megabyte), "under 100 ms");
  fs::remove_all(folder);
  return 0;
}
