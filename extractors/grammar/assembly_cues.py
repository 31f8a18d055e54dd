"""The bodies that deliberate, as data: their organs, their heads, the words that come before their names.

Every pattern is for folded text (`extractors.grammar.text.fold`).
"""

from __future__ import annotations

import re

from extractors.grammar.indexed import ByWords
from extractors.grammar.patterns import Around, sought

HEAD = 6_000
"""Characters of a text in which the body that deliberates is told."""
TOP = 1_200
"""Characters in which its heading names it."""

_OVERSEAS = (
    r"(?:l'|le\s)?(?:assemblee\s+(?:territoriale\s+)?de\s+(?:la\s+)?polynesie\s+francaise|congres\s+de\s+(?:la\s+)?nouvelle[-\s]caledonie"
    r"|assemblee\s+de\s+(?:la\s+)?province\s[a-z' -]{3,30})"
)
ORGANS: tuple[tuple[str, str | None, str], ...] = (
    ("PARIS", None, r"conseil\s+de\s+paris\b"),
    ("COR", None, r"assemblee\s+de\s+corse\b"),
    ("COR", None, r"conseil\s+executif\s+de\s+corse\b"),
    ("GUY", None, r"assemblee\s+de\s+guyane\b"),
    ("MTQ", None, r"assemblee\s+de\s+martinique\b"),
    ("MTQ", None, r"conseil\s+executif\s+de\s+martinique\b"),
    ("LYON", None, r"conseil\s+de\s+la\s+metropole\s+de\s+lyon\b"),
    (
        "COM",
        "ARR",
        r"conseil\s+(?:d['\s]arrondissements?\b|des?\s(?:\d{1,2}\s?(?:er|e|eme)\s(?:et\s)?){1,2}arrondissements?\b|du\s\d{1,2}\s?(?:er|e|eme)\sarrondissement\b)",
    ),
    ("DEP", "DEP_CP", r"commission\s+permanente\s+du\s+conseil\s+(?:departemental|general)\b"),
    ("REG", "REG_CP", r"commission\s+permanente\s+du\s+conseil\s+regional\b"),
    ("COM", None, r"conseil\s+muni[a-z]{3,7}l\b|assemblee\s+municipale\b"),
    (
        "EPCI",
        None,
        r"(?:conseil|bureau|assemblee|comite)\s+(?:communautaire|metropolitain|de\s+communaute|d'agglomeration"
        r"|de\s+territoire|de\s+l'agglomeration"
        r"|de\s+(?:la\s+)?metropole|de\s+la\s+communaute)\b"
        r"|conseil\s+de\s+(?!developpement|surveillance|quartier|discipline|l[ae']|territoire)(?:[a-z'-]+\s){1,4}?"
        r"(?:metropole|agglomeration|communaute)\b|seance\s+(?:pleniere\s+)?communautaire\b",
    ),
    ("EPCI", None, r"conseil\s+territorial\b(?=[\s\S]{0,6000}\b(?:etablissement\s+public\s+territorial|ept)\b)"),
    ("OTHER", None, r"conseil\s+territorial\b"),
    ("OTHER", None, rf"(?<![^\n]){_OVERSEAS}\W{{0,4}}(?![^\n])"),
    ("OTHER", None, rf"{_OVERSEAS}(?=,?\s(?:s'est\s+reunie?\b|du\s(?:lundi|mardi|mercredi|jeudi|vendredi|\d)))"),
    ("SYN", "SMO", r"syndicat\s+mixte\s+ouvert\b"),
    ("SYN", None, r"(?:comite|bureau|conseil|assemblee)\s+syndical[e]?\b|\b(?:comite|bureau)\s+du\s+syndicat\b"),
    (
        "SYN",
        None,
        r"assemblee\s+generale\b(?=[\s\S]{0,400}\b(?:delegues|membres|representants)\b[^.;]{0,160}"
        r"\bsyndicat\s+(?:mixte|intercommunal|departemental|interdepartemental)\b)",
    ),
    ("DEP", None, r"(?:conseil|assemblee)\s+de\s+la\s+collectivite\s+europeenne\b"),
    ("DEP", None, r"conseil\s+(?:departemental|general)\b(?!\s+de\s+l'(?:e[cn]|a[lr]))|assemblee\s+departementale\b"),
    ("REG", None, r"conseil\s+regional\b|assemblee\s+regionale\b"),
    ("CCAS", None, r"conseil\s+d['\s]administration\b(?=[\s\S]{0,6000}\b(?:c\.?[ci]\.?a\.?s|action\s+sociale)\b)"),
    (
        "CCAS",
        None,
        r"conseil\s+d['\s]administration\s+du\s+(?:ccas|centre\s+(?:inter)?communal\s+d['\s]action\s+sociale)\b",
    ),
)
"""Type, finer regime, pattern of the organ. The first organ that a heading names counts."""

