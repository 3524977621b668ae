#include "language/writing.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace rtp {
namespace {

using std::chrono::days;

/// The words around times, and how they are joined, in the four languages.
struct Wording {
  std::string_view by, before, from, after, around;
  std::string_view week, begin, middle, end, to, and_word, everyone;
};

const Wording& wording(Language language) {
  static constexpr Wording nl{"uiterlijk ", "vóór ", "vanaf ", "na ",   "rond ", "week ",
                              "begin ",     "half ", "eind ",  " t/m ", " en ",  "allen"};
  static constexpr Wording en{"by ",    "before ", "from ",   "after ", "around ", "week ",
                              "early ", "mid ",    "end of ", " - ",    " and ",   "all"};
  static constexpr Wording de{"bis ",    "vor ",   "ab ",   "nach ", "um ",   "KW ",
                              "Anfang ", "Mitte ", "Ende ", " - ",   " und ", "alle"};
  static constexpr Wording fr{"au plus tard ", "avant ", "à partir de ", "après ", "vers ", "semaine ",
                              "début ",        "mi-",    "fin ",         " - ",    " et ",  "tous"};
  switch (language) {
    case Language::nl: return nl;
    case Language::en: return en;
    case Language::de: return de;
    case Language::fr: return fr;
  }
  return nl;
}

std::string_view lead_of(Modifier modifier, const Wording& words) {
  switch (modifier) {
    case Modifier::in: return "";
    case Modifier::by: return words.by;
    case Modifier::before: return words.before;
    case Modifier::from: return words.from;
    case Modifier::after: return words.after;
    case Modifier::around: return words.around;
  }
  return "";
}

/// "24 april" of "24 april 2020".
std::string without_year(const std::string& words) { return words.substr(0, words.rfind(' ')); }

/// "april" of "24 april 2020".
std::string month_name(Day day, Language language) {
  const std::string words = without_year(in_words(day, language));
  return words.substr(words.find(' ') + 1);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "24/4" when the present words are of that form; the mark between day and month, or 0.
char numeric_mark(std::string_view like) {
  for (std::size_t i = 1; i + 1 < like.size(); ++i) {
    const bool between = is_digit(like[i - 1]) && is_digit(like[i + 1]);
    if (between && (like[i] == '/' || like[i] == '-' || like[i] == '.')) return like[i];
  }
  return 0;
}

/// "wk" of "wk 18", with the space behind it if there is one; empty when no week's number is written so.
std::string week_label(std::string_view like) {
  std::size_t digit = 0;
  while (digit < like.size() && !is_digit(like[digit])) ++digit;
  if (digit == 0 || digit == like.size() || like.size() - digit > 2) return "";
  std::size_t begin = like.substr(0, digit).find_last_not_of(' ');
  if (begin == std::string_view::npos) return "";
  while (begin > 0 && like[begin - 1] != ' ') --begin;
  return std::string(like.substr(begin, digit - begin));
}

/// The forms of the days themselves.
class Forms {
 public:
  Forms(const Deadline& deadline, std::string_view like, const ReadingContext& context)
      : period_(deadline.period), like_(like), language_(context.language), words_(wording(context.language)) {}

  std::vector<std::string> all() && {
    if (period_.first == period_.last) {
      day();
    } else {
      week();
      months();
      parts_of_month();
      range();
    }
    return std::move(forms_);
  }

 private:
  void add(const std::string& form) { forms_.push_back(form); }

  void add_with_year(const std::string& form, int year) {
    add(form);
    add(form + " " + std::to_string(year));
  }

  void day() {
    const Day day = period_.first;
    if (const char mark = numeric_mark(like_); mark != 0) {
      const std::string short_form =
          std::to_string(day_of_month(day)) + mark + std::to_string(month_of(day)) + (mark == '.' ? "." : "");
      add(short_form);
      add(mark == '.' ? short_form + std::to_string(year_of(day)) : short_form + mark + std::to_string(year_of(day)));
    }
    add(without_year(in_words(day, language_)));
    add(in_words(day, language_));
  }

  void week() {
    const IsoWeek week = iso_week(period_.first);
    if (week_period(week) != period_) return;
    const std::string label = week_label(like_);
    if (!label.empty()) add_with_year(label + std::to_string(week.week), week.year);
    add_with_year(std::string(words_.week) + std::to_string(week.week), week.year);
  }

  void months() {
    const int year = year_of(period_.first);
    const int month = month_of(period_.first);
    if (period_ == month_period(year, month)) add_with_year(month_name(period_.first, language_), year);
    if (month % 3 == 1 && period_ == quarter_period(year, (month + 2) / 3))
      add_with_year((language_ == Language::fr ? "T" : "Q") + std::to_string((month + 2) / 3), year);
    if (period_ == year_period(year)) add(std::to_string(year));
  }

  void parts_of_month() {
    const int year = year_of(period_.first);
    const Period month = month_period(year, month_of(period_.first));
    const std::string name = month_name(period_.first, language_);
    const auto is = [&](Day first, Day last) { return period_ == Period{first, last}; };
    if (is(month.first, month.first + days(9))) add_with_year(std::string(words_.begin) + name, year);
    if (is(month.first + days(10), month.first + days(19))) add_with_year(std::string(words_.middle) + name, year);
    if (is(month.first + days(20), month.last)) add_with_year(std::string(words_.end) + name, year);
  }

  void range() {
    const std::string last = in_words(period_.last, language_);
    const bool one_month = month_period(year_of(period_.first), month_of(period_.first)).last >= period_.last;
    std::string first = one_month ? std::to_string(day_of_month(period_.first)) + (language_ == Language::de ? "." : "")
                                  : without_year(in_words(period_.first, language_));
    first += words_.to;
    add(first + without_year(last));
    add(first + last);
    add(in_words(period_.first, language_) + std::string(words_.to) + last);
  }

  Period period_;
  std::string_view like_;
  Language language_;
  const Wording& words_;
  std::vector<std::string> forms_;
};

bool says(const std::string& form, const Deadline& deadline, const ReadingContext& context) {
  const auto read = read_deadline(form, context);
  return read && read->period == deadline.period && read->modifier == deadline.modifier;
}

}  // namespace

std::vector<std::string> ways_to_write(const Deadline& deadline, std::string_view like, const ReadingContext& context) {
  std::vector<std::string> ways;
  const auto offer = [&](const std::string& form) {
    if (std::find(ways.begin(), ways.end(), form) == ways.end() && says(form, deadline, context)) ways.push_back(form);
  };
  const std::string lead(lead_of(deadline.modifier, wording(context.language)));
  std::vector<std::string> forms = Forms(deadline, like, context).all();
  // What was typed comes before the usual forms, and behind the form that stands there.
  const std::size_t styled = numeric_mark(like) != 0 || !week_label(like).empty() ? 1 : 0;
  for (std::size_t i = 0; i < forms.size() && i < styled; ++i) offer(lead + forms[i]);
  if (!deadline.text.empty()) offer(deadline.text);
  for (const std::string& form : forms) offer(lead + form);
  return ways;
}

std::string written_owners(const OwnersReading& owners, std::string_view like, Language language) {
  std::vector<std::string> names;
  for (const Owner& owner : owners.owners)
    names.push_back(owner.org.empty() ? owner.name : owner.name + " – " + owner.org);
  names.insert(names.end(), owners.role_owners.begin(), owners.role_owners.end());
  if (owners.everyone) names.emplace_back(wording(language).everyone);
  std::string_view joint = ", ";
  if (names.size() == 2) {
    for (const std::string_view other : {wording(language).and_word, std::string_view(" & "), std::string_view(" / "),
                                         std::string_view("/"), std::string_view(" + ")}) {
      if (like.find(other) != std::string_view::npos) {
        joint = other;
        break;
      }
    }
  }
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += joint;
    text += name;
  }
  return text;
}

}  // namespace rtp
