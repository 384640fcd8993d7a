// A link whose name says nothing of where it leads. Words around it in the same sentence, item or cell may say it (technique
// G53), so with those it is for a person to judge. A button that opens something is not looked at here.
({
  criteria: ["2.4.4"],
  tier: "fail",
  title: "A link does not say where it leads",
  run(tools) {
    const vague = new Set(
      ("click|click here|click this|click me|click this link|click here for more|continue|details|download|download here|find out|find out more|follow this link|" +
        "further information|go|go here|here|info|information|learn more|link|links|more|more details|more info|more information|" +
        "page|press here|read|read more|read on|read this|see|see here|see more|see details|show more|tap here|this|this link|this page|this website|" +
        "this site|this article|view|view more|view details|visit|visit us|website|web site|web page|webpage|url|open|full story|read the full story|" +
        "read full article|read article|untitled|link text|button|a|x|cliciwch yma|darllen mwy|mwy|rhagor|yma").split("|"),
    );
    const address = /^(https?:\/\/|www\.)\S+$/i;
    const found = [];
    for (const link of tools.all("a[href],area[href],[role=link]")) {
      if (!tools.heard(link) && !tools.seen(link)) continue;
      const name = tools.name(link);
      const plain = tools.plain(name);
      if (name === "") continue; // axe sees these
      const mend = "Use the words that name the page: order a bin";
      if (!plain && /^[#¶§🔗]+$/u.test(name) && (link.getAttribute("href") || "").startsWith("#")) continue; // the address of a heading
      if (name.length === 1 && this.oneOfMany(link)) continue;
      if (!plain) {
        const emoji = /\p{Extended_Pictographic}/u.test(name);
        found.push({ element: link, tier: emoji ? "review" : "fail", message: `The link “${name}” has no words`, mend });
      } else if (vague.has(plain)) {
        found.push({ element: link, tier: plain === "continue" || this.context(tools, link, plain) ? "review" : "fail", message: `The link “${tools.cut(name)}” does not say where it leads`, mend });
      } else if (/^[\w%-]+\.(html?|php|aspx?|pdf|docx?|xlsx?)$/i.test(name) && /[_\d%]|html?$|php$|aspx?$/i.test(name)) {
        found.push({ element: link, tier: "review", message: `The link “${tools.cut(name)}” is the name of a file`, mend });
      } else if (address.test(name) && name.length > 30) {
        found.push({ element: link, tier: "review", message: `The link “${tools.cut(name)}” is an address`, mend });
      }
    }
    return [...found, ...this.sameText(tools), ...this.twice(tools)];
  },
  // A letter of an alphabet, or a number of a page, among others of its kind.
  oneOfMany(link) {
    const row = link.closest("ul,ol,nav,p,tr,[role=navigation]");
    return !!row && [...row.querySelectorAll("a,span,li,strong")].filter((each) => /^[\p{L}\p{N}]{1,2}$/u.test(each.textContent.trim())).length > 3;
  },
  // Do other words in the same sentence, item, cell or description say it?
  context(tools, link, plain) {
    if (tools.byIds(link, "aria-describedby").some((other) => other && tools.letters(tools.text(other)) > 5)) return true;
    const sentence = [...(link.parentElement?.childNodes || [])].some((node) => node.nodeType === 3 && tools.letters(node.data) > 12);
    const around = link.closest("p,li,td,dd,dt,figcaption,caption") || (sentence ? link.parentElement : null);
    const cell = link.closest("td");
    const row = cell?.parentElement.querySelector("th");
    if (row && tools.letters(tools.text(row)) > 2) return true;
    return !!around && tools.letters(tools.plain(tools.text(around))) - tools.letters(plain) > 12;
  },
  // A picture and the words beside it, each a link to the same place: people stop twice.
  twice(tools) {
    const found = [];
    for (const link of tools.all("a[href] + a[href]")) {
      const before = link.previousElementSibling;
      const apart = [link, before].some((one) => tools.style(one).display === "none") || link.href !== before.href;
      if (!apart && !!link.querySelector("img,svg") !== !!before.querySelector("img,svg") && tools.heard(link) && tools.heard(before) && link.tabIndex >= 0 && before.tabIndex >= 0)
        found.push({ element: link, tier: "review", criteria: ["1.1.1", "2.4.4"], message: `Two links beside each other lead to the same place: “${tools.cut(tools.name(link))}”`, mend: "Put the picture and the words into one link, and leave the picture's alternative empty." });
    }
    return found;
  },
  // Two links that read the same and lead to different places: which is which?
  sameText(tools) {
    const places = new Map();
    const found = [];
    for (const link of tools.all("a[href]")) {
      const name = tools.plain(tools.name(link));
      if (name.length < 3 || !tools.heard(link) || link.closest("nav,table,header,footer,[role=navigation]")) continue;
      if (tools.plain(tools.text(link.closest("p,li,dd,dt") || link)) !== name) continue; // the words around tell them apart
      const address = link.href.split("#")[0];
      const before = places.get(name);
      if (!before) places.set(name, address);
      else if (before !== address && before !== "told") {
        places.set(name, "told");
        found.push({ element: link, tier: "review", message: `Two links read “${tools.cut(tools.name(link))}” and lead to different places`, mend: "Give each link words of its own." });
      }
    }
    return found;
  },
});
