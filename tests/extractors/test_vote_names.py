"""Members named in votes: beside a sense, before a verb, in roll calls."""

from __future__ import annotations

import pytest

from extractors import make_doc, view
from extractors.votes import read_votes
from schemas import Box, Line, Person, Word
from tests.extractors.vote_reading import VOCAB, found, read

THREE = ["ORME", "NOYER", "IF"]


@pytest.mark.parametrize(
    ("text", "sense", "expected"),
    [
        ("3 abstentions (Mme NOYER, M. ORME (pouvoir à\nMme NOYER) , M. IF)", "abstention", ["NOYER", "ORME", "IF"]),
        ("Abstentions : 3 M. Noyer, M. Orme et Mme Frene.\nIls estiment que", "abstention", ["Noyer", "Orme", "Frene"]),
        ("1 voix « Contre » Monsieur ORME et 1\nAbstention — Monsieur NOYER, décide", "against", ["ORME"]),
        ("1 voix « Contre » Monsieur ORME et 1\nAbstention — Monsieur NOYER, décide", "abstention", ["NOYER"]),
        ("(49 voix Pour et 2 abstentions : Gil ORME et Eve NOYER) : Rend", "abstention", ["ORME", "NOYER"]),
        ("Ont voté contre : I. NOYER. S'est abstenue : L. ORME.\nLe conseil approuve.", "abstention", ["ORME"]),
        ("Contre : ORME.NOYER. IF.\nPour : 8.", "against", ["ORME", "NOYER", "IF"]),
        ("vote à la majorité, sauf Mme ORME qui est contre.", "against", ["ORME"]),
        ("CONTRE : 1 (Mme ORME)\nMme ORME indique que le tarif", "against", ["ORME"]),
        ("par 10 voix pour, 6 voix contre, 1 abstention ; Mme ORME ne prend pas part au vote", "abstention", None),
        ("Le conseil adopte.\nPour\nContre\nAbstention\nM. ORME\nMme NOYER\n", "abstention", None),
        ("par 23 voix pour (Mme ORME ne participant pas à ce vote)", "for", None),
        ("6 voix pour et 6 voix contre (dont Mme ORME, maire, voix prépondérante)", "against", None),
        ("par 11 voix pour (Mme ORME s'abstient), accepte", "for", None),
        ("6 voix contre : M. IF, Mme FRENE ; Mme ORME s'abstient", "against", ["IF", "FRENE"]),
        ("Abstention(s) de :\nMme Orme, Mme Noyer\nMme Noyer use du pouvoir", "abstention", ["Orme", "Noyer"]),
        (
            "Rapporteur : Mme FRENE\nM. ORME, Mme NOYER (et son pouvoir) et Mme FRENE, membres du conseil "
            "d'administration de l'office, quittent\nla salle et ne prennent pas part au vote.\nVote : 20 voix pour",
            "not_participating",
            ["ORME", "NOYER", "FRENE"],
        ),
        (
            "Objet : Aide au club\nM. le Maire, président du club, ne prend pas part au vote et sort de la salle.",
            "not_participating",
            ["M. le Maire"],
        ),
        ("M. ORME, président du club, intéressé, déclare ne pas prendre part au vote.", "not_participating", ["ORME"]),
        ("M. ORME déclare que Mme NOYER l'a lu. Vote : 8 pour, 1 abstention", "not_participating", None),
        (
            "M. ORME, acquéreur, et Mme NOYER, son épouse, intéressés à l'affaire, quittent la salle et ne prennent "
            "pas part au vote.",
            "not_participating",
            ["ORME", "NOYER"],
        ),
        ("Mme ORME membre de cette association ne prend pas part au vote :\nAprès", "not_participating", ["ORME"]),
        (
            "Ne participe(nt) pas au vote :\nGil ORME (Ensemble)\nEve NOYER (Ensemble)\n- APPROUVE",
            "not_participating",
            ["ORME", "NOYER"],
        ),
        ("3 abstentions (M. ORME, M.\nNOYER et Mme Anne\nFRENE)", "abstention", ["ORME", "NOYER", "FRENE"]),
        ("Le conseil autorise, par 12 voix pour et 2 contre : M. ORME et Mme IF, le maire", "against", ["ORME", "IF"]),
        ("Le conseil désigne, par 12 voix pour et 2 contre : M. ORME et Mme IF comme délégués", "against", None),
        ("2 abstentions (M. Luc DU\nBOIS et M. Guy IF), décide", "abstention", ["DU BOIS", "IF"]),
        ("Contre : 2 (Paul NOYER\nAnne ORME)", "against", ["NOYER", "ORME"]),
        ("2 voix contre (groupe Agir pour Tous : Mme ORME, M. IF)", "against", ["ORME", "IF"]),
        ("Mme ORME se retire et ne participe ni au débat ni au vote.", "not_participating", ["ORME"]),
        (
            "Mme ORME, présidente du Comité des fêtes, et "
            "L. NOYER, trésorier du Football\nclub, ne prennent pas part au vote.",
            "not_participating",
            ["ORME", "NOYER"],
        ),
        ("M. IF demande le report, et Mme ORME, intéressée, ne prend pas part au vote.", "not_participating", ["ORME"]),
        ("200 € (8 pour, Mme ORME présidente ne prenant pas part au vote\npar son mandataire)", "for", None),
        ("Madame ORME, partie prenante au projet, s'abstient.", "abstention", ["ORME"]),
        ("Ont voté contre : MM. ORME, NOYER\nS'est abstenue : Mme FRENE", "abstention", ["FRENE"]),
        ("à l'unanimité, moins l'abstention de\nMadame ORME intéressée à la vente, décide", "abstention", ["ORME"]),
        ("à la majorité, vote contre de M. ORME, approuve", "against", ["ORME"]),
        ("Ont voté CONTRE : 2 - M. ORME, Mme FRENE\nSe sont ABSTENUS : 0", "against", ["ORME", "FRENE"]),
        ("Monsieur le Maire ne prend pas part au vote.", "not_participating", ["Monsieur le Maire"]),
        ("Contre : Mme NOYER, M. ORME\nM. IF demande la parole.", "against", ["NOYER", "ORME"]),
        ("Contre :\nM. ORME\nMme NOYER ayant pouvoir de M. IF\nFait", "against", ["ORME", "NOYER"]),
        ("ADOPTÉ À L'UNANIMITÉ\nM. ORME ne participant ni au débat ni au vote.", "not_participating", ["ORME"]),
        ("M. ORME et Mme NOYER n'ont participé ni au débat ni au vote.", "not_participating", ["ORME", "NOYER"]),
        ("Ne prend pas part ni au débat ni au vote : M. ORME", "not_participating", ["ORME"]),
        ("Ne souhaitent pas participer au vote : M. ORME, Mme NOYER", "not_participating", ["ORME", "NOYER"]),
        ("Pour : Messieurs Gil ORME, Paul NOYER Madame Eve FRENE\nContre : /", "for", ["ORME", "NOYER", "FRENE"]),
        (
            "Abstentions : 4 (Groupe Agir : M. ORME, Mme NOYER ; Groupe Vivre : M. IF, Mme FRENE)",
            "abstention",
            ["ORME", "NOYER", "IF", "FRENE"],
        ),
        (
            "Abstentions : 4 : Groupe Agir (M. ORME, Mme NOYER) et Groupe Vivre (M. IF, Mme FRENE)",
            "abstention",
            ["ORME", "NOYER", "IF", "FRENE"],
        ),
        ("3 voix contre (M. ORME, pouvoir de Mme NOYER, et M. IF)", "against", ["ORME", "IF"]),
        ("Contre : 3 – Paul ORME, Eve NOYER, Luc FRENE", "against", ["ORME", "NOYER", "FRENE"]),
        ("Abstentions (2) : Paul ORME, Eve NOYER", "abstention", ["ORME", "NOYER"]),
        ("à l'unanimité, moins l'abstention de M. ORME et de Mme NOYER", "abstention", ["ORME", "NOYER"]),
        ("2 abstentions, celles de M. ORME et Mme NOYER", "abstention", ["ORME", "NOYER"]),
        ("M. ORME et Mme NOYER s'étant abstenus,", "abstention", ["ORME", "NOYER"]),
        ("Vote : Pour : 16 - Contre : 3\nM. ORME indique que le prix", "against", None),
        ("Contre : 3 (M. ORME et son mandant, M. IF)", "against", ["ORME", "IF"]),
        ("Abstentions : 5 (M. ORME 3, Mme NOYER 1, Luc IF 1 voix)", "abstention", ["ORME", "NOYER", "IF"]),
        ("(3 votes contre : M. Gil Orme, MM. Luc Noyer, Guy If)", "against", ["M. Gil Orme", "Luc Noyer", "Guy If"]),
    ],
)  # fmt: skip
def test_names_beside_a_sense(text: str, sense: str, expected: list[str] | None) -> None:
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
    seen = view(read_votes(make_doc(VOCAB, lines)))
    assert [r.value.last for r in seen.readings["vote.names.for"]] == ["NOYER", "FRENE"]
    assert [r.value.last for r in seen.readings["vote.names.against"]] == ["ORME"]


