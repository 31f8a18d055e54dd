"""First names that are common in France, folded: what tells a person where no civility does."""

from __future__ import annotations

from typing import Final


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


FIRST_NAMES: Final = _words("""
    abdallah abdel abdelaziz abdelkader abdelkrim abdellah abderrahmane abdou abdoulaye achille adama adel
    adelaide adele adeline adil adolphe adrien adrienne agathe agnes ahmed aicha aime aissa aissatou alain
    alan alban albane albert alberte albertine aldo alec alessandra alessandro alex alexandra alexandre
    alexandrine alexia alexis alfred ali alice alicia alienor aline alix alizee aloise alphonse alvaro
    alya amadou amael amal amandine amar amaury ambre amedee amel amelie amin amina aminata amine amir
    amira ana anaelle anais anastasia anatole andre andrea andree andrei anette angele angelina angelique
    angelo anissa anita anna annabelle anne anne-france annette annick annie anouck anouk anselme anthony
    antoine antoinette antonia antonin antonio archibald arezki ariane arielle aristide arlette armand
    armande armando armelle arnaud arnauld arno arnold arsene arthur artus assia assma astrid aude audrey
    augusta auguste augustin augustine aurelia aurelie aurelien auriane aurore axel axelle aymar aymeric
    aziz azzedine bachir baptiste barbara barthelemy basile bastian bastien batiste beatrice beatrix
    bechir belkacem benedicte benjamin benoist benoit berangere berenice bernadette bernard berthe
    bertille bertrand bettina bilal bilel blaise blanche blandine boris boualem boubacar bouchra brahim
    brendan briac brian brice brieuc brigitte bruno bryan calixte camelia camille candice capucine carine
    carla carlos carmela carmen carol carole caroline caroll cassandra catherine cathy catia cecile
    cecilia cedric celeste celestin celestine celia celian celine cesar chahinez chantal charlene charles
    charlie charline charlotte charly cheikh cherif cherifa chloe christel christele christelle christian
    christiane christine christophe chrystel chrystelle cindy claire clara clarisse claude claudette
    claudie claudine claudio clemence clement clementine cleo cleophee cloe clotilde colette coralie
    coraline corentin coretta corine corinne cornelia cornelie cristina cynthia cyprien cyriaque cyrielle
    cyril cyrille dalila damaris damien damienne dani dania daniel daniele danielle danny dany daphne
    daria dario david deborah delphin delphine denis denise desire diana diane didier diego dimitri dina
    dino djamal djamel djamila djibril dolores dominique domitille donatien donatienne dora dorian doriane
    dorine dorothee driss dylan edgar edgard edith edmee edmond edmonde edouard eduardo edwige edwin
    eleanor eleazar elena eleonore eliane elie eliette eline elinor elisa elisabeth elise elisee elizabeth
    ella ellen elodie eloi eloise elsa elvire elyse emeline emeric emile emilia emiliano emilie emilien
    emiline emma emmanuel emmanuelle emre enzo eran eric erick ericka erika ernest ernestine erwan erwann
    estella estelle esther etienne eudes eugene eugenia eugenie eulalie euloge eva evan evangeline eve
    evelyne evrard fabien fabienne fabio fabiola fabrice fadila faiza fanette fanny fanta fantine faouzi
    farid farida farouk fatiha fatima fatimata fatma fatou fatoumata faustine felix ferdinand fernand
    fernande fernando fethi fiona flavie flavien flavio flora florence florent florette florian floriane
    florianne florine francesca francesco francette francine francis franck francky francois francoise
    franklin franz fred freddy frederic frederique fredy fulbert gabriel gabrielle gaby gael gaelle gaetan
    galina gaspard gaston gaultier gautier genevieve geoffrey geoffroi geoffroy georges georgette georgina
    georgine gerald geraldine gerard geraud germain germaine germinal ghislain ghislaine giacomo gianni
    gilbert gilberte gilda gildas gilles ginette gino giovanna giovanni girolamo gisele gislaine gladys
    godefroy gonzague goran graziella gregoire gregory guenole guilaine guilhaume guilhem guillaume
    gustave guy guylaine guylene gwen gwenael gwenaelle gwendal gwendoline gwenola gwladys habib habiba
    hadrien hafid hafida haim hakim halima hamed hamid hamza hana hanane hanna harold harry hassan hassiba
    hassina hayat hedi hedwige helena helene heliette heloise henri henrietta henriette henrique hermine
    hermione herve hicham hilda hippolyte honore honorine hortense houcine houria hubert huberte hugo
    hugolin hugues huguette hyacinthe hyppolite iban ibrahim idriss ilan ilham ilona iman imane imene
    inaki ines ingrid irene irenee irina iris irma isaac isabel isabella isabelle isaline iseult ismael
    ismail isore iva ivan ivana ivette jack jackie jacky jacqueline jacques jad jade jalila jamal james
    jamila janick janie janine jannick janny jarod jasmine javier jawad jean jean-noel jeanine jeanne
    jeannette jeannie jeannine jeannot jeff jeffrey jehan jehanne jennifer jenny jeremie jeremy jerome
    jerry jessica jessie jessy jim jimmy joachim joan joana joanna joanne joao jocelyn jocelyne joel
    joelle joffrey johan johann johanna johnny jonathan jordan joris jose joseph josephe josephin
    josephina josephine josette joshua josiane josie josselin josue joyce juan juana juanita judicael
    judith jules julia juliana juliane juliann julianne julie julien juliette julio julita jurgen justine
    kacem kader kaled kalid kamal kamel karen karim karima karin karine karl karol karyn katarina kate
    katel katell kathleen kathy katia katy keny kenza kevan kevin khadidja khadija khaled khalid khalida
    kim kylian laetitia lahcen laila lamia lana lara larbi larissa laura lauraine laure laureline laurence
    laurene laurent laurette lauriane laurianne laurie lazare lea leana leandre leane leia leila lena leo
    leocadie leon leonard leonardo leonie leontine leopold leopoldine leslie leticia letizia leyla lia
    liam lidia lila lilas lili lilia lilian liliane lina linda lionel lionnel lisa lise lisette lisiane
    liza lizzie loan loana loane loic lola lolita lorena lorene lorenzo loris louis louisa louise
    louisette louna lounes luc lucas lucette lucia luciana luciano lucie lucien lucienne lucile lucille
    lucinda lucrece ludivine ludmila ludmilla ludovic luigi luis luisa lya lydia lydiane lydie lyes lylia
    lynda lyse mabel macha maddalena maddy madeleine madison mady mael maela maelle maelys maeva mafalda
    magali magalie magaly magdalena magdeleine magid mahamadou mahdi mahmoud maia maite malek malia malik
    malika malvina mamadou manel manolo manon manuel manuela manuella mara marc marceau marcel marcela
    marcelin marcelle marcelline marcello marco marcos margaret margareth margarita margaux margerie margo
    margot marguerite maria mariama mariane marianne mariannick mariano marie marie-ange marie-fleur
    marie-flore marie-france marie-jo marie-line marielle marika marilou marilyn marilyne marina marine
    mario marion marise marius marjolaine marjorie marketa marko marlene marly marthe martial martin
    martine marwa marwan maryam maryanne maryannick maryelle maryla marylene marylin maryline marylou
    maryna maryse maryvonne massimo mathias mathieu mathilda mathilde mathis mathurin mathys matilde
    matteo matthieu maud maurice max maxence maxime maximilien maximilienne maya mederic medhi mehdi
    melaine melanie melchior melina melinda melissa melody melusine mercedes meriem meryem micha michael
    michaela michal michel michele micheline michelle mickael mickaele miguel mihaela mikael mikel mila
    milena milene mimoun mina minh miranda mireille miriam mirjam moana modestine mohamed mohammed moise
    moktar mona monia monika monique morad morane morgan morgane moulay mouloud mounia mounir mourad
    moussa muriel murielle musa mustapha mylene myriam myrtha myrtille nabil nabila nacer nacera nadegda
    nadege nadejda nadia nadine nadir nadjat nadjet nahida naima najat najet najib nancy naomi nasser
    nassera nassim nassima natacha natasha nathalie nathan nathanael nathaniel nawal nawel nedjma neil
    nelia nelly nestor nicodeme nicolas nicole nicoletta nicolle nikita nikola nils nina nino ninon noam
    noel noelia noeline noelle noemi noemie noham nolan nolwenn nora norbert norberte nordine noria noura
    noureddine nouredine nuno oceane octave octavie odette odile odilon ofelia olaf olena olga olive
    olivette olivia olivier omar ombeline ophelie oriane orlando orlane ornella oscar ottavia oumar
    ousmane pablo paloma pamela paola paolo pascal pascale pascalin pascaline pascalle patric patrice
    patricia patrick patrik paul paule paulette paulin pauline paulo pedro peggy perrette perrine petra
    petronille philemon philibert philiberte philippe philippine philomene pia pier pieric pierre
    pierrette pierric pierrick pierrot priscilla priscille quentin quitterie rabah rabia rachel rachelle
    rachid rachida radia rafael rafaela rafik rahma rainier ralph ramata ramdane ramiro ramon ramona rania
    raoul raphael raphaelle rayan raymond raymonda raymonde razika rebeca rebecca reda redouane regina
    reginald regine regis reinald remi remy renald renan renato renaud renaude rene renee reynald riad
    ricardo richard richarde rita rizlane robert roberte robin rocco rodolphe rodrigo rodrigue roger
    roland rolande romain romane romeo romuald romy ronald ronan rosa rosalie rosaline rosanna rose
    roseline roselyne rosemarie rosemonde rosette rosine rosita rosy roxane rozenn ruben rudi rudy ruth
    saad saadia sabah sabin sabine sabri sabrina sacha sadia safia said saida salah salem salim salima
    salma salome salvador salvatore samantha samia samir samira samuel sanaa sandie sandra sandrine sandro
    sandy sara sarah sasha scarlett sebastien segolene selim selma semia seraphin seraphine serena serge
    sergine sergio servane severin severine seydou shana sharon sheila shirley sidonie siegfried sigrid
    siham silvain silvia silvio simeon simon simona simone sixte sixtine slimane sofia sofian sofiane
    sohan soizic solange soledad solene solenn solenne soline sonia sophie soraya souad soufiane
    souleymane stacy stan stanislas stanley stephan stephane stephanie stephano stephen steve steven
    stevens sullivan suzan suzanne suzel suzette suzie suzy sybille sylvain sylvaine sylvana sylvere
    sylvestre sylvette sylvia sylviane sylvie tahar tamara tanguy tania tanya tarik tatiana tayeb teddy
    teo teresa tessa thais thea thelma theo theodora theodore theophane theophile therese thibaud thibauld
    thibault thibaut thiebaud thiebault thierry thiphaine thomas thomasine tiago tifany tiffany timea
    timeo timothe timothee tina tino tiphaine tiphanie titouan tobias tom tommy tony tracy tristan tugdual
    tyfanie ugo ulrich ulysse urielle ursula valentin valentina valentine valere valeriane valerie valery
    vanessa vanina vasco venceslas vera veronika veronique vianney vicente vicky victoire victor victoria
    victoriane victorien victorine viktor vilma vincent vincente vincianne violaine violeta virgil virgile
    virginie vito vittorio vivian viviana viviane vivien vladimir wafa walid walter wanda warren wassila
    wassim wenceslas wendy werner wilfrid wilfried wiliam willem william willy wladimir xavier xaviera
    xaviere yacine yael yamina yan yane yanick yanis yann yanni yannick yannig yannis yasmin yasmina
    yasmine yassine yazid ylan yoan yoann yohan yohann yolaine yolande yollande yoni yosra youcef younes
    youness youri yousra youssef yuna yvain yvan yveline yvelise yves yvette yvon yvonick yvonne yvonnick
    zahia zahra zakaria zara zeineb zelia zelie ziad zina zineb zinedine zita zoe zohir zohra zoubida
    zouhair zoulikha zuzana
""")


def is_first_name(folded: str) -> bool:
    """Whether a folded word is a first name, each part of a double one.

    >>> is_first_name("jean-luc"), is_first_name("jean-moulin"), is_first_name("parcelle")
    (True, False, False)
    """
    return folded in FIRST_NAMES or ("-" in folded and FIRST_NAMES.issuperset(folded.split("-")))
