#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "reading_case.hpp"
#include "world/cpu_time.hpp"

using namespace rtp;
using namespace rtp::reading_case;

namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() + piece.size() <= bytes) text += piece;
  return text;
}

double seconds_for(const std::string& text) {
  const double start = cpu_seconds();
  read_note(text, on("2024-02-29"));
  return cpu_seconds() - start;
}

void check_span(const Span& span, std::string_view text) {
  RC_ASSERT(span.begin <= span.end);
  RC_ASSERT(span.end <= text.size());
  const auto between_characters = [&](std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
  };
  RC_ASSERT(between_characters(span.begin));
  RC_ASSERT(between_characters(span.end));
}

void check_spans(const NoteReading& note, std::string_view text) {
  for (const Owner& owner : note.owners) check_span(owner.span, text);
  for (const Span& run : note.annotation) check_span(run, text);
  if (note.deadline) {
    check_span(note.deadline->span, text);
    RC_ASSERT(note.deadline->period.first <= note.deadline->period.last);
  }
  for (const NoteReading& item : note.items) check_spans(item, text);
}

/// Words and marks that notes are made of, in any order.
const std::vector<std::string> pieces{
    "Ank",  "Gert-Jan", "(",    ")",        "[x]",   ",",     " en ",   "-",    "–",      "12",       "mei",
    "week", "18",       "/",    ".",        ":",     "wie",   "@",      "t/m",  "i.s.m.", "voor",     "volgende",
    "eind", "de",       "van",  "2021",     "\n",    "é",     "🚌",      "'",    "elke",   "dag",      "over",
    "twee", "KW",       "août", "prochain", "1er",   "vraag", "?",      "Stap", "HR",     "gemeente", "klaar",
    "next", "Friday",   "am",   "Ende",     "d'ici", "allen", "\u00a0", " ",    " ",      " "};

}  // namespace

TEST_CASE("Reading a note takes time in proportion to its length, also for text that is meant to hurt") {
  for (const std::string_view piece : {"(",
                                       ")",
                                       "((((Ank)",
                                       "1/1/",
                                       "1-",
                                       "1.1.",
                                       "@a",
                                       "@",
                                       "- ",
                                       "-",
                                       "Ank, ",
                                       "Ank en ",
                                       "(Ank, week 1) ",
                                       "van de ",
                                       "wie: ",
                                       "week ",
                                       "week 1 ",
                                       "1 2 ",
                                       "volgende ",
                                       "i.s.m. ",
                                       "a.",
                                       "é",
                                       "eind van de ",
                                       "de de ",
                                       "- Ank\n",
                                       "\n",
                                       "1) ",
                                       "c) ",
                                       "?",
                                       "over 2 dagen ",
                                       "tussen 1 en ",
                                       "Jan Mei ",
                                       "'",
                                       "[x] ",
                                       "elke ",
                                       "🚌",
                                       "ma ",
                                       "(mei",
                                       ": ",
                                       "Ank: "}) {
    CAPTURE(piece);
    const double short_time = seconds_for(repeated(piece, 3 * 1024));
    const double long_time = seconds_for(repeated(piece, 24 * 1024));
    CHECK(long_time < 12 * std::max(short_time, 0.02));  // eight times as long, with room for caches
  }
}

TEST_CASE("Whatever is written, what was found lies inside the text and between characters") {
  const bool holds = rc::check("spans of a random note", [] {
    const auto order = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size()));
    std::string text;
    for (const std::size_t i : order) text += pieces[i];
    text = clean_text(text);
    for (const Language language : all_languages) check_spans(read_note(text, on("2024-02-29", language)), text);
  });
  CHECK(holds);
}

TEST_CASE("An empty note, a blank one and one of signs only are read as nothing") {
  for (const std::string_view text : {"", " ", "\n\n", "...", "()", "–", "🚌", "-", "?!"}) {
    CAPTURE(text);
    const NoteReading note = read_note(text, on("2024-02-29"));
    CHECK(note.owners.empty());
    CHECK_FALSE(note.deadline);
    CHECK(note.items.empty());
  }
}

TEST_CASE("A note of signs only keeps them, so that a person sees what was written") {
  for (const std::string_view text : {"🎉", "->", ")", "...", "[ ]", "- -", "vraag:"}) {
    CAPTURE(text);
    CHECK(read_note(text, on("2024-02-29")).task == text);
  }
  const NoteReading list = read_note("- taart\n- 🎉", on("2024-02-29"));
  REQUIRE(list.items.size() == 2);
  CHECK(list.items[1].task == "- 🎉");
  CHECK(read_note("\xEF\xBF\xBD", on("2024-02-29")).task == "\xEF\xBF\xBD");
}
