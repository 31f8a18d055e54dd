"""Points that are put off and requests that are refused: what becomes of the act that tells of them."""

from __future__ import annotations

import pytest

from tests.extractors.vote_reading import found


def _outcome(text: str) -> str | None:
    outcome: str | None = found(text, title_lines=1).get("outcome")
    return outcome


@pytest.mark.parametrize(
    "text",
    [
        "Tarifs\nLe conseil, à l'unanimité, approuve le tarif.\nLe vote du budget est reporté à la prochaine séance.",
        "Tarifs\nLe conseil, à l'unanimité, approuve les tarifs. Le vote du budget est reporté.",
        "Tarifs\nLe conseil approuve les tarifs. Le point 8 est reporté à la prochaine séance.",
        "Tarifs\nLe conseil approuve les tarifs. La question du parking est reportée à une prochaine séance.",
        "Tarifs\nLe conseil approuve les tarifs. La réunion publique est reportée à une date ultérieure.",
        "Tarifs\nLe conseil approuve les tarifs. Le choix du prestataire est reporté au prochain conseil.",
        "Tarifs\nLe conseil approuve les tarifs. Les travaux sont reportés à la prochaine réunion de chantier.",
        "Tarifs\nLe conseil approuve les tarifs. L'examen du règlement est renvoyé à une prochaine séance.",
        "Tarifs\nLe conseil approuve les tarifs. Le vote des subventions est ajourné.",
        "Tarifs\nLe conseil approuve les tarifs. Le point suivant est retiré de l'ordre du jour.",
        "Tarifs\nLe conseil approuve les tarifs.\nLe point n° 12 « Vente du four » est retiré de l'ordre du jour.",
        "Tarifs\nLe maire indique que la vente du four est retirée de l'ordre du jour. Le conseil approuve les tarifs.",
        "Tarifs\nLa séance du 3 mars ayant été ajournée faute de quorum, le conseil approuve les tarifs.",
        "Tarifs\nLe conseil approuve les tarifs. La fête est ajournée.",
        "Tarifs\nLe conseil approuve l'excédent reporté.",
        "Affectation du résultat\nLe conseil approuve le report à nouveau. Le solde est reporté.",
        "Urbanisme\nLe maire sursoit à statuer sur les permis. Le conseil approuve le plan.",
        "Urbanisme\nLe conseil du canton sursoit à statuer ; le conseil municipal approuve le plan.",
        "Tarifs\nLe maire retire le projet de délibération initial. Le conseil approuve les tarifs.",
        "Tarifs\nLe conseil, à l'unanimité, approuve. La décision concernant l'école est ajournée.",
        "Tarifs\nLe conseil approuve les tarifs. Le règlement sera revu lors de la prochaine réunion.",
        "Tarifs\nCe point sera traité lors de la prochaine réunion du comité de suivi. Le conseil approuve les tarifs.",
        "Compte du lotissement\nAdopté à l'unanimité. Le maire décide d'ajourner le vote des budgets 2003.",
        "Tarifs\nLe maire souhaite voir les devis avant de se prononcer. Le conseil approuve les tarifs.",
    ],
)
def test_something_else_that_is_put_off_leaves_the_act_adopted(text: str) -> None:
    assert _outcome(text) == "adopted"


@pytest.mark.parametrize(
    "told",
    [
        "Les délibérations sur le bilan et l'arrêt du plan sont reportées au prochain conseil municipal.",
        "Un point est retiré de l'ordre du jour : la demande de fonds pour la rue du four.",
        "Deux questions relatives au four sont retirées de l'ordre du jour.",
    ],
)
def test_points_of_the_agenda_that_are_put_off_together_or_unnamed_are_not_the_act(told: str) -> None:
    assert _outcome(f"Approbation du compte rendu du 3 octobre\n{told}") is None
    assert _outcome(f"Tarifs de la salle\n{told}\nLe conseil, par 15 voix pour, approuve.") == "adopted"


