#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <set>
#include <thread>

#include "base/error.hpp"
#include "base/file.hpp"
#include "world/temporary_folder.hpp"

namespace rtp {

namespace {

/// How many files and folders are in it, hidden ones included.
std::size_t count_in(const TemporaryFolder& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder.path()), {}));
}

/// Another process that holds the lock until it is killed.
class OtherProcess {
 public:
  explicit OtherProcess(const std::filesystem::path& path) {
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    child_ = ::fork();
    REQUIRE(child_ >= 0);
    if (child_ == 0) {
      const FileLock lock(path, 5);
      if (::write(ready[1], "x", 1) == 1) ::pause();
      ::_exit(1);
    }
    ::close(ready[1]);
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    ::close(ready[0]);
  }
  ~OtherProcess() { kill(); }
  OtherProcess(const OtherProcess&) = delete;
  OtherProcess& operator=(const OtherProcess&) = delete;

  void kill() {
    if (child_ <= 0) return;
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
    child_ = 0;
  }

 private:
  pid_t child_ = 0;
};

/// Files may not grow beyond `bytes` while this lives: writing fails half way, as on a failing disk.
class SmallFilesOnly {
 public:
  explicit SmallFilesOnly(rlim_t bytes) : handler_(::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~SmallFilesOnly() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    ::signal(SIGXFSZ, handler_);
  }
  SmallFilesOnly(const SmallFilesOnly&) = delete;
  SmallFilesOnly& operator=(const SmallFilesOnly&) = delete;

 private:
  void (*handler_)(int);
  rlimit before_{};
};

}  // namespace

TEST_CASE("A board that another program holds is refused, and is free again after that program crashed") {
  const TemporaryFolder folder;
  const auto board = folder.path() / "board.excalidraw";
  OtherProcess other(board);
  try {
    const FileLock lock(board, 0.05);
    FAIL("two programs hold the board");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::storage);
    CHECK(error.message().key == "file.locked");
  }
  other.kill();
  CHECK_NOTHROW(FileLock(board, 0));
}

TEST_CASE("A board is held also under another name for it") {
  const TemporaryFolder folder;
  const auto board = folder.path() / "board.excalidraw";
  std::filesystem::create_symlink("board.excalidraw", folder.path() / "link");
  const FileLock lock(board, 0);
  CHECK_THROWS_AS(FileLock(folder.path() / "link", 0), Error);
}

TEST_CASE("A lock ends where its life ends") {
  const TemporaryFolder folder;
  { const FileLock lock(folder.path() / "x", 0); }
  CHECK_NOTHROW(FileLock(folder.path() / "x", 0));
}

TEST_CASE("Who reads while a file is written sees the old or the new file, never a part") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "board";
  const std::string one(300'000, '1');
  const std::string two(200'000, '2');
  write_file(file, one);
  std::atomic<bool> done = false;
  std::set<std::string> seen;
  std::thread reader([&] {
    do {
      seen.insert(read_file(file, 1u << 20));
    } while (!done);
  });
  for (int i = 0; i < 20; ++i) write_file(file, i % 2 == 0 ? two : one);
  done = true;
  reader.join();
  for (const std::string& content : seen) CHECK((content == one || content == two));
  CHECK(count_in(folder) == 1);
}

TEST_CASE("A write that fails half way leaves the old file as it was and no rubbish beside it") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "board";
  write_file(file, "old");
  bool failed = false;
  {
    const SmallFilesOnly limit(10'000);
    try {
      write_file(file, std::string(50'000, 'x'));
    } catch (const Error& error) {
      failed = error.kind() == ErrorKind::storage;
    }
  }
  CHECK(failed);
  CHECK(read_file(file, 1u << 20) == "old");
  CHECK(count_in(folder) == 1);
}

}  // namespace rtp
