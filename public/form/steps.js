// One page of the form after the other. Without it they stand below each other.
(function () {
  var steps = placetAnswers.all(".step");
  var send = document.querySelector(".send");
  if (!steps.length) return;
  var at = 0;

  // The next page that is shown in a direction, or -1.
  function beyond(from, by) {
    for (var to = from + by; steps[to]; to += by) if (!steps[to].hidden) return to;
    return -1;
  }

  var backs = steps.map(function (step) { return step.querySelector("[data-go=back]"); });

  function show() {
    steps.forEach(function (step, place) {
      var ways = step.querySelector(".step__ways");
      var isLast = beyond(place, 1) < 0;
      step.classList.toggle("step--away", place !== at);
      ways.hidden = isLast;
      ways.lastElementChild.hidden = isLast;
      backs[place].hidden = beyond(place, -1) < 0 || (isLast && place !== at);
      // On the last page the way back stands beside the button that sends.
      (isLast ? send : ways).prepend(backs[place]);
    });
    send.hidden = beyond(at, 1) >= 0;
  }

  function go(by) {
    var wrong = by > 0 && placetAnswers.fault(steps[at]);
    if (wrong) return wrong.focus();
    at = Math.max(beyond(at, by), 0);
    history.pushState({ step: at }, "");
    show();
    steps[at].focus();
  }

  // The page on which an element stands.
  function open(element) {
    var place = element ? steps.indexOf(element.closest(".step")) : -1;
    if (place >= 0) at = place;
    show();
  }

  document.addEventListener("click", function (event) {
    var way = event.target.getAttribute("data-go");
    if (way) return go(way === "on" ? 1 : -1);
    var hash = event.target.hash;
    if (hash) open(document.getElementById(hash.slice(1)));
  });
  // Enter in a line of text sends the form: before the last page it goes on. Another language is for all pages.
  document.addEventListener("submit", function (event) {
    var isLanguage = event.submitter && event.submitter.name === "language";
    if (isLanguage || beyond(at, 1) < 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    go(1);
  });
  addEventListener("popstate", function (event) {
    at = (event.state && event.state.step) || 0;
    show();
  });
  document.addEventListener("input", show);

  at = (history.state && history.state.step) || 0;
  open(document.querySelector("[aria-invalid]") || document.getElementById(location.hash.slice(1)));
})();
