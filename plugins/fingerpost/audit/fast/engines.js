// Lies beside axe and HTML_CodeSniffer in a world of its own, where no script of the page can reach or change it.
globalThis.fingerpost = (() => {
  const LONGEST_HTML = 300; // characters
  const LONGEST_TEXT = 200;
  const MANY = 60; // elements in an element, from which on only its opening tag is shown
  const FONTS_TIME = 3000; // milliseconds
  const FRAME_TIME = 100;
  const EMPTY_TIME = 2000; // in which a script may fill a page that came empty
  const KINDS = { 1: "error", 2: "warning" };
  const SAYS = "img,svg,picture,video,audio,canvas,iframe,object,embed,input,button,select,textarea,[aria-label],[role=img]";
  const SILENT = "script,style,noscript,template";
  const NAMES = ["alt", "aria-label", "placeholder", "title", "value"];

  const { collapsed, selectorOf, componentOf } = fingerpostElement;
  const wait = (time) => new Promise((done) => setTimeout(done, time));

  function speaks() {
    if (!document.body) return false;
    if (document.body.querySelector(SAYS)) return true;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (/\S/.test(walker.currentNode.data) && !walker.currentNode.parentElement.closest(SILENT)) return true;
    return false;
  }

  /** Fonts have come, animations have run to their end, and what follows from a change of window (`turned`) has been drawn. */
  async function settle(turned) {
    await Promise.race([document.fonts.ready, wait(FONTS_TIME)]);
    if (turned) await Promise.race([new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))), wait(FRAME_TIME)]);
    for (const animation of document.getAnimations()) {
      try {
        animation.finish();
      } catch {
        animation.cancel(); // it would go on for ever
      }
    }
    if (scrollX || scrollY) scrollTo({ left: 0, top: 0, behavior: "instant" });
  }

  /** What the page is, before any engine is believed. */
  async function facts() {
    for (const end = performance.now() + EMPTY_TIME; !speaks() && performance.now() < end; ) await wait(50);
    const refresh = document.querySelector("meta[http-equiv=refresh i]");
    return {
      title: collapsed(document.title),
      heading: collapsed(document.querySelector("h1")?.textContent),
      speaks: speaks(),
      refresh: refresh ? refresh.content : "",
    };
  }

  function htmlOf(element) {
    if (element.getElementsByTagName("*").length < MANY) return collapsed(element.outerHTML).slice(0, LONGEST_HTML);
    const given = [...element.attributes].map(({ name, value }) => ` ${name}="${value.replace(/"/g, "&quot;")}"`);
    return collapsed(`<${element.localName}${given.join("")}>`).slice(0, LONGEST_HTML);
  }

  function textOf(element) {
    if (element.matches("html,head,body")) return "";
    const named = (one) => NAMES.map((name) => collapsed(one.getAttribute(name))).find(Boolean);
    const words = collapsed(element.textContent) || named(element) || [...element.querySelectorAll("[alt],[aria-label],[title]")].map(named).find(Boolean);
    return (words || "").slice(0, LONGEST_TEXT);
  }

  function described(element, components) {
    if (!element || element.nodeType !== Node.ELEMENT_NODE) element = document.documentElement;
    return { selector: selectorOf(element), html: htmlOf(element), text: textOf(element), component: componentOf(element, components) };
  }

  /** The element of one of axe's paths, through frames and shadow trees; none where it is out of reach. */
  function follow(target) {
    let root = document;
    let element = null;
    for (const step of target) {
      for (const selector of [step].flat()) {
        element = root?.querySelector(selector);
        root = element?.shadowRoot;
      }
      root = element?.contentDocument;
    }
    return element;
  }

  function fromAxe(result, components) {
    const rows = [];
    for (const [sort, list] of [["violation", result.violations], ["incomplete", result.incomplete]])
      for (const rule of list)
        for (const node of rule.nodes) {
          const framed = node.target?.length > 1 || Array.isArray(node.target?.[0]);
          const place = node.element || (node.target ? follow(node.target) : null);
          const told = place ? described(place, components) : { selector: "", html: collapsed(node.html).slice(0, LONGEST_HTML), text: "", component: "" };
          if (framed || !place) told.selector = (node.target || []).flat().join(" >>> ");
          else if (place.getRootNode() !== document) told.selector = hosts(place);
          const data = [...node.any, ...node.all].map((check) => check.data).find((found) => found && typeof found === "object") || {};
          rows.push({ engine: "axe", sort, code: rule.id, message: rule.help, help: rule.helpUrl, tags: rule.tags, data, ...told });
        }
    return rows;
  }

  function hosts(element) {
    const root = element.getRootNode();
    return (root.host ? `${hosts(root.host)} >>> ` : "") + selectorOf(element);
  }

  const tested = (result) => result.violations.length + result.incomplete.length + result.passes.length;

  /** axe on the page and on all that its frames answered (`partial`, in the order of the frames). */
  async function axeRows(options, components, partial) {
    const result = partial ? await axe.finishRun(partial, options) : await axe.run(document, options);
    return { rows: fromAxe(result, components), tested: tested(result) };
  }

  async function htmlcsRows(standard, components) {
    await new Promise((done, failed) => HTMLCS.process(standard, document, (fault) => (fault ? failed(new Error(fault)) : done())));
    return HTMLCS.getMessages()
      .filter((found) => found.type in KINDS)
      .map((found) => ({ engine: "htmlcs", sort: KINDS[found.type], code: found.code, message: found.msg, ...described(found.element, components) }));
  }

  const ownRows = () => fingerpostRules.run().map((found) => ({ engine: "own", ...found }));

  /** Every engine that is wanted, one after the other; a fault names its engine. */
  async function look({ axe: options, standard, own, components, partial }) {
    const rows = [];
    fingerpostElement.forget(); // scripts may have changed the page since the last look
    const engine = async (name, job) => {
      try {
        return await job();
      } catch (fault) {
        throw new Error(`${name}: ${fault?.message || fault}`);
      }
    };
    const axeSaw = await engine("axe", () => axeRows(options, components, partial));
    rows.push(...axeSaw.rows);
    if (standard) rows.push(...(await engine("HTML_CodeSniffer", () => htmlcsRows(standard, components))));
    if (own) rows.push(...(await engine("Our own rules", ownRows)));
    return { rows, tested: axeSaw.tested };
  }

  return { facts, look, settle };
})();