def test_who_leaves_for_another_vote_of_the_item_took_part_in_the_last() -> None:
    votes = "Vote :\n- Pour : 16\n- Abstentions : 3\n{}Vote :\n- Pour : 15\n- Abstentions : 3\nLes aînés : 300 €\n"
    text = votes.format("Les pêcheurs : 200 €\nM. ORME ne prend pas part au vote.\n")
    values = found(text + "Vote :\n- Pour : 16\n- Abstentions : 3\n")
    assert (values["for"], values["abstention"]) == (16, 3)
    assert "names.not_participating" not in values


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


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("M. NOYER\tM. IF\tMme FRENE\nMme ORME\tM. PIN\tMme BUIS\nLe Maire,", (["NOYER", "ORME"], ["IF", "PIN"])),
        ("Paul NOYER, Anne ORME\tLuc IF, Guy PIN\tZoé FRENE", (["NOYER", "ORME"], ["IF", "PIN"])),
        ("M. NOYER\tM. IF\tMme FRENE\nMme ORME\tM. PIN", None),
        ("20\t2\t1", None),
    ],
)
def test_names_in_columns_under_the_senses(rows: str, expected: tuple[list[str], list[str]] | None) -> None:
    values = found(f"Pour\tContre\tAbstention\n{rows}")
    assert (expected is None) == ("names.for" not in values)
    if expected:
        assert (values["names.for"], values["names.against"]) == expected


