"""The rules as JSON: for programs that show them without any finding."""

import json

from conftest import Run


def test_no_text_holds_a_placeholder(soplint: Run) -> None:
    for rule in json.loads(soplint("rules", "-f", "json").stdout):
        assert not any("{" in rule[key] for key in ("message", "why", "advice")), rule["code"]
