"""What a council refuses, as data: what it rejects, and refusals that are decisions as any other.

Patterns are for folded text and named as in `extractors.grammar.vote_cues`.
"""

from __future__ import annotations

import re

from extractors.grammar.patterns import sought

OF_ANOTHER = (
    r"\s+(?:[a-z]+\s+)?(?:d'|d[eu]s?\s)(?!\s?(?:(?:(?:m\.|monsieur|madame)\s)?(?:l[ae]\s)?(?:maire|presidente?)\b|deliberation|motion|vou|voeu))"
    r"|\s+(?:faite|emise|formulee|presentee|transmise|recue)\s"
)
"""After a proposition that is none of the council's own: whose it is, or of what."""

REJECTS_AFTER = re.compile(
    r"(?:\s?,?\s*(?:a\s+l'\s?unanimite|a\s+la\s+majorite|par\s|avec\s)[^.;:]{0,90}?,?)?\s*:?\s*"
    r"(?:de\s+(?P<verb>rejeter|refuser|repousser)|de\s+ne\s+pas\s+(?P<not>adopter|approuver|valider|retenir))"
    r"(?=\s+(?:la|le|cette|ce|cet)\s+(?:presente?\s+)?(?:(?:motion|voeu|vou|resolution|(?:projet\s+de\s+)?deliberation)\b"
    rf"|proposition\b(?!{OF_ANOTHER})))"
)
"""« Décide de rejeter cette proposition », and not « … la proposition de l'assureur »."""

REJECTED_AT = sought(
    r"(?:est|sont|a\s+ete)\s+(?:rejete|repousse)e?s?\b|(?:est|sont)\s+refusee?s?(?=\s+(?:a\s+(?:l'unanim|la\s+majorite)|par\s+\d))"
    r"|n'est\s+pas\s+(?:adopte|approuve|retenu)e?\b"
    r"|(?:deliberation|proposition|motion|amendement|voeu|vou|rapport)\s+(?:rejetee?|non\s+(?:adopte|approuve|retenu|accepte|valide)e?)\b|rejetee?s?\s+(?:a|par)\b|rejetee?s?(?=\s?\(\s?(?:\d|a\s+(?:l'unanim|la\s+majorite)))"
    r"|rejetee?s?(?=\s*\n\W{0,4}(?:pour|contre)\s?:\s?\d)|refusee?s?(?=\s+par\s+\d{1,3}\s+(?:voix|votes)\b)"
    r"|rejetee?s?(?=\s?[.!]?\s*(?:\n|\Z))"
    r"|(?:rejete|refuse|repousse)e?s?(?=\s?[:–-]\s{1,2}\d{1,3}\s(?:voix\s)?(?:contre|pour)\b)"
)

ASKED_SUBJECT_BEFORE = re.compile(
    r"(?:\A|\n|[.!?]\s)\s?[^\w\n]{0,4}(?:la|cette|sa|leur)\s+(?:demande|sollicitation|candidature)\s(?:[^.;:\n]{2,60}\s)?\Z"
    r"|\b(?:deliberation|proposition|motion|voeu|vou|rapport|point|question|projet)\b[^.;:]{0,90}[.:]\s+"
    r"(?:elle|il|celle-ci|celui-ci)\s\Z"
)
"""Before « est rejetée »: what somebody asks, subject of its sentence, or a pronoun for what was put to the vote."""

REJECTED_SUBJECT_BEFORE = re.compile(
    r"\b(?:deliberation|proposition|motion|amendement|voeu|vou|rapport|point|question|projet|texte|conclusions"
    r"|budget|comptes?\s+(?:administratif|financier))\b[^.;:]{0,80}\Z"
)

REJECTED_BY_VOTE = re.compile(
    r"\s+(?:a\s+(?:l'|la\s|\d)|par\s+\d)|\s?[:–-]\s{1,2}\d|\s?\(\s?(?:\d|a\s)|\s*\n\W{0,4}(?:pour|contre)\s?:\s?\d"
)
"""What shows that it is the council that rejects: what it votes on, or its voices."""

