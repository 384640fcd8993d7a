// Pictures made of signs, and signs of an icon font: a screen reader spells them out, or says nothing (1.1.1, F71 and F72).
({
  criteria: ["1.1.1"],
  tier: "review",
  title: "Signs stand for words",
  run(tools) {
    const found = [];
    for (const block of tools.all("pre,code,samp")) {
      if (block.parentElement.closest("pre") || block.closest("[role=img],[aria-hidden=true],figure[aria-label]") || !tools.seen(block)) continue;
      const lines = block.textContent.split("\n").filter((line) => /\S/.test(line));
      const all = lines.join("").replace(/\s/g, "");
      const signs = all.replace(/[\p{L}\p{N}]/gu, "").length;
      const drawn = lines.length >= 3 && signs >= all.length * 0.6 && !/[;=]\s*$|^\s*[{}\])]+;?\s*$/m.test(block.textContent);
      if (drawn && all.length >= 9) found.push({ element: block, tier: signs >= all.length * 0.8 ? "fail" : "review", message: "A picture is drawn with signs, and has no words in its place", mend: "Give it a role and a name: <pre role=\"img\" aria-label=\"A cat\">" });
    }
    for (const element of tools.speaking()) {
      const own = tools.collapsed([...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join(" "));
      if (!this.signs.test(own) || !tools.heard(element)) continue;
      const control = element.closest("a[href],button,[role=button]");
      if (/^[\ue000-\uf8ff]+$/.test(own) && control && /^[\ue000-\uf8ff\s]*$/.test(tools.name(control))) found.push({ element: control, tier: "fail", criteria: ["1.1.1", "4.1.2"], message: "A control has only the sign of an icon font", mend: "Give it a name: aria-label=\"Search\"" });
      else if (/(^|\s)(:-[()DP|]|;-\)|<3|[=-]{2,}>)(\s|$)/.test(own) && !element.closest("code,pre,abbr[title],[role=img]")) found.push({ element, message: `“${tools.cut(own)}” has signs that stand for words`, mend: "Write the words." });
      else if (control && element === control && /^[^\p{L}\p{N}]{1,3}$/u.test(own) && control.matches("button,[role=button]") && tools.name(control) === own) found.push({ element: control, criteria: ["1.1.1", "2.4.6"], message: `A button has only the sign “${own}”`, mend: "Give it a name: aria-label=\"Close\"" });
    }
    return found;
  },
  signs: /^[^\p{L}\p{N}]{1,3}$|[\ue000-\uf8ff]|[:;][-)]|<3|[=-]{2,}>/u, // most texts have none of these
});
