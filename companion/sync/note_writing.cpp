#include "sync/note_writing.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "language/writing.hpp"

namespace rtp {

namespace {

bool says_who(NoteField field) {
  return field == NoteField::owner || field == NoteField::role_owner || field == NoteField::everyone;
}

bool contains(Span outer, Span inner) { return inner.begin >= outer.begin && inner.end <= outer.end; }

bool is_space(char c) { return c == ' ' || c == '\n'; }

OwnersReading owners_of(const NoteReading& reading) { return {reading.owners, reading.everyone, reading.role_owners}; }

/// One task of a note while its fields are set, one after the other.
class TaskOnNote {
 public:
  TaskOnNote(const StyledText& note, std::size_t item, const ReadingContext& context)
      : note_(note), item_(item), context_(context), whole_(read_note(note.plain, context)) {}

  bool exists() const { return item_ == 0 || item_ < whole_.items.size(); }

  std::optional<StyledText> with_owners(const OwnersReading& owners) const {
    if (same_owners(owners_of(task()), owners)) return note_;
    const std::vector<Span> spans = owner_spans();
    const std::string_view like = spans.empty() ? "" : text_between(spans.front(), spans.back());
    const std::string words = written_owners(owners, like, context_.language);
    std::vector<StyledText> ways;
    if (!spans.empty() && !words.empty()) ways.push_back(replaced_all(spans, words));
    if (!spans.empty()) {
      if (is_in_sentence(spans)) return first_that_reads(ways, owners, spans);  // "Noor belt ..." needs its subject
      const StyledText without = without_all(spans);
      ways.push_back(words.empty() ? without : appended(without, words));
    } else if (!words.empty()) {
      if (task().deadline) ways.push_back(put_in_brackets(task().deadline->span, words, true));
      ways.push_back(appended(note_, words));
    }
    return first_that_reads(ways, owners, spans);
  }

  std::optional<StyledText> with_deadline(const std::optional<Deadline>& deadline) const {
    if (same_deadline(task().deadline, deadline)) return note_;
    const std::optional<Span> span = deadline_span();
    const std::string_view like = span ? span->of(note_.plain) : "";
    std::vector<StyledText> ways;
    if (!deadline) {
      if (!span) return std::nullopt;  // stands over a whole list
      ways.push_back(without_all({*span}));
    } else {
      for (const std::string& words : ways_to_write(*deadline, like, context_)) {
        if (span) {
          ways.push_back(replaced(note_, *span, words));
          ways.push_back(appended(without_all({*span}), words));
        } else {
          if (const auto spans = owner_spans(); !spans.empty())
            ways.push_back(put_in_brackets(spans.back(), words, false));
          ways.push_back(appended(note_, words));
        }
      }
    }
    return first_that_reads(ways, [&](const NoteReading& read) {
      return same_deadline(read.deadline, deadline) && same_owners(owners_of(read), owners_of(task())) &&
             read.status == task().status && (read.task == task().task || (span && is_in_sentence({*span})));
    });
  }

  std::optional<StyledText> with_status(TaskStatus status) const {
    if (task().status == status) return note_;
    StyledText bare = note_;
    if (const auto span = span_of(NoteField::status)) bare = without_all({*span});
    std::vector<StyledText> ways;
    if (status == TaskStatus::open) {
      ways.push_back(bare);
    } else {
      const std::string mark = status == TaskStatus::done ? "✔ " : "✘ ";
      const TaskOnNote open(bare, item_, context_);
      ways.push_back(replaced(bare, {open.words_begin(), open.words_begin()}, mark));
      ways.push_back(replaced(bare, {open.task().span.begin, open.task().span.begin}, mark));
    }
    return first_that_reads(ways, [&](const NoteReading& read) {
      return read.status == status && read.task == task().task && same_deadline(read.deadline, task().deadline) &&
             same_owners(owners_of(read), owners_of(task()));
    });
  }

  std::optional<StyledText> with_text(const std::string& text) const {
    if (task().task == collapsed(text)) return note_;
    const Span span = task().span;
    const std::size_t at = note_.plain.find(task().task, span.begin);
    if (task().task.empty() || at == std::string::npos || at + task().task.size() > span.end) return std::nullopt;
    return first_that_reads({replaced(note_, {at, at + task().task.size()}, text)}, [&](const NoteReading& read) {
      return read.task == collapsed(text) && read.status == task().status &&
             same_deadline(read.deadline, task().deadline) && same_owners(owners_of(read), owners_of(task()));
    });
  }

