#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <stdexcept>

#include "excalidraw/order_key.hpp"

using rtp::is_order_key;
using rtp::order_keys_between;

namespace {

/// Whether all keys are well formed and each is above the one before it.
bool is_ladder(const std::vector<std::string>& keys) {
  return std::all_of(keys.begin(), keys.end(), [](const std::string& key) { return is_order_key(key); }) &&
         std::adjacent_find(keys.begin(), keys.end(), std::greater_equal<>()) == keys.end();
}

}  // namespace

TEST_CASE("Order keys that break the editor are recognised, those that Excalidraw writes are not") {
  for (const char* key :
       {"a0", "a1", "az", "b00", "bzz", "Zz", "Yzz", "a0V", "a0Vz", "c000", "zzzzzzzzzzzzzzzzzzzzzzzzzzz",
        "A00000000000000000000000001", "A00000000000000000000000000V"}) {
    INFO(key);
    CHECK(is_order_key(key));
  }
  for (const char* key :
       {"", "000001", "!!", "a", "b0", "a00", "a0V0", "a0 ", "a0é", "0a", "_0", "A00000000000000000000000000"}) {
    INFO(key);
    CHECK_FALSE(is_order_key(key));
  }
}

TEST_CASE("Order keys count upwards, downwards and in between as Excalidraw does") {
  CHECK(order_keys_between("", "", 3) == std::vector<std::string>{"a0", "a1", "a2"});
  CHECK(order_keys_between("az", "", 2) == std::vector<std::string>{"b00", "b01"});
  CHECK(order_keys_between("", "a0", 1) == std::vector<std::string>{"Zz"});
  CHECK(order_keys_between("a0", "a1", 1) == std::vector<std::string>{"a0V"});
  CHECK(order_keys_between("a0", "a2", 1) == std::vector<std::string>{"a1"});
  CHECK(order_keys_between("zzzzzzzzzzzzzzzzzzzzzzzzzzz", "", 1).front() == "zzzzzzzzzzzzzzzzzzzzzzzzzzzV");
  CHECK(is_ladder(order_keys_between("", "A00000000000000000000000001", 5)));
  CHECK(order_keys_between("a0", "a1", 0).empty());
}

TEST_CASE("Bounds that are no keys, or not in order, are refused") {
  CHECK_THROWS_AS(order_keys_between("a00", "", 1), std::invalid_argument);
  CHECK_THROWS_AS(order_keys_between("", "!!", 1), std::invalid_argument);
  CHECK_THROWS_AS(order_keys_between("a1", "a1", 1), std::invalid_argument);
  CHECK_THROWS_AS(order_keys_between("a2", "a1", 1), std::invalid_argument);
}

TEST_CASE("Wherever something is put between two others, again and again, the keys stay in order") {
  CHECK(rc::check("keys between neighbours", [] {
    std::vector<std::string> keys;
    const auto steps = *rc::gen::container<std::vector<std::pair<unsigned, unsigned>>>(
        rc::gen::pair(rc::gen::inRange(0U, 1000U), rc::gen::inRange(0U, 40U)));
    for (const auto& [place, count] : steps) {
      const std::size_t at = place % (keys.size() + 1);
      const std::string below = at == 0 ? "" : keys[at - 1];
      const std::string above = at == keys.size() ? "" : keys[at];
      const auto fresh = order_keys_between(below, above, count);
      RC_ASSERT(fresh.size() == count);
      keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(at), fresh.begin(), fresh.end());
      RC_ASSERT(is_ladder(keys));
    }
  }));
}

TEST_CASE("A thousand things in one gap get short keys") {
  const auto keys = order_keys_between("a0", "a1", 1000);
  CHECK(is_ladder(keys));
  CHECK(std::all_of(keys.begin(), keys.end(), [](const std::string& key) { return key.size() <= 6; }));
}
