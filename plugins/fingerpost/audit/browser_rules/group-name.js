// Choices that belong together, without a question that everybody hears (1.3.1, F68 does not cover it; H71, ARIA17).
({
  criteria: ["1.3.1", "3.3.2"],
  tier: "review",
  title: "Choices that belong together have no name as a group",
  run(tools) {
    const found = [];
    const mend = "Put them into a fieldset, with the question as its legend.";
    const groups = new Map();
    for (const choice of tools.all("input[type=radio],input[type=checkbox]")) {
      const base = choice.name.replace(/\[\]$|[-_.]?\d+$/, "");
      const key = `${choice.type} ${base}`;
      if (base && (tools.seen(choice) || tools.heard(choice))) groups.set(key, [...(groups.get(key) || []), choice]);
    }
    for (const choices of groups.values()) {
      if (choices.length < 2 || choices[0].closest("td,[role=row]")) continue;
      const named = (choice) => {
        for (let at = choice.parentElement; at; at = at.parentElement) if (at.matches("fieldset,[role=group],[role=radiogroup]") && this.named(tools, at)) return true;
        return false;
      };
      if (choices.some((choice) => tools.byIds(choice, "aria-labelledby").length > 1) || choices.every(named)) continue;
      found.push({ element: choices[0], message: `The ${choices.length} choices from “${tools.cut(tools.name(choices[0]))}” on have no name as a group`, mend });
    }
    for (const group of tools.all("fieldset,[role=radiogroup]")) {
      if (this.named(tools, group) || tools.all(tools.field, group).length < 2 || !tools.seen(group) || /^(presentation|none)$/.test(group.getAttribute("role"))) continue;
      if (!found.some((one) => group.contains(one.element))) found.push({ element: group, message: "A group of fields has no name", mend });
    }
    return found;
  },
  named(tools, group) {
    const legend = [...group.children].find((child) => child.localName === "legend");
    return !!(legend && (tools.text(legend) || tools.name(legend))) || !!tools.collapsed(group.getAttribute("aria-label")) || tools.byIds(group, "aria-labelledby").some((one) => one && tools.text(one)) || !!tools.collapsed(group.title);
  },
});
