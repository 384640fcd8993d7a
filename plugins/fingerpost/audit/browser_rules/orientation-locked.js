// A page that turns itself round, so that it works in one position of the device only (1.3.4, F97 and F100).
({
  criteria: ["1.3.4"],
  tier: "fail",
  title: "The page works in one position of the device only",
  run(tools) {
    const found = [];
    for (const [rule, condition] of tools.styleRules()) {
      if (!/orientation\s*:/.test(condition)) continue;
      const turned = `${rule.style.transform} ${rule.style.rotate}`.match(/(?:rotate(?:z|3d)?\(|^\s*|\s)[^)]*?(-?[\d.]+)(deg|turn|rad|grad)/i);
      const degrees = turned ? Math.abs(+turned[1] * { deg: 1, turn: 360, rad: 180 / Math.PI, grad: 0.9 }[turned[2].toLowerCase()]) % 360 : 0;
      const element = document.querySelector(rule.selectorText.split(",")[0].replace(/::[\w-]+/g, "")) || document.documentElement;
      const large = /^(html|body|main|#\w+|\.(page|app|container|wrapper|site|content)[\w-]*|:root)\b/i.test(rule.selectorText) || tools.text(element).length > 100;
      const quarter = Math.abs(degrees - 90) < 5 || Math.abs(degrees - 270) < 5;
      const gone = /^(html|body|main)$/i.test(rule.selectorText.trim()) && (rule.style.display === "none" || rule.style.visibility === "hidden");
      if ((quarter && large) || gone) found.push({ element, message: `The page is turned or hidden where the device is held ${/portrait/.test(condition) ? "upright" : "sideways"}`, mend: "Let the page adapt to both positions." });
      else if (quarter) found.push({ element, tier: "review", message: "Part of the page is turned with the device", mend: "Let it adapt to both positions." });
    }
    return found;
  },
});
