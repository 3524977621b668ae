#include "sync/note_writing.hpp"

#include <catch2/catch.hpp>

using namespace rtp;

namespace {

ReadingContext on(std::string_view day, Language language = Language::nl) {
  ReadingContext context;
  context.language = language;
  context.reference = *parse_iso_day(day);
  return context;
}

/// The note after a secretary typed these owners and this deadline; "-" leaves a field, "" clears it.
std::string written(std::string_view note, std::string_view owners, std::string_view deadline,
                    Language language = Language::nl) {
  const ReadingContext context = on("2026-02-16", language);
  NoteWanted wanted;
  if (owners != "-") wanted.owners = owners.empty() ? OwnersReading{} : read_owners(owners, context).value();
  if (deadline != "-") wanted.deadline = deadline.empty() ? std::nullopt : read_deadline(deadline, context);
  const auto text = with_fields({std::string(note), {}}, 0, wanted, context);
  return text ? text->plain : "(cannot be written)";
}

}  // namespace

TEST_CASE("A note that says nothing yet gets owner and deadline at its end") {
  CHECK(written("Ouders bellen", "Noor", "eind mei") == "Ouders bellen (Noor, eind mei)");
  CHECK(written("Ouders bellen", "Noor", "-") == "Ouders bellen (Noor)");
  CHECK(written("Ouders bellen.", "-", "24 april") == "Ouders bellen. (24 april)");
  CHECK(written("Ouders bellen\n", "allen", "week 18") == "Ouders bellen (allen, week 18)\n");
  CHECK(written("Call the parents", "Noor – Hillford", "-", Language::en) == "Call the parents (Noor – Hillford)");
}

TEST_CASE("Only the words that said the field are replaced, in the note's own style") {
  CHECK(written("Zaal huren (Noor, week 9)", "Idris", "-") == "Zaal huren (Idris, week 9)");
  CHECK(written("Zaal huren (Noor, wk 9)", "-", "week 11") == "Zaal huren (Noor, wk 11)");
  CHECK(written("Zaal huren (Noor, wk9)", "-", "week 11") == "Zaal huren (Noor, wk11)");
  CHECK(written("Zaal huren – Noor – 24/4", "-", "3 mei") == "Zaal huren – Noor – 3/5");
  CHECK(written("Zaal huren (Noor en Idris, 24 april)", "Fenna en Sem", "-") == "Zaal huren (Fenna en Sem, 24 april)");
  CHECK(written("Noor: zaal huren vóór 24 april", "Sanne", "-") == "Sanne: zaal huren vóór 24 april");
  CHECK(written("Noor: zaal huren vóór 24 april", "-", "vóór 3 mei") == "Noor: zaal huren vóór 3 mei");
  CHECK(written("@noor zaal huren", "Idris", "-") == "@Idris zaal huren");
  CHECK(written("Zaal huren\nwie: Noor\nwanneer: 24 april", "Idris", "3 mei") ==
        "Zaal huren\nwie: Idris\nwanneer: 3 mei");
  CHECK(written("Noor belt de school", "Sanne", "-") == "Sanne belt de school");
}

TEST_CASE(
    "A name that would not be read in the place of the old one goes into brackets; a sentence keeps its subject") {
  CHECK(written("Noor: zaal huren", "Qwyn", "-") == "zaal huren (Qwyn)");
  CHECK(written("Noor belt de school", "Qwyn", "-") == "(cannot be written)");
  CHECK(written("Noor belt de school", "", "-") == "(cannot be written)");
}

TEST_CASE("A second field goes into the brackets that are there") {
  CHECK(written("Zaal huren (Noor)", "-", "24 april") == "Zaal huren (Noor, 24 april)");
  CHECK(written("Zaal huren (24 april)", "Noor", "-") == "Zaal huren (Noor, 24 april)");
}

TEST_CASE("A field that is taken away takes its brackets or its separator along") {
  CHECK(written("Zaal huren (Noor, week 9)", "", "-") == "Zaal huren (week 9)");
  CHECK(written("Zaal huren (Noor, week 9)", "-", "") == "Zaal huren (Noor)");
  CHECK(written("Zaal huren (Noor)", "", "-") == "Zaal huren");
  CHECK(written("Zaal huren (Noor, week 9)", "", "") == "Zaal huren");
  CHECK(written("Zaal huren uiterlijk 24 april", "-", "") == "Zaal huren");
}

TEST_CASE("Formatting stays on the characters that it was on") {
  const ReadingContext context = on("2026-02-16");
  StyledText note{"Zaal huren (Noor, week 9)", {}};
  TextStyle bold;
  bold.bold = true;
  bold.span = {0, 4};
  TextStyle italic;
  italic.italic = true;
  italic.span = {12, 16};
  note.styles = {bold, italic};
  NoteWanted wanted;
  wanted.owners = read_owners("Fenna de Wit", context);
  const auto text = with_fields(note, 0, wanted, context);
  REQUIRE(text);
  CHECK(text->plain == "Zaal huren (Fenna de Wit, week 9)");
  REQUIRE(text->styles.size() == 2);
  CHECK(text->styles[0].span == Span{0, 4});
  CHECK(text->styles[1].span == Span{12, 24});
}

TEST_CASE("In a list only the task that is meant is written on") {
  const ReadingContext context = on("2026-02-16");
  NoteWanted wanted;
  wanted.owners = read_owners("Idris", context);
  const auto text = with_fields({"Voorbereiding:\n- zaal huren (Noor)\n- koffie regelen", {}}, 1, wanted, context);
  REQUIRE(text);
  CHECK(text->plain == "Voorbereiding:\n- zaal huren (Noor)\n- koffie regelen (Idris)");
}

TEST_CASE("A status is a mark in front of the task") {
  const ReadingContext context = on("2026-02-16");
  NoteWanted done;
  done.status = TaskStatus::done;
  CHECK(with_fields({"Zaal huren (Noor)", {}}, 0, done, context)->plain == "✔ Zaal huren (Noor)");
  NoteWanted open;
  open.status = TaskStatus::open;
  CHECK(with_fields({"✔ Zaal huren (Noor)", {}}, 0, open, context)->plain == "Zaal huren (Noor)");
  CHECK(with_fields({"Zaal huren - klaar", {}}, 0, open, context)->plain == "Zaal huren");
}
