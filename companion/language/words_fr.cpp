#include <array>

#include "language/holiday_names.hpp"
#include "language/lexicon.hpp"

// French. How a row is written stands at WordRow; what a sense means, at Sense. Elided words ("d'", "l'") are words of
// their own, written here without the apostrophe.

namespace rtp {
namespace {

constexpr std::array rows{
    // names of times
    WordRow{Sense::month, 1,
            "janvier|janv|jan; février|fév|févr|fevr; mars; avril|avr; mai; juin; juillet|juil|jui; août|aout; "
            "septembre|sept|sep; octobre|oct; novembre|nov; décembre|déc"},
    WordRow{Sense::month_name_ambiguous, 3, "mars; avril; mai; juin; ; août"},
    WordRow{Sense::weekday, 1, "lundi; mardi; mercredi; jeudi; vendredi; samedi; dimanche"},
    WordRow{Sense::weekday_short, 1, "lun; mar; mer|merc; jeu; ven|vend; sam; dim"},
    WordRow{Sense::weekday_plural, 1, "lundis; mardis; mercredis; jeudis; vendredis; samedis; dimanches"},
    WordRow{Sense::season, 0, "printemps; été; automne; hiver"},
    WordRow{Sense::relative_day, 0,
            "aujourd'hui|ce soir|ce matin|cet après midi|cet aprem|ce jour; demain|lendemain|le lendemain|jour suivant|"
            "le jour suivant; après demain|apres demain"},
    WordRow{Sense::past_day, -2, "avant hier; hier"},
    WordRow{Sense::day_part, 0, "matin|après midi|soir|soirée|midi|nuit"},
    // units
    WordRow{Sense::day_unit, 0, "jour|jours|journée"},
    WordRow{Sense::working_day_unit, 0, "jours ouvrables|jours ouvrés|jour ouvrable"},
    WordRow{Sense::week_unit, 0, "semaine|semaines"},
    WordRow{Sense::fortnight_unit, 0, "quinzaine"},
    WordRow{Sense::weekend_unit, 0, "week end|weekend"},
    WordRow{Sense::month_unit, 0, "mois"},
    WordRow{Sense::quarter_unit, 0, "trimestre|trimestres"},
    WordRow{Sense::half_year_unit, 0, "semestre|semestres"},
    WordRow{Sense::year_unit, 0, "an|ans|année|années"},
    WordRow{Sense::week_label, 0, "semaine|semaines|sem|s|semaine n°"},
    WordRow{Sense::week_of, 0, "semaine du|la semaine du|semaine débutant le|semaine commençant le|sem du"},
    WordRow{Sense::quarter_label, 0, "t|q|trimestre"},
    WordRow{Sense::half_label, 0, "s"},
    // which one
    WordRow{Sense::this_one, 0, "ce|cet|cette|de ce|de cette|en cours|actuelle|actuel"},
    WordRow{Sense::coming_one, 0, "qui vient|à venir|prochain|prochaine|prochains|prochaines"},
    WordRow{
        Sense::next_one, 0,
        "prochain|prochaine|prochains|prochaines|suivant|suivante|suivants|d'après|qui suit|qui suivent|les prochaines|"
        "les prochains|la prochaine|le prochain"},
    WordRow{Sense::after_next, 0, "d'après la prochaine|en quinze"},
    WordRow{Sense::past_one, 0, "dernier|dernière|passé|passée|précédent|précédente|derniers|dernières"},
    WordRow{Sense::last_ordinal, 0, "dernier|dernière|la dernière|le dernier"},
    WordRow{Sense::begin_of, 0, "début|au début|en début|debut|tout début|courant début"},
    WordRow{Sense::middle_of, 0, "mi|au milieu|milieu|à la mi"},
    WordRow{Sense::end_of, 0, "fin|à la fin|en fin|la fin"},
    WordRow{Sense::half_word, 0, "moitié|quinzaine"},
    WordRow{Sense::rest_of, 0, "plus tard|le reste|reste|au cours"},
    // small words of time
    WordRow{Sense::on_time, 0, "en|à|pour|pour la|pendant|dans|courant|la|l|est"},
    WordRow{Sense::on_time, 1, "le|au|pour le|du|sur le|prévu le|est le"},
    WordRow{Sense::still, 0, "encore"},
    WordRow{Sense::article, 0, "le|la|les|l|un|une|du|de la"},
    WordRow{Sense::of_word, 0, "de|du|de la|de l|d|en|des|dans"},
    WordRow{
        Sense::by_time, 0,
        "d'ici|d'ici le|d'ici la|d'ici au|d'ici à|au plus tard|au plus tard le|jusqu'à|jusqu'au|jusqu'a|échéance|"
        "date limite|délai|pour au plus tard|prêt pour|prêt le|terminé pour|avant ou le|avant la fin|dernier délai"},
    WordRow{Sense::before_time, 0, "avant|avant le|avant la|avant l|avant les|av.|av. le|av. la"},
    WordRow{Sense::from_time, 0,
            "à partir de|à partir du|pas avant|pas avant le|au plus tôt|au plus tôt le|dès|dès le|à compter "
            "du|depuis|début le|à partir d"},
    WordRow{Sense::after_time, 0, "après|après le|après la|après l"},
    WordRow{Sense::around_time, 0, "vers|vers le|environ|autour du|aux alentours du|aux environs du|vers la"},
    WordRow{Sense::range_to, 0, "au|à|a|jusqu'au|jusqu'à|jusqu'a; jusqu'au inclus"},
    WordRow{Sense::range_from, 0, "du|de|depuis|entre|entre le|d"},
    WordRow{Sense::between, 0, "entre|entre le|entre la"},
    WordRow{Sense::and_word, 0, "et|et le|ainsi que"},
    WordRow{Sense::or_word, 0, "ou|ou bien"},
    WordRow{Sense::in_amount, 0, "dans|ds|d'ici|sous|en"},
    WordRow{Sense::within_amount, 0, "sous|d'ici|dans un délai de|en moins de"},
    WordRow{Sense::from_now, 0, "à partir d'aujourd'hui|plus tard|à partir de maintenant|à compter d'aujourd'hui"},
    WordRow{Sense::later_word, 0, "après|à partir de|à compter de"},
    WordRow{Sense::every, 0, "chaque|tous les|toutes les|par"},
    WordRow{Sense::repeated, 0,
            "hebdomadaire|mensuel|mensuelle|quotidien|quotidienne|annuel|annuelle|trimestriel|trimestrielle|hebdo|"
            "lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches|hebdomadaires"},
    WordRow{Sense::ready, 0, "fait|fini|terminé|terminée|prêt|prête|achevé|réglé|clos"},
    WordRow{Sense::in_eight, 1, "en huit|en 8; en quinze|en 15"},
    WordRow{Sense::past_marker, 0, "il y a|en date du|daté du|datée du"},
    WordRow{Sense::clock_unit, 0, "h|heure|heures"},
    // numbers
    WordRow{
        Sense::cardinal, 1,
        "un|une; deux; trois|quelques; quatre; cinq; six; sept; huit; neuf; dix; onze; douze; treize; quatorze; "
        "quinze; "
        "seize; dix sept; dix huit; dix neuf; vingt; vingt et un; vingt deux; vingt trois; vingt quatre; vingt cinq; "
        "vingt six; vingt sept; vingt huit; vingt neuf; trente; trente et un"},
    WordRow{Sense::ordinal, 1,
            "premier|première|premiere; deuxième|second|seconde|deuxieme; troisième|troisieme; quatrième|quatrieme; "
            "cinquième; sixième; septième; huitième; neuvième; dixième"},
    WordRow{Sense::ordinal_suffix, 0, "er|ère|e|ème|eme|re|nd|nde|ieme|ième"},
    WordRow{Sense::thousands, 2000, "deux mille"},
    // days with a name
    WordRow{Sense::holiday, holiday("new_years_day"), "nouvel an|le nouvel an|jour de l'an|le jour de l'an"},
    WordRow{Sense::holiday, holiday("epiphany"), "épiphanie"},
    WordRow{Sense::holiday, holiday("valentines_day"), "saint valentin|la saint valentin"},
    WordRow{Sense::holiday, holiday("womens_day"), "journée des femmes"},
    WordRow{Sense::holiday, holiday("carnival_tuesday"), "mardi gras"},
    WordRow{Sense::holiday, holiday("ash_wednesday"), "mercredi des cendres"},
    WordRow{Sense::holiday, holiday("palm_sunday"), "dimanche des rameaux|rameaux"},
    WordRow{Sense::holiday, holiday("maundy_thursday"), "jeudi saint"},
    WordRow{Sense::holiday, holiday("good_friday"), "vendredi saint"},
    WordRow{Sense::holiday, holiday("easter_sunday"), "pâques|dimanche de pâques"},
    WordRow{Sense::holiday, holiday("easter_monday"), "lundi de pâques"},
    WordRow{Sense::holiday, holiday("labour_day"), "fête du travail"},
    WordRow{Sense::holiday, holiday("victory_day"), "fête de la victoire|victoire 1945"},
    WordRow{Sense::holiday, holiday("ascension_day"), "ascension|l'ascension|jeudi de l'ascension"},
    WordRow{Sense::holiday, holiday("whit_sunday"), "pentecôte|la pentecôte"},
    WordRow{Sense::holiday, holiday("whit_monday"), "lundi de pentecôte"},
    WordRow{Sense::holiday, holiday("mothers_day"), "fête des mères"},
    WordRow{Sense::holiday, holiday("fathers_day"), "fête des pères"},
    WordRow{Sense::holiday, holiday("bastille_day"), "fête nationale"},
    WordRow{Sense::holiday, holiday("assumption_day"), "assomption|l'assomption"},
    WordRow{Sense::holiday, holiday("halloween"), "halloween"},
    WordRow{Sense::holiday, holiday("all_saints_day"), "toussaint|la toussaint"},
    WordRow{Sense::holiday, holiday("all_souls_day"), "jour des morts|fête des morts"},
    WordRow{Sense::holiday, holiday("armistice_day"), "armistice|l'armistice"},
    WordRow{Sense::holiday, holiday("st_nicholas_day"), "saint nicolas|la saint nicolas"},
    WordRow{Sense::holiday, holiday("christmas_eve"), "veille de noël|la veille de noël|réveillon de noël"},
    WordRow{Sense::holiday, holiday("christmas_day"), "noël|noel|jour de noël"},
    WordRow{Sense::holiday, holiday("eid_al_fitr"), "aïd el-fitr|aïd el fitr|l'aïd el-fitr"},
    WordRow{Sense::holiday, holiday("eid_al_adha"), "aïd el-adha|aïd el adha|aïd el-kébir|aïd el kebir"},
    WordRow{Sense::holiday, holiday("thanksgiving"), "thanksgiving|action de grâce|l'action de grâce"},
    WordRow{Sense::holiday, holiday("black_friday"), "black friday"},
    WordRow{Sense::holiday, holiday("cyber_monday"), "cyber monday"},
    WordRow{Sense::holiday, holiday("earth_day"), "jour de la terre"},
    WordRow{Sense::holiday, holiday("new_years_eve"),
            "saint sylvestre|la saint sylvestre|réveillon du nouvel an|réveillon de nouvel an|veille du nouvel an"},
    // keys and markers of the note
    WordRow{Sense::owner_key, 0,
            "qui|responsable|responsables|pilote|pilotes|porteur|porteuse|référent|référente|par|assigné à|chargé|en "
            "charge|"
            "propriétaire|qui fait"},
    WordRow{Sense::task_key, 0, "quoi|action|tâche|à faire|todo|to do|sujet|activité|mission"},
    WordRow{Sense::time_key, 0,
            "quand|échéance|date|date limite|délai|pour quand|deadline|date cible|calendrier|pour le"},
    WordRow{Sense::partner_key, 0, "avec qui|partenaire|partenaires|soutien|appui|avec le soutien de"},
    WordRow{Sense::question_key, 0, "question|questions|question ouverte"},
    WordRow{
        Sense::note_key, 0,
        "info|note|nb|n.b.|idée|décision|accord|remarque|conseil|pour info|pour information|attention|constat|risque|"
        "rappel|souhait|contexte|conclusion|observation|à noter|fyi"},
    WordRow{Sense::goal_key, 0, "objectif|but|objectifs|objectif final|résultat|situation souhaitée|ambition|finalité"},
    WordRow{Sense::step_key, 0, "étape|phase"},
    WordRow{Sense::label_key, 0, "action|tâche|point|n°"},
    WordRow{Sense::dropped, 0, "annulé|annulée|abandonné|abandonnée|supprimé|plus nécessaire|sans objet"},
    WordRow{Sense::no_tasks, 0,
            "pas de tâche|pas de tâches|aucune tâche|aucune action|pas d'action|pas d'actions|rien à faire|sans action|"
            "volontairement vide"},
    WordRow{Sense::note_start, 0, "ici|par exemple|p. ex.|à cette occasion"},
    // people
    WordRow{Sense::everyone, 0,
            "tous|toutes|tout le monde|chacun|tout le groupe|tous ensemble|toute l'équipe|chacune|tous les "
            "participants|nous tous"},
    WordRow{Sense::self, 0, "je|j|nous|tu|vous|il|elle|ils|elles|on|moi"},
    WordRow{Sense::title, 0, "m|mme|mlle|mr|dr|pr|monsieur|madame|mademoiselle|maître|me"},
    WordRow{Sense::particle, 0, "de|du|des|la|le|les|d|l|von|van|den|der|ten|ter|el|al|di|da"},
    WordRow{
        Sense::role, 0,
        "directeur|directrice|maire|mairie|conseil|conseil municipal|direction|dg|dgs|drh|rh|dsi|informatique|finances|"
        "juridique|communication|secrétariat|secrétaire|secrétaires|président|présidente|animateur|animatrice|"
        "animateurs|assistance|stagiaire|stagiaires|étudiants|participants|équipe|équipe projet|comité de "
        "pilotage|copil|"
        "groupe de travail|chef de projet|cheffe de projet|chef de service|commune|communes|région|département|"
        "préfecture|police|pompiers|élus|élu|adjoint|adjointe|prestataire|consultant|consultante|chercheurs|bénévoles|"
        "habitants|partenaires|école|écoles|associations|bibliothèque|médiathèque|services techniques|ressources "
        "humaines|"
        "état civil|urbanisme|achats|comptabilité|accueil|cabinet|bureau|syndicat|syndicats|csp|ccas|collègues|agents|"
        "coordinateur|coordinatrice|responsable|presse|service communication|archives|voirie|métropole|"
        "dga|maires|adjoints|élue|secrétaire général|secrétaire générale|secrétariat général|trésorier|"
        "trésorière|directeurs|cheffe de service|chefs de service|chargé de mission|chargée de mission|"
        "chargé de communication|service technique|juriste|juristes|service juridique|apprenti|apprentie|"
        "police municipale|bureau municipal|cotech|prestataires|fournisseur|agent|policier|gardien|régie|"
        "préfet|conseillers|conseiller|conseillère|facilitateur|facilitatrice"},
    WordRow{Sense::role_suffix, 0, "coordinateur|coordinatrice|directeur|directrice|responsable"},
    WordRow{Sense::body, 0,
            "équipe|syndicat|service|services|direction|commune|mairie|ville|groupe|comité|commission|association|"
            "fondation|bureau|"
            "université|région|département|pôle|chef|cheffe|responsable|conseil|agence|syndicat|métropole|communauté|"
            "maison|"
            "école|institut|ministère|chargé|chargée|membres|directeur|directrice|élus"},
    WordRow{
        Sense::partner_lead, 0,
        "en collaboration avec|en coopération avec|avec le soutien de|avec le soutien du|avec l'aide de|avec l'aide du|"
        "avec l'appui de|avec l'appui du|en lien avec|en concertation avec|ensemble avec|de concert avec|en "
        "partenariat avec|soutien|"
        "appui|avec le concours de|en accord avec|avec la participation de|conjointement avec|soutien de|appui de|"
        "avec l'appui des|avec le soutien des|en lien avec le|en lien avec la"},
    WordRow{Sense::partner_verb, 0, "relit|aide|soutient|appuie|relisent|aident|soutiennent|assiste|conseille"},
    WordRow{Sense::counterpart_lead, 0, "avec|chez|vers|auprès de|via|contre|à"},
    WordRow{Sense::other_lead, 0,
            "pour|à|au nom de|cc|c.c.|concernant|au sujet de|copie|copie à|à l'attention de|transmettre à|transmis "
            "à|remettre à|voir"},
    WordRow{Sense::agent_lead, 0, "par"},
    WordRow{Sense::agent_lead, 1,
            "porté par|assuré par|piloté par|géré par|à faire par|confié à|à charge de|assigné "
            "à|responsable|pilote|animé par"},
    WordRow{Sense::org_lead, 0,
            "de la commune de|de la ville de|de la mairie de|mairie de|ville de|commune de|du|de la|de l|pour la "
            "commune de"},
    WordRow{
        Sense::verb, 0,
        "appelle|appellent|fait|font|écrit|écrivent|demande|demandent|prend|prennent|va|vont|envoie|envoient|organise|"
        "organisent|planifie|planifient|cherche|cherchent|discute|travaille|travaillent|prépare|préparent|vérifie|"
        "vérifient|partage|partagent|remplit|collecte|collectent|donne|donnent|présente|présentent|étudie|coordonne|"
        "coordonnent|réserve|réservent|contrôle|visite|met|mettent|apporte|apportent|diffuse|diffusent|informe|"
        "informent|anime|animent|démarre|vient|viennent|tient|rédige|rédigent|peut|peuvent|doit|doivent|veut|évalue|"
        "évaluent|parle|actualise|conçoit|développe|développent|traduit|publie|publient|accompagne|regarde|lit|pense|"
        "invite|invitent|teste|testent|a|ont|laisse|contacte|contactent|finalise|finalisent|propose|proposent|relance|"
        "achète|commande|imprime|s'occupe|gère|gèrent|transmet|valide|valident|liste|crée|créent|suit|mène|voit|sera|"
        "se|confirme|confirment|relit|relisent|achètent|commandent|impriment|transmettent|listent|suivent|mènent|"
        "voient|"
        "accueille|accueillent|affiche|affichent|aide|aident|ajoute|analyse|analysent|apprend|assure|assurent|attend|"
        "calcule|choisit|choisissent|clarifie|collent|communique|communiquent|compare|comparent|complète|complètent|"
        "construit|corrige|corrigent|décide|décident|définit|dépose|dessine|distribue|distribuent|élabore|élaborent|"
        "établit|explique|facilite|forme|identifie|installe|interroge|lance|lancent|loue|mesure|modère|modifie|monte|"
        "négocie|note|nettoie|ouvre|passe|paie|participe|participent|pilote|pilotent|porte|portent|pose|produit|"
        "programme|protège|rappelle|rappellent|rassemble|rassemblent|récupère|remercie|rencontre|rencontrent|répartit|"
        "répond|répondent|résume|retravaille|retrouve|révise|saisit|signe|signent|soumet|sonde|synthétise|téléphone|"
        "termine|trouve|utilise|vote|votent"},
    WordRow{Sense::statement_verb, 0, "est|était|sont|étaient|a été|ont été|fut|avait|avaient|a|ont"},
    WordRow{Sense::dated_thing, 0,
            "compte rendu|compte|rendu|rapport|décision|lettre|courriel|mail|ordre du "
            "jour|note|version|chiffres|avis|réunion|"
            "séance|article|message|facture|devis|enquête|bilan|présentation|loi|résultats|données|photos|délibération|"
            "atelier|formation|invitation|entretien|arrêté|courrier|pv|budget"},
    WordRow{Sense::absence, 0,
            "congé|congés|en congé|absent|absente|vacances|en vacances|malade|indisponible|arrêt maladie"},
    WordRow{
        Sense::measure, 0,
        "mètres|mètre|m|km|cm|euro|euros|eur|membres|personnes|places|fois|x|pour "
        "cent|minutes|min|degrés|kg|participants|"
        "exemplaires|pages|questions|voix|millions|points|ans|mois|semaines|jours|chaises|logements|séances|entretiens|"
        "groupes|communes|litres|go|mo|heures|unités"},
    WordRow{
        Sense::not_a_person, 0,
        "teams|sharepoint|outlook|excel|word|powerpoint|zoom|mural|miro|linkedin|facebook|google|whatsapp|slack|trello|"
        "instagram|twitter|youtube|windows|internet|intranet|europe|covid|corona|pâques|noël|france|"
        "lien|cas|marine|constant|innocent|divine|patience|providence|mine|mate|tri|flora|roman|long|job|mega|ton|"
        "lot|don|line|jet|sien|mien|vit"},
    WordRow{
        Sense::not_a_role, 0,
        "à définir|à déterminer|à "
        "préciser|brouillon|optionnel|facultatif|voir|interne|externe|numérique|ligne|court|long|si|nouveau|ancien|"
        "annexe|"
        "urgent|"
        "important|priorité|haut|bas|à définir|provisoire|définitif|pilote|gratuit|etc|hybride|public|obligatoire|"
        "plus tard|ok|oui|non|en cours|peut-être|asap|dès que possible|rapidement|à confirmer|en continu|présentiel"},
    WordRow{Sense::preposition, 0,
            "à|de|sous|entre|sans|par|sur|chez|vers|pour|en|dans|avec|après|comme|que|qui|ce|cette|ces|le|la|les|un|"
            "une|des|du|"
            "ne|pas|aussi|encore|mais|car|donc|comment|pourquoi|où|quel|quelle|aucun|aucune|propre|plus|puis|quand|si|"
            "au|aux|"
            "et|ou|d|l|quoi|son|sa|ses|leur|leurs|notre|nos|votre|vos|faut|il"},
    WordRow{Sense::stop_word, 0,
            "le|la|les|des|du|et|pour|avec|sur|aux|par|ne|pas|aussi|sont|est|que|qui|ce|cette|dans|question|étape|"
            "objectif|avant|"
            "quand|notre|aucun|je|nous|prochain|prochaine|fin|début|commune|tous|préparer|rédiger|organiser|inviter|"
            "envoyer|"
            "une|un|au|réunion|semaine|faire|faut|d|l"},
};

}  // namespace

std::span<const WordRow> words_fr() { return rows; }

}  // namespace rtp
