"""What the templates of the desk know: where they stand, their filters, and the words and drawings that they use."""

from __future__ import annotations

import json
from urllib.parse import urlencode

from jinja2 import ChoiceLoader, Environment, PackageLoader, select_autoescape

from pipeline import french
from pipeline.french import SEVERITIES
from pipeline.review import drawings, verdicts
from pipeline.review.desk import fields, typed


def environment() -> Environment:
    """The templates of the desk, and those that it shares with the report."""
    found = ChoiceLoader([PackageLoader("pipeline.review.desk"), PackageLoader("pipeline.review")])
    env = Environment(loader=found, autoescape=select_autoescape(["html"]), trim_blocks=True)
    env.filters.update(clean=french.clean, day=typed.day, json=json.dumps, articles=verdicts.spaced)
    env.globals.update(
        severities=SEVERITIES,
        plural=french.severity_of,
        statuses=french.STATUSES,
        outcomes=fields.OUTCOMES,
        hemicycle=drawings.hemicycle,
        vote_bar=drawings.vote_bar,
        count=french.count,
        typed=fields.typed,
        urlencode=urlencode,
    )
    return env
