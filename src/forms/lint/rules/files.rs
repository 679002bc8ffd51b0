//! A file can be as large as is asked for.

use crate::forms::file::MEGABYTES_MAX;
use crate::forms::lint::{Finding, Rule, Subject};
use crate::forms::model::FieldKind;

pub fn check(form: &Subject) -> Vec<Finding> {
    let sizes = 1..=MEGABYTES_MAX;
    let findings = form.those(Rule::FileSize, |field| {
        let is_wrong = field.max_megabytes.is_some_and(|max| !sizes.contains(&max));
        field.kind == FieldKind::File && is_wrong
    });
    let with_max = |finding: Finding| finding.with("max", i64::from(MEGABYTES_MAX));
    findings.into_iter().map(with_max).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, passes};
    use crate::forms::model::Definition;

    fn of_size(kind: FieldKind, max: Option<u32>) -> impl FnOnce(&mut Definition) {
        move |form| {
            form.fields[3].kind = kind;
            form.fields[3].max_megabytes = max;
        }
    }

    #[test]
    fn a_file_has_a_size_that_is_taken() {
        for wrong in [0, MEGABYTES_MAX + 1, 9999] {
            finds(Rule::FileSize, "f4", of_size(FieldKind::File, Some(wrong)));
        }
        for right in [None, Some(1), Some(MEGABYTES_MAX)] {
            passes(Rule::FileSize, of_size(FieldKind::File, right));
        }
        passes(Rule::FileSize, of_size(FieldKind::Text, Some(0)));
    }
}
