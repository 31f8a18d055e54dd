"""What the commands that read documents share: their progress, where they keep what can be made again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


@contextmanager
def progress(console: Console, total: int, *, quiet: bool) -> Iterator[Callable[[], None]]:
    """A context that yields a function to call after each document; it draws only on a terminal."""
    from rich.progress import Progress

    with Progress(console=console, transient=True, disable=quiet or not console.is_terminal or total < 2) as bar:
        task = bar.add_task("Lecture", total=total)
        yield lambda: bar.advance(task)


def user_cache() -> Path:
    """Where this user's programs keep what they can make again (XDG base directories)."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "registre"
