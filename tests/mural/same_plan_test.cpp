#include <catch2/catch.hpp>
#include <map>

#include "excalidraw/excalidraw.hpp"
#include "mural/mural_session.hpp"
#include "plan/harvest.hpp"
#include "plan/plan_json.hpp"
#include "world/temporary_folder.hpp"

using namespace rtp;

namespace {

/// What a group writes: on notes that are put ready, and on notes of its own beside them.
const std::map<std::string, std::string> written{
    {"step-1/title", "Ouders betrekken"},
    {"step-1/tasks/space-1", "Ouders bellen (Noor, week 9)"},
    {"step-1/tasks/space-2", "Zaal huren (Idris, vóór 3 mei)\nen koffie regelen"},
    {"step-2/title", "Samen proberen"},
    {"step-2/tasks/space-1", "Proefles geven (Fenna en Idris, mei)"},
    {"questions/space-1", "Wie heeft de sleutel?"},
    {"goal/situation/space-1", "Elk kind zwemt"},
    {"obstacles/pair-1/obstacle", "Geen badmeester"},
    {"obstacles/pair-1/way", "Opleiden"},
    {"parking-lot/space-1", "Ook voor ouderen"},
    {"people/space-1", "Noor Visser - Gemeente aan de Vaart - beleid"},
};

const Widget* place_in(const BoardSnapshot& board, const std::string& place) {
  for (const Note& note : board.notes) {
    if (note.mark && note.mark->place == place) return &note;
  }
  for (const FreeText& text : board.texts) {
    if (text.mark && text.mark->place == place) return &text;
  }
  return nullptr;
}

NewWidget own_note(const std::string& text, const Rect& beside, double dx, double dy) {
  NewWidget note;
  note.text = text;
  note.rect = {beside.x + dx, beside.y + dy, 160, 120};
  note.fill = {0xff, 0xec, 0x99};
  return note;
}

void hold_session(BoardProvider& provider) {
  stamp_road(provider);
  const BoardSnapshot board = provider.read();
  std::vector<WidgetChange> changes;
  for (const auto& [place, text] : written) {
    const Widget* thing = place_in(board, place);
    INFO(place);
    REQUIRE(thing != nullptr);
    WidgetChange change;
    change.id = thing->id;
    change.seen_text = thing->text.plain;
    change.text = StyledText{text, {}};
    changes.push_back(change);
  }
  provider.change(changes);
  const Rect tasks = place_in(board, "step-2/tasks/space-3")->rect;
  const NewWidget first = own_note("Badmeester zoeken (Fenna, juni)", tasks, 10, 200);
  NewWidget second = own_note("Contract tekenen", tasks, 10, 400);
  NewWidget arrow;
  arrow.kind = WidgetKind::arrow;
  arrow.from = 0;
  arrow.to = 1;
  provider.create({first, second, arrow});
}

/// The board with ids that do not depend on who made it, and without what only one of the two whiteboards knows.
BoardSnapshot neutral(BoardSnapshot board) {
  std::map<WidgetId, WidgetId> names{{"", ""}};
  const auto each = [&board](const auto& visit) {
    for (Note& note : board.notes) visit(note);
    for (Area& area : board.areas) visit(area);
    for (FreeText& text : board.texts) visit(text);
    for (Arrow& arrow : board.arrows) visit(arrow);
  };
  each([&](const Widget& thing) { names[thing.id] = thing.mark ? thing.mark->place : "own " + thing.text.plain; });
  each([&](Widget& thing) {
    thing.id = names[thing.id];
    thing.parent = names[thing.parent];
    thing.url.clear();
    thing.author.clear();
    thing.created.reset();
    thing.changed.reset();
  });
  for (Arrow& arrow : board.arrows) {
    arrow.from = names[arrow.from];
    arrow.to = names[arrow.to];
  }
  board.ref = "board";
  board.title = "Bord";
  board.url.clear();
  return board;
}

std::string plan_of(BoardProvider& provider) {
  HarvestOptions options;
  options.session_date = Day{std::chrono::year(2026) / 2 / 20};
  options.language = Language::nl;
  return plan_json(harvest(neutral(provider.read()), options), Language::nl, JsonShape::indented);
}

}  // namespace

TEST_CASE("A session on a mural gives the same plan as the same session on an embedded board") {
  MuralTown town;
  hold_session(*town.board());

  const TemporaryFolder folder;
  const FixedClock clock(Instant(std::chrono::hours(24 * 365 * 56)));
  const ExcalidrawBoard file{folder.path() / "bord.excalidraw", "local:bord", "Bord", true};
  hold_session(*make_excalidraw_board(file, clock));

  const std::string plan = plan_of(*town.board());
  CHECK(plan == plan_of(*make_excalidraw_board(file, clock)));
  for (const auto& [place, text] : written) {
    if (place.find("people") == std::string::npos) CHECK(plan.find(text.substr(0, 12)) != std::string::npos);
  }
  CHECK(plan.find("Badmeester zoeken") != std::string::npos);
}
