"""Votes: each form of drafting gives its figures, names, unanimity and outcome; what is no vote gives nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.vocab import Vocab

from extractors import View, make_doc, view
from extractors.votes import read_votes
from schemas import Box, Line, Person, Word

_VOCAB = Vocab()


def read(text: str, title_lines: int = 0) -> View:
    """The view of a text of our own after the component ran; a tab is a column gap."""
    lines = []
    for raw in text.split("\n"):
        words = [
            Word(token, tab=i > 0 and j == 0)
            for i, cell in enumerate(raw.split("\t"))
            for j, token in enumerate(cell.split())
        ]
        if words:
            lines.append(Line(words))
    doc = make_doc(_VOCAB, lines)
    if title_lines:
        view(doc).marks["title_end"] = view(doc).line_starts[title_lines]
    return view(read_votes(doc))


def found(text: str, title_lines: int = 0) -> dict[str, Any]:
    """What was read, without the prefix; names as lists of surnames or printed names."""
    seen = read(text, title_lines)
    values: dict[str, Any] = {}
    for name, readings in seen.readings.items():
        leaf = name.removeprefix("vote.")
        if leaf.startswith("names."):
            values[leaf] = [r.value.last or r.value.printed for r in readings]
        else:
            values[leaf] = readings[0].value
    return values


def figures(text: str) -> tuple[int | None, ...]:
    """For, against, abstention, not participating."""
    values = found(text)
    return tuple(values.get(s) for s in ("for", "against", "abstention", "not_participating"))


OPENING = "Les membres se sont réunis en mairie sur la convocation qui leur fut adressée. " * 3
COUNCIL = "Le Conseil municipal, après en avoir délibéré, "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Par 13 voix « Pour » et 2 « Abstention », le Conseil municipal décide", (13, None, 2, None)),
        (COUNCIL + "par 20 voix pour et 5 abstentions (Mmes NOYER, ORME), approuve", (20, None, 5, None)),
        (COUNCIL + "APPROUVE à la majorité par 25 POUR ET 9 ABSTENTIONS", (25, None, 9, None)),
        ("à la majorité de 63 votes pour et 1 vote\ncontre (Paul TREMBLE) :", (63, 1, None, None)),
        ("Adopté à la majorité\n27 voix pour\n2 abstentions", (27, None, 2, None)),
        ("Les conclusions sont adoptées à 38 POUR, 0 CONTRE et 1 ABSTENTION.", (38, 0, 1, None)),
        (COUNCIL + "30 voix pour et 3 contre, approuve", (30, 3, None, None)),
        (COUNCIL + "décide, DEUX voix POUR – ONZE voix CONTRE, de rejeter", (2, 11, None, None)),
        ("A LA MAJORITE, MOINS 1 VOTE CONTRE (M. TREMBLE) et 3 ABSTENTIONS", (None, 1, 3, None)),
        ("adopté avec 2 abstentions (Mme NOYER, M. ORME)", (None, None, 2, None)),
        ("(Unanimité des votants : 45 voix pour)", (45, None, None, None)),
        ("à la majorité des voix et une abstention, le Conseil approuve", (None, None, 1, None)),
        ("par douze (12) voix pour, trois (3) voix contre", (12, 3, None, None)),
        ("Le conseil vote à 10 voies Pour et 1 Abstention :", (10, None, 1, None)),
        ("Approuvé avec aucune voix contre et 4 abstentions", (None, 0, 4, None)),
        ("2 conseillers ne prennent pas part au vote, 18 voix pour", (18, None, None, 2)),
        # labels
        ("Pour : 34 - Contre : 0 - Abstention : 0 - Ne prend pas part au vote : 0", (34, 0, 0, 0)),
        ("SCRUTIN POUR : 83 ABSTENTION : 0\nCONTRE : 0 NE SE PRONONCE PAS : 0\nDONT 8 PROCURATION(S)", (83, 0, 0, 0)),
        ("Vote :\n- Pour : 16\n- Abstentions : 3, Monsieur NOYER, Madame ORME, Madame FRENE", (16, None, 3, None)),
        ("Vote :\n- Abstentions\n: 3 (M. ORME) Il juge le plan\npeu clair.\n- Pour : 16\n3. Rue", (16, None, 3, None)),
        ("Pour : 69 voix\nContre : 0 voix\nAbstention : 0 voix\n20 - D.2023", (69, 0, 0, None)),
        ("- votants : 68\n- suffrages exprimés : 68\n- abstentions : 0\n- pour : 68\n- contre : 0", (68, 0, 0, None)),
        ("VOTE : Pour : 28 Contre : Abstention : Le conseil valide", (28, None, None, None)),
        ("Adopté à la majorité :\nVoix contre : 0\nAbstentions : 4", (None, 0, 4, None)),
        ("- Pour : 15\n- Absentions : 3 (Mme ORME)", (15, None, 3, None)),
        # tables
        ("| Votants | 19 | Pour [17 | Contre [0 | Abstentions [2 |", (17, 0, 2, None)),
        ("Votants\t19\tPour\t17\tContre\t0\tAbstentions\t2", (17, 0, 2, None)),
        ("Votants\tPour\tContre\tAbst.\tNPPV\n17\t12\t3\t2\t0\nPour extrait conforme", (12, 3, 2, 0)),
        ("Présents\tPouvoirs\tVotants\tPour\tContre\tAbstention\n12\t3\t15\t13\t1\t1", (13, 1, 1, None)),
        ("Vote : 15 pour", (15, None, None, None)),
        ("Pour\n40 voix\nContre\n2 voix\nAbstention\n1", (40, 2, 1, None)),
        ("Exprimés\n40 voix\nPour\n40 voix\nContre\nAbstention\nNPPV\nArticle 1", (40, None, None, None)),
        ("Votes pour\n:\nVotes contre :\nAbstentions :\n41\n0\n0\nNPPV\n0\n:", (41, 0, 0, 0)),
        (
            "Conseillers présents\nSuffrages exprimés\navec pouvoir\nPour\nContre\nAbstention\n37\n44\n43\n1\n0\nVu",
            (43, 1, 0, None),
        ),
    ],
)  # fmt: skip
def test_figures_of_each_form(text: str, expected: tuple[int | None, ...]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Pour 2023 : 15 000 euros sont inscrits.",
        "Un contrat pour 3 ans, contre 5 % en 2022.",
        "Il convient de désigner 3 membres pour représenter la commune.",
        "1 500 euros pour la réfection, 300 contre remboursement.",
        "Contre : 5 % en 2022. Pour : 12,50 € par élève.",
        "Vu l'avis majoritairement favorable des commissions (pour : 21 ; contre : 0; abstentions : 2).",
        "Vu l'article L. 2121-20 pour les votes",
        "Pour : Contre : Abstention :",
        "Crédits votés : 3\nPour 2021 : 12\nContre 2020 : 14",
        "Un sondage a donné 120 voix pour et 30 voix contre.",
        "La pétition des riverains a recueilli 120 voix pour.",
        "Séance levée à 20 heures 10\nPour extrait conforme,",
        "Page 2\nPour copie conforme au registre",
        "Pour :\nContre :\nAbstentions :\n",
        "Contre : /\nAbstentions : /",
        "La liste menée par Mme ORME a obtenu 29 voix pour.\nBulletins trouvés dans l'urne : 39",
    ],
)
def test_a_figure_that_no_vote_proves_is_none(text: str) -> None:
    assert figures(text) == (None, None, None, None)


@pytest.mark.parametrize(
    ("text", "sense", "expected"),
    [
        ("3 abstentions (Mme NOYER, M. ORME (pouvoir à\nMme NOYER) , M. IF)", "abstention", ["NOYER", "ORME", "IF"]),
        ("Abstentions : 3 M. Noyer, M. Orme et Mme Frene.\nIls estiment que", "abstention", ["Noyer", "Orme", "Frene"]),
        ("1 voix « Contre » Monsieur ORME et 1\nAbstention — Monsieur NOYER, décide", "against", ["ORME"]),
        ("1 voix « Contre » Monsieur ORME et 1\nAbstention — Monsieur NOYER, décide", "abstention", ["NOYER"]),
        ("(49 voix Pour et 2 abstentions : Gil ORME et Eve NOYER) : Rend", "abstention", ["ORME", "NOYER"]),
        ("CONTRE : 1 (Mme ORME)\nMme ORME indique que le tarif", "against", ["ORME"]),
        ("Abstention(s) de :\nMme Orme, Mme Noyer\nMme Noyer use du pouvoir", "abstention", ["Orme", "Noyer"]),
        ("Mme ORME membre de cette association ne prend pas part au vote :\nAprès", "not_participating", ["ORME"]),
        (
            "Ne participe(nt) pas au vote :\nGil ORME (Ensemble)\nEve NOYER (Ensemble)\n- APPROUVE",
            "not_participating",
            ["ORME", "NOYER"],
        ),
        ("3 abstentions (M. ORME, M.\nNOYER et Mme Anne\nFRENE)", "abstention", ["ORME", "NOYER", "FRENE"]),
        ("2 abstentions (M. Luc DU\nBOIS et M. Guy IF), décide", "abstention", ["DU BOIS", "IF"]),
        ("Contre : 2 (Paul NOYER\nAnne ORME)", "against", ["NOYER", "ORME"]),
        ("2 voix contre (groupe Agir pour Tous : Mme ORME, M. IF)", "against", ["ORME", "IF"]),
        ("Mme ORME se retire et ne participe ni au débat ni au vote.", "not_participating", ["ORME"]),
        ("Madame ORME, partie prenante au projet, s'abstient.", "abstention", ["ORME"]),
        ("Pour : Messieurs Gil ORME, Paul NOYER Madame Eve FRENE\nContre : /", "for", ["ORME", "NOYER", "FRENE"]),
        ("(3 votes contre : M. Gil Orme, MM. Luc Noyer, Guy If)", "against", ["M. Gil Orme", "Luc Noyer", "Guy If"]),
    ],
)  # fmt: skip
def test_names_beside_a_sense(text: str, sense: str, expected: list[str]) -> None:
    assert found(text).get(f"names.{sense}") == expected


def test_roll_call_in_words() -> None:
    values = found("Mme Eve NOYER\tPour\nM. Luc ORME\tContre\nM. Guy IF : abstention\nMme Ana FRENE : Pour\nLe Maire")
    assert values["names.for"] == ["NOYER", "FRENE"]
    assert (values["names.against"], values["names.abstention"]) == (["ORME"], ["IF"])
    assert "for" not in values


def placed(text: str, x: int, boxed: bool, tab: bool = True) -> Word:
    """A word at a place of the page, or in the column of an office table."""
    return Word(text, Box(x, 0, x + 9, 9), tab=tab) if boxed else Word(text, tab=tab, column=x // 100)


@pytest.mark.parametrize("boxed", [True, False])
def test_roll_call_by_marks_under_columns(boxed: bool) -> None:
    lines = [Line([placed("Nom", 40, boxed, tab=False), placed("Pour", 210, boxed), placed("Contre", 310, boxed)])]
    for surname, x in (("NOYER", 207), ("ORME", 311), ("FRENE", 206), ("IF", 260 if boxed else 0)):
        words = [placed(part, 40, boxed, tab=False) for part in ("M.", "Luc", surname)]
        lines.append(Line([*words, placed("X", x, boxed)]))
    seen = view(read_votes(make_doc(_VOCAB, lines)))
    assert [r.value.last for r in seen.readings["vote.names.for"]] == ["NOYER", "FRENE"]
    assert [r.value.last for r in seen.readings["vote.names.against"]] == ["ORME"]


def test_who_is_absent_at_the_vote_is_no_voter() -> None:
    values = found("par 23 voix pour (M. ORME étant absent lors du vote, Mme NOYER ne participant pas à ce vote)")
    assert values["for"] == 23
    assert "names.for" not in values
    assert values["names.not_participating"] == ["NOYER"]


def test_names_are_persons_with_their_place() -> None:
    seen = read("Adopté avec 1 abstention (Mme Eve NOYER)")
    (reading,) = seen.readings["vote.names.abstention"]
    assert reading.value == Person(printed="Mme Eve NOYER", civility="Mme", first="Eve", last="NOYER")
    assert seen.text[reading.start : reading.end] == "Mme Eve NOYER"


@pytest.mark.parametrize(
    "text",
    [
        "Adopté à l'unanimité.",
        "VOTE : UNANIMITÉ",
        "Vote : Pour à l'unanimité",
        "POUR : Unanimité",
        COUNCIL + "à l'unanimité des membres présents et représentés, approuve",
        "A l’unanimité des suffrages exprimés,\nD’autoriser le Président",
        "Le Conseil à lUNANIMI TÉ décide",
        "Avis favorable de la commission\nAccord à l’unanimité",
        "Le Maire propose de vendre la lame.\nA l'unanimité, le Conseil accepte de la vendre.",
        "Adopté à l'unanimité : a\nDate d'affichage\nAdopté à la majorité :\n",
        "☒ à l'unanimité ☐ à la majorité",
    ],
)
def test_unanimity_where_the_text_says_so(text: str) -> None:
    values = found(text)
    assert values.get("unanimous") is True
    assert values.get("outcome") == "adopted"


@pytest.mark.parametrize(
    "text",
    [
        "Vu l'avis favorable rendu à l'unanimité par la commission des finances,",
        "La commission Travaux, à l'unanimité, a rendu un avis favorable.",
        OPENING + "Le procès-verbal de la séance du 3 mars est adopté à l'unanimité.",
        "Madame ORME est désignée secrétaire de séance à l'unanimité.",
        COUNCIL + "à l'unanimité, décide de ne pas procéder au scrutin secret.",
        "Cette décision doit être prise à l'unanimité.",
        COUNCIL + "à l'unanimité moins deux voix, approuve la vente.",
        OPENING + "Le procès-verbal de la séance du 3 mars est\nadopté à l'unanimité.",
        "Le jury s'est prononcé à l'unanimité pour le projet lauréat.",
        "L'assemblée générale de l'association a adopté son rapport moral à l'unanimité.",
        COUNCIL + "à l'unanimité ou non des membres présents",
        "☐ à l'unanimité ☒ à la majorité",
        "Par délibération du 3 mars 2020, ce plan a été voté à l'unanimité.",
        COUNCIL + "à l'unanimité, approuve l'amendement.\nVote : Pour : 12\nContre : 7",
    ],
)
def test_unanimity_of_others_or_on_other_questions_is_none(text: str) -> None:
    assert "unanimous" not in found(text)


def test_the_minutes_are_approved_where_the_item_is_about_them() -> None:
    text = "Approbation du procès-verbal de la séance du 3 mars\nLe procès-verbal est adopté à l'unanimité."
    assert found(text, title_lines=1) == {"unanimous": True, "outcome": "adopted"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Conseil adopte.", "adopted"),
        (COUNCIL + "\n- AUTORISE le Maire à signer.", "adopted"),
        ("Le Conseil municipal,\nAprès délibération\nArticle 1er : Approuve le projet.", "adopted"),
        ("Après en avoir délibéré, les conseillers municipaux acceptent la vente", "adopted"),
        ("Il est décidé de clore le chemin.", "adopted"),
        ("La délibération est adoptée.", "adopted"),
        ("Le conseil municipal :\n- PREND ACTE du rapport annuel.\n- PRÉCISE qu'il est public.", "noted"),
        ("Après présentation, dont acte.", "noted"),
        (COUNCIL + "à l'unanimité des votants,\nPREND ACTE des comptes rendus des séances du bureau.", "noted"),
        (COUNCIL + "prend acte du rapport et approuve le plan.", "adopted"),
        (COUNCIL + "par 8 voix pour et 2 abstentions (M. Luc DU\nBOIS et M. IF), décide :\nDe louer", "adopted"),
        ("Le conseil municipal, après en avoir débattu, prend acte du rapport.", "noted"),
        (COUNCIL + "décide :\n- de prendre acte du rapport.\n- de charger le Maire de sa diffusion.", "noted"),
        (COUNCIL + "décide :\n- de prendre acte du rapport ;\n- d'approuver le plan.", "adopted"),
        ("APRÈS EN AVOIR DÉLIBÉRÉ,\nVERSE à l'école une participation", "adopted"),
        ("Qui est contre ? Qui s'abstient ? Adopté.", "adopted"),
        ("Le conseil communautaire rejette le vœu.", "rejected"),
        ("La proposition du Maire est rejetée à la majorité.", "rejected"),
        ("La motion est rejetée par 12 voix contre.", "rejected"),
        ("DELIBERATION AJOURNÉE.\nM. le Maire explique", "postponed"),
        ("Ce point est retiré de l'ordre du jour.", "postponed"),
        ("La question est reportée à une séance ultérieure.", "postponed"),
        (COUNCIL + "décide de ne pas délibérer sur ce point.", "postponed"),
    ],
)
def test_outcome(text: str, expected: str) -> None:
    assert found(text).get("outcome") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Il est proposé au conseil municipal d'approuver le plan.",
        "Vu la délibération par laquelle le conseil municipal approuve le plan,",
        "Considérant que le Conseil municipal peut décider du nombre d'adjoints,",
        "La demande est rejetée par la préfecture.",
        "Par ces motifs, le tribunal décide que la requête est rejetée.",
        "Il rejette 220 tonnes. L'excédent reporté est de 12 €.",
        "Vote du budget. Demande de subvention.",
        "Vote :\n- Pour : 16\n- Contre : 3",
        "Arrêté lors de la session du 3 mars",
        "À ce titre, il a été décidé d'engager des travaux.",
    ],
)
def test_nothing_is_decided_where_no_word_decides(text: str) -> None:
    assert "outcome" not in found(text)


def test_a_proposal_that_more_voices_refuse_is_not_adopted() -> None:
    assert "outcome" not in found("Le conseil municipal approuve le plan.\nPour : 4 - Contre : 9")


def test_ballot_for_persons() -> None:
    text = (
        "Nombre de conseillers présents à l'appel n'ayant pas pris part au vote …… 0\n"
        "Nombre de bulletins trouvés dans l'urne : 39\nNombre de suffrages déclarés nuls par le bureau …… 2\n"
        "Nombre de suffrages blancs …… 1\nMajorité absolue : 19\nMme Eve ORME a obtenu 30 voix pour.\n"
    )
    values = found(text)
    assert (values["null"], values["blank"], values["not_participating"], values["method"]) == (2, 1, 0, "secret")
    assert "for" not in values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il est procédé à un vote à main levée. Par 13 voix pour", "show_of_hands"),
        ("Le conseil décide de procéder à un vote à bulletin secret.", "secret"),
        ("Il est procédé au scrutin public.", "public"),
        ("Le conseil décide de renoncer au scrutin secret.", None),
        ("Les abstentions et les bulletins blancs ne sont pas comptés.", None),
        ("Vu l'article qui prévoit le vote au scrutin secret,", None),
    ],
)
def test_way_of_voting(text: str, expected: str | None) -> None:
    assert found(text).get("method") == expected


def test_the_last_vote_is_that_of_the_act() -> None:
    text = (
        "L'amendement est mis aux voix : 5 voix pour, 20 voix contre.\n"
        + "Le débat se poursuit sur le fond du dossier présenté. " * 6
        + "\nPour : 19 - Contre : 6"
    )
    assert figures(text) == (19, 6, None, None)


def test_head_and_body_of_an_extract_complete_one_another() -> None:
    text = (
        "- pour : 20\n- contre : 0\n- abstentions : 2\n" + "Exposé du rapporteur. " * 40 + "\nDécide par 20 voix pour"
    )
    assert figures(text) == (20, 0, 2, None)


def test_voices_by_proxy() -> None:
    assert found("SCRUTIN POUR : 83 CONTRE : 0\nDONT 8 PROCURATION(S)")["proxies"] == 8


_WORDS = st.sampled_from(
    [
        *("pour", "contre", "abstention", "abstentions", "voix", "12", "0", ":", "(", ")", ",", ".", ";", "M.", "ORME"),
        *("Mme", "unanimité", "à l'", "la majorité", "le conseil", "décide", "prend acte", "ne prend pas part au vote"),
        *(
            "NPPV",
            "POUR",
            "deux",
            "cent",
            "\t",
            "\n",
            "☒",
            "•",
            "-",
            "/",
            "3",
            "%",
            "€",
            "rejette",
            "reporté à une séance",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, max_size=60).map(" ".join) | st.text(max_size=300))
def test_any_text_gives_sane_readings(text: str) -> None:
    seen = read(text)
    for name, readings in seen.readings.items():
        for reading in readings:
            assert 0 <= reading.start < reading.end <= len(seen.text), name
            assert reading.form
    for sense in ("for", "against", "abstention", "not_participating"):
        figure = seen.first(f"vote.{sense}")
        assert figure is None or 0 <= figure.value <= 400


@pytest.mark.parametrize(
    "organ", ["du Conseil d'Administration", "du conseil communautaire", "du comité syndical", "du bureau"]
)
def test_the_minutes_of_any_organ_are_adopted_by_it(organ: str) -> None:
    text = f"Approbation du procès-verbal\nLe procès-verbal de la séance {organ} du 3 mars est adopté à l'unanimité."
    assert found(text, title_lines=1) == {"unanimous": True, "outcome": "adopted"}


def test_who_speaks_after_the_sentence_of_the_vote_did_not_abstain() -> None:
    from pipeline import process

    text = """COMMUNE DE BRÉVAL
EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS
Séance du 4 mai 2021
Présents : Mme Anne ROUX, M. Paul BRUEL, M. Luc COSTE, Mme Eva BAUD
Objet : Réfection du préau

Après en avoir délibéré, le Conseil Municipal décide de lancer la consultation par 3 voix pour et 1 abstention.
Mme Eva BAUD demande la parole.
"""
    (act,) = process(text.encode(), "acte.txt").acts
    assert (act.vote.abstention, act.vote.names.abstention) == (1, [])
