#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>

#include "board/provider.hpp"

namespace rtp {

/// A board in memory that keeps every promise of BoardProvider (it passes provider_contract.hpp), with a person at it
/// and with faults. Calls of read, create, change and remove are counted together from 1.
class WorldBoard final : public BoardProvider {
 public:
  /// How a call goes wrong. Each throws Error{unreachable}.
  enum class Fault {
    refused,      ///< nothing was done
    halfway,      ///< the first half of the things was done, as when the program is killed in the middle
    answer_lost,  ///< everything was done, but the caller never hears it
  };

  explicit WorldBoard(BoardSnapshot board = {});

  /// One board opened several times, as by several processes.
  explicit WorldBoard(std::shared_ptr<BoardSnapshot> board);

  BoardSnapshot read() override;
  std::vector<WidgetId> create(const std::vector<NewWidget>& widgets) override;
  void change(const std::vector<WidgetChange>& changes) override;

  /// A thing without a mark among `ids` is a bug of the caller: std::logic_error.
  void remove(const std::vector<WidgetId>& ids) override;

  /// What lies on the board now; tests look here and act as a person here.
  BoardSnapshot& board() { return *board_; }

  /// Lets a person act on the board just before call number `call`.
  void before_call(std::size_t call, std::function<void(BoardSnapshot&)> person);

  /// Makes call number `call` go wrong.
  void fail_at(std::size_t call, Fault fault = Fault::refused);

  /// Calls made so far.
  std::size_t calls() const { return calls_; }

  /// Things created, changed and removed so far through the port; a run that must write nothing leaves it as it was.
  std::size_t writes() const { return writes_; }

 private:
  std::optional<Fault> begin_call();

  std::shared_ptr<BoardSnapshot> board_;
  std::map<std::size_t, std::function<void(BoardSnapshot&)>> persons_;
  std::map<std::size_t, Fault> faults_;
  std::size_t calls_ = 0;
  std::size_t writes_ = 0;
};

}  // namespace rtp
