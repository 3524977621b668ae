#include "base/json.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/error.hpp"

namespace rtp {

namespace {

/// The English sentence of the refusal.
std::string refusal(std::string_view text, const JsonLimits& limits = {}) {
  try {
    parse_json(text, "board.excalidraw", limits);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::unreadable);
    return error.what();
  }
  return "accepted";
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("JSON is read as nlohmann reads it") {
  const std::string text =
      R"({"a":[1,-2,3.5,1e300,true,null,{"b":"é\u0041\ud83d\ude00"}],"big":18446744073709551615,"":{},"e":[]})";
  CHECK(parse_json(text, "x") == nlohmann::json::parse(text));
  CHECK(parse_json("\xEF\xBB\xBF 7 ", "x") == 7);
  CHECK(parse_json(R"({"a":1,"a":2})", "x") == nlohmann::json{{"a", 2}});
  CHECK(parse_json(R"({"a":{"x":1},"a":[2]})", "x")["a"] == nlohmann::json::array({2}));
}

TEST_CASE("A fault in JSON is told by line and character") {
  CHECK(refusal("{\n  \"é\": x}").find("line 2, character 8") != std::string::npos);
  CHECK(refusal("nonsense").find("line 1, character 2") != std::string::npos);
  CHECK(refusal("{} {}").find("line 1, character 4") != std::string::npos);
  CHECK(refusal("[1,]").find("character 4") != std::string::npos);
  CHECK(refusal("[\"\xFF\"]").find("line 1") != std::string::npos);
  CHECK(refusal("[1e999]").find("line 1") != std::string::npos);
}

TEST_CASE("JSON that was cut off is called so") {
  CHECK(refusal("{\"elements\": [1,\n 2").find("stops in the middle") != std::string::npos);
  CHECK(refusal("").find("stops in the middle") != std::string::npos);
  CHECK(refusal("[\"abc").find("stops in the middle") != std::string::npos);
}

TEST_CASE("JSON beyond a limit is refused, and the limit is named") {
  CHECK_NOTHROW(parse_json(nested(64), "x"));
  CHECK(refusal(nested(65)).find("64 levels") != std::string::npos);
  CHECK(refusal(std::string(1'000'000, '[')).find("64 levels") != std::string::npos);
  CHECK(refusal("[1,2,3]", {.values = 3}).find("more than 3 values") != std::string::npos);
  CHECK_NOTHROW(parse_json("[1,2,3]", "x", {.values = 4}));
  CHECK(refusal(std::string((1 << 20) + 1, ' '), {.bytes = 1 << 20}).find("1 MB") != std::string::npos);
}

TEST_CASE("Every place where JSON can be cut off gives an error and never a crash") {
  const std::string whole = R"([{"a":"\u00e9\"x","b":[1.5e3,true,null]},-7])";
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CHECK(refusal(whole.substr(0, length)).find("board.excalidraw") != std::string::npos);
  }
  CHECK_NOTHROW(parse_json(whole, "x"));
}

TEST_CASE("Writing JSON never fails on bad bytes") {
  CHECK(dump_json("a\xFF") == "\"a\uFFFD\"");
  CHECK(dump_pretty_json({{"a", 1}}) == "{\n  \"a\": 1\n}\n");
}

}  // namespace rtp
