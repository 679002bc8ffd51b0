//! What is written in the accent colour, or on it, has to be readable in both colour schemes: a
//! contrast of 4.5:1 at least (WCAG 2.2, success criterion 1.4.3).

use crate::forms::accent::{Accent, CONTRAST_MIN};
use crate::forms::lint::{FORM, Finding, Rule, Subject};

pub fn check(form: &Subject) -> Vec<Finding> {
    let Some(accent) = &form.definition.accent else {
        return Vec::new();
    };
    let Some(accent) = Accent::parse(accent) else {
        return vec![Finding::new(Rule::AccentInvalid, FORM)];
    };
    let contrast = accent.least_contrast();
    if contrast >= CONTRAST_MIN {
        return Vec::new();
    }
    // Cut, not rounded: 4.49 is not 4.5.
    let shown = format!("{:.1}", (contrast * 10.0).floor() / 10.0);
    let finding = Finding::new(Rule::LowContrast, FORM);
    vec![
        finding
            .with("contrast", shown)
            .with("color", accent.darker_until_readable().to_string()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{finds, passes};

    #[test]
    fn pale_colours_can_not_be_read() {
        for pale in ["#ffcc00", "#767a7e", "#ffffff"] {
            finds(Rule::LowContrast, FORM, |form| {
                form.accent = Some(pale.into());
            });
        }
    }

    #[test]
    fn dark_colours_can() {
        for dark in ["#1b5e8c", "#000000", "#b0241c"] {
            passes(Rule::LowContrast, |form| form.accent = Some(dark.into()));
        }
    }

    #[test]
    fn an_accent_is_a_colour() {
        for none in ["", "blue", "#12345", "#12345g", "#1b5e8c;}"] {
            finds(Rule::AccentInvalid, FORM, |form| {
                form.accent = Some(none.into());
            });
        }
        passes(Rule::AccentInvalid, |form| form.accent = None);
    }
}
