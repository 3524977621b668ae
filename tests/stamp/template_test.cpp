#include "stamp/template.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "stamp/layouts.hpp"
#include "world/temporary_folder.hpp"

using namespace rtp;
using nlohmann::json;

namespace {

json good_template() {
  return json::parse(R"({
    "id": "retro", "title": "Terugblik", "phase": "later",
    "parameters": [{"name": "rounds", "title": "Rondes", "kind": "number", "default": 2, "least": 1, "most": 4}],
    "palette": {"yellow": "#ffec99", "ink": "#343a40", "dark": "#212529"},
    "board": {"kind": "group", "arrange": "row", "parts": [
      {"kind": "text", "place": "heading", "text": {"nl": "Terugblik op {theme}", "en": "Looking back at {theme}"}, "colour": "ink"},
      {"kind": "area", "place": "round", "role": "notes", "title": "Ronde {number}", "repeat": "rounds", "parts": [
        {"kind": "note", "place": "space", "role": "writing-space", "colour": "yellow", "count": 2}]}]}})");
}

/// The good template with one value set, or one removed where `value` is discarded.
std::string spoilt(const char* place, const json& value) {
  json document = good_template();
  document[json::json_pointer(place)] = value;
  return document.dump();
}

std::string without(const char* parent, const char* key) {
  json document = good_template();
  document.at(json::json_pointer(parent)).erase(key);
  return document.dump();
}

std::string complaint(const std::string& text, Language language = Language::en) {
  try {
    parse_template(text, "mine.json");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::unreadable);
    return say(error.message(), language);
  }
  return "no complaint";
}

std::vector<std::string> texts_of(const std::vector<NewWidget>& widgets) {
  std::vector<std::string> texts;
  for (const NewWidget& widget : widgets) texts.push_back(widget.text);
  return texts;
}

void write(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path) << text;
}

}  // namespace

TEST_CASE("The program brings the templates and the sets of the method, in the order of the week") {
  std::vector<std::string> ids;
  for (const Template& source : built_in().templates) ids.push_back(source.id);
  CHECK(ids == std::vector<std::string>{"kick-off", "orientation", "findings", "solutions", "road-to-progress",
                                        "integration", "return-meeting"});
  CHECK(built_in().find_set("road").boards.size() == 1);
  const TemplateSet& week = built_in().find_set("week");
  std::vector<std::string> boards;
  for (const SetEntry& entry : week.boards) {
    boards.push_back(entry.template_id);
    CHECK_NOTHROW(lay_out(built_in().find(entry.template_id), {Language::nl, entry.values, 1}));
    CHECK((entry.repeat == "themes") == (entry.template_id == "road-to-progress"));
  }
  CHECK(boards == ids);
}

TEST_CASE("A template that does not exist is refused with those that do") {
  try {
    built_in().find("road");
    FAIL();
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::not_found);
    CHECK(say(error.message(), Language::en).find("road-to-progress") != std::string::npos);
  }
  CHECK_THROWS_AS(built_in().find_set("month"), Error);
}

TEST_CASE("The schema knows every role that a thing can have") {
  std::ifstream file(RTP_SOURCE_DIR "/templates/template.schema.json");
  const json roles = json::parse(file).at("/definitions/part/properties/role/enum"_json_pointer);
  std::size_t known = 0;
  for (const auto& role : roles) known += parse_role(role.get<std::string>()).has_value() ? 1 : 0;
  CHECK(known == roles.size());
  CHECK(roles.size() == static_cast<std::size_t>(Role::writing_space) + 1);
}

TEST_CASE("A facilitator's own template is stamped in its own words, by language") {
  const Template source = parse_template(good_template().dump(), "mine.json");
  const StampOptions options{Language::en, {{"rounds", "2"}, {"theme", "the week"}}, 1};
  CHECK(texts_of(lay_out(source, options)) ==
        std::vector<std::string>{"Looking back at the week", "", "Ronde 1", "", "", "", "Ronde 2", "", ""});
  CHECK(texts_of(lay_out(source, {Language::fr, {}, 1})).front() == "Terugblik op ?");
}

TEST_CASE("The title of an area is written once, in the area, and not again above it") {
  const Template source = parse_template(good_template().dump(), "mine.json");
  const std::vector<NewWidget> widgets = lay_out(source, {Language::nl, {{"rounds", "2"}}, 1});
  std::vector<std::string> titles;
  for (std::size_t i = 0; i < widgets.size(); ++i) {
    if (widgets[i].kind != WidgetKind::area) continue;
    CHECK(widgets[i].text.empty());
    titles.emplace_back(title_of_area(widgets, i));
  }
  CHECK(titles == std::vector<std::string>{"Ronde 1", "Ronde 2"});
}

