"""The list of deliberations examined: one for a sitting, each act once, nothing invented, fit for screen readers."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from odf import teletype
from odf.opendocument import load
from odf.table import TableCell, TableHeaderRows, TableRow

from pipeline.cli import run
from pipeline.exports.liste import odt, page
from pipeline.exports.liste.words import lines
from pipeline.exports.sittings import sittings
from pipeline.reading import read
from schemas import Record

TARIFS = {"number": "2023-10", "subject": "Tarifs de la cantine", "vote": {"unanimous": True, "outcome": "adopted"}}
VENTE = {"number": "2023-9", "subject": "Vente d'un <lot>", "vote": {"for": 1, "against": 12, "outcome": "rejected"}}
RAPPORT = {"number": "2023-11", "subject": "Rapport sur l'eau", "vote": {"outcome": "noted"}}


def document(*acts: dict[str, Any], kind: str = "extract", **sitting: Any) -> Record:
    return Record.model_validate(
        {
            "kind": kind,
            "source": {"name": f"{kind}.pdf", "sha256": "0" * 64, "media_type": "application/pdf", "pages": 1},
            "assembly": {"name": "Commune de Castelmer", "organ": "conseil municipal", "type": "COM"},
            "session": {"date": "2023-03-14"} | sitting,
            "acts": list(acts),
        }
    )


EXTRACTS = [
    document(TARIFS, time="18:30"),
    document(VENTE, chair={"printed": "Mme Anne LEROUX"}),
    document(RAPPORT, secretaries=[{"printed": "M. Luc PETIT"}]),
]


def test_extracts_of_a_sitting_make_one_list_in_the_order_of_their_numbers() -> None:
    (sitting,), left = sittings(EXTRACTS)
    assert not left
    assert [(line.number, line.decision, line.vote) for line in lines(sitting)] == [
        ("2023-9", "rejetée", "1 pour, 12 contre"),
        ("2023-10", "adoptée", "à l'unanimité"),
        ("2023-11", "prise d'acte", ""),
    ]
    assert (sitting.session.time, sitting.session.chair and sitting.session.chair.printed) == (
        "18:30",
        "Mme Anne LEROUX",
    )


def test_minutes_and_extracts_tell_an_act_once_in_the_order_of_the_sitting() -> None:
    items = [{**act, "number": str(i), "vote": {}} for i, act in enumerate((RAPPORT, TARIFS, VENTE), 1)]
    (sitting,), _ = sittings([*EXTRACTS, document(*items, kind="minutes")])
    assert [line.subject for line in lines(sitting)] == [
        "Rapport sur l'eau",
        "Tarifs de la cantine",
        "Vente d'un <lot>",
    ]
    assert [line.decision for line in lines(sitting)] == ["prise d'acte", "adoptée", "rejetée"]


def test_two_items_of_one_title_are_two() -> None:
    twice = [{"subject": "Subvention"}, {"subject": "Subvention"}]
    (sitting,), _ = sittings([document(*twice, kind="minutes"), document({**TARIFS, "subject": "Subvention"})])
    assert len(sitting.acts) == 2
    (sitting,), _ = sittings([document(TARIFS), document({**TARIFS, "number": "2023-12"})])
    assert len(sitting.acts) == 2


def test_sittings_are_told_apart_and_no_document_is_lost() -> None:
    other = document(TARIFS, date="2023-05-02")
    council = document(TARIFS)
    council.assembly.name = "Commune de Tournelac"
    undated, nameless = document(TARIFS, date=None), document(TARIFS)
    nameless.assembly.name = None
    found, left = sittings([*EXTRACTS, other, council, undated, nameless])
    assert [len(sitting.acts) for sitting in found] == [3, 1, 1]
    assert [reason for _, reason in left] == ["l'assemblée n'est pas lue", "la date de la séance n'est pas lue"]


def test_what_the_documents_do_not_say_is_left_to_be_completed() -> None:
    (sitting,), _ = sittings([document({})])
    assert [(line.number, line.subject, line.decision, line.vote) for line in lines(sitting)] == [
        ("", "à compléter", "à compléter", "")
    ]


def test_the_page_is_read_by_a_screen_reader() -> None:
    (sitting,), _ = sittings(EXTRACTS)
    soup = BeautifulSoup(page(sitting), "html.parser")
    assert soup.html is not None
    assert soup.html["lang"] == "fr"
    assert [h.get_text() for h in soup.select("main h1")] == ["Liste des délibérations examinées"]
    assert [th.get_text() for th in soup.select("thead th[scope=col]")] == ["N°", "Objet", "Décision", "Vote"]
    assert next(th.get_text() for th in soup.select("tbody th[scope=row]")) == "Vente d'un <lot>"
    assert soup.select_one("table caption") is not None
    assert not soup.select("script, link, img")
    assert (
        "Séance du 14 mars 2023 à 18 h 30, présidée par Mme Anne LEROUX, secrétaire : M. Luc PETIT" in soup.get_text()
    )


@pytest.mark.parametrize(
    ("day", "kind", "said"),
    [
        ("2022-07-01", "COM", True),
        ("2022-06-30", "COM", False),
        ("2023-03-14", "DEP", False),
        ("2023-03-14", "EPCI", True),
    ],
)
def test_the_law_is_cited_where_it_holds(day: str, kind: str, said: bool) -> None:
    made = document(TARIFS, date=day)
    made.assembly.type = kind  # type: ignore[assignment]
    (sitting,), _ = sittings([made])
    assert ("L. 2121-25" in page(sitting)) is said


def test_the_text_document_has_the_same_lines_and_a_head_that_is_repeated() -> None:
    (sitting,), _ = sittings(EXTRACTS)
    data = odt(sitting)
    first, again = (zipfile.ZipFile(io.BytesIO(one)) for one in (data, odt(sitting)))
    assert all(first.read(name) == again.read(name) for name in ("content.xml", "meta.xml"))
    loaded = load(io.BytesIO(data))
    rows = [
        [teletype.extractText(cell) for cell in row.getElementsByType(TableCell)]
        for row in loaded.getElementsByType(TableRow)
    ]
    assert rows[0] == ["N°", "Objet", "Décision", "Vote"]
    assert rows[1:] == [[line.number, line.subject, line.decision, line.vote] for line in lines(sitting)]
    assert len(loaded.getElementsByType(TableHeaderRows)) == 1
    text = "\n".join(line.text for page in read(data, "liste.odt").pages for line in page.lines)
    assert "Liste des délibérations examinées" in text
    assert "Tarifs de la cantine" in text


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, made in enumerate([*EXTRACTS, document(TARIFS, date=None)]):
        (tmp_path / f"{number}.json").write_text(made.to_json(), encoding="utf-8")
    out = tmp_path / "listes"
    assert run(["export", "liste", str(tmp_path), "-o", str(out)]) == 1
    stem = "liste_commune-de-castelmer-conseil-municipal_2023-03-14"
    assert sorted(path.name for path in out.iterdir()) == [f"{stem}.html", f"{stem}.odt"]
    assert "extract.pdf : la date de la séance n'est pas lue" in capsys.readouterr().err
