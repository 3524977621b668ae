#include <array>

#include "language/holiday_names.hpp"
#include "language/lexicon.hpp"

// English. How a row is written stands at WordRow; what a sense means, at Sense.

namespace rtp {
namespace {

constexpr std::array rows{
    // names of times
    WordRow{Sense::month, 1,
            "january|jan; february|feb; march|mar; april|apr; may; june|jun; july|jul; august|aug; "
            "september|sept|sep; october|oct; november|nov; december|dec"},
    WordRow{Sense::month_name_ambiguous, 1, "jan"},
    WordRow{Sense::month_name_ambiguous, 3, "march|mar; april; may; june; ; august"},
    WordRow{Sense::weekday, 1, "monday; tuesday; wednesday; thursday; friday; saturday; sunday"},
    WordRow{Sense::weekday_plural, 1, "mondays; tuesdays; wednesdays; thursdays; fridays; saturdays; sundays"},
    WordRow{Sense::weekday_short, 1, "mon; tue|tues; wed|weds; thu|thur|thurs; fri; sat; sun"},
    WordRow{Sense::season, 0, "spring; summer; autumn|fall; winter"},
    WordRow{Sense::relative_day, 0,
            "today|tonight|this morning|this afternoon|this evening|partner of the day; "
            "tomorrow|tmrw|tmr|next day|the next day|the following day; day after tomorrow|the day after tomorrow|"
            "day after tmrw|the day after tmrw"},
    WordRow{Sense::past_day, -2, "the day before yesterday; yesterday|last night"},
    WordRow{Sense::day_part, 0, "morning|afternoon|evening|night|am|pm"},
    // units
    WordRow{Sense::day_unit, 0, "day|days"},
    WordRow{Sense::working_day_unit, 0, "working day|working days|business day|business days|workday|workdays|weekday"},
    WordRow{Sense::week_unit, 0, "week|weeks|wk|wks"},
    WordRow{Sense::fortnight_unit, 0, "fortnight|fortnights|fortnight's time"},
    WordRow{Sense::weekend_unit, 0, "weekend"},
    WordRow{Sense::month_unit, 0, "month|months|mo|mos"},
    WordRow{Sense::quarter_unit, 0, "quarter|quarters|qtr|qtrs"},
    WordRow{Sense::half_year_unit, 0, "half year|half of the year"},
    WordRow{Sense::year_unit, 0, "year|years|yr|yrs"},
    WordRow{Sense::week_label, 0, "week|weeks|wk|wks|w|week no|week number|calendar week|cw"},
    WordRow{
        Sense::week_of, 0,
        "w/c|wc|week commencing|week starting|week beginning|week of|week from|w/b|the week of|the week commencing"},
    WordRow{Sense::quarter_label, 0, "q|quarter"},
    WordRow{Sense::half_label, 0, "h"},
    // which one
    WordRow{Sense::this_one, 0, "this|the current|current|of this|of the current|my|our|that"},
    WordRow{Sense::coming_one, 0, "coming|upcoming|the coming|the upcoming|this coming"},
    WordRow{Sense::next_one, 0, "next|following|the next|the following|of next|of the next|of the following"},
    WordRow{Sense::after_next, 0, "after next|after the next"},
    WordRow{Sense::past_one, 0, "last|past|previous"},
    WordRow{Sense::last_ordinal, 0, "last|the last"},
    WordRow{Sense::begin_of, 0,
            "beginning of|the beginning of|at the beginning of|start of|the start of|early|early in|at the start of"},
    WordRow{Sense::middle_of, 0, "mid|middle of|the middle of|in the middle of|halfway through|at the middle of"},
    WordRow{Sense::end_of, 0, "end|end of|the end of|at the end of|late|late in|ultimo|close of"},
    WordRow{Sense::end_of_unit, 0, "eod|end of day|cob|close of business; eow; eom|the eom; eoq; eoy|the eoy"},
    WordRow{Sense::begin_of_unit, 1, "bow; bom; boq; boy"},
    WordRow{Sense::half_word, 0, "half|half of"},
    WordRow{Sense::rest_of, 0, "later|rest of|the rest of|remainder of|course of|in the course of"},
    // small words of time
    WordRow{Sense::on_time, 0, "in|at|for|during|sometime|sometime in|due in|is|in the"},
    WordRow{Sense::on_time, 1, "on|the|sometime on|due|due on"},
    WordRow{Sense::still, 0, "still"},
    WordRow{Sense::article, 0, "the|a|an"},
    WordRow{Sense::of_word, 0, "of|of the|from|in|in the|day of|day of the|'s|for"},
    WordRow{Sense::by_time, 0,
            "by|by the|no later than|not later than|latest|at the latest|until|till|til|up to|deadline|due by|"
            "ready by|ready on|done by|finished by|at latest|before or on|target date|to be done by|complete by"},
    WordRow{Sense::before_time, 0, "before|prior to|ahead of|earlier than|ready before"},
    WordRow{Sense::from_time, 0,
            "from|not before|as of|as from|starting|starting on|starting from|beginning|since|starts|onwards from"},
    WordRow{Sense::after_time, 0, "after|later than|following|past"},
    WordRow{Sense::around_time, 0, "around|about|approx|approximately|circa|ca|roughly"},
    WordRow{Sense::range_to, 0, "to|until|till|til; through|thru|up to and including"},
    WordRow{Sense::range_from, 0, "from|between"},
    WordRow{Sense::between, 0, "between"},
    WordRow{Sense::and_word, 0, "and"},
    WordRow{Sense::or_word, 0, "or"},
    WordRow{Sense::in_amount, 0, "in|after|in about|in another"},
    WordRow{Sense::within_amount, 0, "within|within the|inside|in under"},
    WordRow{Sense::from_now, 0, "from now|from today|hence|later|after today|in the future|time|from here"},
    WordRow{Sense::later_word, 0, "from|after|since"},
    WordRow{Sense::every, 0, "every|each|per|every other|all"},
    WordRow{Sense::repeated, 0,
            "weekly|monthly|daily|yearly|annual|annually|quarterly|biweekly|fortnightly|mondays|tuesdays|wednesdays|"
            "thursdays|fridays|saturdays|sundays|weekdays"},
    WordRow{Sense::ready, 0, "done|ready|finished|completed|complete|closed"},
    WordRow{Sense::past_marker, 0, "ago|dated|since"},
    WordRow{Sense::clock_unit, 0, "o'clock|h|hrs|hours|am|pm|a.m.|p.m.|hour"},
    // numbers
    WordRow{Sense::cardinal, 1,
            "one|a|an; two|a couple of; three|a few|few; four; five; six; seven; eight; nine; ten; eleven; twelve; "
            "thirteen; fourteen; "
            "fifteen; sixteen; seventeen; eighteen; nineteen; twenty; twenty one; twenty two; twenty three; "
            "twenty four; twenty five; twenty six; twenty seven; twenty eight; twenty nine; thirty; thirty one; thirty "
            "two"},
    WordRow{Sense::ordinal, 1,
            "first; second; third; fourth; fifth; sixth; seventh; eighth; ninth; tenth; eleventh; twelfth; thirteenth; "
            "fourteenth; fifteenth; sixteenth; seventeenth; eighteenth; nineteenth; twentieth; twenty first; "
            "twenty second; twenty third; twenty fourth; twenty fifth; twenty sixth; twenty seventh; twenty eighth; "
            "twenty ninth; thirtieth; thirty first"},
    WordRow{Sense::ordinal_suffix, 0, "st|nd|rd|th"},
    WordRow{Sense::thousands, 2000, "two thousand"},
    // days with a name
    WordRow{Sense::holiday, holiday("new_years_day"), "new year's day|new years day|new year day|new year|new years"},
    WordRow{Sense::holiday, holiday("valentines_day"), "valentine's day|valentines day"},
    WordRow{Sense::holiday, holiday("womens_day"), "women's day|international women's day"},
    WordRow{Sense::holiday, holiday("ash_wednesday"), "ash wednesday"},
    WordRow{Sense::holiday, holiday("palm_sunday"), "palm sunday"},
    WordRow{Sense::holiday, holiday("maundy_thursday"), "maundy thursday"},
    WordRow{Sense::holiday, holiday("good_friday"), "good friday"},
    WordRow{Sense::holiday, holiday("easter_sunday"), "easter|easter sunday"},
    WordRow{Sense::holiday, holiday("easter_monday"), "easter monday"},
    WordRow{Sense::holiday, holiday("kings_day"), "king's day|kings day|koningsdag"},
    WordRow{Sense::holiday, holiday("ascension_day"), "ascension|ascension day"},
    WordRow{Sense::holiday, holiday("whit_sunday"), "pentecost|whitsun|whit sunday"},
    WordRow{Sense::holiday, holiday("whit_monday"), "whit monday"},
    WordRow{Sense::holiday, holiday("mothers_day"), "mother's day|mothers day"},
    WordRow{Sense::holiday, holiday("fathers_day"), "father's day|fathers day"},
    WordRow{Sense::holiday, holiday("halloween"), "halloween"},
    WordRow{Sense::holiday, holiday("guy_fawkes_night"), "bonfire night|guy fawkes night"},
    WordRow{Sense::holiday, holiday("christmas_eve"), "christmas eve|xmas eve"},
    WordRow{Sense::holiday, holiday("christmas_day"), "christmas|christmas day|xmas|xmas day"},
    WordRow{Sense::holiday, holiday("boxing_day"), "boxing day"},
    WordRow{Sense::holiday, holiday("early_may_bank_holiday"), "early may bank holiday|may day bank holiday|may day"},
    WordRow{Sense::holiday, holiday("spring_bank_holiday"), "spring bank holiday|late may bank holiday"},
    WordRow{Sense::holiday, holiday("summer_bank_holiday"), "august bank holiday|summer bank holiday"},
    WordRow{Sense::holiday, holiday("st_patricks_day"),
            "st patrick's day|st. patrick's day|saint patrick's day|saint patrick|st patricks day"},
    WordRow{Sense::holiday, holiday("earth_day"), "earth day"},
    WordRow{Sense::holiday, holiday("thanksgiving"), "thanksgiving|thanksgiving day"},
    WordRow{Sense::holiday, holiday("black_friday"), "black friday"},
    WordRow{Sense::holiday, holiday("cyber_monday"), "cyber monday"},
    WordRow{Sense::holiday, holiday("martin_luther_king_day"), "martin luther king day|mlk day"},
    WordRow{Sense::holiday, holiday("presidents_day"), "presidents' day|presidents day|president's day"},
    WordRow{Sense::holiday, holiday("eid_al_fitr"), "eid al fitr|eid al-fitr"},
    WordRow{Sense::holiday, holiday("eid_al_adha"), "eid al adha|eid al-adha"},
    WordRow{Sense::holiday, holiday("all_saints_day"), "all saints' day|all saints day"},
    WordRow{Sense::holiday, holiday("all_souls_day"), "all souls' day|all souls day"},
    WordRow{Sense::holiday, holiday("epiphany"), "epiphany|twelfth night"},
    WordRow{Sense::holiday, holiday("new_years_eve"), "new year's eve|new years eve"},
    // keys and markers of the note
    WordRow{
        Sense::owner_key, 0,
        "who|owner|owners|lead|led by|assigned to|assignee|responsible|person|by whom|action owner|by|in charge|doer"},
    WordRow{Sense::task_key, 0, "what|action|task|to do|todo|ap|action item|topic|activity"},
    WordRow{Sense::time_key, 0, "when|deadline|due|due date|by when|target date|date|timing|target|timeline|ready"},
    WordRow{Sense::partner_key, 0, "with whom|partner|partners|together with|support|supported by|involved"},
    WordRow{Sense::question_key, 0, "question|questions|open question|q"},
    WordRow{
        Sense::note_key, 0,
        "info|note|nb|fyi|decision|decided|agreement|agreed|idea|remark|tip|for information|risk|context|observation|"
        "insight|learning|conclusion|reminder|warning|wish|quote|please note|background"},
    WordRow{Sense::goal_key, 0,
            "goal|objective|aim|end goal|main goal|desired situation|target|result|outcome|ambition|vision"},
    WordRow{Sense::step_key, 0, "step|phase|stage"},
    WordRow{Sense::label_key, 0, "action|task|item|point|no"},
    WordRow{Sense::dropped, 0, "cancelled|canceled|dropped|no longer needed|scrapped|obsolete|won't do"},
    WordRow{Sense::no_tasks, 0,
            "no tasks|no task|no actions|no action|no action needed|nothing to do|no actions needed|not applicable|n/a|"
            "deliberately empty|left empty on purpose|no follow up"},
    WordRow{Sense::note_start, 0, "hereby|for example|e.g.|for instance|think of|using"},
    // people
    WordRow{Sense::everyone, 0,
            "all|everyone|everybody|all of us|the whole group|whole group|whole team|all participants|each of us"},
    WordRow{Sense::self, 0, "i|we|you|he|she|they|me|us|myself|it"},
    WordRow{Sense::title, 0, "mr|mrs|ms|miss|dr|prof|sir|cllr|councillor|rev|lady|lord"},
    WordRow{Sense::particle, 0, "van|de|der|den|ter|ten|von|du|la|le|di|da|el|al|of|o|mac|mc"},
    WordRow{Sense::role, 0,
            "director|directors|mayor|council|board|management|management team|mt|hr|it|ict|finance|legal|"
            "communications|comms|secretary|secretaries|chair|chairman|chairperson|clerk|town clerk|facilitator|"
            "facilitators|helpdesk|intern|interns|students|student|participants|team|project team|steering group|"
            "working group|steering committee|works council|managers|manager|team lead|team leads|team leaders|"
            "coordinator|staff|volunteers|colleagues|policy|procurement|police|municipality|municipalities|province|"
            "region|alderman|aldermen|deputy|deputies|heads of department|suppliers|supplier|consultants|consultant|"
            "researchers|researcher|trainers|coaches|residents|partners|press office|marketing|sales|operations|"
            "facilities|admin|library|schools|school|reception|treasurer|ceo|cfo|coo|cio|pmo|comms team|ops|"
            "officer|officers|planning officer|councillor|councillors|chief executive|deputy clerk|assistant|"
            "assistants|caretaker|caretakers|auditor|lawyer|lawyers|solicitor|solicitors|housing team|"
            "planning team|data team|web team|digital team|it support|service desk|customer services|governance|"
            "democratic services|property services|works department|minute taker|note taker|project manager|"
            "project lead|programme manager|sponsor|parish clerk|ward members|members|fire service|local schools|"
            "apprentice|apprentices"},
    WordRow{Sense::role_suffix, 0,
            "manager|managers|leader|leaders|officer|officers|coordinator|director|committee|team|group|council"},
    WordRow{
        Sense::body, 0,
        "team|trust|department|dept|working|steering|office|board|council|municipality|province|city|group|committee|"
        "bureau|foundation|university|unit|head|heads|project|the|members|policy|communications|management|all|"
        "university of|city of|town|school|institute|ministry|agency|association|company|task"},
    WordRow{Sense::partner_lead, 0,
            "together with|jointly with|with support from|with support of|with the support of|supported by|in "
            "cooperation with|in collaboration with|"
            "together with|with help from|with the help of|in consultation with|assisted by|helped by|jointly with|"
            "in partnership with|alongside|support|support from|in coordination with|partner|with input from|after "
            "consulting"},
    WordRow{Sense::partner_verb, 0,
            "reviews|helps|supports|assists|proofreads|reads along|help|support|advises|backs up"},
    WordRow{Sense::counterpart_lead, 0, "with|at|to|from|about|via|through|against"},
    WordRow{Sense::other_lead, 0,
            "for|to|cc|c.c.|bcc|on behalf of|re|regarding|handed over to|hand over to|attn|copy|copy to|see|about"},
    WordRow{Sense::agent_lead, 0, "by"},
    WordRow{Sense::agent_lead, 1,
            "led by|owned by|done by|to be done by|owner|assigned to|responsible|action for|action on"},
    WordRow{Sense::org_lead, 0, "from|of the|of|at"},
    WordRow{
        Sense::verb, 0,
        "calls|call|makes|make|writes|write|asks|ask|takes|take|does|do|goes|go|sends|send|organises|organizes|"
        "organise|organize|plans|plan|looks|look|works|work|prepares|prepare|checks|check|shares|share|fills|"
        "collects|collect|gets|get|gives|give|presents|present|books|book|reserves|orders|order|invites|invite|"
        "drafts|draft|contacts|contact|brings|bring|informs|inform|leads|lead|starts|start|comes|come|keeps|keep|"
        "sets|set|speaks|speak|talks|talk|updates|update|designs|design|develops|develop|publishes|publish|"
        "reviews|review|reads|read|thinks|think|will|shall|can|could|must|should|may|has|have|is|are|arranges|"
        "arrange|finds|find|creates|create|runs|run|handles|handle|hosts|host|chairs|emails|email|mails|mail|"
        "delivers|deliver|compiles|summarises|summarizes|finalises|finalizes|schedules|tests|wants|needs|proposes|"
        "follows|picks|puts|moves|builds|reports|report|visits|visit|meets|meet|to|would|"
        "confirms|prints|rings|chases|buys|paints|signs|approves|agrees|attends|circulates|clarifies|completes|"
        "coordinates|decides|describes|discusses|distributes|edits|explains|explores|gathers|interviews|launches|"
        "lists|liaises|manages|maps|measures|notes|opens|pays|posts|produces|promotes|provides|records|registers|"
        "researches|responds|submits|surveys|teaches|trains|translates|tries|turns|types|uploads|uses|verifies|walks|"
        "waits"},
    WordRow{Sense::statement_verb, 0, "is|was|are|were|has|have|had|been|stood|went|showed|seems"},
    WordRow{Sense::dated_thing, 0,
            "minutes|report|decision|letter|mail|email|agenda|memo|note|notes|version|figures|advice|meeting|session|"
            "article|message|invoice|quote|survey|evaluation|presentation|law|results|data|photos|recording|act|"
            "training|workshop|invitation|statement|budget|interview"},
    WordRow{Sense::absence, 0,
            "on leave|annual leave|absent|on holiday|holiday|sick|not available|unavailable|out of office"},
    WordRow{Sense::measure, 0,
            "meter|metre|meters|metres|m|km|cm|euro|euros|eur|members|people|persons|places|pieces|times|x|percent|"
            "minutes|min|degrees|kg|participants|copies|pages|questions|votes|fte|million|billion|k|points|adult|"
            "sessions|groups|interviews|municipalities|kilograms|miles|units|gb|mb|chairs|seats|stars|posters"},
    WordRow{Sense::not_a_person, 0,
            "teams|sharepoint|outlook|excel|word|powerpoint|zoom|mural|miro|linkedin|facebook|google|whatsapp|slack|"
            "trello|instagram|twitter|youtube|windows|internet|intranet|europe|covid|corona|monday|christmas|floor|"
            "pier|job|mine|beat|art|mate|tea|tone|lot|odd|"
            "urban|roman|meta|jet|lone|dale|grant|van|marine|constant|divine|patience|providence|innocent|angel|sultan|"
            "mega|made|rose|flora"},
    WordRow{Sense::not_a_role, 0,
            "to be decided|to be "
            "confirmed|tbc|tba|draft|optional|see|internal|external|digital|online|offline|short|long|if|new|old|"
            "attachment|urgent|"
            "important|priority|high|low|tbd|tbc|pending|provisional|final|pilot|repeat|free|etc|e.g.|eg|hybrid|public|"
            "mandatory|asap|later|ok|yes|no|lunch|ongoing|continuous|maybe|continued|more|again|forward dates only"},
    WordRow{Sense::preposition, 0,
            "to|from|under|between|without|along|through|about|over|per|of|for|at|until|via|on|in|with|after|as|than|"
            "that|this|these|the|a|an|not|also|still|there|but|because|so|how|why|where|which|no|all|own|more|first|"
            "then|when|if|by|and|or|what|please|we|back|off|out|asap|it|is|was|be|do|will|let's|who"},
    WordRow{Sense::stop_word, 0,
            "the|an|and|of|for|with|on|to|at|by|not|also|is|are|be|this|that|from|about|will|we|you|what|who|when|"
            "make|send|before|next|question|step|goal|meeting|until|all|everyone|how|do|no|our|your|draft|write|"
            "invite|share|check|review|update|end|it"},
};

}  // namespace

std::span<const WordRow> words_en() { return rows; }

}  // namespace rtp
