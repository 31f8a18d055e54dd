"""The numbers of acts and of the items of minutes, as data: what their shapes and labels are.

Patterns named `…_PRINTED` are for the text as printed, all others for folded text. Every one is bounded.
"""

from __future__ import annotations

import re

from extractors.grammar.patterns import Led

_SPACED = (
    r"(?:19|20)\d{2}[.-]\d{2}[.-]\d{2} ?[–—] ?\d{1,3}(?=\s*(?:\n|\Z|[:–—-]))"
    r"|[A-Z]{1,4}(?:19|20)\d{2} ?[-–] ?(?!(?:19|20)\d\d)\d{2,4}(?=\s*(?:\n|\Z|[:–—-]\s))"
    r"|[A-Z]{2,4}[ -]\d{3}-\d{1,5}/\d{2}/[A-Z]{2,4}(?!\w)"
    r"|(?:[A-Z]{2,4} )?\d{2,3}/\d{4}/[A-Z]{2,5}(?:-[A-Z]{2,5})?(?!\w)"
    r"|\d{1,3}- ?\(\d{2,6}\)|\d{1,3}[-/][A-Z]{2,4}[-/]?(?:\d{2}[-/]\d{2}[-/])?(?:19|20)\d{2}(?:[-/]\d{1,3})?(?![\w/])"
    r"|(?:19|20)\d{2}[-_/.](?:\d{1,2}[-_/.])?(?:[A-Z]{1,6}[-_/.]|(?<=_)[A-Z]{1,6}|(?<=-)D[A-Z]{0,4})\d{1,5}(?!\w)"
    r"|(?:19|20)\d{2} (?!AU|DU|ET|LE|EN|HT|LA|DE|UN)[A-Z]{2,5} \d{1,4}(?:-\d{1,2}|G)?(?![\w/])"
    r"|\d{2}-\d{3,5}-[A-Z]{2,6}(?!\w)|(?:19|20)\d{2}(?: [-–] \d{1,4}){2,3}(?![\w.,])"
    r"|(?:19|20)\d{2}(?: [-–] [A-Z]{3,5}){1,2} [-–] \d{1,4}(?![\w.,])"
    r"|(?:DEL|DELIB|DCM|DCC|DB|CM|CC)[ _-](?:19|20)\d{2}[ _-]\d{1,4}(?!\w|[/._-]\d)|\d{3,4} ?/ ?(?:19|20)\d{2}(?![\d/])"
    r"|(?:19|20)\d{2} / \d{1,4} / [A-Z]{2,4}(?!\w)"
    r"|\d{6}[-_][A-Z]{1,3}[-_]\d{1,3}(?![\w/])|[A-Z]{1,4}-(?:DEL|DELIB|DCM|DCC|CM|CC|CA)-(?:19|20)\d{2}[-_/]\d{1,4}(?![\w/])"
)
TOKEN = (
    rf"(?:{_SPACED}|"
    r"\d{2}/\d{3} (?:AC|CP|CE)(?=\s)|\d{2,4}[A-Z]{2,5}[-_./]?\d{1,5}(?![\w/.])|\d{2}[A-Z]\d{3,5}(?![\w/.])|"
    r"[A-Za-z]{2,6}[_ -]?(?:19|20)\d{2}(?:(?:[ _-]\d{1,3}|[_-][A-Z]{2,4}"
    r"|[ ](?!D[UE]\b|L[EA]\b|EN\b|AU\b)[A-Z]{2,4}(?=[ _-]\d))(?![^\W_])){2,3}(?:/\d{1,3}(?![\w/]))?"
    r"|(?:\d{8}|\d{6}) ?[_–—-]? ?\d{1,4}(?![\d/.])"
    r"|\d{1,3} (?:[-/] (?:19|20)\d{2}(?:-\d{1,2})?|/ \d{2})(?=[ ]*(?:[\n\t]|\Z))"
    r"|(?:19|20)\d{2} ?[/–-] ?\d{1,4}(?:[/._-]\d{1,4})*"
    r"(?:[A-Za-z](?!\w|-\d)|/[A-Z]{2,3}(?!\w)|(?:-[A-Z]{2,4}){1,2}(?=\s+[a-z]|\s*(?:\n|\Z))|(?!\w))"
    r"|(?:[A-Z]{1,3} |[A-Z]{1,4}- (?=\d{4}/)|[A-Z]{0,8}[-_./]?"
    r"|(?:[A-Z]{1,3}\.){1,3} ?)\d{1,8}[A-Za-z]?(?:[-_./](?:[A-Z]{0,3}\d{1,8}[A-Za-z]{0,2}"
    r"|[A-Z]{1,8}(?=[-_./\d])|[A-Z]{1,4}(?![\w]))){0,5}(?!\w))"
)
"""An act number as printed: « D-2020-364 », « 2014 / 142 », « CP 2020-276 », « 230214 003 », « 19 »."""

