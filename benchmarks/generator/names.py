"""Invented persons and places: common first names, surnames in all their shapes, communes that do not exist."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass


def _pool(table: str) -> list[str]:
    return [" ".join(name.split()) for name in table.split("|")]


MALE = _pool("""
    Jean | Pierre | Michel | Philippe | Alain | Nicolas | Christophe | Patrick | Daniel | Bernard | Laurent |
    Thierry | Sébastien | Frédéric | Éric | Stéphane | Olivier | David | Julien | Pascal | Gilles | Hervé | Loïc
    | Yannick | Benoît | Jérôme | Rémi | François | Jacques | Mickaël | Mohamed | Karim | Antoine | Bruno |
    Didier | Serge | Joël | Étienne | Gaël | Ludovic | Xavier | Fabrice | Régis | Noël | Kévin | Matthieu | Hugo
    | Arnaud | Denis | Jean-Pierre | Jean-Claude | Jean-Luc | Jean-Marc | Pierre-Yves | Jean-Baptiste |
    Marc-Antoine | Paul-Henri | Jean-François
""")
FEMALE = _pool("""
    Marie | Catherine | Nathalie | Isabelle | Sylvie | Françoise | Valérie | Christine | Sandrine | Céline |
    Véronique | Brigitte | Anne | Hélène | Élodie | Aurélie | Stéphanie | Laurence | Corinne | Martine | Monique
    | Chantal | Delphine | Émilie | Julie | Laëtitia | Virginie | Karine | Sophie | Claire | Fatima | Nadia |
    Samira | Odile | Josiane | Ghislaine | Bénédicte | Agnès | Maëlle | Noémie | Léa | Inès | Zoé | Gwenaëlle |
    Muriel | Marie-Claire | Anne-Sophie | Marie-Laure | Marie-Christine | Marie-Hélène | Anne-Marie | Marie-José
""")
PLAIN = _pool("""
    Martinaud | Bernardot | Thomasset | Petitjean | Robertet | Richardot | Durandeau | Duboscq | Moreillon |
    Laurençon | Simonnet | Micheletti | Lefébure | Leroyer | Rousselin | Garcinot | Fontenaille | Chevrolat |
    Gauthereau | Perrineau | Morinière | Duvallet | Fournereau | Girardet | Bonnefond | Dupontel | Lambertin |
    Fontanille | Rousselet | Vincendeau | Mulleret | Faurissier | Andréani | Mercadier | Blanchet | Guérinot |
    Boyerie | Garnierot | Chevallereau | Francœur | Legrandois | Gautheron | Garcin | Perronneau | Robineau |
    Clémenceaux | Morinaud | Nicolleau | Henrotin | Roussillat | Mathurin | Gauthey | Massonnet | Marchandeau |
    Duvalois | Denisot | Dumontier | Marival | Lemairet | Noëllet | Meyerhof | Dufourmont | Meunerie |
    Brunetière | Blanquart | Girardeau | Joyeau | Jolivard | Rivalland | Lucasson | Brunellière | Gaillardon |
    Barbieux | Arnauldet | Martinaux | Gérardin | Rocherieux | Renardeau | Schmittlin | Royerie | Colinet |
    Vidalou | Caronnet | Picardat | Rogerat | Fabrègues | Aubertin | Lemoinier | Renaudeau | Dumasset |
    Lacroizet | Olivereau | Philippot | Bourgeron | Pierret | Benoiston | Reynaudin | Leclerq | Payenneville |
    Rollandin | Leclercq | Guillaumat | Lecomtois | Lopezat | Jeanneret | Dupuyrat | Guillotin | Hubertin |
    Berguerand | Carpentreau | Sanchette | Dupouey | Moulinier | Louisot | Deschampsy | Huetson | Vasseureau |
    Perezat | Boucheret | Fleurieu | Royanez | Kleinhans | Jacquinot | Adamski | Paradot | Poirierot | Marynczak
    | Aubrac | Baronnet | Charpentreau | Kowalczyk | Tessendier | Ouazzani | Benyamina | Haddouche | Traoréba |
    Nguyenval | Tranchet | Oliveirat | Fernandel | Bentoumi
