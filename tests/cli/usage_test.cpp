#include <catch2/catch.hpp>

#include "user.hpp"

namespace rtp {

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

struct WrongUse {
  std::vector<std::string> words;
  std::string told;  ///< what the sentence must name: the thing that is wrong, or the next step
};

std::string joined(const std::vector<std::string>& words) {
  std::string line = "rtp";
  for (const std::string& word : words) line += " " + word;
  return line;
}

const std::vector<WrongUse>& wrong_uses() {
  static const std::vector<WrongUse> uses{
      {{"stmp"}, "rtp stamp"},
      {{"harvset", "local:a"}, "rtp harvest"},
      {{"digest", "local:a"}, "rtp help"},
      {{"--verbose"}, "rtp help"},
      {{"plan"}, "plan show, plan set, plan log"},
      {{"plan", "shwo", "local:a"}, "rtp plan show"},
      {{"roster", "xyz"}, "rtp help"},
      {{"templates", "extra"}, "extra"},
      {{"templates", "--format", "xml"}, "text|json"},
      {{"templates", "--language", "it"}, "nl|en|de|fr"},
      {{"stamp"}, "TEMPLATE"},
      {{"stamp", "road-to-progress"}, "BOARD"},
      {{"stamp", "road-to-progress", "demo"}, "local:"},
      {{"stamp", "nope", "local:a"}, "road-to-progress"},
      {{"stamp", "road-to-progress", "local:a", "--theem", "x"}, "--theme"},
      {{"stamp", "road-to-progress", "local:a", "--theme"}, "--theme"},
      {{"stamp", "road-to-progress", "local:a", "--theme", "--steps", "4"}, "--theme"},
      {{"stamp", "road-to-progress", "local:a", "--theme", "x", "--theme", "y"}, "--theme"},
      {{"stamp", "road-to-progress", "local:a", "--dry-run=please"}, "--dry-run"},
      {{"stamp", "road-to-progress", "local:a", "--steps", "99"}, "7"},
      {{"stamp", "road-to-progress", "local:a", "--steps", "vijf"}, "7"},
      {{"stamp", "road-to-progress", "local:a", "--at", "here"}, "100,200"},
      {{"stamp", "road-to-progress", "local:a", "--at", "1,inf"}, "100,200"},
      {{"stamp", "road-to-progress", "local:a", "--set", "steps"}, "--set steps=4"},
      {{"stamp", "road-to-progress", "local:a", "--set", "colour=red"}, "colour"},
      {{"stamp", "road-to-progress", "local:../a"}, "local:"},
      {{"stamp-set", "week", "--into", "mural:ws"}, "mural:gemeente/Onderzoeksweek"},
      {{"roster", "import"}, "--from"},
      {{"roster", "import", "--from", "local:demo"}, "CSV"},
      {{"undo", "local:demo", "--last", "--run", "1"}, "--run"},
      {{"stamp-set", "week"}, "--into"},
      {{"stamp-set", "nope", "--into", "local:a"}, "week"},
      {{"stamp-set", "week", "--into", "demo"}, "local:voorjaar"},
      {{"stamp-set", "week", "--into", "local:a", "--set", "colour=red"}, "colour"},
      {{"stamp-set", "week", "--into", "local:" + std::string(60, 'a')}, "local:"},
      {{"draw"}, "BOARD"},
      {{"harvest"}, "BOARD"},
      {{"harvest", "local:a", "local:b"}, "local:b"},
      {{"harvest", "local:a", "--format", "pdf"}, "table|json|markdown|csv|html"},
      {{"harvest", "local:a", "--session-date", "24-04-2026"}, "2026-04-24"},
      {{"harvest", "local:a", "--session-date", "2026-02-30"}, "2026-04-24"},
      {{"plan", "show"}, "BOARD"},
      {{"plan", "set", "local:a"}, "TASK"},
      {{"plan", "set", "local:a", "1a"}, "--owner"},
      {{"plan", "set", "local:a", "1a", "--status", "klaar"}, "open|done|dropped"},
      {{"roster", "list", "--format", "xlsx"}, "text|json|csv"},
      {{"parse", "--date", "morgen"}, "2026-04-24"},
      {{"parse", "notes.jsonl"}, "notes.jsonl"},
      {{"doctor", "--fix"}, "rtp help doctor"},
      {{"help", "stmp"}, "rtp stamp"},
  };
  return uses;
}

}  // namespace

