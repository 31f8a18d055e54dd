"""An act of a record → an Akoma Ntoso document: what is printed, in the places that the standard has for it."""

from __future__ import annotations

from typing import Final

from lxml import etree

from pipeline import french
from pipeline.councils import siren_of_record
from pipeline.exports.akomantoso.building import Element, References, add, mention, root, say
from pipeline.exports.akomantoso.meta import meta, proprietary
from pipeline.exports.akomantoso.terms import SENSES, STATES, VOTES, own
from pipeline.exports.naming import slug
from pipeline.exports.sums import sums_in
from schemas.record import Act, Decision, Member, Record

_CHAIR: Final = ("president", "préside la séance")
_SECRETARY: Final = ("secretaire", "secrétaire de séance")
_HOLDER: Final = ("mandataire", "porte un pouvoir")
_MEMBER: Final = ("membre", "membre de l'assemblée")
_RAPPORTEUR: Final = ("rapporteur", "rapporteur")


class NoDateError(ValueError):
    """The act prints no date of its sitting, without which the standard knows no work; the message is French."""


def address(record: Record, index: int) -> str:
    """The address of the work: country, kind, body, day and number.

    Raises:
        NoDateError: the date of the sitting is not printed.
    """
    act, body = record.acts[index], record.assembly
    if record.session.date is None:
        raise NoDateError("la date de la séance n'est pas imprimée")
    number = act.number or act.receipt.act_id or ""
    return "/".join(
        (
            "/akn/fr/act/deliberation",
            siren_of_record(record) or slug(body.name or "") or "assemblee-non-lue",
            record.session.date.isoformat(),
            slug(number) or f"{record.source.sha256[:12]}-{index + 1}",
        )
    )


def file_name(record: Record, index: int) -> str:
    """The name of the file of an act, without suffix.

    Raises:
        NoDateError: as `address`.
    """
    return "_".join(address(record, index).split("/")[-3:])


