#include <sys/mount.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "user.hpp"

namespace rtp {

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Start started(std::vector<std::string> words) {
  Start start;
  start.arguments = std::move(words);
  return start;
}

void check_refusal(const Run& run, int code) {
  INFO(run.errors);
  CHECK(run.code == code);
  CHECK(run.output.empty());
  CHECK(is_one_sentence(run.errors));
}

/// A small disk, where the tester may make one.
class SmallDisk {
 public:
  explicit SmallDisk(const std::filesystem::path& place) : place_(place) {
    std::filesystem::create_directories(place);
    mounted_ = ::mount("tmpfs", place.c_str(), "tmpfs", 0, "size=640k,mode=0700") == 0;
  }
  ~SmallDisk() {
    if (mounted_) ::umount2(place_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool is_mounted() const { return mounted_; }

 private:
  std::filesystem::path place_;
  bool mounted_ = false;
};

}  // namespace

TEST_CASE("a board, plan or file that is not there is told with the next step, and no board is made") {
  const User user;
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"harvest", "local:weg"},
                                             {"harvest", "weg.excalidraw"},
                                             {"draw", "local:weg"},
                                             {"plan", "show", "local:weg"},
                                             {"plan", "set", "local:weg", "1a", "--status", "done"},
                                             {"plan", "log", "local:weg"},
                                             {"roster", "import", "weg.csv"},
                                             {"parse", "--roster", "weg.csv"}})
    check_refusal(user.rtp(words), 2);
  CHECK_FALSE(std::filesystem::exists(user.board_file("weg")));
}

TEST_CASE("a broken, foreign or binary file is told as such and stays as it is") {
  const User user;
  for (const std::string text : {"{\"type\": \"excalidraw\", \"elements\": [", "[1, 2]", "\xff\xfe\x00 nonsense", ""}) {
    user.write("kapot.excalidraw", text);
    check_refusal(user.rtp({"harvest", "kapot.excalidraw"}), 2);
    check_refusal(user.rtp({"stamp", "kick-off", "kapot.excalidraw"}), 2);
    check_refusal(user.rtp({"draw", "kapot.excalidraw"}), 2);
    CHECK(user.read(user.file("kapot.excalidraw")) == text);
  }
  user.write("mensen.csv", "dit is;geen lijst\r\n");
  check_refusal(user.rtp({"roster", "import", "mensen.csv"}), 2);
  check_refusal(user.rtp({"harvest", "map"}), 2);
}

TEST_CASE("a damaged store is told as such and stays as it is") {
  const User user;
  user.prepare_board("plan");
  user.output_of({"harvest", "local:plan"});
  const std::filesystem::path store = user.home() / "rtp.sqlite";
  std::filesystem::remove(store.string() + "-wal");
  user.write("../home/rtp.sqlite", std::string(4096, 'x'));
  check_refusal(user.rtp({"plan", "show", "local:plan"}), 2);
  check_refusal(user.rtp({"harvest", "local:plan"}), 2);
  CHECK(user.read(store) == std::string(4096, 'x'));
  const Run doctor = user.rtp({"doctor"});
  CHECK(doctor.code == 2);
  CHECK(holds(doctor.output, "FOUT"));
}

TEST_CASE("a template of one's own with a fault is told by file and place") {
  const User user;
  std::filesystem::create_directories(user.home() / "templates");
  user.write("../home/templates/eigen.json", "{\"id\": 5}");
  const Run run = user.rtp({"templates"});
  check_refusal(run, 2);
  CHECK(holds(run.errors, "eigen.json"));
}

TEST_CASE("a data folder that may not be written refuses the work and keeps what it has") {
  const User user;
  user.prepare_board("plan");
  user.output_of({"harvest", "local:plan"});
  const std::string board = user.read(user.board_file("plan"));
  const auto read_only = std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec |
                         std::filesystem::perms::group_read | std::filesystem::perms::group_exec |
                         std::filesystem::perms::others_read | std::filesystem::perms::others_exec;
  std::filesystem::permissions(user.home().parent_path(), read_only);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(user.home()))
    std::filesystem::permissions(entry.path(),
                                 entry.is_directory() ? read_only : read_only & ~std::filesystem::perms::owner_exec);
  std::filesystem::permissions(user.home(), read_only);

  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"stamp", "kick-off", "local:plan"},
                                             {"stamp", "kick-off", "local:nieuw"},
                                             {"harvest", "local:plan"},
                                             {"stamp-set", "week", "--into", "local:w"}}) {
    Start start = started(words);
    start.without_privileges = true;
    check_refusal(user.rtp(start), 2);
  }
  std::filesystem::permissions(user.home(), std::filesystem::perms::owner_all);
  CHECK(user.read(user.board_file("plan")) == board);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(user.home()))
    std::filesystem::permissions(entry.path(), std::filesystem::perms::owner_all);
  std::filesystem::permissions(user.home().parent_path(), std::filesystem::perms::owner_all);
  CHECK(user.rtp({"plan", "show", "local:plan"}).code == 0);
}

