"""What was decided: forms in which minutes tell it, in the middle of sentences, in questions, in the passive."""

from __future__ import annotations

import pytest

from tests.extractors.decision_reading import HEAD, TWO, clauses, read

TOLD = [
    (
        "a name below its civility, set apart from what follows",
        "Le conseil municipal, après en avoir délibéré, approuve la nomination comme régisseur de M.\nLuc ORME\n\n"
        "Il autorise le maire à signer.",
        ["approuve la nomination comme régisseur de M. Luc ORME", "Il autorise le maire à signer."],
    ),
    (
        "a proposal that the council deliberate, below what is proposed",
        "Il vous est proposé de prendre en charge les dépenses suivantes :\n- les fleurs du lavoir ;\n- le four.\n"
        "Madame le Maire demande au Conseil Municipal de délibérer sur l'affectation de ces dépenses au four et\n"
        "de l'autoriser à signer les papiers.\nVOTE : 13 POUR\n0 CONTRE",
        ["de prendre en charge les dépenses suivantes : - les fleurs du lavoir ; - le four."],
    ),
    (
        "two shouted verbs before whom they task, and the vote behind them",
        f"{HEAD} :\n- DÉCIDE de la gratuité du four\n- CHARGE et DÉLÈGUE\n\nMadame le maire des suites de la"
        " présente CONTRE : 1 (Mme ORME)",
        ["DÉCIDE de la gratuité du four", "CHARGE et DÉLÈGUE Madame le maire des suites de la présente"],
    ),
    (
        "a question with bullets in the flow",
        "L'option est utile. Etes-vous d'accord pour : - Prendre note de l'offre, - Autoriser le maire à signer. Vote :"
        " Pour à l'unanimité",
        ["Prendre note de l'offre,", "Autoriser le maire à signer."],
    ),
    (
        "bullets within a line, no stop before them",
        "Après en avoir délibéré, le conseil décide • d'autoriser le maire à payer • dit que la dépense est inscrite",
        ["décide • d'autoriser le maire à payer", "dit que la dépense est inscrite"],
    ),
    (
        "passive, its unanimity on the next line",
        "Le procès-verbal est approuvé à\nl'unanimité.",
        ["Le procès-verbal est approuvé à l'unanimité"],
    ),
    (
        "a deed told by its noun below the colon",
        f"{HEAD}, décide :\nla création d'un poste de jardinier.",
        ["décide : la création d'un poste de jardinier."],
    ),
    (
        "a deed told by its noun, infinitives below it",
        f"{HEAD}, décide :\nla vente du pré ;\nd'autoriser le maire à signer ;\nde dire que le prix est payé.",
        ["décide : la vente du pré ;", "d'autoriser le maire à signer ;", "de dire que le prix est payé."],
    ),
    (
        "a deed told by its noun, a verb below it",
        f"{HEAD}, décide :\nLa création d'un poste\nCharge le maire de la publier.",
        ["décide : La création d'un poste", "Charge le maire de la publier."],
    ),
    ("a deed told by its noun, a dash glued", f"{HEAD}, décide- la vente du pré.", ["décide- la vente du pré."]),
    (
        "verbs in capitals within a line, an abbreviated person behind them",
        "Le Conseil, à l'unanimité : - APPROUVE le bail de la halle - AUTORISE M. le Maire à le signer",
        ["APPROUVE le bail de la halle", "AUTORISE M. le Maire à le signer"],
    ),
    (
        "that a vote is asked for is no deed",
        "Madame le Maire demande aux conseillers de procéder au vote.\nVOTE : à l'unanimité",
        [],
    ),
    (
        "an office behind what is decided",
        f"{HEAD}, {TWO} et accepte l'offre. Monsieur le Maire est autorisé à signer,"
        " selon l'article L. 2122-22, le bail.",
        [
            f"{TWO} et accepte l'offre.",
            "Monsieur le Maire est autorisé à signer, selon l'article L. 2122-22, le bail",
        ],
    ),
    (
        "an office behind what is decided, then more",
        f"{HEAD}, {TWO}.\nLe Président est chargé de notifier la présente.\nDIT que le crédit est inscrit.",
        [f"{TWO}.", "Le Président est chargé de notifier la présente", "DIT que le crédit est inscrit."],
    ),
    (
        "an office behind what is debated",
        f"{HEAD}, {TWO}.\nMme ORME rappelle l'usage. Le maire est chargé de la police des foires.",
        [f"{TWO}."],
    ),
    (
        "lots set apart",
        f"{HEAD}, décide d'attribuer le marché comme suit :\nLot 01 - Bancs : maison Orme pour 10 229,00 €\n\n"
        "Lot 02 - Tables :\nmaison Vidal pour 13 957,00 €",
        [
            "décide d'attribuer le marché comme suit : Lot 01 - Bancs : maison Orme pour 10 229,00 € Lot 02 - Tables :"
            " maison Vidal pour 13 957,00 €"
        ],
    ),
    (
        "an aside between commas after the council",
        "Le maire propose de fixer le tarif.\nLe conseil municipal, au vu de\nces éléments, fixe le tarif à 4 €.",
        ["fixe le tarif à 4 €."],
    ),
    (
        "the council after a presentation, and no formula",
        "Après présentation du rapport, le conseil municipal ;\n\n• Adopte le rapport du lavoir.\n"
        "• Décide de le transmettre au préfet.",
        ["Adopte le rapport du lavoir.", "Décide de le transmettre au préfet."],
    ),
    (
        "what is seen and approved",
        "Les Membres du conseil municipal constatent et approuvent le tableau ainsi mis à jour.",
        ["constatent et approuvent le tableau ainsi mis à jour."],
    ),
    (
        "the outcome of a vote",
        "Il résulte de ce vote que le Conseil municipal décide à l'unanimité de créer un\nlogement d'urgence.",
        ["décide à l'unanimité de créer un logement d'urgence."],
    ),
    (
        "reasons and decision in one sentence",
        "Considérant que la section n'a pas de besoin, le conseil municipal, à\nl'unanimité, décide que l'excédent"
        " sera affecté au compte 002.",
        ["décide que l'excédent sera affecté au compte 002."],
    ),
    (
        "a visa tells of another vote",
        "Vu l'avis rendu, à l'unanimité, par la commission, qui décide des tarifs,\nLe conseil prend acte du rapport.",
        ["prend acte du rapport."],
    ),
    (
        "a name that ends as a preposition does",
        "Après avoir entendu l'exposé de Madame Thibeau les conseillers municipaux acceptent l'offre de M. ORME.",
        ["acceptent l'offre de M. ORME."],
    ),
    (
        "the deed between the vote and the colon",
        f"{HEAD} des membres présents décide à l'unanimité des présents de voter les aides comme suit :\nChorale 300 €",
        ["décide à l'unanimité des présents de voter les aides comme suit : Chorale 300 €"],
    ),
    (
        "an object beside the vote, an item below",
        f"Le Conseil approuve\nà l'unanimité le plan du four.\n3. Finances\nLe trésorier lit un relevé :\n- Lavoir : 30"
        f" €.\nLe Conseil {TWO}.",
        ["approuve à l'unanimité le plan du four.", f"{TWO}."],
    ),
    (
        "two operative parts with a table between",
        f"{HEAD}, décide de voter les aides comme suit :\nChorale\t300 €\n\nThéâtre\t200 €\n\nPar ailleurs, les membres"
        " du Conseil, après en avoir délibéré, décident de maintenir le tarif du lavoir.",
        ["décide de voter les aides comme suit :", "décident de maintenir le tarif du lavoir."],
    ),
    (
        "what the council may accept",
        "Il convient de décider si le conseil municipal accepte de renoncer aux pénalités du maçon\n"
        "Après en avoir délibéré, le conseil municipal, à l'unanimité décide la non application des pénalités.",
        ["décide la non application des pénalités."],
    ),
    (
        "conditions in bullets under one clause",
        "Il est proposé au Conseil d'émettre un avis favorable, sous réserve :\n- que les eaux soient traitées.\n"
        "- que les bruits cessent ;\nla nuit surtout.\n- que les déchets soient triés.\nLe Conseil adopte.",
        [
            "d'émettre un avis favorable, sous réserve : - que les eaux soient traitées. - que les bruits cessent ; la"
            " nuit surtout. - que les déchets soient triés."
        ],
    ),
    (
        "articles with a title of one word",
        "Après en avoir délibéré, à l'unanimité, décide :\nArticle 1 : postes.\n\nUn poste est créé au four.\n\n"
        "Article 2 : crédits.\n\nLes crédits sont inscrits.",
        ["postes. Un poste est créé au four.", "crédits. Les crédits sont inscrits."],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [f[1:] for f in TOLD], ids=[f[0] for f in TOLD])
def test_what_is_decided_in_the_course_of_a_sentence(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


ASKED = [
    (
        "whether they agree, a list",
        "Il est proposé de fixer la redevance à 15 €.\nMadame le maire demande aux membres du conseil municipal s'ils"
        " sont d'accord :\n\n- Conclure la convention du lavoir ?\n- Autoriser Madame le maire à la signer\n\n"
        "Vote : Pour à l'unanimité",
        ["Conclure la convention du lavoir ?", "Autoriser Madame le maire à la signer"],
    ),
    (
        "whether they agree, in the sentence",
        "Le maire demande s'ils sont d'accord pour approuver le bilan du four.\nVote : Pour à l'unanimité",
        ["approuver le bilan du four."],
    ),
    (
        "do you agree",
        "Elle propose de retenir une option.\nÊtes-vous d'accord pour :\n- Prendre note de l'offre du maçon,\n"
        "- Autoriser le maire à signer.\nVote : Pour à l'unanimité",
        ["Prendre note de l'offre du maçon,", "Autoriser le maire à signer."],
    ),
    (
        "that the matter be put to the vote",
        "Le Maire propose de statuer sur les taux proposés.\nLe conseil approuve à l'unanimité ces dispositions.",
        [],
    ),
    (
        "more is told of a noun",
        "Le barème, qu'il est proposé de mettre en place au lavoir est le suivant :\nTarif 3 €\nAdopté à l'unanimité.",
        [],
    ),
    (
        "the mayor proposes the adoption",
        "Mme le maire propose l'adoption du budget du four par nature et\npar chapitre.\nVote :\n- Pour : 15",
        ["l'adoption du budget du four par nature et par chapitre."],
    ),
    (
        "the mayor proposes that",
        "Madame le maire propose que pour l'année 2019, le prix du repas demeure à 5 €.\nVote : Pour à l'unanimité",
        ["que pour l'année 2019, le prix du repas demeure à 5 €."],
    ),
    (
        "it is decided",
        "Après échanges, il est décidé de maintenir le tarif du lavoir.\nVote : Pour à l'unanimité",
        ["il est décidé de maintenir le tarif du lavoir"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [f[1:] for f in ASKED], ids=[f[0] for f in ASKED])
def test_what_was_asked_or_settled_where_no_council_decides_in_words(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


def test_the_noun_of_a_deed_tells_its_verb() -> None:
    [reading] = read("Le maire propose l'approbation du compte du four.\nVote : Pour à l'unanimité")
    assert reading.parts["verb"].value == "approuver"


def test_what_is_decided_to_do_is_the_verb() -> None:
    [reading] = read("Il est décidé, à l'unanimité, de maintenir le tarif.")
    assert reading.parts["verb"].value == "maintenir"


def test_sums_in_the_cells_of_a_row_are_whole() -> None:
    [reading] = read(f"{HEAD}, vote les aides comme suit :\nChorale\t64 092,00 €\t64 093,00 €")
    sums = [part.value.value for name, part in reading.parts.items() if name.startswith("amounts")]
    assert sums == ["64092.00", "64093.00"]


@pytest.mark.parametrize(
    "proposed", ["que l'on passe au vote", "que chacun s'exprime", "que la séance soit levée", "que nous en débattions"]
)
def test_what_is_proposed_for_the_course_of_the_sitting_is_no_decision(proposed: str) -> None:
    assert clauses(f"Le maire propose {proposed}.\nVote : Pour à l'unanimité") == []


@pytest.mark.parametrize(
    "told",
    [
        "Le président propose l'adoption de ce rapport. Le rapport est rejeté à la majorité.",
        "Le président propose l'adoption de ce rapport. Vote : 3 pour, 12 contre. Rejeté.",
        "Il est proposé au conseil municipal d'acheter le four. La proposition est rejetée à l'unanimité.",
    ],
)
def test_a_proposal_that_fell_is_no_decision(told: str) -> None:
    assert clauses(told) == []


def test_a_proposal_that_was_adopted_after_another_fell_is_a_decision() -> None:
    told = (
        "Il est proposé au conseil d'acheter le four.\nUne motion est lue. Rejetée. Le rapport : adopté à l'unanimité."
    )
    assert clauses(told) == ["d'acheter le four."]


@pytest.mark.parametrize(
    "text",
    [
        "Devant le conseil municipal, M. le Maire rappelle l'état du lavoir, demande que la commission siège.",
        "Après avoir salué le conseil, le maire ouvre la séance, demande le silence.",
        "Le maire remercie le conseil, la directrice des services, demande que l'on passe au vote.",
    ],
)
def test_what_another_does_behind_a_comma_is_no_deed_of_the_council(text: str) -> None:
    assert clauses(text) == []


def test_whom_the_council_heard_stands_between_it_and_its_verb() -> None:
    assert clauses("Le conseil municipal, le maire entendu, approuve la vente du lavoir.") == [
        "approuve la vente du lavoir."
    ]


WHOLE = [
    (
        "a paper annexed, told on the next line",
        f"{HEAD} :\n➢ Accepte le règlement du lavoir,\n"
        "annexé à la présente délibération,\n➢ Autorise le maire à l'afficher.",
        ["Accepte le règlement du lavoir, annexé à la présente délibération,", "Autorise le maire à l'afficher."],
    ),
    (
        "a verb more, below the figures",
        f"{HEAD}, fixe comme suit les tarifs :\n\nAdulte : 12 €\nEnfant : 6 €\n\net autorise le Maire à les afficher.",
        ["fixe comme suit les tarifs : Adulte : 12 € Enfant : 6 €", "et autorise le Maire à les afficher."],
    ),
    (
        "the day from which, between the verb and the list",
        f"{HEAD}, décide, avec effet au 28 mars 2026 :\n"
        "1 – de fixer l'indemnité à 19,80 % ;\n2 – d'ouvrir les crédits.",
        ["de fixer l'indemnité à 19,80 % ;", "d'ouvrir les crédits."],
    ),
    (
        "proposals adopted in a sentence of two lines",
        "Il est proposé au conseil municipal :\n\uf0fc de retirer le tarif de 2019 ;\n"
        "\uf0fc d'en informer le préfet.\n\n"
        "Le conseil municipal,\napprouve ces propositions à l'unanimité.",
        ["de retirer le tarif de 2019 ;", "d'en informer le préfet."],
    ),
    (
        "what the speaker asks after the figures he proposes",
        "Il vous est proposé d'attribuer les aides suivantes :\n\nClub\t2 €\n\n"
        "Je vous demande, Mesdames et Messieurs :\n\n"
        "- d'approuver le tableau ;\n- d'autoriser le maire à signer.\n\nLe conseil municipal adopte à l'unanimité.",
        ["d'approuver le tableau ;", "d'autoriser le maire à signer."],
    ),
    (
        "the public leaves",
        "Le conseil municipal décide, à l'unanimité, de se réunir à huis clos.\nLe conseil approuve le protocole.",
        ["approuve le protocole."],
    ),
    (
        "conclusions made one's own",
        f"{HEAD} :\n- fait siennes les conclusions du rapporteur,\n- autorise le maire à signer.",
        ["fait siennes les conclusions du rapporteur,", "autorise le maire à signer."],
    ),
    (
        "those elected accept their office",
        f"{HEAD} :\nArticle 1 : PROCLAME élue Mme ORME.\n"
        "Article 2 : DIT qu'elle a déclaré accepter d'exercer ces fonctions.",
        ["PROCLAME élue Mme ORME.", "DIT qu'elle a déclaré accepter d'exercer ces fonctions."],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [f[1:] for f in WHOLE], ids=[f[0] for f in WHOLE])
def test_operative_parts_of_whole_acts(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


@pytest.mark.parametrize(
    "purpose", ["en vue d'améliorer l'accueil", "afin de faciliter la gestion", "dans le but d'aider"]
)
def test_the_purpose_of_a_proposal_is_none(purpose: str) -> None:
    told = f"Le maire propose aussi {purpose}, de relever les tarifs du camping.\nIl passe au vote\nVoté à l'unanimité"
    assert clauses(told) == ["de relever les tarifs du camping."]
    assert clauses(f"Le maire propose aussi {purpose}, des tarifs nouveaux.\nVoté à l'unanimité") == []


@pytest.mark.parametrize(
    "asked", ["de présenter leurs remarques éventuelles", "de bien vouloir formuler leurs observations"]
)
def test_the_members_are_asked_for_remarks_which_is_no_decision(asked: str) -> None:
    assert clauses(f"Le maire demande aux membres du conseil {asked}.\nIl n'y en a pas.\nVoté à l'unanimité") == []


@pytest.mark.parametrize(
    "asked",
    [
        "de formuler un avis favorable avec les observations suivantes.",
        "d'émettre les observations jointes au dossier.",
    ],
)
def test_remarks_that_the_council_makes_are_a_decision(asked: str) -> None:
    assert clauses(f"Il est proposé au conseil {asked} Adopté à l'unanimité.") == [asked]


def test_the_end_of_the_sitting_is_no_decision() -> None:
    text = "Le Conseil municipal, après en avoir délibéré, approuve le plan.\nClôture de la séance à 21h."
    assert clauses(text) == ["approuve le plan."]


def test_a_word_of_the_debate_that_looks_like_a_verb_is_no_decision() -> None:
    assert clauses("Le maire expose.\nFixe depuis 2010, le tarif reste bas.\nAdopté à l'unanimité.") == []


@pytest.mark.timeout(60)
def test_sentences_on_one_line_take_their_length_and_not_its_square() -> None:
    told = ". ".join(["Décide de vendre le four"] * 8_000)
    assert len(clauses(f"{HEAD}, {told}.")) == 8_000
