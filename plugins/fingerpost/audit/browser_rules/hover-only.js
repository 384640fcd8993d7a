// Something that a style sheet shows while a mouse is over it, and not when the keyboard comes (2.1.1, 1.4.13).
({
  criteria: ["2.1.1", "1.4.13"],
  tier: "review",
  title: "Something shows only under a mouse",
  run(tools) {
    const found = [];
    const rules = tools.styleRules();
    const selectors = rules.flatMap(([rule]) => rule.selectorText.split(",").map((one) => one.trim()));
    for (const [rule, condition] of rules) {
      const style = rule.style;
      if (!rule.selectorText.includes(":hover") || /print/.test(condition)) continue;
      const shows = (style.display && style.display !== "none") || style.visibility === "visible" || (style.opacity && +style.opacity === 1);
      if (!shows) continue;
      for (const selector of rule.selectorText.split(",").map((one) => one.trim())) {
        const match = selector.match(/^(.*):hover(\s*[>+~ ]\s*.+)$/);
        if (!match) continue;
        const again = [":focus", ":focus-within", ":focus-visible"].some((state) => selectors.some((one) => one.includes(state) && (one === selector.replace(":hover", state) || one.endsWith(match[2].trim()))));
        if (again) continue;
        let hidden = null;
        try {
          hidden = document.querySelector(selector.replaceAll(":hover", ""));
        } catch {
          continue; // a selector that only style sheets may have
        }
        if (hidden && !tools.seen(hidden) && (tools.text(hidden) || hidden.querySelector("img,input"))) found.push({ element: hidden, message: `“${tools.cut(tools.text(hidden))}” shows only while a mouse is over something`, mend: "Show it on focus as well: add :focus-within." });
      }
    }
    return found;
  },
});
