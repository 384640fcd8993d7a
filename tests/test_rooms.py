"""All rooms together."""

from fingerpost.pages.blocks.from_data import Asked
from fingerpost.rooms import made_of_data
from tests.support.sites import TODAY, make_site


def test_a_block_of_a_plugin_that_is_off_names_the_plugin() -> None:
    site = make_site({"page.md": "---\ntitle: Money\n---\n> [!data] spending\n"}, TODAY)
    page = site.by_path["page.md"]
    assert made_of_data(Asked("spending", "", 0, 3), page, site, []) is None
    said = page.slips[-1]
    assert said.message == "“spending” comes from the plugin fingerpost/money, which is not on"
    assert said.mend == "Add the plugin to mkdocs.yml, or take the block out."
