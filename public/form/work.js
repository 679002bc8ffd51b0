// Work that the form asks for while a flood of them is being sent; src/forms/guard/work.rs says what it is
// and checks it. Done while the form is being filled in; whoever is quicker sees it being done. Without
// the browser's cryptography the form is sent as it is, and its sender confirms by mail.
function placetWork(script) {
  var pieces = Number(script.getAttribute("data-work"));
  var form = document.querySelector("form");
  if (!pieces || !form || !window.crypto || !crypto.subtle) return;
  var bar = document.createElement("progress");
  var isBegun, isDone, waiting;
  bar.max = pieces;
  bar.ariaLabel = script.getAttribute("data-working");

  function bytes(text) {
    return new TextEncoder().encode(text);
  }

  // The first number that is good for a piece, and then those of the pieces after it.
  function find(key, piece, number, found) {
    if (piece === pieces) return found.join(".");
    var how = { name: "PBKDF2", hash: "SHA-256", salt: bytes(piece + "." + number), iterations: 1000 };
    return crypto.subtle.deriveBits(how, key, 8).then(function (bits) {
      if (new Uint8Array(bits)[0] > 3) return find(key, piece, number + 1, found);
      bar.value = piece + 1;
      return find(key, piece + 1, 0, found.concat(number));
    });
  }

  function finish(work) {
    isDone = true;
    var input = document.createElement("input");
    input.type = "hidden";
    input.name = "work";
    input.value = work;
    form.appendChild(input);
    if (waiting) form.requestSubmit(waiting.submitter);
  }

  function begin() {
    if (isBegun) return;
    isBegun = true;
    crypto.subtle.importKey("raw", bytes(form.elements.token.value), "PBKDF2", false, ["deriveBits"])
      .then(function (key) { return find(key, 0, 0, []); })
      .then(finish, function () { finish(""); });
  }

  document.addEventListener("input", begin);
  // As if it had not happened until the work is done.
  document.addEventListener("submit", function (event) {
    if (isDone || event.defaultPrevented) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!waiting) {
      var note = document.createElement("p");
      note.setAttribute("role", "status");
      note.append(script.getAttribute("data-working"), " ", bar);
      form.appendChild(note);
    }
    waiting = event;
    begin();
  });
}
