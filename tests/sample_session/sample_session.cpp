#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/companion.hpp"
#include "base/error.hpp"

// Plays a group that writes on a stamped board: fills the notes that lie ready, and where those are used up puts new
// ones where people would, some of them tilted, small or outside their area. Usage: sample_session BOARD NOTES.json

namespace {

using Place = std::pair<rtp::Role, int>;

struct Slots {
  std::map<Place, std::vector<const rtp::Note*>> spaces;  ///< notes to write on, by the area they lie ready in
  std::map<Place, rtp::Rect> areas;
};

Slots slots_of(const rtp::BoardSnapshot& board) {
  Slots slots;
  for (const rtp::Area& area : board.areas) {
    if (area.mark) slots.areas[{area.mark->role, area.mark->number}] = area.rect;
  }
  for (const rtp::Note& note : board.notes) {
    if (!note.mark || !note.text.empty()) continue;
    if (note.mark->role == rtp::Role::step_title) slots.spaces[{note.mark->role, note.mark->number}].push_back(&note);
    if (note.mark->role != rtp::Role::writing_space) continue;
    for (const auto& [place, rect] : slots.areas) {
      if (rtp::contains(rect, note.rect.centre())) slots.spaces[place].push_back(&note);
    }
  }
  return slots;
}

rtp::NewWidget new_note(const nlohmann::json& entry, const rtp::Rect& area) {
  rtp::NewWidget note;
  note.text = entry.at("text").get<std::string>();
  const double width = entry.contains("size") ? entry["size"][0].get<double>() : 240;
  const double height = entry.contains("size") ? entry["size"][1].get<double>() : 120;
  note.rect = {area.x + entry["at"][0].get<double>(), area.y + entry["at"][1].get<double>(), width, height};
  note.fill = rtp::parse_colour("#d0ebff").value();
  note.stroke = rtp::parse_colour("#495057").value();
  return note;
}

void write_notes(rtp::BoardProvider& provider, const nlohmann::json& entries) {
  const rtp::BoardSnapshot board = provider.read();
  Slots slots = slots_of(board);
  std::vector<rtp::WidgetChange> changes;
  std::vector<rtp::NewWidget> added;
  for (const auto& entry : entries) {
    const Place place{rtp::parse_role(entry.at("role").get<std::string>()).value(), entry.value("number", 0)};
    if (entry.contains("at")) {
      added.push_back(new_note(entry, slots.areas.at(place)));
      continue;
    }
    auto& spaces = slots.spaces[place];
    if (spaces.empty()) throw std::runtime_error("no note lies ready for: " + entry.dump());
    rtp::WidgetChange& change = changes.emplace_back();
    change.id = spaces.front()->id;
    change.text = rtp::StyledText{entry.at("text").get<std::string>(), {}};
    spaces.erase(spaces.begin());
  }
  provider.change(changes);
  provider.create(added);
  std::cout << changes.size() + added.size() << "\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: sample_session BOARD NOTES.json\n";
    return 2;
  }
  try {
    rtp::Companion companion(rtp::load_settings([](const std::string& name) -> std::optional<std::string> {
      const char* value = std::getenv(name.c_str());
      return value ? std::optional<std::string>(value) : std::nullopt;
    }));
    std::ifstream file(argv[2]);
    const auto provider = companion.open_board(rtp::parse_board_ref(argv[1]), false);
    write_notes(*provider, nlohmann::json::parse(file));
  } catch (const std::exception& error) {
    std::cerr << "sample_session: " << error.what() << "\n";
    return 1;
  }
  return 0;
}
