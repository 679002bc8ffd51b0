//! What is larger or later.

use std::cmp::Ordering;

/// Two numbers by size, two dates by time; anything else has no order.
#[must_use]
pub fn order(a: &str, b: &str) -> Option<Ordering> {
    if is_date(a) && is_date(b) {
        return Some(a.cmp(b));
    }
    number(a)?.partial_cmp(&number(b)?)
}

/// `-12.5`: at most 15 digits before the point and 6 behind it, so that every language that has IEEE
/// 754 numbers reads the same.
#[must_use]
pub fn number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let are_digits = |text: &str, max| {
        (1..=max).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if are_digits(whole, 15) && are_digits(part, 6) {
        text.parse().ok()
    } else {
        None
    }
}

/// `2026-03-31` by its shape alone (ISO 8601).
fn is_date(text: &str) -> bool {
    let shape = text
        .bytes()
        .map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
    shape.eq(*b"0000-00-00")
}
