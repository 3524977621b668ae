#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "base/error.hpp"
#include "base/text.hpp"
#include "board_promises.hpp"
#include "excalidraw/read_scene.hpp"
#include "excalidraw/scene.hpp"
#include "excalidraw/write_scene.hpp"
#include "promise.hpp"
#include "stamp/outcome.hpp"
#include "world/text_box.hpp"

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
  if (widget.kind != WidgetKind::area && !widget.text.empty())
    require(contains(widget.rect, text_box(widget), 0.001), "a text fits in its shape");
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

/// Does as the plan says, but makes no more than `most` things, as a program does that is killed.
void stamp(Json& scene, const StampPlan& plan, std::size_t most) {
  change_scene(scene, plan.moves, now);
  const auto end = plan.missing.begin() + static_cast<std::ptrdiff_t>(std::min(most, plan.missing.size()));
  add_to_scene(scene, {plan.missing.begin(), end}, now);
  if (end != plan.missing.end()) return;
  change_scene(scene, plan.known_now, now);
  remove_from_scene(scene, plan.outdated, now);
}

/// Completes the stamping, and `require`s that nothing is to be done then and that none of it is taken for people's.
void require_completion(Json& scene, const Template& source, const StampOptions& options) {
  const BoardSnapshot before = read_back(scene);
  const StampPlan plan = plan_stamp(before, source, options, {});
  require_picture(with_plan(before, plan), options.language);
  stamp(scene, plan, plan.missing.size());
  const BoardSnapshot board = read_back(scene);
  const StampPlan again = plan_stamp(board, source, options, {});
  require(again.nothing_to_do(), "a second stamping finds nothing to do");
  require(again.present <= plan.present + plan.absent, "a stamping makes nothing twice");
  require_picture(board, options.language);
  require_documents(require_plan(board, {}));
}

/// Stamps on an empty board, but for what lies beyond the first `most` things; then completes that.
Json require_stamping(const Template& source, const StampOptions& options, std::size_t most) {
  Json scene = empty_scene();
  const StampPlan plan = plan_stamp(read_back(scene), source, options, {});
  stamp(scene, plan, most);
  const bool made_something = most > 0 && !plan.missing.empty();
  require(!made_something || plan_stamp(read_back(scene), source, options, {}).present > 0,
          "what an interrupted stamping made is found");
  require_completion(scene, source, options);
  return scene;
}

/// How much of everything there is to be; with the most the theme is known too.
enum class Amount { least, most };

/// Everything that a user can choose.
TemplateValues values_of(const Template& source, Amount amount) {
  TemplateValues values{{"link_next", "https://boards.example/next"}};
  if (amount == Amount::most) {
    values["theme"] = "Samen aantrekkelijke werkgevers zijn";
    values["session_date"] = "2026-11-24";
  }
  for (const TemplateParameter& parameter : source.parameters) {
    if (parameter.is_number)
      values[parameter.name] = std::to_string(amount == Amount::least ? parameter.least : parameter.most);
  }
  return values;
}

void require_promises(const Template& source, Language language) {
  const StampOptions plain{language, {}, 1};
  const StampOptions least{language, values_of(source, Amount::least), 1};
  const StampOptions most{language, values_of(source, Amount::most), 1};
  for (const StampOptions& options : {plain, least, most}) {
    const std::vector<NewWidget> layout = lay_out(source, options);
    require_layout(layout);
    if (layout.size() > most_things) return;
  }
  require_stamping(source, most, 7);
  Json scene = require_stamping(source, least, most_things);
  require_completion(scene, source, most);
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
  rtp::require_promises(*source, rtp::all_languages[size % std::size(rtp::all_languages)]);
  return 0;
}
