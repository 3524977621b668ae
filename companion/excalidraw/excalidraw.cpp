#include "excalidraw/excalidraw.hpp"

#include <nlohmann/json.hpp>
#include <utility>

#include "base/error.hpp"
#include "base/file.hpp"
#include "excalidraw/element_list.hpp"
#include "excalidraw/read_scene.hpp"
#include "excalidraw/scene.hpp"
#include "excalidraw/write_scene.hpp"

namespace rtp {

namespace {

constexpr double seconds_to_wait = 10;

class ExcalidrawFile final : public BoardProvider {
 public:
  ExcalidrawFile(ExcalidrawBoard board, const Clock& clock) : board_(std::move(board)), clock_(clock) {}

  BoardSnapshot read() override {
    if (is_to_be_made()) return read_scene({}, board_.ref, board_.title);
    if (const auto list = ElementList::read(bytes())) return read_scene(list->elements(), board_.ref, board_.title);
    const Json scene = load();
    return read_scene(elements_of(scene.at("elements")), board_.ref, board_.title);
  }

  std::vector<WidgetId> create(const std::vector<NewWidget>& widgets) override {
    std::vector<WidgetId> ids;
    if (widgets.empty()) return ids;
    edit([&](Json& scene) {
      Addition addition = add_to_scene(scene, widgets, clock_.now());
      ids = std::move(addition.ids);
      return addition.changed;
    });
    return ids;
  }

  void change(const std::vector<WidgetChange>& changes) override {
    if (changes.empty()) return;
    edit([&](Json& scene) { return change_scene(scene, changes, clock_.now()); });
  }

  void remove(const std::vector<WidgetId>& ids) override {
    if (ids.empty()) return;
    edit([&](Json& scene) { return remove_from_scene(scene, ids, clock_.now()); });
  }

 private:
  /// Whether there is no file yet. Throws Error{not_found} when there ought to be one.
  bool is_to_be_made() const {
    std::error_code cannot_tell;
    if (std::filesystem::exists(board_.file, cannot_tell) || cannot_tell) return false;
    if (board_.create) return true;
    throw Error(ErrorKind::not_found, Message("excalidraw.not_found").with("board", board_.ref));
  }

  std::string bytes() const { return read_file(board_.file, scene_limits.bytes); }

  Json load() const { return is_to_be_made() ? empty_scene() : parse_scene(bytes(), board_.ref); }

  /// Reads, lets `act` change the scene, and writes it when that says so; nobody else writes in between. The file's
  /// replacement is atomic, so that readers need no lock.
  template <typename Act>
  void edit(const Act& act) {
    const FileLock lock(board_.file, seconds_to_wait);
    Json scene = load();
    if (act(scene)) write_file(board_.file, scene_bytes(scene));
  }

  ExcalidrawBoard board_;
  const Clock& clock_;
};

}  // namespace

std::unique_ptr<BoardProvider> make_excalidraw_board(const ExcalidrawBoard& board, const Clock& clock) {
  return std::make_unique<ExcalidrawFile>(board, clock);
}

}  // namespace rtp
