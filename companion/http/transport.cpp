#include "http/transport.hpp"

#include <stdexcept>
#include <utility>

namespace rtp {

void Transport::serve(RequestQueue& queue) {
  for (;;) {
    std::vector<std::size_t> numbers;
    std::vector<HttpRequest> requests;
    while (auto each = queue.next()) {
      numbers.push_back(each->number);
      requests.push_back(std::move(each->request));
    }
    if (requests.empty()) return;
    std::vector<Exchange> exchanges = exchange(requests);
    if (exchanges.size() != requests.size()) throw std::logic_error("a transport lost an exchange");
    for (std::size_t i = 0; i < exchanges.size(); ++i) queue.finished(numbers[i], std::move(exchanges[i]));
  }
}

}  // namespace rtp
