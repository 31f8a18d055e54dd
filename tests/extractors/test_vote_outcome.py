"""What became of the act: outcome, way of voting; whose vote it is."""

from __future__ import annotations

import pytest

from extractors import Reading, make_doc, view
from extractors.votes import read_votes
from tests.extractors.laid_out import lines_of
from tests.extractors.vote_reading import COUNCIL, VOCAB, found


def test_the_minutes_are_approved_where_the_item_is_about_them() -> None:
    text = "Approbation du procès-verbal de la séance du 3 mars\nLe procès-verbal est adopté à l'unanimité."
    assert found(text, title_lines=1) == {"unanimous": True, "outcome": "adopted"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Conseil adopte.", "adopted"),
        ("Pour la Maire,\nRESULTAT DU VOTE Adopté", "adopted"),
        (COUNCIL + "à 8 voix pour et 2 contre, se prononce favorablement pour le versement.", "adopted"),
        ("Le conseil municipal se prononce pour l'adhésion.", "adopted"),
        ("Le Conseil, après avoir délibéré, l'approuve avec :\n- un excédent de 12 €", "adopted"),
        (COUNCIL + "\n- AUTORISE le Maire à signer.", "adopted"),
        (
            COUNCIL
            + "délibérant sur le compte :\n\n- lui donne acte de la présentation du compte, qui se résume ainsi :\n"
            "\nRecettes\n\n621 000 €\n\n- vote et arrête les résultats définitifs",
            "adopted",
        ),
        ("Tarifs\n\uf0b7 approuvé les tarifs du four ;\n\uf0b7 autorisé Monsieur le Maire à signer.", "adopted"),
        ("Rapport\n- pris acte du rapport sur l'eau.", "noted"),
        ("La commission a\napprouvé la vente du pré.", None),
        ("Le Conseil municipal,\nAprès délibération\nArticle 1er : Approuve le projet.", "adopted"),
        ("Après en avoir délibéré, les conseillers municipaux acceptent la vente", "adopted"),
        ("Il est décidé de clore le chemin.", "adopted"),
        ("La délibération est adoptée.", "adopted"),
        ("Le conseil municipal :\n- PREND ACTE du rapport annuel.\n- PRÉCISE qu'il est public.", "noted"),
        ("Après présentation, dont acte.", "noted"),
        (COUNCIL + "à l'unanimité des votants,\nPREND ACTE des comptes rendus des séances du bureau.", "noted"),
        (COUNCIL + "prend acte du rapport et approuve le plan.", "adopted"),
        (COUNCIL + "par 8 voix pour et 2 abstentions (M. Luc DU\nBOIS et M. IF), décide :\nDe louer", "adopted"),
        ("Le conseil municipal, après en avoir débattu, prend acte du rapport.", "noted"),
        (COUNCIL + "\nDÉCIDE :\nArticle 1 – Prend acte du rapport.", "noted"),
        (COUNCIL + "décide :\n1° De prendre acte du rapport.", "noted"),
        (COUNCIL + "décide :\n1° De prendre acte du rapport ;\n2° D'approuver le plan.", "adopted"),
        ("Le conseil municipal a pris acte du rapport.", "noted"),
        (COUNCIL + ":\n- exprime son opposition au projet ;\n- apporte son soutien au comité.", "adopted"),
        ("Le conseil municipal a décidé d'affecter cette somme aux travaux.", "adopted"),
        ("Le règlement est donc adopté.", "adopted"),
        ("Adopté : 40 voix pour, 20 contre.", "adopted"),
        (COUNCIL + "décide :\n- de prendre acte du rapport.\n- de charger le Maire de sa diffusion.", "noted"),
        (COUNCIL + "décide :\n- de prendre acte du rapport ;\n- d'approuver le plan.", "adopted"),
        ("APRÈS EN AVOIR DÉLIBÉRÉ,\nVERSE à l'école une participation", "adopted"),
        ("Qui est contre ? Qui s'abstient ? Adopté.", "adopted"),
        ("Le conseil communautaire rejette le vœu.", "rejected"),
        ("La proposition du Maire est rejetée à la majorité.", "rejected"),
        ("Le devis est accepté par le conseil. Le conseil prend acte du calendrier des travaux.", "adopted"),
        ("Le devis est accepté par la commission. Le conseil prend acte du calendrier.", "noted"),
        ("L'offre est retenue à l'unanimité par les élus. Le conseil prend acte du calendrier.", "adopted"),
        ("La convention est approuvée par le conseil municipal.", "adopted"),
        ("Les tarifs sont donc validés par tous les élus.", "adopted"),
        ("Le plan est approuvé par le conseil municipal du 3 mars 2020.", None),
        ("Dès que le projet est validé par le conseil municipal, il est envoyé.", None),
        ("Le budget est voté par le conseil municipal.", None),
        ("Le conseil admet les difficultés du club, puis refuse la subvention.", "rejected"),
        ("Le conseil approuve le budget, mais refuse d'accorder la subvention au club.", "adopted"),
        ("Le conseil approuve le choix de l'architecte, puis refuse les options 2 et 3.", "adopted"),
        ("Le conseil autorise le maire à signer, mais rejette toute responsabilité.", "adopted"),
        (
            "Décisions du maire :\n- L'entreprise Batibois est retenue pour 12 000 €.\nLe conseil en prend acte.",
            "noted",
        ),
        ("Le dossier a été renvoyé en commission.\nLe conseil, après en avoir délibéré, approuve le plan.", "adopted"),
        ("Le maire retire le rapport d'expertise du dossier. Le conseil approuve les travaux.", "adopted"),
        ("La candidature de la commune est retenue au programme des petites villes.", None),
        ("Le compte administratif est rejeté.", "rejected"),
        ("La motion est rejetée par 12 voix contre.", "rejected"),
        ("DELIBERATION AJOURNÉE.\nM. le Maire explique", "postponed"),
        ("Ce point est retiré de l'ordre du jour.", "postponed"),
        ("La question est reportée à une séance ultérieure.", "postponed"),
        (COUNCIL + "décide de ne pas délibérer sur ce point.", "postponed"),
        (COUNCIL + "décide à la majorité (2 abstentions : M. X et Mme Y) de reporter ce point.", "postponed"),
        ("Le point est retiré par le Maire.", "postponed"),
        ("La délibération est retirée et sera présentée à nouveau.", "postponed"),
        ("M. le Maire retire ce point de l'ordre du jour.", "postponed"),
        ("Ce dossier est donc reporté.", "postponed"),
        ("La décision est remise à une prochaine séance.", "postponed"),
        ("Le conseil ne peut statuer sur la question qui est reportée à une séance ultérieure.", "postponed"),
        ("Le conseil décide de reporter ce point.", "postponed"),
        (COUNCIL + "demande à M. le maire de reporter ce point.", "postponed"),
        ("Le conseil municipal charge M. le maire d'ajourner cette question et de revoir le devis.", "postponed"),
        ("Le conseil a voté ce plan à l'unanimité lors de la séance de mai. Le conseil prend acte du bilan.", "noted"),
        ("Le conseil municipal demande au maire de renvoyer ce point à une prochaine séance.", "postponed"),
        ("Le conseil municipal demande au maire de retirer ce point de l'ordre du jour.", "postponed"),
        ("Le conseil municipal charge le maire de renvoyer le dossier à la région.", "adopted"),
        ("Le conseil municipal demande au maire de retirer ce dossier de la liste des aides.", "adopted"),
        ("Le conseil municipal charge le maire de reporter les crédits.", "adopted"),
        (COUNCIL + "charge le maire de retirer le dossier auprès de la préfecture.", "adopted"),
        (COUNCIL + "charge le maire de reporter ce projet de bail sur le plan.", "adopted"),
        (COUNCIL + "demande au maire de reporter la question à une prochaine séance.", "postponed"),
        ("Tarifs du four\nPoint reporté", "postponed"),
        ("Le conseil refuse cette augmentation par 4 voix contre et 2 pour.", "rejected"),
        ("Après discussion, le conseil refuse la cession à l'unanimité.", "rejected"),
        ("Le conseil municipal refuse la variante de l'entreprise et approuve les travaux.", "adopted"),
        ("Le conseil municipal, à l'unanimité, refuse d'exercer son droit de préemption.", "adopted"),
        ("Demande de M. ORME – Refusée à l'unanimité", "rejected"),
        ("Le conseil refuse, à l'unanimité, la cession du four.", "rejected"),
        ("Le conseil refuse, à l'unanimité, de verser l'indemnité au receveur.", "adopted"),
        ("Le conseil refuse à l'unanimité d'accorder l'aide.", "adopted"),
        ("Avis favorable de 9 voix et 3 contre pour la prime.", "adopted"),
        ("Accord par 9 voix et une abstention.", "adopted"),
        ("Avis favorable de 2 voix contre 9.", None),
        ("Le conseil municipal retire la délibération n° 12 du 3 mai 2021. Adopté à l'unanimité.", "adopted"),
        ("Nul ne veut ajouter ce point. Le conseil municipal, à l'unanimité, adopte le tarif.", "adopted"),
        ("Objet : Ajout d'un point à l'ordre du jour\nLe conseil, à l'unanimité, accepte cet ajout.", "adopted"),
        (COUNCIL + "décide de reporter la date des travaux à une date ultérieure.", "adopted"),
        ("Après discussion et par 6 voix contre 2, le comité porte la redevance à 7,20 F.", "adopted"),
        ("Le conseil municipal entérine le tableau.", "adopted"),
        ("Le conseil municipal admet en non-valeur la somme de 312 €.", "adopted"),
        ("Le conseil municipal adhère au groupement.", "adopted"),
        ("Les élus optent pour le devis de la société BATIR.", "adopted"),
        ("Le conseil municipal prend en charge les frais.", "adopted"),
        ("Le conseil municipal met fin au contrat.", "adopted"),
        ("Le conseil municipal s'engage à financer le reste à charge.", "adopted"),
        ("Accord du conseil pour lancer l'opération, le maire étant autorisé à signer.", "adopted"),
        ("Accord de principe des élus.", "adopted"),
        ("Le conseil est d'accord pour acheter la parcelle.", "adopted"),
        ("Les élus sont favorables au projet.", "adopted"),
        ("L'agent sollicite 30 h. Accord du comité, à effet du 1er septembre.", "adopted"),
        ("Il est proposé d'approuver le plan.\nVOTE : Pour 7 Contre 0 Abst. 0 => ADOPTÉ\nTransmis le", "adopted"),
        ("-> Voté : 7 pour, 1 abstention (M. ORME)", "adopted"),
        ("M. IF préfère attendre. Proposition du Bureau retenue par 8 voix contre 1.", "adopted"),
        ("Vote : 10 votes pour, 2 contre.\nLe tarif du repas est fixé à 9,45 €.", "adopted"),
        ("Le Président propose de renvoyer l'affaire en commission. Le Conseil accepte.", "postponed"),
        ("Le conseil reporte sa décision à la prochaine séance.", "postponed"),
        ("Le conseil diffère sa décision.", "postponed"),
        ("Le conseil n'autorise pas la vente.", "rejected"),
        ("Le Maire propose de reporter la date des travaux. Le Conseil accepte.", "adopted"),
        ("Le conseil municipal a approuvé, à la majorité, le compte de 2020.", "adopted"),
        ("Le conseil a voté le compte de 2020 à la majorité des voix.", "adopted"),
        ("Le conseil municipal a accepté, par 10 voix pour et 2 contre, l'échange.", "adopted"),
    ],
)
def test_outcome(text: str, expected: str) -> None:
    assert found(text).get("outcome") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Il est proposé au conseil municipal d'approuver le plan.",
        "Vu la délibération par laquelle le conseil municipal approuve le plan,",
        "Considérant que le Conseil municipal peut décider du nombre d'adjoints,",
        "La demande est rejetée par la préfecture.",
        "Par ces motifs, le tribunal décide que la requête est rejetée.",
        "Il rejette 220 tonnes. L'excédent reporté est de 12 €.",
        "Vote du budget. Demande de subvention.",
        "Vote :\n- Pour : 16\n- Contre : 3",
        "Arrêté lors de la session du 3 mars",
        "À ce titre, il a été décidé d'engager des travaux.",
        "Le conseil départemental soutient ces projets.\nM. le Maire lit le plan.\nVote :\n- Pour : 16\n- Contre : 3",
        "M. ORME rappelle que les élus de la majorité ne votent pas les subventions.",
        "En 2019, le conseil municipal a adopté un plan de mobilité.",
        "Le conseil municipal a décidé de ces travaux en 2019.",
        "Par délibération du 4 mai 2019, le conseil municipal a approuvé, à la majorité, le plan.",
        "Le conseil municipal a approuvé le plan à la majorité le 4 mai 2019.",
        "Le conseil municipal a voté ce plan à la majorité\nlors de la dernière séance.",
        "Le conseil municipal a approuvé le plan.",
        "L'excédent est reporté.",
        "Mme ORME rappelle que les crédits sont votés.",
        "Vote : 13 pour, 2 contre",
        "Le conseil municipal porte un regard attentif sur ce projet.",
        "Le conseil municipal participe à la cérémonie du 11 novembre.",
        "Le conseil municipal est d'accord si le prix baisse.",
        "Vu l'article L. 2122-2, le conseil municipal détermine le nombre des adjoints.",
    ],
)
def test_nothing_is_decided_where_no_word_decides(text: str) -> None:
    assert "outcome" not in found(text)


