#include "report/html_page.hpp"

#include <ctemplate/per_expand_data.h>
#include <ctemplate/template_cache.h>

#include <stdexcept>
#include <vector>

#include "base/embedded.hpp"

namespace rtp {

std::vector<EmbeddedFile> embedded_pages();

std::string html_page(const std::string& name, const ctemplate::TemplateDictionary& values) {
  ctemplate::TemplateCache cache;
  for (const EmbeddedFile& file : embedded_pages()) {
    const std::string text = "{{%AUTOESCAPE context=\"HTML\"}}" + std::string(file.text);
    if (!cache.StringToTemplateCache(std::string(file.name), text, ctemplate::STRIP_BLANK_LINES))
      throw std::logic_error("page cannot be read: " + std::string(file.name));
  }
  cache.Freeze();
  std::string page;
  if (!cache.ExpandNoLoad(name, ctemplate::STRIP_BLANK_LINES, &values, nullptr, &page))
    throw std::logic_error("page cannot be filled: " + name);
  return page;
}

}  // namespace rtp
