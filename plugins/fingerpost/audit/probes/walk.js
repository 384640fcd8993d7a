// Prepares the page for a walk with the Tab key, and defines what is noted at each step.
document.activeElement?.blur?.();
scrollTo(0, 0);
getSelection()?.removeAllRanges();
const still = new CSSStyleSheet();
still.replaceSync("*,*::before,*::after{transition:none!important;scroll-behavior:auto!important}");
document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
for (const animation of document.getAnimations()) if (animation.effect?.getTiming().iterations === Infinity) animation.pause();

const met = new Map();
const elements = [];
const refused = [];

function deepest() {
  let at = document.activeElement;
  for (;;) {
    if (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    else if (at?.localName === "iframe") {
      let inside = null;
      try {
        inside = at.contentDocument?.activeElement;
      } catch {
        // another origin: what happens inside is not ours to see
      }
      if (!inside || inside === at.contentDocument.body) return at;
      at = inside;
    } else return at;
  }
}

const editable = (element) =>
  element.isContentEditable ||
  element.matches("textarea,input:not([type]),input:is([type=text],[type=search],[type=email],[type=tel],[type=url],[type=password],[type=number],[type=date],[type=time],[type=month],[type=week],[type=datetime-local])") ||
  (element.localName === "input" && element.type === "text");

/** How light an opaque colour is, 0 to 1; null where it lets something through. */
function light(colour) {
  const parts = colour.match(/[\d.]+/g)?.map(Number);
  if (!/^rgb/.test(colour) || !parts || (parts.length > 3 && parts[3] < 0.99)) return null;
  const [r, g, b] = parts.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function behind(element) {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== "none") return null;
    const own = light(style.backgroundColor);
    if (own !== null) return own;
    if (!/, 0\)$|transparent/.test(style.backgroundColor)) return null;
  }
  return 1;
}

/** Is the outline beyond doubt visible? Only then is no picture needed. */
function outlined(element, style) {
  const width = parseFloat(style.outlineWidth);
  if (style.outlineStyle === "none" || width < 1 || !visible(element)) return false;
  if (parseFloat(style.outlineOffset) < 0) return false;
  const box = element.getBoundingClientRect();
  if (box.width < 8 || box.height < 8 || box.right > innerWidth + 1 || box.left < -1) return false;
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const own = getComputedStyle(at);
    if (+own.opacity < 0.6 || own.clipPath !== "none" || own.mask?.includes("url") || own.filter !== "none") return false;
    if (at !== element && own.overflow !== "visible" && at.localName !== "html") return false;
  }
  if (style.outlineStyle === "auto") return true;
  const line = light(style.outlineColor);
  const ground = behind(element);
  if (line === null || ground === null) return false;
  return width >= 2 && (Math.max(line, ground) + 0.05) / (Math.min(line, ground) + 0.05) >= 3;
}

/** The fixed or sticky thing that hides all of the element, if one does. */
function cover(element) {
  const box = element.getBoundingClientRect();
  const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth), top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
  if (right - left < 2 || bottom - top < 2) return null;
  let by = null;
  for (const across of [0.05, 0.3, 0.5, 0.7, 0.95])
    for (const down of [0.1, 0.5, 0.9]) {
      const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
      if (!hit || hit === element || element.contains(hit) || hit.contains(element) || hit.closest("label")?.control === element) return null;
      let over = hit;
      while (over && !/fixed|sticky/.test(getComputedStyle(over).position)) over = over.parentElement;
      if (!over || over.contains(element)) return null;
      // What lets everything through hides nothing.
      if (getComputedStyle(over).opacity < 0.9) return null;
      const grounds = [];
      for (let at = hit; at && at !== over.parentElement; at = at.parentElement) grounds.push(getComputedStyle(at));
      if (!grounds.some((style) => style.backgroundImage !== "none" || light(style.backgroundColor) !== null)) return null;
      by = over;
    }
  return by;
}

function note(element) {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const dialog = element.closest("dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]");
  const over = element.ownerDocument === document ? cover(element) : null;
  const number = elements.push(element) - 1;
  met.set(element, number);
  const label = element.labels?.[0];
  return told(element, {
    number,
    name: nameOf(element),
    order: document.documentElement.contains(element) ? all("*").indexOf(element) : -1,
    box: [box.left + scrollX, box.top + scrollY, box.right + scrollX, box.bottom + scrollY].map(Math.round),
    positive: +element.getAttribute("tabindex") > 0,
    placed: placing(element),
    slow: element.matches("video,audio,iframe,object,embed,input[type=date],input[type=time],input[type=month],input[type=week],input[type=datetime-local],input[type=color],select[multiple]"),
    caret: editable(element) && !element.readOnly && visible(element) && style.caretColor !== "rgba(0, 0, 0, 0)",
    inFrame: element.ownerDocument !== document,
    outlined: outlined(element, style),
    shadowOnly: style.outlineStyle === "none",
    dialog: dialog ? selectorOf(dialog) : "",
    hasWayOut: dialog ? all("button,[role=button],a[href],input[type=submit]", dialog).length > 0 : false,
    kind: [element.localName, element.className, element.type, element.getAttribute("role"), element.parentElement?.localName, element.parentElement?.className, style.backgroundColor, style.color, style.position, label?.className].join("|"),
    over: over ? told(over) : null,
  });
}

/** The nearest place that puts its children in another order than they are written in, if there is one. */
function placing(element) {
  for (let at = element; at.parentElement; at = at.parentElement) {
    const style = getComputedStyle(at.parentElement);
    if (/flex|grid/.test(style.display) && (/reverse/.test(style.flexDirection + style.flexWrap) || getComputedStyle(at).order !== "0")) return selectorOf(at.parentElement);
  }
  return "";
}

const group = (radio) => all("input[type=radio]", radio.form || document).filter((one) => one.name === radio.name && !one.disabled);
const chosen = (radio) => group(radio).some((one) => one.checked);
const first = (radio) => group(radio)[0] === radio;

addEventListener("focus", ({ target }) => {
  setTimeout(() => {
    if (target.nodeType === 1 && document.activeElement === document.body && document.hasFocus() && target.isConnected) refused.push(target);
  });
}, true);

globalThis[Symbol.for("fingerpost walk")] = {
  elements,
  refused: () => [...new Set(refused)].map((element) => told(element)),
  /** The walk on a page that no script follows: there the order is the browser's own, and one call is enough. */
  alone(most) {
    const places = all("*").filter(tabbable).filter((one) => one.type !== "radio" || !one.name || one.checked || (!chosen(one) && first(one)));
    const ordered = [...places.filter((one) => one.tabIndex > 0).sort((one, other) => one.tabIndex - other.tabIndex), ...places.filter((one) => one.tabIndex === 0)];
    const noted = ordered.slice(0, most).map((one) => {
      one.focus({ focusVisible: true });
      return document.activeElement === one && note(one);
    });
    document.activeElement?.blur?.();
    return noted.filter(Boolean);
  },
  step() {
    const element = deepest();
    if (!element || element === document.body || element === document.documentElement || !document.hasFocus()) return { out: true, focused: document.hasFocus() };
    if (met.has(element)) return { number: met.get(element) };
    return note(element);
  },
};
return {
  tabbable: all("*").filter(tabbable).slice(0, 200).map((element) => told(element, { order: all("*").indexOf(element) })),
};
