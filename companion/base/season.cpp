#include <cmath>
#include <numbers>

#include "base/date.hpp"

// Jean Meeus, Astronomical Algorithms (2nd edition), chapter 27: equinoxes and solstices, within a minute.

namespace rtp {

namespace {

/// Table 27.B: mean time of the event as a polynomial in thousands of years since 2000 (Julian ephemeris days).
struct Polynomial {
  double constant, linear, square, cube, fourth;
};
constexpr Polynomial mean_times[] = {
    {2451623.80984, 365242.37404, 0.05169, -0.00411, -0.00057},
    {2451716.56767, 365241.62603, 0.00325, 0.00888, -0.00030},
    {2451810.21715, 365242.01767, -0.11575, 0.00337, 0.00078},
    {2451900.05952, 365242.74049, -0.06223, -0.00823, 0.00032},
};

/// Table 27.C: periodic terms; amplitude in 0.00001 day, phase and rate in degrees (per century since 2000).
struct Term {
  double amplitude, phase, rate;
};
constexpr Term periodic_terms[] = {
    {485, 324.96, 1934.136}, {203, 337.23, 32964.467}, {199, 342.08, 20.186},   {182, 27.85, 445267.112},
    {156, 73.14, 45036.886}, {136, 171.52, 22518.443}, {77, 222.54, 65928.934}, {74, 296.72, 3034.906},
    {70, 243.58, 9037.513},  {58, 119.81, 33718.147},  {52, 297.17, 150.678},   {50, 21.02, 2281.226},
    {45, 247.54, 29929.562}, {44, 325.15, 31555.956},  {29, 60.93, 4443.417},   {18, 155.12, 67555.328},
    {17, 288.79, 4562.452},  {16, 198.04, 62894.029},  {14, 199.76, 31436.921}, {12, 95.39, 14577.848},
    {12, 287.11, 31931.756}, {12, 320.81, 34777.259},  {9, 227.73, 1222.114},   {8, 15.45, 16859.074},
};

double cosine(double degrees) { return std::cos(degrees * std::numbers::pi / 180); }

/// Seconds that ephemeris time is ahead of universal time: Espenak and Meeus, NASA/TP-2006-214141; before 2005 a line
/// through their values, at most 3 seconds off, which is far below the error of chapter 27.
double delta_t(int year) {
  const double u = (year - 1820) / 100.0;
  if (year < 2005) return 29.07 + 0.64 * (year - 1950);
  if (year < 2050) return 62.92 + 0.32217 * (year - 2000) + 0.005589 * (year - 2000) * (year - 2000);
  return -20 + 32 * u * u - 0.5628 * (2150 - year);
}

Day begin_of(int year, Season season) {
  const auto& mean = mean_times[static_cast<int>(season)];
  const double y = (year - 2000) / 1000.0;
  const double jde0 = mean.constant + y * (mean.linear + y * (mean.square + y * (mean.cube + y * mean.fourth)));
  const double t = (jde0 - 2451545.0) / 36525;
  const double w = 35999.373 * t - 2.47;
  const double lambda = 1 + 0.0334 * cosine(w) + 0.0007 * cosine(2 * w);
  double sum = 0;
  for (const Term& term : periodic_terms) sum += term.amplitude * cosine(term.phase + term.rate * t);
  const double universal = jde0 + 0.00001 * sum / lambda - delta_t(year) / 86400;
  // Julian days begin at noon; Central European Time is an hour ahead.
  const double days_since_1970 = universal - 2440587.5 + 1.0 / 24;
  return Day(std::chrono::days(static_cast<int>(std::floor(days_since_1970))));
}

}  // namespace

Period season_period(int year, Season season) {
  const bool last = season == Season::winter;
  const Season next = last ? Season::spring : static_cast<Season>(static_cast<int>(season) + 1);
  return {begin_of(year, season), begin_of(last ? year + 1 : year, next) - std::chrono::days(1)};
}

}  // namespace rtp
