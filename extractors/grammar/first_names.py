"""First names that are common in France, folded: what tells a person where no civility does."""

from __future__ import annotations

from typing import Final

from extractors.grammar.name_words import words_in

FIRST_NAMES: Final = words_in("""
    abdallah abdel abdelaziz abdelkader abdelkrim abdellah abderrahmane abdou abdoulaye achille adama adel
    adelaide adele adeline adiba adil adolphe adriana adrien adrienne agathe agnes agnese ahmed aicha aime
    aissa aissatou alain alan alba alban albane albert alberte albertine alda aldo alec alessandra
    alessandro alex alexandra alexandre alexandrine alexia alexis alfred ali alice alicia alienor alima
    aline alix alizee aloise alphonse alvaro alya amadou amael amal amandine amar amaury ambre amedee amel
    amelia amelie amin amina aminata amine amir amira ana anaelle anais anastasia anatole anatoly andre
    andrea andree andrei anette angele angelina angelique angelo anissa anita anja anna annabelle annaelle
    annaig anne anne-france annette annick annie anny anouck anouk anselme anthony antoine antoinette
    antonia antonin antonio archibald arezki ariane arielle aristide arlette armand armande armando armele
    armelle arnaud arnauld arno arnold arsene arthur artus arwa assia assiatou assma astou astrid aude
    audrey augusta auguste augustin augustine aurelia aurelie aurelien auriane aurore axel axelle aymar
    aymeric ayoub aziz aziza azzedine bachir bakary baptiste barbara barthelemy basile bastian bastien
    batiste beatrice beatrix bechir belkacem bella benedicte benjamin benoist benoit berangere berenice
    bernadette bernard bernardine berthe bertille bertrand bettina bilal bilel bintou birgit blaise
    blanche blandine boris boualem boubacar bouchra bouziane brahim brendan briac brian brice brieuc
    brigitte bruno bryan calixte camelia camille candice capucine carine carla carlos carmela carmen carol
    carole caroline caroll cassandra catherine cathy catia cecile cecilia cedric celeste celestin
    celestine celia celian celine cem cesar chadia chafia chahinez chakib chantal charef charlene charles
    charlie charline charlotte charly cheikh cherif cherifa chloe christel christele christelle christian
    christiane christine christophe chrystel chrystelle cindy claire clara clarisse claude claudette
    claudie claudine claudio clemence clement clementine cleo cleophee cloe clotilde colette coralie
    coraline corentin coretta corine corinne cornelia cornelie cristina cynthia cyprien cyriaque cyrielle
    cyril cyrille dalila damaris damien damienne dani dania daniel daniele danielle danny dany daouda
    daphne daria dario david deborah delphin delphine denis denise desire diana diane didier diego dimitri
    dina dino djamal djamel djamila djibril dolores dominique domitille donatien donatienne dora dorian
    doriane dorine dorothea dorothee dounia driss dylan edgar edgard edith edmee edmond edmonde edouard
    eduardo edwige edwin eleanor eleazar elena eleonore eliane elie eliette eline elinor elisa elisabeth
    elise elisee elizabeth elke ella ellen elodie eloi eloise elsa elvire elyse emeline emeric emile
    emilia emiliano emilie emilien emiline emma emmanuel emmanuelle emna emre enzo eran eric erick ericka
    erika ernest ernestine erwan erwann essaid estella estelle esther etienne eudes eugene eugenia eugenie
    eulalie euloge eva evan evangeline eve evelyne evrard fabien fabienne fabio fabiola fabrice fadila
    faiza fanette fanny fanta fantine faouzi farah farid farida farouk fathia fatiha fatima fatimata fatma
    fatou fatoumata faustine felix ferdinand ferhat fernand fernande fernando fethi fiona flavie flavien
    flavio flora florence florent florette florian floriane florianne florine fodil franceline francesca
    francesco francette francine francis franck francky francois francoise francoise-marie franklin franz
    fred freddy frederic frederique fredy fulbert gabriel gabrielle gaby gael gaelle gaetan galina gaspard
    gaston gaultier gautier genevieve geoffrey geoffroi geoffroy georges georgette georgina georgine
    gerald geraldine gerard geraud germain germaine germinal gertrude ghislain ghislaine giacomo gianni
    gilbert gilberte gilberto gilda gildas gilles ginette gino giovanna giovanni girolamo gisele gislaine
    giulia gladys godefroy gonzague goran graziella gregoire gregor gregory guenaelle guenole guilaine
    guilhaume guilhem guillaume gustave guy guylaine guylene gwen gwenael gwenaelle gwendal gwendoline
    gwennaelle gwenola gwladys habib habiba hadrien hafid hafida haim hakim halim halima hamed hamid hamza
    hana hanane hania hanna harold harry hasna hassan hassiba hassina hatem hayat hedi hedwige heike heinz
    helena helene heliette heloise henri henrietta henriette henrique hermine hermione herve hicham hilda
    hinda hippolyte honore honorine hortense houcine houria hubert huberte hugo hugolin hugues huguette
    hyacinthe hyppolite iban ibrahim ida idriss ikram ilan ilham ilona ilyes iman imane imed imene inaki
    ines ingrid insaf irena irene irenee irina iris irma isaac isabel isabella isabelle isaline iseult
    ismael ismahane ismail isore iva ivan ivana ivette jack jackie jacky jacqueline jacques jad jade
    jalila jamal james jamila janick janie janine jannick janny jaouad jarod jasmine javier jawad jean
    jean-noel jeanine jeanne jeannette jeannie jeannine jeannot jeff jeffrey jehan jehanne jennifer jenny
    jeremie jeremy jerome jerry jessica jessie jessy jim jimmy joachim joan joana joanna joanne joao
    jocelin jocelyn jocelyne joel joelle joffrey johan johann johanna johnatan johnny jonathan jordan
    joris jose joseph josephe josephin josephina josephine josette joshua josiane josie josselin josselyne
    josue joyce juan juana juanita judicael judith jules julia juliana juliane juliann julianne julie
    julien juliette julio julita jurgen justine kacem kaddour kader kaled kalid kamal kamel kaoutar karen
    karim karima karin karine karl karol karyn katarina kate katel katell kathleen kathy katia katy keny
    kenza kevan kevin khadidja khadija khaled khalid khalida kheira kim kylian laetitia lahcen lahouari
    laila lamia lana lara larbi larissa latifa laura lauraine laure laureline laurence laurene laurent
    laurette lauriane laurianne laurie lazare lea leana leandre leane leia leila lena leo leocadie leon
    leon-paul leonard leonardo leonie leonore leontine leopold leopoldine leslie leticia letizia leyla
    lhoussaine lia liam lidia lila lilas lili lilia lilian liliane lina linda lionel lionnel lisa lise
    lisette lisiane liza lizzie loan loana loane loic lola lolita lorena lorene lorenzo loris lotfi loubna
    louis louisa louise louisette louna lounes luc lucas luce lucette lucia luciana luciano lucie lucien
    lucienne lucile lucille lucinda lucrece ludivine ludmila ludmilla ludovic ludwig luigi luis luisa lya
    lydia lydiane lydie lyes lylia lynda lyse mabel macha madani maddalena maddy madeleine madison mady
    mael maela maelle maelys maeva mafalda magali magalie magaly magda magdalena magdeleine magid
    mahamadou mahdi mahmoud maia maite malek malia malick malik malika malvina mamadou manal manel manolo
    manon manuel manuela manuella mara marc marceau marcel marcela marcelin marcelle marcelline marcello
    marco marcos margaret margareth margarita margaux margerie margo margot marguerita marguerite maria
    mariama mariane marianne mariannick mariano marie marie-ange marie-fleur marie-flore marie-france
    marie-jo marie-line marielle mariem marika marilou marilyn marilyne marina marine mario marion marise
    marius marjolaine marjolein marjorie marketa marko marlene marly marthe martial martin martine marwa
    marwan maryam maryan maryanne maryannick maryelle maryla marylene marylin maryline marylou maryna
    maryse maryvonne massimo mathias mathieu mathilda mathilde mathis mathurin mathurine mathys matilde
    matteo matthieu maud maurice max maxence maxime maximilien maximilienne maya mederic medhi mehdi
    melaine melanie melchior melek melina melinda melissa melody melusine mercedes meriem meryem micha
    michael michaela michal michel michele michelin micheline michelle mickael mickaele miguel mihaela
    mikael mikel mila milena milene mimoun mina minh miranda mireille miriam mirjam moana modestine
    mohamed mohammed moise mokhtar moktar mona monia monika monique morad morane morgan morgane moulay
    mouloud mouna mounia mounir mourad moussa moustapha muriel murielle musa mustapha mylene myriam myrtha
    myrtille nabil nabila nacer nacera nachida nadegda nadege nadejda nadia nadine nadir nadira nadjat
    nadjet nadjia nahida naima najat najet najib nancy naomi naoual naouel nasser nassera nassim nassima
    nassira natacha natasha nathalie nathan nathanael nathaniel nawal nawel nedjma neil nelia nelly nestor
    nezha nicaise nicodeme nicolas nicole nicoletta nicolle nikita nikola nils nina nino ninon noam noel
    noelia noeline noelle noemi noemie noham nolan nolwenn noor nora norbert norberte nordine noria noura
    nourdine noureddine nouredine nuno oceane octave octavie odette odile odilon ofelia olaf oleg olena
    olga olive olivette olivia olivier omar ombeline omer ophelie oriane orlando orlane ornella oscar
    ottavia ouarda oumaima oumar oumou ousmane pablo paloma pamela paola paolo pascal pascale pascalin
    pascaline pascalle patric patrice patricia patrick patrik paul paule paulette paulin pauline paulo
    pedro peggy perrette perrine petra petronille philemon philibert philiberte philippe philippine
    philomena philomene pia pier pieric pierre pierrette pierric pierrick pierrot priscilla priscille
    quentin quitterie rabah rabia rachel rachelle rachid rachida radia rafael rafaela raphaele rafik rahma rainier
    ralph ramata ramdane ramiro ramon ramona rania raoul raphael raphaelle rayan rayane raymond raymonda
    raymonde razika rebeca rebecca reda redha redouane regina reginald regine regis reinald remi remy
    renald renan renato renaud renaude rene renee reynald riad ricardo richard richarde rita rizlane rkia
    robert roberte robin rocco rodolphe rodrigo rodrigue roger rokia roland rolande romain romane romeo
    romuald romy ronald ronan rosa rosalie rosaline rosanna rose roseline roselyne rosemarie rosemonde
    rosette rosine rosita rosy roxane rozenn ruben rudi rudy ruth saad saadi saadia sabah sabiha sabin
    sabine sabri sabrina sacha sadia safia safiatou said saida salah salem saliha salim salima salimata
    salma salome salvador salvatore samantha samia samir samira samuel samuele sanaa sandie sandra
    sandrina sandrine sandro sandy sara sarah sasha scarlett sebastien segolene sekou selim selma semia
    seraphin seraphine serena serge sergei sergine sergio servane severin severine seydou seynabou shana
    sharon sheila shirley siaka sidonie siegfried sigrid siham sihem silvain silvia silvio simeon simon
    simona simone sixte sixtine slimane sofia sofian sofiane sohan soizic soizick solange soledad solene
    solenn solenne soline sonia sonja sonya sophie soraya soria souad soufiane souhila souleymane soumia
    stacy stan stanislas stanley stephan stephane stephanie stephano stephen steve steven stevens sullivan
    suzan suzana suzanne suzel suzette suzie suzy sybille sylvain sylvaine sylvana sylvere sylvestre
    sylvette sylvia sylviane sylvie tahar tamara tanguy tania tanya taoufik tarik tassadit tatiana tayeb
    teddy teo teresa tessa thais thanh thea thelma theo theodora theodore theophane theophile therese
    thibaud thibauld thibault thibaut thiebaud thiebault thierry thiphaine thomas thomasine thuy tiago
    tifany tiffany timea timeo timothe timothee tina tino tiphaine tiphanie titouan tobias tom tomas tommy
    tony tracy tristan tugdual tyfanie ugo ulrich ulysse urielle ursula valentin valentina valentine
    valere valeria valeriane valerie valery vanda vanessa vanina vasco vassili venceslas vera veronica
    veronika veronique vianney vicente vicky victoire victor victoria victoriane victorien victorine
    viktor vilma vincent vincente vincianne violaine violeta virgil virgile virginie vito vittorio vivian
    viviana viviane vivien vladimir wafa waldemar walid walter wanda warren wassila wassim wenceslas wendy
    werner wilfrid wilfried wilhelm wiliam willem willi william willy wladimir xavier xaviera xaviere xuan
    yacine yael yamina yamine yan yane yanick yanis yann yanni yannick yannig yannis yasmin yasmina
    yasmine yassin yassine yazid ylan yoan yoana yoann yohan yohann yolaine yolande yolene yollande yoni
    yosra youcef younes youness youri yousra youssef yuna yusuf yvain yvan yveline yvelise yves yvette
    yvon yvonick yvonne yvonnick zahia zahir zahra zakaria zakia zara zeineb zelia zelie ziad zina zineb
    zinedine zita zoe zohir zohra zoubida zoubir zouhair zoulika zoulikha zuzana
""")


def is_first_name(folded: str) -> bool:
    """Whether a folded word is a first name, each part of a double one.

    >>> is_first_name("jean-luc"), is_first_name("jean-moulin"), is_first_name("parcelle")
    (True, False, False)
    """
    return folded in FIRST_NAMES or ("-" in folded and FIRST_NAMES.issuperset(folded.split("-")))
