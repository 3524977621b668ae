#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <set>
#include <thread>

#include "mural/mural_session.hpp"

using namespace rtp;

namespace {

using Loss = LossyTransport::Loss;

/// A small template with everything in it, so that it can be stamped at every request anew.
std::size_t stamp_small(BoardProvider& board) { return stamp(board, "orientation"); }

/// The template as it lies on a mural that nothing happened to.
std::multiset<std::string> undisturbed_board() {
  MuralTown town(Way::direct);
  stamp_small(*town.board());
  return picture_of(town.board()->read());
}

/// Ends that no thing has, in the world as it is kept.
std::size_t loose_references(const MuralWorld& world) {
  std::set<std::string> ids;
  for (const auto& widget : world.widgets()) ids.insert(widget["id"]);
  std::size_t loose = 0;
  for (const auto& widget : world.widgets()) {
    for (const char* reference : {"parentId", "startRefId", "endRefId"}) {
      if (widget.contains(reference) && widget[reference].is_string() && !ids.contains(widget[reference])) ++loose;
    }
  }
  return loose;
}

std::vector<std::string> without(const std::multiset<std::string>& all, const std::multiset<std::string>& some) {
  std::vector<std::string> left;
  std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::back_inserter(left));
  return left;
}

void check_whole(MuralTown& town, const std::multiset<std::string>& road) {
  town.start_program();
  const auto found = picture_of(town.board()->read());
  for (const std::string& missing : without(road, found)) UNSCOPED_INFO("missing: " << missing);
  for (const std::string& surplus : without(found, road)) UNSCOPED_INFO("too much: " << surplus);
  CHECK((found == road));
  CHECK(loose_references(town.world()) == 0);
}

}  // namespace

TEST_CASE("Stamping an empty mural takes one request for each area and arrow, one for each bulk kind, and three more") {
  MuralTown town(Way::direct);
  const std::size_t things = stamp_road(*town.board());
  const auto calls = town.mural.calls();
  const std::size_t areas = town.mural.count("POST /murals/gemeente1234.1700000000002/widgets/area");
  const std::size_t arrows = town.mural.count("/widgets/arrow");
  CHECK(things == town.world().widgets().size());
  CHECK(areas == 12);
  CHECK(arrows == 5);
  CHECK(town.mural.count("/widgets/sticky-note") == 1);
  CHECK(town.mural.count("/widgets/textbox") == 1);
  CHECK(calls.size() <= areas + arrows + 2 + 3);
  CHECK(town.mural.refusals() == 0);
  CHECK(loose_references(town.world()) == 0);

  // A second time there is nothing to do.
  town.mural.forget_calls();
  CHECK(stamp_road(*town.board()) == 0);
  CHECK(town.mural.count("POST") == 0);
}

