#include "world/run_program.hpp"

#include <fcntl.h>
#include <grp.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>

namespace rtp {

namespace {

constexpr unsigned nobody = 65534;

class Pipe {
 public:
  Pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe");
    read_end_ = ends[0];
    write_end_ = ends[1];
  }
  ~Pipe() {
    close_read();
    close_write();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  int read_end() const { return read_end_; }
  int write_end() const { return write_end_; }
  void close_read() { close(read_end_); }
  void close_write() { close(write_end_); }

 private:
  static void close(int& end) {
    if (end != -1) ::close(end);
    end = -1;
  }

  int read_end_;
  int write_end_;
};

std::string read_all(int descriptor) {
  std::string text;
  std::array<char, 65536> block{};
  for (;;) {
    const ssize_t count = ::read(descriptor, block.data(), block.size());
    if (count == 0) return text;
    if (count > 0) text.append(block.data(), static_cast<std::size_t>(count));
    if (count < 0 && errno != EINTR) throw std::runtime_error("cannot read what the program writes");
  }
}

/// A program that does not read its input to the end is no fault of the test.
void write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

void redirect_output(const Start& start, int pipe) {
  if (start.output_closed) {
    ::close(STDOUT_FILENO);
  } else if (start.output_file.empty()) {
    ::dup2(pipe, STDOUT_FILENO);
  } else {
    const int file = ::open(start.output_file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file == -1) ::_exit(126);
    ::dup2(file, STDOUT_FILENO);
  }
}

/// Runs in the child; on failure it exits with 126, which no test expects.
void restrict_process(const Start& start) {
  if (start.largest_file > 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{start.largest_file, start.largest_file};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(126);
  }
  if (!start.folder.empty() && ::chdir(start.folder.c_str()) != 0) ::_exit(126);
  if (start.without_privileges && ::geteuid() == 0 &&
      (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0))
    ::_exit(126);
}

Run result_of(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) == -1)
    if (errno != EINTR) throw std::runtime_error("cannot wait for the program");
  Run run;
  if (WIFEXITED(status)) run.code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) run.signal = WTERMSIG(status);
  return run;
}

}  // namespace

Run run_program(const std::filesystem::path& program, const Start& start) {
  std::vector<std::string> words{program.string()};
  words.insert(words.end(), start.arguments.begin(), start.arguments.end());
  const char* path = std::getenv("PATH");
  std::vector<std::string> variables{std::string("PATH=") + (path == nullptr ? "" : path)};
  for (const auto& [name, value] : start.environment) variables.push_back(name + "=" + value);
  const std::vector<char*> argument_pointers = pointers(words);
  const std::vector<char*> variable_pointers = pointers(variables);

  Pipe input;
  Pipe output;
  Pipe errors;
  const pid_t child = ::fork();
  if (child == -1) throw std::runtime_error("cannot start a process");
  if (child == 0) {
    ::dup2(input.read_end(), STDIN_FILENO);
    redirect_output(start, output.write_end());
    ::dup2(errors.write_end(), STDERR_FILENO);
    restrict_process(start);
    ::execve(argument_pointers[0], argument_pointers.data(), variable_pointers.data());
    ::_exit(127);
  }
  input.close_read();
  output.close_write();
  errors.close_write();
  if (start.reader_leaves) output.close_read();
  std::signal(SIGPIPE, SIG_IGN);
  std::thread writer([&] {
    write_all(input.write_end(), start.input);
    input.close_write();
  });
  std::string error_text;
  std::thread error_reader([&] { error_text = read_all(errors.read_end()); });
  std::string output_text = start.reader_leaves ? "" : read_all(output.read_end());
  error_reader.join();
  writer.join();
  Run run = result_of(child);
  run.output = std::move(output_text);
  run.errors = std::move(error_text);
  return run;
}

}  // namespace rtp
