"""The list as an OpenDocument text, to be completed in a word processor: headings, a table whose head is repeated."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any, Final

from pipeline.exports.liste import words
from pipeline.exports.sittings import Sitting

_WIDTHS: Final = ("2.6cm", "8.6cm", "2.8cm", "4cm")
_BLANK: Final = " " + "_" * 30
_NO_DAY: Final = (1980, 1, 1, 0, 0, 0)


def odt(sitting: Sitting) -> bytes:
    """The document, without the time of writing: the same sitting gives the same document."""
    from odf import dc, meta
    from odf.opendocument import OpenDocumentText
    from odf.text import H, P

    document = OpenDocumentText()
    heads = [head for head in words.heads(sitting) if head]
    midnight = dt.datetime.combine(sitting.day, dt.time()).isoformat()
    for node in list(document.meta.childNodes):
        document.meta.removeChild(node)  # the day of writing would make other bytes
    document.meta.addElement(meta.CreationDate(text=midnight))
    document.meta.addElement(dc.Title(text=" – ".join([words.TITLE, *heads])))
    document.meta.addElement(dc.Language(text="fr-FR"))
    styles = _styles(document)
    document.text.addElement(H(outlinelevel=1, stylename=styles["title"], text=words.TITLE))
    for number, head in enumerate(heads):
        document.text.addElement(P(stylename=styles["text" if number else "bold"], text=head))
    document.text.addElement(_table(sitting, styles))
    document.text.addElement(P(stylename=styles["text"], text=words.POSTED + _BLANK))
    law = words.law(sitting)
    if law is not None:
        document.text.addElement(P(stylename=styles["text"], text=law))
    return _packed(document)


def _styles(document: Any) -> dict[str, Any]:
    from odf.style import (
        MasterPage,
        PageLayout,
        PageLayoutProperties,
        ParagraphProperties,
        Style,
        TableCellProperties,
        TableColumnProperties,
        TableRowProperties,
        TextProperties,
    )

    layout = PageLayout(name="A4")
    margins = {"margintop": "1.8cm", "marginbottom": "1.8cm", "marginleft": "1.5cm", "marginright": "1.5cm"}
    layout.addElement(PageLayoutProperties(pagewidth="21cm", pageheight="29.7cm", **margins))
    document.automaticstyles.addElement(layout)
    document.masterstyles.addElement(MasterPage(name="Standard", pagelayoutname=layout))
    found: dict[str, Any] = {}

    def style(name: str, family: str, *properties: Any) -> None:
        found[name] = Style(name=name, family=family)
        for one in properties:
            found[name].addElement(one)
        (document.styles if family == "paragraph" else document.automaticstyles).addElement(found[name])

    def letters(size: str, **more: str) -> Any:
        return TextProperties(fontsize=size, fontfamily="Liberation Sans", language="fr", country="FR", **more)

    style("title", "paragraph", ParagraphProperties(marginbottom="0.2cm"), letters("16pt", fontweight="bold"))
    style("text", "paragraph", ParagraphProperties(margintop="0.15cm", marginbottom="0.15cm"), letters("11pt"))
    style("bold", "paragraph", ParagraphProperties(marginbottom="0.1cm"), letters("11pt", fontweight="bold"))
    style("cell", "paragraph", letters("10pt"))
    style("head", "paragraph", letters("10pt", fontweight="bold"))
    style("box", "table-cell", TableCellProperties(border="0.5pt solid #595959", padding="0.12cm"))
    style("row", "table-row", TableRowProperties(keeptogether="always"))
    for number, width in enumerate(_WIDTHS):
        style(f"column{number}", "table-column", TableColumnProperties(columnwidth=width))
    return found


def _table(sitting: Sitting, styles: dict[str, Any]) -> Any:
    from odf.table import Table, TableCell, TableColumn, TableHeaderRows, TableRow
    from odf.text import P

    def row(cells: tuple[str, ...], style: str) -> Any:
        element = TableRow(stylename=styles["row"])
        for text in cells:
            cell = TableCell(stylename=styles["box"], valuetype="string")
            cell.addElement(P(stylename=styles[style], text=text))
            element.addElement(cell)
        return element

    table = Table(name="Délibérations")
    for number in range(len(_WIDTHS)):
        table.addElement(TableColumn(stylename=styles[f"column{number}"]))
    head = TableHeaderRows()
    head.addElement(row(words.COLUMNS, "head"))
    table.addElement(head)
    for line in words.lines(sitting):
        table.addElement(row((line.number, line.subject, line.decision, line.vote), "cell"))
    return table


def _packed(document: Any) -> bytes:
    """The bytes of the document, without the time of writing that the archive keeps."""
    made, out = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            target.writestr(zipfile.ZipInfo(name, _NO_DAY), source.read(name), kind)
    return out.getvalue()