_CODE = (
    rf"(?:{_SPACED}|"
    r"\d{2}[A-Z]{3,6}\d{3,5}(?!\w)|"
    r"[A-Za-z]{2,6}[_ -]?(?:19|20)\d{2}(?:(?:[ _-]\d{1,3}|[_-][A-Z]{2,4}"
    r"|[ ](?!D[UE]\b|L[EA]\b|EN\b|AU\b)[A-Z]{2,4}(?=[ _-]\d))(?![^\W_])){2,3}(?:/\d{1,3}(?![\w/]))?"
    r"|(?:19|20)\d{2}\.\d{2,3}(?=\s?[:–—-]\s|\s[A-ZÀ-Ý][^\W\d_]{2})"
    r"|(?:19|20)\d{2}(?: ?[/-] ?| ?[–—] (?!(?:19|20)\d\d)|_)\d{1,4}(?:[/._-]\d{1,4})*[A-Z]?(?!\w)"
    r"|\d{8} ?[_–—-]? ?\d{1,4}(?!\d)|(?:[A-Z]{1,3} |[A-Z]{1,4}- (?=\d{4}/)|[A-Z]{1,8}[-_./]?"
    r"|(?:[A-Z]{1,3}\.){1,3} ?)\d{1,8}(?:[-_./](?:[A-Z]{0,5}\d{1,8}|\d[A-Z](?=-)|[A-Z]{2,5}(?=-\d))){1,5}[A-Z]?(?!\w)"
    r"|\d{3}/[0-4]\d(?=\s?:)|\d{1,3}/[0-4]\d(?=\s?[).:–-]{1,2}\s?(?:OBJET|Objet)\b)"
    r"|\d{1,3}[/_-](?:19|20)\d{2}(?=\s?[:–—-]\s{1,3}[A-ZÀ-Ý]|\.\s{1,2}[A-ZÀ-Ý]{3})"
    r"|\d{2,4}(?:[-_./]\d{1,4}){2,3}(?!\w))"
)
"""A number that shows by its shape that it is one."""

_OBJECT_WORD = r"(?:OBJET|Objet)"
"""The label of object, which is no letters of a code."""

_NO = r"(?:[Nn]\s?[°ºo˚]?|[Nn]uméro|NUMERO|NUMÉRO|[Nn]r)\s?[:.]?\s{0,2}"
_DELIB = (
    r"(?:[Dd][ée]lib[ée]rations?|D[ÉE]LIB[ÉE]RATIONS?|[Dd][ée]lib\.?|(?:[Dd][ée]l|D[EÉ]L)\.(?=\s)|DELIB\.?|D\.?C\.?M\.?(?!\d)|[Aa]cte|ACTE"
    r"|(?:[Vv](?:œ|oe)u|V(?:Œ|OE)U|[Mm]otion|MOTION)(?=\s[Nn]\s?[°º]))"
)

