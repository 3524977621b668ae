#include "plan/columns.hpp"

#include <algorithm>

#include "plan/reading_order.hpp"

namespace rtp {

namespace {

using Indexes = std::vector<std::size_t>;

/// The widest empty gap, in box sizes, over which a column still goes on.
constexpr double widest_gap_across = 2;
constexpr double widest_gap_down = 4;

struct Interval {
  double from;
  double to;
  double middle() const { return (from + to) / 2; }
};

Interval across(const Rect& rect) { return {rect.x, rect.right()}; }
Interval down(const Rect& rect) { return {rect.y, rect.bottom()}; }

/// The middle of the widest empty strip between the middles of two headings; of equally wide ones the last.
double border_between(Interval first, Interval second, std::vector<Interval> between) {
  between.push_back(second);
  std::sort(between.begin(), between.end(), [](Interval a, Interval b) { return a.from < b.from; });
  double widest = -1;
  double border = (first.middle() + second.middle()) / 2;
  double reached = between.size() == 1 ? first.to : std::min(first.to, between.front().from);
  for (const Interval& interval : between) {
    const double gap = interval.from - reached;
    constexpr double nearly_equal = 1;
    if (gap > 0 && gap >= widest - nearly_equal) {
      widest = std::max(widest, gap);
      border = (reached + interval.from) / 2;
    }
    reached = std::max(reached, interval.to);
  }
  return border;
}

/// Borders between neighbours of `headings` (sorted along the axis), given the boxes that lie among them.
std::vector<double> borders(const std::vector<Interval>& headings, std::vector<Interval> boxes) {
  std::sort(boxes.begin(), boxes.end(), [](Interval a, Interval b) { return a.middle() < b.middle(); });
  std::vector<double> result;
  auto next = boxes.begin();
  for (std::size_t i = 0; i + 1 < headings.size(); ++i) {
    std::vector<Interval> between;
    while (next != boxes.end() && next->middle() < headings[i + 1].middle()) {
      if (next->middle() > headings[i].middle()) between.push_back(*next);
      ++next;
    }
    result.push_back(border_between(headings[i], headings[i + 1], std::move(between)));
  }
  return result;
}

std::size_t slot(const std::vector<double>& sorted_borders, double value) {
  return static_cast<std::size_t>(std::upper_bound(sorted_borders.begin(), sorted_borders.end(), value) -
                                  sorted_borders.begin());
}

/// The boxes of one heading along one axis, going out from the heading, until a gap that is too wide.
template <typename Along>
Indexes within_reach(const Rect& heading, Indexes boxes, const std::vector<Rect>& all, Along along, double widest_gap) {
  Indexes reached;
  const auto from = [&](std::size_t i) { return along(all[i]).from; };
  const auto to = [&](std::size_t i) { return along(all[i]).to; };
  const Interval start = along(heading);
  std::sort(boxes.begin(), boxes.end(),
            [&](std::size_t a, std::size_t b) { return from(a) != from(b) ? from(a) < from(b) : a < b; });
  double edge = start.to;
  for (const std::size_t i : boxes) {
    if (along(all[i]).middle() < start.from) continue;
    if (from(i) - edge > widest_gap * (to(i) - from(i))) break;
    edge = std::max(edge, to(i));
    reached.push_back(i);
  }
  std::sort(boxes.begin(), boxes.end(),
            [&](std::size_t a, std::size_t b) { return to(a) != to(b) ? to(a) > to(b) : a < b; });
  edge = start.from;
  for (const std::size_t i : boxes) {
    if (along(all[i]).middle() >= start.from) continue;
    if (edge - to(i) > widest_gap * (to(i) - from(i))) break;
    edge = std::min(edge, from(i));
    reached.push_back(i);
  }
  return reached;
}

/// Headings in rows, and the boxes of each row's band.
struct Bands {
  std::vector<Indexes> rows;
  std::vector<Indexes> boxes;
};

bool is_beside(const Rect& heading, const Rect& box) {
  return box.centre().x > heading.right() && box.y < heading.bottom() && box.bottom() > heading.y;
}

bool is_below(const Rect& heading, const Rect& box) {
  return box.centre().y > heading.bottom() && box.centre().x >= heading.x && box.centre().x <= heading.right();
}

double top_of(const std::vector<Rect>& headings, const Indexes& row) {
  double top = headings[row.front()].y;
  for (const std::size_t i : row) top = std::min(top, headings[i].y);
  return top;
}

/// Each band begins at the top of its row of headings.
Bands bands_from_tops(const std::vector<Rect>& headings, const std::vector<Rect>& boxes) {
  Bands bands;
  bands.rows = rows_of(headings);
  bands.boxes.resize(bands.rows.size());
  std::vector<double> tops;
  for (const Indexes& row : bands.rows) tops.push_back(top_of(headings, row));
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const std::size_t band = slot(tops, boxes[i].centre().y);
    if (band > 0) bands.boxes[band - 1].push_back(i);
  }
  return bands;
}

/// Whether every heading stands alone in its row with its boxes to the right of it.
bool lies_in_rows(const std::vector<Rect>& headings, const std::vector<Rect>& boxes, const Bands& bands) {
  std::size_t beside = 0;
  std::size_t below = 0;
  for (std::size_t band = 0; band < bands.rows.size(); ++band) {
    if (bands.rows[band].size() > 1) return false;
    const Rect& heading = headings[bands.rows[band].front()];
    for (const std::size_t i : bands.boxes[band]) {
      beside += is_beside(heading, boxes[i]) ? 1U : 0U;
      below += is_below(heading, boxes[i]) ? 1U : 0U;
    }
  }
  return beside > below;
}

using Found = std::vector<std::optional<std::size_t>>;

void settle(Found& found, std::size_t heading, const Indexes& boxes) {
  for (const std::size_t i : boxes) found[i] = heading;
}

Found beside_headings(const std::vector<Rect>& headings, const std::vector<Rect>& boxes,
                      const std::vector<Indexes>& rows) {
  std::vector<Interval> heading_intervals;
  for (const Indexes& row : rows) heading_intervals.push_back(down(headings[row.front()]));
  std::vector<Interval> box_intervals;
  for (const Rect& box : boxes) box_intervals.push_back(down(box));
  const std::vector<double> limits = borders(heading_intervals, box_intervals);

  std::vector<Indexes> by_row(rows.size());
  for (std::size_t i = 0; i < boxes.size(); ++i) by_row[slot(limits, boxes[i].centre().y)].push_back(i);
  Found found(boxes.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const Rect& heading = headings[rows[row].front()];
    Indexes near = within_reach(heading, by_row[row], boxes, down, widest_gap_across);
    near = within_reach(heading, std::move(near), boxes, across, widest_gap_down);
    std::erase_if(near, [&](std::size_t i) { return boxes[i].centre().x < heading.x; });
    settle(found, rows[row].front(), near);
  }
  return found;
}

Found below_headings(const std::vector<Rect>& headings, const std::vector<Rect>& boxes, const Bands& bands) {
  Found found(boxes.size());
  for (std::size_t band = 0; band < bands.rows.size(); ++band) {
    const Indexes& row = bands.rows[band];
    std::vector<Interval> heading_intervals;
    for (const std::size_t heading : row) heading_intervals.push_back(across(headings[heading]));
    std::vector<Interval> box_intervals;
    for (const std::size_t i : bands.boxes[band]) box_intervals.push_back(across(boxes[i]));
    const std::vector<double> limits = borders(heading_intervals, std::move(box_intervals));

    std::vector<Indexes> by_column(row.size());
    for (const std::size_t i : bands.boxes[band]) by_column[slot(limits, boxes[i].centre().x)].push_back(i);
    for (std::size_t column = 0; column < row.size(); ++column) {
      const Rect& heading = headings[row[column]];
      Indexes near = within_reach(heading, by_column[column], boxes, down, widest_gap_down);
      near = within_reach(heading, std::move(near), boxes, across, widest_gap_across);
      settle(found, row[column], near);
    }
  }
  return found;
}

}  // namespace

std::vector<std::optional<std::size_t>> columns_under(const std::vector<Rect>& headings,
                                                      const std::vector<Rect>& boxes) {
  if (headings.empty()) return Found(boxes.size());
  const Bands bands = bands_from_tops(headings, boxes);
  if (lies_in_rows(headings, boxes, bands)) return beside_headings(headings, boxes, bands.rows);
  return below_headings(headings, boxes, bands);
}

}  // namespace rtp
