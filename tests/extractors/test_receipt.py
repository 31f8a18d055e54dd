"""The receipt of an act: identifier, sending, receipt, publication."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laid_out import lines_of
from receipt_reading import read, values
from spacy.vocab import Vocab

from extractors import make_doc, view
from extractors.receipt import receipt


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ID : 031-213100019-20230216-2023_02_16_004-DE", "031-213100019-20230216-2023_02_16_004-DE"),
        ("(031-213100019-20230 216-DL-2023-14-DE)", "031-213100019-20230216-DL-2023-14-DE"),
        ("N° 2023 /66 031-213100019-20230216-Delib2023-06-DE", "031-213100019-20230216-Delib2023-06-DE"),
        ("031-213100019-20230216-032024 202425-DE", "031-213100019-20230216-032024 202425-DE"),
        ("ID Télétransmission : 031-213100019-20230216-lmc121425-DE-1-1", "031-213100019-20230216-lmc121425-DE-1-1"),
        ("02A-213100019-20230216-7_202274-DE", "02A-213100019-20230216-7_202274-DE"),
        ("Délibération n° 2023-014 du 16 février 2023", None),
        ("SIRET 213 100 019 00012", None),
    ],
)
def test_the_identifier_is_read_with_slips_of_the_scan(text: str, expected: str | None) -> None:
    assert values(text).get("act_id") == expected


def test_of_two_identifiers_one_over_the_other_the_later_counts() -> None:
    text = "031-213100019-20230216-0001-DE\n031-213100019-20230216-0002-DE"
    assert values(text)["act_id"].endswith("0002-DE")
    assert values(text + "\nSuite du texte\n031-213100019-20230216-0001-DE")["act_id"].endswith("0001-DE")


def test_the_siren_stands_in_the_identifier_where_its_key_is_right() -> None:
    assert read("031-732829320-20230216-0001-DE").first("assembly.siren").value == "732829320"  # type: ignore[union-attr]
    assert read("031-732829321-20230216-0001-DE").first("assembly.siren") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Envoyé en préfecture le 17/02/2023\nReçu en préfecture le 18/02/2023\nPublié le 19/02/2023",
            {"transmitted_on": "2023-02-17", "received_on": "2023-02-18", "published_on": "2023-02-19"},
        ),
        (
            "Date de télétransmission : 17/02/2023\nDate de réception préfecture : 18/02/2023",
            {"transmitted_on": "2023-02-17", "received_on": "2023-02-18"},
        ),
        ("Publié au recueil des actes administratifs le 20 février 2023", {"published_on": "2023-02-20"}),
        ("publication au recueil des actes administratifs le 20/02/2023", {"published_on": "2023-02-20"}),
        ("Reçu au titre du contrôle de légalité le 17 février 2023 à 15h32", {"received_on": "2023-02-17"}),
        ("Reçu à la Préfecture de l'Orme le 17/02/2023", {"received_on": "2023-02-17"}),
        ("Transmise en sous-préfecture de Vauvert le 17/02/2023", {"transmitted_on": "2023-02-17"}),
        (
            "Délibération transmise à M. le Sous-Préfet de Vauvert le 17/02/2023 et affichée le 20/02/2023",
            {"transmitted_on": "2023-02-17", "published_on": "2023-02-20"},
        ),
        (
            "Le Maire,\ncertifie avoir transmis la présente délibération à la Préfecture le 17 février 2023\n"
            "et affiché le 20 février 2023",
            {"transmitted_on": "2023-02-17", "published_on": "2023-02-20"},
        ),
        (
            "Le Maire certifie le caractère exécutoire de cet acte. Reçu à la Préfecture le 17/02/2023. "
            "Publié le 20/02/2023",
            {"received_on": "2023-02-17", "published_on": "2023-02-20"},
        ),
        (
            "Acte rendu exécutoire après dépôt en Sous-Préfecture le 17 février 2023 et publication du 20 février 2023",
            {"transmitted_on": "2023-02-17", "published_on": "2023-02-20"},
        ),
        ("Date de transmission de l'acte : 17/02/2023", {"transmitted_on": "2023-02-17"}),
        ("Reçu en Préfecture de l'Orme via TELEM S2 le 17/02/2023", {"received_on": "2023-02-17"}),
        ("Visé en sous-préfecture de Vauvert le 17 FEV. 2023", {"received_on": "2023-02-17"}),
        ("Transmis à la subdivision administrative le 17 février 2023", {"transmitted_on": "2023-02-17"}),
        (
            "Délibération rendue exécutoire après envoi à la subdivision administrative le 17 février 2023\n"
            "et publication ou notification du 20 février 2023",
            {"transmitted_on": "2023-02-17", "published_on": "2023-02-20"},
        ),
        (
            "Acte certifié exécutoire après transmission à la Sous-Préfecture de Vauvert le 17.02.2023"
            " et publication le 20.02.2023",
            {"transmitted_on": "2023-02-17", "published_on": "2023-02-20"},
        ),
        ("Affiché à l'Hôtel du Département le 20 février 2023", {"published_on": "2023-02-20"}),
        ("Envoyé au contrôle de légalité le : 17/02/2023", {"transmitted_on": "2023-02-17"}),
        ("Accusé de réception Préfecture le 17/02/2023", {"received_on": "2023-02-17"}),
        ("AR Préfecture du 17/02/2023", {"received_on": "2023-02-17"}),
        ("AR Préfecture\nSéance du 17/02/2023", {}),
        ("Transmis à la préfecture.\nM. Luc VIDAL est arrivé le 17/02/2023", {}),
        (
            "Date envoi préfecture : 17/02/2023\nDate retour préfecture : 18/02/2023",
            {"transmitted_on": "2023-02-17", "received_on": "2023-02-18"},
        ),
        (
            "Date de transmission au représentant de l'État : 17/02/2023\n"
            "Date de réception par le représentant de l'État : 18/02/2023",
            {"transmitted_on": "2023-02-17", "received_on": "2023-02-18"},
        ),
        (
            "Télétransmis en préfecture le : 17/02/2023\nReçu le : 18/02/2023",
            {"transmitted_on": "2023-02-17", "received_on": "2023-02-18"},
        ),
        (
            "Transmis en Préfecture le : 17/02/2023  Publié le : 19/02/2023",
            {"transmitted_on": "2023-02-17", "published_on": "2023-02-19"},
        ),
        ("Publication électronique le 19/02/2023", {"published_on": "2023-02-19"}),
        (
            "Le maire certifie le caractère exécutoire. Transmis le 17/02/2023 au contrôle de légalité. Affiché le "
            "19/02/2023.",
            {"transmitted_on": "2023-02-17", "published_on": "2023-02-19"},
        ),
        (
            "Préfecture : envoi le 17/02/2023\nAffichage : 19/02/2023",
            {"transmitted_on": "2023-02-17", "published_on": "2023-02-19"},
        ),
        ("Transmis en S/Préfecture le 17/02/2023", {"transmitted_on": "2023-02-17"}),
        (
            "Formalités de publicité effectuées le 19/02/2023.\nAccusé de réception de la Subdivision : 18/02/2023",
            {"published_on": "2023-02-19", "received_on": "2023-02-18"},
        ),
        (
            "Acte publié le 19/02/2023. Transmis au contrôle de légalité le 17/02/2023",
            {"published_on": "2023-02-19", "transmitted_on": "2023-02-17"},
        ),
        (
            "Le Maire Didier MOREAU Le secrétaire Acte certifié exécutoire Par publication ou notification "
            "le 19/02/2023 Par transmission au Contrôle de "
            "Légalité le 17/02/2023",
            {"published_on": "2023-02-19", "transmitted_on": "2023-02-17"},
        ),
        (
            "certifie la publication sur le site internet www.vauvert.example le 19/02/2023.",
            {"published_on": "2023-02-19"},
        ),
        ("Vu pour être affiché le 19/02/2023, conformément au code", {"published_on": "2023-02-19"}),
        ("Sous-préfecture de Vauvert - Courrier arrivé - 17 FEV. 2023", {"received_on": "2023-02-17"}),
        (
            "Publié le 19/02/2023 Envoi en Préfecture : 17/02/2023  Reçu en préfecture le 18/02/2023",
            {"published_on": "2023-02-19", "transmitted_on": "2023-02-17", "received_on": "2023-02-18"},
        ),
        ("Mise en ligne sur le site de la commune : 19/02/2023", {"published_on": "2023-02-19"}),
        ("Liste des délibérations publiée le 19/02/2023 sur le site internet", {"published_on": "2023-02-19"}),
        ("Courrier envoyé par la préfecture le 17/02/2023", {}),
        ("Vu la loi publiée le 19/02/2023 au Journal officiel", {}),
        (
            "Envoi Préfecture :\nRéception en Préfecture :\n17/02/2023\n18/02/2023",
            {"transmitted_on": "2023-02-17", "received_on": "2023-02-18"},
        ),
        (
            "Envoyé en préfecture le\nReçu en préfecture le\nPublié le\nID :\n17/02/2023\n18/02/2023\n19/02/2023",
            {"transmitted_on": "2023-02-17", "received_on": "2023-02-18", "published_on": "2023-02-19"},
        ),
        (
            "Acte rendu exécutoire après envoi en préfecture le : 17/02/2023\n"
            "et publication ou notification du : 19/02/2023",
            {"transmitted_on": "2023-02-17", "published_on": "2023-02-19"},
        ),
        (
            "Acte rendu exécutoire après dépôt en Préfecture le 17/02/2023 et publication le 19/02/2023",
            {"transmitted_on": "2023-02-17", "published_on": "2023-02-19"},
        ),
        (
            "Télétransmis en Préfecture le 17/02/2023 – Affiché le 19/02/2023",
            {"transmitted_on": "2023-02-17", "published_on": "2023-02-19"},
        ),
        (
            "Délibération affichée le 19/02/2023 et transmise au contrôle de légalité le 17/02/2023",
            {"transmitted_on": "2023-02-17", "published_on": "2023-02-19"},
        ),
        (
            "Date AR : 18/02/23\nDate publication : 19/02/23",
            {"received_on": "2023-02-18", "published_on": "2023-02-19"},
        ),
        ("Visa de la préfecture : 18/02/2023", {"received_on": "2023-02-18"}),
        ("VISA SOUS-PRÉFECTURE\n18 FÉVRIER 2023", {"received_on": "2023-02-18"}),
        (
            "Télétransmission : 17/02/2023\nPublication : 19/02/2023",
            {"transmitted_on": "2023-02-17", "published_on": "2023-02-19"},
        ),
        ("Envoyé à\nPréfecture de Vauvert\nle\n17/02/23", {"transmitted_on": "2023-02-17"}),
        ("Accusé de réception de la préfecture en date du lundi 20 février 2023", {"received_on": "2023-02-20"}),
        ("Accusé de réception en préfecture\nReçu le 18/02/2023", {"received_on": "2023-02-18"}),
        ("Réception par le préfet : 18/02/2023", {"received_on": "2023-02-18"}),
        ("Travaux de la halle\n- ouverture : 02/04/2024\n- réception : 03/04/2024", {}),
        ("Publié et affiché le :\n1 9 FEV. 2023", {"published_on": "2023-02-19"}),
        ("Date de mise en ligne de\nl’acte 19/02/2023", {"published_on": "2023-02-19"}),
        ("Affichage : du 19 février 2023 au 19 avril 2023", {"published_on": "2023-02-19"}),
        ("Affichage du Compte-Rendu Sommaire\net affichage intégral :\nle 19/02/2023", {"published_on": "2023-02-19"}),
        ("Publié le\nID :", {}),
        ("Date de télétransmission : /2023", {}),
        ("Publié le 2 9 FEV. 2073", {}),
        ("Convocation du 8 mars 2023 - Affichée le 8 mars 2023", {}),
        ("Un avis a été publié le 23 novembre 2022 dans un journal d'annonces", {}),
        ("Monsieur Pic est reçu le 12 mars 2023", {}),
    ],
)
def test_the_dates_are_read_beside_or_below_their_labels(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


def test_the_papers_that_members_get_before_the_sitting_are_no_transmission_of_the_act() -> None:
    told = "SÉANCE DU 15 DÉCEMBRE 2023\nConvocation et rapports transmis le 30 novembre 2023"
    assert values(told, opening=True) == {}


def test_the_minutes_sent_for_approval_are_no_transmission_of_the_act() -> None:
    text = (
        "Séance du 17 octobre 2018\nLe compte rendu et le procès-verbal de la réunion du conseil municipal du "
        "12/09/2018, transmis le 16/10/2018 sont adoptés à l'unanimité."
    )
    assert values(text, opening=True) == {}


def test_a_posting_after_the_sitting_is_the_publication() -> None:
    block = "Séance du 10 février 2020\nDate de la convocation\nDate d’affichage\n4 février 2020\n17 février 2020"
    assert values(block, opening=True) == {"published_on": "2020-02-17"}
    before = "Séance du 10 février 2020\nDate de convocation : 4 février 2020\nDate d'affichage : 4 février 2020"
    assert values(before, opening=True) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Acte rendu exécutoire après transmission en préfecture le 17 février 2023 et publication le 19\nfévrier 2023.",
        "Exécutoire compte tenu de la transmission en préfecture le 17/02/2023 et de la publication le 19/02/2023",
    ],
)
def test_the_sentence_that_says_why_the_act_is_in_force(text: str) -> None:
    assert values(text) == {"transmitted_on": "2023-02-17", "published_on": "2023-02-19"}


def test_a_zone_is_read_once() -> None:
    doc = make_doc(Vocab(), lines_of("Reçu en préfecture le 18/02/2023"))
    assert len(view(receipt(receipt(doc))).readings["receipt.received_on"]) == 1


@given(st.text(alphabet="Reçu en préfecture le 0123456789/-DE: \npublié", max_size=300))
def test_no_text_breaks_the_reading(text: str) -> None:
    for name, readings in read(text).readings.items():
        assert all(isinstance(r.value, dt.date) for r in readings) or not name.endswith("_on")


@pytest.mark.parametrize(
    "stamp",
    [
        "REÇU LE\n1 2 JAN. 2017\nPRÉFECTURE DU BELVAL",
        "SOUS-PRÉFECTURE DE BELVAL\n1 2 JAN. 2017\nARRIVÉE",
        "PRÉFECTURE DU BELVAL\n12 JAN. 2017\nCOURRIER ARRIVÉ",
    ],
)
def test_a_date_amid_a_round_stamp_is_that_of_receipt(stamp: str) -> None:
    assert values(f"Le maire, Jean DUPRÉ\n{stamp}\nPage 2") == {"received_on": "2017-01-12"}


@pytest.mark.parametrize("text", ["Reçu le\n12 JAN. 2017\nà la mairie", "Mairie\n12 JAN. 2017\nARRIVÉE"])
def test_a_stamp_that_is_not_the_prefecture_s_tells_no_receipt(text: str) -> None:
    assert values(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Identifiant : 031-213100019-20230216-lmc1A12345H1-\nDE",
            {"act_id": "031-213100019-20230216-lmc1A12345H1-DE"},
        ),
        ("ACCUSE DE RECEPTION PREFECTURE\n17 OCT. 2022", {"received_on": "2022-10-17"}),
        ("PREFECTURE DE LA LOUE\nREÇU LE\n- 3 DEC. 1999", {"received_on": "1999-12-03"}),
        (
            "Transmis au contrôle de légalité le 16.03.2022 - Affiché au siège le 17.03.2022",
            {"transmitted_on": "2022-03-16", "published_on": "2022-03-17"},
        ),
        (
            "Acte exécutoire après transmission en sous-préfecture le : 04 SEP. 2013 et publication le : 05 SEP. 2013",
            {"transmitted_on": "2013-09-04", "published_on": "2013-09-05"},
        ),
        (
            "La secrétaire certifie que l'extrait de la délibération a été affiché à la Mairie du 21ème arrondissement "
            "le lundi 16 novembre 2015, dans les délais prévus par l'article L2121-25",
            {"published_on": "2015-11-16"},
        ),
    ],
)
def test_stamps_of_several_lines_and_places_of_posting(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Acte rendu exécutoire après dépôt en Sous-Préfecture\nle : 05/03/2014\net publication du : 06/03/2014",
            {"transmitted_on": "2014-03-05", "published_on": "2014-03-06"},
        ),
        ("SOUS-PREFECTURE DE BELVAL\nARRIVEE LE\n08 JUIL. 2013", {"received_on": "2013-07-08"}),
        ("Mme ORME est arrivée le 8 juillet 2013", {}),
        (
            "Le présent acte, transmis le 15/12/2010 à Monsieur le Préfet\nde la Loue, reçu le 15/12/2010 et publié le "
            "17/12/2010\nest exécutoire.",
            {"transmitted_on": "2010-12-15", "received_on": "2010-12-15", "published_on": "2010-12-17"},
        ),
        ("Par courrier du 12 juin 2023, reçu le 15 juin 2023, M. le préfet a formé un recours", {}),
        ("Le Maire,\tREÇU EN PREFECTURE\nJean ORME\tle 01/10/2015", {"received_on": "2015-10-01"}),
        ("Reçu en préfecture\nJean ORME, né le 01/10/1955", {}),
        (
            "COMPTE RENDU AFFICHE LE : 21 JUIN 2012\nRECU AU CONTROLE DE LEGALITE LE : 22 JUIN 2012\n"
            "DELIBERATION AFFICHEE LE : 25 JUIN 2012",
            {"received_on": "2012-06-22", "published_on": "2012-06-25"},
        ),
        ("COMPTE RENDU AFFICHE LE : 21 JUIN 2012", {"published_on": "2012-06-21"}),
        (
            "Elle est rendue exécutoire par son affichage le 22 juin 2019 et son dépôt en préfecture le 23 juin 2019.",
            {"published_on": "2019-06-22", "transmitted_on": "2019-06-23"},
        ),
        (
            "AR CONTROLE DE LEGALITE : 031-213100019-20190620-19_045-DE\n"
            "en date du 21/06/2019 ; REFERENCE ACTE : 19_045",
            {"act_id": "031-213100019-20190620-19_045-DE", "received_on": "2019-06-21"},
        ),
        (
            "Envoi au contrôle de légalité : 19/05/2025 – Réception : 20/05/2025 – "
            "Publication site internet : 21/05/2025",
            {"transmitted_on": "2025-05-19", "received_on": "2025-05-20", "published_on": "2025-05-21"},
        ),
        (
            "Acte exécutoire après télétransmission au contrôle de légalité\nle 12 décembre 2022 et mise en ligne "
            "sur le site de la commune\nle 13 décembre 2022",
            {"transmitted_on": "2022-12-12", "published_on": "2022-12-13"},
        ),
        (
            "Date d'affichage de la liste : 29/03/2023\nPublié sur le site de la Ville le 31/03/2023",
            {"published_on": "2023-03-31"},
        ),
    ],
)
def test_receipts_of_whole_acts(text: str, expected: dict[str, str]) -> None:
    readings = view(receipt(make_doc(Vocab(), lines_of(text)))).readings
    assert {k.partition(".")[2]: str(r[0].value) for k, r in readings.items() if k[:8] == "receipt."} == expected


def test_a_posting_after_the_sitting_beside_the_convocation_is_the_act_s() -> None:
    head = "Séance du 28 septembre 2015\nDate de convocation : 22 septembre 2015 - Date d'affichage : {} 2015"
    assert values(head.format("2 octobre"), opening=True) == {"published_on": "2015-10-02"}
    assert values(head.format("22 septembre"), opening=True) == {}
