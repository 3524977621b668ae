#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "base/styled_text.hpp"
#include "base/text.hpp"
#include "language/reading.hpp"
#include "promise.hpp"

// Whatever stands on a note: it becomes clean text, reading it in any language ends, the spans can be used to change
// it, and what is read makes sense.

namespace rtp {
namespace {

/// Inside the text, not turned round, not empty, and between characters.
void require_span(const Span& span, std::string_view text) {
  require(span.begin < span.end && span.end <= text.size(), "a span lies in the text");
  const auto between_characters = [&](std::size_t byte) {
    return byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U;
  };
  require(between_characters(span.begin) && between_characters(span.end), "a span begins and ends between characters");
}

/// The items of a list may have their owners and deadline from the words above the list.
bool is_annotated(const Span& span, const NoteReading& whole) {
  return std::any_of(whole.annotation.begin(), whole.annotation.end(),
                     [&](const Span& run) { return run.begin <= span.begin && span.end <= run.end; });
}

void require_day(Day day) { require(parse_iso_day(iso(day)) == day, "a day can be written and read"); }

void require_deadline(const Deadline& deadline, std::string_view text) {
  require_span(deadline.span, text);
  require(!deadline.text.empty(), "a deadline has words");
  require(deadline.period.first <= deadline.period.last, "a period does not end before it begins");
  require_day(deadline.period.first);
  require_day(deadline.period.last);
  switch (deadline.modifier) {
    case Modifier::from:
    case Modifier::after: require(!deadline.due, "what begins at a time is not due"); break;
    case Modifier::before:
      require(deadline.due == deadline.period.first - std::chrono::days(1), "before a time is the day before it");
      break;
    default: require(deadline.due == deadline.period.last, "a deadline ends with its period");
  }
}

void require_owner(const Owner& owner, std::string_view text, const ReadingContext& context) {
  require_span(owner.span, text);
  require(!trimmed(owner.name).empty(), "an owner has a name");
  require(text.find(owner.name) != std::string_view::npos || collapsed(text).find(owner.name) != std::string::npos,
          "an owner is named as written");
  const auto is_owner = [&](const Person& person) { return person.id == owner.person; };
  require(owner.person.empty() || (context.roster != nullptr &&
                                   std::any_of(context.roster->people.begin(), context.roster->people.end(), is_owner)),
          "an owner's person is in the roster");
}

void require_promises(const NoteReading& note, std::string_view text, const ReadingContext& context,
                      const NoteReading& whole, int depth = 0) {
  require(depth < 3, "lists in lists end");
  for (std::size_t i = 0; i < note.annotation.size(); ++i) {
    require_span(note.annotation[i], text);
    require(i == 0 || note.annotation[i - 1].end <= note.annotation[i].begin, "annotations stand one after the other");
  }
  for (const Owner& owner : note.owners) {
    require_owner(owner, text, context);
    require(is_annotated(owner.span, whole), "an owner's words are annotated");
  }
  if (note.deadline) {
    require_deadline(*note.deadline, text);
    require(is_annotated(note.deadline->span, whole), "a deadline's words are annotated");
  }
  require(note.confidence >= 0 && note.confidence <= 1, "confidence lies between 0 and 1");
  require(clean_text(note.task) == note.task && collapsed(note.task) == note.task, "a task is clean and collapsed");
  require(note.items.size() != 1, "a list has more than one item");
  for (const NoteReading& item : note.items) require_promises(item, text, context, whole, depth + 1);
}

void require_reading(std::string_view text, const ReadingContext& context) {
  const NoteReading note = read_note(text, context);
  require_promises(note, text, context, note);
  const bool says_something = !note.task.empty() || !note.annotation.empty() || !note.label.empty() ||
                              !note.items.empty() || note.status != TaskStatus::open;
  require(says_something || trimmed(text).empty(), "a note with text says something");
  if (const auto deadline = read_deadline(text, context)) require_deadline(*deadline, text);
  if (const auto owners = read_owners(text, context)) {
    for (const Owner& owner : owners->owners) require_owner(owner, text, context);
  }
}

/// Two people who are always there, and one whose names come from the text.
Roster roster_with(std::string_view text) {
  Roster roster;
  roster.people.push_back({"1", "Wessel van Dam", {"WvD"}, "Roerhoven", "directeur", "", Language::nl});
  roster.people.push_back({"2", "Wessel Aarts", {}, "Leuveren", "", "", Language::nl});
  const std::string words = shortened(collapsed(text), 40);
  const std::size_t half = words.find(' ', words.size() / 2);
  if (half != std::string::npos)
    roster.people.push_back({"3", words.substr(0, half), {words}, words.substr(half + 1), "", "", Language::fr});
  return roster;
}

/// Text with formatting, as from a board that keeps its notes as HTML.
void require_styled(std::string_view html) {
  const StyledText styled = html_to_text(html);
  require(clean_text(styled.plain) == styled.plain, "text from HTML is clean");
  std::size_t end = 0;
  for (const TextStyle& style : styled.styles) {
    require_span(style.span, styled.plain);
    require(end <= style.span.begin, "styles stand one after the other");
    end = style.span.end;
  }
  const std::string again = text_to_html(styled);
  if (again.size() < max_note_bytes) require(html_to_text(again) == styled, "formatted text can be written and read");
}

}  // namespace
}  // namespace rtp

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string text = rtp::clean_text(bytes);
  rtp::require_clean(text, "clean text is clean");
  rtp::require(rtp::clean_text(text) == text, "clean text stays as it is");
  rtp::require_styled(bytes);
  rtp::guess_language({text});
  const rtp::Roster roster = rtp::roster_with(text);
  for (const rtp::Language language : rtp::all_languages) {
    rtp::ReadingContext context{language, *rtp::make_day(2024, 2, 29), nullptr};
    rtp::require_reading(text, context);
    context.roster = &roster;
    rtp::require_reading(text, context);
  }
  return 0;
}
