#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mural/widget.hpp"

namespace rtp {

/// The widgets of one mural, each once.
class MuralContent {
 public:
  /// Keeps the widget; the later of two with one id counts. Returns whether it is new.
  bool add(MuralWidget widget);

  void clear();

  /// In the order in which they came.
  const std::vector<MuralWidget>& widgets() const { return widgets_; }

  /// nullptr when it is not there.
  const MuralWidget* find(const std::string& id) const;

  /// The box on the mural: Mural's coordinates are relative to the parent [D], and areas nest. Where the parent is not
  /// there, and where parents go round in a circle, they are taken as the mural's own.
  Rect absolute(const MuralWidget& widget) const;

  /// The ids of parents that are not there.
  std::vector<std::string> missing_parents() const;

 private:
  std::vector<MuralWidget> widgets_;
  std::unordered_map<std::string, std::size_t> positions_;

  /// Top left corners that are known already; forgotten when a widget comes.
  mutable std::unordered_map<std::string, Point> corners_;
};

}  // namespace rtp
