"""Members at the opening, in forms that fewer councils use: one short list per form."""

from __future__ import annotations

import pytest
from attendance_reading import FOUR, LIST, members, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Présents en salle : Jean DUPRÉ, Anne MARTIN\nPrésents en visioconférence : Paul LEROY, Lucie ROY",
            FOUR,
        ),
        (f"Présents : {LIST}\nS'étaient excusés : Luc VIDAL et Marc NOËL", [*FOUR, "E Luc VIDAL", "E Marc NOËL"]),
        (f"Présents : {LIST}\nPRESSE : Marc NOËL\nADMINISTRATION : Luc VIDAL (DGS)", FOUR),
        (f"Présents : {LIST}\nADMINISTRATION : Luc VIDAL (DGS), Marc NOËL", FOUR),
        (
            "Présents : Jean DUPRÉ, Anne MARTIN née VIDAL, Paul LEROY, Lucie ROY épouse DE NOËL",
            FOUR,
        ),
        (
            "Présents : Jean DUPRÉ, Anne MARTIN épse VIDAL, Paul LEROY, Lucie ROY Vve NOËL",
            FOUR,
        ),
        (f"Présents : {LIST}\nAbsents : Luc VIDAL\nAffaire n° 3 : Marché", [*FOUR, "A Luc VIDAL"]),
        (f"Présents : {LIST}\nExcusés : M. le Sous-Préfet, Luc VIDAL", [*FOUR, "E Luc VIDAL"]),
        (f"Étaient présents à l'ouverture de la séance : {LIST}", FOUR),
        (f"Présents :\nAvec voix délibérative : {LIST}\nAvec voix consultative : Luc VIDAL", FOUR),
        (
            "Présents .......... 4\nPouvoirs .......... 0\nAbsents .......... 2\n"
            f"PRÉSIDENT : Jean DUPRÉ, Maire\nPRÉSENTS : {LIST}",
            FOUR,
        ),
        (f"Présents (dans l'ordre du tableau) : Mesdames et Messieurs {LIST}", FOUR),
        (
            "Présents : Jean DUPRÉ, Anne MARTIN, Paul LEROY et Lucie ROY, soit quatre membres présents sur sept.\n"
            "Absent : Luc VIDAL",
            [*FOUR, "A Luc VIDAL"],
        ),
        ("Présents : Melle Anne MARTIN, M. Jean DUPRÉ", ["P Melle Anne MARTIN", "P M. Jean DUPRÉ"]),
        ("Présents : M. Urbain DUPRÉ, Mme Anne MARTIN", ["P M. Urbain DUPRÉ", "P Mme Anne MARTIN"]),
        (
            f"Étaient présents (indiquer les nom et prénom d'un conseiller par case) :\n{LIST}\nAbsents ¹ : Luc VIDAL",
            [*FOUR, "A Luc VIDAL"],
        ),
        (f"Étaient présents : tous les membres en exercice, soit : {LIST}.", FOUR),
        (f"Étaient connectés ou présents :\n{LIST}\nÉtaient absents :\nLuc VIDAL", [*FOUR, "A Luc VIDAL"]),
        (
            "Présents : M. Jean DUPRÉ, Mme Sylvie DOYEN, M. Martin MAIRE\nExcusé : M. Luc VIDAL par Mme Sylvie DOYEN",
            ["P M. Jean DUPRÉ", "P Mme Sylvie DOYEN", "P M. Martin", "R M. Luc VIDAL"],
        ),
        (
            "Présents : M. Jean DUPRÉ, Mme Sylvie MAIRE, Mme Martin MAIRE\nExcusé : M. Luc VIDAL",
            ["P M. Jean DUPRÉ", "P Mme Sylvie MAIRE", "P Mme Martin", "E M. Luc VIDAL"],
        ),
        ("Présents : M. Dupré, Mmes Le Dû et Martin", ["P M. Dupré", "P Le Dû", "P Martin"]),
        (f"Membres du Conseil présents (4) : {LIST}.\nAbsents (1) : Luc VIDAL.", [*FOUR, "A Luc VIDAL"]),
        (
            "En exercice : 6\tÉTAIENT PRÉSENTS :\nPrésents : 4\tM. Jean DUPRÉ, Mme Anne MARTIN,\n"
            "Absents : 2\tM. Paul LEROY, Mme Lucie ROY\n\nÉTAIENT ABSENTS : M. Luc VIDAL, M. Marc NOËL",
            [
                "P M. Jean DUPRÉ",
                "P Mme Anne MARTIN",
                "P M. Paul LEROY",
                "P Mme Lucie ROY",
                "A M. Luc VIDAL",
                "A M. Marc NOËL",
            ],
        ),
        (
            f"Présents : {LIST}\nProc. : Luc VIDAL à Jean DUPRÉ\nSecr. : Lucie ROY\nPrés. de séance : Jean DUPRÉ",
            [*FOUR, "R Luc VIDAL"],
        ),
        ("Présents : tous les membres en exercice, sauf : Jean DUPRÉ", ["A Jean DUPRÉ"]),
        (f"Prés. : {LIST}\nExc. : Luc VIDAL\nAbs. : Marc NOËL", [*FOUR, "E Luc VIDAL", "A Marc NOËL"]),
        (f"Présents : {LIST}\nAbsents : VIDAL, LE GOFF , NOËL .", [*FOUR, "A VIDAL", "A LE GOFF", "A NOËL"]),
        (
            f"Présents : {LIST}\nAbsents : MM. {', '.join('ABCDEFGHIJKLM'[i] + 'UBERT' for i in range(13))}.",
            [*FOUR, *(f"A {letter}UBERT" for letter in "ABCDEFGHIJKLM")],
        ),
        (
            f"Présents : {LIST}\nÉtaient excusés et avaient donné pouvoir de voter en leur nom :\n"
            "Luc VIDAL ......... à ......... Jean DUPRÉ\nMarc NOËL ......... à ......... Lucie ROY",
            [*FOUR, "R Luc VIDAL", "R Marc NOËL"],
        ),
        (
            f"Présents : {LIST}\nAbsents ayant donné mandat : M. VIDAL à Jean DUPRÉ ; MM. NOËL et PETIT "
            "n'ont pas donné mandat.",
            [*FOUR, "R M. VIDAL", "A NOËL", "A PETIT"],
        ),
        (
            "Présents : Mme Anne MARTIN – Mme l'Inspectrice de circonscription – M. Jean DUPRÉ",
            ["P Mme Anne MARTIN", "P M. Jean DUPRÉ"],
        ),
    ],
)
def test_who_sits_and_who_does_not(text: str, expected: list[str]) -> None:
    assert members(text) == expected


