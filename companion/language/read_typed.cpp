#include <algorithm>

#include "language/note_draft.hpp"
#include "language/reading.hpp"
#include "language/slot.hpp"
#include "people/roster.hpp"

namespace rtp {
namespace {

bool closing(const Chart& chart, std::size_t at) {
  for (; at < chart.size(); ++at) {
    if (chart.is_word(at) || chart.is_number(at)) return false;
  }
  return true;
}

std::optional<Deadline> deadline_on(const Chart& chart, const ReadingContext& context) {
  std::size_t first = 0;
  while (first < chart.size() && !chart.is_word(first) && !chart.is_number(first) && !chart.is_mark(first, '\''))
    ++first;
  const auto time = time_at(chart, first, context.reference);
  if (!time || time->no_deadline || !closing(chart, time->end)) return std::nullopt;
  Deadline deadline;
  deadline.period = time->period;
  deadline.precision = time->precision;
  deadline.modifier = time->modifier;
  deadline.due = due_day(time->period, time->modifier);
  deadline.span = chart.span(time->begin, time->end);
  deadline.text = collapsed(deadline.span.of(chart.text()));
  return deadline;
}

std::optional<OwnersReading> owners_on(const Chart& chart, const ReadingContext& context) {
  NoteDraft note(chart, context, 0, chart.size());
  const SlotReading slot = read_slot(note, 0, chart.size(), Trust::slot);
  if (!slot.only || slot.parties.empty() || slot.time || !slot.partners.empty() || slot.status || slot.others)
    return std::nullopt;
  // A single unknown word in small letters ("koffie") is nobody.
  const auto unknown = [](const Party& party) { return party.kind == PartyKind::role && !party.known; };
  if (std::any_of(slot.parties.begin(), slot.parties.end(), unknown)) return std::nullopt;
  take_slot(note, slot, Place::field);
  if (context.roster != nullptr) {
    for (Owner& owner : note.reading.owners) {
      if (const Resolution found = resolve(*context.roster, owner.name, owner.org); found.person != nullptr)
        owner.person = found.person->id;
    }
  }
  return OwnersReading{std::move(note.reading.owners), note.reading.everyone, std::move(note.reading.role_owners)};
}

}  // namespace

std::optional<Deadline> read_deadline(std::string_view text, const ReadingContext& context) {
  const TokenizedText tokens(text);
  return deadline_on(Chart(tokens, context.language), context);
}

std::optional<OwnersReading> read_owners(std::string_view text, const ReadingContext& context) {
  const TokenizedText tokens(text);
  return owners_on(Chart(tokens, context.language), context);
}

WhoOrWhen read_who_or_when(std::string_view text, const ReadingContext& context) {
  const TokenizedText tokens(text);
  const Chart chart(tokens, context.language);
  WhoOrWhen reading{owners_on(chart, context), std::nullopt};
  if (!reading.owners) reading.deadline = deadline_on(chart, context);
  return reading;
}

std::optional<Language> guess_language(const std::vector<std::string_view>& texts) {
  std::vector<int> score(all_languages.size());
  constexpr std::size_t enough_words = 2000;
  std::size_t words = 0;
  for (const std::string_view text : texts) {
    if (words > enough_words) break;
    const TokenizedText tokens(text);
    for (const Token& token : tokens.tokens()) {
      if (!token.word()) continue;
      ++words;
      for (const WordUse& use : lexicon().uses(token.folded)) {
        if (use.sense == Sense::stop_word) ++score[static_cast<std::size_t>(use.language)];
      }
    }
  }
  std::size_t best = 0;
  for (std::size_t i = 1; i < score.size(); ++i) {
    if (score[i] > score[best]) best = i;
  }
  constexpr int fewest = 3;
  if (score[best] < fewest) return std::nullopt;
  return static_cast<Language>(best);
}

}  // namespace rtp
