// Conditions of fields: the twin of src/forms/condition.rs, which decides. Pure; tests/rules_twin.rs holds
// the two against each other. No regular expression literals: the minifier can't read them.
var placetRules = (function () {
  var isNumber = new RegExp("^-?[0-9]{1,15}([.][0-9]{1,6})?$");
  var isDate = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");

  // Below, at or above 0; NaN, with which no comparison holds, where there is no order.
  function order(a, b) {
    if (isDate.test(a) && isDate.test(b)) return a < b ? -1 : a > b ? 1 : 0;
    return isNumber.test(a) && isNumber.test(b) ? Number(a) - Number(b) : NaN;
  }

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
    at_most: function (a, b) { return order(a, b) <= 0; }
  };

  function holds(condition, answers) {
    function each(one) { return holds(one, answers); }
    if (condition.all) return condition.all.every(each);
    if (condition.any) return condition.any.some(each);
    if (condition.not) return !each(condition.not);
    return tests[condition.op](answers[condition.field] || "", condition.value || "");
  }

  return { holds: holds };
})();
