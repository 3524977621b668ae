#include "plan/headings.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "plan/columns.hpp"
#include "plan/numbering.hpp"
#include "plan/reading_order.hpp"

namespace rtp {

namespace {

/// A writing that names a column, and what it says.
struct Heading {
  WritingIndex writing;
  Title title;
};
using Headings = std::vector<Heading>;

/// One part of the board in which columns are looked for, with what lies in it.
struct Region {
  ZoneIndex zone;
  WritingIndexes writings;  ///< in reading order
};

std::vector<Rect> boxes_of(const std::vector<Writing>& writings, const WritingIndexes& indexes) {
  std::vector<Rect> boxes;
  boxes.reserve(indexes.size());
  for (const WritingIndex i : indexes) boxes.push_back(writings[i].box);
  return boxes;
}

WritingIndexes writings_in(const Headings& headings) {
  WritingIndexes indexes;
  for (const Heading& heading : headings) indexes.push_back(heading.writing);
  return indexes;
}

WritingIndexes without(const WritingIndexes& all, const Headings& headings) {
  std::set<WritingIndex> taken;
  for (const Heading& heading : headings) taken.insert(heading.writing);
  WritingIndexes rest;
  for (const WritingIndex i : all) {
    if (!taken.contains(i)) rest.push_back(i);
  }
  return rest;
}

bool is_step_part(Role role) {
  return role == Role::tasks || role == Role::questions || role == Role::notes || role == Role::parking_lot;
}

bool may_hold_columns(const Zone& zone) { return !zone.role || zone.role == Role::step; }

/// Numbers of the steps that are areas: a heading "Stap 2" beside such an area names it and is no column.
std::set<int> numbers_of_areas(const std::vector<Zone>& zones) {
  std::set<int> numbers;
  for (const Zone& zone : zones) {
    if (zone.area != nullptr && (zone.role == Role::step || zone.role == Role::tasks)) numbers.insert(zone.number);
  }
  numbers.erase(0);
  return numbers;
}

/// Headings whose words say what they are. What the template put somewhere to be filled in is no heading of a column.
Headings spoken_headings(const Zone& zone, const WritingIndexes& indexes, const std::vector<Writing>& writings,
                         const std::set<int>& numbers_of_step_areas) {
  Headings headings;
  for (const WritingIndex i : indexes) {
    const Writing& writing = writings[i];
    if (!writing.title || writing.widget->mark) continue;
    if (writing.title->role == Role::step && numbers_of_step_areas.contains(writing.title->number)) continue;
    if (zone.role == Role::step && !is_step_part(writing.title->role)) continue;
    headings.push_back({i, *writing.title});
  }
  return headings;
}

Heading step_heading(const Writing& writing, WritingIndex index, int number, std::size_t from = 0) {
  Title title;
  title.role = Role::step;
  title.number = number;
  title.rest = collapsed(writing.text().substr(from));
  return {index, std::move(title)};
}

/// "1. Verkennen" above "a) Bellen"; or numbered free texts above notes.
Headings numbered_headings(const WritingIndexes& indexes, const std::vector<Writing>& writings) {
  Headings headings;
  std::set<int> numbers;
  bool has_letters = false;
  bool has_notes = false;
  bool all_texts = true;
  bool distinct = true;
  for (const WritingIndex i : indexes) {
    const Numbering numbering = numbering_of(writings[i].text());
    if (!numbering.empty() && is_letter_part(numbering.parts.front())) has_letters = true;
    if (numbering.parts.size() != 1 || is_letter_part(numbering.parts.front())) {
      has_notes = has_notes || writings[i].note != nullptr;
      continue;
    }
    const int number = static_cast<int>(ordinal_of(numbering.parts.front()));
    distinct = numbers.insert(number).second && distinct;
    all_texts = all_texts && writings[i].note == nullptr;
    headings.push_back(step_heading(writings[i], i, number, numbering.end));
  }
  const bool name_steps = distinct && (has_letters || (all_texts && has_notes && headings.size() > 1));
  return name_steps ? headings : Headings{};
}

std::size_t named_columns(const Headings& headings, const WritingIndexes& indexes,
                          const std::vector<Writing>& writings) {
  const auto columns =
      columns_under(boxes_of(writings, writings_in(headings)), boxes_of(writings, without(indexes, headings)));
  std::set<std::size_t> with_content;
  for (const auto& column : columns) {
    if (column) with_content.insert(*column);
  }
  return with_content.size();
}

/// A chain of three or more, or of two that both have something under them.
Headings chained_headings(const WritingIndexes& indexes, const std::vector<Writing>& writings, const Ties& ties) {
  const std::set<WritingIndex> here(indexes.begin(), indexes.end());
  const auto may_be_step = [&](WritingIndex i) {
    return here.contains(i) && !writings[i].title && writings[i].reading.kind != NoteKind::question &&
           writings[i].reading.kind != NoteKind::goal;
  };
  std::vector<std::pair<std::size_t, std::size_t>> arrows;
  for (const auto& [from, to] : ties.arrows()) {
    if (may_be_step(from) && may_be_step(to)) arrows.emplace_back(from, to);
  }
  Headings headings;
  std::set<WritingIndex> taken;
  for (const std::vector<std::size_t>& chain : chains_of(arrows)) {
    if (chain.size() < 2 || std::any_of(chain.begin(), chain.end(), [&](auto i) { return taken.contains(i); }))
      continue;
    Headings found;
    int number = static_cast<int>(headings.size());
    for (const std::size_t i : chain) found.push_back(step_heading(writings[i], i, ++number));
    if (chain.size() == 2 && named_columns(found, indexes, writings) < 2) continue;
    taken.insert(chain.begin(), chain.end());
    headings.insert(headings.end(), found.begin(), found.end());
  }
  return headings;
}

/// Whether a row can be titles: free texts only, or notes in one colour that nothing else has.
bool looks_like_titles(const std::vector<std::size_t>& row, const WritingIndexes& indexes,
                       const std::vector<Writing>& writings) {
  std::set<std::size_t> in_row(row.begin(), row.end());
  const Writing& first = writings[indexes[row.front()]];
  const ColourFamily family = family_of(first.widget->fill);
  for (std::size_t i = 0; i < indexes.size(); ++i) {
    const Writing& writing = writings[indexes[i]];
    const bool is_title = in_row.contains(i);
    if (first.note == nullptr) {
      if (is_title && writing.note != nullptr) return false;
    } else if (writing.note != nullptr && is_title != (family_of(writing.widget->fill) == family)) {
      return false;
    }
  }
  return true;
}

/// The first row of two or more, near the top, that looks like titles with something under each.
Headings row_headings(const WritingIndexes& indexes, const std::vector<Writing>& writings) {
  constexpr std::size_t rows_looked_at = 3;
  const std::vector<std::vector<std::size_t>> rows = rows_of(boxes_of(writings, indexes));
  for (std::size_t i = 0; i + 1 < rows.size() && i < rows_looked_at; ++i) {
    if (rows[i].size() < 2) continue;
    if (!looks_like_titles(rows[i], indexes, writings)) return {};
    Headings headings;
    for (const std::size_t at : rows[i]) headings.push_back(step_heading(writings[indexes[at]], indexes[at], 0));
    return named_columns(headings, indexes, writings) == headings.size() ? headings : Headings{};
  }
  return {};
}

Headings silent_headings(const WritingIndexes& indexes, const std::vector<Writing>& writings, const Ties& ties) {
  Headings headings = numbered_headings(indexes, writings);
  if (headings.empty()) headings = chained_headings(indexes, writings, ties);
  if (headings.empty()) headings = row_headings(indexes, writings);
  return headings;
}

void add_zones(const Region& region, const Headings& headings, double certainty, std::vector<Zone>& zones,
               std::vector<Writing>& writings) {
  const WritingIndexes bodies = without(region.writings, headings);
  const auto columns = columns_under(boxes_of(writings, writings_in(headings)), boxes_of(writings, bodies));
  const ZoneIndex first = zones.size();
  for (const Heading& heading : headings) {
    Zone& zone = zones.emplace_back();
    zone.role = heading.title.role;
    zone.number = heading.title.number;
    zone.title = heading.title.rest;
    zone.chosen = heading.title.chosen;
    zone.heading = heading.writing;
    zone.box = writings[heading.writing].box;
    zone.parent = region.zone;
    zone.certainty = certainty;
    writings[heading.writing].is_heading = true;
    writings[heading.writing].zone = zones.size() - 1;
  }
  zones[region.zone].holds_zones = true;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    if (!columns[i]) continue;
    writings[bodies[i]].zone = first + *columns[i];
    Zone& zone = zones[first + *columns[i]];
    zone.box = united(zone.box, writings[bodies[i]].box);
  }
}

bool means_something(const std::vector<Zone>& zones) {
  return std::any_of(zones.begin(), zones.end(), [](const Zone& zone) {
    return zone.role && zone.role != Role::furniture && zone.role != Role::people;
  });
}

/// A heading inside an area of the same meaning only names it.
void note_names(const std::vector<Zone>& zones, std::vector<Writing>& writings) {
  for (Writing& writing : writings) {
    const Zone& zone = zones[writing.zone];
    if (writing.title && zone.role == writing.title->role && zone.role != Role::step && writing.title->rest.empty()) {
      writing.is_heading = true;
    }
  }
}

}  // namespace

void add_columns(std::vector<Zone>& zones, std::vector<Writing>& writings, const Ties& ties) {
  const std::vector<WritingIndexes> lists = by_zone(writings, zones.size());
  const std::set<int> numbers_of_step_areas = numbers_of_areas(zones);
  std::vector<Region> silent;
  for (ZoneIndex zone = 0; zone < lists.size(); ++zone) {
    if (!may_hold_columns(zones[zone]) || lists[zone].empty()) continue;
    const Region region{zone, in_reading_order(writings, lists[zone])};
    const Headings headings = spoken_headings(zones[zone], region.writings, writings, numbers_of_step_areas);
    constexpr double certainty_of_words = 0.95;
    if (!headings.empty()) {
      add_zones(region, headings, certainty_of_words, zones, writings);
    } else if (!zones[zone].role) {
      silent.push_back(region);
    }
  }
  note_names(zones, writings);
  if (means_something(zones)) return;
  for (const Region& region : silent) {
    const Headings headings = silent_headings(region.writings, writings, ties);
    constexpr double certainty_of_place = 0.85;
    if (!headings.empty()) add_zones(region, headings, certainty_of_place, zones, writings);
  }
}

}  // namespace rtp
