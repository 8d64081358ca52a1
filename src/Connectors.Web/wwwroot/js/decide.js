// The questions of an update: answers are saved when they are chosen, and j, k, 1, 2, 3 move and choose. Without this file a button saves.
(() => {
  const area = document.querySelector("[data-decide]");
  if (!area) return;
  let saving = Promise.resolve();
  document.querySelector("[data-keys]")?.removeAttribute("hidden");

  const questions = () => [...area.querySelectorAll("[data-question]")];
  const current = () => document.activeElement?.closest("[data-question]");
  const focus = question => (question?.querySelector("input[type=radio]:checked") ?? question?.querySelector("input[type=radio]"))?.focus();

  const save = async form => {
    const focused = document.activeElement?.id;
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok) return form.submit();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    area.replaceChildren(...page.querySelector("[data-decide]").childNodes);
    document.dispatchEvent(new CustomEvent("connectors:replaced"));
    if (focused) document.getElementById(focused)?.focus();
  };

  // An own value is saved when it was typed; the choice of it alone is not.
  area.addEventListener("change", event => {
    if (event.target.name?.endsWith(".Value")) event.target.closest(".option").querySelector("[data-own]").checked = true;
    const form = event.target.closest("form[data-answers]");
    if (!form || event.target.matches("[data-own]")) return;
    saving = saving.then(() => save(form)).catch(() => form.submit());
  });

  const move = step => {
    const all = questions();
    const at = all.indexOf(current());
    focus(all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)]);
  };

  const choose = number => {
    const radio = (current() ?? questions()[0])?.querySelectorAll("input[type=radio]")[number - 1];
    // An endpoint is entered on another page, which chooses it.
    if (radio?.disabled) return radio.closest(".option").querySelector("a")?.click();
    radio?.focus();
    radio?.click();
    // A value of one's own is typed next.
    if (radio?.matches("[data-own]")) radio.closest(".option").querySelector("[name$='.Value']")?.focus();
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("textarea, input:not([type=radio]), select")) return;
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if ("123".includes(event.key)) choose(Number(event.key));
    else if (event.key === "Enter" && event.target.matches("input[type=radio]"))
      (area.querySelector(".decide-foot button") ?? area.querySelector("[data-save]"))?.click();
    else return;
    event.preventDefault();
  });
})();
