// A field for a password or a code into which nobody can paste, so that it must be learnt by heart or copied by hand (3.3.8, F109).
({
  criteria: ["3.3.8"],
  tier: "fail",
  title: "A password or code cannot be pasted, or a puzzle stands in the way",
  run(tools) {
    const found = [];
    const stops = /return\s+false|preventDefault/;
    for (const field of tools.all("input")) {
      const secret = field.type === "password" || /\b(current-password|new-password|one-time-code|username)\b/.test(field.autocomplete || "") || /password|pass ?code|one[- ]time|security code|\bpin\b|verification/i.test(tools.name(field));
      if (secret && stops.test((field.getAttribute("onpaste") || "") + (field.closest("form")?.getAttribute("onpaste") || ""))) found.push({ element: field, message: `Nothing can be pasted into “${tools.cut(tools.name(field))}”`, mend: "Take onpaste away, so that password managers work." });
      else if (field.type === "password" && field.autocomplete === "off") found.push({ element: field, tier: "review", message: `Password managers are kept out of “${tools.cut(tools.name(field))}”`, mend: "Use autocomplete=\"current-password\"." });
    }
    const puzzle = tools.all("img,iframe,input,label,[class*=captcha],[id*=captcha]").find((element) => tools.seen(element) && (/captcha/i.test(`${element.id} ${element.className} ${element.getAttribute("src") || ""} ${element.getAttribute("name") || ""} ${element.getAttribute("alt") || ""}`) || (element.localName === "label" && /(characters|letters|digits|code|text) (shown |that you see )?in the (image|picture)|not a robot/i.test(tools.text(element)))));
    if (puzzle) found.push({ element: puzzle, tier: "review", criteria: ["1.1.1", "3.3.8"], message: "A puzzle stands in the way", mend: "Offer a way without a puzzle: a link in an email, or a hidden trap for robots." });
    return found;
  },
});