ORGAN = re.compile(
    r"(?<![a-z])(?:" + "|".join(f"(?P<o{i}>{pattern})" for i, (_, _, pattern) in enumerate(ORGANS)) + ")"
)

TERRITORIAL_BODY = re.compile(r"\betablissement\s+public\s+territorial\b(?!\s+de\s+bassin)")
"""Before « conseil territorial »: that it is the organ of one, and of no collectivity overseas."""

CITED = re.compile(r"\bla\s+deliberation\s+(?:[\w°/-]+\s+){0,6}d(?:u|es)\s*\Z")
"""Before an organ: that the text cites an act of it."""

CLOSED_SYNDICATE = sought(r"\bsyndicat\s+mixte\s+ferme\b")
"""A mixed syndicate of communes and groupings alone, which is under their law and not its statutes."""

OPINION_OF = re.compile(
    r"\bavis\s+(?:[a-z]+\s+){0,3}(?:du|de\s+la|de\s+l'|des)\s*\Z"
    r"|\bvu\s+(?:la|les)\s+deliberations?\s+(?:(?:modifiee?|n°\s?[\w/-]+)\s+){0,3}(?:du|de)\s*\Z"
)
"""Before an organ: that its opinion or an act of it is cited, and that it is another body's."""

HEAD_OF_COMMISSION = sought(
    r"^\W{0,4}(?P<body>region|departement|collectivite\s+europeenne|metropole(?=\s+de\s+lyon\b))\b[^\n]{3,60}"
    r"(?:\n(?:[^\n]*\n){0,2}\W{0,4}(?:extrait\s+(?:du\s+registre\s+)?des\s+(?:deliberations|decisions)\s+de\s+la\s+)?|\s[-–—]\s)commission\s+permanente\b",
    re.MULTILINE,
)
"""The letterhead of a commission that names no council."""

LYON_HEAD = sought(r"^\W{0,4}metropole\s+de\s+lyon\b", re.MULTILINE)
"""The letterhead of the one métropole that is no grouping of communes: its council is named without the city."""

COMMISSION = re.compile(
    r"(?:^|\n)\W*(?:(?:reunion|seance|deliberations?)\s+de\s+)?(?:la\s+)?commission\s+permanente\W*"
    r"(?:d[ue]\s+(?:(?:lundi|mardi|mercredi|jeudi|vendredi)\s+)?\d[^\n]{0,40})?(?=\n|$)"
    r"|(?:^|\n)[^\n.;]{3,60}\s[-–—]\s{1,2}commission\s+permanente\W*(?=\n|$)"
    r"|\A[^\n]{3,100}\scommission\s+permanente\s+du\s+(?:\w{5,8}\s)?\d{1,2}(?:er)?\s\w{3,9}\s\d{4}\b"
    r"|(?:^|(?<!\ba)(?<!\bde)(?<!\bet)(?<!\bpar)(?<!\bque)(?<!\bsur)(?<!\bpour)\n)\W*la\s+commission\s+permanente\s+d(?:u|e\s+la|e\s+l')\s?[^\n.;]{3,70},\s*(?=\n\W*(?:vu|considerant)\b)"
    r"|(?<!de la )\bcommission\s+permanente\b[^.;\n]{0,80}\b(?:s'est\s+reunie|reunie|siegeant|dument\s+convoquee)\b"
)
"""The permanent commission as the organ that sits: alone on a line of the heading, above its visas, or meeting."""

