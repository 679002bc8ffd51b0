// Shows what the answers so far ask for, and says at once what is wrong with one. The server decides again.
var placetAnswers = (function () {
  function all(selector, inside) {
    return Array.from((inside || document).querySelectorAll(selector));
  }

  function kind(control) {
    if (control.type === "tel") return "tel";
    if (control.localName === "textarea") return "lines";
    return control.inputMode;
  }

  // Answers by field, as far as fields are shown; by the way it is found out which those are.
  function read() {
    var answers = {};
    all("[data-if],[name^='field.']").forEach(function (element) {
      var rule = element.getAttribute("data-if");
      if (rule) element.hidden = !placetRules.holds(JSON.parse(rule), answers);
      if (!element.name || element.closest("[hidden]")) return;
      var isBox = element.type === "checkbox" || element.type === "radio";
      if (isBox && !element.checked) return;
      var chosen = element.selectedOptions;
      var values = chosen
        ? Array.from(chosen, function (one) { return one.value; })
        : [placetRules.tidy(element.value, kind(element))];
      var field = element.name.slice(6);
      answers[field] = (answers[field] ? [answers[field]] : []).concat(values).join("\n");
    });
    return answers;
  }

  function say(box, text) {
    var controls = all("[name^='field.']", box);
    var id = controls[0].id + "-error";
    var old = document.getElementById(id);
    if (old) old.remove();
    box.classList.toggle("field--invalid", !!text);
    controls.forEach(function (control) {
      if (text) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    });
    // A group says for all its controls what is wrong.
    var described = box.localName === "fieldset" ? box : controls[0];
    var ids = (described.getAttribute("aria-describedby") || "").split(" ").filter(function (one) {
      return one && one !== id;
    });
    if (text) {
      var error = document.createElement("p");
      error.className = "field__error";
      error.id = id;
      error.textContent = text;
      var above = all(".field__hint,legend,label", box).filter(function (one) { return one.parentNode === box; });
      if (above.length) above[above.length - 1].after(error);
      else box.prepend(error);
      ids.push(id);
    }
    if (ids.length) described.setAttribute("aria-describedby", ids.join(" "));
    else described.removeAttribute("aria-describedby");
  }

  // Says what is wrong in a box, or no longer; whether it is right. Of a file its size is compared.
  function check(box, answers) {
    var checks = JSON.parse(box.getAttribute("data-check"));
    var control = box.querySelector("[name^='field.']");
    var file = control.files && control.files[0];
    var answer = file ? "" + file.size : answers[control.name.slice(6)] || "";
    var found = placetRules.fault(checks, answer, answers);
    say(box, found < 0 ? "" : checks[found][2]);
    return found < 0;
  }

  // Checks all that is shown; gives the first control that is wrong.
  function fault(inside) {
    var answers = read();
    var wrong = all("[data-check]", inside).filter(function (box) {
      return !box.closest("[hidden]") && !check(box, answers);
    });
    return wrong[0] && wrong[0].querySelector("[name^='field.']");
  }

  // Somebody who is still typing is not told; nor that an answer is missing, before they go on. And nothing
  // moves between pressing a button and letting it go: the click would miss it.
  var isPressed = false;
  var changed = null;
  function checkChanged() {
    if (isPressed || !changed) return;
    var box = changed.closest("[data-check]");
    var answers = read();
    var isWrong = box && box.classList.contains("field--invalid");
    if (isWrong || (box && answers[changed.name.slice(6)])) check(box, answers);
    changed = null;
  }
  function press(event) {
    isPressed = event.type === "pointerdown";
    setTimeout(checkChanged);
  }
  ["pointerdown", "pointerup", "pointercancel"].forEach(function (type) {
    addEventListener(type, press, true);
  });
  document.addEventListener("change", function (event) {
    changed = event.target;
    checkChanged();
  });
  document.addEventListener("input", read);
  read();

  return { all: all, fault: fault };
})();