 private:
  const NoteReading& task() const { return whole_.items.empty() ? whole_ : whole_.items[item_]; }

  std::vector<Span> owner_spans() const {
    std::vector<Span> spans;
    for (const FieldSource& source : task().sources) {
      if (says_who(source.field) && !source.span.empty() && contains(task().span, source.span))
        spans.push_back(source.span);
    }
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
    return spans;
  }

  std::optional<Span> span_of(NoteField field) const {
    for (const FieldSource& source : task().sources) {
      if (source.field == field && !source.span.empty()) return source.span;
    }
    return std::nullopt;
  }

  std::optional<Span> deadline_span() const {
    if (!task().deadline || !contains(task().span, task().deadline->span)) return std::nullopt;
    return task().deadline->span;
  }

  std::string_view text_between(Span first, Span last) const { return Span{first.begin, last.end}.of(note_.plain); }

  /// Where the task's own words begin, behind bullets and labels.
  std::size_t words_begin() const {
    const std::string first_word = task().task.substr(0, task().task.find(' '));
    const std::size_t at = note_.plain.find(first_word, task().span.begin);
    return first_word.empty() || at >= task().span.end ? task().span.begin : at;
  }

  /// Whether the words are part of what the task says: "Maarten belt de school".
  bool is_in_sentence(const std::vector<Span>& spans) const {
    return std::any_of(spans.begin(), spans.end(), [&](Span span) {
      return task().task.find(collapsed(span.of(note_.plain))) != std::string::npos;
    });
  }

  StyledText replaced_all(const std::vector<Span>& spans, std::string words) const {
    const Span first = spans.front();
    if (note_.plain[first.begin] == '@' && words.find(' ') == std::string::npos) words = "@" + words;
    const bool apart = std::any_of(task().sources.begin(), task().sources.end(), [&](const FieldSource& source) {
      return !says_who(source.field) && !source.span.empty() && source.span.begin >= first.end &&
             source.span.end <= spans.back().begin;
    });
    if (!apart) return replaced(note_, {first.begin, spans.back().end}, words);
    const StyledText rest = without_all({spans.begin() + 1, spans.end()});
    return replaced(rest, first, words);
  }

  /// Without the words, from the last to the first.
  StyledText without_all(const std::vector<Span>& spans) const {
    StyledText text = note_;
    std::vector<Span> cuts;
    for (const Span span : spans) {
      const Span cut = cut_for(span, spans);
      if (cuts.empty() || cut.begin >= cuts.back().end) {
        cuts.push_back(cut);
      } else {
        cuts.back().end = std::max(cuts.back().end, cut.end);
      }
    }
    for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) text = replaced(text, *cut, "");
    return text;
  }

  /// What goes with the words: their whole brackets, label or dashes when nothing else stands there, else a separator.
  Span cut_for(Span span, const std::vector<Span>& all) const {
    const std::string& plain = note_.plain;
    for (const Span run : task().annotation) {
      if (!contains(run, span)) continue;
      const bool shared = std::any_of(task().sources.begin(), task().sources.end(), [&](const FieldSource& source) {
        return contains(run, source.span) && !source.span.empty() && source.field != NoteField::kind &&
               std::find(all.begin(), all.end(), source.span) == all.end();
      });
      if (!shared) return with_space(run);
    }
    Span cut = span;
    const auto separates = [&](std::size_t at) {
      return std::string_view(",;/|&").find(plain[at]) != std::string_view::npos ||
             (plain[at] == '-' && at > 0 && plain[at - 1] == ' ');
    };
    std::size_t before = cut.begin;
    while (before > 0 && plain[before - 1] == ' ') --before;
    if (before > 0 && separates(before - 1)) return with_space({before - 1, cut.end});
    std::size_t after = cut.end;
    while (after < plain.size() && plain[after] == ' ') ++after;
    if (after < plain.size() && separates(after)) {
      ++after;
      while (after < plain.size() && plain[after] == ' ') ++after;
      return {cut.begin, after};
    }
    return with_space(cut);
  }

  /// With one space when a space or nothing would stand on both sides of the gap.
  Span with_space(Span cut) const {
    const std::string& plain = note_.plain;
    const bool open_end = cut.end >= plain.size() || is_space(plain[cut.end]) || plain[cut.end] == '.';
    if (cut.begin > 0 && plain[cut.begin - 1] == ' ' && open_end) return {cut.begin - 1, cut.end};
    if (cut.begin == 0 && cut.end < plain.size() && plain[cut.end] == ' ') return {cut.begin, cut.end + 1};
    return cut;
  }

