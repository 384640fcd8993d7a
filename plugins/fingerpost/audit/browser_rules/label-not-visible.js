// A field that nobody can see the name of: only a placeholder, which goes as soon as somebody writes, or only a hidden name (3.3.2).
({
  criteria: ["3.3.2"],
  tier: "review",
  title: "A field has no label that can be seen",
  run(tools) {
    const found = [];
    for (const field of tools.all(tools.field)) {
      if (!tools.seen(field) || field.closest("[aria-hidden=true]") || field.matches("[role=switch],[type=range][aria-label]")) continue;
      const label = [...(field.labels || [])].some((one) => this.showsWords(tools, one)) || tools.byIds(field, "aria-labelledby").some((one) => one && this.showsWords(tools, one));
      if (label) continue;
      const name = tools.name(field);
      const placeholder = tools.collapsed(field.getAttribute("placeholder") || field.getAttribute("aria-placeholder"));
      if (!name && !placeholder) continue; // axe sees a field without a name
      if (this.namedBeside(tools, field)) continue;
      const alone = tools.all(tools.field, field.form || document.body).filter((one) => tools.seen(one)).length === 1 && tools.all("button,input[type=submit]", field.form || field.parentElement).length === 1;
      const hidden = name && tools.plain(name) !== tools.plain(placeholder);
      if (placeholder) found.push({ element: field, tier: hidden || alone ? "review" : "fail", message: `A field has only the placeholder “${tools.cut(placeholder)}”, which goes when somebody writes`, mend: "Put a label above the field: <label for=\"email\">Your email address</label>" });
      else found.push({ element: field, message: `The name of a field, “${tools.cut(name)}”, cannot be seen`, mend: "Show the label above the field." });
    }
    return found;
  },
  showsWords: (tools, element) => tools.seen(element) && (tools.letters(tools.words(element)) > 1 || tools.all("img[alt]:not([alt='']),svg", element).some((image) => tools.seen(image))) && element.getBoundingClientRect().width > 2,
  // A search button beside it, the header of its column, or the question of its group say it (technique G167).
  namedBeside(tools, field) {
    const search = field.type === "search" || field.closest("[role=search],search");
    const buttons = tools.all("button,input[type=submit],input[type=image]", field.form || field.parentElement);
    const fields = tools.all(tools.field, field.form || field.parentElement).filter((one) => tools.seen(one));
    if (buttons.length === 1 && fields.length === 1 && tools.seen(buttons[0]) && tools.name(buttons[0])) return search || /^(search|find|go|subscribe|sign up|chwilio)\b/i.test(tools.name(buttons[0]));
    const table = field.closest("td")?.closest("table");
    if (table?.querySelector("th")) return true;
    const group = field.closest("fieldset,[role=group]");
    return !!group && fields.length > 1 && tools.all(tools.field, group).length <= 4 && tools.letters(tools.text(group.querySelector("legend") || group)) > 3 && /^(text|tel|number|)$/.test(field.type);
  },
});
