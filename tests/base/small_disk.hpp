#pragma once

#include <sys/mount.h>

#include <filesystem>

namespace rtp {

/// A small disk of its own (64 kB), mounted on a folder while it lives; only root may do that.
class SmallDisk {
 public:
  explicit SmallDisk(const std::filesystem::path& folder)
      : folder_(folder), mounted_(::mount("rtp-test", folder.c_str(), "tmpfs", 0, "size=64k") == 0) {}
  ~SmallDisk() {
    if (mounted_) ::umount(folder_.c_str());
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool is_mounted() const { return mounted_; }
  bool make_read_only() { return ::mount("", folder_.c_str(), "", MS_REMOUNT | MS_RDONLY, "") == 0; }

 private:
  std::filesystem::path folder_;
  bool mounted_;
};

}  // namespace rtp
