#pragma once

#include <string>
#include <string_view>

namespace rtp {

/// What a text is in the plan, where people may have said so themselves in front of it.
enum class EntryKind { question, note, idea, goal, obstacle, way };

/// Whether the text begins with a word that says this kind and nothing else, and more follows: "Vraag: hoe dan?" is a
/// question, "Besluit: wij gaan door" says more than that it is a note. In Dutch, English, German and French, whatever
/// the board's language is, for groups mix them.
bool says_kind(std::string_view text, EntryKind kind);

/// The text, white space collapsed, without the word that says this kind (see `says_kind`): the plan tells the kind.
std::string without_kind_label(std::string_view text, EntryKind kind);

}  // namespace rtp
