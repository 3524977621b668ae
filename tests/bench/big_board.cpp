#include "big_board.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <vector>

#include "excalidraw/excalidraw.hpp"

namespace {

constexpr std::size_t steps = 7;
constexpr std::size_t notes_per_row = 8;

const std::array<std::string, 8> texts = {
    "Ervaringen terugkoppelen aan het bestuur, deel {} (Wendela en Piet, week 21)",
    "Uitnodiging {} versturen (Noortje, 24 april)",
    "Noortje: verslag {} schrijven",
    "@Piet zaal {} regelen voor vrijdag",
    "vraag: wie betaalt onderdeel {}?",
    "Groep {} afstemmen (Sanne – Meerdorp, Ilse – Waterdam)",
    "Bespreken in team {} (gemeentesecretaris, juni)",
    "Onderwerp {} verder uitwerken",
};

rtp::NewWidget step_area(std::size_t step, std::size_t rows) {
  rtp::NewWidget area;
  area.kind = rtp::WidgetKind::area;
  area.text = fmt::format("Stap {}: Onderdeel {}", step + 1, step + 1);
  area.rect = {static_cast<double>(step) * 2000, 0, 1900, 100 + static_cast<double>(rows) * 150};
  area.stroke = rtp::parse_colour("#868e96").value();
  return area;
}

}  // namespace

void write_big_board(const std::filesystem::path& file, std::size_t notes) {
  const std::size_t rows = notes / steps / notes_per_row + 1;
  std::vector<rtp::NewWidget> widgets;
  for (std::size_t step = 0; step < steps; ++step) widgets.push_back(step_area(step, rows));
  for (std::size_t i = 0; i < notes; ++i) {
    const std::size_t place = i / steps;
    rtp::NewWidget note;
    note.text = fmt::format(fmt::runtime(texts.at(i % texts.size())), i);
    note.rect = {static_cast<double>(i % steps) * 2000 + 50 + static_cast<double>(place % notes_per_row) * 230,
                 80 + static_cast<double>(place / notes_per_row) * 150, 200, 120};
    note.fill = rtp::parse_colour("#d0ebff").value();
    note.parent = i % steps;
    widgets.push_back(note);
  }
  const rtp::FixedClock clock{rtp::Instant{std::chrono::milliseconds{1'587'700'800'000}}};
  rtp::make_excalidraw_board({.file = file, .ref = file.string(), .title = "bench", .create = true}, clock)
      ->create(widgets);
}
