"""What stands apart on the page of a format without geometry: margins, empty paragraphs, text kept as written."""

from __future__ import annotations

import io

import docx
import pytest
from docx.shared import Pt
from odf import opendocument
from odf.style import ParagraphProperties, Style
from odf.text import P

from pipeline.reading import read

WRITTEN = [
    "Étaient présents : Mme Jeanne ABRIC,",
    "M. Paul BRUEL, M. Luc CARTAL",
    "",
    "Objet : tarifs de la cantine",
    "Le conseil, à l'unanimité,",
    "fixe le repas à 4 €",
]


def page(body: str) -> bytes:
    return f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'.encode()


def gaps(data: bytes, name: str) -> dict[str, bool]:
    return {line.text: line.gap for line in read(data, name).lines()}


HTML = {
    "paragraphs of broken lines": "".join(f"<p>{part}</p>" for part in "<br>".join(WRITTEN).split("<br><br>")),
    "two breaks": "<div>" + "<br />".join(WRITTEN) + "</div>",
    "empty paragraphs": "".join(f"<p>{line or '&nbsp;'}</p>" for line in WRITTEN),
    "empty blocks": "".join(f"<div>{line or '<br>'}</div>" for line in WRITTEN),
    "as written": "<pre>" + "\n".join(WRITTEN) + "</pre>",
    "kept by its style": '<div style="white-space: pre-wrap">' + "\n".join(WRITTEN) + "</div>",
}


@pytest.mark.parametrize("body", HTML.values(), ids=list(HTML))
def test_a_web_page_leaves_the_gap_that_is_seen(body: str) -> None:
    found = gaps(page(body), "a.html")
    assert list(found) == [line for line in WRITTEN if line]
    assert [text for text, gap in found.items() if gap][-1] == WRITTEN[3]
    assert not found[WRITTEN[1]]
    assert not found[WRITTEN[5]]


def test_margins_around_every_line_say_nothing() -> None:
    found = gaps(page("".join(f"<p>{line}</p>" for line in WRITTEN if line)), "a.html")
    assert not any(found.values())


def test_columns_of_text_kept_as_written_are_cells() -> None:
    (line,) = read(page("<pre>\nMme ABRIC          M. BRUEL\n</pre>"), "a.html").lines()
    assert [word.text for word in line.words if word.tab] == ["M."]


def test_blocks_within_a_style_that_keeps_blanks_are_blocks() -> None:
    body = '<div style="white-space:pre-wrap"><p>Objet : tarifs</p>\n<p>Le conseil approuve</p></div>'
    assert list(gaps(page(body), "a.html")) == ["Objet : tarifs", "Le conseil approuve"]


def a_docx(*, contextual: bool = False) -> bytes:
    document = docx.Document()
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    style = document.styles.add_style("Alinéa", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.paragraph_format.space_before = Pt(9)
    if contextual:
        style.element.get_or_add_pPr().append(docx.oxml.OxmlElement("w:contextualSpacing"))
    for i, line in enumerate(filter(None, WRITTEN)):
        document.add_paragraph(line, style="Alinéa" if i == 2 or (contextual and i == 3) else None)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("contextual", [False, True])
def test_the_space_before_a_paragraph_of_word_is_a_gap(contextual: bool) -> None:
    found = gaps(a_docx(contextual=contextual), "a.docx")
    assert found[WRITTEN[3]]
    assert not found[WRITTEN[4]]


@pytest.mark.parametrize("twips", ["²", "9" * 5000, "-40", ""])
def test_a_space_that_is_no_figure_loses_no_document(twips: str) -> None:
    document = docx.Document()
    spacing = docx.oxml.OxmlElement("w:spacing")
    spacing.set(docx.oxml.ns.qn("w:after"), twips)
    document.add_paragraph("Le conseil approuve")._p.get_or_add_pPr().append(spacing)
    out = io.BytesIO()
    document.save(out)
    assert list(gaps(out.getvalue(), "a.docx")) == ["Le conseil approuve"]


def test_the_margin_below_a_paragraph_of_opendocument_is_a_gap() -> None:
    document = opendocument.OpenDocumentText()
    last = Style(name="Dernier", family="paragraph")
    last.addElement(ParagraphProperties(marginbottom="0.3cm"))
    document.automaticstyles.addElement(last)
    for i, line in enumerate(filter(None, WRITTEN)):
        document.text.addElement(P(text=line, stylename=last) if i == 1 else P(text=line))
    out = io.BytesIO()
    document.write(out)
    found = gaps(out.getvalue(), "a.odt")
    assert found[WRITTEN[3]]
    assert not any(found[WRITTEN[i]] for i in (1, 4, 5))


def test_words_kept_as_written_amid_a_sentence_leave_no_gap() -> None:
    body = '<p>Le conseil <span style="white-space: pre-wrap">approuve<br>le budget</span> et autorise.</p>'
    lines = list(read(page(body), "a.html").lines())
    assert [(line.text, line.gap) for line in lines[1:]] == [("le budget et autorise.", False)]


def test_items_whose_text_is_kept_as_written_have_their_signs() -> None:
    body = '<ol><li><pre>Approuve\nle budget</pre></li><li style="white-space:pre-line">Autorise\nle maire</li></ol>'
    texts = [line.text for line in read(page(body), "a.html").lines()]
    assert texts == ["1. Approuve", "le budget", "2. Autorise", "le maire"]
