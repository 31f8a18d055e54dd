"""Word processors and web pages: what a person sees as a line or a cell is a line or a cell."""

from __future__ import annotations

import io
import shutil
import zipfile

import docx
import pytest
from odf import opendocument
from odf.style import Style, TextProperties
from odf.table import Table, TableCell, TableRow
from odf.text import H, List, ListItem, P, Tab

from pipeline.reading import kind_of, read
from schemas import DocumentError


def lines(data: bytes, name: str) -> list[str]:
    return [line.text for line in read(data, name).lines()]


def a_docx() -> bytes:
    document = docx.Document()
    document.add_paragraph().add_run("Commune de Valmorel-sur-Orbe").bold = True
    document.add_paragraph("Étaient présents :\tMme Jeanne ABRIC")
    document.add_paragraph("d'approuver la convention", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for i, row in enumerate([("Nom", "Vote"), ("ABRIC", "pour")]):
        for j, text in enumerate(row):
            table.cell(i, j).text = text
    table.add_row().cells[0].merge(table.rows[2].cells[1]).text = "ligne fusionnée"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def an_odt() -> bytes:
    document = opendocument.OpenDocumentText()
    strong = Style(name="Fort", family="paragraph")
    strong.addElement(TextProperties(fontweight="bold"))
    document.automaticstyles.addElement(strong)
    document.text.addElement(H(outlinelevel=1, text="Séance du 3 mars 2022"))
    paragraph = P(stylename=strong, text="En exercice : 11")
    paragraph.addElement(Tab())
    paragraph.addText("Présents : 9")
    document.text.addElement(paragraph)
    items = List()
    item = ListItem()
    item.addElement(P(text="d'autoriser le maire à signer"))
    items.addElement(item)
    document.text.addElement(items)
    table = Table(name="votes")
    row = TableRow()
    for texts in (["ABRIC", "BRUEL"], ["pour", "contre"]):
        cell = TableCell()
        for text in texts:
            cell.addElement(P(text=text))
        row.addElement(cell)
    table.addElement(row)
    document.text.addElement(table)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


HTML = """<!DOCTYPE html><html><head><meta charset="iso-8859-1"><title>non lu</title><script>non lu</script></head>
<body><nav>menu</nav><h2>Séance du 3 mars 2022</h2><p>Présents : <b>Mme ABRIC</b>, M. BRUEL<br>Absent : M. COSTE</p>
<ul><li>d'autoriser <i>le maire</i> à signer</li></ul>
<table><tr><th>Nom</th><th>Vote</th></tr><tr><td>ABRIC</td><td>pour</td></tr></table></body></html>"""


def test_docx_paragraphs_bullets_tables_and_merged_cells() -> None:
    found = lines(a_docx(), "acte.docx")
    assert found == [
        "Commune de Valmorel-sur-Orbe",
        "Étaient présents :\tMme Jeanne ABRIC",
        "- d'approuver la convention",
        "Nom\tVote",
        "ABRIC\tpour",
        "ligne fusionnée",
    ]
    assert next(read(a_docx(), "acte.docx").lines()).words[0].bold


def test_odt_headings_tabs_lists_and_side_by_side_paragraphs() -> None:
    assert lines(an_odt(), "acte.odt") == [
        "Séance du 3 mars 2022",
        "En exercice : 11\tPrésents : 9",
        "- d'autoriser le maire à signer",
        "ABRIC\tpour",
        "BRUEL\tcontre",
    ]
    assert [line.words[0].bold for line in read(an_odt(), "acte.odt").lines()][:3] == [True, True, False]


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-8"])
def test_html_text_without_scripts_in_the_encoding_of_the_page(encoding: str) -> None:
    page = HTML.replace("iso-8859-1", encoding).encode(encoding)
    assert lines(page, "acte.html") == [
        "Séance du 3 mars 2022",
        "Présents : Mme ABRIC, M. BRUEL",
        "Absent : M. COSTE",
        "- d'autoriser le maire à signer",
        "Nom\tVote",
        "ABRIC\tpour",
    ]


def test_rtf_with_accents() -> None:
    rtf = rb"{\rtf1\ansi\ansicpg1252 S\'e9ance du 3 mars\par En exercice : 11\par}"
    assert lines(rtf, "acte.rtf") == ["Séance du 3 mars", "En exercice : 11"]


def test_the_format_is_told_by_the_bytes_and_not_by_the_name() -> None:
    assert kind_of(a_docx(), "acte.bin") == "docx"
    assert kind_of(an_odt(), "acte.txt") == "odt"
    assert kind_of(HTML.encode(), "acte") == "html"
    assert kind_of(b"%PDF-1.4 ...", "acte.txt") == "pdf"
    assert kind_of("Séance du 3 mars <p>".encode(), "acte.txt") == "text"


@pytest.mark.parametrize("name", ["acte.docx", "acte.odt"])
@pytest.mark.parametrize("cut", [0.3, 0.9])
def test_a_truncated_office_file_is_refused(name: str, cut: float) -> None:
    data = a_docx() if name.endswith("docx") else an_odt()
    with pytest.raises(DocumentError) as caught:
        read(data[: int(len(data) * cut)], name)
    assert caught.value.code == "E110"


def test_a_zip_bomb_is_refused_before_it_unpacks() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (64 * 2**20))
    with pytest.raises(DocumentError) as caught:
        read(out.getvalue(), "acte.docx")
    assert caught.value.code == "E004"


def test_a_doc_without_a_converter_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(DocumentError) as caught:
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "acte.doc")
    assert caught.value.code == "E111"
    assert "antiword" in str(caught.value)
