#include <catch2/catch.hpp>

#include "mural/mural_session.hpp"

using namespace rtp;
using nlohmann::json;

namespace {

using Loss = LossyTransport::Loss;

const std::string mural_path = std::string("/murals/") + MuralWorld::mural;

Fault answer(int status, const std::string& code, std::map<std::string, std::string> headers = {}) {
  Fault fault;
  fault.status = status;
  fault.body = json{{"code", code}, {"message", "Mural says no."}}.dump();
  fault.headers = std::move(headers);
  return fault;
}

/// What reading the board comes to when each request meets the fault.
Error reading_meets(const Fault& fault) {
  MuralTown town;
  town.world().add({{"type", "sticky note"}, {"text", "Briefje"}});
  town.mural.fail(mural_path, fault, 100);
  return error_of([&] { town.board()->read(); });
}

bool names(const Error& error, const std::string& words) {
  return say(error.message(), Language::nl).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("A token that ends in the middle of reading is renewed, and reading goes on") {
  MuralTown town;
  for (int i = 0; i < 250; ++i) town.world().add({{"type", "sticky note"}, {"text", "Briefje"}});
  town.mural.expire_token_after(3);
  CHECK(town.board()->read().notes.size() == 250);
  CHECK(town.mural.count("/widgets") == 4);
}

TEST_CASE("A token that ends in the middle of a stamp is renewed, and nothing is made twice") {
  MuralTown town;
  town.mural.expire_token_after(9);
  const std::size_t things = stamp_road(*town.board());
  CHECK(town.world().widgets().size() == things);
}

TEST_CASE("Every refusal of Mural has a sentence that says what to do") {
  struct Row {
    Fault fault;
    ErrorKind kind;
    std::string words;
  };
  const std::vector<Row> rows{
      {answer(401, "UNAUTHORIZED"), ErrorKind::login, "rtp connect mural"},
      {answer(403, "INVALID_SCOPE"), ErrorKind::login, "murals:read"},
      {answer(403, ""), ErrorKind::login, "geen toegang"},
      {answer(403, "UNSUPPORTED_ZONE"), ErrorKind::unreachable, "beheerder"},
      {answer(404, "MURAL_NOT_FOUND"), ErrorKind::not_found, "bestaat niet"},
      {answer(404, "PATH_NOT_FOUND"), ErrorKind::unreachable, "rtp doctor"},
      {answer(429, "TOO_MANY_REQUESTS"), ErrorKind::unreachable, "te veel vragen"},
      {answer(429, "", {{"X-RateLimit-Reset", "1"}}), ErrorKind::unreachable, "te veel vragen"},
      {answer(500, "INTERNAL_SERVER_ERROR"), ErrorKind::unreachable, "500"},
      {answer(503, ""), ErrorKind::unreachable, "503"},
      {answer(400, "QUERY"), ErrorKind::unreachable, "Mural says no."},
      {answer(302, "", {{"Location", "https://login.example.org/"}}), ErrorKind::unreachable, "rtp doctor"},
  };
  for (const Row& row : rows) {
    const Error error = reading_meets(row.fault);
    INFO(row.fault.status << " " << row.fault.body << ": " << say(error.message(), Language::nl));
    CHECK(error.kind() == row.kind);
    CHECK(names(error, row.words));
  }
}

TEST_CASE("What is not Mural's answer is never taken for one") {
  for (const char* body : {"<html><body>Please sign in to the network</body></html>", "", "null", "\"ok\"",
                           R"({"value": [{"id": "a")", "\xff\xfe{}"}) {
    Fault fault;
    fault.status = 200;
    fault.body = body;
    const Error error = reading_meets(fault);
    INFO(body);
    CHECK(error.kind() == ErrorKind::unreachable);
    CHECK(names(error, "rtp doctor"));
  }
}

TEST_CASE("A body that is cut off is asked for again, and is an error when it never comes whole") {
  Fault cut;
  cut.is_cut = true;
  cut.when = Fault::When::after;
  MuralTown town;
  town.world().add({{"type", "sticky note"}, {"text", "Briefje"}});
  town.mural.fail("GET " + mural_path + "/widgets", cut);
  CHECK(town.board()->read().notes.size() == 1);
  town.mural.fail("GET " + mural_path + "/widgets", cut, 100);
  CHECK(error_of([&] { town.board()->read(); }).kind() == ErrorKind::unreachable);
}

TEST_CASE("Trouble that passes does no harm to a reading") {
  for (const int status : {429, 500, 502, 503, 504}) {
    MuralTown town;
    town.world().add({{"type", "sticky note"}, {"text", "Briefje"}});
    town.mural.fail(mural_path, answer(status, ""), 2);
    CHECK(town.board()->read().notes.size() == 1);
  }
}

TEST_CASE("A stamp meets trouble at any request and leaves everything once") {
  for (const char* call : {"/widgets/area", "/widgets/sticky-note", "/widgets/textbox", "/widgets/arrow"}) {
    for (const int status : {429, 500, 502, 503}) {
      for (const auto when : {Fault::When::before, Fault::When::after}) {
        if (status == 429 && when == Fault::When::after) continue;  // nothing was done then
        MuralTown town(Way::direct);
        Fault fault = answer(status, "");
        fault.when = when;
        town.mural.fail(std::string("POST ") + mural_path + call, fault);
        INFO(call << " " << status);
        const std::size_t things = stamp_road(*town.board());
        CHECK(town.world().widgets().size() == things);
      }
    }
  }
}

TEST_CASE("The answer to a bulk request is cut off, or is HTML, after the work was done") {
  for (const bool is_cut : {true, false}) {
    MuralTown town;
    Fault fault;
    fault.status = 201;
    fault.when = Fault::When::after;
    fault.is_cut = is_cut;
    fault.body = "<html>";
    town.mural.fail("/widgets/sticky-note", fault);
    const std::size_t things = stamp_road(*town.board());
    CHECK(town.world().widgets().size() == things);
  }
}

TEST_CASE("A body that Mural does not take is refused as a whole, and the sentence names the property") {
  MuralTown town;
  NewWidget good;
  good.text = "Goed";
  good.rect = {0, 0, 100, 100};
  NewWidget bad = good;
  Fault fault = answer(400, "BODY");
  fault.body =
      R"({"code":"BODY","message":"Invalid payload","details":[{"code":"Invalid property","message":"Invalid \"style.font\" property type was sent. Type undefined was expected."}]})";
  town.mural.fail("/widgets/sticky-note", fault);
  const Error error = error_of([&] { town.board()->create({good, bad}); });
  CHECK(error.kind() == ErrorKind::unreachable);
  CHECK(names(error, "style.font"));
  CHECK(town.mural.count("POST") == 1);
  CHECK(town.world().widgets().empty());
}

TEST_CASE("An end of an arrow that was taken away meanwhile is a conflict") {
  MuralTown town;
  NewWidget note;
  note.text = "Eerst";
  note.rect = {0, 0, 100, 100};
  NewWidget arrow;
  arrow.kind = WidgetKind::arrow;
  arrow.from = 0;
  arrow.to = 0;
  town.mural.before("/widgets/arrow", [](MuralWorld& world) { world.remove(world.widgets().front()["id"]); });
  CHECK(error_of([&] { town.board()->create({note, arrow}); }).kind() == ErrorKind::conflict);
}

TEST_CASE("A change whose answer is lost is sent again: it sets what it set") {
  MuralTown town;
  const std::string id = town.world().add({{"type", "sticky note"}, {"text", "Zaal huren"}});
  WidgetChange change;
  change.id = id;
  change.seen_text = "Zaal huren";
  change.text = StyledText{"Zaal huren (Noor)", {}};
  town.session().way().lose("PATCH", Loss::answer);
  town.board()->change({change});
  CHECK(town.world().widget(id)["text"] == "Zaal huren (Noor)");
}
