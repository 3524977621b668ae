#pragma once

#include <memory>
#include <string>

#include "board/provider.hpp"
#include "http/client.hpp"

namespace rtp {

/// Which mural, and where Mural is.
struct MuralBoard {
  std::string mural_id;  ///< "<workspace>.<number>"
  std::string ref;       ///< "mural:<workspace>.<number>"
  std::string base_url = "https://app.mural.co";
  bool only_widgets = false;  ///< title, tags and votes are not asked for: enough for stamping, and fewer requests
};

/// A mural, over Mural's public REST API v1 (developers.mural.co). What is documented there is marked [D] in this
/// folder; where only clients of others show how the service behaves, [S] (seen); both forms of a contradiction are
/// accepted.
///
/// Reading: one listing of all widgets, 100 a page. A listing by kind would let several run at once, but no filter
/// names tables [D], so it would leave them out. Widgets that are invisible are left out. Votes are those of the last
/// voting session. A note's address is its own `viewLink` [S] where Mural gives one, else the mural's.
///
/// The mark of a stamped thing lies in its `instruction`, the text that the outline shows beside it: every kind that we
/// make takes it on creation and gives it back [D], and nobody sees it, since what we make is not in the outline
/// (`presentationIndex` -1). A name (`title`) would be seen on areas, a hyperlink and a tag on notes.
///
/// Creating: areas one by one, those of one depth at once, then notes and texts by the thousand, then arrows. After a
/// lost answer the mural is read and only what is missing is sent. Afterwards one more look finds out whether somebody
/// else stamped the same at the same time; of two equal things the older one stays. A mural cannot lock things, and a
/// note's border is dark or not there. `http` must outlive the provider.
///
/// Throws besides what BoardProvider names: Error{refused} for what Mural cannot change, and for removing an area out
/// of which Mural does not let us take people's notes first.
std::unique_ptr<BoardProvider> make_mural_board(MuralBoard board, HttpClient& http);

}  // namespace rtp
