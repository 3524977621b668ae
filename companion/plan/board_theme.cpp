#include "plan/board_theme.hpp"

#include <algorithm>
#include <tuple>

namespace rtp {

namespace {

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

bool is_theme_place(const Widget& widget) { return widget.mark && widget.mark->role == Role::theme_title; }

/// The topmost thing that the template keeps for the theme, as it reads now, also when nobody changed it.
std::string theme_in_its_place(const BoardSnapshot& board) {
  const Widget* top = nullptr;
  const auto look_at = [&top](const Widget& widget) {
    if (!is_theme_place(widget) || !has_letter(widget.text.plain)) return;
    const auto place = [](const Widget& thing) { return std::tie(thing.rect.y, thing.rect.x, thing.id); };
    if (top == nullptr || place(widget) < place(*top)) top = &widget;
  };
  for (const FreeText& text : board.texts) look_at(text);
  for (const Note& note : board.notes) look_at(note);
  if (top == nullptr) return {};
  const auto named = read_board_theme(top->text.plain);
  return named && !named->empty() ? *named : collapsed(top->text.plain);
}

bool is_outside(const std::vector<Zone>& zones, const Writing& writing) {
  const Zone& zone = zones[writing.zone];
  return !zone.role && (zone.area == nullptr || zone.holds_zones);
}

std::string theme_in_words(const std::vector<Zone>& zones, std::vector<Writing>& writings) {
  std::string theme;
  for (Writing& writing : writings) {
    if (writing.is_heading || !is_outside(zones, writing)) continue;
    const auto named = read_board_theme(writing.text());
    if (!named) continue;
    writing.is_heading = true;
    if (theme.empty()) theme = *named;
  }
  return theme;
}

/// The free text that is larger than every other and lies above everything.
Writing* title_on_top(const std::vector<Zone>& zones, std::vector<Writing>& writings) {
  Writing* title = nullptr;
  double second_size = 0;
  for (Writing& writing : writings) {
    if (title == nullptr || writing.font_size > title->font_size) {
      if (title != nullptr) second_size = std::max(second_size, title->font_size);
      title = &writing;
    } else {
      second_size = std::max(second_size, writing.font_size);
    }
  }
  if (title == nullptr || title->note != nullptr || title->is_heading || title->widget->mark) return nullptr;
  if (title->font_size <= second_size || !is_outside(zones, *title)) return nullptr;
  const bool lies_above = std::all_of(writings.begin(), writings.end(), [&](const Writing& other) {
    return &other == title || other.box.centre().y > title->box.bottom();
  });
  const bool lies_above_areas = std::all_of(zones.begin() + 1, zones.end(), [&](const Zone& zone) {
    return zone.area == nullptr || zone.holds_zones || zone.box.y >= title->box.centre().y;
  });
  return lies_above && lies_above_areas && writings.size() > 1 ? title : nullptr;
}

std::string title_of_outer_area(const std::vector<Zone>& zones) {
  for (const Zone& zone : zones) {
    if (zone.area == nullptr || zone.role || !zone.holds_zones || zone.title.empty()) continue;
    const auto named = read_board_theme(zone.title);
    return named ? *named : zone.title;
  }
  return {};
}

}  // namespace

std::string take_theme(const BoardSnapshot& board, const std::vector<Zone>& zones, std::vector<Writing>& writings) {
  for (Writing& writing : writings) {
    const auto& mark = writing.widget->mark;
    if (mark && (mark->role == Role::theme_title || mark->role == Role::session_date)) writing.is_heading = true;
  }
  std::string theme = theme_in_its_place(board);
  const std::string in_words = theme_in_words(zones, writings);
  if (theme.empty()) theme = in_words;
  if (Writing* title = title_on_top(zones, writings)) {
    title->is_heading = true;
    if (theme.empty()) theme = collapsed(title->text());
  }
  return theme.empty() ? title_of_outer_area(zones) : theme;
}

}  // namespace rtp
