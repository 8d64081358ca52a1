// Forms say that they are being sent, are sent once, and warn before what was entered is lost. All of it is for convenience: the
// server takes an action twice only where that does no harm.
(() => {
  let leaving = false;

  const isChanged = control => {
    if (control.type === "hidden" || control.type === "submit" || !control.name) return false;
    if (control.type === "checkbox" || control.type === "radio") return control.checked !== control.defaultChecked;
    if (control.type === "file") return control.value !== "";
    if (control.options) {
      const usual = [...control.options].some(option => option.defaultSelected);
      return usual ? [...control.options].some(option => option.selected !== option.defaultSelected) : control.selectedIndex > 0;
    }
    return control.value !== control.defaultValue;
  };

  // What came back with faults was not saved either.
  const holdsEdits = form =>
    form.querySelector("[aria-invalid=true]") !== null || [...form.elements].some(isChanged);

  const busy = (form, button) => {
    form.dataset.sent = "1";
    form.setAttribute("aria-busy", "true");
    button?.setAttribute("aria-busy", "true");
  };

  const idle = form => {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
    form.querySelectorAll("button[aria-busy]").forEach(button => button.removeAttribute("aria-busy"));
  };

  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented && !form.matches("[data-update]")) return;
    busy(form, event.submitter ?? form.querySelector("button:not([type=button])"));
    leaving = !event.defaultPrevented;
  });

  window.addEventListener("beforeunload", event => {
    if (!leaving && [...document.querySelectorAll("form.form[method=post]:not([data-free])")].some(holdsEdits)) event.preventDefault();
  });

  document.addEventListener("connectors:answered", event => idle(event.detail));

  // A page that comes back from the browser's memory was not sent.
  window.addEventListener("pageshow", event => {
    leaving = false;
    if (event.persisted) document.querySelectorAll("form[data-sent]").forEach(idle);
  });
})();
