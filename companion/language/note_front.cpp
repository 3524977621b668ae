#include "language/note_draft.hpp"
#include "language/number_words.hpp"

namespace rtp {
namespace {

bool touching(const Chart& chart, std::size_t at) { return at < chart.size() && !chart.at(at).space_before; }

bool bullet(const Chart& chart, std::size_t at) {
  if (at >= chart.size() || chart.at(at).kind == TokenKind::word || chart.at(at).digits()) return false;
  const Token& token = chart.at(at);
  if (token.kind == TokenKind::line_end || token.is(marks::bullet) || token.is('*') || token.is(marks::other))
    return true;
  const bool dash = token.is('-') || token.is(marks::dash) || token.is(marks::arrow) || token.is('>') || token.is('+');
  return dash && (at + 1 >= chart.size() || chart.at(at + 1).space_before || chart.is_mark(at + 1, '['));
}

/// "[x]", "[ ]", "✔", "☐" at the token: the status and the token after it.
std::optional<std::pair<TaskStatus, std::size_t>> box_at(const Chart& chart, std::size_t at) {
  if (chart.is_mark(at, marks::checked)) return std::pair{TaskStatus::done, at + 1};
  if (chart.is_mark(at, marks::crossed)) return std::pair{TaskStatus::dropped, at + 1};
  if (chart.is_mark(at, marks::unchecked)) return std::pair{TaskStatus::open, at + 1};
  if (!chart.is_mark(at, '[')) return std::nullopt;
  if (chart.is_mark(at + 1, ']')) return std::pair{TaskStatus::open, at + 2};
  if (!chart.is_mark(at + 2, ']')) return std::nullopt;
  const bool done = chart.is_word(at + 1, "x") || chart.is_word(at + 1, "v") || chart.is_mark(at + 1, marks::checked);
  if (done) return std::pair{TaskStatus::done, at + 3};
  if (chart.is_mark(at + 1, '-') || chart.is_mark(at + 1, marks::crossed))
    return std::pair{TaskStatus::dropped, at + 3};
  return std::nullopt;
}

struct Label {
  std::string text;
  std::size_t end = 0;
};

/// "c)", "1.", "(b)", "2:", "1.2", "3e)": numbering, when a space and more text follow.
std::optional<Label> label_at(const Chart& chart, std::size_t at) {
  std::size_t next = at;
  const bool opened = chart.is_mark(next, '(');
  if (opened) ++next;
  if (next >= chart.size()) return std::nullopt;
  const Token& token = chart.at(next);
  const bool letter = token.word() && token.folded.size() == 1 && !token.dotted;
  const bool number = token.digits() && token.length() <= 2;
  if (!letter && !number) return std::nullopt;
  Label label{std::string(letter ? token.folded : token.span.of(chart.text())), next + 1};
  while (chart.is_mark(label.end, '.') && touching(chart, label.end) && chart.is_number(label.end + 1) &&
         touching(chart, label.end + 1) && chart.at(label.end + 1).length() <= 2 && number && label.text.size() < 8) {
    label.text += '.';
    label.text += chart.at(label.end + 1).span.of(chart.text());
    label.end += 2;
  }
  if (chart.is_word(label.end) && touching(chart, label.end) && chart.at(label.end).folded.size() == 1 && number) {
    label.text += chart.at(label.end).folded;  // "3a."
    ++label.end;
  }
  const bool bracket = chart.is_mark(label.end, ')') && touching(chart, label.end);
  const bool dot = chart.is_mark(label.end, '.') && touching(chart, label.end);
  const bool outline = label.text.find('.') != std::string::npos;
  if (!bracket && (!dot || opened) && !(outline && !opened)) return std::nullopt;
  if (bracket || dot) ++label.end;
  if (label.end >= chart.size() || !chart.at(label.end).space_before || chart.at(label.end).kind == TokenKind::line_end)
    return std::nullopt;
  if (letter && dot && chart.at(next).capital) return std::nullopt;  // "A. de Vries"
  return label;
}

/// "Actie 3:", "#4": a word and a number before a colon.
std::optional<Label> worded_label_at(const Chart& chart, std::size_t at) {
  std::size_t next = at;
  if (chart.is_mark(at, '#'))
    ++next;
  else if (const auto key = chart.find(at, Sense::label_key))
    next = key->end;
  else
    return std::nullopt;
  if (!chart.is_number(next) || chart.at(next).length() > 2) return std::nullopt;
  const std::size_t end = next + 1;
  if (!chart.is_mark(end, ':') && !chart.is_mark(end, '.') && !chart.is_mark(end, ')')) return std::nullopt;
  return Label{std::string(chart.at(next).span.of(chart.text())), end + 1};
}

bool status_word_front(NoteDraft& note, std::size_t at) {
  const Chart& chart = note.chart;
  for (const auto& [sense, status] :
       {std::pair{Sense::ready, TaskStatus::done}, std::pair{Sense::dropped, TaskStatus::dropped}}) {
    const auto word = chart.find(at, sense);
    if (!word || word->end >= note.end) continue;
    if (!chart.is_mark(word->end, ':') && !chart.is_mark(word->end, '-') && !chart.is_mark(word->end, marks::dash))
      continue;
    if (!chart.is_mark(word->end, ':') && !chart.at(word->end).space_before) continue;
    if (time_at(chart, word->end + 1, note.context.reference)) continue;  // "klaar: 3 mei"
    note.set_status(status, at, word->end);
    note.detach(at, word->end + 1);
    return true;
  }
  return false;
}

struct KindKey {
  Sense sense;
  NoteKind kind;
};

}  // namespace

void read_front(NoteDraft& note) {
  const Chart& chart = note.chart;
  std::size_t at = note.begin;
  while (at < note.end) {
    if (const auto box = box_at(chart, at)) {
      note.set_status(box->first, at, box->second);
      note.detach(at, box->second);
      at = box->second;
    } else if (bullet(chart, at)) {
      note.detach(at, at + 1);
      ++at;
    } else if (const auto label = label_at(chart, at); label && label->end < note.end) {
      const auto time = time_at(chart, at, note.context.reference);
      if (time && time->end > label->end && !chart.is_mark(label->end - 1, ')')) break;  // "2. Oktober"
      if (note.reading.label.size() > 12) break;
      note.reading.label += label->text;
      note.detach(at, label->end);
      at = label->end;
    } else if (const auto worded = worded_label_at(chart, at);
               worded && worded->end < note.end && note.reading.label.empty()) {
      note.reading.label = worded->text;
      note.detach(at, worded->end);
      at = worded->end;
    } else {
      break;
    }
  }
  status_word_front(note, at);
}

void read_kind_key(NoteDraft& note) {
  const Chart& chart = note.chart;
  const std::size_t at = note.first_kept();
  if (const auto step = chart.find(at, Sense::step_key)) {
    const auto number = cardinal_at(chart, step->end);
    if (number && number->value > 0 && number->value < 100) {
      std::size_t next = number->end;
      if (chart.is_mark(next, '(')) {
        std::size_t close = next + 1;
        while (close < note.end && close < next + 12 && !chart.is_mark(close, ')')) ++close;
        if (chart.is_mark(close, ')') && chart.is_mark(close + 1, ':')) {
          note.detach(close + 1, close + 2);
          next = note.end;  // the brackets are read later
        }
      }
      const bool bracketed = next == note.end && number->end < note.end;
      const bool mark = chart.is_mark(next, ':') || chart.is_mark(next, '.') || chart.is_mark(next, ')') ||
                        chart.is_mark(next, '-') || chart.is_mark(next, marks::dash) || chart.is_mark(next, '=');
      const bool bare = next < note.end && chart.is_word(next) && chart.at(next).capital;
      if (mark || bare || next >= note.end || chart.at(next).kind == TokenKind::line_end) {
        note.set_kind(NoteKind::step, "word in front", at, number->end);
        note.reading.label = std::to_string(number->value);
        note.kind_said = true;
        note.detach(at, mark ? next + 1 : bracketed ? number->end : next);
        return;
      }
    }
  }
  constexpr KindKey keys[] = {
      {Sense::question_key, NoteKind::question}, {Sense::note_key, NoteKind::note}, {Sense::goal_key, NoteKind::goal}};
  for (const KindKey& key : keys) {
    const auto found = chart.find(at, key.sense);
    if (!found || found->end >= note.end) continue;
    std::size_t next = found->end;
    if (chart.is_number(next)) ++next;  // "Doel 2:"
    if (const auto dated = time_at(chart, next, note.context.reference); dated && chart.is_mark(dated->end, ':'))
      next = dated->end;                                        // "Décision du 12/01 : ..."
    if (const auto to = chart.find(next, Sense::other_lead)) {  // "Vraag aan Wim: ..."
      const auto asked = note.people.list_at(to->end, note.end, Trust::names);
      if (!asked.empty() && chart.is_mark(asked.back().end, ':')) next = asked.back().end;
    }
    const bool spaced_dash =
        (chart.is_mark(next, '-') || chart.is_mark(next, marks::dash)) && chart.at(next).space_before;
    const bool shouted = key.sense == Sense::note_key && chart.at(at).upper && next == at + 1;  // "NB Soraya ..."
    if (!chart.is_mark(next, ':') && !spaced_dash) {
      if (!shouted || chart.is_number(found->end)) continue;
      note.set_kind(key.kind, "word in front", at, found->end);
      note.kind_said = true;
      note.detach(at, chart.is_mark(next, marks::other) ? next + 1 : next);
      return;
    }
    if (chart.has(at, Sense::time_key) && time_at(chart, next + 1, note.context.reference)) continue;
    note.set_kind(key.kind, "word in front", at, found->end);
    note.kind_said = true;
    if (chart.is_number(found->end)) note.reading.label = std::string(chart.at(found->end).span.of(chart.text()));
    note.detach(at, next + 1);
    return;
  }
}

void read_end_status(NoteDraft& note) {
  const Chart& chart = note.chart;
  std::size_t last = note.last_kept();
  while (last > note.begin && (chart.is_mark(last - 1, marks::other) || chart.is_mark(last - 1, '!'))) --last;
  if (last <= note.begin) return;
  if (chart.is_mark(last - 1, marks::checked) || chart.is_mark(last - 1, marks::crossed)) {
    note.set_status(chart.is_mark(last - 1, marks::checked) ? TaskStatus::done : TaskStatus::dropped, last - 1, last);
    note.detach(last - 1, last);
    return;
  }
  constexpr std::size_t longest_status = 3;
  for (std::size_t words = 1; words <= longest_status && last >= note.begin + words + 1; ++words) {
    const std::size_t at = last - words;
    for (const auto& [sense, status] :
         {std::pair{Sense::ready, TaskStatus::done}, std::pair{Sense::dropped, TaskStatus::dropped}}) {
      const auto word = chart.find(at, sense);
      if (!word || word->end != last || note.is_taken(at)) continue;
      const Token& before = chart.at(at - 1);
      const bool apart = before.is('-') || before.is(marks::dash) || before.is(':') || before.is(marks::arrow) ||
                         before.is('=') || before.is(',') || before.is('|') || before.kind == TokenKind::line_end ||
                         before.is(';');
      const bool shouted = chart.at(at).upper;
      if (!apart && !shouted && sense == Sense::ready) continue;
      note.set_status(status, at, last);
      note.detach(at, last);
      return;
    }
  }
}

}  // namespace rtp
