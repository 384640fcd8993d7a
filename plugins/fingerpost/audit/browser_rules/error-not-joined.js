// A message about a field that only people who see both can connect (1.3.1, 3.3.1), or a faulty field without words.
({
  criteria: ["1.3.1", "3.3.1"],
  tier: "review",
  title: "An error message is not joined to its field",
  run(tools) {
    const found = [];
    const joined = (field) => [...tools.byIds(field, "aria-describedby"), ...tools.byIds(field, "aria-errormessage"), ...tools.byIds(field, "aria-labelledby")].filter(Boolean);
    const mend = "Give the message an id, and name it in the field: aria-describedby=\"email-error\"";
    for (const field of tools.all(`${tools.field},[role=textbox],[role=combobox]`)) {
      if (!tools.seen(field)) continue;
      const label = [...(field.labels || [])];
      if (field.getAttribute("aria-invalid") === "true" && !joined(field).some((one) => tools.text(one)) && !label.some((one) => this.error(tools, one)))
        found.push({ element: field, message: `The field “${tools.cut(tools.name(field))}” is marked as wrong, and no message is joined to it`, mend });
    }
    for (const message of tools.all("[class*=error],[class*=invalid],[id*=error]")) {
      if (!tools.seen(message) || message.querySelector(tools.field) || tools.letters(tools.words(message)) < 4 || message.closest("label,legend,[role=alert] ul,[class*=summary]") || message.querySelector("a,h2")) continue;
      const fields = tools.all(tools.field, message.parentElement).filter((one) => one.type !== "hidden");
      if (fields.length !== 1 || !/error|invalid/i.test(message.className + message.id)) continue;
      const field = fields[0];
      if (!joined(field).some((one) => one.contains(message) || message.contains(one)) && field.getAttribute("aria-invalid") !== "true") found.push({ element: message, message: `“${tools.cut(tools.words(message))}” is not joined to its field`, mend });
    }
    for (const message of tools.all("[class*=error],[id*=error],[role=alert]")) {
      if (/^(errors?|invalid( (value|input|entry|data|field))?|wrong( value)?|incorrect( value)?|not valid|this (field|value) is (invalid|wrong|incorrect)|please (correct|fix) (the |this )?(errors?|field)|(there (was|is) )?an error( occurred)?|something went wrong)$/.test(tools.plain(tools.words(message))) && tools.seen(message))
        found.push({ element: message, criteria: ["3.3.1", "3.3.3"], message: `“${tools.cut(tools.words(message))}” does not say what is wrong`, mend: "Say what to do: Write a date such as 27 3 2027." });
    }
    for (const hint of tools.all("[class*=hint],[class*=help-text],[class*=helptext],[class*=form-text]")) {
      const fields = tools.all(tools.field, hint.parentElement);
      if (fields.length !== 1 || hint.contains(fields[0]) || hint.closest("label,legend,fieldset [class*=legend]") || !tools.seen(hint) || tools.letters(tools.words(hint)) < 4) continue;
      if (!joined(fields[0]).some((one) => one.contains(hint) || hint.contains(one))) found.push({ element: hint, message: `The hint “${tools.cut(tools.words(hint))}” is not joined to its field`, mend: "Give the hint an id, and name it in the field: aria-describedby=\"date-hint\"" });
    }
    return found;
  },
  error: (tools, label) => tools.all("*", label).some((part) => /error|invalid/i.test(part.className) && tools.text(part)),
});
