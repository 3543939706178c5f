"""Whatever an SOP leaves blank, alone or together, no check fails on it."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from conftest import CORPUS
from holding import undeclared
from soplint.model import BAGIAN, MEDAN, Node, Sop
from soplint.parser import parse
from soplint.policy import RuleSet
from soplint.results import DocumentResult
from soplint.source import Source, decode

CheckText = Callable[..., DocumentResult]

DATES = ("tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif")
CELLS = ("nomor_tertulis", "uraian", "kelengkapan", "waktu", "output", "keterangan")


def fields(sop: Sop, names: Iterable[str]) -> list[Node | None]:
    return [sop.identitas.value(name) for name in names]


def items(sop: Sop, name: str) -> list[Node | None]:
    return [butir for bagian in sop.bagian if bagian.nama == name for butir in bagian.butir]


def cells(sop: Sop, name: str) -> list[Node | None]:
    return [getattr(langkah, name) for langkah in sop.langkah]


def signatures(sop: Sop) -> list[Node | None]:
    return list(sop.tanda_tangan)


PARTS: dict[str, Callable[[Sop], list[Node | None]]] = {
    **{f"identitas {name}": lambda sop, name=name: fields(sop, [name]) for name in MEDAN},
    "identitas, all dates": lambda sop: fields(sop, DATES),
    "identitas, all": lambda sop: fields(sop, MEDAN),
    **{f"bagian {name}": lambda sop, name=name: items(sop, name) for name in BAGIAN},
    **{f"langkah {name}": lambda sop, name=name: cells(sop, name) for name in CELLS},
    "langkah, all": lambda sop: [cell for name in CELLS for cell in cells(sop, name)],
    "tanda tangan": signatures,
}


def blanked(source: Source, nodes: Iterable[Node | None]) -> str:
    """The text without what the nodes stand for; what divides lines and cells stays."""
    signs = list(source.text)
    for span in (span for node in nodes if node is not None for span in node.spans):
        for at in range(span.start, span.end):
            if signs[at] not in "\r\n\t|":
                signs[at] = " "
    return "".join(signs)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda path: str(path.stem))
def test_no_check_fails_on_what_is_left_blank(path: Path, part: str, check_text: CheckText, ruleset: RuleSet) -> None:
    source = decode(path.read_bytes(), path.name)
    text = blanked(source, [node for sop in parse(source).sops for node in PARTS[part](sop)])
    result = check_text(text)
    assert [problem.values for problem in result.problems if problem.code == "SYS001"] == []
    assert undeclared(result, ruleset) == []
