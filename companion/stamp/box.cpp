#include "stamp/box.hpp"

#include "base/text.hpp"
#include "stamp/template_check.hpp"
#include "stamp/template_values.hpp"

namespace rtp {

namespace {

constexpr double title_font = 32;
constexpr double text_font = 18;
constexpr double hint_font = 18;
constexpr double note_font = 16;
constexpr double widest_writing_space = 320;  // wider ones would no longer look like sticky notes
constexpr Colour hint_ink{0x49, 0x50, 0x57};

/// Where in the template a part is being written out.
struct Surroundings {
  const Template& source;
  const TemplateValues& values;
  Language language;
  std::string place;
  int number = 0;
};

std::string inside(const std::string& place, const std::string& name) {
  if (place.empty() || name.empty()) return place + name;
  return place + "/" + name;
}

Colour colour_of(const TemplatePart& part, const Template& source, Colour otherwise) {
  const auto colour = source.palette.find(part.colour);
  return colour == source.palette.end() ? otherwise : colour->second;
}

std::vector<Box> boxes_of(const TemplatePart& part, const Surroundings& here);

Box text_box(const Surroundings& here, const std::string& name, std::string text, double font_size, Colour ink) {
  Box box;
  box.kind = PartKind::text;
  box.place = inside(here.place, name);
  box.number = here.number;
  box.text = std::move(text);
  box.font_size = font_size;
  box.ink = ink;
  return box;
}

/// Whiteboards do not keep a text without characters, so that it would be missing at every next stamping.
bool says_something(const std::string& text) { return !trimmed(text).empty(); }

std::vector<Box> all_boxes_of(const std::vector<TemplatePart>& parts, const Surroundings& here) {
  std::vector<Box> boxes;
  for (const TemplatePart& part : parts) {
    for (Box& box : boxes_of(part, here)) boxes.push_back(std::move(box));
  }
  return boxes;
}

void set_arrangement(Box& box, const TemplatePart& part, double usual_gap) {
  box.arrange = part.arrange;
  box.columns = part.columns;
  box.gap = part.gap < 0 ? usual_gap : part.gap;
  box.chain = part.chain;
}

/// An area holds its title, its hint, and a group with its parts, one under the other. It has no title of its own:
/// whiteboards would write that once more, small and above the area, over what lies there.
void fill_area(Box& area, const TemplatePart& part, const Surroundings& here) {
  const std::string title = part.title.in(here.language, here.values);
  area.fill = colour_of(part, here.source, transparent);
  area.font_size = note_font;
  area.margin = 20;
  area.gap = 16;
  if (says_something(title)) {
    const double font_size = part.font_size > 0 ? part.font_size : title_font;
    area.boxes.push_back(text_box(here, area_title_name, title, font_size, dark_ink));
  }
  if (std::string hint = part.hint.in(here.language, here.values); says_something(hint)) {
    area.boxes.push_back(text_box(here, "hint", std::move(hint), hint_font, hint_ink));
  }
  Box content;
  content.place = here.place;
  set_arrangement(content, part, 20);
  content.boxes = all_boxes_of(part.parts, here);
  if (!content.boxes.empty()) area.boxes.push_back(std::move(content));
}

void fill_note(Box& note, const TemplatePart& part, const Surroundings& here) {
  const bool for_people = part.role == Role::writing_space || part.role == Role::step_title;
  note.text = part.text.in(here.language, here.values);
  note.fill = colour_of(part, here.source, {0xff, 0xff, 0xff});
  note.font_size = part.font_size > 0 ? part.font_size : note_font;
  note.least = {part.width > 0 ? part.width : (for_people ? 240.0 : 60.0),
                part.height > 0 ? part.height : (for_people ? 120.0 : 0.0)};
  if (part.width > 0) note.most_width = part.width;
  if (part.width == 0 && part.role == Role::writing_space) note.most_width = widest_writing_space;
}

Box box_of(const TemplatePart& part, const Surroundings& here) {
  Box box;
  box.kind = part.kind;
  box.place = here.place;
  box.role = part.role;
  box.number = here.number;
  box.least = {part.width, part.height};
  if (const auto link = here.values.find(part.link); link != here.values.end()) box.link = link->second;
  if (part.kind == PartKind::area) {
    fill_area(box, part, here);
  } else if (part.kind == PartKind::note) {
    fill_note(box, part, here);
  } else if (part.kind == PartKind::text) {
    box.text = part.text.in(here.language, here.values);
    box.font_size = part.font_size > 0 ? part.font_size : text_font;
    box.ink = colour_of(part, here.source, dark_ink);
    if (part.width > 0) box.most_width = part.width;
  } else {
    set_arrangement(box, part, 40);
    box.boxes = all_boxes_of(part.parts, here);
  }
  return box;
}

/// The part as often as it says; repeats that count are numbered for their own texts and marks.
std::vector<Box> boxes_of(const TemplatePart& part, const Surroundings& here) {
  if (!part.when.empty() && here.values.at(part.when).empty()) return {};
  const bool counted = !part.repeat.empty();
  const int times = counted ? std::stoi(here.values.at(part.repeat)) : part.count;
  std::vector<Box> boxes;
  for (int i = 1; i <= times; ++i) {
    TemplateValues values = here.values;
    if (counted) values["number"] = std::to_string(i);
    const std::string name = counted || times > 1 ? part.place + "-" + std::to_string(i) : part.place;
    Box box = box_of(part, {here.source, values, here.language, inside(here.place, name), counted ? i : here.number});
    const bool is_nothing =
        (box.kind == PartKind::group && box.boxes.empty()) || (box.kind == PartKind::text && !says_something(box.text));
    if (!is_nothing) boxes.push_back(std::move(box));
  }
  return boxes;
}

}  // namespace

Box make_box(const Template& source, const StampOptions& options) {
  const TemplateValues values = checked_values(source, options.values);
  return box_of(source.board, {source, shown_values(values, options.language), options.language, source.board.place});
}

}  // namespace rtp
