"""An Akoma Ntoso document that `write` made → the record of its act, as far as the format holds it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from lxml import etree

from pipeline.exports.akomantoso.building import Element
from pipeline.exports.akomantoso.terms import COUNTS, OUTCOMES, OWN, QUALITIES, QUORUM, SENSES, STEPS, VOTES, akn, own
from schemas.record import Record

_FLAGS: Final = {"true": True, "false": False}


class NotOursError(ValueError):
    """The text is no Akoma Ntoso document that `write` made."""


def read(data: bytes) -> Record:
    """The record of an act: evidence and findings are lost, and what docs/exports/akomantoso.md tells.

    Raises:
        NotOursError: it is no document that `write` made.
    """
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        act = etree.fromstring(data, parser).find(akn("act"))
    except etree.XMLSyntaxError as error:
        raise NotOursError(str(error)) from error
    document = None if act is None else act.find(f".//{own('document')}")
    if act is None or document is None:
        raise NotOursError("no act written by registre")
    try:
        return _record(act, document)
    except (AttributeError, IndexError, KeyError, TypeError) as error:  # changed by other hands
        raise NotOursError("not as registre writes an act") from error


def _record(act: Element, document: Element) -> Record:
    source = dict(document.attrib)
    return Record.model_validate(
        {
            "kind": source.pop("kind"),
            "source": source,
            "assembly": {
                "name": _said(act, "docAuthority"),
                "organ": _text(act.find(f".//{akn('organization')}[@refersTo='#organe']")),
                **_own(act, "assembly"),
            },
            "session": _session(act),
            "counts": _figures(act.find(f".//{akn('quorumVerification')}"), COUNTS),
            "attendance": _attendance(act, "attendance") or [],
            "acts": [_act(act)],
        }
    )


def _session(act: Element) -> dict[str, Any]:
    time = act.find(f".//{akn('time')}")
    stated = _term(act.find(f".//{akn('quorumVerification')}"), "outcome", {k: (v,) for k, v in QUORUM.items()})
    bureau = act.find(f".//{akn('container')}[@name='bureau']")
    people = [] if bureau is None else list(bureau.iter(akn("person")))
    chairs = [_person(person) for person in people if person.get("as") == "#president"]
    return {
        "time": None if time is None else time.get("time", "")[:5],
        "place": _said(act, "location"),
        "chair": chairs[0] if chairs else None,
        "secretaries": [_person(person) for person in people if person.get("as") == "#secretaire"],
        "quorum_stated": stated,
        **_own(act, "session"),
        **_days(act, "session"),
    }


def _act(act: Element) -> dict[str, Any]:
    alias = act.find(f".//{akn('FRBRalias')}[@name='ACTES']")
    introducer = act.find(f".//{akn('docIntroducer')}/{akn('person')}")
    return {
        "number": _said(act, "docNumber"),
        "theme": _text(act.find(f"{akn('preface')}/{akn('p')}[@class='theme']")),
        "subject": _said(act, "docTitle"),
        "rapporteur": None if introducer is None else _person(introducer),
        "matter": _matter(act),
        "visas": [_whole(citation) for citation in act.iter(akn("citation"))],
        "decisions": [_decision(clause) for clause in act.find(akn("body")) if clause.get("eId") != "vote"],
        "vote": _vote(act),
        "receipt": {"act_id": None if alias is None else alias.get("value"), **_days(act, "receipt")},
        "attendance": _attendance(act, "act-attendance"),
    }


def _matter(act: Element) -> dict[str, Any] | None:
    keyword = act.find(f".//{akn('keyword')}")
    if keyword is None:
        return None
    basis = "printed" if keyword.getparent().get("source") == "#organisation" else "inferred"
    return {"code": keyword.get("value"), "label": keyword.get("showAs") or None, "basis": basis}


def _decision(clause: Element) -> dict[str, Any]:
    verb = clause.get("refersTo")
    term = None if verb is None else clause.getroottree().find(f".//*[@eId='{verb[1:]}']")
    line = clause.find(f".//{akn('content')}/{akn('p')}")
    sums = [quantity.get("normalized") for quantity in line.iter(akn("quantity"))]
    return {
        "article": _text(clause.find(f"{akn('num')}/{akn('span')}")),
        "verb": None if term is None else term.get("showAs"),
        "text": _whole(line),
        "amounts": [{"value": value} for value in sums or line.get(own("amounts"), "").split()],
    }


def _vote(act: Element) -> dict[str, Any]:
    voting = act.find(f".//{akn('voting')}")
    said = set() if voting is None else {name.lstrip("#") for name in voting.get("refersTo", "").split()}
    names: dict[str, list[Any]] = {name.rstrip("_"): [] for name in SENSES}
    senses = {f"#{VOTES[name][0]}": name.rstrip("_") for name in SENSES}
    for vote in act.iter(akn("vote")):
        names[senses[vote.get("choice")]].append(_person(vote[0]))
    return {
        **{name.rstrip("_"): value for name, value in _figures(voting, VOTES).items()},
        **{field: value for (field, value), (term, _) in QUALITIES.items() if term in said},
        "outcome": _term(voting, "outcome", {key: (term,) for key, term in OUTCOMES.items()}),
        "names": names,
    }


def _attendance(act: Element, name: str) -> list[dict[str, Any]] | None:
    container = act.find(f".//{akn('container')}[@name='{name}']")
    if container is None:
        return None
    members = []
    for line in container:
        people = line.findall(akn("person"))
        spans = {span.get("class"): _text(span) for span in line.findall(akn("span"))}
        members.append(
            {
                "name": _person(people[0]) | ({"member": None} if name == "attendance" else {}),
                "status": line.get("class"),
                "proxy_holder": _person(people[1]) if len(people) > 1 else None,
                **spans,
            }
        )
    return members


def _person(element: Element) -> dict[str, Any]:
    reference = element.get("refersTo", "")
    tied = reference.startswith("#p") and element.get(own("tied")) is None
    place = int(reference[2:]) - 1 if tied else None
    return {
        "printed": _text(element),
        **{part: element.get(own(part)) for part in ("civility", "first", "last")},
        "member": None if place is None else f"/attendance/{place}",
    }


def _days(act: Element, part: str) -> dict[str, Any]:
    steps = {step.get("refersTo"): step.get("date") for step in act.iter(akn("step"))}
    return {name: steps.get(f"#{term}") for (where, name), (term, _) in STEPS.items() if where == part}


def _figures(element: Element | None, terms: Mapping[str, tuple[str, str]]) -> dict[str, int]:
    counts = [] if element is None else list(element)
    found = {count.get("refersTo"): count.get("value") for count in counts}
    return {name: int(found[f"#{term}"]) for name, (term, _) in terms.items() if found.get(f"#{term}")}


def _term(element: Element | None, attribute: str, terms: Mapping[Any, tuple[tuple[str, str]]]) -> Any:
    said = None if element is None else element.get(attribute)
    return next((key for key, ((term, _),) in terms.items() if said == f"#{term}"), None)


def _own(act: Element, name: str) -> dict[str, Any]:
    element = act.find(f".//{{{OWN}}}{name}")
    return {} if element is None else {key: _FLAGS.get(value, value) for key, value in element.attrib.items()}


def _said(act: Element, name: str) -> str | None:
    return _text(act.find(f".//{akn(name)}"))


def _text(element: Element | None) -> str | None:
    return None if element is None else _whole(element)


def _whole(element: Element) -> str:
    """The text of an element; that of a citation is its paragraph's."""
    paragraph = element.find(akn("p")) if element.tag == akn("citation") else element
    return "".join(paragraph.itertext())
