// A button that opens something and does not say whether it is open, or says it wrongly (4.1.2).
({
  criteria: ["4.1.2"],
  tier: "review",
  title: "A button does not say whether what it opens is open",
  run(tools) {
    const found = [];
    for (const control of tools.all("button,[role=button],a[href][aria-controls],a[href][aria-expanded]")) {
      if (!tools.seen(control) || control.matches("[aria-haspopup],[aria-pressed],[popovertarget],[commandfor],[role=tab],[role=switch],[type=submit][name]")) continue;
      const targets = tools.byIds(control, "aria-controls").filter(Boolean);
      const said = control.getAttribute("aria-expanded");
      const name = tools.cut(tools.name(control));
      if (said === null) {
        const toggles = targets.some((target) => !tools.seen(target)) || control.matches("[data-toggle=collapse],[data-bs-toggle=collapse],[data-toggle=dropdown],[data-bs-toggle=dropdown]") || this.inlineToggle(control) || this.closedBeside(tools, control);
        if (toggles) found.push({ element: control, message: `The button “${name}” opens something and does not say whether it is open`, mend: "Add aria-expanded=\"false\", and change it to \"true\" when it is open." });
      } else if (targets.length === 1 && said === "true" && getComputedStyle(targets[0]).display === "none") {
        found.push({ element: control, tier: "fail", message: `The button “${name}” says that something is open which is closed`, mend: "Set aria-expanded to \"false\" while it is closed." });
      } else if (targets.length === 1 && said === "false" && tools.seen(targets[0]) && tools.words(targets[0])) {
        found.push({ element: control, message: `The button “${name}” says that something is closed which is open`, mend: "Set aria-expanded to \"true\" while it is open." });
      }
    }
    for (const details of tools.all("details")) {
      if (!details.querySelector(":scope > summary") && tools.text(details) && (tools.seen(details) || details.open)) found.push({ element: details, criteria: ["2.4.6", "4.1.2"], message: "A box that opens has no summary, so that browsers call it “Details”", mend: "Say what is in it: <summary>What you need</summary>" });
    }
    return found;
  },
  inlineToggle: (control) => /(\.hidden\s*=|style\.(display|visibility)|classList\.toggle|toggleAttribute|slideToggle)/.test(control.getAttribute("onclick") || ""),
  closedBeside(tools, control) {
    const beside = control.nextElementSibling;
    return /^(show|hide|menu|more|toggle|open|expand|show more|read more|filters?|options)\b/.test(tools.plain(tools.name(control))) && !!beside && !tools.seen(beside) && tools.letters(tools.text(beside)) > 10 && !beside.matches("dialog,script,template,style,noscript");
  },
});
