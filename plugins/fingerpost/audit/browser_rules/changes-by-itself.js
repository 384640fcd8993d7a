// The page goes elsewhere as soon as somebody chooses from a list or comes to a field (3.2.1, 3.2.2; F36, F37, F55).
({
  criteria: ["3.2.2"],
  tier: "fail",
  title: "The page changes as soon as somebody chooses",
  run(tools) {
    const found = [];
    const leaves = /(\blocation\b(\.href|\.assign|\.replace)?\s*[=(.]|\bsubmit\s*\(|window\.open\s*\(|requestSubmit|navigate\s*\(|MM_jumpMenu)/;
    for (const field of tools.all("select,input,textarea,a,button,[tabindex]")) {
      const say = (attribute) => field.getAttribute(attribute) || "";
      if (!field.matches("[onchange],[oninput],[onfocus],[onclick],[onkeyup]")) continue;
      const name = tools.cut(tools.name(field));
      if (leaves.test(say("onchange") + say("oninput") + (field.matches("input") ? say("onclick") && field.matches("[type=radio],[type=checkbox]") ? say("onclick") : "" : ""))) {
        const form = field.closest("form");
        const told = /\b(automatically|straight away|immediately|at once|will (open|take you|change|load|go|submit|update)|as soon as|when you (choose|select))\b/i.test(tools.text(form || field.parentElement) + [...(field.labels || [])].map(tools.text).join(" ") + tools.byIds(field, "aria-describedby").filter(Boolean).map(tools.text).join(" "));
        if (told) continue;
        const button = form && tools.all("button,input[type=submit],input[type=image]", form).some(tools.seen);
        found.push({ element: field, tier: button ? "review" : "fail", message: `The page changes as soon as somebody chooses from “${name}”`, mend: "Let people choose first, then press a button: Show this ward." });
      }
      if (leaves.test(say("onfocus"))) found.push({ element: field, criteria: ["3.2.1"], message: `The page changes as soon as the keyboard comes to “${name}”`, mend: "Wait until people press it." });
      if (/\bblur\s*\(/.test(say("onfocus"))) found.push({ element: field, criteria: ["2.1.1", "2.4.7", "3.2.1"], message: `“${name}” sends the keyboard away as soon as it comes`, mend: "Take blur() away, so that the focus can be seen." });
      if (field.matches("input") && field.maxLength > 0 && /\.focus\s*\(/.test(say("onkeyup") + say("oninput")) ) found.push({ element: field, tier: "review", message: `The keyboard jumps away from “${name}” while somebody writes`, mend: "Let people go to the next field themselves." });
    }
    return found;
  },
});
