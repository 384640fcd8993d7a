// Columns made of spaces, tabs or signs in preformatted text, or of boxes: nobody hears which cell belongs to which (1.3.1, F33, F34).
({
  criteria: ["1.3.1"],
  tier: "review",
  title: "A table is made by hand",
  run(tools) {
    const mend = "Write it as a table, with header cells: <th>.";
    const found = [];
    for (const block of tools.all("pre")) {
      if (block.closest("[role=img],[aria-hidden=true]") || !tools.seen(block)) continue;
      const lines = block.textContent.split("\n").filter((line) => /\S/.test(line));
      const rows = lines.filter((line) => line.trim().split(/\t+| {2,}|\s*\|\s*/).filter((cell) => /[\p{L}\p{N}]/u.test(cell)).length >= 2);
      const grid = rows.map((row) => [...row.trimEnd().matchAll(/(?:^|\t| {2,}|\|\s?)(?=[^\s|])/g)].map((cell) => cell.index + cell[0].length).join());
      const aligned = rows.length === lines.length && new Set(grid).size === 1 && !/code|listing|program|screen|highlight|src/i.test(block.className);
      const code = block.querySelector("code,kbd,samp") || /[{};]|=>|^\s*[$#>] /m.test(block.textContent);
      if (rows.length >= 3 && rows.length >= lines.length * 0.6 && !code) found.push({ element: block, tier: aligned ? "fail" : "review", message: `“${tools.cut(tools.collapsed(rows[0]))}” and the lines below are a table made of spaces`, mend });
    }
    for (const block of tools.all("p,div,td")) {
      if (block.closest("pre") || !/[\u00a0\t]{3}|(\u00a0 ){2}/.test(block.textContent) || block.querySelector("p,div,table")) continue;
      const rows = block.innerHTML.split(/<br\b[^>]*>/i).filter((line) => (line.match(/\S(?:\s*&nbsp;\s*){3,}\S/g) || []).length);
      if (rows.length >= 2 && tools.seen(block)) found.push({ element: block, message: `“${tools.cut(tools.text(block))}” looks like columns made of spaces`, mend });
    }
    return [...found, ...this.boxes(tools, mend)];
  },
  // Boxes that CSS lays out as rows and cells, without the roles of a table.
  boxes(tools, mend) {
    const found = [];
    for (const box of tools.all("div,section")) {
      if (box.closest("[role=table],[role=grid],[role=treegrid],[role=presentation],table") || box.children.length < 2) continue;
      const rows = [...box.children];
      if (!rows.every((row) => tools.style(row).display === "table-row" && row.children.length >= 2 && row.localName !== "tr")) continue;
      if (rows.length > 2 && tools.seen(box)) found.push({ element: box, message: "Boxes look like a table, but are none", mend });
    }
    return found;
  },
});
