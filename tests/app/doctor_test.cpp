#include "app/doctor.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <map>

#include "app/companion.hpp"
#include "world/plan_sketch.hpp"
#include "world/temporary_folder.hpp"

using namespace rtp;

namespace {

struct House {
  House() {
    variables["RTP_HOME"] = home.string();
    std::filesystem::create_directory(home);
    std::filesystem::permissions(home, std::filesystem::perms(0700));
  }

  std::vector<Finding> examine() const {
    std::vector<Finding> findings = rtp::examine([this](const std::string& name) -> std::optional<std::string> {
      const auto found = variables.find(name);
      return found == variables.end() ? std::nullopt : std::optional<std::string>(found->second);
    });
    for (const Finding& finding : findings) {
      for (const Language language : all_languages) {
        CHECK_FALSE(say(finding.sentence, language).empty());
        if (finding.next_step) CHECK_FALSE(say(*finding.next_step, language).empty());
      }
    }
    return findings;
  }

  /// The first finding about `what`; the test fails when there is none.
  Finding about(const std::string& what) const {
    for (const Finding& finding : examine()) {
      if (finding.what == what) return finding;
    }
    FAIL("nothing was said about " << what);
    throw std::logic_error("unreachable");
  }

  void write(const std::string& file, const std::string& content) const {
    std::filesystem::create_directories((home / file).parent_path());
    std::ofstream(home / file) << content;
  }

  Settings settings() const {
    Settings settings;
    settings.home = home;
    return settings;
  }

  TemporaryFolder folder;
  std::filesystem::path home = folder.path() / "data";
  std::map<std::string, std::string> variables;
};

}  // namespace

TEST_CASE("In a sound house the doctor finds nothing wrong and changes nothing") {
  const House house;
  const std::vector<Finding> findings = house.examine();
  std::vector<std::string> checks;
  for (const Finding& finding : findings) {
    INFO(say(finding.sentence, Language::en));
    CHECK(finding.health == Health::ok);
    checks.push_back(finding.what);
  }
  CHECK(checks == std::vector<std::string>{"settings", "data_folder", "store", "templates", "boards", "clock",
                                           "disk_space", "mural"});
  CHECK(std::filesystem::is_empty(house.home));
}

TEST_CASE("A settings file with a secret that others may read is pointed out until it is private") {
  const House house;
  house.write("config.toml", "[mural]\nclient_secret = \"hunter2\"\n");
  std::filesystem::permissions(house.home / "config.toml", std::filesystem::perms(0644));
  const Finding finding = house.about("settings");
  CHECK(finding.health == Health::warning);
  REQUIRE(finding.next_step.has_value());
  CHECK(say(*finding.next_step, Language::en).find("chmod 600") != std::string::npos);

  std::filesystem::permissions(house.home / "config.toml", std::filesystem::perms(0600));
  CHECK(house.about("settings").health == Health::ok);
  house.write("config.toml", "language = \"de\"\n");
  std::filesystem::permissions(house.home / "config.toml", std::filesystem::perms(0644));
  CHECK(house.about("settings").health == Health::ok);
}

TEST_CASE("A data folder that is not there yet is no fault, and is not made by looking") {
  const House house;
  std::filesystem::remove(house.home);
  for (const Finding& finding : house.examine()) CHECK(finding.health == Health::ok);
  CHECK_FALSE(std::filesystem::exists(house.home));
}

TEST_CASE("The doctor tells how many plans a sound store keeps") {
  const House house;
  Companion(house.settings()).plans().save_harvest(plan_of({task_of("a", "Bellen")}));
  const Finding finding = house.about("store");
  CHECK(finding.health == Health::ok);
  CHECK(say(finding.sentence, Language::en).find("the plan of 1 board") != std::string::npos);
}

TEST_CASE("The doctor finds what is wrong, and the other checks go on") {
  House house;
  SECTION("a misspelt setting") {
    house.write("config.toml", "langauge = \"de\"\n");
    CHECK(house.about("settings").health == Health::failed);
    CHECK(house.about("data_folder").health == Health::ok);
  }
  SECTION("others can look into the data folder") {
    std::filesystem::permissions(house.home, std::filesystem::perms(0755));
    const Finding finding = house.about("data_folder");
    CHECK(finding.health == Health::warning);
    CHECK(finding.next_step.has_value());
  }
  SECTION("the data folder is a file") {
    std::filesystem::remove(house.home);
    std::ofstream(house.home) << "x";
    CHECK(house.about("data_folder").health == Health::failed);
  }
  SECTION("the data folder cannot be made") {
    std::filesystem::remove(house.home);
    std::ofstream(house.home) << "x";
    house.variables["RTP_HOME"] = (house.home / "inside-a-file").string();
    CHECK(house.about("data_folder").health == Health::failed);
  }
  SECTION("a damaged store") {
    house.write("rtp.sqlite", std::string(10000, 'x'));
    CHECK(house.about("store").health == Health::failed);
    CHECK(house.about("boards").health == Health::ok);
  }
  SECTION("a bad template of one's own") {
    house.write("templates/mine.json", "{");
    CHECK(house.about("templates").health == Health::failed);
  }
  SECTION("each board that cannot be read, by name") {
    house.write("boards/goed.excalidraw", "{\"type\":\"excalidraw\",\"version\":2,\"elements\":[]}");
    house.write("boards/stuk.excalidraw", "{");
    house.write("boards/kapot.excalidraw", "[]");
    int failed = 0;
    for (const Finding& finding : house.examine()) {
      if (finding.what != "boards") continue;
      CHECK(finding.health == Health::failed);
      CHECK(say(finding.sentence, Language::en).find("goed") == std::string::npos);
      ++failed;
    }
    CHECK(failed == 2);
  }
  SECTION("today was fixed for a test and forgotten") {
    house.variables["RTP_TODAY"] = "2020-04-24";
    CHECK(house.about("clock").health == Health::warning);
  }
}
