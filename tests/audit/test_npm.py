"""The npm packages of the audit: locked, found, and installed whole or not at all."""

import json
import os
import shutil
from pathlib import Path

import pytest

from fingerpost.audit import npm
from fingerpost.pages.errors import UserError
from tests.conftest import ROOT

SHIPPED = Path(npm.__file__).parent / "npm_packages"
REFUSED = "npm error code ENOTFOUND\\nnpm error network request to the registry failed, reason: getaddrinfo ENOTFOUND"


def _json(path: Path) -> dict:
    return json.loads(path.read_text("utf-8"))


def _program(folder: Path, name: str, script: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder in which programs are looked for."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return tmp_path / "bin"


def test_the_shipped_packages_are_those_of_this_project() -> None:
    shipped, ours = _json(SHIPPED / "package.json")["dependencies"], _json(ROOT / "package.json")["devDependencies"]
    assert shipped == {name: ours[name] for name in npm.PACKAGES}
    locked, our_lock = (_json(folder / "package-lock.json")["packages"] for folder in (SHIPPED, ROOT))
    assert {name: locked[f"node_modules/{name}"]["version"] for name in npm.PACKAGES} == shipped
    assert {place: one["version"] for place, one in locked.items() if place} == {
        place: our_lock[place]["version"] for place in locked if place
    }


def test_each_locked_package_has_a_checksum_and_no_address() -> None:
    packages = {place: one for place, one in _json(SHIPPED / "package-lock.json")["packages"].items() if place}
    assert len(packages) > 50
    assert [place for place, one in packages.items() if not one.get("integrity", "").startswith("sha512-")] == []
    assert "://" not in "".join(json.dumps({**one, "funding": ""}) for one in packages.values())


@pytest.mark.parametrize("where", [".", npm.FOLDER])
def test_tools_are_found_upward_from_the_working_directory(tmp_path: Path, where: str) -> None:
    for name in npm.PACKAGES:
        package = tmp_path / where / "node_modules" / name
        package.mkdir(parents=True)
        (package / "package.json").write_text("{}")
    within = tmp_path / "content" / "bins"
    within.mkdir(parents=True)
    assert npm.find_tools("Nothing was audited", within) == str(tmp_path / where / "node_modules")
    (package / "package.json").unlink()
    with pytest.raises(UserError) as error:
        npm.find_tools("Nothing was audited", within)
    assert error.value.what == "Nothing was audited, since axe-core and pa11y-ci are not installed"
    assert error.value.how_to_mend == "Install them: fingerpost audit --install"


@pytest.mark.parametrize(
    ("node", "with_npm", "what"),
    [
        ("", False, "The tools were not installed, since there is no Node"),
        ("v20.1.0", False, "The tools were not installed, since there is no npm"),
        ("v18.19.0", True, "The tools were not installed, since Node is too old (v18.19.0)"),
    ],
)
def test_what_is_missing_is_said_with_its_mend(tmp_path: Path, programs: Path, node: str, with_npm: bool, what: str) -> None:
    if node:
        _program(programs, "node", f"echo {node}")
    if with_npm:
        _program(programs, "npm", "exit 0")
    with pytest.raises(UserError) as error:
        npm.install(tmp_path, lambda line: None)
    assert error.value.what == what
    assert "Install Node 20 or later" in error.value.how_to_mend
    assert not (tmp_path / npm.FOLDER).exists()


@pytest.mark.parametrize(
    ("script", "what"),
    [
        (f"printf '{REFUSED}' >&2; exit 1", "network request to the registry failed, reason: getaddrinfo ENOTFOUND"),
        ("/bin/mkdir -p node_modules/axe-core; exit 1", "npm failed, and said nothing"),
        ("exit 0", "npm left out axe-core, html_codesniffer, pa11y-ci"),
    ],
)
def test_an_installation_that_fails_leaves_what_was_there_and_nothing_else(tmp_path: Path, programs: Path, script: str, what: str) -> None:
    _program(programs, "node", "echo v20.1.0")
    _program(programs, "npm", script)
    target = tmp_path / npm.FOLDER
    target.mkdir(parents=True)
    (target / "before").write_text("")
    with pytest.raises(UserError) as error:
        npm.install(tmp_path, lambda line: None)
    assert error.value.what == f"The tools were not installed: {what}"
    assert [path.name for path in target.parent.iterdir()] == [target.name]
    assert [path.name for path in target.iterdir()] == ["before"]


@pytest.mark.slow
def test_the_tools_are_installed_from_the_lock_file_and_found(tmp_path: Path) -> None:
    assert shutil.which("npm"), "npm is needed: apt-get install nodejs npm"
    said: list[str] = []
    made = npm.install(tmp_path, said.append)
    assert npm.find_tools("Nothing was audited", tmp_path) == made
    versions = {name: _json(Path(made) / name / "package.json")["version"] for name in npm.PACKAGES}
    assert versions == _json(SHIPPED / "package.json")["dependencies"]
    assert said[1] == f"Installed {', '.join(f'{name} {version}' for name, version in versions.items())}."
    assert os.listdir((tmp_path / npm.FOLDER).parent) == [npm.FOLDER.name]
