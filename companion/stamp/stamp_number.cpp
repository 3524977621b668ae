#include <charconv>
#include <map>

#include "base/text.hpp"
#include "stamp/stamp.hpp"

namespace rtp {

namespace {

/// What the board tells about one earlier stamping.
struct EarlierStamping {
  bool same_theme = false;
  bool theme_open = true;  ///< no theme is on the board, or a question mark in its place
};

constexpr int highest_number = 1'000'000;  // a mark on a board can say anything

/// The number behind "<template>/"; 0 for another template.
int number_in(const std::string& stamp, const std::string& template_id) {
  if (stamp.size() <= template_id.size() || stamp.compare(0, template_id.size() + 1, template_id + "/") != 0) return 0;
  int number = 0;
  const char* end = stamp.data() + stamp.size();
  const auto [rest, failure] = std::from_chars(stamp.data() + template_id.size() + 1, end, number);
  return failure == std::errc() && rest == end && number <= highest_number ? number : 0;
}

void look_at(const Widget& widget, const std::string& template_id, const std::string& theme,
             std::map<int, EarlierStamping>& earlier) {
  const int number = widget.mark ? number_in(widget.mark->stamp, template_id) : 0;
  if (number <= 0) return;
  EarlierStamping& stamping = earlier[number];
  if (widget.mark->role != Role::theme_title) return;
  const std::string written = collapsed(widget.text.plain);
  stamping.theme_open = written.empty() || written == "?";
  stamping.same_theme = folded(written) == folded(theme) || widget.mark->stamped_text == text_hash(theme);
}

}  // namespace

int stamp_number(const BoardSnapshot& board, const Template& source, const std::string& given_theme) {
  const std::string theme = collapsed(clean_text(given_theme));
  std::map<int, EarlierStamping> earlier;
  const auto look_at_all = [&](const auto& things) {
    for (const Widget& thing : things) look_at(thing, source.id, theme, earlier);
  };
  look_at_all(board.notes);
  look_at_all(board.areas);
  look_at_all(board.texts);
  look_at_all(board.arrows);
  if (earlier.empty()) return 1;
  if (theme.empty()) return earlier.begin()->first;
  for (const auto& [number, stamping] : earlier) {
    if (stamping.same_theme) return number;
  }
  for (const auto& [number, stamping] : earlier) {
    if (stamping.theme_open) return number;
  }
  return earlier.rbegin()->first + 1;
}

}  // namespace rtp
