"""Cuttings of pages: where the terms stand, nothing of a document that changed, nothing without geometry."""

from __future__ import annotations

import hashlib
import io

import late_act
import pypdfium2
import pytest
from PIL import Image

from pipeline import process
from pipeline.checks import check
from pipeline.review.crops import Cutter, Place, cut, places_of, wanted
from pipeline.runner import Job
from schemas import Record
from schemas.finding import Finding, Term
from schemas.record import Evidence, Source


@pytest.fixture
def pdf() -> bytes:
    return late_act.pdf(late_act.act())


@pytest.fixture
def checked(pdf: bytes) -> Record:
    return check(process(pdf, "acte.pdf"))


def found(*boxes: tuple[int, tuple[float, float, float, float] | None]) -> tuple[Finding, Record]:
    terms = [Term(name=str(i), value=i, pointer=f"/t/{i}") for i in range(len(boxes))]
    evidence = {f"/t/{i}": [Evidence(page=page, bbox=box, text=f"t{i}")] for i, (page, box) in enumerate(boxes)}
    source = Source(name="a.pdf", sha256="0" * 64, media_type="application/pdf", pages=3)
    finding = Finding(code="V01", title="", outcome="anomaly", severity="drafting", message="", terms=terms)
    return finding, Record(source=source, evidence=evidence)


def test_places_near_one_another_are_one_cutting() -> None:
    places = places_of(
        *found((1, (50, 100, 90, 110)), (1, (50, 130, 90, 140)), (1, (50, 600, 90, 610)), (2, (1, 2, 3, 4)))
    )
    assert [(p.page, p.top, p.bottom, p.texts) for p in places] == [
        (1, 84, 156, ("t0", "t1")),
        (1, 584, 626, ("t2",)),
        (2, 0, 20, ("t3",)),
    ]


def test_a_tall_place_is_cut_short_and_many_places_are_few_cuttings() -> None:
    (tall,) = places_of(*found((1, (0, 100, 500, 800))))
    assert tall.bottom - tall.top == 240
    assert len(places_of(*found(*((1 + i % 3, (0, 90.0 * i, 9, 90.0 * i + 9)) for i in range(9))))) == 4


def test_without_geometry_there_is_nothing_to_cut() -> None:
    assert places_of(*found((1, None))) == []


def turned(data: bytes, degrees: int, cropped: bool) -> bytes:
    """A page turned, or of which the outer parts are not shown."""
    pdf = pypdfium2.PdfDocument(data)
    pdf[0].set_rotation(degrees)
    if cropped:
        pdf[0].set_cropbox(20, 400, 580, 830)
    stream = io.BytesIO()
    pdf.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(("degrees", "cropped"), [(0, False), (0, True), (90, False), (270, True)])
def test_the_place_is_outlined_where_the_evidence_stands(pdf: bytes, degrees: int, cropped: bool) -> None:
    data = turned(pdf, degrees, cropped)
    record = check(process(data, "acte.pdf"))
    (finding,) = [f for f in record.findings if f.code == "K02"]
    places = places_of(finding, record)
    crops = cut(data, places)
    across, _ = pypdfium2.PdfDocument(data)[0].get_size()
    assert [c.place for c in crops] == places != []
    for crop in crops:
        image = Image.open(io.BytesIO(crop.data)).convert("RGB")
        assert image.size == (crop.width, crop.height)
        for box in crop.place.boxes:
            x0, y0, x1, y1 = (round(v * crop.width / across) for v in box)
            top = round(crop.place.top * crop.width / across)
            around = image.crop((x0 - 6, y0 - top - 6, x1 + 6, y1 - top + 6))
            pixels = zip(*[iter(around.tobytes())] * 3, strict=True)
            assert sum(r > 150 and g < 60 and b < 80 for r, g, b in pixels) > 40
            inside = image.crop((x0, y0 - top, x1, y1 - top)).convert("L")
            assert inside.getextrema()[0] < 100  # print stands in the box


def test_a_document_that_changed_gives_no_picture(pdf: bytes) -> None:
    place = Place(1, 0, 50, ((1, 2, 3, 4),), ("x",))
    digest = hashlib.sha256(pdf).hexdigest()
    job = Job("a", "a")
    assert len(Cutter({"a": (digest, (place,))})(pdf, job)) == 1
    assert Cutter({"a": ("0" * 64, (place,))})(pdf, job) == []
    text = b"no pdf"
    assert Cutter({"a": (hashlib.sha256(text).hexdigest(), (place,))})(text, job) == []


def test_a_page_that_is_not_there_gives_no_picture(pdf: bytes) -> None:
    assert cut(pdf, [Place(99, 0, 50, ((1, 2, 3, 4),), ("x",))]) == []


def test_what_is_wanted_is_the_places_of_anomalies_alone(checked: Record) -> None:
    digest, places = wanted([("a", checked)])["a"]
    assert digest == checked.source.sha256
    assert places
    assert wanted([("a", checked.model_copy(update={"findings": []}))]) == {}
