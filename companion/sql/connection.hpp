#pragma once

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
  /// Opens, creates or migrates the file.
  explicit Connection(std::filesystem::path file);
  ~Connection();

  const std::filesystem::path& file() const { return file_; }

  using Work = std::function<void(SQLite::Database&)>;

  /// Runs `work` on one unchanging state of the file.
  void read(const Work& work);

  /// Runs `work` in one transaction that no other process can come between. When this returns the change is on disk;
  /// when it throws nothing was changed. A commit that failed is neither: the file is opened anew and looked at.
  void write(const Work& work);

 private:
  void reopen();
  bool has_receipt(std::int64_t token);
  void run(const std::function<void()>& work);

  std::filesystem::path file_;
  std::unique_ptr<SQLite::Database> database_;
};

}  // namespace rtp
