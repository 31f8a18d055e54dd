"""Verbs by which a council decides only with their object (« porte le tarif à 3 € »), as data; for folded text.

A word of the table is a common one elsewhere: what stands behind it shows that it decides.
"""

from __future__ import annotations

_THE = r"(?=\s+(?:les?|la|une?|ce|cet|cette|ces|son|sa|ses|leurs?)\b|\s+l')"
_FIGURES = (
    r"(?:montants?|taux|tarifs?|prix|nombre|plafond|seuil|loyers?|durees?|sommes?|participations?|redevances?"
    r"|subventions?|credits?|cotisations?|dotations?|effectifs?|surtaxes?|taxes?|temps|quota)"
)
ITS_ACT = (
    r"(?=\s+(?:,\s[^,.;]{3,60},\s)?(?:la|les)\s+(?:deliberations?|decisions?|dispositions|resolutions?)"
    r"\s+(?:suivante?s?|ci-apres|qui\s+suit|dont\s+la\s+teneur)\b"
    r"(?!\W{1,4}(?:l[ea]\s|l')?(?:rejet|refus|report|ajournement)\b))"
)
"""« Prend la délibération dont la teneur suit »."""
_RATE = rf"(?=\s+a\s+\d|\s+(?:les?|la|son|sa)\s{_FIGURES}\b|\s+l'indemnite)"
_WORKS = (
    r"(?!\s+(?:les?|la|l')\s?(?:discussion|debat|echange|idee))"
    r"(?=\s+(?:les?|la)\b|\s+l'|\s+une\s+(?:consultation|etude|procedure))"
)

_TABLE = (
    (
        _THE,
        "entériner=enterine,enterinent agréer=agree,agreent admettre=admet,admettent prolonger=prolonge"
        " résilier=resilie revaloriser=revalorise subventionner=subventionne homologuer=homologue "
        "avaliser=avalise,avalisent confier=confie,confient inscrire=inscrit imputer=impute"
        " compléter=complete actualiser=actualise étendre=etend recruter=recrute embaucher=embauche"
        " concéder=concede rétrocéder=retrocede mandater=mandate,mandatent choisir=choisissent",
    ),
    (r"(?=\s+en\s+non)", "admettre=admet,admettent"),
    (r"(?=\s+(?:a|au|aux)\b)", "adhérer=adhere,adherent"),
    (
        _RATE,
        "porter=porte,portent ramener=ramene,ramenent augmenter=augmente,augmentent diminuer=diminue,diminuent"
        " baisser=baisse,baissent majorer=majore geler=gele",
    ),
    (_THE, "interpeller=interpelle,interpellent alerter=alerte,alertent"),
    (_WORKS, "lancer=lance,lancent"),
    (
        r"(?=\s+(?:les?|la|l')\s?(?:executions?|realisations?|travaux|operations?|mise|lancement|demarrage|reouverture)\b)",
        "programmer=programme,programment planifier=planifie,planifient",
    ),
    (r"(?=\s+pour\b)", "opter=opte,optent"),
    (r"(?=\s+un\s+avis\b)", "rendre=rend,rendent délivrer=delivre formuler=formule"),
    (r"(?=\s+favorablement\b)", "répondre=repond,repondent"),
    (r"(?=\s+(?:fin|en\s+(?:place|vente|location|oeuvre)|a\s+(?:la\s+)?disposition)\b)", "mettre=met,mettent"),
    (r"(?=\s+[^.;:\n]{2,50}\s+a\s+(?:la|sa|leur)\s+charge\b)", "mettre=met,mettent laisser=laisse,laissent"),
    (r"(?=\s+(?:a\s+hauteur|financierement|pour\s+un\s+montant)\b)", "participer=participe"),
    (r"(?=\s+en\s+charge\b)", "prendre=prend,prennent"),
    (ITS_ACT, "prendre=prend,prennent"),
    (r"(?=\s+(?:le\s+)?bilan\b)", "tirer=tire,tirent"),
    (r"(?=\s+contre\b)", "élever=eleve,elevent insurger=insurge,insurgent protester=proteste,protestent"),
    (r"(?=\s+(?:son|sa|ses)\b)", "manifester=manifeste,manifestent"),
    (r"(?=\s+(?:de|du|des)\b|\s+d')", "inquiéter=inquiete,inquietent indigner=indigne,indignent féliciter=felicite"),
    (r"(?=\s+aux?\b|\s+a\s)", "associer=associe,associent"),
    (r"(?=\s+(?:siennes?|sien|droit)\b)", "faire=fait,font"),
)
"""What stands behind verbs where they decide, and these: the infinitive, and its forms of the present."""


def _entries() -> list[tuple[str, str, str]]:
    """Form, infinitive, what follows."""
    found = []
    for then, verbs in _TABLE:
        for entry in verbs.split():
            infinitive, _, forms = entry.partition("=")
            found += [(form, infinitive, then) for form in forms.split(",")]
    return found


FORMS: dict[str, str] = {form: infinitive for form, infinitive, _ in _entries()}
"""Folded form of the present → the infinitive."""
THEN: dict[str, str] = {
    form: f"(?:{'|'.join(then for other, _, then in _entries() if other == form)})" for form in FORMS
}
"""The same → the pattern of what follows where it decides."""
DECIDING = rf"(?:{'|'.join(form + then for form, then in THEN.items())})"
"""Such a verb with what follows it looked at."""
_SOMEBODY = (
    r"(?:(?:mm?|mmes?|mr|monsieur|madame|messieurs|mesdames)\b|(?:l[ae]\s+|l')(?:maire|president|vice|adjoint|direct"
    r"|rapporteu|secretaire|doyen))(?![^,]*\bentendu)"
)
"""Another subject, of which what stands behind the comma is told: « devant le conseil, le maire ouvre …, demande »."""
BETWEEN_COMMAS = (
    rf"(?:\s?,\s(?!qui\b|dont\b|lors\b|par\s|auquel\b|a\s+qui\b|{_SOMEBODY})"
    r"(?:[^,.;:()\n]|\n(?=[a-z])){3,90}(?=,\s))?"
)
"""What may stand between commas after the name of the council: « le conseil, sans débat, approuve »."""
