"""What goes wrong below a page, in words for people: no traceback and no bare status reaches a reader."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import click
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from pipeline.batch.archive import ArchiveError, explained
from pipeline.review.desk.security import App, Scope

MISSING: Final = "Cette page n'existe pas."
_UNKNOWN: Final = "Erreur interne ({}). Rechargez la page ; si l'erreur revient, signalez-la. Ce qui est gardé l'est."


class Caught:
    """An application whose faults are answered as pages (ASGI middleware).

    Args:
        app: the application.
        told: the page that tells a fault.
    """

    def __init__(self, app: App, told: Callable[[Request, Exception], Response]) -> None:
        self.app, self.told = app, told

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        """Answer, whatever happens."""
        started = False

        async def sent(message: Any) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, receive, sent)
        except Exception as fault:
            if started or os.environ.get("REGISTRE_DEBUG") == "1":
                raise
            answer = await run_in_threadpool(self.told, Request(scope), fault)
            await answer(scope, receive, send)


def words(fault: Exception, archive: Path) -> tuple[int, str]:
    """The status and the words of a fault; one that nobody foresaw is told in the terminal too."""
    if isinstance(fault, HTTPException):
        return fault.status_code, MISSING
    try:
        with explained(archive):
            raise fault
    except ArchiveError as told:
        return 503, str(told)
    except Exception as unforeseen:
        name = type(unforeseen).__name__
        click.echo(f"registre : erreur interne : {name}. REGISTRE_DEBUG=1 la montre en entier.", err=True)
        return 500, _UNKNOWN.format(name)
