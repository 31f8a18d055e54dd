"""Where a run stands: a bar on a terminal, a line now and then in a log."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import IO, Final

from pipeline.batch.run import STATUSES, Progress
from pipeline.french import count

FRENCH: Final = {
    "ok": ("complet", "complets"),
    "partial": ("partiel", "partiels"),
    "refused": ("refusé", "refusés"),
    "failed": ("en échec", "en échec"),
    "timed out": ("expiré", "expirés"),
    "crashed": ("planté", "plantés"),
}
_LINE_SECONDS: Final = 10.0
_DRAWN_SECONDS: Final = 0.1
_ENOUGH: Final = 5
"""Documents after which the pace tells what time is left: the first wait for the workers to start."""


def statuses(counts: Mapping[str, int]) -> str:
    """Results by status, in French."""
    return ", ".join(count(counts[name], *FRENCH[name]) for name in STATUSES if counts.get(name))


@contextmanager
def shown(total: int | None, stream: IO[str]) -> Iterator[Callable[[Progress], None]]:
    """Yield what is to be called after each source.

    Args:
        total: how many sources there are, where it is known.
        stream: where to draw (a terminal) or to write (anything else).
    """
    if not stream.isatty():
        yield _Log(total, stream)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    console = Console(file=stream, highlight=False)
    columns = (SpinnerColumn(), MofNCompleteColumn(), BarColumn(), TextColumn("{task.description}"))
    with Bar(*columns, TimeElapsedColumn(), console=console, transient=True) as bar:
        task = bar.add_task("", total=total)
        drawn = 0.0

        def told(progress: Progress) -> None:
            nonlocal drawn
            if time.monotonic() - drawn > _DRAWN_SECONDS:
                drawn = time.monotonic()
                done = progress.statuses.total()
                bar.update(task, completed=done, description=pace(progress, total))

        yield told


class _Log:
    """Writes a line now and then."""

    def __init__(self, total: int | None, stream: IO[str]) -> None:
        self.total, self.stream, self.last = total, stream, time.monotonic()

    def __call__(self, progress: Progress) -> None:
        """Write a line, where the last is old enough."""
        if time.monotonic() - self.last < _LINE_SECONDS:
            return
        self.last = time.monotonic()
        done = progress.statuses.total()
        of = f" sur {self.total}" if self.total else ""
        self.stream.write(f"{done}{of} ; {pace(progress, self.total)}\n")
        self.stream.flush()


def pace(progress: Progress, total: int | None) -> str:
    """Documents a second, time left, results by status."""
    done = progress.statuses.total()
    pace = done / progress.seconds if progress.seconds else 0.0
    known = total and pace and total > done >= _ENOUGH
    left = f", reste {_duration((total - done) / pace)}" if total and known else ""
    return f"{pace:.1f} documents/s".replace(".", ",") + f"{left} ; {statuses(progress.statuses)}"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02}" if hours else f"{minutes} min {rest:02}" if minutes else f"{rest} s"
