"""What was decided: each form of operative part gives its clauses; reasons, debate and closing formulas give none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.decisions import amount
from pipeline import process
from tests.extractors.decision_reading import HEAD, ONE, THREE, TWO, clauses, read

FORMS = [
    ("bullets", f"{HEAD} :\n- {TWO},\n- {ONE}.", [f"{TWO},", f"{ONE}."]),
    (
        "infinitives",
        "DÉCIDE :\n- d'approuver le plan ;\n- de signer l'acte.",
        ["d'approuver le plan ;", "de signer l'acte."],
    ),
    (
        "ticks",
        f"{HEAD}\n:\n✓ Approuve le plan joint,\n✓ Autorise le Maire à signer.",
        ["Approuve le plan joint,", "Autorise le Maire à signer."],
    ),
    (
        "private bullets",
        f"{HEAD} :\n\uf0b7 Approuve le plan joint ;\n\uf0b7 Autorise le Maire à signer.",
        ["Approuve le plan joint ;", "Autorise le Maire à signer."],
    ),
    ("margin mark", f"{HEAD},\n> {TWO},\net {ONE}.", [f"{TWO},", f"et {ONE}."]),
    (
        "numbers",
        f"{HEAD}, décide :\n1°) d'approuver le plan joint\n2°) de signer la convention",
        ["d'approuver le plan joint", "de signer la convention"],
    ),
    (
        "articles",
        f"{HEAD}\nArticle 1er : Décide de rénover le lavoir\nArticle 2 : {ONE.capitalize()}",
        ["Décide de rénover le lavoir", ONE.capitalize()],
    ),
    (
        "capitals",
        f"{HEAD}\n\nAPPROUVE le plan du lavoir,\n\nAUTORISE le Maire à signer tous documents,",
        ["APPROUVE le plan du lavoir,", "AUTORISE le Maire à signer tous documents,"],
    ),
    ("running", f"Ainsi informé et après en avoir délibéré, le Conseil Municipal, à l’unanimité, {ONE}.", [f"{ONE}."]),
    (
        "plural",
        "Après délibération, les conseillers municipaux acceptent à l'unanimité\n• la vente des parcelles",
        ["la vente des parcelles"],
    ),
    ("council and verb", f"Le Conseil municipal {TWO}.", [f"{TWO}."]),
    (
        "pronoun",
        "Le Conseil Communautaire l'approuve à l'unanimité.",
        ["Le Conseil Communautaire l'approuve à l'unanimité."],
    ),
    (
        "passive",
        "Le procès-verbal de la séance du 3 mai est adopté à l'unanimité.",
        ["Le procès-verbal de la séance du 3 mai est adopté à l'unanimité"],
    ),
    (
        "margin verbs",
        "LE CONSEIL\n\nDÉCIDE\n\nDIT\n\nA l'unanimité des suffrages exprimés,\n\n"
        "D'autoriser le Président à engager les dépenses.\n\nQue les crédits seront repris au budget.",
        ["D'autoriser le Président à engager les dépenses.", "Que les crédits seront repris au budget."],
    ),
    (
        "two civilities",
        "Le conseil municipal a désigné Mme Eva BLANC et M. Luc VIDAL pour le représenter.",
        ["Le conseil municipal a désigné Mme Eva BLANC et M. Luc VIDAL pour le représenter"],
    ),
    (
        "tenor",
        "Après en avoir délibéré,\nADOPTE LA DÉLIBÉRATION DONT LA TENEUR SUIT :\nARTICLE 1 : Est accordée une aide.",
        ["Est accordée une aide."],
    ),
    (
        "after the reasons",
        "Le conseil municipal, vu le code,\nConsidérant que la commune compte 312 habitants,\n"
        "Décide, par 10 voix pour, de fixer le tarif du lavoir.\nAinsi fait et délibéré",
        ["Décide, par 10 voix pour, de fixer le tarif du lavoir."],
    ),
    (
        "report heard",
        "Le conseil municipal, l'exposé du rapporteur entendu, décide à l'unanimité d'allouer une prime.",
        ["décide à l'unanimité d'allouer une prime."],
    ),
    (
        "vote between",
        "Le Conseil,\nDÉCIDE :\nPOUR : 21\nCONTRE : 0\nARTICLE 1 : De prendre acte du débat.",
        ["De prendre acte du débat."],
    ),
    ("several sentences", f"{HEAD}, {TWO}. Il {ONE}.", [f"{TWO}.", f"Il {ONE}."]),
    (
        "vote before",
        f"{HEAD} des membres présents :\n- de fixer le tarif de la salle,\n- de charger le Maire du suivi.",
        ["de fixer le tarif de la salle,", "de charger le Maire du suivi."],
    ),
    (
        "lost lines",
        f"{HEAD} : - APPROUVE le plan du lavoir ; - AUTORISE le Maire à signer. Fait et délibéré",
        ["APPROUVE le plan du lavoir ;", "AUTORISE le Maire à signer."],
    ),
    (
        "sub-bullets",
        f"{HEAD} :\n- APPROUVE les tarifs suivants :\n• salle basse : 15 €\n• salle haute : 20 €\n"
        "- DIT que les tarifs sont annuels.",
        [
            "APPROUVE les tarifs suivants : • salle basse : 15 € • salle haute : 20 €",
            "DIT que les tarifs sont annuels.",
        ],
    ),
    (
        "proposal adopted",
        "Il est donc proposé au Conseil municipal :\n\n- De fixer à dix le nombre d'adjoints.\n\n"
        "Le Conseil Adopte.\nPour extrait conforme,",
        ["De fixer à dix le nombre d'adjoints."],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [f[1:] for f in FORMS], ids=[f[0] for f in FORMS])
def test_each_form_gives_its_clauses(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


def test_short_lines_of_infinitives_need_no_mark() -> None:
    text = (
        "Après en avoir délibéré sur le rapport qui lui est présenté, le Conseil municipal décide :\n"
        "d'approuver le règlement\nde fixer la caution à 300 €\nd'autoriser le Maire à signer"
    )
    assert clauses(text) == ["d'approuver le règlement", "de fixer la caution à 300 €", "d'autoriser le Maire à signer"]


def test_infinitives_in_capitals_need_no_mark_either() -> None:
    first = "D'ACTER la tenue du débat sur les orientations du budget de 2021"
    text = (
        f"Mme le Maire propose aux membres du conseil\n{first}\nD'ACTER que le débat a eu\nlieu.\nADOPTÉ À L'UNANIMITÉ"
    )
    assert clauses(text) == [first, "D'ACTER que le débat a eu lieu."]


def test_a_task_counts_under_the_verb_above_it() -> None:
    (first, second) = read("AUTORISE le Maire :\n- à signer le devis,\n- à demander des aides.")
    assert [r.parts["verb"].value for r in (first, second)] == ["autoriser", "autoriser"]


ENDS = [
    "Fait et délibéré les jour, mois et an susdits.",
    "Pour extrait conforme,\nLe Maire,\nAnne MARTIN",
    "POUR : 12  CONTRE : 0",
    "Vote : unanimité",
    "Le présent acte peut faire l'objet d'un recours devant le tribunal administratif.",
    "Madame MARTIN indique que le lavoir est ancien et demande d'attendre.",
    "Abstentions : 2 (M. LEROY, Mme ROY)",
    "La délibération fera l'objet d'un affichage en mairie.",
    "La délibération sera publiée.\nLe dossier du four se trouve en mairie.",
]


@pytest.mark.parametrize("end", ENDS)
def test_what_ends_the_operative_part_is_no_clause(end: str) -> None:
    assert clauses(f"{HEAD} :\n- {TWO},\n- {ONE}.\n\n{end}") == [f"{TWO},", f"{ONE}."]


NOTHING = [
    "Adopté à la majorité par 13 pour, 1 contre (Anne MARTIN), 1 abstention\n(Paul LEROY).",
    "Considérant que le Conseil municipal a approuvé le plan le 3 mai,",
    "Vu la délibération par laquelle le Conseil municipal, après en avoir délibéré, autorise le Maire à signer,",
    "Monsieur le Maire propose d'acheter le terrain. Il est décidé d'attendre l'avis des domaines",
    "Il est proposé au Conseil municipal d'approuver le plan.\nLa proposition est rejetée.",
    "DEMANDE DE SUBVENTION AU DEPARTEMENT\nLe projet est présenté.",
    "La solution proposée présente l'avantage de garder le lavoir.\nLe conseil adopte.",
    "ADOPTÉ À L'UNANIMITÉ",
    "Le conseil municipal décide de procéder au vote à main levée.",
    "",
]


@pytest.mark.parametrize("text", [NOTHING[0], NOTHING[1], *NOTHING[3:]])
def test_what_is_no_decision(text: str) -> None:
    assert clauses(text) == []


def test_a_sentence_on_the_vote_goes_with_no_clause() -> None:
    text = "Il est proposé au conseil :\n- d'accepter le don ;\n- d'autoriser l'achat du bois.\nLe conseil adopte."
    assert clauses(text) == ["d'accepter le don ;", "d'autoriser l'achat du bois."]


def test_a_vote_before_the_colon_is_no_clause() -> None:
    text = "Après en avoir délibéré, le conseil\ndécide par 9 voix pour et 2 abstentions (A, B) :\n- de créer un parc."
    assert clauses(text) == ["de créer un parc."]


VERBS = [
    ("- DIT que la dépense est inscrite", "dire"),
    ("- PREND ACTE du rapport annuel", "prendre acte"),
    ("- décide d'autoriser le Maire à signer", "autoriser"),
    ("- De ne pas reconduire la convention", "ne pas reconduire"),
    ("- Élit Madame MARTIN au bureau", "élire"),
    ("- décide de prendre acte du rapport", "prendre acte"),
    ("- d'établir la liste des terrains", "établir"),
    ("- S'ENGAGE à suivre le projet", "s'engager"),
]


@pytest.mark.parametrize(("clause", "verb"), VERBS)
def test_verbs_are_infinitives(clause: str, verb: str) -> None:
    (reading,) = read(f"{HEAD} :\n{clause}.")
    assert reading.parts["verb"].value == verb


def test_the_verb_above_a_list_counts_for_clauses_without_one() -> None:
    found = read(
        "Après en avoir délibéré, le conseil municipal, à l'unanimité, accepte :\n- la vente du terrain\n- le prix fixé"
    )
    assert [r.parts["verb"].value for r in found] == ["accepter", "accepter"]


def test_the_verb_above_a_list_stands_below_visas_that_part_it_from_who_was_heard() -> None:
    found = read(
        "Après avoir entendu l'exposé de Madame le Maire,\nVu le code de l'urbanisme et ses articles,"
        f"\nConsidérant que le plan est ancien,\n{HEAD}, décide à l'unanimité :\n1- de réviser le plan du four,\n"
        "2- que les crédits seront inscrits au budget."
    )
    assert [r.parts["verb"].value for r in found] == ["réviser", "décider"]


def test_articles_are_numbered() -> None:
    found = read(f"{HEAD}\nArticle premier : {TWO.capitalize()}\nArticle 2 – {THREE.capitalize()}")
    assert [r.parts["article"].value for r in found] == ["1", "2"]


AMOUNTS = [
    ("494 000 €", ["494000.00"]),
    ("1 500,00 euros", ["1500.00"]),
    ("35 € HT le m²", ["35.00"]),
    ("120 655.71 € et 10 400 € TTC", ["120655.71", "10400.00"]),
    ("182.330.309 euros", ["182330309.00"]),
    ("2,5 M€", ["2500000.00"]),
    ("1 500.€ et 300,- €", ["1500.00", "300.00"]),
    ("2 000 m² en 2023", []),
    ("Four........ …….3 000,00 €", ["3000.00"]),
]


@pytest.mark.parametrize(("printed", "values"), AMOUNTS)
def test_amounts_in_euros(printed: str, values: list[str]) -> None:
    (reading,) = read(f"{HEAD} :\n- fixe le prix du terrain : {printed}")
    assert [r.value.value for name, r in reading.parts.items() if name.startswith("amounts")] == values


@given(st.integers(0, 10**9))
def test_an_amount_is_a_decimal(n: int) -> None:
    assert amount(f"{n:,}".replace(",", " ")) == f"{n}.00"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "DÉCIDE :",
                "- d'approuver le plan",
                HEAD,
                "Article 1 :",
                "AUTORISE le Maire",
                ", ",
                ".",
                "\n",
                "\n\n",
                "€ 12",
                "«",
                "que",
            ]
        ),
        max_size=40,
    )
)
def test_no_text_raises_and_places_hold(parts: list[str]) -> None:
    for reading in read(" ".join(parts)):
        assert reading.start < reading.end
        assert reading.value.strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le conseil municipal a fixé, à l'unanimité, les tarifs du four pour 2021.",
            ["Le conseil municipal a fixé, à l'unanimité, les tarifs du four pour 2021"],
        ),
        ("Le conseil municipal a décidé :\n- D'approuver le plan.\n", ["D'approuver le plan."]),
        ("Par délibération, le conseil municipal a décidé de vendre le four.", []),
        ("Par délibérations du 3 mars et du 4 mai 2019,\nle conseil municipal a fixé les tarifs du four.", []),
        ("La délégation que\nle conseil municipal lui a accordée porte sur le four.", []),
        ("Le conseil municipal a décidé le 3 mars 2019 de vendre le four.", []),
        (
            "Le conseil municipal, à l'unanimité, a approuvé le procès-verbal du conseil du 3 mars 2019.",
            ["Le conseil municipal, à l'unanimité, a approuvé le procès-verbal du conseil du 3 mars 2019"],
        ),
        (
            "M. Luc ORME, ayant obtenu la majorité, est élu maire et est invité à\nprésider la séance.\nIl remercie.",
            ["M. Luc ORME, ayant obtenu la majorité, est élu maire et est invité à présider la séance"],
        ),
    ],
)
def test_what_the_council_has_decided_at_this_sitting(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


def test_who_keeps_the_minutes_is_not_what_the_act_decides() -> None:
    text = (
        "Commune de Valbrune\nDÉLIBÉRATION DU CONSEIL MUNICIPAL\nN° 2023-14\nOBJET : Tarif du lavoir\n"
        "Séance du 3 mai 2023\nPrésents : M. Jean DUPRÉ, Mme Anne MARTIN\n"
        "Il a été procédé à l'élection d'un secrétaire. M. Jean DUPRÉ, ayant obtenu la majorité des suffrages, "
        "a été désigné pour remplir ces fonctions qu'il a acceptées.\n"
    )
    [act] = process(text.encode(), "acte.txt").acts
    assert act.decisions == []
    [act] = process(f"{text}Le conseil municipal {TWO}.".encode(), "acte.txt").acts
    assert [d.text for d in act.decisions] == [f"{TWO}."]


@pytest.mark.parametrize("title", ["OBJET : Tarif du lavoir\n", ""])
def test_who_is_elected_secretary_before_the_text_is_not_what_the_act_decides(title: str) -> None:
    text = (
        "Commune de Valbrune\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL\nSéance du 3 mai 2023\n"
        f"Présents : M. Jean DUPRÉ, Mme Anne MARTIN\n\nMme MARTIN Anne a été élue secrétaire.\n\n{title}"
        "Monsieur le Maire fait part du tarif.\n"
    )
    [act] = process(text.encode(), "acte.txt").acts
    assert act.decisions == []


def test_the_minutes_adopted_above_the_title_are_not_what_the_act_decides() -> None:
    text = (
        "SÉANCE DU CONSEIL MUNICIPAL DU 3 MAI 2023\nPrésents : M. Jean DUPRÉ, Mme Anne MARTIN\n"
        "Le compte rendu de la dernière séance est adopté à l'unanimité.\nDCM 2023-14 OBJET : TARIF DU LAVOIR\n"
        "Monsieur le Maire fait part du tarif."
    )
    [act] = process(text.encode(), "acte.txt").acts
    assert (act.subject, act.decisions) == ("TARIF DU LAVOIR", [])
