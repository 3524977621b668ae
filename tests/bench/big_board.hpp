#pragma once

#include <cstddef>
#include <filesystem>

/// Writes an Excalidraw board with `notes` notes in seven step areas, as real boards have them: owners in brackets,
/// weeks, days, questions, lettered sub-tasks.
void write_big_board(const std::filesystem::path& file, std::size_t notes);
