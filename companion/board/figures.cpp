#include "board/figures.hpp"

#include <algorithm>
#define BOOST_ALLOW_DEPRECATED_HEADERS  // Boost.Geometry itself uses some
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <optional>
#include <utility>

namespace rtp {

namespace {

namespace bg = boost::geometry;
using BoostPoint = bg::model::d2::point_xy<double>;
using BoostBox = bg::model::box<BoostPoint>;
using PointTree = bg::index::rtree<std::pair<BoostPoint, std::size_t>, bg::index::rstar<16>>;
using BoxTree = bg::index::rtree<std::pair<BoostBox, std::size_t>, bg::index::rstar<16>>;

/// How much bigger than the typical note a shape must be to be an area.
constexpr double area_with_text = 3;
constexpr double area_without_text = 2;
constexpr double empty_area = 4;
constexpr std::size_t things_on_an_area_with_text = 3;
constexpr double dot_in_note = 1.0 / 6;

BoostPoint centre_of(const Rect& rect) { return {rect.centre().x, rect.centre().y}; }

BoostBox box_of(const Rect& rect) { return {{rect.x, rect.y}, {rect.right(), rect.bottom()}}; }

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// Sizes (areas) to measure a board with.
struct Measure {
  double note = 0;     ///< of a typical shape with text
  double smaller = 0;  ///< the same, but at most what its letters make likely: where only big areas have text, no note
};

Measure measure(const std::vector<Figure>& figures) {
  std::vector<double> notes;
  std::vector<double> letters;
  for (const Figure& figure : figures) {
    if (figure.font_size <= 0) continue;
    letters.push_back(figure.font_size);
    if (figure.is_shape) notes.push_back(figure.rect.area());
  }
  // A note holds some ten letters' heights each way.
  const double likely = 100 * median(letters) * median(letters);
  const double typical = notes.empty() ? likely : median(notes);
  return {typical, std::min(typical, likely)};
}

/// How many of `centres` lie in the rectangle, counted up to `enough`.
std::size_t count_on(const Rect& rect, const PointTree& centres, std::size_t enough) {
  std::size_t count = 0;
  for (auto it = centres.qbegin(bg::index::covered_by(box_of(rect))); it != centres.qend() && count < enough; ++it)
    ++count;
  return count;
}

bool is_area(const Figure& figure, const Measure& board, const PointTree& small_things) {
  if (!figure.is_shape || figure.is_note || board.smaller <= 0) return false;
  const double size = figure.rect.area();
  if (figure.font_size > 0) {
    const std::size_t needed = figure.title_on_top ? 1 : things_on_an_area_with_text;
    return size >= area_with_text * board.smaller && count_on(figure.rect, small_things, needed) == needed;
  }
  if (size >= empty_area * board.note) return true;
  return size >= area_without_text * board.smaller && count_on(figure.rect, small_things, 1) == 1;
}

/// The topmost of the notes under the dot's centre that is big enough for it.
std::size_t note_under(const Figure& dot, const std::vector<Figure>& figures, const BoxTree& notes) {
  std::size_t found = FigureReading::nothing;
  const auto covers = bg::index::intersects(centre_of(dot.rect));
  for (auto it = notes.qbegin(covers); it != notes.qend(); ++it) {
    if (dot.rect.area() > dot_in_note * figures[it->second].rect.area()) continue;
    if (found == FigureReading::nothing || it->second > found) found = it->second;
  }
  return found;
}

}  // namespace

std::vector<FigureReading> read_figures(const std::vector<Figure>& figures) {
  const Measure board = measure(figures);
  std::vector<FigureReading> readings(figures.size());
  std::vector<std::pair<BoostPoint, std::size_t>> small_things;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures[i].rect.area() < area_without_text * board.smaller)
      small_things.emplace_back(centre_of(figures[i].rect), i);
  }
  const PointTree centres(small_things);
  std::vector<std::pair<BoostBox, std::size_t>> notes;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (is_area(figures[i], board, centres)) {
      readings[i].kind = FigureReading::Kind::area;
    } else if (figures[i].is_shape && figures[i].font_size > 0) {
      notes.emplace_back(box_of(figures[i].rect), i);
    }
  }
  const BoxTree written_notes(notes);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& figure = figures[i];
    if (!figure.is_round || figure.is_note || figure.font_size > 0) continue;
    if (figure.rect.area() > dot_in_note * board.note) continue;
    readings[i].voted_for = note_under(figure, figures, written_notes);
    if (readings[i].voted_for != FigureReading::nothing) readings[i].kind = FigureReading::Kind::vote;
  }
  return readings;
}

}  // namespace rtp
