#include "world/provider_contract.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <type_traits>
#include <vector>

#include "base/error.hpp"
#include "world/board_sketch.hpp"

namespace rtp {

namespace {

constexpr Colour ink{0x1e, 0x1e, 0x1e};

Mark mark_at(const std::string& place, Role role = Role::furniture, int number = 0) {
  return {"road-to-progress/1", place, role, number, ""};
}

NewWidget note(const std::string& text, const Rect& rect, const std::string& place) {
  NewWidget widget;
  widget.text = text;
  widget.rect = rect;
  widget.fill = sticky_yellow;
  widget.stroke = ink;
  widget.mark = mark_at(place, Role::writing_space);
  return widget;
}

NewWidget area(const std::string& title, const Rect& rect, const std::string& place) {
  NewWidget widget = note(title, rect, place);
  widget.kind = WidgetKind::area;
  widget.fill = {0xf8, 0xf9, 0xfa};
  widget.mark->role = Role::step;
  return widget;
}

NewWidget free_text(const std::string& text, const Rect& rect, const std::string& place) {
  NewWidget widget = note(text, rect, place);
  widget.kind = WidgetKind::text;
  widget.fill = transparent;
  widget.font_size = 28;
  return widget;
}

NewWidget arrow(std::size_t from, std::size_t to, const std::string& place) {
  NewWidget widget = note("", {}, place);
  widget.kind = WidgetKind::arrow;
  widget.fill = transparent;
  widget.from = from;
  widget.to = to;
  return widget;
}

/// An area with a note in it, a text, a note beside it, and an arrow between the notes.
std::vector<NewWidget> small_road() {
  std::vector<NewWidget> widgets{area("Stap 1", {100, 50, 400, 500}, "step-1"),
                                 note("Ouders bellen (Noor, week 9)", {130, 120, 160, 120}, "note-1"),
                                 free_text("Onze weg", {100, 0, 300, 40}, "title"),
                                 note("Zaal huren", {700, 120, 160, 120}, "note-2"), arrow(1, 3, "arrow-1")};
  widgets[1].parent = 0;
  return widgets;
}

WidgetChange change_of(const WidgetId& id, const std::string& seen_text) {
  WidgetChange change;
  change.id = id;
  change.seen_text = seen_text;
  return change;
}

/// The thing with this id; the test ends here when it is not on the board.
template <typename Thing>
const Thing& find_in(const std::vector<Thing>& things, const WidgetId& id) {
  const auto found = std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.id == id; });
  INFO("looking for " << id);
  REQUIRE(found != things.end());
  return *found;
}

std::size_t count_of(const BoardSnapshot& board) {
  return board.notes.size() + board.areas.size() + board.texts.size() + board.arrows.size() + board.others.size();
}

void check_same_place(const Rect& found, const Rect& wanted) {
  CHECK(found.x == Approx(wanted.x).margin(0.01));
  CHECK(found.y == Approx(wanted.y).margin(0.01));
  CHECK(found.width == Approx(wanted.width).margin(0.01));
  CHECK(found.height == Approx(wanted.height).margin(0.01));
}

/// Everything that a person or a program put into the thing; not its place in the drawing order, nor its times.
void check_same(const Widget& found, const Widget& wanted) {
  INFO("thing " << wanted.id << ": " << wanted.text.plain);
  CHECK(found.id == wanted.id);
  CHECK(found.text == wanted.text);
  CHECK(found.angle == wanted.angle);
  CHECK(found.fill == wanted.fill);
  CHECK(found.stroke == wanted.stroke);
  CHECK(found.parent == wanted.parent);
  CHECK(found.groups == wanted.groups);
  CHECK(found.mark == wanted.mark);
  CHECK(found.link == wanted.link);
  CHECK(found.font_size == wanted.font_size);
}

template <typename Thing>
void check_same_list(const std::vector<Thing>& found, const std::vector<Thing>& wanted) {
  REQUIRE(found.size() == wanted.size());
  for (const Thing& thing : wanted) {
    check_same(find_in(found, thing.id), thing);
    // An arrow's own box may follow what it is tied to.
    if constexpr (!std::is_same_v<Thing, Arrow>) check_same_place(find_in(found, thing.id).rect, thing.rect);
  }
}

