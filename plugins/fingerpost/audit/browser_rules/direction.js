// Arabic or Hebrew paragraphs that are laid out from left to right: full stops and numbers land in the wrong place (1.3.2, H34, H56).
({
  criteria: ["1.3.2"],
  tier: "fail",
  title: "Text runs in the wrong direction",
  run(tools) {
    const found = [];
    const right = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu;
    const rightward = new Set();
    for (const element of tools.speaking()) if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(element.textContent)) rightward.add(element.closest("p,li,h1,h2,h3,h4,h5,h6,td,th,dd,dt,blockquote,div,section,main,body"));
    for (const block of rightward) {
      const words = this.without(block);
      const letters = (words.match(right) || []).length;
      if (letters < 4 || letters < tools.letters(words) * 0.8 || tools.style(block).direction === "rtl" || /plaintext|isolate-override|bidi-override/.test(tools.style(block).unicodeBidi) || !tools.seen(block)) continue;
      if (block.querySelector("p,li,div,td")) continue;
      found.push({ element: block, tier: letters >= 20 && /\s/.test(words) ? "fail" : "review", message: `“${tools.cut(words)}” is written from right to left, and shown from left to right`, mend: "Add dir=\"rtl\" to the element that has the lang." });
    }
    for (const block of tools.all("[dir=rtl]")) {
      const words = tools.words(block);
      const letters = tools.letters(words);
      if (letters >= 20 && !/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(words) && tools.seen(block))
        found.push({ element: block, tier: "review", message: `“${tools.cut(words)}” is written from left to right, and shown from right to left`, mend: "Take dir=\"rtl\" away here." });
    }
    return found;
  },
  // The words of a block, but for parts of it that say their own direction.
  without(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const said = "[dir],bdi,bdo";
    const words = [];
    while (walker.nextNode()) {
      const nearest = walker.currentNode.parentElement.closest(said);
      if (nearest === block || !block.contains(nearest)) words.push(walker.currentNode.data);
    }
    return words.join(" ").replace(/\s+/g, " ").trim();
  },
});
