"""The page of a place: its councils, what is different there, and who to call."""

from dataclasses import dataclass
from difflib import get_close_matches

from fingerpost.pages.markdown_text import as_text
from fingerpost.pages.page import Page
from fingerpost.pages.page_types import Service
from fingerpost.pages.site import Site
from fingerpost.services.data import Organisation, Register
from fingerpost.services.letters import plain
from fingerpost.services.organisations import holder
from fingerpost.services.who_does_what import markdown as md
from fingerpost.services.who_does_what.areas import Area, areas, listed, with_article
from fingerpost.services.who_does_what.by_service import names
from fingerpost.services.who_does_what.near import near
from fingerpost.services.who_does_what.responsible import responsible, varying

_MOST_ASKED = 10


@dataclass(frozen=True)
class Looked:
    """What a page of a place is made of: the page that shows it, the area, and the site."""

    page: Page
    area: Area
    site: Site
    data: Register
    full_list: str | None

    @property
    def councils(self) -> list[Organisation]:
        """Those who answer there, smallest first."""
        return [self.data[name] for name in self.area.councils]


def title(area: Area, several: bool) -> str:
    """The title of an area's page. `several`: are there other districts?"""
    if area.parish:
        return f"Who does what in {with_article(area.name)}"
    return f"If your home is in no parish{f' of {with_article(area.name)}' if several else ''}"


def pages(folder: str, data: Register, site: Site, owner: str | None, english: bool) -> dict[str, str]:
    """The page of every area, and the list of them."""
    found = areas(data, site.today)
    several = sum(not area.parish for area in found.values()) > 1
    made = {}
    for area in found.values():
        about = _about(area, data)
        front = md.front_matter(title(area, several), about, owner, english)
        made[f"{folder}/{area.id}.md"] = "\n".join([*front, f"> [!data] place {area.id}", ""])
    if made:
        front = md.front_matter(
            "Find your councils", "Find your place, and see which councils serve your home and who to call.", owner, english
        )
        finder = ["> [!postcode] Find your place", "> You can choose your place from the list below.", ""] if data.postcodes.places else []
        made[f"{folder}/index.md"] = "\n".join([*front, *finder, "> [!data] places", ""])
    return made


def place_list(page: Page, site: Site, data: Register, folder: str | None) -> str:
    """Every place with a link to its page, and who looks after what there."""
    found = areas(data, site.today)
    several = sum(not area.parish for area in found.values()) > 1
    lines = []
    for area in found.values():
        path = f"{folder}/{area.id}.md"
        name = area.name if area.parish else title(area, several)
        first = data[area.councils[0]]
        shown = md.link(path, name, page) if folder and path in site.by_path else as_text(name)
        lines.append(f"- {shown}: {as_text(first.name)}" if area.parish else f"- {shown}")
    return "\n".join([*lines, ""])


def place(argument: str, page: Page, site: Site, data: Register, full_list: str | None) -> str:
    """What the page of one place says. Raises ValueError for a place that is not there."""
    found = areas(data, site.today)
    if argument not in found:
        near = get_close_matches(argument, found, n=1)
        mend = f"Did you mean “{near[0]}”?" if near else "Write the id of a parish or district of _data/organisations.yml."
        raise ValueError(f"There is no place “{argument}”. {mend}")
    looked = Looked(page, found[argument], site, data, full_list)
    parts = (_lead, _different, _councils, _most_asked, _near)
    return "\n".join(line for part in parts for line in part(looked))


def _about(area: Area, data: Register) -> str:
    names = [data[name].name for name in area.councils]
    if area.parish and data[area.id].does:
        return f"What {names[0]} looks after, which other councils serve your home, and who to call."
    return f"Which councils serve your home, what each does, and who to call: {listed(names)}."


def _lead(looked: Looked) -> list[str]:
    names = [as_text(one.name) for one in looked.councils]
    area = with_article(looked.area.name)
    if not looked.area.parish:
        where = f"is in {as_text(area)} and in no parish"
        serve = f"{listed(names)} {'serves' if len(names) == 1 else 'serve'} you"
        return [f"If your home {where}, {serve}. Your council tax bill names your parish, if you have one.", ""]
    lines = [f"If your home is in {as_text(area)}, {listed(names)} {'serves' if len(names) == 1 else 'serve'} you.", ""]
    return lines + [line for one in looked.area.councils for line in _handover(one, looked)]