def test_a_delegation_to_vote_is_a_proxy() -> None:
    text = f"Présents : {LIST}\nAbsents ayant donné délégation de vote :\nLuc VIDAL (délégation de vote à Paul LEROY)"
    found = read(text).readings["attendance"][-1]
    assert (found.value, found.parts["proxy_holder"].value.printed) == ("represented", "Paul LEROY")


def test_the_head_of_a_page_does_not_end_a_list_that_goes_on() -> None:
    text = (
        "Présents : Jean DUPRÉ, Anne MARTIN,\nPage 1 sur 12\nCommune de Valbrune – procès-verbal du 4 juin 2021\n"
        "Paul LEROY, Lucie ROY\nCommune de Valbrune – procès-verbal du 4 juin 2021\nLuc VIDAL, Marc NOËL"
    )
    assert members(text) == FOUR


@pytest.mark.parametrize(
    "text",
    [
        "Présents :\nVALBRUNE – Jean DUPRÉ, Anne MARTIN\nSAINT-OBRE – Paul LEROY\nLA CHAUME – Lucie ROY",
        "Présents :\nBrue\tM. Jean DUPRÉ\nSaint-Obre\tMme Anne MARTIN\nLes Aulnes\tM. Paul LEROY\nOrval\tMme Lucie ROY",
        "Présents : Brue : Jean DUPRÉ Anne MARTIN Carpe : Paul LEROY -\nLucie ROY Les Aulnes :",
        "Présents : Brue : Jean DUPRÉ -\nAnne MARTIN Val du Comté : Paul LEROY -\nLucie ROY La Chaume : ",
    ],
)
def test_the_commune_before_its_delegates_is_no_member(text: str) -> None:
    assert [m.replace("M. ", "").replace("Mme ", "") for m in members(text)] == FOUR


