"""Visas: each « Vu … » whole, and nothing that is none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laid_out import lines_of
from spacy.vocab import Vocab

from extractors.base import make_doc, view
from extractors.legal_basis import legal_basis

_VOCAB = Vocab()


def visas(text: str) -> list[str]:
    """The visas of a text of our own; an empty line is white space."""
    return [r.value for r in view(legal_basis(make_doc(_VOCAB, lines_of(text)))).readings["act.visas"]]


FORMS = [
    ("Vu le Code et ses articles L. 1-2 et L.\n2300-1 ;", ["Vu le Code et ses articles L. 1-2 et L. 2300-1"]),
    ("Vu le Code de l'énergie,\nVu la loi du 3 mai,", ["Vu le Code de l'énergie", "Vu la loi du 3 mai"]),
    ("VU la délibération du 3 mai 2019\nrelative au lavoir ;", ["VU la délibération du 3 mai 2019 relative au lavoir"]),
    ("- Vu l'avis de la commission,\nConsidérant le projet,", ["Vu l'avis de la commission"]),
    ("Vu, le Code général des impôts,\nAprès en avoir délibéré,", ["Vu, le Code général des impôts"]),
    ("Vu le Code A, vu la loi B ; vu les statuts,", ["Vu le Code A", "vu la loi B", "vu les statuts"]),
    ("Vu le rapport annuel.\nLe conseil municipal approuve.", ["Vu le rapport annuel"]),
    ("1. Vu le code rural ;\n2. Vu la loi du 3 mai ;", ["Vu le code rural", "Vu la loi du 3 mai"]),
    (
        "VU :\n- le Code rural et\nmaritime,\n- la loi du 3 mai,\nCONSIDÉRANT le besoin,",
        ["le Code rural et maritime", "la loi du 3 mai"],
    ),
    ("VU :\nAprès en avoir délibéré :\n- approuve le plan,", []),
    ("Considérant que la commune a vu la fréquentation croître,", []),
    ("Vuillemin Paul est absent.", []),
    ("Vu la faible largeur de la voie,\nVu la loi du 3 mai,", ["Vu la loi du 3 mai"]),
    ("Vu l'état de la chaussée, vu l'avis du conseil,", ["vu l'avis du conseil"]),
    ("Vu l'urgence,\nVu le nombre de demandes,\nVu le peu de candidats,", []),
    (
        "Vu l'état des lieux,\nVu le grand livre,\nVu l'état de section B,\nVu la demande,",
        ["Vu l'état des lieux", "Vu le grand livre", "Vu l'état de section B", "Vu la demande"],
    ),
    ("", []),
    (
        "Vu le compte du receveur pour 2021 ;\nDÉLIBÈRE\nARTICLE 1 : APPROUVE le compte.",
        ["Vu le compte du receveur pour 2021"],
    ),
    ("Vu\n\nle\n\nCode rural ;\nVu la loi du 3 mai ;", ["Vu le Code rural", "Vu la loi du 3 mai"]),
    (
        "Vu le Code rural ; Vu l'examen du compte ; Les membres du bureau ont émis un avis. ENTENDU que le maire sort,",
        ["Vu le Code rural", "Vu l'examen du compte"],
    ),
    (
        "Vu l'arrêté du 3 mai, Pour rappel, les taux sont fixés. Vu la loi du 4 mai, entendu le rapport du maire,",
        ["Vu l'arrêté du 3 mai", "Vu la loi du 4 mai"],
    ),
    (
        "Vu la loi du 26 janvier 1984,\nDans l'attente de l'avis du comité,\nVu le tableau des postes,",
        ["Vu la loi du 26 janvier 1984", "Vu le tableau des postes"],
    ),
    (
        "Vu l'avis du bureau du 3 mai, il est proposé au conseil de :\n- retenir le lot ;",
        ["Vu l'avis du bureau du 3 mai"],
    ),
    ("Vu le devis du 3 mai, je vous propose de :\n- retenir le lot ;", ["Vu le devis du 3 mai"]),
    ("Vu l'avis du bureau, le conseil, à l'unanimité, approuve le lot.", ["Vu l'avis du bureau"]),
    ("Vu le vœu, Mme la Présidente du club demande 3 €,", ["Vu le vœu, Mme la Présidente du club demande 3 €"]),
    ("Vu le décret sur le\nVote par écrit ;", ["Vu le décret sur le Vote par écrit"]),
    ("Vu le bail, le conseil ayant approuvé le lot ;", ["Vu le bail, le conseil ayant approuvé le lot"]),
    ("Vu le bail dans lequel, il est proposé un lot ;", ["Vu le bail dans lequel, il est proposé un lot"]),
    ("VU L'ACTE PAR LEQUEL LE CONSEIL\nAPPROUVE LE LOT ;", ["VU L'ACTE PAR LEQUEL LE CONSEIL APPROUVE LE LOT"]),
    ("Vu les statuts, après en avoir délibéré, le conseil approuve", ["Vu les statuts"]),
    ("Vu l'avis du bureau,\nDELIBERE\nLe Conseil :\n- approuve", ["Vu l'avis du bureau"]),
    ("Vu l'avis du bureau\nPROPOSE :\n- d'approuver le lot", ["Vu l'avis du bureau"]),
    ("Vu l'avis du bureau\nDécidons de retenir le lot", ["Vu l'avis du bureau"]),
    ("Vu l'avis du bureau\nAutorise le maire à signer", ["Vu l'avis du bureau"]),
    ("Vu le dossier de\nDemande de subvention du club ;", ["Vu le dossier de Demande de subvention du club"]),
    (
        "Vu le Code rural ; Articles L. 1 et suivants,\nVu le règlement ; Directive 2014/24,\n"
        "Vu l'avis des commissions Finances ; Travaux et Four,",
        [
            "Vu le Code rural ; Articles L. 1 et suivants",
            "Vu le règlement ; Directive 2014/24",
            "Vu l'avis des commissions Finances ; Travaux et Four",
        ],
    ),
    ("Vu la demande de M. ORME, entendu le 3 mars,", ["Vu la demande de M. ORME, entendu le 3 mars"]),
    ("Vu le Code rural ; Mairie de Valbrume – 4 rue du Four", ["Vu le Code rural"]),
    ("Vu les statuts Vu la loi du 3 mai VU le budget", ["Vu les statuts", "Vu la loi du 3 mai", "VU le budget"]),
    ("Vu l'acte du 12 mai, Madame le Maire informe que le four fuit,", ["Vu l'acte du 12 mai"]),
    ("Vu la lettre du préfet, qui a vu le dossier,", ["Vu la lettre du préfet, qui a vu le dossier"]),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_each_visa_is_whole(text: str, expected: list[str]) -> None:
    assert [v.rstrip(".") for v in visas(text)] == expected


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="Vu lea, ;.\nCodeCnsidérant", max_size=300))
def test_no_text_raises(text: str) -> None:
    assert all(v.lower().startswith("vu") for v in visas(text))
