#include "language/slot.hpp"

#include <algorithm>

namespace rtp {
namespace {

class SlotReader {
 public:
  SlotReader(const NoteDraft& note, std::size_t end, Trust trust)
      : note_(note), chart_(note.chart), end_(end), trust_(trust) {}

  SlotReading read(std::size_t at) {
    while (at < end_) {
      if (separator(at)) {
        ++at;
        continue;
      }
      const std::size_t next = item(at);
      if (next == at) {
        slot_.only = false;
        at = to_separator(at);
      } else {
        at = next;
      }
    }
    return slot_;
  }

 private:
  bool separator(std::size_t at) const {
    const Token& token = chart_.at(at);
    if (token.kind == TokenKind::line_end) return true;
    if (token.word()) return chart_.has(at, Sense::and_word) || chart_.has(at, Sense::or_word);
    return token.is(',') || token.is(';') || token.is('/') || token.is('&') || token.is('+') || token.is('|') ||
           token.is('-') || token.is(marks::dash) || token.is('.') || token.is(':') || token.is(marks::arrow) ||
           token.is('=') || token.is('*') || token.is(marks::bullet) || token.is('!') || token.is(marks::other);
  }

  std::size_t to_separator(std::size_t at) const {
    while (at < end_ && !chart_.is_mark(at, ',') && !chart_.is_mark(at, ';') &&
           chart_.at(at).kind != TokenKind::line_end)
      ++at;
    return at;
  }

  std::size_t used(std::size_t first, std::size_t next) {
    slot_.runs.emplace_back(first, next);
    return next;
  }

  /// One thing that stands between separators; the token after it, or `at` when it is unknown.
  std::size_t item(std::size_t at) {
    if (const std::size_t next = key(at); next != at) return next;
    if (const std::size_t next = partner(at); next != at) return next;
    const auto people = note_.people.party_at(at, end_, trust_);
    const auto time = time_at(chart_, at, note_.context.reference);
    const bool months = people && time && time->rule == "range" && time->end > people->end &&
                        (chart_.is_mark(people->end, '/') || chart_.is_mark(people->end, '-'));  // "April/May"
    const bool name_first = people && people->known && !months && !note_.people.begins_time(at, end_);
    if (time && time->end <= end_ && !name_first && (time->evidence != Evidence::slot || trust_ != Trust::open))
      return take(*time);
    if (const auto lead = chart_.find(at, Sense::agent_lead)) {
      if (auto party = note_.people.party_at(lead->end, end_, trust_)) return take(*party, at);
    }
    if (const auto lead = chart_.find(at, Sense::other_lead)) return other(lead->end);
    if (const auto lead = chart_.find(at, Sense::counterpart_lead)) return other(lead->end);
    if (const auto ready = chart_.find(at, Sense::ready)) return status(TaskStatus::done, at, ready->end);
    if (const auto dropped = chart_.find(at, Sense::dropped)) return status(TaskStatus::dropped, at, dropped->end);
    if (people && closed(people->end)) return take(*people, at);
    return at;
  }

  /// What follows a party must be a separator, a time, or another item that reads; else it was a sentence.
  bool closed(std::size_t next) const {
    return next >= end_ || !chart_.is_word(next) || separator(next) || note_.people.begins_time(next, end_) ||
           chart_.has(next, Sense::partner_lead) || chart_.has(next, Sense::partner_verb) ||
           time_at(chart_, next, note_.context.reference) || chart_.has(next, Sense::ready) ||
           chart_.has(next, Sense::other_lead) || chart_.has(next, Sense::counterpart_lead);
  }

  std::size_t key(std::size_t at) const {
    for (const Sense sense : {Sense::owner_key, Sense::time_key}) {
      if (const auto found = chart_.find(at, sense); found && chart_.is_mark(found->end, ':')) return found->end + 1;
    }
    return at;
  }

  std::size_t partner(std::size_t at) {
    const auto lead = chart_.find(at, Sense::partner_lead);
    if (!lead) return at;
    std::size_t next = lead->end;
    if (chart_.is_mark(next, ':')) ++next;
    const auto phrase = note_.people.phrase_at(next, end_);
    if (!phrase) return at;
    slot_.partners.push_back(*phrase);
    next = phrase->end;
    while (const auto joint = chart_.find(next, Sense::and_word)) {
      const auto further = note_.people.phrase_at(joint->end, end_);
      if (!further) break;
      slot_.partners.push_back(*further);
      next = further->end;
    }
    return used(at, next);
  }

  std::size_t take(const TimeExpression& time) {
    if (!slot_.time || slot_.time->no_deadline) slot_.time = time;
    return used(time.begin, time.end);
  }

  std::size_t take(const Party& party, std::size_t at) {
    if (const auto verb = chart_.find(party.end, Sense::partner_verb)) {
      slot_.partners.push_back(party);
      return used(at, verb->end);
    }
    slot_.parties.push_back(party);
    return used(at, party.end);
  }

  std::size_t other(std::size_t at) {
    slot_.others = true;
    return std::max(at, to_separator(at));
  }

  std::size_t status(TaskStatus status, std::size_t first, std::size_t next) {
    slot_.status = status;
    slot_.status_words = {first, next};
    return used(first, next);
  }

  const NoteDraft& note_;
  const Chart& chart_;
  std::size_t end_;
  Trust trust_;
  SlotReading slot_;
};

}  // namespace

bool SlotReading::sure() const {
  const auto known = [](const Party& party) { return party.known; };
  return time.has_value() || !partners.empty() || std::any_of(parties.begin(), parties.end(), known);
}

SlotReading read_slot(const NoteDraft& note, std::size_t begin, std::size_t end, Trust trust) {
  return SlotReader(note, end, trust).read(begin);
}

void take_slot(NoteDraft& note, const SlotReading& slot, Place place) {
  for (const Party& party : slot.parties) note.add(party);
  for (const Party& partner : slot.partners) note.add_partner(partner);
  if (slot.time && !slot.time->no_deadline) note.offer(*slot.time, place);
  if (slot.status && !(slot.time && place != Place::field))
    note.set_status(*slot.status, slot.status_words.first, slot.status_words.second);
  if (!slot.parties.empty()) note.people_found = true;
}

}  // namespace rtp
