"""Groups of copied step tables in a report come from the rule that finds copies, and from no other."""

from pathlib import Path
from typing import Any

import pytest

from conftest import TODAY, corpus_text
from own_rules import LONG_NAME
from soplint.checks import Check, Hit, NoOptions, registry
from soplint.config import Config
from soplint.examples import small_sop
from soplint.model import Sop
from soplint.report.ringkasan import summarise
from soplint.repository import check_paths

HEALTH = {
    "kop": "PEMERINTAH KABUPATEN SUKAMAJU\nDINAS KESEHATAN",
    "nomor": "Nomor SOP : 440/7/SOP/DINKES/2024",
    "disahkan_oleh": "Disahkan Oleh : Kepala Dinas Kesehatan",
    "pengesahan": "Kepala Dinas Kesehatan,\n\nBudi Santoso, S.Sos.\nNIP. 19680105 199403 1 011",
}


def test_tables_that_were_copied_are_one_group(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(small_sop({}), encoding="utf-8")
    (tmp_path / "b.txt").write_text(small_sop(HEALTH), encoding="utf-8")
    report = check_paths([str(tmp_path)], Config(select=("REP004",)), TODAY)
    (group,) = {sop.salinan for sop in summarise(report).sops}
    assert group.endswith("a.txt#1")


def test_what_another_rule_calls_a_group_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def long_name(sop: Sop, _options: Any, _context: Any, /) -> list[Hit]:
        return [Hit(sop.anchor(), {"kelompok": "kelompok kerja"})]

    check = Check("long_name", long_name, Sop, NoOptions, frozenset({"kelompok"}), False, "node", False, True)
    monkeypatch.setitem(registry(), "long_name", check)
    (tmp_path / "aturan.toml").write_text(LONG_NAME, encoding="utf-8")
    (tmp_path / "a.txt").write_text(corpus_text("contoh-surat-masuk"), encoding="utf-8")
    config = Config(select=("ABC001",), rules=(tmp_path / "aturan.toml",))
    (sop,) = summarise(check_paths([str(tmp_path / "a.txt")], config, TODAY)).sops
    assert (sop.per_aturan, sop.salinan) == ({"ABC001": 1}, "")
