"""One document: select the nodes, run the rules, gather findings and outcomes. A pure function of text and rule set."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from ..acuan import use
from ..checks import NOT_APPLICABLE, Context, Hit, Undetermined, Verdict
from ..checks.keterbacaan import spoilt
from ..facts import document_facts
from ..findings import Days, Outcome, Severity
from ..messages import message
from ..model import Butir, Document, Langkah, Node, Sop
from ..parser import read
from ..policy import Plan, RuleSet, Turn
from ..reading import further_titles, judged_part, shows_template
from ..results import DocumentResult, Problem, SopResult, failure
from ..seen import Seen, put_back, seen
from ..source import Source, made
from .hits import PlacedHit, findings
from .naming import names

__all__ = ["FAILED", "Settings", "check_document"]


class Settings(NamedTuple):
    """What of the configuration reaches a single document."""

    today: date
    selected: frozenset[str]
    severities: dict[str, Severity] = {}  # noqa: RUF012 - never changed
    lang: str = "id"


def check_document(source: Source, ruleset: RuleSet, settings: Settings) -> DocumentResult:
    """Read one file and judge every SOP in it. It never fails: a fault of soplint itself is told of the file."""
    try:
        text = seen(source)
        if text is not None:
            return _as_written(_checked(text, ruleset, settings), text)
        return _checked(source, ruleset, settings)
    except Exception as error:
        problem = failure("sys.document", source.path, error)
        return DocumentResult(source, 0.0, 0.0, (), (), (problem,), _notes(source, settings.lang))


def _as_written(result: DocumentResult, text: Seen) -> DocumentResult:
    """What is said of a text as it is seen, of the text as it is."""
    result = put_back(result, text)
    quoted = tuple([one._replace(quote=text.source.slice(one.span)) for one in result.findings])
    return result._replace(source=text.source, findings=quoted)


def _checked(source: Source, ruleset: RuleSet, settings: Settings) -> DocumentResult:
    use(ruleset.acuan)
    document = read(source)
    if not any(map(shows_template, document.sops)):
        document = Document(spans=document.spans, sops=(), coverage=0.0, legibility=0.0)
    plan = ruleset.plan(settings.selected)
    run = _Run(source, document, settings.today, plan)
    results = tuple([run.judge(number, sop) for number, sop in enumerate(document.sops)])
    if not document.sops:
        run.problems.append(Problem("SYS004", source.path, "sys.no_sop"))
    return DocumentResult(
        source=source,
        coverage=document.coverage,
        legibility=document.legibility,
        sops=results,
        findings=findings(run.found, source, document.sops, results, settings.severities, settings.lang),
        problems=tuple(run.problems),
        notes=_notes(source, settings.lang, run.doubted, document.sops),
        holds=run.holds,
        facts=document_facts(document, run.unreadable, signatures=plan.signatures) if plan.compares else (),
    )


def _notes(
    source: Source, lang: str, doubted: Iterable[Langkah | Butir] = (), sops: Iterable[Sop] = ()
) -> tuple[str, ...]:
    """How the text was read, on which lines steps and regulations stand that were not judged, and where another SOP may
    begin.
    """
    notes = [message(f"note.{note}", lang) for note in source.notes]
    titles = [source.place(judul.span.start).line for sop in sops for judul in further_titles(sop)]
    if titles:
        notes.append(message("note.titles", lang, lines=", ".join(map(str, titles))))
    for kind, key in _NOTES_OF_DOUBT.items():
        lines = [source.place(node.span.start).line for node in doubted if isinstance(node, kind)]
        if lines:
            notes.append(message(key, lang, lines=", ".join(map(str, lines)), count=len(lines)))
    return tuple(notes)


_NOTES_OF_DOUBT = {Butir: "note.doubted_citations", Langkah: "note.doubted"}

# A member of an enumeration costs as much to look up as all that is done with it here.
_PASS, _FAIL, _UNDETERMINED = Outcome.PASS, Outcome.FAIL, Outcome.UNDETERMINED
_WAITING = Undetermined("prasyarat")
_DOUBTED = Undetermined("baris_diragukan")
_SPOILT = Undetermined("kotor")
_PART_UNREADABLE = Undetermined("sebagian_tidak_terbaca")
FAILED = Undetermined("galat_pemeriksa")
"""Why an SOP is not judged by a rule that could not run."""


class _Said:
    """What the rules have said of one SOP so far, by their places in the plan."""

    def __init__(self, rules: int) -> None:
        self.outcomes = [Outcome.PASS] * rules
        self.reasons: dict[str, str] = {}
        self.stopped: dict[int, set[int]] = {}
        """The nodes (by position) that a rule did not let pass, where another rule asks for them."""

    def waiting(self, needs: tuple[tuple[int, bool], ...], nodes: int) -> set[int]:
        """The nodes that a rule may not judge: what it waits for did not pass there, or in the SOP on other nodes."""
        found: set[int] = set()
        for place, same_nodes in needs:
            outcome = self.outcomes[place]
            if outcome is _FAIL or outcome is _UNDETERMINED:
                stopped = self.stopped.get(place) if same_nodes else None
                found |= set(range(nodes)) if stopped is None else stopped
        return found

    def note(self, turn: Turn, place: int, verdicts: list[Verdict]) -> Outcome:
        """Keep the outcome of a rule for the SOP, and why it is undetermined."""
        outcome = self.outcomes[place] = _worst(verdicts)
        if outcome is _UNDETERMINED:
            reason = next((verdict.reason for verdict in verdicts if isinstance(verdict, Undetermined)), None)
            if reason is not None:
                self.reasons[turn.rule.code] = reason
        return outcome


class _Run:
    """Gathers what the rules say of one document."""

    def __init__(self, source: Source, document: Document, today: date, plan: Plan) -> None:
        self.source = source
        self.document = document
        self.today = today
        self.plan = plan
        self.found: list[PlacedHit] = []
        self.problems: list[Problem] = []
        self.unreadable: list[int] = []
        self.doubted: list[Langkah | Butir] = []
        self.document_memo: dict[Any, Any] = {}
        self.holds = Days()

    def judge(self, number: int, sop: Sop) -> SopResult:
        """Run the rules on one SOP."""
        codes = self.plan.codes
        judged = judged_part(sop)
        whole = judged is sop
        if not whole:
            self._tell_illegible(number, sop, nothing=judged is None)
        if judged is None:
            outcomes = dict.fromkeys(codes, Outcome.UNDETERMINED)
            reasons = dict.fromkeys(codes, "tidak_terbaca")
        else:
            self.doubted += judged.rujukan_diragukan
            if judged.langkah_diragukan:
                self.doubted += [langkah for langkah in judged.langkah if langkah.ragu]
            said = self._run(number, judged, whole=whole)
            outcomes, reasons = dict(zip(codes, said.outcomes, strict=True)), said.reasons
        for code in self.plan.hidden:
            del outcomes[code]
            reasons.pop(code, None)
        nomor, nama, instansi = names(sop, self.document.instansi[number])
        return SopResult(
            nomor=nomor,
            nama=nama,
            instansi=instansi,
            span=sop.span,
            steps=len(sop.langkah),
            minutes=_minutes(sop) if whole and sop.format_lain is None else None,
            outcomes=outcomes,
            reasons=reasons,
        )

    def _tell_illegible(self, number: int, sop: Sop, *, nothing: bool) -> None:
        """Say that ``nothing`` of the SOP is legible, or else that its table is not."""
        values = {
            "line": self.source.place(sop.span.start).line,
            "coverage": round(sop.coverage * 100),
            "legibility": round(sop.legibility * 100),
        }
        key = "sys.unreadable" if nothing else "sys.table_unreadable"
        self.problems.append(Problem("SYS004", self.source.path, key, values))
        self.unreadable.append(number)

    def _run(self, number: int, sop: Sop, *, whole: bool) -> _Said:
        context = Context(self.source, self.document, sop, self.today, self.document_memo)
        nodes_by_path = [_select(sop if root == "sop" else self.document, names) for root, *names in self.plan.paths]
        said = _Said(len(self.plan.turns))
        doubted = sop.langkah_diragukan or bool(sop.rujukan_diragukan)
        special = sop.format_lain is not None or doubted or not whole
        for place, turn in enumerate(self.plan.turns):
            if turn.plain and not special:
                # Most rules: they judge the SOP itself and wait for nothing.
                try:
                    function = turn.function
                    verdict = function(sop, turn.options, context)
                except Exception:
                    verdict = self._alone(turn, sop, context)
                if verdict is NOT_APPLICABLE:
                    # There is no more to it than that.
                    said.outcomes[place] = verdict
                elif verdict:
                    self._gather(turn, place, number, [verdict], said, context)
                continue
            nodes = nodes_by_path[turn.nodes]
            asks = special or turn.edition is not None or not nodes
            unjudged = _unjudged(turn, context, nodes, whole=whole) if asks else None
            if unjudged is not None:
                said.note(turn, place, [unjudged])
                continue
            verdicts = self._verdicts(turn, nodes, context, said, doubted=doubted)
            if any(verdicts):
                self._gather(turn, place, number, verdicts, said, context)
        self.holds = self.holds.meet(context.holds)
        return said

    def _verdicts(
        self, turn: Turn, nodes: list[Node], context: Context, said: _Said, *, doubted: bool
    ) -> list[Verdict]:
        """What a rule says of each of its nodes; those that wait for another rule are not judged."""
        waiting = said.waiting(turn.needs, len(nodes)) if turn.needs else None
        unasked = dict.fromkeys(waiting, _WAITING) if waiting else {}
        if doubted:
            unasked |= {
                at: _DOUBTED for at, node in enumerate(nodes) if isinstance(node, (Langkah, Butir)) and node.ragu
            }
        if unasked:
            nodes = [node for position, node in enumerate(nodes) if position not in unasked]
        function: Any = turn.function
        verdicts: list[Verdict]
        try:
            if turn.together:
                verdicts = function(nodes, turn.options, context)
                if len(verdicts) != len(nodes):
                    raise ValueError(f"{len(nodes)} nodes, {len(verdicts)} verdicts")
            else:
                verdicts = [function(node, turn.options, context) for node in nodes]
        except Exception:
            # What fails on one node may still judge the others.
            verdicts = [self._alone(turn, node, context) for node in nodes]
        if unasked:
            judged = iter(verdicts)
            count = len(verdicts) + len(unasked)
            verdicts = [unasked.get(position) or next(judged) for position in range(count)]
        return verdicts

    def _alone(self, turn: Turn, node: Node, context: Context) -> Verdict:
        function: Any = turn.function
        verdict: Verdict
        try:
            if turn.together:
                [verdict] = function([node], turn.options, context)
            else:
                verdict = function(node, turn.options, context)
        except Exception as error:
            problem = failure("sys.check", self.source.path, error, rule=turn.rule.code)
            if problem not in self.problems:
                self.problems.append(problem)
            return FAILED
        return verdict

    def _gather(
        self, turn: Turn, place: int, number: int, verdicts: list[Verdict], said: _Said, context: Context
    ) -> None:
        """Keep what is more than a pass: the outcome, the nodes that others ask for, and the faults."""
        rule = turn.rule
        if turn.clean and any(isinstance(verdict, list) for verdict in verdicts) and spoilt(context):
            verdicts = [_SPOILT if isinstance(verdict, list) else verdict for verdict in verdicts]
        if turn.of_file:
            verdicts = [
                _own(verdict, number, self.document) if isinstance(verdict, list) else verdict for verdict in verdicts
            ]
        outcome = said.note(turn, place, verdicts)
        if turn.asked and _stops(outcome):
            said.stopped[place] = {at for at, verdict in enumerate(verdicts) if _stops(_outcome(verdict))}
        if outcome is _FAIL and turn.selected:
            for verdict in verdicts:
                if isinstance(verdict, list):
                    for hit in verdict:
                        self.found.append(made(PlacedHit, (hit.span, rule.code, len(self.found), rule, number, hit)))


def _worst(verdicts: list[Verdict]) -> Outcome:
    """Over several nodes: the first of fail, undetermined, pass and not applicable."""
    if len(verdicts) == 1:
        return _outcome(verdicts[0])
    silent = verdicts.count(NOT_APPLICABLE)
    if silent + verdicts.count(None) == len(verdicts):
        return _PASS if silent < len(verdicts) else NOT_APPLICABLE
    worst = NOT_APPLICABLE
    for verdict in verdicts:
        if verdict is not NOT_APPLICABLE:
            outcome = _outcome(verdict)
            if outcome is _FAIL:
                return outcome
            if worst is not _UNDETERMINED:
                worst = outcome
    return worst


def _outcome(verdict: Verdict) -> Outcome:
    if isinstance(verdict, list):
        return _FAIL if verdict else _PASS
    if isinstance(verdict, Undetermined):
        return _UNDETERMINED
    return verdict or _PASS


def _stops(outcome: Outcome) -> bool:
    """Whether what waits for a rule is not judged."""
    return outcome is _FAIL or outcome is _UNDETERMINED


def _unjudged(turn: Turn, context: Context, nodes: list[Node], *, whole: bool) -> Verdict:
    """What is said of an SOP that a rule does not judge; None when it does. ``whole`` is whether all of it is there."""
    if not whole and not turn.rule.check.identity_part:
        return _PART_UNREADABLE
    if context.sop.format_lain is not None and not turn.rule.check.any_format:
        return NOT_APPLICABLE
    if turn.rule.check.all_steps and context.sop.langkah_diragukan:
        return _DOUBTED
    if turn.rule.check.all_citations and context.sop.rujukan_diragukan:
        return _DOUBTED
    if turn.edition is not None:
        from ..checks.tahun_sop import sop_day

        day = sop_day(context)
        if day is None:
            return Undetermined("tanggal_sop")
        if not turn.edition.covers(day):
            return NOT_APPLICABLE
    return None if nodes else Undetermined("tidak_ada")


def _select(root: Node, names: Iterable[str]) -> list[Node]:
    """The nodes that a path of the model leads to; what is absent on the way is passed over."""
    nodes: list[Any] = [root]
    for name in names:
        values = [getattr(node, name) for node in nodes]
        nodes = []
        for value in values:
            if isinstance(value, tuple):
                nodes += value
            elif value is not None:
                nodes.append(value)
    return nodes


def _minutes(sop: Sop) -> float | None:
    """The time that all steps may take; None where one of them is in doubt, or none has a time."""
    times = [time for time in sop.menit if time is not None] if not sop.langkah_diragukan else []
    return round(sum(times), 3) if times else None


def _own(hits: list[Hit], number: int, document: Document) -> list[Hit]:
    """Of the faults that a check found in the whole file, those that stand in this SOP."""
    start = document.sops[number].span.start if number else 0
    end = document.sops[number + 1].span.start if number + 1 < len(document.sops) else document.span.end
    return [hit for hit in hits if start <= hit.span.start < end]