NUMBER_LABELLED_PRINTED = Led(
    r"\n|\t|[ ](?<=\|[ ])|[ ](?<=\d{4}[ ])|[ ](?=D[ÉE]LIB[ÉE]RATION\s(?:N\s?°\s?)?(?:19|20)\d\d[/_-]\d)"
    r"|[ ](?=(?:[Nn]um[ée]ro|N°)\s(?:d['’ ]ordre\s?:|d[ée]lib[ée]ration\s\d))",
    r"[^\w\n]{0,5}(?:(?:[Pp]oint|POINT|[Qq]uestion|QUESTION|[Aa]ffaire|AFFAIRE)\s(?:[Nn]\s?[°º]\s?)?\d{1,3}\s?[:–-]\s?|\d{1,3}\s?[).–-]\s?)?"
    r"(?:EXTRAIT\sD[UE]S?\sREGISTRES?\sDES\s(?=D[ÉE]LIB[ÉE]RATIONS\sN\s?°))?(?:(?:[Ss]uite"
    rf"|EXTRAIT)\s(?:de\s)?(?:la\s)?|(?:Commune|Ville|COMMUNE"
    rf"|VILLE)\sd[^\n\d]{{2,40}}[-–—]\s)?(?:{_DELIB}|D(?:[ée]cision|[ÉE]CISION)(?=\s(?:du|DU)\s(?:Bureau|BUREAU)\b|\s[Nn]°\s?(?:CP|B)-(?:19|20)\d\d-)"
    r"|A(?:rr[êe]t[ée]|RR[ÊE]T[ÉE])(?=\s[Nn]\s?°\s?[\w/ -]{2,20}\s(?:du|DU)\s(?i:conseil\sex[ée]cutif))"
    rf"|(?:EXTRAIT|Extrait)(?=\s[Nn]°\s?[\d/-]*(?:19|20)\d\d))(?:\s(?:du|DU|de"
    rf"|DE)\s(?:[^\n\d]{{3,40}}?(?:\d{{1,2}}(?:er)?\s\w{{3,9}}\s(?:19|20)\d\d\s?[–—-])?))?\s{{0,2}}:?\s{{0,2}}(?:{_NO}(?P<n>{TOKEN})|:?\s?(?P<code>{_CODE}|\d{{1,3}}(?=\s{{0,2}}[:–—-]\s{{1,2}}[A-ZÀ-Ý])"
    rf"|\d{{1,3}}[/-](?:19|20)\d\d(?=[ ]*(?:\n|\Z))))"
    rf"|(?<=\n)[^\w\n]{{0,5}}(?:[Nn]um[ée]ro|NUM[ÉE]RO)\s?(?::\s?|(?=[\w-]*(?:19|20)\d\d[-_/]))"
    rf"(?P<named>{TOKEN})(?=[ ]*(?:[\n\t]|\Z))"
    rf"|(?<![^\n\t ])[^\w\n]{{0,5}}{_NO}(?:d['’ ](?:ordre|enregistrement)(?=\s?:)|d[ée]lib[ée]ration(?=\s\d)"
    rf"|D['’](?:ORDRE|ENREGISTREMENT)(?=\s?:)"
    rf"|identifiant\b|de\s(?:l['’]acte|(?:la\s)?d[ée]lib[ée]ration)|DE\s(?:L['’]ACTE"
    rf"|(?:LA\s)?D[ÉE]LIB[ÉE]RATION))\s{{0,2}}:?\s{{0,2}}(?:{_NO})?(?P<m>{TOKEN})",
)
"""« Numéro de l'acte : 2021-014 »,
« Délibération n° D-2020-364 », « Délibération 4 – Tarifs »,
« DELIBERATION n° 2023/021 », « 2) Délibération n° 2023-02-10/01 »."""

NUMBER_ALONE_PRINTED = re.compile(rf"[^\w\n]{{0,4}}(?:(?:{_DELIB}\s)?{_NO}|{_DELIB}\s:?\s?){TOKEN}[^\w\n]{{0,4}}")
"""A line of the label of the number and the number."""

NUMBER_FILED_PRINTED = Led(
    r"\n",
    rf"[^\w\n]{{0,4}}(?:[Dd]ossier|DOSSIER|[Rr]apport|RAPPORT|[Aa]ffaire|AFFAIRE|[Pp]oint|POINT)\s"
    rf"{_NO}(?P<n>{TOKEN})(?=[ ]*[\n\t])",
)
"""The number of the file, alone on its line or in its cell: « Dossier n° CP/2021/10/3-07 »."""

NUMBER_LINE_PRINTED = Led(r"\n|\t", rf"[^\w\n]{{0,4}}[Nn]\s?[°º˚]\s?:?\s?(?P<n>{TOKEN})(?P<rest>[^\n\t]{{0,60}})")
"""« n° 2014 / 142 », « N°41/Agenda 21 » at the start of a line."""

