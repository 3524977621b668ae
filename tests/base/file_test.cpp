#include "base/file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "base/error.hpp"
#include "small_disk.hpp"
#include "world/temporary_folder.hpp"

namespace rtp {

namespace fs = std::filesystem;
namespace {

/// How many files and folders are in it, hidden ones included.
std::size_t count_in(const TemporaryFolder& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder.path()), {}));
}

constexpr std::size_t enough = 1u << 20;

template <typename Work>
Error error_of(Work work) {
  try {
    work();
  } catch (const Error& error) {
    return error;
  }
  throw std::runtime_error("no error was thrown");
}

unsigned mode_of(const fs::path& path) {
  struct stat found {};
  REQUIRE(::stat(path.c_str(), &found) == 0);
  return found.st_mode & 07777;
}

}  // namespace

TEST_CASE("What was written is read back, byte by byte") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "één.txt";
  const std::string content("a\0\r\n\xFF", 5);
  write_file(file, content);
  CHECK(read_file(file, enough) == content);
  write_file(file, "");
  CHECK(read_file(file, enough).empty());
  CHECK(count_in(folder) == 1);
}

TEST_CASE("A file in the present folder needs no folder in its name") {
  const TemporaryFolder folder;
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  write_file("plain.txt", "x");
  CHECK(read_file("plain.txt", enough) == "x");
  fs::current_path(before);
}

TEST_CASE("A missing file, a folder and a file that is too large are told apart") {
  const TemporaryFolder folder;
  CHECK(error_of([&] { read_file(folder.path() / "none", enough); }).kind() == ErrorKind::not_found);
  CHECK(error_of([&] { read_file(folder.path(), enough); }).message().key == "file.is_folder");
  const fs::path file = folder.path() / "big";
  write_file(file, std::string((1u << 20) + 1, 'x'));
  const Error too_large = error_of([&] { read_file(file, 1u << 20); });
  CHECK(too_large.kind() == ErrorKind::unreadable);
  CHECK(std::string(too_large.what()).find("1 MB") != std::string::npos);
  CHECK(read_file(file, (1u << 20) + 1).size() == (1u << 20) + 1);
  CHECK(error_of([&] { read_file(file / "inside", enough); }).kind() == ErrorKind::not_found);
}

TEST_CASE("A file without a size of its own, such as a pipe, is read to its end") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  REQUIRE(::write(ends[1], "through a pipe", 14) == 14);
  ::close(ends[1]);
  CHECK(read_file("/dev/fd/" + std::to_string(ends[0]), enough) == "through a pipe");
  ::close(ends[0]);
  CHECK(error_of([] { read_file("/dev/zero", enough); }).message().key == "file.too_large");
}

TEST_CASE("A new file is private, and an old one keeps who may read it") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "plan.json";
  write_file(file, "1");
  CHECK(mode_of(file) == 0600);
  REQUIRE(::chmod(file.c_str(), 0644) == 0);
  write_file(file, "2");
  CHECK(mode_of(file) == 0644);
  CHECK(read_file(file, enough) == "2");
}

TEST_CASE("Writing through a link changes the file that it names and keeps the link") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "real.txt";
  write_file(file, "old");
  fs::create_directory(folder.path() / "sub");
  fs::create_symlink("../real.txt", folder.path() / "sub" / "link");
  fs::create_symlink("sub/link", folder.path() / "outer");
  write_file(folder.path() / "outer", "new");
  CHECK(read_file(file, enough) == "new");
  CHECK(fs::is_symlink(folder.path() / "outer"));
  CHECK(fs::is_symlink(folder.path() / "sub" / "link"));
  fs::create_symlink("not-there-yet", folder.path() / "dangling");
  write_file(folder.path() / "dangling", "made");
  CHECK(read_file(folder.path() / "not-there-yet", enough) == "made");
  fs::create_symlink("circle", folder.path() / "circle");
  CHECK_THROWS_AS(write_file(folder.path() / "circle", "x"), Error);
}

TEST_CASE("Writing where no folder is, through a file, or onto a folder says what to do") {
  const TemporaryFolder folder;
  CHECK(error_of([&] { write_file(folder.path() / "none" / "x", "x"); }).message().key == "file.no_folder");
  write_file(folder.path() / "file", "keep");
  CHECK(error_of([&] { write_file(folder.path() / "file" / "x", "x"); }).kind() == ErrorKind::settings);
  fs::create_directory(folder.path() / "sub");
  CHECK(error_of([&] { write_file(folder.path() / "sub", "x"); }).message().key == "file.is_folder");
  CHECK(read_file(folder.path() / "file", enough) == "keep");
  CHECK(count_in(folder) == 2);
}

TEST_CASE("A full disk leaves the old file as it was and no rubbish beside it") {
  const TemporaryFolder folder;
  const SmallDisk disk(folder.path());
  if (!disk.is_mounted()) {
    WARN("SKIPPED: only root can mount a small disk");
    return;
  }
  const fs::path file = folder.path() / "board";
  write_file(file, "old");
  const Error full = error_of([&] { write_file(file, std::string(200'000, 'x')); });
  CHECK(full.kind() == ErrorKind::storage);
  CHECK(full.message().key == "file.disk_full");
  CHECK(read_file(file, enough) == "old");
  CHECK(count_in(folder) == 1);
}

TEST_CASE("A folder that may not be written is named, and the old file stays") {
  const TemporaryFolder folder;
  SmallDisk disk(folder.path());
  const fs::path file = folder.path() / "board";
  write_file(file, "old");
  const bool read_only = disk.is_mounted() ? disk.make_read_only() : ::chmod(folder.path().c_str(), 0500) == 0;
  REQUIRE(read_only);
  const Error refused = error_of([&] { write_file(file, "new"); });
  const Error no_lock = error_of([&] { FileLock lock(file, 0); });
  const Error no_folder = error_of([&] { make_private_folder(folder.path() / "sub"); });
  ::chmod(folder.path().c_str(), 0700);
  CHECK(refused.kind() == ErrorKind::settings);
  CHECK(std::string(refused.what()).find(file.string()) != std::string::npos);
  CHECK(no_lock.kind() == ErrorKind::settings);
  CHECK(no_folder.kind() == ErrorKind::settings);
  CHECK(read_file(file, enough) == "old");
}

TEST_CASE("The data folder and its parents are private, and making them twice is fine") {
  const TemporaryFolder folder;
  const fs::path data = folder.path() / "a" / "b";
  make_private_folder(data);
  make_private_folder(data / "");
  CHECK(mode_of(folder.path() / "a") == 0700);
  CHECK(mode_of(data) == 0700);
  write_file(folder.path() / "file", "x");
  CHECK(error_of([&] { make_private_folder(folder.path() / "file"); }).kind() == ErrorKind::settings);
  CHECK(error_of([&] { make_private_folder(folder.path() / "file" / "x"); }).kind() == ErrorKind::settings);
}

}  // namespace rtp
