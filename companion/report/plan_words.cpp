#include "report/plan_words.hpp"

#include <algorithm>

namespace rtp {

namespace {

std::string day_message(const char* key, const std::string& time, Day day, Language language) {
  return say(Message(key).with("time", time).with("day", in_words(day, language)), language);
}

/// Whether the written words say the time in full: "juni 2020", but not "juni" and not "week 18 van 2020".
bool says_all(const Deadline& deadline) {
  const bool is_long = deadline.precision != Precision::day && deadline.precision != Precision::week;
  return is_long && deadline.text.find(std::to_string(year_of(deadline.period.last))) != std::string::npos;
}

}  // namespace

std::string listed(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) {
    if (!list.empty()) list += ", ";
    list += text;
  }
  return list;
}

std::string who_in_words(const Task& task, Language language) {
  std::vector<std::string> names;
  for (const Owner& owner : task.owners)
    names.push_back(owner.org.empty() ? owner.name : owner.name + " (" + owner.org + ")");
  names.insert(names.end(), task.role_owners.begin(), task.role_owners.end());
  if (task.everyone) names.push_back(say("report.everyone", language));
  return listed(names);
}

std::string partners_in_words(const Task& task, Language language) {
  if (task.partners.empty()) return "";
  return say(Message("report.together_with").with("partners", listed(task.partners)), language);
}

std::string when_in_words(const Deadline& deadline, Language language) {
  const bool is_day = deadline.precision == Precision::day && deadline.period.first == deadline.period.last;
  const std::string named = is_day || deadline.text.empty() ? in_words(deadline.period.last, language) : deadline.text;
  const std::string key = "report.when." + std::string(name_of(deadline.modifier));
  std::string time = say(Message(key).with("time", named), language);
  if (is_day || deadline.text.empty() || says_all(deadline)) return time;
  if (deadline.due) return day_message("report.when.until", time, *deadline.due, language);
  if (deadline.modifier == Modifier::after)
    return day_message("report.when.later_than", time, deadline.period.last, language);
  return day_message("report.when.starting", time, deadline.period.first, language);
}

std::string state_in_words(const Task& task, Language language) {
  if (task.gone) return say("report.state.gone", language);
  return say("report.state." + std::string(name_of(task.status)), language);
}

bool has_gap(const Task& task, std::string_view gap) {
  const std::vector<std::string> gaps = gaps_of(task);
  return std::find(gaps.begin(), gaps.end(), gap) != gaps.end();
}

}  // namespace rtp
