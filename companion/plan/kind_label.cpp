#include "plan/kind_label.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace rtp {

namespace {

struct KindWord {
  std::string_view word;  ///< folded
  EntryKind kind;
};

constexpr std::array kind_words{
    KindWord{"vraag", EntryKind::question},
    KindWord{"vragen", EntryKind::question},
    KindWord{"vraagje", EntryKind::question},
    KindWord{"open vraag", EntryKind::question},
    KindWord{"question", EntryKind::question},
    KindWord{"questions", EntryKind::question},
    KindWord{"open question", EntryKind::question},
    KindWord{"question ouverte", EntryKind::question},
    KindWord{"frage", EntryKind::question},
    KindWord{"fragen", EntryKind::question},
    KindWord{"offene frage", EntryKind::question},
    KindWord{"notitie", EntryKind::note},
    KindWord{"opmerking", EntryKind::note},
    KindWord{"note", EntryKind::note},
    KindWord{"remark", EntryKind::note},
    KindWord{"comment", EntryKind::note},
    KindWord{"notiz", EntryKind::note},
    KindWord{"anmerkung", EntryKind::note},
    KindWord{"bemerkung", EntryKind::note},
    KindWord{"remarque", EntryKind::note},
    KindWord{"idee", EntryKind::idea},
    KindWord{"idea", EntryKind::idea},
    KindWord{"doel", EntryKind::goal},
    KindWord{"goal", EntryKind::goal},
    KindWord{"ziel", EntryKind::goal},
    KindWord{"objectif", EntryKind::goal},
    KindWord{"but", EntryKind::goal},
    KindWord{"obstakel", EntryKind::obstacle},
    KindWord{"obstacle", EntryKind::obstacle},
    KindWord{"hindernis", EntryKind::obstacle},
    KindWord{"weg", EntryKind::way},
    KindWord{"mogelijke weg", EntryKind::way},
    KindWord{"mogelijkheid", EntryKind::way},
    KindWord{"way", EntryKind::way},
    KindWord{"possible way", EntryKind::way},
    KindWord{"moglicher weg", EntryKind::way},
    KindWord{"moglichkeit", EntryKind::way},
    KindWord{"voie possible", EntryKind::way},
    KindWord{"possibilite", EntryKind::way},
};

constexpr std::size_t longest_label = 32;  ///< bytes, with bullet and spaces

/// The bytes up to the colon or the dash between spaces behind the kind's word; 0 when the text does not begin so.
std::size_t label_length(std::string_view text, EntryKind kind) {
  const std::string_view front = text.substr(0, longest_label);
  std::size_t end = front.find(':');
  std::size_t length = end == std::string_view::npos ? 0 : end + 1;
  for (const std::string_view dash : {" - ", " – ", " — "}) {
    const std::size_t at = front.find(dash);
    if (at == std::string_view::npos || at == 0 || at > end) continue;
    end = at;
    length = at + dash.size();
  }
  if (length == 0) return 0;
  std::string_view word = front.substr(0, end);
  for (const std::string_view bullet : {"- ", "– ", "• ", "* "}) {
    if (word.starts_with(bullet)) word.remove_prefix(bullet.size());
  }
  const std::string said = folded(trimmed(word));
  const bool is_label = std::any_of(kind_words.begin(), kind_words.end(),
                                    [&](const KindWord& known) { return known.kind == kind && known.word == said; });
  return is_label && !trimmed(text.substr(length)).empty() ? length : 0;
}

}  // namespace

bool says_kind(std::string_view text, EntryKind kind) { return label_length(collapsed(text), kind) > 0; }

std::string without_kind_label(std::string_view text, EntryKind kind) {
  const std::string line = collapsed(text);
  return std::string(trimmed(std::string_view(line).substr(label_length(line, kind))));
}

}  // namespace rtp
