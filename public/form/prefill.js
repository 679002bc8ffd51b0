// What the website around the frame knows already, from behind the number sign of the address: it never
// gets to the server unless it is sent with the form. Only into fields that are still empty; never into what
// is ticked or chosen by a button: a consent is the person's own act.
function placetPrefill(script) {
  var controls = JSON.parse(script.getAttribute("data-fill") || "{}");
  new URLSearchParams(location.hash.slice(1)).forEach(function (value, key) {
    var control = document.getElementsByName(controls[key])[0];
    if (!control || control.value || control.type === "checkbox" || control.type === "radio") return;
    control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