NUMBER_HEADED_PRINTED = Led(
    r"\n",
    rf"[^\w\n]{{0,4}}(?!{_OBJECT_WORD})(?P<n>{_CODE}|\d{{1,2}}/(?:19|20)\d\d(?=\s?[:–—-]\s)|\d{{2}}[-/]\d{{2,3}}(?=\s?[:–—-]\s)|\d{{1,2}}/\d{{1,3}}(?=\s[–—-]\s))(?:(?:\s{{0,2}}[–—:-]|\s/|(?<=(?:19|20)\d\d-\d\d)\.)\s{{1,3}}(?=[A-ZÀ-Ý«\"]\S{{2}})|\s{{1,3}}(?=[A-ZÀ-Ý][A-ZÀ-Ýa-zà-ÿ]{{2}}))",
)
"""A code before the title on its line: « DEL 2021-14 – Tarifs du marché », « 2021-03-02 TARIFS DU MARCHÉ »."""

NUMBER_BEFORE_PRINTED = re.compile(rf"[Nn]\s?[°º˚]\s?:?\s?{TOKEN}\s{{1,3}}[-–—:.]{{0,2}}\s{{0,3}}(?=\S)")
"""A number on the line of the title, before it: « N° 68 Rapport annuel »."""

NUMBER_CODE_PRINTED = Led(
    r"[\s.](?:(?<=[\n\t])|(?<=\.)\.\.\s|(?<=\s)\s+)", rf"[^\w\n]{{0,3}}(?P<n>{_CODE})[^\w\n]{{0,3}}(?=\n|$|\t)"
)
"""A code alone on its line or at the end of one: « PACU/17-2023 », « DELBU2023-02-012 »."""

NUMBER_CODE_ALONE_PRINTED = re.compile(rf"\n?[^\w\n]{{0,3}}{_CODE}[^\w\n]{{0,3}}\Z")
"""A line of a code and nothing else (matched up to its end)."""

NUMBER_OF_YEAR_PRINTED = Led(r"\n|\t", r"[^\w\n]{0,3}(?P<n>\d{2}[-/]\d{3,4})[^\w\n]{0,3}(?=\n|$|\t)")
"""The year in two figures and the rank in three, alone on a line: « 23/418 »."""

NUMBER_BRACKETS_PRINTED = re.compile(
    rf"(?:(?:\(\s?|\t\W{{0,3}})(?:{_DELIB}\s(?:{_NO})?|{_NO})"
    rf"|\t\W{{0,3}}(?=(?:19|20)\d\d[-/._](?!(?:19|20)\d\d)\d{{1,4}}\s?(?:\n|$)))(?P<n>{TOKEN})(?:\s?\)|(?=\n|$))"
)
"""« (n°02/2020-01) » after a title, or in the cell beside it, where a year and a rank may stand alone."""

_OF_YEAR = r"(?:19|20)\d{2}(?:[-/_.](?!(?:19|20)\d\d\b)\d{2,4}){1,2}"

NUMBER_TRAILING_PRINTED = re.compile(
    r"(?:\s[-–—:]{1,2}\s?|\s{0,2}\(\s?|\s)(?!(?:DM|MAPA|P[AC]|B[PS]|CA|AP|AE|CT)(?![A-Z]))"
    r"(?P<n>(?:[A-Z]{1,4}[_-]|DEL?[ ])(?:19|20)\d{2}[ _-]\d{1,4}(?:[ _-]\d{1,3}){0,2}"
    r"|[A-Z]{1,4}(?:19|20)\d{2}[_-]\d{1,4}(?:[_-]\d{1,3}){0,2}|(?:19|20)\d{2}_\d{1,4}(?:_\d{1,3}){0,2}"
    r"|(?<=[-–—:]\s)(?:19|20)\d{2}(?:-\d{2,3}|_[A-Z]{1,3}\d{1,3})|(?:19|20)\d{6}[A-Z]{2,5}\d{1,3}|(?:19|20)\d{2}[.-]\d{2}/\d{1,3}"
    r"|(?<=[-–—]\s)(?:DEL|DELIB|DCM|CM|DL|DB)/\d{2}/\d{2,3}|(?<=[-–—]\s)(?:D|DEL|DELIB|DCM|CM|DL|DB)\d{1,3}-(?:19|20)\d{2})\s?\)?\W{0,3}\Z"
    rf"|(?:\s[-–—:]{{1,2}}\s?|\s{{0,2}}\()(?P<label>{_DELIB}\s{{0,2}}(?:{_NO})?|(?P<no>{_NO}))"
    rf"(?P<m>{_OF_YEAR}|\d{{1,4}}[-/](?:19|20)\d{{2}})\s?\)?\W{{0,3}}\Z"
    r"|(?:\s[-–—:]{1,2})?\s{1,2}\(?(?:R[ÉE]F(?:[ÉE]RENCE)?|[Rr][ée]f(?:[ée]rence)?)\.?\s?:\s?"
    r"(?P<ref>(?:19|20)\d\d[ _/-]?(?:[A-Z]{1,3}[ _/-]?)?\d{1,4}|\d{1,4}[_/-](?:19|20)\d\d)\s?\)?\W{0,3}\Z"
    rf"|\s{{0,2}}\((?P<b>{_OF_YEAR}|\d{{1,2}}/(?:19|20)\d{{2}}-\d{{1,3}})\s?\)\W{{0,3}}\Z"
)
"""A number with a year that ends a title: « Tarifs - DE_2019_093 », « Tarifs : délibération n° 2021-14 », « Tarifs
réf : 2019D093 »."""

