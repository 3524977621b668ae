#include "world/world_board.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "board/placed.hpp"

namespace rtp {

namespace {

/// Calls `act` with every list of things of the board.
template <typename Act>
void for_each_list(BoardSnapshot& board, const Act& act) {
  act(board.notes);
  act(board.areas);
  act(board.texts);
  act(board.arrows);
  act(board.others);
}

Widget* find_on(BoardSnapshot& board, const WidgetId& id) {
  Widget* found = nullptr;
  for_each_list(board, [&](auto& things) {
    for (Widget& thing : things) {
      if (thing.id == id) found = &thing;
    }
  });
  return found;
}

std::set<WidgetId> ids_on(BoardSnapshot& board) {
  std::set<WidgetId> ids;
  for_each_list(board, [&](auto& things) {
    for (const Widget& thing : things) ids.insert(thing.id);
  });
  return ids;
}

/// Takes the things off the board and unties what was tied to them; returns how many were there.
std::size_t take_off(BoardSnapshot& board, const std::set<WidgetId>& ids) {
  std::size_t count = 0;
  for_each_list(board, [&](auto& things) {
    count += std::erase_if(things, [&](const Widget& thing) { return ids.contains(thing.id); });
    for (Widget& thing : things) {
      if (ids.contains(thing.parent)) thing.parent.clear();
    }
  });
  for (Arrow& arrow : board.arrows) {
    if (ids.contains(arrow.from)) arrow.from.clear();
    if (ids.contains(arrow.to)) arrow.to.clear();
  }
  return count;
}

Error unreachable(const BoardSnapshot& board) {
  return {ErrorKind::unreachable, Message("board.unreachable").with("board", board.ref)};
}

/// Arrows tied at both ends follow what was moved.
void pull_arrows(BoardSnapshot& board, const WidgetId& moved) {
  for (Arrow& arrow : board.arrows) {
    if (arrow.from != moved && arrow.to != moved) continue;
    const Widget* const from = find_on(board, arrow.from);
    const Widget* const to = find_on(board, arrow.to);
    if (from == nullptr || to == nullptr) continue;
    const ArrowEnds ends = arrow_between(from->rect, to->rect);
    arrow.start = ends.start;
    arrow.end = ends.end;
  }
}

void apply(BoardSnapshot& board, const WidgetChange& change) {
  Widget& thing = *find_on(board, change.id);
  if (change.text) thing.text = *change.text;
  if (change.rect) thing.rect = *change.rect;
  if (change.fill) thing.fill = *change.fill;
  if (change.rect) pull_arrows(board, change.id);
  for (Note& note : board.notes) {
    if (change.tags && note.id == change.id) note.tags = *change.tags;
  }
}

/// The first `count` of `list`.
template <typename Thing>
std::vector<Thing> first_of(const std::vector<Thing>& list, std::size_t count) {
  return {list.begin(), list.begin() + static_cast<std::ptrdiff_t>(count)};
}

}  // namespace

WorldBoard::WorldBoard(BoardSnapshot board) : board_(std::make_shared<BoardSnapshot>(std::move(board))) {}

WorldBoard::WorldBoard(std::shared_ptr<BoardSnapshot> board) : board_(std::move(board)) {}

void WorldBoard::before_call(std::size_t call, std::function<void(BoardSnapshot&)> person) {
  persons_[call] = std::move(person);
}

void WorldBoard::fail_at(std::size_t call, Fault fault) { faults_[call] = fault; }

std::optional<WorldBoard::Fault> WorldBoard::begin_call() {
  ++calls_;
  if (const auto person = persons_.find(calls_); person != persons_.end()) person->second(*board_);
  const auto fault = faults_.find(calls_);
  if (fault == faults_.end()) return std::nullopt;
  if (fault->second == Fault::refused) throw unreachable(*board_);
  return fault->second;
}

BoardSnapshot WorldBoard::read() {
  if (begin_call()) throw unreachable(*board_);
  return *board_;
}

std::vector<WidgetId> WorldBoard::create(const std::vector<NewWidget>& widgets) {
  const std::optional<Fault> fault = begin_call();
  const std::set<WidgetId> present = ids_on(*board_);
  Placing placing = placed_with_ids(*board_, widgets);
  if (fault == Fault::halfway) {
    // What the second half would have made never comes; arrows that wait for it hang loose.
    std::set<WidgetId> unmade(placing.ids.begin(), placing.ids.end());
    for (const WidgetId& id : first_of(placing.ids, widgets.size() / 2)) unmade.erase(id);
    for (const WidgetId& id : present) unmade.erase(id);
    take_off(placing.board, unmade);
  }
  *board_ = std::move(placing.board);
  writes_ += ids_on(*board_).size() - present.size();
  if (fault) throw unreachable(*board_);
  return placing.ids;
}

void WorldBoard::change(const std::vector<WidgetChange>& changes) {
  const std::optional<Fault> fault = begin_call();
  for (const WidgetChange& change : changes) {
    const Widget* const thing = find_on(*board_, change.id);
    const bool gone = thing == nullptr;
    if (!gone && thing->text.plain == change.seen_text) continue;
    throw Error(ErrorKind::conflict, Message(gone ? "board.conflict_gone" : "board.conflict_changed")
                                         .with("text", shortened(collapsed(change.seen_text), 60)));
  }
  const std::size_t count = fault == Fault::halfway ? changes.size() / 2 : changes.size();
  for (const WidgetChange& change : first_of(changes, count)) apply(*board_, change);
  writes_ += count;
  if (fault) throw unreachable(*board_);
}

void WorldBoard::remove(const std::vector<WidgetId>& ids) {
  const std::optional<Fault> fault = begin_call();
  for (const WidgetId& id : ids) {
    const Widget* const thing = find_on(*board_, id);
    if (thing != nullptr && !thing->mark) throw std::logic_error("asked to remove a thing of a person: " + id);
  }
  const std::vector<WidgetId> wanted = first_of(ids, fault == Fault::halfway ? ids.size() / 2 : ids.size());
  writes_ += take_off(*board_, {wanted.begin(), wanted.end()});
  if (fault) throw unreachable(*board_);
}

}  // namespace rtp
