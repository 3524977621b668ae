#include "people/organisation_name.hpp"

#include <catch2/catch.hpp>

namespace rtp {

TEST_CASE("An organisation is known by its short and sloppy names") {
  CHECK(means_organisation("Sitdorp", "Sitdorp-Gelen"));
  CHECK(means_organisation("Gelen", "Sitdorp-Gelen"));
  CHECK(means_organisation("gem. Sitdorp Gelen", "Gemeente Sitdorp-Gelen"));
  CHECK(means_organisation("Oudezijl a/d Geul", "Oudezijl aan de Geul"));
  CHECK(means_organisation("Sitdrop", "Sitdorp-Gelen"));
  CHECK(means_organisation("HHZ", "Hoogheemraadschap Het Zijlveld") == false);
  CHECK(means_organisation("HZ", "Hoogheemraadschap Het Zijlveld"));
  CHECK(means_organisation("provincie", "Provincie"));
}

TEST_CASE("One organisation is not taken for another") {
  CHECK_FALSE(means_organisation("Kerkdorp", "Waterstad"));
  CHECK_FALSE(means_organisation("Noorddorp", "Zuiddorp"));
  CHECK_FALSE(means_organisation("Gemeente Kerkdorp", "Gemeente Waterstad"));
  CHECK_FALSE(means_organisation("Gelen Sitdorp", "Sitdorp-Gelen"));
  CHECK_FALSE(means_organisation("", "Kerkdorp"));
  CHECK_FALSE(means_organisation("Kerkdorp", ""));
  CHECK_FALSE(means_organisation("K", "Kerkdorp"));
}

}  // namespace rtp
