// Lines that look like a list and are none, so that nobody hears how many there are (1.3.1, F2 and H48).
({
  criteria: ["1.3.1"],
  tier: "fail",
  title: "A list is made by hand",
  run(tools) {
    const found = [];
    const mend = "Write it as a list: <ul> with an <li> for each line, or <ol> where the order counts.";
    const told = (element, lines, count) => found.push({ element, tier: count > 2 && !lines.some((line) => /^\W?\d/.test(line) && line.length > 100) ? "fail" : "review", message: `“${tools.cut(lines[0])}” and the lines below look like a list, but are none`, mend });
    const parents = new Set();
    for (const br of tools.all("br")) parents.add(br.parentElement);
    for (const block of parents) {
      if (block.closest("pre,code,address,li,dd,textarea,[role=list],a") || !tools.seen(block)) continue;
      const lines = this.linesOf(tools, block);
      const count = this.inRow(lines);
      if (count >= 2) told(block, this.marked(lines), count);
      else if (this.afterColon(tools, lines)) found.push({ element: block, tier: "review", message: `The lines below “${tools.cut(lines[0])}” look like a list, but are none`, mend });
    }
    const runs = new Map(); // the first of a run of lines -> their words
    const begun = new Map(); // a line -> the first of its run
    for (const block of tools.all("p,div,span")) {
      const text = tools.text(block);
      if (block.children.length > 6 || text.length > 300 || !this.marked([text]).length || !tools.seen(block) || block.closest("pre,code,li,nav,[role=list],[role=listitem],svg,blockquote")) continue;
      if (block.querySelector("p,div,li") || (block.localName === "span" && tools.style(block).display !== "block")) continue;
      const first = begun.get(block.previousElementSibling) || block;
      begun.set(block, first);
      runs.set(first, [...(runs.get(first) || []), text]);
    }
    for (const [first, lines] of runs) {
      const count = this.inRow(lines);
      if (count >= 2) told(first, lines, count);
    }
    return [...found, ...this.linksInRow(tools, mend)];
  },
  linesOf(tools, block) {
    const lines = [""];
    for (const node of block.childNodes) {
      if (node.nodeName === "BR") lines.push("");
      else lines[lines.length - 1] += node.textContent;
    }
    return lines.map(tools.collapsed).filter(Boolean);
  },
  marked: (lines) => lines.filter((line) => /^([-–—*](?=\s)|[•‣◦▪·○●■□✓✔➤►»]|\(?(\d{1,2}|[a-h])[.)](?=\s))\s*\S/.test(line)),
  // How many lines are items of one list. Talk is written with dashes as well.
  inRow(lines) {
    const signs = lines.map((line) => line.match(/^([-–—*](?=\s)|[•‣◦▪·○●■□✓✔➤►»])\s*\S/)?.[1]).filter(Boolean);
    const one = signs.filter((sign) => sign === signs[0]).length;
    if (one >= 2) return /[-–—]/.test(signs[0]) && lines.some((line) => /^[-–—].*[?!"”’]$/.test(line)) ? 0 : one;
    const numbers = lines.map((line) => line.match(/^\(?(\d{1,2})[.)]\s+\S/)?.[1]).filter(Boolean).map(Number);
    return numbers.every((number, place) => number === numbers[0] + place) ? numbers.length : 0;
  },
  afterColon(tools, lines) {
    return lines.length > 3 && /:$/.test(lines[0]) && lines.slice(1).every((line) => line.length < 80 && !/\d[A-Z]{2}$/.test(line)) && !/(address|write to|post|visit|call|phone|come to|place|meet)/i.test(lines[0]);
  },
  // Links one after another with a sign between: a menu that nobody can count.
  linksInRow(tools, mend) {
    const found = [];
    for (const block of tools.all("p,div,td,nav")) {
      const links = [...block.children].filter((child) => child.localName === "a");
      if (links.length < 4 || links.length !== block.children.length) continue;
      const between = [...block.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join("");
      if (/[|•·/»>-]/.test(between) && !/[\p{L}\p{N}]/u.test(between) && tools.seen(block)) found.push({ element: block, tier: "review", message: `${links.length} links in a row look like a list, but are none`, mend });
    }
    return found;
  },
});
