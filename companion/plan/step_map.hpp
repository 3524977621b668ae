#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plan/zones.hpp"

namespace rtp {

/// A step found on the board, before its writings are gathered.
struct StepPlace {
  int number = 0;    ///< as marked or written; 0 when none
  std::string road;  ///< same for steps that are numbered together: the stamping, else the area that holds them
  std::string text;  ///< what its zone calls it
  NoteLink note;     ///< its zone's heading or area
  std::optional<WritingIndex> heading;
  ZoneIndex zone = 0;
  Rect top;  ///< where it begins: the upper edge of its zone
};

/// Which zones are steps, and which belong to them.
class StepMap {
 public:
  explicit StepMap(const std::vector<Zone>& zones, const std::vector<Writing>& writings);

  const std::vector<StepPlace>& steps() const { return steps_; }

  /// The step that a zone is or belongs to: questions under a step, a tasks area with the step's number.
  std::optional<std::size_t> step_of(ZoneIndex zone) const { return step_of_zone_[zone]; }

  /// The step with this number in the stamping `stamp`, which is empty for what people made.
  std::optional<std::size_t> find(const std::string& stamp, int number) const;

  /// The first step with this number, whoever made it.
  std::optional<std::size_t> find(int number) const;

  /// The step, added when it is not there: people removed its area, but its title stands.
  std::size_t find_or_add(const std::string& stamp, int number, const Rect& box);

 private:
  std::size_t add(const Zone& zone, ZoneIndex index, const std::vector<Writing>& writings);
  void remember(const std::string& stamp, int number);
  std::optional<std::size_t> enclosing(ZoneIndex zone) const;

  const std::vector<Zone>& zones_;
  std::vector<StepPlace> steps_;
  std::vector<std::optional<std::size_t>> step_of_zone_;
  std::map<std::pair<std::string, int>, std::size_t> by_stamp_;
  std::map<int, std::size_t> by_number_;  ///< the first with each number
};

/// The steps in the plan's order: road by road in reading order; in a road by number, without numbers along the arrows
/// between its areas, else in reading order.
std::vector<std::size_t> step_order(const std::vector<StepPlace>& steps,
                                    const std::vector<std::pair<ZoneIndex, ZoneIndex>>& area_arrows);

}  // namespace rtp