@pytest.mark.parametrize(("figure", "told"), [(2, True), (3, False)])
def test_names_below_the_senses_and_their_figures_are_as_many(figure: int, told: bool) -> None:
    rows = "Zoé ORME\tGuy IF\nLuc PIN\tEva FRENE"
    values = found(f"Contre : {figure}\tAbstentions : 2\n{rows}")
    assert (values.get("names.against") == ["ORME", "PIN"]) == told
    assert (values["against"], values["abstention"]) == (figure, 2)


def test_names_below_some_of_the_figures_stand_in_the_columns_of_these() -> None:
    rows = (
        (("Pour : 10", 100), ("Contre : 1", 300), ("Abstentions : 2", 500)),
        (("Luc NOYER", 300), ("Guy IF", 500)),
        (("Eva ORME", 500),),
    )  # fmt: skip
    lines = []
    for n, cells in enumerate(rows):
        words = [
            Word(token, Box(x + 40 * i, 12 * n, x + 40 * i + 30, 12 * n + 10), 10, tab=i == 0 and j > 0)
            for j, (cell, x) in enumerate(cells)
            for i, token in enumerate(cell.split())
        ]
        lines.append(Line(words))
    seen = view(read_votes(make_doc(VOCAB, lines)))
    assert [r.value.last for r in seen.readings["vote.names.against"]] == ["NOYER"]
    assert [r.value.last for r in seen.readings["vote.names.abstention"]] == ["IF", "ORME"]


def test_a_cell_without_names_leaves_its_column_empty() -> None:
    lines = [Line([placed("Pour", 100, True, tab=False), placed("Contre", 300, True), placed("NPPV", 500, True)])]
    for surname, x in (("NOYER", 101), ("ORME", 102), ("IF", 501)):
        first, last = placed("Luc", x, True, tab=x > 200), Word(surname, Box(x + 20, 0, x + 40, 9))
        lines.append(Line([first, last]))
    seen = view(read_votes(make_doc(VOCAB, lines)))
    assert [r.value.last for r in seen.readings["vote.names.for"]] == ["NOYER", "ORME"]
    assert [r.value.last for r in seen.readings["vote.names.not_participating"]] == ["IF"]