  /// The words in the brackets that hold `present`, before or behind what stands there; unchanged when there are none.
  StyledText put_in_brackets(Span present, const std::string& words, bool in_front) const {
    for (const Span run : task().annotation) {
      if (!contains(run, present)) continue;
      const std::size_t open = note_.plain.rfind('(', present.begin);
      const std::size_t close = note_.plain.find(')', present.end);
      if (open == std::string::npos || close == std::string::npos || open < run.begin || close >= run.end) continue;
      return in_front ? replaced(note_, {open + 1, open + 1}, words + ", ")
                      : replaced(note_, {close, close}, ", " + words);
    }
    return note_;
  }

  /// The words in brackets behind the task's last word.
  StyledText appended(const StyledText& text, const std::string& words) const {
    const std::size_t cut = note_.plain.size() - text.plain.size();
    std::size_t end = std::min(task().span.end - std::min(cut, task().span.end), text.plain.size());
    while (end > 0 && is_space(text.plain[end - 1])) --end;
    return replaced(text, {end, end}, (end == 0 ? "(" : " (") + words + ")");
  }

  template <typename Reads>
  std::optional<StyledText> first_that_reads(const std::vector<StyledText>& ways, const Reads& reads) const {
    for (const StyledText& way : ways) {
      const TaskOnNote written(way, item_, context_);
      if (!written.exists() || written.whole_.items.size() != whole_.items.size()) continue;
      // A note that told how things are becomes a task by getting an owner.
      const bool same_kind = written.task().kind == task().kind || written.task().kind == NoteKind::task;
      if (reads(written.task()) && same_kind && written.task().partners == task().partners &&
          others_are_the_same(written))
        return way;
    }
    return std::nullopt;
  }

  std::optional<StyledText> first_that_reads(const std::vector<StyledText>& ways, const OwnersReading& owners,
                                             const std::vector<Span>& spans) const {
    return first_that_reads(ways, [&](const NoteReading& read) {
      return same_owners(owners_of(read), owners) && same_deadline(read.deadline, task().deadline) &&
             read.status == task().status && (is_in_sentence(spans) || read.task == task().task);
    });
  }

  bool others_are_the_same(const TaskOnNote& written) const {
    for (std::size_t i = 0; i < whole_.items.size(); ++i) {
      if (i == item_) continue;
      const NoteReading& before = whole_.items[i];
      const NoteReading& after = written.whole_.items[i];
      if (before.task != after.task || before.status != after.status ||
          !same_deadline(before.deadline, after.deadline) || !same_owners(owners_of(before), owners_of(after)))
        return false;
    }
    return true;
  }

  const StyledText& note_;
  std::size_t item_;
  const ReadingContext& context_;
  NoteReading whole_;
};

}  // namespace

std::optional<StyledText> with_fields(const StyledText& note, std::size_t item, const NoteWanted& wanted,
                                      const ReadingContext& context) {
  std::optional<StyledText> text = note;
  const auto set = [&](auto&& change) {
    if (!text) return;
    const StyledText before = *text;
    const TaskOnNote task(before, item, context);
    text = task.exists() ? change(task) : std::nullopt;
  };
  if (wanted.text) set([&](const TaskOnNote& task) { return task.with_text(*wanted.text); });
  if (wanted.owners) set([&](const TaskOnNote& task) { return task.with_owners(*wanted.owners); });
  if (wanted.deadline) set([&](const TaskOnNote& task) { return task.with_deadline(*wanted.deadline); });
  if (wanted.status) set([&](const TaskOnNote& task) { return task.with_status(*wanted.status); });
  return text;
}

std::optional<StyledText> with_only(const StyledText& note, const NoteWanted& wanted, const ReadingContext& context) {
  const Span all{0, note.plain.size()};
  if (wanted.owners) {
    const std::string words = written_owners(*wanted.owners, note.plain, context.language);
    if (words.empty()) return replaced(note, all, "");
    const auto read = read_owners(words, context);
    if (read && same_owners(*read, *wanted.owners)) return replaced(note, all, words);
  }
  if (wanted.deadline && !*wanted.deadline) return replaced(note, all, "");
  if (wanted.deadline) {
    const std::vector<std::string> ways = ways_to_write(**wanted.deadline, note.plain, context);
    if (!ways.empty()) return replaced(note, all, ways.front());
  }
  return std::nullopt;
}

}  // namespace rtp
