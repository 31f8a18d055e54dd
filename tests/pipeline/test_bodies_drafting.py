"""The drafting of syndicates, départements, boards and assemblies: whole acts, as they print them."""

from __future__ import annotations

from pipeline import process
from pipeline.checks import check
from schemas import Record


def record(text: str) -> Record:
    return process(text.encode(), "acte.txt")


_VOTE = "\nLe Comité, après en avoir délibéré,\nDÉCIDE d'adopter le tarif.\n"


def test_a_head_parted_by_strokes_tells_the_number_and_the_day() -> None:
    read = record(
        "Pôle métropolitain du Grand Val\nComité syndical | Délibération n° 2018-27 | Jeudi 11 octobre 2018\n\n"
        f"Objet : Tarif de la salle\n{_VOTE}"
    )
    assert str(read.session.date) == "2018-10-11"
    assert read.acts[0].number == "2018-27"


def test_a_running_head_with_the_page_amid_it_is_no_part_of_the_title() -> None:
    head = "Métropole du Grand Val {}/3 Conseil du 29 juin 2023\n"
    read = record(
        f"{head.format(1)}Délibération n° 23C0217\nCONSEIL DE LA MÉTROPOLE\nMme Anne ROY est nommée secrétaire"
        f".\n\n{head.format(2)}DÉCHÈTERIE - MARCHÉ D'EXPLOITATION - AVENANT\n\nM. Luc PIC, vice-président, rapporte :\n"
        f"Le marché court.{_VOTE}{head.format(3)}Pour : 24\n"
    )
    assert (read.acts[0].number, read.acts[0].subject) == ("23C0217", "DÉCHÈTERIE - MARCHÉ D'EXPLOITATION - AVENANT")


def test_a_commission_numbers_its_files() -> None:
    read = record(
        "DÉPARTEMENT DE L'ORLE\nCOMMISSION PERMANENTE\nDU CONSEIL DÉPARTEMENTAL\nRéunion du 14 novembre 2022\n"
        "ÉTAIENT PRÉSENTS\nM. DUPRÉ, Mme MARTIN, M. LEROY\nEXCUSÉS\nM. VIDAL\nEN COURS DE RÉUNION\n"
        "M. LEROY, arrivé à 10h25, avait donné délégation de vote à Mme MARTIN\n\n3/14 - ROUTES\n"
        "RD 27 - CARREFOUR DE LA CROIX - CONVENTION\n\nLA COMMISSION PERMANENTE\nVU le code,\nAPRÈS EN AVOIR DÉLIBÉRÉ\n"
        "APPROUVE la convention.\n"
    )
    assert read.acts[0].number == "3/14"
    assert str(read.acts[0].subject).endswith("RD 27 - CARREFOUR DE LA CROIX - CONVENTION")


def test_an_executive_council_orders_after_deliberation() -> None:
    read = record(
        "COLLECTIVITÉ DE CORSE\nCONSEIL EXÉCUTIF DE CORSE\n\nARRÊTÉ N° 22/318 CE DU CONSEIL EXÉCUTIF DE CORSE\n"
        "ATTRIBUANT DES SUBVENTIONS AU TITRE DU FONDS CULTUREL\n\nSÉANCE DU 17 MAI 2022\n\n"
        "LE CONSEIL EXÉCUTIF DE CORSE\n"
        "VU la délibération n° 17/278 AC de l'Assemblée de Corse,\nAPRÈS EN AVOIR DÉLIBÉRÉ\nARRÊTE\n"
        "ARTICLE PREMIER :\nDÉCIDE d'affecter 84 000 euros.\n"
    )
    assert (read.assembly.type, read.assembly.organ) == ("COR", "Conseil Exécutif de Corse")
    assert read.acts[0].number == "22/318 CE"
    assert read.acts[0].subject == "ATTRIBUANT DES SUBVENTIONS AU TITRE DU FONDS CULTUREL"


