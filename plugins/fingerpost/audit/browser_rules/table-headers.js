// A data table without header cells, or a table for layout that says it has some (1.3.1, F91 and F46).
({
  criteria: ["1.3.1"],
  tier: "fail",
  title: "A table has no header cells",
  run(tools) {
    const found = [];
    for (const table of tools.all("table")) {
      if (!tools.heard(table) && !tools.seen(table)) continue;
      const role = (table.getAttribute("role") || "").trim();
      const own = (query) => tools.all(query, table).filter((cell) => cell.closest("table") === table);
      const headers = own("th,[role=columnheader],[role=rowheader]");
      if (/^(presentation|none)$/.test(role)) {
        if (headers.length || own("caption").length || table.getAttribute("summary")) found.push({ element: table, tier: "review", message: "A table that is marked as mere layout has header cells or a caption", mend: "Take role=\"presentation\" away if it holds data." });
        continue;
      }
      if (role && role !== "table" && role !== "grid") continue;
      const rows = [...table.rows].filter((row) => row.cells.length);
      if (headers.length) found.push(...this.gaps(tools, table, rows));
      else if (!own("[scope],[headers]").length && rows.length > 1 && Math.max(...rows.map((row) => row.cells.length)) > 1) found.push(...this.noHeaders(tools, table, rows, own));
    }
    return found;
  },
  noHeaders(tools, table, rows, own) {
    const cells = rows.flatMap((row) => [...row.cells]);
    if (table.querySelector("table") || cells.some((cell) => cell.querySelector("p + p,ul,h1,h2,h3,form,nav,input")) || cells.some((cell) => tools.text(cell).length > 200)) return [];
    const bold = (cell) => +tools.style(cell).fontWeight >= 600 || (cell.children.length === 1 && /^(B|STRONG)$/.test(cell.firstElementChild.tagName) && tools.text(cell.firstElementChild) === tools.text(cell));
    const first = [...rows[0].cells];
    if (table.getAttribute("border") === "0" && !own("caption,thead").length) return [];
    const said = own("caption,thead").length;
    const looks = first.every((cell) => tools.text(cell) && bold(cell)) && ![...rows[1].cells].every(bold);
    const figures = cells.filter((cell) => /^[£$€]?[\d.,]+\s?%?$/.test(tools.text(cell))).length;
    const sure = said || looks || (figures >= 2 && figures >= cells.length / 4);
    if (!sure && cells.some((cell) => !tools.text(cell))) return [];
    return [{ element: table, tier: sure ? "fail" : "review", message: `The table with “${tools.cut(tools.text(first.find((cell) => tools.text(cell)) || table))}” has no header cells`, mend: "Make the cells that name a column or a row header cells: <th>." }];
  },
  // It has headers, but a cell across the first row that is a caption in truth, or columns that no header names.
  gaps(tools, table, rows) {
    const first = rows[0];
    if (!table.caption && rows.length > 2 && first.cells.length === 1 && first.cells[0].colSpan > 1 && first.cells[0].colSpan >= Math.max(...rows.map((row) => row.cells.length)))
      return [{ element: table, tier: "review", message: `The title of a table is one of its cells: “${tools.cut(tools.text(first))}”`, mend: "Write the title as <caption>." }];
    return [];
  },
});
