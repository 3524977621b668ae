#include "mural/mural_world.hpp"

#include <algorithm>
#include <stdexcept>

#include "mural/strict_body.hpp"

namespace rtp {

namespace {

using nlohmann::json;

const json kind_words{{"areas", "area"}, {"arrows", "arrow"}, {"comments", "comment"},
                      {"files", "file"}, {"texts", "text"},   {"sticky notes", "sticky note"},
                      {"icons", "icon"}, {"images", "image"}, {"shapes", "shape"}};

constexpr std::size_t most_at_once = 1000;

WorldReply refusal(const std::string& detail) {
  return {400,
          {{"code", "BODY"},
           {"message", "Invalid payload"},
           {"details", json::array({{{"code", "Invalid property"}, {"message", detail}}})}}};
}

WorldReply no_widget() { return world_fault(404, "WIDGET_NOT_FOUND", "The widget was not found or does not exist."); }

std::vector<const json*> pointers(const std::vector<json>& list) {
  std::vector<const json*> pointers;
  for (const json& each : list) pointers.push_back(&each);
  return pointers;
}

/// Every key that reading shows, with its usual value.
json usual(const std::string& type) {
  json widget{{"type", type},           {"x", 0},          {"y", 0},
              {"width", 138},           {"height", 138},   {"rotation", 0},
              {"parentId", nullptr},    {"hidden", false}, {"hideEditor", false},
              {"hideOwner", false},     {"locked", false}, {"lockedByFacilitator", false},
              {"invisible", false},     {"title", ""},     {"instruction", ""},
              {"presentationIndex", -1}};
  if (type == "sticky note") {
    widget["shape"] = "rectangle";
    widget["text"] = "";
    widget["style"] = {{"backgroundColor", "#FCFE7DFF"},
                       {"bold", false},
                       {"italic", false},
                       {"underline", false},
                       {"strike", false},
                       {"font", "proxima-nova"},
                       {"fontSize", 23},
                       {"border", false},
                       {"textAlign", "center"}};
  } else if (type == "text") {
    widget["fixedWidth"] = true;
    widget["style"] = {
        {"backgroundColor", "#FFFFFF00"}, {"font", "proxima-nova"}, {"fontSize", 24}, {"textAlign", "left"}};
  } else if (type == "shape") {
    widget["shape"] = "square";
    widget["text"] = "";
    widget["style"] = {{"backgroundColor", "#FFFFFF00"},
                       {"borderColor", "#000000FF"},
                       {"borderStyle", "solid"},
                       {"borderWidth", 3},
                       {"fontColor", "#000000FF"},
                       {"fontSize", 23},
                       {"font", "proxima-nova"},
                       {"textAlign", "center"},
                       {"bold", false},
                       {"italic", false},
                       {"underline", false},
                       {"strike", false}};
  } else if (type == "area") {
    widget["layout"] = "free";
    widget["showTitle"] = true;
    widget["style"] = {{"backgroundColor", "#FFFFFF33"},
                       {"borderColor", "#EAEAEAFF"},
                       {"borderStyle", "solid"},
                       {"borderWidth", 1},
                       {"titleFontSize", 36}};
  } else if (type == "arrow") {
    widget["arrowType"] = "straight";
    widget["tip"] = "single";
    widget["stackable"] = true;
    widget["style"] = {{"strokeColor", "#000000FF"}, {"strokeStyle", "solid"}, {"strokeWidth", 3}};
  }
  return widget;
}

}  // namespace

WorldReply world_fault(int status, const std::string& code, const std::string& message) {
  return {status, {{"code", code}, {"message", message}}};
}

MuralWorld::MuralWorld() {
  murals_.push_back({{"id", mural},
                     {"title", "Samen naar de wijk"},
                     {"roomId", room},
                     {"workspaceId", "gemeente1234"},
                     {"backgroundColor", "#FFFFFFFF"},
                     {"width", 9216},
                     {"height", 6237},
                     {"createdOn", clock_},
                     {"updatedOn", clock_},
                     {"status", "active"}});
  users_ = {{{"id", "u111111111111111111111111"},
             {"type", "member"},
             {"firstName", "Fenna"},
             {"lastName", "Postma"},
             {"avatar", "https://app.mural.co/a.jpg"},
             {"email", "f.postma@example.org"}},
            {{"id", "u222222222222222222222222"},
             {"type", "guest"},
             {"firstName", "Idris"},
             {"lastName", "Blom"},
             {"avatar", "https://app.mural.co/b.jpg"}}};
}

std::string MuralWorld::next_id() { return "0-" + std::to_string(1'700'000'000'000 + next_number_++); }

std::string MuralWorld::add(json widget) {
  json full = usual(widget.at("type").get<std::string>());
  clock_ += 10;
  full["id"] = next_id();
  full["createdOn"] = full["updatedOn"] = clock_;
  full["createdBy"] =
      full["updatedBy"] = {{"id", "u333333333333333333333333"}, {"firstName", "Sanne"}, {"lastName", "Drost"}};
  full["stackingOrder"] = next_number_;
  full.merge_patch(widget);
  // A merge patch takes null for "away"; here no parent is shown as null.
  if (!full.contains("parentId")) full["parentId"] = nullptr;
  widgets_.push_back(full);
  return full["id"];
}

bool MuralWorld::has(const std::string& id) const {
  return std::any_of(widgets_.begin(), widgets_.end(), [&](const json& widget) { return widget["id"] == id; });
}

json& MuralWorld::widget(const std::string& id) {
  const auto found =
      std::find_if(widgets_.begin(), widgets_.end(), [&](const json& widget) { return widget["id"] == id; });
  if (found == widgets_.end()) throw std::out_of_range("no widget " + id);
  return *found;
}

void MuralWorld::remove(const std::string& id) {
  std::vector<std::string> inside;
  for (const json& widget : widgets_) {
    if (widget["parentId"] == id) inside.push_back(widget["id"]);
  }
  std::erase_if(widgets_, [&](const json& widget) { return widget["id"] == id; });
  for (const std::string& child : inside) remove(child);
}

std::string MuralWorld::add_tag(const std::string& text) {
  const std::string id = "tag-" + std::to_string(1'600'000'000'000 + next_number_++);
  tags_.push_back({{"id", id}, {"text", text}, {"color", "#000000FF"}});
  return id;
}

void MuralWorld::add_voting_session(const std::string& id, const std::map<std::string, int>& votes) {
  sessions_.push_back({{"id", id}, {"title", "Stemronde"}});
  for (const auto& [widget, count] : votes)
    results_[id].push_back({{"widgetId", widget}, {"totalVotes", count}, {"uniqueVoters", 1}});
}

json MuralWorld::made(const std::string& kind, const json& body) {
  const bool is_text = kind == "textbox" || kind == "title";
  json widget = body;
  widget["type"] = kind == "sticky-note" ? "sticky note" : is_text ? "text" : kind;
  if (is_text) {
    widget["fixedWidth"] = kind == "textbox";
    if (!body.contains("text")) widget["text"] = kind == "title" ? "This is a title..." : "This is a textbox...";
  }
  return widget;
}

/// The answer in another order than it was asked in, since none is promised.
json MuralWorld::told(const std::vector<json>& made) const {
  json list = json::array();
  for (auto each = made.rbegin(); each != made.rend(); ++each) {
    list.push_back(*each);
    if (keeps_instructions_secret) list.back().erase("instruction");
  }
  if (reply_form == ReplyForm::widgets) return {{"value", {{"widgets", list}}}};
  if (reply_form == ReplyForm::object_for_one && list.size() == 1) return {{"value", list.front()}};
  if (reply_form != ReplyForm::numbered) return {{"value", list}};
  json numbered = json::object();
  for (std::size_t i = 0; i < list.size(); ++i) numbered[std::to_string(i)] = list[i];
  return {{"value", numbered}};
}

WorldReply MuralWorld::create(const std::string& kind, const json& body) {
  const bool is_bulk = kind == "sticky-note" || kind == "textbox" || kind == "title" || kind == "shape";
  if (is_bulk != body.is_array()) return refusal("Invalid \"body\" property type was sent. Type array was expected.");
  const std::vector<json> wanted = is_bulk ? body.get<std::vector<json>>() : std::vector<json>{body};
  if (wanted.size() > most_at_once) return world_fault(400, "BODY", "Limit 1000");
  for (const json& one : wanted) {
    if (const auto complaint = complaint_about("create " + kind, one)) return refusal(*complaint);
    for (const char* reference : {"parentId", "startRefId", "endRefId"}) {
      if (one.contains(reference) && !has(one[reference]))
        return world_fault(400, "WIDGET_REFERENCE_NOT_FOUND", "The reference widget does not exist.");
    }
  }
  std::vector<json> created;
  for (const json& one : wanted) {
    add(made(kind, one));
    created.push_back(widgets_.back());
  }
  if (!is_bulk) return {201, {{"value", created.front()}}};
  return {201, told(created)};
}

WorldReply MuralWorld::update(const std::string& kind, const std::string& id, const json& body) {
  if (!has(id)) return no_widget();
  json& present = widget(id);
  json checked = body;
  const bool goes_out = body.contains("parentId") && (body["parentId"].is_null() || body["parentId"] == "");
  if (goes_out) {
    if (!lets_out || body["parentId"].is_null() != lets_out_by_null)
      return refusal("Invalid \"parentId\" property type was sent. Type string was expected.");
    checked.erase("parentId");
  } else if (body.contains("parentId") && !has(body["parentId"])) {
    return world_fault(400, "WIDGET_REFERENCE_NOT_FOUND", "The reference widget does not exist.");
  }
  if (const auto complaint = complaint_about("update " + kind, checked)) return refusal(*complaint);
  const json expected = made(kind, json::object());
  if (expected["type"] != present["type"] ||
      (expected.contains("fixedWidth") && expected["fixedWidth"] != present["fixedWidth"]))
    return world_fault(400, "UNSUPPORTED_WIDGET_TYPE", "The widget is of another type.");
  present.merge_patch(checked);
  if (goes_out) present["parentId"] = nullptr;
  // What is formatted is shown as such; plain words take its place when only they are sent.
  if (checked.contains("text") && !checked.contains("htmlText") && kind == "sticky-note") present.erase("htmlText");
  clock_ += 10;
  present["updatedOn"] = clock_;
  return {200, {{"value", present}}};
}

WorldReply MuralWorld::page(const std::vector<const json*>& all, const WorldRequest& request) {
  const auto& query = request.query;
  const std::string limit_text = query.contains("limit") ? query.at("limit") : "100";
  const std::size_t limit = std::stoul(limit_text);
  if (limit < 1 || limit > 100)
    return world_fault(400, "LIMIT_INVALID", "Request query string for \"limit\" should be less than 100.");
  std::string bound;
  for (const std::string& part : request.path) bound += part + "/";
  for (const auto& [name, value] : query) bound += name == "next" ? "" : name + "=" + value + "&";
  std::size_t from = 0;
  if (const auto next = query.find("next"); next != query.end()) {
    const auto cursor = cursors_.find(next->second);
    if (cursors_to_expire_ > 0 && cursors_to_expire_-- > 0)
      return world_fault(400, "NEXT_TOKEN_EXPIRED", "The next token has expired or does not exist.");
    if (cursor == cursors_.end() || cursor->second.first != bound)
      return world_fault(400, "PAGINATION_INVALID", "The pagination is invalid.");
    from = cursor->second.second;
  }
  json entries = json::array();
  std::size_t at = from;
  for (; at < all.size() && entries.size() < limit; ++at) entries.push_back(*all[at]);
  WorldReply reply{200, {{"value", entries}}};
  if (at < all.size()) {
    const std::string cursor = "eyJ+/" + std::to_string(cursors_.size()) + "=";
    cursors_[cursor] = {bound, at};
    reply.body["next"] = next_is_address ? "https://app.mural.co/api/public/v1/x?limit=100&next=eyJ%2B%2F" +
                                               std::to_string(cursors_.size() - 1) + "%3D"
                                         : cursor;
  }
  return reply;
}

WorldReply MuralWorld::page(const std::vector<json>& all, const WorldRequest& request) {
  return page(pointers(all), request);
}

WorldReply MuralWorld::votes(const WorldRequest& request) {
  if (request.path.size() == 3) return page(sessions_, request);
  const auto found = results_.find(request.path[3]);
  if (found == results_.end())
    return world_fault(404, "VOTING_SESSION_NOT_FOUND", "The voting session was not found or does not exist.");
  return page(found->second, request);
}

WorldReply MuralWorld::answer_widgets(const WorldRequest& request) {
  const std::vector<std::string>& path = request.path;
  if (path.size() == 3 && request.method == "GET") {
    std::vector<const json*> listed = pointers(widgets_);
    if (const auto type = request.query.find("type"); type != request.query.end()) {
      json wanted = json::array();
      std::string words = type->second + ",";
      for (std::size_t comma = 0; (comma = words.find(',')) != std::string::npos; words = words.substr(comma + 1)) {
        const std::string word = words.substr(0, comma);
        if (!kind_words.contains(word)) return world_fault(400, "QUERY", "Invalid query");
        wanted.push_back(kind_words[word]);
      }
      std::erase_if(listed, [&](const json* widget) {
        return std::find(wanted.begin(), wanted.end(), (*widget)["type"]) == wanted.end();
      });
    }
    return page(listed, request);
  }
  if (path.size() == 4 && request.method == "GET")
    return has(path[3]) ? WorldReply{200, {{"value", widget(path[3])}}} : no_widget();
  if (path.size() == 4 && request.method == "POST") return create(path[3], request.body);
  if (path.size() == 4 && request.method == "DELETE") {
    if (!has(path[3])) return no_widget();
    remove(path[3]);
    return {204, nullptr};
  }
  if (path.size() == 5 && request.method == "PATCH") return update(path[3], path[4], request.body);
  return world_fault(404, "PATH_NOT_FOUND", "The path was not found.");
}

WorldReply MuralWorld::answer_mural(const WorldRequest& request) {
  const auto found =
      std::find_if(murals_.begin(), murals_.end(), [&](const json& one) { return one["id"] == request.path[1]; });
  if (found == murals_.end()) return world_fault(404, "MURAL_NOT_FOUND", "The mural was not found or does not exist.");
  if (request.path.size() == 2 && request.method == "GET") return {200, {{"value", *found}}};
  const std::string what = request.path.size() > 2 ? request.path[2] : "";
  if (what == "widgets") return answer_widgets(request);
  if (what == "users" && request.method == "GET") return page(users_, request);
  if (what == "voting-sessions" && request.method == "GET") return votes(request);
  if (what == "tags" && request.method == "GET") return {200, {{"value", tags_}}};
  if (what == "tags" && request.method == "POST") {
    if (const auto complaint = complaint_about("create tag", request.body)) return refusal(*complaint);
    add_tag(request.body["text"]);
    return {201, {{"value", tags_.back()}}};
  }
  return world_fault(404, "PATH_NOT_FOUND", "The path was not found.");
}

WorldReply MuralWorld::create_mural(const json& body) {
  if (const auto complaint = complaint_about("create mural", body)) return refusal(*complaint);
  if (body["roomId"] != room) return world_fault(404, "ROOM_NOT_FOUND", "The room was not found or does not exist.");
  json created = murals_.front();
  clock_ += 10;
  created.merge_patch(body);
  created["id"] = "gemeente1234." + std::to_string(clock_);
  created["createdOn"] = clock_;
  murals_.push_back(created);
  return {201, {{"value", created}}};
}

namespace {

json workspace_brief() {
  return {{"id", "gemeente1234"},
          {"name", "Gemeente aan de Vaart"},
          {"description", ""},
          {"sharingSettings", {{"link", "https://app.mural.co/invitation/team/gemeente1234"}}},
          {"locked", false},
          {"suspended", false},
          {"createdOn", 1'690'000'000'000},
          {"companyId", "vaart"}};
}

json room_brief() {
  const json maker{{"id", "u111111111111111111111111"}, {"firstName", "Fenna"}, {"lastName", "Postma"}};
  return {{"id", MuralWorld::room},
          {"name", "Week van de wijk"},
          {"description", ""},
          {"favorite", false},
          {"createdOn", 1'699'000'000'000},
          {"createdBy", maker},
          {"updatedOn", 1'699'000'000'000},
          {"updatedBy", maker},
          {"type", "private"},
          {"confidential", false},
          {"workspaceId", "gemeente1234"},
          {"isMember", true}};
}

}  // namespace

WorldReply MuralWorld::answer(const WorldRequest& request) {
  const std::vector<std::string>& path = request.path;
  if (path.size() >= 2 && path[0] == "murals") return answer_mural(request);
  if (path.size() == 1 && path[0] == "murals" && request.method == "POST") return create_mural(request.body);
  if (request.method == "GET" && path == std::vector<std::string>{"users", "me"}) return {200, {{"value", users_[0]}}};
  if (request.method == "GET" && path == std::vector<std::string>{"workspaces"})
    return page(std::vector<json>{workspace_brief()}, request);
  if (request.method == "GET" && path.size() >= 3 && path[0] == "workspaces" && path[2] == "rooms") {
    if (path[1] != "gemeente1234")
      return world_fault(404, "WORKSPACE_NOT_FOUND", "The workspace was not found or does not exist.");
    return page(std::vector<json>{room_brief()}, request);
  }
  if (request.method == "GET" && path.size() == 3 && path[0] == "rooms" && path[2] == "murals") {
    std::vector<json> newest(murals_.rbegin(), murals_.rend());
    return page(newest, request);
  }
  return world_fault(404, "PATH_NOT_FOUND", "The path was not found.");
}

}  // namespace rtp