def test_a_proposal_that_more_voices_refuse_is_not_adopted() -> None:
    assert "outcome" not in found("Le conseil municipal approuve le plan.\nPour : 4 - Contre : 9")


@pytest.mark.parametrize(
    ("title", "words", "expected"),
    [
        ("Refus de la demande de M. ORME", "refuse la demande de M. ORME.", "adopted"),
        ("Opposition au transfert du plan d'urbanisme", "refuse le transfert du plan d'urbanisme.", "adopted"),
        ("Motion contre la fermeture du four", "refuse la fermeture du four et demande un délai.", "adopted"),
        ("Motion contre la fermeture du four", "rejette cette motion.", "rejected"),
        ("Retrait de la délibération n° 12", "retire la délibération.", "adopted"),
        ("Cession du four", "refuse la cession du four.", "rejected"),
    ],
)
def test_an_act_whose_object_is_to_refuse_or_to_withdraw_is_adopted(title: str, words: str, expected: str) -> None:
    doc = make_doc(VOCAB, lines_of(f"{title}\nLe conseil municipal, à l'unanimité, {words}"))
    view(doc).add(Reading("act.subject", title, 0, len(title), "title"))
    outcome = view(read_votes(doc)).first("vote.outcome")
    assert outcome is not None
    assert outcome.value == expected


