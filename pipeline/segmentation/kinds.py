"""What a text says that it is: an extract, minutes, or neither."""

from __future__ import annotations

import re

from extractors.grammar.patterns import Gated
from pipeline.segmentation import approval_cues, cues, kind_cues, opening_cues
from pipeline.segmentation.rows import Row

_HEAD = 45
_TOP = 3
_TITLE = 110
"""Characters of the title of minutes, at the most."""
_TOLD = 3
_SPEAKERS = 4
_CLOSED = Gated(r"\bseance\b.{0,30}\blevee|\bleve(?:e)? la seance|^\W*fin de (?:la )?seance", holds=("seance",))
_ACT_LABEL = re.compile(r"\W*(?:d\.?c\.?m\b|deliberations?\b|delib\b|objet\b)")
"""How a line begins that heads a single act."""
_REASON = re.compile(r"\W*(?:vus?|considerant|attendu)\b")
"""How a reason begins, whatever papers it names."""
_WEEKDAY = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)?"
_DAY = r"(?:\d{1,2}(?:er)? \w{3,9} \d{4}|\d{1,2}/\d{1,2}/\d{2,4})"
_APPROVED_BEFORE = re.compile(
    r"\W*(?:(?:aucune?|sans|apres) [^.;:]{0,60}, )?(?:l[ea] )?"
    r"(?:proces[ -]?verbal|compte[ -]?rendu|p\.?v\.?)\b[^.;:]{0,40}"
    r"\b(?:precedente|derniere|seance|reunion|conseil)\b[^.;:]{0,60}\b(?:est|a ete)\s(?:lu et )?"
    r"(?:adopte|approuve|accepte|valide)"
)
"""A sentence by which the sitting begins: the minutes of the one before are approved."""
_TITLE_OF_SITTING = re.compile(
    r"\W*(?:seance|reunion|conseil municipal|conseil communautaire|comite syndical)\b"
    rf"(?: (?:ordinaire|publique|du (?:conseil (?:municipal|communautaire|syndical)|c\.?m\.?"
    r"|comite(?: (?:syndical|directeur))?)))?"
    rf"\s(?:du|de)\s{_WEEKDAY}{_DAY}\W*"
)
"""A first line that names the sitting and nothing else."""

_QUOTED = re.compile(
    r"\W*extraits? d(?:u|es) (?:proces[ -]?verb(?:al|aux)|comptes?[ -]?rendus?|p\.?v\.?)\s"
    rf"(?:de la (?:seance|reunion) )?du {_WEEKDAY}{_DAY}\s?:\W*"
)
"""A line by which minutes quote those of a sitting before, to mend them."""

_SITTING = (
    Gated(
        r"ouverte? la seance|reunion (?:du conseil \w+ )?debute"
        r"|\b(?:ouvre la seance|seance (?:est |a ete )?(?:declaree )?ouverte|debut de (?:la )?seance)",
        holds=("ouvert", "ouvre la", "debut"),
    ),
    Gated(
        r"appel des (?:membres|presents)"
        r"|\b(?:appel nominal|procede a l'appel|l'appel (?:est|a ete) (?:effectue|fait))",
        holds=("appel",),
    ),
    Gated(
        r"(?:proces[ -]?verbal|compte[ -]rendu)\b.{0,90}\b(?:adopte|approuve)e?\b"
        r"|\bapprobation du (?:proces|compte.rendu)"
        r"|(?:adopte|approuve)\b.{0,40}\b(?:proces[ -]?verbal|compte[ -]rendu)",
        holds=("verbal", "rendu", "approbation du"),
    ),
    Gated(
        r"^\W*(?:questions?|informations?)(?: et informations?)? diverses|ordre du jour est (?:ainsi )?aborde"
        r"|\bprochaine? (?:conseil|seance|reunion)\b.{0,40}\b(?:aura lieu|se tiendra|est (?:fixee?|prevue?))",
        holds=("diverses", "aborde", "prochain"),
        flags=re.MULTILINE,
    ),
    Gated(
        r"\b(?:seance (?:est |a ete )?(?:levee|close)|leve la seance|fin (?:du conseil|de (?:la )?seance)\b)",
        holds=("levee", "close", "leve la", "fin d"),
    ),
)
"""The stages of a sitting, which minutes tell: opening, roll call, previous minutes, sundry questions, closing."""

