//! The pages of a form that is broken into several.
//!
//! They all stand in one document. The page's script shows one after the other; without it people
//! see all of them below each other. So what is stored as evidence is what was served, and nothing
//! has to be remembered between one page and the next. Either way a page on which people check their
//! answers comes before anything is recorded.

use super::model::{Definition, Field, FieldKind};

/// A page: the break that begins it, unless it is the first, and what stands on it.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// 1, 2, ...
    pub number: usize,
    /// What begins it.
    pub begin: Option<&'a Field>,
    /// What stands on it.
    pub fields: &'a [Field],
}

impl Definition {
    /// Whether there are several pages.
    #[must_use]
    pub fn has_steps(&self) -> bool {
        self.fields
            .iter()
            .any(|field| field.kind == FieldKind::PageBreak)
    }

    /// The pages, in order.
    #[must_use]
    pub fn steps(&self) -> Vec<Step<'_>> {
        let is_break = |field: &Field| field.kind == FieldKind::PageBreak;
        let pages = self.fields.chunk_by(|_, next| !is_break(next));
        let mut steps: Vec<Step<'_>> = pages
            .map(|page| match page.split_first() {
                Some((begin, fields)) if is_break(begin) => (Some(begin), fields),
                _ => (None, page),
            })
            .enumerate()
            .map(|(at, (begin, fields))| Step {
                number: at + 1,
                begin,
                fields,
            })
            .collect();
        if steps.is_empty() {
            steps.push(Step {
                number: 1,
                begin: None,
                fields: &[],
            });
        }
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_break_begins_a_page() {
        use FieldKind::{Email, PageBreak, Text};

        let field = |kind| Field {
            kind,
            ..Field::default()
        };
        let form = |kinds: &[FieldKind]| Definition {
            fields: kinds.iter().map(|kind| field(*kind)).collect(),
            ..Definition::default()
        };
        let shape = |kinds: &[FieldKind]| {
            let form = form(kinds);
            let steps = form.steps();
            steps
                .iter()
                .map(|step| (step.number, step.begin.is_some(), step.fields.len()))
                .collect::<Vec<_>>()
        };
        assert_eq!(shape(&[]), [(1, false, 0)]);
        assert_eq!(shape(&[Text, Email]), [(1, false, 2)]);
        assert_eq!(
            shape(&[Text, PageBreak, Email, Text]),
            [(1, false, 1), (2, true, 2)]
        );
        assert_eq!(shape(&[PageBreak, Text]), [(1, true, 1)]);
        assert_eq!(
            shape(&[Text, PageBreak, PageBreak]),
            [(1, false, 1), (2, true, 0), (3, true, 0)]
        );
    }
}
