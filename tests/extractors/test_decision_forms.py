"""What was decided: forms of operative parts that fewer councils use."""

from __future__ import annotations

import pytest

from tests.extractors.decision_reading import HEAD, TWO, clauses

MORE = [
    (
        "bullets that lost the line of their clause",
        "Le bureau propose de confier le lot à Charpente ORME.\nVu l'avis du bureau du 2 juin, il est proposé au "
        "Conseil de :\n-\nconfier le lot n° 3 à Charpente ORME ;\n-\nautoriser le maire à signer tout\npapier.\nADOPTÉ",
        ["confier le lot n° 3 à Charpente ORME ;", "autoriser le maire à signer tout papier."],
    ),
    (
        "the council is called to deeds, numbers that lost their line",
        "Le conseil municipal est appelé à :\n1.\nPRENDRE ACTE de la lettre du syndicat.\n2.\nFIXER le loyer du four.\n"
        "Adopté à l'unanimité",
        ["PRENDRE ACTE de la lettre du syndicat.", "FIXER le loyer du four."],
    ),
    (
        "the council is invited to deeds in bullets",
        "Le conseil est donc invité à :\n- approuver le bail du four ;\n- autoriser le maire à le signer.\nVote : pour",
        ["approuver le bail du four ;", "autoriser le maire à le signer."],
    ),
    (
        "leader dots within a clause whose lines are lost",
        "Le conseil municipal après délibération : VOTE le report des dépenses : - Article 2313 – Four...... ……30 000 €"
        " AUTORISE le maire à payer les factures.",
        [
            "VOTE le report des dépenses : - Article 2313 – Four...... ……30 000 €",
            "AUTORISE le maire à payer les factures.",
        ],
    ),
    (
        "an apostrophe lost",
        "M. le Maire propose aux membres du Conseil\nD’AUTORISER M. le Maire à vendre le four ;\nDAUTORISER M. le Maire"
        " à signer l'acte.\nADOPTÉ À L’UNANIMITE",
        ["D’AUTORISER M. le Maire à vendre le four ;", "DAUTORISER M. le Maire à signer l'acte."],
    ),
    (
        "accounts, numbered",
        "Le Conseil Municipal, sous la présidence de Mme DUPRÉ, délibérant sur le compte administratif dressé par "
        "M. MARTIN, Maire,\n1° - lui donne acte de la présentation faite du compte ;\n"
        "2° - reconnaît la sincérité des restes à réaliser.",
        ["lui donne acte de la présentation faite du compte ;", "reconnaît la sincérité des restes à réaliser."],
    ),
    (
        "a person named after the vote, a numbered heading below",
        "Le Conseil municipal, après en avoir délibéré, désigne à l'unanimité Paul ORME comme délégué suppléant.\n\n"
        "9 – AUTRES DOMAINES\n\n9.1 / Autres domaines des communes",
        ["désigne à l'unanimité Paul ORME comme délégué suppléant."],
    ),
    (
        "a proposal whose conclusions are adopted with the vote",
        "Je vous propose en conséquence, chers collègues, de bien vouloir :\n1°) attribuer les subventions ;\n"
        "2°) autoriser Madame la maire à signer.\nAprès en avoir délibéré, le conseil adopte les conclusions du "
        "rapport :\nPour : 45 (groupe du Centre)\nContre : 6",
        ["attribuer les subventions ;", "autoriser Madame la maire à signer."],
    ),
    (
        "verbs that decide with their object",
        "Le conseil municipal porte le tarif à 3 €. Les élus entérinent le choix de la commission.",
        ["porte le tarif à 3 €.", "entérinent le choix de la commission."],
    ),
    (
        "a proposal, then the conclusions of the present report adopted",
        "il est proposé au Conseil municipal :\n- d'arrêter le bilan ;\n- d'approuver le programme.\nAprès en avoir "
        "délibéré, le Conseil municipal adopte les conclusions du présent rapport.\nPour : 9",
        ["d'arrêter le bilan ;", "d'approuver le programme."],
    ),
    (
        "verbs of the budget and of the police",
        "DECIDE d'acheter le four.\n\nORDONNE les inscriptions budgétaires.\n\nPRÉVOIT les crédits au budget.\n\n"
        "INTERDIT le stationnement.",
        [
            "DECIDE d'acheter le four.",
            "ORDONNE les inscriptions budgétaires.",
            "PRÉVOIT les crédits au budget.",
            "INTERDIT le stationnement.",
        ],
    ),
    (
        "nouns under the verb that decides",
        "après en avoir délibéré\napprouve\nle règlement du fonds,\ndécide\n- l'attribution d'une aide à Mme ROY,\n"
        "- l'imputation de la dépense sur le budget ;\nautorise\nla Maire à signer.",
        [
            "approuve le règlement du fonds,",
            "l'attribution d'une aide à Mme ROY,",
            "l'imputation de la dépense sur le budget ;",
            "autorise la Maire à signer.",
        ],
    ),
    (
        "an adoption with its voices below the clauses",
        "DELIBERE\n\nApprouve le recours à des vacataires.\n\nLE CONSEIL ADOPTE À LA MAJORITÉ\nPour : 8, Contre : 1 : "
        "Mme Eva ORME ; S'est abstenu : 1 : M. Paul IF",
        ["Approuve le recours à des vacataires."],
    ),
    (
        "a secret vote for the formula",
        "Après vote à bulletin secret,\nDÉSIGNE :\n- M. Thierry ORME, délégué titulaire\n- Mme Eva IF, suppléante",
        ["M. Thierry ORME, délégué titulaire", "Mme Eva IF, suppléante"],
    ),
    (
        "what it is the council's to do",
        "Il vous appartient de bien vouloir :\n1.- Adopter le règlement ;\n2.- Autoriser M. le Maire à le signer.\n\n"
        "Conclusions adoptées\nUnanimité",
        ["Adopter le règlement ;", "Autoriser M. le Maire à le signer."],
    ),
    (
        "verbs of a motion",
        "Le Conseil Municipal\n- S'ELEVE contre ce projet ;\n- S'ASSOCIE à la demande des habitants ;\n"
        "- S'INQUIETE de la fermeture ;\n- DEMANDE le maintien de la trésorerie.",
        [
            "S'ELEVE contre ce projet ;",
            "S'ASSOCIE à la demande des habitants ;",
            "S'INQUIETE de la fermeture ;",
            "DEMANDE le maintien de la trésorerie.",
        ],
    ),
    (
        "works that are planned, below the head of a table",
        "Après en avoir délibéré, le conseil municipal :\n- valide la pose de trois bancs.\nMontant\n\nHors taxe\n\n"
        "2 400 €\n\n- autorise le maire à signer.\n- programme l'exécution des travaux au printemps.",
        [
            "valide la pose de trois bancs.",
            "autorise le maire à signer.",
            "programme l'exécution des travaux au printemps.",
        ],
    ),
    (
        "a result drawn",
        "Le Conseil municipal, à la majorité :\n→ tire le bilan du débat ;\n→ approuve la modification.",
        ["tire le bilan du débat ;", "approuve la modification."],
    ),
    (
        "the council parted from its verb by who reported",
        "Le conseil municipal, sur le rapport de Mme IF, adjointe,\n\nVote ces subventions :\n- au club : 300 €",
        ["Vote ces subventions : - au club : 300 €"],
    ),
    (
        "the voices told before the clauses",
        "Après en avoir débattu, le conseil municipal vote ainsi : 4 pour, 1 contre (Luc ORME), et :\n"
        "a) accepte la cession ;\nb) met les frais de géomètre à la charge de l'acquéreur ;\nc) mandate le maire.",
        ["accepte la cession ;", "met les frais de géomètre à la charge de l'acquéreur ;", "mandate le maire."],
    ),
    (
        "lozenges",
        "Après délibération, le Conseil à l'unanimité :\n◊ donne son accord à la vente,\n◊ charge Me ROUX de l'acte.",
        ["donne son accord à la vente,", "charge Me ROUX de l'acte."],
    ),
    (
        "a vote told in short",
        "Le Conseil, 6 pour et 1 contre,\naccepte l'adhésion au syndicat.",
        ["accepte l'adhésion au syndicat."],
    ),
    (
        "the urgency itself",
        "Le conseil, à l'unanimité, se prononce définitivement sur l'urgence.\nLe conseil approuve la convention.",
        ["approuve la convention."],
    ),
    (
        "hands raised, in brackets",
        "le conseil municipal, par vote à main levée (unanimité),\naccepte la rétrocession ;\ndécide le classement.",
        ["accepte la rétrocession ;", "décide le classement."],
    ),
    (
        "hands raised",
        "Le conseil communal, à mains levées,\német un avis défavorable à la fermeture ;\ndemande un délai.",
        ["émet un avis défavorable à la fermeture ;", "demande un délai."],
    ),
    (
        "porter",
        "Le conseil décide à l'unanimité :\n- porte de 150 à 250 € le plafond du secours,\n- porte d'entrée : refusée,",
        ["porte de 150 à 250 € le plafond du secours, - porte d'entrée : refusée,"],
    ),
    ("we decide", "Après en avoir délibéré, nous décidons d'approuver le plan.", ["décidons d'approuver le plan."]),
    (
        "we approve",
        "APPROUVONS le plan du lavoir,\nAUTORISONS le Maire à signer.",
        ["APPROUVONS le plan du lavoir,", "AUTORISONS le Maire à signer."],
    ),
    (
        "deliberates, then articles",
        "Vu le code,\nDÉLIBÈRE\nARTICLE 1 : Statuant sur les comptes, APPROUVE les résultats.\n"
        "ARTICLE 2 : Les dépenses sont inscrites au budget.\nTous les conseillers présents ont signé.",
        ["Statuant sur les comptes, APPROUVE les résultats.", "Les dépenses sont inscrites au budget."],
    ),
    (
        "nouns after a lone verb below visas",
        "Vu le code,\nDECIDE\n- la création d'un poste,\n- l'inscription des crédits.",
        ["la création d'un poste,", "l'inscription des crédits."],
    ),
    (
        "visas between verb and list",
        "Le Conseil municipal décide :\nVu le code,\nVu la délibération du 2 mai,\n- de prendre acte du rapport.\n"
        "Il est pris acte du rapport.\nFait et délibéré",
        ["de prendre acte du rapport."],
    ),
    (
        "roman numerals",
        "Le conseil décide :\nI. - D'approuver le plan.\nII. - De signer l'acte.",
        ["D'approuver le plan.", "De signer l'acte."],
    ),
    (
        "a blank after d'",
        "Le conseil décide :\n- d' entreprendre les travaux,\n- d''autoriser le Maire à signer.",
        ["d' entreprendre les travaux,", "d''autoriser le Maire à signer."],
    ),
    (
        "tasks under one verb",
        f"{HEAD}, autorise Monsieur le Maire :\n- à signer le devis,\n- à demander des aides\n- à signer l'acte.\n"
        "L'assemblée délibérante",
        ["à signer le devis,", "à demander des aides", "à signer l'acte."],
    ),
    (
        "members",
        "Les conseillers municipaux approuvent le plan et autorisent le Maire à signer.",
        ["approuvent le plan et autorisent le Maire à signer."],
    ),
    (
        "the vote beside the verb",
        "Le Conseil approuve à l'unanimité la convention. Il autorise le Maire à la signer.",
        ["approuve à l'unanimité la convention.", "Il autorise le Maire à la signer."],
    ),
    (
        "infinitives proposed under « de bien vouloir »",
        "Il est proposé au Conseil municipal de bien vouloir :\n- fixer les taux,\n- autoriser le Maire à signer.\n"
        "Le Conseil adopte.",
        ["fixer les taux,", "autoriser le Maire à signer."],
    ),
    (
        "an office",
        "La séance continue.\nLe Président est autorisé à signer les marchés.",
        ["Le Président est autorisé à signer les marchés"],
    ),
    (
        "passive over two lines",
        "Le procès-verbal est adopté à la\nmajorité.",
        ["Le procès-verbal est adopté à la majorité"],
    ),
    (
        "what is heard is no deed",
        f"Après avoir entendu et approuvé le compte, le Conseil, à 19 voix pour,\n✓ {TWO}.",
        [f"{TWO}."],
    ),
    (
        "a page between verb and object",
        "Le Conseil approuve la convention et autorise\n\nMonsieur le Maire à la signer.\n\nDIVERS",
        ["approuve la convention et autorise Monsieur le Maire à la signer."],
    ),
    (
        "a figure on the next page",
        "DÉCIDE d'attribuer une aide de\n\n1 200 € aux parents.\n\nDIT que la dépense est inscrite.",
        ["DÉCIDE d'attribuer une aide de 1 200 € aux parents.", "DIT que la dépense est inscrite."],
    ),
    (
        "who speaks next",
        "AUTORISE le Maire à signer l'acte.\nJeanne NOYER : Merci pour ce vote.",
        ["AUTORISE le Maire à signer l'acte."],
    ),
    (
        "results of the votes",
        "FIXE à onze le nombre d'adjoints.\nRésultat des votes :\nPOUR : Unanimité",
        ["FIXE à onze le nombre d'adjoints."],
    ),
    (
        "a heading below what was decided",
        "Le conseil municipal a décidé d'affecter 77 € en section de fonctionnement\nau compte 002\nVOTE DU BUDGET\nIl",
        ["Le conseil municipal a décidé d'affecter 77 € en section de fonctionnement au compte 002"],
    ),
    (
        "a proposal adopted in a sentence of figures",
        "Il est proposé au Conseil :\n• de fixer le prix à 2 €;\n• de maintenir le tarif.\n"
        "Le Conseil Municipal adopte, à la majorité, QUINZE voix pour, 2 contre (Mme ORME, M. IF), 2 abstentions.",
        ["de fixer le prix à 2 €;", "de maintenir le tarif."],
    ),
    (
        "articles whose numbers stand alone",
        "Après en avoir délibéré,\nArticle 1 :\nDécide de participer.\nSubordonne l'aide à une convention.\n"
        "Article 2 :\nAttribue 12 € à l'association.",
        [
            "Décide de participer.",
            "Subordonne l'aide à une convention.",
            "Attribue 12 € à l'association.",
        ],
    ),
    (
        "a list on one line",
        "Le conseil décide : d'approuver la convention ; d'autoriser le maire à la signer ; de l'inscrire au budget.",
        ["d'approuver la convention ;", "d'autoriser le maire à la signer ;", "de l'inscrire au budget."],
    ),
    (
        "the vote on the line of the last clause",
        "Le conseil décide : d'approuver la convention ; d'autoriser le maire à la signer. POUR 25, CONTRE 0",
        ["d'approuver la convention ;", "d'autoriser le maire à la signer."],
    ),
    (
        "a list of dashes on one line",
        "Le Conseil DECIDE - d'approuver la convention - d'autoriser le maire à la signer",
        ["d'approuver la convention", "d'autoriser le maire à la signer"],
    ),
    (
        "a text cited where the line begins",
        "APPROUVE la convention au modèle adopté par la\n\ndélibération n° 12 du 3 mai.\n\nDIT que tout est là.",
        ["APPROUVE la convention au modèle adopté par la délibération n° 12 du 3 mai.", "DIT que tout est là."],
    ),
    (
        "to whom it is sent",
        "AUTORISE le Maire à signer.\nAmpliation de la présente sera adressée à :\n- M. le Préfet,",
        ["AUTORISE le Maire à signer."],
    ),
    (
        "numbers with degrees and dashes",
        "Vu le dossier ;\nDELIBERE\n1° - Approuve la convention.\n2° - Autorise le Président à signer.\n"
        "3° - La dépense de 12 € sera imputée au budget.\nEt ont signé les membres",
        ["Approuve la convention.", "Autorise le Président à signer.", "La dépense de 12 € sera imputée au budget."],
    ),
    (
        "verbs alone on their lines",
        "Le Conseil\nvu l'avis de la commission\naprès en avoir délibéré\napprouve\nla convention,\ndécide\n"
        "l'attribution d'une aide,\nautorise\nla Maire à signer.\nAdopté le 12 mai 2022 par le Conseil",
        ["approuve la convention,", "décide l'attribution d'une aide,", "autorise la Maire à signer."],
    ),
    (
        "figures between verb and clauses",
        "Le Conseil Municipal, après délibération, décide par :\n12 voix pour\n1 voix contre\n2 abstentions\n"
        "d'approuver le plan.",
        ["d'approuver le plan."],
    ),
    (
        "articles that enact by themselves",
        "ARTICLE UNIQUE Est approuvée la convention annexée.\nLa présente délibération mise aux voix est adoptée.",
        ["Est approuvée la convention annexée."],
    ),
    ("articles of an agreement", "ARTICLE 1 Objet de la convention\nLa présente convention règle l'usage.", []),
    (
        "conclusions put to the vote",
        "DECIDE\nArticle 1 : d'attribuer une aide.\nLes conclusions, mises aux voix, sont adoptées à l'unanimité.",
        ["d'attribuer une aide."],
    ),
    ("what another asks", "La trésorerie nous demande de solder les comptes.\nAdopté à l'unanimité.", []),
    (
        "deliberated, voices in brackets, for",
        "Le Conseil a délibéré (Pour : 13 Contre : 0) pour :\n- Approuver l'achat du pré ;\n- Autoriser sa clôture.",
        ["Approuver l'achat du pré ;", "Autoriser sa clôture."],
    ),
    (
        "the way of voting",
        "Le Conseil décide de renoncer au scrutin secret.\nLe Conseil décide de désigner M. ORME.",
        ["décide de désigner M. ORME."],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [f[1:] for f in MORE], ids=[f[0] for f in MORE])
def test_forms_of_other_councils(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


def test_the_rows_of_a_table_are_no_part_of_the_sentence_above_unless_they_are_few() -> None:
    rows = "".join(f"Quotient {i}\t{2 * i} €\n" for i in range(1, 6))
    text = f"{HEAD}, FIXE les tarifs comme suit :\n{rows}AUTORISE le maire à signer."
    assert clauses(text) == ["FIXE les tarifs comme suit :", "AUTORISE le maire à signer."]
    text = f"{HEAD}, FIXE les tarifs comme suit :\nAdulte\t12 €\nEnfant\t6 €\nAUTORISE le maire à signer."
    assert clauses(text) == ["FIXE les tarifs comme suit : Adulte 12 € Enfant 6 €", "AUTORISE le maire à signer."]
    text = f"{HEAD}, FIXE les tarifs comme suit :\n- 12 € par adulte\n- 6 € par enfant"
    assert clauses(text) == ["FIXE les tarifs comme suit : - 12 € par adulte - 6 € par enfant"]
    text = f"{HEAD}, DÉSIGNE comme suit :\nTitulaire\tM. ORME\nSuppléant\tMme IF"
    assert clauses(text) == ["DÉSIGNE comme suit : Titulaire M. ORME Suppléant Mme IF"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vu le rapport,\nAprès en avoir délibéré,\n\nDÉCIDE\nd'approuver le règlement du lavoir,\n"
            "de donner délégation à la Commission permanente.",
            ["d'approuver le règlement du lavoir,", "de donner délégation à la Commission permanente."],
        ),
        (
            "Le Bureau, après en avoir délibéré, décide par appel nominal :\n"
            "Article 1 : Le marché est attribué à LAVOIRS SA.\nArticle 2 : Le Président est autorisé à le signer.",
            ["Le marché est attribué à LAVOIRS SA.", "Le Président est autorisé à le signer."],
        ),
        (
            "Le Conseil Général,\n- Vu le rapport de M. le Président,\n- La Commission entendue,\n"
            "- adopte le programme d'entretien,\n- décide l'inscription de ce crédit.\n\nADOPTE A L'UNANIMITE.",
            ["adopte le programme d'entretien,", "décide l'inscription de ce crédit."],
        ),
    ],
)
def test_operative_parts_of_assemblies_and_bureaux(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected
