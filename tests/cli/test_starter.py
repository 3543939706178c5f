"""``soplint init`` writes files that are valid and work, and never writes over one; so do the hook and the action."""

import json
import os
import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import CORPUS, ON_A_DAY, ROOT, Run
from soplint import __version__
from soplint.config import KEYS, load_config
from soplint.config.starter import origin, start
from soplint.config.waivers import KEYS as WAIVER_KEYS
from soplint.discovery import NOT_SOPS, SUFFIXES
from soplint.report import FORMATS

JOBS = {"github": ".github/workflows/soplint.yml", "gitlab": ".gitlab-ci.yml"}


def written(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def job(lang: str, name: str) -> tuple[dict[str, Any], list[str]]:
    """A job and the commands that it runs."""
    table = yaml.safe_load((ROOT / "soplint" / "templates" / lang / f"{name}.yml").read_text(encoding="utf-8"))
    if name == "gitlab":
        return table, table["soplint"]["script"]
    return table, [step["run"] for step in table["jobs"]["soplint"]["steps"] if "run" in step]


def test_everything_is_written_and_said(soplint: Run, tmp_path: Path) -> None:
    done = soplint("init")
    assert done.returncode == 0
    assert written(tmp_path) == {"soplint.toml", *JOBS.values()}
    assert all(f"{name} ditulis" in done.stdout for name in written(tmp_path))


@pytest.mark.parametrize("name", JOBS)
def test_one_platform_can_be_chosen(soplint: Run, tmp_path: Path, name: str) -> None:
    assert soplint("init", f"--{name}").returncode == 0
    assert written(tmp_path) == {"soplint.toml", JOBS[name]}


@pytest.mark.parametrize(
    ("file", "text"), [("soplint.toml", "# milik saya\n"), ("pyproject.toml", '[tool.soplint]\nlang = "en"\n')]
)
def test_a_configuration_that_exists_is_refused_in_one_line(soplint: Run, tmp_path: Path, file: str, text: str) -> None:
    (tmp_path / file).write_text(text, encoding="utf-8")
    done = soplint("init", "--lang", "id")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert file in done.stderr
    assert "--github" in done.stderr
    assert (written(tmp_path), (tmp_path / file).read_text(encoding="utf-8")) == ({file}, text)


def test_a_job_can_be_added_to_an_existing_configuration(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "soplint.toml").write_text("# milik saya\n", encoding="utf-8")
    assert soplint("init", "--github").returncode == 0
    assert written(tmp_path) == {"soplint.toml", JOBS["github"]}
    assert (tmp_path / "soplint.toml").read_text(encoding="utf-8") == "# milik saya\n"
    again = soplint("init", "--github")
    assert (again.returncode, len(again.stderr.splitlines())) == (2, 1)


def test_a_job_that_exists_is_kept_and_the_rest_is_written(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / JOBS["github"]).parent.mkdir(parents=True)
    (tmp_path / JOBS["github"]).write_text("on: push\n", encoding="utf-8")
    done = soplint("init")
    assert (done.returncode, f"{JOBS['github']} ditulis" in done.stdout) == (0, False)
    assert (tmp_path / JOBS["github"]).read_text(encoding="utf-8") == "on: push\n"
    assert written(tmp_path) == {"soplint.toml", *JOBS.values()}
    assert soplint("init", "--github").returncode == 2


def test_an_existing_gitlab_file_is_kept_and_told_what_to_include(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / ".gitlab-ci.yml").write_text("uji:\n  script: [make]\n", encoding="utf-8")
    done = soplint("init")
    assert written(tmp_path) == {"soplint.toml", JOBS["github"], ".gitlab-ci.yml", ".gitlab/soplint.yml"}
    assert "make" in (tmp_path / ".gitlab-ci.yml").read_text(encoding="utf-8")
    told = done.stdout.split(".gitlab-ci.yml: ")[1].splitlines()[0]
    assert yaml.safe_load(told) == {"include": [{"local": ".gitlab/soplint.yml"}]}


def test_a_gitlab_file_that_runs_soplint_already_is_left_alone(soplint: Run, tmp_path: Path) -> None:
    soplint("init", "--gitlab")
    assert soplint("init", "--gitlab").returncode == 2
    assert written(tmp_path) == {"soplint.toml", ".gitlab-ci.yml"}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_configuration_is_valid_as_it_stands_and_speaks_its_language(
    soplint: Run, tmp_path: Path, lang: str
) -> None:
    soplint("init", "--lang", lang)
    config = load_config(tmp_path / "soplint.toml")
    assert (config.lang, config.fail_on) == (lang, "warning")
    assert soplint("check", str(CORPUS / "contoh-surat-masuk.txt"), *ON_A_DAY).returncode == 0


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_example_in_it_is_valid_and_every_key_has_one(tmp_path: Path, lang: str) -> None:
    text = (ROOT / "soplint" / "templates" / lang / "soplint.toml").read_text(encoding="utf-8")
    taken = re.sub(r"(?m)^#(?! )", "", text)
    (tmp_path / "soplint.toml").write_text(taken, encoding="utf-8")
    config = load_config(tmp_path / "soplint.toml")
    assert (config.baseline, len(config.waivers)) == (tmp_path / "soplint-baseline.json", 1)
    for key in KEYS:
        assert re.search(rf"(?m)^(\[+{key}\]+$|{key} = )", taken), key
    for key in WAIVER_KEYS:
        assert re.search(rf"(?m)^{key} = ", taken), key


@pytest.mark.parametrize("name", ["soplint.toml", "github.yml", "gitlab.yml"])
def test_the_languages_say_the_same(name: str) -> None:
    texts = [(ROOT / "soplint" / "templates" / lang / name).read_text(encoding="utf-8") for lang in ("id", "en")]
    settings = [[line.strip() for line in text.splitlines() if not re.match(r" *# ", line)] for text in texts]
    common = [line for line in settings[0] if not line.startswith(("lang =", "#reason ="))]
    assert common == [line for line in settings[1] if not line.startswith(("lang =", "#reason ="))]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("name", JOBS)
def test_a_job_is_yaml_and_runs_formats_that_exist(soplint: Run, tmp_path: Path, name: str, lang: str) -> None:
    soplint("init", f"--{name}", "--lang", lang)
    _, commands = job(lang, name)
    words = shlex.split(next(command for command in commands if command.startswith("soplint ")))
    formats = [words[at + 1].split("=")[0] for at, word in enumerate(words) if word == "-f"]
    assert formats
    if not set(formats) <= set(FORMATS):
        pytest.skip(f"a format is not there yet: {formats}")
    (tmp_path / "sop.txt").write_text((CORPUS / "setda-tapin-2020.txt").read_text(encoding="utf-8"), encoding="utf-8")
    assert soplint(*words[1:], *ON_A_DAY).returncode == 1


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, Any] | None], None]:
    """Puts down that soplint was installed from an address, or from an index."""

    def note(address: dict[str, Any] | None) -> None:
        info = tmp_path / "paket" / f"soplint-{__version__}.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(f"Name: soplint\nVersion: {__version__}\n", encoding="utf-8")
        if address is not None:
            (info / "direct_url.json").write_text(json.dumps(address), encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path / "paket")

    return note