BOARD = re.compile(r"\bconseil\s+d['\s]administration\b")
SOCIAL_ACTION = re.compile(r"\bc\.?[ci]\.?a\.?s\b|\baction\s+sociale\b")
"""A board is that of a CCAS where the heading names social action, before the board or after."""
SOCIAL_HEAD = re.compile(
    r"^\W{0,4}(?P<body>c\.?[ci]\.?a\.?s\b|centre\s+(?:inter)?communal\s+d['\s]action\s+sociale\b)", re.MULTILINE
)
"""The letterhead of a CCAS that names no board."""

_OF = r"(?:\s*(?:de\s+la|de\s+l'|de|du|des|d'))(?:\s+|(?<='))"
_QUOTE = r"[\"\s]{0,3}"
_ACRONYMS = "siaep|sivom|sivu|sivos|smirtom|sirtom|smitom|sictom|smictom|sictoba|siea|siah|siaap|sirp|sitom|siom|sitcom"
_UNIONS = rf"(?:{_ACRONYMS}|{re.sub('(?<=[a-z])(?=[a-z])', '[.]', _ACRONYMS)})[.]?"
"""How syndicates are called for short, with dots or without (« S.I.V.U. »)."""
UNION = re.compile(_UNIONS)
_INSTITUTION = (
    r"(?:service\s+departemental\s+d'incendie\s+et\s+de\s+secours|s\.?d\.?i\.?s\b\.?|caisse\s+des\s+ecoles"
    r"|etablissement\s+public\s+de\s+cooperation\s+culturelle|e\.?p\.?c\.?c\b\.?"
    r"|oph\b|office\s+public\s+(?:de\s+l'habitat|d'h\.?l\.?m\b\.?)"
    r"|regie\s+(?:personnalisee|autonome|publique|municipale|communautaire|intercommunale|departementale|syndicale"
    r"|(?:de\s+l'|des\s+)eaux?\b|d'(?:electricite|assainissement)\b)"
    r"|(?:association\s+syndicale\s+(?:autorisee|constituee\s+d'office|libre)|a\.?s\.?a\b\.?(?=\s+d[eu]))"
    r"|office\s+(?:(?:inter)?communa(?:l|utaire)\s+)?d[eu]\s+tourisme(?:\s+(?:(?:inter)?communa(?:l|utaire)|intercommunal))?"
    r"|agence\s+(?:technique\s+)?departementale(?!\s+d)|etablissement\s+public\s+foncier(?:\s+local)?"
    r"|(?:centre\s+(?:inter)?departemental|(?<=\badministration\sdu\s)centre|(?<![^\n])centre)\s+de\s+gestion"
    r"(?:\s+de\s+la\s+fonction\s+publique\s+territoriale)?)"
)
INSTITUTION = sought(rf"\b{_INSTITUTION}")
"""A public body of its own kind, that a board directs."""
INSTITUTION_BOARD = sought(
    r"\b(?:conseil|comite)\s+d['\s]administration\b|\bcomite\s+de\s+la\s+(?=caisse\s+des\s+ecoles\b)"
    r"|\bcomite\s+de\s+(?:direction|gestion)\b|\b(?:(?:reunion|seance)\s+du)\s+syndicat(?=\s+(?:de\s+l'a\.?s\.?a\b|du\s+\d))"
    r"|\ble\s+syndicat(?=\s+de\s+l'a\.?s\.?a\b[^.;:]{0,90}\b(?:reuni|convoque|assemble))"
    r"|\bassemblee\s+(?:generale\s+)?des\s+(?:proprietaires|syndics)\b"
)

