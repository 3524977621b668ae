#include "people/roster_columns.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace rtp {

namespace {

struct Heading {
  std::string_view word;
  RosterColumn column;
};

// Folded, letters only.
constexpr Heading headings[] = {
    {"name", RosterColumn::name},
    {"naam", RosterColumn::name},
    {"nom", RosterColumn::name},
    {"fullname", RosterColumn::name},
    {"volledigenaam", RosterColumn::name},
    {"vollstandigername", RosterColumn::name},
    {"nomcomplet", RosterColumn::name},
    {"firstname", RosterColumn::first_name},
    {"givenname", RosterColumn::first_name},
    {"voornaam", RosterColumn::first_name},
    {"vorname", RosterColumn::first_name},
    {"prenom", RosterColumn::first_name},
    {"lastname", RosterColumn::last_name},
    {"surname", RosterColumn::last_name},
    {"familyname", RosterColumn::last_name},
    {"achternaam", RosterColumn::last_name},
    {"nachname", RosterColumn::last_name},
    {"familienname", RosterColumn::last_name},
    {"nomdefamille", RosterColumn::last_name},
    {"alias", RosterColumn::aliases},
    {"aliases", RosterColumn::aliases},
    {"aliassen", RosterColumn::aliases},
    {"aliase", RosterColumn::aliases},
    {"roepnaam", RosterColumn::aliases},
    {"bijnaam", RosterColumn::aliases},
    {"ookbekendals", RosterColumn::aliases},
    {"alsoknownas", RosterColumn::aliases},
    {"nickname", RosterColumn::aliases},
    {"spitzname", RosterColumn::aliases},
    {"rufname", RosterColumn::aliases},
    {"surnom", RosterColumn::aliases},
    {"organisation", RosterColumn::organisation},
    {"organization", RosterColumn::organisation},
    {"organisatie", RosterColumn::organisation},
    {"gemeente", RosterColumn::organisation},
    {"municipality", RosterColumn::organisation},
    {"gemeinde", RosterColumn::organisation},
    {"behorde", RosterColumn::organisation},
    {"commune", RosterColumn::organisation},
    {"organisme", RosterColumn::organisation},
    {"role", RosterColumn::role},
    {"rol", RosterColumn::role},
    {"function", RosterColumn::role},
    {"functie", RosterColumn::role},
    {"jobtitle", RosterColumn::role},
    {"rolle", RosterColumn::role},
    {"funktion", RosterColumn::role},
    {"fonction", RosterColumn::role},
    {"email", RosterColumn::email},
    {"mail", RosterColumn::email},
    {"emailaddress", RosterColumn::email},
    {"emailadres", RosterColumn::email},
    {"mailadres", RosterColumn::email},
    {"emailadresse", RosterColumn::email},
    {"mailadresse", RosterColumn::email},
    {"adresseemail", RosterColumn::email},
    {"courriel", RosterColumn::email},
    {"language", RosterColumn::language},
    {"taal", RosterColumn::language},
    {"sprache", RosterColumn::language},
    {"langue", RosterColumn::language},
};

struct LanguageName {
  std::string_view word;
  Language language;
};

constexpr LanguageName language_names[] = {
    {"nl", Language::nl},          {"nederlands", Language::nl},
    {"dutch", Language::nl},       {"niederlandisch", Language::nl},
    {"neerlandais", Language::nl}, {"en", Language::en},
    {"engels", Language::en},      {"english", Language::en},
    {"englisch", Language::en},    {"anglais", Language::en},
    {"de", Language::de},          {"duits", Language::de},
    {"german", Language::de},      {"deutsch", Language::de},
    {"allemand", Language::de},    {"fr", Language::fr},
    {"frans", Language::fr},       {"french", Language::fr},
    {"franzosisch", Language::fr}, {"francais", Language::fr},
};

std::string letters_of(std::string_view text) {
  std::string result = folded(text);
  std::erase_if(result, [](char c) { return c < 'a' || c > 'z'; });
  return result;
}

}  // namespace

std::optional<RosterColumn> column_of(std::string_view heading) {
  const std::string word = letters_of(heading);
  const auto* found = std::ranges::find(headings, word, &Heading::word);
  if (found == std::end(headings)) return std::nullopt;
  return found->column;
}

std::optional<Language> language_of(std::string_view cell) {
  // Of "nl-NL" and "de_AT" the part before the region.
  const std::string word = letters_of(cell.substr(0, cell.find_first_of("-_")));
  const auto* found = std::ranges::find(language_names, word, &LanguageName::word);
  if (found == std::end(language_names)) return std::nullopt;
  return found->language;
}

}  // namespace rtp
