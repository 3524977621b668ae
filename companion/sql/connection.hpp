#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

namespace SQLite {
class Database;
}

namespace rtp {

/// One open SQLite file. Everything that SQLite reports leaves here as an Error (see sql.hpp).
class Connection {
 public:
  /// Opens, creates or migrates the file. Waits at most `patience` for other programs that write to it.
  explicit Connection(std::filesystem::path file, std::chrono::milliseconds patience = std::chrono::seconds(5));
  ~Connection();

  const std::filesystem::path& file() const { return file_; }

  using Work = std::function<void(SQLite::Database&)>;

  /// Runs `work` on one unchanging state of the file.
  void read(const Work& work);

  /// Runs `work` in one transaction that no other process can come between. When this returns the change is on disk;
  /// when it throws nothing was changed. A commit that failed is neither: the file is opened anew and looked at; when
  /// even that fails, the error says that the outcome is not known.
  void write(const Work& work);

 private:
  void reopen();
  bool was_committed(std::int64_t token);
  void run(const std::function<void()>& work);

  std::filesystem::path file_;
  std::chrono::milliseconds patience_;
  std::unique_ptr<SQLite::Database> database_;
};

}  // namespace rtp