BUREAU_OF = re.compile(r"(?<![^\n])\W{0,3}bureau\s+du\s+\Z")
"""Before a board: that its bureau sits."""

ORGAN_SPOKEN = tuple(
    sought(r"\bcommission\s+permanente\b" if regime in ("DEP_CP", "REG_CP") else rf"(?<![a-z])(?:{pattern})")
    for _, regime, pattern in ORGANS
)
"""The organs one by one, in the words of a sentence."""

NAMES: tuple[tuple[str, str, int, ByWords | Around], ...] = (
    (
        "COM",
        "named body",
        3,
        ByWords(
            rf"\b(?:commune|ville|municipalite)(?:\s+nouvelle)?(?:{_OF}de)?{_OF}{_QUOTE}|\bcommune\s+nouvelle\s{{0,2}}(?=\")\""
            r"\s?"
        ),
    ),
    (
        "COM",
        "organ of",
        4,
        ByWords(rf"\bconseil\s+municipal(?:\s*de\s+(?:la\s+)?(?:commune|ville|mairie))?{_OF}{_QUOTE}"),
    ),
    (
        "COM",
        "organ of",
        3,
        Around(
            r"^[^\w\n]{0,4}de[^\S\n]+la[^\S\n]+commune\s(?=s(?:ain)?t|[a-z]{3})", needle="commune", flags=re.MULTILINE
        ),
    ),
    ("COM", "label", 3, ByWords(r"^[^\w\n]{0,4}commune\s?:(?!\s{0,3}a\s)\s{0,3}", re.MULTILINE)),
    ("COM", "address", 2, ByWords(r"^[^\w\n]{0,4}\d{5}\s{1,3}(?=[a-z'-]{3}[^\n\d]{0,40}$)", re.MULTILINE)),
    (
        "COM",
        "signed as mayor",
        5,
        ByWords(rf"\b(?:vu\s+par\s+nous|je\s+soussignee?)\b[^.;]{{0,60}}?\bmaire{_OF}{_QUOTE}"),
    ),
    ("COM", "house", 3, ByWords(rf"\b(?:mairie|maire|hotel\s+de\s+ville){_OF}{_QUOTE}")),
    (
        "EPCI",
        "named body",
        4,
        ByWords(
            rf"\b(?:communaute\s+(?:de\s+communes?|intercommunale|d'agglo(?:meration)?|urbaine|d'aglomeration)"
            rf"|etablissement\s+public\s+territorial|ept(?=\s)|metropole)"
            rf"(?:{_OF}(?:(?:canton|region){_OF})?|\s+(?:l(?:es?|a)[ ]|l')?){_QUOTE}"
        ),
    ),
    (
        "EPCI",
        "organ of",
        4,
        ByWords(rf"\bconseil\s+(?:communautaire|metropolitain|de\s+territoire|de\s+communaute){_OF}{_QUOTE}"),
    ),
    ("EPCI", "named body", 4, ByWords(rf"(?<=\bconseil\sde\sl')agglomeration{_OF}")),
    (
        "EPCI",
        "named body",
        2,
        ByWords(rf"^[^\w\n]{{0,4}}(?:c\.?[cau]\.?(?:{_OF}|[ ])|agglomeration{_OF})", re.MULTILINE),
    ),
    ("LYON", "named body", 4, ByWords(r"\bmetropole\s+de\s+(?=lyon\b)")),
    ("DEP", "named body", 3, ByWords(rf"\bdepartement{_OF}{_QUOTE}")),
    ("DEP", "named body", 4, ByWords(rf"\bcollectivite\s+europeenne{_OF}")),
    ("DEP", "organ of", 4, ByWords(rf"\bconseil\s+(?:departemental|general){_OF}{_QUOTE}")),
    (
        "SYN",
        "named body",
        4,
        ByWords(
            rf"\b(?:pole\s+d'equilibre\s+territorial(?:\s+et)?\s+rural|petr|pole\s+metropolitain)(?:{_OF}|\s+){_QUOTE}"
        ),
    ),
    (
        "SYN",
        "named body",
        4,
        ByWords(rf"\b{_UNIONS}{_OF}(?:(?:canton|secteur){_OF})?{_QUOTE}"),
    ),
    ("SYN", "named body", 4, ByWords(rf"\b{_UNIONS}\s{{0,2}}\"\s?|\b{_UNIONS}[ ](?=region\s(?:de\s|d[ue]s?\s|d'))")),
    (
        "SYN",
        "named body",
        4,
        ByWords(
            rf"^[^\w\n]{{0,4}}s\.?i\.?(?:{_OF}|\s+(?:pour\s+(?:la\s+gestion{_OF}|l[ea]s?\s|l')?|scolaire{_OF}))",
            re.MULTILINE,
        ),
    ),
    ("SYN", "named body", 3, ByWords(rf"^[^\w\n]{{0,4}}{_UNIONS}[ ](?!d[eu']|region)(?=[a-z]{{3}})", re.MULTILINE)),
    (
        "SYN",
        "named body",
        4,
        ByWords(r"(?<=\bcomite\sdu\s)syndicat\s(?=[a-z]{3})|(?<=\bbureau\sdu\s)syndicat\s(?=[a-z]{3})"),
    ),
    (
        "SYN",
        "named body",
        4,
        ByWords(
            rf"\bterritoires?\s+d'energies?\s(?=[a-z])|\bsmo\s(?=[a-z])"
            rf"|\b(?:etablissement\s+public\s+territorial\s+de\s+bassin|eptb|epage)(?:{_OF}|\s)"
        ),
    ),
    ("SYN", "named body", 3, ByWords(rf"^[^\w\n]{{0,4}}parc\s+naturel\s+regional{_OF}", re.MULTILINE)),
    *(
        (kind, "named body", 4, ByWords(rf"\bcollectivite(?:\s+(?:territoriale|d'outre-mer))?{_OF}"))
        for kind in ("COR", "GUY", "MTQ", "OTHER")
    ),
    ("OTHER", "organ of", 4, ByWords(rf"\bconseil\s+territorial{_OF}")),
    (
        "OTHER",
        "named body",
        4,
        ByWords(
            rf"\b{_INSTITUTION}(?:{_OF}(?:(?:la\s+)?(?:ville|commune)|(?:le\s+)?departement){_OF}|{_OF}|\s*(?=\"))"
            rf"{_QUOTE}"
        ),
    ),
    ("OTHER", "named body", 4, ByWords(r"\b(?:office\s+public\s+de\s+l'habitat|oph)[ ](?=[a-z])")),
    ("OTHER", "named body", 4, ByWords(rf"\bprovince(?:{_OF}(?:iles[ ])?|[ ])(?=[a-z])")),
    ("REG", "named body", 4, ByWords(rf"\bconseil\s+regional(?:{_OF}|[ ](?=[a-z]))")),
    ("REG", "named body", 2, ByWords(rf"\bregion(?:{_OF}|\s+){_QUOTE}")),
    (
        "CCAS",
        "named body",
        4,
        ByWords(
            rf"^[^\w\n]{{0,4}}c\.?[ci]\.?a\.?s\.?[ ](?!d[eu'])(?=[a-z])|\b(?:c\.?[ci]\.?a\.?s\.?"
            rf"|centre\s+(?:inter)?communal\s+d['\s]action\s+sociale?)(?:\s+(?:de\s+la\s+)?(?:ville|commune))?{_OF}{_QUOTE}",
            re.MULTILINE,
        ),
    ),
)
"""Type of body, form, weight, and what stands before a name. A look-ahead says that the words belong to the name."""

