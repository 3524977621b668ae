#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <iterator>

#include "base/file_descriptor.hpp"
#include "login_world.hpp"

using namespace rtp;
namespace fs = std::filesystem;

namespace {

/// A process of its own that does `work` once it is told where the server is, and ends with 0 when it went well. It
/// begins before any thread does, so that it is as whole as a program that was started.
class Process {
 public:
  using Work = std::function<void(const OAuthProvider& provider)>;

  explicit Process(const Work& work) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
    number_ = ::fork();
    if (number_ == 0) {
      ::close(ends[1]);
      live(work, ends[0]);
    }
    ::close(ends[0]);
    begin_ = std::make_unique<FileDescriptor>(ends[1]);
  }
  ~Process() {
    if (number_ <= 0) return;
    ::kill(number_, SIGKILL);
    ::waitpid(number_, nullptr, 0);
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  void begin(const AuthorizationServer& server) {
    const std::string line = server.origin() + "\n";
    if (::write(begin_->number(), line.data(), line.size()) < 0) throw std::runtime_error("not told");
    begin_.reset();
  }

  /// The wait status.
  int end() {
    int status = 0;
    ::waitpid(number_, &status, 0);
    number_ = -1;
    return status;
  }

 private:
  [[noreturn]] static void live(const Work& work, int told) {
    std::string origin;
    for (char letter = 0; ::read(told, &letter, 1) == 1 && letter != '\n';) origin += letter;
    if (origin.empty()) ::_exit(2);  // the test ended without us
    try {
      work(registered_app(origin));
    } catch (const std::exception&) {
      ::_exit(1);
    }
    ::_exit(0);
  }

  pid_t number_ = -1;
  std::unique_ptr<FileDescriptor> begin_;
};

Instant a_quarter_of_an_hour_later() { return Instant(std::chrono::milliseconds(1'800'000'890'000)); }

/// As a program that has just started gets it.
std::string authorization(const OAuthProvider& provider, TokenStore& store) {
  const FixedClock clock(a_quarter_of_an_hour_later());
  StillPause pause;
  const auto transport = make_curl_transport();
  HttpClient http(*transport, pause, HttpManners{}, {});
  return kept_login(provider, http, store, clock)("");
}

/// Is killed between the provider's answer and keeping it.
class DyingStore final : public TokenStore {
 public:
  explicit DyingStore(TokenStore& store) : store_(store) {}
  std::optional<Tokens> load(const std::string& provider) override { return store_.load(provider); }
  void renew(const std::string& provider,
             const std::function<std::optional<Tokens>(std::optional<Tokens>)>& renew) override {
    store_.renew(provider, [&](std::optional<Tokens> kept) {
      renew(std::move(kept));
      ::raise(SIGKILL);
      return std::optional<Tokens>();
    });
  }

 private:
  TokenStore& store_;
};

bool went_well(int status) { return WIFEXITED(status) && WEXITSTATUS(status) == 0; }

}  // namespace

TEST_CASE("Programs that need a new token at the same time ask for one, and all use it") {
  const TemporaryFolder folder;
  const fs::path vault = folder.path() / "vault";
  std::vector<std::unique_ptr<Process>> programs;
  for (int i = 0; i < 6; ++i) {
    programs.push_back(std::make_unique<Process>([&](const OAuthProvider& provider) {
      const auto store = make_vault(vault);
      const std::string value = authorization(provider, *store);
      if (value != "Bearer " + store->load("mural")->access) throw std::runtime_error("another token");
    }));
  }

  LoginWorld world;
  world.vault = make_vault(vault);
  world.server.rules.gives_new_refresh = true;
  world.server.rules.punishes_reuse = true;
  world.log_in();
  for (const auto& program : programs) program->begin(world.server);
  for (const auto& program : programs) CHECK(went_well(program->end()));
  CHECK(world.server.refreshes() == 1);
  CHECK(world.server.is_valid(make_vault(vault)->load("mural")->access));

  world.clock.advance(std::chrono::seconds(2000));  // the login lives on
  CHECK(world.uses_what_is_kept());
  CHECK(world.server.refreshes() == 2);
}

TEST_CASE("A program killed before it could keep the new token blocks nobody and begins no loop") {
  const TemporaryFolder folder;
  const fs::path vault = folder.path() / "vault";
  Process program([&](const OAuthProvider& provider) {
    const auto store = make_vault(vault);
    DyingStore dying(*store);
    authorization(provider, dying);
  });

  LoginWorld world;
  world.vault = make_vault(vault);
  world.server.rules.gives_new_refresh = GENERATE(true, false);
  world.server.rules.punishes_reuse = world.server.rules.gives_new_refresh;
  world.log_in();
  program.begin(world.server);
  CHECK(WTERMSIG(program.end()) == SIGKILL);
  CHECK(world.server.refreshes() == 1);

  world.clock.advance(std::chrono::seconds(890));
  if (world.server.rules.gives_new_refresh) {
    // What replaced our refresh token is lost: only a new login helps, and one question shows it.
    CHECK(failure_of([&] { world.authorization(); }).message().key == "login.over");
    CHECK(failure_of([&] { world.authorization(); }).message().key == "login.needed");
  } else {
    CHECK(world.uses_what_is_kept());
  }
  CHECK(world.server.refreshes() == 2);
}

TEST_CASE("No secret of a login lies in the data folder, whatever went wrong") {
  LoginWorld world;
  world.log_in();
  world.clock.advance(std::chrono::seconds(890));
  world.server.rules.status = 500;
  failure_of([&] { world.authorization(); });
  world.server.rules = {};
  world.server.rules.gives_new_refresh = true;
  world.authorization();
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(world.folder.path())) {
    if (!entry.is_regular_file()) continue;
    ++files;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    INFO(entry.path().string());
    CHECK(content.find("canary") == std::string::npos);
  }
  CHECK(files >= 2);
}
