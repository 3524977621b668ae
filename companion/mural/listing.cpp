#include "mural/listing.hpp"

#include "base/error.hpp"

namespace rtp {

namespace {

constexpr std::string_view limit = "limit=100";  // the largest that Mural takes
constexpr std::size_t most_pages = 5'000;
constexpr std::size_t most_pages_without_news = 5;

}  // namespace

MuralListing::MuralListing(std::string path, Purpose purpose, Keeper keeper)
    : path_(std::move(path)), purpose_(std::move(purpose)), keeper_(std::move(keeper)) {
  path_ += path_.find('?') == std::string::npos ? '?' : '&';
  path_ += limit;
}

HttpRequest MuralListing::next_request(const MuralApi& api) const {
  return api.get(cursor_.empty() ? path_ : path_ + "&next=" + percent_encoded(cursor_));
}

void MuralListing::take(const Exchange& exchange) {
  if (starts_again(exchange)) return;
  require_success(exchange, purpose_);
  const Reply reply(exchange.response.body, purpose_);
  if (!reply.is_list()) refuse_answer(purpose_);
  bool had_news = false;
  reply.each([&](const JsonValue& entry) {
    if (!entry.IsObject()) refuse_answer(purpose_);
    had_news = keeper_.keep(entry) || had_news;
  });
  ++pages_;
  go_on(reply.next(purpose_), had_news);
}

bool MuralListing::starts_again(const Exchange& exchange) {
  if (cursor_.empty() || started_again_ || !exchange.answered() || exchange.response.status != 400) return false;
  const std::string code = fault_code(exchange);
  if (code != "NEXT_TOKEN_EXPIRED" && code != "PAGINATION_INVALID") return false;
  started_again_ = true;
  cursor_.clear();
  cursors_.clear();
  pages_without_news_ = 0;
  keeper_.forget_all();
  return true;
}

void MuralListing::go_on(std::string cursor, bool had_news) {
  done_ = cursor.empty();
  if (done_) return;
  pages_without_news_ = had_news ? 0 : pages_without_news_ + 1;
  if (!cursors_.insert(cursor).second || pages_without_news_ > most_pages_without_news || pages_ >= most_pages)
    throw Error(ErrorKind::unreachable, Message("mural.error.endless").with("subject", purpose_.subject));
  cursor_ = std::move(cursor);
}

void read_to_end(MuralApi& api, const std::vector<MuralListing*>& listings) {
  while (true) {
    std::vector<MuralListing*> open;
    std::vector<HttpRequest> requests;
    for (MuralListing* listing : listings) {
      if (listing->is_done()) continue;
      open.push_back(listing);
      requests.push_back(listing->next_request(api));
    }
    if (open.empty()) return;
    const std::vector<Exchange> exchanges = api.send(requests);
    for (std::size_t i = 0; i < open.size(); ++i) open[i]->take(exchanges[i]);
  }
}

}  // namespace rtp
