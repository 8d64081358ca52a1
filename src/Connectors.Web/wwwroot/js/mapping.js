// The form of a step works without this file. It shows what values become while they are entered, and inserts names.
(() => {
  const form = document.querySelector("form[data-preview]");
  if (!form || !form.querySelector("[data-preview-button]")) return;

  let waiting = 0;
  let asked = 0;
  const preview = async () => {
    const mine = ++asked;
    const answer = await fetch(form.dataset.preview, { method: "POST", body: new FormData(form) });
    if (!answer.ok || mine !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const shown of form.querySelectorAll("[data-becomes]")) {
      const fresh = page.querySelector(`[data-becomes="${shown.dataset.becomes}"]`);
      if (fresh) shown.replaceChildren(...fresh.childNodes);
    }
    for (const id of ["preview", "passes"]) {
      const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
      if (old && fresh) old.replaceChildren(...fresh.childNodes);
    }
  };

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(preview, 400);
  });

  let last = form.querySelector("input.form-control");
  form.addEventListener("focusin", event => { if (event.target.matches("input.form-control")) last = event.target; });
  form.querySelectorAll("[data-insert]").forEach(name => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-quiet btn-sm insert";
    button.textContent = name.textContent;
    button.addEventListener("click", () => {
      if (!last) return;
      last.closest("details")?.setAttribute("open", "");
      last.focus();
      last.setRangeText(name.dataset.insert, last.selectionStart ?? last.value.length, last.selectionEnd ?? last.value.length, "end");
      last.dispatchEvent(new Event("input", { bubbles: true }));
    });
    name.replaceWith(button);
  });
  form.querySelectorAll("[data-insert-hint]").forEach(hint => { hint.hidden = false; });
  preview();
})();
