#include "board/board_ref.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace rtp;

namespace {

std::string key_of_refusal(const std::string& text) {
  try {
    parse_board_ref(text);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    for (const Language language : all_languages) CHECK_FALSE(say(error.message(), language).empty());
    return error.message().key;
  }
  return "accepted";
}

}  // namespace

TEST_CASE("A board of the data folder is named local:<name>") {
  const BoardRef ref = parse_board_ref("local:Demo_2.week-1");
  CHECK(ref == BoardRef{BoardRef::Kind::local, "Demo_2.week-1"});
  CHECK(to_string(ref) == "local:Demo_2.week-1");
  CHECK(parse_board_ref("local:" + std::string(64, 'a')).name.size() == 64);
  for (const std::string bad :
       {"local:", "local:.verborgen", "local:../geheim", "local:a/b", "local:café", "local:a b"}) {
    INFO(bad);
    CHECK(key_of_refusal(bad) == "board.ref_local_name");
  }
  CHECK(key_of_refusal("local:" + std::string(65, 'a')) == "board.ref_local_name");
}

TEST_CASE("A file is named by its path") {
  CHECK(parse_board_ref("/tmp/Mijn bord.excalidraw") == BoardRef{BoardRef::Kind::file, "/tmp/Mijn bord.excalidraw"});
  CHECK(to_string(parse_board_ref("week/bord.excalidraw")) == "week/bord.excalidraw");
}

TEST_CASE("A mural is named by workspace and number, or by the address in the browser") {
  const BoardRef ref{BoardRef::Kind::mural, "riviergemeenten4711.1606743986126"};
  CHECK(parse_board_ref("mural:riviergemeenten4711.1606743986126") == ref);
  const std::string address = "https://app.mural.co/t/riviergemeenten4711/m/riviergemeenten4711/1606743986126/";
  CHECK(parse_board_ref(address + "9f3c") == ref);
  CHECK(parse_board_ref(address + "9f3c?sender=u5d&wid=0-17#top") == ref);
  CHECK(parse_board_ref("  " + address + "9f3c\n") == ref);
  CHECK(to_string(ref) == "mural:riviergemeenten4711.1606743986126");
}

TEST_CASE("What is no board is refused with what is allowed") {
  for (const std::string bad : {"", "demo", "bord.json", "excalidraw", "Local:demo", "file:///tmp/a.excalidraw.txt"}) {
    INFO(bad);
    CHECK(key_of_refusal(bad) == "board.ref_unknown");
  }
  for (const std::string bad :
       {"mural:", "mural:ws", "mural:ws.", "mural:.12", "mural:ws.12a", "https://example.org/t/a/m/a/1/x",
        "https://app.mural.co/t/ws/home", "https://app.mural.co.example.org/t/a/m/a/1/x"}) {
    INFO(bad);
    CHECK(key_of_refusal(bad) == "board.ref_mural");
  }
  CHECK(key_of_refusal(std::string("a\0b.excalidraw", 14)) == "board.ref_unknown");
}

TEST_CASE("A refusal quotes hostile text cleaned and short") {
  try {
    parse_board_ref("mural:\x1b[31m" + std::string(5000, 'x'));
    FAIL("accepted");
  } catch (const Error& error) {
    const std::string sentence = say(error.message(), Language::nl);
    CHECK(sentence.find('\x1b') == std::string::npos);
    CHECK(sentence.size() < 600);
  }
}
