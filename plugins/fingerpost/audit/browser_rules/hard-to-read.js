// Long text that is justified, or all in capital letters: harder to read for people with dyslexia.
({
  criteria: [],
  tier: "info",
  title: "Text is set so that it is hard to read",
  run(tools) {
    const found = [];
    for (const block of tools.all("p,li,dd,blockquote,div,td")) {
      if (block.querySelector("p,li,div,td")) continue;
      const text = tools.text(block);
      if (text.length < 80 || !tools.seen(block)) continue;
      const style = tools.style(block);
      const small = text.replace(/[^\p{Ll}]/gu, "").length;
      if (style.textAlign === "justify") found.push({ element: block, message: `“${tools.cut(text)}” is justified`, mend: "Let the lines end where they end: text-align: start" });
      else if (style.textTransform === "uppercase" || (small < tools.letters(text) * 0.1 && /\p{Lu}/u.test(text))) found.push({ element: block, message: `“${tools.cut(text)}” is all in capital letters`, mend: "Use small letters, with a capital at the beginning of a sentence." });
      else if (style.fontStyle === "italic" && text.length > 160) found.push({ element: block, message: `“${tools.cut(text)}” is all in italics`, mend: "Use upright letters." });
      else if (parseFloat(style.lineHeight) < parseFloat(style.fontSize) * 1.1) found.push({ element: block, message: `The lines of “${tools.cut(text)}” are very close`, mend: "Use a line height of 1.5." });
    }
    for (const part of tools.all("u,ins,span,p,strong,em")) {
      if (part.closest("a,button,ins,[role=link]") || part.querySelector("a") || !/underline/.test(tools.style(part).textDecorationLine) || !tools.seen(part) || tools.letters(tools.text(part)) < 3) continue;
      found.push({ element: part, message: `“${tools.cut(tools.text(part))}” is underlined, and is no link`, mend: "Leave underlines to links." });
    }
    return found;
  },
});
