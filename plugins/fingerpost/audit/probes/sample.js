// What the page looks like at this moment, by element: its own words, its place, its picture.
const shots = {};
for (const one of all("body *").slice(0, 1500)) {
  if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
  const own = [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join("").trim();
  if (!own && !one.matches("img,svg") && !/\b(fixed|absolute|relative)\b/.test(getComputedStyle(one).position) && !one.style.transform && !one.hasAttribute("style")) continue;
  const box = one.getBoundingClientRect();
  if (box.width < 2 || box.height < 2 || one.closest("[role=progressbar],[aria-busy=true],progress")) continue;
  shots[selectorOf(one)] = [own, Math.round(box.left), Math.round(box.top), one.currentSrc || "", getComputedStyle(one).color, getComputedStyle(one).backgroundColor].join("|");
}
return shots;