def test_a_surname_on_a_line_of_its_own_after_its_first_name_is_no_stray_word() -> None:
    text = (
        "Présents :\nVALBRUNE : Jean DUPRÉ – Anne MARTIN – Paul LEROY – Lucie ROY – Luc VIDAL – Ali SAÏD – Ugo PONS\n"
        "SAINT-OBRE : Marc NOËL – Zoé PETIT – Léa VIAL – Guy BLANC – Rose GIRARD – Luc HENRY – Stéphanie\nPELTIER\n"
        "LA CHAUME : Franck GAUTHIER – Élodie BRANGER – Jérôme GUERRY – Roseline PHILIPPART – Iris JACOB\n"
        "BRUE : Lise SIMON – Éric VOISIN – Hugo PRAT – Cécile HUE – Alban FORT – Brune CARLIER – Cédric DES"
    )
    assert "P Stéphanie PELTIER" in members(text)


def test_lines_that_begin_with_the_end_of_a_name_are_not_headed_by_communes() -> None:
    text = (
        "Présents : Pierre BERGER - Zeineb\nLOUNI - Laurent DESPLAT - Maxime MARROT - Valérie WASTIN\n"
        "GIUDIC - Christian CHARRY - Ludovic BIDAUT - Franck\nSARRAB - Laure CURVAL - Michaël\nRISTIC - Anne ROY"
    )
    assert [m for m in members(text) if m in ("P Zeineb LOUNI", "P Valérie WASTIN GIUDIC", "P Michaël RISTIC")] == [
        "P Zeineb LOUNI",
        "P Valérie WASTIN GIUDIC",
        "P Michaël RISTIC",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Absents :\nM. Luc VIDAL : pouvoir à Paul LEROY\nMme Zoé PETIT : excusée",
        "Absent représenté\tReprésenté par\nM. Luc VIDAL\tPaul LEROY",
        "ABSENTS EXCUSÉS M. Luc VIDAL (POUVOIR À Paul LEROY)",
        "Absents ayant donné pouvoir\tÀ\nM. Luc VIDAL\tPaul LEROY",
        "Pouvoirs : M. Luc VIDAL à Paul LEROY. M. Marc NOËL à Isabelle de Crécy. M. Ali SAÏD à Anne MARTIN",
    ],
)
def test_grantor_and_holder_in_rarer_forms(told: str) -> None:
    found = read(f"Présents : {LIST}, Isabelle de Crécy\n{told}").readings["attendance"]
    proxies = {
        r.parts["name"].value.last: r.parts["proxy_holder"].value.printed for r in found if r.value == "represented"
    }
    assert proxies["VIDAL"] == "Paul LEROY"
    assert proxies.get("NOËL", "Isabelle de Crécy") == "Isabelle de Crécy"
    assert all(r.parts["name"].value.printed != "Paul LEROY" for r in found[5:])


def test_a_member_whose_hyphen_was_lost_in_one_list_is_one_member() -> None:
    text = (
        "Présents : M. Jean DUPRÉ, M. Jean-Paul LEROY (à partir du point 5)\nAbsent : M. JeanPaul LEROY (points 1 à 4)"
    )
    assert members(text) == ["P M. Jean DUPRÉ", "A M. Jean-Paul LEROY"]