""")
COMPOUND = _pool("""
    Martel-Fouret | Dubreuil-Lacaze | Perrin-Valois | Roux-Delmas | Garnot-Philibert | Leblanc-Rouault |
    Brun-Castets | Simon-Lagarde | Faucher-Meslin | Colas-Bourdon | Guyot-Saint-Just | Renard-Houssaye |
    Petit-Rimbaud | Morel-Desprez
""")
PARTICLE = _pool("""
    De La Tour | Le Guennec | Le Floc'h | De Villedieu | Du Plessix | D'Hérouville | N'Doyeva | El Mansouri |
    Van Den Bosch | Da Costella | Le Bihannic | De Rastignole | Di Ruggiano | Ben Saïdane | D'Artignac | Mac
    Dermotte | Saint-Aubinet | L'Hermitte | O'Kellyan | La Rocheverte | Dos Santarem | Le Goffic | De Maupertuis
    | Des Essarts | Von Arnsberg | De Saint-Ybard | Du Mesnilot | Le Roy-Desclaux
""")
PLACES = _pool("""
    Valbrune | Longuefaye | Brévaines | Tournelac | Clairvoisin | Marsange | Rouvrelle | Orlemont | Castelmer |
    Vernolles | Sauveplane | Montfaucel | Auzelle | Arbonelle | Carcelles | Hautebruyère | Pontarbel | Rieumajou
    | Lestrade | Belleroche-Haute | Courtenvert | Fontbrune | Grandvallier | Hermelinghe | Isbergeois |
    Jonquerolles | Kerlouarn | Lamberville-le-Bois | Maisonfleur | Neuvechelle | Ormoison | Pierrelatour |
    Quincerot-les-Bains | Ravenelles | Solignargues | Trévignac | Urbésan | Vauxrenard-le-Haut | Wimereuil |
    Yvrencourt | Saint-Aubin-les-Essarts | Saint-Ybard-sur-Orle | Sainte-Colombe-du-Val | Saint-Amour-le-Vieux |
    Les Essartières | Le Mesnil-Orgeval | La Ferrière-Saint-Ouen | L'Aiguillière | Les Trois-Moutiers-du-Lac |
    Le Plessis-Barbuise | Villeneuve-d'Orle | Pont-l'Aubraie | Château-Verdun-le-Neuf | Bois-d'Arcelles |
    Mont-Saint-Jeandel
""")
DEPARTMENTS = ("Loire-Brune", "Haut-Orle", "Val-de-Brume", "Alpes-du-Sud-Ouest", "Basse-Auzelle")
OFFICIALS = ("directrice générale des services", "directeur général des services", "secrétaire de mairie")


@dataclass(frozen=True, slots=True)
class Someone:
    """An invented person."""

    first: str
    last: str
    female: bool
    commune: str = ""

    @property
    def civility(self) -> str:
        return "Mme" if self.female else "M."

    @property
    def long_civility(self) -> str:
        return "Madame" if self.female else "Monsieur"


def shout(text: str, accents: bool = True) -> str:
    """Capitals, with or without their accents."""
    text = text.upper()
    if accents:
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).replace("Œ", "OE")


def of(place: str, article: bool = True) -> str:
    """« de » and a place: d'Orlemont, du Mesnil, des Essarts."""
    if place.startswith("Le ") and article:
        return "du " + place[3:]
    if place.startswith("Les ") and article:
        return "des " + place[4:]
    vowel = unicodedata.normalize("NFD", place[0])[0].upper() in "AEIOUY"
    return ("d'" if vowel else "de ") + place


def people(rng: random.Random, count: int, places: list[str]) -> list[Someone]:
    """Persons of different surnames, each from one of the places."""
    weights = (PLAIN, 0.78), (COMPOUND, 0.08), (PARTICLE, 0.14)
    chosen: dict[str, Someone] = {}
    while len(chosen) < count:
        pool = rng.choices([w[0] for w in weights], [w[1] for w in weights])[0]
        last, female = rng.choice(pool), rng.random() < 0.47
        first = rng.choice(FEMALE if female else MALE)
        chosen.setdefault(shout(last, accents=False), Someone(first, last, female, rng.choice(places)))
    return list(chosen.values())
