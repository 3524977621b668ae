#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/session.hpp"
#include "cli/terminal.hpp"
#include "report/display_text.hpp"

namespace rtp {

namespace {

using nlohmann::ordered_json;

ordered_json parameter_json(const TemplateParameter& parameter, Language language) {
  ordered_json result{{"name", parameter.name},
                      {"title", parameter.title.in(language, {})},
                      {"type", parameter.is_number ? "number" : "text"},
                      {"default", parameter.value}};
  if (parameter.is_number) {
    result["least"] = parameter.least;
    result["most"] = parameter.most;
  }
  return result;
}

ordered_json library_json(const TemplateLibrary& library, Language language) {
  ordered_json templates = ordered_json::array();
  for (const Template& source : library.templates) {
    ordered_json parameters = ordered_json::array();
    for (const TemplateParameter& parameter : source.parameters)
      parameters.push_back(parameter_json(parameter, language));
    templates.push_back({{"id", source.id},
                         {"title", source.title.in(language, {})},
                         {"description", source.description.in(language, {})},
                         {"phase", source.phase},
                         {"parameters", std::move(parameters)}});
  }
  ordered_json sets = ordered_json::array();
  for (const TemplateSet& set : library.sets) {
    ordered_json boards = ordered_json::array();
    for (const SetEntry& entry : set.boards) {
      ordered_json board{{"template", entry.template_id}, {"values", entry.values}};
      if (!entry.repeat.empty()) board["repeat"] = entry.repeat;
      boards.push_back(std::move(board));
    }
    sets.push_back({{"id", set.id}, {"title", set.title.in(language, {})}, {"boards", std::move(boards)}});
  }
  return {{"templates", std::move(templates)}, {"sets", std::move(sets)}};
}

std::string parameter_text(const TemplateParameter& parameter, Language language) {
  std::string text = "--set " + parameter.name + "=" + (parameter.value.empty() ? "…" : parameter.value);
  if (parameter.is_number) text += " (" + std::to_string(parameter.least) + "-" + std::to_string(parameter.most) + ")";
  return text + "  " + parameter.title.in(language, {});
}

void add_paragraph(std::string& text, const std::string& words, std::size_t indent, std::size_t columns) {
  for (const std::string& line : wrapped_to_columns(words, columns - indent))
    text += std::string(indent, ' ') + line + "\n";
}

std::string library_text(const TemplateLibrary& library, Language language, std::size_t columns) {
  std::string text = say("cli.templates.title", language) + "\n";
  for (const Template& source : library.templates) {
    const std::string phase = say("cli.phase." + source.phase, language);
    text += "\n";
    add_paragraph(text, source.id + " - " + source.title.in(language, {}) + " (" + phase + ")", 2, columns);
    add_paragraph(text, source.description.in(language, {}), 4, columns);
    for (const TemplateParameter& parameter : source.parameters)
      add_paragraph(text, parameter_text(parameter, language), 4, columns);
  }
  text += "\n" + say("cli.templates.sets_title", language) + "\n";
  for (const TemplateSet& set : library.sets) {
    std::string boards;
    for (const SetEntry& entry : set.boards) {
      boards += (boards.empty() ? "" : ", ") + entry.template_id;
      if (!entry.repeat.empty()) boards += " " + say("cli.templates.per_theme", language);
    }
    text += "\n";
    add_paragraph(text, set.id + " - " + set.title.in(language, {}), 2, columns);
    add_paragraph(text, boards, 4, columns);
  }
  return text;
}

int list_templates(const Arguments& arguments, Session& session) {
  const Language language = arguments.language().value_or(session.language());
  const TemplateLibrary& library = session.companion().templates();
  if (arguments.value_or("--format", "text") == "json") {
    session.print_json(library_json(library, language));
  } else {
    session.print(library_text(library, language, output_columns(session.environment())));
  }
  return exit_done;
}

}  // namespace

Command templates_command() {
  return {"templates",
          "cli.command.templates",
          {language_option("cli.option.language_of_titles"), choice("--format", {"text", "json"}, "cli.option.format")},
          {"rtp templates", "rtp templates --language en"},
          list_templates};
}

}  // namespace rtp
