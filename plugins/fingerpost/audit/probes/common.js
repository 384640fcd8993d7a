// What the probes share: how an element is told, and whether it can be seen. `components` comes from Python.
const LONGEST = 300;
const { collapsed, selectorOf } = fingerpostElement;
const cut = (text, most = 60) => (text.length > most ? `${text.slice(0, most).trim()} …` : text);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/** A name near enough to the accessible one: for messages, and to compare links. */
function nameOf(element) {
  const by = (element.getAttribute("aria-labelledby") || "").split(/\s+/).map((id) => id && document.getElementById(id)).filter(Boolean);
  if (by.length) return collapsed(by.map((one) => one.textContent).join(" "));
  const label = collapsed(element.getAttribute("aria-label"));
  if (label) return label;
  if (element.matches("img,area,input[type=image]")) return collapsed(element.getAttribute("alt") ?? element.title);
  if (element.matches("input[type=submit],input[type=button],input[type=reset]")) return collapsed(element.value) || element.type;
  if (element.matches("input,select,textarea")) return collapsed(element.labels?.[0]?.textContent || element.placeholder || element.title || element.name);
  return spoken(element) || collapsed(element.title);
}

function spoken(element) {
  if (element.matches("input,select,textarea")) return nameOf(element);
  const parts = [];
  const walk = (node) => {
    if (node.nodeType === 3) parts.push(node.data);
    if (node.nodeType !== 1 || node.getAttribute("aria-hidden") === "true" || /^(script|style|template|noscript)$/.test(node.localName)) return;
    if (node !== element) {
      const label = node.getAttribute("aria-label") || (node.matches("img,area") && node.getAttribute("alt"));
      if (label) return void parts.push(` ${label} `);
      if (!/^(inline|contents)/.test(getComputedStyle(node).display)) parts.push(" ");
      if (getComputedStyle(node).display === "none") return;
    }
    node.childNodes.forEach(walk);
  };
  walk(element);
  return collapsed(parts.join(""));
}

const told = (element, more) => ({
  selector: selectorOf(element),
  html: collapsed(element.cloneNode(!element.matches("html,body")).outerHTML).slice(0, LONGEST),
  text: (collapsed(element.textContent) || nameOf(element)).slice(0, LONGEST),
  component: fingerpostElement.componentOf(element, components),
  ...more,
});

/** Can it be seen by somebody: not hidden, not without size, not clipped away or moved out of the page. */
function visible(element) {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true })) return false;
  const box = element.getBoundingClientRect();
  if (box.width < 2 || box.height < 2) return false;
  if (box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return false;
  for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (/rect\(0|inset\((50|100)%/.test(`${style.clip} ${style.clipPath}`)) return false;
    if (at !== document.body && /hidden|clip/.test(style.overflow) && (at.clientWidth <= 2 || at.clientHeight <= 2) && style.display !== "inline") return false;
  }
  return true;
}

const FOCUSABLE = "a[href],area[href],button,input,select,textarea,summary,iframe,[tabindex],[contenteditable=''],[contenteditable=true],audio[controls],video[controls]";

/** Can the Tab key reach it? */
const tabbable = (element) =>
  element.matches(FOCUSABLE) &&
  element.tabIndex >= 0 &&
  !element.matches(":disabled,[inert],[inert] *,input[type=hidden]") &&
  element.checkVisibility({ visibilityProperty: true });