REPOSITORY = "https://contoh.go.id/soplint.git"


@pytest.mark.parametrize(
    ("address", "source"),
    [
        (None, f"soplint=={__version__}"),
        ({"url": REPOSITORY, "vcs_info": {"vcs": "git", "commit_id": "abc"}}, f"git+{REPOSITORY}@abc"),
        ({"url": "https://contoh.go.id/soplint.whl", "archive_info": {}}, "https://contoh.go.id/soplint.whl"),
        ({"url": "file:///home/x/soplint", "dir_info": {"editable": True}}, None),
        ({"url": "file:///home/x/soplint.whl", "archive_info": {}}, None),
    ],
)
def test_a_job_installs_soplint_from_where_it_came(
    installed: Callable[[dict[str, Any] | None], None], address: dict[str, Any] | None, source: str | None
) -> None:
    installed(address)
    assert origin() == source


@pytest.mark.parametrize("name", JOBS)
def test_an_address_that_is_not_known_is_left_to_the_user_and_said(
    name: str, installed: Callable[[dict[str, Any] | None], None], tmp_path: Path
) -> None:
    installed({"url": "file:///home/x/soplint", "dir_info": {}})
    started = start(tmp_path, [name], "id", config=False)
    text = (tmp_path / JOBS[name]).read_text(encoding="utf-8")
    assert started.source == "git+https://github.com/OWNER/soplint@REVISION"
    assert f'python -m pip install "{started.source}"\n' in text
    assert "file:" not in text


