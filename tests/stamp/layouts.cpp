#include "stamp/layouts.hpp"

namespace rtp {

const TemplateLibrary& built_in() {
  static const TemplateLibrary library = load_templates("/no/such/folder");
  return library;
}

std::vector<LayoutCase> all_layouts() {
  std::vector<LayoutCase> cases;
  for (const Template& source : built_in().templates) {
    for (const Language language : all_languages) {
      for (const char* amount : {"least", "default", "most"}) {
        StampOptions options;
        options.language = language;
        options.values = {{"link_next", "https://boards.example/next"},
                          {"link_overview", "https://boards.example/all"}};
        if (amount != std::string_view("default")) {
          options.values["theme"] =
              "Aantrekkelijke werkgever zijn en blijven voor iedereen in de regio, ook over tien jaar";
          options.values["session_date"] = "2026-11-24";
        }
        for (const TemplateParameter& parameter : source.parameters) {
          if (!parameter.is_number || amount == std::string_view("default")) continue;
          const int number = amount == std::string_view("least") ? parameter.least : parameter.most;
          options.values[parameter.name] = std::to_string(number);
        }
        cases.push_back({&source, options, source.id + " " + std::string(code(language)) + " " + amount});
      }
    }
  }
  return cases;
}

}  // namespace rtp
