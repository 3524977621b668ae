// libFuzzer target: whatever stands on a note, reading it ends, and the spans can be used to change it.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "language/reading.hpp"

namespace {

void require(bool promise) {
  if (!promise) std::abort();
}

/// Inside the text, not turned round, and between characters.
void require_span(const rtp::Span& span, std::string_view text) {
  require(span.begin <= span.end && span.end <= text.size());
  const auto at_character = [&](std::size_t byte) {
    return byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U;
  };
  require(at_character(span.begin) && at_character(span.end));
  // Putting a span's own words back gives the same note.
  std::string replaced(text);
  replaced.replace(span.begin, span.end - span.begin, std::string(span.of(text)));
  require(replaced == text);
}

void require_deadline(const rtp::Deadline& deadline, std::string_view text) {
  require_span(deadline.span, text);
  require(!deadline.span.empty() && !deadline.text.empty());
  require(deadline.period.first <= deadline.period.last);
}

void require_promises(const rtp::NoteReading& note, std::string_view text, int depth) {
  require(depth < 3);
  for (const rtp::Owner& owner : note.owners) {
    require_span(owner.span, text);
    require(!owner.name.empty() && !owner.span.empty());
  }
  for (std::size_t i = 0; i < note.annotation.size(); ++i) {
    require_span(note.annotation[i], text);
    require(i == 0 || note.annotation[i - 1].end <= note.annotation[i].begin);
  }
  if (note.deadline) require_deadline(*note.deadline, text);
  require(note.confidence >= 0 && note.confidence <= 1);
  require(rtp::is_valid_utf8(note.task));
  require(note.items.size() != 1);
  for (const rtp::NoteReading& item : note.items) require_promises(item, text, depth + 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = rtp::clean_text(std::string_view(reinterpret_cast<const char*>(data), size));
  rtp::Roster roster;
  roster.people.push_back({"1", "Wessel van Dam", {"WvD"}, "Roerhoven", "directeur", "", rtp::Language::nl});
  roster.people.push_back({"2", "Wessel Aarts", {}, "Leuveren", "", "", rtp::Language::nl});
  for (const rtp::Language language : rtp::all_languages) {
    rtp::ReadingContext context;
    context.language = language;
    context.reference = *rtp::make_day(2024, 2, 29);
    require_promises(rtp::read_note(text, context), text, 0);
    context.roster = &roster;
    require_promises(rtp::read_note(text, context), text, 0);
    if (const auto deadline = rtp::read_deadline(text, context)) require_deadline(*deadline, text);
    if (const auto owners = rtp::read_owners(text, context)) {
      for (const rtp::Owner& owner : owners->owners) require_span(owner.span, text);
    }
  }
  return 0;
}
