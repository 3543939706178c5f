"""What checks of other packages answer is held to what an answer may be."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import Run, corpus_text
from own_rules import LONG_NAME, install
from soplint.checks import NOT_APPLICABLE, Check, Hit, NoOptions, Survey, Undetermined
from soplint.checks.further import held
from soplint.findings import Edit, Fix, Outcome, Related
from soplint.model import Sop
from soplint.source import Source, Span

TEXT = "Nomor SOP : 1"


class Place:
    """What a check looks at."""

    source = Source("teks.txt", TEXT)


def asked(answer: object, *, undetermined: bool = True, together: bool = False) -> object:
    """What a check of another package that answers so is heard to say."""
    check = Check(
        "asing", lambda *_: answer, Sop, NoOptions, frozenset({"nama"}), undetermined, "sop", False, True, together
    )
    function: Callable[..., object] = held(check).function
    return function(None, NoOptions(), Place())


HIT = Hit(Span(0, 5), {"nama": "x"})


@pytest.mark.parametrize(
    "answer",
    [
        None,
        NOT_APPLICABLE,
        Undetermined("kotor"),
        [],
        [HIT],
        [HIT._replace(origin="scan", confidence="possible", related=(Related(Span(0, 13), "juga di sini"),))],
        [HIT._replace(fix=Fix("safe", (Edit(Span(3, 3), "x"), Edit(Span(4, 5), ""))))],
        [HIT._replace(related=(Related(Span(0, 900), "di berkas lain", "lain.txt"),))],
    ],
    ids=str,
)
def test_a_verdict_is_passed_on(answer: object) -> None:
    assert asked(answer) is answer


WRONG: list[Any] = [
    True,
    False,
    "",
    "tidak lengkap",
    HIT,
    (HIT,),
    iter([HIT]),
    Outcome.FAIL,
    ["x"],
    Undetermined("entah"),
    [HIT._replace(data={})],
    [HIT._replace(data={"nama": object()})],
    [HIT._replace(span=Span(5, 5))],
    [HIT._replace(span=Span(-1, 5))],
    [HIT._replace(span=Span(10, 14))],
    [HIT._replace(related=(Related(Span(10, 14), "juga di sini"),))],
    [HIT._replace(origin="pindaian")],
    [HIT._replace(confidence="sure")],
    [HIT._replace(fix=Fix("unsafe", ()))],
    [HIT._replace(fix=Fix("safe", (Edit(Span(10, 14), ""),)))],
]


@pytest.mark.parametrize("answer", WRONG, ids=str)
def test_what_is_no_verdict_is_a_failure(answer: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        asked(answer)


def test_what_was_not_declared_is_a_failure() -> None:
    with pytest.raises(ValueError, match="undetermined"):
        asked(Undetermined("kotor"), undetermined=False)


@pytest.mark.parametrize("answer", [True, (None,), [None, True]], ids=str)
def test_one_that_takes_many_nodes_is_held_for_each(answer: object) -> None:
    with pytest.raises(ValueError, match="no verdict"):
        asked(answer, together=True)
    assert asked([None, [HIT]], together=True) == [None, [HIT]]


@pytest.mark.parametrize(
    ("answer", "sound"), [([HIT], True), (None, True), (True, False), ([HIT, "x"], False)], ids=str
)
def test_one_that_compares_documents_is_held_too(answer: Any, sound: bool) -> None:
    class Every(Survey):
        def judge(self, number: int, sop: Any, /) -> Any:
            return answer

    check = Check(
        "asing", lambda *_: None, Sop, NoOptions, frozenset({"nama"}), False, "repository", False, True, survey=Every
    )
    survey = held(check).survey
    assert survey is not None
    judge = survey(NoOptions(), None).judge  # type: ignore[arg-type]
    if sound:
        assert judge(0, None) is answer  # type: ignore[arg-type]
    else:
        with pytest.raises(ValueError, match="no "):
            judge(0, None)  # type: ignore[arg-type]


YES_OR_NO = """
from soplint.checks import check
from soplint.model import Sop


