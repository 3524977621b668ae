#include "mural/fault.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "mural/reply.hpp"

namespace rtp {

namespace {

/// What Mural says went wrong: {"code", "message", "details": [{"code", "message"}]} [D].
struct Complaint {
  std::string code;
  std::string words;
};

Complaint complaint_in(const Exchange& exchange) {
  Complaint complaint;
  rapidjson::Document document;
  if (!exchange.answered() || !parse_reply(exchange.response.body, document)) return complaint;
  complaint.code = text_in(document, "code");
  complaint.words = text_in(document, "message");
  if (const JsonValue* details = array_in(document, "details")) {
    for (const JsonValue& detail : details->GetArray()) {
      const std::string_view words = text_in(detail, "message");
      if (!words.empty()) complaint.words.append(" ").append(words);
    }
  }
  complaint.words = shortened(collapsed(clean_text(complaint.words)), 300);
  return complaint;
}

[[noreturn]] void fail(ErrorKind kind, const char* key, const Purpose& purpose) {
  throw Error(kind, Message(key).with("subject", purpose.subject));
}

[[noreturn]] void forbid(const Complaint& complaint, const Purpose& purpose) {
  if (complaint.code == "INVALID_SCOPE") {
    throw Error(ErrorKind::login,
                Message("mural.error.scope").with("scope", purpose.scope).with("subject", purpose.subject));
  }
  if (complaint.code == "UNSUPPORTED_ZONE") fail(ErrorKind::unreachable, "mural.error.zone", purpose);
  fail(ErrorKind::login, "mural.error.no_access", purpose);
}

[[noreturn]] void throw_not_found(const Complaint& complaint, const Purpose& purpose) {
  const std::string& code = complaint.code;
  if (code == "MURAL_NOT_FOUND") fail(ErrorKind::not_found, "mural.error.no_mural", purpose);
  if (code == "ROOM_NOT_FOUND") fail(ErrorKind::not_found, "mural.error.no_room", purpose);
  if (code == "WORKSPACE_NOT_FOUND") fail(ErrorKind::not_found, "mural.error.no_workspace", purpose);
  if (code == "WIDGET_NOT_FOUND") fail(ErrorKind::conflict, "mural.error.gone", purpose);
  refuse_answer(purpose);
}

}  // namespace

void require_success(const Exchange& exchange, const Purpose& purpose) {
  if (!exchange.answered()) throw Error(ErrorKind::unreachable, exchange.reason);
  const int status = exchange.response.status;
  if (exchange.response.ok()) return;
  const Complaint complaint = complaint_in(exchange);
  if (status == 401 || complaint.code == "TOKEN_EXPIRED") fail(ErrorKind::login, "mural.error.login", purpose);
  if (status == 403) forbid(complaint, purpose);
  if (status == 404) throw_not_found(complaint, purpose);
  if (status == 429) fail(ErrorKind::unreachable, "mural.error.busy", purpose);
  if (status >= 500) {
    throw Error(ErrorKind::unreachable,
                Message("mural.error.down").with("status", std::int64_t{status}).with("subject", purpose.subject));
  }
  if (complaint.code == "WIDGET_REFERENCE_NOT_FOUND") fail(ErrorKind::conflict, "mural.error.gone", purpose);
  if (complaint.code.empty()) refuse_answer(purpose);
  const std::string& detail = complaint.words.empty() ? complaint.code : complaint.words;
  throw Error(ErrorKind::unreachable,
              Message("mural.error.refused").with("detail", detail).with("subject", purpose.subject));
}

bool is_unsettled(const Exchange& exchange) {
  return exchange.outcome == Exchange::Outcome::unknown || (exchange.answered() && exchange.response.status >= 500);
}

std::string fault_code(const Exchange& exchange) { return complaint_in(exchange).code; }

void refuse_answer(const Purpose& purpose) { fail(ErrorKind::unreachable, "mural.error.garbled", purpose); }

}  // namespace rtp
