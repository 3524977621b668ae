#include "stamp/layout.hpp"

#include "stamp/box.hpp"

namespace rtp {

namespace {

constexpr Colour line_colour{0x49, 0x50, 0x57};
constexpr double arrow_label_font = 16;

/// The border of a note: its fill, a shade darker.
Colour darker(Colour fill) {
  const auto shade = [](std::uint8_t part) { return static_cast<std::uint8_t>(part * 3 / 4); };
  return {shade(fill.red), shade(fill.green), shade(fill.blue), fill.alpha};
}

/// The first thing in the box that an arrow can be tied to; nullptr when there is none.
const Box* arrow_end(const Box& box) {
  if (box.kind == PartKind::area || box.kind == PartKind::note) return &box;
  for (const Box& child : box.boxes) {
    if (const Box* end = arrow_end(child)) return end;
  }
  return nullptr;
}

/// Writes boxes as widgets.
class WidgetWriter {
 public:
  explicit WidgetWriter(std::string stamp) : stamp_(std::move(stamp)) {}

  void write(const Box& box, std::optional<std::size_t> area) {
    if (box.kind != PartKind::group) {
      indexes_.emplace(&box, widgets_.size());
      widgets_.push_back(widget_of(box, area));
      if (box.kind == PartKind::area) area = widgets_.size() - 1;
    }
    for (const Box& child : box.boxes) write(child, area);
  }

  /// After everything that they can be tied to.
  void write_arrows(const Box& box) {
    for (std::size_t i = 0; box.chain && i + 1 < box.boxes.size(); ++i) {
      const Box* from = arrow_end(box.boxes[i]);
      const Box* to = arrow_end(box.boxes[i + 1]);
      if (from != nullptr && to != nullptr) widgets_.push_back(arrow(*from, *to));
    }
    for (const Box& child : box.boxes) write_arrows(child);
  }

  std::vector<NewWidget> taken() && { return std::move(widgets_); }

 private:
  NewWidget widget_of(const Box& box, std::optional<std::size_t> area) const {
    NewWidget widget;
    widget.text = box.text;
    widget.rect = box.rect;
    widget.fill = box.fill;
    widget.font_size = box.font_size;
    widget.parent = area;
    widget.link = box.link;
    widget.locked = box.role == Role::furniture || box.kind == PartKind::area;
    if (box.kind == PartKind::area) {
      widget.kind = WidgetKind::area;
      widget.stroke = line_colour;
    } else if (box.kind == PartKind::text) {
      widget.kind = WidgetKind::text;
      widget.stroke = box.ink;
    } else {
      widget.kind = WidgetKind::note;
      widget.stroke = darker(box.fill);
    }
    widget.mark = Mark{stamp_, box.place, box.role, box.number, box.text.empty() ? "" : text_hash(box.text)};
    return widget;
  }

  NewWidget arrow(const Box& from, const Box& to) const {
    NewWidget widget;
    widget.kind = WidgetKind::arrow;
    widget.stroke = line_colour;
    widget.font_size = arrow_label_font;
    widget.locked = true;
    widget.from = indexes_.at(&from);
    widget.to = indexes_.at(&to);
    widget.mark = Mark{stamp_, from.place + " > " + to.place, Role::furniture, 0, ""};
    return widget;
  }

  std::string stamp_;
  std::vector<NewWidget> widgets_;
  std::map<const Box*, std::size_t> indexes_;
};

}  // namespace

std::vector<NewWidget> lay_out(const Template& source, const StampOptions& options) {
  Box board = make_box(source, options);
  arrange_box(board);
  WidgetWriter writer(source.id + "/" + std::to_string(options.number));
  writer.write(board, std::nullopt);
  writer.write_arrows(board);
  return std::move(writer).taken();
}

std::string_view title_of_area(const std::vector<NewWidget>& widgets, std::size_t area) {
  const std::string place = widgets[area].mark ? widgets[area].mark->place + "/" + area_title_name : "";
  for (const NewWidget& widget : widgets) {
    if (widget.parent == area && widget.mark && widget.mark->place == place) return widget.text;
  }
  return {};
}

}  // namespace rtp
