"""The registry of drafting forms: what is recognised, by the name that the evidence of a value carries.

A form is a way in which councils write a thing, never one council's way. A test holds this table and the extractors
together: what they leave in the evidence is named here, and nothing else is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from schemas import Record

FORMS: dict[str, str] = {
    "above the opening": "le titre, seul au-dessus de l'ouverture de la séance, nomme l'objet",
    "ACTES identifier": "l'identifiant ACTES imprimé (034-213401722-20140405-…-DE)",
    "address": "le code postal et la commune, dans l'en-tête",
    "after the number": "le titre suit le numéro, sur sa ligne ou dessous",
    "against the title": "le jour de la séance, que le titre du document donne autrement",
    "agenda match": "le titre est celui d'un point de l'ordre du jour imprimé avant",
    "alone below the title": "le rapporteur seul sur la ligne sous le titre",
    "approval of the minutes": "l'approbation du procès-verbal précédent, sous un titre à elle",
    "article": "« Article 1er – … »",
    "before the body": "le titre se tient entre l'en-tête et le corps",
    "below the stamp": "la date est sous le libellé du tampon",
    "block": "un bloc de libellés, puis un bloc de chiffres",
    "bound extracts": "un nouvel en-tête complet ouvre un nouvel extrait",
    "bullet": "une clause par tiret ou puce",
    "bullets": "les points sont des puces",
    "casting vote": "« la voix du président étant prépondérante »",
    "clause": "un verbe qui décide, en tête de clause",
    "closing formula": "une formule de clôture sépare les points",
    "code": "un code d'acte (DEL-2021-045)",
    "code on its line": "le code de matière seul sur sa ligne",
    "column beside": "les chiffres en colonne, à côté de leurs libellés",
    "columns of grantors and holders": "une colonne de mandants, une colonne de mandataires",
    "row of a table of delegates": "une ligne d'un tableau de délégués",
    "columns torn apart": "des colonnes de membres séparées de leurs intitulés, que les nombres et les liens prouvent",
    "convened": "« convoqué le », « convocation du », « date de convocation »",
    "convened for": "« convocation … pour le … »",
    "council": "« le conseil décide, approuve, adopte »",
    "council and verb": "« le conseil décide de … », sans formule",
    "council has decided": "« le conseil a décidé, fixé, émis … »",
    "count of a ballot": "le décompte d'un scrutin (bulletins, blancs, nuls)",
    "dateline": "« Fait à … »",
    "day told again": "le jour de la séance, dit de nouveau avec l'heure",
    "designated": "« … a été désigné secrétaire »",
    "designated under a title": "la désignation est un point de la séance",
    "département": "le département dit le régime (« Haut-Rhin »)",
    "département named": "« Département de … »",
    "end of a title": "la fin d'un titre, après une coupure du texte",
    "entry of the agenda": "le titre à l'ordre du jour d'un point dont l'en-tête est coupé",
    "figure before": "« 27 élus présents »",
    "figure before sense": "« 20 voix pour et 5 abstentions »",
    "figures": "une somme en chiffres",
    "formula": "« L'an deux mille vingt-trois, le seize mars »",
    "formula and list": "« après en avoir délibéré, … : », puis une liste",
    "formula and verb": "« après en avoir délibéré, à l'unanimité, autorise … »",
    "formula of deliberation": "« après en avoir délibéré »",
    "given the floor": "« le maire donne la parole à Mme X »",
    "heading above": "le thème est le titre de rang supérieur",
    "headings apart from their lists": "des intitulés ensemble au-dessus des membres, que nombres ou liens prouvent",
    "heard": "« sur le rapport de Mme X », « entendu l'exposé de M. Y »",
    "holders in the order of grantors": "les mandataires dans l'ordre des mandants, « respectivement »",
    "house": "l'assemblée nommée par sa maison (« Mairie de … »)",
    "infinitive": "« d'autoriser », « de fixer »",
    "item number": "le numéro du point dans la séance",
    "item numbers": "les points numérotés de la séance",
    "kind last": "« … Agglomération », « … Communauté »",
    "label": "un libellé et sa valeur",
    "label and figure": "« Pour : 34 – Contre : 0 »",
    "labelled number": "« Délibération n° … »",
    "labelled object": "« Objet : … »",
    "labels, then figures": "un rang de libellés (Pour, Contre), puis un rang de chiffres",
    "letterhead": "l'en-tête qui nomme l'organisme",
    "letters of the senses": "« P : 12 C : 1 A : 2 », « 12 P, 1 C, 2 A »",
    "letters, then voters": "« P : 12 / C : X, Y / A : Z »",
    "lines that stand alone": "un titre seul sur sa ligne",
    "list": "une liste sous un intitulé (Présents :, Absents :)",
    "met at": "« s'est réuni à … »",
    "met on": "« s'est réuni le … »",
    "movement: arrival": "une arrivée en cours de séance",
    "movement: aside": "un membre sort pour un point",
    "movement: departure": "un départ en cours de séance",
    "movements below a label": "« Arrivée de : », puis une ligne par membre, avec le point",
    "named body": "« Commune de … », « Conseil municipal de … »",
    "names by sense": "les noms, sens par sens",
    "nobody": "« sans opposition ni abstention »",
    "noun of a deed": "« propose l'adoption du budget »",
    "number": "la date dans le numéro de l'acte",
    "number after the title": "le numéro à la fin du titre (« Tarifs – DE_2021_093 »)",
    "number before the label": "le rang avant « Objet : »",
    "number before the title": "un code d'acte avant le titre (« DEL 2021-14 – Tarifs »)",
    "number below the title": "le numéro seul sous le titre",
    "number in brackets": "le numéro entre parenthèses après le titre",
    "number on its line": "le numéro en tête de ligne",
    "number series": "une série de numéros d'acte",
    "object label": "un libellé « Objet : » par point",
    "named absent too": "un membre présent, nommé aussi parmi les absents ou les représentés",
    "named present too": "un membre absent ou représenté, nommé aussi parmi les présents",
    "named with another holder": "un mandant nommé avec deux mandataires",
    "office told in the list": "« sous la présidence de M. le Maire », et un seul maire dans la liste",
    "opened at": "« la séance est ouverte à … »",
    "opens the sitting": "« …, maire, ouvre la séance »",
    "organ": "l'organe imprimé (conseil municipal, bureau …)",
    "organ of": "« conseil municipal de … »",
    "participle": "« est autorisé », « est approuvée »",
    "passive": "« … est adopté par le conseil »",
    "posted": "« affiché le »",
    "presided by": "« sous la présidence de … »",
    "presided by a deputy": "« sous la présidence de X, premier adjoint »",
    "presides": "« … préside la séance »",
    "proposal adopted": "une proposition à l'infinitif, que le conseil adopte",
    "proxy": "« X pouvoir à Y », « X représenté par Y », « X à Y »",
    "proxy beside its holder": "« Y (pouvoir de X) »",
    "ranks without a sign": "« 1 Tarifs », « 2 Budget » : le rang du point, sans signe",
    "replaced by a substitute": "« X, remplacé par Y », « X, représenté par son suppléant »",
    "result after the title": "le résultat après le titre, dans une liste de délibérations",
    "results": "le résultat après chaque titre d'une liste de délibérations",
    "reviewer": "une valeur qu'un agent a corrigée",
    "row": "un rang de libellés et de chiffres (« En exercice 19 Présents 15 »)",
    "row of a table": "une ligne par membre, avec son état ou une croix dans sa colonne",
    "run in": "« Voirie : le conseil retient … »",
    "sentence": "une phrase de la séance",
    "sentences": "une phrase du conseil par acte, sans titre",
    "titles before a colon": "un paragraphe par acte, que son titre ouvre devant deux-points",
    "grantors in the order of holders": "« A et B ont déposé un pouvoir pour voter au nom de C et D »",
    "cells of a table one after another": "« M. X / Présent / Mme Y / Représentée / M. X » : un tableau mis à plat",
    "proxy in a note": "le renvoi derrière un nom mène à la note qui dit à qui le pouvoir est donné",
    "row of a table with a legend": "tableau de lettres, avec leur légende",
    "table of figures": "tableau de chiffres",
    "roll in the flow": "appel dans le fil du texte",
    "table run together": "tableau dont les cases sont perdues",
    "series of labels and figures": "« En exercice / Présents / Votants : 19 / 15 / 17 »",
    "shouted verb": "« APPROUVE », « AUTORISE » en tête d'alinéa",
    "signed as mayor": "« Vu par nous, maire de … »",
    "stacked titles": "plusieurs titres l'un sous l'autre, un vote pour chacun",
    "stamp": "un tampon ou un accusé de réception",
    "stamps alone": "chaque acte n'est connu que par son identifiant ACTES",
    "stated": "« le quorum est atteint »",
    "sub-items": "des sous-points sous un point",
    "substitute present": "« Y, suppléant de X », présent",
    "table": "un tableau",
    "table of voters": "un tableau des votants : nom, mandataire, voix",
    "territory": "le territoire dit le régime (« Polynésie française »)",
    "title": "une ligne de titre (« Séance du … »)",
    "title of a deed": "un titre qui nomme l'acte (« Vente … »), dans la forme des autres",
    "title of the item": "le titre du point",
    "typography": "un titre par sa typographie (gras, capitales, blanc)",
    "unanimity": "« à l'unanimité »",
    "verb": "un verbe conjugué",
    "verbs alone": "« Approuve le plan. », au-dessus de « Adopté à l'unanimité »",
    "visa": "« Vu … »",
    "visas in a list": "« Vu : » puis une liste",
    "voices against voices": "« par 40 voix contre 20 »",
    "voices by proxy": "« dont 8 procurations »",
    "voices that adopt": "« adopté par 14 voix », « par 14 voix, approuve »",
    "way of voting": "« à main levée », « au scrutin secret »",
    "who tells": "« M. X, adjoint, expose »",
    "whole document": "un extrait : un seul acte",
    "with the number": "le thème après le numéro (« N° 41/Agenda 21 »)",
    "words: adopted": "« adopté », « approuvé »",
    "words: noted": "« prend acte », « dont acte »",
    "words: postponed": "« ajourné », « retiré de l'ordre du jour »",
    "words: rejected": "« rejeté »",
    "woven with the lists": "« Date de convocation : » dont le jour est parmi les membres (colonnes mêlées)",
    "yes and no": "« OUI : 15 – NON : 7 »",
}
"""Name of the form in the evidence → what it reads, in French."""

_INDEX = re.compile(r"/\d+")


def fields_by_form(record: Record) -> dict[str, set[str]]:
    """The forms that served in a record, and the fields (JSON pointers without indexes) that each proved."""
    found: dict[str, set[str]] = defaultdict(set)
    for pointer, places in record.evidence.items():
        for place in places:
            if place.form is not None:
                found[place.form].add(_INDEX.sub("", pointer))
    return found


def coverage(records: Iterable[Record]) -> list[tuple[str, str, int]]:
    """(field, form, documents) over records: how many documents each form served in, field by field."""
    documents: dict[tuple[str, str], int] = defaultdict(int)
    for record in records:
        for form, fields in fields_by_form(record).items():
            for field in fields:
                documents[field, form] += 1
    return [(field, form, count) for (field, form), count in sorted(documents.items())]
