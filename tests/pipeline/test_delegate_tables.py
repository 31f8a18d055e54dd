"""Tables of delegates of communes: full members and substitutes in columns, with crosses below states beside each."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline import process
from schemas import Record
from tests.reading.drawn import HEIGHT, LEADING, column, pdf

Row = tuple[tuple[str, ...], ...]

_HEAD = (
    "COMMUNAUTÉ DE COMMUNES DU PAYS D'ORLE",
    "EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL COMMUNAUTAIRE",
    "Séance du 14 mars 2023",
    "Sous la présidence de M. Luc ARNAL, Président.",
)
_TAIL = (
    "Délibération n° 2023-012",
    "Objet : Remplacement de l'éclairage de la halle",
    "Le Conseil communautaire, après en avoir délibéré, à l'unanimité,",
    "APPROUVE le remplacement des lampes de la halle.",
)
_TITLES = ("Communes", "Titulaires", "Présents", "Suppléants", "Présents")
_ROWS: tuple[Row, ...] = (
    (("BRAY",), ("M. Luc ARNAL", "Mme Ida BESSON"), ("X", "X"), ("M. Jean CROZET",), ()),
    (("CORVILLE",), ("M. Yves DURIEU", "M. Marc ESNAULT"), ("X", ""), ("Mme Anne FAVIER",), ("X",)),
    (("DOMPRÉ",), ("Mme Line GARAND",), ("X",), ("M. Rémi HAUTOT",), ()),
    (("ESTRÉES",), ("M. Tom IMBERT",), (), ("Mme Zoé JALLET",), ()),
)
_WITH_STATES = ("Communes", "Délégués titulaires", "Présent", "Excusé", "Pouvoir à", "Délégués suppléants", "Présent")
_STATED: tuple[Row, ...] = (
    (
        ("BRAY",),
        ("M. Luc ARNAL", "Mme Ida BESSON"),
        ("X", ""),
        ("", "X"),
        ("", "M. Luc ARNAL"),
        ("M. Jean CROZET",),
        (),
    ),
    (("CORVILLE",), ("M. Yves DURIEU", "M. Marc ESNAULT"), ("X", ""), ("", "X"), (), ("Mme Anne FAVIER",), ("X",)),
    (("DOMPRÉ",), ("Mme Line GARAND",), (), (), ("M. Yves DURIEU",), ("M. Rémi HAUTOT",), ()),
)


def minutes(titles: tuple[str, ...], rows: tuple[Row, ...], ruled: bool) -> Record:
    widths = [60 if title != "Communes" and title[:3] in ("Pré", "Exc") else 95 for title in titles]
    edges = [30 + sum(widths[:i]) for i in range(len(titles) + 1)]

    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 60, _HEAD)
        tops, y = [140.0], 150.0
        for x, title in zip(edges, titles, strict=False):
            column(canvas, x + 3, y, (title,), size=8)
        for row in rows:
            tops.append(y + 5)
            y += LEADING + 2
            for x, cell in zip(edges, row, strict=False):
                column(canvas, x + (20 if cell and max(map(len, cell)) == 1 else 3), y, cell, size=8)
            y += LEADING * (len(row[1]) - 1)
        tops.append(y + 5)
        if ruled:
            canvas.grid(edges, [HEIGHT - top for top in tops])
        column(canvas, 50, y + 40, _TAIL)

    return process(pdf(draw), "acte.pdf")


def told(record: Record) -> dict[str | None, tuple[str, str | None]]:
    return {m.name.last: (m.status, m.proxy_holder.last if m.proxy_holder else None) for m in record.attendance}


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "open"])
def test_a_mark_at_the_height_of_a_name_is_that_of_the_delegate(ruled: bool) -> None:
    present = ("ARNAL", "BESSON", "DURIEU", "FAVIER", "GARAND")
    assert told(minutes(_TITLES, _ROWS, ruled)) == dict.fromkeys(present, ("present", None))


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "open"])
def test_the_column_of_the_mark_or_holder_tells_the_state(ruled: bool) -> None:
    assert told(minutes(_WITH_STATES, _STATED, ruled)) == {
        "ARNAL": ("present", None),
        "BESSON": ("represented", "ARNAL"),
        "DURIEU": ("present", None),
        "ESNAULT": ("excused", None),
        "GARAND": ("represented", "DURIEU"),
        "FAVIER": ("present", None),
    }


def test_a_table_whose_substitutes_have_no_columns_of_their_own_tells_nothing() -> None:
    titles = ("Communes", "Titulaires", "Suppléants", "Présents")
    rows = tuple((row[0], row[1], row[3], row[2]) for row in _ROWS)
    assert minutes(titles, rows, ruled=True).attendance == []