COMMUNITY = re.compile(r"communaute\s+(?:de\s+communes?|d'agglomeration|urbaine|intercommunale)\b")
"""How the name of a community begins."""

COMMUNITY_NAMED = re.compile(rf"{COMMUNITY.pattern}|c\.?[cau]\.?(?=[ ])")
"""The same where it is known to be a name: « CC du Val »."""

COMMUNITY_HEAD = re.compile(
    r"(?:^\W{0,6}(?:\d{1,2}\s)?|\bassemblee\s+generale\s+de\s+la\s+|\bles\s+(?=conseillers))"
    rf"(?P<body>{COMMUNITY.pattern}"
    r"|conseillers\s+communautaires(?=\s[^.;:]{0,80}\bse\s+sont\s+reunis))\b",
    re.MULTILINE,
)
"""How the minutes of a community begin that name no organ."""

TOWN_HEAD = re.compile(rf"(?:^|\t)\W{{0,6}}(?:\d[\dab]\d{{0,3}}\s?[-–]\s?)?(?:mairie|commune|ville){_OF}", re.MULTILINE)
"""How the letterhead of a commune begins."""
TOWN_RUNNING = sought(
    rf"^\W{{0,4}}(?:mairie|commune|ville){_OF}[^\n]{{3,50}}?\s[-–—]\s(?:seance|reunion)\s+d", re.MULTILINE
)
"""The head or foot of a page that names the commune and the sitting (« Ville de Valbrune - Séance du 4 mai »)."""
OTHER_HEAD = sought(
    r"\bcommunaute\s+d|\bsyndicat\b|\bmetropole\b|\bcommune\s+deleguee\b|\bregie\b"
    r"|\bassociation\s+(?:syndicale|fonciere)\b|\bcommission\s+syndicale\b|\bsection\s+de\s+commune\b"
)
"""In the heading: a body that a commune may lend its letterhead."""

