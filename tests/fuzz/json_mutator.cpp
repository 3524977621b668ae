#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/json.hpp"

// A mutator for targets that read JSON: half of its changes keep the input JSON, so that they get past the parser and
// reach what lies behind it. Linked into a target, libFuzzer finds it by its name.

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

using nlohmann::json;

/// Values at which programs stumble.
const std::vector<json> hard_values{nullptr,
                                    true,
                                    false,
                                    0,
                                    1,
                                    -1,
                                    2,
                                    0.5,
                                    9999,
                                    1e7,
                                    1e300,
                                    -1e-300,
                                    2147483648LL,
                                    "",
                                    " ",
                                    "\n",
                                    "<b>&amp;",
                                    "\xe2\x80\xae",
                                    "a",
                                    json::array(),
                                    json::object()};

class JsonMutation {
 public:
  JsonMutation(json& document, unsigned seed) : document_(document), random_(seed) { gather(document_); }

  void apply() {
    json& value = *any(values_);
    switch (below(7)) {
      case 0: value = json(*any(values_)); break;
      case 1: value = hard_values[below(hard_values.size())]; break;
      case 2: copy_entry(value); break;
      case 3: erase_entry(value); break;
      case 4: swap_entries(value); break;
      case 5: rename_member(value); break;
      default: change_scalar(value); break;
    }
  }

 private:
  void gather(json& value) {
    values_.push_back(&value);
    if (value.is_object()) {
      for (auto& [name, entry] : value.items()) names_.push_back(name);
    }
    if (value.is_structured()) {
      for (json& entry : value) gather(entry);
    }
  }

  std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

  json* any(const std::vector<json*>& values) { return values[below(values.size())]; }

  json::iterator any_entry(json& value) {
    return std::next(value.begin(), static_cast<std::ptrdiff_t>(below(value.size())));
  }

  /// Puts a copy of an entry beside it; in anything but a list, a copy of some value of the document in its place.
  void copy_entry(json& value) {
    if (!value.is_array() || value.empty()) {
      value = json(*any(values_));
      return;
    }
    const json entry = *any_entry(value);
    value.insert(any_entry(value), entry);
  }

  void erase_entry(json& value) {
    if (value.is_structured() && !value.empty()) value.erase(any_entry(value));
  }

  void swap_entries(json& value) {
    if (value.is_structured() && !value.empty()) std::swap(*any_entry(value), *any_entry(value));
  }

  void rename_member(json& value) {
    if (!value.is_object() || value.empty()) return;
    const auto entry = any_entry(value);
    json moved = *entry;
    value.erase(entry);
    value[names_[below(names_.size())]] = std::move(moved);
  }

  void change_scalar(json& value) {
    if (value.is_string()) {
      auto text = value.get<std::string>();
      const std::size_t size = text.size();
      text.resize(size + 16);
      text.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(text.data()), size, text.size()));
      value = text;
    } else if (value.is_number()) {
      value = value.get<double>() * (below(2) == 0 ? 0.5 : -3) + static_cast<double>(below(100));
    }
  }

  json& document_;
  std::minstd_rand random_;
  std::vector<json*> values_;
  std::vector<std::string> names_;
};

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
  if (seed % 2 == 0) return LLVMFuzzerMutate(data, size, max_size);
  std::string text;
  try {
    json document = rtp::parse_json({reinterpret_cast<const char*>(data), size}, "fuzz");
    JsonMutation(document, seed / 2).apply();
    text = rtp::dump_json(document);
  } catch (const rtp::Error&) {
    // Not JSON any more.
  }
  if (text.empty() || text.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
  std::copy(text.begin(), text.end(), data);
  return text.size();
}
