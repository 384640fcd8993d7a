// A field, button or frame whose name is left from a template (2.4.6, 4.1.2), or two fields of one form with the same name.
({
  criteria: ["2.4.6", "3.3.2"],
  tier: "fail",
  title: "A field, button or frame has a name that says nothing",
  run(tools) {
    const field = /^(field|input|label|text ?(box|field|area)|form field|input field|enter (text|value|data)( here)?|type here|your text here|dropdown|drop down|check ?box|radio button|untitled|placeholder|lorem ipsum.*|undefined|null|nan|tbc|todo|label text|input label)( \d+)?$/;
    const button = /^(button|btn|input|click|click (here|me)|press|press here|here|image|img|icon|label|undefined|null|nan|untitled|lorem ipsum.*|test)( \d+)?$/;
    const frame = /^(i?frame|untitled( frame)?|title|content|embed(ded)?( content)?|(iframe|frame) \d+|undefined|null|page|document|window|widget|empty|test|frame title|no title)$/;
    const unsure = /^(text|select|radio|option|value|form|test|required|optional|content|page|document|window|widget|empty|title)( \d+)?$/;
    const found = [];
    const look = (elements, vague, what, mend, criteria) => {
      for (const element of elements) {
        const name = tools.name(element);
        const plain = tools.plain(name);
        if (!name || !(tools.seen(element) || tools.heard(element))) continue;
        if (!plain && what === "field") found.push({ element, message: `The label “${name}” of a field has no words`, mend });
        else if (vague.test(plain) || (what !== "button" && unsure.test(plain))) found.push({ element, tier: unsure.test(plain) || (what === "button" && /^(button|btn|click( me| here)?|press|test)/.test(plain)) ? "review" : "fail", message: `The name “${tools.cut(name)}” of a ${what} says nothing`, mend, criteria });
      }
    };
    look(tools.all(tools.field), field, "field", "Say what to write in the field: Your email address", ["2.4.6", "3.3.2"]);
    look(tools.all("button,input[type=submit],input[type=button],input[type=image],[role=button],summary"), button, "button", "Say what the button does: Send your report", ["2.4.6"]);
    look(tools.all("iframe,frame"), frame, "frame", "Say what the frame shows: Map of bus stops", ["2.4.1", "4.1.2"]);
    for (const element of tools.all("iframe[title],frame[title]"))
      if (/^(https?:\/\/\S+|[\w-]+\.(html?|php|aspx?))$/i.test(element.title.trim())) found.push({ element, message: `The name “${tools.cut(element.title.trim())}” of a frame is a file name or an address`, mend: "Say what the frame shows: Map of bus stops", criteria: ["2.4.1", "4.1.2"] });
    return [...found, ...this.twice(tools)];
  },
  twice(tools) {
    const groups = new Map();
    const found = [];
    for (const field of tools.all(tools.field)) {
      const name = tools.name(field);
      if (!name || field.closest("td,th,tr,[role=row]") || !tools.seen(field) || field.disabled) continue;
      const group = field.closest("fieldset,[role=group],[role=radiogroup],form,[role=form],main") || document.body;
      const heading = tools.headingBefore(field, true);
      const key = tools.plain(name) + (/^(radio|checkbox)$/.test(field.type) ? field.name : "");
      const before = groups.get(key) || [];
      if (before.filter(([place, above]) => place === group && above === heading).length === 1) found.push({ element: field, tier: "review", message: `Two fields are called “${tools.cut(name)}”`, mend: "Give each its own label, or put each group of fields into a fieldset with a legend." });
      groups.set(key, [...before, [group, heading]]);
    }
    return found;
  },
});
