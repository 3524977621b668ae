#include "plan/findings.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "plan/reading_order.hpp"

namespace rtp {

namespace {

ColourFamily family(const Writing& writing) { return family_of(writing.widget->fill); }

/// Share of a note's area up to which a thing without text on it is a vote.
constexpr double dot_share = 0.15;

/// Counts the dots that people put on notes.
class Dots {
 public:
  explicit Dots(const std::vector<const Note*>& dots) : dots_(dots), near_(boxes_of(dots)) {}

  int on(const Writing& writing) const {
    constexpr unsigned most_votes = 200;
    int votes = 0;
    for (const std::size_t i : near_.near(writing.box, 0, most_votes)) {
      const Rect dot = box_of(*dots_[i]);
      votes += contains(writing.box, dot.centre()) && dot.area() <= dot_share * writing.box.area() ? 1 : 0;
    }
    return votes;
  }

 private:
  static std::vector<Rect> boxes_of(const std::vector<const Note*>& dots) {
    std::vector<Rect> boxes;
    for (const Note* dot : dots) boxes.push_back(box_of(*dot));
    return boxes;
  }

  const std::vector<const Note*>& dots_;
  Nearness near_;
};

/// Tags and signs that say "this one was chosen".
bool says_chosen(const Writing& writing) {
  static constexpr std::array<std::string_view, 9> words{"gekozen",  "chosen",    "gewahlt",  "choisi", "prioriteit",
                                                         "priority", "prioritat", "priorite", "prio"};
  static constexpr std::array<std::string_view, 5> signs{"✓", "✔", "★", "⭐", "✅"};
  const auto is_chosen_word = [](std::string_view word) {
    return std::find(words.begin(), words.end(), folded(trimmed(word))) != words.end();
  };
  if (writing.note != nullptr && std::any_of(writing.note->tags.begin(), writing.note->tags.end(), is_chosen_word)) {
    return true;
  }
  const std::string_view text = trimmed(writing.text());
  return std::any_of(signs.begin(), signs.end(),
                     [&](std::string_view sign) { return text.starts_with(sign) || text.ends_with(sign); });
}

class FindingsReading {
 public:
  FindingsReading(const BoardReading& reading, const std::vector<const Note*>& dots, Plan& plan)
      : reading_(reading), dots_(dots), plan_(plan) {}

  void read_zone(ZoneIndex zone, const WritingIndexes& list) {
    if (!reading_.zones[zone].role) return;
    switch (*reading_.zones[zone].role) {
      case Role::success_factors: add_entries(list, plan_.findings.success_factors); break;
      case Role::needs: add_entries(list, plan_.findings.needs); break;
      case Role::obstacles: read_obstacles(list); break;
      case Role::themes: read_themes(list, reading_.zones[zone].chosen); break;
      case Role::theme: read_theme(reading_.zones[zone], list); break;
      default: break;
    }
  }

 private:
  const Writing& writing(WritingIndex index) const { return reading_.writings[index]; }

  void add_entries(const WritingIndexes& list, std::vector<Entry>& entries) const {
    for (const WritingIndex i : in_reading_order(reading_.writings, list)) entries.push_back(entry_of(writing(i)));
  }

  /// `candidates` are those of `partners`, not empty.
  static WritingIndex partner(const Partners& partners, WritingIndex index, const WritingIndexes& candidates) {
    if (const auto tied = partners.by_arrow(index)) return *tied;
    if (const auto grouped = partners.by_group(index)) return *grouped;
    return partners.nearest(index, anywhere).value_or(candidates.front());
  }

  void read_obstacles(const WritingIndexes& list) {
    const auto is_way = [&](WritingIndex i) { return family(writing(i)) == ColourFamily::purple; };
    WritingIndexes obstacles;
    WritingIndexes ways;
    for (const WritingIndex i : in_reading_order(reading_.writings, list)) (is_way(i) ? ways : obstacles).push_back(i);
    const Partners partners(reading_.ties, reading_.writings, obstacles);
    std::map<WritingIndex, std::vector<Entry>> ways_of;
    for (const WritingIndex i : ways) {
      if (!obstacles.empty()) {
        ways_of[partner(partners, i, obstacles)].push_back(entry_of(writing(i), EntryKind::way));
      } else {
        plan_.unread.push_back(
            {collapsed(writing(i).text()), Message("unread.way_without_obstacle"), link_to(*writing(i).widget)});
      }
    }
    for (const WritingIndex i : obstacles) {
      Entry obstacle = entry_of(writing(i), EntryKind::obstacle);
      plan_.findings.obstacles.push_back({std::move(obstacle.text), std::move(ways_of[i]), std::move(obstacle.note)});
    }
  }

