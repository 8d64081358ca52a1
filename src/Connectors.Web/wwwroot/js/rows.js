// Lines of a text field are shown as rows that can be added and removed. Without this file they are written as lines.
(() => {
  const types = ["text", "number", "integer", "boolean", "object", "json", "file"];
  const fieldLine = /^(.+?):\s*(text|number|integer|boolean|object|json|file)(\s+required)?(\s+read-only)?(?:\s*=\s*(.*))?$/;

  // How a line becomes values, and values a line. A line that can't be a row becomes null. Values without a column are kept.
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
  const record = { ...field, columns: [{ name: "Place", hint: "customer.name" }, { name: "Type", options: types }] };
  const kinds = { pair, field, record };

  const make = (name, properties, attributes = {}) => {
    const element = Object.assign(document.createElement(name), properties);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const button = (text, style) => make("button", { type: "button", className: `btn ${style} btn-row`, textContent: text });

  const select = (column, value, label) => {
    const control = make("select", { className: "form-select" }, { "aria-label": label });
    control.append(...column.options.map(option => new Option(option, option, false, option === (value || "text"))));
    return control;
  };
  const check = (column, value, label) => {
    const name = make("label", { className: "row-check" });
    name.append(make("input", { type: "checkbox", className: "form-check-input", checked: value }, { "aria-label": label }), column.name);
    return name;
  };
  const input = (column, value, label) => {
    const properties = { className: "form-control", value: value ?? "", spellcheck: false, autocomplete: "off" };
    const control = make("input", { ...properties, placeholder: column.hint ?? column.name }, { "aria-label": label });
    if (column.completes) control.dataset.completes = "";
    return control;
  };

  class Rows {
    constructor(text) {
      this.text = text;
      this.kind = kinds[text.dataset.rows];
      this.label = document.querySelector(`label[for="${text.id}"]`);
      this.label.id ||= `${text.id}-label`;
      this.hint = document.getElementById(text.getAttribute("aria-describedby"));
      this.group = make("div", { className: `rows rows-${text.dataset.rows}` }, { role: "group", "aria-labelledby": this.label.id });
      this.said = make("span", { className: "visually-hidden" }, { "aria-live": "polite" });
      [this.add, this.asText] = [button("Add row", "btn-quiet"), button("Edit as text", "btn-link")];
      this.back = button("Edit as rows", "btn-link");
      this.foot = make("p", { className: "rows-foot" });
      this.foot.append(this.add, this.asText, this.said);
      this.group.append(this.foot);
      text.after(this.group, this.back);
      this.listen();
      if (!this.toRows()) this.show(false);
    }

    get all() { return [...this.group.querySelectorAll(".one-row")]; }

    listen() {
      this.group.addEventListener("input", () => this.write());
      this.group.addEventListener("click", event => {
        const pressed = event.target.closest("[data-row]");
        if (pressed) this.act(pressed);
      });
      this.group.addEventListener("keydown", event => {
        if (event.key !== "Enter" || event.defaultPrevented || !event.target.matches("input")) return;
        event.preventDefault();
        this.insert(event.target.closest(".one-row").nextElementSibling);
      });
      this.add.addEventListener("click", () => this.insert(this.foot));
      this.asText.addEventListener("click", () => {
        this.show(false);
        this.text.focus();
      });
      this.back.addEventListener("click", () => {
        if (this.toRows()) (this.group.querySelector("input") ?? this.add).focus();
        else this.back.textContent = "Edit as rows (a line is not complete)";
      });
    }

    show(asRows) {
      [this.text.hidden, this.group.hidden, this.back.hidden] = [asRows, !asRows, asRows];
      if (this.hint) this.hint.hidden = asRows;
    }

    toRows() {
      const lines = this.text.value.split("\n").map(line => line.trim()).filter(Boolean).map(this.kind.read);
      if (lines.some(line => !line)) return false;
      this.all.forEach(row => row.remove());
      lines.forEach(values => this.group.insertBefore(this.row(values), this.foot));
      this.show(true);
      return true;
    }

    row(values) {
      const row = make("div", { className: "one-row" });
      this.kind.columns.forEach((column, at) => {
        const label = `${column.name} of ${this.label.firstChild.data.trim()}`;
        row.append((column.options ? select : column.check ? check : input)(column, values[at], label));
      });
      row.kept = values.slice(this.kind.columns.length);
      row.append(document.getElementById("row-actions").content.cloneNode(true));
      return row;
    }

    insert(before) {
      const row = this.row(this.kind.columns.map(column => (column.check ? false : "")));
      this.group.insertBefore(row, before);
      row.querySelector("input").focus();
    }

    write() {
      this.text.value = this.all.map(row => this.kind.write([
        ...[...row.querySelectorAll("input, select")].map(one => (one.type === "checkbox" ? one.checked : one.value.trim())),
        ...row.kept,
      ])).filter(Boolean).join("\n");
    }

    act(pressed) {
      const row = pressed.closest(".one-row");
      this.remove(row);
      this.write();
    }

    remove(row) {
      const next = row.nextElementSibling.matches(".one-row") ? row.nextElementSibling : row.previousElementSibling;
      row.remove();
      (next?.querySelector("input") ?? this.add).focus();
      this.said.textContent = "Row removed.";
    }
  }

  document.querySelectorAll("textarea[data-rows]").forEach(text => new Rows(text));
})();
