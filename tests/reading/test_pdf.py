"""The PDF reader on small pages made here: reading order, tables, glyphs."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from pipeline.reading import read
from schemas import Document, Line
from tests.reading.drawn import HEIGHT, LEADING, PROSE, WIDTH, column, pdf, texts


def line_of(document: Document, start: str) -> Line:
    return next(line for line in document.lines() if line.text.startswith(start))


def test_rows_of_aligned_columns_stay_rows() -> None:
    members = (
        ("Mme Odile VERNAY", "M. Basile CORDIER", "Mme Inès LAROQUE"),
        ("M. Hugues TISSOT", "Mme Flore PINEL", "M. Omer DACIER"),
        ("Mme Zoé BARRAL", "M. Léon GAUDRY", "Mme Rose AUBIN"),
        ("M. Ivan SORBIER", "Mme Ada MERLIN", "M. Guy ROUVRE"),
    )

    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 80, ("Étaient présents :",))
        for i, cells in enumerate(zip(*members, strict=True)):
            column(canvas, 50 + 170 * i, 110, cells)

    document = read(pdf(draw), "a.pdf")
    assert texts(document) == ["Étaient présents :", *("\t".join(row) for row in members)]
    assert {line.block for line in document.lines()} == {0}


def test_a_sidebar_is_a_block_of_its_own() -> None:
    sidebar = ("Commune de", "VALBOISÉ", "Extrait du registre", "des délibérations", "n° 2019 / 12")

    def draw(canvas: Canvas) -> None:
        column(canvas, 40, 83, sidebar, 11, 17)
        column(canvas, 190, 80, PROSE, 9)
        column(
            canvas,
            40,
            200,
            ("Après en avoir délibéré, le Conseil municipal décide, à l'unanimité, d'approuver le projet",),
        )

    document = read(pdf(draw), "a.pdf")
    assert texts(document)[:10] == [*sidebar, *PROSE]
    assert line_of(document, "Commune").block == line_of(document, "n° 2019").block
    assert len({line_of(document, start).block for start in ("Commune", "Le Conseil", "Après")}) == 3


def test_figures_beside_the_opening_are_not_interleaved_though_baselines_are_shared() -> None:
    figures = ("Nombre de conseillers", "en exercice : 15", "Présents : 12", "Votants : 13")

    def draw(canvas: Canvas) -> None:
        column(canvas, 40, 80, figures)
        column(canvas, 190, 80, PROSE)

    assert texts(read(pdf(draw), "a.pdf")) == [*figures, *PROSE]


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    left = (
        "Le rapporteur expose que la voie communale",
        "qui longe l'étang a souffert des crues et que",
        "les travaux ont été chiffrés par le syndicat",
        "au mois de mai dernier, pour un montant qui",
    )
    right = (
        "reste inférieur aux prévisions du budget. Le",
        "Conseil en prend acte et remercie les services",
        "de la diligence dont ils ont fait preuve dans",
        "la conduite de cette opération difficile.",
    )

    def draw(canvas: Canvas) -> None:
        column(canvas, 40, 80, left)
        column(canvas, 300, 80, right)

    document = read(pdf(draw), "a.pdf")
    assert texts(document) == [*left, *right]
    assert line_of(document, "Le rapporteur").block != line_of(document, "reste").block


def test_labels_in_the_margin_stay_with_their_lists() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 40, 80, ("Présents :",))
        column(canvas, 140, 80, PROSE[:3])
        column(canvas, 40, 80 + 4 * LEADING, ("Excusés :",))
        column(canvas, 140, 80 + 4 * LEADING, PROSE[2:])

    document = read(pdf(draw), "a.pdf")
    assert texts(document)[0] == f"Présents :\t{PROSE[0]}"
    assert texts(document)[3] == f"Excusés :\t{PROSE[2]}"


def test_signs_of_a_list_stay_with_their_items() -> None:
    def draw(canvas: Canvas) -> None:
        for i, item in enumerate(PROSE[:4]):
            column(canvas, 60, 80 + i * LEADING, ("-",))
            column(canvas, 90, 80 + i * LEADING, (item,))

    assert texts(read(pdf(draw), "a.pdf")) == [f"- {item}" for item in PROSE[:4]]


def ruled(canvas: Canvas, xs: list[float], ys: list[float]) -> None:
    for x in xs:
        canvas.line(x, HEIGHT - ys[0], x, HEIGHT - ys[-1])
    for y in ys:
        canvas.line(xs[0], HEIGHT - y, xs[-1], HEIGHT - y)


def test_a_row_of_a_ruled_table_is_one_line_with_wrapped_cells_joined() -> None:
    def draw(canvas: Canvas) -> None:
        ruled(canvas, [50, 200, 350, 500], [80, 100, 135, 155])
        column(canvas, 55, 94, ("Nom",))
        column(canvas, 205, 94, ("Qualité",))
        column(canvas, 355, 94, ("Vote",))
        column(canvas, 55, 113, ("Mme Odile VERNAY-", "LAROQUE"))
        column(canvas, 205, 120, ("Maire",))
        column(canvas, 355, 113, ("pour, avec le", "pouvoir de M. TISSOT"))
        column(canvas, 55, 149, ("M. Omer DACIER",))
        column(canvas, 355, 149, ("contre",))

    assert texts(read(pdf(draw), "a.pdf")) == [
        "Nom\tQualité\tVote",
        "Mme Odile VERNAY-LAROQUE\tMaire\tpour, avec le pouvoir de M. TISSOT",
        "M. Omer DACIER\tcontre",
    ]


def test_long_cells_of_a_ruled_table_are_flows() -> None:
    figures = ("Nombre de conseillers", "en exercice : 15", "Présents : 12", "Votants : 13")

    def draw(canvas: Canvas) -> None:
        ruled(canvas, [35, 185, 560], [60, 160, 180])
        column(canvas, 40, 80, figures)
        column(canvas, 190, 80, PROSE)
        column(canvas, 40, 174, ("Date d'affichage",))
        column(canvas, 190, 174, ("14 mars 2019",))

    assert texts(read(pdf(draw), "a.pdf")) == [*figures, *PROSE, "Date d'affichage\t14 mars 2019"]


def test_a_turned_stamp_stands_at_the_end_of_the_page() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 60, 80, PROSE[:2])
        canvas.saveState()
        canvas.translate(300, HEIGHT - 100)
        canvas.rotate(30)
        canvas.drawString(0, 0, "Reçu en préfecture")
        canvas.restoreState()
        column(canvas, 60, 80 + 2 * LEADING, PROSE[2:])

    assert texts(read(pdf(draw), "a.pdf")) == [*PROSE, "Reçu en préfecture"]


def test_letter_spaced_capitals_are_closed_up_and_initials_are_not() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 60, 80, ("S É A N C E   D U   12 mars", "Monsieur A B. et Madame C. D."), 12, 20)

    assert texts(read(pdf(draw), "a.pdf")) == ["SÉANCE DU 12 mars", "Monsieur A B. et Madame C. D."]


def test_a_hyphen_at_a_lines_end_and_its_line_break_are_kept() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 60, 80, ("Le Conseil munici-", "pal approuve la conven-", "tion présentée."))

    assert texts(read(pdf(draw), "a.pdf")) == ["Le Conseil munici-", "pal approuve la conven-", "tion présentée."]


def test_a_number_in_brackets_that_breaks_at_its_hyphen_is_one_word() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 60, 80, ("Mise à jour du règlement de la halte (12/2023-", "02)", "Le conseil"))
        column(canvas, 60, 200, ("Les loyers de la halte (2022-", "2023) restent"))

    assert texts(read(pdf(draw), "a.pdf")) == [
        "Mise à jour du règlement de la halte (12/2023-02)",
        "Le conseil",
        "Les loyers de la halte (2022-",
        "2023) restent",
    ]


def test_boxes_sizes_and_weight() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(72, HEIGHT - 100, "Objet :")
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(110, HEIGHT - 100, "Budget")

    first, colon, bold = read(pdf(draw), "a.pdf").pages[0].lines[0].words
    assert (first.size, colon.text, bold.size) == (pytest.approx(10, abs=0.1), ":", pytest.approx(12, abs=0.1))
    assert (first.bold, bold.bold) == (False, True)
    assert first.box is not None
    assert first.box.x0 == pytest.approx(72, abs=0.6)
    assert first.box.bottom - first.box.top == pytest.approx(10, abs=0.1)
    assert first.box.top < 100 < first.box.bottom


@pytest.mark.parametrize("rotation", [0, 90])
def test_an_exponent_is_one_word_with_its_figure_and_within_its_box(rotation: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(rotation)
        if rotation:
            canvas.translate(WIDTH, 0)
            canvas.rotate(90)
        text = canvas.beginText(72, 400)
        text.setFont("Times-Roman", 12)
        text.textOut("à compter du 1")
        text.setFont("Times-Roman", 7)
        text.setRise(5)
        text.textOut("er")
        text.setFont("Times-Roman", 12)
        text.setRise(0)
        text.textOut(" juillet")
        canvas.drawText(text)

    page = read(pdf(draw), "a.pdf").pages[0]
    words = {word.text: word.box for word in page.lines[0].words}
    assert list(words) == ["à", "compter", "du", "1er", "juillet"]
    first, figure = words["du"], words["1er"]
    assert first is not None
    assert figure is not None
    assert figure.bottom == pytest.approx(first.bottom, abs=0.1)
    assert first.bottom - first.top == pytest.approx(12, abs=0.1)
    assert figure.top < first.top - 0.5


def test_a_word_begins_where_it_is_set_and_not_where_its_ink_does() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-BoldItalic", 12)
        canvas.drawString(72, HEIGHT - 100, "juillet")

    box = read(pdf(draw), "a.pdf").pages[0].lines[0].words[0].box
    assert box is not None
    assert box.x0 == pytest.approx(72, abs=0.1)


def test_what_the_crop_box_hides_is_not_read_and_boxes_count_from_its_corner() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setCropBox((50, 50, WIDTH - 50, HEIGHT - 50))
        column(canvas, 72, 100, ("visible",))
        column(canvas, 5, 20, ("caché",))

    document = read(pdf(draw), "a.pdf")
    assert texts(document) == ["visible"]
    assert document.pages[0].width == pytest.approx(WIDTH - 100, abs=0.1)
    assert document.pages[0].lines[0].words[0].box.x0 == pytest.approx(22, abs=0.6)  # type: ignore[union-attr]


def test_white_space_before_a_line_is_told_whatever_the_leading() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 60, 80, PROSE[:3], 10, 22)
        column(canvas, 60, 80 + 3 * 22 + 18, PROSE[3:], 10, 22)

    assert [line.gap for line in read(pdf(draw), "a.pdf").lines()] == [False, False, False, True, False]


def test_text_printed_twice_to_look_bold_is_read_once() -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 60, 80, ("Le Maire certifie",))
        column(canvas, 60.3, 80, ("Le Maire certifie",))

    assert texts(read(pdf(draw), "a.pdf")) == ["Le Maire certifie"]


def test_pages_that_are_read_together_are_read_as_each_by_itself() -> None:
    """Upright and turned, with text and without; a figure at the end of a page has no exponent on the next."""

    def plain(canvas: Canvas) -> None:
        column(canvas, 60, 100, PROSE)
        canvas.drawString(500, 60, "1")

    def stamped(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 5)
        canvas.drawString(505, 62, "er")
        column(canvas, 60, 100, PROSE[:2], size=8)
        canvas.saveState()
        canvas.rotate(90)
        canvas.drawString(200, -570, "Envoyé en préfecture")
        canvas.restoreState()

    def sideways(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.translate(HEIGHT, 0)  # reportlab turns the media box as well
        canvas.rotate(90)
        column(canvas, 60, 100, PROSE)

    pages = [plain, stamped, lambda _: None, sideways, plain, stamped, plain]

    def all_of_them(canvas: Canvas) -> None:
        for draw in pages:
            draw(canvas)
            canvas.showPage()
            canvas.setPageRotation(0)

    together = read(pdf(all_of_them), "acte.pdf").pages
    for draw, page in zip(pages, together, strict=False):
        alone = [] if draw is pages[2] else read(pdf(draw), "acte.pdf").pages[0].lines
        assert [(line.text, line.box) for line in page.lines] == [(line.text, line.box) for line in alone]


def test_a_page_without_text_among_others_is_kept_empty() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    canvas.showPage()
    column(canvas, 60, 80, PROSE)
    canvas.showPage()
    canvas.save()
    document = read(buffer.getvalue(), "a.pdf")
    assert [len(page.lines) for page in document.pages] == [0, len(PROSE)]


def test_accents_that_are_glyphs_of_their_own_are_composed() -> None:
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, pageCompression=0)
    canvas.setFont("Vera", 11)
    canvas.drawString(72, 700, "Les e´lus pre´sents et Mme BE´RARD")
    canvas.save()
    combining = buffer.getvalue().replace(b"<00B4>", b"<0301>")
    assert [line.text for line in read(combining, "acte.pdf").lines()] == ["Les élus présents et Mme BÉRARD"]
