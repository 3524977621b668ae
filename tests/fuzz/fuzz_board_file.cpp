#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"
#include "excalidraw/element_list.hpp"
#include "excalidraw/read_scene.hpp"
#include "excalidraw/scene.hpp"
#include "excalidraw/write_scene.hpp"

// Any bytes as a board file: either one Error, or a board that is read, written on, changed, cleared and written back,
// with the same things on it when it is read again.

namespace {

constexpr rtp::Instant now{std::chrono::milliseconds(1'795'600'000'000)};

void require(bool holds) {
  if (!holds) std::abort();
}

rtp::BoardSnapshot read(const rtp::Json& scene) {
  return rtp::read_scene(rtp::elements_of(scene.at("elements")), "local:fuzz", "fuzz");
}

bool same_things(const auto& some, const auto& others) {
  return std::equal(some.begin(), some.end(), others.begin(), others.end(), [](const auto& one, const auto& other) {
    return one.id == other.id && one.text == other.text && one.rect == other.rect && one.parent == other.parent &&
           one.mark == other.mark && one.groups == other.groups && one.changed == other.changed;
  });
}

/// Whether the fast way of reading gives the same board as the one that writing works on.
bool same(const rtp::BoardSnapshot& one, const rtp::BoardSnapshot& other) {
  return same_things(one.notes, other.notes) && same_things(one.areas, other.areas) &&
         same_things(one.texts, other.texts) && same_things(one.arrows, other.arrows) &&
         same_things(one.others, other.others);
}

std::size_t count_of(const rtp::BoardSnapshot& board) {
  return board.notes.size() + board.areas.size() + board.texts.size() + board.arrows.size() + board.others.size();
}

/// What a scene says after it went through a file.
rtp::Json written_and_read(const rtp::Json& scene) { return rtp::parse_scene(rtp::scene_bytes(scene), "again"); }

std::vector<rtp::NewWidget> new_widgets(const rtp::BoardSnapshot& board) {
  std::vector<rtp::NewWidget> widgets(3);
  widgets[0].kind = rtp::WidgetKind::area;
  widgets[0].rect = {0, 0, 400, 400};
  widgets[1].rect = {10, 10, 160, 120};
  widgets[1].text = "Een taak (Noor, week 9)";
  if (!board.areas.empty()) widgets[1].parent_id = board.areas[0].id;
  widgets[2].kind = rtp::WidgetKind::arrow;
  widgets[2].from = 0;
  widgets[2].to = 1;
  for (rtp::NewWidget& widget : widgets)
    widget.mark = rtp::Mark{"fuzz/1", std::to_string(&widget - widgets.data()), rtp::Role::notes, 1, ""};
  return widgets;
}

/// A change of everything on the board that can be written on.
std::vector<rtp::WidgetChange> changes_of(const rtp::BoardSnapshot& board) {
  std::vector<rtp::WidgetChange> changes;
  const auto change = [&](const rtp::Widget& thing) {
    changes.push_back({thing.id, thing.text.plain, rtp::StyledText{"Anders", {}}, rtp::Rect{5, 5, 50, 20}, {}, {}});
  };
  for (const rtp::Note& note : board.notes) change(note);
  for (const rtp::Area& area : board.areas) change(area);
  for (const rtp::FreeText& text : board.texts) change(text);
  return changes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto list = rtp::ElementList::read(bytes);
    rtp::Json scene = rtp::parse_scene(bytes, "fuzz");
    const rtp::BoardSnapshot board = read(scene);
    if (list) require(same(rtp::read_scene(list->elements(), "local:fuzz", "fuzz"), board));
    require(written_and_read(scene) == scene);

    const std::vector<rtp::NewWidget> widgets = new_widgets(board);
    const rtp::Addition first = rtp::add_to_scene(scene, widgets, now);
    require(first.ids.size() == widgets.size());
    rtp::Json again = written_and_read(scene);
    const rtp::Addition second = rtp::add_to_scene(again, widgets, now);
    require(!second.changed && second.ids == first.ids);

    const rtp::BoardSnapshot stamped = read(scene);
    rtp::change_scene(scene, changes_of(stamped), now);
    rtp::remove_from_scene(scene, first.ids, now);
    require(count_of(read(written_and_read(scene))) <= count_of(stamped));
  } catch (const rtp::Error&) {
    // The promised answer to a file that is no board.
  }
  return 0;
}
