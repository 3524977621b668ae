#pragma once

#include <filesystem>

/// How fast one core reads notes.
struct ReaderSpeed {
  double notes_per_second = 0;
  double slowest_megabyte = 0;  ///< milliseconds for a note of 1 MB, of the forms that are hardest to read
  double megabytes_grown = 0;   ///< memory held after the last of many rounds more than after the first
};

/// Reads the notes of the test tables (`folder`, *.jsonl) again and again.
/// Throws std::runtime_error when there are none.
ReaderSpeed reader_speed(const std::filesystem::path& folder);
