#pragma once

#include <string>
#include <vector>

#include "stamp/layout.hpp"

namespace rtp {

/// The templates that come with the program.
const TemplateLibrary& built_in();

/// One way to stamp a template, with a name for failing tests.
struct LayoutCase {
  const Template* source = nullptr;
  StampOptions options;
  std::string name;
};

/// Every template in every language with the least, the default and the most of its numbers, with a long theme and
/// links.
std::vector<LayoutCase> all_layouts();

}  // namespace rtp
