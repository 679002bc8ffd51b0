// What decides in the page, as the server does: conditions (the twin of src/forms/condition.rs) and checks
// (of src/forms/inline.rs). Pure; tests/rules_twin.rs holds them against each other. No regular expression
// literals: the minifier can't read them.
var placetRules = (function () {
  var isNumber = new RegExp("^-?[0-9]{1,15}([.][0-9]{1,6})?$");
  // A thousand in one language and one in another: such a comma stays, and makes it no number.
  var isGrouped = new RegExp("^-?[1-9][0-9]{0,2},[0-9]{3}$");
  var isDate = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
  var isE164 = new RegExp("^[+][1-9][0-9]{7,14}$");
  var unseen = new RegExp("[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f]", "g");
  // What Rust calls white space: all that is one here, but for the byte order mark.
  var around = new RegExp("^((?!\\ufeff)\\s)+|((?!\\ufeff)\\s)+$", "g");

  // Below, at or above 0; NaN, with which no comparison holds, where there is no order.
  function order(a, b) {
    if (isDate.test(a) && isDate.test(b)) return a < b ? -1 : a > b ? 1 : 0;
    return isNumber.test(a) && isNumber.test(b) ? Number(a) - Number(b) : NaN;
  }

  function isDay(text) {
    var day = new Date(text + "T00:00Z");
    return isDate.test(text) && !isNaN(day) && day.toISOString().slice(0, 10) === text;
  }

  function count(text) { return text.split("\n").length; }

  var tests = {
    answered: function (a) { return a !== ""; },
    unanswered: function (a) { return a === ""; },
    is: function (a, b) { return a === b; },
    is_not: function (a, b) { return a !== b; },
    includes: function (a, b) { return a.split("\n").indexOf(b) >= 0; },
    excludes: function (a, b) { return a.split("\n").indexOf(b) < 0; },
    contains: function (a, b) { return a.indexOf(b) >= 0; },
    begins_with: function (a, b) { return a.slice(0, b.length) === b; },
    ends_with: function (a, b) { return a.slice(Math.max(0, a.length - b.length)) === b; },
    above: function (a, b) { return order(a, b) > 0; },
    below: function (a, b) { return order(a, b) < 0; },
    at_least: function (a, b) { return order(a, b) >= 0; },
    at_most: function (a, b) { return order(a, b) <= 0; },
    not_below: function (a, b) { return !(order(a, b) < 0); },
    not_above: function (a, b) { return !(order(a, b) > 0); },
    number: function (a) { return isNumber.test(a); },
    day: isDay,
    longest: function (a, b) { return Array.from(a).length <= b; },
    shortest: function (a, b) { return Array.from(a).length >= b; },
    fewest: function (a, b) { return count(a) >= b; },
    most: function (a, b) { return count(a) <= b; },
    phone: function (a) { return isE164.test(a); }
  };

  function holds(condition, answers) {
    function each(one) { return holds(one, answers); }
    if (condition.all) return condition.all.every(each);
    if (condition.any) return condition.any.some(each);
    if (condition.not) return !each(condition.not);
    return tests[condition.op](answers[condition.field] || "", condition.value || "");
  }

  // The number of the first check that does not hold, or -1. Each is a name and what to compare with.
  function fault(checks, answer, answers) {
    return checks.findIndex(function (check) {
      if (check[0] === "same") return answer !== (answers[check[1]] || "");
      return (answer !== "" || check[0] === "answered") && !tests[check[0]](answer, check[1]);
    });
  }

  // What was typed as the server reads it: phone numbers in E.164 form, a point for a decimal comma.
  function tidy(text, kind) {
    text = text.split("\r\n").join("\n").replace(unseen, "");
    if (kind !== "lines") text = text.split("\n").join("");
    text = text.replace(around, "");
    if (kind === "decimal") return isGrouped.test(text) ? text : text.replace(",", ".");
    if (kind !== "tel") return text;
    var dense = text.replace(new RegExp("[ \\u00a0/.-]", "g"), "");
    if (dense.slice(0, 2) === "00") dense = "+" + dense.slice(2);
    dense = dense.replace("(0)", "").replace(new RegExp("[()]", "g"), "");
    return isE164.test(dense) ? dense : text;
  }

  return { holds: holds, fault: fault, tidy: tidy };
})();