DELEGATED = re.compile(r"(?:maire\s+(?:de\s+)?la\s+)?commune\s+deleguee\b")
"""A part of a commune, which has no council of its own here."""

SYNDICATE_HEAD = re.compile(
    rf"\A\W{{0,6}}syndicat\s+(?:d(?:es|u)\b|d'|de\s+l)|^\W{{0,6}}(?:{_UNIONS}{_OF}|pole\s+(?:metropolitain|d'equilibre\s+territorial)\b|petr\b|(?:eptb|epage)\b"
    r"|parc\s+naturel\s+regional\b|syndicat\s+(?:mixte|intercommunal|departemental|interdepartemental|scolaire)\b"
    r"|(?P<short>s\.?i\.?)[ ](?:d(?:e|es|u)[ ]|d'|pour[ ]|scolaire\b))",
    re.MULTILINE,
)
"""How the letterhead of a syndicate begins, one called « SI » for short among them."""

SYNDICATE = re.compile(
    r"\bsyndicat\s+(?:mixte|intercommunal|departemental|interdepartemental|des?\b|d'"
    r"|scolaire(?=\s+(?:d[eu]|[^\n:.;]{3,40}[ ][-–][ ])))"
    r"(?:(?!\b(?:dument|legalement|regulierement|s'est|se\s+sont|convoque|est|sont|a(?!\s+(?:vocation|la\s+carte))|ont|qui|par|seance"
    r"|pour(?!\s+(?:l[ea]s?\s|l')(?!annee|periode|compte|duree|mandat|vote))"
    r"|comite|reunion|proces|compte|extrait|registre|deliberations?)\b)"
    r"(?:(?!\bz\.?[ ]?[ai]\b)(?!\brepublique\sfrancaise\b|-{4})[^\n\t,.;:()|]"
    r"|(?<!\")\n(?=(?:de|du|des|et|la|les)\s|d'|\")|(?<=scolaire)\n(?=[^\n:.;]{3,40}[ ][-–][ ])"
    r"|(?:(?<= d[eu])|(?<= des)|(?<= la)|(?<= et)|(?<= regroupement)(?=\npedagogique))\n"
    r"|\t\W{0,3}\d{1,4}\W{0,3}\n(?=(?:de|du|des)\s|d'))){3,120}"
)
"""The name of a syndicate, which is a phrase; the number of the page may stand beside it."""
