// Does any script follow the focus or the Tab key? Such a page needs a moment after each press.
const watched = ["blur", "focusout", "focus", "focusin", "keydown", "keyup"];
return [window, document, ...all("*").slice(0, 5000)].some((one) => {
  const listeners = getEventListeners(one);
  return watched.some((name) => listeners[name]?.length > (one === window && name === "focus" ? 1 : 0));
});
