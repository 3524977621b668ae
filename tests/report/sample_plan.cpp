#include "sample_plan.hpp"

namespace rtp {

namespace {

Day day(int year, int month, int day_of_month) { return *make_day(year, month, day_of_month); }

Owner owner(const std::string& name, const std::string& org = "") { return {name, org, "", {}}; }

Deadline deadline(Day first, Day last, Precision precision, const std::string& text) {
  return {{first, last}, precision, Modifier::in, last, text, {}};
}

Task task(const std::string& label, const std::string& text) {
  Task task;
  task.id = "task-" + label;
  task.label = label;
  task.text = text;
  task.raw = text;
  task.note = {"note-" + label, "https://boards.example/b/1?note=" + label};
  return task;
}

Step step(int number, const std::string& text) {
  Step step;
  step.number = number;
  step.text = text;
  return step;
}

Step first_step() {
  Step first = step(1, "Ervaringen van deze week delen");
  Task now = task("1a", "Ervaringen terugkoppelen aan het fonds");
  now.owners = {owner("Geert Jan"), owner("Sanne", "Vennebroek")};
  now.deadline = deadline(day(2026, 4, 24), day(2026, 4, 24), Precision::day, "24 april");
  Task talk = task("1b", "Gesprekken voeren");
  Task prepare = task("1b1", "Gesprek voorbereiden, met de ondernemingsraad");
  prepare.owners = {owner("Noor")};
  prepare.partners = {"Bureau Zevenster"};
  prepare.deadline = deadline(day(2026, 4, 27), day(2026, 5, 3), Precision::week, "week 18");
  talk.subtasks = {prepare, task("1b2", "Gesprek voeren")};
  Task tell = task("1c", "Bespreken in het directieteam");
  tell.role_owners = {"gemeentesecretaris"};
  tell.questions = {{"Hoe kan het fonds dit verder brengen?", {"q1", ""}}};
  first.tasks = {now, talk, tell};
  first.notes = {{"Hierbij storytelling gebruiken.", {"n1", ""}}};
  return first;
}

Step last_step() {
  Step last = step(4, "Terugkomen");
  Task meet = task("4a", "Terugkombijeenkomst plannen");
  meet.everyone = true;
  meet.deadline = {
      {day(2026, 6, 1), day(2026, 6, 30)}, Precision::month, Modifier::before, day(2026, 5, 31), "juni", {}};
  Task done = task("4b", "Zaal vastleggen");
  done.status = TaskStatus::done;
  Task gone = task("4c", "Verslag rondsturen");
  gone.gone = true;
  last.tasks = {meet, done, gone};
  return last;
}

}  // namespace

Plan sample_plan(Language language) {
  Plan plan;
  plan.board_ref = "local:proef";
  plan.board_title = "Proefbord";
  plan.board_url = "https://boards.example/b/1";
  plan.read_at = std::chrono::sys_days(day(2026, 4, 24)) + std::chrono::hours(15);
  plan.session_date = day(2026, 4, 24);
  plan.language = language;
  plan.theme = "Gezond werken in de gemeentehuizen";
  plan.goals = {{"Iedere medewerker weet waar hulp te vinden is", {"g1", "https://boards.example/b/1?note=g1"}}};
  Step on_purpose = step(2, "Per gemeente aan de slag");
  on_purpose.deliberately_empty = true;
  plan.steps = {first_step(), on_purpose, step(3, "Groepen afstemmen"), last_step()};
  plan.findings.themes = {{"Samen optrekken", 4, true, {{"Maatjes zoeken", {}}}, {}}};
  plan.findings.obstacles = {{"Weinig tijd", {{"Vaste middag vrijmaken", {}}}, {}}};
  plan.findings.success_factors = {{"Korte lijnen", {}}};
  plan.findings.needs = {{"Rust", {}}};
  plan.parked = {{"Volgend jaar ook met de buren?", "question", {"p1", ""}}};
  plan.unread = {{"???", Message("report.gap.tasks"), {"u1", ""}}};
  plan.problems = {{"ambiguous_owner", Message("report.gap.owner"), {"u2", ""}}};
  return plan;
}

Plan plan_full_of(const std::string& text, Language language) {
  Plan plan = sample_plan(language);
  const NoteLink note{"x", text};
  Task whole = task("1a", text);
  whole.raw = text;
  whole.note = note;
  whole.owners = {owner(text, text)};
  whole.role_owners = {text};
  whole.partners = {text};
  whole.deadline = deadline(day(2026, 4, 27), day(2026, 5, 3), Precision::week, text);
  whole.questions = whole.notes = {{text, note}};
  whole.subtasks = {whole};
  plan.board_title = plan.theme = plan.board_url = text;
  plan.goals = {{text, note}};
  plan.steps = {step(1, text)};
  plan.steps.front().tasks = {whole};
  plan.steps.front().questions = plan.steps.front().notes = {{text, note}};
  plan.findings = {
      {{text, note}}, {{text, note}}, {{text, 2, true, {{text, note}}, note}}, {{text, {{text, note}}, note}}};
  plan.parked = {{text, "idea", note}};
  plan.unread = {{text, Message("report.gap.tasks"), note}};
  plan.problems = {{"x", Message("report.together_with").with("partners", text), note}};
  return plan;
}

std::vector<std::string> hostile_texts() {
  return {"<script>window.stolen = 1</script>",
          "<img src=x onerror=alert(1)>",
          "\"><svg onload=alert(1)>",
          "' onmouseover='alert(1)",
          "</title><script>alert(1)</script>",
          "</style><script>alert(1)</script>",
          "<!-- comment --><b>bold</b>",
          "javascript:alert(1)",
          "JavaScript&colon;alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "https://example.org/\"onclick=alert(1)//",
          "https://example.org/'><script>alert(1)</script>",
          "https://example.org/>)<script>alert(1)</script>",
          "[click](javascript:alert(1))",
          "![picture](https://example.org/x.png)",
          "<https://example.org>",
          "`code` **bold** _italic_ ~~gone~~",
          "| a | b |",
          "# heading",
          "1) list",
          "2. list",
          "- list",
          "+ list",
          "=1+1",
          "+cmd|' /C calc'!A0",
          "-2+3+cmd|' /C calc'!A0",
          "@SUM(1+1)",
          "\t=1+1",
          "\r=1+1",
          "＝1+1",
          "＋1+1",
          "－1+1",
          "＠SUM(1)",
          "  =1+1",
          "a;b,c\"d\ne",
          "{{TITLE}} {{%AUTOESCAPE context=\"HTML\"}} {{#FACT}}",
          "{0} {count, plural, other {#}} '{'",
          "&lt;script&gt;&#x26;&amp;",
          "\\\\ backslash \\",
          "한국어 中文 👩‍👩‍👧 e\xCC\x81",
          std::string(3000, 'x'),
          ""};
}

}  // namespace rtp
