// After {{ a field offers the names that it knows. Without this file they are typed.
(() => {
  const names = document.getElementById("names");
  if (!names) return;
  const list = document.createElement("ul");
  list.className = "completion";
  list.id = "completion";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Names");
  let at = null;

  const known = () => [
    ...[...names.options].map(option => ({ name: option.value, label: option.label })),
    ...[...document.querySelectorAll("#flow-inputs input[name$='.Key']")]
      .filter(input => input.value.trim())
      .map(input => ({ name: input.value.trim(), label: "input of a flow" })),
  ];

  // What was typed between the last {{ and the caret; null where the caret is elsewhere.
  const typed = control => /\{\{\s*([\w.\-[\]]*)$/.exec(control.value.slice(0, control.selectionStart))?.[1] ?? null;

  const close = () => {
    list.hidden = true;
    at?.removeAttribute("aria-activedescendant");
    at?.setAttribute("aria-expanded", "false");
    at = null;
  };

  const choose = option => {
    list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    option.setAttribute("aria-selected", "true");
    at.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest", behavior: "instant" });
  };

  const offer = control => {
    const start = typed(control);
    const found = start === null ? [] : known().filter(one => one.name.toLowerCase().startsWith(start.toLowerCase()));
    if (found.length === 0) return close();
    at = control;
    list.replaceChildren(...found.slice(0, 50).map((one, number) => {
      const option = document.createElement("li");
      option.id = `completion-${number}`;
      option.dataset.name = one.name;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const label = document.createElement("span");
      label.textContent = one.label === one.name ? "" : one.label;
      option.append(one.name, label);
      return option;
    }));
    control.after(list);
    list.hidden = false;
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id }))
      control.setAttribute(name, value);
    control.setAttribute("aria-expanded", "true");
    choose(list.firstElementChild);
  };

  const take = option => {
    const control = at;
    const start = control.selectionStart - typed(control).length;
    const end = control.value.slice(control.selectionStart).startsWith("}}") ? control.selectionStart + 2 : control.selectionStart;
    control.setRangeText(`${option.dataset.name}}}`, start, end, "end");
    close();
    control.dispatchEvent(new Event("input", { bubbles: true }));
  };

  document.addEventListener("input", event => {
    if (event.target.matches("[data-completes]")) offer(event.target);
  });
  document.addEventListener("keydown", event => {
    if (!at || list.hidden) return;
    const chosen = list.querySelector("[aria-selected=true]");
    const step = { ArrowDown: chosen.nextElementSibling, ArrowUp: chosen.previousElementSibling }[event.key];
    if (step) choose(step);
    else if (event.key === "Enter" || event.key === "Tab") take(chosen);
    else if (event.key === "Escape") close();
    else if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
  // Before the field loses the focus.
  list.addEventListener("mousedown", event => {
    event.preventDefault();
    const option = event.target.closest("li");
    if (option) take(option);
  });
  document.addEventListener("focusout", event => { if (event.target === at) close(); });
})();
