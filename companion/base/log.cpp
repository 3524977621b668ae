#include "base/log.hpp"

#include <re2/re2.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <vector>

namespace rtp {

namespace {

/// The only formatter that the only sink has, so that no line comes out unredacted.
class RedactingFormatter final : public spdlog::formatter {
 public:
  void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& out) override {
    const std::string line = redacted({message.payload.data(), message.payload.size()});
    spdlog::details::log_msg safe = message;
    safe.payload = line;
    lines_.format(safe, out);
  }

  std::unique_ptr<spdlog::formatter> clone() const override { return std::make_unique<RedactingFormatter>(); }

 private:
  spdlog::pattern_formatter lines_{"%Y-%m-%dT%H:%M:%S.%e%z %l %v"};
};

spdlog::level::level_enum spdlog_level(LogLevel level) {
  switch (level) {
    case LogLevel::debug: return spdlog::level::debug;
    case LogLevel::info: return spdlog::level::info;
    case LogLevel::warning: return spdlog::level::warn;
    case LogLevel::error: return spdlog::level::err;
  }
  return spdlog::level::err;
}

std::shared_ptr<spdlog::logger> make_logger() {
  auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
  auto made = std::make_shared<spdlog::logger>("rtp", std::move(sink));
  made->set_formatter(std::make_unique<RedactingFormatter>());
  const char* wanted = std::getenv("RTP_LOG");
  made->set_level(spdlog_level(parse_log_level(wanted == nullptr ? "" : wanted).value_or(LogLevel::error)));
  return made;
}

spdlog::logger& logger() {
  static const std::shared_ptr<spdlog::logger> made = make_logger();
  return *made;
}

std::string with_visible_controls(std::string_view line) {
  std::string result;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto byte = static_cast<unsigned char>(line[i]);
    // C1 controls are two bytes in UTF-8: C2, then 80 to 9F.
    const bool c1 = byte == 0xC2 && i + 1 < line.size() && (static_cast<unsigned char>(line[i + 1]) & 0xE0) == 0x80;
    if (c1) {
      result += fmt::format("\\xC2\\x{:02X}", static_cast<unsigned char>(line[++i]));
    } else if (byte < 0x20 || byte == 0x7F) {
      result += fmt::format("\\x{:02X}", byte);
    } else {
      result += line[i];
    }
  }
  return result;
}

struct Rule {
  RE2 pattern;
  const char* replacement;

  Rule(const char* expression, const char* by) : pattern(expression, RE2::Latin1), replacement(by) {
    if (!pattern.ok()) throw std::logic_error("a rule of the log is no regular expression: " + pattern.error());
  }
};

// Bytes, not characters: a line may hold broken UTF-8 and must still be redacted.
const std::vector<std::unique_ptr<Rule>>& rules() {
  static const auto made = [] {
    std::vector<std::unique_ptr<Rule>> list;
    const auto add = [&list](const char* pattern, const char* by) {
      list.push_back(std::make_unique<Rule>(pattern, by));
    };
    // A password typed into a setting need not be encoded: it may hold "/", "?" and "@".
    add(R"((?i)\b((?:smtps?|postgres(?:ql)?)://)[^\s"'<>]*@)", R"(\1***@)");
    add(R"((?i)(://)[^/?#\s"'<>]*@)", R"(\1***@)");
    add(R"((?i)([a-z][a-z0-9+.-]*://[^\s"'<>?#]*)[?#][^\s"'<>]*)", R"(\1?***)");
    add(R"((?i)\b(bearer|basic)(\s+|%20)[^\s"',;]+)", R"(\1\2***)");
    add(R"((?i)([\w.-]*(?:token|secret|passw(?:or)?d|verifier|api_?key)["']?\s*[=:]\s*))"
        R"((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s&,;"']+))",
        R"(\1***)");
    add(R"((?i)\b(code=)[^\s&"']+)", R"(\1***)");
    add(R"([^\s@<>"'(),;:=/]+@([\w-]+(?:\.[\w-]+)+))", R"(***@\1)");
    return list;
  }();
  return made;
}

}  // namespace

std::optional<LogLevel> parse_log_level(std::string_view name) {
  if (name == "debug") return LogLevel::debug;
  if (name == "info") return LogLevel::info;
  if (name == "warning") return LogLevel::warning;
  if (name == "error") return LogLevel::error;
  return std::nullopt;
}

void set_log_level(LogLevel level) { logger().set_level(spdlog_level(level)); }

void log(LogLevel level, std::string_view line) { logger().log(spdlog_level(level), line); }

std::string redacted(std::string_view line) {
  std::string result = with_visible_controls(line);
  for (const auto& rule : rules()) RE2::GlobalReplace(&result, rule->pattern, rule->replacement);
  return result;
}

}  // namespace rtp
