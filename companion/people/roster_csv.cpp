#include "people/roster_csv.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/error.hpp"
#include "base/text.hpp"
#include "people/csv_table.hpp"
#include "people/person_id.hpp"
#include "people/roster_columns.hpp"

namespace rtp {

namespace {

/// Which cell of a row holds what.
using Columns = std::map<RosterColumn, std::size_t>;

bool is_blank(const std::vector<std::string>& row) {
  return std::ranges::all_of(row, [](const std::string& cell) { return cell.empty(); });
}

Message in_row(const char* key, const std::string& source, std::size_t row) {
  return Message(key).with("source", source).with("row", static_cast<std::int64_t>(row + 1));
}

Columns columns_of(const std::vector<std::string>& header, const std::string& source) {
  Columns columns;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const auto column = column_of(header[i]);
    if (column && !columns.emplace(*column, i).second) {
      throw Error(ErrorKind::unreadable,
                  Message("roster.column_twice").with("source", source).with("column", header[i]));
    }
  }
  // "Prénom" and "Nom": the latter is then the last name.
  if (columns.contains(RosterColumn::first_name) && columns.contains(RosterColumn::name) &&
      !columns.contains(RosterColumn::last_name)) {
    columns[RosterColumn::last_name] = columns[RosterColumn::name];
    columns.erase(RosterColumn::name);
  }
  if (columns.contains(RosterColumn::name) || columns.contains(RosterColumn::first_name)) return columns;
  std::string found;
  for (const std::string& heading : header) found += (found.empty() ? "" : ", ") + shortened(heading, 40);
  throw Error(ErrorKind::unreadable, Message("roster.no_name_column").with("source", source).with("found", found));
}

/// One row with its place, for reading its cells and for saying what is wrong with it.
class Row {
 public:
  Row(const std::vector<std::string>& cells, const Columns& columns, const std::string& source, std::size_t number)
      : cells_(cells), columns_(columns), source_(source), number_(number) {}

  std::string cell(RosterColumn column) const {
    const auto place = columns_.find(column);
    return place == columns_.end() || place->second >= cells_.size() ? "" : collapsed(cells_[place->second]);
  }

  Error error(const char* key, std::string_view value) const {
    return Error(ErrorKind::unreadable, in_row(key, source_, number_).with("value", shortened(value, 60)));
  }

  void expect_width(std::size_t width) const {
    const bool too_wide =
        cells_.size() > width && !is_blank({cells_.begin() + static_cast<std::ptrdiff_t>(width), cells_.end()});
    if (too_wide) throw error("roster.row_too_wide", cells_[width]);
  }

 private:
  const std::vector<std::string>& cells_;
  const Columns& columns_;
  const std::string& source_;
  std::size_t number_;
};

std::string name_in(const Row& row) {
  std::string name = row.cell(RosterColumn::name);
  if (!name.empty()) return name;
  return collapsed(row.cell(RosterColumn::first_name) + " " + row.cell(RosterColumn::last_name));
}

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos) return false;
  if (text.find_first_of(" ,;<>\"\\") != std::string_view::npos) return false;
  const std::string_view domain = text.substr(at + 1);
  const std::size_t dot = domain.rfind('.');
  return dot != std::string_view::npos && dot > 0 && dot + 1 < domain.size();
}

std::vector<std::string> aliases_in(std::string_view cell) {
  std::vector<std::string> aliases;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find_first_of(",;/|"), cell.size());
    const std::string_view alias = trimmed(cell.substr(0, end));
    if (!alias.empty()) aliases.emplace_back(alias);
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return aliases;
}

Person person_in(const Row& row, Language default_language) {
  Person person;
  person.name = name_in(row);
  if (person.name.empty()) throw row.error("roster.name_missing", "");
  person.aliases = aliases_in(row.cell(RosterColumn::aliases));
  person.organisation = row.cell(RosterColumn::organisation);
  person.role = row.cell(RosterColumn::role);
  person.email = row.cell(RosterColumn::email);
  if (!person.email.empty() && !is_email(person.email)) throw row.error("roster.email_wrong", person.email);
  const std::string language = row.cell(RosterColumn::language);
  const auto known = language.empty() ? std::optional(default_language) : language_of(language);
  if (!known) throw row.error("roster.language_wrong", language);
  person.language = *known;
  return person;
}

/// Finds the row that already holds a person. Namesakes with different mail addresses are different people.
class SeenPeople {
 public:
  std::optional<std::size_t> add(const Person& person, std::size_t row) {
    const std::string mail = email_key(person);
    if (!mail.empty()) {
      const auto [known, is_new] = by_email_.emplace(mail, row);
      if (!is_new) return known->second;
    }
    const auto [known, is_new] = by_name_.emplace(name_key(person), Seen{row, !mail.empty()});
    if (is_new || (known->second.has_email && !mail.empty())) return std::nullopt;
    return known->second.row;
  }

 private:
  struct Seen {
    std::size_t row;
    bool has_email;
  };
  std::map<std::string, std::size_t> by_email_;
  std::map<std::string, Seen> by_name_;
};

}  // namespace

Roster read_roster_csv(std::string_view bytes, const std::string& source, Language default_language) {
  const CsvRows rows = read_csv(bytes, source);
  const auto header = std::ranges::find_if_not(rows, is_blank);
  if (header == rows.end()) throw Error(ErrorKind::unreadable, Message("roster.empty").with("source", source));
  const Columns columns = columns_of(*header, source);
  Roster roster;
  SeenPeople seen;
  PersonIds ids;
  for (auto cells = header + 1; cells != rows.end(); ++cells) {
    if (is_blank(*cells)) continue;
    const auto number = static_cast<std::size_t>(cells - rows.begin());
    const Row row(*cells, columns, source, number);
    row.expect_width(header->size());
    Person person = person_in(row, default_language);
    if (const auto earlier = seen.add(person, number)) {
      throw Error(ErrorKind::unreadable, in_row("roster.person_twice", source, number)
                                             .with("name", person.name)
                                             .with("earlier", static_cast<std::int64_t>(*earlier + 1)));
    }
    person.id = ids.make(person);
    roster.people.push_back(std::move(person));
  }
  if (roster.people.empty()) throw Error(ErrorKind::unreadable, Message("roster.empty").with("source", source));
  return roster;
}

}  // namespace rtp