@pytest.mark.parametrize(
    "number", ["DÉLIBÉRATION N° 2016/045\nADMINISTRATION", "DE-2018/51 – Indemnité", "N° DEL-2021-08 Tarifs"]
)
def test_the_number_of_the_first_act_ends_the_list(number: str) -> None:
    assert members(f"Présents : {LIST}\n{number}") == FOUR


@pytest.mark.parametrize(
    "text",
    [
        f"Absents : 2\nMembres présents : 4\n{LIST}\nAbsents : Luc VIDAL, Marc NOËL",
        "Présents :\nBRUE\nJean DUPRÉ - Anne\nMARTIN\nSAINT-OBRE\nPaul LEROY\nORVAL\nLucie ROY\nAbsent : Luc VIDAL",
        f"Convocation :\tÉtaient présents à la séance :\n24 octobre 2020\n{LIST}\nAbsent : Luc VIDAL",
        f"EN EXERCICE : 6\tsous la présidence de Luc PIC\nABSENTS : 1\tÉtaient présents : {LIST}\nAbsent : Luc VIDAL",
        f"EN EXERCICE : 6\tÉtaient présents\nVotants : 4\t{LIST}\nAbsent : Luc VIDAL",
    ],
)
def test_figures_and_communes_around_a_list_do_not_hide_it(text: str) -> None:
    assert [m for m in members(text) if m[0] == "P"] == FOUR


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Mme Sylvie DE LA\nTOUR procuration à M. Jean DUPRÉ", "Mme Sylvie DE LA TOUR"),
        ("Mme Sophie\nGuillaume (procuration à M. Jean DUPRÉ)", "Mme Sophie Guillaume"),
    ],
)
def test_a_name_that_the_end_of_a_line_breaks_is_one(broken: str, whole: str) -> None:
    others = "".join(
        f"{name} (procuration à M. Jean DUPRÉ), " for name in ("M. Luc VIDAL", "Mme Anne ROY", "M. Ali SAÏD")
    )
    assert f"R {whole}" in members(f"Présents : M. Jean DUPRÉ\nPouvoirs : {others}{broken}")


def test_a_last_name_alone_on_its_line_is_of_the_name_above() -> None:
    text = (
        "Présents :\nMessieurs : Nicolas Durand, Olivier Fontaine, Étienne Garnot-Philibert, Julien Girard, Loïc\n"
        "Guillaume, Bruno Jacquin, Xavier Marchand, Rémi Payen, Pascal Richard, Gaël Schmitt, Philippe\nTessier\n"
        "Mesdames : Léa Baron, Gwen Muller, Nathalie Olive, Léa Thomas, Laëtitia Von Arnsberg."
    )
    assert {"P Loïc Guillaume", "P Philippe Tessier"} <= set(members(text))


def test_a_list_in_a_text_whose_ends_of_lines_are_lost() -> None:
    text = (
        "COMMUNE DE BRUE Séance du 4 juin 2021 Membres présents : 1. Mme Alice BERGER, Maire 2. M. Bernard CHATEL,"
        " 1er adjoint 3. Mme Chantal DORE Page 1 sur 3 4. M. Didier ESNAULT Membres absents : 5. M. Gérard HUBERT"
        " (pouvoir à M. Bernard CHATEL) 6. M. Ivan JOLY Mme Chantal DORE a été élue secrétaire Le quorum étant atteint"
    )
    assert [m for m in members(text) if m[0] == "P"] == [
        *("P Mme Alice BERGER", "P M. Bernard CHATEL", "P Mme Chantal DORE", "P M. Didier ESNAULT"),
    ]
    assert [m for m in members(text) if m[0] != "P"] == ["R M. Gérard HUBERT", "A M. Ivan JOLY"]


