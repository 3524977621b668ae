#include <catch2/catch.hpp>
#include <random>

#include "sync/note_writing.hpp"

using namespace rtp;

// Notes in four languages and many forms, with random owners and deadlines written on them.

namespace {

struct Wording {
  Language language;
  std::vector<std::string> tasks;
  std::vector<std::string> owners;
  std::vector<std::string> deadlines;
  std::vector<std::string> forms;  ///< %t task, %o owners, %d deadline
};

const std::vector<Wording>& wordings() {
  static const std::vector<Wording> all{
      {Language::nl,
       {"Zaal vastleggen", "Ouders uitnodigen voor de avond", "Folder & poster maken", "Budget 2026 bespreken",
        "Gesprek met wethouder voorbereiden", "3 scholen bezoeken"},
       {"Noor", "Sanne en Bram", "Gert Jan", "Ilse – Meerdorp", "Kees, Fleur", "HR", "allen", "J. de Vries",
        "gemeentesecretaris"},
       {"24 april", "week 18", "eind mei", "3/5", "vóór 12 juni", "uiterlijk vrijdag 3 juli", "Q3", "mei",
        "4 t/m 8 mei", "vanaf 1 september", "begin juni 2026"},
       {"%t (%o, %d)", "%t (%o)", "%t (%d)", "%t", "%t – %o – %d", "%o: %t", "- %t (%o; %d)",
        "%t\nwie: %o\nwanneer: %d", "%t (%o / %d)", "a) %t (%o, %d)", "%t, %d"}},
      {Language::en,
       {"Book the hall", "Invite parents to the evening", "Make a flyer & poster", "Prepare the talk with the mayor"},
       {"Nora", "Pete and Ana", "Mary-Ann", "Yusuf – Cardiff", "HR", "all", "J. Smith"},
       {"24 April", "week 18", "end of May", "3/5", "before 12 June", "by 3 July", "Q3", "May 2026", "4 - 8 May"},
       {"%t (%o, %d)", "%t (%o)", "%t (%d)", "%t", "%o: %t", "%t - %o - %d", "Who: %o / What: %t / When: %d"}},
      {Language::de,
       {"Raum buchen", "Eltern zum Abend einladen", "Flyer und Plakat machen", "Gespräch mit dem Amt vorbereiten"},
       {"Jürgen", "Anke und Stefan", "Karl-Heinz", "Ute – Neustadt", "Bauamt", "alle"},
       {"24. April", "KW 18", "Ende Mai", "3.5.", "vor 12. Juni", "bis 3. Juli", "Q3", "Mai 2026", "4. Mai - 8. Mai"},
       {"%t (%o, %d)", "%t (%o)", "%t (%d)", "%t", "%o: %t", "%t – %o – %d"}},
      {Language::fr,
       {"Réserver la salle", "Inviter les parents à la soirée", "Faire une affiche", "Préparer la réunion"},
       {"Claire", "Marc et Julie", "Jean-Pierre", "Chloé – Villeneuve", "RH", "tous"},
       {"24 avril", "semaine 18", "fin mai", "3/5", "avant le 12 juin", "au plus tard le 3 juillet", "T3", "mai 2026"},
       {"%t (%o, %d)", "%t (%o)", "%t (%d)", "%t", "%t – %o – %d"}}};
  return all;
}

std::string put(std::string form, const std::string& key, const std::string& value) {
  const std::size_t at = form.find(key);
  return at == std::string::npos ? form : form.replace(at, key.size(), value);
}

}  // namespace

TEST_CASE("A thousand notes in four languages: what is written reads back as wanted, and nothing else changes") {
  const std::uint32_t seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const auto one_of = [&](const auto& list) -> const auto& { return list[random() % list.size()]; };
  int written = 0;
  int not_written = 0;
  for (int i = 0; i < 1'000; ++i) {
    const Wording& words = one_of(wordings());
    ReadingContext context;
    context.language = words.language;
    context.reference = *parse_iso_day("2026-02-16");
    const std::string text = put(put(put(one_of(words.forms), "%t", one_of(words.tasks)), "%o", one_of(words.owners)),
                                 "%d", one_of(words.deadlines));
    NoteWanted wanted;
    const bool sets_owner = random() % 2 == 0;
    if (sets_owner) wanted.owners = random() % 6 == 0 ? OwnersReading{} : read_owners(one_of(words.owners), context);
    if (!sets_owner || random() % 2 == 0)
      wanted.deadline = random() % 6 == 0 ? std::nullopt : read_deadline(one_of(words.deadlines), context);
    const NoteReading before = read_note(text, context);
    const auto result = with_fields({text, {}}, 0, wanted, context);
    INFO(text << " -> " << (result ? result->plain : "(not written)"));
    if (!result) {
      UNSCOPED_INFO("not written: " << text);
      ++not_written;
      continue;
    }
    ++written;
    const NoteReading after = read_note(result->plain, context);
    REQUIRE(after.task == before.task);
    REQUIRE((after.kind == before.kind || after.kind == NoteKind::task));
    const OwnersReading owners{after.owners, after.everyone, after.role_owners};
    REQUIRE(
        same_owners(owners, wanted.owners.value_or(OwnersReading{before.owners, before.everyone, before.role_owners})));
    REQUIRE(same_deadline(after.deadline, wanted.deadline ? *wanted.deadline : before.deadline));
    // Again the same: nothing is left to write.
    const auto again = with_fields(*result, 0, wanted, context);
    REQUIRE(again);
    REQUIRE(again->plain == result->plain);
  }
  CHECK(not_written <= 20);
}
