#include "app/board_place.hpp"

#include "app/board_names.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "mural/account.hpp"

namespace rtp {

namespace {

/// Files in the data folder; the first write makes them.
class LocalPlace final : public BoardPlace {
 public:
  explicit LocalPlace(std::string prefix) : prefix_(std::move(prefix)) {}

  std::string name_of(const Template& source, const std::string& theme, Language /*language*/) const override {
    return board_name(prefix_, source.id, theme);
  }

  std::optional<BoardRef> find(const std::string& name) override { return BoardRef{BoardRef::Kind::local, name}; }

  BoardRef make(const std::string& name) override { return {BoardRef::Kind::local, name}; }

 private:
  std::string prefix_;
};

class MuralPlace final : public BoardPlace {
 public:
  MuralPlace(MuralAccount account, MuralRoom room) : account_(std::move(account)), room_(std::move(room)) {}

  /// "Weg naar vooruitgang - Samen verder"
  std::string name_of(const Template& source, const std::string& theme, Language language) const override {
    const std::string title = source.title.in(language, {});
    return theme.empty() ? title : title + " - " + theme;
  }

  std::optional<BoardRef> find(const std::string& name) override {
    const std::optional<MuralSummary> mural = account_.find_mural(room_, name);
    return mural ? std::optional(ref_of(*mural)) : std::nullopt;
  }

  BoardRef make(const std::string& name) override { return ref_of(account_.mural_in_room(room_, name)); }

 private:
  static BoardRef ref_of(const MuralSummary& mural) { return {BoardRef::Kind::mural, mural.id}; }

  MuralAccount account_;
  MuralRoom room_;
};

}  // namespace

std::unique_ptr<BoardPlace> board_place(const std::string& place, Companion& companion) {
  constexpr std::string_view mural = "mural:";
  if (place.starts_with("local:")) return std::make_unique<LocalPlace>(parse_board_ref(place).name);
  const std::size_t slash = place.find('/');
  if (!place.starts_with(mural) || slash == std::string::npos || slash == mural.size() || slash + 1 == place.size())
    throw Error(ErrorKind::usage,
                Message("app.not_a_place_for_boards").with("place", shortened(clean_text(place), 200)));
  MuralAccount account(companion.mural().http(), companion.settings().mural.url);
  MuralRoom room = account.find_room(place.substr(mural.size(), slash - mural.size()), place.substr(slash + 1));
  return std::make_unique<MuralPlace>(std::move(account), std::move(room));
}

}  // namespace rtp