@pytest.mark.parametrize(
    ("text", "sense", "expected"),
    [
        ("4 CONTRE (groupe « Agir pour Tous » : M. ORME, Mme NOYER + pouvoir de M. IF)", "against", ["ORME", "NOYER"]),
        ("3 contre (MM. ORME [+ pouvoir de M. PIN], IF)", "against", ["ORME", "IF"]),
        ("4 contre (M. ORME + 1 procuration, Mme NOYER + 1 pouvoir)", "against", ["ORME", "NOYER"]),
        ("Abstentions : 3 (dont 1 pouvoir) : M. ORME (pouvoir de M. IF), Mme NOYER", "abstention", ["ORME", "NOYER"]),
        ("Contre : 3 - Groupe Agir (2) : Mme ORME, M. NOYER ; non-inscrite (1) : Mme IF", "against", THREE),
        ("Adopté à la majorité,\nles groupes « Agir » (M. ORME, Mme NOYER) et « Divers » (M. IF) s'étant "
         "abstenus, Mme PIN ne prenant pas part au vote.", "abstention", THREE),
        ("Pour\n3 ORME Eva, NOYER Jean, IF Paul\nContre\n1 PIN Marc\nAbstention\n1 FRENE Zoé", "for", THREE),
        ("Pour\n3 ORME Eva, NOYER Jean, IF Paul\nContre\n1 PIN Marc\nAbstention\n1 FRENE Zoé", "against", ["PIN"]),
        ("Pour\n4 ORME Eva, NOYER Jean, IF Paul\nContre\n1 PIN Marc", "for", None),
        ("Sans participation au vote de M. ORME", "not_participating", ["ORME"]),
        ("M. ORME se déporte du vote. Vote : 8 pour", "not_participating", ["ORME"]),
        ("M. ORME se déporte du conseil d'administration de la régie. Vote : 8 pour", "not_participating", None),
        ("Mme NOYER s'est déportée de la commission. Vote : 8 pour", "not_participating", None),
        ("POUR : 20 CONTRE : 3 ABSTENTIONS : 2\n(M. ORME, Mme NOYER, M. IF) (Mme FRENE, M. PIN)", "abstention", None),
        ("Ont voté contre : les élus du groupe Agir\nSe sont abstenus : M. ORME", "against", None),
    ],
)  # fmt: skip
def test_names_of_groups_and_beside_counts_of_proxies(text: str, sense: str, expected: list[str] | None) -> None:
    assert found(text).get(f"names.{sense}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pour\nM. ORME\nMme NOYER\nContre\nM. IF\nAbstention\nMme FRENE", (["ORME", "NOYER"], ["IF"], ["FRENE"])),
        (
            "Ont voté pour\nM. ORME, Mme NOYER\nOnt voté contre\nM. IF\nS'est abstenue\nMme FRENE",
            (["ORME", "NOYER"], ["IF"], ["FRENE"]),
        ),
        ("CONTRE\nM. ORME, M. IF\nABSTENTIONS\nMme FRENE\nM. PIN demande", (None, ["ORME", "IF"], ["FRENE"])),
        ("M. ORME et Mme NOYER\nvotent contre\nMme FRENE s'abstient", (None, ["ORME", "NOYER"], ["FRENE"])),
        ("Pour\nM. Jean ORME\nLe Directeur", (None, None, None)),
    ],
)
def test_names_below_lines_of_a_sense_alone(text: str, expected: tuple[list[str] | None, ...]) -> None:
    values = found(text)
    assert tuple(values.get(f"names.{sense}") for sense in ("for", "against", "abstention")) == expected


@pytest.mark.parametrize(
    "after", ["Le Maire", "Cette délibération", "Bréval, le 5 mai", "Fait à Bréval", "Adopté à la majorité"]
)
def test_the_word_that_begins_the_next_line_is_no_part_of_the_last_voter(after: str) -> None:
    assert found(f"Contre : Mme NOYER, M. ORME\n{after}")["names.against"] == ["NOYER", "ORME"]


def test_a_first_name_on_the_next_line_is() -> None:
    seen = read("Contre : M. NOYER Paul, Mme ORME\nAnne, M. FRENE Luc")
    assert [r.value.printed for r in seen.readings["vote.names.against"]][1] == "Mme ORME Anne"