@pytest.mark.parametrize(
    "text",
    [
        "Tarifs\nCe point est reporté à une prochaine séance.",
        "Tarifs\nLa question n° 3 est reportée.",
        "Tarifs\nLe point relatif au four est reporté.",
        "Tarifs\nLe projet de délibération est reporté.",
        "Tarifs\nLe vote des tarifs est reporté à la prochaine séance.",
        "Vote du budget\nLe vote du budget est reporté.",
        "Vote du budget\nLe vote du budget est reporté à une prochaine séance.",
        "Vote du budget\nAprès discussion, le vote est reporté au prochain conseil municipal.",
        "Tarifs\nLe conseil décide, à l'unanimité, de reporter le vote.",
        "Tarifs\nLe conseil décide à l'unanimité de reporter ce point à une séance ultérieure.",
        "Tarifs\nLa décision est ajournée.",
        "Tarifs\nDécision reportée.",
        "Tarifs\nProjet repoussé à la séance de mars.",
        "Chasse\nL'association demande un bail. Cette question sera réexaminée à l'automne.",
        "Chemin\nLe conseil souhaite se rendre sur place avant de se prononcer.",
        "Préemption\nFaute d'éléments, le conseil décide à l'unanimité de sursoir à statuer.",
        "Tarifs\nAjourné.",
        "Tarifs\nDélibération ajournée",
        "Tarifs\nPoint ajourné à la demande de Mme Orme.",
        "Tarifs\nDélibération retirée.",
        "Tarifs\nQuestion retirée de l'ordre du jour",
        "Tarifs\nLe conseil sursoit à statuer.",
        "Tarifs\nLe maire retire le projet de délibération.",
        "Tarifs\nReporté à une prochaine séance",
        "Tarifs\nL'examen de ce dossier est reporté.",
        "Vente du four\nLa vente du four est reportée à une date ultérieure.",
        "Vente du four\nLe conseil décide d'ajourner sa décision.",
        "Bail\nLe maire propose de reporter cette question à une prochaine séance. Il en est ainsi décidé.",
        "Bail\nLe maire, vu les réserves, propose de reporter ce rapport à juin.\nAccord unanime du conseil.",
        "Bail\nMonsieur le Maire retire ce bordereau de l'ordre du jour, le bornage n'étant pas fait.",
        "Bail\nFaute de chiffres, cette question sera revue lors de la prochaine réunion.",
        "Bail\nCe dossier sera de nouveau examiné à une prochaine séance.",
        "Bail\nLe comité technique n'ayant pas rendu son avis, l'examen de cette question est reporté au mois de mai.",
        "Bail\nLe conseil décide d'attendre la prochaine réunion pour se prononcer.",
        "Bail\nA la demande de M. Orme, cette question est renvoyée en commission.",
    ],
)
def test_the_point_at_hand_is_put_off(text: str) -> None:
    assert _outcome(text) == "postponed"


def test_one_of_several_subsidies_that_is_put_off_is_not_the_act() -> None:
    assert _outcome("Vote des subventions aux associations\nLe vote de cette subvention est reporté.") is None


def test_an_event_that_is_put_off_tells_nothing_of_the_act() -> None:
    assert _outcome("Tarifs\nLa réunion publique est reportée à une date ultérieure.") is None


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Demande de M. Orme\nLe conseil municipal, à l'unanimité, refuse la demande de M. Orme.", "adopted"),
        ("Chemin du four\nLe conseil municipal, à l'unanimité, refuse la demande de M. Orme.", "adopted"),
        (
            "Chemin du four\nM. Orme souhaite acheter le chemin. Le conseil, à l'unanimité, refuse cette demande.",
            "adopted",
        ),
        (
            "Chemin du four\nLe conseil, à l'unanimité, rejette la demande de l'association.",
            "adopted",
        ),
        (
            "Subventions\nLe conseil, par 10 voix pour et 1 contre, refuse la demande de subvention.",
            "adopted",
        ),
        ("Subventions\nLe conseil municipal, à l'unanimité, refuse de donner suite à cette demande.", "adopted"),
        ("Subventions\nLe conseil municipal, à l'unanimité, décide de ne pas donner suite à cette demande.", "adopted"),
        ("Subventions\nLe conseil municipal, à l'unanimité, n'accepte pas cette demande.", "adopted"),
        ("Subventions\nLe conseil municipal, à l'unanimité, émet un avis défavorable à la demande.", "adopted"),
        (
            "Subventions\nLe conseil municipal, à l'unanimité, refuse d'accorder une subvention à l'association.",
            "adopted",
        ),
        ("Chemin du four\nLe conseil municipal, à l'unanimité, refuse l'offre de M. Orme.", "adopted"),
        (
            "Chemin du four\nLe conseil municipal, à l'unanimité, refuse la proposition d'achat de la société Orme.",
            "adopted",
        ),
        ("Tarifs\nLe conseil refuse cette augmentation par 4 voix contre et 2 pour.", "rejected"),
        ("Subventions\nLe conseil refuse la demande par 9 voix contre et 2 pour.", "rejected"),
        ("Subventions\nPour : 5. Contre : 5. Le conseil refuse d'accorder la subvention.", "rejected"),
        ("Tarifs\nLe conseil refuse la proposition du maire.", "rejected"),
        ("Tarifs\nLe conseil rejette la proposition par 4 voix pour et 9 contre.", "rejected"),
        ("Tarifs\nLe conseil rejette le projet de délibération.", "rejected"),
        ("Vœu\nLe conseil communautaire rejette le vœu.", "rejected"),
        ("Subventions\nRefusée à l'unanimité", "rejected"),
        ("Subventions\nLe conseil, à l'unanimité, s'oppose à cette demande.", "adopted"),
        ("Subventions\nLe conseil, après en avoir délibéré,\nREFUSE la demande de Mme Orme.", "adopted"),
        (
            "Subventions\nLe conseil municipal, à la majorité (2 abstentions), refuse sa demande de dérogation.",
            "adopted",
        ),
        ("Tarifs\nLe conseil refuse la proposition de modification.", "rejected"),
        ("Tarifs\nLe conseil refuse la proposition de M. le Maire.", "rejected"),
    ],
)
def test_a_request_that_is_refused_is_decided_and_a_proposal_falls(text: str, outcome: str) -> None:
    assert _outcome(text) == outcome


def test_a_postponement_that_the_council_refuses_is_none() -> None:
    text = "Monsieur le Maire propose de reporter le vote du tarif. Le conseil refuse et adopte le tarif à l'unanimité."
    assert found(text)["outcome"] == "adopted"