NUMBER_OBJECT_PRINTED = Led(
    r"\n",
    r"[^\w\n]{0,4}(?:(?P<rank>\d{1,3}(?:/\d{2})?)\s?[).–-]\s?(?:OBJET|Objet)\s?[:–-]"
    rf"|{_OBJECT_WORD}\s{_NO}(?P<n>{TOKEN})\s?[:–-]"
    rf"|{_OBJECT_WORD}\s?:?\s(?P<coded>(?:19|20)\d\d(?:/\d{{1,4}}(?=_)|[ ]\d\d[ ]\d\d))(?:_|[ ])(?=[A-ZÀ-Ý]))",
)
"""The rank before the label of object, a number after it: « 3) OBJET : Tarifs », « Objet n° 2023-41 : Tarifs ».

So is one that stands for the rank, « OBJET : 2023/41_TARIFS », « OBJET 2023 05 41 Tarifs »."""

NUMBER_AMID_PRINTED = re.compile(
    r"(?<=\d\s)(?P<n>\d{1,4}[-/](?:19|20)\d\d|(?:19|20)\d\d[-/]\d{1,4})\s{1,2}(?:OBJET|Objet)\s?:"
)
"""A number with its year between the day of the sitting and the label of object."""

ITEM_PRINTED = re.compile(
    rf"[^\w\n(«\"]{{0,12}}(?:[IVX]{{1,5}}\s?\.\s?(?=\d{{1,2}}\s?[.):–-]))?"
    rf"(?:(?P<label>(?:[Pp]rojet\sde\s)?{_DELIB}(?:\s(?:sur le )?point)?|[Pp]oint|POINT|[Rr]apport|RAPPORT"
    rf"|[Qq]uestion|QUESTION"
    rf"|[Aa]ff(?:aire\b|\b\.?)|AFF(?:AIRE\b|\b\.?)|[Dd]ossier|DOSSIER|[Ss]ujet|SUJET"
    rf"|[Nn]ote(?=\sn)|NOTE(?=\sN)"
    rf"|[Aa]vis(?=\sn)|AVIS(?=\sN)|OJ|[Rr][ée]f(?:[ée]rence)?\.?(?=\s?:)"
    rf"|[Oo]rdre du jour|[Rr][ée]solution(?=\sn)|R[ÉE]SOLUTION(?=\sN)"
    rf"|[Oo]bjet(?=\s(?:n|(?:19|20)\d\d[-/_]\d))|OBJET(?=\s(?:N|(?:19|20)\d\d[-/_]\d))|[Nn]\s?[°º]\sd['’]ordre)(?!\s(?:19|20)\d\d\s[a-zà-ÿ])\s{{0,2}}:?\s{{0,2}}(?:{_NO})?(?P<n1>{TOKEN})"
    rf"\s{{0,2}}[-–—:.,)/]{{0,2}}"
    rf"|{_NO}(?P<n2>{TOKEN})\s{{0,2}}[-–—:.,)/]{{0,2}}"
    rf"|(?P<n3>{_CODE})(?:\s{{0,2}}[-–—:.,)/]{{0,3}}(?=\s|$)|(?=\s))"
    rf"|(?P<n4>\d{{2}}-\d{{3}}|\d{{1,3}}(?:[.-]\d{{1,2}}){{0,2}})(?:\s{{0,2}}(?:[-–—:.,)/°_]{{1,3}})(?=\s|[A-ZÀ-Ý«]|$)|(?=\t))"
    rf"|(?P<n6>\d{{1,2}}[.-]\d{{1,2}}|\d{{2}}-\d{{3}}|\d{{1,3}}/(?:19|20)\d\d)(?=\s[A-ZÀ-Ý«])"
    rf"|\((?P<n7>(?:19|20)\d{{2}}[-/_.]\d{{1,4}}|\d{{2}}[-/_]\d{{2,3}})\)"
    rf"|(?P<n5>[A-H]\.\d{{1,2}}(?=\s)|[A-Z]{{1,4}}(?:19|20)\d{{6}}(?=\s)|[A-Z]{{1,8}}[-_]?\d{{1,4}}(?:[-_./]\d{{1,5}}){{0,3}}"
    rf"|\d{{6,8}} \d{{1,3}})\s{{0,2}}[-–—:]{{0,2}})\s{{0,3}}[-–—_:]{{0,12}}\s{{0,3}}"
)
"""The number before the title of an item of minutes."""

