"""The registry of drafting forms of acts: headings, operative part, votes, stamps. The slots are as in `forms`."""

from __future__ import annotations

NUMBERS = (
    "{y}-{n:03}",
    "{y}/{n}",
    "DEL-{y}-{n:03}",
    "D{y}-{n:03}",
    "{n:02}/{m:02}-{y}",
    "{y}.{m:02}.{n:02}",
    "{y}-{m:02}-{n:02}",
    "DE-{y}/{n}",
    "{y}{m:02}{d:02}-{n:02}",
    "{y}_{n:03}",
    "{y}/{n:03}",
    "{n}",
)
NUMBER_LINES = (
    "Délibération n° {number}",
    "DÉLIBÉRATION N° {number}",
    "N° {number}",
    "n° {number}",
    "Délibération N°{number}",
    "Numéro de l'acte : {number}",
)
SUBJECT_LINES = (
    "Objet : {title}",
    "OBJET : {title}",
    "OBJET : {TITLE}",
    "Objet :\n{title}",
    "{TITLE}",
    "{title}",
    "OBJET DE LA DÉLIBÉRATION : {title}",
    "Objet de la délibération :\n{title}",
)
NUMBER_AND_SUBJECT = (
    "{number} – {title}",
    "N° {number} : {TITLE}",
    "N° {number} – {title}",
    "Délibération n° {number} : {title}",
)
ITEM_LINES = (
    "{k}. {title}",
    "{k} – {title}",
    "{k}) {title}",
    "{k}- {TITLE}",
    "{number} - Objet : {title}",
    "{number} – {title}",
    "Délibération n° {number} : {title}",
    "N° {number} : {TITLE}",
    "{number} {title}",
    "Point n° {k} : {title}",
    "Objet : {title}",
    "{TITLE}",
    "Délibération n° {number}\nObjet : {title}",
    "N° {number} – {TITLE}",
)
"""Headings of items in minutes; `{k}` counts the items, `{number}` is the number of the act."""
AGENDA_LINES = ("- {title}", "{k}. {title}", "• {title}", "{k} – {title}")
RAPPORTEUR = (
    "Rapporteur : {who}",
    "RAPPORTEUR : {who}",
    "{who} expose :",
    "{who} rapporte :",
    "Sur le rapport de {who},",
)
VISA_VERBS = ("Vu ", "VU ", "Vu ")
OPERATIVES = (
    "{Le_organ}, après en avoir délibéré, {vote},",
    "Après en avoir délibéré, {le_organ}, {vote},",
    "{Le_organ}, ouï l'exposé et après en avoir délibéré, {vote} :",
    "{LE_ORGAN}, après en avoir délibéré, {vote}",
    "Après en avoir délibéré et {vote}, {le_organ}",
)
OPERATIVES_BARE = (
    "{Le_organ}, après en avoir délibéré,",
    "{LE_ORGAN},\nAPRÈS EN AVOIR DÉLIBÉRÉ,",
    "Après en avoir délibéré, {le_organ}",
    "{Le_organ}, après en avoir délibéré :",
    "Le rapport entendu, {le_organ}, après en avoir délibéré",
)
BULLETS = ("- ", "- ", "• ", "– ", "> ")
ARTICLES = (
    ("Article 1er : ", "Article {n} : "),
    ("Article 1 – ", "Article {n} – "),
    ("ARTICLE 1er – ", "ARTICLE {n} – "),
    ("Article 1 : ", "Article {n} : "),
)