def test_who_is_proclaimed_is_no_decision() -> None:
    text = "Bulletins trouvés dans l'urne : 19\nM. ORME, ayant obtenu la majorité absolue, a été proclamé maire."
    assert "outcome" not in found(text)


def test_the_votes_cast_may_stand_before_the_majority_in_a_line_of_figures() -> None:
    text = (
        "Premier tour : 19 votants, 2 blancs, 1 nul, 16 suffrages exprimés, majorité absolue : 9.\nM. ORME : 10 voix."
    )
    values = found(text)
    assert (values["cast"], values["majority"]) == (16, 9)


def test_ballot_for_persons() -> None:
    text = (
        "Nombre de conseillers présents à l'appel n'ayant pas pris part au vote …… 0\n"
        "Nombre de bulletins trouvés dans l'urne : 39\nNombre de suffrages déclarés nuls par le bureau …… 2\n"
        "Nombre de suffrages blancs …… 1\nMajorité absolue : 19\nMme Eve ORME a obtenu 30 voix pour.\n"
    )
    values = found(text)
    assert (values["null"], values["blank"], values["not_participating"], values["method"]) == (2, 1, 0, "secret")
    assert "for" not in values


def test_a_letter_alone_in_a_form_filled_by_hand_is_no_figure() -> None:
    text = (
        "Nombre de conseillers présents à l'appel n'ayant pas pris part au vote \" \" \" '\tO\n"
        'Nombre de suffrages blancs " " \'\t4\nMajorité absolue : 19'
    )
    assert "not_participating" not in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il est procédé à un vote à main levée. Par 13 voix pour", "show_of_hands"),
        ("Le conseil décide de procéder à un vote à bulletin secret.", "secret"),
        ("Il est procédé au scrutin public.", "public"),
        ("Le conseil désigne, par un vote à main levée, deux assesseurs.", None),
        ("Il est proposé de voter à main levée. Le conseil, par un vote à main levée, élit le maire.", "show_of_hands"),
        ("Le conseil décide de renoncer au scrutin secret.", None),
        ("Le vote a lieu à bulletins secrets, à la demande de six conseillers.", "secret"),
        ("Le vote a lieu au scrutin secret à la demande du tiers des membres présents.", None),
        ("Le vote a eu lieu au scrutin secret ; la proposition est retenue.", "secret"),
        ("Un tiers des membres présents demande le scrutin secret.", "secret"),
        ("Le tiers des membres présents ayant réclamé le vote à bulletin secret, il y est procédé.", "secret"),
        (
            "Deux élus demandent le vote à bulletin secret ; faute du tiers, il est procédé au vote à main levée.",
            "show_of_hands",
        ),
        ("Le vote est public, sauf lorsqu'un tiers des membres présents le demande.", None),
        ("Les abstentions et les bulletins blancs ne sont pas comptés.", None),
        ("Vu l'article qui prévoit le vote au scrutin secret,", None),
        ("Le conseil peut décider, selon l'article L. 2121-21, de ne pas procéder au scrutin secret.", None),
        ("Il lui appartient de désigner, par vote à bulletin secret, les membres.", None),
        ("Les membres sont désignés par vote à bulletin secret, sauf décision contraire.", None),
    ],
)
def test_way_of_voting(text: str, expected: str | None) -> None:
    assert found(text).get("method") == expected


