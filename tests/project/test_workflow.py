"""The workflow of this repository: what .ci/run runs, and the tests on every system, with no more rights than reading."""

import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from conftest import ROOT
from published import published_schema

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def read(path: Path) -> dict[str, Any]:
    """A workflow; its key ``on`` is a word in GitHub's YAML, not a truth."""
    table: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {"on" if key is True else key: value for key, value in table.items()}


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_one_workflow_runs_the_tests() -> None:
    assert [path.name for path in WORKFLOWS] == ["tests.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_it_is_a_workflow_as_github_takes_them(path: Path) -> None:
    schema = published_schema("workflow_dispatch", "runs-on")
    assert schema["required"] == ["on", "jobs"]
    faults = jsonschema.Draft7Validator(schema).iter_errors(read(path))
    assert [fault.message for fault in faults] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_it_may_read_and_nothing_else(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {"contents": "read"}
    assert not any("permissions" in job for job in workflow["jobs"].values())
    assert "secrets." not in path.read_text(encoding="utf-8")
    for step in steps(workflow):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"] == {"persist-credentials": False}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_major_version(path: Path) -> None:
    used = [step["uses"] for step in steps(read(path)) if "uses" in step]
    assert used
    assert [name for name in used if not re.fullmatch(r"actions/[a-z-]+@v\d+", name)] == []


def test_the_tests_run_on_the_oldest_and_the_newest_python_of_every_system() -> None:
    jobs = read(WORKFLOWS[0])["jobs"]
    matrix = jobs["tests"]["strategy"]["matrix"]
    pairs = {(system, python) for system in matrix["os"] for python in matrix["python"]}
    pairs |= {(entry["os"], entry["python"]) for entry in matrix["include"]}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    oldest = project["requires-python"].removeprefix(">=")
    assert {
        (f"{name}-latest", python) for name in ("ubuntu", "windows", "macos") for python in (oldest, "3.x")
    } <= pairs
    assert any(step.get("run") == ".ci/run" for step in jobs["all"]["steps"])
    assert (ROOT / ".ci" / "run").is_file()
