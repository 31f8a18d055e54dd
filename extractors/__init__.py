"""One room for each thing that is pulled out of a document. Each is a spaCy component, and knows no other.

`OPENING_PIPES` run over the opening of a sitting, `ACT_PIPES` over each act (over the same Doc in an extract),
`RECEIPT_PIPES` over the stamps and running heads that were taken out of the flow.
"""

from extractors import (  # noqa: F401 (importing registers the components)
    attendance,
    counts,
    decisions,
    heading,
    legal_basis,
    movements,
    session,
    votes,
)
from extractors.base import Reading, View, make_doc, view

OPENING_PIPES: tuple[str, ...] = (
    "registre_attendance",
    "registre_session",
    "registre_counts",
)  # fmt: skip
ACT_PIPES: tuple[str, ...] = (
    "registre_heading",
    "registre_legal_basis",
    "registre_decisions",
    "registre_votes",
    "registre_movements",
)  # fmt: skip
RECEIPT_PIPES: tuple[str, ...] = ()

__all__ = ["ACT_PIPES", "OPENING_PIPES", "RECEIPT_PIPES", "Reading", "View", "make_doc", "view"]
