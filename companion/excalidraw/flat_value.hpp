#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace rtp {

/// A value of one element. What is in it lies right behind it in the list, so that nothing is allocated per value.
struct FlatValue {
  enum class Kind { nothing, boolean, number, text, object, array };

  Kind kind = Kind::nothing;
  bool truth = false;
  double number = 0;
  std::string_view text;
  std::string_view name;  ///< as a member of an object
  std::size_t span = 1;   ///< how many values it takes, itself included

  static FlatValue of(Kind kind) {
    FlatValue value;
    value.kind = kind;
    return value;
  }
  static FlatValue of(bool truth) {
    FlatValue value = of(Kind::boolean);
    value.truth = truth;
    return value;
  }
  static FlatValue of(double number) {
    FlatValue value = of(Kind::number);
    value.number = number;
    return value;
  }
  static FlatValue of(std::string_view text) {
    FlatValue value = of(Kind::text);
    value.text = text;
    return value;
  }
};

/// How to look into it (see element_filling.hpp).
struct FlatNode {
  using Value = FlatValue;

  static bool is_object(const Value& value) { return value.kind == Value::Kind::object; }

  static std::optional<std::string_view> text(const Value& value) {
    return value.kind == Value::Kind::text ? std::optional(value.text) : std::nullopt;
  }

  static std::optional<double> number(const Value& value) {
    return value.kind == Value::Kind::number ? std::optional(value.number) : std::nullopt;
  }

  static std::optional<bool> boolean(const Value& value) {
    return value.kind == Value::Kind::boolean ? std::optional(value.truth) : std::nullopt;
  }

  template <typename Visit>
  static void each_member(const Value& value, const Visit& visit) {
    if (value.kind != Value::Kind::object) return;
    each(value, [&](const Value& inner) { visit(inner.name, inner); });
  }

  template <typename Visit>
  static void each_entry(const Value& value, const Visit& visit) {
    if (value.kind == Value::Kind::array) each(value, visit);
  }

 private:
  template <typename Visit>
  static void each(const Value& value, const Visit& visit) {
    const Value* const end = &value + value.span;
    for (const Value* inner = &value + 1; inner != end; inner += inner->span) visit(*inner);
  }
};

}  // namespace rtp
