"""What is laid over the pages of a PDF is read in its place: stamps of a viewer, the values of a form's fields."""

from __future__ import annotations

import ctypes
import io

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.reading import read
from pipeline.reading.notes import typed_notes
from tests.reading.drawn import HEIGHT, column, pdf, texts

STAMP = ("Envoyé en préfecture le 16/03/2023", "Reçu en préfecture le 16/03/2023")
BODY = ("Le Conseil municipal approuve le projet.", "Pour extrait conforme, le Maire")
FIELDS = {"Présents :": "11", "Pouvoirs :": "2", "Votants :": "13", "Secrétaire :": "Mme Flore PINEL"}


def printed() -> bytes:
    return pdf(lambda canvas: column(canvas, 50, 100, BODY))


def stamped(data: bytes, flags: int = pdfium.FPDF_ANNOT_FLAG_PRINT) -> bytes:
    """A PDF with a stamp laid over the top right of its page."""
    document = pypdfium2.PdfDocument(data)
    page = document[0]
    note = pdfium.FPDFPage_CreateAnnot(page, pdfium.FPDF_ANNOT_STAMP)
    pdfium.FPDFAnnot_SetRect(note, pdfium.FS_RECTF(350, HEIGHT - 20, 580, HEIGHT - 60))
    pdfium.FPDFAnnot_SetFlags(note, flags)
    for i, line in enumerate(STAMP):
        text = pdfium.FPDFPageObj_NewTextObj(document, b"Helvetica", 8)
        units = ctypes.cast((line + "\0").encode("utf-16-le"), ctypes.POINTER(ctypes.c_ushort))
        pdfium.FPDFText_SetText(text, units)
        pdfium.FPDFPageObj_Transform(text, 1, 0, 0, 1, 355, HEIGHT - 32 - 12 * i)
        pdfium.FPDFAnnot_AppendObject(note, text)
    pdfium.FPDFPage_CloseAnnot(note)
    return saved(document)


def saved(document: pypdfium2.PdfDocument) -> bytes:
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def form(canvas: Canvas) -> None:
    for i, (label, value) in enumerate(FIELDS.items()):
        column(canvas, 50, 100 + 18 * i, (label,))
        canvas.acroForm.textfield(
            name=label, value=value, x=130, y=HEIGHT - 103 - 18 * i, width=200, height=14, fontSize=10, borderWidth=0
        )


def without_appearances(data: bytes) -> bytes:
    """A form that leaves it to the viewer to draw the values of its fields."""
    document = pypdfium2.PdfDocument(data)
    page = document[0]
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        field = pdfium.FPDFPage_GetAnnot(page, index)
        pdfium.FPDFAnnot_SetAP(field, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None)
        pdfium.FPDFPage_CloseAnnot(field)
    return saved(document)


def test_a_stamp_laid_over_the_page_stands_where_it_is_shown() -> None:
    assert texts(read(stamped(printed()), "a.pdf")) == [*STAMP, *BODY]


UNSEEN = {
    "hidden": pdfium.FPDF_ANNOT_FLAG_HIDDEN,
    "invisible": pdfium.FPDF_ANNOT_FLAG_INVISIBLE,
    "not for the screen": pdfium.FPDF_ANNOT_FLAG_NOVIEW,
}


@pytest.mark.parametrize("flag", UNSEEN.values(), ids=UNSEEN)
def test_what_is_hidden_is_not_read_beside_a_stamp_or_alone(flag: int) -> None:
    assert texts(read(stamped(printed(), flag), "a.pdf")) == list(BODY)
    assert texts(read(stamped(stamped(printed(), flag)), "a.pdf")) == [*STAMP, *BODY]


@pytest.mark.parametrize("drawn", [True, False], ids=["drawn", "left to the viewer"])
def test_the_values_of_a_form_stand_beside_their_labels(drawn: bool) -> None:
    data = pdf(form) if drawn else without_appearances(pdf(form))
    assert [text.split("\t") for text in texts(read(data, "a.pdf"))] == [list(field) for field in FIELDS.items()]


def test_a_comment_in_a_window_of_its_own_is_not_read() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 100, BODY)
        canvas.textAnnotation("Absents : M. Guy ROUVRE", Rect=(400, 700, 420, 720))

    assert texts(read(pdf(draw), "a.pdf")) == list(BODY)


def typed(contents: str, look: bytes, flags: int = pdfium.FPDF_ANNOT_FLAG_PRINT) -> bytes:
    """A PDF with a text typed onto the top right of its page, which the viewer is left to write."""
    document = pypdfium2.PdfDocument(printed())
    page = document[0]
    note = pdfium.FPDFPage_CreateAnnot(page, pdfium.FPDF_ANNOT_FREETEXT)
    pdfium.FPDFAnnot_SetRect(note, pdfium.FS_RECTF(350, HEIGHT - 20, 580, HEIGHT - 60))
    pdfium.FPDFAnnot_SetFlags(note, flags)
    for key, value in ((b"Contents", contents), (b"DA", look.decode())):
        units = ctypes.cast((value + "\0").encode("utf-16-le"), ctypes.POINTER(ctypes.c_ushort))
        pdfium.FPDFAnnot_SetStringValue(note, key, units)
    pdfium.FPDFPage_CloseAnnot(note)
    return saved(document)


@pytest.mark.parametrize("look", [b"/Helv 8 Tf 0 g", b"0 g", b"/Helv 0 Tf"])
def test_a_typed_text_that_nothing_draws_stands_where_the_viewer_writes_it(look: bytes) -> None:
    assert texts(read(typed("\r".join(STAMP), look), "a.pdf")) == [*STAMP, *BODY]


def test_a_typed_text_is_wrapped_in_its_box_and_an_identifier_is_not() -> None:
    found = texts(read(typed("ID : 099-219901234-20230314-DEL2023_012-DE-0001-0002-0003 du 16/03/2023", b""), "a.pdf"))
    assert found == ["ID :", "099-219901234-20230314-DEL2023_012-DE-0001-0002-0003", "du 16/03/2023", *BODY]


def test_typed_texts_of_a_page_are_read_up_to_a_number_of_lines() -> None:
    document = pypdfium2.PdfDocument(typed("a\r" * 4_000, b""))
    assert len(typed_notes(document[0])[0].lines) == 2_000


@pytest.mark.parametrize("flag", UNSEEN.values(), ids=UNSEEN)
def test_a_typed_text_that_is_hidden_is_not_read(flag: int) -> None:
    assert texts(read(typed(STAMP[0], b"/Helv 8 Tf", flag), "a.pdf")) == list(BODY)
