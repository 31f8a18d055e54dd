"""Minutes with bullets: in their agenda, and before the acts themselves. All is invented."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, VOTED, body, read, titles, told

from pipeline.furniture import fold_all
from pipeline.reading.text import read_text
from pipeline.segmentation.page import survey
from pipeline.segmentation.rows import as_rows


def test_a_title_in_capitals_ends_an_agenda_of_bullets_and_the_sentence_that_repeats_it_opens_no_act() -> None:
    agenda = "Ordre du jour\n- Approbation du PV du 04/02/2021\n- Vente d'un broyeur\n- Achat d'une haie bocagère\n\n"
    first = (
        "APPROBATION DU PV DU CONSEIL MUNICIPAL DU 4 FÉVRIER 2021\n\nApprobation du PV du 04/02.\n"
        "Le procès-verbal a été transmis aux conseillers.\n\nVote du conseil à l'unanimité.\n\n"
    )
    rest = f"VENTE D'UN BROYEUR\n\n{VOTED}ACHAT D'UNE HAIE BOCAGÈRE\n\n{VOTED}"
    found = titles(read(HEAD + agenda + first + rest + CLOSE))
    assert found[0] == "APPROBATION DU PV DU CONSEIL MUNICIPAL DU 4 FÉVRIER 2021"
    assert len(found) == 3


def test_the_lines_that_describe_what_is_sold_are_no_titles() -> None:
    sold = "VENDEUR : M. ARTIGAU\nACQUÉREUR : Mme BESSON\nADRESSE DU BIEN : 4 RUE HAUTE\nPRIX DE VENTE : 90 000 €\n"
    waived = "Le conseil municipal renonce à son droit à l'unanimité.\n\n"
    text = f"{HEAD}VENTE D'UN BROYEUR COMMUNAL\n\n{VOTED}DROIT DE PRÉEMPTION URBAIN\n\n{sold}\n{waived}{CLOSE}"
    assert titles(read(text)) == ["VENTE D'UN BROYEUR COMMUNAL", "DROIT DE PRÉEMPTION URBAIN"]


def test_bullets_alone_on_their_rows_belong_to_the_agenda() -> None:
    listed = ("Installation de la commission", "Vente d'un broyeur", "Approbation du procès-verbal du 4 février")
    agenda = "Ordre du jour\n" + "".join(f"-\n{entry}\n" for entry in listed) + "\n"
    told = "INSTALLATION DE LA COMMISSION\n\nMadame le maire procède à l'appel des membres.\n\n"
    items = "".join(f"{title}\n\n{VOTED}" for title in ("VENTE D'UN BROYEUR", "APPROBATION DU PV DU 4 FÉVRIER"))
    assert titles(read(HEAD + agenda + told + items + CLOSE)) == [
        "VENTE D'UN BROYEUR",
        "APPROBATION DU PV DU 4 FÉVRIER",
    ]


def test_the_end_of_a_bracket_in_capitals_is_no_theme_of_the_next_item() -> None:
    voted = "Le conseil approuve par 3 voix pour et 1 abstention (Alban\nLESTRADE).\n\n"
    text = f"{HEAD}I. Vente d'un broyeur communal\n{voted}II. Achat d'une haie bocagère\n{voted}{CLOSE}"
    zones = read(text)
    assert all(body(zones, i).rstrip().endswith("LESTRADE).") for i in range(2))


def test_bullets_with_a_title_before_a_colon_and_the_vote_behind_are_acts() -> None:
    text = (
        "Commune de Valmorte\nCompte-rendu du conseil municipal du 4 mars 2021\n\n"
        "Présents : Mmes O. Terrasson, N. Carrier ; MM. G. Vidalenc, A. Lestrade\nSecrétaire : N. Carrier\n\n"
        "• Bois communaux : après lecture du programme, le conseil vend les parcelles 4 et 7. Vote : 4 pour.\n"
        "• Halle : le devis de l'entreprise Orme (640 €) est retenu. Vote : 3 pour, 1 abstention\n(A. Lestrade).\n"
        "• Réseau d'eau : le bureau d'études remettra son rapport en mai.\n"
        "• Fanfare : le conseil renouvelle l'aide de 150 €. Vote : unanimité.\n\nSéance levée à 22 h.\n"
    )
    assert [subject for _, subject, _ in told(text)] == ["Bois communaux", "Halle", "Fanfare"]


def test_bullets_that_end_with_what_became_of_them_are_acts() -> None:
    text = (
        "MAIRIE DE VALMORTE\n\nCOMPTE RENDU DE LA SÉANCE DU CONSEIL MUNICIPAL\ndu jeudi 4 mars 2021 à 20 heures\n\n"
        "PRÉSENTS : M. VIDALENC, Mme TERRASSON, Mme d'AUBIAC.\nABSENTS : M. ROUVIER excusé.\n\nDélibérations :\n"
        "- Vente d'un broyeur à M. Lestrade au prix de 900 €, adoptée à la majorité (1 contre : M. VIDALENC)\n"
        "- Renouvellement du contrat de l'agent chargé du bac pour une durée de deux ans à compter du\n"
        "1er avril, adopté à l'unanimité\n"
        "- Achat d'une haie bocagère, rejeté par 2 voix contre et 1 pour\n"
        "- Pose d'une barrière au lavoir, refusée\n\n"
        "Informations :\n- Le repas des aînés aura lieu en mai.\n\nLa séance est levée à 22 heures.\n"
    )
    assert told(text) == [
        (None, "Vente d'un broyeur à M. Lestrade au prix de 900 €", "adopted"),
        (
            None,
            "Renouvellement du contrat de l'agent chargé du bac pour une durée de deux ans à compter du 1er avril",
            "adopted",
        ),
        (None, "Achat d'une haie bocagère", "rejected"),
        (None, "Pose d'une barrière au lavoir", "rejected"),
    ]


@pytest.mark.parametrize(
    "head", ["COMPTE RENDU DU CONSEIL MUNICIPAL DU 4 MARS 2021", "Conseil Municipal du 4 mars 2021"]
)
def test_a_colon_may_stand_before_what_became_of_each_bullet(head: str) -> None:
    text = (
        f"{head}\n\nEtaient présents : MM. VIDALENC – ROUVIER – Mme TERRASSON\n\nDélibérations\n\n"
        "• Vente d'un broyeur : Adopté à l'unanimité\n• Achat d'une haie : Rejeté par 2 voix contre et 1 pour\n"
        "• Tarifs du lavoir : Adopté par 2 voix pour et 1 abstention\n"
    )
    assert [(subject, outcome) for _, subject, outcome in told(text)] == [
        ("Vente d'un broyeur", "adopted"),
        ("Achat d'une haie", "rejected"),
        ("Tarifs du lavoir", "adopted"),
    ]


@pytest.mark.parametrize("lead", ["• ", "- ", "{}) ", "{}. ", "{} – "])
def test_a_title_ends_with_a_semicolon_as_the_agenda_has_it(lead: str) -> None:
    listed = ("Vente d'un broyeur", "Achat d'une haie", "Tarifs du lavoir")
    items = "".join(f"{lead.format(rank)}{title} ;\n\n{VOTED}" for rank, title in enumerate(listed, 1))
    assert [str(subject).rstrip(" ;") for _, subject, _ in told(HEAD + items + CLOSE)] == list(listed)


@pytest.mark.parametrize("lead", ["• ", "- ", "{}) "])
def test_what_an_act_enumerates_is_no_title_for_its_semicolon(lead: str) -> None:
    parts = "".join(f"{lead.format(rank)}{part} ;\n" for rank, part in enumerate(("Le toit", "Le mur", "La porte"), 1))
    text = f"{HEAD}TRAVAUX DU FOUR\nLes travaux portent sur :\n{parts}\n{VOTED}TARIFS DU LAVOIR\n{VOTED}{CLOSE}"
    assert [subject for _, subject, _ in told(text)] == ["TRAVAUX DU FOUR", "TARIFS DU LAVOIR"]


def test_a_bullet_in_small_letters_amid_a_line_without_ends_opens_its_item() -> None:
    flat = (
        "Il est proposé une aide au club. Avis favorable de la commission Accord à l'unanimité e Vente d'un broyeur. "
        "Le broyeur ne sert plus depuis des années et son prix est fixé après une annonce dans le bulletin, sans autre "
        "frais pour la commune. Avis favorable de la commission "
        "Accord à l'unanimité du conseil municipal e Achat d'une haie. En 2020, la haie avait été arrachée et la "
        "plantation avait été remise à plus tard faute de temps, avec l'accord des riverains et de l'école. Avis "
        "favorable de la commission Accord à l'unanimité"
    )
    found = titles(read(f"{HEAD}e Aide au club de lecture.\n\n{flat}\n\n{CLOSE}"))
    assert found == ["e Aide au club de lecture.", "e Vente d'un broyeur.", "e Achat d'une haie."]


@pytest.mark.parametrize(
    ("above", "row", "walls"),
    [
        ("• Le diplôme que l'apprenti prépare, ses horaires et les", "informations sur le maître d'apprentissage", 0),
        ("• Le diplôme que l'apprenti prépare, ses horaires et le reste.", "Informations sur le chantier", 1),
    ],
)
def test_the_rest_of_a_sentence_ends_no_item(above: str, row: str, walls: int) -> None:
    lines = list(read_text(f"{above}\n{row}".encode(), "pv.txt").lines())
    assert len(survey(as_rows(fold_all(lines)), set(), []).walls) == walls


def test_a_bullet_that_names_a_deed_over_its_text_is_a_title_below_the_bullets_of_what_was_decided() -> None:
    decided = (
        "Après en avoir délibéré, le conseil municipal :\nContre : 1\nPour : 3\n• Approuve le projet, à savoir :\n"
        "• La création d'un passage entre le four et le lavoir,\n• La mise en valeur du lavoir.\n"
    )
    text = (
        f"{HEAD}• Approbation du procès-verbal du 4 février 2021\nLe conseil approuve à l'unanimité.\n"
        f"• Achat du garage du four\nMadame le maire expose le projet.\n{decided}"
        "• Acquisition du pré du lavoir, complément\nMadame le maire explique :\nLe vendeur veut une clause.\n"
        "Après en avoir délibéré, le conseil municipal :\nAbstentions : 2\nPour : 2\nApprouve la proposition.\n"
    )
    assert [subject for _, subject, _ in told(text + CLOSE)] == [
        "Approbation du procès-verbal du 4 février 2021",
        "Achat du garage du four",
        "Acquisition du pré du lavoir, complément",
    ]
