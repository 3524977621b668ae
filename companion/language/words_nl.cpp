#include <array>

#include "language/holiday_names.hpp"
#include "language/lexicon.hpp"

// Dutch. How a row is written stands at WordRow; what a sense means, at Sense.

namespace rtp {
namespace {

constexpr std::array rows{
    // names of times
    WordRow{Sense::month, 1,
            "januari|jan; februari|feb|febr; maart|mrt; april|apr; mei; juni|jun; juli|jul; augustus|aug; "
            "september|sept|sep; oktober|okt; november|nov; december|dec"},
    WordRow{Sense::month_name_ambiguous, 1, "jan"},
    WordRow{Sense::month_name_ambiguous, 4, "april; mei; juni"},
    WordRow{Sense::weekday, 1, "maandag; dinsdag; woensdag|woens; donderdag; vrijdag; zaterdag; zondag"},
    WordRow{Sense::weekday, 1,
            "maandagochtend|maandagmiddag|maandagavond; dinsdagochtend|dinsdagmiddag|dinsdagavond; "
            "woensdagochtend|woensdagmiddag|woensdagavond; donderdagochtend|donderdagmiddag|donderdagavond; "
            "vrijdagochtend|vrijdagmiddag|vrijdagavond; zaterdagochtend|zaterdagmiddag|zaterdagavond; "
            "zondagochtend|zondagmiddag|zondagavond"},
    WordRow{Sense::weekday_plural, 1, "maandagen; dinsdagen; woensdagen; donderdagen; vrijdagen; zaterdagen; zondagen"},
    WordRow{Sense::weekday_short, 1, "ma|maa; di|din|dins; wo|woe; do|don; vr; za|zat; zo|zon"},
    WordRow{Sense::season, 0, "voorjaar|lente; zomer; najaar|herfst; winter"},
    WordRow{Sense::relative_day, 0,
            "vandaag|vanavond|vanmiddag|vanmorgen|vanochtend|vannacht|heden|deze dag|deze ochtend|deze avond|"
            "deze middag|deze namiddag; morgen|morgenochtend|morgenmiddag|morgenavond|de volgende dag|volgende dag|"
            "de dag erna|daags erna; overmorgen|de dag na morgen"},
    WordRow{Sense::past_day, -2, "eergisteren; gisteren|gisteravond|gistermiddag"},
    WordRow{Sense::day_part, 0, "ochtend|middag|avond|morgen|nacht|'s ochtends|'s middags|'s avonds|namiddag"},
    // units
    WordRow{Sense::day_unit, 0, "dag|dagen|dgn"},
    WordRow{Sense::working_day_unit, 0, "werkdag|werkdagen"},
    WordRow{Sense::week_unit, 0, "week|weken|weekje|weekjes|wkn"},
    WordRow{Sense::weekend_unit, 0, "weekend|weekeinde"},
    WordRow{Sense::month_unit, 0, "maand|maanden|mnd"},
    WordRow{Sense::quarter_unit, 0, "kwartaal|kwartalen"},
    WordRow{Sense::half_year_unit, 0, "halfjaar|half jaar"},
    WordRow{Sense::year_unit, 0, "jaar|jaren|kalenderjaar"},
    WordRow{Sense::week_label, 0, "week|weken|wk|wkn|w|weeknummer|weeknr"},
    WordRow{Sense::week_of, 0, "week van|week vanaf|week beginnend|week beginnend op|de week die|week die|week die op"},
    WordRow{Sense::quarter_label, 0, "q|k|kwartaal"},
    WordRow{Sense::half_label, 0, "h"},
    // which one
    WordRow{Sense::this_one, 0, "deze|dit|die|dat|huidige|de huidige|lopende|mijn|onze|van deze|van dit|in deze"},
    WordRow{Sense::coming_one, 0,
            "komende|komend|aankomende|aankomend|aanstaande|aanstaand|eerstvolgende|eerstkomende|a.s.|as|aanst"},
    WordRow{Sense::next_one, 0, "volgende|volgend|de volgende|het volgende|van volgende|van de volgende"},
    WordRow{Sense::after_next, 0, "daaropvolgende|eropvolgende|na de volgende|na volgende|na het volgende"},
    WordRow{Sense::past_one, 0, "vorige|vorig|afgelopen|laatstleden|jongstleden|voorbije|verleden|verstreken"},
    WordRow{Sense::last_ordinal, 0, "laatste"},
    WordRow{Sense::begin_of, 0, "begin|begin van|primo|aan het begin van|het begin van|vroeg in|start van"},
    WordRow{Sense::middle_of, 0,
            "half|medio|halverwege|midden|midden in|midden van|het midden van|in het midden van|halfweg"},
    WordRow{
        Sense::end_of, 0,
        "eind|einde|ultimo|eind van|einde van|het einde van|het eind van|aan het eind van|aan het einde van|laat in"},
    WordRow{Sense::half_word, 0, "helft|helft van"},
    WordRow{Sense::rest_of, 0, "later|later in|in de loop van|rest van|de rest van|loop van"},
    // small words of time
    WordRow{Sense::on_time, 0,
            "in|om|met|tijdens|gedurende|de|in de|rond de|ergens in|nog in|nog voor|gepland|gepland voor|is"},
    WordRow{Sense::on_time, 1, "op|per|op de|gepland op|datum|voor op"},
    WordRow{Sense::still, 0, "nog"},
    WordRow{Sense::article, 0, "de|het|een|'t"},
    WordRow{Sense::of_word, 0, "van|van de|van het|in|in de|in het|uit|der|dag van|dag in|v"},
    WordRow{Sense::by_time, 0,
            "uiterlijk|uiterlijk op|uiterlijk in|tegen|t/m|tot en met|tot|tot aan|op zijn laatst|ten laatste|"
            "niet later dan|deadline|streefdatum|klaar op|klaar in|gereed op|gereed in|af op|af in|rond op"},
    WordRow{Sense::before_time, 0, "voor|eerder dan|nog voor|klaar voor|gereed voor|af voor|uiterlijk voor|ruim voor"},
    WordRow{Sense::from_time, 0,
            "vanaf|per|niet voor|niet eerder dan|op zijn vroegst|met ingang van|ingaande|m.i.v.|start|start op|starten "
            "op|vanaf begin"},
    WordRow{Sense::after_time, 0, "na|later dan|volgend op"},
    WordRow{Sense::around_time, 0, "rond|rondom|omstreeks|ongeveer|circa|ca|ongeveer op|plusminus"},
    WordRow{Sense::range_to, 0, "tot|tot aan; t/m|tot en met|tm|en met"},
    WordRow{Sense::range_from, 0, "van|vanaf|tussen"},
    WordRow{Sense::between, 0, "tussen"},
    WordRow{Sense::and_word, 0, "en|alsook|alsmede"},
    WordRow{Sense::or_word, 0, "of|dan wel"},
    WordRow{Sense::in_amount, 0, "over|in|na"},
    WordRow{Sense::within_amount, 0, "binnen|binnen de|binnen nu en"},
    WordRow{Sense::from_now, 0,
            "vanaf nu|vanaf vandaag|vanaf heden|na vandaag|gerekend vanaf vandaag|sedert vandaag|later"},
    WordRow{Sense::later_word, 0, "vanaf|na|gerekend vanaf|later dan|te rekenen vanaf"},
    WordRow{Sense::every, 0, "elke|elk|iedere|ieder|alle|per|om de"},
    WordRow{Sense::repeated, 0,
            "wekelijks|wekelijkse|maandelijks|maandelijkse|dagelijks|dagelijkse|jaarlijks|jaarlijkse|tweewekelijks|"
            "tweewekelijkse|driemaandelijks|maandags|dinsdags|woensdags|donderdags|vrijdags|zaterdags|zondags|"
            "doordeweeks|maandagen|dinsdagen|woensdagen|donderdagen|vrijdagen|zaterdagen|zondagen"},
    WordRow{Sense::ready, 0, "klaar|gereed|gedaan|afgerond|af|geregeld|voltooid|afgehandeld|done"},
    WordRow{Sense::past_marker, 0, "d.d.|dd|jl|j.l.|ll|l.l.|geleden|sinds|gedateerd|dateert van"},
    WordRow{Sense::clock_unit, 0, "uur|u|h|uren"},
    // numbers
    WordRow{Sense::cardinal, 1,
            "een; twee; drie; vier; vijf; zes; zeven; acht; negen; tien; elf; twaalf; dertien; veertien; vijftien; "
            "zestien; zeventien; achttien; negentien; twintig; eenentwintig; tweeentwintig; drieentwintig; "
            "vierentwintig; vijfentwintig; zesentwintig; zevenentwintig; achtentwintig; negenentwintig; dertig; "
            "eenendertig"},
    WordRow{Sense::cardinal, 2, "een paar|enkele; "},
    WordRow{Sense::ordinal, 1,
            "eerste; tweede; derde; vierde; vijfde; zesde; zevende; achtste; negende; tiende; elfde; twaalfde; "
            "dertiende; veertiende; vijftiende; zestiende; zeventiende; achttiende; negentiende; twintigste; "
            "eenentwintigste; tweeentwintigste; drieentwintigste; vierentwintigste; vijfentwintigste; "
            "zesentwintigste; zevenentwintigste; achtentwintigste; negenentwintigste; dertigste; eenendertigste"},
    WordRow{Sense::ordinal_suffix, 0, "e|de|ste"},
    WordRow{Sense::thousands, 2000, "tweeduizend"},
    // days with a name
    WordRow{Sense::holiday, holiday("new_years_day"), "nieuwjaar|nieuwjaarsdag"},
    WordRow{Sense::holiday, holiday("epiphany"), "driekoningen"},
    WordRow{Sense::holiday, holiday("valentines_day"), "valentijnsdag|valentijn"},
    WordRow{Sense::holiday, holiday("carnival_sunday"), "carnaval"},
    WordRow{Sense::holiday, holiday("carnival_monday"), "carnavalsmaandag|carnavalmaandag"},
    WordRow{Sense::holiday, holiday("carnival_tuesday"), "vastenavond|carnavalsdinsdag"},
    WordRow{Sense::holiday, holiday("ash_wednesday"), "aswoensdag"},
    WordRow{Sense::holiday, holiday("womens_day"), "vrouwendag|internationale vrouwendag"},
    WordRow{Sense::holiday, holiday("palm_sunday"), "palmzondag|palmpasen"},
    WordRow{Sense::holiday, holiday("maundy_thursday"), "witte donderdag"},
    WordRow{Sense::holiday, holiday("good_friday"), "goede vrijdag"},
    WordRow{Sense::holiday, holiday("easter_sunday"), "pasen|eerste paasdag|1e paasdag|paaszondag|paasdag"},
    WordRow{Sense::holiday, holiday("easter_monday"), "tweede paasdag|2e paasdag|paasmaandag"},
    WordRow{Sense::holiday, holiday("kings_day"), "koningsdag"},
    WordRow{Sense::holiday, holiday("labour_day"), "dag van de arbeid"},
    WordRow{Sense::holiday, holiday("remembrance_day"), "dodenherdenking"},
    WordRow{Sense::holiday, holiday("liberation_day"), "bevrijdingsdag"},
    WordRow{Sense::holiday, holiday("mothers_day"), "moederdag"},
    WordRow{Sense::holiday, holiday("fathers_day"), "vaderdag"},
    WordRow{Sense::holiday, holiday("ascension_day"), "hemelvaart|hemelvaartsdag"},
    WordRow{Sense::holiday, holiday("whit_sunday"), "pinksteren|eerste pinksterdag|1e pinksterdag|pinksterzondag"},
    WordRow{Sense::holiday, holiday("whit_monday"), "tweede pinksterdag|2e pinksterdag|pinkstermaandag"},
    WordRow{Sense::holiday, holiday("prinsjesdag"), "prinsjesdag"},
    WordRow{Sense::holiday, holiday("halloween"), "halloween"},
    WordRow{Sense::holiday, holiday("all_saints_day"), "allerheiligen"},
    WordRow{Sense::holiday, holiday("all_souls_day"), "allerzielen"},
    WordRow{Sense::holiday, holiday("st_martins_day"), "sint maarten"},
    WordRow{Sense::holiday, holiday("sinterklaas"), "sinterklaas|pakjesavond|sinterklaasavond"},
    WordRow{Sense::holiday, holiday("christmas_eve"), "kerstavond"},
    WordRow{Sense::holiday, holiday("christmas_day"), "kerst|kerstmis|eerste kerstdag|1e kerstdag|kerstdag|de kerst"},
    WordRow{Sense::holiday, holiday("boxing_day"), "tweede kerstdag|2e kerstdag"},
    WordRow{Sense::holiday, holiday("eid_al_fitr"), "suikerfeest|eid al-fitr|eid al fitr|ramadanfeest"},
    WordRow{Sense::holiday, holiday("eid_al_adha"), "offerfeest|eid al-adha|eid al adha"},
    WordRow{Sense::holiday, holiday("keti_koti"), "keti koti|ketikoti"},
    WordRow{Sense::holiday, holiday("veterans_day"), "veteranendag"},
    WordRow{Sense::holiday, holiday("thanksgiving"), "thanksgiving|thanksgiving day"},
    WordRow{Sense::holiday, holiday("black_friday"), "black friday"},
    WordRow{Sense::holiday, holiday("cyber_monday"), "cyber monday"},
    WordRow{Sense::holiday, holiday("martin_luther_king_day"),
            "martin luther king dag|martin luther kingdag|mlk dag|mlkdag"},
    WordRow{Sense::holiday, holiday("earth_day"), "dag van de aarde|earth day"},
    WordRow{Sense::holiday, holiday("st_nicholas_day"), "sint nicolaas"},
    WordRow{Sense::holiday, holiday("new_years_eve"), "oudjaar|oudejaarsavond|oudjaarsavond|oud en nieuw|oudejaarsdag"},
    // keys and markers of the note
    WordRow{Sense::owner_key, 0,
            "wie|door|trekker|trekkers|actiehouder|actiehouders|eigenaar|verantwoordelijk|verantwoordelijke|uitvoerder|"
            "uitvoering|door wie|pakt op|wie doet|wie doet het|actienemer|aanspreekpunt|oppakken "
            "door|kartrekker|verantw.|verantw|regie|initiatief|voortouw|wie pakt op|toegewezen aan"},
    WordRow{Sense::task_key, 0, "wat|actie|actiepunt|taak|ap|to do|todo|onderwerp|activiteit|doen|to-do"},
    WordRow{Sense::time_key, 0,
            "datum gereed|gereed|datum "
            "klaar|realisatie|wanneer|deadline|streefdatum|datum|klaar|planning|termijn|gereed|uiterlijk|einddatum|per "
            "wanneer|tijd|"
            "tijdpad|opleverdatum"},
    WordRow{Sense::partner_key, 0,
            "met wie|samen met|partner|partners|wie nog meer|betrokken|betrokkenen|ondersteuning"},
    WordRow{Sense::question_key, 0, "vraag|vragen|open vraag|vraagje|vraagpunt|hulpvraag"},
    WordRow{
        Sense::note_key, 0,
        "info|ter info|nb|n.b.|let op|besluit|afspraak|idee|opmerking|tip|notitie|ter informatie|t.i.|memo|"
        "toelichting|aandachtspunt|constatering|conclusie|risico|mededeling|fyi|wens|quote|context|leerpunt|inzicht"},
    WordRow{Sense::goal_key, 0,
            "doel|einddoel|hoofddoel|doelstelling|subdoel|gewenste situatie|droom|resultaat|ambitie"},
    WordRow{Sense::step_key, 0, "stap|fase"},
    WordRow{Sense::label_key, 0, "actie|taak|actiepunt|punt|nr"},
    WordRow{Sense::dropped, 0, "vervalt|vervallen|geschrapt|geannuleerd|gaat niet door|niet meer nodig|afgeblazen"},
    WordRow{
        Sense::no_tasks, 0,
        "geen taken|geen taak|geen acties|geen actie|niets te doen|geen actie nodig|geen acties nodig|hier geen taken|"
        "bewust leeg|bewust geen|geen vervolg|geen actiepunten|n.v.t.|niet van toepassing|hoeft niets"},
    WordRow{Sense::note_start, 0, "hierbij|daarbij|hiervoor|hierin|daarvoor|bijvoorbeeld|bijv|bv|bijv.|denk aan"},
    // people
    WordRow{Sense::everyone, 0,
            "allen|iedereen|allemaal|ieder|elkeen|alle deelnemers|hele groep|de hele groep|hele team|ons allen|"
            "wij allen|met z'n allen|elke deelnemer|all"},
    WordRow{Sense::self, 0, "ik|wij|we|jij|je|hij|zij|ze|u|jullie|mij|ons|me|zelf|wie"},
    WordRow{Sense::title, 0, "mevr|mevrouw|mw|dhr|de heer|heer|dr|drs|ir|ing|mr|prof|mej"},
    WordRow{Sense::particle, 0,
            "van|de|der|den|het|'t|ten|ter|te|op|in|v|d|la|le|el|al|du|von|v.d.|v/d|a/d|aan|bij|zu|di|da"},
    WordRow{Sense::role, 0,
            "gemeentesecretaris|gemeentesecretarissen|directeur|directeuren|wethouder|wethouders|burgemeester|griffier|"
            "griffie|college|raad|gemeenteraad|directie|directieteam|mt|dt|or|ondernemingsraad|hr|hrm|p&o|ict|it|"
            "communicatie|facilitair|financien|juridisch|juridische zaken|personeelszaken|secretariaat|secretaris|"
            "secretarissen|voorzitter|notulist|beleid|projectleider|projectleiders|programmamanager|teamleider|"
            "teamleiders|afdelingshoofd|afdelingshoofden|managers|manager|bestuur|bestuurders|bestuurder|lokaal|"
            "regio|regionaal|provincie|gemeente|gemeenten|gemeentes|waterschap|rijk|ministerie|vng|ggd|uwv|politie|"
            "werkgroep|stuurgroep|kerngroep|kopgroep|projectgroep|denktank|klankbordgroep|team|begeleiders|begeleider|"
            "facilitator|facilitators|helpdesk|stagiair|stagiaire|stagiaires|stagiairs|studenten|student|deelnemers|"
            "portefeuillehouder|portefeuillehouders|leidinggevenden|leidinggevende|medewerkers|collega's|vrijwilligers|"
            "inwoners|ondernemers|gebiedsregisseur|ketenregisseur|controller|inkoop|archief|webredactie|redactie|"
            "receptie|bodes|strategie|concern|bedrijfsvoering|leverancier|extern bureau|onderzoekers|"
            "onderzoeker|adviseur|adviseurs|coach|coaches|trainer|trainers|ambtenaren|ambtenaar|fonds|bibliotheek|"
            "school|scholen|wijkteam|wijkteams|zorg|welzijn|sociaal "
            "domein|ruimte|vergunningen|handhaving|bestuurssecretaris|"
            "deelnemende gemeenten|alle gemeenten|"
            "burgemeesters|raadslid|raadsleden|bode|accountant|jurist|juristen|financiën|facilitaire dienst|"
            "facilitaire zaken|kcc|burgerzaken|toezicht|groenbeheer|openbare werken|ruimtelijke ordening|"
            "sociale dienst|bestuurssecretariaat|bestuursondersteuning|concerncontroller|informatiemanager|"
            "privacy officer|ciso|procesbegeleider|opdrachtgever|leveranciers|brandweer|wijkagent|bewoners|"
            "penningmeester|roostermaker|systeembeheer|applicatiebeheer|functioneel beheer|ingenieursbureau|"
            "wijkmanager|gebiedsmanager|beleidsmedewerker|beleidsadviseur|bestuursadviseur|managementassistent|"
            "kwartiermaker"},
    WordRow{
        Sense::role_suffix, 0,
        "secretaris|secretarissen|manager|managers|leider|leiders|adviseur|adviseurs|medewerker|medewerkers|"
        "coordinator|coordinatoren|regisseur|groep|team|teams|raad|commissie|afdeling|dienst|bureau|directeur|hoofd|"
        "beheerder|consulent|overleg|tafel|houder|redacteur|begeleider|ambtenaar|bestuur|zaken|bestuurders|planner"},
    WordRow{Sense::body, 0,
            "gemeente|gemeenten|gem.|afd.|afd|provincie|team|teams|afdeling|bureau|werkgroep|stichting|vereniging|"
            "waterschap|commissie|"
            "stuurgroep|kerngroep|projectgroep|cluster|dienst|college|raad|ministerie|universiteit|hogeschool|regio|"
            "wijkteam|groep|unit|domein|directie|hoofd|projectleider|adviseur|manager|coordinator|teamleider|"
            "beleidsadviseur|beleidsmedewerker|medewerker|medewerkers|leden|alle|huis|programma|opgave|deelnemers|"
            "leden van|vertegenwoordiger|wethouders|directeuren|teamleiders|deelnemende|bestuur|omgevingsdienst|kring|"
            "college van|raad van|hoofden|iemand van|beide|secretarissen|gemeentesecretarissen"},
    WordRow{Sense::partner_lead, 0,
            "i.s.m.|ism|in samenwerking met|samen met|met hulp van|met behulp van|met ondersteuning van|met steun van|"
            "i.o.m.|iom|in overleg met|m.m.v.|mmv|met medewerking van|in afstemming met|i.a.m.|iam|ondersteund door|"
            "geholpen door|met inbreng van|en in samenwerking met|ondersteuning|ondersteuning door|hulp van|hulp door|"
            "in nauw overleg met|o.b.v. advies van|na overleg met|na afstemming met|met advies van|meelezer|meelezers"},
    WordRow{Sense::partner_verb, 0,
            "leest mee|kijkt mee|denkt mee|helpt|helpt mee|ondersteunt|assisteert|lezen mee|"
            "kijken mee|denken mee|helpen|ondersteunen|werkt mee|adviseert"},
    WordRow{Sense::counterpart_lead, 0, "met|bij|tegen|richting|naar|vragen aan|over|via"},
    WordRow{Sense::other_lead, 0,
            "t.b.v.|tbv|t.a.v.|tav|aan|cc|c.c.|bcc|namens|voor|ten behoeve van|m.b.t.|mbt|n.a.v.|nav|overdragen aan|"
            "overgedragen aan|inzake|betreft|kopie|kopie aan|terugkoppelen aan|zie|afgestemd met|besproken met|o.v.v."},
    WordRow{Sense::agent_lead, 0, "door"},
    WordRow{Sense::agent_lead, 1,
            "actie|wordt opgepakt door|wordt gedaan door|uit te voeren door|op te pakken door|opgepakt "
            "door|trekker|trekker is|belegd bij|ligt bij|kartrekker|"
            "actiehouder|getrokken door|verzorgd door|verantwoordelijk|eigenaar|dit doet|dat doet"},
    WordRow{Sense::org_lead, 0,
            "gem.|van gemeente|van de gemeente|gemeente|namens|vanuit|uit|van provincie|provincie|van waterschap|van "
            "het|vd"},
    WordRow{
        Sense::verb, 0,
        "belt|bellen|maakt|maken|regelt|regelen|schrijft|schrijven|stelt|stellen|vraagt|vragen|neemt|nemen|doet|"
        "doen|gaat|gaan|zorgt|zorgen|stuurt|sturen|organiseert|organiseren|plant|plannen|zoekt|zoeken|bespreekt|"
        "bespreken|werkt|werken|levert|leveren|bereidt|bereiden|koppelt|koppelen|checkt|checken|mailt|mailen|"
        "deelt|delen|vult|vullen|verzamelt|verzamelen|haalt|halen|pakt|pakken|geeft|geven|presenteert|"
        "presenteren|onderzoekt|onderzoeken|inventariseert|inventariseren|coordineert|coordineren|boekt|boeken|"
        "reserveert|reserveren|controleert|controleren|bezoekt|bezoeken|zet|zetten|brengt|brengen|verspreidt|"
        "verspreiden|informeert|informeren|overlegt|overleggen|leidt|leiden|start|starten|komt|komen|houdt|"
        "houden|legt|leggen|rondt|ronden|notuleert|notuleren|opent|openen|zal|zullen|kan|kunnen|moet|moeten|wil|"
        "willen|evalueert|evalueren|trekt|trekken|spreekt|spreken|actualiseert|ontwerpt|ontwikkelt|"
        "ontwikkelen|vertaalt|publiceert|plaatst|bewaakt|begeleidt|begeleiden|kijkt|kijken|leest|"
        "lezen|denkt|denken|werft|nodigt|nodigen|beheert|benadert|benaderen|test|testen|is|zijn|heeft|hebben|laat|"
        "laten|"
        "verzorgt|verzorgen|bouwt|bouwen|vraagt uit|faciliteert|faciliteren|toetst|toetsen|schetst|analyseert|"
        "analyseren|print|printen|koopt|kopen|bestelt|bestellen|drukt|drukken|leert|leren|meet|meten|meldt|melden|"
        "noteert|noteren|ordent|ordenen|past|passen|peilt|peilen|praat|praten|rapporteert|rapporteren|rekent|rekenen|"
        "ruimt|ruimen|schuift|schuiven|sluit|sluiten|stemt|stemmen|tekent|tekenen|telt|tellen|toont|tonen|treedt|"
        "verdeelt|verdelen|verwerkt|verwerken|vergelijkt|vergelijken|vervangt|vervangen|verstuurt|versturen|verwijdert|"
        "voert|voeren|volgt|volgen|wacht|wachten|wijzigt|wijzigen|wordt|worden|zingt|bedenkt|bedenken|beoordeelt|"
        "beoordelen|beslist|beslissen|bepaalt|bepalen|beschrijft|beschrijven|beantwoordt|betrekt|betrekken|betaalt|"
        "bewerkt|bewerken|bundelt|bundelen|draagt|dragen|dient|dienen|gebruikt|geleidt|herziet|herzien|huurt|huren|"
        "interviewt|introduceert|kiest|kiezen|koppelen|kookt|koken|licht|lichten|loopt|lopen|modereert|ontvangt|"
        "ontvangen|opent|overhandigt|rijdt|schoont|selecteert|selecteren|signaleert|spart|splitst|stemt|steunt|"
        "structureert|suggereert|updatet|verkent|verkennen|vat|vatten|verhuist|verlengt|vernieuwt|verstrekt|zoomt|"
        "draait|draaien|polst|polsen|peilt|bezorgt|bezorgen|haalt op"},
    WordRow{Sense::statement_verb, 0,
            "is|was|zijn|waren|werd|werden|heeft|had|hebben|hadden|bleek|wordt|staat|staan|ligt"},
    WordRow{Sense::dated_thing, 0,
            "verslag|notulen|besluit|brief|mail|e-mail|agenda|memo|notitie|rapport|versie|cijfers|stand|advies|"
            "vergadering|overleg|bijeenkomst|sessie|nota|raadsbesluit|collegebesluit|actielijst|artikel|bericht|"
            "uitspraak|factuur|offerte|enquete|peiling|evaluatie|afspraken|terugkoppeling|verslagen|presentatie|wet|"
            "gesprek|resultaten|uitkomsten|data|foto's|opname|training|workshop|uitnodiging|convenant|begroting|krant"},
    WordRow{Sense::absence, 0,
            "verlof|afwezig|vakantie|is vrij|vrije dag|op vakantie|met verlof|ziek|niet beschikbaar|met vakantie|"
            "buiten kantoor|afwezigheid|onbereikbaar"},
    WordRow{Sense::measure, 0,
            "meter|m|km|cm|euro|eur|leden|mensen|personen|plekken|stuks|keer|x|procent|pct|punten|uur|minuten|min|"
            "graden|kg|ha|deelnemers|exemplaren|pagina's|vragen|stemmen|fte|mln|miljoen|miljard|k|jaar|maanden|weken|"
            "dagen|werkdagen|ambassadeurs|gemeenten|stoelen|woningen|sessies|gesprekken|groepen|liter|mb|gb|maal"},
    WordRow{Sense::not_a_person, 0,
            "teams|sharepoint|outlook|excel|word|powerpoint|zoom|mural|miro|linkedin|facebook|google|whatsapp|slack|"
            "trello|instagram|twitter|youtube|windows|internet|intranet|europa|covid|corona|pasen|kerst|woo|avg|wmo|"
            "jeugdwet|omgevingswet|microsoft|planner|onedrive|powerbi|pao|nederland|limburg|brabant|"
            "mega|meta|mate|tea|tri|job|jet|pol|flora"},
    WordRow{
        Sense::not_a_role, 0,
        "nog te bepalen|nader te bepalen|n.t.b.|ntb|tbd|zo snel mogelijk|zo spoedig mogelijk|zo veel mogelijk|zo "
        "mogelijk|zo "
        "nodig|concept|optioneel|evt|eventueel|zie|intern|extern|digitaal|online|fysiek|kort|lang|indien|mits|nieuw|"
        "oud|"
        "bijlage|vervolg|urgent|belangrijk|spoed|prio|prioriteit|hoog|laag|onder voorbehoud|tbd|nog|n.t.b.|ntb|"
        "voorlopig|definitief|pilot|herhaling|gratis|o.a.|oa|bijv|bv|enz|etc|hybride|openbaar|verplicht|asap|zsm|"
        "later|akkoord|ja|nee|nogmaals|lunch|z.s.m.|zo snel mogelijk|in concept|doorlopend|continu|loopt|vervallen"},
    WordRow{Sense::preposition, 0,
            "terug|weg|samen|te|om|uit|onder|tussen|zonder|langs|door|aan|naar|over|per|van|voor|bij|tot|via|op|in|met|"
            "na|als|dan|dat|"
            "die|dit|deze|het|de|een|niet|ook|nog|er|maar|want|dus|hoe|waarom|waar|welke|welk|geen|alle|eigen|meer|"
            "hierbij|daarna|eerst|wel|zodra|indien|naar aanleiding van|volgens|ter|ten|wat|waarmee|z.s.m.|zsm|asap"},
    WordRow{Sense::stop_word, 0,
            "de|het|een|en|van|voor|met|op|aan|te|naar|bij|door|niet|ook|wordt|zijn|is|dat|dit|deze|om|uit|over|nog|"
            "maken|worden|vraag|stap|doel|gesprek|overleg|vóór|uiterlijk|wie|wat|wanneer|onze|ons|geen|ik|wij|we|"
            "volgende|eind|begin|gemeente|iedereen|allen|plannen|bespreken|opstellen|uitnodigen|regelen|versturen"},
};

}  // namespace

std::span<const WordRow> words_nl() { return rows; }

}  // namespace rtp
