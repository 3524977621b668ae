#pragma once

// ctemplate's header uses strlen without declaring it.
#include <cstring>
#include <string>

#include <ctemplate/template_dictionary.h>

namespace rtp {

/// The page that the embedded template `name` ("plan.html") makes of `values`. Every value is escaped for the place
/// where it stands (ctemplate's AUTOESCAPE): text, attribute or address; an address that is not http, https or mailto
/// becomes
/// "#". Templates included by name come from the same embedded folder, never from a disk.
std::string html_page(const std::string& name, const ctemplate::TemplateDictionary& values);

}  // namespace rtp
