"""What an act of minutes says of its own is proved: its attendance, and its ballot."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import process

MINUTES = Path(__file__).resolve().parents[2] / "samples" / "proces-verbal-mouvements.txt"


def test_every_member_of_an_act_with_its_own_attendance_has_evidence() -> None:
    record = process(MINUTES.read_bytes(), MINUTES.name)
    own = [(i, act.attendance) for i, act in enumerate(record.acts) if act.attendance is not None]
    assert own
    for i, members in own:
        for j, member in enumerate(members or []):
            pointer = f"/acts/{i}/attendance/{j}"
            assert f"{pointer}/name" in record.evidence
            assert f"{pointer}/status" in record.evidence
            assert (member.proxy_holder is not None) == (f"{pointer}/proxy_holder" in record.evidence)


def test_a_status_that_differs_is_proved_by_the_movement_and_none_before_it() -> None:
    record = process(MINUTES.read_bytes(), MINUTES.name)
    opening = {m.name.printed: m.status for m in record.attendance}
    own = [act.attendance for act in record.acts]
    assert own[0] is None
    for i, members in enumerate(own):
        for j, member in enumerate(members or []):
            if member.status != opening[member.name.printed]:
                proof = record.evidence[f"/acts/{i}/attendance/{j}/status"]
                assert "movement" in str(proof[0].form)
                assert (member.name.last or "") in proof[0].text


@pytest.mark.parametrize("label", ["Bulletins blancs ou nuls", "Suffrages nuls et blancs"])
def test_one_figure_for_blank_or_null_is_neither(label: str) -> None:
    text = f"""COMMUNE DE BRÉVAL
EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS
Séance du 4 mai 2021
Objet : Élection d'un adjoint

Bulletins trouvés dans l'urne : 11
{label} : 1
Suffrages exprimés : 10
Majorité absolue : 6
Mme Anne ROUX a obtenu 10 voix et est élue adjointe.
"""
    (act,) = process(text.encode(), "acte.txt").acts
    assert (act.vote.blank, act.vote.null) == (None, None)


def test_lists_that_stand_below_the_first_item_are_read_too() -> None:
    text = """COMMUNE DE BRÉVAL
PROCÈS-VERBAL DU CONSEIL MUNICIPAL
Séance du 4 mai 2021

1. Désignation du secrétaire de séance
Mme Anne ROUX est proposée comme secrétaire de séance.
Présents :
M. Jean DUPRÉ, Mme Anne ROUX, M. Paul LEROY, Mme Lucie VIAL, M. Marc NOËL
Absents représentés :
M. Luc PETIT donne procuration à M. Jean DUPRÉ
À l'unanimité, Mme Anne ROUX est désignée secrétaire.

2. Tarifs de la cantine
Le conseil municipal, après en avoir délibéré, à l'unanimité, approuve les tarifs de la cantine.

3. Travaux de la toiture
Le conseil municipal, après en avoir délibéré, à l'unanimité, approuve les travaux de la toiture.
"""
    record = process(text.encode(), "pv.txt")
    assert [m.status for m in record.attendance] == ["present"] * 5 + ["represented"]
    assert record.evidence["/attendance/0/name"][0].text == "M. Jean DUPRÉ"


def test_a_publication_whose_date_stands_below_its_label_belongs_to_the_stamp() -> None:
    text = """Envoyé en préfecture le 06/05/2021
Reçu en préfecture le 07/05/2021
Publié le
08-05-21
ID : 021-212100123-20210504-2021_14-DE
COMMUNE DE BRÉVAL
EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS
Séance du 4 mai 2021
Objet : Tarifs de la cantine
Le conseil municipal, après en avoir délibéré, à l'unanimité, approuve les tarifs.
"""
    (act,) = process(text.encode(), "acte.txt").acts
    assert str(act.receipt.published_on) == "2021-05-08"


def test_an_act_whose_posting_is_not_printed_takes_none_from_the_others() -> None:
    acts = "".join(
        f"N° 3{i}/2021 – Tarif de la salle {i}\nLe Conseil, à l'unanimité, fixe le tarif à {i} 00 €.\n{posted}"
        for i, posted in enumerate(
            ["Affiché le 06/05/2021\n", "Affiché le 06/05/2021\n", "Affiché le 10/05/2021\n", ""]
        )
    )
    text = f"COMMUNE DE BRÉVAL\nREGISTRE DES DÉLIBÉRATIONS\nSéance du 4 mai 2021\n\n{acts}"
    posted = [
        act.receipt.published_on and str(act.receipt.published_on) for act in process(text.encode(), "r.txt").acts
    ]
    assert posted == ["2021-05-06", "2021-05-06", "2021-05-10", None]


def test_the_letterhead_of_an_annex_is_not_the_body_s() -> None:
    stamp = "Envoyé en préfecture le 06/05/2021\nReçu en préfecture le 07/05/2021\nID : 021-{}-20210504-2021_14-DE\n"
    text = "SYNDICAT INTERCOMMUNAL D'ÉNERGIE DU VAL\nRapport de l'année\nExtrait du registre des délibérations\n"
    commune = process((stamp.format("212100127") + text).encode(), "acte.txt").assembly
    syndicate = process((stamp.format("200012342") + text).encode(), "acte.txt").assembly
    assert (commune.siren, commune.type, commune.name) == ("212100127", None, None)
    assert syndicate.type == "SYN"


def test_the_posting_at_the_foot_of_the_pages_is_that_of_all_acts() -> None:
    foot = "Affichage : du 14 mars 2022 au 13 mai 2022"
    acts = [
        f"N° 3{i}/2022 – Tarif de la salle {i}\nLe Conseil, à l'unanimité, fixe le tarif à {i} 00 €.\n"
        for i in (1, 2, 3)
    ]
    head = "COMMUNE DE BRÉVAL\nPROCÈS-VERBAL DU CONSEIL MUNICIPAL\nSéance du 4 mars 2022\n\n"
    text = f"{head}{acts[0]}{foot}\n\f{acts[1]}\n\f{acts[2]}{foot}\n"
    found = process(text.encode(), "pv.txt").acts
    assert [str(act.receipt.published_on) for act in found] == ["2022-03-14"] * 3