  int votes_on(const Writing& of) const { return (of.note != nullptr ? of.note->votes : 0) + dots_.on(of); }

  Theme theme_from(WritingIndex index, bool chosen) const {
    Theme theme;
    const auto spoken = read_area_title(writing(index).text());
    const bool has_prefix = spoken && spoken->role == Role::theme && !spoken->rest.empty();
    theme.text = has_prefix ? spoken->rest : collapsed(writing(index).text());
    theme.votes = votes_on(writing(index));
    theme.chosen = chosen || says_chosen(writing(index));
    theme.note = link_to(*writing(index).widget);
    return theme;
  }

  /// Green notes are themes where there are any; else every note is one.
  void read_themes(const WritingIndexes& list, bool chosen) {
    const auto is_green = [&](WritingIndex i) { return family(writing(i)) == ColourFamily::green; };
    const bool has_green = std::any_of(list.begin(), list.end(), is_green);
    WritingIndexes themes;
    WritingIndexes ideas;
    for (const WritingIndex i : in_reading_order(reading_.writings, list)) {
      (!has_green || is_green(i) ? themes : ideas).push_back(i);
    }
    const Partners partners(reading_.ties, reading_.writings, themes);
    std::map<WritingIndex, std::vector<Entry>> ideas_of;
    for (const WritingIndex i : ideas)
      ideas_of[partner(partners, i, themes)].push_back(entry_of(writing(i), EntryKind::idea));
    for (const WritingIndex i : themes) {
      Theme theme = theme_from(i, chosen);
      theme.ideas = std::move(ideas_of[i]);
      plan_.findings.themes.push_back(std::move(theme));
    }
  }

  /// An area that is one theme: its title says which, else the green note in it, else the note at its top.
  void read_theme(const Zone& zone, const WritingIndexes& list) {
    if (list.empty() && zone.title.empty()) return;
    WritingIndexes ideas = in_reading_order(reading_.writings, list);
    Theme theme;
    if (zone.title.empty()) {
      const auto green = std::find_if(ideas.begin(), ideas.end(),
                                      [&](WritingIndex i) { return family(writing(i)) == ColourFamily::green; });
      const auto named_by = green != ideas.end() ? green : ideas.begin();
      theme = theme_from(*named_by, zone.chosen);
      ideas.erase(named_by);
    } else {
      theme.text = zone.title;
      theme.chosen = zone.chosen;
      if (zone.heading) {
        theme.note = link_to(*writing(*zone.heading).widget);
        theme.votes = votes_on(writing(*zone.heading));
      } else if (zone.area != nullptr) {
        theme.note = link_to(*zone.area);
      }
    }
    for (const WritingIndex i : ideas) theme.ideas.push_back(entry_of(writing(i), EntryKind::idea));
    plan_.findings.themes.push_back(std::move(theme));
  }

  const BoardReading& reading_;
  Dots dots_;
  Plan& plan_;
};

/// Areas in the order people read them.
std::vector<ZoneIndex> zones_in_order(const std::vector<Zone>& zones) {
  std::vector<Rect> boxes;
  constexpr double top_height = 100;
  for (const Zone& zone : zones)
    boxes.push_back({zone.box.x, zone.box.y, zone.box.width, std::min(zone.box.height, top_height)});
  return reading_order(boxes);
}

}  // namespace

bool is_findings_zone(const Zone& zone) {
  return zone.role == Role::success_factors || zone.role == Role::needs || zone.role == Role::themes ||
         zone.role == Role::theme || zone.role == Role::obstacles;
}

void read_findings(const BoardReading& reading, const std::vector<WritingIndexes>& lists,
                   const std::vector<const Note*>& dots, Plan& plan) {
  FindingsReading findings(reading, dots, plan);
  for (const ZoneIndex zone : zones_in_order(reading.zones)) findings.read_zone(zone, lists[zone]);
}

}  // namespace rtp
