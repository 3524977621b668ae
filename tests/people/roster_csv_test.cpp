#include "people/roster_csv.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "base/text.hpp"

namespace rtp {

namespace {

Roster read(std::string_view bytes) { return read_roster_csv(bytes, "mensen.csv", Language::nl); }

std::string refusal(std::string_view bytes) {
  try {
    read(bytes);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::unreadable);
    CHECK(std::string(error.what()).find("mensen.csv") != std::string::npos);
    return error.what();
  }
  return "accepted";
}

bool says(const std::string& sentence, std::string_view words) { return sentence.find(words) != std::string::npos; }

std::string utf16(std::u16string_view text, bool big_endian) {
  std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

}  // namespace

TEST_CASE("A roster as a Dutch Excel saves it is read whole") {
  const Roster roster = read(
      "\xEF\xBB\xBFNaam;Aliassen;Organisatie;Functie;E-mailadres;Taal\r\n"
      "Sanne Bakker;San, SB;Kerkdorp;gemeentesecretaris;sanne@kerkdorp.example;\r\n"
      "\"Molen, Geert-Jan\";;Sitdorp-Gelen;\"zegt \"\"ja\"\"\";;Duits\r\n");
  REQUIRE(roster.people.size() == 2);
  const Person& sanne = roster.people[0];
  CHECK(sanne.id == "sanne-bakker");
  CHECK(sanne.name == "Sanne Bakker");
  CHECK(sanne.aliases == std::vector<std::string>{"San", "SB"});
  CHECK(sanne.organisation == "Kerkdorp");
  CHECK(sanne.role == "gemeentesecretaris");
  CHECK(sanne.email == "sanne@kerkdorp.example");
  CHECK(sanne.language == Language::nl);
  CHECK(roster.people[1].name == "Molen, Geert-Jan");
  CHECK(roster.people[1].role == "zegt \"ja\"");
  CHECK(roster.people[1].language == Language::de);
}

TEST_CASE("Each separator, line end and language of the headings is understood") {
  CHECK(read("name,organization,role\nTom Vis,Kerkdorp,clerk\n").people[0].role == "clerk");
  CHECK(read("Name\tGemeinde\tSprache\nTom Vis\tKerkdorp\tfr\n").people[0].language == Language::fr);
  CHECK(read("Prénom;Nom;Fonction\rTom;Vis;secrétaire\r").people[0].name == "Tom Vis");
  CHECK(read("voornaam;achternaam\nTom;Vis").people[0].name == "Tom Vis");
  CHECK(read("sep=,\r\nnaam,\"organisatie;x\"\r\nTom,K").people[0].name == "Tom");
  CHECK(read("naam\tbijnaam\nJan \"JJ\" Vis\tJJ\n").people[0].name == "Jan \"JJ\" Vis");
  CHECK(read("onbekend;naam;nog iets\n1;Tom;2\n").people[0].name == "Tom");
  CHECK(read("\n\nnaam\n\nTom\n\n\nTom Vis\n").people.size() == 2);
}

TEST_CASE("Windows and UTF-16 files keep their accents") {
  CHECK(read("naam;taal\nRen\xE9"
             "e \x80;nl\n")
            .people[0]
            .name == "Renée €");
  CHECK(read(utf16(u"naam;taal\r\nRenée 😀;en\r\n", false)).people[0].name == "Renée 😀");
  CHECK(read(utf16(u"naam;taal\r\nRenée;en\r\n", true)).people[0].name == "Renée");
  CHECK(read("naam\nRene\xCC\x81"
             "e\n")
            .people[0]
            .name == "Renée");
}

TEST_CASE("A file without people or without a column for names says what to do") {
  CHECK(says(refusal(""), "no people"));
  CHECK(says(refusal("\n\n"), "no people"));
  CHECK(says(refusal("naam;rol\n"), "no people"));
  CHECK(says(refusal("Tom Vis;Kerkdorp\n"), "Tom Vis, Kerkdorp"));
  CHECK(says(refusal("naam;Full name\nTom;Tom\n"), "\"Full name\" occurs twice"));
}

TEST_CASE("A wrong row is named as the spreadsheet counts it") {
  CHECK(says(refusal("naam;rol\nTom;x\n;griffier\n"), "row 3: the name is missing"));
  CHECK(says(refusal("naam;mail\n\n\nTom;tom(at)a.example\n"), "row 4: \"tom(at)a.example\" is not an e-mail address"));
  CHECK(says(refusal("naam;taal\nTom;Fries\n"), "row 2: the language \"Fries\""));
  CHECK(says(refusal("naam;rol\n\"a\nb\";x\nTom;\"open\n"), "row 3 a text begins with a quotation mark"));
  CHECK(says(refusal("naam;rol\nTom;secretaris;en meer\n"), "row 2: \"en meer\" stands outside"));
  CHECK_NOTHROW(read("naam;rol\nTom;x;;\n"));
}

TEST_CASE("Only what can be a mail address is taken for one") {
  for (const char* wrong : {"tom", "@a.example", "tom@", "tom@a", "tom@.example", "tom@a.", "a@b@c.example",
                            "t m@a.example", "Tom <tom@a.example>"}) {
    INFO(wrong);
    CHECK(says(refusal(std::string("naam\tmail\nTom\t") + wrong + "\n"), "is not an e-mail address"));
  }
  CHECK(read("naam;mail\nTom;t.o+m@mail.a.example\n").people[0].email == "t.o+m@mail.a.example");
}

TEST_CASE("The same person twice is refused, a namesake is not") {
  CHECK(says(refusal("naam;mail\nTom;t@a.example\nAnn;T@A.example\n"), "row 3: Ann has the same e-mail address"));
  CHECK(says(refusal("naam;organisatie\nTom Vis;K\nTOM VIS;k\n"), "as row 2"));
  const Roster two = read("naam;organisatie;mail\nTom Vis;K;a@a.example\nTom Vis;K;b@a.example\nTom Vis;W;\n");
  REQUIRE(two.people.size() == 3);
  CHECK(two.people[0].id == "tom-vis");
  CHECK(two.people[1].id == "tom-vis-k");
  CHECK(two.people[2].id == "tom-vis-w");
}

TEST_CASE("Hostile cells are cleaned like any other text") {
  const Roster roster = read("naam;rol\n\"T\x1b[31mom\u202E\";  a \u00A0 b \n");
  CHECK(roster.people[0].name == "T[31mom");
  CHECK(roster.people[0].role == "a b");
}

TEST_CASE("No bytes at all can do worse than a sentence") {
  CHECK(rc::check([] {
    const auto piece = rc::gen::elementOf(std::vector<std::string>{
        "naam", ";", ",", "\t", "\"", "\n", "\r\n", "\r", "x", "mail", "sep=;", "\xFF", "\xFF\xFE", "\0", "é"});
    std::string bytes;
    for (const std::string& part : *rc::gen::container<std::vector<std::string>>(piece)) bytes += part;
    try {
      for (const Person& person : read(bytes).people) {
        RC_ASSERT(!person.name.empty());
        RC_ASSERT(clean_text(person.name) == person.name);
      }
    } catch (const Error& error) {
      RC_ASSERT(error.kind() == ErrorKind::unreadable);
    }
  }));
}

}  // namespace rtp