def test_one_article_in_the_passive_below_the_voices_is_a_decision_that_adopts() -> None:
    read = record(
        "CAISSE DES ÉCOLES D'ORMEVAL\nComité de gestion\nSéance du 22 novembre 2012\n2012/CE/18 : Séjours de vacances\n"
        "Le comité,\nVu le code,\nAprès en avoir délibéré, par 8 voix pour et 1 abstention (M. PIC),\n"
        "ARTICLE UNIQUE. - Les tarifs des séjours sont fixés conformément au barème annexé.\n"
    )
    act = read.acts[0]
    assert [d.text for d in act.decisions] == ["Les tarifs des séjours sont fixés conformément au barème annexé."]
    assert act.vote is not None
    assert act.vote.outcome == "adopted"


def test_voices_present_or_represented_are_no_proxies() -> None:
    read = record(
        "SYNDICAT MIXTE OUVERT DES DEUX VALS\nRéunion du mardi 5 décembre 2017\n\n"
        "Collège\tDélégués présents\tNombre de voix\nRégion\tMme Anne MARTIN\t30\n"
        "Département\tM. Jean DUPRÉ\t20\nEPCI\tM. Paul LEROY\t5\nDélégués excusés\nEPCI\tM. Guy NOËL\n\n"
        "Nombre de délégués en exercice : 4\nTotal des voix présentes ou représentées : 55 sur 60\n"
        f"{_VOTE}"
    )
    assert (read.counts.proxies, read.counts.excused, read.counts.in_office) == (None, None, 4)


def test_the_bureau_of_a_board_decides() -> None:
    read = record(
        "SDIS DE L'ORLE\nBureau du Conseil d'administration – Réunion du 30 novembre 2022 à 17 h 00\n"
        "Délibération BUR-22-57\nRéforme et cession de véhicules\nMembres présents : Anne MARTIN, Jean DUPRÉ\n"
        "Vu la délibération du conseil d'administration du 20 septembre 2021 portant délégation au bureau ;\n"
        "Sur le rapport n° 57 ; le bureau décide, à l'unanimité, de réformer les véhicules.\n"
    )
    vote = read.acts[0].vote
    assert read.assembly.organ == "Bureau du Conseil d'administration"
    assert vote is not None
    assert (vote.unanimous, vote.outcome) == (True, "adopted")


def test_the_members_of_a_board_end_the_title_and_a_public_ballot_is_no_clause() -> None:
    read = record(
        "ÉTABLISSEMENT PUBLIC FONCIER DE L'ORLE\nCONSEIL D'ADMINISTRATION\nSéance du 21 juin 2019\n"
        "DÉLIBÉRATION N° CA/19/24\nConvention opérationnelle – Îlot de la Criée\n"
        "Administrateurs présents (voix délibérative) :\nMme Karine BLANC, M. Thierry GOUR\n"
        "Le conseil d'administration,\nAPPROUVE la convention.\n"
        "Vote par scrutin public à la demande de M. GOUR\nOnt voté pour (2) : Mme BLANC, M. GOUR\n"
    )
    act = read.acts[0]
    assert act.subject == "Convention opérationnelle – Îlot de la Criée"
    assert [d.text for d in act.decisions] == ["APPROUVE la convention."]


def test_on_boards_others_may_sit_by_their_offices() -> None:
    read = record(
        "ÉTABLISSEMENT PUBLIC FONCIER DE L'ORLE\nCONSEIL D'ADMINISTRATION\nSéance du 21 juin 2019\n"
        "Administrateurs présents : Mme Karine BLANC, M. Thierry GOUR, M. Luc PIC\n"
        "État : M. le préfet, représenté par M. Marc NAVE\nObjet : Convention\nLe conseil d'administration,\n"
        "APPROUVE la convention.\nPour : 4 – Contre : 0 – Abstention : 0\n"
    )
    assert [f for f in check(read).findings if f.outcome == "anomaly" and f.code == "V01"] == []
