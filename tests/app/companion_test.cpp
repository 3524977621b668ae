#include "app/companion.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "world/plan_sketch.hpp"
#include "world/temporary_folder.hpp"

using namespace rtp;

namespace {

Settings settings_in(const std::filesystem::path& home) {
  Settings settings;
  settings.home = home;
  return settings;
}

ErrorKind kind_thrown_by(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.kind();
  }
  FAIL("nothing was thrown");
  return ErrorKind::storage;
}

NewWidget note_saying(const std::string& text) {
  NewWidget widget;
  widget.text = text;
  widget.rect = {0, 0, 160, 120};
  return widget;
}

}  // namespace

TEST_CASE("A companion that is not asked for anything makes nothing") {
  const TemporaryFolder folder;
  const Companion companion(settings_in(folder.path() / "data"));
  companion.clock();
  CHECK_FALSE(std::filesystem::exists(folder.path() / "data"));
}

TEST_CASE("The first use makes a private data folder, and the plans are there the next time") {
  const TemporaryFolder folder;
  const std::filesystem::path home = folder.path() / "some" / "data";
  Companion(settings_in(home)).plans().save_harvest(plan_of({task_of("a", "Bellen")}));
  CHECK((std::filesystem::status(home).permissions() & std::filesystem::perms(0777)) == std::filesystem::perms(0700));
  CHECK(std::filesystem::exists(home / "rtp.sqlite"));
  Companion next(settings_in(home));
  CHECK(next.plans().boards() == std::vector<std::string>{"local:sketch"});
  CHECK(next.roster_store().roster().people.empty());
}

TEST_CASE("The store lies where store_url says") {
  const TemporaryFolder folder;
  Settings settings = settings_in(folder.path());
  settings.store_url = "sqlite:plans.sqlite";
  CHECK(store_file(settings) == folder.path() / "plans.sqlite");
  settings.store_url = "sqlite:/srv/plans.sqlite";
  CHECK(store_file(settings) == "/srv/plans.sqlite");
  settings.store_url = "postgresql://host/rtp";
  CHECK(kind_thrown_by([&] { Companion(settings).plans(); }) == ErrorKind::usage);
}

TEST_CASE("A local board is made in the data folder when it is wanted, and only then") {
  const TemporaryFolder folder;
  const std::filesystem::path home = folder.path() / "data";
  const BoardRef demo{BoardRef::Kind::local, "demo"};
  Companion companion(settings_in(home));
  CHECK(kind_thrown_by([&] { companion.open_board(demo, false)->read(); }) == ErrorKind::not_found);
  CHECK_FALSE(std::filesystem::exists(home));

  companion.open_board(demo, true)->create({note_saying("Bellen (Ans)")});
  CHECK(companion.address_of(demo) == (home / "boards" / "demo.excalidraw").string());
  CHECK(std::filesystem::exists(companion.address_of(demo)));
  const BoardSnapshot board = Companion(settings_in(home)).open_board(demo, false)->read();
  CHECK(board.ref == "local:demo");
  CHECK(board.title == "demo");
  REQUIRE(board.notes.size() == 1);
  CHECK(board.notes[0].text.plain == "Bellen (Ans)");
}

TEST_CASE("A board file is opened where it lies") {
  const TemporaryFolder folder;
  Companion companion(settings_in(folder.path() / "data"));
  const BoardRef file{BoardRef::Kind::file, (folder.path() / "sessie.excalidraw").string()};
  companion.open_board(file, true)->create({note_saying("Mailen")});
  CHECK(companion.open_board(file, false)->read().title == "sessie");
  CHECK(companion.address_of(file) == file.name);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "data"));
}

TEST_CASE("A mural needs a login, and has an address before it") {
  const TemporaryFolder folder;
  Companion companion(settings_in(folder.path()));
  const BoardRef mural{BoardRef::Kind::mural, "ws.123"};
  CHECK(kind_thrown_by([&] { companion.open_board(mural, false)->read(); }) == ErrorKind::login);
  CHECK(companion.address_of(mural) == "https://app.mural.co/t/ws/m/ws/123");
}

TEST_CASE("An embedded board does not know who works on it") {
  const TemporaryFolder folder;
  Companion companion(settings_in(folder.path()));
  CHECK(kind_thrown_by([&] { companion.users_of({BoardRef::Kind::local, "demo"}); }) == ErrorKind::usage);
}

TEST_CASE("The built-in templates are there") {
  const TemporaryFolder folder;
  Companion companion(settings_in(folder.path()));
  CHECK_FALSE(companion.templates().templates.empty());
  CHECK_FALSE(companion.templates().sets.empty());
}
