// A text area of JSON becomes an editor with line numbers, colours, undo, search and suggestions. Without this file it stays a text area.
class JsonEditor {
  #area;
  #view;
  #isAsSent = true;
  #completion = null;

  constructor(area) {
    this.#area = area;
    const host = document.createElement("div");
    host.className = "json-editor";
    area.before(host);
    // Its styles are sheets of the shadow tree: the page allows no style elements.
    const root = host.attachShadow({ mode: "open" });
    this.#view = new CodeMirror.EditorView({ root, parent: root, doc: area.value, extensions: this.#extensions() });
    area.hidden = true;
    area.labels[0]?.addEventListener("click", () => this.#view.focus());
    area.form.querySelector("[data-json-help]")?.removeAttribute("hidden");
    this.#learn(area.dataset.schema);
    this.#goToFirstFault();
  }

  #extensions() {
    const c = CodeMirror;
    return [
      c.lineNumbers(), c.foldGutter(), c.lintGutter(), c.history(), c.drawSelection(), c.indentOnInput(), c.bracketMatching(),
      c.closeBrackets(), c.highlightActiveLine(), c.highlightActiveLineGutter(), c.search({ top: true }), c.json(),
      c.EditorState.tabSize.of(2),
      c.autocompletion({ override: [context => this.#completion?.suggest(context) ?? null] }),
      c.linter(view => this.#faults(view)),
      c.syntaxHighlighting(JsonEditor.#colours()),
      c.EditorView.contentAttributes.of({ tabindex: "0", "aria-label": this.#area.labels[0]?.textContent ?? "", ...this.#invalid() }),
      c.EditorView.updateListener.of(update => this.#keep(update)),
      c.EditorView.theme(JsonEditor.#theme),
      c.keymap.of([
        ...c.closeBracketsKeymap, ...c.defaultKeymap, ...c.searchKeymap, ...c.historyKeymap, ...c.foldKeymap, ...c.completionKeymap,
        ...c.lintKeymap,
      ]),
    ];
  }

  #invalid() {
    return this.#area.getAttribute("aria-invalid") === "true" ? { "aria-invalid": "true" } : {};
  }

  // The text area is what the form sends.
  #keep(update) {
    if (!update.docChanged) return;
    this.#isAsSent = false;
    this.#area.value = update.state.doc.toString();
  }

  // What the browser finds, and what the server found as long as the text is the one that it was sent.
  #faults(view) {
    const found = this.#area.value.trim() ? CodeMirror.jsonParseLinter()(view) : [];
    if (!this.#isAsSent) return found;
    const sent = JSON.parse(this.#area.dataset.faults)
      .filter(fault => fault.line && fault.line <= view.state.doc.lines)
      .map(fault => {
        const line = view.state.doc.line(fault.line);
        return { from: line.from + (/^\s*/.exec(line.text)[0].length), to: line.to, severity: "error", message: fault.words };
      });
    return [...found, ...sent];
  }

  #goToFirstFault() {
    const [first] = JSON.parse(this.#area.dataset.faults).filter(fault => fault.line);
    if (!first || first.line > this.#view.state.doc.lines) return;
    const { from } = this.#view.state.doc.line(first.line);
    this.#view.dispatch({ selection: { anchor: from }, effects: CodeMirror.EditorView.scrollIntoView(from, { y: "center" }) });
  }

  // Without the schema nothing is suggested.
  async #learn(address) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) this.#completion = new SchemaCompletion(await answer.json());
  }

  static #colours() {
    const { tags } = CodeMirror;
    return CodeMirror.HighlightStyle.define([
      { tag: tags.propertyName, color: "var(--accent-ink)" },
      { tag: tags.string, color: "var(--good)" },
      { tag: [tags.number, tags.bool, tags.null], color: "var(--attention)" },
    ]);
  }

  static #theme = {
    "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--card)", fontSize: ".8125rem" },
    "&.cm-focused": { outline: "none" },
    ".cm-scroller": { fontFamily: 'ui-monospace, "DejaVu Sans Mono", monospace', lineHeight: "1.55" },
    ".cm-content": { caretColor: "var(--ink)" },
    ".cm-cursor": { borderLeftColor: "var(--ink)" },
    ".cm-gutters": { color: "var(--ink-quiet)", backgroundColor: "var(--soft)", borderRight: "1px solid var(--line)" },
    ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--soft) 60%, transparent)" },
    ".cm-activeLineGutter": { backgroundColor: "var(--line)", color: "var(--ink)" },
    "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
      backgroundColor: "color-mix(in srgb, var(--accent) 28%, transparent)",
    },
    ".cm-matchingBracket": { backgroundColor: "var(--accent-soft)", color: "var(--accent-ink)" },
    ".cm-foldPlaceholder": { color: "var(--ink-quiet)", backgroundColor: "var(--soft)", border: "1px solid var(--line)" },
    ".cm-tooltip": {
      color: "var(--ink)", backgroundColor: "var(--card)", border: "1px solid var(--line)", borderRadius: "8px", boxShadow: "var(--shadow)",
    },
    ".cm-tooltip-autocomplete > ul > li[aria-selected]": { color: "var(--accent-ink)", backgroundColor: "var(--accent-soft)" },
    ".cm-completionInfo": { maxWidth: "22rem", padding: ".4rem .6rem", fontFamily: '"Inter", sans-serif' },
    ".cm-panels": { color: "var(--ink)", backgroundColor: "var(--soft)", borderColor: "var(--line)" },
    ".cm-panel.cm-search": { padding: ".5rem .6rem" },
    ".cm-textfield": { color: "var(--ink)", backgroundColor: "var(--card)", borderColor: "var(--line)" },
    ".cm-button": { color: "var(--ink)", backgroundColor: "var(--card)", backgroundImage: "none", borderColor: "var(--line)" },
    ".cm-diagnostic": { fontFamily: '"Inter", sans-serif' },
  };
}

for (const area of document.querySelectorAll("[data-json-editor]")) new JsonEditor(area);
