"""JSON lines: for programs that take a report line by line, such as a database or ``jq``.

Every line is one JSON object and says by ``type`` what it is. Its other fields are those of the JSON contract
(``schema.json``):

- ``problem``: an entry of ``problems``: what could not be judged.
- ``note``: an entry of ``notes`` as ``message``, with ``path`` (its file): how the file was read.
- ``sop``: an entry of ``sops``, with ``path`` (its file) and ``sop`` (its number in that file, from 0).
- ``finding``: an entry of ``findings``, whatever its status, with ``path``. Its ``sop`` leads to the line of its SOP,
  which stands before it.
- ``summary``, always the last line: ``summary`` with ``version`` (of the contract), ``tool`` and ``today``. A report
  without it was cut short.
"""

from collections.abc import Iterator
from typing import Any, TextIO

from ..repository import Report
from ..results.contract import dumps
from .json import files, run_values

__all__ = ["write"]


def write(report: Report, stream: TextIO) -> None:
    """Print the report, a JSON object a line."""
    stream.writelines(f"{dumps(line)}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[dict[str, Any]]:
    whole = run_values(report)
    for problem in whole["problems"]:
        yield {"type": "problem", **problem}
    for file in files(report):
        for note in file["notes"]:
            yield {"type": "note", "path": file["path"], "message": note}
        for number, sop in enumerate(file["sops"]):
            yield {"type": "sop", "path": file["path"], "sop": number, **sop}
        for finding in file["findings"]:
            yield {"type": "finding", "path": file["path"], **finding}
    head = {name: whole[name] for name in ("version", "tool", "today")}
    yield {"type": "summary", **head, **whole["summary"]}
