"""An SOP as an application keeps it: JSON, JavaScript, PHP."""

import json
from typing import Any

import pytest

from notations import ACTORS, LETTERHEAD, STEPS, sop_object
from soplint.cli.dump import as_dict
from soplint.parser import parse
from soplint.source import Source


def test_an_object_of_a_program_may_hold_several_sops() -> None:
    second = sop_object() | {"nomor_sop": "042/08/SOP/PERPUS/2023", "nama_sop": "Penggantian Kartu Anggota"}
    sops = parse(Source("x", json.dumps({"data": [sop_object(), second]}, indent=2))).sops
    assert [(sop.identitas.text("nomor"), len(sop.langkah)) for sop in sops] == [
        ("041/07/SOP/PERPUS/2023", len(STEPS)),
        ("042/08/SOP/PERPUS/2023", len(STEPS)),
    ]


def test_a_step_without_an_actor_has_no_further_column() -> None:
    steps: list[dict[str, Any]] = [
        {**step, "pelaksana": {}} if not at else step for at, step in enumerate(sop_object()["langkah"])
    ]
    sop = as_dict(parse(Source("x", json.dumps(sop_object() | {"langkah": steps}))))["sops"][0]
    assert sop["pelaksana"] == ACTORS[1:]


def test_a_step_of_blank_values_is_none() -> None:
    steps = [*sop_object()["langkah"], {"kegiatan": "", "waktu": None}]
    sop = as_dict(parse(Source("x", json.dumps(sop_object() | {"langkah": steps}))))["sops"][0]
    assert len(sop["langkah"]) == len(STEPS)


def test_items_of_a_section_may_be_objects() -> None:
    items = [{"no": 1, "judul": "Undang-Undang A"}, {"no": 2, "judul": "Peraturan B"}]
    sop = as_dict(parse(Source("x", json.dumps(sop_object() | {"dasar hukum": items}))))["sops"][0]
    assert sop["bagian"]["dasar_hukum"] == ["Undang-Undang A", "Peraturan B"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_lines_of_a_value_are_lines(line_end: str) -> None:
    legal = line_end.join(["1. Undang-Undang A", "2. Peraturan B"])
    held = sop_object() | {"kop": line_end.join(LETTERHEAD), "dasar hukum": legal, "peringatan": "Satu saja."}
    held["langkah"][0]["mutu_baku"]["kelengkapan"] = f"Kartu lama,{line_end}KTP"
    sop = as_dict(parse(Source("x", json.dumps(held))))["sops"][0]
    assert (sop["kop"], sop["bagian"]["dasar_hukum"]) == (LETTERHEAD, ["Undang-Undang A", "Peraturan B"])
    assert (sop["bagian"]["peringatan"], sop["langkah"][0]["kelengkapan"]) == (["Satu saja."], "Kartu lama, KTP")


def test_office_name_and_number_of_who_approves_may_be_an_object() -> None:
    approver = {"jabatan": "Kepala Dinas Perpustakaan", "nama": "Drs. WIRA, M.Si", "nip": "196805051994031010"}
    sop = as_dict(parse(Source("x", json.dumps(sop_object() | {"disahkan_oleh": approver}))))["sops"][0]
    assert sop["identitas"]["disahkan_oleh"] == "Kepala Dinas Perpustakaan"
    assert (sop["pengesahan"]["nama"], sop["pengesahan"]["nip"]) == ("Drs. WIRA, M.Si", "196805051994031010")


def test_an_empty_object_is_a_blank_value() -> None:
    sop = as_dict(parse(Source("x", json.dumps(sop_object() | {"disahkan_oleh": {}}))))["sops"][0]
    assert sop["identitas"]["disahkan_oleh"] is None


def test_an_object_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    text = json.dumps(sop_object(), indent=2)
    sop = as_dict(parse(Source("x", text[: text.index("Menyetujui perpanjangan")])))["sops"][0]
    assert [step["nomor"] for step in sop["langkah"]] == [1, 2, 3]


@pytest.mark.parametrize("text", ["[" * 5000, '{"nomor_sop": ' * 5000, '[{"a": "b"}, ' * 2000])
def test_brackets_without_end_hold_no_steps(text: str) -> None:
    assert [sop.langkah for sop in parse(Source("x", text)).sops if sop.langkah] == []


def test_keys_may_be_the_first_word_of_a_section() -> None:
    held = {key: value for key, value in sop_object().items() if not key.startswith(("peralatan", "pencatatan"))}
    held |= {"peralatan": ["Komputer", "Kartu"], "pencatatan": ["Buku anggota"]}
    sop = as_dict(parse(Source("x", json.dumps(held))))["sops"][0]
    assert sop["bagian"]["peralatan_perlengkapan"] == ["Komputer", "Kartu"]
    assert sop["bagian"]["pencatatan_pendataan"] == ["Buku anggota"]


def test_the_sign_that_opens_a_program_is_no_text() -> None:
    held = ", ".join(f"{key!r} => {value!r}" for key, value in sop_object().items() if isinstance(value, str))
    (sop,) = parse(Source("x", f"<?php\nreturn [{held}];\n?>\n")).sops
    assert not [residu.teks for residu in sop.residu if "?" in residu.teks]


def test_a_list_of_actors_is_read_where_other_steps_have_their_marks_by_name() -> None:
    steps = [
        {**step, "pelaksana": ["Pustakawan", "Kepala"]} if at else step
        for at, step in enumerate(sop_object()["langkah"])
    ]
    (sop,) = parse(Source("x", json.dumps(sop_object() | {"langkah": steps}))).sops
    assert [mark.teks for mark in sop.langkah[1].tanda] == ["Pustakawan Kepala"]


def test_an_actor_without_any_mark_is_one() -> None:
    steps = [{**step, "pelaksana": {"staf": "V", "kepala": ""}} for step in sop_object()["langkah"]]
    sop = as_dict(parse(Source("x", json.dumps(sop_object() | {"langkah": steps}))))["sops"][0]
    assert sop["pelaksana"] == ["staf", "kepala"]


def test_several_who_sign_may_stand_below_one_key() -> None:
    signed = {
        "dibuat_oleh": {"jabatan": "Kepala Seksi Layanan", "nama": "BUDI"},
        "disahkan_oleh": {"jabatan": "Kepala Dinas Perpustakaan", "nama": "WIRA"},
    }
    sop = as_dict(parse(Source("x", json.dumps(sop_object() | {"disahkan_oleh": signed}))))["sops"][0]
    assert sop["identitas"]["disahkan_oleh"] == "Kepala Dinas Perpustakaan"
