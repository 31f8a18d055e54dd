"""An act whose council was called three clear days before the sitting, where five are needed: as text and as PDF."""

from __future__ import annotations

import io

_ACT = """COMMUNAUTÉ DE COMMUNES DES TROIS VALLÉES
EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL COMMUNAUTAIRE
Séance du {day} mars 2023
L'an deux mille vingt-trois, le {day} mars à dix-neuf heures, le conseil communautaire s'est réuni sous la présidence
de Mme Anne VASSEUR, présidente.
Date de convocation : 10 mars 2023
Nombre de membres en exercice : 5
Étaient présents : Mme Anne VASSEUR, M. Luc PERROT, M. Jean MOREL, Mme Lise COLIN
Absent excusé : M. Paul RAVEL
Secrétaire de séance : M. Luc PERROT
N° 2023-{day}
Objet : {subject}
Après en avoir délibéré, le conseil, par 4 voix pour, 0 contre et 0 abstention, décide de fixer le tarif à 3 euros.
"""


def act(day: int = 14, subject: str = "Tarif de la piscine") -> str:
    """The act; called in time from the 16th on."""
    return _ACT.format(day=day, subject=subject)


def pdf(text: str) -> bytes:
    """A text as one page of PDF, a line each."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=True)
    canvas.setFont("Helvetica", 9)
    for i, line in enumerate(text.splitlines()):
        canvas.drawString(40, 800 - 16 * i, line)
    canvas.save()
    return stream.getvalue()
