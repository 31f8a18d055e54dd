"""Tables of words about persons: civilities, particles, and common words that no name is made of."""

from __future__ import annotations


def words_in(table: str) -> frozenset[str]:
    """The words of a table that is printed as lines."""
    return frozenset(table.split())


CIVILITIES: dict[str, str] = {
    **dict.fromkeys(("m", "mr", "ms", "monsieur", "mm", "mrs", "messieurs", "m.m", "mrd", "mes"), "M."),
    **dict.fromkeys(
        ("mme", "madame", "mmes", "mesdames", "mmc", "mrne", "mrnes", "rnme", "rnmes", "mine", "mad", "mde"), "Mme"
    ),
    **dict.fromkeys(("mlle", "melle", "mademoiselle", "mlles", "melles", "mesdemoiselles"), "Mlle"),
    **dict.fromkeys(("dr", "docteur"), "Dr"),
    **dict.fromkeys(("me", "maitre"), "Me"),
}
"""Folded civility, plural or singular, without its final point → the normal civility."""

PLURALS = words_in("mm ms mes mrs messieurs m.m mmes mesdames mrnes rnmes mlles melles mesdemoiselles")
"""Civilities that govern a run of names."""

PARTICLES = words_in("""
    de du des d l la le les el al ben bin ait van von der den vander di da do dos das del della dal dalla dit
    dite y e ter ten bou abou ould
""")
"""Words that may stand in lower case within a surname."""

STATES = ("present", "absent", "excuse", "represent", "pouvoir", "procuration")
"""How words begin that tell the state of a member."""

NOT_NAMES = words_in("""
    voir seul seule decision decisions motion rapport rapports presentation information demission
    societe anonyme association convention attribution commission comite federation projet demande subvention avenant
    election designation approbation creation modification modifications budget finances marche travaux autorisation
    direction acquisition cession adhesion dispositif participation installation compte-rendu proces-verbal
    proces verbal
    deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingt-deux vingt-trois
    vingt-quatre vingt-cinq vingt-six vingt-sept vingt-huit vingt-neuf trente trente-deux trente-trois
    adjoint adjointe adjoints adjointes adjt adjts maire maires conseil conseiller conseillere conseillers conseilleres
    commune communes communaute communautaire municipal municipale municipaux municipales president presidente
    presidents vice vice-president vice-presidente vice-presidents vice-presidentes maire-adjoint
    maires-adjoints delegue deleguee delegues deleguees titulaire titulaires suppleant suppleante suppleants
    suppleantes membre membres seance date convocation deliberation deliberations present presents presente
    presentes absent absents absente absentes excuse excuses excusee excusees represente represents representes
    representee representees pouvoir pouvoirs procuration procurations secretaire secretaires quorum votants
    votant nombre exercice total objet article vu considerant ville mairie departement region metropole
    prefecture directeur directrice general generale service services rapporteur ordre jour neant aucun aucune
    les un une et ou en au aux il elle ils elles lesquels formant etaient etait sont ont assistaient assistait
    egalement invites invite groupe arrivee arrive depart depute senateur bureau mesdames messieurs madame
    monsieur janvier fevrier juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi
    vendredi samedi dimanche heures heure salle point points voix pour contre abstention abstentions unanimite
    vote votes signature document annexe communaux regional regionale regionaux departemental departementale
    departementaux public publique affichage etat liste nom prenom noms prenoms fonction fonctions qualite
    mandant mandataire mandataires mandants elus elu dgs dga mandat sans avec non dont soit chef chambre extrait
    registre affiche publie recu envoye territoriales code collectivites legalement reunion preside presidence
    ouverture oui onu que qui dans par sur etablissement syndicat afferents composant
    assainissement voirie urbanisme cimetiere tarif tarifs tarification redevance redevances communal communale
    polyvalente scolaire scolaires foncier foncieres fonciere environnement intercommunalite eclairage
    informatique numerique administrative administratives administratif affaires questions informations diverses
    preemption amenagement amenagements territoire energie ecologique securite developpement economique urbaine
    associative associatif vehicule immobilier immobiliere ressources humaines enfance jeunesse tourisme
    donne donnent donnant ayant voter son partir compter deplacement professionnel conge maternite maladie
    affaire affaires dcm l'an prefet prefete sous-prefet sous-prefete
    s'est s'etant s'abstient s'abstiennent n'a n'ont n'est c'est se ne
    fait delibere ainsi certifie approuve adopte decide autorise acte signe suivent
    designe designent elit nomme nomment choisit propose collectif collective reglement interieur taxe taxes programme
    est plusieurs parmi ses tous toutes ouverte apres exception l'exception reserve groupement d'un d'une
    l'unanimite
    numero cette cet ces debut fait acte executoire republique jusque jusqu'a jusqu'au jusqu'aux etant constate procede
    dossier dossiers question nomination
""")
"""Folded words that are no part of a name (those that are surnames too left out)."""

SURNAMES_TOO = words_in("""
    maire maires bureau ville villes commune president general chef chambre point service marche janvier juin juillet
    aout vendredi samedi dimanche depute senateur deux trois quatre six sept neuf dix vingt jeunesse
""")
"""Common words that are surnames too: a shouted one is, between particles and a first name, or before one."""

MONTHS_TOO = words_in("janvier fevrier juin juillet aout septembre octobre novembre decembre")
"""Months that are surnames too, after an initial (« E. Février, »)."""

AMID_TOO = MONTHS_TOO | words_in("bureau chambre marche point")
"""Common words that are surnames too between commas, in capitals (« LEROY, BUREAU, ROY »)."""

OFFICES = words_in("""
    adjoint adjointe adjointes adjoints associative chef communautaire conseiller conseillere conseilleres
    conseillers dans delegue deleguee deleguees delegues departemental departementale depute dga dgs directeur
    directrice economique elu elus et general generale invite invites les madame maire maire-adjoint maires
    maires-adjoints mandant mandants mandataire mandataires membre membres mesdames messieurs monsieur municipal
    municipale municipales municipaux par president presidente presidents que qui rapporteur regional regionale
    secretaire secretaires senateur suppleant suppleante suppleantes suppleants sur titulaire titulaires un une
    urbaine vice vice-president vice-presidente vice-presidentes vice-presidents votant votants
""")
"""Common words that are no surname even right after a civility."""
