"""Word processors and web pages: what a person sees as a line or a cell is a line or a cell."""

from __future__ import annotations

import io
import shutil
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from odf import opendocument
from odf.draw import Frame, TextBox
from odf.style import Style, TextProperties
from odf.table import Table, TableCell, TableRow
from odf.text import H, List, ListItem, ListLevelStyleNumber, ListStyle, P, Tab

from pipeline.reading import kind_of, read
from pipeline.reading.numbering import written
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


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("", "cp1252"), ("", "utf-8"), ("utf-8", "cp1252"), ("iso-8859-1", "utf-8"), ("iso-8859-15", "iso-8859-15")],
)
def test_html_in_another_encoding_than_it_says_is_read_by_its_bytes(declared: str, encoding: str) -> None:
    meta = f'<meta charset="{declared}">' if declared else ""
    page = f"<html><head>{meta}</head><body><p>Présents : M. Éric ORME, 4,20 €</p></body></html>"
    assert lines(page.encode(encoding), "acte.html") == ["Présents : M. Éric ORME, 4,20 €"]


def test_html_that_is_not_shown_is_not_read() -> None:
    page = '<p>Présents : M. Luc ORME<span style="display: none">, M. Paul IF</span></p><div hidden>brouillon</div>'
    assert lines(page.encode(), "acte.html") == ["Présents : M. Luc ORME"]


def test_hidden_text_of_word_is_not_read() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Présents : M. Luc ORME")
    paragraph.add_run(", M. Paul IF").font.hidden = True
    out = io.BytesIO()
    document.save(out)
    assert lines(out.getvalue(), "acte.docx") == ["Présents : M. Luc ORME"]


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


WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FRAME = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def with_body(*paragraphs: str) -> bytes:
    """A .docx whose body is XML as Word writes it."""
    document = docx.Document()
    for xml in paragraphs:
        document.element.body.insert(len(document.element.body) - 1, parse_xml(xml))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_docx_text_in_smart_tags_fields_and_insertions_is_read_and_deletions_are_not() -> None:
    xml = (
        f"<w:p {WORD}><w:r><w:t xml:space='preserve'>Présents : </w:t></w:r>"
        "<w:smartTag><w:r><w:t>Mme ABRIC</w:t></w:r></w:smartTag>"
        "<w:ins><w:r><w:t>, M. BRUEL</w:t></w:r></w:ins><w:del><w:r><w:delText>, M. COSTE</w:delText></w:r></w:del>"
        "<w:fldSimple w:instr='PAGE'><w:r><w:t xml:space='preserve"
        "'> - page 1</w:t></w:r></w:fldSimple></w:p>"
    )
    control = f"<w:sdt {WORD}><w:sdtContent><w:p><w:r><w:t>Votants : 2</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    assert lines(with_body(xml, control), "acte.docx") == ["Présents : Mme ABRIC, M. BRUEL - page 1", "Votants : 2"]


def test_docx_text_boxes_are_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>En exercice : 11</w:t></w:r></w:p></w:txbxContent>"
    xml = (
        f"<w:p {WORD} {FRAME}><w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        "<w:r><w:t>L'an deux mille vingt-deux</w:t></w:r></w:p>"
    )
    assert lines(with_body(xml), "acte.docx") == ["En exercice : 11", "L'an deux mille vingt-deux"]


def test_docx_numbers_of_lists_are_those_that_the_page_shows() -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = (("decimal", "Article %1 -"), ("lowerLetter", "%2)"))
    xml = "".join(
        f"<w:lvl w:ilvl='{i}'><w:start w:val='1'/><w:numFmt w:val='{form}'/><w:lvlText w:val='{text}'/></w:lvl>"
        for i, (form, text) in enumerate(levels)
    )
    numbering.insert(0, parse_xml(f"<w:abstractNum {WORD} w:abstractNumId='77'>{xml}</w:abstractNum>"))
    numbering.append(parse_xml(f"<w:num {WORD} w:numId='77'><w:abstractNumId w:val='77'/></w:num>"))
    for text, depth in (("APPROUVE le budget", 0), ("en recettes", 1), ("en dépenses", 1), ("CHARGE le maire", 0)):
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(parse_xml(f"<w:numPr {WORD}><w:ilvl w:val='{depth}'/><w:numId w:val='77'/></w:numPr>"))
    out = io.BytesIO()
    document.save(out)
    assert lines(out.getvalue(), "acte.docx") == [
        "Article 1 - APPROUVE le budget",
        "a) en recettes",
        "b) en dépenses",
        "Article 2 - CHARGE le maire",
    ]