@pytest.mark.parametrize(
    "organ", ["du Conseil d'Administration", "du conseil communautaire", "du comité syndical", "du bureau"]
)
def test_the_minutes_of_any_organ_are_adopted_by_it(organ: str) -> None:
    text = f"Approbation du procès-verbal\nLe procès-verbal de la séance {organ} du 3 mars est adopté à l'unanimité."
    assert found(text, title_lines=1) == {"unanimous": True, "outcome": "adopted"}


def test_an_amendment_or_a_wish_that_falls_says_nothing_of_the_act() -> None:
    text = (
        "Vente d'un terrain\nLe conseil municipal approuve la vente du terrain.\nLe conseil municipal rejette le vœu."
    )
    assert found(text, title_lines=1)["outcome"] == "adopted"
    text = "Vœu sur la gare\nLe conseil municipal approuve le principe d'un vote.\nLe conseil municipal rejette le vœu."
    assert found(text, title_lines=1)["outcome"] == "rejected"


def test_visas_may_stand_between_the_verb_and_what_is_noted() -> None:
    text = "Le conseil municipal décide :\nVu le code,\nVu la délibération du 2 mai,\n- de prendre acte du rapport."
    assert found(text)["outcome"] == "noted"
    assert found(text + "\n- d'approuver la suite à donner.")["outcome"] == "adopted"


