// Something that only a mouse can use, as its HTML says: a click on what is no control, or what acts on pressing or hovering alone
// (2.1.1, F54 and F59; 2.5.2; 2.5.7). The behaviour checks see scripts as well.
({
  criteria: ["2.1.1"],
  tier: "fail",
  title: "Something works with a mouse only",
  run(tools) {
    const found = [];
    const control = "a[href],area[href],button,input,select,textarea,summary,label,option,[tabindex],[contenteditable],audio,video,iframe,body,html,form,dialog,svg *";
    for (const element of tools.all("[onclick],[ondblclick],[onmousedown],[onmouseup]")) {
      const said = ["onclick", "ondblclick", "onmousedown", "onmouseup"].map((name) => element.getAttribute(name) || "").join(" ");
      const text = tools.cut(tools.text(element) || tools.name(element));
      if (element.matches(control) || element.querySelector("a[href],button,input,select,textarea,summary,[tabindex]") || element.closest("a[href],button,label,summary") || !tools.seen(element) || !said.trim() || !text) continue;
      if (element.matches("[role=option],[role=menuitem],[role=tab],[role=treeitem],[role=row],[role=gridcell],[role=presentation]")) continue; // arrow keys walk among these
      if (/^\s*(event\.|e\.)?(stopPropagation|preventDefault)\(\);?\s*$|^\s*return (false|true);?\s*$/.test(said) || this.sameBeside(tools, element)) continue;
      const keyed = element.closest("[onkeydown],[onkeyup],[onkeypress]");
      found.push({ element, criteria: element.matches("[role]") ? ["2.1.1"] : ["2.1.1", "4.1.2"], tier: keyed ? "review" : "fail", message: `“${text}” can be clicked, and the keyboard cannot reach it`, mend: "Use a button: <button type=\"button\">" });
    }
    for (const element of tools.all("[onmouseover],[onmouseenter]")) {
      if (element.matches("[onfocus],[onfocusin]") || element.closest("[onfocusin]") || !tools.seen(element)) continue;
      found.push({ element, tier: "review", criteria: ["2.1.1", "1.4.13"], message: `“${tools.cut(tools.text(element) || tools.name(element))}” does something when a mouse is over it, and not when the keyboard comes to it`, mend: "Do the same on focus." });
    }
    for (const element of tools.all("[onmousedown],[ontouchstart],[onpointerdown]")) {
      if (tools.seen(element) && !element.matches("[onclick]")) found.push({ element, tier: "review", criteria: ["2.5.2"], message: `“${tools.cut(tools.text(element) || tools.name(element))}” acts as soon as it is pressed`, mend: "Act on click, which people can take back by moving away." });
    }
    for (const element of tools.all("a[href],button,input,select,textarea")) {
      if (element.matches("[ondblclick]:not([onclick])")) found.push({ element, tier: "review", message: `“${tools.cut(tools.name(element))}” needs a double click, which a keyboard cannot do`, mend: "Act on a single click." });
    }
    for (const element of tools.all("[draggable=true]")) {
      if (tools.seen(element) && !element.querySelector("button,select,input") && !element.parentElement.querySelector("button")) found.push({ element, tier: "review", criteria: ["2.5.7", "2.1.1"], message: `“${tools.cut(tools.text(element))}” is moved by dragging alone`, mend: "Add buttons that do the same: Move up, Move down." });
    }
    return [...found, ...this.links(tools)];
  },
  // A card that can be clicked anywhere has a link beside that does the same.
  sameBeside(tools, element) {
    const said = element.getAttribute("onclick") || "";
    return tools.all("button[onclick],a[onclick]").some((other) => other !== element && other.getAttribute("onclick") === said);
  },
  // Links that are no links: what they do cannot be opened, kept or known beforehand.
  links(tools) {
    const found = [];
    for (const link of tools.all("a[onclick],a[href^='javascript:' i]")) {
      const role = link.getAttribute("role");
      if (!tools.seen(link) || (role && role !== "link")) continue;
      const href = link.getAttribute("href");
      const name = tools.cut(tools.name(link));
      if (href === null && !link.hasAttribute("tabindex")) found.push({ element: link, message: `“${name}” looks like a link, and the keyboard cannot reach it`, mend: "Give it an address, or use a button." });
      else if (/^(#?|#!.*|javascript:.*)$/i.test(href || "")) found.push({ element: link, tier: "review", criteria: ["4.1.2"], message: `“${name}” is a link that leads nowhere and does something`, mend: "Use a button: <button type=\"button\">" });
    }
    return found;
  },
});
