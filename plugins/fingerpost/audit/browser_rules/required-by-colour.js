// Fields told apart by the colour of their label or frame alone: which must be filled in, which are wrong (1.4.1, F81).
({
  criteria: ["1.4.1", "3.3.2"],
  tier: "review",
  title: "Only a colour says that a field must be filled in",
  run(tools) {
    const found = [];
    for (const form of tools.all("form,fieldset")) {
      if (form.localName === "form" && form.querySelector("fieldset")) continue;
      const labels = tools.all("label", form).filter((label) => tools.seen(label) && label.control && !/^(radio|checkbox)$/.test(label.control.type));
      if (labels.length < 2) continue;
      for (const label of labels) {
        const field = label.control;
        if (!(this.red(tools.style(label).color) || this.red(tools.style(field).borderTopColor)) || labels.every((one) => tools.style(one).color === tools.style(label).color && tools.style(one.control).borderTopColor === tools.style(field).borderTopColor)) continue;
        const said = `${tools.text(label)} ${tools.name(field)} ${tools.byIds(field, "aria-describedby").filter(Boolean).map(tools.text).join(" ")}`;
        if (/\*|required|must|mandatory|needed|error|wrong|invalid|enter|missing/i.test(said) || field.getAttribute("aria-invalid") === "true") continue;
        found.push({ element: label, message: `Only its colour sets the field “${tools.cut(tools.text(label))}” apart`, mend: "Say it in the label: Your name (required)" });
      }
    }
    return found;
  },
  red(colour) {
    const [red, green, blue] = (colour.match(/[\d.]+/g) || []).map(Number);
    return red >= 140 && green < 90 && blue < 90;
  },
});
