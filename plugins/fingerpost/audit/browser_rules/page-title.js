// A title by which nobody finds the page again among tabs or in a history (2.4.2). A missing one axe sees.
({
  criteria: ["2.4.2"],
  tier: "fail",
  title: "The page title does not say what the page is about",
  run(tools) {
    const title = tools.collapsed(document.title);
    if (!title) return [];
    const element = document.querySelector("head > title") || document.documentElement;
    const plain = tools.plain(title);
    const mend = "Name the page, then the site: Order a bin - Oxenbridge City Council";
    const told = (message, tier = "fail") => [{ element, message, mend, tier }];
    const template = /^(untitled( (document|page|\d+))?|document|new (page|document)|page( \d+)?|title|(page|the|your|document) title( here)?|(insert|enter|add) title( here)?|index|default|html|website|web ?page|home ?page title|no title|blank( page)?|lorem ipsum.*|test( page)?|placeholder|todo|tbc|xxx+|undefined|null|nan|react app|vite app|my (web ?)?(site|page))$/;
    if (!plain) return told(`The page title “${title}” has no words`);
    if (template.test(plain)) return told(`The page title “${title}” is left from a template`);
    if (/^[\w%.-]+\.(html?|php|aspx?|jsp|pdf|docx?|md)$/i.test(title) || /^(https?:\/\/|www\.)\S+$/i.test(title) || plain === "localhost") return told(`The page title “${tools.cut(title)}” is a file name or an address`);
    if (/^(home|welcome|main|home page|homepage|website|site|error|news)$/.test(plain) && location.pathname.length > 1) return told(`The page title “${title}” would fit many pages`, "review");
    return this.unlikeThePage(tools, plain) ? told(`The page title “${tools.cut(title)}” shares no word with the page`, "review") : [];
  },
  // No word of the title is on the page, in any form of the word.
  unlikeThePage(tools, plain) {
    const long = plain.split(" ").filter((word) => word.length > 3);
    const body = tools.plain(tools.words(document.body));
    return (long.length > 1 || long.length === plain.split(" ").length) && body.length > 40 && !long.some((word) => body.includes(word.slice(0, Math.max(4, word.length - 3))));
  },
});
