"""Something is missing without JavaScript."""

from fingerpost.audit.probes.probe import Probe
from fingerpost.audit.probes.stage import WAIT, Stage, in_page

_FEW, _MANY = 5, 20  # words
_MUCH = 0.5  # share of the words, with which nobody can call it an extra


async def run(stage: Stage) -> list[dict]:
    """Words and links that a page shows with JavaScript only; nothing on a page that has no script."""
    if not await stage.page.evaluate(
        "[...document.scripts].some((one) => !/json|template/.test(one.type)) || document.querySelector('[onload]') !== null"
    ):
        return []
    with_scripts = await stage.ask("readable")
    async with stage.another(java_script_enabled=False) as page:
        await page.goto(stage.address, wait_until="load", timeout=WAIT)
        without = await in_page(page, "readable")
    return _missing(with_scripts, without)


def _missing(with_scripts: dict, without: dict) -> list[dict]:
    known, places = without["text"], {part["selector"] for part in without["parts"]}  # where other words stand, a script only changed them
    lost = [part for part in with_scripts["parts"] if part["words"] not in known and part["selector"] not in places]
    words, all_words = (sum(len(part["words"].split()) for part in parts) for parts in (lost, with_scripts["parts"]))
    links = [link for link in with_scripts["links"] if link["to"] not in without["links_to"]]
    found = []
    if words >= _FEW:
        tier = "fail" if words / all_words > _MUCH and words >= _MANY else "review"
        shown = f"“{lost[0]['words'][:60]}”"
        found.append(lost[0] | {"tier": tier, "message": f"Without JavaScript {words} of {all_words} words are missing, such as {shown}"})
    elif links:
        found.append(
            links[0]
            | {
                "message": f"Without JavaScript {len(links)} of {len(with_scripts['links'])} links are missing, such as “{links[0]['name'][:60]}”"
            }
        )
    return found


PROBE = Probe("browser-no-javascript", "Something is missing without JavaScript", (), "review", run)