TEST_CASE(
    "wrong use gets one sentence that names what is wrong or what to do, exit code 2, and leaves nothing behind") {
  const User user;
  for (const WrongUse& use : wrong_uses()) {
    const Run run = user.rtp(use.words);
    INFO(joined(use.words) << "\n" << run.errors);
    CHECK(run.code == 2);
    CHECK(run.output.empty());
    CHECK(is_one_sentence(run.errors));
    CHECK(holds(run.errors, use.told));
  }
  CHECK_FALSE(std::filesystem::exists(user.board_file("a")));
}

TEST_CASE("a name with control characters cannot steer the terminal") {
  const User user;
  const Run run = user.rtp({std::string("st\x1b[31mamp\x07")});
  CHECK(run.code == 2);
  CHECK_FALSE(holds(run.errors, "\x1b"));
  CHECK_FALSE(holds(run.errors, "\x07"));
}

TEST_CASE("an option may be written with an equals sign, and a value may start with a minus") {
  const User user;
  CHECK(user.rtp({"stamp", "kick-off", "local:a", "--at=-100,-50", "--dry-run"}).code == 0);
  CHECK(user.rtp({"stamp", "kick-off", "local:a", "--at", "-100,-50", "--dry-run"}).code == 0);
}

TEST_CASE("every command explains itself in four languages, on standard output, also when arguments are missing") {
  User user;
  for (const std::string language : {"nl", "en", "de", "fr"}) {
    user.set("RTP_LANGUAGE", language);
    for (const std::vector<std::string>& command : std::vector<std::vector<std::string>>{{"templates"},
                                                                                         {"stamp"},
                                                                                         {"stamp-set"},
                                                                                         {"draw"},
                                                                                         {"harvest"},
                                                                                         {"plan", "show"},
                                                                                         {"plan", "set"},
                                                                                         {"plan", "log"},
                                                                                         {"roster", "import"},
                                                                                         {"roster", "list"},
                                                                                         {"parse"},
                                                                                         {"doctor"},
                                                                                         {"help"}}) {
      std::vector<std::string> asked = command;
      asked.push_back("--help");
      const Run run = user.rtp(asked);
      INFO(language << ": " << joined(asked) << "\n" << run.errors);
      CHECK(run.code == 0);
      CHECK(run.errors.empty());
      CHECK(holds(run.output, joined(command)));
      if (language != "nl") continue;
      std::vector<std::string> other_way{"help"};
      other_way.insert(other_way.end(), command.begin(), command.end());
      CHECK(user.output_of(other_way) == run.output);
    }
  }
}

TEST_CASE("the user's language is that of RTP_LANGUAGE, else of the settings, else Dutch") {
  User user;
  CHECK(holds(user.rtp({"stmp"}).errors, "bestaat niet"));
  std::filesystem::create_directories(user.home());
  std::filesystem::permissions(user.home(), std::filesystem::perms::owner_all);
  user.write("../home/config.toml", "language = \"de\"\n");
  CHECK(holds(user.rtp({"stmp"}).errors, "gibt es nicht"));
  CHECK(holds(user.output_of({"help"}), "Befehle:"));
  user.set("RTP_LANGUAGE", "fr");
  CHECK(holds(user.rtp({"stmp"}).errors, "n’existe pas"));
  CHECK(holds(user.output_of({"help"}), "Commandes :"));
  user.set("RTP_LANGUAGE", "en");
  CHECK(holds(user.rtp({"stamp", "--stepps", "3"}).errors, "did you mean --steps"));
}

TEST_CASE("bad settings are told by file and key, and help still works") {
  User user;
  std::filesystem::create_directories(user.home());
  user.write("../home/config.toml", "langauge = \"en\"\n");
  const Run run = user.rtp({"plan", "show", "local:a"});
  CHECK(run.code == 2);
  CHECK(is_one_sentence(run.errors));
  CHECK(holds(run.errors, "config.toml"));
  CHECK(holds(run.errors, "langauge"));
  CHECK(user.rtp({"help"}).code == 0);
  CHECK(user.rtp({"--version"}).code == 0);
}

TEST_CASE("without any word the program says what it can do; its version is one line") {
  const User user;
  CHECK(user.output_of({}) == user.output_of({"help"}));
  CHECK(user.output_of({"--help"}) == user.output_of({"help"}));
  const std::string version = user.output_of({"--version"});
  CHECK(version.starts_with("rtp "));
  CHECK(version.find('\n') == version.size() - 1);
}

}  // namespace rtp
