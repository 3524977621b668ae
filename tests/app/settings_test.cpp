#include "app/settings.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <map>

#include "base/error.hpp"
#include "world/temporary_folder.hpp"

using namespace rtp;

namespace {

using Variables = std::map<std::string, std::string>;

Environment environment_of(Variables variables) {
  return [variables](const std::string& name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional<std::string>(found->second);
  };
}

/// A data folder with this config.toml, and the variables that point to it.
struct Home {
  explicit Home(const std::string& config, Variables more = {}) : variables(std::move(more)) {
    std::ofstream(folder.path() / "config.toml") << config;
    variables["RTP_HOME"] = folder.path().string();
  }
  Settings load() const { return load_settings(environment_of(variables)); }

  /// The sentence with which the settings are refused, in English.
  std::string refusal() const {
    try {
      load();
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::settings);
      for (const Language language : all_languages) CHECK_FALSE(say(error.message(), language).empty());
      return error.what();
    }
    FAIL("the settings were accepted");
    return "";
  }
  std::string file() const { return (folder.path() / "config.toml").string(); }

  TemporaryFolder folder;
  Variables variables;
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("The data folder is RTP_HOME, else rtp in XDG_DATA_HOME, else in the user's own folder") {
  CHECK(data_folder(environment_of({{"RTP_HOME", "/a"}, {"XDG_DATA_HOME", "/b"}, {"HOME", "/c"}})) == "/a");
  CHECK(data_folder(environment_of({{"XDG_DATA_HOME", "/b"}, {"HOME", "/c"}})) == "/b/rtp");
  CHECK(data_folder(environment_of({{"HOME", "/c"}})) == "/c/.local/share/rtp");
  CHECK(data_folder(environment_of({{"RTP_HOME", ""}, {"XDG_DATA_HOME", "relative"}, {"HOME", "/c"}})) ==
        "/c/.local/share/rtp");
  CHECK(data_folder(environment_of({{"RTP_HOME", "here"}})).is_absolute());
  CHECK_THROWS_AS(data_folder(environment_of({})), Error);
}

TEST_CASE("Without any settings the defaults hold") {
  const TemporaryFolder folder;
  const Settings settings = load_settings(environment_of({{"RTP_HOME", folder.path().string()}}));
  CHECK(settings.home == folder.path());
  CHECK(settings.store_url.empty());
  CHECK(settings.timezone == "Europe/Amsterdam");
  CHECK(settings.language == Language::nl);
  CHECK_FALSE(settings.today.has_value());
}

TEST_CASE("The settings file is read, and a variable wins over it") {
  Home home(
      "store_url = \"sqlite:plans.sqlite\"\ntimezone = \"Europe/Berlin\"\nlanguage = \"de\"\n"
      "[mural]\nurl = \"https://app.mural.co\"\ntoken = \"x\"\nclient_id = \"x\"\nclient_secret = \"x\"\n"
      "[mail]\nsmtp_url = \"smtps://mail.example.org\"\nfrom = \"rtp@example.org\"\n");
  Settings settings = home.load();
  CHECK(settings.store_url == "sqlite:plans.sqlite");
  CHECK(settings.timezone == "Europe/Berlin");
  CHECK(settings.language == Language::de);

  home.variables.insert({{"RTP_STORE_URL", "sqlite:/srv/rtp.sqlite"},
                         {"RTP_TIMEZONE", "Europe/Paris"},
                         {"RTP_LANGUAGE", "fr"},
                         {"RTP_TODAY", "2020-04-24"}});
  settings = home.load();
  CHECK(settings.store_url == "sqlite:/srv/rtp.sqlite");
  CHECK(settings.timezone == "Europe/Paris");
  CHECK(settings.language == Language::fr);
  CHECK(settings.today == make_day(2020, 4, 24));
}

TEST_CASE("An unknown key is refused with its file and line, and the key that was meant") {
  const Home misspelt("# mine\nlangauge = \"de\"\n");
  const std::string sentence = misspelt.refusal();
  CHECK(has(sentence, misspelt.file() + ":2 (langauge)"));
  CHECK(has(sentence, "did you mean \"language\"?"));
  CHECK(has(sentence, "store_url, timezone, language, mural, mail"));

  const std::string far = Home("colour = \"red\"\n").refusal();
  CHECK(has(far, "(colour)"));
  CHECK_FALSE(has(far, "did you mean"));

  const std::string inner = Home("[mail]\nsmtp_ulr = \"smtp://x\"\n").refusal();
  CHECK(has(inner, ":2 (mail.smtp_ulr)"));
  CHECK(has(inner, "\"smtp_url\""));
}

TEST_CASE("A value of the wrong kind or with a value that is not allowed is refused where it stands") {
  CHECK(has(Home("language = 5\n").refusal(), ":1 (language)"));
  CHECK(has(Home("mural = \"x\"\n").refusal(), "[mural]"));
  CHECK(has(Home("[language]\nx = 1\n").refusal(), "(language)"));
  CHECK(has(Home("[mural]\ntoken = 5\n").refusal(), ":2 (mural.token)"));
  CHECK(has(Home("language = \"it\"\n").refusal(), "nl, en, de or fr"));
  CHECK(has(Home("timezone = \"Europe/Nowhere\"\n").refusal(), "Europe/Nowhere"));
  CHECK(has(Home("store_url = \"mysql://user:secret@host\"\n").refusal(), "sqlite:FILE"));
  CHECK(has(Home("", {{"RTP_LANGUAGE", "it"}}).refusal(), "RTP_LANGUAGE"));
  CHECK(has(Home("", {{"RTP_TIMEZONE", "../../etc/passwd"}}).refusal(), "RTP_TIMEZONE"));
  CHECK(has(Home("", {{"RTP_TODAY", "2026-02-30"}}).refusal(), "RTP_TODAY"));
  CHECK(has(Home("", {{"RTP_STORE_URL", "sqlite:"}}).refusal(), "RTP_STORE_URL"));
}

TEST_CASE("No refusal shows a value that may hold a password") {
  CHECK_FALSE(has(Home("store_url = \"mysql://user:hunter2@host\"\n").refusal(), "hunter2"));
  CHECK_FALSE(has(Home("[mural]\ntokn = \"hunter2\"\n").refusal(), "hunter2"));
  CHECK_FALSE(has(Home("[mail]\nsmtp_url = [\"hunter2\"]\n").refusal(), "hunter2"));
  CHECK_FALSE(has(Home("[mural]\ntoken = \"hunter2\n").refusal(), "hunter2"));
}

TEST_CASE("A file that is no TOML is refused with line and column") {
  const std::string sentence = Home("language = \"de\"\ntimezone = Europe/Berlin\n").refusal();
  CHECK(has(sentence, "line 2"));
  CHECK(has(Home("language = \"de\"\nlanguage = \"nl\"\n").refusal(), "line 2"));
  CHECK(has(Home(std::string("language = \"\xff\xfe\"\n")).refusal(), "line 1"));
}

TEST_CASE("Trouble with the settings is told in the language that the variable asks for, else in Dutch") {
  CHECK(language_for_errors(environment_of({{"RTP_LANGUAGE", "fr"}})) == Language::fr);
  CHECK(language_for_errors(environment_of({{"RTP_LANGUAGE", "it"}})) == Language::nl);
  CHECK(language_for_errors(environment_of({})) == Language::nl);
}
