#include "stamp/template_values.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/date.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace rtp {

namespace {

constexpr std::size_t max_value_bytes = 2000;

std::string parameter_names(const Template& source) {
  std::string names;
  for (const std::string_view name : common_parameters) names += (names.empty() ? "" : ", ") + std::string(name);
  for (const TemplateParameter& parameter : source.parameters) {
    if (std::find(std::begin(common_parameters), std::end(common_parameters), parameter.name) ==
        std::end(common_parameters)) {
      names += ", " + parameter.name;
    }
  }
  return names;
}

void check_number(const Template& source, const TemplateParameter& parameter, const std::string& value) {
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error == std::errc() && end == value.data() + value.size() && number >= parameter.least &&
      number <= parameter.most) {
    return;
  }
  throw Error(ErrorKind::usage, Message("error.template.value")
                                    .with("template", source.id)
                                    .with("name", parameter.name)
                                    .with("value", value)
                                    .with("least", std::int64_t{parameter.least})
                                    .with("most", std::int64_t{parameter.most}));
}

}  // namespace

TemplateValues checked_values(const Template& source, const TemplateValues& given) {
  TemplateValues values;
  for (const std::string_view name : common_parameters) values.emplace(name, "");
  for (const TemplateParameter& parameter : source.parameters) values[parameter.name] = parameter.value;
  for (const auto& [name, value] : given) {
    const auto known = values.find(name);
    if (known == values.end()) {
      throw Error(ErrorKind::usage, Message("error.template.parameter")
                                        .with("template", source.id)
                                        .with("name", name)
                                        .with("known", parameter_names(source)));
    }
    known->second = collapsed(clean_text(value, max_value_bytes));
  }
  for (const TemplateParameter& parameter : source.parameters) {
    if (parameter.is_number) check_number(source, parameter, values[parameter.name]);
  }
  return values;
}

TemplateValues shown_values(TemplateValues values, Language language) {
  for (auto& [name, value] : values) {
    if (value.empty() && name.rfind("link_", 0) != 0) value = "?";
  }
  std::string& date = values["session_date"];
  if (const std::optional<Day> day = parse_iso_day(date)) date = in_words(*day, language);
  return values;
}

}  // namespace rtp
