#include "sql/roster_rows.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>

namespace rtp {

namespace {

std::map<std::int64_t, std::vector<std::string>> aliases_by_person(SQLite::Database& database) {
  std::map<std::int64_t, std::vector<std::string>> aliases;
  SQLite::Statement select(database, "SELECT person, name FROM alias ORDER BY person, position");
  while (select.executeStep()) aliases[select.getColumn(0).getInt64()].push_back(select.getColumn(1).getString());
  return aliases;
}

Roster read_roster(SQLite::Database& database) {
  std::map<std::int64_t, std::vector<std::string>> aliases = aliases_by_person(database);
  Roster roster;
  SQLite::Statement select(
      database, "SELECT position, id, name, organisation, role, email, language FROM person ORDER BY position");
  while (select.executeStep()) {
    Person person;
    person.id = select.getColumn(1).getString();
    person.name = select.getColumn(2).getString();
    person.aliases = std::move(aliases[select.getColumn(0).getInt64()]);
    person.organisation = select.getColumn(3).getString();
    person.role = select.getColumn(4).getString();
    person.email = select.getColumn(5).getString();
    person.language = parse_language(select.getColumn(6).getString()).value_or(Language::nl);
    roster.people.push_back(std::move(person));
  }
  return roster;
}

void insert_aliases(SQLite::Database& database, std::int64_t position, const Person& person) {
  SQLite::Statement insert(database, "INSERT INTO alias (person, position, name) VALUES (?, ?, ?)");
  for (std::size_t i = 0; i < person.aliases.size(); ++i) {
    insert.bind(1, position);
    insert.bind(2, static_cast<std::int64_t>(i));
    insert.bind(3, person.aliases[i]);
    insert.exec();
    insert.reset();
  }
}

void replace_roster(SQLite::Database& database, const Roster& roster) {
  database.exec("DELETE FROM person");
  SQLite::Statement insert(database,
                           "INSERT INTO person (position, id, name, organisation, role, email, language) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?)");
  std::int64_t position = 0;
  for (const Person& person : roster.people) {
    insert.bind(1, ++position);
    insert.bind(2, person.id);
    insert.bind(3, person.name);
    insert.bind(4, person.organisation);
    insert.bind(5, person.role);
    insert.bind(6, person.email);
    insert.bind(7, std::string(code(person.language)));
    insert.exec();
    insert.reset();
    insert_aliases(database, position, person);
  }
}

class RosterRows final : public RosterStore {
 public:
  explicit RosterRows(std::shared_ptr<Connection> connection) : connection_(std::move(connection)) {}

  Roster roster() override {
    Roster roster;
    connection_->read([&](SQLite::Database& database) { roster = read_roster(database); });
    return roster;
  }

  void save(const Roster& roster) override {
    connection_->write([&](SQLite::Database& database) { replace_roster(database, roster); });
  }

 private:
  std::shared_ptr<Connection> connection_;
};

}  // namespace

std::unique_ptr<RosterStore> make_roster_rows(std::shared_ptr<Connection> connection) {
  return std::make_unique<RosterRows>(std::move(connection));
}

}  // namespace rtp
