"""The engines behind pa11y-ci: their versions, and the WCAG criteria that their rules test."""

import json
import re
import subprocess
from dataclasses import dataclass

from fingerpost.audit.chromium import find_chromium
from fingerpost.audit.pa11y import program
from fingerpost.checks.finding import Finding

# The engines are asked for as pa11y-ci finds them: others of the same name may lie beside it in another version.
_ASK = """
const {createRequire} = require('module');
const ci = createRequire(require('fs').realpathSync(process.argv[1]));
const pa11y = createRequire(ci.resolve('pa11y'));
const axe = pa11y('axe-core');
const versions = {'axe-core': axe.version};
for (const name of ['html_codesniffer', 'pa11y']) versions[name] = pa11y(name + '/package.json').version;
const tags = Object.fromEntries(axe.getRules().map(rule => [rule.ruleId, rule.tags]));
console.log(JSON.stringify({versions, tags}));
"""
_TAG = re.compile(r"wcag(\d)(\d)(\d{1,2})")
_CODE = re.compile(r"\.(\d)_(\d)_(\d{1,2})(?:\.|$)")
_TIME = 60  # seconds, of which it takes a fraction of one


@dataclass(frozen=True)
class Engines:
    """Which engines looked. `criteria` has the WCAG criteria of each rule of axe."""

    versions: dict[str, str]
    criteria: dict[str, list[str]]

    def criteria_of(self, finding: Finding) -> list[str]:
        """The WCAG criteria that a finding of the audit is about; none for good practice that no criterion asks for."""
        engine, _, code = finding.rule.partition("-")
        found = _CODE.search(code)
        return self.criteria.get(code, []) if engine == "axe" else [".".join(found.groups())] if found else []


def read_engines() -> Engines:
    """Ask the installed engines; a version that cannot be had is left out."""
    answer = json.loads(_said(["node", "-e", _ASK, *program()]) or '{"versions": {}, "tags": {}}')
    criteria = {rule: [".".join(found.groups()) for tag in tags if (found := _TAG.fullmatch(tag))] for rule, tags in answer["tags"].items()}
    browser = re.search(r"\d+(\.\d+)+", _said([find_chromium("Nothing was recorded"), "--version"]))
    return Engines(answer["versions"] | ({"Chromium": browser[0]} if browser else {}), criteria)


def _said(command: list[str]) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=_TIME, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return ""
