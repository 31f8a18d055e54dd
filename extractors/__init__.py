"""One room for each thing that is pulled out of a document. Each is a spaCy component, and knows no other.

`OPENING_PIPES` run over the opening of a sitting, `ACT_PIPES` over each act (over the same Doc in an extract),
`LIST_PIPES` too over an extract that is bound with others, `RECEIPT_PIPES` over the stamps and running heads that were
taken out of the flow, `WHOLE_PIPES` over the whole text where the opening leaves something unsaid.
"""

from extractors import (  # noqa: F401 (importing registers the components)
    assembly,
    attendance,
    counts,
    decisions,
    heading,
    legal_basis,
    movements,
    receipt,
    session,
    votes,
)
from extractors.base import Reading, View, make_doc, view

OPENING_PIPES: tuple[str, ...] = (
    "registre_attendance",
    "registre_assembly",
    "registre_session",
    "registre_counts",
    "registre_receipt",
)  # fmt: skip
ACT_PIPES: tuple[str, ...] = (
    "registre_heading",
    "registre_legal_basis",
    "registre_decisions",
    "registre_votes",
    "registre_movements",
    "registre_receipt",
)  # fmt: skip
LIST_PIPES: tuple[str, ...] = ("registre_attendance",)
RECEIPT_PIPES: tuple[str, ...] = ("registre_receipt",)
WHOLE_PIPES: tuple[str, ...] = (
    "registre_assembly",
    "registre_attendance",
    "registre_session",
    "registre_counts",
    "registre_receipt",
)

__all__ = [
    "ACT_PIPES",
    "LIST_PIPES",
    "OPENING_PIPES",
    "RECEIPT_PIPES",
    "WHOLE_PIPES",
    "Reading",
    "View",
    "make_doc",
    "view",
]