def test_the_members_of_an_association_are_not_the_council() -> None:
    assert found("Les adhérents ont voté à l'unanimité la hausse des cotisations.") == {}


@pytest.mark.parametrize(
    "said", ["Au scrutin secret, par 10 voix pour et 2 contre,", "À bulletins secrets : 10 pour, 2 contre."]
)
def test_a_secret_ballot_without_a_verb(said: str) -> None:
    assert found(f"Vente du presbytère\n{said}\n" + COUNCIL + "approuve la vente.", title_lines=1)["method"] == "secret"


def test_a_council_that_deliberates_articles_adopts_them() -> None:
    assert found("Vu le code,\nDÉLIBÈRE\nArticle 1er : Les tarifs sont fixés à 3 €.") == {"outcome": "adopted"}
    assert found("Le conseil communautaire délibère\nchaque année.") == {}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Le conseil en prend note.", "noted"),
        ("Le conseil prend connaissance du rapport et n'a pas d'observation.", "noted"),
        ("Le conseil refuse par 5 voix contre et 2 pour de vendre le chemin.", "rejected"),
        ("REFUSÉE : 8 voix contre, 3 pour", "rejected"),
        ("Annulée et reportée.", "postponed"),
        ("Le vice-président propose le report. Report accepté.", "postponed"),
        ("Idem. Unanimité moins une voix.", "adopted"),
        ("La convention est approuvée par l'ensemble des votants.", "adopted"),
        ("Le bail précédent est tombé sans opposition en 2002, à l'unanimité moins deux voix.", None),
        ("Le conseil s'interroge : refus : 3 familles sur 10", None),
    ],
)
def test_what_became_of_it_in_short(text: str, outcome: str | None) -> None:
    assert found("Dossier\n" + text, title_lines=1).get("outcome") == outcome


