"""registre export popolo, akomantoso, liste: what programs and people of the public life read."""

from __future__ import annotations

from pathlib import Path

from pipeline.commands.export.given import command, output, records_of, told, writing


@command("popolo")
@output("Le fichier .json à écrire.", "FICHIER")
def popolo(records: tuple[str, ...], output: str) -> int:
    """Organisations, personnes, séances, motions et votes au format Popolo."""
    import json

    from pipeline.exports.popolo import document

    found = document(records_of(records))
    with writing(output):
        Path(output).write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return told({name: len(items) for name, items in found.items()})
