#include "cli/command.hpp"

#include <utility>

namespace rtp {

namespace {

std::string either(const std::vector<std::string>& values) {
  std::string all;
  for (const std::string& value : values) all += (all.empty() ? "" : "|") + value;
  return all;
}

}  // namespace

Parameter argument(std::string name, std::string help) {
  return {std::move(name), "", std::move(help), {}, true, false};
}

Parameter optional_argument(std::string name, std::string help) {
  return {std::move(name), "", std::move(help), {}, false, false};
}

Parameter option(std::string name, std::string value, std::string help) {
  return {std::move(name), std::move(value), std::move(help), {}, false, false};
}

Parameter repeated_option(std::string name, std::string value, std::string help) {
  return {std::move(name), std::move(value), std::move(help), {}, false, true};
}

Parameter repeated_pair(std::string name, std::string value, std::string help) {
  Parameter parameter = repeated_option(std::move(name), std::move(value), std::move(help));
  parameter.values = 2;
  return parameter;
}

Parameter choice(std::string name, std::vector<std::string> allowed, std::string help) {
  std::string shown = either(allowed);
  return {std::move(name), std::move(shown), std::move(help), std::move(allowed), false, false};
}

Parameter switch_option(std::string name, std::string help) {
  return {std::move(name), "", std::move(help), {}, false, false};
}

Parameter language_option(std::string help) { return choice("--language", {"nl", "en", "de", "fr"}, std::move(help)); }

}  // namespace rtp
