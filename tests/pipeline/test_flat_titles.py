"""Titles of minutes whose ends of lines were all lost: where each begins, and where the text behind it does."""

import pytest

from pipeline.core import process

HEAD = (
    "PROCÈS-VERBAL DU CONSEIL MUNICIPAL DE VALBRUME Séance du 14 mars 2023 à 20 heures Présents : M. Paul DESTRAZ, Mme"
    " Aline BERTHAUD. Absent : M. Jean FOURNEL. Secrétaire de séance : Mme Aline BERTHAUD. "
)
VOTED = "Le conseil adopte à l'unanimité."


def titles(items: str) -> list[str | None]:
    return [act.subject for act in process((HEAD + items).encode(), "pv.txt").acts]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (
            f"1°) FINANCES – Tarifs de la salle Monsieur le Maire propose de les relever. {VOTED} 2°) PERSONNEL –"
            " Création d'un poste d'agent technique Monsieur le Maire présente l'offre. Le conseil DECIDE 1°) de"
            " créer le poste, 2°) que les crédits sont inscrits au budget. 3°) VOIRIE – Réfection du lavoir Mme CORVAL"
            f" présente le projet. {VOTED}",
            [
                "FINANCES – Tarifs de la salle",
                "PERSONNEL – Création d'un poste d'agent technique",
                "VOIRIE – Réfection du lavoir",
            ],
        ),
        (
            f"1/ Tarifs de la salle des fêtes Il est prévu de les fixer. {VOTED} ANIMATION 1/ Tarifs du marché de Noël"
            f" Il est prévu d'en organiser un. {VOTED} VOIRIE ET RÉSEAUX 1/ Réfection du lavoir Il est prévu de"
            f" le refaire. {VOTED}",
            ["Tarifs de la salle des fêtes", "Tarifs du marché de Noël", "Réfection du lavoir"],
        ),
        (
            f"7.3. Tarifs de la salle – 2023 EXPOSE DES MOTIFS Ils datent de 2015. {VOTED} 7.4. Convention avec les"
            f" Lavandières – 2023 / 2028 EXPOSE DES MOTIFS Dans ce cadre, un partenariat existe. {VOTED} 7.5. Réfection"
            f" du lavoir – 2024 EXPOSE DES MOTIFS Le lavoir fuit. {VOTED}",
            [
                "Tarifs de la salle – 2023",
                "Convention avec les Lavandières – 2023 / 2028",
                "Réfection du lavoir – 2024",
            ],
        ),
    ],
)
def test_a_number_opens_a_title_behind_a_theme_and_before_the_reasons(items: str, expected: list[str]) -> None:
    assert titles(items) == expected


def test_a_deed_between_two_sentences_is_a_title_and_a_numbered_thing_opens_none() -> None:
    assert titles(
        "TARIFS DE LA SALLE DES FÊTES COMMUNALE Monsieur le Maire propose de relever les tarifs. Le conseil municipal"
        " adopte à l'unanimité. Décision modificative n° 2 du budget du camping Afin de payer les factures, il convient"
        " d'inscrire 400 €. Total de la décision modificative n° 02/2023 400,00 € Après en avoir délibéré, le conseil"
        " municipal valide la décision modificative à l'unanimité. Acquisition d'un broyeur de végétaux Monsieur le"
        " Maire présente trois devis. Le conseil municipal adopte à l'unanimité."
    ) == [
        "TARIFS DE LA SALLE DES FÊTES COMMUNALE",
        "Décision modificative n° 2 du budget du camping",
        "Acquisition d'un broyeur de végétaux",
    ]


def test_capitals_behind_a_sum_or_the_label_of_sundries_are_a_title() -> None:
    assert titles(
        "Les recettes sont équilibrées à 44 000,00 € FONGIBILITÉ DES CRÉDITS Monsieur le Maire est autorisé à virer des"
        " crédits. Adopté à l'unanimité. QUESTIONS DIVERSES ACQUISITION D'UN TERRAIN ROUTE DU LAVOIR Le maire expose"
        " l'offre. Le conseil décide à l'unanimité d'acquérir le terrain."
    ) == ["FONGIBILITÉ DES CRÉDITS", "ACQUISITION D'UN TERRAIN ROUTE DU LAVOIR"]


