"""First names that are common in France, folded: what tells a person where no civility does."""

from __future__ import annotations

from typing import Final


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


FIRST_NAMES: Final = _words("""
    adele adeline adrien agathe agnes ahmed aicha aime alain alban albert alberte alex alexandra alexandre
    alexandrine alexis alice alicia aline alix alphonse amandine ambre amelie amina anais anatole andre andree
    angele angelique anita anne annick annie anthony antoine antoinette antonio ariane aristide armand armelle
    arnaud arthur astrid auguste augustin aurelie aurelien axel axelle aziz baptiste barbara basile bastien
    beatrice benedicte benjamin benoit berenice bernadette bernard berthe bertrand blanche boris brice
    brigitte bruno camille capucine carine carole caroline catherine cecile cecilia cedric celeste celestin
    celia celine chantal charlene charles charlotte chloe christele christelle christian christiane christine
    christophe clara clarisse claude claudette claudie claudine clemence clement clotilde colette coralie
    corentin corinne cyril cyrille damien daniel daniele danielle david delphine denis denise desire diane
    didier dimitri djamila dominique dorothee edgar edith edmond edouard eleonore eliane elie eliette elisa
    elisabeth elise ella elodie eloise elsa emeline emile emilie emilien emma emmanuel emmanuelle eric erika
    ernest erwan estelle esther etienne eugene eugenie eva evelyne fabien fabienne fabrice fanny farid fatiha
    fatima felix ferdinand fernand fernande flavie flora florence florent florian florine franck francis
    francine francois francoise frederic frederique gabriel gabrielle gael gaelle gaetan gaston genevieve
    georges georgette gerald geraldine gerard germain germaine ghislain ghislaine gilbert gilberte gilles
    ginette gisele gregoire gregory guillaume gustave guy gwenaelle hassan helene henri henriette herve
    hippolyte honore hortense hubert hugo hugues huguette hyacinthe ibrahim ines irene iris isabelle ivan
    jacky jacqueline jacques jamila jean jeanine jeanne jeannine jennifer jeremie jeremy jerome jessica
    joachim joanna jocelyn jocelyne joel joelle johan johanna jonathan jordan jose joseph josephine josette
    josiane josselin juan judith jules julia julie julien juliette justine karim karine katia kevin khadija
    laetitia laura laure laurence laurent laurie lea leila leo leon leonie leopold liliane lilian lise loic
    lola louis louise luc lucas lucette lucie lucien lucienne ludivine ludovic lydia lydie lydiane madeleine
    magali malika manon manuel marc marceau marcel marcelle marcelline margaux margot marguerite maria
    marianne marie marielle marina marine marion marius marjorie marthe martial martin martine maryline maryse
    maryvonne mathias mathieu mathilde matthieu maud maurice maxime maximilien melanie melissa michael michel
    michele micheline mickael mireille mohamed monique morgan morgane moussa muriel mustapha myriam nadege
    nadia nadine natacha nathalie nathan nelly nicolas nicole nina noel noelle noemie nora norbert odette
    odile olga olive olivia olivier oscar pascal pascale pascaline patrice patricia patrick paul paule
    paulette pauline philippe pierre pierrette quentin rachel rachid raoul raphael raphaelle raymond raymonde
    rebecca regine regis remi remy renaud rene renee richard robert roberte robin rodolphe roger roland
    rolande romain romane romuald rosalie rose roselyne roxane sabine sabrina said salima samia samir samuel
    sandra sandrine sara sarah sebastien serge severine simon simone sofia solange solene sonia sophie
    stanislas stephane stephanie steven suzanne sylvain sylvaine sylvette sylviane sylvie tanguy thelma theo
    theodore therese thibaud thibault thibaut thierry thomas timothee tom tony tristan valentin valentine
    valerie vanessa veronique victor victoire victoria vincent virginie vivien viviane wilfried william xavier
    yael yann yannick yasmina yohan yolande youssef yvan yves yvette yvon yvonne zoe zohra
""")


def is_first_name(folded: str) -> bool:
    """Whether a folded word is a first name, each part of a double one.

    >>> is_first_name("jean-luc"), is_first_name("jean-moulin"), is_first_name("parcelle")
    (True, False, False)
    """
    return folded in FIRST_NAMES or ("-" in folded and FIRST_NAMES.issuperset(folded.split("-")))
