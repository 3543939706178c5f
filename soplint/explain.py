"""What people ask of the rules and the configuration: one rule in full, the list of all, the settings in force."""

from collections.abc import Iterator

from .config import Config
from .messages import message
from .policy import Example, Rule, RuleSet, bases

__all__ = ["explain_rule", "list_rules", "show_config"]

_EXAMPLES_SHOWN = 2


def explain_rule(rule: Rule, lang: str) -> str:
    """Everything a writer needs to know of a rule."""
    texts = rule.texts[lang]
    level = message(f"severity.{rule.severity}", lang)
    head = [f"{rule.code} {rule.name}", "", f"{message('explain.severity', lang)}: {level}{_opt_in(rule, lang)}"]
    if rule.requires:
        head.append(f"{message('explain.requires', lang)}: {', '.join(rule.requires)}")
    head.append(f"{message('explain.since', lang)}: {rule.since}")
    lines = [
        *head,
        "",
        texts.message,
        "",
        *_section("explain.why", texts.why, lang),
        *_section("explain.advice", texts.advice, lang),
    ]
    lines += [f"{message('explain.basis', lang)}:", *_bases(rule, lang)]
    for kind in ("bad", "good"):
        lines += ["", f"{message(f'explain.{kind}', lang)}:", *_examples(rule, kind)]
    return "\n".join([*lines, "", message("explain.mark", lang)])


def _opt_in(rule: Rule, lang: str) -> str:
    return f" ({message('explain.opt_in', lang)})" if rule.opt_in else ""


def _section(key: str, text: str, lang: str) -> list[str]:
    return [f"{message(key, lang)}: {text.strip()}", ""]


def _bases(rule: Rule, lang: str) -> Iterator[str]:
    for basis in rule.basis:
        entry = bases()[basis.ref]
        title = entry["judul" if lang == "id" else "en"]
        yield f"  - {title}{', ' + basis.at if basis.at else ''}"


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
    """One line for each rule: code, severity, name, message."""
    lines = []
    for rule in sorted(ruleset.rules, key=lambda rule: rule.code):
        level = message(f"severity.{rule.severity}", lang)
        lines.append(f"{rule.code}  {level:<10}  {rule.name}{_opt_in(rule, lang)}")
    return "\n".join(lines)


def show_config(config: Config) -> str:
    """The settings in force, as TOML."""
    lines = [f"# {config.path}" if config.path else "# soplint.toml: -"]
    lines += [
        f"select = {_array(config.select)}",
        f"ignore = {_array(config.ignore)}",
        f'fail-on = "{config.fail_on}"',
        f'lang = "{config.lang}"',
        f"rules = {_array(str(path) for path in config.rules)}",
    ]
    if config.max_warnings is not None:
        lines.append(f"max-warnings = {config.max_warnings}")
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
