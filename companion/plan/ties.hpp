#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "plan/nearness.hpp"
#include "plan/zones.hpp"

namespace rtp {

/// What people tied together by hand: arrows between writings, and groups. An arrow's end that is tied to nothing
/// counts for the writing it points at.
class Ties {
 public:
  Ties(const BoardSnapshot& board, const std::vector<Writing>& writings, const std::vector<Zone>& zones);

  /// Arrows between two writings, as (from, to); sorted, each once.
  const std::vector<std::pair<WritingIndex, WritingIndex>>& arrows() const { return arrows_; }

  /// Arrows between two areas; sorted, each once.
  const std::vector<std::pair<ZoneIndex, ZoneIndex>>& area_arrows() const { return area_arrows_; }

  /// The writings that an arrow joins with `writing`, either way; sorted.
  std::vector<WritingIndex> joined_by_arrow(WritingIndex writing) const;

 private:
  std::vector<std::pair<WritingIndex, WritingIndex>> arrows_;
  std::vector<std::pair<WritingIndex, WritingIndex>> both_ways_;
  std::vector<std::pair<ZoneIndex, ZoneIndex>> area_arrows_;
};

/// Paths along `arrows` whose inner nodes have one arrow in and one out; the longest first.
std::vector<std::vector<std::size_t>> chains_of(const std::vector<std::pair<std::size_t, std::size_t>>& arrows);

/// Finds to which of several candidates a writing belongs: by an arrow, else by a group, else by nearness.
class Partners {
 public:
  Partners(const Ties& ties, const std::vector<Writing>& writings, WritingIndexes candidates);

  bool empty() const { return candidates_.empty(); }
  std::optional<WritingIndex> by_arrow(WritingIndex writing) const;

  /// The candidate in the innermost group that the writing shares with any; of several the nearest. Groups with more
  /// than `most` candidates say nothing about who belongs to whom.
  std::optional<WritingIndex> by_group(WritingIndex writing, std::size_t most = 16) const;

  /// The candidate that shares most room with the writing, at least this share of the smaller of the two.
  std::optional<WritingIndex> most_overlapped(WritingIndex writing, double least_share) const;

  /// The nearest candidate at most `limit` units away.
  std::optional<WritingIndex> nearest(WritingIndex writing, double limit) const;

 private:
  const Ties& ties_;
  const std::vector<Writing>& writings_;
  WritingIndexes candidates_;  ///< sorted
  std::unordered_map<std::string_view, WritingIndexes> by_group_;
  Nearness near_;
};

/// No limit to nearness.
inline constexpr double anywhere = 1e12;

}  // namespace rtp
