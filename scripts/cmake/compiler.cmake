# How every target is compiled and linked: warnings, hardening, sanitizers, and the fast tools where they exist.

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference)
if(RTP_WARNINGS_AS_ERRORS)
  add_compile_options(-Werror)
endif()

if(RTP_SANITIZE)
  add_compile_options(-fsanitize=${RTP_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${RTP_SANITIZE})
endif()

if(RTP_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

add_compile_options(-fstack-protector-strong -fcf-protection -D_GLIBCXX_ASSERTIONS)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  # g++ 12 reports null dereferences inside inlined library code that cannot happen.
  add_compile_options(-Wno-null-dereference)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # The same for overlapping copies in std::string's operator+ (GCC bug 105651).
    add_compile_options(-Wno-restrict)
  endif()
endif()
add_link_options(-pie -Wl,-z,relro,-z,now)

find_program(RTP_CCACHE ccache)
if(RTP_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${RTP_CCACHE}")
endif()
find_program(RTP_LLD ld.lld)
if(RTP_LLD)
  add_link_options(-fuse-ld=lld)
endif()
