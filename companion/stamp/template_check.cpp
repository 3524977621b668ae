#include "stamp/template_check.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/error.hpp"
#include "stamp/template_schema.hpp"

namespace rtp {

namespace {

constexpr Colour white{0xff, 0xff, 0xff};

/// Where the check is in the template.
struct Spot {
  std::string place;  ///< JSON pointer of the part
  bool in_area = false;
  Colour background = white;
  std::size_t times = 1;  ///< how often the part is made at most
};

class TemplateCheck {
 public:
  TemplateCheck(const Template& source, const std::string& file) : source_(source), file_(file) {}

  void check() {
    check_name(source_.id, file_, "/id");
    check_text(source_.title, file_, "/title");
    check_text(source_.description, file_, "/description");
    for (std::size_t i = 0; i < source_.parameters.size(); ++i) {
      check_parameter(source_.parameters[i], "/parameters/" + std::to_string(i));
    }
    if (source_.board.kind != PartKind::group) throw error("board", "/board/kind");
    std::set<std::string> names;
    check_part(source_.board, {"/board"}, names);
  }

 private:
  Error error(const std::string& reason, const std::string& place, MessageValues values = {}) const {
    return template_error(reason, file_, place, std::move(values));
  }

  void check_parameter(const TemplateParameter& parameter, const std::string& place) {
    check_text(parameter.title, file_, place + "/title");
    const auto same = [&](const TemplateParameter& other) { return other.name == parameter.name; };
    if (std::count_if(source_.parameters.begin(), source_.parameters.end(), same) > 1) {
      throw error("twice", place + "/name", {{"name", parameter.name}});
    }
    if (!parameter.is_number) return;
    int value = 0;
    const char* end = parameter.value.data() + parameter.value.size();
    const auto [rest, failure] = std::from_chars(parameter.value.data(), end, value);
    if (failure != std::errc() || rest != end || value < parameter.least || value > parameter.most) {
      throw error("range", place + "/default",
                  {{"least", std::int64_t{parameter.least}}, {"most", std::int64_t{parameter.most}}});
    }
  }

  std::size_t most_times(const TemplatePart& part, const std::string& place) const {
    if (part.repeat.empty()) return static_cast<std::size_t>(part.count);
    for (const TemplateParameter& parameter : source_.parameters) {
      if (parameter.is_number && parameter.name == part.repeat) return static_cast<std::size_t>(parameter.most);
    }
    throw error("parameter_unknown", place + "/repeat", {{"name", part.repeat}});
  }

  Colour colour(const TemplatePart& part, const std::string& place, Colour otherwise) const {
    if (part.colour.empty()) return otherwise;
    const auto colour = source_.palette.find(part.colour);
    if (colour == source_.palette.end()) throw error("colour_unknown", place + "/colour", {{"name", part.colour}});
    return colour->second;
  }

  void check_contrast(Colour ink, Colour background, const TemplatePart& part, const std::string& place) const {
    if (contrast(ink, background) < least_contrast) throw error("contrast", place + "/colour", {{"name", part.colour}});
  }

  /// Fields that the schema allows for every kind, but that say nothing for this one.
  void check_fields(const TemplatePart& part, const std::string& place) const {
    const bool holds_parts = part.kind == PartKind::group || part.kind == PartKind::area;
    if (!holds_parts && !part.parts.empty()) throw error("not_here", place + "/parts");
    if (holds_parts && !part.text.empty()) throw error("not_here", place + "/text");
    if (part.kind != PartKind::area && !part.title.empty()) throw error("not_here", place + "/title");
    if (part.kind != PartKind::area && !part.hint.empty()) throw error("not_here", place + "/hint");
    if (part.kind == PartKind::text && part.text.empty()) throw error("missing", place, {{"name", "text"}});
    if (part.kind == PartKind::area && part.title.empty()) throw error("missing", place, {{"name", "title"}});
    check_text(part.title, file_, place + "/title");
    check_text(part.text, file_, place + "/text");
    check_text(part.hint, file_, place + "/hint");
  }

  void check_place(const TemplatePart& part, const Spot& spot, std::set<std::string>& names) const {
    const bool may_lack = part.kind == PartKind::group && part.repeat.empty() && part.count == 1;
    if (part.place.empty() && may_lack) return;
    if (part.place.empty()) throw error("missing", spot.place, {{"name", "place"}});
    check_name(part.place, file_, spot.place + "/place");
    if (!names.insert(part.place).second) throw error("twice", spot.place + "/place", {{"name", part.place}});
  }

  void check_part(const TemplatePart& part, Spot spot, std::set<std::string>& names) {
    check_place(part, spot, names);
    check_fields(part, spot.place);
    spot.times *= std::max<std::size_t>(1, most_times(part, spot.place));
    things_ += spot.times * (part.kind == PartKind::area ? 3 : 1);  // an area has its title and its hint
    if (things_ > max_template_things) {
      throw error("too_much", spot.place, {{"most", std::int64_t{max_template_things}}});
    }
    if (part.kind == PartKind::text) {
      check_contrast(colour(part, spot.place, dark_ink), spot.background, part, spot.place);
    } else if (part.kind != PartKind::group) {
      const Colour fill = colour(part, spot.place, spot.background);
      check_contrast(dark_ink, fill, part, spot.place);
      if (part.kind == PartKind::area && spot.in_area) throw error("area_in_area", spot.place);
      if (part.kind == PartKind::area) spot = {spot.place, true, fill, spot.times};
    }
    // A group without a place of its own adds nothing to the marks of its parts: they share its neighbours' names.
    std::set<std::string> own_names;
    if (part.kind == PartKind::area) own_names = {"title", "hint"};
    std::set<std::string>& inner_names = part.place.empty() ? names : own_names;
    for (std::size_t i = 0; i < part.parts.size(); ++i) {
      Spot inner = spot;
      inner.place += "/parts/" + std::to_string(i);
      check_part(part.parts[i], inner, inner_names);
    }
  }

  const Template& source_;
  const std::string& file_;
  std::size_t things_ = 0;
};

}  // namespace

void check_text(const TemplateText& text, const std::string& file, const std::string& place) {
  if (!text.key.empty() && message_pattern(text.key, Language::nl).empty()) {
    throw template_error("text_unknown", file, place, {{"name", text.key}});
  }
}

void check_name(const std::string& name, const std::string& file, const std::string& place) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool good =
      std::all_of(name.begin(), name.end(), [&](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
  const std::size_t hyphen = name.rfind('-');
  const bool counted = hyphen != std::string::npos &&
                       std::all_of(name.begin() + static_cast<std::ptrdiff_t>(hyphen) + 1, name.end(), is_digit);
  if (!good || counted || name.empty() || !is_letter(name.front()))
    throw template_error("name", file, place, {{"name", name}});
}

void check_template(const Template& source, const std::string& file) { TemplateCheck(source, file).check(); }

}  // namespace rtp
