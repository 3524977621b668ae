#include <array>

#include "language/holiday_names.hpp"
#include "language/lexicon.hpp"

// German. How a row is written stands at WordRow; what a sense means, at Sense. Umlauts are folded ("ü" is "u");
// spellings with "ue" are listed where people type them.

namespace rtp {
namespace {

constexpr std::array rows{
    // names of times
    WordRow{Sense::month, 1,
            "januar|jan|jänner|jän; februar|feb|feber; märz|maerz|mär|mrz; april|apr; mai; juni|jun; juli|jul; "
            "august|aug; september|sept|sep; oktober|okt; november|nov; dezember|dez"},
    WordRow{Sense::month_name_ambiguous, 1, "jan"},
    WordRow{Sense::weekday, 1, "montag|montags; dienstag; mittwoch; donnerstag; freitag; samstag|sonnabend; sonntag"},
    WordRow{Sense::weekday_short, 1, "mo; di; mi; do; fr; sa; so"},
    WordRow{
        Sense::weekday, 1,
        "montagvormittag|montagnachmittag|montagabend|montagmorgen|montagmittag|montagfrüh; "
        "dienstagvormittag|dienstagnachmittag|dienstagabend|dienstagmorgen|dienstagmittag|dienstagfrüh; "
        "mittwochvormittag|mittwochnachmittag|mittwochabend|mittwochmorgen|mittwochmittag|mittwochfrüh; "
        "donnerstagvormittag|donnerstagnachmittag|donnerstagabend|donnerstagmorgen|donnerstagmittag|donnerstagfrüh; "
        "freitagvormittag|freitagnachmittag|freitagabend|freitagmorgen|freitagmittag|freitagfrüh; "
        "samstagvormittag|samstagnachmittag|samstagabend|samstagmorgen|samstagmittag|samstagfrüh; "
        "sonntagvormittag|sonntagnachmittag|sonntagabend|sonntagmorgen|sonntagmittag|sonntagfrüh"},
    WordRow{Sense::weekday_plural, 1, "montage; dienstage; mittwoche; donnerstage; freitage; samstage; sonntage"},
    WordRow{Sense::season, 0, "frühling|frühjahr|fruehjahr; sommer; herbst; winter"},
    WordRow{Sense::relative_day, 0,
            "heute|heute abend|heute nacht|heute nachmittag|zu dieser zeit; morgen|am nächsten tag|am "
            "folgetag|nächsten tag; "
            "übermorgen|uebermorgen"},
    WordRow{Sense::past_day, -2, "vorgestern; gestern"},
    WordRow{Sense::day_part, 0,
            "morgen|früh|vormittag|mittag|nachmittag|abend|nacht|morgens|mittags|abends|nachmittags|vormittags"},
    // units
    WordRow{Sense::day_unit, 0, "tag|tage|tagen|tages"},
    WordRow{Sense::working_day_unit, 0, "werktag|werktage|werktagen|arbeitstag|arbeitstage|arbeitstagen"},
    WordRow{Sense::week_unit, 0, "woche|wochen"},
    WordRow{Sense::weekend_unit, 0, "wochenende|wochenendes"},
    WordRow{Sense::month_unit, 0, "monat|monate|monaten|monats"},
    WordRow{Sense::quarter_unit, 0, "quartal|quartale|quartalen|quartals|vierteljahr"},
    WordRow{Sense::half_year_unit, 0, "halbjahr|halbjahres|jahreshälfte"},
    WordRow{Sense::year_unit, 0, "jahr|jahre|jahren|jahres"},
    WordRow{Sense::week_label, 0, "kw|kalenderwoche|woche|wochen|kws|w"},
    WordRow{Sense::week_of, 0,
            "woche vom|woche ab|woche ab dem|woche beginnend|in der woche vom|die woche vom|woche um den"},
    WordRow{Sense::quarter_label, 0, "q|quartal"},
    WordRow{Sense::half_label, 0, "h"},
    // which one
    WordRow{Sense::this_one, 0,
            "dieser|diese|dieses|diesen|diesem|laufenden|des laufenden|aktuellen|dieser laufenden|des aktuellen"},
    WordRow{Sense::coming_one, 0, "kommenden|kommende|kommender|kommendes|der kommenden|des kommenden"},
    WordRow{Sense::next_one, 0,
            "nächsten|nächste|nächster|nächstes|naechsten|naechste|naechster|naechstes|folgenden|folgende|der "
            "nächsten|des nächsten|"
            "die nächsten|der folgenden"},
    WordRow{Sense::after_next, 0, "übernächsten|übernächste|übernächster|übernächstes|uebernaechste|uebernaechsten"},
    WordRow{Sense::past_one, 0, "letzten|letzte|letzter|letztes|vorigen|vorige|vergangenen|vergangene|vergangener"},
    WordRow{Sense::last_ordinal, 0, "letzter|letzte|letzten|letztes"},
    WordRow{Sense::begin_of, 0, "anfang|zu beginn|beginn|am anfang|zum anfang|zu anfang|anfangs"},
    WordRow{Sense::middle_of, 0, "mitte|in der mitte|zur mitte|halb"},
    WordRow{Sense::end_of, 0, "ende|am ende|zum ende|gegen ende|zu ende|ultimo"},
    WordRow{Sense::end_of_unit, 2, "monatsende; quartalsende; jahresende"},
    WordRow{Sense::end_of_unit, 1, "wochenausklang|ende der woche"},
    WordRow{Sense::begin_of_unit, 1,
            "wochenanfang|wochenbeginn; monatsanfang|monatsbeginn; quartalsbeginn; jahresanfang|jahresbeginn"},
    WordRow{Sense::month_half, 1,
            "januarhälfte; februarhälfte; märzhälfte; aprilhälfte; maihälfte; junihälfte; julihälfte; augusthälfte; "
            "septemberhälfte; oktoberhälfte; novemberhälfte; dezemberhälfte"},
    WordRow{Sense::half_word, 0, "hälfte|haelfte"},
    WordRow{Sense::rest_of, 0, "im laufe|rest|der rest|den rest|im weiteren verlauf"},
    // small words of time
    WordRow{Sense::on_time, 0, "im|an|in|zu|zur|um|für|für die|während|in der|irgendwann|ist|in den"},
    WordRow{Sense::on_time, 1, "am|zum|der|den|dem|an dem|für den|termin"},
    WordRow{Sense::still, 0, "noch|noch im"},
    WordRow{Sense::article, 0, "der|die|das|den|dem|des|ein|eine|einer|einem"},
    WordRow{Sense::of_word, 0, "des|der|von|vom|im|in|dem|im jahr|im jahre|des jahres|tag im|aus dem|in dem"},
    WordRow{Sense::by_time, 0,
            "bis|bis zum|bis zur|bis spätestens|spätestens|spätestens am|spätestens bis|spaetestens|bis ende der|frist|"
            "deadline|fällig|fällig am|fertig bis|fertig am|erledigt bis|bis einschließlich|stichtag|fertig im|bis zu"},
    WordRow{Sense::before_time, 0, "vor|vor dem|vor der|noch vor|früher als"},
    WordRow{Sense::from_time, 0,
            "ab|ab dem|ab der|nicht vor|nicht vor dem|frühestens|frühestens am|seit|beginnend|beginnend am|start|start "
            "am|mit wirkung vom|vom"},
    WordRow{Sense::after_time, 0, "nach|nach dem|nach der|später als"},
    WordRow{Sense::around_time, 0, "um|um den|rund um|etwa|circa|ca|ungefähr|gegen"},
    WordRow{Sense::range_to, 0, "bis|bis zum|bis zur; bis einschließlich|bis und mit"},
    WordRow{Sense::range_from, 0, "von|vom|ab|zwischen|zwischen dem|zwischen der"},
    WordRow{Sense::between, 0, "zwischen|zwischen dem|zwischen der"},
    WordRow{Sense::and_word, 0, "und|und dem|sowie|u.|u"},
    WordRow{Sense::or_word, 0, "oder|bzw"},
    WordRow{Sense::in_amount, 0, "in|nach|in etwa"},
    WordRow{Sense::within_amount, 0, "innerhalb|innerhalb von|binnen|innderhalb|innerhalb der"},
    WordRow{Sense::from_now, 0, "ab jetzt|ab heute|von heute an|später|von jetzt an|nach heute"},
    WordRow{Sense::later_word, 0, "nach|ab|nach dem"},
    WordRow{Sense::every, 0, "jede|jeden|jeder|jedes|alle|pro|je"},
    WordRow{Sense::repeated, 0,
            "wöchentlich|wöchentliche|monatlich|monatliche|täglich|tägliche|jährlich|jährliche|vierteljährlich|"
            "dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|zweiwöchentlich|werktags"},
    WordRow{Sense::ready, 0, "fertig|erledigt|abgeschlossen|gemacht|getan|fertiggestellt|done"},
    WordRow{Sense::past_marker, 0, "vor|seit|datiert"},
    WordRow{Sense::clock_unit, 0, "uhr|h|stunde|stunden|std"},
    // numbers
    WordRow{
        Sense::cardinal, 1,
        "ein|eins|eine|einen|einem|einer; zwei|beiden; drei; vier; fünf; sechs; sieben; acht; neun; zehn; elf; zwölf; "
        "dreizehn; vierzehn; fünfzehn; sechzehn; siebzehn; achtzehn; neunzehn; zwanzig; einundzwanzig; zweiundzwanzig; "
        "dreiundzwanzig; vierundzwanzig; fünfundzwanzig; sechsundzwanzig; siebenundzwanzig; achtundzwanzig; "
        "neunundzwanzig; dreißig; einunddreißig"},
    WordRow{Sense::cardinal, 3, "einigen|einige|ein paar"},
    WordRow{
        Sense::ordinal, 1,
        "erste|ersten|erster|erstes|ersten; zweite|zweiten|zweiter|zweites; dritte|dritten|dritter|drittes; "
        "vierte|vierten|vierter|viertes; fünfte|fünften|fünfter|fünftes; sechste|sechsten|sechster; "
        "siebte|siebten|siebter|siebente|siebenten; achte|achten|achter; neunte|neunten|neunter; "
        "zehnte|zehnten|zehnter; "
        "elfte|elften|elfter; zwölfte|zwölften|zwölfter; dreizehnte|dreizehnten|dreizehnter; "
        "vierzehnte|vierzehnten|vierzehnter; fünfzehnte|fünfzehnten|fünfzehnter; sechzehnte|sechzehnten|sechzehnter; "
        "siebzehnte|siebzehnten|siebzehnter; achtzehnte|achtzehnten|achtzehnter; neunzehnte|neunzehnten|neunzehnter; "
        "zwanzigste|zwanzigsten|zwanzigster; einundzwanzigste|einundzwanzigsten|einundzwanzigster; "
        "zweiundzwanzigste|zweiundzwanzigsten|zweiundzwanzigster; "
        "dreiundzwanzigste|dreiundzwanzigsten|dreiundzwanzigster; "
        "vierundzwanzigste|vierundzwanzigsten|vierundzwanzigster; "
        "fünfundzwanzigste|fünfundzwanzigsten|fünfundzwanzigster; "
        "sechsundzwanzigste|sechsundzwanzigsten|sechsundzwanzigster; "
        "siebenundzwanzigste|siebenundzwanzigsten|siebenundzwanzigster; "
        "achtundzwanzigste|achtundzwanzigsten|achtundzwanzigster; "
        "neunundzwanzigste|neunundzwanzigsten|neunundzwanzigster; "
        "dreißigste|dreißigsten|dreißigster; einunddreißigste|einunddreißigsten|einunddreißigster"},
    WordRow{Sense::ordinal_suffix, 0, "te|ten|ter|ste|sten|ster"},
    WordRow{Sense::thousands, 2000, "zweitausend"},
    // days with a name
    WordRow{Sense::holiday, holiday("new_years_day"), "neujahr|neujahrstag"},
    WordRow{Sense::holiday, holiday("epiphany"), "heilige drei könige|dreikönigstag|dreikönig"},
    WordRow{Sense::holiday, holiday("valentines_day"), "valentinstag"},
    WordRow{Sense::holiday, holiday("womens_day"), "frauentag|weltfrauentag"},
    WordRow{Sense::holiday, holiday("carnival_sunday"), "karneval|fasching|karnevalssonntag"},
    WordRow{Sense::holiday, holiday("carnival_monday"), "rosenmontag"},
    WordRow{Sense::holiday, holiday("carnival_tuesday"), "fastnacht|faschingsdienstag|veilchendienstag"},
    WordRow{Sense::holiday, holiday("ash_wednesday"), "aschermittwoch|aschertag|aschetag"},
    WordRow{Sense::holiday, holiday("palm_sunday"), "palmsonntag|palmensonntag"},
    WordRow{Sense::holiday, holiday("maundy_thursday"), "gründonnerstag|weißer donnerstag"},
    WordRow{Sense::holiday, holiday("good_friday"), "karfreitag|stiller freitag"},
    WordRow{Sense::holiday, holiday("holy_saturday"), "karsamstag|karsonnabend"},
    WordRow{Sense::holiday, holiday("easter_sunday"), "ostern|ostersonntag"},
    WordRow{Sense::holiday, holiday("easter_monday"), "ostermontag"},
    WordRow{Sense::holiday, holiday("labour_day"), "tag der arbeit|maifeiertag"},
    WordRow{Sense::holiday, holiday("ascension_day"), "himmelfahrt|christi himmelfahrt|himmelfahrtstag"},
    WordRow{Sense::holiday, holiday("whit_sunday"), "pfingsten|pfingstsonntag"},
    WordRow{Sense::holiday, holiday("whit_monday"), "pfingstmontag|pentecost montag"},
    WordRow{Sense::holiday, holiday("corpus_christi"), "fronleichnam|corpus christi"},
    WordRow{Sense::holiday, holiday("mothers_day"), "muttertag"},
    WordRow{Sense::holiday, holiday("fathers_day"), "vatertag"},
    WordRow{Sense::holiday, holiday("st_johns_day"), "johannistag"},
    WordRow{Sense::holiday, holiday("assumption_day"), "mariä himmelfahrt"},
    WordRow{Sense::holiday, holiday("german_unity_day"), "tag der deutschen einheit"},
    WordRow{Sense::holiday, holiday("reformation_day"), "reformationstag"},
    WordRow{Sense::holiday, holiday("halloween"), "halloween"},
    WordRow{Sense::holiday, holiday("all_saints_day"), "allerheiligen"},
    WordRow{Sense::holiday, holiday("all_souls_day"), "allerseelen"},
    WordRow{Sense::holiday, holiday("st_martins_day"), "martinstag|sankt martin"},
    WordRow{Sense::holiday, holiday("repentance_day"), "buß und bettag|buß- und bettag"},
    WordRow{Sense::holiday, holiday("advent_1"), "1. advent|erster advent|ersten advent|erste advent"},
    WordRow{Sense::holiday, holiday("advent_2"), "2. advent|zweiter advent|zweiten advent"},
    WordRow{Sense::holiday, holiday("advent_3"), "3. advent|dritter advent|dritten advent"},
    WordRow{Sense::holiday, holiday("advent_4"), "4. advent|vierter advent|vierten advent"},
    WordRow{Sense::holiday, holiday("st_nicholas_day"), "nikolaus|nikolaustag"},
    WordRow{Sense::holiday, holiday("christmas_eve"), "heiligabend|heiliger abend"},
    WordRow{Sense::holiday, holiday("christmas_day"),
            "weihnachten|erster weihnachtstag|1. weihnachtstag|weihnachtstag"},
    WordRow{Sense::holiday, holiday("boxing_day"), "zweiter weihnachtstag|2. weihnachtstag|zweiten weihnachtstag"},
    WordRow{Sense::holiday, holiday("womens_carnival"), "weiberfastnacht|altweiber|altweiberfastnacht"},
    WordRow{Sense::holiday, holiday("memorial_sunday"), "volkstrauertag"},
    WordRow{Sense::holiday, holiday("sunday_of_the_dead"), "totensonntag|ewigkeitssonntag"},
    WordRow{Sense::holiday, holiday("st_barbaras_day"), "barbaratag"},
    WordRow{Sense::holiday, holiday("eid_al_fitr"), "zuckerfest|eid al-fitr"},
    WordRow{Sense::holiday, holiday("eid_al_adha"), "opferfest|eid al-adha"},
    WordRow{Sense::holiday, holiday("thanksgiving"), "thanksgiving"},
    WordRow{Sense::holiday, holiday("black_friday"), "black friday"},
    WordRow{Sense::holiday, holiday("cyber_monday"), "cyber monday"},
    WordRow{Sense::holiday, holiday("earth_day"), "tag der erde"},
    WordRow{Sense::holiday, holiday("new_years_eve"), "silvester"},
    // keys and markers of the note
    WordRow{Sense::owner_key, 0,
            "wer|verantwortlich|verantwortliche|zuständig|zuständigkeit|federführung|durch|von|macht|übernimmt|lead|"
            "leitung|bearbeiter|ansprechpartner|person|verantw.|verantw|zust.|zust|ansprechperson|umsetzung|"
            "hauptverantwortlich|übernahme|wer macht's|wer macht das|erledigt durch"},
    WordRow{Sense::task_key, 0, "was|aufgabe|aktion|maßnahme|todo|to do|thema|tätigkeit|auftrag"},
    WordRow{Sense::time_key, 0,
            "wann|bis wann|termin|frist|deadline|datum|fällig|fällig am|zieltermin|zeit|zeitraum|bis|fertig"},
    WordRow{Sense::partner_key, 0, "mit wem|partner|unterstützung|beteiligt|beteiligte|zusammen mit"},
    WordRow{Sense::question_key, 0, "frage|fragen|offene frage|rückfrage"},
    WordRow{
        Sense::note_key, 0,
        "info|hinweis|notiz|idee|beschluss|entscheidung|vereinbarung|anmerkung|tipp|zur info|zur kenntnis|nb|achtung|"
        "bemerkung|ergebnis der diskussion|erkenntnis|risiko|wunsch|fazit|feststellung|absprache|fyi|hintergrund"},
    WordRow{Sense::goal_key, 0, "ziel|hauptziel|ziele|zielsetzung|endziel|gewünschte situation|ergebnis|vision"},
    WordRow{Sense::step_key, 0, "schritt|phase|etappe"},
    WordRow{Sense::label_key, 0, "aufgabe|aktion|punkt|maßnahme|nr"},
    WordRow{Sense::dropped, 0, "entfällt|gestrichen|abgesagt|hinfällig|nicht mehr nötig|storniert"},
    WordRow{Sense::no_tasks, 0,
            "keine aufgaben|keine aufgabe|keine aktion|keine aktionen|nichts zu tun|kein handlungsbedarf|bewusst leer|"
            "keine maßnahmen|keine weiteren aufgaben|entfällt hier"},
    WordRow{Sense::note_start, 0, "hierbei|dabei|hierfür|dafür|beispielsweise|z.b.|zum beispiel"},
    // people
    WordRow{Sense::everyone, 0,
            "alle|jeder|alle zusammen|alle gemeinsam|alle miteinander|das ganze team|gesamte gruppe|die gesamte gruppe|"
            "alle teilnehmenden|alle anwesenden|allesamt|wir alle|ganze gruppe|die ganze gruppe|ganzes team|alle "
            "teilnehmer|jede und "
            "jeder|alle beteiligten"},
    WordRow{Sense::self, 0, "ich|wir|du|ihr|er|sie|es|man|mich|uns|mir"},
    WordRow{Sense::title, 0, "herr|herrn|frau|dr|prof|hr|fr|dipl"},
    WordRow{Sense::particle, 0, "von|van|de|der|den|zu|zur|vom|la|le|di|da|el|al"},
    WordRow{
        Sense::role, 0,
        "bürgermeister|bürgermeisterin|oberbürgermeister|gemeinderat|stadtrat|verwaltung|leitung|geschäftsführung|"
        "vorstand|personalrat|betriebsrat|personalabteilung|hr|it|edv|finanzen|recht|kommunikation|presse|sekretariat|"
        "sekretär|vorsitz|vorsitzende|vorsitzender|moderation|moderator|moderatorin|helpdesk|praktikant|praktikantin|"
        "azubi|azubis|auszubildende|"
        "studierende|studenten|teilnehmer|teilnehmende|team|projektteam|projektleitung|projektleiter|projektleiterin|"
        "lenkungsgruppe|steuerungsgruppe|arbeitsgruppe|teamleitung|abteilungsleitung|gemeinde|gemeinden|stadt|"
        "landkreis|kreis|land|ministerium|polizei|feuerwehr|kämmerei|kämmerer|bauamt|ordnungsamt|sozialamt|jugendamt|"
        "rechtsamt|hauptamt|personalamt|beirat|fraktion|fraktionen|ausschuss|dezernent|dezernentin|amtsleitung|"
        "beschaffung|einkauf|marketing|bibliothek|schule|schulen|verein|vereine|dienstleister|berater|beraterin|"
        "ehrenamtliche|bürger|archiv|bauhof|hausmeister|empfang|redaktion|webredaktion|controlling|lokal|"
        "hauptgeschäftsführer|stab|stabsstelle|büro|referat|kollegen|kolleginnen|mitarbeitende|mitarbeiter|"
        "amtsleiter|amtsleiterin|hauptamtsleiter|gemeindesekretär|stadtsekretär|stadtkämmerer|"
        "gleichstellungsbeauftragte|datenschutz|datenschutzbeauftragte|pressestelle|stadtplanung|stadtwerke|"
        "standesamt|bürgerbüro|bürgeramt|meldeamt|zentrale dienste|rechnungsprüfung|vergabestelle|kita|kitas|"
        "fachbereichsleitung|sachbearbeitung|sachbearbeiter|sachbearbeiterin|protokollführer|protokollführerin|"
        "hausverwaltung|stadträte|ortsvorsteher|ortsbeirat|jugendparlament|seniorenbeirat|lieferant|"
        "lieferanten|auftraggeber|projektbüro|steuerkreis|kernteam|lenkungskreis|lenkungsausschuss|"
        "führungskräfte|abteilungsleiter|abteilungsleiterin|abteilungsleitungen|teamleiter|teamleiterin|"
        "teamleitungen|moderatoren|moderationsteam|trainer|trainerin|beraterinnen|nachbarn|anwohner|einwohner"},
    WordRow{
        Sense::role_suffix, 0,
        "amt|schreiber|schreiberin|meister|meisterin|pfleger|pflegerin|stellen|ämter|leitungen|leitung|leiter|leiterin|"
        "abteilung|referat|stelle|gruppe|team|rat|beauftragte|beauftragter|manager|"
        "managerin|koordinator|koordinatorin|ausschuss|verwaltung|büro|sekretär|referent|referentin|beirat|dezernat|"
        "vorstand|redaktion|direktor|direktorin|kreis|ministerium"},
    WordRow{
        Sense::body, 0,
        "gemeinde|gemeinden|gem.|stadt|landkreis|kreis|team|abteilung|abt.|abt|fb|fachdienst|ressort|referat|amt|büro|"
        "arbeitsgruppe|arbeitskreis|ag|verein|stabsstelle|"
        "stiftung|universität|hochschule|ministerium|kommission|projektgruppe|fachbereich|dezernat|sachgebiet|leitung|"
        "leiter|leiterin|alle|mitglieder|gruppe|region|land|verband|agentur|bezirk|haus|institut|amt für"},
    WordRow{Sense::partner_lead, 0,
            "in zusammenarbeit mit|zusammen mit|gemeinsam mit|mit unterstützung von|mit unterstützung der|mit "
            "unterstützung des|"
            "unterstützt von|unterstützung|unterstützung durch|unterstützung von|in abstimmung mit|in absprache "
            "mit|mit hilfe von|i.z.m.|"
            "unter mitwirkung von|mithilfe von|nach rücksprache mit|i.a.m.|in kooperation mit|hilfe von|mit "
            "beteiligung von"},
    WordRow{Sense::partner_verb, 0,
            "liest mit|hilft|hilft mit|unterstützt|berät|assistiert|lesen mit|helfen|unterstützen|denkt mit|prüft "
            "gegen|liest gegen"},
    WordRow{Sense::counterpart_lead, 0, "mit|bei|gegen|an|über|via|richtung"},
    WordRow{Sense::other_lead, 0,
            "für|an|cc|c.c.|bcc|im namen von|zugunsten|betr|bezüglich|übergabe an|übergeben an|kopie "
            "an|z.hd.|siehe|wegen|namens"},
    WordRow{Sense::agent_lead, 0,
            "durch|verantwortlich|federführend|zuständig|das macht|macht das|darum kümmert sich|übernimmt|erledigt "
            "durch|erledigt von|liegt bei"},
    WordRow{Sense::org_lead, 0,
            "gem.|aus|von der gemeinde|gemeinde|stadt|von der stadt|von der|vom|für die stadt|aus der"},
    WordRow{
        Sense::verb, 0,
        "ruft|rufen|macht|machen|schreibt|schreiben|fragt|fragen|nimmt|nehmen|geht|gehen|sorgt|sorgen|schickt|"
        "schicken|sendet|senden|organisiert|organisieren|plant|planen|sucht|suchen|bespricht|besprechen|arbeitet|"
        "arbeiten|liefert|liefern|bereitet|bereiten|prüft|prüfen|teilt|teilen|füllt|füllen|sammelt|sammeln|holt|holen|"
        "gibt|geben|präsentiert|präsentieren|untersucht|koordiniert|koordinieren|bucht|buchen|reserviert|reservieren|"
        "kontrolliert|besucht|setzt|bringt|bringen|verteilt|verteilen|informiert|informieren|leitet|leiten|startet|"
        "starten|kommt|kommen|hält|halten|legt|protokolliert|öffnet|wird|werden|kann|können|muss|müssen|soll|sollen|"
        "will|wollen|evaluiert|spricht|sprechen|aktualisiert|entwirft|entwickelt|entwickeln|übersetzt|veröffentlicht|"
        "begleitet|schaut|schauen|liest|lesen|denkt|lädt|laden|testet|testen|hat|haben|lässt|erstellt|erstellen|"
        "übernimmt|übernehmen|klärt|klären|kümmert|kümmern|stellt|stellen|fasst|vereinbart|druckt|kauft|kaufen|"
        "moderiert|moderieren|führt|führen|baut|bauen|meldet|melden|aktualisieren|bestellt|bestellen|formuliert"},
    WordRow{Sense::statement_verb, 0, "ist|war|sind|waren|wurde|wurden|hat|hatte|haben|hatten|lag|steht|liegt|wird"},
    WordRow{
        Sense::dated_thing, 0,
        "protokoll|bericht|beschluss|brief|mail|e-mail|agenda|memo|notiz|version|zahlen|sitzung|besprechung|treffen|"
        "artikel|nachricht|rechnung|angebot|umfrage|auswertung|präsentation|gesetz|ergebnisse|daten|fotos|stand|"
        "schreiben|vermerk|gespräch|schulung|workshop|einladung|vorlage|haushalt"},
    WordRow{Sense::absence, 0,
            "urlaub|abwesend|im urlaub|krank|nicht verfügbar|elternzeit|nicht erreichbar|abwesenheit"},
    WordRow{
        Sense::measure, 0,
        "meter|m|km|cm|euro|eur|mitglieder|menschen|personen|plätze|stück|mal|x|prozent|minuten|min|grad|kg|teilnehmer|"
        "exemplare|seiten|fragen|stimmen|mio|millionen|mrd|punkte|jahre|monate|wochen|tage|stühle|wohnungen|sitzungen|"
        "gespräche|gruppen|gemeinden|liter|gb|mb|teilnehmende|stunden|tagen|ha|uhr"},
    WordRow{
        Sense::not_a_person, 0,
        "teams|sharepoint|outlook|excel|word|powerpoint|zoom|mural|miro|linkedin|facebook|google|whatsapp|slack|trello|"
        "instagram|twitter|youtube|windows|internet|intranet|europa|covid|corona|ostern|weihnachten|deutschland|"
        "roman|tor|stein|mine|job|urban|tone|mate|pelle|flora|marine|tuna|mega|meta|made|jet|lot"},
    WordRow{
        Sense::not_a_role, 0,
        "noch offen|noch zu klären|n.n.|so bald wie möglich|so schnell wie möglich|so viel wie "
        "möglich|entwurf|optional|siehe|intern|extern|digital|online|kurz|lang|falls|neu|alt|anlage|dringend|wichtig|"
        "priorität|"
        "hoch|niedrig|offen|tbd|vorläufig|endgültig|pilot|kostenlos|usw|etc|hybrid|öffentlich|asap|später|ok|ja|nein|"
        "laufend|fortlaufend|vielleicht|ggf|evtl|bzw|z.b.|schnellstmöglich|baldmöglichst|in arbeit|präsenz|vor ort"},
    WordRow{
        Sense::preposition, 0,
        "zu|aus|unter|zwischen|ohne|durch|an|nach|über|per|von|für|bei|bis|via|auf|in|mit|als|dann|dass|der|die|das|"
        "den|"
        "dem|des|ein|eine|einen|einem|einer|nicht|auch|noch|da|aber|denn|also|wie|warum|wo|welche|kein|keine|eigene|"
        "mehr|"
        "zuerst|wenn|sobald|und|oder|im|am|um|zum|zur|vom|ins|beim|zurück|wieder|weg|da|frei|so|mal|nur|alle|was|wer"},
    WordRow{
        Sense::stop_word, 0,
        "der|die|das|und|für|mit|auf|an|zu|nach|bei|durch|nicht|auch|wird|sind|ist|dass|diese|aus|über|noch|werden|"
        "frage|"
        "schritt|ziel|bis|wer|wann|unsere|kein|keine|ich|wir|nächste|ende|anfang|gemeinde|alle|erstellen|besprechen|"
        "planen|einladen|vorbereiten|den|dem|des|im|am|zum|zur|vom|ein|eine|von|oder|soll|können|brauchen"},
};

}  // namespace

std::span<const WordRow> words_de() { return rows; }

}  // namespace rtp
