#include "sql/fault_disk.hpp"

#include <signal.h>
#include <sqlite3.h>
#include <unistd.h>

#include <stdexcept>

namespace rtp {

namespace {

/// SQLite calls plain functions, so that the disk's state cannot but be one for the process.
struct State {
  sqlite3_vfs* real = nullptr;
  sqlite3_vfs shim{};
  std::size_t operations = 0;
  std::size_t fail_at = 0;
  std::size_t count = 1;
  std::size_t faults = 0;
  FaultDisk::Fault fault = FaultDisk::Fault::full;
};

State& state() {
  static State instance;
  return instance;
}

enum class Operation { write, flush };

/// SQLITE_OK, or how the operation that is about to be done goes wrong.
int outcome(Operation operation) {
  State& disk = state();
  ++disk.operations;
  if (disk.fail_at == 0 || disk.operations < disk.fail_at) return SQLITE_OK;
  int result = SQLITE_OK;
  if (disk.fault == FaultDisk::Fault::full) {
    if (operation == Operation::write) result = SQLITE_FULL;
  } else if (disk.operations < disk.fail_at + disk.count) {
    if (disk.fault == FaultDisk::Fault::killed) ::kill(::getpid(), SIGKILL);
    result = operation == Operation::write ? SQLITE_IOERR_WRITE : SQLITE_IOERR_FSYNC;
  }
  if (result != SQLITE_OK) ++disk.faults;
  return result;
}

struct File {
  sqlite3_file base;
  sqlite3_file* real;
};

sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }

int close(sqlite3_file* file) {
  const int result = real(file)->pMethods->xClose(real(file));
  sqlite3_free(real(file));
  return result;
}

int read(sqlite3_file* file, void* to, int count, sqlite3_int64 offset) {
  return real(file)->pMethods->xRead(real(file), to, count, offset);
}

int write(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
  const int result = outcome(Operation::write);
  return result != SQLITE_OK ? result : real(file)->pMethods->xWrite(real(file), from, count, offset);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  const int result = outcome(Operation::write);
  return result != SQLITE_OK ? result : real(file)->pMethods->xTruncate(real(file), size);
}

int sync(sqlite3_file* file, int flags) {
  const int result = outcome(Operation::flush);
  const int done = real(file)->pMethods->xSync(real(file), flags);
  return result != SQLITE_OK ? result : done;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) { return real(file)->pMethods->xFileSize(real(file), size); }
int lock(sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); }
int unlock(sqlite3_file* file, int level) { return real(file)->pMethods->xUnlock(real(file), level); }
int check_lock(sqlite3_file* file, int* held) { return real(file)->pMethods->xCheckReservedLock(real(file), held); }
int control(sqlite3_file* file, int op, void* arg) { return real(file)->pMethods->xFileControl(real(file), op, arg); }
int sector_size(sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); }
int characteristics(sqlite3_file* file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }
int map(sqlite3_file* file, int page, int size, int extend, void volatile** at) {
  return real(file)->pMethods->xShmMap(real(file), page, size, extend, at);
}
int map_lock(sqlite3_file* file, int offset, int n, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, n, flags);
}
void map_barrier(sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); }
int unmap(sqlite3_file* file, int remove) { return real(file)->pMethods->xShmUnmap(real(file), remove); }

constexpr sqlite3_io_methods methods{
    2,           close,           read, write,    truncate,    sync,  file_size, lock,   unlock, check_lock, control,
    sector_size, characteristics, map,  map_lock, map_barrier, unmap, nullptr,   nullptr};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  auto* opened = reinterpret_cast<File*>(file);
  opened->base.pMethods = nullptr;
  opened->real = static_cast<sqlite3_file*>(sqlite3_malloc(state().real->szOsFile));
  if (opened->real == nullptr) return SQLITE_NOMEM;
  const int result = state().real->xOpen(state().real, name, opened->real, flags, out_flags);
  if (result == SQLITE_OK) {
    opened->base.pMethods = &methods;
  } else {
    sqlite3_free(opened->real);
  }
  return result;
}

int remove(sqlite3_vfs*, const char* name, int sync_folder) {
  const int result = outcome(Operation::write);
  return result != SQLITE_OK ? result : state().real->xDelete(state().real, name, sync_folder);
}

}  // namespace

FaultDisk::FaultDisk() {
  State& disk = state();
  if (disk.real != nullptr) throw std::logic_error("one FaultDisk at a time");
  disk.real = sqlite3_vfs_find(nullptr);
  disk.shim = *disk.real;
  disk.shim.zName = "fault-disk";
  disk.shim.pNext = nullptr;
  disk.shim.szOsFile = static_cast<int>(sizeof(File));
  disk.shim.xOpen = open;
  disk.shim.xDelete = remove;
  heal();
  sqlite3_vfs_register(&disk.shim, 1);
}

FaultDisk::~FaultDisk() {
  sqlite3_vfs_unregister(&state().shim);
  sqlite3_vfs_register(state().real, 1);
  state().real = nullptr;
}

void FaultDisk::fail_at(std::size_t operation, Fault fault, std::size_t count) {
  State& disk = state();
  disk.operations = 0;
  disk.faults = 0;
  disk.fail_at = operation;
  disk.fault = fault;
  disk.count = count;
}

void FaultDisk::heal() { fail_at(0, Fault::full); }

std::size_t FaultDisk::operations() const { return state().operations; }

std::size_t FaultDisk::faults() const { return state().faults; }

}  // namespace rtp
