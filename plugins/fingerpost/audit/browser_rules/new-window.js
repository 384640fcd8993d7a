// A link that opens a new window and does not say so: the way back is gone.
({
  criteria: [],
  tier: "info",
  title: "A link opens a new window and does not say so",
  run(tools) {
    return tools
      .all("a[href][target=_blank],area[href][target=_blank],a[href][target=_new],a[onclick*='window.open']")
      .filter((link) => tools.seen(link) && !/\b(window|tab|ffenestr|tab newydd)\b/i.test(`${tools.name(link)} ${link.title} ${tools.byIds(link, "aria-describedby").filter(Boolean).map(tools.text).join(" ")}`))
      .map((link) => ({ element: link, message: `The link “${tools.cut(tools.name(link))}” opens a new window and does not say so`, mend: "Open it in the same window, or say so: Parking rules (opens in a new tab)." }));
  },
});
