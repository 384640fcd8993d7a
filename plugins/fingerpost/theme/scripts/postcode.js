// Find the place and the councils of a postcode. What people type stays in the browser: it asks for one small file of this
// site, which has all postcodes of a sector, such as zx1-2.json for ZX1 2AA.
(() => {
  const say = (form, name, words = {}) => {
    const said = form.querySelector(`[data-say=${name}]`).content.cloneNode(true);
    for (const node of said.querySelectorAll("strong")) {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) walker.currentNode.data = walker.currentNode.data.replace(/\{(\w+)\}/g, (_, key) => words[key]);
    }
    return said;
  };
  const look = async (form, whole, first, second) => {
    const { districts, split, folder, top } = form.dataset;
    if (!districts.split(" ").includes(first.toLowerCase())) return say(form, "outside", { postcode: whole });
    let signs = 1, name;
    do name = `${first}-${second.slice(0, signs++)}`.toLowerCase(); while (split.split(" ").includes(name));
    const home = new URL(top, location);
    let found;
    try {
      const answer = await fetch(new URL(`${folder}${name}.json`, home));
      if (!answer.ok && answer.status !== 404) throw answer.status;
      found = answer.ok ? await answer.json() : { units: {} };
    } catch {
      return say(form, "away");
    }
    const at = found.units[second];
    if (at === undefined) return say(form, "unknown", { postcode: whole });
    const [place, page, ...councils] = found.places[at];
    const said = say(form, place ? "found" : "no_parish", { postcode: whole, place });
    for (const council of councils) said.querySelector("ul").appendChild(document.createElement("li")).textContent = council;
    const link = said.querySelector("a");
    if (page) link.href = new URL(page, home);
    else link.parentNode.remove();
    return said;
  };
  for (const form of document.querySelectorAll("form[data-districts][hidden]")) {
    const box = form.elements.postcode, status = form.nextElementSibling;
    let asked = 0;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const turn = ++asked;
      // In the second half, people write the letter O for the figure 0.
      const typed = box.value.toUpperCase().replace(/[^A-Z0-9]/g, "").replace(/O(?=[A-Z]{2}$)/, "0");
      const [, first, second] = typed.match(/^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/) || [];
      status.replaceChildren();
      const said = second ? await look(form, `${first} ${second}`, first, second) : say(form, "half");
      if (turn !== asked) return;
      status.replaceChildren(said);
      if (status.querySelector("ul")) box.removeAttribute("aria-invalid");
      else box.setAttribute("aria-invalid", "true");
    });
    form.hidden = false;
  }
})();
