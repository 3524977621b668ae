#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "board/board_ref.hpp"
#include "cli/arguments.hpp"
#include "cli/session.hpp"
#include "stamp/stamp.hpp"

namespace rtp {

/// One template to be put on one board.
struct StampJob {
  std::optional<BoardRef> board;     ///< nothing for one that is not made yet, in a dry run
  std::string name;                  ///< how such a board will be called
  const Template* source = nullptr;  ///< never null; lives as long as the companion
  StampOptions options;              ///< the number is found out when the board has been read
  std::optional<Point> at;
};

/// What a stamping did, or with `dry_run` would do.
struct Stamped {
  std::string board;
  std::string template_id;
  std::string theme;
  std::string address;  ///< opens the board
  StampPlan plan;
  bool dry_run = false;
  std::string picture;   ///< the board with the template on it, as SVG; empty unless asked for
  std::int64_t run = 0;  ///< number in the log of stampings, for `rtp undo`; 0 when nothing was written
};

/// Does the job: reads the board (a local one that is not there is made), adds only what is missing. With `dry_run`
/// nothing is written.
Stamped stamp_board(Session& session, const StampJob& job, bool dry_run, bool with_picture);

/// The template's values that the options `--set`, `--theme` and `--steps` give. Throws Error{usage} for a `--set`
/// that is not name=value.
TemplateValues values_of(const Arguments& arguments);

nlohmann::ordered_json to_json(const Stamped& stamped);

/// A few lines that say what was done and where the board is.
std::string in_words(const Stamped& stamped, Language language);

}  // namespace rtp
