"""The title of an act in a table at its head: in the cell beside « Objet », or below it."""

from __future__ import annotations

import re

from extractors.base import View
from extractors.title_span import Title, checked

_LABEL = r"(?:objet|intitule)(?: de la (?:presente )?deliberation)?"
_OTHER = (
    r"\W*(?:mm?\.|mmes?|monsieur|madame|mlle|presents?|absents?|excuses?|secretaire|l'an|date|nombre|seance)(?![a-z])"
)
"""How what stands beside the label by chance begins: the lists and figures of the heading."""
_BESIDE = re.compile(rf"(?:\A|\n)[^\w\n]{{0,4}}{_LABEL}[ ]?\t(?!{_OTHER})(?P<title>[^\t\n]{{6,}})(?=\n|\Z)")
_ROW = re.compile(rf"(?:\A|\n)(?P<heads>(?:[^\t\n]*\t)?[ ]?{_LABEL}[ ]?(?:\t[^\n]*)?)\n(?P<cells>[^\n]*\t[^\n]*)")
_HEADS = re.compile(
    r"[^\w\t]*(?:n(?:umero|\s?°)?|objet|intitule|deliberations?|actes?|date|seance|rapporteure?|service|matiere|theme"
    r"|nomenclature|de|du|la|le|l'|presente|acte|\s|['°.:/-])*"
)
"""The titles of the columns of such a table."""


def titled_cell(text: View, end: int) -> Title | None:
    """The title in the cell beside « Objet », or in the row below it, where the label stands before `end`."""
    if not text.tabbed:
        return None
    beside = _BESIDE.search(text.folded, 0, end)
    if beside is not None:
        return checked(text, Title(*beside.span("title"), "cell beside its label"))
    row = _ROW.search(text.folded, 0, end)
    if row is None:
        return None
    heads = row["heads"].split("\t")
    cells = list(re.finditer(r"[^\t]+", text.folded[slice(*row.span("cells"))]))
    if len(heads) != len(cells) or not all(_HEADS.fullmatch(head) for head in heads):
        return None
    at = next(i for i, head in enumerate(heads) if re.match(rf"[ ]?{_LABEL}", head))
    start, stop = (row.start("cells") + place for place in cells[at].span())
    return checked(text, Title(start, stop, "cell below its label"))
