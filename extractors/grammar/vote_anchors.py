"""Words at which the patterns of votes are tried, so that a text is read once: word, or its first letters → kinds."""

from __future__ import annotations

from extractors.grammar.beginnings import KEY_LENGTH
from extractors.grammar.outcome_cues import DECIDING, LESSER, RETAINED
from extractors.grammar.vote_cues import COUNCIL_NOUNS, PARTICIPLES

_BY_WORD: dict[str, tuple[str, ...]] = {
    "sense": (
        "pour", "contre", "contres", "favorable", "favorables", "defavorable", "defavorables", "n", "nppv", "nppav",
        "ne", "non", "refus", "s", "se", "abs", "sans", "conseillers", "ni", "pas", "etant", "opposition",
        "oppositions", "deport", "deports",
    ),
    "acting": (
        *DECIDING, "prend", "prennent", "pris", "rejette", "rejettent", "n", "s", "refuse", "refusent", "d", "de", "ne",
        "atteste", "attestent", "rapporte", "retire", "decline", "declinent",
        *LESSER,
    ),
    "passed": tuple(stem + ending for stem in PARTICIPLES for ending in ("", "e", "s", "es")),
    "decided": ("decide",),
    "retained": tuple(stem + ending for stem in RETAINED for ending in ("", "e", "s", "es")),
    "waits": (
        "souhaite", "souhaitent", "prefere", "preferent", "desire", "desirent", "veut", "veulent", "entend",
        "entendent", "attend", "attendent", "rendra", "attendra", "ira", "visitera", "rencontrera", "consultera",
    ),
    "authorised": ("autorise", "autorisee", "habilite", "habilitee", "mandate", "mandatee"),
    "majority": ("majorite",),
    "noted": ("dont", "est", "a"),
    "rejected": (
        "est", "sont", "a", "n", "deliberation", "proposition", "motion", "amendement", "voeu", "vou", "rapport",
        "rejete", "rejetee", "rejetes", "rejetees", "refuse", "refusee", "refusees", "refuses", "repousse", "repoussee",
    ),
    "postponed": (
        "ajourne", "ajournee", "ajournes", "ajournees", "retire", "retiree", "retires", "retirees", "retrait",
        "reporte", "reportee", "reportes", "reportees", "reporter", "decide", "decident", "surseoir", "sursoir",
        "surseoit", "sursoit", "sursoient", "sursis", "retirent", "remis", "remise", "remises", "renvoye", "renvoyee",
        "renvoyes", "renvoyees", "reportent", "repousse", "repoussee", "repousses", "repoussees", "repoussent",
        "differe", "different", "remet", "remettent", "renvoie", "renvoient", "propose", "proposent", "ce", "cette",
        "report", "question", "demande", "decision", "annule", "annulee", "annules", "annulees", "il", "elle",
    ),
    "tasked": ("reporter", "ajourner", "differer", "repousser", "retirer", "renvoyer"),
    "council": (*COUNCIL_NOUNS, "commission", "membres"),
    "opens": ("apres", "ayant", "oui"),
    "formula": ("apres", "delibere", "majorite", "oui", "entendu", "entendue", "voix"),
    "clause": ("accord", "vote", "votes"),
    "secret": ("secret", "secrets", "bulletins", "bulletin"),
    "public": ("public", "nominal"),
    "mayor": ("maire",),
    "show_of_hands": ("levee", "levees"),
    "yes": ("oui",),
    "letters": ("p",),
}  # fmt: skip
_BY_START: dict[str, tuple[str, ...]] = {
    "sense": ("abst", "abse"),
    "unanimity": ("unan", "unam", "unna", "luna", "funa"),
    "formula": ("unan", "luna", "funa"),
}


def _anchors(table: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    kinds: dict[str, list[str]] = {}
    for kind, words in table.items():
        for word in words:
            kinds.setdefault(word, []).append(kind)
    return {word: tuple(names) for word, names in kinds.items()}


ANCHORS = _anchors(_BY_WORD)
"""Word → the patterns that are tried at it."""
ANCHOR_STARTS = _anchors(_BY_START)
"""First four letters of a word → the patterns that are tried at it."""
KEYS = frozenset({word[:KEY_LENGTH] for word in ANCHORS} | ANCHOR_STARTS.keys())
"""The keys of all these words in a text (`extractors.grammar.indexed`)."""
