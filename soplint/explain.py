"""What people ask of the rules and the configuration: one rule in full, the list of all, the settings in force."""

from collections.abc import Iterable, Iterator, Sequence

from .codes import OWN_CODES
from .config import Config
from .english import law_in_english
from .messages import message
from .patterns import pattern
from .policy import Example, Rule, RuleSet, bases
from .profiles import Profile, ladder

__all__ = [
    "citations",
    "explain_rule",
    "in_columns",
    "in_general",
    "list_rules",
    "lowest_profile",
    "rules_readme",
    "show_config",
]

_EXAMPLES_SHOWN = 2


def explain_rule(rule: Rule, lang: str) -> str:
    """Everything a writer needs to know of a rule."""
    texts = rule.texts[lang]
    level = message(f"severity.{rule.severity}", lang)
    head = [f"{rule.code} {rule.name}", "", f"{message('explain.severity', lang)}: {level}{_opt_in(rule, lang)}"]
    if rule.requires:
        head.append(f"{message('explain.requires', lang)}: {', '.join(rule.requires)}")
    head.append(f"{message('explain.since', lang)}: {rule.since}")
    if rule.edition is not None:
        days = (("explain.from", rule.edition.start), ("explain.until", rule.edition.end))
        span = ", ".join(message(key, lang, day=day) for key, day in days if day is not None)
        head.append(f"{message('explain.edition', lang)}: {span}")
    lines = [
        *head,
        "",
        _NOUN.sub(r"{\1} \2", texts.message),
        "",
        *_section("explain.why", texts.why, lang),
        *_section("explain.advice", texts.advice, lang),
    ]
    lines += [f"{message('explain.basis', lang)}:", *(f"  - {basis}" for basis in citations(rule, lang))]
    for kind in ("bad", "good"):
        lines += ["", f"{message(f'explain.{kind}', lang)}:", *_examples(rule, kind)]
    return "\n".join([*lines, "", message("explain.mark", lang)])


def _opt_in(rule: Rule, lang: str) -> str:
    return f" ({message('explain.opt_in', lang)})" if rule.opt_in else ""


def _section(key: str, text: str, lang: str) -> list[str]:
    return [f"{message(key, lang)}: {text.strip()}", ""]


def citations(rule: Rule, lang: str) -> Iterator[str]:
    """What a rule rests on, in full."""
    for basis in rule.basis:
        entry = bases()[basis.ref]
        title = entry["judul" if lang == "id" else "en"]
        at = basis.at if lang == "id" else law_in_english(basis.at)
        yield f"{title}{', ' + at if at else ''}"


def _examples(rule: Rule, kind: str) -> Iterator[str]:
    shown = [example for example in rule.examples if example.kind == kind][:_EXAMPLES_SHOWN]
    for example in shown:
        yield from _example_lines(example)


def _example_lines(example: Example) -> Iterator[str]:
    if example.note:
        yield f"  ({example.note})"
    for line in example.text.strip("\n").splitlines():
        yield f"  │ {line.replace(chr(9), ' │ ')}"


def list_rules(ruleset: RuleSet, lang: str) -> str:
    """One line for each rule: code, severity, the lowest profile that holds it, name, and what it rests on;
    then the codes of soplint's own.
    """
    rows = [tuple(message(f"rules.{key}", lang) for key in _COLUMNS)]
    rows += [
        (rule.code, message(f"severity.{rule.severity}", lang), profile or "-", rule.name, _refs(rule))
        for rule, profile in _with_profile(ruleset)
    ]
    rows += [
        (own.code, message(f"severity.{own.severity}" if own.severity else "rules.always", lang), "-", own.name, "")
        for own in OWN_CODES
    ]
    return "\n".join(in_columns(rows))


