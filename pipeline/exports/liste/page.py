"""The list as one page of HTML: no network, no script, read by a screen reader, printed on A4."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, PackageLoader, Template, select_autoescape

from pipeline.exports.liste import words
from pipeline.exports.sittings import Sitting


@lru_cache(maxsize=1)
def _template() -> Template:
    loader = PackageLoader("pipeline.exports.liste")
    return Environment(loader=loader, autoescape=select_autoescape(["html"]), trim_blocks=True).get_template(
        "liste.html"
    )


def page(sitting: Sitting) -> str:
    """The page."""
    return _template().render(
        title=words.TITLE,
        heads=words.heads(sitting),
        columns=words.COLUMNS,
        lines=words.lines(sitting),
        posted=words.POSTED,
        law=words.law(sitting),
    )
