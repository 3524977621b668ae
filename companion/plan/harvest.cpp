#include "plan/harvest.hpp"

#include <algorithm>

#include "plan/board_theme.hpp"
#include "plan/findings.hpp"
#include "plan/headings.hpp"
#include "plan/leftovers.hpp"
#include "plan/loose.hpp"
#include "plan/reading_order.hpp"
#include "plan/step_reading.hpp"

namespace rtp {

namespace {

Language language_of(const std::vector<Writing>& writings, const HarvestOptions& options) {
  if (options.language) return *options.language;
  std::vector<std::string_view> texts;
  texts.reserve(writings.size());
  for (const Writing& writing : writings) texts.push_back(writing.text());
  return guess_language(texts).value_or(options.fallback);
}

/// The board's notes without text: dots that people vote with.
std::vector<const Note*> dots_on(const BoardSnapshot& board) {
  std::vector<const Note*> dots;
  for (const Note& note : board.notes) {
    if (trimmed(note.text.plain).empty() && !note.mark) dots.push_back(&note);
  }
  std::sort(dots.begin(), dots.end(), [](const Note* a, const Note* b) { return a->id < b->id; });
  return dots;
}

/// What is left for `read_loose`: neither findings nor anything of a step.
std::vector<WritingIndexes> loose_lists(const BoardReading& reading, const std::vector<WritingIndexes>& lists,
                                        const std::vector<StepDraft>& drafts) {
  std::vector<bool> is_taken(reading.writings.size(), false);
  const auto take = [&](const WritingIndexes& indexes) {
    for (const WritingIndex i : indexes) is_taken[i] = true;
  };
  for (const StepDraft& draft : drafts) {
    take(draft.tasks);
    take(draft.questions);
    take(draft.notes);
  }
  std::vector<WritingIndexes> loose(lists.size());
  for (ZoneIndex zone = 0; zone < lists.size(); ++zone) {
    if (is_findings_zone(reading.zones[zone])) continue;
    std::copy_if(lists[zone].begin(), lists[zone].end(), std::back_inserter(loose[zone]),
                 [&](WritingIndex i) { return !is_taken[i]; });
  }
  return loose;
}

bool is_empty(const Step& step) { return step.tasks.empty() && step.questions.empty() && step.notes.empty(); }

}  // namespace

Plan harvest(const BoardSnapshot& board, const HarvestOptions& options) {
  std::vector<Writing> writings = writings_of(board);
  Plan plan;
  plan.board_ref = board.ref;
  plan.board_title = board.title;
  plan.board_url = board.url;
  plan.read_at = options.read_at;
  plan.session_date = options.session_date;
  plan.language = language_of(writings, options);
  const ReadingContext context{plan.language, options.session_date, options.roster};
  for (Writing& writing : writings) writing.reading = read_note(writing.text(), context);

  std::vector<Zone> zones = zones_of(board);
  settle_in_zones(writings, zones);
  name_by_headings(zones, writings);
  plan.theme = take_theme(board, zones, writings);
  const Ties ties(board, writings, zones);
  add_columns(zones, writings, ties);
  take_areas_as_steps(zones, writings);
  join_neighbours(zones, writings);

  std::vector<StepDraft> drafts = draft_steps(board, zones, writings, ties);
  const std::vector<WritingIndexes> lists = by_zone(writings, zones.size());
  const KnownNames names = names_on(writings);
  const BoardReading reading{writings, zones, ties, context, names};
  read_loose(reading, loose_lists(reading, lists, drafts), drafts.size() > 1, drafts.back(), plan);
  read_findings(reading, lists, dots_on(board), plan);
  for (const StepDraft& draft : drafts) {
    Step step = read_step(draft, reading, plan);
    if (draft.number > 0 || !is_empty(step)) plan.steps.push_back(std::move(step));
  }
  add_leftovers(board, writings, zones, plan);
  return plan;
}

}  // namespace rtp
