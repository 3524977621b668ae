#include "plan/plan_change.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "world/plan_sketch.hpp"

using namespace rtp;

namespace {

const Roster roster{{{"daantje", "Daantje de Wit", {}, "Kerkdorp", "", "", Language::nl}}};

ReadingContext context() { return {Language::nl, parse_iso_day("2026-03-02").value(), &roster}; }

Task given_task() {
  Task task = task_of("a", "Bellen");
  task.owners = {owner_called("Ans")};
  task.everyone = true;
  task.role_owners = {"griffier"};
  task.deadline = deadline_on("2026-04-24", "24 april");
  return task;
}

Task with_owners(std::vector<std::string> owners) {
  TaskChange change;
  change.owners = std::move(owners);
  return changed(given_task(), change, context());
}

Task with_deadline(const std::string& deadline) {
  TaskChange change;
  change.deadline = deadline;
  return changed(given_task(), change, context());
}

std::string refusal(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return error.what();
  }
  FAIL("nothing was thrown");
  return "";
}

}  // namespace

TEST_CASE("A change that says nothing changes nothing") { CHECK(changed(given_task(), {}, context()) == given_task()); }

TEST_CASE("The owners given replace those that were there") {
  const Task task = with_owners({"Daantje", "Joost – Zeedorp"});
  REQUIRE(task.owners.size() == 2);
  CHECK(task.owners[0].name == "Daantje");
  CHECK(task.owners[0].person == "daantje");
  CHECK(task.owners[1].name == "Joost");
  CHECK(task.owners[1].org == "Zeedorp");
  CHECK(task.owners[1].span.empty());
  CHECK_FALSE(task.everyone);
  CHECK(task.role_owners.empty());
  CHECK(task.deadline == given_task().deadline);
}

TEST_CASE("Everyone and a role can own a task") {
  CHECK(with_owners({"allen"}).everyone);
  CHECK(with_owners({"gemeentesecretaris"}).role_owners == std::vector<std::string>{"gemeentesecretaris"});
}

TEST_CASE("None, in any of the four languages, clears owner and deadline") {
  for (const std::string word : {"none", "geen", "Keine", "aucune", " GEEN "}) {
    INFO(word);
    CHECK(with_owners({word}).owners.empty());
    CHECK_FALSE(with_owners({word}).everyone);
    CHECK(with_owners({word}).role_owners.empty());
    CHECK_FALSE(with_deadline(word).deadline.has_value());
  }
}

TEST_CASE("A deadline is read as on a note") {
  const Task task = with_deadline("eind mei");
  REQUIRE(task.deadline.has_value());
  CHECK(task.deadline->due == make_day(2026, 5, 31));
  CHECK(task.deadline->span.empty());
  CHECK(task.owners == given_task().owners);
}

TEST_CASE("Status and text are set, and the text is made one clean line") {
  TaskChange change;
  change.status = TaskStatus::done;
  change.text = "  Alle\n gemeenten\tbellen\x01 ";
  const Task task = changed(given_task(), change, context());
  CHECK(task.status == TaskStatus::done);
  CHECK(task.text == "Alle gemeenten bellen");
}

TEST_CASE("What cannot be read is refused by name, and nothing is set") {
  CHECK(refusal([] { with_deadline("ooit misschien"); }).find("ooit misschien") != std::string::npos);
  CHECK(refusal([] { with_owners({"bel morgen even met de drukker over 300 folders"}); }).find("folders") !=
        std::string::npos);
  CHECK_FALSE(refusal([] { with_owners({"geen", "Daantje"}); }).empty());
  TaskChange change;
  change.text = " \n ";
  CHECK_FALSE(refusal([&] { changed(given_task(), change, context()); }).empty());
}
