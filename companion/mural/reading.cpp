#include "mural/reading.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace rtp {

namespace {

constexpr std::size_t longest_title = 1000;

/// Most parents that are asked for one by one; more missing ones are no accident.
constexpr std::size_t most_lookups = 200;

MuralListing widgets_of(const MuralDoor& door, const std::string& query, MuralContent& content) {
  const Purpose purpose = door.to_read();
  return {door.path + "/widgets" + query,
          purpose,
          {[&content, purpose](const JsonValue& entry) {
             std::optional<MuralWidget> widget = read_widget(entry);
             if (!widget) refuse_answer(purpose);
             return content.add(std::move(*widget));
           },
           [&content] { content.clear(); }}};
}

/// Adds the widgets with these ids; those that are gone are left out. Returns whether any came.
bool look_up(MuralApi& api, const MuralDoor& door, const std::vector<std::string>& ids, MuralContent& content) {
  std::vector<HttpRequest> requests;
  for (const std::string& id : ids) requests.push_back(api.get(door.widget(id)));
  bool any = false;
  for (const Exchange& exchange : api.send(requests)) {
    if (exchange.answered() && exchange.response.status == 404 && fault_code(exchange) == "WIDGET_NOT_FOUND") continue;
    require_success(exchange, door.to_read());
    std::optional<MuralWidget> widget = read_widget(Reply(exchange.response.body, door.to_read()).value());
    if (!widget) refuse_answer(door.to_read());
    any = content.add(std::move(*widget)) || any;
  }
  return any;
}

void look_up_parents(MuralApi& api, const MuralDoor& door, MuralContent& content) {
  std::size_t looked_up = 0;
  for (auto missing = content.missing_parents(); !missing.empty(); missing = content.missing_parents()) {
    looked_up += missing.size();
    if (looked_up > most_lookups || !look_up(api, door, missing, content)) return;
  }
}

}  // namespace

MuralContent read_content(MuralApi& api, const MuralDoor& door, MuralFrame* frame) {
  MuralContent content;
  MuralListing listing = widgets_of(door, "", content);
  if (frame != nullptr) {
    const std::vector<Exchange> exchanges = api.send({api.get(door.path), listing.next_request(api)});
    require_success(exchanges[0], door.to_read());
    const Reply reply(exchanges[0].response.body, door.to_read());
    frame->title = collapsed(clean_text(text_in(reply.value(), "title"), longest_title));
    listing.take(exchanges[1]);
  }
  read_to_end(api, {&listing});
  look_up_parents(api, door, content);
  return content;
}

MuralContent read_kinds(MuralApi& api, const MuralDoor& door, std::string_view filter) {
  MuralContent content;
  std::string query = "?type=";
  for (const char c : filter) query += c == ',' ? "," : percent_encoded(std::string_view(&c, 1));
  MuralListing listing = widgets_of(door, query, content);
  read_to_end(api, {&listing});
  return content;
}

MuralContent read_by_id(MuralApi& api, const MuralDoor& door, std::vector<std::string> ids) {
  MuralContent content;
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  look_up(api, door, ids, content);
  look_up_parents(api, door, content);
  return content;
}

MuralTags read_tags(MuralApi& api, const MuralDoor& door) {
  MuralTags tags;
  const Reply reply(api.fetch(door.path + "/tags", door.to_read()), door.to_read());
  if (!reply.is_list()) refuse_answer(door.to_read());
  reply.each([&](const JsonValue& tag) {
    tags[clean_text(text_in(tag, "id"))] = collapsed(clean_text(text_in(tag, "text"), longest_title));
  });
  return tags;
}

}  // namespace rtp
