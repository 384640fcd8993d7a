// A line that looks like a heading and is none: short, big or bold from end to end, with text below it (1.3.1, F2).
({
  criteria: ["1.3.1"],
  tier: "review",
  title: "A line looks like a heading, but is none",
  run(tools) {
    const found = [];
    const body = this.bodySize(tools);
    for (const block of tools.all("p,div,span,center,font,b,strong,big,dt")) {
      if (block.localName !== "p" && block.localName !== "div" && !/^(block|flex|grid|list-item)$/.test(tools.style(block).display)) continue;
      if (block.matches("dt") || block.querySelector("p,div,ul,ol,table,img,input,button,select,h1,h2,h3,h4,h5,h6,br,svg")) continue;
      if (block.closest("h1,h2,h3,h4,h5,h6,[role=heading],a,button,label,legend,summary,caption,figcaption,figure,table,li,dl,nav,header,footer,blockquote,address,aside,form,[role=alert],[role=status],[role=tab],[aria-hidden=true],[role=img],[role=note],pre,svg")) continue;
      const words = tools.words(block);
      if (words.length < 3 || words.length > 70 || /[.!?:;,…–—"”]$/.test(words) || tools.letters(words) < 3 || !tools.seen(block)) continue;
      if (/^(notes?|warning|important|tip|danger|caution|example|published|updated|last)\b/i.test(words) || /^[\d\s.,£$€%+()-]+$/.test(words)) continue;
      if ([...block.querySelectorAll("a,button,label")].some((part) => tools.words(part).length > words.length * 0.8)) continue;
      const [size, weight] = this.lookOf(tools, block);
      const big = size >= body * 1.2;
      const bold = weight >= 600;
      if (!(bold || size >= body * 1.4) || !this.textBelow(tools, block, size, weight)) continue;
      const named = /(^|[\s_-])(h[1-6]|heading|headline|subheading|title|subtitle)([\s_-]|$)/i.test(block.className);
      found.push({ element: block, tier: named && big && bold ? "fail" : "review", message: `“${tools.cut(words)}” looks like a heading, but is none`, mend: "Write it as a heading: <h2>, or <h3> inside a section." });
    }
    return [...found, ...this.aboveBreak(tools)];
  },
  // A bold line at the top of a paragraph, with a line break below it.
  aboveBreak(tools) {
    const found = [];
    for (const bold of tools.all("p > b:first-child,p > strong:first-child,div > b:first-child,div > strong:first-child,td > b:first-child")) {
      const words = tools.text(bold);
      const before = bold.previousSibling;
      if (bold.nextElementSibling?.localName !== "br" || (before && /\S/.test(before.data || "")) || /\S/.test(bold.nextSibling.data || "")) continue;
      const rest = tools.text(bold.parentElement).length - words.length;
      if (words.length < 4 || words.length > 60 || /[.!?:;,…]$/.test(words) || rest < 40 || bold.closest("li,dl,address,blockquote,aside,[role=note],figure,label,form,footer") || !tools.seen(bold)) continue;
      found.push({ element: bold, message: `“${tools.cut(words)}” looks like a heading, but is none`, mend: "Write it as a heading: <h2>, or <h3> inside a section." });
    }
    return found;
  },
  bodySize(tools) {
    const sizes = new Map();
    for (const element of tools.speaking()) {
      const size = parseFloat(tools.style(element).fontSize);
      sizes.set(size, (sizes.get(size) || 0) + element.textContent.length);
    }
    return [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] || 16;
  },
  // The smallest size and weight of all its words.
  lookOf(tools, block) {
    const parts = [block, ...block.querySelectorAll("*")].filter((part) => [...part.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.data)));
    return [Math.min(...parts.map((part) => parseFloat(tools.style(part).fontSize))), Math.min(...parts.map((part) => +tools.style(part).fontWeight))];
  },
  textBelow(tools, block, size, weight) {
    const next = block.nextElementSibling;
    if (!next || !next.matches("p,ul,ol,table,div,dl,form") || !tools.seen(next)) return false;
    const words = tools.words(next);
    if (words.length < Math.max(20, tools.words(block).length)) return false;
    const inner = tools.speaking().find((one) => next.contains(one)) || next;
    return parseFloat(tools.style(inner).fontSize) < size || +tools.style(inner).fontWeight < weight;
  },
});
