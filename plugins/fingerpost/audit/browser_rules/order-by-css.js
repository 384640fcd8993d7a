// A style sheet shows things in another order than the page has them, so that eye and keyboard go different ways (1.3.2, 2.4.3).
({
  criteria: ["1.3.2", "2.4.3"],
  tier: "review",
  title: "A style sheet changes the order",
  run(tools) {
    const found = [];
    for (const box of tools.all("body *")) {
      if (box.childElementCount < 2) continue;
      const style = tools.style(box);
      if (!/flex|grid/.test(style.display)) continue;
      const children = [...box.children].filter((child) => tools.seen(child) && !/^(absolute|fixed)$/.test(tools.style(child).position));
      const reversed = /flex/.test(style.display) && style.flexDirection.endsWith("-reverse");
      const ordered = children.some((child) => tools.style(child).order !== "0");
      const telling = children.filter((child) => tools.letters(tools.text(child)) > 2 || tools.focusable(child) || child.querySelector("a[href],button,input"));
      if (!(reversed || ordered) || telling.length < 2) continue;
      const keys = telling.map((child) => +tools.style(child).order);
      if (!reversed && keys.every((key, place) => !place || key >= keys[place - 1])) continue;
      found.push({ element: box, message: `A style sheet changes the order of “${tools.cut(tools.text(box))}”`, mend: "Write things in the order in which they are read." });
    }
    return found;
  },
});
