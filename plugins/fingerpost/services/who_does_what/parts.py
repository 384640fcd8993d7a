"""What the room of services gets from here: pages, files and what pages may show."""

from collections.abc import Mapping

from fingerpost.checks.room import Insert, RoomState
from fingerpost.pages.languages import root
from fingerpost.pages.page_parts import Provider
from fingerpost.pages.site import Site
from fingerpost.services.lists import services
from fingerpost.services.problems import PATH
from fingerpost.services.who_does_what import by_service, place_page
from fingerpost.services.who_does_what.areas import Area, areas
from fingerpost.services.who_does_what.files import Shown, districts, names_to_split, postcode_files
from fingerpost.services.who_does_what.open311 import service_list
from fingerpost.services.who_does_what.problem_list import problem_list

POSTCODES = "postcodes"
"""The folder of the files in which browsers look a postcode up."""

INSERTS: Mapping[str, Insert] = {
    "who-does-what": lambda argument, page, site, room: by_service.by_service(argument, page, site, room.data, room.settings.who_does_what),
    "places": lambda argument, page, site, room: place_page.place_list(page, site, room.data, room.settings.places),
    "place": lambda argument, page, site, room: place_page.place(argument, page, site, room.data, room.settings.who_does_what),
    "problems": lambda argument, page, site, room: "" if room.has_errors(PATH) else problem_list(argument, page, site, room.data),
}


def pages(site: Site, room: RoomState) -> dict[str, str]:
    """The list of all services by who is responsible, and a page for each place."""
    settings, english, made = room.settings, root(site.lang) == "en", {}
    if settings.who_does_what and any(isinstance(page.meta.provider, Provider) for page in services(site)) and room.data:
        made |= by_service.pages(site, settings.who_does_what, settings.owner, english)
    if settings.places:
        made |= place_page.pages(settings.places, room.data, site, settings.owner, english)
    return {path: text for path, text in made.items() if path not in site.by_path}


def files(site: Site, room: RoomState) -> dict[str, str]:
    """The list of problems for programs, and the files in which browsers look a postcode up."""
    made, data = {}, room.data
    if room.settings.open311 and any(one.open311 for one in data.problems.by_id.values()):
        made[room.settings.open311] = service_list(data.problems.by_id.values())
    return made | {f"{POSTCODES}/{name}": text for name, text in _postcode_files(site, room).items()}


def finder(site: Site, room: RoomState) -> dict[str, str] | None:
    """What the box for postcodes must know: the first halves that there are, and the files that are split further."""
    if not room.data.postcodes.places:
        return None
    split = names_to_split(_postcode_files(site, room))
    return {"folder": f"{POSTCODES}/", "districts": " ".join(districts(room.data.postcodes.places)), "split": " ".join(split)}


def _postcode_files(site: Site, room: RoomState) -> dict[str, str]:
    places, found = room.data.postcodes.places, areas(room.data, site.today)
    shown = {name: _shown(area, site, room) for name, area in found.items()}
    return postcode_files({postcode: name for postcode, name in places.items() if name in shown}, shown)


def _shown(area: Area, site: Site, room: RoomState) -> Shown:
    """A district has no name here: people are told that they are in no parish."""
    url = site.addresses.url_of.get(f"{room.settings.places}/{area.id}.md", "") if room.settings.places else ""
    return Shown(area.name if area.parish else "", url, tuple(room.data[name].name for name in area.councils))
