"""The report of an archive: what became of the documents, why, how long it took, what was read and found."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Final

from pipeline.batch.progress import FRENCH
from pipeline.batch.run import STATUSES
from pipeline.forms import FORMS
from pipeline.french import clean, count

_SLOWEST: Final = 10
_FORMS: Final = 25
_BINS: Final = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300)
"""Upper bounds of the seconds of a document in the histogram."""

_OUTCOMES: Final = {"anomaly": "anomalies", "unverifiable": "non vérifiables", "conform": "conformes"}
_FIELDS: Final = {
    "number": "numéro",
    "subject": "objet",
    "assembly": "assemblée",
    "assembly_type": "type d'assemblée",
    "date": "date de la séance",
    "time": "heure",
    "convened_on": "convocation",
    "chair": "présidence",
    "secretaries": "secrétaire",
    "in_office": "membres en exercice",
    "present": "présents (nombre)",
    "voting": "votants (nombre)",
    "rapporteur": "rapporteur",
    "act_id": "identifiant ACTES",
    "received_on": "réception en préfecture",
    "published_on": "publication",
}


@dataclass(frozen=True, slots=True)
class Report:
    """What an archive holds, counted. Shares are of the distinct acts."""

    sources: int
    documents: int
    acts: int
    duplicate_sources: int
    duplicate_acts: int
    unnamed: int
    """Sources without a result: none, where the last run came to its end."""
    statuses: dict[str, int]
    reasons: list[tuple[str, str, int]]
    slowest: list[tuple[str, float, int | None, str]]
    seconds: list[tuple[str, int]]
    fields: list[tuple[str, int]]
    forms: list[tuple[str, int, int]]
    findings: list[tuple[str, str, dict[str, int]]]
    runs: list[tuple[int, str, str | None, int, int, float, bool]]


def gather(db: sqlite3.Connection) -> Report:
    """Count what an archive holds."""

    def one(sql: str) -> int:
        return int(db.execute(sql).fetchone()[0] or 0)

    statuses = dict(db.execute("SELECT status, COUNT(*) FROM sources JOIN documents USING (document) GROUP BY status"))
    return Report(
        sources=one("SELECT COUNT(*) FROM sources"),
        documents=one("SELECT COUNT(*) FROM documents"),
        acts=one("SELECT COUNT(*) FROM distinct_acts"),
        duplicate_sources=one("SELECT COUNT(*) FROM sources WHERE duplicate_of IS NOT NULL"),
        duplicate_acts=one("SELECT COUNT(*) FROM acts WHERE duplicate_of IS NOT NULL"),
        unnamed=one("SELECT COUNT(*) FROM sources WHERE document NOT IN (SELECT document FROM documents)"),
        statuses={name: statuses.get(name, 0) for name in STATUSES},
        reasons=db.execute(
            "SELECT reason, MIN(detail), COUNT(*) FROM documents WHERE reason IS NOT NULL "
            "GROUP BY reason ORDER BY 3 DESC, 1"
        ).fetchall(),
        slowest=db.execute(
            "SELECT COALESCE((SELECT MIN(source) FROM sources AS s WHERE s.document = d.document), name), seconds, "
            "memory, status FROM documents AS d ORDER BY seconds DESC, document LIMIT ?",
            [_SLOWEST],
        ).fetchall(),
        seconds=_histogram(db),
        fields=_filled(db),
        forms=db.execute(
            "SELECT form, COUNT(*), SUM(count) FROM forms GROUP BY form ORDER BY 2 DESC, 1 LIMIT ?", [_FORMS]
        ).fetchall(),
        findings=_by_rule(db),
        runs=db.execute("SELECT * FROM runs ORDER BY run DESC LIMIT 5").fetchall(),
    )


def _histogram(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """How many documents took how long."""
    bounds = (*_BINS, float("inf"))
    cases = " ".join(f"WHEN seconds <= {bound} THEN {i}" for i, bound in enumerate(_BINS))
    found = dict(
        db.execute(f"SELECT CASE {cases} ELSE {len(_BINS)} END, COUNT(*) FROM documents WHERE seconds > 0 GROUP BY 1")
    )
    if not found:
        return []
    return [(_bin(bounds, i), found.get(i, 0)) for i in range(min(found), max(found) + 1)]


def _bin(bounds: tuple[float, ...], i: int) -> str:
    return f"> {_seconds(bounds[i - 1])}" if i == len(bounds) - 1 else f"≤ {_seconds(bounds[i])}"


def _seconds(seconds: float) -> str:
    return f"{1000 * seconds:.0f} ms" if seconds < 1 else f"{seconds:.0f} s"


def _filled(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """How many distinct acts have each value."""
    counts = ", ".join(f'COUNT("{name}")' for name in _FIELDS)
    found = list(zip(_FIELDS.values(), db.execute(f"SELECT {counts} FROM distinct_acts").fetchone(), strict=True))
    inside = "FROM distinct_acts AS a WHERE EXISTS (SELECT 1 FROM {} AS t WHERE t.document = a.document {})"
    for table, name, more in (
        ("attendance", "liste des membres", ""),
        ("decisions", "décisions", "AND t.act = a.act"),
        ("votes", "vote", "AND t.act = a.act"),
    ):
        found.append((name, db.execute(f"SELECT COUNT(*) {inside.format(table, more)}").fetchone()[0]))
    return found


def _by_rule(db: sqlite3.Connection) -> list[tuple[str, str, dict[str, int]]]:
    """Findings by rule and outcome; an act that is met again is not counted again, nor one of several documents."""
    found: dict[str, tuple[str, dict[str, int]]] = {}
    sql = (
        "SELECT code, MIN(title), outcome, COUNT(*) FROM findings LEFT JOIN acts USING (document, act) "
        "WHERE duplicate_of IS NULL GROUP BY code, outcome ORDER BY code"
    )
    across = (
        "SELECT code, MIN(title), outcome, COUNT(DISTINCT crossing) FROM crossings GROUP BY code, outcome ORDER BY code"
    )
    for code, title, outcome, number in (*db.execute(sql), *db.execute(across)):
        found.setdefault(code, (title, dict.fromkeys(_OUTCOMES, 0)))[1][outcome] = number
    return [(code, title, outcomes) for code, (title, outcomes) in found.items()]


def print_text(report: Report, name: str) -> None:
    """Print a report on the standard output."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)

    def table(title: str, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
        if not rows:
            return
        drawn = Table(title=title, title_justify="left", title_style="bold")
        numeric = [all(row[i][:1].isdigit() or row[i] == "—" for row in rows) for i in range(len(heads))]
        for head, number in zip(heads, numeric, strict=True):
            drawn.add_column(head, justify="right" if number else "left", overflow="fold")
        for row in rows:
            drawn.add_row(*(Text(clean(cell)) for cell in row))
        console.print(drawn)

    console.print(Text(_head(report, name)))
    table("Sources par issue", ("issue", "sources", "part"), _statuses(report))
    table("Motifs", ("code", "motif", "documents"), [(c, t or "", str(n)) for c, t, n in report.reasons])
    table("Documents les plus lents", ("document", "durée", "mémoire", "issue"), _slow(report))
    table("Champs remplis", ("champ", "actes", "part"), _shares(report))
    forms: list[tuple[str, ...]] = [
        (form, FORMS.get(form, ""), str(documents), str(values)) for form, documents, values in report.forms
    ]
    table("Formes de rédaction", ("forme", "ce que c'est", "documents", "valeurs"), forms)
    rules = [(c, t, *(str(o[k]) for k in _OUTCOMES)) for c, t, o in report.findings]
    table("Constats par règle", ("règle", "intitulé", *_OUTCOMES.values()), rules)


def _head(report: Report, name: str) -> str:
    missing = (
        f" {count(report.unnamed, 'source')} sans résultat : relancez la commande."
        if report.unnamed
        else " Chaque source a son résultat."
    )
    return (
        f"{name} : {count(report.sources, 'source')}, "
        f"{count(report.documents, 'contenu distinct', 'contenus distincts')} "
        f"({count(report.duplicate_sources, 'doublon')} de fichier), "
        f"{count(report.acts, 'acte distinct', 'actes distincts')} ({count(report.duplicate_acts, 'doublon')} d'acte)."
        f"{missing}"
    )


def _statuses(report: Report) -> list[tuple[str, ...]]:
    return [(FRENCH[k][0], str(n), _share(n, report.sources)) for k, n in report.statuses.items()]


def _slow(report: Report) -> list[tuple[str, ...]]:
    return [
        (name, f"{seconds:.2f} s".replace(".", ","), f"{memory} Mo" if memory else "—", FRENCH[status][0])
        for name, seconds, memory, status in report.slowest
    ]


def _shares(report: Report) -> list[tuple[str, ...]]:
    return [(name, str(n), _share(n, report.acts)) for name, n in report.fields] if report.acts else []


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %".replace(".", ",") if whole else "—"


def html(report: Report, name: str) -> str:
    """A report as one web page that opens anywhere, without network."""
    from jinja2 import Environment, PackageLoader, select_autoescape

    env = Environment(loader=PackageLoader("pipeline.batch"), autoescape=select_autoescape(["html"]))
    env.filters["clean"] = clean
    return env.get_template("report.html").render(
        name=name,
        head=_head(report, name),
        report=report,
        french={status: names[0] for status, names in FRENCH.items()},
        slow=_slow(report),
        share=_share,
        outcomes=_OUTCOMES,
        forms=FORMS,
    )
