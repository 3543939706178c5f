"""What several tests need: the corpus, the rule set and a way to check a text."""

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from soplint.config import Config
from soplint.engine import Settings, check_document
from soplint.messages import LANGUAGES
from soplint.policy import RuleSet, load_rules
from soplint.report.json import write as write_json
from soplint.repository import Report, check_paths
from soplint.results import DocumentResult
from soplint.source import Source

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus"
TODAY = date(2026, 11, 20)
ON_A_DAY = ("--today", TODAY.isoformat())
# How long an example takes depends on the machine: speed is measured in benchmarks.
settings.register_profile("soplint", deadline=None)
settings.load_profile("soplint")
Run = Callable[..., subprocess.CompletedProcess[str]]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="write the golden files anew (tests/golden)")


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests neither read nor write the user's cache."""
    before = os.environ.get("SOPLINT_CACHE_DIR")
    os.environ["SOPLINT_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
    yield
    if before is None:
        del os.environ["SOPLINT_CACHE_DIR"]
    else:
        os.environ["SOPLINT_CACHE_DIR"] = before


@pytest.fixture(scope="session")
def ruleset(_own_cache: None) -> RuleSet:
    return load_rules(examples=True)


@pytest.fixture(scope="session")
def check_text(ruleset: RuleSet) -> Callable[..., DocumentResult]:
    """Check a text with all rules (opt-in ones too), or with those named; none of them may fail on it."""

    def run(text: str, *codes: str) -> DocumentResult:
        selected = frozenset(codes or (rule.code for rule in ruleset.rules))
        result = check_document(Source("teks.txt", text), ruleset, Settings(TODAY, selected))
        # The outcome of a rule that failed is that of one that cannot be judged.
        assert not [problem for problem in result.problems if problem.code == "SYS001"]
        return result

    return run


@pytest.fixture
def soplint(tmp_path: Path) -> Run:
    """Run the command in an empty folder, as a user would."""

    def run(*arguments: str, cwd: Path = tmp_path, stdin: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "soplint", *arguments]
        return subprocess.run(
            command,
            cwd=cwd,
            env=environment(NO_COLOR="1"),
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture
def deny(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let no folder of a name be read."""
    scan = os.scandir

    def deny(name: str) -> None:
        def denied(path: Any) -> Any:
            if Path(path).name == name:
                raise PermissionError(path)
            return scan(path)

        monkeypatch.setattr(os, "scandir", denied)

    return deny


@pytest.fixture(scope="session", params=LANGUAGES)
def report(request: pytest.FixtureRequest, _own_cache: None) -> Report:
    """What is said of the corpus and of a file that is not there, in either language."""
    return check_paths([CORPUS, "1. tiada.txt"], Config(lang=request.param), TODAY)


@pytest.fixture
def page(soplint: Run, tmp_path: Path) -> Callable[..., Any]:
    """The page (:class:`pages.Node`) that the command writes of these files."""
    from pages import Tree

    def made(*arguments: str, code: int = 0) -> Any:
        done = soplint("report", *arguments, *ON_A_DAY, "-o", "laporan.html")
        assert done.returncode == code, done.stderr
        return Tree((tmp_path / "laporan.html").read_text(encoding="utf-8")).root

    return made


def environment(**further: str) -> dict[str, str]:
    """That of a program that is to import soplint from this checkout."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **further}


def as_json(report: Report) -> dict[str, Any]:
    """What the JSON output says."""
    printed = StringIO()
    write_json(report, printed)
    loaded: dict[str, Any] = json.loads(printed.getvalue())
    return loaded


def corpus_names() -> list[str]:
    return sorted(path.stem for path in CORPUS.glob("*.toml"))


def corpus_text(name: str) -> str:
    return (CORPUS / f"{name}.txt").read_bytes().decode("utf-8-sig")


def expectation(name: str) -> dict[str, Any]:
    return tomllib.loads((CORPUS / f"{name}.toml").read_text(encoding="utf-8"))


def expected_model(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((CORPUS / f"{name}.model.json").read_text(encoding="utf-8"))
    return loaded
