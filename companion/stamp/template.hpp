#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/locale.hpp"
#include "board/colour.hpp"
#include "board/mark.hpp"

namespace rtp {

/// Values of a template's parameters by name, as text.
using TemplateValues = std::map<std::string, std::string>;

/// A text of a template: one for all languages, one per language, or a key of the program's catalogue.
struct TemplateText {
  std::string key;                           ///< key of the catalogue; empty when the texts are given here
  std::map<std::string, std::string> texts;  ///< by language code; "" for all languages

  bool empty() const { return key.empty() && texts.empty(); }

  /// The text in `language`, else the one for all languages, else the Dutch one, else any. Placeholders `{number}`,
  /// `{theme}`, ... are filled from `values`; one without a value stays as it is written.
  std::string in(Language language, const TemplateValues& values) const;
};

enum class PartKind {
  group,  ///< nothing to see: arranges its parts
  area,   ///< a frame with a title, a hint and parts in it
  text,   ///< text that lies on the board
  note,   ///< a note, ready to write on (role writing_space) or written by the template
};
enum class Arrange { row, column, grid };

/// One part of a template. See templates/README.md for what a facilitator writes.
struct TemplatePart {
  PartKind kind = PartKind::group;
  std::string place;  ///< part of the mark's place; empty for a group that adds nothing to it
  Role role = Role::furniture;
  TemplateText title;  ///< area: title
  TemplateText text;   ///< text, note
  TemplateText hint;   ///< area: small explanation under the title
  std::string colour;  ///< name in the palette: fill of an area or note, ink of a text; empty for the kind's own
  std::string repeat;  ///< number parameter that says how often; "{number}" counts from 1
  int count = 1;       ///< how often, when that is no parameter
  std::string when;    ///< parameter that must have a value, or the part is left out
  std::string link;    ///< parameter that holds the address opened by the thing
  Arrange arrange = Arrange::column;
  int columns = 2;       ///< of a grid
  double width = 0;      ///< least width; 0: the kind's own
  double height = 0;     ///< least height; 0: the kind's own
  double gap = -1;       ///< between its parts; negative: the kind's own
  double font_size = 0;  ///< 0: the kind's own
  bool chain = false;    ///< an arrow from each of its parts to the next
  std::vector<TemplatePart> parts;
};

struct TemplateParameter {
  std::string name;
  TemplateText title;
  bool is_number = false;
  std::string value;  ///< default
  int least = 0;      ///< numbers only, both ends included
  int most = 0;
};

struct Template {
  std::string id;
  TemplateText title;
  TemplateText description;
  std::string phase;  ///< "look", "think", "act" or "later"
  std::vector<TemplateParameter> parameters;
  std::map<std::string, Colour> palette;
  TemplatePart board;  ///< the outermost group
};

/// Parameters that every template takes without declaring them: the theme, the day of the session (YYYY-MM-DD is
/// written out in words), and the addresses of the boards round this one in a set.
inline constexpr std::array<std::string_view, 5> common_parameters{"theme", "session_date", "link_previous",
                                                                   "link_next", "link_overview"};

/// One board of a set.
struct SetEntry {
  std::string template_id;
  std::string repeat;  ///< "themes": one board per theme; empty for one
  TemplateValues values;
};

struct TemplateSet {
  std::string id;
  TemplateText title;
  std::vector<SetEntry> boards;
};

/// All templates and sets: the built-in ones, and those in `own_folder` (`<data>/templates`), which replace a built-in
/// one of the same id; sorted by phase, then in the order of the week. A folder that is not there is an empty one.
struct TemplateLibrary {
  std::vector<Template> templates;
  std::vector<TemplateSet> sets;

  /// Throw Error{not_found} listing the ids that exist.
  const Template& find(const std::string& id) const;
  const TemplateSet& find_set(const std::string& id) const;
};

/// Throws Error{unreadable} naming file, place (JSON pointer) and reason for the first bad template or set.
TemplateLibrary load_templates(const std::filesystem::path& own_folder);

/// One template from its JSON, checked against templates/template.schema.json and for sense (colours that can be read,
/// places that are unique, parameters and texts that exist). `source` is how an error calls it.
Template parse_template(std::string_view json_text, const std::string& source);
TemplateSet parse_template_set(std::string_view json_text, const std::string& source);

/// Most things that one stamping may make; a template that could make more is refused.
inline constexpr std::size_t max_template_things = 2000;

}  // namespace rtp
