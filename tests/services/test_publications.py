"""What a publication says above its text."""

from fingerpost.services.data import Organisation
from fingerpost.services.publications import publication_panel
from fingerpost.theme.components import render_component
from tests.support.sites import make_site

COUNCIL = {"city": Organisation(id="city", name="Oxenbridge City Council", kind="council")}


def test_every_fact_is_shown() -> None:
    more = "published_on: 2026-03-12\npublisher: city\nversion: 2.1\nreplaces: old.md\nsummary: What we will do.\n"
    site = make_site(
        {"a.md": f"---\ntype: publication\ntitle: Plan\n{more}---\n", "old.md": "---\ntitle: Old plan\narchive_on: 2026-03-12\n---\n"}
    )
    html = render_component("publication-facts", **publication_panel(site.by_path["a.md"], site, COUNCIL))
    for said in ("12 March 2026", "Oxenbridge City Council", "2.1", '<a href="../old/">Old plan</a>', "What we will do."):
        assert said in html


def test_a_publication_without_its_day_shows_no_facts() -> None:
    site = make_site({"a.md": "---\ntype: publication\ntitle: Plan\n---\n"})
    assert render_component("publication-facts", **publication_panel(site.by_path["a.md"], site, {})) == ""
