#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "mural/reading.hpp"

namespace rtp {

namespace {

bool is_number(const std::string& id) { return !id.empty() && id.find_first_not_of("0123456789") == std::string::npos; }

/// Ids are the time of the start in milliseconds [S]; nothing says in which order sessions are listed.
bool starts_before(const std::string& a, const std::string& b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

std::string last_session(MuralApi& api, const MuralDoor& door) {
  std::string last;
  MuralListing sessions(door.path + "/voting-sessions", door.to_read(),
                        {[&](const JsonValue& session) {
                           std::string id = clean_text(text_in(session, "id"));
                           if (id.empty() || id == last) return false;
                           if (!is_number(id) || !is_number(last) || starts_before(last, id)) last = std::move(id);
                           return true;
                         },
                         [&] { last.clear(); }});
  read_to_end(api, {&sessions});
  return last;
}

}  // namespace

MuralVotes read_votes(MuralApi& api, const MuralDoor& door) {
  MuralVotes votes;
  const std::string session = last_session(api, door);
  if (session.empty()) return votes;
  MuralListing results(
      door.path + "/voting-sessions/" + percent_encoded(session) + "/results", door.to_read(),
      {[&](const JsonValue& result) {
         const int count = static_cast<int>(std::lround(number_in(result, "totalVotes")));
         return votes.insert_or_assign(clean_text(text_in(result, "widgetId")), std::max(count, 0)).second;
       },
       [&] { votes.clear(); }});
  const Exchange first = api.send({results.next_request(api)}).front();
  // Somebody deleted the session between the two questions: then it is no longer meant.
  if (first.answered() && fault_code(first) == "VOTING_SESSION_NOT_FOUND") return votes;
  results.take(first);
  read_to_end(api, {&results});
  return votes;
}

}  // namespace rtp
