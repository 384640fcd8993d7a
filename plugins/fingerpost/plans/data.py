"""The data files of the plans room: `_data/strategy.yml`, `_data/recommendations.yml` and `_data/equality.yml`."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from fingerpost.pages.data_files import DataFiles
from fingerpost.pages.slip import Slip
from fingerpost.plans.assessment import Assessment
from fingerpost.plans.recommendation import Recommendation
from fingerpost.plans.strategy import Action, Pillar, Strategy

STRATEGY, RECOMMENDATIONS, EQUALITY = "strategy.yml", "recommendations.yml", "equality.yml"
Place = tuple[int, int]
Item = TypeVar("Item", Action, Assessment, Pillar, Recommendation)


@dataclass
class Plans:
    """What the files say. `places` has the line and column of each item, by file and id."""

    strategy: Strategy | None = None
    """None where there is no file, or one with errors."""
    pillars: dict[str, Pillar] = field(default_factory=dict)
    actions: dict[str, Action] = field(default_factory=dict)
    recommendations: dict[str, Recommendation] = field(default_factory=dict)
    assessments: dict[str, Assessment] = field(default_factory=dict)
    places: dict[tuple[str, str], Place] = field(default_factory=dict)

    def pages(self) -> Iterable[tuple[str, str, str]]:
        """Each page that an item names: file, id of the item, path from the content folder."""
        for file, items in ((STRATEGY, self.actions), (RECOMMENDATIONS, self.recommendations)):
            yield from ((file, item.id, path) for item in items.values() for path in item.pages)
        yield from ((EQUALITY, item.id, item.page) for item in self.assessments.values() if item.page)


def read_data(files: DataFiles) -> Plans:
    """The strategy, the recommendations and the register, with a slip for every error."""
    plans = Plans()
    _read_strategy(files, plans)
    plans.recommendations = _by_id(files, RECOMMENDATIONS, files.yaml_items(RECOMMENDATIONS, Recommendation), plans.places)
    plans.assessments = _by_id(files, EQUALITY, files.yaml_items(EQUALITY, Assessment), plans.places)
    return plans


def _read_strategy(files: DataFiles, plans: Plans) -> None:
    before = len(files.slips)
    found = files.yaml_group(STRATEGY, Strategy)
    wrong = any(slip.kind != "encoding" for _, slip in files.slips[before:])
    if found is None or wrong:  # half a strategy would look like a whole one
        return
    strategy, yaml = found
    plans.strategy = strategy
    pillars = [(yaml.place(("pillars", number, "id")), pillar) for number, pillar in enumerate(strategy.pillars)]
    actions = [(yaml.place(("actions", number, "id")), action) for number, action in enumerate(strategy.actions)]
    plans.pillars = _by_id(files, STRATEGY, pillars, {})  # an action may have the id of a pillar
    plans.actions = _by_id(files, STRATEGY, actions, plans.places)


def _by_id(files: DataFiles, path: str, items: Iterable[tuple[Place, Item]], places: dict[tuple[str, str], Place]) -> dict[str, Item]:
    found: dict[str, Item] = {}
    for place, item in items:
        if item.id in found:
            files.slips.append((path, Slip("value", *place, f"The id “{item.id}” is used twice", "Give each item an id of its own.")))
            continue
        found[item.id] = item
        places[path, item.id] = place
    return found
