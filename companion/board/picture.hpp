#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>

#include "base/locale.hpp"
#include "board/snapshot.hpp"

namespace rtp {

/// Draws things one over the other and keeps account of how much room they take.
class Picture {
 public:
  /// `title` and `description` are in `language`, for screen readers.
  Picture(const std::string& title, const std::string& description, Language language);

  void draw(const Area& area, bool with_title);
  void draw(const Note& note);
  void draw(const FreeText& text);
  void draw(const Arrow& arrow);
  void draw(const OtherThing& thing);

  /// The picture as SVG, with a margin round everything that was drawn.
  std::string svg() &&;

 private:
  /// The node to draw `widget` in: turned when the widget is.
  pugi::xml_node place_of(const Widget& widget);
  void add_votes(pugi::xml_node parent, const Note& note);
  void add_label(const Arrow& arrow);

  /// Keeps `rect`, turned about the centre of `widget` as that is, inside the picture.
  void cover(const Rect& rect, const Widget& widget);
  void cover(const Rect& rect);

  pugi::xml_document document_;
  pugi::xml_node svg_;
  pugi::xml_node page_;
  std::optional<Rect> covered_;
};

}  // namespace rtp
