"""Tables of words for telling the persons that a text names from offices, places and firms; all folded."""

from __future__ import annotations

import re
from typing import Final


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


CIVILITIES: Final = {
    **dict.fromkeys(("m", "mr", "monsieur", "mm", "mrs", "messieurs", "sieur"), "M."),
    **dict.fromkeys(("mme", "mmes", "madame", "mesdames", "mlle", "mlles", "mademoiselle", "mesdemoiselles"), "Mme"),
    **dict.fromkeys(("dr", "docteur", "me", "maitre", "pr", "professeur"), ""),
}
"""Civility without its point → the sex that it tells."""

SMALL_CIVILITIES: Final = _words("mme mlle monsieur madame mademoiselle messieurs mesdames")
"""Civilities that are written without a capital too."""

PLURALS: Final = _words("mm mrs messieurs mmes mesdames mlles mesdemoiselles")
HOUSEHOLDS: Final = _words("consorts epoux famille heritiers hoirie indivision veuve veuf")
"""Words before the name of several persons, or of one told by another."""

NO_HOUSEHOLD: Final = _words("nombreuse rurale rurales accueil monoparentale quotient professionnelle")
"""What « famille » says where no name follows it in capitals."""

ROLES: Final = _words("""
    agent agente agents salarie salariee salaries employe employee employes fonctionnaire fonctionnaires stagiaire
    stagiaires apprenti apprentie apprentis locataire locataires colocataire occupant occupante occupants riverain
    riveraine riverains voisin voisine voisins acquereur acquereurs acquereuse acheteur acheteuse acheteurs vendeur
    vendeurs vendeuse venderesse proprietaire proprietaires coproprietaire coproprietaires usufruitier usufruitiere
    preneur preneuse preneurs cedant cedants demandeur demandeuse demandeurs petitionnaire petitionnaires requerant
    requerante requerants donateur donatrice beneficiaire beneficiaires candidat candidate candidats eleve eleves
    etudiant etudiante etudiants enfant enfants heritier heritiere ayant-droit defunt defunte
    administre administree administres fermier fermiere agriculteur agricultrice eleveur victime victimes
    debiteur debitrice redevable redevables contribuable plaignant plaignante tuteur tutrice concessionnaire
""")
"""Words for what a person is to the council, before the surname alone: « l'agent Dupont », « la locataire Roux »."""

OF_ROLE: Final = _words("""
    technique techniques territorial territoriale territoriaux administratif administrative administratifs recenseur
    recenseurs communal communale communaux municipaux intercommunal contractuel contractuelle contractuels principal
    principale polyvalent polyvalente social sociale sociaux specialise specialisee public publics publique prive prives
    privee sortant sortante sortants actuel actuelle actuels unique uniques exploitant exploitants agricole agricoles
    bailleur saisonnier saisonniere saisonniers vacataire vacataires stagiaire non-titulaire permanent permanente
    menuisier jardinier competent competente concerne concernee concernes interesse interessee susnomme retenu retenue
    potentiel potentiels futur future futurs legal legaux mairie atsem asvp edf sncf enedis caf insee cnracl ircantec
    ssiap bafa hlm nu
""")
"""Words that say more of such a role, and are no name."""

ALIASES: Final = _words("nee ne epouse epoux veuve veuf divorcee dit dite")
"""Words between two names of one person."""

PARTICLES: Final = _words("""
    de du des d' l' le la les van von der den el al ben bin da do dos di del della ould saint st
""")

NO_NAME: Final = _words("""
    maire maires adjoint adjointe adjoints adjointes prefet prefete prefets sous-prefet sous-prefete president
    presidente presidents vice-president vice-presidente tresorier tresoriere receveur receveuse percepteur
    comptable directeur directrice ministre rapporteur rapporteure secretaire secretaires conseiller conseillere
    conseillers notaire notaires commissaire inspecteur inspectrice recteur rectrice procureur architecte
    geometre chef responsable depute deputee senateur senatrice maire-adjoint premier premiere doyen doyenne
    administrateur administratrice monsieur madame messieurs mesdames mademoiselle commune ville departement
    region etat conseil municipal municipale communautaire assemblee commission comite association societe
    entreprise article articles vu considerant parcelle parcelles terrain terrains section lot lots rue avenue
    chemin route boulevard place impasse allee lieu-dit cadastre cadastree cadastrees situe situee situes
    situees sis sise zac za zi zone logement appartement maison immeuble batiment local garage licence bail
    loyer prix montant euro euros somme aide subvention convention contrat pour par sur dans avec sans entre
    vers chez depuis suite et ou a au aux en qui que dont afin est sont ete un une ce cette son sa ses leur il
    elle ils elles ne pas autorise autoriser accepte accepter decide approuve janvier fevrier mars avril mai
    juin juillet aout septembre octobre novembre decembre titulaire titulaires suppleant suppleante suppleants
    membre membres agent agents service services acquisition vente cession achat echange location occupation
    creation remboursement attribution demande projet delegue deleguee delegues deleguees
""")
"""Words that end a name, or that a civility stands before without naming anybody (« Madame la Présidente »)."""

