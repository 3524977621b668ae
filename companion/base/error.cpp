#include "base/error.hpp"

#include <utility>

namespace rtp {

Error::Error(ErrorKind kind, Message message)
    : kind_(kind), message_(std::move(message)), english_(say(message_, Language::en)) {}

const char* Error::what() const noexcept { return english_.c_str(); }

}  // namespace rtp
