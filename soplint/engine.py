"""One document: select the nodes, run the rules, gather findings and outcomes. A pure function of text and rule set."""

from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import sha256
from typing import Any, NamedTuple

from .acuan import use
from .checks import NOT_APPLICABLE, Context, Hit, Undetermined, Verdict
from .facts import document_facts
from .folding import fold, squeeze
from .letak import Places
from .messages import NOTES
from .model import Days, Document, Finding, Node, Outcome, Related, Severity, Sop
from .parser import parse
from .policy import Rule, RuleSet
from .results import DocumentResult, Problem, SopResult
from .source import Source

__all__ = ["DocumentResult", "Problem", "Settings", "SopResult", "check_document", "finding", "fingerprinted"]

MIN_COVERAGE = 0.8
"""Below this share of text that was understood an SOP is not judged."""

MIN_LEGIBILITY = 0.7
"""Below this share of values that fit their place an SOP is not judged."""

_ORDER = (Outcome.FAIL, Outcome.UNDETERMINED, Outcome.PASS, Outcome.NOT_APPLICABLE)


class Settings(NamedTuple):
    """What of the configuration reaches a single document."""

    today: date
    selected: frozenset[str]
    severities: dict[str, Severity] = {}  # noqa: RUF012 - never changed
    lang: str = "id"


def check_document(source: Source, ruleset: RuleSet, settings: Settings) -> DocumentResult:
    """Read one file and judge every SOP in it."""
    use(ruleset.acuan)
    document = parse(source)
    run = _Run(source, document, settings)
    rules = ruleset.plan(settings.selected)
    results = tuple(run.judge(number, sop, rules) for number, sop in enumerate(document.sops))
    if not document.sops:
        run.problems.append(Problem("SYS004", source.path, "sys.no_sop"))
    findings = sorted(run.findings, key=lambda found: (found.span, found.code))
    return DocumentResult(
        source=source,
        coverage=document.coverage,
        legibility=document.legibility,
        sops=results,
        findings=fingerprinted(findings, [(sop.nomor, sop.nama) for sop in results]),
        problems=tuple(run.problems),
        holds=run.holds,
        facts=document_facts(document, run.unreadable),
    )


_WAITING = Undetermined("prasyarat")


class _Said(NamedTuple):
    """What the rules have said of one SOP so far: outcomes, reasons, and by rule the nodes that did not pass."""

    outcomes: dict[str, Outcome]
    reasons: dict[str, str]
    others: dict[str, tuple[str, dict[int, Outcome]]]

    def may_run(self, rule: Rule, node: Node) -> bool:
        """Whether what a rule waits for passed: at this node where both rules judge it, else in the SOP."""
        for code in rule.requires:
            outcome = self.outcomes[code]
            given, nodes = self.others.get(code, (rule.given, {}))
            if given == rule.given and outcome is not Outcome.NOT_APPLICABLE:
                outcome = nodes.get(id(node), Outcome.PASS) if nodes else outcome
            if outcome not in (Outcome.PASS, Outcome.NOT_APPLICABLE):
                return False
        return True


