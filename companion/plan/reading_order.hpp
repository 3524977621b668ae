#pragma once

#include "plan/writing.hpp"

namespace rtp {

/// Sorts as people read: rows from top to bottom, in a row from left to right. What is shifted by less than half a
/// height belongs to the same row, so small shifts and tilted notes do not matter. Cost: n log n.
std::vector<std::size_t> reading_order(const std::vector<Rect>& boxes);

/// The same, for writings.
WritingIndexes in_reading_order(const std::vector<Writing>& writings, WritingIndexes indexes);

/// The rows of `boxes`, each from left to right.
std::vector<std::vector<std::size_t>> rows_of(const std::vector<Rect>& boxes);

}  // namespace rtp
