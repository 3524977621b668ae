#include "plan/steps.hpp"

#include <algorithm>

#include "plan/step_map.hpp"

namespace rtp {

namespace {

/// A writing that says what a step is.
struct SpokenTitle {
  WritingIndex writing;
  std::string text;
};
using SpokenTitles = std::vector<std::vector<SpokenTitle>>;  ///< per step

/// Share of the smaller one that must lie on the place for a step's title to be meant as the title.
constexpr double title_overlap = 0.4;

bool says_step(const Writing& writing) { return writing.title && writing.title->role == Role::step; }

/// Stamped title notes that nobody wrote on: where people may have put a note of their own.
struct TitleSpots {
  std::vector<const Note*> spots;
  Nearness near;
};

TitleSpots title_spots(const BoardSnapshot& board) {
  std::vector<const Note*> spots;
  for (const Note& note : board.notes) {
    const bool is_title = note.mark && note.mark->role == Role::step_title && note.mark->number > 0;
    if (is_title && (trimmed(note.text.plain).empty() || is_as_stamped(note))) spots.push_back(&note);
  }
  std::sort(spots.begin(), spots.end(), [](const Note* a, const Note* b) { return a->id < b->id; });
  std::vector<Rect> boxes;
  for (const Note* spot : spots) boxes.push_back(box_of(*spot));
  return {std::move(spots), Nearness(boxes)};
}

const Mark* title_spot_under(const Writing& writing, const TitleSpots& title_spots) {
  const auto nearest = title_spots.near.nearest(writing.box, 0);
  if (!nearest) return nullptr;
  const Note& spot = *title_spots.spots[*nearest];
  const Rect box = box_of(spot);
  const double smaller = std::min(box.area(), writing.box.area());
  return overlap_area(box, writing.box) >= title_overlap * smaller ? &*spot.mark : nullptr;
}

/// The step that the writing is the title of; nothing when it is none.
std::optional<std::size_t> titled_step(const Writing& writing, const Zone& zone, const TitleSpots& spots,
                                       StepMap& map) {
  const auto& mark = writing.widget->mark;
  if (mark && mark->number > 0 &&
      (mark->role == Role::step_title || (mark->role == Role::furniture && says_step(writing)))) {
    return map.find_or_add(mark->stamp, mark->number, writing.box);
  }
  if (const Mark* spot = title_spot_under(writing, spots))
    return map.find_or_add(spot->stamp, spot->number, writing.box);
  if (!says_step(writing) || zone.role == Role::tasks) return std::nullopt;
  const auto around = map.step_of(writing.zone);
  if (!around) return map.find(writing.title->number);
  const int number = map.steps()[*around].number;
  return number == 0 || writing.title->number == 0 || writing.title->number == number ? around : std::nullopt;
}

/// Steps can be added while titles are read, so the list grows with the map.
SpokenTitles spoken_titles(const BoardSnapshot& board, const std::vector<Zone>& zones, std::vector<Writing>& writings,
                           StepMap& map) {
  const TitleSpots spots = title_spots(board);
  SpokenTitles titles;
  for (WritingIndex i = 0; i < writings.size(); ++i) {
    Writing& writing = writings[i];
    if (writing.is_heading) continue;
    const auto step = titled_step(writing, zones[writing.zone], spots, map);
    if (!step) continue;
    titles.resize(map.steps().size());
    titles[*step].push_back({i, says_step(writing) ? writing.title->rest : collapsed(writing.text())});
    writing.is_heading = true;
  }
  titles.resize(map.steps().size());
  return titles;
}

/// The first title with words of its own names the step; others with words become notes of it.
void name_step(StepDraft& draft, const StepPlace& place, const std::vector<SpokenTitle>& titles,
               const std::vector<Writing>& writings) {
  draft.text = place.text;
  draft.note = place.note;
  draft.heading = place.heading;
  const SpokenTitle* named_by = nullptr;
  for (const SpokenTitle& title : titles) {
    if (title.text.empty()) continue;
    if (draft.text.empty()) {
      named_by = &title;
      draft.text = title.text;
    } else {
      draft.notes.push_back(title.writing);
    }
  }
  if (named_by == nullptr && place.text.empty() && !titles.empty()) named_by = &titles.front();
  if (named_by == nullptr) return;
  draft.heading = named_by->writing;
  draft.note = link_to(*writings[named_by->writing].widget);
}

void gather(StepDraft& draft, const Zone& zone, WritingIndex index) {
  if (zone.role == Role::questions) {
    draft.questions.push_back(index);
  } else if (zone.role == Role::notes) {
    draft.notes.push_back(index);
  } else {
    draft.tasks.push_back(index);
  }
}

/// The number on the board where it can stay, else the next one.
void number_steps(std::vector<StepDraft>& drafts) {
  int last = 0;
  for (StepDraft& draft : drafts) {
    if (draft.number <= last) draft.number = last + 1;
    last = draft.number;
  }
}

}  // namespace

std::vector<StepDraft> draft_steps(const BoardSnapshot& board, const std::vector<Zone>& zones,
                                   std::vector<Writing>& writings, const Ties& ties) {
  StepMap map(zones, writings);
  const SpokenTitles titles = spoken_titles(board, zones, writings, map);
  std::vector<StepDraft> found(map.steps().size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    found[i].number = map.steps()[i].number;
    name_step(found[i], map.steps()[i], titles[i], writings);
  }
  StepDraft stepless;
  for (WritingIndex i = 0; i < writings.size(); ++i) {
    const Zone& zone = zones[writings[i].zone];
    const auto step = map.step_of(writings[i].zone);
    if (writings[i].is_heading) continue;
    if (step) {
      gather(found[*step], zone, i);
    } else if (zone.role == Role::tasks) {
      stepless.tasks.push_back(i);
    }
  }
  std::vector<StepDraft> drafts;
  for (const std::size_t i : step_order(map.steps(), ties.area_arrows())) drafts.push_back(std::move(found[i]));
  number_steps(drafts);
  drafts.push_back(std::move(stepless));
  return drafts;
}

}  // namespace rtp
