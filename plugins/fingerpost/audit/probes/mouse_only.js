// Things that answer to the mouse and that the Tab key cannot reach.
const PRESSED = ["click", "mousedown", "mouseup", "dblclick", "pointerdown", "pointerup"];
const CONTROLS = /^(button|link|checkbox|radio|switch|menuitem|menuitemcheckbox|menuitemradio|tab|option|treeitem|combobox|slider|spinbutton|textbox|searchbox)$/;
const COMPOSITE = "[role=tablist],[role=listbox],[role=menu],[role=menubar],[role=radiogroup],[role=tree],[role=grid],[role=treegrid],[role=toolbar],[role=combobox],[aria-activedescendant]";
const everything = all("*").slice(0, 6000);
const source = (listener) => `${listener.type}:${(listener.handler || listener.listener || "").toString()}`;
const listenersOf = (element) => PRESSED.flatMap((name) => getEventListeners(element)[name] || []);
const delegated = (element) => {
  for (let at = element.parentNode; at; at = at.parentNode) if (listenersOf(at).length) return true;
  return false;
};

// The same thing done by something that the keyboard reaches makes the mouse's way a mere extra.
const reachable = new Set();
const targets = new Set();
for (const element of everything)
  if (tabbable(element)) {
    for (const listener of listenersOf(element)) reachable.add(source(listener));
    if (element.href) targets.add(element.href);
  }
const doneElsewhere = (listeners) => listeners.length > 0 && listeners.every((listener) => reachable.has(source(listener)) && !/\bthis\b|event\.|\be\./.test(source(listener)));

const words = (element) => collapsed(element.innerText) || nameOf(element);
const blocks = (element) => all("p,div,ul,ol,section,article,table,form,h1,h2,h3,h4,h5,h6", element).length;
const widget = (element) => {
  const group = element.closest(COMPOSITE);
  return group && (tabbable(group) || all("*", group).some(tabbable) || group.getAttribute("aria-activedescendant"));
};

function verdict(element, listeners) {
  if (element.matches("html,body,main,label,option,video,audio,canvas,iframe,dialog,form,fieldset,table,tbody,ul,ol,nav,header,footer,article,section")) return null;
  if (element.closest("label,a[href],button,summary,select,[contenteditable=true],svg *,[inert]") && !element.matches("a[href],button")) return null;
  if (!visible(element) || !words(element) || element.closest("[aria-hidden=true]")) return null;
  if (element.closest("[aria-disabled=true]") || element.matches(":disabled")) return null;
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) if (tabbable(at)) return null;
  if (all("*", element).some(tabbable) || widget(element) || doneElsewhere(listeners)) return null;
  const role = element.getAttribute("role") || "";
  const pointer = getComputedStyle(element).cursor === "pointer";
  const small = blocks(element) === 0 && words(element).length <= 120;
  if (CONTROLS.test(role)) return "fail";
  if (!listeners.length) return null;
  if (!small) return pointer && !blocks(element) ? "review" : null;
  return pointer || element.hasAttribute("onclick") || element.matches("span,div,img,i,b,td,li,a,svg,p") ? "fail" : "review";
}

const found = [];
for (const element of everything) {
  const native = element.matches("a[href],button,input,select,textarea,summary");
  if (tabbable(element)) continue;
  const said = words(element).slice(0, 60);
  if (native) {
    // Taken out of the Tab order by hand, and nothing else leads to the same place.
    if (element.getAttribute("tabindex") !== "-1" || !visible(element) || element.matches(":disabled,[inert] *") || element.closest("[aria-hidden=true]") || widget(element)) continue;
    if ((element.href && targets.has(element.href)) || doneElsewhere(listenersOf(element)) || /[?&#]/.test(element.getAttribute("href") || "")) continue;
    if (element.matches("button,a") && element.parentElement.querySelector("input,[role=combobox],[role=searchbox]")) continue;
    found.push(told(element, { tier: "review", message: `“${said}” was taken out of the reach of the Tab key` }));
    continue;
  }
  const listeners = listenersOf(element);
  if (!listeners.length && !CONTROLS.test(element.getAttribute("role") || "")) continue;
  const tier = verdict(element, listeners);
  // A control without a listener of its own is perhaps served by one further up.
  if (!listeners.length) {
    if (tier && delegated(element)) found.push(told(element, { tier: "review", message: `“${said}” says that it is a control, but the Tab key cannot reach it` }));
  } else if (tier) found.push(told(element, { tier, message: `“${said}” answers to the mouse only: the Tab key cannot reach it` }));
}
return found;