def test_a_result_by_its_label_ends_before_the_foot_of_a_page() -> None:
    record = process(
        (
            f"{HEAD}1 - Tarifs de la salle des fêtes Rapporteur : Mme BERTHAUD Vote : unanimité Syndicat du Valbru –"
            " Procès-verbal du 14 mars 2023 Page 2/6 2 - Acquisition d'un broyeur Rapporteur : M. DESTRAZ Vote : à"
            " l'unanimité 3 - Réfection du lavoir Rapporteur : Mme BERTHAUD Vote : unanimité"
        ).encode(),
        "pv.txt",
    )
    assert [act.vote.outcome for act in record.acts] == ["adopted"] * 3


@pytest.mark.parametrize(
    "told",
    [
        "N° 2023/0007 Séance publique du mardi 14 mars 2023 à 20h00",
        "Anne ROY, à partir de la Combe Luc PIC\nDEL20230314-07\nValbrune David ORME, absent, pouvoir Paul NOËL",
    ],
)
def test_the_number_of_the_sitting_and_one_amid_the_members_head_no_act(told: str) -> None:
    text = f"COMPTE RENDU DU CONSEIL MUNICIPAL\n{told}\nLe vote de la taxe est repris par le conseil d'une commune qui"
    assert not process(text.encode(), "pv.txt").acts


def test_the_approval_after_a_bullet_opens_the_paragraph_that_tells_it() -> None:
    text = (
        "Procès-verbal du Conseil Municipal du 14 mars 2023\nLe Conseil Municipal s'est réuni à la mairie. Présents :"
        " Anne ROY, Luc PIC\nM. PIC a été élu Secrétaire.\n\n• Adoption du procès-verbal de la séance du 9 février"
        " 2023 ; Le procès-verbal de la séance du 9 février 2023 est adopté à l'unanimité.\n\n• Taux d'imposition ;\n\n"
        "Le Conseil Municipal, à l'unanimité, garde les taux de l'an passé.\n\n• Aide au foyer rural ;\n\n"
        "Le Conseil Municipal, par 9 voix pour et 1 abstention, verse 450 € au foyer.\n"
    )
    assert [act.subject for act in process(text.encode(), "pv.txt").acts] == [
        "Adoption du procès-verbal de la séance du 9 février 2023",
        "Taux d'imposition",
        "Aide au foyer rural",
    ]


def test_the_number_of_an_act_stands_behind_a_surname_that_ends_the_vote() -> None:
    items = (
        "56/2022. TARIFS DE LA SALLE DES FETES Monsieur le Maire propose de les relever. Le conseil approuve par : 1"
        " voix pour : Paul DESTRAZ 1 abstention : Aline BERTHAUD 57/2022. REGLEMENT DES JARDINS FAMILIAUX Monsieur"
        f" le Maire présente la liste. {VOTED} 58/2022. ENTRETIEN DU LAVOIR COMMUNAL Trois devis sont parvenus. {VOTED}"
    )
    acts = process((HEAD + items).encode(), "pv.txt").acts
    assert [(act.number, act.subject) for act in acts] == [
        ("56/2022", "TARIFS DE LA SALLE DES FETES"),
        ("57/2022", "REGLEMENT DES JARDINS FAMILIAUX"),
        ("58/2022", "ENTRETIEN DU LAVOIR COMMUNAL"),
    ]
    assert [name.last for name in acts[0].vote.names.abstention] == ["BERTHAUD"]


