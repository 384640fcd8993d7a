// The main actions of a page that are smaller than a thumb. The 24 pixels that WCAG asks of everything are axe's to measure.
const LEAST = 44; // CSS pixels
const MAIN = "main [type=submit],main [type=image],main form button:not([type=button],[type=reset])";
const STARTS = /(^|[-_ ])(start|cta|primary|call-to-action)([-_ ]|$)/i;
const inText = (one) => getComputedStyle(one).display === "inline" && one.localName === "a";
return [...new Set([...all(MAIN), ...all("main a[class],main button[class],main [role=button][class]").filter((one) => STARTS.test(one.className))])]
  .filter((one) => visible(one) && !inText(one) && !one.closest("nav,header,footer"))
  .flatMap((one) => {
    const box = one.getBoundingClientRect();
    if (box.width >= LEAST && box.height >= LEAST - 0.5) return [];
    const size = `${Math.round(box.width)} by ${Math.round(box.height)}`;
    return [told(one, { message: `The main button “${cut(nameOf(one))}” is ${size} pixels, which is small for a thumb: make it ${LEAST} by ${LEAST}` })];
  });
