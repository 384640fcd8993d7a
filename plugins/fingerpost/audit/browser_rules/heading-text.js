// A heading that does not name its section: words left from a template, or no words (2.4.6; empty ones axe sees).
({
  criteria: ["2.4.6"],
  tier: "fail",
  title: "A heading does not name its section",
  run(tools) {
    const vague = /^(heading|subheading|sub heading|section title|page title|untitled|new page|new section|your (heading|title|text)( here)?|(heading|title|text) (goes )?here|(insert|add|enter|type) (a |your )?(heading|title|text)( here)?|lorem ipsum.*|placeholder|xxx+|asdf.*|h[1-6]|undefined|null|nan)( \d+)?$/;
    const found = [];
    for (const heading of tools.all("h1,h2,h3,h4,h5,h6,[role=heading]")) {
      const name = tools.name(heading);
      if (!name || !tools.heard(heading)) continue;
      const plain = tools.plain(name);
      const mend = "Say what the section is about: When we collect";
      if (!plain) found.push({ element: heading, tier: heading.querySelector("code") ? "review" : "fail", message: `The heading “${tools.cut(name)}” has no words`, mend });
      else if (vague.test(plain)) found.push({ element: heading, message: `The heading “${tools.cut(name)}” does not say what comes below it`, mend });
      else if (/^((title|header|headline|subtitle|section|test|tbc|tbd|todo)( \d+)?|more|here|click here|read more|info|information|details|other|misc|miscellaneous|stuff|things|part|chapter|part \d+|chapter \d+|text|content|welcome)$/.test(plain))
        found.push({ element: heading, tier: "review", message: `The heading “${name}” says little about what comes below it`, mend });
      else if (name.length > 180) found.push({ element: heading, tier: "review", criteria: ["1.3.1", "2.4.6"], message: "A heading is as long as a paragraph", mend: "Use a heading to name a section, and a paragraph for text." });
    }
    return [...found, ...this.nothingBelow(tools)];
  },
  // Two headings of one level that read the same, in the same section.
  nothingBelow(tools) {
    const found = [];
    const seen = new Map();
    for (const heading of tools.all("main h2,main h3,main h4")) {
      if (!tools.heard(heading) || heading.closest("nav,aside,article,li") || heading.querySelector("code") || /code/.test(heading.className)) continue;
      const level = +heading.localName[1];
      for (const deeper of [...seen.keys()]) if (deeper > level) seen.delete(deeper);
      const plain = tools.plain(tools.name(heading));
      if (!seen.has(level)) seen.set(level, new Set());
      if (plain && seen.get(level).has(plain)) found.push({ element: heading, tier: "review", message: `Two headings in one section read “${tools.cut(tools.name(heading))}”`, mend: "Give each section a heading of its own." });
      seen.get(level).add(plain);
    }
    return found;
  },
});