def test_voices_beside_what_the_council_does_not_wish_are_its_own() -> None:
    values = found("Adhésion\nLe conseil ne souhaite pas adhérer (6 contre, 3 pour, 1 abstention).", title_lines=1)
    assert (values["for"], values["against"], values["abstention"]) == (3, 6, 1)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("40 pour, 3 contre, 1 abstention : adopté.", "adopted"),
        ("Vote du conseil : oui 28, non 1\nApprouvé", "adopted"),
        ("Vote du conseil : oui 12, non 18, blancs 2\nRejeté", "rejected"),
        ("12 pour, 18 contre (M. ORME + 1 pouvoir) : rejetée", "rejected"),
        ("Résultat du vote : Rejeté\nPour : 2\nContre : 9", "rejected"),
        ("Différé.", "postponed"),
        ("Report à la séance de mars.", "postponed"),
        ("Décision : report au prochain conseil\nVote : /", "postponed"),
        ("Résultat du vote : SANS OBJET – rapport retiré en séance", "postponed"),
        ("Le conseil attend. La question sera revue au moment du budget.", "postponed"),
        ("Le conseil prend connaissance du rapport et en donne acte au maire.", "noted"),
        ("Le conseil atteste de la tenue du débat.", "noted"),
        ("Le maire rappelle que le poste a été\nretiré.\nLe conseil approuve l'emploi.", "adopted"),
        (
            "La proposition de vote à bulletin secret recueille 4 voix et n'est pas retenue.\n"
            "Le conseil émet un avis favorable.",
            "adopted",
        ),
    ],
)
def test_results_that_stand_alone_or_behind_the_voices(text: str, outcome: str | None) -> None:
    assert found("Dossier\n" + text, title_lines=1).get("outcome") == outcome


def test_what_a_commune_nearby_voted_is_no_vote_of_the_council() -> None:
    text = (
        "Parc éolien\nLa commune voisine a voté contre à l'unanimité, et les autres communes se sont prononcées pour.\n"
        "Vote à main levée sur l'avis favorable : pour 7, contre 5, abstentions 3\nLe conseil émet un avis favorable."
    )
    values = found(text, title_lines=1)
    assert (values.get("unanimous"), values["outcome"]) == (None, "adopted")
    assert (values["for"], values["against"], values["abstention"]) == (7, 5, 3)
