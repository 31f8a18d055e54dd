"""Small acts, and what an archive holds."""

from __future__ import annotations

from pathlib import Path

from pipeline.batch.archive import ArchiveError, connect
from pipeline.batch.exports import write


def act(number: int = 1, subject: str = "budget primitif", day: str = "seize mars") -> str:
    """The text of a small act."""
    return (
        "COMMUNE DE SARVAGNAC\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL\n"
        f"Délibération n° 2023-{number:03}\n"
        f"L'an deux mille vingt-trois, le {day} à dix-neuf heures, le conseil municipal s'est réuni.\n"
        "Présents : Mme Odile FERRAND, M. Élie BRÉMOND.\n"
        "Absent ayant donné pouvoir : M. Jean PAULHET à Mme Odile FERRAND.\n"
        f"Objet : {subject}\n"
        f"Le conseil municipal, après en avoir délibéré, DÉCIDE d'approuver le {subject} pour 1 250,00 €.\n"
        "Pour : 12 - Contre : 0 - Abstention : 1\n"
    )


def exported(archive: Path, folder: Path) -> dict[str, bytes]:
    """The exports of an archive, by name."""
    db = connect(archive)
    try:
        return {path.name: path.read_bytes() for path in write(db, folder)}
    finally:
        db.close()


def kept(archive: Path) -> int:
    """How many sources have their result in an archive that a run may be writing."""
    try:
        db = connect(archive)
    except ArchiveError:
        return 0
    try:
        return int(db.execute("SELECT COUNT(*) FROM sources").fetchone()[0])
    finally:
        db.close()
