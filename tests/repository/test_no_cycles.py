"""A run does without the garbage collector: nothing that is made for one text may hold itself."""

import json
import subprocess
import sys
from pathlib import Path

from conftest import ROOT, corpus_names, corpus_text

COUNT = """
import gc, json, sys
from datetime import date
from pathlib import Path

from soplint.engine import Settings, check_document
from soplint.policy import load_rules
from soplint.source import read_source

rules = load_rules()
settings = Settings(date(2026, 11, 20), frozenset(rule.code for rule in rules.rules))

def left_behind(path):
    # Tables and patterns are made by the first reading.
    for _ in range(2):
        gc.collect()
        check_document(read_source(path), rules, settings)
    return gc.collect()

gc.disable()
print(json.dumps({path.name: left_behind(path) for path in map(Path, sys.argv[1:])}))
"""


def test_what_is_made_for_a_text_is_freed_when_it_is_judged(tmp_path: Path) -> None:
    paths = []
    for name in corpus_names():
        for label, sign in (("as it is", ""), ("with a sign that prints nothing", "\u200b")):
            paths.append(tmp_path / f"{name}, {label}.txt")
            paths[-1].write_text(corpus_text(name) + sign, encoding="utf-8")
    # In a process of its own: what other tests leave behind is no garbage of a reading.
    command = [sys.executable, "-c", COUNT, *map(str, paths)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == {path.name: 0 for path in paths}
