"""The desk as a web application: its pages, and what may be said on them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.convertors import register_url_convertor
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from pipeline import french
from pipeline.batch.archive import ArchiveError
from pipeline.batch.reviews import FINDING_KINDS, Review, value_at
from pipeline.review import drawings, timelines
from pipeline.review.desk import faults, fields, gold, typed, views, words
from pipeline.review.desk.environment import environment
from pipeline.review.desk.listing import PAGE, SORTS, Listing, Query, Row
from pipeline.review.desk.security import Guard, Guarded, form
from pipeline.review.desk.sources import Sources
from pipeline.review.desk.store import Reviewed, Store
from pipeline.review.desk.words import LANGUAGES, translator

HERE: Final = Path(__file__).parent
_COOKIE: Final = "langue"
_SITTINGS: Final = 60
_UNREAD: Final = 1000
_STATES: Final = {"open": "ouverts", "settled": "réglés", "none": "sans anomalie"}


@dataclass(frozen=True, slots=True)
class Desk:
    """What the pages are made of.

    `letter` makes the letter of observations of an act from the findings that were accepted of it: an ODT.
    """

    store: Store
    listing: Listing
    sources: Sources
    guard: Guard
    who: str
    letter: Callable[[str, int], bytes]
    language: str = "fr"


def application(desk: Desk) -> Starlette:
    """The application."""
    register_url_convertor("place", typed.Place())
    pages = _Pages(desk)
    act = "/acte/{document:str}/{act:place}"
    routes = [
        Route("/", pages.listed),
        Route(act, pages.act),
        Route(act + "/constat", pages.decide, methods=["POST"]),
        Route(act + "/valeur", pages.asked),
        Route(act + "/valeur", pages.corrected, methods=["POST"]),
        Route(act + "/relu", pages.validated, methods=["POST"]),
        Route(act + "/lettre.odt", pages.letter),
        Route("/page/{document:str}/{number:place}.png", pages.picture),
        Route("/seance", pages.sitting),
        Route("/assemblee", pages.council),
        Route("/non-lus", pages.unread),
        Route("/corrections.zip", pages.corrections),
        Route("/langue/{name:str}", pages.language),
        Route("/aide", pages.help),
        Route("/drawings.css", pages.drawn),
        Mount("/static", StaticFiles(directory=HERE / "static")),
    ]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guarded, guard=desk.guard), Middleware(faults.Caught, told=pages.fault)],
        exception_handlers={HTTPException: pages.fault},
    )


class _Pages:
    """The pages; each method answers one address."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.env = environment()

    # The list

    def listed(self, request: Request) -> Response:
        """The list of acts."""
        self.desk.listing.refresh()
        query = Query.of(request.query_params.items())
        number = max(typed.number(request.query_params.get("page"), 1), 1)
        rows, total = self.desk.listing.page(query, number)
        context = {
            "query": query,
            "parameters": query.parameters(),
            "rows": rows,
            "total": total,
            "number": number,
            "last": max(1, -(-total // PAGE)),
            "start": (number - 1) * PAGE,
            "tally": self.desk.listing.tally(),
            "types": self.desk.listing.types(),
            "sorts": {name: words.SORTS[name] for name in SORTS},
            "states": _STATES,
        }
        fragment = request.headers.get("hx-target") == "resultats"
        return self._page(request, "rows.html" if fragment else "list.html", **context)

    def unread(self, request: Request) -> Response:
        """The documents of which there is no record, or a record without acts."""
        rows, total = self.desk.store.unread(_UNREAD)
        return self._page(request, "unread.html", rows=rows, total=total, told=words.RESULTS)

    # An act

    def act(self, request: Request) -> Response:
        """The page of an act: its pages, its record, its findings."""
        seen = self._seen(request)
        if seen is None:
            return self._missing(request)
        document, act = seen.document, request.path_params["act"]
        place = typed.number(request.query_params.get("i"), None)
        query = Query.of(request.query_params.items())
        around: list[Row | None] = [None, None]
        if place is not None:
            place, *around = self.desk.listing.neighbours(query, place, document, act)
        original = self.desk.sources.original(self.desk.store.reader(), document)
        rows = self.desk.listing.of_document(document)
        context = {
            "original": original,
            "places": views.places(seen, act),
            "lines": views.lines(seen, act, original) if original and not original.pdf else [],
            "first": views.first_page(seen, act),
            "place": place,
            "around": around,
            "parameters": query.parameters(),
            "rows": rows,
            "crossings": self.desk.store.crossings([document]),
        }
        return self._page(request, "act.html", **context, **self._record(seen, act))

    async def decide(self, request: Request) -> Response:
        """Accept, dismiss, comment or reopen a finding."""

        def say(seen: Reviewed, act: int, said: dict[str, str]) -> None:
            kind, code, message = said.get("kind", ""), said.get("code", ""), said.get("message", "")
            finding = next((f for f in seen.of_act(act) if (f.code, f.message) == (code, message)), None)
            if kind not in FINDING_KINDS or finding is None:
                raise fields.ValueRefusedError("ce constat n'est plus là : rechargez la page")
            comment = french.clean(said.get("comment", "")).strip()[:4000] or None
            if kind == "comment" and comment is None:
                raise fields.ValueRefusedError("écrivez un commentaire")
            self.desk.store.say(
                Review(seen.document, finding.act, kind, code, self.desk.who, before=message, comment=comment)
            )

        return await self._saying(request, say)

    def asked(self, request: Request) -> Response:
        """The form that corrects a value."""
        seen = self._seen(request)
        if seen is None:
            return self._missing(request)
        act, pointer = request.path_params["act"], request.query_params.get("pointer", "")
        try:
            field = self._field(seen, pointer)
        except fields.ValueRefusedError as error:
            return self._told(request, 400, str(error))
        original = self.desk.sources.original(self.desk.store.reader(), seen.document)
        context: dict[str, Any] = {
            "choices": fields.CHOICES.get(field.kind),
            "drawable": original is not None and original.pdf,
        }
        return self._page(request, "correct.html", seen=seen, act=act, field=field, **context)

    async def corrected(self, request: Request) -> Response:
        """Correct a value, take an item out, add a member, or take a correction back."""

        def say(seen: Reviewed, act: int, said: dict[str, str]) -> None:
            pointer, kind = said.get("pointer", ""), said.get("kind", "correct")
            page, bbox = typed.place(said)
            if kind == "restore":
                review = self._taken_back(seen, pointer, act)
            elif pointer == "/attendance/-":
                review = Review(
                    seen.document, act, "correct", pointer, self.desk.who, None, typed.member(said), page, bbox
                )
            else:
                field = self._field(seen, pointer)
                value = None if kind == "remove" else fields.parsed(said.get("value", ""), field.kind)
                if kind == "remove" and not (field.listed and field.kind in ("person", "member")):
                    raise fields.ValueRefusedError("cette valeur ne se retire pas")
                if said.get("read", shown := fields.typed(field.value, field.kind)).split() != shown.split():
                    raise fields.ValueRefusedError("cette valeur vient d'être corrigée ailleurs : relisez-la")
                if value == field.value and kind != "remove":
                    raise fields.ValueRefusedError("la valeur n'a pas changé")
                if value is None and kind != "remove" and (field.listed or field.kind == "status"):
                    raise fields.ValueRefusedError("écrivez une valeur, ou retirez la ligne")
                held = seen.corrected.get(pointer)
                target, before = (held.target, held.before) if held else (pointer, value_at(seen.read, pointer))
                review = Review(seen.document, act, "correct", target, self.desk.who, before, value, page, bbox)
            try:
                self.desk.store.say(review)
            except ValueError as error:
                raise fields.ValueRefusedError("cette valeur ne convient pas à ce champ") from error

        return await self._saying(request, say)

    async def validated(self, request: Request) -> Response:
        """Say that the whole record was read and is right."""

        def say(seen: Reviewed, act: int, said: dict[str, str]) -> None:
            self.desk.store.say(Review(seen.document, act, "validate", "", self.desk.who))

        return await self._saying(request, say)

    def letter(self, request: Request) -> Response:
        """The letter of observations of an act."""
        seen = self._seen(request)
        if seen is None or not seen.accepted(request.path_params["act"]):
            return self._missing(request)
        data = self.desk.letter(seen.document, request.path_params["act"])
        headers = {"content-disposition": 'attachment; filename="lettre-observations.odt"'}
        return Response(data, media_type="application/vnd.oasis.opendocument.text", headers=headers)

    def picture(self, request: Request) -> Response:
        """A page as a picture."""
        width = typed.number(request.query_params.get("l"), 1100)
        document, number = request.path_params["document"], request.path_params["number"]
        data = self.desk.sources.picture(self.desk.store.reader(), document, number, width)
        if data is None:
            return self._missing(request)
        return Response(data, media_type="image/png", headers={"cache-control": "private, max-age=3600, immutable"})

    # Sittings and councils

    def sitting(self, request: Request) -> Response:
        """The acts of one sitting of one council."""
        council, day = request.query_params.get("assemblee", ""), request.query_params.get("jour", "")
        rows = self.desk.listing.of_sitting(self.desk.listing.names(council), day)
        if not rows:
            return self._missing(request)
        crossings = self.desk.store.crossings(list({row.document for row in rows}))
        return self._page(request, "sitting.html", council=council, day=day, rows=rows, crossings=crossings)

    def council(self, request: Request) -> Response:
        """The sittings of a council, its members over time, its numbers."""
        council = request.query_params.get("nom", "")
        names = self.desk.listing.names(council)
        sittings = self.desk.listing.sittings(names)
        if not sittings:
            return self._missing(request)
        rows, numbers = self.desk.store.members(names), self.desk.store.numbers(names)
        days, members = timelines.attendance(rows)
        return self._page(
            request,
            "council.html",
            council=council,
            sittings=sittings,
            strip=timelines.strip(days[-_SITTINGS:], [(name, cells[-_SITTINGS:]) for name, cells in members]),
            steps=timelines.steps(
                [day for day, _, _ in numbers],
                [
                    ("in_office", "en exercice", [n for _, n, _ in numbers]),
                    ("present", "présents", [n for _, _, n in numbers]),
                ],
            ),
        )

    # The rest

    def corrections(self, request: Request) -> Response:
        """The corrections as gold for `registre evaluate`."""
        data = gold.bundle(self.desk.store, self.desk.sources)
        headers = {"content-disposition": 'attachment; filename="corrections.zip"'}
        return Response(data, media_type="application/zip", headers=headers)

    def language(self, request: Request) -> Response:
        """Change the language of the pages."""
        name = request.path_params["name"]
        back = request.headers.get("referer", "/")
        host = f"{request.url.scheme}://{request.headers.get('host')}/"
        answer = RedirectResponse(back if back.startswith(host) else "/", 303)
        if name in LANGUAGES:
            answer.set_cookie(_COOKIE, name, httponly=True, samesite="strict")
        return answer

    def drawn(self, request: Request) -> Response:
        """The colours of the drawings."""
        return FileResponse(HERE.parent / "templates" / "drawings.css", media_type="text/css")

    def help(self, request: Request) -> Response:
        """The keys and the words."""
        return self._page(request, "help.html")

    # What they share

    def _seen(self, request: Request) -> Reviewed | None:
        document, act = request.path_params["document"], request.path_params["act"]
        seen = self.desk.store.document(document)
        return seen if seen is not None and -1 <= act < len(seen.record["acts"]) else None

    def _record(self, seen: Reviewed, act: int) -> dict[str, Any]:
        """What the right side of an act shows."""
        findings = seen.of_act(act)
        return {
            "seen": seen,
            "act": act,
            "who": self.desk.who,
            "sections": list(fields.sections(seen.record, act)),
            "members": list(fields.members(seen.record)),
            "moved": fields.moved(seen.record, act),
            "accepted": seen.accepted(act),
            "anomalies": [f for f in findings if f.outcome == "anomaly"],
            "unverifiable": [f for f in findings if f.outcome == "unverifiable"],
            "conform": [f for f in findings if f.outcome == "conform"],
            "seats": drawings.seats(views.settled(seen), act),
            "vote": seen.record["acts"][act]["vote"] if act >= 0 else {},
            "validated": next((r for r in reversed(seen.reviews) if r.kind == "validate"), None),
        }

    async def _saying(self, request: Request, say: Callable[[Reviewed, int, dict[str, str]], None]) -> Response:
        """Do what a form asks, and show the record as it now is; or say why not."""
        try:
            said = await form(request, self.desk.guard)
        except PermissionError as error:
            return self._told(request, 403, str(error))

        def answer() -> Response:
            seen = self._seen(request)
            if seen is None:
                return self._missing(request)
            act, error = request.path_params["act"], None
            try:
                say(seen, act, said)
            except (fields.ValueRefusedError, ArchiveError) as refused:
                error = str(refused)
            self.desk.listing.renew(seen.document)
            seen = self._seen(request) or seen
            if request.headers.get("hx-request") == "true":
                return self._page(request, "record.html", error=error, **self._record(seen, act))
            if error is not None:
                return self._told(request, 400, error)
            return RedirectResponse(request.url.path.rpartition("/")[0], 303)

        return await run_in_threadpool(answer)

    def _field(self, seen: Reviewed, pointer: str) -> fields.Field:
        if pointer in seen.added:
            raise fields.ValueRefusedError("une ligne ajoutée se retire, puis s'ajoute de nouveau")
        return fields.field_at(seen.record, pointer)

    def _taken_back(self, seen: Reviewed, pointer: str, act: int) -> Review:
        added = seen.added.get(pointer)
        if added is not None:
            return Review(seen.document, act, "restore", added.target, self.desk.who, before=added.value)
        held = seen.corrected.get(pointer)
        if held is None:
            raise fields.ValueRefusedError("cette valeur n'est pas corrigée")
        return Review(seen.document, act, "restore", held.target, self.desk.who, before=held.value, value=held.before)

    def fault(self, request: Request, fault: Exception) -> Response:
        """What went wrong, as a page."""
        return self._told(request, *faults.words(fault, self.desk.store.path))

    def _missing(self, request: Request) -> Response:
        return self._told(request, 404, faults.MISSING)

    def _told(self, request: Request, status: int, message: str) -> Response:
        """A message: within the page that asks, or as a page of its own."""
        asked = request.headers.get("hx-request") == "true"
        return self._page(request, "message.html" if asked else "fault.html", status, message=message)

    def _page(self, request: Request, template: str, status: int = 200, **context: Any) -> HTMLResponse:
        language = request.cookies.get(_COOKIE, self.desk.language)
        language = language if language in LANGUAGES else self.desk.language
        html = self.env.get_template(template).render(
            _=translator(language), lang=language, forgery=self.desk.guard.forgery, agent=self.desk.who, **context
        )
        return HTMLResponse(html, status, {"cache-control": "no-store"})  # else « back » shows what stood before
