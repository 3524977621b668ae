#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

#include "mural/api.hpp"
#include "mural/reply.hpp"

namespace rtp {

/// One listing of the API, page after page, to the end: an answer counts only when every page came. `next` is absent
/// or null on the last page [D]; cursors end after some time [D], then the listing starts again, once.
class MuralListing {
 public:
  struct Keeper {
    /// Keeps an entry; returns whether it was not there before.
    std::function<bool(const JsonValue&)> keep;
    std::function<void()> forget_all;
  };

  /// `path` may end in a query.
  MuralListing(std::string path, Purpose purpose, Keeper keeper);

  bool is_done() const { return done_; }

  /// For the next page: the same query and limit on each page [D].
  HttpRequest next_request(const MuralApi& api) const;

  /// Throws as `require_success` does, and Error{unreachable} for a page that is no page and for a listing that does
  /// not end: a cursor that was there before, page after page without anything new, or more pages than a mural can
  /// have.
  void take(const Exchange& exchange);

  std::size_t pages() const { return pages_; }

 private:
  bool starts_again(const Exchange& exchange);
  void go_on(std::string cursor, bool had_news);

  std::string path_;
  Purpose purpose_;
  Keeper keeper_;
  std::string cursor_;
  std::unordered_set<std::string> cursors_;
  std::size_t pages_ = 0;
  std::size_t pages_without_news_ = 0;
  bool started_again_ = false;
  bool done_ = false;
};

/// Reads the listings to their ends, the next page of each at once.
void read_to_end(MuralApi& api, const std::vector<MuralListing*>& listings);

}  // namespace rtp
