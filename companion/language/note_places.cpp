#include <algorithm>

#include "language/note_draft.hpp"
#include "language/slot.hpp"

namespace rtp {
namespace {

struct Bracket {
  std::size_t open;
  std::size_t close;
};

/// Outermost brackets of the range, found with one pass.
std::vector<Bracket> brackets_of(const NoteDraft& note) {
  std::vector<Bracket> found;
  std::vector<std::size_t> open;
  for (std::size_t at = note.begin; at < note.end; ++at) {
    if (note.is_detached(at)) continue;
    const Token& token = note.chart.at(at);
    if (token.is('(') || token.is('[')) open.push_back(at);
    if ((token.is(')') || token.is(']')) && !open.empty()) {
      const std::size_t first = open.back();
      open.pop_back();
      while (!found.empty() && found.back().open > first) found.pop_back();
      found.push_back({first, at});
    }
  }
  return found;
}

/// "Teunis vd Berg (Oosterhaven)": a name ends at the token.
bool names_person_before(const NoteDraft& note, std::size_t end) {
  constexpr std::size_t longest_name = 5;
  for (std::size_t at = end; at > note.begin && end - at < longest_name;) {
    --at;
    if (note.is_detached(at) || note.chart.at(at).kind == TokenKind::line_end) return false;
    if (at > note.begin && note.chart.is_number(at - 1)) return false;  // "1 April (Yetunde)"
    const auto party = note.people.party_at(at, end, Trust::open);
    if (party && party->kind == PartyKind::person && party->known && party->end == end) return true;
  }
  return false;
}

bool spaced_dash(const Chart& chart, std::size_t at) {
  if (chart.is_mark(at, marks::dash) || chart.is_mark(at, marks::arrow) || chart.is_mark(at, '|')) return true;
  if (!chart.is_mark(at, '-') && !chart.is_mark(at, '>')) return false;
  if (at + 1 >= chart.size() || !chart.at(at).space_before) return false;
  return chart.at(at + 1).space_before || chart.is_mark(at + 1, '-');  // " - ", " > ", " -- "
}

bool spaced_slash(const Chart& chart, std::size_t at) {
  if (chart.is_mark(at, '/') && chart.is_mark(at + 1, '/') && chart.at(at).space_before) return true;  // "//"
  return chart.is_mark(at, '/') && chart.at(at).space_before && at + 1 < chart.size() && chart.at(at + 1).space_before;
}

struct Part {
  std::size_t begin;
  std::size_t end;
  std::size_t separator;  ///< the dash before it; `begin` for the first part
};

std::vector<Part> parts_of(const NoteDraft& note) {
  const std::size_t first = note.first_kept();
  const std::size_t last = note.last_kept();
  std::vector<Part> parts{{first, last, first}};
  int depth = 0;
  std::size_t time = 0;  // the first one that does not end before `at`
  std::ptrdiff_t slashes = 0;
  for (std::size_t at = first; at < last; ++at) slashes += spaced_slash(note.chart, at) ? 1 : 0;
  const bool columns = std::any_of(note.chart.tokens().begin() + static_cast<std::ptrdiff_t>(first),
                                   note.chart.tokens().begin() + static_cast<std::ptrdiff_t>(last),
                                   [](const Token& token) { return token.is('|'); });
  const auto separates = [&](std::size_t at) {
    if (columns) return note.chart.is_mark(at, '|') || note.chart.is_mark(at, marks::arrow);  // a row of a table
    return spaced_dash(note.chart, at) || (slashes > 1 && spaced_slash(note.chart, at)) ||    // "... / Ank / 3 mei"
           (note.chart.is_mark(at, marks::other) && note.chart.at(at).space_before);          // "👤 Ank 📅 3 mei"
  };
  for (std::size_t at = first; at < last; ++at) {
    while (time < note.times.size() && note.times[time].end <= at) ++time;
    if (note.is_detached(at)) continue;
    if (note.chart.is_mark(at, '(')) ++depth;
    if (note.chart.is_mark(at, ')')) depth = std::max(0, depth - 1);
    const bool line = note.chart.at(at).kind == TokenKind::line_end;
    if (depth > 0 || (!separates(at) && !line)) continue;
    const bool within_time = time < note.times.size() && note.times[time].begin < at;
    if (within_time && !line && !note.chart.is_mark(at, marks::arrow)) continue;  // "12 - 14 mei"
    parts.back().end = at;
    parts.push_back({at + 1, last, at});
  }
  return parts;
}

/// Whether a part that names only unknown capitalised words can be taken for people.
bool trustworthy(const SlotReading& slot, const NoteDraft& note) {
  if (!slot.only || !slot.any()) return false;
  if (slot.sure()) return true;
  const bool nouns_are_small = note.chart.language() == Language::nl || note.chart.language() == Language::fr;
  return slot.parties.size() > 1 || nouns_are_small || (note.chart.language() == Language::en && note.time.has_value());
}

bool only_roles(const SlotReading& slot) {
  return std::none_of(slot.parties.begin(), slot.parties.end(),
                      [](const Party& party) { return party.kind != PartyKind::role; });
}

bool one_unknown_person(const SlotReading& slot) {
  return slot.only && slot.parties.size() == 1 && !slot.time && slot.partners.empty() &&
         slot.parties[0].kind == PartyKind::person && !slot.parties[0].known && slot.parties[0].organisation.empty();
}

bool first_part_is_people(const NoteDraft& note, const SlotReading& slot) {
  const auto named = [](const Party& party) { return party.known && party.kind != PartyKind::role; };
  if (!slot.only || slot.parties.empty()) return false;
  const Party& first = slot.parties.front();
  const bool body = slot.parties.size() == 1 && first.kind == PartyKind::role && first.end - first.begin > 1 &&
                    first.known && note.chart.has(first.begin, Sense::body) && note.chart.at(first.end - 1).capital;
  return body || std::all_of(slot.parties.begin(), slot.parties.end(), named);  // "Team Jeugd – ..."
}

}  // namespace

void read_brackets(NoteDraft& note) {
  const std::size_t first_word = note.first_kept();
  for (const Bracket& bracket : brackets_of(note)) {
    if (bracket.close == bracket.open + 1 || note.is_taken(bracket.open)) continue;
    const bool at_start = bracket.open == first_word;
    const auto slot = read_slot(note, bracket.open + 1, bracket.close, Trust::slot);
    if (!slot.any()) continue;
    // "Saar (Venray)": an organisation behind a name, unless more is said inside.
    const bool after_name = slot.parties.size() == 1 && !slot.time && slot.partners.empty() &&
                            (slot.parties[0].kind == PartyKind::role || !slot.parties[0].known) &&
                            names_person_before(note, bracket.open);
    if (after_name && slot.only) continue;
    if (!slot.only) {
      if (!slot.sure()) continue;
      take_slot(note, slot, Place::brackets);
      for (const auto& [first, last] : slot.runs) note.annotate(first, last, false);
      continue;
    }
    if (at_start && !slot.sure()) continue;
    take_slot(note, slot, Place::brackets);
    note.annotate(bracket.open, bracket.close + 1, true);
  }
}

void read_prefix(NoteDraft& note) {
  constexpr std::size_t longest_prefix = 24;
  std::size_t first = note.first_kept();
  const std::size_t limit = std::min(note.end, first + longest_prefix);
  const std::size_t key = first;
  for (const Sense sense : {Sense::task_key, Sense::owner_key, Sense::agent_lead}) {  // "Actie Ank: ..."
    const auto word = note.chart.find(first, sense);
    if (word && word->end < limit && note.chart.is_word(word->end) && note.chart.at(word->end).capital)
      first = word->end;
  }
  std::size_t colon = first;
  while (colon < limit && !note.chart.is_mark(colon, ':') && note.chart.at(colon).kind != TokenKind::line_end) ++colon;
  if (colon >= limit || !note.chart.is_mark(colon, ':') || colon == first) return;
  const auto parties = note.people.list_at(first, colon, Trust::names);
  if (parties.empty() && !time_at(note.chart, first, note.context.reference)) return;
  std::size_t after = parties.empty() ? first : parties.back().end;
  std::optional<SlotReading> more;
  if (after < colon) {  // "Ank, 3 mei: ...", "Ank, samen met Rik: ..."
    more = read_slot(note, first, colon, Trust::names);
    if (!more->only || !more->sure() || more->parties.empty()) return;
    after = colon;
  }
  if (after != colon) return;
  const auto known = [](const Party& party) { return party.known; };
  const auto& named = more ? more->parties : parties;
  const bool any_known = std::any_of(named.begin(), named.end(), known);
  const Party& front = named.front();
  const bool full_name = named.size() == 1 && front.kind == PartyKind::person && front.end - front.begin > 1 &&
                         note.chart.language() != Language::de;
  const bool organised = !front.organisation.empty();
  const bool several = named.size() > 1 && note.chart.language() != Language::de;
  if (!any_known && !full_name && !organised && !several) return;
  if (more) {
    take_slot(note, *more, Place::field);
  } else {
    for (const Party& party : parties) note.add(party);
  }
  note.people_found = true;
  note.annotate(key, colon + 1, true);
}

void read_mentions(NoteDraft& note) {
  const std::size_t first = note.first_kept();
  for (std::size_t at = note.begin; at < note.end; ++at) {
    if (!note.chart.is_mark(at, '@') || note.is_taken(at)) continue;
    const auto party = note.people.party_at(at, note.end, Trust::open);
    if (!party || party->begin == party->end) continue;
    note.add(*party);
    note.people_found = true;
    std::size_t end = party->end;
    if (note.chart.is_mark(end, ':') || (note.chart.is_mark(end, ',') && at == first)) ++end;
    const bool joined = at > note.begin && note.chart.has(at - 1, Sense::and_word);
    note.annotate(joined ? at - 1 : at, end, true);
  }
}

void read_parts(NoteDraft& note) {
  const auto parts = parts_of(note);
  if (parts.size() < 2) return;
  std::vector<SlotReading> slots;
  slots.reserve(parts.size());
  for (const Part& part : parts) {
    slots.push_back(read_slot(note, part.begin, part.end, Trust::names));
    if (slots.back().only && slots.back().time && !slots.back().time->no_deadline && &part != &parts.front()) {
      note.offer(*slots.back().time, Place::part);
    }
  }
  const bool all_slots =
      std::all_of(slots.begin(), slots.end(), [&](const SlotReading& slot) { return trustworthy(slot, note); });
  for (std::size_t i = 0; i < parts.size(); ++i) {
    SlotReading& slot = slots[i];
    if (i == 0 && (all_slots || !first_part_is_people(note, slot))) continue;
    // "... – Wessel – Roerdalen": the place behind the name
    const bool has_place = i + 1 < parts.size() && slot.only && slot.parties.size() == 1 && slot.parties[0].known &&
                           slot.parties[0].organisation.empty() && slot.parties[0].kind == PartyKind::person &&
                           one_unknown_person(slots[i + 1]);
    if (has_place) {
      slot.parties[0].organisation = slots[i + 1].parties[0].name;
      slot.parties[0].end = slots[i + 1].parties[0].end;
      slots[i + 1] = SlotReading{};
      slots[i + 1].only = false;
    }
    const bool roles = !slot.time && only_roles(slot);
    if (!trustworthy(slot, note) || (roles && note.people_found && slot.partners.empty())) continue;
    if (roles && note.kind_said && note.reading.kind != NoteKind::task) continue;  // "Kreis – Stadt – Dorf"
    take_slot(note, slot, Place::part);
    const bool last_words = i == 0 && i + 1 < parts.size();
    const std::size_t end = has_place ? parts[i + 1].end : last_words ? parts[i + 1].begin : parts[i].end;
    note.annotate(last_words ? parts[i].begin : parts[i].separator, end, true);
  }
}

void read_comma_tail(NoteDraft& note) {
  const std::size_t last = note.last_kept();
  const std::size_t first = note.first_kept();
  constexpr std::size_t longest_tail = 24;
  const auto within_time = [&](std::size_t at) {
    const auto after =
        std::upper_bound(note.times.begin(), note.times.end(), at,
                         [](std::size_t token, const TimeExpression& time) { return token < time.begin; });
    return after != note.times.begin() && std::prev(after)->end > at;
  };
  const bool nouns_are_small = note.chart.language() == Language::nl || note.chart.language() == Language::fr;
  std::size_t comma = last;
  int depth = 0;
  std::optional<std::size_t> good;
  for (std::size_t at = last; at > first && last - at < longest_tail;) {
    --at;
    if (note.chart.is_mark(at, ')')) ++depth;
    if (note.chart.is_mark(at, '(')) --depth;
    if (note.is_detached(at) || note.chart.at(at).kind == TokenKind::line_end || note.chart.is_mark(at, '.')) break;
    const bool colon = note.chart.is_mark(at, ':');
    if (depth != 0 || (!colon && !note.chart.is_mark(at, ',') && !note.chart.is_mark(at, ';')) || within_time(at))
      continue;
    const auto slot = read_slot(note, at + 1, last, Trust::names);
    const auto sure = [](const Party& party) { return party.known; };
    const bool all_sure = slot.sure() && std::all_of(slot.parties.begin(), slot.parties.end(), sure);
    const bool one_name = (all_sure || nouns_are_small) && slot.parties.size() == 1 && !slot.parties[0].known &&
                          slot.parties[0].kind == PartyKind::person && note.chart.at(at + 1).capital;
    const bool fits = slot.only && (all_sure || one_name);
    const bool copy = colon && note.chart.has(at - 1, Sense::other_lead);  // "cc: Joke"
    const bool topic = colon && note.people_found && only_roles(slot);  // "uitwisselen: provincie – gemeente (Ank)"
    if (!fits || copy || topic || (colon && slot.parties.empty())) break;
    good = comma = at;
    if (colon) break;  // "Notulen: Rik"
  }
  if (!good) return;
  const auto slot = read_slot(note, comma + 1, last, Trust::names);
  if (slot.parties.empty() && !slot.time) return;  // "...; Gijs leest mee" is part of what is told
  take_slot(note, slot, Place::part);
  note.annotate(comma, last, true);
}

}  // namespace rtp
