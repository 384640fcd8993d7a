"""Every service with who is responsible for it: one page, or for a large council one for each topic or letter."""

from dataclasses import dataclass
from difflib import get_close_matches
from itertools import groupby

from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.site import Site
from fingerpost.services.data import Register
from fingerpost.services.letters import letter, plain
from fingerpost.services.lists import services
from fingerpost.services.who_does_what import markdown as md
from fingerpost.services.who_does_what.areas import listed
from fingerpost.services.who_does_what.responsible import Responsible, responsible

MOST_ON_ONE_PAGE = 300
_MOST_NAMED = 4


@dataclass(frozen=True)
class Group:
    """Some services: those of a topic, or of a letter of a very large one. `key` names its page."""

    key: str
    name: str
    pages: tuple[Page, ...]


def groups(site: Site) -> list[Group]:
    """The services by topic, in the order of the topics' names; a topic that is too large for a page by letter."""
    by_folder: dict[str, list[Page]] = {}
    for page in services(site):
        top, slash, _ = page.path.partition("/")
        by_folder.setdefault(top if slash else "", []).append(page)
    found = [_group(folder, pages, site) for folder, pages in by_folder.items()]
    found.sort(key=lambda group: (not group.key, plain(group.name)))
    return [part for group in found for part in _by_letter(group)]


def is_large(found: list[Group]) -> bool:
    """Are there too many services for one page?"""
    return sum(len(group.pages) for group in found) > MOST_ON_ONE_PAGE


def page_of(group: Group, full_list: str) -> str:
    """The path of a group's own page: below the page of the full list."""
    return f"{full_list.removesuffix('.md')}/{group.key or 'other'}.md"


def pages(site: Site, path: str, owner: str | None, english: bool) -> dict[str, str]:
    """The page of all services, and for a large council one for each group."""
    found = groups(site)
    lead = "Several councils serve each home. This page shows who is responsible for each service, and who to call."
    front = md.front_matter("Which council does what", "Find out who is responsible for each service, and who to call.", owner, english)
    made = {path: "\n".join([*front, lead, "", "## Who is responsible for each service", "", "> [!data] who-does-what", ""])}
    if is_large(found):
        for group in found:
            title, about = f"Who does what: {group.name}", f"Who is responsible for each service, and who to call: {group.name}."
            front = md.front_matter(title, about, owner, english)
            made[page_of(group, path)] = "\n".join([*front, f"> [!data] who-does-what {group.key or 'other'}", ""])
    return made


def by_service(argument: str, page: Page, site: Site, data: Register, full_list: str | None) -> str:
    """The tables of all services, or of the group that the argument names. Raises ValueError for one that is not there."""
    found = groups(site)
    if argument:
        wanted = [group for group in found if argument in (group.key, group.key or "other")]
        if not wanted:
            keys = [group.key or "other" for group in found]
            near = get_close_matches(argument, keys, n=1)
            mend = f"Did you mean “{near[0]}”?" if near else f"The topics are: {', '.join(keys)}."
            raise ValueError(f"There is no topic “{argument}” with services. {mend}")
        return "\n".join(line for group in wanted for line in _table(group, page, site, data))
    if full_list and is_large(found):
        return "\n".join(_contents(found, page, full_list))
    return "\n".join(line for group in found for line in [f"### {as_text(group.name)}", "", *_table(group, page, site, data)])


def _group(folder: str, pages: list[Page], site: Site) -> Group:
    topic = site.by_path.get(f"{folder}/index.md") if folder else None
    name = topic.title if topic and topic.title else folder.replace("-", " ").capitalize() if folder else "Other services"
    return Group(folder, name, tuple(pages))


def _by_letter(group: Group) -> list[Group]:
    if len(group.pages) <= MOST_ON_ONE_PAGE:
        return [group]
    ordered = sorted(group.pages, key=lambda page: plain(page.title))
    return [
        Group(f"{group.key or 'other'}-{first.lower().replace(' ', '-')}", f"{group.name}, {first}", tuple(found))
        for first, found in groupby(ordered, key=lambda page: letter(page.title))
    ]


def _contents(found: list[Group], page: Page, full_list: str) -> list[str]:
    rows = (f"- {md.link(page_of(group, full_list), group.name, page)} ({_services(len(group.pages))})" for group in found)
    return [*rows, ""]


def _services(count: int) -> str:
    return "1 service" if count == 1 else f"{count} services"


def _table(group: Group, page: Page, site: Site, data: Register) -> list[str]:
    rows = []
    for service in group.pages:
        found = responsible(service, data, site.today)
        rows.append((md.link(service.path, service.title, page), names(found, data) or "Ask us", md.phone(found.phone)))
    return md.table(("Service", "Who is responsible", "Phone"), rows)


def names(found: Responsible, data: Register) -> str:
    """Who is responsible in a cell of a table, with who does the work and the parishes where it is another."""
    said = listed([as_text(data[one].name) for one in found.ids])
    if found.delivered_by:
        said += f" (work done by {as_text(data[found.delivered_by].name)})"
    if found.elsewhere:
        parishes = listed([as_text(data[one].area or data[one].name) for one in found.elsewhere])
        said += f". In {parishes if len(found.elsewhere) <= _MOST_NAMED else 'some places'} it may be the parish"
    return said
