// The words on a control are not in its name, so that people who speak to their device cannot choose it (2.5.3).
({
  criteria: ["2.5.3"],
  tier: "fail",
  title: "The visible words of a control are not in its name",
  run(tools) {
    const found = [];
    for (const control of tools.all("[aria-label],[aria-labelledby]")) {
      const isField = control.matches(tools.field);
      if (!isField && !control.matches("a[href],button,summary,[role=button],[role=link],[role=tab],[role=menuitem],[role=checkbox],[role=radio],[role=switch],[role=option],input[type=submit],input[type=button],input[type=reset]")) continue;
      if (!tools.seen(control)) continue;
      const label = isField ? [...(control.labels || [])].filter((one) => tools.seen(one)).map((one) => this.ownWords(tools, one, control)).join(" ") : control.value && control.localName === "input" ? control.value : this.ownWords(tools, control);
      const plain = (words) => tools.plain(words.replace(/\([^)]*\)/g, " ").replace(/&/g, " and ")).replace(/ (required|optional)$/, "");
      const shown = plain(label);
      const name = plain(tools.name(control));
      if (tools.letters(shown) < 2 || shown.length < 2 || !name || ` ${name} `.includes(` ${shown} `) || /[\ue000-\uf8ff]/.test(label)) continue;
      if (/^[a-z]+_[a-z_]+$/.test(label) || this.icon(tools, control)) continue; // the word of an icon font
      const words = shown.split(" ");
      const all = words.every((word) => name.split(" ").includes(word));
      const part = name.replaceAll(" ", "").includes(shown.replaceAll(" ", "")); // Mon for Monday, web site for website
      const wordy = isField && words.length > 8; // a hint inside the label
      const long = words.length > 8 && words.slice(0, 3).every((word) => name.includes(word)); // a card: its name is its first words
      found.push({ element: control, tier: (all && words.length > 3) || part || long || wordy ? "review" : "fail", message: `The control reads “${tools.cut(label)}”, and its name is “${tools.cut(tools.name(control))}”`, mend: "Begin the name with the words that people see, or take aria-label away." });
    }
    return found;
  },
  // The words that can be seen, without those that only screen readers get.
  ownWords(tools, element, but) {
    const words = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent.closest("script,style,svg,select,textarea,[aria-hidden=true] svg") || (but && but.contains(parent)) || !tools.seen(parent)) continue;
      const box = parent.getBoundingClientRect();
      if (box.width > 2 && box.height > 2) words.push(walker.currentNode.data);
    }
    return tools.collapsed(words.join(" "));
  },
  icon: (tools, control) => tools.all("*", control).concat(control).some((part) => /icon|symbol|awesome|glyph/i.test(tools.style(part).fontFamily)),
});