def _handover(name: str, looked: Looked) -> list[str]:
    """A council that is about to end says so."""
    found = holder(name, looked.site.today, looked.data)
    if not found.until or not found.then:
        return []
    day = f"{found.until.day} {found.until:%B} {found.until.year}"
    return [f"{as_text(looked.data[name].name)} ends on {day}. After that, {as_text(looked.data[found.then].name)} does its work.", ""]


def _different(looked: Looked) -> list[str]:
    """What the parish does itself, and what other parishes do that this one does not."""
    area, first = looked.area, looked.councils[0]
    here, elsewhere = [], []
    for service in _may_differ(looked):
        found = responsible(service, looked.data, looked.site.today, area)
        shown = md.link(service.path, service.title, looked.page)
        if found.takes_on:
            usual = responsible(service, looked.data, looked.site.today)
            instead = listed([as_text(looked.data[one].name) for one in usual.ids])
            here.append(f"- {shown}{f', in place of {instead}' if instead else ''}")
        elif found.ids:
            elsewhere.append(f"- {shown}: {names(found, looked.data)}{_call(found.phone)}")
    own = f"{as_text(first.name)} has work of its own: {as_text(_lower(first.does)).rstrip('.')}." if first.does else ""
    lines = []
    if area.parish and (first.does or here or elsewhere):
        lines += ["## What is different here", ""]
        lines += [own, ""] if own else []
        lines += [f"{as_text(first.name)} does some or all of these in place of a larger council:", "", *here, ""] if here else []
    if elsewhere:
        lines += [] if area.parish else ["## What some parishes do themselves", ""]
        said = "In some other places the parish does these. Here it does not:" if area.parish else "Where you live, these councils do it:"
        lines += [said, "", *elsewhere, ""]
    return lines


def _may_differ(looked: Looked) -> list[Page]:
    """The services that a parish may do itself, and other pages about what this one does."""
    found = sorted(varying(looked.site.by_type.get("service", ()), looked.data), key=lambda page: plain(page.title))
    paths = {page.path for page in found}
    others = (looked.site.by_path.get(path) for path in looked.data[looked.area.id].takes_on if path not in paths)
    return found + [page for page in others if page and looked.site.is_published(page)]


def _councils(looked: Looked) -> list[str]:
    lines = []
    for one in looked.councils:
        ways = {
            "Phone": md.phone(one.phone),
            "Email": f"[{as_text(one.email)}](mailto:{one.email})" if one.email else "",
            "Address": as_text(one.address or ""),
            "Website": f"[{one.url.partition('//')[2].rstrip('/')}]({one.url})" if one.url else "",
            "Councillors": f"[Find your councillors]({one.councillors})" if one.councillors else "",
        }
        given = [f"> - {key}: {value}" for key, value in ways.items() if value]
        if given:
            lines += [f"> [!contact] {as_text(one.name)}", *given, ""]
    return ["## How to reach your councils", "", *lines] if lines else []


def _most_asked(looked: Looked) -> list[str]:
    """The services that most people come for, and who answers for each there."""
    asked = _asked(looked.site)
    if not asked:
        return []
    rows = []
    for service in asked:
        found = responsible(service, looked.data, looked.site.today, looked.area)
        who = listed([as_text(looked.data[one].name) for one in found.ids]) or "Ask us"
        rows.append((md.link(service.path, service.title, looked.page), who, md.phone(found.phone)))
    lines = ["## Who to call", "", *md.table(("Service", "Who is responsible", "Phone"), rows)]
    if looked.full_list and looked.full_list in looked.site.by_path:
        lines += [f"For all other services, see {md.link(looked.full_list, 'which council does what', looked.page)}.", ""]
    return lines


def _asked(site: Site) -> list[Page]:
    """The services among the top tasks of the home page."""
    tasks = [task.page for home in site.by_type.get("home", ()) for task in home.meta.top_tasks]
    found = (site.by_path.get(path) for path in dict.fromkeys(tasks))
    return [page for page in found if page and isinstance(page.meta, Service) and site.is_published(page)][:_MOST_ASKED]


def _near(looked: Looked) -> list[str]:
    """Places and groups there, and the nearest places of the council, where the file of postcodes says."""
    found = near(looked.area, looked.site, looked.data.postcodes)
    heading = f"## {'Near' if any(far for _, far in found) else 'Places in'} {as_text(with_article(looked.area.name))}"
    lines = [f"- {md.link(page.path, page.title, looked.page)}{f', {far}' if far else ''}{_call(page.meta.phone)}" for page, far in found]
    return [heading, "", *lines, ""] if found else []


def _call(number: str | None) -> str:
    return f", {md.phone(number)}" if number else ""


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if not text[:2].isupper() else text
