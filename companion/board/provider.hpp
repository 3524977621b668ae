#pragma once

#include <optional>
#include <string>
#include <vector>

#include "board/snapshot.hpp"

namespace rtp {

enum class WidgetKind { note, area, text, arrow };

/// A thing to be put on a board.
struct NewWidget {
  WidgetKind kind = WidgetKind::note;
  std::string text;  ///< note's text, area's title, free text; lines by "\n"; wrapped by the provider
  Rect rect;         ///< absolute; an arrow's box is ignored
  Colour fill = transparent;
  Colour stroke = transparent;
  double font_size = 16;
  bool locked = false;                ///< people cannot drag it by accident
  std::optional<std::size_t> parent;  ///< index in the same list of the area that holds it
  WidgetId parent_id;                 ///< or the id of an area that is there already
  std::optional<std::size_t> from;    ///< arrow: index in the same list of the thing it starts at
  std::optional<std::size_t> to;
  std::string link;          ///< address opened by the thing; empty for none
  std::optional<Mark> mark;  ///< nothing for a thing that a person writes (sample sessions)
};

/// A change of one thing. Fields without a value stay as they are.
struct WidgetChange {
  WidgetId id;
  std::string seen_text;  ///< plain text that the caller saw; the change is refused when it differs now
  std::optional<StyledText> text;
  std::optional<Rect> rect;
  std::optional<Colour> fill;
  std::optional<std::vector<std::string>> tags;
};

/// Port: one whiteboard technology, opened for one board. Implementations: excalidraw, mural; `WorldBoard` in tests.
/// Every implementation passes tests/world/provider_contract.hpp.
class BoardProvider {
 public:
  virtual ~BoardProvider() = default;

  /// The whole board, or throws: a half-read board must never look like deletions.
  /// Throws Error{not_found}, Error{unreadable}, Error{login}, Error{unreachable}, Error{storage}.
  virtual BoardSnapshot read() = 0;

  /// Puts the things on the board and returns their ids in the order asked for. A thing whose mark (stamp and place) is
  /// on the board already is not made again: its present id is returned. Nothing else on the board changes.
  virtual std::vector<WidgetId> create(const std::vector<NewWidget>& widgets) = 0;

  /// Makes the changes; throws Error{conflict} naming the first thing that is gone or no longer reads as `seen_text`.
  /// A provider that can do all at once changes nothing then.
  virtual void change(const std::vector<WidgetChange>& changes) = 0;

  /// Removes things; one that is gone already counts as removed. Only for things that carry our mark (undo).
  virtual void remove(const std::vector<WidgetId>& ids) = 0;
};

}  // namespace rtp
