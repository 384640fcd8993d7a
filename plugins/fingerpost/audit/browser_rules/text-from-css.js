// Words that stand only in a style sheet: they cannot be searched or translated, and some people never get them (1.3.1, F87).
({
  criteria: ["1.3.1"],
  tier: "review",
  title: "Words stand in a style sheet",
  run(tools) {
    const found = [];
    for (const [rule, condition] of tools.styleRules()) {
      const content = rule.style?.content || "";
      if (!/::?(before|after)/.test(rule.selectorText) || /print|speech|embossed/.test(condition) || !/["'][^"']*\p{L}{2,}[^"']*["']/u.test(content) || /attr\(|counter/.test(content)) continue;
      const words = tools.collapsed(content.replace(/^["']|["'](\s*\/.*)?$/g, "").replace(/\\[0-9a-f]{1,6}\s?/gi, ""));
      if (tools.letters(words) < 3 || /^[a-z]+(_[a-z]+)+$/.test(words)) continue;
      for (const selector of rule.selectorText.split(",")) {
        if (!/::?(before|after)/.test(selector)) continue;
        let element = null;
        try {
          element = document.querySelector(selector.replace(/::?(before|after).*$/, "").trim() || "*");
        } catch {
          continue; // a selector that only style sheets may have
        }
        const shown = element && tools.seen(element) && getComputedStyle(element, /after/.test(selector) ? "::after" : "::before");
        if (shown && shown.content === content && shown.display !== "none") found.push({ element, message: `“${tools.cut(words)}” stands in a style sheet`, mend: "Write the words into the page." });
      }
    }
    return found;
  },
});
