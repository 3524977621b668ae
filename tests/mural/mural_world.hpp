#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace rtp {

struct WorldRequest {
  std::string method;
  std::vector<std::string> path;  ///< behind "/api/public/v1"
  std::map<std::string, std::string> query;
  nlohmann::json body;
};

struct WorldReply {
  int status = 200;
  nlohmann::json body;
};

/// A small Mural: one workspace with rooms, murals and widgets, kept as the API shows them. What is wrong is refused in
/// the live service's words. Coordinates are relative to the parent, deleting an area deletes what lies in it, arrows
/// keep the ids of what is gone, pages have opaque cursors that are bound to their query.
class MuralWorld {
 public:
  /// How the answer to a list of new things is told: clients saw each of these.
  enum class ReplyForm { array, widgets, numbered, object_for_one };

  static constexpr std::int64_t room = 1'700'000'000'001;
  static constexpr const char* mural = "gemeente1234.1700000000002";

  MuralWorld();

  WorldReply answer(const WorldRequest& request);

  /// Puts a widget on the mural as a person would: what is missing gets its usual value. Returns its id.
  std::string add(nlohmann::json widget);
  nlohmann::json& widget(const std::string& id);
  void remove(const std::string& id);
  std::vector<nlohmann::json> widgets() const { return widgets_; }

  std::string add_tag(const std::string& text);
  void add_voting_session(const std::string& id, const std::map<std::string, int>& votes);

  /// The next cursors are told to have expired, so many times.
  void expire_cursors(int times) { cursors_to_expire_ = times; }

  ReplyForm reply_form = ReplyForm::array;
  bool is_beyond_document = false;         ///< holds what Mural's own document does not know, seen or made up
  bool keeps_instructions_secret = false;  ///< answers to POST leave them out
  bool next_is_address = false;            ///< cursors come as full addresses
  bool lets_out_by_null = false;           ///< out of an area by `parentId: null` and not by ""
  bool lets_out = true;                    ///< out of an area at all

 private:
  WorldReply answer_mural(const WorldRequest& request);
  WorldReply answer_widgets(const WorldRequest& request);
  WorldReply create(const std::string& kind, const nlohmann::json& body);
  WorldReply update(const std::string& kind, const std::string& id, const nlohmann::json& body);
  WorldReply page(const std::vector<nlohmann::json>& all, const WorldRequest& request);
  WorldReply page(const std::vector<const nlohmann::json*>& all, const WorldRequest& request);
  WorldReply votes(const WorldRequest& request);
  WorldReply create_mural(const nlohmann::json& body);
  std::string next_id();
  nlohmann::json made(const std::string& kind, const nlohmann::json& body);
  bool has(const std::string& id) const;
  nlohmann::json told(const std::vector<nlohmann::json>& made) const;

  std::vector<nlohmann::json> widgets_;
  std::vector<nlohmann::json> tags_;
  std::vector<nlohmann::json> murals_;
  std::vector<nlohmann::json> users_;
  std::vector<nlohmann::json> sessions_;
  std::map<std::string, std::vector<nlohmann::json>> results_;
  std::map<std::string, std::pair<std::string, std::size_t>> cursors_;  ///< query and position
  std::int64_t clock_ = 1'700'000'100'000;
  int next_number_ = 1;
  int cursors_to_expire_ = 0;
};

/// Mural's error body.
WorldReply world_fault(int status, const std::string& code, const std::string& message);

}  // namespace rtp
