#include <algorithm>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"
#include "board_promises.hpp"
#include "excalidraw/element_list.hpp"
#include "excalidraw/read_scene.hpp"
#include "excalidraw/scene.hpp"
#include "excalidraw/write_scene.hpp"
#include "promise.hpp"

// Any bytes as a board file: either one Error, or a board that is read, drawn, harvested and told in documents; and
// that is written on, changed and cleared, with what was asked for, and nothing else, changed when it is read again.

namespace rtp {
namespace {

constexpr Instant now{std::chrono::milliseconds(1'795'600'000'000)};

BoardSnapshot read(const Json& scene) { return read_scene(elements_of(scene.at("elements")), "local:fuzz", "fuzz"); }

/// What a scene says after it went through a file.
BoardSnapshot read_back(const Json& scene) { return read(parse_scene(scene_bytes(scene), "again")); }

bool same_things(const auto& some, const auto& others) {
  return std::equal(some.begin(), some.end(), others.begin(), others.end(), [](const auto& one, const auto& other) {
    return one.id == other.id && one.text == other.text && one.rect == other.rect && one.parent == other.parent &&
           one.mark == other.mark && one.groups == other.groups && one.changed == other.changed;
  });
}

bool same(const BoardSnapshot& one, const BoardSnapshot& other) {
  return same_things(one.notes, other.notes) && same_things(one.areas, other.areas) &&
         same_things(one.texts, other.texts) && same_things(one.arrows, other.arrows) &&
         same_things(one.others, other.others);
}

/// Everything on the board by id. What is a note, an area or a vote can change with what lies round it.
std::map<WidgetId, const Widget*> things_of(const BoardSnapshot& board) {
  std::map<WidgetId, const Widget*> things;
  const auto add = [&](const auto& list) {
    for (const Widget& widget : list) {
      require(!widget.id.empty() && things.emplace(widget.id, &widget).second, "each thing has an id of its own");
      require(clean_text(widget.text.plain) == widget.text.plain, "text of a board is clean");
    }
  };
  add(board.notes);
  add(board.areas);
  add(board.texts);
  add(board.arrows);
  add(board.others);
  return things;
}

/// `require`s that all of `before`, but for `ids`, is still there and says the same.
void require_kept(const BoardSnapshot& before, const BoardSnapshot& after, const std::vector<WidgetId>& ids) {
  const auto present = things_of(after);
  for (const auto& [id, widget] : things_of(before)) {
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
    const auto found = present.find(id);
    require(found != present.end(), "nothing is lost that nobody named");
    require(found->second->text == widget->text, "no text changes that nobody named");
    require(found->second->mark == widget->mark, "no mark changes that nobody named");
  }
}

std::vector<NewWidget> new_widgets(const BoardSnapshot& board) {
  std::vector<NewWidget> widgets(4);
  widgets[0].kind = WidgetKind::area;
  widgets[0].text = "Stap 1";
  widgets[0].rect = {0, 0, 400, 400};
  widgets[1].rect = {10, 10, 160, 120};
  widgets[1].text = "Een taak (Noor, week 9)";
  if (!board.areas.empty()) widgets[1].parent_id = board.areas[0].id;
  widgets[2].kind = WidgetKind::text;
  widgets[2].rect = {10, 200, 160, 20};
  widgets[2].text = "Onze weg";
  widgets[2].parent = 0;
  widgets[3].kind = WidgetKind::arrow;
  widgets[3].from = 0;
  widgets[3].to = 1;
  for (NewWidget& widget : widgets)
    widget.mark = Mark{"fuzz/1", std::to_string(&widget - widgets.data()), Role::notes, 1, ""};
  return widgets;
}

/// Puts new things on the board, twice as after a lost answer; returns their ids.
std::vector<WidgetId> add_things(Json& scene, const BoardSnapshot& before) {
  const std::vector<NewWidget> widgets = new_widgets(before);
  const Addition first = add_to_scene(scene, widgets, now);
  Json again = parse_scene(scene_bytes(scene), "again");
  const Addition second = add_to_scene(again, widgets, now);
  require(!second.changed && second.ids == first.ids, "adding again finds everything there");

  const BoardSnapshot after = read_back(scene);
  require_kept(before, after, {});
  const auto old = things_of(before);
  const auto things = things_of(after);
  require(first.ids.size() == widgets.size(), "each new thing gets an id");
  for (std::size_t i = 0; i < widgets.size(); ++i) {
    const auto found = things.find(first.ids[i]);
    require(found != things.end(), "what was added is there");
    if (!old.contains(first.ids[i]))
      require(found->second->text.plain == widgets[i].text, "what was added says what it ought to");
  }
  return first.ids;
}

/// A change of everything on the board that can be written on.
std::vector<WidgetChange> changes_of(const BoardSnapshot& board) {
  std::vector<WidgetChange> changes;
  const auto change = [&](const Widget& thing) {
    changes.push_back({thing.id, thing.text.plain, StyledText{"Anders", {}}, Rect{5, 5, 50, 20}, {}, {}});
  };
  for (const Note& note : board.notes) change(note);
  for (const Area& area : board.areas) change(area);
  for (const FreeText& text : board.texts) change(text);
  return changes;
}

void change_things(Json& scene, const BoardSnapshot& before) {
  std::vector<WidgetChange> changes = changes_of(before);
  change_scene(scene, changes, now);
  const BoardSnapshot after = read_back(scene);
  std::vector<WidgetId> ids;
  const auto things = things_of(after);
  for (const WidgetChange& change : changes) {
    ids.push_back(change.id);
    const auto found = things.find(change.id);
    require(found != things.end() && found->second->text.plain == "Anders", "a changed text says the new words");
  }
  require_kept(before, after, ids);
}

/// A change of something that others changed meanwhile is refused, and the file stays as it is.
void require_conflict(Json& scene, const BoardSnapshot& board) {
  std::vector<WidgetChange> changes = changes_of(board);
  changes.back().seen_text += "?";
  const Json before = scene;
  std::optional<ErrorKind> kind;
  try {
    change_scene(scene, changes, now);
  } catch (const Error& error) {
    kind = error.kind();
  }
  require(kind == ErrorKind::conflict && scene == before, "a change of what looks otherwise by now is refused");
}

void remove_things(Json& scene, const std::vector<WidgetId>& ids) {
  const BoardSnapshot before = read(scene);
  remove_from_scene(scene, ids, now);
  const BoardSnapshot after = read_back(scene);
  require_kept(before, after, ids);
  const auto things = things_of(after);
  for (const WidgetId& id : ids) require(!things.contains(id), "what was removed is gone");
}

void require_promises(Json scene) {
  const BoardSnapshot board = read(scene);
  require(same(read_back(scene), board), "a file that was written gives the same board");
  require_picture(board, Language::fr);
  const Plan plan = require_plan(board, {{{"1", "Noor van Dam", {}, "Roerhoven", "", "", Language::nl}}});
  require_same_when_harvested_again(plan);
  require_same_when_read_back(plan);
  require_documents(plan);

  const std::vector<WidgetId> added = add_things(scene, board);
  const BoardSnapshot stamped = read(scene);
  require_conflict(scene, stamped);
  change_things(scene, stamped);
  remove_things(scene, added);
}

}  // namespace
}  // namespace rtp

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto list = rtp::ElementList::read(bytes);
  rtp::Json scene;
  try {
    scene = rtp::parse_scene(bytes, "fuzz");
  } catch (const rtp::Error& error) {
    // The promised answer to a file that is no board.
    rtp::require(!list.has_value(), "both ways of reading refuse the same files");
    rtp::require(error.kind() == rtp::ErrorKind::unreadable, "a file that is no board is unreadable");
    return 0;
  }
  if (list) {
    rtp::require(rtp::same(rtp::read_scene(list->elements(), "local:fuzz", "fuzz"), rtp::read(scene)),
                 "both ways of reading give the same board");
  }
  rtp::require_promises(std::move(scene));
  return 0;
}