def test_docx_cells_merged_downwards_are_read_once_and_columns_are_counted() -> None:
    document = docx.Document()
    table = document.add_table(rows=3, cols=4)
    for j, text in enumerate(("Nom", "Pour", "Contre", "Abstention")):
        table.cell(0, j).text = text
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Mme ABRIC"
    table.cell(1, 3).text = table.cell(2, 2).text = "X"
    out = io.BytesIO()
    document.save(out)
    found = list(read(out.getvalue(), "acte.docx").lines())
    assert [line.text for line in found] == ["Nom\tPour\tContre\tAbstention", "Mme ABRIC\tX", "X"]
    assert [[word.column for word in line.words] for line in found] == [[0, 1, 2, 3], [0, 0, 3], [2]]


@pytest.mark.parametrize("stamp_first", [True, False])
def test_head_and_foot_of_a_docx_are_read(stamp_first: bool) -> None:
    document = docx.Document()
    section = document.sections[0]
    section.different_first_page_header_footer = stamp_first
    head = section.first_page_header if stamp_first else section.header
    head.paragraphs[0].text = "Reçu en préfecture le 18/11/2022"
    document.add_paragraph("Séance du 3 mars 2022")
    out = io.BytesIO()
    document.save(out)
    assert lines(out.getvalue(), "acte.docx") == ["Reçu en préfecture le 18/11/2022", "Séance du 3 mars 2022"]


def test_odt_numbered_lists_and_text_boxes() -> None:
    document = opendocument.OpenDocumentText()
    style = ListStyle(name="Articles")
    style.addElement(ListLevelStyleNumber(level=1, numformat="1", numprefix="Article ", numsuffix=" –"))
    document.automaticstyles.addElement(style)
    articles = List(stylename="Articles")
    for text in ("APPROUVE le budget", "CHARGE le maire"):
        item = ListItem()
        item.addElement(P(text=text))
        articles.addElement(item)
    paragraph, frame, box = P(text="L'an deux mille vingt-deux"), Frame(), TextBox()
    box.addElement(P(text="En exercice : 11"))
    frame.addElement(box)
    paragraph.addElement(frame)
    document.text.addElement(paragraph)
    document.text.addElement(articles)
    out = io.BytesIO()
    document.save(out)
    assert lines(out.getvalue(), "acte.odt") == [
        "En exercice : 11",
        "L'an deux mille vingt-deux",
        "Article 1 – APPROUVE le budget",
        "Article 2 – CHARGE le maire",
    ]


def test_html_numbers_of_lists_hard_spaces_and_spanning_cells() -> None:
    page = (
        "<html><body><ol><li>APPROUVE</li><li><p>AUTORISE</p></li></ol>"
        "<p>En exercice : 11&nbsp;&nbsp;&nbsp;&nbsp;Présents : 9</p>"
        "<table><tr><td rowspan=2>Mme ABRIC</td><td>pour</td></tr><tr><td>contre</td></tr>"
        "<tr><td colspan=2>M. BRUEL</td><td>pour</td></tr></table></body></html>"
    )
    found = list(read(page.encode(), "acte.html").lines())
    assert [line.text for line in found] == [
        "1. APPROUVE",
        "2. AUTORISE",
        "En exercice : 11\tPrésents : 9",
        "Mme ABRIC\tpour",
        "contre",
        "M. BRUEL\tpour",
    ]
    assert [line.words[-1].column for line in found[3:]] == [1, 1, 2]


def test_cells_of_prose_are_read_one_after_the_other_and_breaks_within_a_head_are_blanks() -> None:
    prose = (
        "L'an deux mille vingt-deux, le trois mars, le conseil municipal s'est réuni au lieu ordinaire de ses séances."
    )
    page = (
        f"<table><tr><td><p>Présents : 9</p><p>Votants : 9</p></td><td><p>{prose}</p><p>Présents : Mme ABRIC</p></td>"
        "</tr></table><table><tr><td>Pour</td><td>Ne prend<br>pas part</td></tr></table>"
    )
    assert lines(page.encode(), "acte.html") == [
        "Présents : 9",
        "Votants : 9",
        prose,
        "Présents : Mme ABRIC",
        "Pour\tNe prend pas part",
    ]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [(3, "1", "3"), (28, "a", "bb"), (14, "upperRoman", "XIV"), (4, "decimalZero", "04"), (0, "a", "0")],
)
def test_numbers_as_lists_write_them(number: int, form: str, text: str) -> None:
    assert written(number, form) == text


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