@check(Sop)
def long_name(sop, options, context):
    return len(sop.identitas.nama.nilai.teks) < 3
"""


def test_a_check_that_answers_yes_or_no_does_not_pass(tmp_path: Path, soplint: Run) -> None:
    (tmp_path / "daerah.toml").write_text(LONG_NAME)
    (tmp_path / "soplint.toml").write_text('rules = ["daerah.toml"]\nselect = ["ABC001", "IDN001"]\n')
    (tmp_path / "sop.txt").write_text(corpus_text("contoh-surat-masuk"), encoding="utf-8")
    install(tmp_path).write_text(YES_OR_NO)
    done = soplint("check", "sop.txt")
    assert done.returncode == 2
    assert "SYS001" in done.stderr
    assert "ABC001" in done.stderr
    # The other rule was run.
    assert "; 1 butir periksa tidak dapat dinilai" in done.stdout


ENDING = """
import sys
from soplint.checks import check
from soplint.model import Sop

{first}
@check(Sop)
def long_name(sop, options, context):
    sys.exit(0)
"""


@pytest.mark.parametrize(("first", "said"), [("", "SYS001"), ("sys.exit(0)", "SystemExit")], ids=["asked", "loaded"])
def test_one_that_ends_the_program_is_told_of(tmp_path: Path, soplint: Run, first: str, said: str) -> None:
    (tmp_path / "daerah.toml").write_text(LONG_NAME)
    (tmp_path / "soplint.toml").write_text('rules = ["daerah.toml"]\nselect = ["ABC001", "IDN001"]\n')
    (tmp_path / "sop.txt").write_text(corpus_text("contoh-surat-masuk"), encoding="utf-8")
    install(tmp_path).write_text(ENDING.format(first=first))
    done = soplint("check", "sop.txt")
    assert (done.returncode, said in done.stderr) == (2, True)


COMPARING = """
from soplint.checks import Survey, survey


@survey("long_name")
class LongName(Survey):
    def {place}
        {fault}
"""
FAILING = {
    "begun": "__init__(self, options, register):",
    "seen": "see(self, number, sop):",
    "settled": "settle(self):",
    "judged": "judge(self, number, sop):",
}


@pytest.mark.parametrize(
    ("fault", "told"), [("return 1 / 0", "ZeroDivisionError"), ("raise SystemExit(0)", "SystemExit")], ids=lambda it: it
)
@pytest.mark.parametrize("place", FAILING.values(), ids=FAILING)
def test_one_that_fails_while_it_compares_is_told_of_and_the_others_go_on(
    tmp_path: Path, soplint: Run, place: str, fault: str, told: str
) -> None:
    rule = LONG_NAME.replace('given = "sop"', 'given = "repository"')
    (tmp_path / "daerah.toml").write_text(rule, encoding="utf-8")
    (tmp_path / "soplint.toml").write_text('rules = ["daerah.toml"]\nselect = ["ABC001", "REP001"]\n')
    install(tmp_path).write_text(COMPARING.format(place=place, fault=fault))
    text = corpus_text("contoh-surat-masuk")
    for name in ("a", "b"):
        named = re.sub(r"(?m)^(Nama SOP\s*:).*$", rf"\1 Penataan Arsip {name * 20}", text)
        (tmp_path / f"{name}.txt").write_text(named, encoding="utf-8")
    # The second time what is remembered says the same.
    for _ in range(2):
        done = soplint("check", ".", "--cache-dir", "cache", "-q")
        assert done.returncode == 2
        assert "SYS001" in done.stderr
        assert "ABC001" in done.stderr
        assert told in done.stderr
        assert done.stdout.count("REP001") == 2
        assert "; 2 butir periksa tidak dapat dinilai" in done.stdout
