#include "base/styled_text.hpp"

#include <catch2/catch.hpp>

#include "hostile_text.hpp"
#include "world/cpu_time.hpp"

namespace rtp {

namespace {

std::string plain(std::string_view html) { return html_to_text(html).plain; }

TextStyle style(std::size_t begin, std::size_t end, std::string_view marks, std::string link = "") {
  const auto has = [&](char c) { return marks.find(c) != std::string_view::npos; };
  return {{begin, end}, has('b'), has('i'), has('u'), has('s'), std::move(link)};
}

using Styles = std::vector<TextStyle>;

/// A cleaned text with formatting on some of its runs, as a board keeps it.
StyledText any_styled_text() {
  StyledText text;
  const auto runs = *rc::gen::inRange(0, 6);
  std::string whole;
  std::vector<std::pair<std::size_t, std::string>> begins;
  for (int i = 0; i < runs; ++i) {
    begins.emplace_back(whole.size(), *rc::gen::elementOf(std::vector<std::string>{"", "b", "i", "us", "bisu", "l"}));
    whole += *testing::hostile_text();
    // A letter ends each run, so that no mark joins the run before it and no span lies inside a character.
    whole += 'x';
    if (clean_text(whole) != whole) whole = clean_text(whole);
  }
  text.plain = whole;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t end = i + 1 < begins.size() ? begins[i + 1].first : whole.size();
    const std::string& marks = begins[i].second;
    if (marks.empty() || begins[i].first == end) continue;
    TextStyle next = style(begins[i].first, end, marks, marks == "l" ? "https://a.example/?q='\"<x>&y" : "");
    const bool same = !text.styles.empty() && text.styles.back().span.end == next.span.begin &&
                      TextStyle(text.styles.back()).link == next.link && text.styles.back().bold == next.bold &&
                      text.styles.back().italic == next.italic && text.styles.back().underline == next.underline &&
                      text.styles.back().strike == next.strike;
    if (same) {
      text.styles.back().span.end = next.span.end;
    } else {
      text.styles.push_back(next);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("Tags are gone and entities are letters") {
  CHECK(plain("<p>Gesprek &amp; koffie &lt;3 caf&eacute; &#233; &#xE9;</p>") == "Gesprek & koffie <3 café é é");
  CHECK(plain("a&nbsp;b") == "a\u00A0b");
  CHECK(plain("it&apos;s &check; &lpar;Mirjam&comma; week 18&rpar;") == "it's ✓ (Mirjam, week 18)");
  CHECK(plain("R&D en A&B; 5 &foo; x") == "R&D en A&B; 5 &foo; x");
  CHECK(plain("x &lt y &amp z") == "x < y & z");
  CHECK(plain("10 &#150; 12 &#x85;") == "10 – 12 …");
}

TEST_CASE("Text that only looks like HTML stays") {
  CHECK(plain("a < b en c > d") == "a < b en c > d");
  CHECK(plain("liefde <3 en 1 <2>") == "liefde <3 en 1 <2>");
  CHECK(plain("< los") == "< los");
  CHECK(plain("geen html").size() == 9);
  CHECK(plain("").empty());
  CHECK(plain(" \n ").empty());
}

TEST_CASE("Lines are where a person sees them") {
  CHECK(plain("a<br>b<br/>c") == "a\nb\nc");
  CHECK(plain("<div>a</div><div>b</div>") == "a\nb");
  CHECK(plain("<div>a<br></div><div><br></div><div>b</div>") == "a\n\nb");
  CHECK(plain("<p>a</p>\n  <p>b</p>") == "a\nb");
  CHECK(plain("a<div>b</div>c") == "a\nb\nc");
  CHECK(plain("<div><div><div>a</div></div></div>b") == "a\nb");
  CHECK(plain("a<br>") == "a");
  CHECK(plain("a<br><br>") == "a\n");
  CHECK(plain("<table><tr><td>a<td>b<tr><td>c</table>") == "a b\nc");
}

TEST_CASE("White space is shown as a browser shows it") {
  CHECK(plain("  a \n  b  ") == "a b");
  CHECK(plain("a <b> b</b>") == "a b");
  CHECK(plain("a<b> </b>b") == "a b");
  CHECK(plain("<pre>a  b\n c</pre>") == "a  b\n c");
  CHECK(plain("<span style=\"white-space: pre-wrap\"> a  b </span>") == " a  b ");
}

TEST_CASE("Lists have their dots and numbers") {
  CHECK(plain("<ul><li>een</li><li>twee</li></ul>na") == "- een\n- twee\nna");
  CHECK(plain("<ol><li>een<li>twee</ol>") == "1. een\n2. twee");
  CHECK(plain("<ol start=\"3\"><li>drie</ol>") == "3. drie");
  CHECK(plain("<ul><li>een<ol><li>a</li></ol></li><li>twee</li></ul>") == "- een\n1. a\n- twee");
  CHECK(plain("<ul><li></li><li>x</li></ul>") == "- x");
}

TEST_CASE("Programs and style sheets in a note are not seen") {
  CHECK(plain("a<script>alert('x')</script>b<style>p{}</style>c<!-- d -->e") == "abce");
  CHECK(plain("<title>t</title><template>u</template>v") == "v");
}

TEST_CASE("Formatting is found with its place") {
  const StyledText text = html_to_text("één <b>twee <i>drie</i></b> <s>vier</s>");
  CHECK(text.plain == "één twee drie vier");
  CHECK(text.styles == Styles{style(6, 11, "b"), style(11, 15, "bi"), style(16, 20, "s")});
  CHECK(html_to_text("<strong>a</strong><b>b</b>").styles == Styles{style(0, 2, "b")});
  CHECK(html_to_text("<span style=\"font-weight: 700; text-decoration: underline\">a</span>").styles ==
        Styles{style(0, 1, "bu")});
}

TEST_CASE("Only addresses that cannot run a program become links") {
  CHECK(html_to_text("<a href=\"https://a.example/?x=1&amp;y=2\">z</a>").styles ==
        Styles{style(0, 1, "", "https://a.example/?x=1&y=2")});
  CHECK(html_to_text("<a href=\"java&#10;script:alert(1)\">z</a>").styles.empty());
  CHECK(html_to_text("<a href=\"data:text/html,x\">z</a>").styles.empty());
  CHECK(html_to_text("<a href>z</a>").plain == "z");
  CHECK(text_to_html({"z", {style(0, 1, "", "javascript:alert(1)")}}) == "z");
}

TEST_CASE("An accent behind a tag belongs to the letter before it and takes the formatting along") {
  const StyledText text = html_to_text("e<b>\u0301x</b> <i>y</i>");
  CHECK(text.plain == "éx y");
  CHECK(text.styles == Styles{style(2, 3, "b"), style(4, 5, "i")});
  CHECK(plain("<b>\u0338</b>x") == "\u0338x");
}

TEST_CASE("What HTML hides behind entities passes the same boundary") {
  CHECK(plain("a&#8238;b&#1;c&#xFEFF;d&#13;&#10;e") == clean_text("abcd e"));
  CHECK(plain("x&#0;y").find('\0') == std::string::npos);
}

TEST_CASE("A styled text goes to HTML and back unchanged") {
  CHECK(text_to_html({"a < b\nc", {style(0, 1, "b")}}) == "<b>a</b> &lt; b<br>c");
  CHECK(rc::check([] {
    const StyledText text = any_styled_text();
    const std::string html = text_to_html(text);
    RC_LOG() << html << "\n";
    const StyledText back = html_to_text(html);
    RC_ASSERT(back.plain == text.plain);
    RC_ASSERT(back.styles == text.styles);
  }));
}

TEST_CASE("Any HTML becomes a clean text with formatting inside it") {
  CHECK(rc::check([] {
    const StyledText text = html_to_text(*testing::hostile_text());
    RC_ASSERT(clean_text(text.plain) == text.plain);
    std::size_t end = 0;
    for (const TextStyle& run : text.styles) {
      RC_ASSERT(run.span.begin >= end);
      RC_ASSERT(run.span.begin < run.span.end);
      end = run.span.end;
    }
    RC_ASSERT(end <= text.plain.size());
  }));
}

TEST_CASE("The largest hostile notes are read in a moment") {
  std::vector<std::string> notes;
  for (const char* piece :
       {"<div>", "<b>", "<ul><li>", "<a href='https://a.example/'>x", "&", "<", "<!--", "<table><tr><td>", "&#x301;",
        "<b>x</i>", "<p>", "<span style='color:red'>x</span>", "<ol><li>x"}) {
    std::string note;
    while (note.size() < 2 * max_note_bytes) note += piece;
    notes.push_back(std::move(note));
  }
  notes.push_back(notes[1].substr(0, max_note_bytes / 2) + notes[9].substr(0, max_note_bytes));
  for (const std::string& note : notes) {
    INFO(note.substr(0, 20));
    const double begin = cpu_seconds();
    CHECK(plain(note).size() <= max_note_bytes);
    CHECK(cpu_seconds() - begin < 2);
  }
}

TEST_CASE("Text is escaped for HTML") {
  CHECK(escape_html("<a href=\"x\">'&'") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;");
}

TEST_CASE("Other words keep the formatting of the words that stay, and never cut a character") {
  TextStyle bold;
  bold.span = {0, 5};
  bold.bold = true;
  CHECK(reworded({"Zoë belt (Noor)", {}}, "Zoé belt (Sanne)") == StyledText{"Zoé belt (Sanne)", {}});
  const StyledText reworded_bold = reworded({"Bellen (Noor)", {bold}}, "Bellen (Sanne)");
  CHECK(reworded_bold.plain == "Bellen (Sanne)");
  REQUIRE(reworded_bold.styles.size() == 1);
  CHECK(reworded_bold.styles[0].span == Span{0, 5});
  CHECK(reworded({"", {}}, "Bellen").plain == "Bellen");
  CHECK(reworded({"Bellen", {}}, "").plain.empty());
  CHECK(is_valid_utf8(reworded({"é", {}}, "è").plain));
}

}  // namespace rtp
