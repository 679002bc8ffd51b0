// The form's own script. Without it everything works; with it the frame is as high as the form, what is
// wrong is read out first, and a second click does not send twice.
(function () {
  "use strict";
  var script = document.currentScript;
  var home = script.getAttribute("data-parent");
  var record = script.getAttribute("data-submitted");

  // To the page that frames this one, and to no other.
  function tell(message) {
    if (home && parent !== window) parent.postMessage(message, home);
  }

  function tellHeight() {
    // Somewhere where it can't be seen, such as in a closed dialog, the form has no height, and yet is there. It
    // gets enough to be seen by, once it can be: what is not in sight is not measured either.
    tell({ placet: "height", height: Math.ceil(document.body.getBoundingClientRect().height) || 400 });
  }

  tell({ placet: "page", close: script.getAttribute("data-close"), dir: document.dir });
  tellHeight();
  new ResizeObserver(tellHeight).observe(document.body);
  if (record) tell({ placet: "submitted", id: record });

  function find(id) {
    return document.getElementById(id);
  }

  // What is wrong; or the field that somebody wants to change.
  var first = find("error-summary") || find("notice") || find(location.hash.slice(1));
  if (first) first.focus();

  // The summary's links: not every browser gives the focus to what the number sign names.
  document.addEventListener("click", function (event) {
    var href = event.target.getAttribute("href") || "";
    var field = href[0] === "#" && find(href.slice(1));
    if (!field) return;
    event.preventDefault();
    field.focus();
  });

  placetPrefill(script);
  placetWork(script);

  // The dialog around the frame does not hear of keys in here.
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") tell({ placet: "escape" });
  });

  // The button stays as it is: one that goes grey loses the focus, and nobody hears why.
  var isSent = false;
  document.addEventListener("submit", function (event) {
    if (isSent) event.preventDefault();
    isSent = true;
    // If no answer came, or the person stopped it, trying again must be possible: twice is once to the server.
    setTimeout(function () {
      isSent = false;
    }, 3000);
  });
  addEventListener("pageshow", function () {
    isSent = false;
  });
})();
