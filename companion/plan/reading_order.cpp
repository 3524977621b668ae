#include "plan/reading_order.hpp"

#include <algorithm>
#include <numeric>

namespace rtp {

namespace {

/// How far, in heights of the smaller one, a box may hang lower than its row.
constexpr double row_tolerance = 0.5;

}  // namespace

std::vector<std::vector<std::size_t>> rows_of(const std::vector<Rect>& boxes) {
  std::vector<std::size_t> order(boxes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return boxes[a].centre().y < boxes[b].centre().y; });

  std::vector<std::vector<std::size_t>> rows;
  double first = 0;         // middle of the row's first box
  double lower_in_all = 0;  // how much lower the others' middles are, summed
  double least_height = 0;
  for (const std::size_t i : order) {
    const double y = boxes[i].centre().y;
    const double height = boxes[i].height;
    const double mean = rows.empty() ? 0 : lower_in_all / static_cast<double>(rows.back().size());
    if (rows.empty() || y - first - mean > row_tolerance * std::min(least_height, height)) {
      rows.emplace_back();
      first = y;
      lower_in_all = 0;
      least_height = height;
    }
    rows.back().push_back(i);
    lower_in_all += y - first;
    least_height = std::min(least_height, height);
  }
  for (std::vector<std::size_t>& row : rows) {
    std::stable_sort(row.begin(), row.end(), [&](std::size_t a, std::size_t b) {
      return boxes[a].x != boxes[b].x ? boxes[a].x < boxes[b].x : boxes[a].y < boxes[b].y;
    });
  }
  return rows;
}

std::vector<std::size_t> reading_order(const std::vector<Rect>& boxes) {
  std::vector<std::size_t> order;
  order.reserve(boxes.size());
  for (const std::vector<std::size_t>& row : rows_of(boxes)) order.insert(order.end(), row.begin(), row.end());
  return order;
}

WritingIndexes in_reading_order(const std::vector<Writing>& writings, WritingIndexes indexes) {
  std::sort(indexes.begin(), indexes.end());
  std::vector<Rect> boxes;
  boxes.reserve(indexes.size());
  for (const WritingIndex index : indexes) boxes.push_back(writings[index].box);
  WritingIndexes ordered;
  ordered.reserve(indexes.size());
  for (const std::size_t i : reading_order(boxes)) ordered.push_back(indexes[i]);
  return ordered;
}

}  // namespace rtp