class _Run:
    """Gathers what the rules say of one document."""

    def __init__(self, source: Source, document: Document, settings: Settings) -> None:
        self.source = source
        self.document = document
        self.settings = settings
        self.findings: list[Finding] = []
        self.problems: list[Problem] = []
        self.unreadable: list[int] = []
        self.places = Places(settings.lang)
        self.document_memo: dict[str, Any] = {}
        self.holds = Days()

    def judge(self, number: int, sop: Sop, rules: tuple[Rule, ...]) -> SopResult:
        """Run the rules on one SOP."""
        said = _Said({}, {}, {})
        if sop.format_lain is None and self._unreadable(sop):
            self.unreadable.append(number)
            said.outcomes.update((rule.code, Outcome.UNDETERMINED) for rule in rules)
            said.reasons.update((rule.code, "tidak_terbaca") for rule in rules)
        else:
            self._run(number, sop, rules, said)
        selected = self.settings.selected
        return SopResult(
            nomor=_value(sop, "nomor"),
            nama=_value(sop, "nama"),
            instansi=sop.kop[0].teks if sop.kop else None,
            span=sop.span,
            steps=len(sop.langkah),
            outcomes={code: outcome for code, outcome in said.outcomes.items() if code in selected},
            reasons={code: reason for code, reason in said.reasons.items() if code in selected},
        )

    def _run(self, number: int, sop: Sop, rules: tuple[Rule, ...], said: "_Said") -> None:
        context = Context(self.source, self.document, sop, self.settings.today, self.document_memo)
        nodes: dict[str, list[Node]] = {}
        for rule in rules:
            if sop.format_lain is not None and not rule.check.any_format:
                said.outcomes[rule.code] = Outcome.NOT_APPLICABLE
                continue
            if rule.edition is not None and not _applies(rule, rule.edition, sop, said):
                continue
            chosen = nodes.get(rule.given)
            if chosen is None:
                chosen = nodes[rule.given] = _select(sop, self.document, rule.given)
            self._apply(rule, number, chosen, context, said)
        self.holds = self.holds.meet(context.holds)

    def _unreadable(self, sop: Sop) -> bool:
        if sop.coverage >= MIN_COVERAGE and sop.legibility >= MIN_LEGIBILITY:
            return False
        values = {
            "line": self.source.place(sop.span.start).line,
            "coverage": round(sop.coverage * 100),
            "legibility": round(sop.legibility * 100),
        }
        self.problems.append(Problem("SYS004", self.source.path, "sys.unreadable", values))
        return True

    def _apply(self, rule: Rule, number: int, nodes: list[Node], context: Context, said: "_Said") -> None:
        """Run one rule on its nodes. Nearly all pass: only what does not is kept."""
        if not nodes:
            said.outcomes[rule.code] = Outcome.UNDETERMINED
            said.reasons[rule.code] = "tidak_ada"
            return
        others: dict[int, Outcome] = {}
        function, options, needed = rule.check.function, rule.options, rule.requires
        for node in nodes:
            if needed and not said.may_run(rule, node):
                verdict: Verdict = _WAITING
            else:
                try:
                    verdict = function(node, options, context)
                except Exception as error:
                    values = {"rule": rule.code, "error": f"{type(error).__name__}: {error}"}
                    self.problems.append(Problem("SYS001", self.source.path, "sys.check", values))
                    verdict = Undetermined("galat_pemeriksa")
            if verdict is NOT_APPLICABLE:
                others[id(node)] = NOT_APPLICABLE
            elif verdict:
                outcome = self._note(rule, number, verdict, context.sop, said.reasons)
                if outcome is not Outcome.PASS:
                    others[id(node)] = outcome
        if not others:
            said.outcomes[rule.code] = Outcome.PASS
            return
        said.others[rule.code] = (rule.given, others)
        found = set(others.values())
        if len(others) < len(nodes):
            found.add(Outcome.PASS)
        outcome = next(outcome for outcome in _ORDER if outcome in found)
        said.outcomes[rule.code] = outcome
        if outcome is not Outcome.UNDETERMINED:
            said.reasons.pop(rule.code, None)

    def _note(self, rule: Rule, number: int, verdict: Verdict, sop: Sop, reasons: dict[str, str]) -> Outcome:
        """Keep the findings or the reason of a verdict that is more than a pass."""
        if isinstance(verdict, Undetermined):
            reasons.setdefault(rule.code, verdict.reason)
            return Outcome.UNDETERMINED
        if not isinstance(verdict, list):
            return verdict or Outcome.PASS
        hits = _own(verdict, number, self.document) if rule.check.scope == "file" else verdict
        if rule.code in self.settings.selected:
            self.findings.extend(
                finding(
                    rule,
                    hit,
                    number,
                    self.source.slice(hit.span),
                    self.places.words(sop, hit.span),
                    self.settings,
                )
                for hit in hits
            )
        return Outcome.FAIL if hits else Outcome.PASS


