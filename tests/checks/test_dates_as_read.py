"""A date that a message repeats is the one that was read, whatever its author or a scan made of it."""

from datetime import date

import pytest

from soplint.engine import Settings, check_document
from soplint.examples import small_sop
from soplint.policy import RuleSet
from soplint.source import Source


@pytest.mark.parametrize(("lang", "shown"), [("id", "9 Februari 2021"), ("en", "9 February 2021")])
def test_the_overdue_evaluation_names_the_day_in_right_letters(ruleset: RuleSet, lang: str, shown: str) -> None:
    text = small_sop({"tanggal_efektif": "Tanggal Efektif : 9 Pebruari 2021", "tanggal_revisi": "Tanggal Revisi : -"})
    text = text.replace("Tanggal Pembuatan : 4 Maret 2024", "Tanggal Pembuatan : 4 Januari 2021")
    settings = Settings(date(2026, 11, 20), frozenset({"IDN011"}), lang=lang)
    (finding,) = check_document(Source("sop.txt", text), ruleset, settings).findings
    assert shown in finding.message
    assert "Pebruari" not in finding.message
