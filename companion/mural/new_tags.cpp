#include "mural/new_tags.hpp"

#include <nlohmann/json.hpp>
#include <set>

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/text.hpp"

namespace rtp {

namespace {

constexpr std::size_t longest_tag = 25;  // [D]

/// How often tags are sent of which nobody knew before whether they were made.
constexpr int most_rounds = 3;

/// As `read_tags` gives a tag's text.
std::string as_read(const std::string& text) { return collapsed(clean_text(text)); }

}  // namespace

void TagNames::read() {
  ids_.clear();
  for (const auto& [id, text] : read_tags(api_, door_)) ids_.emplace(text, id);
}

void TagNames::make_missing(const std::vector<std::string>& texts) {
  std::set<std::string> wanted;
  for (const std::string& text : texts) wanted.insert(as_read(text));
  for (const std::string& text : wanted) {
    if (length_in_characters(text) > longest_tag)
      throw Error(ErrorKind::refused, Message("mural.error.tag_too_long").with("text", shortened(text, 60)));
  }
  for (int round = 0; round < most_rounds; ++round) {
    read();
    std::vector<std::string> missing;
    std::vector<HttpRequest> requests;
    for (const std::string& text : wanted) {
      if (ids_.contains(text)) continue;
      missing.push_back(text);
      requests.push_back(api_.post(door_.path + "/tags", dump_json({{"text", text}})));
    }
    if (requests.empty() || take(missing, api_.send(requests))) return;
  }
  throw Error(ErrorKind::unreachable, Message("board.unreachable").with("board", door_.ref));
}

bool TagNames::take(const std::vector<std::string>& texts, const std::vector<Exchange>& exchanges) {
  bool all_settled = true;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (is_unsettled(exchanges[i])) {
      all_settled = false;
      continue;
    }
    require_success(exchanges[i], door_.to_write());
    const Reply reply(exchanges[i].response.body, door_.to_write());
    std::string id = clean_text(text_in(reply.value(), "id"));
    if (id.empty()) refuse_answer(door_.to_write());
    ids_.emplace(texts[i], std::move(id));
  }
  return all_settled;
}

std::vector<std::string> TagNames::ids_of(const std::vector<std::string>& texts) const {
  std::vector<std::string> ids;
  for (const std::string& text : texts) {
    if (const auto found = ids_.find(as_read(text)); found != ids_.end()) ids.push_back(found->second);
  }
  return ids;
}

}  // namespace rtp
