#include <algorithm>
#include <array>
#include <map>

#include "base/error.hpp"
#include "base/file.hpp"
#include "stamp/template.hpp"
#include "stamp/template_schema.hpp"

namespace rtp {

namespace {

constexpr std::size_t max_file_bytes = 1U << 20;

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

/// Collects templates and sets, and remembers from which file each came.
class LibraryReader {
 public:
  /// The file's name tells whether it is a template or a set; schemas are passed by.
  void add(std::string_view text, const std::string& file) {
    if (ends_with(file, ".schema.json")) return;
    if (ends_with(file, ".set.json")) {
      put(library_.sets, set_files_, parse_template_set(text, file), file);
    } else {
      put(library_.templates, template_files_, parse_template(text, file), file);
    }
  }

  /// From here on files replace what was added before, but no longer each other.
  void begin_own_files() {
    template_files_.clear();
    set_files_.clear();
  }

  TemplateLibrary finished() && {
    for (const TemplateSet& set : library_.sets) check_boards(set);
    return std::move(library_);
  }

 private:
  using Files = std::map<std::string, std::string>;  // file by the id that it holds

  template <typename Thing>
  static void put(std::vector<Thing>& things, Files& files, Thing thing, const std::string& file) {
    if (!files.emplace(thing.id, file).second) throw template_error("twice", file, "/id", {{"name", thing.id}});
    const auto same =
        std::find_if(things.begin(), things.end(), [&](const Thing& other) { return other.id == thing.id; });
    if (same == things.end()) {
      things.push_back(std::move(thing));
    } else {
      *same = std::move(thing);
    }
  }

  void check_boards(const TemplateSet& set) const {
    const auto file = set_files_.find(set.id);
    if (file == set_files_.end()) return;
    for (std::size_t i = 0; i < set.boards.size(); ++i) {
      const std::string& id = set.boards[i].template_id;
      const auto same = [&](const Template& other) { return other.id == id; };
      if (std::none_of(library_.templates.begin(), library_.templates.end(), same)) {
        const std::string place = "/boards/" + std::to_string(i) + "/template";
        throw template_error("template_unknown", file->second, place, {{"name", id}});
      }
    }
  }

  TemplateLibrary library_;
  Files template_files_;
  Files set_files_;
};

/// The JSON files of the folder by name, so that every run reads them in the same order.
std::vector<std::filesystem::path> json_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code failure;
  if (!std::filesystem::exists(folder, failure) && !failure) return files;
  std::filesystem::directory_iterator entries(folder, failure);
  while (!failure && entries != std::filesystem::directory_iterator()) {
    if (entries->path().extension() == ".json") files.push_back(entries->path());
    entries.increment(failure);
  }
  if (failure) throw Error(ErrorKind::settings, Message("error.template.folder").with("folder", folder.string()));
  std::sort(files.begin(), files.end());
  return files;
}

/// Place in the week: by phase, then as the set `week` has them.
std::size_t place_in_week(const Template& source, const TemplateLibrary& library) {
  constexpr std::array<std::string_view, 4> phases{"look", "think", "act", "later"};
  const auto phase = static_cast<std::size_t>(std::find(phases.begin(), phases.end(), source.phase) - phases.begin());
  std::size_t place = 0;
  for (const TemplateSet& set : library.sets) {
    if (set.id != "week") continue;
    for (place = 0; place < set.boards.size() && set.boards[place].template_id != source.id;) ++place;
  }
  return phase * 1000 + place;
}

}  // namespace

TemplateLibrary load_templates(const std::filesystem::path& own_folder) {
  LibraryReader reader;
  for (const EmbeddedFile& file : embedded_templates()) reader.add(file.text, std::string(file.name));
  reader.begin_own_files();
  for (const std::filesystem::path& path : json_files(own_folder)) {
    reader.add(read_file(path, max_file_bytes), path.string());
  }
  TemplateLibrary library = std::move(reader).finished();
  std::stable_sort(library.templates.begin(), library.templates.end(), [&](const Template& a, const Template& b) {
    return place_in_week(a, library) < place_in_week(b, library);
  });
  return library;
}

}  // namespace rtp
