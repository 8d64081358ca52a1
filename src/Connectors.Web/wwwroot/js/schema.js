// Suggests what a JSON schema allows at a place of a text in CodeMirror.
class SchemaCompletion {
  constructor(schema) {
    this.schema = schema;
  }

  // As CodeMirror asks for it.
  suggest(context) {
    const { state, pos } = context;
    const node = CodeMirror.syntaxTree(state).resolveInner(pos, -1);
    const value = this.#valueAt(state, pos, node);
    if (value) return this.#values(state, pos, value);
    if (node.name === "PropertyName") return this.#names(state, node.parent.parent, node);
    const object = node.name === "{" || node.name === "," ? node.parent : node;
    return object.name === "Object" && context.explicit ? this.#names(state, object, null, pos) : null;
  }

  // The property or list that a value is written for, with the part that is typed already. Null at any other place.
  #valueAt(state, pos, node) {
    if (/^(String|True|False|Null|Number)$/.test(node.name)) return { of: node.parent, written: node };
    const line = state.sliceDoc(Math.max(0, pos - 200), pos).trimEnd();
    if (!line.endsWith(":")) return null;
    let at = CodeMirror.syntaxTree(state).resolveInner(pos - (state.sliceDoc(Math.max(0, pos - 200), pos).length - line.length), -1);
    while (at && at.name !== "Property") at = at.parent;
    return at ? { of: at, written: null } : null;
  }

  #names(state, object, written, pos) {
    const shape = this.#of(state, object);
    if (!shape?.properties) return null;
    const taken = object.getChildren("Property").map(one => nameIn(state, one));
    const own = written && nameIn(state, written.parent);
    const hasValue = written !== null && state.sliceDoc(written.to, written.to + 20).trimStart().startsWith(":");
    const options = Object.entries(shape.properties)
      .filter(([name]) => name === own || !taken.includes(name))
      .map(([name, property]) => ({
        label: name,
        type: "property",
        info: property.description,
        boost: shape.required?.includes(name) ? 1 : 0,
        apply: (view, _, from, to) => this.#write(view, whole(view, from, to), name, hasValue ? null : this.#resolved(property)),
      }));
    return { from: written ? written.from + 1 : pos, options, validFor: /^\w*$/ };
  }

  #values(state, pos, { of, written }) {
    const shape = of.name === "Property"
      ? this.#member(this.#of(state, of.parent), nameIn(state, of))
      : this.#resolved(this.#of(state, of)?.items);
    const known = shape?.enum ?? (shape?.type === "boolean" ? [true, false] : null);
    if (!known) return null;
    const isText = written?.name === "String";
    const start = state.sliceDoc(pos - 1, pos) === ":" ? " " : "";
    const options = known.map(value => ({
      label: String(value),
      type: "enum",
      apply: (view, _, from, to) => replace(view, whole(view, from, to), start + JSON.stringify(value), 0),
    }));
    return { from: isText ? written.from + 1 : written?.from ?? pos, options, validFor: /^\w*$/ };
  }

  // The name with a blank value, the caret inside it; a comma where another property follows.
  #write(view, range, name, property) {
    if (!property) return replace(view, range, JSON.stringify(name), 0);
    const blank = { string: '""', array: "[]", object: "{}", boolean: String(property.default ?? false) }[property.type] ?? "";
    const comma = view.state.sliceDoc(range.to, range.to + 200).trimStart().startsWith('"') ? "," : "";
    replace(view, range, `${JSON.stringify(name)}: ${blank}${comma}`, comma.length + (/^["[{]/.test(blank) ? 1 : 0));
  }

  // The schema of a node, found from the top of the document on.
  #of(state, node) {
    const parent = node.parent;
    if (!parent || parent.name === "JsonText") return this.schema;
    if (parent.name === "Property") return this.#member(this.#of(state, parent.parent), nameIn(state, parent));
    return parent.name === "Array" ? this.#resolved(this.#of(state, parent)?.items) : null;
  }

  #member(shape, name) {
    return this.#resolved(shape?.properties?.[name]);
  }

  #resolved(shape) {
    return shape?.$ref ? this.schema.definitions[shape.$ref.slice("#/definitions/".length)] : shape;
  }
}

// The name of a property, or null while it can't be read.
function nameIn(state, property) {
  const name = property.getChild("PropertyName");
  try {
    return name ? JSON.parse(state.sliceDoc(name.from, name.to)) : null;
  } catch {
    return null;
  }
}

// What was typed, with its quotes and what is left of it after the caret.
function whole(view, from, to) {
  const isText = view.state.sliceDoc(from - 1, from) === '"';
  const rest = /^\w*/.exec(view.state.sliceDoc(to, to + 200))[0].length;
  const quote = isText && view.state.sliceDoc(to + rest, to + rest + 1) === '"' ? 1 : 0;
  return { from: isText ? from - 1 : from, to: to + rest + quote };
}

// Writes a text and leaves the caret so many characters before its end.
function replace(view, { from, to }, text, back) {
  view.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + text.length - back }, userEvent: "input.complete" });
}