def test_those_who_are_told_to_be_elected_after_a_list_are_no_part_of_it() -> None:
    present = "Présents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY"
    text = f"{present}\nMme Anne MARTIN et M. Luc VIDAL ont été élus secrétaires"
    assert members(text) == ["P M. Jean DUPRÉ", "P Mme Anne MARTIN", "P M. Paul LEROY"]


def test_a_list_in_capitals_ends_before_the_sentence_after_it() -> None:
    text = (
        "PRÉSENTS : M. JEAN DUPRÉ, MME ANNE MARTIN\nABSENTS : M. LUC VIDAL (POUVOIR À M. JEAN DUPRÉ), M. MARC NOËL\n"
        "LE QUORUM ÉTANT ATTEINT\nMME ANNE MARTIN A ÉTÉ ÉLUE SECRÉTAIRE DE SÉANCE"
    )
    assert members(text) == ["P M. JEAN DUPRÉ", "P MME ANNE MARTIN", "R M. LUC VIDAL", "A M. MARC NOËL"]


@pytest.mark.parametrize(
    ("above", "line", "name"),
    [
        ("Hugo PRAT – Luc HENRY –", "Gaël LEMAIRE", "Gaël LEMAIRE"),
        ("Hugo PRAT – Luc HENRY – Jean-Luc", "LA ROCHE", "Jean-Luc LA ROCHE"),
        ("Hugo PRAT – Monsieur Luc HENRY – Monsieur Xavier", "LECLERC", "Monsieur Xavier LECLERC"),
        ("Hugo PRAT – Luc HENRY – Gilles VAN", "DEN BOSCH", "Gilles VAN DEN BOSCH"),
    ],
)
def test_the_last_line_of_a_group_is_its_own_however_short(above: str, line: str, name: str) -> None:
    others = "Karim HUBERT – Thierry BLANCHE – François ANDRÉ – Bruno OUAZZA"
    groups = f"Messieurs {others} – Michel PEREZ –\nYves DESCHAMP – Denis LECOMTE – {above}\n{line}\nMesdames"
    text = f"Présents :\n{groups} Sophie OLIVE – Émilie SIMON – Virginie PETIT – Céline DOYE – Maëlle SIMONET"
    assert f"P {name}" in members(text)


def test_the_substitute_of_a_member_printed_otherwise_does_not_hide_the_next_one() -> None:
    text = (
        "Présents : Jean DUPRÉ (Brue), Régis SIMON, suppléant de Noël Gardaveau (Orval), Anne MARTIN (Brue),"
        " Paul LEROY (Brue), Lucie ROY (Orval)"
    )
    assert [m[2:] for m in members(text)] == ["Jean DUPRÉ", "Régis SIMON", "Anne MARTIN", "Paul LEROY", "Lucie ROY"]


def test_communes_in_capitals_above_delegates_whose_surname_stands_first() -> None:
    text = (
        "Présents :\nMAISON-FLEUR\nDUPRÉ Jean - MARTIN Anne\nTOURNELAC\nLEROY Paul -\nNOËL Marc\nLE MESNIL\nROY Lucie"
    )
    assert [m[2:] for m in members(text)] == ["DUPRÉ Jean", "MARTIN Anne", "LEROY Paul", "NOËL Marc", "ROY Lucie"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Présents : {LIST}\nMembres représentés (pouvoirs) :\nLuc VIDAL (par Paul LEROY)", [*FOUR, "R Luc VIDAL"]),
        (f"Présents : {LIST}\nExcusés : Luc VIDAL n'a pas donné de procuration", [*FOUR, "E Luc VIDAL"]),
        (f"Étaient présents au conseil : {LIST}\nN'ont pu assister au conseil : Luc VIDAL, Marc NOËL", FOUR),
        (
            "Présents : Mme Anne MARTIN, Maire, Conseillère départementale, M. Jean DUPRÉ, Premier adjoint chargé des"
            " finances et du personnel, M. Paul LEROY, Deuxième adjoint délégué à la voirie",
            ["P Mme Anne MARTIN", "P M. Jean DUPRÉ", "P M. Paul LEROY"],
        ),
    ],
)
def test_headings_with_asides_and_offices_at_length(text: str, expected: list[str]) -> None:
    assert members(text) == expected


