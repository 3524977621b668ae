#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "base/clock.hpp"
#include "base/file.hpp"
#include "excalidraw/excalidraw.hpp"
#include "world/temporary_folder.hpp"

namespace rtp {

/// A board file in a private folder, seen from both sides: as the provider gives it, and as the JSON that it holds.
class BoardFile {
 public:
  /// No file yet.
  BoardFile() = default;
  explicit BoardFile(const nlohmann::json& elements) { write_elements(elements); }

  /// A copy of tests/excalidraw/boards/<name>.
  static std::unique_ptr<BoardFile> copy_of(const std::string& name) {
    auto file = std::make_unique<BoardFile>();
    file->write(read_file(std::string(RTP_SOURCE_DIR) + "/tests/excalidraw/boards/" + name, 1 << 20));
    return file;
  }

  std::unique_ptr<BoardProvider> open() const {
    return make_excalidraw_board({path(), "local:bord", "bord", true}, clock_);
  }
  BoardSnapshot read() const { return open()->read(); }

  std::filesystem::path path() const { return folder_.path() / "bord.excalidraw"; }
  std::string bytes() const { return read_file(path(), 1 << 28); }
  void write(std::string_view bytes) const { write_file(path(), bytes); }
  nlohmann::json scene() const { return nlohmann::json::parse(bytes()); }
  nlohmann::json elements() const { return scene().at("elements"); }
  void write_elements(const nlohmann::json& elements) const {
    write(nlohmann::json{{"type", "excalidraw"}, {"version", 2}, {"elements", elements}}.dump());
  }

  /// The element with this id, deleted or not; null when there is none.
  nlohmann::json element(const std::string& id) const {
    for (const nlohmann::json& element : elements()) {
      if (element.value("id", "") == id) return element;
    }
    return nullptr;
  }

  FixedClock& clock() { return clock_; }

 private:
  TemporaryFolder folder_;
  FixedClock clock_{Instant(std::chrono::milliseconds(1'795'600'000'000))};
};

/// An element with the least that Excalidraw restores.
inline nlohmann::json shape(const std::string& id, const Rect& rect, const std::string& type = "rectangle") {
  return {{"id", id}, {"type", type}, {"x", rect.x}, {"y", rect.y}, {"width", rect.width}, {"height", rect.height}};
}

/// Text with its top left corner at (x, y), bound to `container` when there is one.
inline nlohmann::json text(const std::string& id, const std::string& words, double x, double y,
                           const std::string& container = "") {
  nlohmann::json element = shape(id, {x, y, 9.0 * static_cast<double>(words.size()), 20}, "text");
  element["text"] = words;
  element["originalText"] = words;
  element["fontSize"] = 16;
  element["containerId"] = nullptr;
  if (!container.empty()) element["containerId"] = container;
  return element;
}

/// A shape with text tied to it on both sides: two elements.
inline nlohmann::json written_note(const std::string& id, const std::string& words, const Rect& rect) {
  nlohmann::json note = shape(id, rect);
  note["boundElements"] = {{{"id", id + "-words"}, {"type", "text"}}};
  return nlohmann::json::array({note, text(id + "-words", words, rect.x + 5, rect.y + 5, id)});
}

/// The elements of several lists in one.
inline nlohmann::json together(std::initializer_list<nlohmann::json> lists) {
  nlohmann::json all = nlohmann::json::array();
  for (const nlohmann::json& list : lists) {
    if (list.is_array()) {
      all.insert(all.end(), list.begin(), list.end());
    } else {
      all.push_back(list);
    }
  }
  return all;
}

}  // namespace rtp
