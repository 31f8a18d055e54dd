"""The registry of errors: one code for each thing that can be wrong with a document, with its French message."""

from __future__ import annotations

ERRORS: dict[str, tuple[str, str]] = {
    "E001": ("fichier vide (0 octet)", "vérifiez le dépôt ou l'export d'origine, puis renvoyez le fichier"),
    "E002": ("fichier introuvable ou illisible : {detail}", "vérifiez le chemin et les droits d'accès"),
    "E003": ("format non pris en charge : {detail}", "fournissez un PDF, un .txt, .docx, .odt, .rtf, .doc ou .html"),
    "E004": ("fichier trop volumineux ({detail})", "découpez le document, ou relevez la limite"),
    "E101": ("PDF abîmé ou tronqué : il ne s'ouvre pas", "demandez un nouvel exemplaire du fichier"),
    "E102": ("PDF protégé par un mot de passe", "demandez un exemplaire sans mot de passe à l'ouverture"),
    "E103": ("le fichier porte le nom d'un PDF mais c'est {detail}", "renommez-le, ou fournissez le vrai PDF"),
    "E104": ("PDF de {detail} pages, au-delà de la limite", "découpez le document par séance ou par acte"),
    "E105": ("PDF sans aucune page lisible", "demandez un nouvel exemplaire du fichier"),
    "E106": (
        "PDF sans texte : pages numérisées, que la reconnaissance de caractères (OCR) n'a pas lues",
        "installez Tesseract et son français (make setup-ocr), ou fournissez un PDF avec du texte",
    ),
    "E107": ("page au contenu démesuré (page {detail})", "demandez un PDF produit autrement"),
    "E110": ("fichier bureautique abîmé : il ne s'ouvre pas", "demandez un nouvel exemplaire du fichier"),
    "E111": (
        "fichier .doc : ni antiword ni LibreOffice n'est installé",
        "installez l'un des deux (paquet Debian antiword), ou convertissez le fichier en .docx ou .odt",
    ),
    "E201": ("aucun texte lisible dans le fichier", "vérifiez l'encodage et le contenu du fichier"),
    "E202": ("le texte n'est pas une délibération ni un procès-verbal de séance", "vérifiez le document déposé"),
    "E301": ("lecture interrompue : plus de {detail} s", "le document est anormalement lourd ; examinez-le à part"),
    "E302": ("lecture interrompue : mémoire épuisée", "le document est anormalement lourd ; examinez-le à part"),
    "E303": ("le processus de lecture s'est arrêté brutalement", "le fichier est sans doute corrompu ; examinez-le"),
    "E901": ("erreur interne : {detail}", "signalez ce document aux mainteneurs"),
}
"""Code → (what is wrong, what to do). `{detail}` is filled by the raiser."""


class DocumentError(Exception):
    """A document that cannot become a record: typed by `code`, explained in French.

    Picklable, since it crosses from a worker process to its parent.
    """

    def __init__(self, code: str, document: str = "", detail: str = "") -> None:
        super().__init__(code, document, detail)
        self.code = code
        self.document = document
        self.detail = detail

    @property
    def problem(self) -> str:
        """What is wrong, in French, without the name of the document."""
        return ERRORS[self.code][0].format(detail=self.detail)

    @property
    def remedy(self) -> str:
        """What the user can do, in French."""
        return ERRORS[self.code][1]

    def __str__(self) -> str:
        return f"{self.code} {self.document} : {self.problem}. À faire : {self.remedy}."
