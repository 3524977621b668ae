#include "stamp/template.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace rtp {

namespace {

/// `pattern` with each `{name}` that has a value replaced by it; values are not looked at again.
std::string filled_in(std::string_view pattern, const TemplateValues& values) {
  std::string result;
  std::size_t position = 0;
  while (position < pattern.size()) {
    const std::size_t open = pattern.find('{', position);
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    const auto value = values.find(std::string(pattern.substr(open + 1, close - open - 1)));
    result += pattern.substr(position, open - position);
    result += value == values.end() ? std::string(pattern.substr(open, 1)) : value->second;
    position = value == values.end() ? open + 1 : close + 1;
  }
  result += pattern.substr(position);
  return result;
}

template <typename Thing>
const Thing& found(const std::vector<Thing>& things, const std::string& id, const char* message_key) {
  const auto thing = std::find_if(things.begin(), things.end(), [&](const Thing& other) { return other.id == id; });
  if (thing != things.end()) return *thing;
  std::string known;
  for (const Thing& other : things) known += (known.empty() ? "" : ", ") + other.id;
  throw Error(ErrorKind::not_found, Message(message_key).with("id", id).with("known", known));
}

}  // namespace

std::string TemplateText::in(Language language, const TemplateValues& values) const {
  if (!key.empty()) {
    Message message(key);
    for (const auto& [name, value] : values) message.values.emplace_back(name, value);
    return say(message, language);
  }
  for (const std::string_view wanted : {code(language), std::string_view(), code(Language::nl)}) {
    if (const auto text = texts.find(std::string(wanted)); text != texts.end()) return filled_in(text->second, values);
  }
  return texts.empty() ? std::string() : filled_in(texts.begin()->second, values);
}

const Template& TemplateLibrary::find(const std::string& id) const {
  return found(templates, id, "error.template.not_found");
}

const TemplateSet& TemplateLibrary::find_set(const std::string& id) const {
  return found(sets, id, "error.template.set_not_found");
}

}  // namespace rtp
