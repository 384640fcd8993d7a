// What the rules share. Names and visibility come from axe, so that both agree on them.
globalThis.fingerpostRules = (() => {
  const TIERS = ["fail", "review", "info"];
  const LONGEST = 300; // characters of HTML that a finding shows
  const { collapsed, selectorOf, componentOf } = fingerpostElement;
  const fallible = (job, otherwise) => {
    try {
      return job();
    } catch {
      return otherwise; // a style sheet of another origin may not be read; axe knows no element that a rule made up
    }
  };

  function makeTools() {
    const { text, dom } = axe.commons;
    const memory = new Map();
    const remembered = (kind, element, job) => {
      if (!memory.has(kind)) memory.set(kind, new WeakMap());
      const kept = memory.get(kind);
      if (!kept.has(element)) kept.set(element, job());
      return kept.get(element);
    };
    const once = (kind, job) => {
      if (!memory.has(kind)) memory.set(kind, job());
      return memory.get(kind);
    };
    const tools = {
      all: (selector, root = document) => [...root.querySelectorAll(selector)],
      collapsed,
      /** Lower case, words and numbers only. */
      plain: (words) => collapsed((words || "").toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")),
      letters: (words) => (words.match(/\p{L}/gu) || []).length,
      cut: (words) => (words.length > 60 ? `${words.slice(0, 60).trim()} …` : words),
      style: (element) => remembered("style", element, () => getComputedStyle(element)),
      seen: (element) => remembered("seen", element, () => fallible(() => dom.isVisibleOnScreen(element), false)),
      heard: (element) => remembered("heard", element, () => fallible(() => dom.isVisibleToScreenReaders(element), false)),
      name: (element) => remembered("name", element, () => collapsed(fallible(() => text.accessibleText(element), ""))),
      /** The words that are on the screen. */
      words: (element) => remembered("words", element, () => collapsed(element.innerText ?? element.textContent)),
      text: (element) => collapsed(element.textContent),
      lang: (element) => (element.closest("[lang]")?.getAttribute("lang") || "").trim().toLowerCase(),
      byIds: (element, attribute) =>
        (element.getAttribute(attribute) || "").split(/\s+/).filter(Boolean).map((id) => document.getElementById(id)),
      /** The paragraph, item or cell around an element, which readers take in one go. */
      block: (element) => element.parentElement?.closest("p,li,td,th,dd,dt,figcaption,blockquote,caption,div,section,article,main,body"),
      /** The last heading before an element. */
      headingBefore: (element, shown = false) => {
        const before = tools
          .all("h1,h2,h3,h4,h5,h6,[role=heading]")
          .filter((heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING && (!shown || tools.seen(heading)));
        return before[before.length - 1] || null;
      },
      /** Every element with words of its own. */
      speaking: () =>
        once("speaking", () => {
          const walker = document.createTreeWalker(document.body || document.documentElement, NodeFilter.SHOW_TEXT);
          const found = new Set();
          while (walker.nextNode()) {
            const parent = walker.currentNode.parentElement;
            if (/\S/.test(walker.currentNode.data) && parent && !parent.closest("script,style,noscript,template,textarea,svg")) found.add(parent);
          }
          return [...found];
        }),
      /** Every style rule of the page, those inside @media too, as [rule, condition]. */
      styleRules: () =>
        once("styleRules", () => {
          const found = [];
          const gather = (rules, condition) => {
            for (const rule of rules) {
              if (rule.selectorText) found.push([rule, condition]);
              if (rule.cssRules?.length) gather(rule.cssRules, rule.conditionText || rule.media?.mediaText || condition);
            }
          };
          for (const sheet of document.styleSheets) gather(fallible(() => sheet.cssRules, []), "");
          return found;
        }),
      /** The words of the scripts that stand in the page itself. */
      scripts: () => once("scripts", () => tools.all("script:not([src])").filter((script) => !/json|template/.test(script.type))),
      focusable: (element) => element.matches("a[href],area[href],button,input,select,textarea,summary,iframe,[tabindex],[contenteditable=true],audio[controls],video[controls]"),
      field: "input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]),select,textarea",
    };
    return tools;
  }

  function told(id, rule, tools, { element, message, mend = "", tier = rule.tier, criteria = rule.criteria }) {
    const spoken = element.matches("img,svg,input,select,textarea,iframe,area,video,audio,object") ? tools.name(element) : tools.text(element) || tools.name(element);
    return {
      rule: id,
      tier,
      message,
      mend,
      selector: selectorOf(element),
      html: collapsed(element.cloneNode(element.localName !== "html" && element.localName !== "body").outerHTML).slice(0, LONGEST),
      text: spoken.slice(0, LONGEST),
      criteria: [...criteria],
      component: componentOf(element, fingerpostComponents),
    };
  }

  /** What all rules see, sorted, each thing once. `only` names rules, for tests. */
  function run(only) {
    axe.teardown();
    axe.setup(document);
    try {
      const tools = makeTools();
      const found = new Map();
      for (const [id, rule] of Object.entries(fingerpostRules.rules)) {
        if (only && !only.includes(id)) continue;
        let problems;
        try {
          problems = rule.run(tools);
        } catch (fault) {
          throw new Error(`The rule ${id} failed: ${fault.message}`);
        }
        for (const problem of problems) {
          const one = told(id, rule, tools, problem);
          found.set([one.rule, one.selector, one.message].join("\n"), one);
        }
      }
      const order = (one) => [one.rule, TIERS.indexOf(one.tier), one.selector, one.message].join("\n");
      return [...found.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
    } finally {
      axe.teardown();
    }
  }

  return { run, rules: {} };
})();
