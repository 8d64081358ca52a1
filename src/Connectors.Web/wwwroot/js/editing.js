// Without this file a button shows the fields of the chosen type. With it, choosing the type is enough.
(() => {
  for (const button of document.querySelectorAll("[data-without-script]")) button.hidden = true;

  const bring = async select => {
    const form = select.form;
    const body = new URLSearchParams(new FormData(form));
    body.set("show", "fields");
    const answer = await fetch(form.action, { method: "POST", body });
    if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const fields of form.querySelectorAll("[data-fields]")) {
      const fresh = page.getElementById(fields.id);
      if (fresh) fields.replaceWith(fresh);
    }
  };

  document.addEventListener("change", async event => {
    const select = event.target.closest("[data-brings-fields]");
    if (!select) return;
    const chosen = select.value;
    try {
      select.form.setAttribute("aria-busy", "true");
      await bring(select);
    } catch {
      select.form.querySelector("[data-without-script]").hidden = false;
    } finally {
      select.form.removeAttribute("aria-busy");
      if (select.value !== chosen) select.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
})();
