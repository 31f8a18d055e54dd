"""What the commands that read documents show while they read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
