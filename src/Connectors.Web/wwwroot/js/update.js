// The update page as a dialog over the list, and its button that waits for a choice. Without this file the links open the page.
(() => {
  const dialog = document.getElementById("dialog");
  const asDialog = { "X-Dialog": "1" };

  // What the form still needs, in words; null where nothing.
  const missingOf = form => {
    const way = form.querySelector("input[name=option]:checked");
    if (form.querySelector("input[name=option]") && !way) return form.dataset.update;
    const key = way?.value ?? form.querySelector("[data-waits]").dataset.waits;
    const tick = [...form.querySelectorAll("[data-needed-by]")].find(each => each.dataset.neededBy === key && !each.checked);
    return tick?.dataset.missing ?? null;
  };

  const check = form => {
    const button = form.querySelector("[data-waits]");
    const hint = form.querySelector("[data-hint]");
    if (!button || !hint) return;
    hint.dataset.usual ??= hint.textContent;
    button.dataset.usual ??= button.textContent;
    button.textContent = form.querySelector("input[name=option]:checked")?.dataset.button ?? button.dataset.usual;
    const missing = missingOf(form);
    button.disabled = missing !== null;
    showProof(form);
    hint.textContent = missing ?? hint.dataset.usual;
  };

  // Of several ways, the proof of the chosen one, and its rehearsal.
  const showProof = form => {
    const way = form.querySelector("input[name=option]:checked")?.value;
    form.querySelectorAll("[data-way]").forEach(proof => { proof.hidden = Boolean(way) && proof.dataset.way !== way; });
  };

  const checkAll = () => document.querySelectorAll("form[data-update]").forEach(check);

  const show = html => {
    dialog.innerHTML = html;
    checkAll();
    dialog.scrollTop = 0;
    const fault = dialog.querySelector("[role=alert]");
    fault?.scrollIntoView({ block: "center" });
    (fault?.parentElement.querySelector("[aria-invalid=true]") ?? dialog.querySelector("input:not([type=hidden])"))?.focus();
  };

  const open = async link => {
    const answer = await fetch(link.href, { headers: asDialog });
    if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
    if (dialog.open) return;
    dialog.innerHTML = await answer.text();
    checkAll();
    dialog.showModal();
    // The browser scrolls to what gets the focus, which may be far below the heading.
    dialog.scrollTop = 0;
    dialog.addEventListener("close", () => { dialog.innerHTML = ""; link.focus(); }, { once: true });
  };

  // An address that differs in its fragment alone would not be loaded again.
  const goTo = address => {
    const target = new URL(address, location.href);
    if (target.pathname + target.search !== location.pathname + location.search) return location.assign(target);
    history.replaceState(null, "", target);
    location.reload();
  };

  const fail = form => {
    document.dispatchEvent(new CustomEvent("connectors:answered", { detail: form }));
    const words = document.createElement("p");
    words.className = "message message-bad";
    words.setAttribute("role", "alert");
    words.textContent = "The server didn’t answer as expected. Reload the page to see whether the update was done.";
    form.before(words);
    words.scrollIntoView({ block: "center" });
  };

  const send = async (form, button) => {
    const body = new URLSearchParams(new FormData(form, button));
    const answer = await fetch(form.action, { method: "POST", body, headers: asDialog });
    if (answer.redirected) location.assign(answer.url);
    else if (answer.headers.has("X-Location")) goTo(answer.headers.get("X-Location"));
    else if (answer.ok) show(await answer.text());
    else fail(form);
  };

  document.addEventListener("click", event => {
    if (event.target.closest("[data-close]") && dialog?.open) {
      event.preventDefault();
      dialog.close();
      return;
    }
    const link = event.target.closest("a[data-dialog]");
    if (!link || !dialog?.showModal || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!dialog.open) open(link).catch(() => location.assign(link.href));
  });

  // A second click finds the form sent already; forms.js marks it after this.
  dialog?.addEventListener("submit", event => {
    if (!event.target.matches("[data-update]")) return;
    event.preventDefault();
    if (!event.target.dataset.sent) send(event.target, event.submitter).catch(() => fail(event.target));
  });

  document.addEventListener("change", event => {
    const form = event.target.closest("form[data-update]");
    if (form) check(form);
  });

  document.addEventListener("connectors:replaced", checkAll);

  // Browsers fill in again what was chosen before a reload.
  window.addEventListener("pageshow", checkAll);
  checkAll();
})();