PLACES: Final = _words("""
    rue avenue boulevard place placette square allee allees impasse chemin route quai cours mail rond-point
    carrefour passage sentier promenade esplanade parking pont parc jardin residence foyer ehpad quartier cite
    lotissement immeuble batiment ecole ecoles maternelle elementaire primaire groupe college lycee universite
    institut creche cantine centre salle espace stade gymnase complexe piscine terrain mediatheque bibliotheque
    ludotheque musee theatre cinema auditorium conservatoire eglise chapelle cimetiere hopital clinique caserne
    gare station arret prix trophee challenge tournoi coupe festival fondation association amicale comite club
    ligue syndicat union loi plan dispositif methode musique harmonie orchestre chorale compagnie auteur pole
    hameau villa domaine chateau ferme moulin tour halle marche port
""")
"""Words that a place or an institution is named after a person by: « rue », « école », « prix »."""

FIRMS: Final = _words("""
    sarl sci sas sasu sa s.a.s s.a.r.l eurl earl gaec scea snc scp selarl scop sem spl ets etablissement
    etablissements entreprise entreprises societe cabinet agence bureau garage atelier ateliers imprimerie
    boulangerie menuiserie maconnerie transports menuiseries batiments pepinieres editions groupe laboratoire
    laboratoires pharmacie bailleur maison sas. ste
""")
"""Words that a firm is named by: its name may be that of a person, and is left."""

BEFORE_PERSON: Final = _words("""
    a par avec pour aupres de d' entre recruter recrute nommer nomme embaucher embauche agent
""")
"""Words before which a name in small letters, told by its first name alone, is a person's."""

BREAKS: Final = _words("a par avec pour entre aupres chez appartenant")
"""Words past which what stands before says nothing of a name."""

MANDATES: Final = (
    r"maire|adjoint|vice[- ]president|conseill(?:er|ere)s?\s+(?:municip|communaut|departement|region|metropolit|syndic"
    r"|delegue|general|territor|d'arrond|de paris)|delegues? (?:titul|suppl)"
    r"|(?:delegue|elu)e?s?\s+(?:communaut|municip|syndic)|doyen"
)
AFTER_MANDATE: Final = re.compile(
    rf"\s*[,(–-]?\s*(?:(?:le|la|en qualite de|comme|qualite de|actuel|ancien)\s+){{0,2}}"
    rf"(?:(?:\d{{1,2}}\s?(?:er|ere|re|e|eme|nd|nde)|premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme)\s+)?"
    rf"(?:{MANDATES})"
)
"""A mandate told after a name."""

BEFORE_MANDATE: Final = re.compile(rf"(?:{MANDATES})\w*(?:\s+(?:sortant|delegue)e?s?)?\s*[:,–-]?\s*(?:de\s+)?$")
"""A mandate told before a name."""

REPORTING: Final = re.compile(
    r"(?:\b(?:rapport(?:eur|eure)?s?|expose|entendue?|lecture)\s*(?:de|par|:|presentee? par|fait par)?"
    r"|\b(?:comme|tel(?:le)?s? que) (?:presente|propose)e?s? par|\b(?:enonce|expose)e?s? par)\s*$"
)
"""What stands before the name of a member who presents the act."""

_OFFICE = r"(?:conseill|adjoint|maire|vice[- ]president|president|elus?\b|delegue|membre|bureau)"
_MADE = r"(?:install|demission|election|elire|remplacement|indemnites? de fonction|delegations? de fonction)"
OFFICE_ACT: Final = re.compile(
    rf"\b{_MADE}[^.;]{{0,60}}\b{_OFFICE}|\b{_OFFICE}[^.;]{{0,60}}\b{_MADE}|\bdelegations? de fonction"
)
"""Texts that make members, or take note of what becomes of them."""

COMES_OR_GOES: Final = re.compile(r"\b(?:demission|installation)\b[^.;]{0,40}\bde\s+$")
"""What stands before the name of a member who comes or goes."""

GRANT: Final = re.compile(
    r"\b(?:aide|secours|bourse|prime|allocation|gratification|indemnis|indemnite|remise gracieuse|rembours"
    r"|admission en non|non[- ]valeur|pret|don|recompense|credit|salaire|remuner|traitement|licenci|retrait|conge"
    r"|recrut|nomination)"
)
"""Words of acts that give something to a person, or tell what is a person's own."""

BIRTH: Final = re.compile(
    r"\bn[ée](?:e|\(e\))?s?\s+le\s+\d[\d\w/.\s]{3,18}?\d{2,4}(?:\s+[àa]\s+[^,;.()\n]{2,40})?", re.IGNORECASE
)
HOME: Final = re.compile(
    r"\b(?:demeurant|domicili[ée](?:e|s|es)?|r[ée]sidant)\b(?:[^;.()\n]|\.(?=\w)){2,140}", re.IGNORECASE
)
HOME_ENDS: Final = re.compile(
    r",?\s+(?:pour|qui|et\s+(?:de|d['’]|autorise|dit)|à\s+(?:signer|la\s+somme)|,\s*(?:de|d['’]|au|aux))\s*"
)
"""Where the sentence goes on after an address."""