def test_names_that_the_columns_of_a_list_cut_are_put_together_by_column() -> None:
    text = (
        "Présents :\nMme BENOIST\tMme JACQUIN Zoé\tM. PARADOT Yves\nChristine\n"
        "M. DENISOT Bruno\tMme LE ROY-\tM. RENARD Pierre\n\tDESCLAUX Marie\n"
        "M. DU MESNIL\tM. LEBLANC Luc\tMme RENAUD\nMichel\tBénédicte\nM. GAUTHEY Ludovic\tMme MULLER Laure"
    )
    assert [m[2:] for m in members(text)] == [
        *("Mme BENOIST Christine", "Mme JACQUIN Zoé", "M. PARADOT Yves", "M. DENISOT Bruno"),
        *("Mme LE ROY-DESCLAUX Marie", "M. RENARD Pierre", "M. DU MESNIL Michel", "M. LEBLANC Luc"),
        *("Mme RENAUD Bénédicte", "M. GAUTHEY Ludovic", "Mme MULLER Laure"),
    ]


def test_those_who_miss_may_be_named_without_the_civility_of_others() -> None:
    present = "Présents :\nMM. Jean Dupré, Paul Leroy, Luc Vidal\nMmes Laure Leclerc, Anne-Marie Fontaine, Rose Dumont"
    assert members(f"{present}\nExcusée : Chantal Martel-Fouret\nOrdre du jour")[-1] == "E Chantal Martel-Fouret"
    proxies = "Chantal Martel-Fouret (a donné pouvoir à Luc Vidal) -\nSerge Roussel (a donné pouvoir à Paul Leroy)"
    assert [m for m in members(f"{present}\nExcusés : {proxies}") if m[0] == "R"] == [
        "R Chantal Martel-Fouret",
        "R Serge Roussel",
    ]
    assert len(members(f"{present}\nAbsents :\nTravaux Forestiers\nLe maire expose que tout est achevé.")) == 6


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (
            "DUPRÉ J. , MARTIN (Mme) , LEROY P. , VIDAL L. , ROY (Melle)",
            ["DUPRÉ J.", "MARTIN", "LEROY P.", "VIDAL L.", "ROY"],
        ),
        ("DUPRÉ J., MARTIN Mme, LEROY P., VIDAL L.", ["DUPRÉ J.", "MARTIN", "LEROY P.", "VIDAL L."]),
        (
            "Mmes PONS, ROY, DU VAL - MARTIN, VINET, MM. LEROY, VIDAL",
            ["PONS", "ROY", "DU VAL - MARTIN", "VINET", "LEROY", "VIDAL"],
        ),
    ],
)
def test_a_civility_behind_a_surname_and_the_dash_of_a_double_one(listed: str, expected: list[str]) -> None:
    found = [r.parts["name"].value.printed for r in read(f"Présents : {listed}").readings["attendance"]]
    assert [" ".join(name.split()) for name in found] == [
        name.replace("VAL - MARTIN", "VAL MARTIN") for name in expected
    ]


def test_two_surnames_parted_by_a_dash_under_one_civility_are_two_members() -> None:
    assert members(f"Présents : {LIST}\nAbsentes : Mmes VIDAL – PETIT")[-2:] == ["A VIDAL", "A PETIT"]