ASIDE = re.compile(r"\b(?:amendement|voeu|vou|motion)s?x?\b")
"""What a council votes on beside an act, unless it is what the act is about."""

REFUSING_TITLE = re.compile(
    r"\W*(?:(?:motion|voeu|vou|deliberation|decision)\s+)?(?:(?:portant|de|du)\s+)?"
    r"(?:refus\b|rejet\b|opposition\b|renonciation\b|motion\b|voeu\b|vou\b|non[ -]\s?[a-z])"
)
"""The title of an act whose own object is to refuse: what it refuses, it adopts."""

REFUSED_BEFORE = re.compile(r"\b(?:(?:refuse|repousse|rejete|rejette)(?:e?s?|nt)|refus|rejet)\s?[,:(]?\s?\Z")
"""Right before the unanimity that refuses: « Refusée à l'unanimité », « refuse, à l'unanimité, »."""

WITHDRAWING_TITLE = re.compile(r"\W*(?:retrait|abrogation|annulation)\s[^\n]{0,40}\bdeliberations?\b")
"""The title of an act that withdraws an earlier one: « retire la délibération » puts nothing off."""

PROPOSAL_AFTER = re.compile(
    r"\s+(?:d'(?:adopter|approuver)|(?:la|le|l'|cette|ce|cet)\s?(?:presente?\s+)?(?:motion|voeu|vou|proposition|resolution|texte"
    r"|(?:projet\s+de\s+)?deliberation))\b"
)
"""After a verb that refuses: what is put to the vote."""

LEFT_AFTER = re.compile(r"\s+(?:d'(?:exercer|user)|de\s+(?:preempter|faire\s+(?:usage|valoir)))\b")
"""After « refuse »: that a right is not made use of, which is a decision as any other."""

_SOMEBODY = (
    r"(?:m\.|(?:mme|mr|monsieur|madame|l'(?:association|entreprise|acquereur|exploitant|indivision)"
    r"|la\s+(?:societe|famille|sarl|sci))\b)"
)

REQUEST_AFTER = re.compile(
    r"\s+(?:de\s+(?:donner\s+(?:une\s+)?suite(?:\s+favorable)?|repondre\s+favorablement|faire\s+droit)\s+a\s+"
    r"|d'acceder\s+a\s+|(?=(?:la|les|l'|cette|ces|cet|sa|leur|toute)\b))"
    r"(?:la|les|l'|cette|ces|cet|sa|leur|toute)\s?(?:demandes?|requetes?|sollicitations?|reclamations?|candidatures?)\b"
    rf"|\s+(?:l'|cette\s|les\s|la\s)(?:offre|proposition)s?\s+(?:d'achat\s+|de\s+prix\s+|d'acquisition\s+)?(?:de\s+)?{_SOMEBODY}(?!\s+l[ea]\s)"
    r"|\s+(?:d'(?:accorder|attribuer|allouer|octroyer)|de\s+(?:verser|participer|prendre\s+en\s+charge|financer))\b"
)
"""After « refuse »: what somebody asks of the council, whose answer is a decision as any other."""

THEN_REFUSES_AT = re.compile(
    r"(?:admet(?:tent)?|reconnai(?:t|ssent)|exprime(?:nt)?|(?:prend|prennent)\s+acte)\b[^.;\n]{0,120}?(?:\bpuis|\bmais)"
    r"\s(?:il\s|elle\s)?(?P<verb>(?:refuse|rejette)(?:nt)?)\b"
)
"""A verb that concedes, and the refusal in its sentence (« admet les difficultés, puis refuse … »).

Where it approves first, the act is adopted whatever it refuses beside (« approuve le projet, mais rejette l'option »).
"""

APPROVED_INSTEAD_AFTER = re.compile(r"[^.;]{0,160}?(?:\bet|,|\bmais)\s(?:approuve|adopte|retient)(?:nt)?\b")
"""After « refuse la variante »: what the council approves in the same sentence."""

VOTED_AGAIN = re.compile(r"\b(?:nouveau|second|deuxieme|autre)\s+(?:vote|scrutin|tour)\b[^.;]{0,80}?\d{1,3}\b")
"""Between what is rejected and what is adopted: that another vote was held."""
