"""Who presides a sitting and who keeps its minutes, in the forms that headings take."""

from __future__ import annotations

import pytest
from session_reading import read, value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("s'est réuni sous la présidence de Monsieur Paul AUBIN, Maire.", "Monsieur Paul AUBIN"),
        ("sous la présidence par intérim de M. Paul AUBIN, premier adjoint.", "M. Paul AUBIN"),
        ("sous la présidence de son Maire, Louise MARTEL.", "Louise MARTEL"),
        ("4 JUIN 2020 – VALBRUNE PRESIDENT :\nLouise MARTEL\nETAIENT PRESENTS : Luc PIC", "Louise MARTEL"),
        ("s'est réuni sous la\nNombre de pouvoirs : 0\tprésidence de Louise MARTEL.", "Louise MARTEL"),
        ("s'est réuni à la salle des fêtes, sous la prési-\ndence de Louise MARTEL, Maire", "Louise MARTEL"),
        ("sous la présidence de Monsieur le Maire, Paul Aubin", "Paul Aubin"),
        ("sous la présidence de Monsieur le doyen d'âge de l'Assemblée, Max LENOIR.", "Max LENOIR"),
        ("sous la présidence d'Auguste FABRE.", "Auguste FABRE"),
        ("sous la présidence, de Paul AUBIN, Maire.", "Paul AUBIN"),
        ("sous la présidence de FABRE Auguste Présents : FABRE Auguste, PIC Luc", "FABRE Auguste"),
        ("Président :\nMADAME JEANNE MARTEL", "MADAME JEANNE MARTEL"),
        ("Présidence : R. NOUVEL", "R. NOUVEL"),
        ("Convocations adressées le 4 octobre 2019. Présidence : Paul AUBIN. Secrétaire : Luc PIC", "Paul AUBIN"),
        ("Président de séance\tM. Paul AUBIN", "M. Paul AUBIN"),
        ("SÉANCE DU 16 MARS 2023 PRÉSIDENCE de Paul AUBIN, Président", "Paul AUBIN"),
        ("(n° 2023/12 à 2023/40) Présidence de M. Paul AUBIN, Le jeudi", "M. Paul AUBIN"),
        ("Nombre de membres en exercice : 87 Présidente : Mme MARTEL Anne", "Mme MARTEL Anne"),
        ("réuni à la Mairie, sous la présidencede Monsieur Paul AUBIN, Maire.", "Monsieur Paul AUBIN"),
        ("séance du vendredi 8 mars 2013 Président : M. Paul AUBIN, Maire de Vauvert.", "M. Paul AUBIN"),
        ("PRÉSENTS : M. AUBIN, Maire-Président, Mme MARTEL, M. PIC, Adjoints", "M. AUBIN"),
        ("Présents : M. AUBIN, Maire - Président de la communauté du Val, Mme MARTEL", None),
        ("Sous la présidence Monsieur Paul AUBIN, Président", "Monsieur Paul AUBIN"),
        ("Sous la présidence de : M. , Président VALBRUNE Autres membres présents : Mme Anne MARTEL, M. Luc PIC", None),
        ("s'est réuni sous la présidence de Madame , Maire.\nPaul AUBIN, Luc PIC", None),
        ("Prés. de séance : M. Paul AUBIN, maire", "M. Paul AUBIN"),
        ("Monsieur Paul AUBIN, Maire, préside la séance.", "Monsieur Paul AUBIN"),
        ("convocation adressée par Monsieur Paul AUBIN Maire - et sous sa présidence.", "Monsieur Paul AUBIN"),
        ("sur la convocation de M. Paul AUBIN, Maire, et sous sa présidence", "M. Paul AUBIN"),
        ("le conseil s'est réuni, Monsieur Paul AUBIN, maire, présidant la séance.", "Monsieur Paul AUBIN"),
        ("Mme Anne MARTEL, première adjointe, assure la présidence.", "Mme Anne MARTEL"),
        ("Présidence de M. Paul AUBIN, Maire", "M. Paul AUBIN"),
        ("Monsieur Paul AUBIN, doyen d'âge, prend la présidence.", "Monsieur Paul AUBIN"),
        ("Monsieur Paul AUBIN, Maire, ouvre la séance à 20 h 05.", "Monsieur Paul AUBIN"),
        ("M. Paul AUBIN, Président, salue les membres et ouvre la\nséance à 20 h.", "M. Paul AUBIN"),
        ("Le Maire, Paul AUBIN, déclare la séance ouverte.", "Paul AUBIN"),
        ("M Paul Aubin, président, maire de Vauvert, ouvre la séance.", "M Paul Aubin"),
        ("Début : 20H00 Président de séance : Monsieur Paul AUBIN, Maire", "Monsieur Paul AUBIN"),
        ("La séance est ouverte à 20h00 par Monsieur Paul AUBIN, Maire", "Monsieur Paul AUBIN"),
        ("sous la présidence de Procurations : 6 M. Paul AUBIN, Maire Votants : 24", "M. Paul AUBIN"),
        (
            "Anne MARTEL Luc PIC\nPrésidente de séance Secrétaire de séance\nMme Anne MARTEL, assure la présidence.",
            "Mme Anne MARTEL",
        ),
        ("Luc PIC ouvre la séance.\nSous la présidence de Paul AUBIN", "Paul AUBIN"),
        ("ouverte sous la présidence de Mme Anne MARTEL\nRIBERA GOMEZ.", "Mme Anne MARTEL RIBERA GOMEZ"),
        ("sous la présidence de Mme Anne MARTEL\nPRÉSENTS : Luc PIC.", "Mme Anne MARTEL"),
        ("sous la présidence de Mme MARTEL\nAnne, maire.", "Mme MARTEL Anne"),
        ("sous la présidence de Mme MARTEL\nMairie, le 3 mars.", "Mme MARTEL"),
        ("Paul AUBIN, Président, constate que le quorum est atteint ; il ouvre la séance à 16h00.", "Paul AUBIN"),
        (
            "Mme AUBIN procède à l'appel et, après avoir constaté le quorum, déclare ouverte la séance.",
            "Mme AUBIN",
        ),
        ("SÉANCE DU 4 JUIN 2020 PRÉSIDENT : Paul AUBIN ÉTAIENT PRÉSENTS : Luc PIC", "Paul AUBIN"),
        ("Présents : Luc PIC, Paul AUBIN. M. le Maire ouvre la séance.", None),
        ("Absents : Luc PIC Paul AUBIN Monsieur le Maire fait l'appel et ouvre la séance à 20 heures.", None),
        ("sous la présidence de Monsieur le Maire.\nÉtaient présents : Jean FABRE", None),
        ("Le président, M. Luc PIC, sort de la salle. Mme Anne MARTEL, vice-présidente, préside.", None),
        ("Monsieur Paul AUBIN, président de l'association, ne prend pas part au vote.", None),
    ],
)
def test_the_chair_is_who_presides(text: str, expected: str | None) -> None:
    found = value(text, "chair")
    assert (found.printed if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Secrétaire de séance : Guy POISSON", ["Guy POISSON"]),
        ("Mme Zoé NOËL est nommée secrétaire de séance\n\nSAINT-OBRE\n\nRéunion du 23 avril", ["Mme Zoé NOËL"]),
        ("Secrétaire de séance : (élu à l'unanimité) : Guy POISSON", ["Guy POISSON"]),
        ("Le quorum est réuni. Sec. : M. POISSON.", ["M. POISSON"]),
        ("La désignation du secrétaire de séance s'est portée sur Anne MARTEL.", ["Anne MARTEL"]),
        ("Secrétaire(s) de séance M. Guy POISSON", ["M. Guy POISSON"]),
        ("Secrétaire :\nMadame FABRE Nadine", ["Madame FABRE Nadine"]),
        ("Secrétariat de séance : Madame Anne MARTEL", ["Madame Anne MARTEL"]),
        ("Secrétaire élu(e) pour la durée de la session : Anne MARTEL", ["Anne MARTEL"]),
        ("Secrétaire de séance : Anne MARTEL Conseillers en exercice : 33 - Présents : 29", ["Anne MARTEL"]),
        ("SECRÉTAIRE DE SÉANCE : Mme MARTEL\nLe Maire ouvre la séance à 19h.", ["Mme MARTEL"]),
        (
            "Le comité décide de désigner Mme Anne MARTEL, déléguée de VAUVERT LE HAUT, qui remplira les fonctions de "
            "secrétaire au cours de la séance.",
            ["Mme Anne MARTEL"],
        ),
        ("Elue secrétaire de séance : Anne MARTEL Nombre de conseillers en exercice : 23", ["Anne MARTEL"]),
        ("Le Conseil a choisi comme Secrétaire : Anne MARTEL", ["Anne MARTEL"]),
        ("Monsieur Alain PIC a été désigné\nsecrétaire de séance.", ["Monsieur Alain PIC"]),
        ("Anne MARTEL est élue secrétaire de séance", ["Anne MARTEL"]),
        (
            "Le conseil désigne Anne MARTEL en qualité de secrétaire de séance.\nAPPROBATION DU PROCÈS-VERBAL",
            ["Anne MARTEL"],
        ),
        ("a désigné, selon la loi, Monsieur PIC pour remplir les fonctions de secrétaire.", ["Monsieur PIC"]),
        ("Madame Anne MARTEL, secrétaire de séance.", ["Madame Anne MARTEL"]),
        ("Secrétaires de séance : Anne MARTEL et Guy POISSON", ["Anne MARTEL", "Guy POISSON"]),
        ("Secrétaire de séance : Il a été désigné Mme Anne MARTEL", ["Mme Anne MARTEL"]),
        ("SECRÉTAIRES DE SÉANCE : Mlle Anne MARTEL M. Guy POISSON", ["Mlle Anne MARTEL", "M. Guy POISSON"]),
        ("Secrétaire de séance : Mlle Anne MARTEL M. Guy POISSON", ["Mlle Anne MARTEL"]),
        (
            "l'élection d'un secrétaire dans le conseil : M. Luc PIC a été désigné pour remplir ces fonctions",
            ["M. Luc PIC"],
        ),
        ("1. Désignation d'un secrétaire de séance\nAnne MARTEL est élue à l'unanimité.", ["Anne MARTEL"]),
        ("Le Secrétaire de séance,\nGuy POISSON", ["Guy POISSON"]),
        ("Présents : Luc PIC, Guy POISSON\nSecrétaire de séance Anne MARTEL", ["Anne MARTEL"]),
        ("Présents : Luc PIC, Guy POISSON\nSecrétaire de séance – Mme Anne MARTEL", ["Mme Anne MARTEL"]),
        ("Présents : Luc PIC, Guy POISSON\nSECRÉTAIRE\nAnne MARTEL\nOBJET\nTarifs", ["Anne MARTEL"]),
        ("Luc PIC\nEst désignée secrétaire de séance Mme Anne MARTEL", ["Mme Anne MARTEL"]),
        ("- Désigne Anne MARTEL secrétaire de séance", ["Anne MARTEL"]),
        ("désigne Mme Anne MARTEL, 1ère Vice-présidente, en qualité de secrétaire de\nséance", ["Mme Anne MARTEL"]),
        (
            "Mme Anne MARTEL, désignée selon l'article L.2121-15, remplit les fonctions de secrétaire",
            ["Mme Anne MARTEL"],
        ),
        ("Mme Anne MARTEL accepte d'être secrétaire de séance", ["Mme Anne MARTEL"]),
        ("Le secrétariat a été assuré par : Mme Anne MARTEL.", ["Mme Anne MARTEL"]),
        ("Le maire désigne Mme Anne MARTEL pour assurer le secrétariat.", ["Mme Anne MARTEL"]),
        ("Mme Anne MARTEL, seule candidate, est élue secrétaire.", ["Mme Anne MARTEL"]),
        ("Anne MARTEL et Luc PIC acceptent d'être secrétaires de séance.", ["Anne MARTEL", "Luc PIC"]),
        ("Secrétaires de Séance : MARTEL Anne ; PIC Luc\n\nLe quorum est atteint", ["MARTEL Anne", "PIC Luc"]),
        ("Secrétaires de séance : M. Guy PIC ; Mme Anne MARTEL présente le rapport", ["M. Guy PIC"]),
        ("Secrétaires de séance : M. Guy PIC Mme Anne MARTEL, Maire, ouvre la séance", ["M. Guy PIC"]),
        (
            "Secrétaire de séance : Luc PIC : je vous propose la candidature de Mme Anne MARTEL. Vote à l'unanimité.",
            ["Mme Anne MARTEL"],
        ),
        ("Secrétaire : la benjamine, Anne MARTEL.", ["Anne MARTEL"]),
        ("À l'unanimité, Anne MARTEL est nommée pour assurer le secrétariat de la séance.", ["Anne MARTEL"]),
        ("Désignation d'un secrétaire de séance : le conseil désigne Mme Anne MARTEL.", ["Mme Anne MARTEL"]),
        ("M. le Maire désigne Mme Anne MARTEL pour être secrétaire de séance", ["Mme Anne MARTEL"]),
        ("Présents : Luc PIC, Anne MARTEL (secrétaire de séance), Guy POISSON", ["Anne MARTEL"]),
        (
            "je vous propose de nommer secrétaire de séance, par vote à main levée : Mme Anne MARTEL.",
            ["Mme Anne MARTEL"],
        ),
        (
            "Le Conseil nomme Mme Anne MARTEL Conseillère municipale, à l'unanimité, en qualité de secrétaire",
            ["Mme Anne MARTEL"],
        ),
        ("Scrétaire de séance : Mme Anne MARTEL", ["Mme Anne MARTEL"]),
        ("Secrétaire désignée : Mme Anne MARTEL", ["Mme Anne MARTEL"]),
        (
            "Le maire demande à un conseiller d'assurer le secrétariat.\nMadame MARTEL propose d ’assurer cette tâche.",
            ["Madame MARTEL"],
        ),
        ("Les fonctions de secrétaire de séance sont remplies par M. Luc PIC.", ["M. Luc PIC"]),
        ("Le conseil désigne Luc PIC, directeur général des services, comme secrétaire de séance.", ["Luc PIC"]),
        ("M. Luc PIC, benjamin de l'assemblée, est désigné secrétaire de séance.", ["M. Luc PIC"]),
        ("Le conseil municipal a nommé secrétaire de séance M. Luc PIC, qui accepte.", ["M. Luc PIC"]),
        ("Le conseil décide que Madame\nAnne MARTEL sera Secrétaire de séance.", ["Madame Anne MARTEL"]),
        ("Secrétaire de séance : M. PIC\nLe précédent compte rendu est lu, approuvé, signé.", ["M. PIC"]),
        ("Secrétaire de séance : Luc PIC Zones de collecte des déchets verts", ["Luc PIC"]),
        ("Secrétaire de séance : Luc PIC Le quorum est atteint", ["Luc PIC"]),
        ("Secrétaire de séance : Luc PIC Début de la séance", ["Luc PIC"]),
        ("Secrétaire de séance : Luc PIC N° 2023-14", ["Luc PIC"]),
        (
            "01. NOMINATION DU SECRETAIRE DE SEANCE : Le Conseil Municipal désigne, suivant l'ordre du tableau, à"
            " l'unanimité, Monsieur Luc PIC. 02. TARIFS",
            ["Monsieur Luc PIC"],
        ),
        ("La secrétaire de séance : Mme Martel Dossier 1 : Tarifs", ["Mme Martel"]),
        ("Secrétaire de séance : Mme Martel Question 1 : Tarifs", ["Mme Martel"]),
        ("Secrétaire de séance : Luc PIC VOIR/14-2023", ["Luc PIC"]),
        ("Secrétaire de séance : M. Luc PIC\nDCS 2023-28 : Tarifs", ["M. Luc PIC"]),
        ("Absents : Luc PIC, Guy POISSON, Secrétaire de séance :", []),
        ("Absents Luc PIC, Guy POISSON Secrétaire de séance Anne MARTEL Objet", ["Anne MARTEL"]),
        ("Guy POISSON, Secrétaire de séance Anne MARTEL", ["Guy POISSON"]),
        ("Madame Anne MARTEL est désignée secrétaire.\nLa Secrétaire de séance\nAnne MARTEL", ["Madame Anne MARTEL"]),
        ("La présidente ouvre la séance à 14 h 10 et désigne M. AUBIN secrétaire.", ["M. AUBIN"]),
        ("Secrétaire de séance : la directrice, Mme Anne MARTEL", ["Mme Anne MARTEL"]),
        ("M. AUBIN ouvre la réunion. Mme MARTEL est secrétaire.", ["Mme MARTEL"]),
        ("Secrétaire de séance : Simone VILLE", ["Simone VILLE"]),
        ("Mme MARTEL accepte le secrétariat.", ["Mme MARTEL"]),
        ("Assistait : Mme MARTEL Anne, directrice du CCAS, secrétaire de séance", ["Mme MARTEL Anne"]),
        ("Présents : M. PIC Luc, adjoint, secrétaire de séance : Mme MARTEL Anne", ["Mme MARTEL Anne"]),
        ("Il convient de nommer un secrétaire de séance ; Mme Anne MARTEL est désignée.", ["Mme Anne MARTEL"]),
        ("Le maire demande à Mme Anne MARTEL, benjamine, d'assurer le secrétariat de séance.", ["Mme Anne MARTEL"]),
        ("Le maire propose à M. Luc PIC d'exercer les fonctions de secrétaire.", ["M. Luc PIC"]),
        ("Le maire charge M. Luc PIC d'assurer le secrétariat du syndicat.", []),
        (
            "il a été procédé à l'élection d'un secrétaire pris au sein du conseil.\n\nMr Luc PIC accepte de remplir"
            " cette fonction.",
            ["Mr Luc PIC"],
        ),
        ("à la désignation du secrétaire de séance, qui ce soir sera M Luc PIC.", ["M Luc PIC"]),
        ("Secrétaire : M. De ROUVRE Luc.\nORDRE DU JOUR", ["M. De ROUVRE Luc"]),
        ("Secrétaire auxiliaire : Anne MARTEL", []),
        ("Madame Anne MARTEL, secrétaire de mairie, assistait à la séance", []),
        ("DÉSIGNATION DU SECRÉTAIRE DE SÉANCE\nMonsieur le Maire ouvre la séance", []),
        (
            "Le Président propose de procéder à la désignation du secrétaire de séance. Seul Luc PIC se porte"
            " volontaire, il est élu à l'unanimité.",
            ["Luc PIC"],
        ),
    ],
)
def test_the_secretaries_are_read_in_every_form_of_designation(text: str, expected: list[str]) -> None:
    assert [r.value.printed for r in read(text).readings.get("session.secretaries", [])] == expected


def test_who_presides_while_the_chair_is_out_is_not_the_chair() -> None:
    out = "M. Lestrade, maire, quitte la salle. Sous la présidence de M. Perret, le compte est lu."
    assert value(f"Conseil municipal du 8 avril 2011\n{out}", "chair") is None


def test_a_title_that_chooses_a_secretary_names_none() -> None:
    title = "1. DÉSIGNATION D'UN SECRÉTAIRE DE SÉANCE\nMme FABRE est désignée à l'unanimité."
    found = read(f"Conseil municipal du 8 avril 2011\n{title}").readings["session.secretaries"]
    assert "D'UN" not in [r.value.printed for r in found]
