#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>

#include "base/pasted_text.hpp"
#include "language/reading.hpp"

using namespace rtp;
using nlohmann::json;

// Notes as people write them, with the reading that a careful secretary would give them, written down before the reader
// saw them. Not all of them are read right yet: the figures below only ever go up.

namespace {

std::string shown(const std::optional<Deadline>& deadline) {
  if (!deadline) return "none";
  return iso(deadline->period.first) + ".." + iso(deadline->period.last) + " " +
         std::string(name_of(deadline->modifier));
}

/// Every form of the deadline that counts as right.
std::set<std::string> deadlines_of(const json& note) {
  const json& deadline = note["deadline"];
  if (deadline.is_null()) return {"none"};
  const std::string modifier = " " + deadline["mod"].get<std::string>();
  std::set<std::string> forms{deadline["start"].get<std::string>() + ".." + deadline["end"].get<std::string>() +
                              modifier};
  for (const json& other : deadline.value("alt", json::array()))
    forms.insert(other[0].get<std::string>() + ".." + other[1].get<std::string>() + modifier);
  return forms;
}

std::set<std::string> tasks_of(const json& note) {
  std::set<std::string> tasks{collapsed(note["task"].get<std::string>())};
  for (const json& other : note.value("task_alt", json::array())) tasks.insert(collapsed(other.get<std::string>()));
  return tasks;
}

std::set<std::string> names_in(const json& owners) {
  std::set<std::string> names;
  for (const json& owner : owners) names.insert(owner["name"].get<std::string>() + "|" + owner.value("org", ""));
  return names;
}

std::set<std::string> names_of(const std::vector<Owner>& owners) {
  std::set<std::string> names;
  for (const Owner& owner : owners) names.insert(owner.name + "|" + owner.org);
  return names;
}

bool is_read_right(const json& note) {
  ReadingContext context;
  context.language = *parse_language(note["lang"].get<std::string>());
  context.reference = *parse_iso_day(note["reference_date"].get<std::string>());
  const NoteReading read = read_note(seen_text(note["text"].get<std::string>()), context);
  return name_of(read.kind) == note["kind"] && tasks_of(note).contains(read.task) &&
         names_of(read.owners) == names_in(note["owners"]) && read.everyone == note["everyone"] &&
         json(read.role_owners) == note["role_owners"] && json(read.partners) == note["partners"] &&
         deadlines_of(note).contains(shown(read.deadline));
}

}  // namespace

TEST_CASE("Of the notes that somebody else wrote down, no fewer are read right in every field than before") {
  struct Table {
    const char* file;
    std::size_t notes;
    std::size_t right;
  };
  for (const Table& table :
       {Table{"nl.jsonl", 109, 104}, Table{"nl-board.jsonl", 120, 106}, Table{"nl-minutes.jsonl", 100, 81},
        Table{"en.jsonl", 58, 58}, Table{"en-board.jsonl", 80, 70}, Table{"de.jsonl", 100, 97},
        Table{"fr.jsonl", 59, 57}, Table{"fr-board.jsonl", 80, 61}}) {
    std::ifstream file(std::string(RTP_SOURCE_DIR) + "/tests/language/notes/" + table.file);
    std::size_t notes = 0;
    std::size_t right = 0;
    for (std::string line; std::getline(file, line); ++notes) {
      const json note = json::parse(line);
      if (is_read_right(note)) {
        ++right;
      } else {
        UNSCOPED_INFO("not right: " << note["id"] << " " << note["text"]);
      }
    }
    CHECK(notes == table.notes);
    CHECK(right >= table.right);
    std::cout << table.file << ": " << right << " of " << notes << " notes right in every field\n";
  }
}
