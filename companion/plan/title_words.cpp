#include "plan/title_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace rtp {

namespace {

using namespace std::string_view_literals;

template <typename Words>
bool holds(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array fillers{"de"sv,   "het"sv,   "een"sv,    "onze"sv,  "ons"sv,    "mogelijke"sv, "open"sv,
                             "alle"sv, "losse"sv, "the"sv,    "our"sv,   "open"sv,   "possible"sv,  "der"sv,
                             "die"sv,  "das"sv,   "unsere"sv, "unser"sv, "offene"sv, "le"sv,        "la"sv,
                             "les"sv,  "nos"sv,   "notre"sv,  "l"sv};

constexpr std::array joints{"en"sv, "of"sv,  "van"sv,  "voor"sv, "met"sv,  "bij"sv, "and"sv,
                            "or"sv, "for"sv, "with"sv, "und"sv,  "oder"sv, "fur"sv, "mit"sv,
                            "et"sv, "ou"sv,  "du"sv,   "pour"sv, "avec"sv};

constexpr std::array step_words{"stap"sv, "step"sv, "schritt"sv, "etape"sv, "fase"sv, "phase"sv};
constexpr std::array theme_words{"thema"sv, "theme"sv};

constexpr std::array<std::pair<std::string_view, int>, 34> number_words{{
    {"een", 1},    {"twee", 2},  {"drie", 3},   {"vier", 4}, {"vijf", 5},  {"zes", 6},  {"zeven", 7},
    {"acht", 8},   {"negen", 9}, {"one", 1},    {"two", 2},  {"three", 3}, {"four", 4}, {"five", 5},
    {"six", 6},    {"seven", 7}, {"eight", 8},  {"nine", 9}, {"eins", 1},  {"zwei", 2}, {"drei", 3},
    {"funf", 5},   {"sechs", 6}, {"sieben", 7}, {"neun", 9}, {"un", 1},    {"deux", 2}, {"trois", 3},
    {"quatre", 4}, {"cinq", 5},  {"sept", 7},   {"huit", 8}, {"neuf", 9},  {"i", 1},
}};

}  // namespace

const std::vector<TitlePhrase>& title_phrases() {
  static const std::vector<TitlePhrase> phrases{
      {"doel", Role::goal},
      {"doelen", Role::goal},
      {"einddoel", Role::goal},
      {"gewenste situatie", Role::goal},
      {"stip op horizon", Role::goal},
      {"stip op de horizon", Role::goal},
      {"goal", Role::goal},
      {"goals", Role::goal},
      {"desired situation", Role::goal},
      {"ziel", Role::goal},
      {"ziele", Role::goal},
      {"gewunschte situation", Role::goal},
      {"objectif", Role::goal},
      {"objectifs", Role::goal},
      {"situation souhaitee", Role::goal},
      {"but", Role::goal},
      {"buts", Role::goal},

      {"nu", Role::now},
      {"huidige situatie", Role::now},
      {"waar staan we nu", Role::now},
      {"where are we now", Role::now},
      {"wo stehen wir heute", Role::now},
      {"ou en sommes nous", Role::now},
      {"now", Role::now},
      {"current situation", Role::now},
      {"present situation", Role::now},
      {"jetzt", Role::now},
      {"heute", Role::now},
      {"aktuelle situation", Role::now},
      {"derzeitige situation", Role::now},
      {"maintenant", Role::now},
      {"aujourdhui", Role::now},
      {"situation actuelle", Role::now},

      {"vragen", Role::questions},
      {"questions", Role::questions},
      {"fragen", Role::questions},

      {"notities", Role::notes},
      {"opmerkingen", Role::notes},
      {"aantekeningen", Role::notes},
      {"notes", Role::notes},
      {"remarks", Role::notes},
      {"notizen", Role::notes},
      {"anmerkungen", Role::notes},
      {"bemerkungen", Role::notes},
      {"remarques", Role::notes},

      {"parkeerplaats", Role::parking_lot},
      {"parkeren", Role::parking_lot},
      {"geparkeerd", Role::parking_lot},
      {"ijskast", Role::parking_lot},
      {"parking lot", Role::parking_lot},
      {"car park", Role::parking_lot},
      {"parked", Role::parking_lot},
      {"parkplatz", Role::parking_lot},
      {"geparkt", Role::parking_lot},
      {"themenspeicher", Role::parking_lot},
      {"ideenspeicher", Role::parking_lot},
      {"parking", Role::parking_lot},

      {"mensen", Role::people},
      {"deelnemers", Role::people},
      {"wie is wie", Role::people},
      {"people", Role::people},
      {"participants", Role::people},
      {"who is who", Role::people},
      {"teilnehmer", Role::people},
      {"teilnehmende", Role::people},
      {"personen", Role::people},
      {"personnes", Role::people},

      {"legenda", Role::furniture},
      {"legend", Role::furniture},
      {"legende", Role::furniture},
      {"kleuren", Role::furniture},
      {"colours", Role::furniture},
      {"farben", Role::furniture},
      {"couleurs", Role::furniture},

      {"taken", Role::tasks},
      {"acties", Role::tasks},
      {"actiepunten", Role::tasks},
      {"actielijst", Role::tasks},
      {"to do", Role::tasks},
      {"todo", Role::tasks},
      {"tasks", Role::tasks},
      {"actions", Role::tasks},
      {"action points", Role::tasks},
      {"aufgaben", Role::tasks},
      {"massnahmen", Role::tasks},
      {"taches", Role::tasks},
      {"eigen acties", Role::tasks},
      {"own actions", Role::tasks},

      {"programma", Role::programme},
      {"programme", Role::programme},
      {"program", Role::programme},
      {"programm", Role::programme},
      {"werkwijze", Role::programme},
      {"way of working", Role::programme},

      {"scope", Role::scope},
      {"afbakening", Role::scope},
      {"abgrenzung", Role::scope},
      {"perimetre", Role::scope},

      {"gedeelde belangen", Role::shared_interests},
      {"gezamenlijke belangen", Role::shared_interests},
      {"gemeenschappelijke belangen", Role::shared_interests},
      {"shared interests", Role::shared_interests},
      {"gemeinsame interessen", Role::shared_interests},
      {"interets communs", Role::shared_interests},
      {"interets partages", Role::shared_interests},

      {"hoofdvraag", Role::main_question},
      {"main question", Role::main_question},
      {"hauptfrage", Role::main_question},
      {"leitfrage", Role::main_question},
      {"question principale", Role::main_question},

      {"succesfactoren", Role::success_factors},
      {"success factors", Role::success_factors},
      {"erfolgsfaktoren", Role::success_factors},
      {"facteurs de succes", Role::success_factors},
      {"facteurs de reussite", Role::success_factors},
      {"wat gaat goed", Role::success_factors},
      {"what works", Role::success_factors},

      {"gekozen themas", Role::themes, true},
      {"gekozen", Role::themes, true},
      {"prioriteiten", Role::themes, true},
      {"chosen themes", Role::themes, true},
      {"priorities", Role::themes, true},
      {"gewahlte themen", Role::themes, true},
      {"prioritaten", Role::themes, true},
      {"themes choisis", Role::themes, true},
      {"priorites", Role::themes, true},
      {"themas", Role::themes},
      {"themes", Role::themes},
      {"themen", Role::themes},

      {"behoeften", Role::needs},
      {"behoefte", Role::needs},
      {"wensen", Role::needs},
      {"ideeen", Role::needs},
      {"needs", Role::needs},
      {"ideas", Role::needs},
      {"wishes", Role::needs},
      {"bedurfnisse", Role::needs},
      {"wunsche", Role::needs},
      {"ideen", Role::needs},
      {"besoins", Role::needs},
      {"idees", Role::needs},

      {"obstakels", Role::obstacles},
      {"belemmeringen", Role::obstacles},
      {"hindernissen", Role::obstacles},
      {"knelpunten", Role::obstacles},
      {"obstacles", Role::obstacles},
      {"barriers", Role::obstacles},
      {"hindernisse", Role::obstacles},
      {"hurden", Role::obstacles},
      {"freins", Role::obstacles},

      {"agenda", Role::agenda},
      {"volgende cyclus", Role::agenda},
      {"terugkombijeenkomst", Role::agenda},
      {"next cycle", Role::agenda},
      {"return meeting", Role::agenda},
      {"tagesordnung", Role::agenda},
      {"nachster zyklus", Role::agenda},
      {"ordre du jour", Role::agenda},
      {"prochain cycle", Role::agenda},
  };
  return phrases;
}

bool is_filler(std::string_view folded_word) { return holds(fillers, folded_word); }
bool is_joint(std::string_view folded_word) { return holds(joints, folded_word); }
bool is_step_word(std::string_view folded_word) { return holds(step_words, folded_word); }
bool is_theme_word(std::string_view folded_word) { return holds(theme_words, folded_word); }

int number_word(std::string_view folded_word) {
  int number = 0;
  const char* end = folded_word.data() + folded_word.size();
  const auto [stop, error] = std::from_chars(folded_word.data(), end, number);
  if (error == std::errc() && stop == end) return number >= 1 && number <= 99 ? number : 0;
  for (const auto& [word, value] : number_words) {
    if (word == folded_word) return value;
  }
  return 0;
}

}  // namespace rtp