def test_the_last_surname_of_a_member_of_a_municipal_council_may_follow_a_dash() -> None:
    text = f"Le conseil municipal s'est réuni.\nPrésents : {LIST}\nAbsente : Anne DU VAL – PETIT"
    assert members(text)[-1] == "A Anne DU VAL - PETIT"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Présents : {LIST}\nAbsents : Luc VIDAL, Paul LEROY", ["named absent too: Paul LEROY"]),
        (f"Présents : {LIST}, Luc VIDAL\nPouvoirs : Luc VIDAL à Jean DUPRÉ", ["named absent too: Luc VIDAL"]),
        (f"Présents : {LIST}\nPouvoirs : Luc VIDAL à Jean DUPRÉ, Luc VIDAL à Lucie ROY", ["another: Lucie ROY"]),
        (f"Présents : {LIST}\nPouvoirs : Luc VIDAL à Jean DUPRÉ\nAbsents : Luc VIDAL (pouvoir à M. DUPRÉ)", []),
        (f"Présents : {LIST}\nPouvoirs : Luc VIDAL à Jean DUPRÉ\nAbsents : Luc VIDAL (pouvoir au maire)", []),
        (f"Présents : {LIST}\nAbsents : Luc VIDAL, Paul LEROY (à partir du point 3)", []),
        (f"Présents : {LIST}\nPouvoirs : Paul LEROY à Lucie ROY pour le point 4", []),
        (f"Présents : {LIST}\nAbsents lors du vote : Luc VIDAL, Paul LEROY", []),
        (f"Présents : {LIST}\nAbsents en début de séance : Luc VIDAL, Paul LEROY", []),
        (f"Présents : {LIST}\nAbsents : Luc VIDAL\nRetardataires : Anne PETIT, Paul LEROY", []),
        (f"Présents : {LIST}\nAbsents : Luc VIDAL\nBibliothèque : don de livres\nPaul LEROY rapporte", []),
        (f"Présents : {LIST}\nAbsents : Luc VIDAL, Paul LEROY\nM. LEROY, conseiller. M. LEROY quitte la salle.", []),
        (f"Présents : {LIST}\nAbsents : Luc VIDAL, Paul LEROY\nM. Paul LEROY arrivé en retard", []),
    ],
)
def test_a_list_that_denies_another_leaves_a_second_place(text: str, expected: list[str]) -> None:
    found = [r.parts["again"] for r in read(text).readings["attendance"] if "again" in r.parts]
    seen = read(text)
    told = [f"{r.form.replace('named with another holder', 'another')}: {seen.printed(r.start, r.end)}" for r in found]
    assert told == expected


def test_the_members_who_also_sit_beside_who_presides_are_present() -> None:
    members_of = "M. DUPRÉ, Mme MARTIN, Adjoints, M. LEROY, Conseillers Municipaux, formant la majorité des membres."
    opening = "Le conseil s'est réuni sous la présidence de M. VIDAL, Maire.\n"
    assert members(f"{opening}Étaient également présents : {members_of}") == [
        "P M. DUPRÉ",
        "P Mme MARTIN",
        "P M. LEROY",
    ]
    guests = "\nÉtaient également présents : M. VIDAL, directeur, Mme PETIT\nAbsent : Luc NOËL"
    assert members(f"Présents : {LIST}{guests}") == [*FOUR, "A Luc NOËL"]


@pytest.mark.parametrize("office", ["comptable public", "comptable du Trésor", "conseillère aux décideurs locaux"])
def test_who_keeps_the_accounts_for_the_state_is_no_member(office: str) -> None:
    assert members(f"Présents : {LIST}\nExcusés : M. Paul PETIT, Mme Anne VIDAL, {office}")[-1] == "E M. Paul PETIT"


def test_members_with_one_initial_are_not_one() -> None:
    text = (
        "Présents : M. B. DUPRÉ, Mme D. MARTIN, MM. J. LEROY, L. ROY\n"
        "Excusés : M. P. VIDAL (p. à Mme D. MARTIN), MM. J. NOËL, P. VASSAL, B. PETIT"
    )
    assert members(text)[4:] == ["R M. P. VIDAL", "E J. NOËL", "E P. VASSAL", "E B. PETIT"]
