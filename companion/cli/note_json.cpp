#include "cli/note_json.hpp"

#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace rtp {

namespace {

using nlohmann::ordered_json;

ordered_json deadline_json(const Deadline& deadline) {
  return {{"start", iso(deadline.period.first)},
          {"end", iso(deadline.period.last)},
          {"precision", name_of(deadline.precision)},
          {"mod", name_of(deadline.modifier)},
          {"due", deadline.due ? ordered_json(iso(*deadline.due)) : ordered_json(nullptr)}};
}

}  // namespace

ordered_json to_json(const NoteReading& reading) {
  ordered_json owners = ordered_json::array();
  for (const Owner& owner : reading.owners) {
    ordered_json person{{"name", owner.name}};
    if (!owner.org.empty()) person["org"] = owner.org;
    owners.push_back(std::move(person));
  }
  ordered_json result{{"kind", name_of(reading.kind)},
                      {"task", reading.task},
                      {"owners", std::move(owners)},
                      {"everyone", reading.everyone},
                      {"role_owners", reading.role_owners},
                      {"partners", reading.partners},
                      {"deadline", reading.deadline ? deadline_json(*reading.deadline) : ordered_json(nullptr)}};
  if (reading.items.empty()) return result;
  ordered_json items = ordered_json::array();
  for (const NoteReading& item : reading.items) items.push_back(to_json(item));
  result["items"] = std::move(items);
  return result;
}

ordered_json explanation_of(const NoteReading& reading, std::string_view text) {
  ordered_json fields = ordered_json::array();
  for (const FieldSource& source : reading.sources) {
    fields.push_back({{"field", name_of(source.field)},
                      {"words", source.span.of(text)},
                      {"span", {source.span.begin, source.span.end}},
                      {"rule", source.rule},
                      {"confidence", source.confidence}});
  }
  return {{"read", text}, {"fields", std::move(fields)}, {"confidence", reading.confidence}};
}

}  // namespace rtp
