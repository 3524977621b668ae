#pragma once

#include <functional>
#include <memory>

#include "board/provider.hpp"

namespace rtp {

/// Opens one and the same board, each time as a program that has just started; the board is empty at first.
using OpenBoard = std::function<std::unique_ptr<BoardProvider>()>;

/// Makes a new empty board.
using NewBoard = std::function<OpenBoard()>;

/// What every BoardProvider must keep, as Catch2 sections; `new_board` is called once per section:
///
///     TEST_CASE("An Excalidraw file keeps the promises of a board") { check_provider_contract(new_file_board); }
void check_provider_contract(const NewBoard& new_board);

}  // namespace rtp