TEST_CASE("A text that has nothing to say is not stamped, so that it is not missing at every next stamping") {
  json source = good_template();
  source["board"]["parts"].push_back({{"kind", "text"}, {"place", "blank"}, {"text", "\xE2\x80\xAE"}});
  source["board"]["parts"].push_back({{"kind", "text"}, {"place", "spaces"}, {"text", "  "}});
  const StampOptions options{Language::nl, {}, 1};
  CHECK(texts_of(lay_out(parse_template(source.dump(), "mine.json"), options)) ==
        texts_of(lay_out(parse_template(good_template().dump(), "mine.json"), options)));
}

TEST_CASE("A text falls back from the language asked for to the one for all, to Dutch, to any") {
  TemplateText text;
  CHECK(text.in(Language::de, {}).empty());
  text.texts = {{"fr", "bonjour"}};
  CHECK(text.in(Language::de, {}) == "bonjour");
  text.texts["nl"] = "hallo {name}, {other} {";
  CHECK(text.in(Language::de, {{"name", "{other}"}}) == "hallo {other}, {other} {");
  text.texts[""] = "hey";
  CHECK(text.in(Language::de, {}) == "hey");
  text.texts["de"] = "guten Tag";
  CHECK(text.in(Language::de, {}) == "guten Tag");
}

TEST_CASE("A bad template is refused with its file, the place and the reason in one sentence") {
  struct Row {
    std::string text;
    const char* place;
    const char* reason;
  };
  const std::vector<Row> rows{
      {"{\"id\": \"retro\",", "", ""},
      {"[]", " / ", "object"},
      {without("", "board"), " at /;", "“board”"},
      {without("/board/parts/0", "kind"), "/board/parts/0;", "“kind”"},
      {without("/board/parts/0", "text"), "/board/parts/0;", "“text”"},
      {without("/board/parts/1", "title"), "/board/parts/1;", "“title”"},
      {without("/board/parts/1/parts/0", "place"), "/board/parts/1/parts/0;", "“place”"},
      {spoilt("/phase", "before"), "/phase ", "look, think, act, later"},
      {spoilt("/colour", "red"), "/colour ", "palette"},
      {spoilt("/board/parts/1/parts/0/coulour", "yellow"), "/board/parts/1/parts/0/coulour ", "colour"},
      {spoilt("/board/parts/1/role", "note"), "/board/parts/1/role ", "notes"},
      {spoilt("/board/parts/1/parts/0/count", 51), "/board/parts/1/parts/0/count ", "from 1 to 50"},
      {spoilt("/board/parts/1/parts/0/count", "two"), "/board/parts/1/parts/0/count ", "integer"},
      {spoilt("/board/parts/0/font_size", 5), "/board/parts/0/font_size ", "from 12 to 72"},
      {spoilt("/board/parts/0/text/es", "hola"), "/board/parts/0/text/es ", "fr"},
      {spoilt("/board/parts/0/text", json::object()), "/board/parts/0/text;", "write"},
      {spoilt("/board/parts/0/text", json{{"key", "template.no.such"}}), "/board/parts/0/text;", "“template.no.such”"},
      {spoilt("/board/parts/0/title", "Kop"), "/board/parts/0/title ", "does not belong"},
      {spoilt("/board/parts/0/parts", json::array({{{"kind", "group"}}})), "/board/parts/0/parts ", "does not belong"},
      {spoilt("/palette/yellow", "yellow"), "/palette/yellow ", "“yellow”"},
      {spoilt("/palette/yellow", "#ffec9980"), "/palette/yellow ", "#rrggbb"},
      {spoilt("/palette/a~1b", "x"), "/palette/a~1b ", "#rrggbb"},
      {spoilt("/board/parts/0/colour", "pink"), "/board/parts/0/colour ", "“pink”"},
      {spoilt("/board/parts/1/parts/0/colour", "dark"), "/board/parts/1/parts/0/colour ", "hard to read"},
      {spoilt("/board/parts/0/colour", "yellow"), "/board/parts/0/colour ", "hard to read"},
      {spoilt("/board/parts/1/repeat", "times"), "/board/parts/1/repeat ", "“times”"},
      {spoilt("/board/parts/1/repeat", "theme"), "/board/parts/1/repeat ", "“theme”"},
      {spoilt("/board/parts/1/place", "heading"), "/board/parts/1/place ", "before"},
      {spoilt("/board/parts/1/parts/0/place", "hint"), "/board/parts/1/parts/0/place ", "before"},
      {spoilt("/board/parts/1/place", "Ronde een"), "/board/parts/1/place ", "small letters"},
      {spoilt("/board/parts/1/place", "round-1"), "/board/parts/1/place ", "number"},
      {spoilt("/id", "road/to"), "/id ", "small letters"},
      {spoilt("/parameters/0/default", 9), "/parameters/0/default ", "from 1 to 4"},
      {spoilt("/parameters/0/least", -1), "/parameters/0/least ", "from 0 to 30"},
      {spoilt("/parameters/1", json{{"name", "rounds"}, {"title", "x"}}), "/parameters/0/name ", "“rounds”"},
      {spoilt("/board/kind", "area"), "/board", "group"},
      {spoilt("/board/parts/1/parts/1", json{{"kind", "area"}, {"place", "deep"}, {"title", "x"}}),
       "/board/parts/1/parts/1 ", "group"},
      {spoilt("/board/parts",
              json::array({{{"kind", "group"},
                            {"place", "a"},
                            {"count", 50},
                            {"parts", json::array({{{"kind", "note"}, {"place", "b"}, {"count", 50}}})}}})),
       "/board/parts/0/parts/0;", "2,000"},
  };
  for (const Row& row : rows) {
    const std::string sentence = complaint(row.text);
    INFO(row.text);
    INFO(sentence);
    CHECK(sentence.find("mine.json") != std::string::npos);
    CHECK(sentence.find(row.place) != std::string::npos);
    CHECK(sentence.find(row.reason) != std::string::npos);
    CHECK(complaint(row.text, Language::nl).find("mine.json") != std::string::npos);
  }
}

