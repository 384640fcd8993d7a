// A label, description or link that points at an element which is not there, or which is no field (1.3.1, 2.4.1, 4.1.2).
({
  criteria: ["1.3.1", "4.1.2"],
  tier: "review",
  title: "A label, a description or a link leads nowhere",
  run(tools) {
    const found = [];
    for (const label of tools.all("label[for]")) {
      const id = label.getAttribute("for");
      const target = id && document.getElementById(id);
      if (!tools.seen(label) || label.control || tools.all(tools.field, label).length) continue;
      const mend = "Give the label the id of its field: <label for=\"email\">";
      if (!target) found.push({ element: label, tier: "fail", message: `The label “${tools.cut(tools.text(label))}” belongs to no field`, mend });
      else if (!target.matches("input,select,textarea,button,output,meter,progress,object,[role],[contenteditable]") && !target.localName.includes("-")) found.push({ element: label, tier: "fail", message: `The label “${tools.cut(tools.text(label))}” names something that is no field`, mend });
    }
    for (const attribute of ["aria-labelledby", "aria-describedby", "aria-errormessage", "aria-details"]) {
      for (const element of tools.all(`[${attribute}]`)) {
        const targets = tools.byIds(element, attribute);
        if (!targets.some((target) => target === null) || !(tools.seen(element) || tools.heard(element))) continue;
        const lost = element.getAttribute(attribute).split(/\s+/).filter((id) => id && !document.getElementById(id));
        const nameless = attribute === "aria-labelledby" && targets.every((target) => target === null);
        const criteria = attribute === "aria-labelledby" ? ["1.3.1", "4.1.2"] : ["1.3.1"];
        found.push({ element, criteria, tier: nameless && !tools.name(element) ? "fail" : "review", message: `${attribute} leads to “${lost[0]}”, which is not on the page`, mend: "Give it the id of the element that has the words." });
      }
    }
    for (const cell of tools.all("td[headers],th[headers]")) {
      const table = cell.closest("table");
      if (tools.byIds(cell, "headers").some((target) => !target || !table.contains(target))) found.push({ element: cell, tier: "fail", criteria: ["1.3.1"], message: "A cell names a header cell that its table does not have", mend: "Name the ids of header cells of this table, or use scope." });
    }
    for (const link of tools.all("a[href^='#']")) {
      const id = decoded(link.getAttribute("href").slice(1));
      const raw = link.getAttribute("href").slice(1);
      if (!id || document.getElementById(raw) || document.getElementsByName(raw).length || /^(top|[!/].*)$/i.test(id) || document.getElementById(id) || document.getElementsByName(id).length || link.matches("[onclick],[role],[data-toggle],[data-bs-toggle]")) continue;
      const skips = /^(skip|jump|go) (to|past|over)\b|^neidio/i.test(tools.name(link));
      found.push({ element: link, tier: skips ? "fail" : "review", criteria: skips ? ["2.4.1"] : ["2.4.4"], message: `The link “${tools.cut(tools.name(link))}” leads to “#${id}”, which is not on the page`, mend: `Give the place that it leads to the id: id="${id}"` });
    }
    return found;

    function decoded(words) {
      try {
        return decodeURIComponent(words);
      } catch {
        return words;
      }
    }
  },
});
