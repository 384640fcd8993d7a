// Every text at twice its size, as a reader sets it in the browser where there is no zoom.
const grown = all("body,body *").filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.data)) && one.style);
const sizes = grown.map((one) => [one, parseFloat(getComputedStyle(one).fontSize), one.getAttribute("style")]);
return cutAfter(
  () => sizes.forEach(([one, size]) => one.style.setProperty("font-size", `${size * 2}px`, "important")),
  () =>
    sizes.forEach(([one, , style]) => {
      one.style.removeProperty("font-size");
      // Chromium removes only what was read before.
      if (style !== null) one.setAttribute("style", style);
      else if (one.getAttribute("style") !== null) one.removeAttribute("style");
    }),
  "when a reader makes the text twice as large",
).map((thing) => ({ ...thing, tier: "review" }));
