#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/messages.hpp"
#include "mural/account.hpp"

using namespace rtp;

namespace {

std::string text_of(const std::string& file) {
  std::ifstream in(std::string(RTP_SOURCE_DIR) + "/plugin-manifest/mural/" + file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("What is to be filled in at Mural is what the program asks for, with the reasons that it gives itself") {
  const nlohmann::json app = nlohmann::json::parse(text_of("app.json"));
  REQUIRE(app["scopes"].size() == mural_scopes.size());
  for (std::size_t i = 0; i < mural_scopes.size(); ++i) {
    CHECK(app["scopes"][i]["name"] == std::string(mural_scopes[i].name));
    for (const Language language : all_languages)
      CHECK(app["scopes"][i]["why"][std::string(code(language))] == say(std::string(mural_scopes[i].reason), language));
  }
}

TEST_CASE("The page for IT names the same address and scopes, in Dutch and in English") {
  const std::string page = text_of("README.md");
  const nlohmann::json app = nlohmann::json::parse(text_of("app.json"));
  CHECK(page.find(app["name"].get<std::string>()) != std::string::npos);
  CHECK(page.find("`" + app["redirect_urls"][0].get<std::string>() + "`") != std::string::npos);
  for (const MuralScope& scope : mural_scopes) {
    CHECK(page.find("`" + std::string(scope.name) + "`") != std::string::npos);
    for (const Language language : {Language::nl, Language::en})
      CHECK(page.find(say(std::string(scope.reason), language)) != std::string::npos);
  }
}
