#include "language/note_draft.hpp"

#include <algorithm>

namespace rtp {
namespace {

Span bytes_of(const Chart& chart, const Party& party) { return chart.span(party.begin, party.end); }

}  // namespace

NoteDraft::NoteDraft(const Chart& chart_of_note, const ReadingContext& reading_context, std::size_t first,
                     std::size_t last)
    : chart(chart_of_note),
      context(reading_context),
      people(chart_of_note, reading_context.roster),
      begin(first),
      end(last),
      taken(last - first),
      detached(last - first) {}

void NoteDraft::detach(std::size_t first, std::size_t last) {
  for (std::size_t token = std::max(first, begin); token < std::min(last, end); ++token) {
    taken[token - begin] = detached[token - begin] = true;
  }
}

void NoteDraft::annotate(std::size_t first, std::size_t last, bool detached_too) {
  if (first >= last) return;
  for (std::size_t token = std::max(first, begin); token < std::min(last, end); ++token) {
    taken[token - begin] = true;
    if (detached_too) detached[token - begin] = true;
  }
  reading.annotation.push_back(chart.span(first, last));
}

void NoteDraft::add(const Party& party) {
  const double confidence = party.known ? 0.95 : 0.65;
  const auto said = [&](NoteField field) {
    reading.sources.push_back({field, bytes_of(chart, party), step, confidence});
  };
  switch (party.kind) {
    case PartyKind::everyone:
      reading.everyone = true;
      said(NoteField::everyone);
      break;
    case PartyKind::self: break;
    case PartyKind::role:
      said(NoteField::role_owner);
      if (std::find(reading.role_owners.begin(), reading.role_owners.end(), party.name) == reading.role_owners.end()) {
        reading.role_owners.push_back(party.name);
      }
      break;
    case PartyKind::person: {
      said(NoteField::owner);
      Owner owner{party.name, party.organisation, "", bytes_of(chart, party)};
      const auto same = [&](const Owner& other) { return other.name == owner.name && other.org == owner.org; };
      if (std::none_of(reading.owners.begin(), reading.owners.end(), same)) reading.owners.push_back(std::move(owner));
      if (!party.known) sure = false;
      break;
    }
  }
}

void NoteDraft::add_partner(const Party& party) {
  reading.sources.push_back({NoteField::partner, bytes_of(chart, party), step, party.known ? 0.95 : 0.8});
  if (std::find(reading.partners.begin(), reading.partners.end(), party.name) == reading.partners.end())
    reading.partners.push_back(party.name);
}

void NoteDraft::set_status(TaskStatus status, std::size_t first, std::size_t last) {
  reading.status = status;
  reading.sources.push_back({NoteField::status, chart.span(first, last), step, 0.95});
}

void NoteDraft::set_kind(NoteKind kind, std::string_view rule, std::size_t first, std::size_t last) {
  reading.kind = kind;
  kind_rule = rule;
  kind_span = chart.span(first, last);
}

bool NoteDraft::offer(const TimeExpression& expression, Place place) {
  if (time && time_place >= place) return false;
  time = expression;
  time_place = place;
  return true;
}

std::size_t NoteDraft::first_kept() const {
  std::size_t token = begin;
  while (token < end && is_detached(token)) ++token;
  return token;
}

std::size_t NoteDraft::last_kept() const {
  std::size_t token = end;
  while (token > begin && is_detached(token - 1)) --token;
  return token;
}

}  // namespace rtp
