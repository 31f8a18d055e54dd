"""The catalogue of the rules as people read it: a line, an entry, the page of the documentation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pipeline.checks import regimes
from pipeline.checks.across import CrossRule
from pipeline.checks.rule import Rule
from pipeline.french import SEVERITIES, date

_SURE: Final = {
    "H": "texte ou réponse officielle lus",
    "M": "source secondaire ou texte ancien",
    "L": "à confirmer, ou discuté",
}


def line(rule: Rule | CrossRule) -> str:
    """A rule on one line: code, severity, title."""
    return f"{rule.code}  {SEVERITIES[rule.severity]:13}  {rule.title}"


def articles(rule: Rule | CrossRule) -> str:
    """The legal basis in one line."""
    if isinstance(rule, CrossRule):
        return ", ".join(f"CGCT {article}" for article in rule.articles)
    return ", ".join(f"{basis.code} {basis.article}" for basis in rule.basis)


def bodies(rule: Rule) -> str:
    """The assemblies that a rule holds for."""
    return "toutes" if rule.bodies == regimes.ALL else ", ".join(b for b in regimes.NAMES if b in rule.bodies)


def span(rule: Rule) -> str:
    """The days for which a rule holds."""
    since = f"du {date(rule.since)}" if rule.since else ""
    until = f"au {date(rule.until)}" if rule.until else ""
    return f"{since} {until}".strip() or "toutes"


def entry(rule: Rule) -> str:
    """Everything that the catalogue holds of a rule, as text."""
    rows = [
        ("Gravité", SEVERITIES[rule.severity]),
        ("Textes", articles(rule) or "—"),
        ("Assemblées", bodies(rule)),
        ("Dates", span(rule)),
        ("Calcul", rule.arithmetic),
        ("Données", ", ".join(rule.inputs) or "—"),
        ("À demander", rule.remedy or "—"),
        ("Source", rule.source or "—"),
        ("Confiance", _SURE[rule.confidence]),
    ]
    return f"{rule.code} — {rule.title}\n" + "\n".join(f"  {name:10} : {value}" for name, value in rows)


def page(rules: Sequence[Rule], cross: Sequence[CrossRule]) -> str:
    """docs/rules.md."""
    text = _HEAD
    text += "\n## Quorum et pouvoirs selon la date\n\n| régime | du | au | quorum | comptent | pouvoirs | texte |\n"
    text += "|---|---|---|---|---|--:|---|\n"
    for regime in regimes.REGIMES:
        quorum = "majorité" if regime.is_common_law else "tiers"
        counted = "présents" if regime.counted == "present" else "présents et représentés"
        since, until = (date(d) if d else "…" for d in (regime.since, regime.until))
        text += f"| {regime.code} | {since} | {until} | {quorum} | {counted} | {regime.proxies} | {regime.law} |\n"
    text += "\n## Règles\n\n| code | règle | gravité | textes | assemblées | dates | calcul | confiance |\n"
    text += "|---|---|---|---|---|---|---|---|\n"
    for rule in rules:
        cells = (
            rule.code, rule.title, SEVERITIES[rule.severity], articles(rule), bodies(rule), span(rule), rule.arithmetic,
            rule.confidence,
        )  # fmt: skip
        text += f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |\n"
    text += "\n## Entre les documents d'une même assemblée\n\n| code | règle | gravité | textes | calcul |\n"
    text += "|---|---|---|---|---|\n"
    for other in cross:
        shown = (other.code, other.title, SEVERITIES[other.severity], articles(other), other.arithmetic)
        text += f"| {' | '.join(shown)} |\n"
    return text


_HEAD = """# Règles du contrôle de cohérence

Page écrite par `make docs` depuis les classes de `pipeline/checks/` ; un test tient les deux égales.
`registre rules CODE` montre une règle en entier.

Quatre résultats : **conforme**, **anomalie**, **non vérifiable** (une donnée manque, ou elle est mal lue),
**sans objet**. Une donnée qui manque n'est jamais une conformité ni une anomalie. Un point discuté en droit donne un
avertissement de gravité « information » qui dit les deux lectures. Confiance : H, texte ou réponse
officielle lus ; M, source
secondaire ou texte ancien ; L, à confirmer.

Une irrégularité de procédure n'annule un acte que si elle a pu changer son sens ou prive d'une garantie (CE Ass.
23 décembre 2011, Danthony, n° 335033) : quand l'écart des voix montre qu'un pouvoir irrégulier est sans effet, le
constat est abaissé d'un degré et le dit.

## Ce que l'acte ne dit pas

Le type d'assemblée, la population et le département se donnent par `--type`, `--population` et `--departement`, ou par
un fichier TOML passé à
`--assemblees`, une entrée par assemblée, trouvée par son SIREN ou par son nom :

```toml
[[assemblee]]
siren = "200000000"
nom = "Communauté de communes des Trois Vallées"
type = "EPCI"
departement = "39"
population = 21500          # municipale, au dernier renouvellement général
communes = 17
# Règles des statuts (syndicats mixtes ouverts) :
# quorum = "majorite"       # ou "tiers"
# pouvoirs_par_mandataire = 1
# jours_francs = 5
```
"""
