"""registre export popolo, akomantoso, liste: what programs and people of the public life read."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.commands.export.given import Given, command, output, told, writing


@command("popolo")
@output("Le fichier .json à écrire.", "FICHIER")
def popolo(given: Given, output: str) -> int:
    """Organisations, personnes, séances, motions et votes au format Popolo."""
    import json

    from pipeline.exports.popolo import document

    found = document(given.records())
    with writing(output):
        Path(output).write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return told({name: len(items) for name, items in found.items()})


@command("akomantoso")
@output("Le dossier à remplir.", "DOSSIER")
def akomantoso(given: Given, output: str) -> int:
    """Un document Akoma Ntoso 3.0 par acte.

    Un acte sans date de séance imprimée n'a pas d'adresse dans cette norme : il va dans DOSSIER/refus.csv. Les
    fichiers .xml écrits ici peuvent être relus par les autres formats.
    """
    from pipeline.exports.akomantoso import write_all
    from pipeline.french import count

    with writing(output):
        written, refused = write_all(given.records(), Path(output))
    click.echo(f"{count(written, 'acte')}, {count(refused, 'refusé')}.", err=True)
    return 0 if not refused else 1


@command("liste")
@output("Le dossier à remplir.", "DOSSIER")
def liste(given: Given, output: str) -> int:
    """La liste des délibérations examinées, à afficher et mettre en ligne (CGCT L. 2121-25).

    Une page web et un texte OpenDocument par séance ; les extraits et le procès-verbal d'une même séance sont réunis,
    chaque délibération une fois. « à compléter » est écrit là où les documents ne disent rien.
    """
    from pipeline.exports.liste import write_all
    from pipeline.french import count

    with writing(output):
        pages, left = write_all(given.records(), Path(output))
    for record, reason in left:
        click.echo(f"{record.source.name} : {reason} ; ce document n'est dans aucune liste", err=True)
    click.echo(f"{count(len(pages), 'séance')}.", err=True)
    return 0 if not left else 1