@pytest.mark.parametrize(
    ("vote", "expected"),
    [
        ("Contre : LR, UDI", []),
        ("Contre : 4 (Agir Ensemble)", []),
        ("Contre : DUPRÉ, Martin Anne", ["DUPRÉ", "Martin Anne"]),
        ("Contre : M. FABRE, Zoé GARNIER", ["M. FABRE", "Zoé GARNIER"]),
    ],
)
def test_a_group_without_a_member_of_its_name_is_no_voter(vote: str, expected: list[str]) -> None:
    from pipeline import process

    text = f"""COMMUNE DE BRÉVAL
EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS
Séance du 4 mai 2021
Présents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY, Mme Lucie ROY, M. Luc VIDAL
Objet : Réfection du préau

Le Conseil Municipal décide de lancer la consultation.
{vote}
"""
    (act,) = process(text.encode(), "acte.txt").acts
    assert [person.printed for person in act.vote.names.against] == expected


@pytest.mark.parametrize("question", ["Qui est contre ? Qui s'abstient ?", "Qui ne prend pas part au vote ?"])
def test_who_asks_below_his_name_votes_neither_way(question: str) -> None:
    values = found(f"Luc NOYER\nLe four est ancien.\n\nZoé ORME\n{question}\n\nApprouvé à l'unanimité.")
    assert not [name for name in values if name.startswith("names.")]


@pytest.mark.parametrize("joint", ["\n", " "])
@pytest.mark.parametrize(
    "after",
    ["M. PIN regrette cette décision.", "Paul PIN précise que tout est prêt.", "Rapporteur : M. PIN", "Fait à Brue"],
)
@pytest.mark.parametrize(
    "vote",
    [
        "Contre : M. NOYER et Mme ORME. Abstention : M. IF.",
        "Votes contre : M. NOYER, Mme ORME\nAbstention : M. IF",
        "Ont voté contre : Luc NOYER, Zoé ORME\nS'est abstenu : Guy IF",
    ],
)
def test_who_speaks_next_voted_neither_way(vote: str, after: str, joint: str) -> None:
    values = found(f"{vote}\n{after}".replace("\n", joint))
    assert (values["names.against"], values["names.abstention"]) == (["NOYER", "ORME"], ["IF"])


@pytest.mark.parametrize(
    "text",
    [
        "désigne, par 10 voix pour et 4 contre, M. Gil ORME délégué au syndicat.",
        "élit par 10 voix pour et 4 voix contre Mme Eve NOYER en qualité de déléguée.",
        "DÉSIGNE, avec 10 voix pour et 4 abstentions, M. Gil ORME et Mme Eve NOYER pour siéger au comité.",
        "nomme à la majorité, par 10 voix pour et 4 contre, M. Gil ORME.",
        "désigne par 12 voix pour, 2 abstentions : M. Gil ORME\nMme Eve NOYER",
        "par 10 voix pour et 4 contre, M. Gil ORME est désigné délégué.",
        "autorise, par 10 voix pour et 4 contre, M. Gil ORME à signer.",
    ],
)
def test_whom_the_council_chooses_is_no_voter(text: str) -> None:
    values = found(f"Le conseil municipal, après en avoir délibéré, {text}")
    assert not any(leaf.startswith("names.") for leaf in values)
    assert values["for"] in (10, 12)


def test_voters_in_brackets_are_named_before_the_one_who_is_chosen() -> None:
    text = "Le conseil désigne, par 10 voix pour et 2 voix contre (M. Guy IF, Mme Zoé FRENE), M. Gil ORME"
    assert found(text)["names.against"] == ["IF", "FRENE"]


def test_a_voter_of_a_roll_call_may_hold_a_proxy() -> None:
    text = "Mme ORME : pour\nM. NOYER (+ pouvoir de Mme IF) : pour\nM. PIN : contre"
    assert (found(text)["names.for"], found(text)["names.against"]) == (["ORME", "NOYER"], ["PIN"])


def test_a_label_with_an_aside_names_those_behind_it_and_not_those_of_the_line_above() -> None:
    text = (
        "Convention\nVote électronique – Pour : 35 – Contre : 0 – Abstention : 1 – Non-votants : 2\n"
        "Abstention : M. ORME\n"
        "Ne prennent pas part au vote (membres du conseil d'administration) : Mme NOYER, M. IF\n"
    )
    values = found(text, title_lines=1)
    assert (values["names.abstention"], values["names.not_participating"]) == (["ORME"], ["NOYER", "IF"])
