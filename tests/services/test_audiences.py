"""The page that lists pages by whom they are for."""

from fingerpost.pages.front_matter import read_front_matter
from fingerpost.services.audiences import audiences_page, groups
from tests.support.sites import make_site, open_rooms

FILES = {
    "a.md": "---\ntitle: Zebra crossing\ndescription: About it.\naudience: [tenants, carers]\n---\nText.",
    "b.md": "---\ntitle: Apply\naudience: [carers]\n---\nText.",
    "c.md": "---\ntitle: For all\n---\nText.",
    "gone.md": "---\ntitle: Gone\naudience: [carers]\narchive_on: 2020-01-01\n---\nText.",
    "draft.md": "---\ntitle: Draft\naudience: [carers]\ndraft: true\n---\nText.",
    "_data/audiences.yml": "- name: students\n  about: You study.\n  pages: [c.md, gone.md]\n- name: tenants\n  about: You rent.\n- name: nobody\n",
}


def _open(files: dict = FILES):
    room, state = open_rooms(files)["services"]
    return make_site(files), room, state


def test_the_file_gives_the_order_and_pages_add_to_it() -> None:
    site, _, state = _open()
    assert {name: [page.path for page in pages] for name, pages in groups(site, state.data).items()} == {
        "students": ["c.md"],
        "tenants": ["a.md"],
        "carers": ["b.md", "a.md"],
    }
    assert list(groups(site, state.data)) == ["students", "tenants", "carers"]


def test_the_page() -> None:
    site, room, state = _open()
    text = room.generate(site, state)["for-you.md"]
    front = read_front_matter(text)
    assert not front.slips
    assert front.meta.description == "Find pages for students, tenants and carers."
    assert "## Tenants {: #tenants }\n\nYou rent.\n\n- [Zebra crossing](a.md): About it.\n" in front.body
    assert "](../a.md)" in audiences_page(site, state.data, "council/for-you.md", "a-to-z.md")


def test_no_page_where_nobody_is_meant_or_an_editor_wrote_one() -> None:
    site, room, state = _open({"c.md": FILES["c.md"]})
    assert "for-you.md" not in room.generate(site, state)
    site, room, state = _open({**FILES, "for-you.md": "Our own."})
    assert "for-you.md" not in room.generate(site, state)