def test_a_job_of_a_known_address_is_whole(installed: Callable[[dict[str, Any] | None], None], tmp_path: Path) -> None:
    installed({"url": REPOSITORY, "vcs_info": {"vcs": "git", "commit_id": "abc"}})
    started = start(tmp_path, JOBS, "id", config=False)
    assert started.source is None
    for file in JOBS.values():
        assert f'python -m pip install "git+{REPOSITORY}@abc"\n' in (tmp_path / file).read_text(encoding="utf-8")


def test_what_a_job_uploads_is_what_its_run_writes() -> None:
    github, [_, run] = job("id", "github")
    upload = github["jobs"]["soplint"]["steps"][-1]
    assert f"sarif={upload['with']['path']}" in run
    gitlab, [_, run] = job("id", "gitlab")
    assert f"gitlab={gitlab['soplint']['artifacts']['reports']['codequality']}" in run


def test_the_hook_takes_the_files_that_a_folder_would_give() -> None:
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert (hook["id"], hook["language"], hook["types"]) == ("soplint", "python", ["text"])
    assert shlex.split(hook["entry"])[0] == "soplint"

    def taken(path: str) -> bool:
        return bool(re.search(hook["files"], path)) and not re.search(hook["exclude"], path)

    assert all(taken(f"sop/a{suffix}") and taken(f"A{suffix.upper()}") for suffix in SUFFIXES)
    assert not any(taken(path) for path in ("a.pdf", "a.txt.bak", "soplint.toml", ".github/x.md", "a/.b/c.txt"))
    assert not any(taken(path) for name in NOT_SOPS for path in (f"{name.upper()}.md", f"sop/{name}.id.md"))
    assert taken("sop/lisensi-dan-readme.txt")


@pytest.fixture
def action() -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return table


def test_the_action_has_its_inputs_and_steps(action: dict[str, Any]) -> None:
    assert set(action["inputs"]) == {"paths", "args", "python-version"}
    assert action["runs"]["using"] == "composite"
    assert [step["id"] for step in action["runs"]["steps"]] == ["python", "install", "check"]
    assert all("${{" not in step.get("run", "") for step in action["runs"]["steps"])


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    ("paths", "args", "wanted"),
    [
        (".", "-f github", ["check", "-f", "github", "--", "."]),
        (
            "sop lama/*.txt\n\n$(touch x)\n",
            "--fail-on error -f text",
            ["check", "--fail-on", "error", "-f", "text", "--", "sop lama/*.txt", "$(touch x)"],
        ),
        ("-aneh.txt", "", ["check", "--", "-aneh.txt"]),
        ("sop/", "-f github\n\n  --fail-on error\n", ["check", "-f", "github", "--fail-on", "error", "--", "sop/"]),
    ],
)
def test_the_action_hands_its_inputs_on_unread(
    action: dict[str, Any], tmp_path: Path, paths: str, args: str, wanted: list[str]
) -> None:
    program = tmp_path / "bin" / "soplint"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = {
        **os.environ,
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "SOPLINT_PATHS": paths,
        "SOPLINT_ARGS": args,
    }
    script = action["runs"]["steps"][-1]["run"]
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == wanted
    assert not (tmp_path / "x").exists()
