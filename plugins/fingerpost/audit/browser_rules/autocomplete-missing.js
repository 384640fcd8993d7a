// A field about the person who writes, which browsers could fill in if it said what it is for (1.3.5).
({
  criteria: ["1.3.5"],
  tier: "review",
  title: "A field about a person does not say what it is for",
  run(tools) {
    const found = [];
    const purposes = [
      ["email", /^(your )?e ?mail( address)?$/],
      ["tel", /^(your )?(phone|telephone|mobile|contact|daytime)( (phone|telephone))?( number)?$/],
      ["given-name", /^(your )?(first|given) names?$/],
      ["family-name", /^(your )?(last name|family name|surname)$/],
      ["name", /^(your|full|your full) name$/],
      ["postal-code", /^(your )?(postcode|post code|zip( code)?|postal code)$/],
      ["street-address", /^(your )?(street |home |postal )?address$/],
      ["bday", /^(your )?(date of birth|birthday|birth date)$/],
      ["cc-number", /^(credit |debit )?card number$/],
      ["username", /^(your )?user ?name$/],
    ];
    for (const field of tools.all("input,textarea,select")) {
      if (/^(hidden|submit|button|reset|image|checkbox|radio|search|file|color|range)$/.test(field.type) || field.hasAttribute("autocomplete") || field.form?.hasAttribute("autocomplete") || field.disabled || field.readOnly || !tools.seen(field)) continue;
      const name = tools.plain(tools.name(field)).replace(/ (required|optional)$/, "");
      const purpose = purposes.find(([, words]) => words.test(name));
      if (purpose) found.push({ element: field, message: `The field “${tools.cut(tools.name(field))}” does not say what it is for`, mend: `If it is about the person who writes, add autocomplete="${purpose[0]}".` });
    }
    // A postcode or an address alone may be where a bin or a pothole is.
    const place = /^(?!e ?mail).*\b(post ?code|zip|postal code|address)\b/;
    return found.filter((one) => !place.test(tools.plain(tools.name(one.element)).replace("email address", "")) || found.some((other) => other !== one && other.element.form === one.element.form && !place.test(tools.plain(tools.name(other.element)).replace("email address", ""))));
  },
});
