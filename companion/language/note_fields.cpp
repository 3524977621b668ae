#include <algorithm>
#include <array>

#include "language/note_draft.hpp"
#include "language/slot.hpp"

namespace rtp {
namespace {

enum class FieldKind { owner, task, time, partner, kind };

struct Field {
  FieldKind kind;
  std::size_t key;      ///< first token of the key
  std::size_t content;  ///< token after the colon
};

bool starts_part(const NoteDraft& note, std::size_t at) {
  if (at <= note.begin || note.is_detached(at - 1)) return true;
  const Token& before = note.chart.at(at - 1);
  return before.kind == TokenKind::line_end || before.is('/') || before.is(';') || before.is(',') || before.is('|') ||
         before.is('.') || before.is('-') || before.is(marks::dash) || before.is('(') || before.is(marks::bullet) ||
         before.is(marks::other) || before.is('*') || before.is('[') || before.is(')');
}

/// "Wie? Merijn. Wanneer? eind mei": the answer stands behind the question.
bool answers(const NoteDraft& note, std::size_t at, FieldKind kind) {
  if (kind == FieldKind::time) return time_at(note.chart, at, note.context.reference).has_value();
  return !note.people.list_at(at, note.end, Trust::open).empty();
}

std::optional<Field> field_at(const NoteDraft& note, std::size_t at) {
  struct Row {
    Sense sense;
    FieldKind kind;
  };
  static constexpr std::array<Row, 4> rows{{{Sense::owner_key, FieldKind::owner},
                                            {Sense::time_key, FieldKind::time},
                                            {Sense::partner_key, FieldKind::partner},
                                            {Sense::task_key, FieldKind::task}}};
  if (!note.chart.is_word(at) || !starts_part(note, at)) return std::nullopt;
  for (const Row& row : rows) {
    const auto key = note.chart.find(at, row.sense);
    if (!key || key->end >= note.end) continue;
    const bool colon = note.chart.is_mark(key->end, ':') || note.chart.is_mark(key->end, '=');
    const bool question = note.chart.is_mark(key->end, '?') && note.chart.is_mark(key->end + 1, ':');
    const bool asked = note.chart.is_mark(key->end, '?') && !question &&
                       (row.kind == FieldKind::owner || row.kind == FieldKind::time) &&
                       answers(note, key->end + 1, row.kind);
    if (asked) return Field{row.kind, at, key->end + 1};
    if (colon || question) return Field{row.kind, at, key->end + (question ? 2U : 1U)};
  }
  return std::nullopt;
}

/// The separator before a key belongs to the key: "Who: Pete / What: ...".
std::size_t with_separator(const NoteDraft& note, std::size_t at) {
  while (at > note.begin && !note.is_detached(at - 1)) {
    const Token& before = note.chart.at(at - 1);
    const bool separates = before.is('/') || before.is(';') || before.is(',') || before.is('|') || before.is('-') ||
                           before.is(marks::dash) || before.kind == TokenKind::line_end || before.is(marks::bullet) ||
                           before.is('*');
    if (!separates) break;
    --at;
  }
  return at;
}

std::size_t end_of_line(const NoteDraft& note, std::size_t at, std::size_t end) {
  while (at < end && note.chart.at(at).kind != TokenKind::line_end) ++at;
  return at;
}

/// A full stop behind a word of more than a letter, with more text behind it.
std::size_t end_of_sentence(const NoteDraft& note, std::size_t at, std::size_t end) {
  for (std::size_t token = at + 1; token + 1 < end; ++token) {
    const Token& before = note.chart.at(token - 1);
    const bool stop = note.chart.is_mark(token, '.') && before.word() && before.folded.size() > 2 &&
                      note.chart.at(token + 1).space_before;
    if (stop && !note.chart.has(token - 1, Sense::title)) return token;
  }
  return end;
}

/// "n.t.b.", "?": the field says that it is still open.
bool takes_nothing(NoteDraft& note, const Field& field, std::size_t end) {
  const auto open = note.chart.find(field.content, Sense::not_a_role);
  const bool asked = note.chart.is_mark(field.content, '?');
  if (!open && !asked) return false;
  const std::size_t after = asked ? field.content + 1 : open->end;
  const bool closed = after >= end || !note.chart.is_word(after);
  if (closed) note.detach(with_separator(note, field.key), std::min(after, end));
  return closed;
}

/// "Actie: Thijmen. Bij de verzekeraar navragen ...": who stands behind the word for the task.
bool names_only(const NoteDraft& note, const Field& field, std::size_t end) {
  const auto parties = note.people.list_at(field.content, end, Trust::names);
  if (parties.empty() || !note.chart.is_mark(parties.back().end, '.')) return false;
  const auto known = [](const Party& party) { return party.known; };
  return parties.size() > 1 || std::all_of(parties.begin(), parties.end(), known);
}

/// Names right behind "wie:"; what follows a full stop is the task again ("Trekker: Pleun. Buurtbus").
void take_owners(NoteDraft& note, const Field& field, std::size_t end) {
  const std::size_t line = end_of_sentence(note, field.content, end_of_line(note, field.content, end));
  const auto all = read_slot(note, field.content, line, Trust::slot);
  if (all.only && all.any()) {
    take_slot(note, all, Place::field);
    const bool stop = line < end && note.chart.is_mark(line, '.');
    note.annotate(with_separator(note, field.key), stop ? line + 1 : line, true);
    return;
  }
  const auto parties = note.people.list_at(field.content, line, Trust::names);
  if (parties.empty()) return;
  for (const Party& party : parties) note.add(party);
  note.people_found = true;
  std::size_t after = parties.back().end;
  if (after < line &&
      (note.chart.is_mark(after, '.') || note.chart.is_mark(after, ',') || note.chart.is_mark(after, ';')))
    ++after;
  note.annotate(with_separator(note, field.key), after, true);
}

void take_time(NoteDraft& note, const Field& field, std::size_t end) {
  const auto time = time_at(note.chart, field.content, note.context.reference);
  if (!time || time->no_deadline || time->end > end) return;
  TimeExpression found = *time;
  const bool by = note.chart.has(field.key, Sense::by_time) && found.modifier == Modifier::in &&
                  note.chart.is_word(field.key) && note.chart.find(field.key, Sense::ready).has_value();
  if (by) found.modifier = Modifier::by;
  note.offer(found, Place::field);
  const auto rest = read_slot(note, found.end, end_of_line(note, found.end, end), Trust::names);
  std::size_t after = found.end;
  if (rest.only && rest.any()) {
    take_slot(note, rest, Place::field);
    after = end_of_line(note, found.end, end);
  }
  note.annotate(with_separator(note, field.key), after, true);
}

void take_partners(NoteDraft& note, const Field& field, std::size_t end) {
  const std::size_t line = end_of_line(note, field.content, end);
  const auto slot = read_slot(note, field.content, line, Trust::slot);
  if (!slot.any()) return;
  for (const Party& party : slot.parties) note.add_partner(party);
  for (const Party& party : slot.partners) note.add_partner(party);
  note.detach(with_separator(note, field.key), line);
}

}  // namespace

void read_fields(NoteDraft& note) {
  std::vector<Field> fields;
  for (std::size_t at = note.begin; at < note.end; ++at) {
    if (note.is_detached(at)) continue;
    if (const auto field = field_at(note, at)) {
      fields.push_back(*field);
      at = field->content - 1;
    }
  }
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Field& field = fields[i];
    const std::size_t end = i + 1 < fields.size() ? with_separator(note, fields[i + 1].key) : note.end;
    const bool who_or_when = field.kind == FieldKind::owner || field.kind == FieldKind::time;
    if (who_or_when && takes_nothing(note, field, end)) continue;
    switch (field.kind) {
      case FieldKind::owner: take_owners(note, field, end); break;
      case FieldKind::time: take_time(note, field, end); break;
      case FieldKind::partner: take_partners(note, field, end); break;
      case FieldKind::task:
        if (names_only(note, field, end)) {
          take_owners(note, field, end);
          break;
        }
        note.detach(with_separator(note, field.key), field.content);
        break;
      case FieldKind::kind: break;
    }
  }
}

}  // namespace rtp
