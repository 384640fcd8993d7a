// Things over which the pointer may bring something else into view: by a script, or by `:hover` in the style sheet.
const MOST = 6;
const OPENS = /^(.*?):hover(?:[^\s>+~,]*)\s*[\s>+~]\s*[^,]+$/;
const triggers = new Set();
const gather = (rules) => {
  for (const rule of rules) {
    if (rule.cssRules) gather(rule.cssRules);
    if (!rule.selectorText?.includes(":hover") || !/display|visibility|opacity|left|top|transform|clip|height/.test(rule.style?.cssText || "")) continue;
    for (const part of rule.selectorText.split(",")) {
      const found = part.trim().match(OPENS);
      if (!found) continue;
      try {
        for (const one of all(found[1].trim() || "*").slice(0, MOST)) triggers.add(one);
      } catch {
        // a selector that only the style sheet understands
      }
    }
  }
};
for (const sheet of document.styleSheets) {
  try {
    gather(sheet.cssRules);
  } catch {
    // of another origin
  }
}
for (const one of all("body *").slice(0, 3000)) {
  const listeners = getEventListeners(one);
  if (["mouseenter", "mouseover", "pointerenter", "pointerover"].some((name) => listeners[name]?.length)) triggers.add(one);
}
return [...triggers].filter((one) => visible(one) && one.getBoundingClientRect().height < 200 && !one.matches("body,main,html")).slice(0, MOST).map((one) => told(one));
