"""What the component of decisions reads in a text of our own."""

from __future__ import annotations

from laid_out import lines_of
from spacy.vocab import Vocab

from extractors.base import Reading, make_doc, view
from extractors.decisions import decisions

_VOCAB = Vocab()


def read(text: str) -> list[Reading]:
    """The decisions of a text of our own; an empty line is white space."""
    return view(decisions(make_doc(_VOCAB, lines_of(text)))).readings["act.decisions"]


def clauses(text: str) -> list[str]:
    """The text of each decision."""
    return [r.value for r in read(text)]


HEAD = "Le Conseil municipal, après en avoir délibéré, à l'unanimité"
ONE = "autorise Monsieur le Maire à signer la convention"
TWO = "approuve le plan de financement du lavoir"
THREE = "dit que la dépense est inscrite au budget"
