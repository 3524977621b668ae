#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <functional>

#include "base/error.hpp"
#include "base/file.hpp"
#include "sql/child.hpp"
#include "sql/connection.hpp"
#include "sql/plan_rows.hpp"
#include "sql/sql.hpp"
#include "world/plan_sketch.hpp"
#include "world/temporary_folder.hpp"

using namespace rtp;

namespace {

/// The key of the sentence with which the file is refused, and the kind.
std::pair<ErrorKind, std::string> refusal(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    return {error.kind(), error.message().key};
  }
  FAIL("nothing was thrown");
  return {};
}

std::pair<ErrorKind, std::string> refusal_of(const std::filesystem::path& file) {
  return refusal([&] { make_sqlite_stores(file).plans->boards(); });
}

void write(const std::filesystem::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary) << content;
}

std::string content_of(const std::filesystem::path& file) { return read_file(file, 64u << 20); }

void execute(const std::filesystem::path& file, const std::string& sql) {
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

unsigned mode_of(const std::filesystem::path& file) {
  struct stat status {};
  REQUIRE(::stat(file.c_str(), &status) == 0);
  return status.st_mode & 0777u;
}

Plan small_plan() { return plan_of({task_of("a", "Bellen"), task_of("b", "Mailen")}); }

}  // namespace

TEST_CASE("A new store can be read by its owner only") {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "rtp.sqlite";
  const Stores stores = make_sqlite_stores(file);
  stores.plans->save_harvest(small_plan());
  CHECK(mode_of(file) == 0600);
  CHECK(mode_of(file.string() + "-wal") == 0600);
  CHECK(mode_of(file.string() + "-shm") == 0600);
}

TEST_CASE("An empty file becomes a store") {
  const TemporaryFolder folder;
  write(folder.path() / "rtp.sqlite", "");
  CHECK(make_sqlite_stores(folder.path() / "rtp.sqlite").plans->save_harvest(small_plan()).steps.size() == 1);
}

TEST_CASE("A file that is no store is refused and left as it is") {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "rtp.sqlite";
  SECTION("a text") {
    const std::string text = "Dit is een brief.\n" + std::string(5000, 'x');
    write(file, text);
    CHECK(refusal_of(file) == std::pair(ErrorKind::unreadable, std::string("store.damaged")));
    CHECK(content_of(file) == text);
  }
  SECTION("a database of another program") {
    execute(file, "CREATE TABLE contact (name TEXT)");
    const std::string before = content_of(file);
    CHECK(refusal_of(file) == std::pair(ErrorKind::unreadable, std::string("store.other_program")));
    CHECK(content_of(file) == before);
  }
  SECTION("a store of a newer program") {
    make_sqlite_stores(file);
    execute(file, "PRAGMA user_version = 99");
    const std::string before = content_of(file);
    CHECK(refusal_of(file) == std::pair(ErrorKind::unreadable, std::string("store.newer")));
    CHECK(content_of(file) == before);
  }
  SECTION("a folder") {
    std::filesystem::create_directory(file);
    CHECK(refusal_of(file) == std::pair(ErrorKind::settings, std::string("store.not_writable")));
  }
  SECTION("in a folder that is not there") {
    CHECK(refusal_of(folder.path() / "nowhere" / "rtp.sqlite").first == ErrorKind::settings);
  }
}

TEST_CASE("A damaged store is never taken for a sound or an empty one") {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "rtp.sqlite";
  std::vector<Task> tasks;
  for (int i = 0; i < 200; ++i) tasks.push_back(task_of("n" + std::to_string(i), "Taak " + std::to_string(i)));
  make_sqlite_stores(file).plans->save_harvest(plan_of(tasks));
  const std::string sound = content_of(file);
  CHECK_NOTHROW(check_sqlite_file(file));

  SECTION("every page overwritten in turn: the check finds it") {
    constexpr std::size_t page = 4096;
    REQUIRE(sound.size() > 10 * page);
    for (std::size_t start = 0; start + page <= sound.size(); start += page) {
      std::string damaged = sound;
      damaged.replace(start, page, page, '\xA5');
      write(file, damaged);
      INFO("page " << start / page + 1);
      const auto [kind, key] = refusal([&] {
        check_sqlite_file(file);
        make_sqlite_stores(file).plans->load("local:sketch");
      });
      CHECK(kind == ErrorKind::unreadable);
      CHECK(content_of(file) == damaged);
    }
  }
  SECTION("cut off") {
    write(file, sound.substr(0, sound.size() / 2));
    CHECK(refusal([&] { check_sqlite_file(file); }).first == ErrorKind::unreadable);
  }
}

TEST_CASE("A store in a folder that may not be written says so, with the file's name") {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "rtp.sqlite";
  const auto refused_for_lack_of_rights = [&] {
    if (::geteuid() == 0 && ::seteuid(65534) != 0) return 2;  // root may write everywhere
    try {
      make_sqlite_stores(file).plans->save_harvest(small_plan());
    } catch (const Error& error) {
      const bool named = say(error.message(), Language::en).find(file.string()) != std::string::npos;
      return error.kind() == ErrorKind::settings && named ? 0 : 3;
    }
    return 4;
  };
  SECTION("no store yet") {
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
    CHECK(Child(refused_for_lack_of_rights).status() == 0);
    CHECK_FALSE(std::filesystem::exists(file));
  }
  SECTION("a store that is there") {
    make_sqlite_stores(file).plans->save_harvest(small_plan());
    std::filesystem::permissions(file, std::filesystem::perms(0444));
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
    CHECK(Child(refused_for_lack_of_rights).status() == 0);
  }
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0700));
}

TEST_CASE("A store that another program keeps locked is an error in words, not a hang or a crash") {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "rtp.sqlite";
  const auto plans = make_plan_rows(std::make_shared<Connection>(file, std::chrono::milliseconds(50)));
  SQLite::Database other(file.string(), SQLite::OPEN_READWRITE);
  SQLite::Transaction held(other, SQLite::TransactionBehavior::IMMEDIATE);
  CHECK(refusal([&] { plans->save_harvest(small_plan()); }) ==
        std::pair(ErrorKind::storage, std::string("store.busy")));
  CHECK(plans->boards().empty());
}
