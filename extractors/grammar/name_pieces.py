"""The pieces that a list of persons is cut into: brackets, civilities, words of names, ends of lines, separators."""

from __future__ import annotations

import re

from extractors.grammar.double_names import DOT, OPEN_HYPHEN, SLASH
from extractors.grammar.name_chunks import APOSTROPHE, LETTER, LOWER, PAIR, UPPER

_NAMED = rf"[{UPPER}][{LETTER}{APOSTROPHE}-]+\s"
_TWO_NAMED = rf"(?:{_NAMED}){{2,4}}et\s(?!M\.|Mme|Mon|Mad|Mlle){_NAMED}[{UPPER}]"
"""Behind « Madame et Monsieur »: the names of both, each whole."""
_CIVILITY = (
    rf"(?P<civ>(?<!{DOT})"
    r"(?=[MmDR])(?:(?:Mesdames|MESDAMES|Mmes|MMES)\W{1,3}(?:et\W{1,2})?(?:Messieurs|MESSIEURS|MM|Mrs|M)\b\.?"
    r"|(?:Mme|MME|Madame)\W{1,2}et\W{1,2}(?:Messieurs|MM|Mrs)\b\.?"
    rf"|(?:(?:Madame|Mme)\set\s(?:Monsieur|M\.)|(?:Monsieur|M\.)\set\s(?:Madame|Mme))(?=\s{_TWO_NAMED})"
    r"|(?:Messieurs|MESSIEURS|MM|M\.?M)\b\.?\W{0,2}(?:et|ET|/|-|,)?\W{0,2}(?:Mesdames|MESDAMES|Mmes|MMES|Mme|MME)\b\.?"
    r"|(?:[Mm]onsieur|[Mm]adame|[Mm]essieurs|[Mm]esdames|[Mm]ademoiselle|MONSIEUR|MADAME|MESSIEURS"
    r"|MESDAMES|Mesdemoiselles"
    r"|MADEMOISELLE"
    r"|M\. ?M|MM|Mrs|MRS|Mr|MR|Mmes?|MMES?|MMe|Me?lles?|MLLES?|MELLE(?!-)|Mmc|Mrnes?|Rnmes?|Dr|Docteur"
    r"|Me)\b(?:\.|(?![\w’']))"
    rf"|Ms(?=\.?\s[{UPPER}])\.?|Mes(?=\s[{UPPER}]{{2}})"
    rf"|M ?\.(?=\s*(?:[{UPPER}]|d[eu]\s|d['’]|l[ae]\s))(?![ ]?-)(?!(?:-?[{UPPER}]\.)+(?:\s*(?:[,;()/\n]|\Z)|\s+[-–—]))"
    rf"|M (?:mes?|e?lles?)(?=\s[{UPPER}])|M(?=\s+[{UPPER}])|Mme(?=[{UPPER}])"
    rf"|mme(?=\s+[{UPPER}]))"
    r"(?:\s*\((?:s|e|es)\))?)"
)
_INITIALS = (
    rf"(?:{PAIR}\.[ ]?(?=[{UPPER}][{LETTER}{APOSTROPHE}])|(?<=[{UPPER}]{{2}} ){PAIR}\."
    rf"|[{UPPER}]\.(?:-?[{UPPER}]\.)+|[{UPPER}][a-zà-ÿ]?\.[ \-]{{0,2}}(?:[{UPPER}]\.[ \-]?){{0,2}}(?=[{UPPER}])"
    rf"|[{UPPER}](?:-[{UPPER}](?![{LETTER}]))*(?![{LETTER}\d{APOSTROPHE}{SLASH}]|-[{UPPER}][{LETTER}])\.?)"
)
_LETTERS = rf"(?:[{LETTER}]|[\[\]|1!](?=[{LETTER}]{{2}}))"
_CIVIL = r"(?:M\.|Mme|Mr|MM|Monsieur|Madame)"
_SEAT = r"(?:Titulaire|Suppl[ée]ant|Adjoint|Maire\b|Pr[ée]sent|Absent|Excus)"
"""What stands behind a dash that the name is not joined to (« Jacques- Titulaire »)."""
_PLAIN = (
    rf"(?>[{UPPER}]{_LETTERS}*"
    rf"(?:(?:{OPEN_HYPHEN}|{SLASH}|[{APOSTROPHE}]{{1,2}} ?|\.(?=[{UPPER}]{{2}})|-\s?\n\s?(?!{_CIVIL})|-|- (?=[{UPPER}])"
    rf"(?<=[{LETTER}]- )(?:(?<![{UPPER}]{{2}}- )|(?=[{UPPER}]{{2}}))"
    rf"(?!{_CIVIL}|{_SEAT})){_LETTERS}+)*)"
    r"(?!\d)"
)
PIECE = re.compile(
    rf"(?P<paren>[(\[{{](?:[^()\[\]{{}}]{{0,240}}[)\]}}]|[^()\[\]{{}}\n]{{0,60}}\Z))|{_CIVILITY}"
    rf"|(?P<maiden>(?=[NnÉéEeVv])\b(?:[Nn]ée?|NÉE|[ÉéEe]pouse|[ÉE]POUSE|[Éé]p\.|[Vv]euve|VEUVE|[ÉéEe]pse|[ÉE]PSE|[Vv]ve|VVE)\.?\s+(?:{LOWER}|(?:DE|DU|LA|LE)\s+){{0,3}}"
    rf"{_PLAIN})"
    rf"|(?P<word>(?:(?=[a-z]){LOWER}{{1,3}}(?!M\.\s|M\s[{UPPER}]|MM|Mme|MME|Mr\b|Monsieur|Madame|MONSIEUR|MADAME))?(?:{_INITIALS}|{_PLAIN}))"
    rf"|(?P<line>[ \t]*\n\s*)|(?P<tab>[ ]*\t\s*)"
    r"|(?P<sep>(?<![\w)])>+\s?|\s?[,;/•●▪+|}“”\"«»*➢✓·&]+\s?|[ ]?[-–—]{1,2}(?=\s|[A-ZÀ-Ý])|\bet\b|\bET\b|\bainsi que\b)"
    rf"|(?P<colon>\s?:)|(?P<dot>[.…]+)|(?P<blank>[ {DOT}]+)|(?P<other>[{LETTER}\d°%€@]+|.)",
    re.DOTALL,
)
"""The next piece of a list; the name of the group that matches is its kind."""