TEST_CASE("standard output on a full disk is told with exit code 4, and the harvest is stored all the same") {
  const User user;
  user.prepare_board("plan");
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"harvest", "local:plan"},
                                             {"templates"},
                                             {"help"},
                                             {"--version"},
                                             {"doctor"},
                                             {"stamp", "kick-off", "local:x"}}) {
    Start start = started(words);
    start.output_file = "/dev/full";
    const Run run = user.rtp(start);
    INFO(run.errors);
    CHECK(run.code == 4);
    CHECK(is_one_sentence(run.errors));
  }
  CHECK(user.rtp({"plan", "show", "local:plan"}).code == 0);
}

TEST_CASE("standard output that is closed is told with exit code 4 and no file gets the output by accident") {
  const User user;
  user.prepare_board("plan");
  const std::string board = user.read(user.board_file("plan"));
  Start start = started({"harvest", "local:plan"});
  start.output_closed = true;
  const Run run = user.rtp(start);
  CHECK(run.code == 4);
  CHECK(is_one_sentence(run.errors));
  CHECK(user.read(user.board_file("plan")) == board);
  CHECK(user.rtp({"plan", "show", "local:plan"}).code == 0);
}

TEST_CASE("a reader who stops, as head does, is no error") {
  const User user;
  Start start = started({"templates"});
  start.reader_leaves = true;
  const Run run = user.rtp(start);
  CHECK(run.code == 0);
  CHECK(run.signal == 0);
  CHECK(run.errors.empty());
}

TEST_CASE("a plan that cannot be written to its file is told, the old file is untouched, the plan is stored") {
  const User user;
  user.prepare_board("plan");
  user.write("plan.md", "oud");
  Start start = started({"harvest", "local:plan", "--format", "markdown", "--out", "geen/map/plan.md"});
  check_refusal(user.rtp(start), 2);
  CHECK(user.read(user.file("plan.md")) == "oud");
  CHECK(user.rtp({"plan", "show", "local:plan"}).code == 0);
}

TEST_CASE("when the disk fills up in the middle, the board is as it was and the next run completes it") {
  const User user;
  user.output_of({"stamp", "kick-off", "local:vol"});
  const std::string board = user.read(user.board_file("vol"));
  Start start = started({"stamp", "road-to-progress", "local:vol"});
  start.largest_file = board.size() + 1000;
  const Run run = user.rtp(start);
  INFO(run.errors);
  CHECK(run.code == 4);
  CHECK(is_one_sentence(run.errors));
  CHECK(user.read(user.board_file("vol")) == board);
  CHECK(user.rtp({"stamp", "road-to-progress", "local:vol"}).code == 0);
}

TEST_CASE("on a disk that is really full nothing is lost and the sentence says what to do") {
  User user;
  const SmallDisk disk(user.home());
  if (!disk.is_mounted()) {
    WARN("no small disk can be mounted here; the limit on file size stands in for it");
    return;
  }
  int code = 0;
  std::string last_board;
  for (int i = 0; i < 40 && code == 0; ++i) {
    last_board = "vol-" + std::to_string(i);
    const Run run = user.rtp({"stamp", "road-to-progress", "local:" + last_board});
    code = run.code;
    if (code != 0) {
      INFO(run.errors);
      CHECK(code == 4);
      CHECK(is_one_sentence(run.errors));
    }
  }
  CHECK(code == 4);
  CHECK_FALSE(std::filesystem::exists(user.board_file(last_board)));
  CHECK(user.rtp({"draw", "local:vol-0"}).code == 0);
  {
    std::ofstream rest(user.home() / "rest");
    while (rest << std::string(512, '.') << std::flush) {
    }
  }
  const Run harvest = user.rtp({"harvest", "local:vol-0"});
  INFO(harvest.errors);
  CHECK(harvest.code == 4);
  CHECK(is_one_sentence(harvest.errors));
}

TEST_CASE("doctor says that all is well, for people and for scripts, and makes nothing") {
  const User user;
  const Run run = user.rtp({"doctor", "--format", "json"});
  const nlohmann::json report = nlohmann::json::parse(run.output);
  CHECK(report["checks"].size() > 3);
  for (const nlohmann::json& check : report["checks"]) CHECK(check["health"] != "failed");
  CHECK_FALSE(std::filesystem::exists(user.home()));
}

}  // namespace rtp