BARE_RANK_PRINTED = re.compile(
    r"(?P<n>\d{1,3}(?:[/-]\d\d)?)\s(?:[.)/:–-]{0,2}\s)?(?=[A-ZÀ-Ý«])(?![A-Z][a-zéû]{2,8}\s(?:19|20)\d\d)"
)
"""The number of an item that no sign parts from its title: « 3 Tarifs de l'eau », and no day."""

ORDINAL_PRINTED = re.compile(
    r"[^\w\n]{0,4}(?:\d{1,2}\s?(?:er|ère|re|e|è?me|nde?)|[A-ZÀ-Ý]?[a-zà-ÿ]{3,9}i(?:er|ère|ème)"
    r"|[A-ZÀ-Ý]{3,9}I(?:ER|ÈRE|ERE|ÈME|EME))\s"
    r"(?:[Dd]élibération|D[ÉE]LIB[ÉE]RATION|[Qq]uestion|QUESTION|[Pp]oint|POINT|[Aa]ffaire|AFFAIRE|[Oo]bjet|OBJET|[Dd]ossier"
    r"|DOSSIER)s?(?:\s(?:à|de|À|DE)\s(?:l['’]ordre\sdu\sjour|L['’]ORDRE\sDU\sJOUR))?\s?[:.–-]{1,2}\s?"
)
"""« 1ère délibération : … », « Deuxième question : … » before a title."""

ITEM_ALONE_PRINTED = re.compile(
    rf"\W{{0,4}}(?:{_DELIB}(?:\s(?:sur le )?point)?|[Pp]oint|POINT|[Qq]uestion|QUESTION|[Rr]apport|RAPPORT)\s"
    rf"(?:{_NO})?{TOKEN}\W*"
)
"""The label and number of an item whose title is not printed with it."""

RANK_PRINTED = re.compile(
    r"(?:[IVX]{1,5}|[A-Ha-h])\s?(?:[-–—)/]|\.(?=\s))\s?(?=[A-ZÀ-Ý«\"])|\d{1,3}(?:\s?[-–—)/]|\.)\s(?=[A-ZÀ-Ý«\"])"
    r"|[IVX]{1,5}\.\d{1,2}\s{1,3}(?=[A-ZÀ-Ý«\"])|[(\[]\d{1,2}[)\]]\s(?=[A-ZÀ-Ý«\"])"
    r"|[IVX]{1,5}\s?(?:°\s?[)/–-]?|:)\s(?=[A-ZÀ-Ý«\"])|(?:I{1,3}|I?[VX]|VI{1,3}|XI{1,3}|XI?V)\s(?=[A-ZÀ-Ý][\w'’])"
)
"""The rank of a title, which is no part of it: « II – Voirie », « B) Tarifs »."""

REFERENCE_PRINTED = re.compile(
    r"\n[^\w\n]{0,4}(?:[Rr][ée]f(?:[ée]rence)?|R[ÉE]F(?:[ÉE]RENCE)?)(?:\.?\s?:|\.)\s?"
    r"(?P<n>\d{4}[A-Z]{1,3}\d{1,4}|(?:[A-Z]{1,4}[ _-]?)?\d{1,4}(?:\s?[/_.-]\s?\d{1,4}){0,3})[ ]*(?=\n|\Z)"
)
"""The number of the act on the line below its title: « réf : 2015-18 »."""


DATE = re.compile(r"\d{1,2}(\s?[/.-]\s?)\d{1,2}\1(?:\d{4}|\d{2})\Z")
