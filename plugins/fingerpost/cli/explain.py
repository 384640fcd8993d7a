"""`fingerpost explain RULE`: why a rule is there and how to mend what it finds."""

from difflib import get_close_matches
from importlib import resources
from pathlib import Path

import click

from fingerpost.audit.verdict.mends import mend_of
from fingerpost.audit.verdict.own_rules import own_rules
from fingerpost.rooms import all_rules


@click.command()
@click.argument("rule", required=False)
def command(rule: str | None) -> None:
    """Explain a RULE; without one, list all rules."""
    rules = {name: (one.level, one.title) for name, one in all_rules().items()} | own_rules()
    if rule is None:
        width = max(map(len, rules))
        for name, (level, title) in sorted(rules.items()):
            click.echo(f"{name:{width}}  {level:7}  {title}")
        return
    page = _page(rule) or _of_engine(rule)
    if page is None:
        near = get_close_matches(rule, rules, n=1)
        raise click.UsageError(f"There is no rule “{rule}”. " + (f"Did you mean {near[0]}?" if near else "List them: fingerpost explain"))
    click.echo(page)


def _of_engine(rule: str) -> str | None:
    """The same for a rule of axe-core or HTML_CodeSniffer: what is wrong for whom, and how to mend it."""
    found = mend_of(rule)
    if not found.wrong:
        return None
    return "\n\n".join([f"# {rule}", f"{found.wrong}.", "## How to mend it", *(part for part in (found.mend, found.theme) if part)])


def _page(rule: str) -> str | None:
    """The rule's page in the handbook: inside an installed package, or in the project's own docs folder."""
    packaged = resources.files("fingerpost") / "handbook" / "rules" / f"{rule}.md"
    if packaged.is_file():
        return packaged.read_text("utf-8")
    ours = Path(__file__).parents[3] / "docs" / "rules" / f"{rule}.md"
    return ours.read_text("utf-8") if rule.replace("-", "").isalnum() and ours.is_file() else None
