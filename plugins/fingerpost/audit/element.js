// How an element is told, the same by every engine: its place in the page, and the part of our theme that made it.
(() => {
  const collapsed = (text) => (text || "").replace(/[\s\u00a0\u200b]+/g, " ").trim();
  let families = new WeakMap();

  /** The step to an element from its parent: `p`, or `p:nth-child(3)` where it has namesakes. */
  function stepTo(element) {
    const parent = element.parentNode;
    if (!parent) return CSS.escape(element.localName);
    if (!families.has(parent)) {
      const family = { place: new Map(), count: new Map() };
      [...parent.children].forEach((child, at) => {
        family.place.set(child, at + 1);
        family.count.set(child.tagName, (family.count.get(child.tagName) || 0) + 1);
      });
      families.set(parent, family);
    }
    const { place, count } = families.get(parent);
    return CSS.escape(element.localName) + (count.get(element.tagName) > 1 ? `:nth-child(${place.get(element)})` : "");
  }

  function selectorOf(element) {
    const steps = [];
    for (let at = element; at && at.nodeType === Node.ELEMENT_NODE; at = at.parentNode) {
      if (at.id && at.getRootNode().querySelectorAll(`#${CSS.escape(at.id)}`).length === 1) {
        steps.unshift(`#${CSS.escape(at.id)}`);
        return steps.join(" > ");
      }
      steps.unshift(stepTo(at));
    }
    return steps.join(" > ");
  }

  function componentOf(element, components) {
    for (let at = element; at; at = at.parentElement) {
      for (const name of at.classList) if (Object.hasOwn(components, name)) return components[name];
      if (at.classList.contains("fp-prose")) return "";
    }
    return "";
  }

  /** To be called when scripts may have changed the page. */
  const forget = () => (families = new WeakMap());

  return { collapsed, selectorOf, componentOf, forget };
})();
