#include "world/text_box.hpp"

#include "board/text_layout.hpp"

namespace rtp {

Rect text_box(const NewWidget& widget) {
  const double padding = widget.kind == WidgetKind::note ? 5 : 0;  // Excalidraw's own
  const Size size = text_size(widget.text, widget.rect.width - 2 * padding, widget.font_size);
  if (widget.kind == WidgetKind::text) return {widget.rect.x, widget.rect.y, size.width, size.height};
  const Point centre = widget.rect.centre();
  return {centre.x - size.width / 2, centre.y - size.height / 2, size.width, size.height};
}

}  // namespace rtp
