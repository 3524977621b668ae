#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace rtp {

/// A line of a document that is no task: a goal, a question, an unread note, a theme.
struct OutlineItem {
  std::string text;                ///< as on the board; lines by "\n"
  std::string remark;              ///< a word or sentence of ours about it: "vraag", why it is unread, "4 stemmen"
  std::string url;                 ///< opens the note on the board; empty when none, else http or https
  std::vector<OutlineItem> parts;  ///< ideas of a theme, ways round an obstacle
};

struct OutlineSection {
  std::string title;
  std::string lead;  ///< a sentence under the title; empty for none
  std::vector<OutlineItem> items;
};

/// A task or sub-task in the words that every document uses.
struct TaskRow {
  const Task* task = nullptr;  ///< never null; lives as long as the plan
  std::size_t depth = 0;       ///< 0 for a task, 1 for a sub-task
  std::string text;
  std::string who;                   ///< owners, roles, everyone; empty when nobody has it
  std::string together_with;         ///< "samen met Bureau Zeven"; empty when no partner is named
  std::string when;                  ///< the target date in words; empty when there is none
  std::string who_gap;               ///< "nog niemand" when an owner is lacking, else empty
  std::string when_gap;              ///< "nog geen streefdatum" when a target date is lacking, else empty
  std::string state;                 ///< "afgerond", "vervallen", "niet meer op het bord"; empty when open
  std::string url;                   ///< as in OutlineItem
  std::vector<OutlineItem> entries;  ///< its questions and notes
};

struct OutlineStep {
  std::string title;                 ///< "Stap 2: Groepen afstemmen"
  std::string remark;                ///< why no task stands here: on purpose, or not yet; empty when there are tasks
  bool on_purpose = false;           ///< the step is empty because people said so
  std::vector<OutlineItem> entries;  ///< questions and notes about the whole step
  std::vector<TaskRow> rows;
};

/// A plan in the order and the words in which all documents show it, in the plan's language. Nothing is escaped yet.
struct PlanOutline {
  std::string title;                      ///< theme, else the board's title, else its name
  std::vector<std::string> facts;         ///< short facts: session day, board, number of steps and tasks, gaps
  std::vector<OutlineSection> attention;  ///< what needs a person, first of all: unread notes, problems
  OutlineSection goals;
  std::vector<OutlineStep> steps;
  std::vector<OutlineSection> more;  ///< findings and parked notes; sections without items are left out
  std::string origin;                ///< when it was read, and from which board
  std::string board_url;             ///< opens the board; as in OutlineItem
};

PlanOutline outline_of(const Plan& plan);

}  // namespace rtp
