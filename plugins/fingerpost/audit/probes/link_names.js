// Links of the same name that lead to different places, with nothing around them that tells them apart.
const where = (link) => {
  const url = new URL(link.href);
  return url.origin + url.pathname.replace(/index\.html?$/, "").replace(/(.)\/$/, "$1") + url.search + url.hash;
};
const wordsOf = (element) => collapsed((element?.innerText || "").toLowerCase());

/** What stands around a link and tells what it is for: sentence, item, cell with its headers, and what describes it. */
function context(link) {
  const around = [];
  const described = (link.getAttribute("aria-describedby") || "").split(/\s+/).map((id) => id && document.getElementById(id)?.textContent);
  around.push(...described, link.title);
  const block = link.closest("p,li,td,th,dd,dt,figure,caption,h1,h2,h3,h4,h5,h6");
  let box = block;
  if (!box) {
    // A box with a few words of its own, such as a card.
    box = link.parentElement;
    while (box && box !== document.body && wordsOf(box) === wordsOf(link)) box = box.parentElement;
    if (box && (box.matches("body,main,section,nav,header,footer,form") || all("a[href]", box).length > 3)) box = null;
  }
  if (box) around.push(wordsOf(box));
  for (let item = link.closest("li")?.parentElement?.closest("li"); item; item = item.parentElement?.closest("li")) around.push(wordsOf(item).slice(0, 80));
  const cell = link.closest("td,th");
  if (cell) {
    around.push(wordsOf(cell.parentElement));
    const table = cell.closest("table");
    around.push(wordsOf(table?.rows[0]?.cells[cell.cellIndex]));
  }
  const term = link.closest("dd")?.previousElementSibling;
  if (term) around.push(wordsOf(term));
  const headings = all("h1,h2,h3,h4,h5,h6,[role=heading],summary,legend").filter((one) => one.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING);
  const landmark = link.closest("nav,header,footer,aside,[role=region],section[aria-label],section[aria-labelledby],[role=navigation]");
  const group = landmark ? nameOf(landmark).slice(0, 80) : "";
  return { box, near: collapsed(around.filter(Boolean).join(" ").toLowerCase()), heading: wordsOf(headings.at(-1)), group };
}

const byName = new Map();
for (const link of all("a[href],area[href],[role=link][href]")) {
  if (!link.checkVisibility({ visibilityProperty: true }) || link.closest("[aria-hidden=true]") || !/^https?:/.test(link.href)) continue;
  const name = nameOf(link).toLowerCase();
  if (name) byName.set(name, [...(byName.get(name) || []), link]);
}

const pages = new Map();
/** The words of a page of this site; null where they cannot be had. */
async function content(address) {
  const url = new URL(address);
  if (url.origin !== location.origin) return null;
  if (!pages.has(url.href)) {
    try {
      const answer = await fetch(url.href.split("#")[0]);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      all("script,style", page).forEach((one) => one.remove());
      const part = url.hash ? page.getElementById(decodeURIComponent(url.hash.slice(1))) : null;
      pages.set(url.href, answer.ok && (!url.hash || part) ? collapsed(page.title + (part ? part.textContent : page.body.textContent)) : null);
    } catch {
      pages.set(url.href, null);
    }
  }
  return pages.get(url.href);
}

const found = [];
for (const [name, links] of byName) {
  if (new Set(links.map(where)).size < 2 || found.length > 20) continue;
  const known = links.map((link) => ({ link, at: where(link), ...context(link) }));
  const clash = known.flatMap((one, number) => known.slice(number + 1).filter((other) => one.at !== other.at).map((other) => [one, other]));
  const unclear = clash.find(([one, other]) => one.near === other.near && one.heading === other.heading && one.group === other.group);
  if (!unclear) continue;
  const [one, other] = unclear;
  const [first, second] = [await content(one.link.href), await content(other.link.href)];
  if (first !== null && first === second) continue;
  const sure = first !== null && second !== null && one.box === other.box;
  found.push(
    told(other.link, {
      tier: sure ? "fail" : "review",
      message: `Another link on this page is also called “${cut(nameOf(other.link))}” and leads somewhere else, and nothing around them tells which is which`,
    }),
  );
}
return found;