TEST_CASE("A sentence about a bad template repeats no control characters and no endless words of the file") {
  json hostile = good_template();
  hostile[std::string("\x1b[2J\n") + std::string(5000, 'x')] = 1;
  const std::string about_key = complaint(hostile.dump());
  CHECK(about_key.find('\x1b') == std::string::npos);
  CHECK(about_key.find('\n') == std::string::npos);
  CHECK(about_key.size() < 1000);
}

TEST_CASE("A bad set is refused with its file, the place and the reason") {
  TemporaryFolder home;
  const std::filesystem::path file = home.path() / "templates" / "two.set.json";
  write(file, R"({"id": "two", "title": "Twee", "boards": [{"template": "kick-off"}, {"template": "kickoff"}]})");
  try {
    load_templates(home.path() / "templates");
    FAIL();
  } catch (const Error& error) {
    const std::string sentence = say(error.message(), Language::en);
    INFO(sentence);
    CHECK(sentence.find(file.string()) != std::string::npos);
    CHECK(sentence.find("/boards/1/template") != std::string::npos);
    CHECK(sentence.find("“kickoff”") != std::string::npos);
  }
  CHECK_THROWS_AS(parse_template_set(R"({"id": "two", "title": "Twee", "boards": []})", "two.set.json"), Error);
}

TEST_CASE("A template in the data folder is added, and replaces one of the program with the same name") {
  TemporaryFolder home;
  const std::filesystem::path folder = home.path() / "templates";
  write(folder / "retro.json", good_template().dump());
  json other = good_template();
  other["id"] = "kick-off";
  other["title"] = "Onze start";
  write(folder / "start.json", other.dump());
  write(folder / "notes.txt", "not a template");
  const TemplateLibrary library = load_templates(folder);
  CHECK(library.templates.size() == built_in().templates.size() + 1);
  CHECK(library.find("retro").phase == "later");
  CHECK(library.find("kick-off").title.in(Language::nl, {}) == "Onze start");
}

TEST_CASE("Two own files with the same name are refused: one would silently hide the other") {
  TemporaryFolder home;
  write(home.path() / "a.json", good_template().dump());
  write(home.path() / "b.json", good_template().dump());
  CHECK_THROWS_AS(load_templates(home.path()), Error);
}

TEST_CASE("The example in the guide for facilitators is a good template") {
  std::ifstream file(RTP_SOURCE_DIR "/templates/README.md");
  const std::string guide{std::istreambuf_iterator<char>(file), {}};
  const std::size_t begin = guide.find("```json\n");
  REQUIRE(begin != std::string::npos);
  const std::size_t end = guide.find("```", begin + 8);
  const Template example = parse_template(guide.substr(begin + 8, end - begin - 8), "README.md");
  CHECK_FALSE(lay_out(example, {}).empty());
}
