// A control that is out of the keyboard's order, though everybody sees it (2.1.1).
({
  criteria: ["2.1.1"],
  tier: "review",
  title: "The keyboard leaves a control out",
  run(tools) {
    const found = [];
    for (const control of tools.all("a[href][tabindex],button[tabindex],input[tabindex],select[tabindex],textarea[tabindex],summary[tabindex],[role=button][tabindex],[role=link][tabindex],audio[controls][tabindex],video[controls][tabindex]")) {
      if (!(control.tabIndex < 0) || control.disabled || !tools.seen(control) || control.closest("[aria-hidden=true],[inert],[role=tablist],[role=menu],[role=menubar],[role=listbox],[role=tree],[role=grid],[role=toolbar],[role=radiogroup],[role=combobox],[aria-disabled=true]")) continue;
      if (control.matches("[role=tab],[role=option],[role=menuitem],[role=treeitem],[role=gridcell]") || control.href && tools.all("a[href]").some((other) => other !== control && other.href === control.href && other.tabIndex >= 0)) continue;
      if ([...(control.parentElement?.children || [])].some((other) => other !== control && other.localName === control.localName && other.getAttribute("tabindex") === "0")) continue; // one of a set that arrow keys walk
      found.push({ element: control, message: `The keyboard leaves out “${tools.cut(tools.name(control))}”`, mend: "Take tabindex=\"-1\" away." });
    }
    return found;
  },
});