void check_same_board(const BoardSnapshot& found, const BoardSnapshot& wanted) {
  check_same_list(found.notes, wanted.notes);
  check_same_list(found.areas, wanted.areas);
  check_same_list(found.texts, wanted.texts);
  check_same_list(found.arrows, wanted.arrows);
  check_same_list(found.others, wanted.others);
  for (const Arrow& arrow : wanted.arrows) {
    CHECK(find_in(found.arrows, arrow.id).from == arrow.from);
    CHECK(find_in(found.arrows, arrow.id).to == arrow.to);
  }
}

void check_refused_as_conflict(BoardProvider& provider, const std::vector<WidgetChange>& changes) {
  try {
    provider.change(changes);
    FAIL("the change was not refused");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::conflict);
    CHECK_FALSE(say(error.message(), Language::nl).empty());
  }
}

void check_reading_back(const OpenBoard& open) {
  std::vector<NewWidget> widgets = small_road();
  widgets[3].link = "https://example.org/zaal?kamer=2&dag=3";
  widgets[3].font_size = 20;
  widgets[3].mark = Mark{"orientation/2", "needs/note-3", Role::needs, 7, "00ff00ff00ff00ff"};
  const std::vector<WidgetId> ids = open()->create(widgets);
  const BoardSnapshot board = open()->read();

  REQUIRE(ids.size() == widgets.size());
  CHECK(count_of(board) == widgets.size());
  const auto check_as_asked = [](const Widget& found, const NewWidget& wanted) {
    INFO("thing " << found.id << ": " << wanted.text);
    CHECK(found.text == StyledText{wanted.text, {}});
    CHECK(found.fill == wanted.fill);
    CHECK(found.stroke == wanted.stroke);
    CHECK(found.font_size == wanted.font_size);
    CHECK(found.link == wanted.link);
    CHECK(found.mark == wanted.mark);
    CHECK(found.angle == 0);
    CHECK(found.groups.empty());
    check_same_place(found.rect, wanted.rect);
  };
  check_as_asked(find_in(board.areas, ids[0]), widgets[0]);
  check_as_asked(find_in(board.notes, ids[1]), widgets[1]);
  check_as_asked(find_in(board.notes, ids[3]), widgets[3]);
  const FreeText& title = find_in(board.texts, ids[2]);
  CHECK(title.text.plain == widgets[2].text);
  CHECK(title.mark == widgets[2].mark);
  CHECK(title.font_size == widgets[2].font_size);
  CHECK(title.stroke == widgets[2].stroke);
  CHECK(title.rect.x == Approx(widgets[2].rect.x).margin(0.01));
  CHECK(title.rect.y == Approx(widgets[2].rect.y).margin(0.01));
}

void check_areas_and_arrows(const OpenBoard& open) {
  std::vector<NewWidget> widgets = small_road();
  widgets.push_back(area("Taken", {120, 300, 300, 200}, "step-1/tasks"));
  widgets[5].parent = 0;
  const std::vector<WidgetId> ids = open()->create(widgets);
  NewWidget late = note("Later erbij", {140, 380, 120, 80}, "note-late");
  late.parent_id = ids[0];
  const WidgetId late_id = open()->create({late}).at(0);
  const BoardSnapshot board = open()->read();

  check_same_place(find_in(board.notes, ids[1]).rect, widgets[1].rect);
  CHECK(find_in(board.notes, ids[1]).parent == ids[0]);
  CHECK(find_in(board.notes, ids[3]).parent.empty());
  check_same_place(find_in(board.areas, ids[5]).rect, widgets[5].rect);
  check_same_place(find_in(board.notes, late_id).rect, late.rect);
  CHECK(find_in(board.notes, late_id).parent == ids[0]);

  const Arrow& tied = find_in(board.arrows, ids[4]);
  CHECK(tied.from == ids[1]);
  CHECK(tied.to == ids[3]);
  CHECK(distance(Rect{tied.start.x, tied.start.y, 0, 0}, widgets[1].rect) < 20);
  CHECK(distance(Rect{tied.end.x, tied.end.y, 0, 0}, widgets[3].rect) < 20);
}

