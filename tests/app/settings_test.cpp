#include "app/settings.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

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

TEST_CASE("What is said about Mural is read from the file, and a variable wins over it") {
  Home home(
      "[mural]\nurl = \"https://mural.example.org/\"\ntoken = \" by-hand\\n\"\nclient_id = \"file-id\"\n"
      "client_secret = \"file-secret\"\ncallback_port = 9000\n");
  const MuralSettings of_file = home.load().mural;
  CHECK(of_file.url == "https://mural.example.org");
  CHECK(of_file.token == "by-hand");
  CHECK(of_file.client_id == "file-id");
  CHECK(of_file.client_secret == "file-secret");
  CHECK(of_file.callback_port == 9000);
  CHECK(home.load().secret_in_file);

  home.variables.insert({{"RTP_MURAL_URL", "http://127.0.0.1:8080"},
                         {"RTP_MURAL_TOKEN", "variable-token"},
                         {"RTP_MURAL_CLIENT_ID", "variable-id"},
                         {"RTP_MURAL_CLIENT_SECRET", "variable-secret"},
                         {"RTP_MURAL_CALLBACK_PORT", "9001"}});
  const MuralSettings of_variables = home.load().mural;
  CHECK(of_variables.url == "http://127.0.0.1:8080");
  CHECK(of_variables.token == "variable-token");
  CHECK(of_variables.client_id == "variable-id");
  CHECK(of_variables.client_secret == "variable-secret");
  CHECK(of_variables.callback_port == 9001);

  const Settings defaults = Home("").load();
  CHECK(defaults.mural.url == "https://app.mural.co");
  CHECK(defaults.mural.token.empty());
  CHECK(defaults.mural.callback_port == 8138);
  CHECK_FALSE(defaults.secret_in_file);
}

TEST_CASE("An address of Mural that a token must not travel to is refused, and never shown") {
  for (const char* url : {"http://app.mural.co", "ftp://app.mural.co", "https://user:hunter2@app.mural.co",
                          "https://app.mural.co@evil.example", "app.mural.co", "https://app.mural.co/?token=hunter2",
                          "https://app.mural.co/#x", "https://127.1/", "https://", "http://localhost.evil.example"}) {
    const std::string sentence = Home("", {{"RTP_MURAL_URL", url}}).refusal();
    INFO(url);
    CHECK(has(sentence, "RTP_MURAL_URL"));
    CHECK_FALSE(has(sentence, "hunter2"));
  }
  for (const char* url : {"http://localhost:8080", "http://127.0.0.1:8080/", "http://[::1]:8080",
                          "https://app.mural.co/", "https://app.mural.co/api/public/v1"})
    CHECK_NOTHROW(Home("", {{"RTP_MURAL_URL", url}}).load());
}

TEST_CASE("A token, secret or port that cannot be one is refused where it stands, and never shown") {
  CHECK(has(Home("", {{"RTP_MURAL_TOKEN", "hunter2 two"}}).refusal(), "RTP_MURAL_TOKEN"));
  CHECK_FALSE(has(Home("", {{"RTP_MURAL_TOKEN", "hunter2\r\nX: y"}}).refusal(), "hunter2"));
  CHECK(has(Home("[mural]\nclient_secret = \"hünter2\"\n").refusal(), ":2 (mural.client_secret)"));
  for (const char* port : {"0", "65536", "-1", "80a", "8138.5"})
    CHECK(has(Home("", {{"RTP_MURAL_CALLBACK_PORT", port}}).refusal(), "1 to 65535"));
  CHECK(has(Home("[mural]\ncallback_port = 70000\n").refusal(), ":2 (mural.callback_port)"));
  CHECK(has(Home("[mural]\ncallback_port = \"8138\"\n").refusal(), "without quotation marks"));
}

TEST_CASE("A key that the system hands to a service is found") {
  const TemporaryFolder credentials;
  Home home("", {{"CREDENTIALS_DIRECTORY", credentials.path().string()}});
  CHECK_FALSE(home.load().vault_key.has_value());
  std::ofstream(credentials.path() / "rtp-key") << "key";
  CHECK(home.load().vault_key == credentials.path() / "rtp-key");
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

TEST_CASE("The address that the registration at Mural names is the one at which the program listens") {
  std::ifstream in(std::string(RTP_SOURCE_DIR) + "/plugin-manifest/mural/app.json");
  const auto app = nlohmann::json::parse(in);
  CHECK(app["redirect_urls"][0] == "http://localhost:" + std::to_string(MuralSettings().callback_port) + "/callback");
}
