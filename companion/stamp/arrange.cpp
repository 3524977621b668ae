#include <algorithm>
#include <cmath>

#include "board/text_layout.hpp"
#include "stamp/box.hpp"

namespace rtp {

namespace {

constexpr double note_padding = 10;  // twice Excalidraw's own, so that no provider breaks a line where we did not

double rounded_up(double length) { return std::ceil(length / 2) * 2; }

double widest_word(const Box& box) {
  double width = 0;
  std::string_view rest = box.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(" \n"), rest.size());
    width = std::max(width, text_width(rest.substr(0, end), box.font_size));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return width;
}

std::size_t lines_in(const Box& box) {
  if (box.arrange == Arrange::row) return 1;
  const auto columns = static_cast<std::size_t>(box.arrange == Arrange::grid ? box.columns : 1);
  return (box.boxes.size() + columns - 1) / columns;
}

double gaps(const Box& box, std::size_t count) { return count == 0 ? 0 : box.gap * static_cast<double>(count - 1); }

/// The least width in which the box can be drawn.
double natural_width(const Box& box) {
  if (box.kind == PartKind::text || box.kind == PartKind::note) {
    const double padding = box.kind == PartKind::note ? 2 * note_padding : 0;
    return std::min(box.most_width, std::max(box.least.width, rounded_up(widest_word(box) + padding)));
  }
  double widest = 0;
  double sum = gaps(box, box.boxes.size());
  for (const Box& child : box.boxes) {
    widest = std::max(widest, natural_width(child));
    sum += natural_width(child);
  }
  double inner = widest;
  if (box.arrange == Arrange::row) inner = sum;
  if (box.arrange == Arrange::grid) {
    const auto columns = static_cast<std::size_t>(box.columns);
    inner = widest * static_cast<double>(columns) + gaps(box, columns);
  }
  return std::max(box.least.width, rounded_up(inner) + 2 * box.margin);
}

void set_width(Box& box, double width);

/// In a row, what is left over is shared by those that may grow.
void set_row_widths(Box& row, double inner) {
  const auto may_grow = [](const Box& box) { return box.most_width > natural_width(box); };
  auto growing = std::count_if(row.boxes.begin(), row.boxes.end(), may_grow);
  double left_over = inner - gaps(row, row.boxes.size());
  for (const Box& child : row.boxes) left_over -= natural_width(child);
  for (Box& child : row.boxes) {
    const double width = natural_width(child);
    const double share = may_grow(child) ? std::floor(left_over / static_cast<double>(growing--)) : 0;
    const double extra = std::min(share, child.most_width - width);
    left_over -= extra;
    set_width(child, width + extra);
  }
}

void set_width(Box& box, double width) {
  box.rect.width = width;
  const double inner = width - 2 * box.margin;
  if (box.arrange == Arrange::row) return set_row_widths(box, inner);
  const auto columns = static_cast<std::size_t>(box.arrange == Arrange::grid ? box.columns : 1);
  const double cell = std::floor((inner - gaps(box, columns)) / static_cast<double>(columns));
  for (Box& child : box.boxes) set_width(child, std::min(cell, child.most_width));
}

/// Whether more height than needed is of use: for an area, and for a group that ends in one.
bool grows_down(const Box& box) {
  if (box.kind == PartKind::area) return true;
  return box.kind == PartKind::group && std::any_of(box.boxes.begin(), box.boxes.end(), grows_down);
}

double row_height(const Box& box, std::size_t row) {
  if (box.arrange == Arrange::column) return box.boxes[row].rect.height;
  const std::size_t columns = box.arrange == Arrange::row ? box.boxes.size() : static_cast<std::size_t>(box.columns);
  double height = 0;
  for (std::size_t i = row * columns; i < std::min(box.boxes.size(), (row + 1) * columns); ++i) {
    height = std::max(height, box.boxes[i].rect.height);
  }
  return height;
}

void set_height(Box& box);

/// Areas beside each other write their titles and hints equally high, so that what lies under them is in line.
void align_headings(Box& row) {
  for (std::size_t line = 0; line < 2; ++line) {
    double height = 0;
    const auto has_heading = [&](const Box& box) {
      return box.kind == PartKind::area && line < box.boxes.size() && box.boxes[line].kind == PartKind::text;
    };
    for (const Box& box : row.boxes) {
      if (has_heading(box)) height = std::max(height, box.boxes[line].rect.height);
    }
    for (Box& box : row.boxes) {
      if (!has_heading(box)) continue;
      box.boxes[line].least.height = height;
      set_height(box);
    }
  }
}

void set_height(Box& box) {
  for (Box& child : box.boxes) set_height(child);
  if (box.arrange == Arrange::row) align_headings(box);
  double inner = 0;
  if (box.kind == PartKind::text) {
    inner = text_size(box.text, box.rect.width, box.font_size).height;
  } else if (box.kind == PartKind::note && !box.text.empty()) {
    inner = text_size(box.text, box.rect.width - 2 * note_padding, box.font_size).height + 2 * note_padding;
  } else {
    inner = gaps(box, lines_in(box)) + 2 * box.margin;
    for (std::size_t row = 0; row < lines_in(box); ++row) inner += row_height(box, row);
  }
  box.rect.height = std::max(box.least.height, rounded_up(inner));
}

void place(Box& box, Point corner, double height);

void place_column(Box& box, Point corner, double left_over) {
  const auto growing = std::count_if(box.boxes.begin(), box.boxes.end(), grows_down);
  const double share = growing == 0 ? 0 : std::floor(left_over / static_cast<double>(growing));
  for (Box& child : box.boxes) {
    place(child, corner, child.rect.height + (grows_down(child) ? share : 0));
    corner.y += child.rect.height + box.gap;
  }
}

void place_row(Box& box, std::size_t first, std::size_t last, Point corner, double height) {
  for (std::size_t i = first; i < last; ++i) {
    Box& child = box.boxes[i];
    place(child, corner, grows_down(child) ? height : child.rect.height);
    // The cells of a grid are equally wide, also when a note in one keeps its own width.
    const double cell = box.arrange == Arrange::grid
                            ? std::floor((box.rect.width - 2 * box.margin + box.gap) / box.columns) - box.gap
                            : child.rect.width;
    corner.x += cell + box.gap;
  }
}

void place(Box& box, Point corner, double height) {
  const double left_over = std::max(0.0, height - box.rect.height);
  box.rect = {corner.x, corner.y, box.rect.width, box.rect.height + left_over};
  Point inner{corner.x + box.margin, corner.y + box.margin};
  if (box.arrange == Arrange::column) return place_column(box, inner, left_over);
  if (box.arrange == Arrange::row) return place_row(box, 0, box.boxes.size(), inner, box.rect.height - 2 * box.margin);
  const auto columns = static_cast<std::size_t>(box.columns);
  for (std::size_t row = 0; row < lines_in(box); ++row) {
    const double row_bottom = row_height(box, row);
    place_row(box, row * columns, std::min(box.boxes.size(), (row + 1) * columns), inner, row_bottom);
    inner.y += row_bottom + box.gap;
  }
}

}  // namespace

void arrange_box(Box& box) {
  set_width(box, natural_width(box));
  set_height(box);
  place(box, {0, 0}, box.rect.height);
}

}  // namespace rtp
