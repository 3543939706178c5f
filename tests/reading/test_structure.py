"""The corpus is understood whole: every field, item, heading, cell and signature in its place."""

import json
from typing import Any

import pytest

from conftest import CORPUS, corpus_names, corpus_text, expected_model
from soplint.cli.dump import as_dict
from soplint.parser import parse
from soplint.source import Source

READ = [name for name in corpus_names() if (CORPUS / f"{name}.model.json").is_file()]


def shape(sop: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """What the expectation speaks of, taken from the model as `soplint parse --model` prints it."""
    signed = sop["pengesahan"] or {}
    return {
        "identitas": {key: sop["identitas"][key] for key in wanted["identitas"]},
        "bagian": {name: len(items) for name, items in sop["bagian"].items()},
        "pelaksana": sop["pelaksana"],
        "langkah": [{key: step[key] for key in wanted["langkah"][0]} for step in sop["langkah"]],
        "pengesahan": {"nama": signed["nama"], "nip": signed["nip"]} if wanted["pengesahan"] else None,
    }


@pytest.mark.parametrize("name", READ)
def test_a_corpus_file_is_read_as_its_model_says(name: str) -> None:
    wanted = expected_model(name)["sops"]
    model = json.loads(json.dumps(as_dict(parse(Source(name, corpus_text(name))))))
    assert len(model["sops"]) == len(wanted)
    for got, want in zip(model["sops"], wanted, strict=True):
        assert shape(got, want) == want


@pytest.mark.parametrize("name", corpus_names())
def test_hardly_any_text_of_the_corpus_is_left_over(name: str) -> None:
    # Of a document that follows another template only its kind is read.
    for sop in parse(Source(name, corpus_text(name))).sops:
        assert sop.coverage >= 0.99 or sop.format_lain is not None
        assert sop.legibility >= 0.95 or sop.format_lain is not None


def test_an_approval_below_its_label_differs_from_an_empty_one() -> None:
    sops = parse(Source("x", corpus_text("kecamatan-awayan-2023"))).sops
    approvals = [sop.identitas.disahkan_oleh for sop in sops]
    assert [medan is not None and medan.nilai is not None for medan in approvals] == [False, True, True, False]
    assert sops[2].pengesahan is not None
    assert sops[2].pengesahan.letak == "identitas"
    assert sops[0].pengesahan is None


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("change", ["crlf", "cr", "nbsp", "trailing", "bom"])
def test_line_ends_and_blanks_do_not_change_what_is_read(name: str, change: str) -> None:
    text = corpus_text(name)
    changed = {
        "crlf": text.replace("\n", "\r\n"),
        "cr": text.replace("\n", "\r"),
        "nbsp": text.replace(" ", "\xa0"),
        "trailing": text.replace("\n", " \xa0\n"),
        "bom": "\ufeff" + text,
    }[change]
    want = [as_dict(parse(Source(name, text)))["sops"]]
    got = [as_dict(parse(Source(name, changed)))["sops"]]

    def plain(sops: list[dict[str, Any]]) -> list[Any]:
        keys = ("identitas", "bagian", "pelaksana", "langkah", "pengesahan", "residu")
        return [{key: sop[key] for key in keys} for sop in sops]

    assert plain(got[0]) == plain(want[0])


def test_the_shape_of_the_printed_model_is_told_where_it_is_made() -> None:
    (sop,) = as_dict(parse(Source("x", corpus_text("contoh-surat-masuk"))))["sops"]
    assert as_dict.__doc__ is not None
    assert [key for key in sop if f"``{key}``" not in as_dict.__doc__] == []