TEST_CASE("Of 2,500 notes a thousand go in one request") {
  MuralTown town(Way::direct);
  std::vector<NewWidget> notes(2'500);
  for (std::size_t i = 0; i < notes.size(); ++i) notes[i].text = "Briefje " + std::to_string(i);
  const std::vector<WidgetId> ids = town.board()->create(notes);
  CHECK(std::set<WidgetId>(ids.begin(), ids.end()).size() == 2'500);
  CHECK(town.mural.count("POST") == 3);
  CHECK(town.world().widget(ids[1'234])["text"] == "Briefje 1234");
}

TEST_CASE("The ids come back in the order asked for, however Mural tells them") {
  MuralTown town;
  using Form = MuralWorld::ReplyForm;
  std::size_t round = 0;
  for (const Form form : {Form::array, Form::widgets, Form::numbered, Form::object_for_one}) {
    for (const bool secret : {false, true}) {
      town.world().reply_form = form;
      town.world().keeps_instructions_secret = secret;
      std::vector<NewWidget> notes(round % 2 == 0 ? 3 : 1);
      for (NewWidget& note : notes) note.text = "Briefje " + std::to_string(++round);
      const std::vector<WidgetId> ids = town.board()->create(notes);
      for (std::size_t i = 0; i < notes.size(); ++i) CHECK(town.world().widget(ids[i])["text"] == notes[i].text);
    }
  }
  CHECK(town.world().widgets().size() == round);
}

TEST_CASE("A stamp that is killed at any request is completed by the next one, without doubles") {
  // Before the first request there is nothing to complete, and dead after one is dead before the next.
  const auto whole = undisturbed_board();
  std::size_t number = 1;
  for (bool was_killed = true; was_killed; ++number) {
    MuralTown town(Way::direct);
    town.session().way().kill_at(number, Loss::answer);
    was_killed = false;
    try {
      stamp_small(*town.board());
    } catch (const Killed&) {
      was_killed = true;
    }
    INFO("killed at request " << number);
    town.start_program();
    stamp_small(*town.board());
    check_whole(town, whole);
  }
  CHECK(number > 8);
}

TEST_CASE("A lost request or answer at any place of a stamp leaves the whole road, and nothing twice") {
  const auto whole = undisturbed_board();
  for (const char* call : {"/widgets/area", "/widgets/sticky-note", "/widgets/textbox", "/widgets/arrow"}) {
    for (const Loss loss : {Loss::request, Loss::answer}) {
      for (const int times : {1, 3}) {
        INFO("lost: " << call << (loss == Loss::answer ? ", the answer, " : ", the request, ") << times << " times");
        MuralTown town(Way::direct);
        town.session().way().lose(
            std::string("POST ") + town.mural.url() + "/api/public/v1/murals/" + MuralWorld::mural + call, loss, times);
        stamp_small(*town.board());
        check_whole(town, whole);
      }
    }
  }
}

TEST_CASE("Where answers are lost for ever the stamp gives up with a sentence, and a later one completes it") {
  MuralTown town(Way::direct);
  town.session().way().lose("/widgets/sticky-note", Loss::request, 100);
  const Error error = error_of([&] { stamp_small(*town.board()); });
  CHECK(error.kind() == ErrorKind::unreachable);
  town.start_program();
  stamp_small(*town.board());
  check_whole(town, undisturbed_board());
}

TEST_CASE("A request that did its work late, when it was sent again already, leaves nothing twice") {
  MuralTown town(Way::direct);
  LossyTransport& way = town.session().way();
  way.lose("/widgets/sticky-note", Loss::request);
  // What was taken for lost arrives when the second sending was answered: as a copy of each note.
  town.mural.before("POST /murals/gemeente1234.1700000000002/widgets/arrow", [](MuralWorld& world) {
    for (nlohmann::json widget : world.widgets()) {
      if (widget["type"] != "sticky note") continue;
      for (const char* own : {"id", "createdOn", "stackingOrder"}) widget.erase(own);
      world.add(widget);
    }
  });
  stamp_small(*town.board());
  check_whole(town, undisturbed_board());
}

TEST_CASE("Two programs that stamp the same mural at the same time leave one road") {
  const auto whole = undisturbed_board();
  std::size_t number = 1;
  for (bool was_met = true; was_met; ++number) {
    MuralTown town(Way::direct);
    MuralSession& slow = town.session();
    MuralSession& quick = town.start_program();
    was_met = false;
    slow.way().before(number, [&] {
      was_met = true;
      stamp_small(*quick.board());
    });
    stamp_small(*slow.board());
    INFO("the other one came at request " << number);
    check_whole(town, whole);
  }
  CHECK(number > 8);
}

TEST_CASE("Two programs that really run at once leave one road") {
  const auto whole = undisturbed_board();
  for (int round = 0; round < 5; ++round) {
    MuralTown town(Way::direct);
    MuralSession& one = town.session();
    MuralSession& other = town.start_program();
    std::thread at_once([&] { stamp_small(*other.board()); });
    stamp_small(*one.board());
    at_once.join();
    check_whole(town, whole);
  }
}

TEST_CASE("What people put into an area that turns out to be double moves to the one that stays") {
  MuralTown town;
  MuralSession& slow = town.session();
  MuralSession& quick = town.start_program();
  std::string note;
  // The slow one has its areas; the quick one stamps everything, and a person writes in an area of the slow one.
  slow.way().before(9, [&] {
    const std::string area = town.world().widgets().back()["id"];
    note = town.world().add({{"type", "sticky note"}, {"text", "Van mij"}, {"parentId", area}, {"x", 7}, {"y", 9}});
    stamp_small(*quick.board());
  });
  stamp_small(*slow.board());
  CHECK(town.world().widget(note)["text"] == "Van mij");
  CHECK(loose_references(town.world()) == 0);
}

TEST_CASE("A template goes beside what is there, into areas of people too") {
  MuralTown town;
  const std::string outer = town.world().add({{"type", "area"}, {"title", "Ons vak"}, {"x", 1'000}, {"y", 500}});
  const std::string inner =
      town.world().add({{"type", "area"}, {"title", "Binnen"}, {"x", 50}, {"y", 60}, {"parentId", outer}});
  NewWidget note;
  note.text = "Zaal huren";
  note.rect = {1'100, 620, 160, 120};
  note.parent_id = inner;
  const WidgetId id = town.board()->create({note}).at(0);
  CHECK(town.world().widget(id)["x"] == Approx(50));
  CHECK(town.world().widget(id)["y"] == Approx(60));
  CHECK(town.board()->read().notes.at(0).rect == note.rect);
}
