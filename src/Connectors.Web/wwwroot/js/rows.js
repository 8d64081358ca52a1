// Lines of a text field are shown as rows that can be added, moved and removed. Without this file they are written as lines.
(() => {
  const actions = document.getElementById("row-actions");
  const fieldLine = new RegExp(
    /^(.+?):\s*(text|number|integer|boolean|object|json|file)(\s+required)?(\s+read-only)?(?:\s*=\s*(.*))?$/.source);
  const types = ["text", "number", "integer", "boolean", "object", "json", "file"];

  // How a line becomes values, and values a line; null where a line can't be shown as a row.
  const pair = {
    columns: [{ name: "Name" }, { name: "Value", completes: true }],
    read: line => {
      const at = line.indexOf(":");
      return at < 0 ? [line, ""] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    },
    write: ([name, value]) => (name || value ? `${name}: ${value}` : ""),
  };
  const field = {
    columns: [
      { name: "Place", hint: "order.lines[].sku" }, { name: "Type", options: types }, { name: "Required", check: true },
      { name: "Fixed value" },
    ],
    read: line => {
      const found = fieldLine.exec(line);
      return found && [found[1], found[2], Boolean(found[3]), found[5] ?? "", Boolean(found[4])];
    },
    write: ([place, type, required, fixed, readOnly]) => place
      ? `${place}: ${type}${required ? " required" : ""}${readOnly ? " read-only" : ""}${fixed ? ` = ${fixed}` : ""}`
      : "",
  };
  const record = {
    ...field,
    columns: [{ name: "Place", hint: "customer.name" }, { name: "Type", options: types }],
    write: ([place, type, required, fixed, readOnly]) => field.write([place, type, required, fixed, readOnly]),
  };
  const kinds = { pair, field, record };

  const make = (name, properties) => Object.assign(document.createElement(name), properties);

  const control = (column, value, label) => {
    if (column.options) {
      const select = make("select", { className: "form-select" });
      select.append(...column.options.map(option => new Option(option, option, false, option === (value || "text"))));
      select.setAttribute("aria-label", label);
      return select;
    }
    if (column.check) {
      const box = make("input", { type: "checkbox", className: "form-check-input", checked: value });
      const name = make("label", { className: "row-check" });
      name.append(box, column.name);
      box.setAttribute("aria-label", label);
      return name;
    }
    const input = make("input", { className: "form-control", value: value ?? "", spellcheck: false, autocomplete: "off" });
    input.placeholder = column.hint ?? column.name;
    input.setAttribute("aria-label", label);
    if (column.completes) input.dataset.completes = "";
    return input;
  };

  const show = text => {
    const kind = kinds[text.dataset.rows];
    const label = document.querySelector(`label[for="${text.id}"]`);
    label.id ||= `${text.id}-label`;
    const group = make("div", { className: `rows rows-${text.dataset.rows}` });
    group.setAttribute("role", "group");
    group.setAttribute("aria-labelledby", label.id);
    const said = make("span", { className: "visually-hidden" });
    said.setAttribute("aria-live", "polite");
    const add = make("button", { type: "button", className: "btn btn-quiet btn-row", textContent: "Add row" });
    const asText = make("button", { type: "button", className: "btn btn-link btn-row", textContent: "Edit as text" });
    const foot = make("p", { className: "rows-foot" });
    foot.append(add, asText, said);

    const rows = () => [...group.querySelectorAll(".one-row")];
    const values = row => [
      ...[...row.querySelectorAll("input, select")].map(one => (one.type === "checkbox" ? one.checked : one.value.trim())),
      ...(row.kept ?? []),
    ];
    const write = () => {
      text.value = rows().map(row => kind.write(values(row))).filter(Boolean).join("\n");
    };
    const row = read => {
      const line = make("div", { className: "one-row" });
      kind.columns.forEach((column, at) => line.append(control(column, read[at], `${column.name} of ${label.firstChild.data.trim()}`)));
      line.kept = read.slice(kind.columns.length);
      line.append(actions.content.cloneNode(true));
      return line;
    };
    const insert = (line, before) => {
      group.insertBefore(line, before);
      line.querySelector("input").focus();
    };
    const empty = () => row(kind.columns.map(column => (column.check ? false : "")));

    const fill = lines => {
      rows().forEach(line => line.remove());
      lines.forEach(read => group.insertBefore(row(read), foot));
    };
    const read = () => text.value.split("\n").map(line => line.trim()).filter(Boolean).map(kind.read);
    const toRows = () => {
      const lines = read();
      if (lines.some(line => !line)) return false;
      fill(lines);
      shown(true);
      return true;
    };
    const hint = document.getElementById(text.getAttribute("aria-describedby"));
    const shown = asRows => {
      [text.hidden, group.hidden, back.hidden] = [asRows, !asRows, asRows];
      if (hint) hint.hidden = asRows;
    };
    const back = make("button", { type: "button", className: "btn btn-link btn-row", textContent: "Edit as rows", hidden: true });

    const act = {
      up: line => line.previousElementSibling?.before(line),
      down: line => line.nextElementSibling?.matches(".one-row") && line.nextElementSibling.after(line),
      remove: line => {
        const next = line.nextElementSibling.matches(".one-row") ? line.nextElementSibling : line.previousElementSibling;
        line.remove();
        (next?.querySelector("input") ?? add).focus();
      },
    };
    group.addEventListener("click", event => {
      const button = event.target.closest("[data-row]");
      if (!button) return;
      const line = button.closest(".one-row");
      act[button.dataset.row](line);
      write();
      if (!line.isConnected) said.textContent = "Row removed.";
      else {
        button.focus();
        said.textContent = `Row ${rows().indexOf(line) + 1} of ${rows().length}.`;
      }
    });
    group.addEventListener("input", write);
    group.addEventListener("keydown", event => {
      if (event.key !== "Enter" || event.defaultPrevented || !event.target.matches("input")) return;
      event.preventDefault();
      insert(empty(), event.target.closest(".one-row").nextElementSibling);
    });
    add.addEventListener("click", () => insert(empty(), foot));
    asText.addEventListener("click", () => {
      shown(false);
      text.focus();
    });
    back.addEventListener("click", () => {
      if (!toRows()) back.textContent = "Edit as rows (a line is not complete)";
      else (group.querySelector("input") ?? add).focus();
    });
    group.append(foot);
    text.after(group, back);
    if (!toRows()) shown(false);
  };

  document.querySelectorAll("textarea[data-rows]").forEach(show);
})();