_SPEECH = Gated(
    r"^\W*(?!(?:[a-z']+\s){0,3}(?:presents?|absents?|excuse|represent|pouvoir|procuration|obtenu|secretaire|objet)e?s?\b)"
    r"(?:(?:m\.|mr|mme|monsieur|madame)\s[^:.]{2,40}|(?:[a-z'-]+\s){1,3}[a-z'-]+)\s?(?::|\.-)\s\W{0,3}[a-z]",
    holds=(":", ".-"),
)
"""A line that a speaker's name opens: minutes tell who said what."""

_CERTIFIED = re.compile(r"(?:pour |^\W*)(?:extrait|copie) (?:certifiee? )?conforme|certifiee? executoire")
"""What closes an extract and not a whole sitting."""


def said_kind(found: list[Row]) -> str | None:
    """What the head says that the document is; a whole sitting told below it says minutes, whatever the head."""
    minutes = None
    for i, row in enumerate(found[:_HEAD]):
        if _QUOTED.fullmatch(row.folded) and any(opening_cues.opens_sitting(above.folded) for above in found[:i]):
            continue
        if kind_cues.EXTRACT.search(row.folded) and len(row.folded) < 140:
            if _tells_sitting(found) and not certified(found):
                return "minutes"
            return "either" if minutes or kind_cues.EXTRACT_OF_MINUTES.search(row.folded) else "extract"
        said = kind_cues.MINUTES.search(row.folded)
        if (
            said
            and (
                len(row.folded) - row.folded.count("_") < _TITLE  # a rule of such signs may part two titles
                or (not i and said.start() < _HEAD and not kind_cues.EXTRACT.search(row.folded))
                or kind_cues.IN_PLACE_OF_MINUTES.search(row.folded)
            )
            and not kind_cues.NOT_TITLE.search(row.folded[:_TITLE])
            and not (said.start() and (row.text[:1].islower() or _REASON.match(row.folded)))
            and minutes is None
            and (i < 25 or row.caps or row.bold)
        ):
            minutes = "either" if kind_cues.ONE_OF_MINUTES.search(row.folded) else "minutes"
    return minutes or _told_kind(found)


def _told_kind(found: list[Row]) -> str | None:
    """Minutes without such a title: they tell the sitting, or put sundry questions, and bear no head of an extract.

    What only begins as minutes do is « perhaps » some: acts must be found in it.
    """
    if any(opening_cues.HEADER.match(row.folded) for row in found):
        return None
    if _tells_sitting(found) and not certified(found):
        return "minutes"
    proofs = [
        any(_CLOSED.search(row.folded) for row in found),
        any("divers" in row.folded and cues.END_OF_ITEMS.match(row.folded) for row in found),
        any(cues.opens_agenda(row.folded) for row in found),
        any(approval_cues.APPROVAL.match(row.folded) and len(row.folded) < 110 for row in found),
    ]
    if sum(proofs) >= (1 if len(found) > 60 else 2):
        return "minutes"
    begun = [
        any(_APPROVED_BEFORE.match(row.folded) for row in found[:_HEAD]),
        names_sitting(found),
    ]
    labelled = any(_ACT_LABEL.match(row.folded) for row in found)
    return "perhaps" if not labelled and sum(proofs) + sum(begun) > 1 else None


def names_sitting(found: list[Row], top: int = _TOP) -> bool:
    """Whether one of the first lines names the sitting and nothing else."""
    return any(_TITLE_OF_SITTING.fullmatch(row.folded) for row in found[:top])


def _tells_sitting(found: list[Row]) -> bool:
    """Whether a text tells some stages of a sitting; who said what is one."""
    whole = "\n".join([row.folded for row in found])
    stages = [stage for stage in _SITTING if stage.search(whole)]  # most are told nowhere
    if len(stages) < _TOLD - 1:
        return False
    told = sum(any(stage.search(row.folded) for row in found) for stage in stages)
    spoken = sum(row.text[:1].isupper() and _SPEECH.match(row.folded) is not None for row in found)
    return told + (spoken >= _SPEAKERS) >= _TOLD


def certified(found: list[Row]) -> bool:
    """Whether a text closes as an extract does."""
    return any(_CERTIFIED.search(row.folded) for row in found)
