#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace rtp {

/// The whole file. Throws Error{not_found} when it is not there, Error{unreadable} when it is a folder, may not be read
/// or is larger than `max_bytes` (the sentence names the limit), Error{storage} for an input/output error.
std::string read_file(const std::filesystem::path& path, std::size_t max_bytes);

/// Replaces the file's content at once or not at all: a temporary file beside it (O_EXCL, mode 0600 for a new file, the
/// old file's mode otherwise), fsync, rename, fsync of the folder. A symbolic link is followed to the file it names.
/// Throws Error{settings} when the folder may not be written, Error{storage} when the disk is full or fails; then the
/// old file is untouched and the temporary file is gone.
void write_file(const std::filesystem::path& path, std::string_view content);

/// Creates a private folder and its parents (mode 0700) when missing. Throws Error{settings} naming it when it may not.
void make_private_folder(const std::filesystem::path& path);

/// Holds an exclusive lock between processes while it lives: flock on `<path>.lock` beside the file. Waits at most
/// `seconds`, then throws Error{storage} saying that another program holds the board. A crash frees the lock.
class FileLock {
 public:
  FileLock(const std::filesystem::path& path, double seconds);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace rtp
