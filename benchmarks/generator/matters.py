"""What councils deliberate on: titles, what is told before the decision, and what is decided. All invented."""

from __future__ import annotations

import random
from dataclasses import dataclass

THIRD = {
    "approuver": "approuve",
    "autoriser": "autorise",
    "fixer": "fixe",
    "dire": "dit",
    "inscrire": "inscrit",
    "créer": "crée",
    "accepter": "accepte",
    "attribuer": "attribue",
    "désigner": "désigne",
    "charger": "charge",
    "solliciter": "sollicite",
    "adopter": "adopte",
    "valider": "valide",
    "émettre": "émet",
    "préciser": "précise",
    "retenir": "retient",
    "prendre acte": "prend acte",
    "donner": "donne",
    "confier": "confie",
    "céder": "cède",
    "renouveler": "renouvelle",
    "modifier": "modifie",
    "supprimer": "supprime",
    "verser": "verse",
    "acquérir": "acquiert",
    "imputer": "impute",
    "maintenir": "maintient",
}
"""Infinitive → third person of the present."""

SIGN = ("autoriser", "{chief} à signer {paper}")
PAPERS = (
    "la convention",
    "l'avenant correspondant",
    "tout document relatif à cette affaire",
    "le marché et ses avenants",
    "l'acte de vente devant notaire",
    "toutes les pièces nécessaires à l'exécution de la présente délibération",
    "le contrat ainsi que tout acte s'y rapportant",
)
MORE = (
    ("dire", "que les crédits nécessaires sont inscrits au budget"),
    ("charger", "{chief} de l'exécution de la présente délibération"),
    ("préciser", "que la dépense sera prélevée sur l'exercice {year}"),
    ("inscrire", "la dépense au chapitre {chapter} du budget principal"),
    ("donner", "tous pouvoirs à {chief} pour mener à bien ce dossier"),
    ("charger", "les services de notifier la décision aux intéressés"),
)
MATTERS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Convention d'occupation de la salle {thing} avec l'association {club}",
        (("approuver", "la convention d'occupation de la salle {thing} conclue avec l'association {club}"),),
    ),
    (
        "Attribution d'une subvention à l'association {club}",
        (("attribuer", "à l'association {club} une subvention de {amount}"),),
    ),
    (
        "Tarifs de la restauration scolaire pour l'année {year}",
        (
            ("fixer", "le prix du repas à {price} pour les enfants de la commune"),
            ("maintenir", "le tarif social à {cheap}"),
        ),
    ),
    (
        "Acquisition de la parcelle {plot} au lieu-dit {locality}",
        (
            ("acquérir", "la parcelle cadastrée {plot} au prix de {amount}"),
            ("dire", "que les frais d'acte sont à la charge de l'acquéreur"),
        ),
    ),
    (
        "Création d'un emploi {job}",
        (
            ("créer", "un emploi permanent {job} à compter du 1er septembre {year}"),
            ("modifier", "le tableau des effectifs en conséquence"),
        ),
    ),
    (
        "Décision modificative n° {small} du budget principal",
        (("adopter", "la décision modificative n° {small} du budget principal, arrêtée à {amount}"),),
    ),
    (
        "Marché de travaux de réfection de la rue {thing}",
        (("retenir", "l'offre de l'entreprise {firm} pour un montant de {amount} HT"),),
    ),
    (
        "Demande de subvention pour la rénovation {works}",
        (
            ("approuver", "le plan de financement de la rénovation {works}"),
            ("solliciter", "auprès de l'État une aide de {amount}"),
        ),
    ),
    (
        "Adhésion au groupement de commandes pour l'achat {goods}",
        (("accepter", "l'adhésion au groupement de commandes pour l'achat {goods}"),),
    ),
    (
        "Dénomination de la voie nouvelle du quartier {locality}",
        (("retenir", "pour la voie nouvelle le nom d'allée {thing}"),),
    ),
    (
        "Règlement intérieur de la médiathèque {thing}",
        (("adopter", "le règlement intérieur de la médiathèque {thing} joint au rapport"),),
    ),
    (
        "Cession d'un véhicule réformé du service {service}",
        (("céder", "le véhicule réformé du service {service} au prix de {amount}"),),
    ),
    (
        "Avenant n° {small} au contrat d'entretien {works}",
        (("approuver", "l'avenant n° {small} au contrat d'entretien {works}"),),
    ),
    (
        "Garantie d'emprunt pour la construction de {small2} logements",
        (
            (
                "accepter",
                "de garantir à hauteur de moitié l'emprunt de {amount} destiné à la construction de {small2} logements",
            ),
        ),
    ),
    (
        "Désignation d'un représentant au sein du comité {thing}",
        (("désigner", "{someone} pour représenter l'assemblée au sein du comité {thing}"),),
    ),
    (
        "Modification des statuts du syndicat {locality}",
        (("émettre", "un avis favorable à la modification des statuts du syndicat {locality}"),),
    ),
    (
        "Renouvellement de la ligne de trésorerie",
        (("renouveler", "la ligne de trésorerie ouverte auprès de la banque {firm} pour {amount}"),),
    ),
    (
        "Plan de gestion des arbres d'alignement",
        (("valider", "le plan de gestion des arbres d'alignement présenté en commission"),),
    ),
    (
        "Indemnité de gardiennage de l'église {thing}",
        (("fixer", "à {amount} l'indemnité annuelle de gardiennage de l'église {thing}"),),
    ),
    (
        "Participation aux frais de fonctionnement de l'école {thing}",
        (("verser", "à l'école {thing} une participation de {amount}"),),
    ),
    (
        "Mise à jour du tableau de classement de la voirie",
        (("approuver", "le nouveau tableau de classement, qui porte la longueur de la voirie à {small2} kilomètres"),),
    ),
    (
        "Délégation du service public du camping {thing}",
        (("approuver", "le principe d'une délégation de service public pour la gestion du camping {thing}"),),
    ),
)
NOTED: tuple[str, ...] = (
    "Rapport annuel sur le prix et la qualité du service de l'eau {year}",
    "Rapport d'activité {year} du syndicat {locality}",
    "Débat d'orientation budgétaire {year}",
    "Compte rendu des décisions prises par délégation",
)
TOLD = (
    "Le dossier a été examiné en commission, qui a rendu un avis favorable.",
    "Cette opération figure au programme pluriannuel présenté l'an passé.",
    "Les services ont consulté plusieurs partenaires avant d'arrêter cette proposition.",
    "La situation actuelle ne permet plus de répondre aux demandes des habitants.",
    "Une étude a été conduite pendant le printemps, dont la synthèse a été adressée à chacun.",
    "Il convient donc de se prononcer sur les conditions de mise en œuvre.",
    "Le calendrier prévoit un démarrage dès que les autorisations seront obtenues.",
    "Les riverains ont été reçus à deux reprises et leurs remarques ont été prises en compte.",
    "Un bilan sera présenté à l'issue de la première année.",
    "Le montant prévisionnel reste compatible avec les crédits ouverts.",
    "Plusieurs élus demandent des précisions sur le calendrier ; il leur est répondu que les délais seront tenus.",
    "Le projet comprend trois tranches, dont la première pourrait commencer à l'automne.",
)
VISAS = (
    "le Code général des collectivités territoriales",
    "le code général des collectivités territoriales, notamment ses articles L. 2121-29 et suivants",
    "la délibération n° {old} du 3 mars 2016 relative au même objet",
    "l'avis favorable de la commission compétente réunie le {day}",
    "le code de la commande publique",
    "le budget de l'exercice {year}",
    "le rapport de présentation",
)
CONSIDERED = (
    "que cette opération présente un intérêt public local",
    "la nécessité de régler les conditions d'usage des équipements",
    "que les conditions proposées sont favorables à la collectivité",
    "l'intérêt qui s'attache à la poursuite de cette action",
)
THEMES = (
    "Finances",
    "Ressources humaines",
    "Urbanisme",
    "Affaires scolaires",
    "Voirie et réseaux",
    "Culture et sports",
    "Administration générale",
    "Environnement",
    "Commande publique",
    "Action sociale",
)
_SLOTS: dict[str, tuple[str, ...]] = {
    "thing": (
        "des Tilleuls",
        "des Ancolies",
        "Mirabelle",
        "des Forges",
        "du Belvédère",
        "de la Fontaine",
        "des Lavandières",
    ),
    "club": ("Les Archers réunis", "La Ritournelle", "Lire et Relire", "Plein Vent", "Les Amis du four à pain"),
    "locality": ("des Grandes Noues", "de la Combe", "du Moulin brûlé", "des Quatre-Vents", "de Pré-Long"),
    "job": ("de bibliothécaire", "d'agent d'entretien", "de jardinier", "d'animateur", "de gardien de gymnase"),
    "firm": ("Travaux du Val", "Orle Bâtiment", "Routes et Chemins", "Société nouvelle Périchon", "Atelier Beauséjour"),
    "works": (
        "de la toiture du gymnase",
        "du chauffage de l'école",
        "de l'éclairage public",
        "de la piscine",
        "du marché couvert",
    ),
    "goods": ("d'électricité", "de fournitures scolaires", "de véhicules électriques", "de mobilier urbain"),
    "service": ("des espaces verts", "technique", "de la voirie", "des sports"),
    "plot": ("AB 214", "ZC 37", "AK 102", "section D n° 418"),
}


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to decide: its title and its clauses, each an infinitive and what follows."""

    title: str
    clauses: tuple[tuple[str, str], ...]
    told: tuple[str, ...]
    noted: bool = False


def amount(rng: random.Random) -> str:
    """A sum of money in one of its forms."""
    value = rng.choice([rng.randint(100, 990) * 10, rng.randint(1, 400) * 1000, rng.randint(1200, 98000)])
    figure = f"{value:,}".replace(",", " ")
    return rng.choice([f"{figure} €", f"{figure},00 €", f"{figure} euros", f"{figure},{rng.randint(10, 99)} €"])


def matter(rng: random.Random, year: int, chief: str, someone: str, noted: bool = False) -> Matter:
    """Something to decide, or to take note of."""
    slots = {name: rng.choice(pool) for name, pool in _SLOTS.items()}
    slots.update(
        year=str(year),
        amount=amount(rng),
        price=f"{rng.randint(2, 5)},{rng.randint(10, 95)} €",
        cheap="1,00 €",
        small=str(rng.randint(1, 6)),
        small2=str(rng.randint(7, 60)),
        chapter=str(rng.choice([11, 65, 204, 21, 23])),
        chief=chief,
        someone=someone,
        paper=rng.choice(PAPERS),
    )
    told = tuple(rng.sample(TOLD, rng.randint(1, 4)))
    if noted:
        title = rng.choice(NOTED).format(**slots)
        return Matter(title, (("prendre acte", f"{_of(title)}"),), told, noted=True)
    title, clauses = rng.choice(MATTERS)
    extra = [SIGN] if rng.random() < 0.75 else []
    extra += rng.sample(MORE, rng.choice([0, 0, 1, 1, 2]))
    made = tuple((verb, text.format(**slots)) for verb, text in (*clauses, *extra))
    return Matter(title.format(**slots), made, told)


def _of(title: str) -> str:
    head = title[0].lower() + title[1:]
    return f"du {head}"
