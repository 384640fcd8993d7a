// Does the page as a whole listen for keys?
return [window, document, document.documentElement, document.body].some((one) =>
  ["keydown", "keypress", "keyup"].some((name) => getEventListeners(one)[name]?.length),
);