def write(record: Record, index: int) -> bytes:
    """One act of a record as an Akoma Ntoso document.

    Raises:
        NoDateError: as `address`.
    """
    uri, act = address(record, index), record.acts[index]
    references = References(uri.split("/")[-3], record.attendance)
    whole = root()
    element = add(whole, "act", name="deliberation")
    head = meta(element, record, act, uri, references)
    _preface(element, record, act, references)
    _preamble(element, record, act, references)
    _body(element, act, references)
    references.write(head)
    proprietary(head, record)
    text: bytes = etree.tostring(whole, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return text


def _preface(parent: Element, record: Record, act: Act, references: References) -> None:
    session, body = record.session, record.assembly
    preface = add(parent, "preface")
    title = add(add(preface, "longTitle"), "p")
    add(title, "docType", "Délibération")
    if act.number is not None:
        say(title, " n° ")
        add(title, "docNumber", act.number)
    if act.subject is not None:
        say(title, " : ")
        add(title, "docTitle", act.subject)
    if act.theme is not None:
        add(preface, "p", act.theme, class_="theme")
    if body.name is not None:
        add(add(preface, "p"), "docAuthority", body.name)
    if body.organ is not None:
        organ = references.organization("organe", f"fr/{slug(body.organ)}", body.organ)
        add(add(preface, "p"), "organization", body.organ, refersTo=organ)
    when = add(preface, "p")
    say(when, "Séance du ")
    if session.date is not None:
        add(when, "docDate", french.date(session.date), date=session.date.isoformat())
    if session.time is not None:
        say(when, " à ")
        add(when, "time", session.time.replace(":", " h "), time=f"{session.time}:00")
    if session.place is not None:
        say(when, ", ")
        add(when, "location", session.place, refersTo=references.concept(("lieu", "lieu de la séance")))
    if act.rapporteur is not None:
        mention(add(add(preface, "p"), "docIntroducer"), act.rapporteur, references, _RAPPORTEUR)


def _preamble(parent: Element, record: Record, act: Act, references: References) -> None:
    session = record.session
    heads = [(session.chair, _CHAIR)] if session.chair else []
    heads += [(person, _SECRETARY) for person in session.secretaries]
    if not (heads or record.attendance or act.attendance is not None or act.visas):
        return
    preamble = add(parent, "preamble")
    if heads:
        container = add(preamble, "container", name="bureau")
        for person, role in heads:
            mention(add(container, "p"), person, references, role)
    if record.attendance:
        _attendance(preamble, "attendance", record.attendance, references)
    if act.attendance:
        _attendance(preamble, "act-attendance", act.attendance, references)
    if act.visas:
        citations = add(preamble, "citations")
        for number, visa in enumerate(act.visas, 1):
            add(add(citations, "citation", eId=f"cit_{number}"), "p", visa)


def _attendance(parent: Element, name: str, members: list[Member], references: References) -> None:
    container = add(parent, "container", name=name)
    for number, member in enumerate(members):
        line = add(container, "p", class_=member.status)
        tied = member.name
        if name == "attendance":
            tied = tied.model_copy(update={"member": f"/attendance/{number}"})
        mention(line, tied, references, _MEMBER)
        if member.role is not None:
            say(line, ", ")
            add(line, "span", member.role, class_="role")
        say(line, f", {STATES[member.status]}")
        if member.proxy_holder is not None:
            say(line, ", pouvoir à ")
            mention(line, member.proxy_holder, references, _HOLDER)
        for movement in ("arrived", "left"):
            told = getattr(member, movement)
            if told is not None:
                say(line, " ; ")
                add(line, "span", told, class_=movement)


def _body(parent: Element, act: Act, references: References) -> None:
    body = add(parent, "body")
    for number, decision in enumerate(act.decisions, 1):
        verb = references.verb(decision.verb) if decision.verb else None
        if decision.article is not None:
            clause = add(body, "article", eId=f"art_{number}", refersTo=verb)
            say(add(clause, "num"), "Article ")
            add(clause[0], "span", decision.article, class_="number")
        else:
            clause = add(body, "hcontainer", eId=f"dec_{number}", name="decision", refersTo=verb)
        _clause(add(add(clause, "content"), "p"), decision, references)
    vote = add(body, "hcontainer", eId="vote", name="vote")
    lines = [name for name in VOTES if getattr(act.vote, name) is not None or _named(act, name)]
    content = add(vote, "content") if lines else None
    for name in lines:
        assert content is not None
        _sense(add(content, "p"), act, name, references)


def _clause(line: Element, decision: Decision, references: References) -> None:
    """The text of a decision; its sums are marked where they are those of the record."""
    found = list(sums_in(decision.text))
    if [value for _, _, value in found] != [amount.value for amount in decision.amounts]:
        for amount in decision.amounts:
            line.set(own("amounts"), " ".join(filter(None, (line.get(own("amounts")), amount.value))))
        found = []
    end = 0
    for start, stop, value in found:
        say(line, decision.text[end:start])
        euro = references.concept(("euro", "euro"))
        add(line, "quantity", decision.text[start:stop], refersTo=euro, normalized=value)
        end = stop
    say(line, decision.text[end:])


def _named(act: Act, name: str) -> bool:
    return name in SENSES and bool(getattr(act.vote.names, name))


def _sense(line: Element, act: Act, name: str, references: References) -> None:
    """One line of the vote: the figure, and the members named."""
    concept = references.concept(VOTES[name])
    say(line, f"{VOTES[name][1]} : ")
    figure = getattr(act.vote, name)
    if figure is not None:
        add(line, "quantity", str(figure), refersTo=concept, normalized=str(figure))
    for person in getattr(act.vote.names, name) if name in SENSES else []:
        say(line, " " if len(line) == 0 else ", ")
        vote = add(line, "vote", by=references.person(person), choice=concept)
        mention(vote, person, references)
