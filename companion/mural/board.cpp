#include <algorithm>
#include <optional>

#include "mural/account.hpp"
#include "mural/change.hpp"
#include "mural/creation.hpp"
#include "mural/mural.hpp"
#include "mural/removal.hpp"
#include "mural/snapshot.hpp"

namespace rtp {

namespace {

class MuralProvider final : public BoardProvider {
 public:
  MuralProvider(MuralBoard board, HttpClient& http)
      : board_(std::move(board)),
        api_(http, board_.base_url),
        door_{"/murals/" + percent_encoded(board_.mural_id), board_.ref} {}

  BoardSnapshot read() override {
    MuralFrame frame;
    MuralContent content = read_content(api_, door_, board_.only_widgets ? nullptr : &frame);
    keep_size(content);
    MuralNames names{board_.ref, frame.title, mural_address(api_.origin(), board_.mural_id), {}, {}};
    const bool has_tags = std::any_of(content.widgets().begin(), content.widgets().end(),
                                      [](const MuralWidget& widget) { return !widget.tags.empty(); });
    if (has_tags && !board_.only_widgets) names.tags = read_tags(api_, door_);
    if (may_have_votes(content) && !board_.only_widgets) names.votes = read_votes(api_, door_);
    BoardSnapshot snapshot = snapshot_of(content, std::move(names));
    just_read_ = std::move(content);
    return snapshot;
  }

  std::vector<WidgetId> create(const std::vector<NewWidget>& widgets) override {
    if (widgets.empty()) return {};
    // What the caller has just read needs no second look: whoever stamps in between is found afterwards.
    MuralContent present = just_read_ ? std::move(*just_read_) : read_content(api_, door_);
    just_read_.reset();
    keep_size(present);
    return create_widgets(api_, door_, std::move(present), widgets);
  }

  void change(const std::vector<WidgetChange>& changes) override {
    just_read_.reset();
    change_widgets(api_, door_, pages_, changes);
  }

  void remove(const std::vector<WidgetId>& ids) override {
    just_read_.reset();
    remove_widgets(api_, door_, ids);
  }

 private:
  void keep_size(const MuralContent& content) { pages_ = content.widgets().size() / 100 + 1; }

  MuralBoard board_;
  MuralApi api_;
  MuralDoor door_;
  std::optional<MuralContent> just_read_;  ///< used once, by the first `create` after it
  std::size_t pages_ = 1;                  ///< of the last listing
};

}  // namespace

std::unique_ptr<BoardProvider> make_mural_board(MuralBoard board, HttpClient& http) {
  return std::make_unique<MuralProvider>(std::move(board), http);
}

}  // namespace rtp
