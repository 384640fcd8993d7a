// Text that a box of a fixed size cuts off (1.4.4, 1.4.12). Boxes that scroll, and those that hide text from sight on purpose, are left alone.
({
  criteria: ["1.4.4", "1.4.12"],
  tier: "review",
  title: "A box cuts text off",
  run(tools) {
    const found = [];
    const around = new Set();
    for (const element of tools.speaking()) for (let at = element, depth = 0; at && at !== document.body && depth < 4; at = at.parentElement, depth += 1) around.add(at);
    for (const box of around) {
      const style = tools.style(box);
      const down = /hidden|clip/.test(style.overflowY);
      const across = /hidden|clip/.test(style.overflowX);
      if (!(down || across) || style.textOverflow === "ellipsis" || box.clientHeight < 8 || box.clientWidth < 8 || !tools.seen(box) || box.closest("[aria-hidden=true],[aria-roledescription],[aria-live]") || /^(absolute|fixed)$/.test(style.position) && box.clientHeight < 3) continue;
      const line = parseFloat(style.lineHeight) || parseFloat(style.fontSize) * 1.2;
      const cutDown = down && box.scrollHeight - box.clientHeight > line * 0.4;
      const cutAcross = across && style.whiteSpace === "nowrap" && box.scrollWidth - box.clientWidth > parseFloat(style.fontSize);
      if (!(cutDown || cutAcross) || !this.textOutside(tools, box)) continue;
      if (box.contains(document.activeElement) && document.activeElement !== document.body) continue;
      found.push({ element: box, message: `A box cuts off its text: “${tools.cut(tools.text(box))}”`, mend: "Use min-height in place of height, and let the text wrap." });
    }
    return found;
  },
  textOutside(tools, box) {
    const edge = box.getBoundingClientRect();
    const inside = tools.speaking().filter((one) => box.contains(one) && tools.style(one).visibility === "visible" && !/^(absolute|fixed)$/.test(tools.style(one).position));
    return inside.some((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      const text = range.getBoundingClientRect();
      return text.height > 0 && text.width > 1 && text.top < edge.bottom && (text.bottom > edge.bottom + 6 || text.right > edge.right + 8);
    });
  },
});
