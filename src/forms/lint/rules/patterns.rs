//! A pattern is a regular expression, alone and between the anchors that make it match whole answers.

use regex_lite::Regex;

use crate::forms::lint::{Finding, NAME_MAX, Rule, Subject};

pub fn check(form: &Subject) -> Vec<Finding> {
    form.each(|field| {
        let pattern = field.pattern.as_ref().filter(|_| field.kind.is_typed());
        let finding = pattern.and_then(|pattern| broken(&field.id, pattern));
        finding.into_iter().collect()
    })
}

fn broken(field: &str, pattern: &str) -> Option<Finding> {
    let is_whole = |pattern: &str| Regex::new(pattern).is_ok();
    if pattern.chars().count() > NAME_MAX {
        let finding = Finding::new(Rule::PatternTooLong, field);
        return Some(finding.with("max", NAME_MAX));
    }
    let is_one = is_whole(pattern) && is_whole(&format!("^(?:{pattern})$"));
    (!is_one).then(|| Finding::new(Rule::PatternInvalid, field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, passes};

    #[test]
    fn patterns_are_whole() {
        // The second would be a pattern only between the anchors, and would undo them there.
        for broken in ["(", "a)|(?:b"] {
            finds(Rule::PatternInvalid, "f4", |form| {
                form.fields[3].pattern = Some(broken.into());
            });
        }
        passes(Rule::PatternInvalid, |form| {
            form.fields[3].pattern = Some("(a)|(?:b)".into());
        });
    }

    #[test]
    fn patterns_stay_readable() {
        finds(Rule::PatternTooLong, "f4", |form| {
            form.fields[3].pattern = Some("a".repeat(NAME_MAX + 1));
        });
        passes(Rule::PatternTooLong, |form| {
            form.fields[3].pattern = Some("a".repeat(NAME_MAX));
        });
    }
}
