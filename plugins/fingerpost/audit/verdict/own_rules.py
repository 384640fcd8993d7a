"""Every rule that only the audit has, but for those of its engines: its level and its title, for the handbook."""

from typing import cast

from fingerpost.audit.browser_rules import rule_facts, rule_ids
from fingerpost.audit.probes import probes
from fingerpost.audit.seen import LEVEL, Tier
from fingerpost.audit.verdict.findings import NOT_AUDITED, OUTSIDE, UNSTABLE
from fingerpost.checks.finding import Level

_OF_THE_RUN: dict[str, tuple[Level, str]] = {
    NOT_AUDITED: ("error", "A page was not audited"),
    OUTSIDE: ("error", "A page asks another server for something"),
    UNSTABLE: ("warning", "A fault comes and goes"),
    "issue-rule-unknown": ("warning", "A known issue names a rule that the audit does not have"),
    "known-issue-gone": ("warning", "The audit no longer finds a known issue"),
    "known-issue-late": ("error", "A known issue is late, and its findings count again"),
}


def own_rules() -> dict[str, tuple[Level, str]]:
    """(level, title) by id, sorted. The level is that of most of its findings."""
    in_page = {rule: (LEVEL[cast(Tier, facts["tier"])], facts["title"]) for rule in rule_ids() for facts in [rule_facts(rule)]}
    behaviour = {probe.id: (LEVEL[probe.tier], probe.title) for probe in probes()}
    return dict(sorted((_OF_THE_RUN | in_page | behaviour).items()))