UNANIMITY_INLINE = (
    "à l'unanimité",
    "à l'unanimité",
    "à l'unanimité des membres présents",
    "à l'unanimité des membres présents et représentés",
    "À L'UNANIMITÉ",
    "à l'unanimité des suffrages exprimés",
    "à l'unanimité des votants",
)
UNANIMITY_INLINE_COUNTED = (
    "à l'unanimité ({for} voix pour)",
    "à l'unanimité des votants ({for} voix pour)",
    "à l'unanimité, par {for} voix pour",
)
UNANIMITY_LINES = (
    "Adopté à l'unanimité.",
    "ADOPTÉ À L'UNANIMITÉ",
    "Vote : unanimité",
    "VOTE : UNANIMITÉ",
    "Voté à l'unanimité.",
    "Cette délibération est adoptée à l'unanimité.",
    "Délibération adoptée à l'unanimité des membres présents.",
    "Le point est adopté à l'unanimité.",
    "POUR : Unanimité",
)
FIGURES = (
    "Pour : {for} – Contre : {against} – Abstentions : {abstention}",
    "POUR : {for}  CONTRE : {against}  ABSTENTION : {abstention}",
    "Pour : {for}\nContre : {against}\nAbstention : {abstention}",
    "Votes : pour {for}, contre {against}, abstention {abstention}",
    "Vote : {for} pour, {against} contre, {abstention} abstention(s)",
    "Pour : {for} – Contre : {against} – Abstention : {abstention} – Ne prend pas part au vote : {aside}",
    "Voix pour : {for} ; voix contre : {against} ; abstentions : {abstention}",
    "Résultat du vote : {for} voix pour, {against} voix contre, {abstention} abstention",
)
"""All senses with figures, noughts included; a form with `{aside}` prints those who take no part."""
CLOSINGS = (
    "Fait et délibéré les jour, mois et an susdits.",
    "Pour extrait conforme,",
    "Ainsi fait et délibéré, les jour, mois et an que dessus.",
    "Pour copie conforme,",
    "La présente délibération peut faire l'objet d'un recours devant le tribunal administratif dans un délai de "
    "deux mois à compter de sa publication.",
)
STAMPS = (
    (
        (
            "Accusé de réception en préfecture",
            "{id}",
            "Date de télétransmission : {sent}",
            "Date de réception préfecture : {received}",
        ),
        ("transmitted_on", "received_on"),
    ),
    (
        ("Envoyé en préfecture le {sent}", "Reçu en préfecture le {received}", "Publié le {published}", "ID : {id}"),
        ("transmitted_on", "received_on", "published_on"),
    ),
    (
        ("Envoyé en préfecture le {sent}", "Reçu en préfecture le {received}", "Publié le", "ID : {id}"),
        ("transmitted_on", "received_on"),
    ),
    (
        (
            "Accusé de réception – Ministère de l'intérieur",
            "{id}",
            "Accusé certifié exécutoire",
            "Réception par le préfet : {received}",
            "Publication : {published}",
        ),
        ("received_on", "published_on"),
    ),
)
"""Stamps of the préfecture, and the dates that each prints."""
SENT_LINES = (
    ("Transmis en préfecture le : {sent}\nPublié le : {published}", ("transmitted_on", "published_on")),
    (
        "Acte rendu exécutoire après transmission en préfecture le {sent} et publication le {published}",
        ("transmitted_on", "published_on"),
    ),
    ("Affiché le {published}", ("published_on",)),
    ("Date de publication : {published}", ("published_on",)),
)
FEET = (
    "",
    "",
    "Page {page}/{pages}",
    "{page}/{pages}",
    "{page}",
    "{body} – {session} – Page {page} sur {pages}",
    "{body} - {page}",
)
POSTPONED = (
    "Ce point est ajourné.",
    "Ce point est retiré de l'ordre du jour.",
    "La délibération est reportée à une séance ultérieure.",
)
DEBATES = (
    "{a} demande quel sera le calendrier des travaux. {b} répond qu'il sera communiqué à chacun.",
    "{a} s'interroge sur le coût. {b} rappelle que les crédits sont votés.",
    "{a} souhaite que l'assemblée soit tenue informée ; {b} en prend l'engagement.",
)
PRELIMINARIES = (
    "Le procès-verbal de la séance précédente est approuvé.",
    "Le procès-verbal de la dernière séance est approuvé à l'unanimité.",
    "Le compte rendu de la réunion précédente, soumis au vote, est adopté à l'unanimité.",
    "Le quorum étant atteint, la séance est ouverte.",
)
DELEGATED = (
    "Décisions prises par délégation du conseil",
    "Compte rendu des décisions du Maire",
)
MATTER_LINES = (
    "Matière : 7.5 - Subventions",
    "Nomenclature ACTES : 8.1",
    "Domaine : 3.5 - Actes de gestion du domaine public",
)
COMMISSION_VOTE = "l'avis favorable de la commission des finances (pour : 8 ; contre : 0 ; abstention : 1)"
BOXES = (
    ("[X] à l'unanimité   [ ] à la majorité", "[ ] à l'unanimité   [X] à la majorité"),
    ("Adopté à l'unanimité : X\nAdopté à la majorité :", "Adopté à l'unanimité :\nAdopté à la majorité : X"),
)
"""A ticked form: unanimous, or by majority."""