@pytest.mark.parametrize("rule", ["---------------------", "____________", "* * * ********"])
def test_a_rule_stands_between_two_lines(rule: str) -> None:
    head = HEAD.replace("Mme Aline BERTHAUD. ", f"Mme Aline BERTHAUD. {rule} ").rstrip()
    items = (
        f"1. TARIFS DU LAVOIR ET DU FOUR Le maire les rappelle. {VOTED} 2. RÉFECTION DU LAVOIR Le lavoir fuit. {VOTED}"
    )
    text = f"{head} {items}"
    assert [act.subject for act in process(text.encode(), "pv.txt").acts] == [
        "TARIFS DU LAVOIR ET DU FOUR",
        "RÉFECTION DU LAVOIR",
    ]


@pytest.mark.parametrize("number", ["N°2", "N° 2", "N 2"])
def test_the_number_of_a_thing_belongs_to_the_title_in_capitals(number: str) -> None:
    items = (
        f"BUDGET COMMUNAL DECISION MODIFICATIVE {number} Monsieur le Maire la présente. {VOTED} CONVENTION AVEC LE"
        f" SYNDICAT Monsieur le Maire la présente. {VOTED}"
    )
    assert titles(items) == [f"BUDGET COMMUNAL DECISION MODIFICATIVE {number}", "CONVENTION AVEC LE SYNDICAT"]


def test_the_act_that_a_visa_cites_begins_no_line() -> None:
    cited = (
        "N° 2023-002 FINANCES - BUDGET DU FOUR Vu le Code général des collectivités territoriales Vu la délibération"
        " n°2021-64 du conseil municipal du 9 mars 2021 relative au budget du four 5 Le projet comprend les reports :"
        " Dépenses 12 500,00€ Recettes 12 500,00€ M. le Maire propose aux membres du conseil municipal D'ADOPTER la"
        " décision modificative. ADOPTÉ À L'UNANIMITÉ"
    )
    (act,) = process(("\n".join(HEAD.split(". ")) + "\n" + cited).encode(), "pv.txt").acts
    assert [visa[:30] for visa in act.visas] == ["Vu le Code général des collect", "Vu la délibération n°2021-64 d"]


@pytest.mark.parametrize("label", ["Dossier {}", "Dossier {} :", "Question {} -", "RAPPORT {} :"])
def test_a_label_with_ranks_that_count_on_opens_the_items(label: str) -> None:
    one, two, three = (label.format(n) for n in (1, 2, 3))
    items = (
        f"La secrétaire de séance : Mme Berthaud {one} Tarifs du lavoir Sur le rapport de M. Corval, {VOTED} {two}"
        f" Achat d'un broyeur Le maire le présente. {VOTED} {three} Vente d'un pré Le maire la présente. {VOTED}"
    )
    acts = process((HEAD + items).encode(), "pv.txt").acts
    assert [(act.number, act.subject) for act in acts] == [
        ("1", "Tarifs du lavoir"), ("2", "Achat d'un broyeur"), ("3", "Vente d'un pré")
    ]  # fmt: skip


def test_the_day_of_the_sitting_and_a_rank_open_the_items() -> None:
    told = "Mme Berthaud, adjointe au maire, rappelle à l'assemblée que le dossier a été examiné en commission."
    pages = (
        f"2 2023/03/14/24 - CULTURE - PROJET DU MUSEE {told} {VOTED} 2023/03/14/01 - FINANCES - COMPTE DU LAVOIR"
        f" {told} {VOTED} Commune de Valbrume Page 2 sur 34 Le Maire",
        f"3 2023/03/14/02 - FINANCES - BUDGET DU LAVOIR {told} {told} {VOTED} Valbrume Page 3 sur 34 Le Maire",
    )
    acts = process(("1 " + HEAD + "\n\n" + "\n\n".join(pages)).encode(), "pv.txt").acts
    assert [(act.number, act.subject) for act in acts] == [
        ("2023/03/14/24", "CULTURE - PROJET DU MUSEE"),
        ("2023/03/14/01", "FINANCES - COMPTE DU LAVOIR"),
        ("2023/03/14/02", "FINANCES - BUDGET DU LAVOIR"),
    ]
