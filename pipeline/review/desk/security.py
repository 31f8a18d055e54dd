"""Who may ask, and what a page may do: hosts, the token of other addresses, forged requests, the content policy."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import SplitResult, parse_qsl, urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

Scope = MutableMapping[str, Any]
App = Callable[[Scope, Any, Any], Awaitable[None]]

LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
_COOKIE: Final = "registre"
_HEADERS: Final = (
    (
        b"content-security-policy",
        b"default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        b"form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
MAX_FORM: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Guard:
    """What protects a desk.

    `token` is asked of everybody where the desk listens on another address than this machine's own; `forgery` is what
    each form of this desk carries.
    """

    host: str = "127.0.0.1"
    token: str | None = None
    forgery: str = field(default_factory=lambda: secrets.token_urlsafe(24))

    def admits(self, headers: Headers) -> bool:
        """Whether the host that a browser believes to talk to is this desk's: else a name on the web leads here."""
        name = _split(f"//{headers.get('host', '')}").hostname
        return self.token is not None or name in LOOPBACK or name == self.host


class Guarded:
    """An application behind its guard (ASGI middleware)."""

    def __init__(self, app: App, guard: Guard) -> None:
        self.app, self.guard = app, guard

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        """Answer, or refuse."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def sent(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_HEADERS]
            await send(message)

        refusal = self._refusal(Request(scope))
        await (self.app if refusal is None else refusal)(scope, receive, sent)

    def _refusal(self, request: Request) -> Response | None:
        guard = self.guard
        if not guard.admits(request.headers):
            return PlainTextResponse("Hôte inconnu.", 421)
        if guard.token is not None and not _equal(request.cookies.get(_COOKIE), guard.token):
            if not _equal(request.query_params.get("jeton"), guard.token):
                return PlainTextResponse("Il manque le jeton : ouvrez l'adresse que le terminal affiche.", 403)
            answer = RedirectResponse(request.url.path, 303)
            answer.set_cookie(_COOKIE, guard.token, httponly=True, samesite="strict")
            return answer
        origin = request.headers.get("origin")
        if request.method != "GET" and origin is not None and _split(origin).netloc != request.headers.get("host"):
            return PlainTextResponse("Requête d'une autre origine refusée.", 403)
        return None


async def form(request: Request, guard: Guard) -> dict[str, str]:
    """The fields of a form of this desk.

    Raises:
        PermissionError: it is too long, or was not made by a page of this desk.
    """
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_FORM:
            raise PermissionError("formulaire trop long")
    fields = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    if not _equal(fields.pop("preuve", None), guard.forgery):
        raise PermissionError("page périmée : rechargez-la")
    return fields


def _split(address: str) -> SplitResult:
    """The parts of an address; none of one that is none."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def _equal(said: str | None, wanted: str) -> bool:
    return said is not None and secrets.compare_digest(said.encode(), wanted.encode())