void check_creating_twice(const OpenBoard& open) {
  const std::vector<WidgetId> first = open()->create(small_road());
  const BoardSnapshot before = open()->read();
  CHECK(open()->create(small_road()) == first);
  check_same_board(open()->read(), before);

  // One more thing, and in another order: the ids come back in the order asked for.
  std::vector<NewWidget> more{note("Nieuw", {900, 0, 160, 120}, "note-9"), small_road()[3], small_road()[1]};
  const std::vector<WidgetId> second = open()->create(more);
  REQUIRE(second.size() == 3);
  CHECK(second[1] == first[3]);
  CHECK(second[2] == first[1]);
  CHECK(std::find(first.begin(), first.end(), second[0]) == first.end());
  CHECK(count_of(open()->read()) == first.size() + 1);

  // Another stamping with the same place is another thing; so is one without a mark.
  std::vector<NewWidget> others{more[0], more[0], more[0]};
  others[0].mark->stamp = "road-to-progress/2";
  others[1].mark.reset();
  others[2].mark.reset();
  open()->create(others);
  CHECK(count_of(open()->read()) == first.size() + 4);
}

void check_texts(const OpenBoard& open) {
  std::string long_text;
  for (int i = 0; i < 400; ++i) long_text += "Burgemeesterswoning " + std::to_string(i) + (i % 9 == 0 ? "\n" : " ");
  long_text += "einde";
  const std::vector<std::string> texts{
      "Één café, naïef – „Grüße“ … l’été → 100 €",
      "Привет, κόσμε, 世界, 👩‍💼🇳🇱",
      "regel 1\n\nregel 3\n    ingesprongen\teinde",
      "<b>geen opmaak</b> & \"aanhalingstekens\" 'enkel' \\n {\"a\": [1]} %s",
      "Hottentottententententoonstellingsmakersopleidingsprogrammacoördinatievergadering",
      long_text,
  };
  std::vector<NewWidget> widgets;
  for (const std::string& text : texts) {
    const double x = 200.0 * static_cast<double>(widgets.size());
    widgets.push_back(note(text, {x, 0, 160, 120}, "note-" + std::to_string(widgets.size())));
  }
  const std::vector<WidgetId> ids = open()->create(widgets);
  const BoardSnapshot board = open()->read();
  REQUIRE(ids.size() == texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) CHECK(find_in(board.notes, ids[i]).text.plain == texts[i]);
}

void check_empty_notes(const OpenBoard& open) {
  const WidgetId id = open()->create({note("", {10, 10, 160, 120}, "space-1")}).at(0);
  CHECK(find_in(open()->read().notes, id).text.empty());

  WidgetChange write = change_of(id, "");
  write.text = StyledText{"Nu staat er iets", {}};
  open()->change({write});
  CHECK(find_in(open()->read().notes, id).text.plain == "Nu staat er iets");

  WidgetChange wipe = change_of(id, "Nu staat er iets");
  wipe.text = StyledText{};
  open()->change({wipe});
  const BoardSnapshot board = open()->read();
  CHECK(find_in(board.notes, id).text.empty());
  check_same_place(find_in(board.notes, id).rect, {10, 10, 160, 120});
  CHECK(count_of(board) == 1);
}

void check_changing(const OpenBoard& open) {
  const std::vector<WidgetId> ids = open()->create(small_road());
  BoardSnapshot expected = open()->read();

  WidgetChange all = change_of(ids[3], "Zaal huren");
  all.text = StyledText{"Zaal huren (Noor, vóór 3 mei)", {}};
  all.rect = Rect{750, 300, 180, 140};
  all.fill = sticky_green;
  WidgetChange title = change_of(ids[0], "Stap 1");
  title.text = StyledText{"Stap 1: beginnen", {}};
  open()->change({all, title});

  for (Note& changed : expected.notes) {
    if (changed.id != ids[3]) continue;
    changed.text = *all.text;
    changed.rect = *all.rect;
    changed.fill = *all.fill;
  }
  for (Area& changed : expected.areas) changed.text = *title.text;
  check_same_board(open()->read(), expected);

  // A change without values is only a look, and leaves everything as it was.
  open()->change({change_of(ids[1], "Ouders bellen (Noor, week 9)")});
  open()->change({});
  check_same_board(open()->read(), expected);
}

