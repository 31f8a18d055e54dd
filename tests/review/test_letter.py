"""The letter of observations: what it says, what it leaves to its writer, what it never claims."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import pytest
from odf.opendocument import load
from odf.text import P, Span

from pipeline.french import unbroken
from pipeline.reading import read
from pipeline.review.letter import ADDRESSEES, letter
from pipeline.review.odt import BLANK
from schemas import Record
from schemas.finding import Finding, LegalBasis, Term
from schemas.record import Act, Assembly, Evidence, Receipt, Session, Source


def record(code: str | None = "COM", **act: Any) -> Record:
    own = {
        "number": "2023-12",
        "subject": "Tarif de la piscine",
        "receipt": Receipt(act_id="099-219900011-20230314-12-DE", received_on=dt.date(2023, 3, 20)),
    }
    return Record(
        source=Source(name="acte.pdf", sha256="0" * 64, media_type="application/pdf", pages=1),
        assembly=Assembly(name="Commune de Vallombre", regime=code),
        session=Session(date=dt.date(2023, 3, 14)),
        acts=[Act(**{**own, **act})],
        evidence={"/counts/present": [Evidence(page=1, bbox=(1, 2, 3, 4), text="Présents : 7")]},
    )


def finding(**said: Any) -> Finding:
    return Finding(
        **{
            "code": "Q01",
            "title": "Quorum",
            "act": 0,
            "outcome": "anomaly",
            "severity": "illegality",
            "message": "7 présents pour 15 membres en exercice : 8 requis.",
            "terms": [Term(name="présents", value=7, pointer="/counts/present"), Term(name="requis", value=8)],
            "margin": 7,
            "legal_basis": [LegalBasis(code="CGCT", article=a) for a in ("L2121-17", "L3121-14")],
            "remedy": "la feuille de présence de la séance",
            **said,
        }
    )


def said(data: bytes) -> str:
    return "\n".join(line.text for line in read(data, "lettre.odt").lines())


def test_it_names_the_act_and_tells_facts_sum_article_and_what_is_asked() -> None:
    text = said(letter(record(), 0, [finding()]))
    assert "délibération n° 2023-12 du 14 mars 2023" in text
    assert "« Tarif de la piscine », que j'ai reçue le 20 mars 2023" in text
    assert "099-219900011-20230314-12-DE" in text
    assert "7 présents pour 15 membres en exercice : 8 requis." in text
    assert "présents : 7 ; requis : 8" in text
    assert "page 1 : « Présents : 7 »" in text
    assert "article L. 2121-17 du code général des collectivités territoriales" in text
    assert "L. 3121-14" not in text  # departments
    assert "7 voix" in text
    assert "communiquer : la feuille de présence de la séance" in text
    assert "inviter le conseil municipal à retirer l'acte" in text
    assert "dans les deux mois suivant leur transmission" in text
    assert "recours gracieux" in text


@pytest.mark.parametrize(
    ("code", "office", "articles"),
    [
        ("COM", "Madame la maire / Monsieur le maire", ("L. 2131-6",)),
        ("EPCI", "Madame la présidente / Monsieur le président", ("L. 2131-6", "L. 5211-3")),
        ("SMF", "Monsieur le président", ("L. 2131-6", "L. 5711-1")),
        ("SMO", "Monsieur le président", ("L. 3132-1", "L. 5721-4")),
        ("DEP_CP", "Monsieur le président du conseil départemental", ("L. 3132-1",)),
        ("REG", "Monsieur le président du conseil régional", ("L. 4142-1",)),
        ("CCAS", "Monsieur le président", (f"de l'article {BLANK}",)),
        (None, f"Monsieur {BLANK}", (f"de l'article {BLANK}",)),
    ],
)
def test_addressee_and_time_limit_by_type_of_assembly(code: str | None, office: str, articles: tuple[str, ...]) -> None:
    text = said(letter(record(code), 0, [finding()]))
    assert office in text
    (limit,) = [line for line in text.splitlines() if "défère" in line]
    assert all(article in limit for article in articles)


def test_a_mixed_syndicate_of_unknown_kind_leaves_the_article_to_the_writer() -> None:
    syndicate = record("SYN")
    syndicate.assembly.name = "Syndicat mixte de la Brune"
    (limit,) = [line for line in said(letter(syndicate, 0, [finding()])).splitlines() if "défère" in line]
    assert "L. 2131-6" not in limit
    assert BLANK in limit


def test_drafting_is_an_observation_and_asks_for_no_withdrawal() -> None:
    text = said(letter(record(), 0, [finding(severity="drafting")]))
    assert "n'emporte pas de demande de retrait" in text
    assert "à retirer" not in text
    assert "tribunal" not in text
    assert "recours gracieux" not in text


@pytest.mark.parametrize("severity", ["illegality", "irregularity", "drafting"])
def test_what_the_checker_does_not_conclude_is_asked_for_and_not_held(severity: str) -> None:
    open_point = finding(
        outcome="unverifiable", severity=severity, message="Non vérifiable (document numérisé) : point discuté."
    )
    text = said(letter(record(), 0, [open_point]))
    assert "ne permet pas de vérifier le point suivant : point discuté." in text
    assert "communiquer : la feuille de présence" in text
    assert "il est relevé" not in text
    assert "à retirer" not in text
    assert "recours gracieux" not in text


@pytest.mark.parametrize(
    ("code", "limit"),
    [
        ("COM", "L. 248 et R. 119 du code électoral, applicables à l'élection du maire et des adjoints"),
        ("EPCI", "L. 248 et R. 119 du code électoral, applicables à l'élection du président et du bureau"),
        ("DEP", f"dans le délai de {BLANK}"),
    ],
)
def test_an_election_is_put_before_the_court_and_not_withdrawn(code: str, limit: str) -> None:
    text = said(letter(record(code), 0, [finding(code="V11", title="Décompte d'une élection")]))
    assert "Une élection ne se retire pas" in text
    assert "déférée au tribunal administratif" in text
    assert limit in text
    assert "à retirer l'acte" not in text
    assert "recours gracieux" not in text
    both = said(letter(record(code), 0, [finding(code="V11"), finding()]))
    assert limit in both
    assert "à retirer l'acte" in both
    assert "recours gracieux" in both


def test_the_drafting_of_an_election_is_an_observation() -> None:
    text = said(letter(record(), 0, [finding(code="V11", severity="drafting")]))
    assert "n'emporte pas de demande de retrait" in text
    assert "tribunal" not in text


def test_what_is_not_printed_is_a_marked_blank() -> None:
    bare = record(number=None, subject=None, receipt=Receipt())
    bare.assembly.name = None
    bare.session.date = None
    data = letter(bare, 0, [finding(remedy=None, legal_basis=[])])
    text = said(data)
    assert f"délibération n° {BLANK} du {BLANK}, « {BLANK} », que j'ai reçue le {BLANK}" in text
    assert f"Texte applicable : {BLANK}." in text
    spans = [s for s in load(io.BytesIO(data)).getElementsByType(Span) if s.getAttribute("stylename") == "blank"]
    assert len(spans) == text.count(BLANK) > 12


def test_the_sitting_of_minutes_has_a_letter_of_its_own() -> None:
    text = said(letter(record(), None, [finding(act=None), finding(act=None, title="Convocation")]))
    assert "les actes de la séance du 14 mars 2023" in text
    assert "les observations suivantes" in text
    assert "2. Convocation" in text


def test_hostile_texts_are_text() -> None:
    bad = '<script>alert("x")</script> \x00\x1b[31m \ufffe & </text:p>'
    data = letter(record(subject=bad), 0, [finding(message=bad, remedy=bad)])
    document = load(io.BytesIO(data))
    texts = [str(p) for p in document.getElementsByType(P)]
    assert any('<script>alert("x")</script>  [31m' not in t and "<script>" in t for t in texts)
    assert "\x1b" not in "".join(texts)
    assert "<script>" in said(data)


def test_every_addressee_has_both_forms() -> None:
    for code, to in ADDRESSEES.items():
        assert to.woman.startswith("Madame la "), code
        assert to.man.startswith("Monsieur le "), code


def test_quotation_marks_and_high_signs_keep_with_their_words() -> None:
    assert unbroken("délibération n° 3 : « le tarif » ; et « 2 ! »") == (
        "délibération n°\xa03\xa0: «\xa0le tarif\xa0»\xa0; et «\xa02\xa0!\xa0»"
    )
