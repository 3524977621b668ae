#pragma once

#include <string>
#include <string_view>

#include "http/request.hpp"

namespace rtp {

/// What a request is for, so that a refusal can be said in words.
struct Purpose {
  std::string_view scope;  ///< the OAuth scope that Mural asks for it, e.g. "murals:read" [D]
  std::string subject;     ///< what is asked about, as the user calls it: "mural:team.123", a room's name
};

/// Returns when the answer says that it was done (2xx); else throws
/// - Error{login}: 401, a token that ended (whatever the status), a missing scope, no access;
/// - Error{not_found}: the mural, room or workspace does not exist;
/// - Error{conflict}: a widget that the request refers to is gone;
/// - Error{unreachable}: no answer, 429, 5xx, and whatever else Mural does not do; a 400 names the property.
void require_success(const Exchange& exchange, const Purpose& purpose);

/// Whether nobody knows if it was done: the answer was lost, or the service failed while it worked on it.
bool is_unsettled(const Exchange& exchange);

/// The `code` of an answer that says why it was not done, e.g. "MURAL_NOT_FOUND"; empty when there is none.
std::string fault_code(const Exchange& exchange);

/// Throws Error{unreachable}: the answer is not what Mural's API gives (HTML of a proxy, JSON that was cut off).
[[noreturn]] void refuse_answer(const Purpose& purpose);

}  // namespace rtp
