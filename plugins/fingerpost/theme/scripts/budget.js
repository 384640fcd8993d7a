// The budget calculator: makes a form of the table of choices. The page is complete without it.
// All sums are whole pounds. Nothing is sent or kept: the choices stand behind the # of the address, for people to copy.
(() => {
  const WAIT = 500; // ms without a change before the gap is said again, so that a screen reader is not flooded
  const make = (tag, text = "", values = {}) => Object.assign(document.createElement(tag), { textContent: text }, values);
  const say = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const pounds = (amount) => "\u00a3" + String(amount).replace(/\B(?=(\d{3})+$)/g, ",");
  const number = (text) => Number(text.replace(/\D/g, "")) * (/^[-\u2212\u2013]/.test(text) ? -1 : 1);
  const text = (node) => node.textContent.trim();

  const setUp = (box, nth) => {
    const words = box.dataset;
    const choices = [...box.querySelectorAll("tbody tr")].map((row, at) => {
      const [means, where, now, closes] = [...row.cells];
      return { id: means.querySelector("[id]")?.id.replace("choice-", "") || "row-" + (at + 1), means: text(means), where: text(where), now: text(now), closes: number(text(closes)) };
    });
    const effect = (choice) => say(choice.closes < 0 ? words.opens : words.closes, { amount: pounds(Math.abs(choice.closes)) });
    const status = make("p", "", { role: "status" });
    const list = make("ul");
    const nothing = make("p", words.nothing);
    const form = make("div", "", { className: "fp-screen" });
    const title = box.querySelector("[id^=budget-]");

    // One group for each line of the budget. Each begins with "as now", and nothing else is chosen.
    for (const where of new Set(choices.map((choice) => choice.where))) {
      const group = form.appendChild(make("fieldset"));
      const mine = choices.filter((choice) => choice.where === where);
      group.append(make("legend", say(words.now, { name: where, amount: mine[0].now })));
      const name = `budget-${nth}-${form.children.length}`;
      [null, ...mine].forEach((choice) => {
        const input = make("input", "", { type: "radio", name, value: choice ? choice.id : "", checked: !choice, autocomplete: "off" });
        const label = make("label");
        label.append(input, make("span", choice ? `${choice.means} ${effect(choice)}` : words.asNow));
        group.append(label);
      });
    }

    const inputs = [...form.querySelectorAll("input")];
    const chosen = () => inputs.filter((input) => input.checked && input.value).map((input) => choices.find((choice) => choice.id === input.value));
    const sentence = () => {
      const left = chosen().reduce((sum, choice) => sum - choice.closes, Number(words.gap));
      return say(left > 0 ? words.short : left < 0 ? words.over : words.even, { amount: pounds(Math.abs(left)) });
    };
    const show = () => {
      const found = chosen();
      list.replaceChildren(...found.map((choice) => make("li", `${choice.where}: ${choice.means} ${effect(choice)}`)));
      nothing.hidden = found.length > 0;
    };
    let timer = 0;
    const changed = () => {
      show();
      const ids = chosen().map((choice) => choice.id).join(",");
      history.replaceState(null, "", ids ? "#choices=" + ids : location.pathname + location.search);
      clearTimeout(timer);
      timer = setTimeout(() => (status.textContent = sentence()), WAIT);
    };
    const choose = (ids) => {
      for (const group of form.children) {
        const all = [...group.querySelectorAll("input")];
        (all.find((input) => ids.includes(input.value)) || all[0]).checked = true;
      }
    };

    // What the address says. What is not there any more is left out, and that is said.
    const fromAddress = () => {
      const ids = /^#choices=([\w,-]+)$/.exec(location.hash)?.[1].split(",");
      if (!ids) return;
      choose(ids);
      show();
      const lost = chosen().length < ids.length ? words.lost + " " : "";
      status.textContent = lost + sentence();
    };

    const buttons = make("p", "", { className: "fp-screen" });
    const again = make("button", words.again, { type: "button" });
    const print = make("button", words.print, { type: "button" });
    again.addEventListener("click", () => {
      choose([]);
      changed();
      inputs[0].focus();
    });
    print.addEventListener("click", () => window.print());
    buttons.append(again, print);
    form.addEventListener("change", changed);
    addEventListener("hashchange", fromAddress);

    status.textContent = sentence();
    show();
    box.replaceChildren(title, make("p", words.how, { className: "fp-screen" }), status, form, make("h2", words.chosen), nothing, list, make("p", words.share), buttons);
    fromAddress();
  };

  document.querySelectorAll(".fp-budget").forEach(setUp);
})();