def in_columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """A line for each row, the cells of each column as wide as the widest of them."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


_COLUMNS = ("code", "severity", "profile", "name", "basis")


def _with_profile(ruleset: RuleSet) -> Iterator[tuple[Rule, str | None]]:
    """The rules by code, each with the lowest profile that holds it."""
    profiles = ladder(ruleset)
    for rule in sorted(ruleset.rules, key=lambda rule: rule.code):
        yield rule, lowest_profile(rule, profiles)


def lowest_profile(rule: Rule, profiles: Iterable[Profile]) -> str | None:
    """The name of the lowest profile that holds a rule, of those that form the ladder."""
    return next((profile.name for profile in profiles if rule.code in profile.codes), None)


def in_general(text: str) -> str:
    """What a rule says, with an ellipsis where each finding has its own words."""
    return _PLACEHOLDER.sub("…", _NOUN.sub(r"{\1} \2", text))


def _refs(rule: Rule) -> str:
    return ", ".join(dict.fromkeys(basis.ref for basis in rule.basis))


def rules_readme(ruleset: RuleSet) -> str:
    """The text of ``rules/README.md``: every rule, family by family, in Indonesian."""
    families: dict[str, list[str]] = {}
    for rule, profile in _with_profile(ruleset):
        finding = in_general(rule.texts["id"].message).replace("|", "\\|")
        cells = (rule.code, rule.name, message(f"severity.{rule.severity}", "id"), profile or "–", finding, _refs(rule))
        families.setdefault(rule.file, []).append(f"| {' | '.join(cells)} |")
    lines = [*_README_HEAD, *(f"- **{profile.name}**: {profile.texts['id']}" for profile in ladder(ruleset))]
    for file, rows in sorted(families.items()):
        name = file.split("/")[-1]
        lines += ["", f"## [{name}]({name})", "", *_README_TABLE, *rows]
    used = sorted({basis.ref for rule in ruleset.rules for basis in rule.basis})
    lines += ["", "## Dasar", "", *(f"- `{ref}`: {bases()[ref]['judul']}" for ref in used)]
    return "\n".join(lines)


# "{tahun:year|years}": what is counted stands in the plural where there is no number yet.
_NOUN = pattern(r"\{(\w+):[^|}]*\|([^}]*)\}")
_PLACEHOLDER = pattern(r"\{[^}]*\}")
_README_HEAD = (
    "# Aturan",
    "",
    "<!-- Dibuat dari berkas aturan; perbarui dengan: python -m soplint rules --markdown > rules/README.md -->",
    "",
    "Tiap aturan adalah satu tabel dalam berkas TOML di folder ini, lengkap dengan alasan, anjuran, dasar, dan",
    "contohnya. `soplint explain KODE` menampilkannya secara utuh. Kode aturan tidak pernah berubah artinya.",
    "",
    "Profil menyebut jenjang terendah yang memuat aturan itu; – berarti hanya berlaku bila dipilih. Jenjang yang lebih",
    "tinggi memuat jenjang di bawahnya ([profil/](profil/)):",
    "",
)
_README_TABLE = ("| Kode | Nama | Tingkat | Profil | Temuan | Dasar |", "|---|---|---|---|---|---|")


def show_config(config: Config) -> str:
    """The settings in force, as TOML."""
    lines = [f"# {config.path}" if config.path else "# soplint.toml: -"]
    if config.profile is not None:
        lines.append(f'profile = "{config.profile}"')
    lines += [
        f"select = {_array(config.select)}",
        f"ignore = {_array(config.ignore)}",
        f'fail-on = "{config.fail_on}"',
        f'lang = "{config.lang}"',
        f"rules = {_array(str(path) for path in config.rules)}",
        f"acuan = {_array(str(path) for path in config.acuan)}",
    ]
    if config.max_warnings is not None:
        lines.append(f"max-warnings = {config.max_warnings}")
    if config.baseline is not None:
        lines.append(f'baseline = "{config.baseline.as_posix()}"')
    if config.today is not None:
        lines.append(f"today = {config.today.isoformat()}")
    if config.severity:
        lines += ["", "[severity]", *(f'{code} = "{level}"' for code, level in config.severity.items())]
    for waiver in config.waivers:
        lines += ["", "[[waiver]]", f'rule = "{waiver.rule}"', f'reason = "{waiver.reason}"', f'by = "{waiver.by}"']
        if waiver.files:
            lines.append(f"files = {_array(waiver.files)}")
        if waiver.sop is not None:
            lines.append(f'sop = "{waiver.sop}"')
        if waiver.until is not None:
            lines.append(f"until = {waiver.until.isoformat()}")
    return "\n".join(lines)


def _array(words: object) -> str:
    return "[" + ", ".join(f'"{word}"' for word in words) + "]"  # type: ignore[attr-defined]
