#include <catch2/catch.hpp>

#include "reading_case.hpp"

using namespace rtp;
using namespace rtp::reading_case;

namespace {

struct Case {
  std::string_view text;
  NoteKind kind;
  std::string_view label;
  std::string_view task;
  std::string_view people;
  std::string_view deadline;
};

// One session, on Friday 24 April 2020: all the forms in which its notes are written.
constexpr Case cases[] = {
    {"Ervaringen terugkoppelen aan het fonds + voorstel artikel (Gert Jan, 24 april)", NoteKind::task, "",
     "Ervaringen terugkoppelen aan het fonds + voorstel artikel", "Gert Jan", "2020-04-24 day"},
    {"Geeltjes positief verwoorden (Bob en Gert Jan, 24 april)", NoteKind::task, "", "Geeltjes positief verwoorden",
     "Bob, Gert Jan", "2020-04-24 day"},
    {"c) 1. Gesprek voorbereiden, met Guus Dirksen (Mirjam en Henk, week 18)", NoteKind::task, "c1",
     "Gesprek voorbereiden, met Guus Dirksen", "Mirjam, Henk", "2020-04-27..2020-05-03 week"},
    {"c) 2. Resultaat van afgelopen week bespreken (Mirjam en Henk, in samenwerking met Bureau Zeven)", NoteKind::task,
     "c2", "Resultaat van afgelopen week bespreken", "Mirjam, Henk, with Bureau Zeven", "none"},
    {"OR laten uitwisselen: provincie – gemeente (Mirjam en Henk)", NoteKind::task, "",
     "OR laten uitwisselen: provincie – gemeente", "Mirjam, Henk", "none"},
    {"Bespreken in directieteam (lokaal/gemeentesecretaris)", NoteKind::task, "", "Bespreken in directieteam",
     "role lokaal, role gemeentesecretaris", "none"},
    {"Groepen afstemmen (Joost – Kerkdorp, Marco – Sitdorp)", NoteKind::task, "", "Groepen afstemmen",
     "Joost (Kerkdorp), Marco (Sitdorp)", "none"},
    {"Bijeenkomst plannen (Daantje)", NoteKind::task, "", "Bijeenkomst plannen", "Daantje", "none"},
    {"Bij elkaar komen om ervaringen te delen (allen, juni 2020)", NoteKind::task, "",
     "Bij elkaar komen om ervaringen te delen", "everyone", "2020-06-01..2020-06-30 month"},
    {"vraag: hoe kan het fonds dit verder brengen?", NoteKind::question, "", "hoe kan het fonds dit verder brengen?",
     "", "none"},
    {"Hierbij storytelling gebruiken.", NoteKind::note, "", "Hierbij storytelling gebruiken.", "", "none"},
    {"Per gemeente aan de slag: voor deze groep geen taken", NoteKind::note, "",
     "Per gemeente aan de slag: voor deze groep geen taken", "", "none"},
};

}  // namespace

TEST_CASE("Every form of note that a session's board holds is read as its writers meant it") {
  for (const Case& expected : cases) {
    CAPTURE(expected.text);
    const NoteReading note = read_note(expected.text, on("2020-04-24"));
    CHECK(note.kind == expected.kind);
    CHECK(note.label == expected.label);
    CHECK(note.task == expected.task);
    CHECK(people(note) == expected.people);
    CHECK(shown(note.deadline) == expected.deadline);
    CHECK(note.items.empty());
  }
}

TEST_CASE("A step where nothing has to be done says so, and is not taken for a forgotten one") {
  CHECK(read_note("Per gemeente aan de slag: voor deze groep geen taken", on("2020-04-24")).deliberately_empty);
  CHECK_FALSE(read_note("Geeltjes positief verwoorden (Bob)", on("2020-04-24")).deliberately_empty);
}
