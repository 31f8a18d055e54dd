"""Text files: encodings, leftovers of other formats, junk."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.text import decode, read_text
from schemas import Document, DocumentError

SENTENCE = "Délibération n° 12 : « l'été » à l'Œuvre – 3 000 €"


def lines(text: str | bytes) -> list[str]:
    data = text if isinstance(text, bytes) else text.encode()
    return [line.text for line in read_text(data, "acte.txt").lines()]


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode("utf-8"),
        SENTENCE.encode("utf-8-sig"),
        SENTENCE.encode("utf-16"),
        SENTENCE.encode("utf-16-le"),
        SENTENCE.encode("utf-16-be"),
        SENTENCE.encode("cp1252"),
        (SENTENCE * 2).encode("utf-8").decode("cp1252").encode("utf-8"),
    ],
    ids=["utf-8", "with mark", "utf-16", "utf-16 le", "utf-16 be", "windows", "encoded twice"],
)
def test_encodings(data: bytes) -> None:
    assert decode(data).startswith(SENTENCE)


@pytest.mark.parametrize("encoding", ["cp1252", "cp1250"])
def test_letters_that_were_encoded_twice_in_a_part_of_the_text_are_set_right(encoding: str) -> None:
    twice = "Secrétaire présenté et désigné à l'unanimité".encode().decode(encoding)
    spoilt = twice.replace("\u00a0", " ")
    for part in (twice, spoilt):
        assert decode(f"{part}\nDéjà élu".encode()) == "Secrétaire présenté et désigné à l'unanimité\nDéjà élu"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mme Anne ROY, conseillers municipauxAbsents : M. Luc PIC",
            ["Mme Anne ROY, conseillers municipaux", "Absents : M. Luc PIC"],
        ),
        ("EXCUSÉSM. Luc PIC", ["EXCUSÉS M. Luc PIC"]),
        ("SECRÉTAIRE DE SÉANCEMme Anne ROY", ["SECRÉTAIRE DE SÉANCE Mme Anne ROY"]),
        ("Les élusPrésentent : rien", ["Les élusPrésentent : rien"]),
    ],
)
def test_labels_glued_to_what_stands_beside_them(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Présents : 12\r\nVotants : 13\rPour : 13", ["Présents : 12", "Votants : 13", "Pour : 13"]),
        ("M. Basile CORDIER\tMaire", ["M. Basile CORDIER\tMaire"]),
        ("M. Basile CORDIER        Mme Inès LAROQUE", ["M. Basile CORDIER\tMme Inès LAROQUE"]),
        ("        Le Maire  certifie", ["Le Maire certifie"]),
        ("## Objet : **Budget primitif**", ["Objet : Budget primitif"]),
        ("# 12 voix pour", ["12 voix pour"]),
        ("A D O P T E", ["ADOPTE"]),
        ("S É A N C E   D U   4   M A I", ["SÉANCE DU 4 MAI"]),
        ("S É A N C E  D U  2 9 S E P T E M B R E", ["SÉANCE DU 29 SEPTEMBRE"]),
        ("    D É C I D E          Présents : 12", ["DÉCIDE\tPrésents : 12"]),
        ("Mmes A B C D et E", ["Mmes A B C D et E"]),
        ("#12 voix", ["#12 voix"]),
        ("| Nom | Vote |\n|:---|---:|\n| M. TISSOT | pour |", ["Nom\tVote", "M. TISSOT\tpour"]),
        ("| Désignation du secrétaire de séance", ["| Désignation du secrétaire de séance"]),
        ("Article 1\\. – Le prix est de 3 \\* 4", ["Article 1. – Le prix est de 3 * 4"]),
        ("Conseil\n***\nmunicipal\n-----\nuni", ["Conseil", "municipal", "uni"]),
        ("Fait à Valboisé, le ________", ["Fait à Valboisé, le ________"]),
        ("l'oﬀice", ["l'office"]),
        ("M. Jean\u2011Paul DUPRÉ", ["M. Jean-Paul DUPRÉ"]),
        ("e\u0301lus pre\u0301sents a\u0300 l'ouverture, Franc\u0327ois", ["élus présents à l'ouverture, François"]),
        ("M. FRAN\u04aaOIS \u0421ORDIER", ["M. FRANÇOIS CORDIER"]),
        ("bud\u00adget\u200b pri\x00mitif\x1b", ["budget primitif"]),
        (
            "le quorum est [... TRUNCATED MIDDLE ...] à l'unanimité",
            ["le quorum est", "[... TRUNCATED MIDDLE ...]", "à l'unanimité"],
        ),
        ("Vu le code [flattened: ] des communes", ["Vu le code des communes"]),
        ("la délibéra\n[flattened: ] tion du conseil", ["la délibération du conseil"]),
        (
            "le maire peut\n[flattened: ] signer : il peut ne pas signer",
            ["le maire peut signer : il peut ne pas signer"],
        ),
        ("une voirie de \n[flattened: ] la commune", ["une voirie de la commune"]),
        ("Pays de\n[flattened: ] La Roche", ["Pays de La Roche"]),
    ],
)
def test_leftovers(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Conseillers tulaires présents : 34, procuraons : 4, convocaon du 2 mai, arcle 3, abstenon",
            "Conseillers titulaires présents : 34, procurations : 4, convocation du 2 mai, article 3, abstention",
        ),
        ("Délibéraons du pharaon, secon de fonconnement", "Délibérations du pharaon, section de fonctionnement"),
        ("Délibéraons de M. Braon", "Délibérations de M. Braon"),
        ("Le paon de Laon, la secon", "Le paon de Laon, la secon"),
        ("Procuraons du conseil de Craon", "Procurations du conseil de Craon"),
        ("la convocaƟon et l'aƩribuƟon", "la convocation et l'attribution"),
    ],
)
def test_ligatures_that_converters_lost_or_gave_other_codes(text: str, expected: str) -> None:
    assert lines(text) == [expected]


def test_blank_lines_and_headings_leave_a_gap() -> None:
    document = read_text(b"Ouverture\nsuite\n\nVote\n## Objet\n", "acte.txt")
    assert [line.gap for line in document.lines()] == [False, False, True, True]


def test_empty_lines_after_each_line_are_its_spacing() -> None:
    spaced = (
        "Le conseil réuni au\n\nlieu de ses séances\n\nordinaires délibère.\n\n\n\nVote du budget\n\nde la commune\n"
    )
    assert [line.gap for line in read_text(spaced.encode(), "acte.txt").lines()] == [False, False, False, True, False]


def test_empty_lines_between_reasons_in_small_letters_part_them() -> None:
    reasons = "Le conseil est réuni.\n\nvu le code général,\n\nvu l'avis du comité,\n\nle conseil décide :\n\nArticle 1"
    assert [line.gap for line in read_text(reasons.encode(), "acte.txt").lines()] == [False, True, True, True, True]


def test_paragraphs_of_one_line_keep_their_gaps() -> None:
    paragraphs = "Le conseil est réuni.\n\nLe maire ouvre la séance.\n\nVote du budget\n\nLe conseil approuve.\n"
    assert [line.gap for line in read_text(paragraphs.encode(), "acte.txt").lines()] == [False, True, True, True]


def test_form_feeds_part_pages() -> None:
    document = read_text(b"page une\fpage deux", "acte.txt")
    assert [[line.text for line in page.lines] for page in document.pages] == [["page une"], ["page deux"]]
    assert document.paged


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "E003"),
        (b"PK\x03\x04" + b"\0" * 50, "E003"),
        (bytes(range(256)) * 20, "E201"),
        (b" \n\t\n", "E201"),
        (b"\xff\xfe", "E201"),
        (b"........ ____ ----", "E201"),
        (b"{}[]<>#@!$%^&*()~;:" * 20, "E201"),
    ],
)
def test_what_is_no_text(data: bytes, code: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_text(data, "acte.txt")
    assert caught.value.code == code


@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_any_bytes_are_a_document_or_a_typed_error(data: bytes) -> None:
    outcome: Document | DocumentError
    try:
        outcome = read_text(data, "acte.txt")
    except DocumentError as error:
        outcome = error
    if isinstance(outcome, Document):
        assert all(word.text and not word.text.isspace() for line in outcome.lines() for word in line.words)
    else:
        assert outcome.code in {"E003", "E201"}
