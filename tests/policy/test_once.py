"""Work that many checks share is done once: for an SOP, or for all SOPs of a file."""

from conftest import TODAY, corpus_text
from soplint.checks import Context, once, once_a_file
from soplint.parser import parse
from soplint.source import Source


def contexts() -> list[Context]:
    """Those of the SOPs of one file."""
    source = Source("teks.txt", corpus_text("kecamatan-awayan-2023"))
    document = parse(source)
    shared: dict[object, object] = {}
    return [Context(source, document, sop, TODAY, shared) for sop in document.sops]


def test_what_is_found_of_an_sop_is_found_once_for_it() -> None:
    asked = []

    @once
    def steps(context: Context) -> int:
        asked.append(context)
        return len(context.sop.langkah)

    four = contexts()
    assert [steps(context) for context in four * 2] == [7, 9, 10, 7] * 2
    assert asked == four


def test_what_is_found_of_a_file_is_found_once_for_all_its_sops() -> None:
    asked = []

    @once_a_file
    def sops(context: Context) -> int:
        asked.append(context)
        return len(context.document.sops)

    four = contexts()
    assert [sops(context) for context in four] == [4, 4, 4, 4]
    assert asked == four[:1]