def finding(rule: Rule, hit: Hit, number: int, quote: str, place: str, settings: Settings) -> Finding:
    """What a rule says of a fault in an SOP; it has no fingerprint yet, see :func:`fingerprinted`.

    ``quote`` is the raw text of its span, ``place`` says in words where that is.
    """
    texts = rule.texts[settings.lang]
    data = {**hit.data, "kutipan": squeeze(quote), "letak": place}
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=settings.severities.get(rule.code, rule.severity),
        message=texts.message.format_map(data),
        span=hit.span,
        location=place,
        quote=quote,
        sop=number,
        related=hit.related if settings.lang == "id" else _english(hit.related),
        data=hit.data,
        fix=hit.fix,
        origin=hit.origin or rule.origin,
        confidence=hit.confidence or rule.confidence,
        fingerprint="",
        advice=texts.advice.format_map(data),
        basis=rule.basis,
    )


def _english(related: tuple[Related, ...]) -> tuple[Related, ...]:
    return tuple(place._replace(note=NOTES.get(place.note, place.note)) for place in related)


def _select(sop: Sop, document: Document, path: str) -> list[Node]:
    """The nodes that a path of the model leads to; what is absent on the way is passed over."""
    root, *names = path.split(".")
    nodes: list[Any] = [sop if root == "sop" else document]
    for name in names:
        values = [value for node in nodes if (value := getattr(node, name)) is not None]
        nodes = [item for value in values for item in (value if isinstance(value, tuple) else (value,))]
    return nodes


def _applies(rule: Rule, edition: Days, sop: Sop, said: _Said) -> bool:
    """Whether the SOP is of the days that a rule is for; else what is said of it."""
    day = _day(sop)
    if day is None:
        said.outcomes[rule.code] = Outcome.UNDETERMINED
        said.reasons[rule.code] = "tanggal_sop"
    elif not edition.covers(day):
        said.outcomes[rule.code] = Outcome.NOT_APPLICABLE
    else:
        return True
    return False


def _day(sop: Sop) -> date | None:
    """The day an SOP is of: Tanggal Efektif, where that is blank Tanggal Pembuatan; None when it is not legible."""
    from .values.tanggal import parse_tanggal

    for medan in (sop.identitas.tanggal_efektif, sop.identitas.tanggal_pembuatan):
        read = parse_tanggal(medan.nilai.teks) if medan is not None and medan.nilai is not None else None
        if read is not None and read.jenis != "kosong":
            return read.tanggal
    return None


def _own(hits: list[Hit], number: int, document: Document) -> list[Hit]:
    """Of the faults that a check found in the whole file, those that stand in this SOP."""
    start = document.sops[number].span.start if number else 0
    end = document.sops[number + 1].span.start if number + 1 < len(document.sops) else document.span.end
    return [hit for hit in hits if start <= hit.span.start < end]


def _value(sop: Sop, name: str) -> str | None:
    medan = getattr(sop.identitas, name)
    return squeeze(medan.nilai.teks) if medan is not None and medan.nilai is not None else None


def fingerprinted(findings: Iterable[Finding], names: Sequence[tuple[str | None, str | None]]) -> tuple[Finding, ...]:
    """Fingerprints: code, SOP and quote, with a counter for repeats; never a line number, so that text may move.

    ``names`` are number and name of each SOP.
    """
    seen: dict[tuple[str, str, str], int] = {}
    done = []
    for found in findings:
        nomor, nama = names[found.sop] if found.sop is not None else (None, None)
        key = (found.code, fold(f"{nomor} {nama}") if found.sop is not None else "", fold(found.quote))
        seen[key] = seen.get(key, 0) + 1
        fingerprint = sha256("\0".join((*key, str(seen[key]))).encode("utf-8", "surrogatepass")).hexdigest()[:20]
        done.append(found._replace(fingerprint=fingerprint))
    return tuple(done)
