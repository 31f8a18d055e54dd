"""The `meta` of a document: identification, publication, classification, workflow, quorum and vote."""

from __future__ import annotations

import datetime as dt

from lxml import etree

from pipeline.exports.akomantoso.building import Element, References, add, text_of
from pipeline.exports.akomantoso.terms import COUNTS, OUTCOMES, QUALITIES, QUORUM, STEPS, VOTES, own
from schemas.record import Act, Record, Vote


def meta(parent: Element, record: Record, act: Act, uri: str, references: References) -> Element:
    """Add `meta`, up to its references: they are known when the whole document is written."""
    element = add(parent, "meta")
    body = record.assembly
    shown = body.name or "assemblée non lue"
    references.organization("organisation", f"fr/{uri.split('/')[-3]}", shown)
    references.organization("registre", "registre", "registre")
    _identification(element, record, act, uri)
    if act.receipt.published_on is not None:
        day = act.receipt.published_on.isoformat()
        add(element, "publication", date=day, name="publication", showAs="Publication")
    if act.matter is not None:
        # who says it: the body that printed the code, or the program that inferred it
        source = "#organisation" if act.matter.basis == "printed" else "#registre"
        dictionary = references.concept(("nomenclature-actes", "nomenclature des matières ACTES"))
        keywords = add(element, "classification", source=source)
        add(keywords, "keyword", value=act.matter.code, showAs=act.matter.label or "", dictionary=dictionary)
    _workflow(element, record, act, references)
    _analysis(element, record, act, references)
    return element


def _identification(parent: Element, record: Record, act: Act, uri: str) -> None:
    assert record.session.date is not None
    day = record.session.date.isoformat()
    identification = add(parent, "identification", source="#registre")

    def level(name: str, address: str, ending: str = "", author: str = "#organisation") -> Element:
        element = add(identification, name)
        add(element, "FRBRthis", value=f"{address}/!main{ending}")
        add(element, "FRBRuri", value=f"{address}{ending}")
        if name == "FRBRWork" and act.receipt.act_id is not None:
            add(element, "FRBRalias", name="ACTES", value=act.receipt.act_id)
        add(element, "FRBRdate", name="deliberation", date=day)
        add(element, "FRBRauthor", href=author)
        return element

    work = level("FRBRWork", uri)
    add(work, "FRBRcountry", value="fr")
    add(work, "FRBRsubtype", value="deliberation")
    if act.number is not None:
        add(work, "FRBRnumber", value=act.number)
    expression = level("FRBRExpression", f"{uri}/fra@{day}")
    add(expression, "FRBRauthoritative", value="false")
    add(expression, "FRBRlanguage", language="fra")
    manifestation = level("FRBRManifestation", f"{uri}/fra@{day}", ".xml", "#registre")
    add(manifestation, "FRBRformat", value="application/akn+xml")


def _workflow(parent: Element, record: Record, act: Act, references: References) -> None:
    workflow = add(parent, "workflow", source="#organisation")
    for (part, name), term in STEPS.items():
        day: dt.date | None = getattr(record.session if part == "session" else act.receipt, name)
        if day is None:
            continue
        agent = "#organisation"
        if name == "received_on":
            agent = references.organization("representant-etat", "fr/prefecture", "représentant de l'État")
        outcome = OUTCOMES.get(act.vote.outcome or "") if name == "date" else None
        add(
            workflow,
            "step",
            date=day.isoformat(),
            by=agent,
            refersTo=references.concept(term, "Event"),
            outcome=references.concept(outcome) if outcome else None,
        )


def _analysis(parent: Element, record: Record, act: Act, references: References) -> None:
    stated = record.session.quorum_stated
    figures = {name: value for name, value in record.counts.model_dump().items() if value is not None}
    voted = act.vote != Vote()
    if not (figures or stated is not None or voted):
        return
    parliamentary = add(add(parent, "analysis", source="#registre"), "parliamentary")
    if figures or stated is not None:
        outcome = references.concept(QUORUM[stated]) if stated is not None else None
        sitting = references.concept(("seance", "séance"), "Event")
        quorum = add(parliamentary, "quorumVerification", eId="quorum", refersTo=sitting, outcome=outcome)
        _counts(quorum, {COUNTS[name]: value for name, value in figures.items()}, references, COUNTS["present"])
    if voted:
        _voting(parliamentary, act.vote, references)


def _voting(parent: Element, vote: Vote, references: References) -> None:
    outcome = OUTCOMES.get(vote.outcome or "")
    said = [QUALITIES[key] for key in (("unanimous", vote.unanimous), ("casting", vote.casting)) if key in QUALITIES]
    said += [QUALITIES[key] for key in [("method", vote.method)] if key in QUALITIES]
    voting = add(
        parent,
        "voting",
        eId="voting",
        refersTo=" ".join(references.concept(term) for term in said) or None,
        outcome=references.concept(outcome) if outcome else None,
    )
    figures = {VOTES[name]: getattr(vote, name) for name in VOTES if getattr(vote, name) is not None}
    _counts(voting, figures, references, VOTES["for_"])


def _counts(
    parent: Element, figures: dict[tuple[str, str], int], references: References, unknown: tuple[str, str]
) -> None:
    """Add figures; where none is printed, one without value, since the standard asks for one."""
    for term, value in figures.items():
        add(parent, "count", value=str(value), refersTo=references.concept(term))
    if not figures:
        add(parent, "count", value="", refersTo=references.concept(unknown))


def proprietary(parent: Element, record: Record) -> None:
    """Add what the standard has no place for, in a namespace of our own."""
    block = add(parent, "proprietary", source="#registre")

    def put(name: str, values: dict[str, object]) -> None:
        told = {
            key: str(value).lower() if isinstance(value, bool) else text_of(str(value))
            for key, value in values.items()
            if value is not None
        }
        if told:
            etree.SubElement(block, own(name), told)

    put("document", {"kind": record.kind, **record.source.model_dump()})
    put("assembly", record.assembly.model_dump(include={"type", "regime", "siren", "department"}))
    put("session", record.session.model_dump(include={"second_convocation", "urgency"}))
