"""What things are: the models that everything else meets in."""

from schemas.document import Box, Document, Line, Page, Word
from schemas.errors import ERRORS, DocumentError
from schemas.finding import Finding, LegalBasis, Term
from schemas.record import (
    Act,
    Amount,
    Assembly,
    Counts,
    Decision,
    Evidence,
    Matter,
    Member,
    Person,
    Receipt,
    Record,
    Session,
    Source,
    Vote,
    VoteNames,
)

__all__ = [
    "ERRORS",
    "Act",
    "Amount",
    "Assembly",
    "Box",
    "Counts",
    "Decision",
    "Document",
    "DocumentError",
    "Evidence",
    "Finding",
    "LegalBasis",
    "Line",
    "Matter",
    "Member",
    "Page",
    "Person",
    "Receipt",
    "Record",
    "Session",
    "Source",
    "Term",
    "Vote",
    "VoteNames",
    "Word",
]
