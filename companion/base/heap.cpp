#include "base/heap.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

namespace rtp {

void grow_heap_in_large_pages() {
#if defined(__GLIBC__) && defined(MADV_POPULATE_WRITE)
  // Only address space: what is not touched takes no memory.
  constexpr int reserve = 64 << 20;
  constexpr std::uintptr_t large_page = 2 << 20;
  mallopt(M_TOP_PAD, reserve);
  mallopt(M_MMAP_THRESHOLD, reserve / 2);
  // NOLINTBEGIN(*-no-malloc, *-owning-memory, performance-no-int-to-ptr): this is about the allocator's own pages
  const auto begin = reinterpret_cast<std::uintptr_t>(sbrk(0));
  void* volatile block = std::malloc(large_page);  // volatile: or the compiler leaves the pair out
  std::free(block);
  const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
  const std::uintptr_t first_large = (begin + large_page - 1) / large_page * large_page;
  if (end <= first_large) return;
  // Advice: where it is not taken, everything works with small pages. Those before the first large one come at once.
  madvise(reinterpret_cast<void*>(begin), first_large - begin, MADV_POPULATE_WRITE);
  madvise(reinterpret_cast<void*>(first_large), end - first_large, MADV_HUGEPAGE);
  // NOLINTEND(*-no-malloc, *-owning-memory, performance-no-int-to-ptr)
#endif
}

}  // namespace rtp
