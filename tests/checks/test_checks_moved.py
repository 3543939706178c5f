"""A row whose contents have moved is one fault: its cells are not judged one by one."""

from collections.abc import Callable

import pytest

from sop_texts import before_steps
from soplint.results import DocumentResult

SOP = (
    before_steps("Pengelolaan Surat")
    + """\
1\tMenerima surat masuk\t\tv\tSurat masuk\t5 Menit\tSurat masuk tercatat\t
{row}
3\tMemberikan disposisi\tv\t\tSurat masuk tercatat\t15 Menit\tLembar disposisi\t
4\tMengarsipkan surat masuk\t\tv\tLembar disposisi\t15 Menit\tArsip surat masuk\t
"""
)


@pytest.mark.parametrize(
    ("row", "found"),
    [
        # A cell too many before the time, one too few, and one that holds nothing after it.
        ("2\tMencatat surat masuk\t\tv\t\tSurat masuk\t10 Menit\tSurat masuk tercatat\t", ["STR007"]),
        ("2\tMencatat surat masuk\tv\tSurat masuk\t10 Menit\tSurat masuk tercatat\t", ["STR007"]),
        ("2\tMencatat surat masuk\t\tv\tSurat masuk\t\t10 Menit\tSurat masuk tercatat\t", ["STR007"]),
        # A row that lost its time, or has none and is read across two columns, unlike one that has other words for it, or is short of both.
        ("2\tMencatat surat masuk\t\tv\tSurat masuk\tSurat masuk tercatat\t", []),
        ("2\tMencatat surat masuk\t\tv\tSurat masuk\tSurat\tmasuk tercatat", []),
        ("2\tMencatat surat masuk\t\tv\tSurat masuk\tSurat masuk tercatat\tBuku agenda", ["WKT002"]),
        ("2\tMencatat surat masuk\t\tv\tSurat masuk\tBeberapa Menit\t", ["LKH008", "WKT002"]),
        # As many cells as columns, but the time stands beside its column: nothing can be told.
        ("2\tMencatat surat masuk\t\tv\tSurat masuk\t\t10 Menit\tSurat masuk tercatat", []),
        ("2\tMencatat surat masuk\t\tv\tSurat masuk\t\tSurat masuk tercatat\t", ["WKT001"]),
    ],
)
def test_one_moved_row_is_one_finding(check_text: Callable[..., DocumentResult], row: str, found: list[str]) -> None:
    result = check_text(SOP.format(row=row), "STR007", "LKH002", "LKH007", "LKH008", "WKT001", "WKT002", "WKT003")
    assert [finding.code for finding in result.findings] == found


@pytest.mark.parametrize(("moved", "found"), [(2, 2), (3, 0)])
def test_where_most_rows_deviate_the_heading_is_in_doubt(
    check_text: Callable[..., DocumentResult], moved: int, found: int
) -> None:
    head = SOP.partition("1\tMenerima")[0]
    row = "{}\tMencatat surat\t\tv\t{}Surat\t5 Menit\tSurat\t\n"
    rows = [row.format(number, "\t" if number <= moved else "") for number in range(1, 6)]
    assert len(check_text(head + "".join(rows), "STR007").findings) == found


def test_the_other_rows_are_judged(check_text: Callable[..., DocumentResult]) -> None:
    text = SOP.format(row="2\tMencatat surat masuk\t\tv\t\tSurat masuk\t10 Menit\tSurat masuk tercatat\t").replace(
        "15 Menit\tArsip", "\tArsip"
    )
    result = check_text(text, "STR007", "WKT001")
    assert [finding.code for finding in result.findings] == ["STR007", "WKT001"]


def test_where_all_times_are_words_the_empty_column_behind_them_is_not_a_fault(
    check_text: Callable[..., DocumentResult],
) -> None:
    rows = ["Menerima surat", "Mencatat surat", "Mengarsipkan surat"]
    head = SOP.partition("1\tMenerima")[0]
    moved = head + "".join(f"{n}\t{row}\t\tSurat masuk\t5\tSurat tercatat\t\t\n" for n, row in enumerate(rows, 1))
    outcome = check_text(moved, "LKH008")
    assert not outcome.findings
    empty = head + "".join(f"{n}\t{row}\tv\t\tSurat masuk\t5 Menit\t\t\n" for n, row in enumerate(rows, 1))
    assert [finding.code for finding in check_text(empty, "LKH008").findings] == ["LKH008"]
