#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "base/error.hpp"
#include "base/text.hpp"
#include "board/placed.hpp"
#include "board_promises.hpp"
#include "excalidraw/read_scene.hpp"
#include "excalidraw/scene.hpp"
#include "excalidraw/write_scene.hpp"
#include "promise.hpp"
#include "stamp/stamp.hpp"

// A template from a stranger is refused with a sentence, or it can be stamped: with a mark on everything, nothing over
// another thing, a picture to look at first; on a real board, also after an interruption; and nothing of it is taken
// for what people wrote.

namespace rtp {
namespace {

constexpr Instant now{std::chrono::milliseconds(1'795'600'000'000)};

/// More things than these take too long to look at thousands of times.
constexpr std::size_t most_things = 150;

bool is_drawn(const NewWidget& widget) { return widget.kind != WidgetKind::arrow; }

bool is_finite(const Rect& rect) {
  return std::isfinite(rect.x) && std::isfinite(rect.y) && std::isfinite(rect.right()) && std::isfinite(rect.bottom());
}

void require_mark(const NewWidget& widget, std::set<std::string>& places) {
  require(widget.mark.has_value() && places.insert(widget.mark->place).second, "each thing has a mark of its own");
  require(widget.mark->stamped_text == (widget.text.empty() ? "" : text_hash(widget.text)),
          "a mark knows the text that the template wrote");
}

void require_place(const std::vector<NewWidget>& widgets, std::size_t i) {
  const NewWidget& widget = widgets[i];
  if (widget.parent) {
    require(*widget.parent < i && widgets[*widget.parent].kind == WidgetKind::area,
            "areas come before what is in them");
    require(contains(widgets[*widget.parent].rect, widget.rect, 0.01), "what belongs to an area lies in it");
  }
  if (!is_drawn(widget)) {
    require(widget.from && widget.to && *widget.from < i && *widget.to < i, "arrows come after what they join");
    return;
  }
  require(is_finite(widget.rect) && widget.rect.width > 0 && widget.rect.height > 0, "each thing has a size");
  for (std::size_t j = 0; j < i; ++j) {
    if (!is_drawn(widgets[j]) || widget.parent == j) continue;
    require(overlap_area(widget.rect, widgets[j].rect) < 0.01, "nothing lies over another thing");
  }
}

void require_layout(const std::vector<NewWidget>& widgets) {
  require(widgets.size() <= max_template_things, "a stamping has a measure");
  std::set<std::string> places;
  for (std::size_t i = 0; i < widgets.size() && i < most_things; ++i) {
    require(clean_text(widgets[i].text) == widgets[i].text, "text of a template is clean");
    require_mark(widgets[i], places);
    require_place(widgets, i);
  }
}

BoardSnapshot read_back(const Json& scene) {
  const Json again = parse_scene(scene_bytes(scene), "again");
  return read_scene(elements_of(again.at("elements")), "local:fuzz", "fuzz");
}

/// Stamps on an empty board, stopped after `done` things the first time.
void require_stamping(const Template& source, const StampOptions& options, std::size_t done) {
  Json scene = empty_scene();
  StampPlan plan = plan_stamp(read_back(scene), source, options, {});
  require_picture(placed(BoardSnapshot{}, plan.missing), options.language);
  std::vector<NewWidget> begun(plan.missing.begin(), plan.missing.begin() + static_cast<std::ptrdiff_t>(done));
  add_to_scene(scene, begun, now);
  const std::size_t wanted = plan.absent;

  plan = plan_stamp(read_back(scene), source, options, {});
  require(plan.present == done, "what an interrupted stamping made is found");
  add_to_scene(scene, plan.missing, now);
  const BoardSnapshot board = read_back(scene);
  plan = plan_stamp(board, source, options, {});
  require(plan.nothing_to_do(), "a second stamping finds nothing to do");
  require(plan.present <= wanted, "a stamping makes nothing twice");
  require_picture(board, options.language);
  require_documents(require_plan(board, {}));
}

void require_promises(const Template& source, const StampOptions& options) {
  const std::vector<NewWidget> layout = lay_out(source, options);
  require_layout(layout);
  if (layout.size() > most_things) return;
  require_stamping(source, options, layout.size());
  require_stamping(source, options, layout.size() / 3);
}

/// Everything that a user can choose, each number as large as it may be.
TemplateValues most_of(const Template& source) {
  TemplateValues values{{"theme", "Samen aantrekkelijke werkgevers zijn"},
                        {"session_date", "2026-11-24"},
                        {"link_next", "https://boards.example/next"}};
  for (const TemplateParameter& parameter : source.parameters) {
    if (parameter.is_number) values[parameter.name] = std::to_string(parameter.most);
  }
  return values;
}

/// What `act` gives when it does not refuse.
template <typename Act>
auto unless_refused(const Act& act) -> std::optional<decltype(act())> {
  try {
    return act();
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::unreadable, "a bad template is unreadable");
    for (const Language language : all_languages)
      require_clean(say(error.message(), language), "a refusal is one clean sentence");
    return std::nullopt;
  }
}

}  // namespace
}  // namespace rtp

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  rtp::unless_refused([&] { return rtp::parse_template_set(text, "fuzz.set.json"); });
  const auto source = rtp::unless_refused([&] { return rtp::parse_template(text, "fuzz.json"); });
  if (!source) return 0;
  rtp::require_promises(*source, {rtp::all_languages[size % std::size(rtp::all_languages)], {}, 1});
  rtp::require_promises(*source, {rtp::Language::nl, rtp::most_of(*source), 2});
  return 0;
}
