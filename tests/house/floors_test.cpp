#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

// The house has floors: a file includes from its own folder and from lower floors only, and no file is crowded.

namespace {

namespace fs = std::filesystem;

const std::map<std::string, int> floor_of = {
    {"base", 1}, {"board", 2},  {"people", 2}, {"language", 3}, {"plan", 4},       {"stamp", 4},
    {"sync", 5}, {"digest", 5}, {"report", 5}, {"http", 6},     {"excalidraw", 7}, {"mural", 7},
    {"sql", 7},  {"smtp", 7},   {"vault", 7},  {"app", 8},      {"server", 9},     {"cli", 10},
};

std::vector<std::string> lines_of_file(const fs::path& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

std::vector<fs::path> sources_below(const fs::path& folder) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string ending = entry.path().extension().string();
    const bool is_foreign = entry.path().string().find("node_modules") != std::string::npos;
    if (entry.is_regular_file() && !is_foreign && (ending == ".cpp" || ending == ".hpp")) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// "board" for `#include "board/mark.hpp"`; empty for any other line.
std::string included_folder(const std::string& line) {
  const std::string opening = "#include \"";
  if (line.rfind(opening, 0) != 0) return "";
  const std::size_t slash = line.find('/');
  return slash == std::string::npos ? "" : line.substr(opening.size(), slash - opening.size());
}

bool may_include(const std::string& own, const std::string& other) {
  if (own == other) return true;
  return floor_of.at(other) < floor_of.at(own);
}

/// Words in quotes or a braced row: data, not a line that does something.
bool is_row_of_a_table(const std::string& line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first != std::string::npos && (line[first] == '"' || line[first] == '{');
}

const fs::path source_dir = RTP_SOURCE_DIR;

}  // namespace

TEST_CASE("every file includes from its own folder and from lower floors only") {
  std::vector<std::string> broken;
  std::size_t looked_at = 0;
  for (const fs::path& path : sources_below(source_dir / "companion")) {
    const std::string own = fs::relative(path, source_dir / "companion").begin()->string();
    if (own == "main.cpp") continue;
    REQUIRE(floor_of.contains(own));
    for (const std::string& line : lines_of_file(path)) {
      const std::string other = included_folder(line);
      if (other.empty()) continue;
      ++looked_at;
      if (!floor_of.contains(other) || !may_include(own, other)) broken.push_back(path.string() + ": " + line);
    }
  }
  CHECK(looked_at > 100);
  for (const std::string& line : broken) UNSCOPED_INFO(line);
  CHECK(broken.empty());
}

TEST_CASE("no file is longer than 400 lines") {
  std::vector<std::string> crowded;
  for (const char* folder : {"companion", "tests"}) {
    for (const fs::path& path : sources_below(source_dir / folder)) {
      const std::size_t lines = lines_of_file(path).size();
      if (lines > 400) crowded.push_back(path.string() + " has " + std::to_string(lines) + " lines");
    }
  }
  for (const std::string& line : crowded) UNSCOPED_INFO(line);
  CHECK(crowded.empty());
}

TEST_CASE("no function is longer than 60 lines") {
  // The format keeps a function's closing brace at the start of a line, or at two spaces inside a class or
  // namespace-less struct.
  std::vector<std::string> crowded;
  for (const fs::path& path : sources_below(source_dir / "companion")) {
    if (path.extension() != ".cpp") continue;
    const std::vector<std::string> lines = lines_of_file(path);
    std::size_t start = 0;
    std::size_t rows = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string& line = lines[i];
      const bool opens = !line.empty() && line[0] != ' ' && line[0] != '#' && line.back() == '{' &&
                         line.find('(') != std::string::npos;
      if (opens) {
        start = i + 1;
        rows = 0;
      }
      if (is_row_of_a_table(line)) ++rows;
      if (line == "}" && start != 0) {
        if (i + 1 - start - rows > 60) crowded.push_back(path.string() + ":" + std::to_string(start));
        start = 0;
      }
    }
  }
  for (const std::string& line : crowded) UNSCOPED_INFO(line);
  CHECK(crowded.empty());
}

TEST_CASE("only source files read the whole JSON header") {
  for (const fs::path& path : sources_below(source_dir / "companion")) {
    if (path.extension() != ".hpp") continue;
    for (const std::string& line : lines_of_file(path)) {
      INFO(path.string());
      CHECK(line != "#include <nlohmann/json.hpp>");
    }
  }
}

TEST_CASE("no source uses std::regex, which recurses and backtracks") {
  for (const fs::path& path : sources_below(source_dir / "companion")) {
    for (const std::string& line : lines_of_file(path)) {
      INFO(path.string());
      CHECK(line != "#include <regex>");
    }
  }
}
