"""A file that soplint writes stands there whole or as it was, whatever happens meanwhile."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import CORPUS, environment
from soplint.files import replacing, shown, write_whole

SOP = str(CORPUS / "setda-tapin-2020.txt")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_was_there_stays_when_writing_fails(tmp_path: Path) -> None:
    place = tmp_path / "hasil.json"
    place.write_text("lama", encoding="utf-8")
    with pytest.raises(ZeroDivisionError), replacing(place) as stream:
        stream.write("setengah")
        stream.flush()
        raise ZeroDivisionError
    assert place.read_text(encoding="utf-8") == "lama"
    assert names(tmp_path) == ["hasil.json"]


def test_a_file_is_replaced_when_it_is_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    place = tmp_path / "hasil.json"
    place.write_text("lama", encoding="utf-8")
    place.chmod(0o600)
    with replacing(place) as stream:
        stream.write("baru\n\udcff")
        assert place.read_text(encoding="utf-8") == "lama"
    assert place.read_bytes() == b"baru\n\\udcff"
    assert place.stat().st_mode & 0o777 == 0o600 or os.name == "nt"
    assert names(tmp_path) == ["hasil.json"]


def test_an_error_names_the_file_that_was_to_be_written(tmp_path: Path) -> None:
    place = tmp_path / "tidak-ada" / "hasil.json"
    with pytest.raises(OSError) as caught:
        write_whole(place, b"x")
    assert caught.value.filename == str(place)


@pytest.mark.skipif(os.name == "nt", reason="needs links and devices of POSIX")
def test_a_link_stays_a_link_and_a_device_is_written_to(tmp_path: Path) -> None:
    (tmp_path / "asli").mkdir()
    (tmp_path / "link.json").symlink_to(tmp_path / "asli" / "hasil.json")
    write_whole(tmp_path / "link.json", b"x")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "asli" / "hasil.json").read_bytes() == b"x"
    write_whole(Path(os.devnull), b"x")
    assert not Path(os.devnull).is_file()


def test_a_run_that_fails_while_it_writes_leaves_the_earlier_result(tmp_path: Path) -> None:
    (tmp_path / "hasil.json").write_text("lama", encoding="utf-8")
    program = tmp_path / "gagal.py"
    program.write_text(
        "import soplint.report.json as form\n"
        "def write(report, stream):\n"
        "    stream.write('setengah')\n"
        "    raise ValueError\n"
        "form.write = write\n"
        f"import sys; sys.argv = ['soplint', 'check', {SOP!r}, '-f', 'json=hasil.json']\n"
        "from soplint.cli import main; main()\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, str(program)], cwd=tmp_path, env=environment(), check=False)
    assert done.returncode == 2
    assert (tmp_path / "hasil.json").read_text(encoding="utf-8") == "lama"
    assert names(tmp_path) == ["gagal.py", "hasil.json"]


def test_a_path_is_shown_from_the_working_folder_where_that_is_shorter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a")
    assert shown(tmp_path / "a" / "b" / "x.toml") == "b/x.toml"
    assert shown(tmp_path / "soplint.toml") == "../soplint.toml"
    assert shown(Path("./b/x.toml")) == "b/x.toml"
    root = Path(tmp_path.anchor) / "x.toml"
    assert shown(root) == root.as_posix()
