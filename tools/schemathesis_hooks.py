"""What Schemathesis is to know beyond the document."""

import itertools

import schemathesis

count = itertools.count()


@schemathesis.hook
def before_call(context, case, kwargs):
    """What it can't think of by itself: a key of its own for each request, since a second request under the same
    one is refused; a purpose that there is. What is meant to be wrong stays as it is."""
    if case.meta and case.meta.generation.mode.is_negative:
        return
    key = (case.headers or {}).get("Idempotency-Key")
    if isinstance(key, str) and 0 < len(key) < 200 and all("!" <= letter <= "~" for letter in key):
        case.headers["Idempotency-Key"] = f"{key}-{next(count)}"
    if isinstance(case.body, dict) and isinstance(case.body.get("purpose"), str) and next(count) % 4:
        case.body["purpose"] = "newsletter"
