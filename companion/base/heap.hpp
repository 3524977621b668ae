#pragma once

namespace rtp {

/// Lets the heap grow in large pages from the start, where the system can (Linux, glibc); elsewhere it does nothing.
/// Reading a board of a thousand notes touches some 15 MB: four thousand small pages, each of which costs a page fault,
/// on a virtual machine some 10 microseconds. Call it before a board is read; a second call does nothing.
void grow_heap_in_large_pages();

}  // namespace rtp