void check_conflicts(const OpenBoard& open) {
  const std::vector<WidgetId> ids = open()->create(small_road());
  const BoardSnapshot before = open()->read();
  WidgetChange good = change_of(ids[1], "Ouders bellen (Noor, week 9)");
  good.text = StyledText{"Ouders bellen (Noor, week 10)", {}};
  WidgetChange stale = change_of(ids[3], "Zaal huren?");
  stale.fill = sticky_blue;

  SECTION("a note that reads otherwise now is left alone, and so is everything else") {
    check_refused_as_conflict(*open(), {good, stale});
    check_same_board(open()->read(), before);
  }
  SECTION("a note that is gone is a conflict, and nothing else is changed") {
    check_refused_as_conflict(*open(), {good, change_of("no-such-note", "")});
    check_same_board(open()->read(), before);
  }
  SECTION("what another program wrote since is not overwritten") {
    const auto slow = open();
    slow->read();
    open()->change({good});
    WidgetChange late = good;
    late.text = StyledText{"Ouders mailen", {}};
    check_refused_as_conflict(*slow, {late});
    CHECK(find_in(open()->read().notes, ids[1]).text.plain == "Ouders bellen (Noor, week 10)");
  }
}

void check_removing(const OpenBoard& open) {
  const std::vector<WidgetId> ids = open()->create(small_road());
  open()->remove({ids[3]});
  const BoardSnapshot once = open()->read();
  CHECK(find_widget(once, ids[3]) == nullptr);
  CHECK(count_of(once) == ids.size() - 1);
  CHECK(find_in(once.arrows, ids[4]).from == ids[1]);
  CHECK(find_in(once.arrows, ids[4]).to.empty());

  open()->remove({ids[3], "no-such-note"});
  check_same_board(open()->read(), once);

  open()->remove({ids[0]});
  const BoardSnapshot without_area = open()->read();
  CHECK(without_area.areas.empty());
  CHECK(find_in(without_area.notes, ids[1]).parent.empty());
  check_same_place(find_in(without_area.notes, ids[1]).rect, small_road()[1].rect);

  // What was taken away may be put there again.
  const WidgetId again = open()->create({small_road()[3]}).at(0);
  CHECK(find_in(open()->read().notes, again).text.plain == "Zaal huren");
}

void check_two_programs(const OpenBoard& open) {
  const auto one = open();
  const auto other = open();
  one->read();
  other->read();
  const WidgetId first = one->create({note("Van de een", {0, 0, 160, 120}, "note-1")}).at(0);
  const WidgetId second = other->create({note("Van de ander", {200, 0, 160, 120}, "note-2")}).at(0);
  CHECK(one->create({note("Van de ander", {400, 0, 160, 120}, "note-2")}).at(0) == second);
  CHECK(first != second);
  CHECK(one->read().notes.size() == 2);
  CHECK(other->read().notes.size() == 2);
}

}  // namespace

void check_provider_contract(const NewBoard& new_board) {
  const OpenBoard open = new_board();
  SECTION("a new board is empty and has a name") {
    const BoardSnapshot board = open()->read();
    CHECK(count_of(board) == 0);
    CHECK_FALSE(board.ref.empty());
    CHECK(open()->create({}).empty());
    open()->remove({});
  }
  SECTION("what was put on the board is read back as it was asked for, by the ids in that order") {
    check_reading_back(open);
  }
  SECTION("things keep their absolute place in areas, and arrows hold on to both ends") {
    check_areas_and_arrows(open);
  }
  SECTION("creating twice makes nothing twice") { check_creating_twice(open); }
  SECTION("texts in any script and of any length stay whole") { check_texts(open); }
  SECTION("an empty note can be written on and wiped again") { check_empty_notes(open); }
  SECTION("a change changes what it names and nothing else") { check_changing(open); }
  SECTION("a change of something that is not as it was seen is refused") { check_conflicts(open); }
  SECTION("removing takes away what is named, once, and unties what held on to it") { check_removing(open); }
  SECTION("two programs at one board see what the other did") { check_two_programs(open); }
}

}  // namespace rtp
