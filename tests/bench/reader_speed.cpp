#include "reader_speed.hpp"

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "language/reading.hpp"

namespace {

struct Note {
  std::string text;
  rtp::ReadingContext context;
};

std::vector<Note> notes_of(const std::filesystem::path& folder) {
  std::vector<Note> notes;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".jsonl") continue;
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      const auto json = nlohmann::json::parse(line);
      Note note{rtp::clean_text(json.at("text").get<std::string>()), {}};
      note.context.language = *rtp::parse_language(json.at("lang").get<std::string>());
      note.context.reference = *rtp::parse_iso_day(json.at("reference_date").get<std::string>());
      notes.push_back(std::move(note));
    }
  }
  if (notes.empty()) throw std::runtime_error("no notes in " + folder.string());
  return notes;
}

double milliseconds_of(const auto& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

double slowest_megabyte(const rtp::ReadingContext& context) {
  double slowest = 0;
  for (const char* piece : {"(",          "((a, b) ",   "1-1-",  "jan ",      "van de ",  ", ",       "t/m 1 ",
                            "@a ",        " - ",        "wie: ", "\n- a (b)", "Noor en ", "week 18/", "1/2/",
                            "uiterlijk ", "van 3 tot ", "mei ",  "a",         "i.s.m. ",  "? "}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    slowest = std::max(slowest, milliseconds_of([&] { rtp::read_note(text, context); }));
  }
  return slowest;
}

}  // namespace

ReaderSpeed reader_speed(const std::filesystem::path& folder) {
  const std::vector<Note> notes = notes_of(folder);
  constexpr std::size_t wanted = 200'000;
  const std::size_t rounds = wanted / notes.size() + 1;
  const auto round = [&] {
    for (const Note& note : notes) rtp::read_note(note.text, note.context);
  };
  round();
  const auto held = [] { return static_cast<double>(mallinfo2().uordblks) / 1e6; };
  const double before = held();
  const double milliseconds = milliseconds_of([&] {
    for (std::size_t i = 0; i < rounds; ++i) round();
  });
  ReaderSpeed speed;
  speed.megabytes_grown = held() - before;
  speed.notes_per_second = static_cast<double>(rounds * notes.size()) * 1'000 / milliseconds;
  speed.slowest_megabyte = slowest_megabyte(notes.front().context);
  return speed;
}
