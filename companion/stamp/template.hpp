#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/locale.hpp"
#include "board/colour.hpp"
#include "board/mark.hpp"

namespace rtp {

/// A text of a template: one for all languages, one per language, or a key of the program's catalogue.
struct TemplateText {
  std::string key;                           ///< key of the catalogue; empty when the texts are given here
  std::map<std::string, std::string> texts;  ///< by language code; "" for all languages

  /// The text in `language`, else in Dutch, else any. Placeholders `{number}`, `{theme}`, ... are filled from `values`.
  std::string in(Language language, const std::map<std::string, std::string>& values) const;
};

enum class PartKind { area, text, note };
enum class Arrange { row, column, grid };

/// One part of a template: an area with parts in it, a text, or a note. See templates/README.md.
struct TemplatePart {
  PartKind kind = PartKind::area;
  std::string place;                   ///< unique among its siblings; parts of the mark's place
  Role role = Role::furniture;
  TemplateText title;                  ///< area: title
  TemplateText text;                   ///< text, note
  TemplateText hint;                   ///< area: small explanation under the title
  std::string colour;                  ///< name of the template's palette
  std::string repeat;                  ///< parameter that says how often; "{number}" counts from 1
  int count = 1;                       ///< notes: how many
  Arrange arrange = Arrange::row;      ///< how the parts of an area lie
  double min_width = 0;
  double min_height = 0;
  double font_size = 0;                ///< 0: the kind's own
  std::string arrows;                  ///< "chain": an arrow from each part to the next
  std::vector<TemplatePart> parts;
};

struct TemplateParameter {
  std::string name;
  TemplateText title;
  bool is_number = false;
  std::string value;                   ///< default
  int least = 0;
  int most = 0;
};

struct Template {
  std::string id;
  TemplateText title;
  TemplateText description;
  std::string phase;                   ///< "look", "think", "act" or "later"
  std::vector<TemplateParameter> parameters;
  std::map<std::string, Colour> palette;
  TemplatePart board;                  ///< the outermost area
};

/// One board of a set.
struct SetEntry {
  std::string template_id;
  std::string repeat;                  ///< "themes": one board per theme; empty for one
  std::map<std::string, std::string> values;
};

struct TemplateSet {
  std::string id;
  TemplateText title;
  std::vector<SetEntry> boards;
};

/// All templates and sets: the built-in ones, and those in `own_folder` (`<data>/templates`), which replace a built-in one
/// of the same id. Throws Error{unreadable} naming file, place (JSON pointer) and reason for the first bad template.
struct TemplateLibrary {
  std::vector<Template> templates;
  std::vector<TemplateSet> sets;

  /// Throw Error{not_found} listing the ids that exist.
  const Template& find(const std::string& id) const;
  const TemplateSet& find_set(const std::string& id) const;
};
TemplateLibrary load_templates(const std::filesystem::path& own_folder);

/// One template from its JSON, checked against the schema; `source` is how an error calls it.
Template parse_template(std::string_view json, const std::string& source);
TemplateSet parse_template_set(std::string_view json, const std::string& source);

}  // namespace rtp
