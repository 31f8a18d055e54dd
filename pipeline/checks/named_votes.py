"""Members named per sense of vote (V07), against the list and the figures."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.case import Case
from pipeline.checks.rule import Rule, Verdict, anomaly, conform, law, not_applicable, unverifiable
from pipeline.checks.voices import FIGURES, FRENCH, SENSES, figure, people
from pipeline.french import agreed, count, listed
from schemas.finding import Term


class NamedVotes(Rule):
    """V07: members named per sense sit or are represented, each in one sense, as many as the figure says."""

    code = "V07"
    title = "Votes nominatifs"
    severity = "drafting"
    basis = law("L2121-21")
    inputs = ("/acts/*/vote/names", *FIGURES, "/attendance")
    arithmetic = "noms, avec leurs pouvoirs, = nombre de voix ; chaque nom présent ou représenté, dans un seul sens"
    source = "CGCT (texte de 2015)"
    remedy = "le procès-verbal de la séance et la feuille de présence"

    def judge(self, case: Case) -> Iterator[Verdict]:
        """Compare the names with the list and the figures."""
        if not any(people(case, sense) for sense in SENSES):
            yield not_applicable("Sans objet : personne n'est nommé dans le vote.")
            return
        if not any(self._compared(case, sense) for sense in SENSES):
            yield unverifiable("Non vérifiable : noms hors de la liste, sans nombre de voix.", *_names(case))
            return
        wrong = [*self._absent(case), *self._twice(case), *self._numbers(case)]
        yield from wrong
        if not wrong:
            named = ", ".join(count(len(people(case, s)), f"nom {FRENCH[s]}", f"noms {FRENCH[s]}") for s in SENSES)
            yield conform(f"Les noms s'accordent avec la liste et les voix : {named}.", *_names(case))

    def _compared(self, case: Case, sense: str) -> bool:
        """Whether the names of a sense stand in the list, or beside a figure."""
        named = people(case, sense)
        return bool(named) and (figure(case, sense) is not None or any(case.seat_of(p) is not None for p in named))

    def _absent(self, case: Case) -> Iterator[Verdict]:
        for sense in SENSES:
            for i, person in enumerate(people(case, sense)):
                seat = case.seat_of(person)
                if seat is None or seat.status not in ("absent", "excused") or sense == "not_participating":
                    continue
                if case.opening[seat.index].status in ("present", "represented") or seat.member.arrived:
                    continue
                pointer = f"{case.at}/vote/names/{sense}/{i}"
                state = "excusé" if seat.status == "excused" else "absent"
                yield anomaly(
                    f"{person.printed} est {agreed('cité', person)} ({FRENCH[sense]}) mais {agreed(state, person)} et "
                    f"non {agreed('représenté', person)}.",
                    Term(name=FRENCH[sense], value=person.printed, pointer=pointer),
                    Term(name="liste", value=state, pointer=seat.pointer),
                )

    def _twice(self, case: Case) -> Iterator[Verdict]:
        seen: dict[int, tuple[str, str]] = {}
        for sense in SENSES:
            for i, person in enumerate(people(case, sense)):
                seat = case.seat_of(person)
                if seat is None:
                    continue
                pointer = f"{case.at}/vote/names/{sense}/{i}"
                before = seen.setdefault(seat.index, (sense, pointer))
                if before[0] != sense and not case.held_by(seat.index):
                    yield anomaly(
                        f"{seat.name} est {agreed('cité', seat.member.name)} deux fois : {FRENCH[before[0]]} et "
                        f"{FRENCH[sense]}.",
                        Term(name=FRENCH[before[0]], value=seat.name, pointer=before[1]),
                        Term(name=FRENCH[sense], value=seat.name, pointer=pointer),
                    )

    def _numbers(self, case: Case) -> Iterator[Verdict]:
        for sense in SENSES:
            printed, named = figure(case, sense), people(case, sense)
            if printed is None or not named or not isinstance(printed.value, int):
                continue
            seats = [case.seat_of(person) for person in named]
            held = sum(len(case.held_by(s.index)) for s in seats if s is not None)
            term = Term(name="noms", value=len(named), pointer=f"{case.at}/vote/names/{sense}")
            if len(named) > printed.value:
                yield anomaly(
                    f"{count(len(named), 'nom')} pour {count(printed.value, 'voix', 'voix')} ({FRENCH[sense]}) : "
                    f"{listed([p.printed for p in named])}.",
                    term,
                    printed,
                )
            elif case.body == "SMO" or case.statutes_may_rule:
                continue  # its statutes may give a member several voices
            elif len(named) + held < printed.value and all(s is not None for s in seats) and sense != "for":
                yield anomaly(
                    f"{count(printed.value, 'voix', 'voix')} ({FRENCH[sense]}) pour {count(len(named), 'nom')}"
                    f" et {count(held, 'pouvoir')} : il manque {count(printed.value - len(named) - held, 'nom')}.",
                    term,
                    printed,
                )


def _names(case: Case) -> tuple[Term, ...]:
    return tuple(
        Term(name=f"noms ({FRENCH[s]})", value=len(people(case, s)), pointer=f"{case.at}/vote/names/{s}")
        for s in SENSES
        if people(case, s)
    )


RULES: tuple[Rule, ...] = (NamedVotes(),)
