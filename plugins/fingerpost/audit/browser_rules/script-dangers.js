// What a script in the page itself says it does: shake, a single key, a clock (2.1.4, 2.2.1, 2.5.4). Scripts in files are not read.
({
  criteria: ["2.2.1"],
  tier: "review",
  title: "A script acts on time, on a single key or on movement",
  run(tools) {
    const found = [];
    const dangers = [
      [["2.5.4"], /devicemotion|deviceorientation|\bAccelerometer\b|\bGyroscope\b/, "Something happens when the device is moved", "Offer a button that does the same, and a way to turn the movement off."],
      [["2.2.1"], /set(Timeout|Interval)\s*\([\s\S]{0,300}?(location\s*[.=]|\.submit\s*\(|sign ?out|log ?out|session)/i, "Something happens after a set time", "Let people turn the limit off, or ask for more time."],
      [["2.1.4"], /(document|window|document\.body)\s*\.\s*(addEventListener\s*\(\s*["']key(down|press|up)["']|onkey(down|press|up)\s*=)[\s\S]{0,400}?\.(key|code|keyCode|which)\s*={2,3}\s*(["'](Key[A-Z]|[a-z!-/])["']|\d{2}\b)/i, "A single key does something", "Ask for Ctrl or Alt as well, or let people turn the keys off."],
    ];
    const handlers = tools.all("body[onkeydown],body[onkeypress],body[onkeyup],body[onload],html[onkeydown],body[ondevicemotion]").map((element) => [element, element.outerHTML.slice(0, element.outerHTML.indexOf(">"))]);
    const texts = [...tools.scripts().map((script) => [script, script.textContent]), ...handlers];
    for (const [element, text] of texts) for (const [criteria, danger, message, mend] of dangers) if (danger.test(text) && !this.safe(tools, criteria[0], text)) found.push({ element, criteria, message, mend });
    for (const element of tools.all("body[onkeydown],body[onkeypress],body[onkeyup]")) found.push({ element, criteria: ["2.1.4"], message: "A single key may do something", mend: "Ask for Ctrl or Alt as well, or let people turn the keys off." });
    for (const element of tools.all("[accesskey]")) if (tools.collapsed(element.accessKey)) found.push({ element, tier: "info", criteria: [], message: `The access key “${element.accessKey}” may be one that a screen reader needs`, mend: "Take accesskey away." });
    return found;
  },
  // A key together with Ctrl or Alt, or movement that can be turned off.
  safe(tools, criterion, text) {
    if (criterion === "2.1.4") return /\b(ctrlKey|altKey|metaKey)\b/.test(text);
    return criterion === "2.5.4" && tools.all("input[type=checkbox],[role=switch],button").some((control) => /\b(tilt\w*|shak\w+|motion|movement|moving|turn off)\b/i.test(tools.name(control)));
  },
});
