"""Write docs/evaluation.md: the scorecard on a gold set, the drafting forms that served, what the checker says.

python docs/measure.py FOLDER      # FOLDER holds gold/ and documents/
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pipeline.checks import check
from pipeline.evaluation import Figures, Scorecard
from pipeline.forms import FORMS, coverage
from pipeline.reading.options import OcrOptions
from pipeline.review.verdicts import places
from pipeline.runner import Job, run
from schemas import Record

HERE = Path(__file__).parent

HEAD = """# Evaluation

Written by `python docs/measure.py FOLDER` from a gold set of real documents (a folder with `gold/` and `documents/`).
The score is that of `registre evaluate`: a value that equals the gold is a hit, one that the gold does not hold is
false, a gold value that was not produced is missed. `python -m benchmarks.prints FOLDER` scores the same texts in other
prints: names in small letters, lines that end elsewhere or nowhere, days in figures. `python -m benchmarks.splices
FOLDER` scores acts put together from parts of several texts, head and roll, body, decisions and foot: how well forms of
drafting combine. `python -m benchmarks.extracted FOLDER` scores the texts that other programs (pdftotext, pdfminer.six,
pdfplumber, pypdf where it is installed) take out of the PDFs, beside the PDFs themselves.
"""

LIMITS = """
## What is not read yet

- Handwriting: forms filled in by hand are read for their print alone.
- Members marked by a signature or a cross alone, without a printed state.
- Columns that were flattened into running text without figures that prove their pairing.
- Items of minutes whose heading was lost, or that have neither number, label nor typography of their own.
- Operative clauses scattered in a debate, and those of an act whose middle is cut.
- A matter (matière) that is not printed is not inferred.
"""


def row(name: str, figures: Figures) -> str:
    """One line of the scorecard."""
    return (
        f"| {name} | {figures.hit + figures.miss} | {figures.hit} | {figures.false} | {figures.miss} "
        f"| {figures.precision:.3f} | {figures.recall:.3f} | {figures.f1:.3f} |\n"
    )


def page(folder: Path) -> str:
    """The whole page, measured now."""
    golds = {p.name.removesuffix(".gold.json"): p for p in sorted((folder / "gold").glob("*.gold.json"))}
    card, records, refused = Scorecard(), [], []
    for result in run((Job(n, n, path=folder / "documents" / n) for n in golds), ocr=OcrOptions()):
        gold = json.loads(golds[result.job.name].read_text(encoding="utf-8"))
        card.score(result.job.name, gold, json.loads(result.json) if result.json else {})
        if result.json:
            records.append(Record.model_validate_json(result.json))
        else:
            refused.append(result.job.name)
    text = f"\n{len(golds)} documents, {len(records)} read, {len(refused)} refused.\n\n"
    text += "| field | gold | hit | false | missed | precision | recall | F1 |\n|---|--:|--:|--:|--:|--:|--:|--:|\n"
    text += "".join(row(name, figures) for name, figures in sorted(card.fields.items()))
    text += row("**all (micro)**", card.micro)
    text += f"\nMean F1 over the fields: {card.mean_f1:.3f}.\n\n## Drafting forms\n\n"
    text += "How many of these documents each form served in. The registry is `pipeline/forms.py`.\n\n"
    text += "| field | form | what it reads | documents |\n|---|---|---|--:|\n"
    for field, form, count in coverage(records):
        text += f"| `{field}` | {form} | {FORMS.get(form, '')} | {count} |\n"
    return HEAD + text + anomalies(records) + LIMITS


def anomalies(records: list[Record]) -> str:
    """Every anomaly that the checker tells of these documents, with the lines of the document behind it."""
    text = "\n## What the checker says of them\n\n"
    text += "Every anomaly that `registre check` tells, with the lines that show it in the document.\n\n"
    text += "| document | act | rule | severity | finding | lines |\n|---|---|---|---|---|---|\n"
    outcomes = dict.fromkeys(("conform", "anomaly", "unverifiable", "not_applicable"), 0)
    for record in sorted(records, key=lambda r: r.source.name):
        checked = check(record)
        for finding in checked.findings:
            outcomes[finding.outcome] += 1
            if finding.outcome != "anomaly":
                continue
            act = "sitting" if finding.act is None else record.acts[finding.act].number or str(finding.act + 1)
            lines = " ; ".join(f"p. {page}: « {line} »" for page, line in places(finding, record))
            cells = (record.source.name, act, finding.code, finding.severity, finding.message, lines)
            text += f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |\n"
    told = ", ".join(f"{number} {outcome.replace('_', ' ')}" for outcome, number in outcomes.items())
    return f"{text}\nOutcomes of all rules over all acts: {told}.\n"


if __name__ == "__main__":
    (HERE / "evaluation.md").write_text(page(Path(sys.argv[1])), encoding="utf-8")
