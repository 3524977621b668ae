#include "base/file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <optional>
#include <system_error>
#include <thread>

#include "base/error.hpp"
#include "base/file_descriptor.hpp"

namespace rtp {

namespace {

namespace fs = std::filesystem;

Error file_error(ErrorKind kind, const char* key, const fs::path& path) {
  return Error(kind, Message(key).with("path", path.string()));
}

/// An input or output error that no user can cause, with the system's own words.
Error storage_error(const fs::path& path, int error) {
  if (error == ENOSPC || error == EDQUOT) return file_error(ErrorKind::storage, "file.disk_full", path);
  return Error(ErrorKind::storage, Message("file.storage_failed")
                                       .with("path", path.string())
                                       .with("reason", std::generic_category().message(error)));
}

bool is_missing(int error) { return error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG; }

bool is_forbidden(int error) { return error == EACCES || error == EPERM || error == EROFS; }

Error open_for_reading_error(const fs::path& path, int error) {
  if (is_missing(error)) return file_error(ErrorKind::not_found, "file.not_found", path);
  if (is_forbidden(error)) return file_error(ErrorKind::unreadable, "file.not_readable", path);
  return storage_error(path, error);
}

Error open_for_writing_error(const fs::path& path, int error) {
  if (is_missing(error)) return file_error(ErrorKind::settings, "file.no_folder", path);
  if (is_forbidden(error)) return file_error(ErrorKind::settings, "file.not_writable", path);
  return storage_error(path, error);
}

/// The file that a chain of symbolic links names; it need not exist.
fs::path followed(fs::path path) {
  std::error_code no_link;
  for (int links = 0; links < 40; ++links) {
    const fs::path target = fs::read_symlink(path, no_link);
    if (no_link) return path;
    path = target.is_absolute() ? target : path.parent_path() / target;
  }
  throw storage_error(path, ELOOP);
}

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

void write_all(const FileDescriptor& file, std::string_view content, const fs::path& path) {
  while (!content.empty()) {
    const ssize_t written = ::write(file.number(), content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw storage_error(path, errno);
    content.remove_prefix(static_cast<std::size_t>(written));
  }
}

void sync_folder(const fs::path& path) {
  const FileDescriptor folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.is_open()) throw storage_error(path, errno);
  // Some file systems cannot sync a folder and say so with EINVAL; there is nothing more to do for them.
  if (::fsync(folder.number()) != 0 && errno != EINVAL) throw storage_error(path, errno);
}

/// A new file beside `path` that vanishes unless it takes its place.
class ReplacementFile {
 public:
  explicit ReplacementFile(const fs::path& path)
      : path_(path), name_((folder_of(path) / ".rtp-XXXXXX").string()), file_(::mkostemp(name_.data(), O_CLOEXEC)) {
    if (!file_.is_open()) throw open_for_writing_error(path_, errno);
  }

  ~ReplacementFile() {
    if (!name_.empty()) ::unlink(name_.c_str());
  }

  ReplacementFile(const ReplacementFile&) = delete;
  ReplacementFile& operator=(const ReplacementFile&) = delete;

  void fill(std::string_view content, std::optional<mode_t> mode) {
    if (mode && ::fchmod(file_.number(), *mode) != 0) throw storage_error(path_, errno);
    write_all(file_, content, path_);
    if (::fsync(file_.number()) != 0) throw storage_error(path_, errno);
  }

  void take_place() {
    if (::rename(name_.c_str(), path_.c_str()) != 0) throw open_for_writing_error(path_, errno);
    name_.clear();
  }

 private:
  fs::path path_;
  std::string name_;
  FileDescriptor file_;
};

/// Mode of the file that is there; nothing when there is none. Throws when it may not be replaced.
std::optional<mode_t> mode_to_keep(const fs::path& path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) {
    if (errno == ENOENT) return std::nullopt;
    throw open_for_writing_error(path, errno);
  }
  if (S_ISDIR(found.st_mode)) throw file_error(ErrorKind::settings, "file.is_folder", path);
  if (::access(path.c_str(), W_OK) != 0) throw open_for_writing_error(path, errno);
  return found.st_mode & 07777;
}

}  // namespace

std::string read_file(const fs::path& path, std::size_t max_bytes) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) throw open_for_reading_error(path, errno);
  struct stat found {};
  if (::fstat(file.number(), &found) != 0) throw storage_error(path, errno);
  if (S_ISDIR(found.st_mode)) throw file_error(ErrorKind::unreadable, "file.is_folder", path);
  std::string content;
  std::size_t size = 0;
  // One byte more than it should have, so that the end is seen without growing; a pipe tells no size and grows.
  std::size_t room = S_ISREG(found.st_mode) ? static_cast<std::size_t>(found.st_size) + 1 : std::size_t{64} * 1024;
  while (true) {
    if (size > max_bytes) break;
    if (room < size + 1) room = size * 2;
    content.resize(std::min(room, max_bytes + 1));
    const ssize_t got = ::read(file.number(), content.data() + size, content.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw storage_error(path, errno);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  if (size > max_bytes) {
    throw Error(ErrorKind::unreadable, Message("file.too_large")
                                           .with("path", path.string())
                                           .with("limit", static_cast<std::int64_t>(max_bytes >> 20)));
  }
  content.resize(size);
  return content;
}

void write_file(const fs::path& path, std::string_view content) {
  const fs::path target = followed(path);
  ReplacementFile replacement(target);
  replacement.fill(content, mode_to_keep(target));
  replacement.take_place();
  sync_folder(target);
}

void make_private_folder(const fs::path& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) return;
  const fs::path folder = path.has_filename() ? path : path.parent_path();
  if (folder.has_parent_path() && folder.parent_path() != folder) make_private_folder(folder.parent_path());
  if (::mkdir(folder.c_str(), 0700) == 0) return;
  const int reason = errno;
  if (reason == EEXIST && fs::is_directory(folder, error)) return;
  if (reason == ENOSPC || reason == EDQUOT || reason == EIO) throw storage_error(folder, reason);
  throw file_error(ErrorKind::settings, "file.no_private_folder", folder);
}

FileLock::FileLock(const fs::path& path, double seconds) {
  fs::path lock = followed(path);
  lock += ".lock";
  FileDescriptor file(::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (!file.is_open()) throw open_for_writing_error(lock, errno);
  // flock cannot wait for a limited time, so it is asked again and again.
  const auto give_up = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
  while (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK) throw storage_error(lock, errno);
    if (std::chrono::steady_clock::now() >= give_up) throw file_error(ErrorKind::storage, "file.locked", path);
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  descriptor_ = file.release();
}

FileLock::~FileLock() { ::close(descriptor_); }

}  // namespace rtp
