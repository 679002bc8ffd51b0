//! How many steps it takes to give a consent, and how many to take it back.
//!
//! A step is one thing that a person does: fill in a field, tick a box, press a button, follow a link.
//! To withdraw must not take more of them than to give (GDPR Art. 7(3); EDPB Guidelines 05/2020,
//! paragraphs 113 and 114).

use crate::forms::model::{Definition, FieldKind};

/// What the link of a mail needs: to follow it, and the button beside the consent.
const BY_LINK: usize = 2;
/// What the portal needs: address, its button, the code that comes by mail, its button, and the button
/// beside the consent.
const BY_PORTAL: usize = 5;
/// What a mail that has to be confirmed adds: to follow its link, and the button there.
const CONFIRMING: usize = 2;

/// The shortest ways, in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// To give one consent: what has to be filled in, one yes, the button.
    pub give: usize,
    /// To withdraw by the link in the mail that everybody gets; nothing if not everybody gets one.
    pub by_link: Option<usize>,
    /// To withdraw in the portal; nothing if not everybody can sign in there.
    pub by_portal: Option<usize>,
}

impl Effort {
    /// Whether every way to withdraw takes more steps than giving does.
    #[must_use]
    pub fn withdrawing_is_harder(self) -> bool {
        let shortest = [self.by_link, self.by_portal].into_iter().flatten().min();
        shortest.is_none_or(|shortest| shortest > self.give)
    }
}

/// Counts the steps of a form.
#[must_use]
pub fn effort(definition: &Definition) -> Effort {
    let has_to = definition
        .always_shown()
        .filter(|field| field.required && field.kind != FieldKind::Consent);
    let confirming = if definition.confirm_email {
        CONFIRMING
    } else {
        0
    };
    let mut always = definition.always_shown();
    let gets_mail = always.any(|field| field.kind == FieldKind::Email && field.required);
    Effort {
        give: has_to.count() + 1 + 1 + paging(definition) + confirming,
        by_link: gets_mail.then_some(BY_LINK),
        by_portal: gets_mail.then_some(BY_PORTAL),
    }
}

/// What pages add: a button to each further one, and one to the page on which answers are checked.
fn paging(definition: &Definition) -> usize {
    if !definition.has_steps() {
        return 0;
    }
    let always = definition.always_shown();
    let breaks = always.filter(|field| field.kind == FieldKind::PageBreak);
    breaks.count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::testing::{good, template};

    #[test]
    fn what_has_to_be_done_is_counted() {
        let mut form = good();
        // Address, box, button; link and button of the mail.
        assert_eq!(effort(&form).give, 5);
        form.confirm_email = false;
        form.fields[3].required = true;
        let counted = effort(&form);
        assert_eq!(counted.give, 4);
        assert_eq!((counted.by_link, counted.by_portal), (Some(2), Some(5)));
        assert!(!counted.withdrawing_is_harder());
    }

    #[test]
    fn pages_take_steps() {
        let mut form = good();
        let before = effort(&form).give;
        form.add_field(&template(FieldKind::PageBreak), None);
        assert_eq!(effort(&form).give, before + 2, "to the page, to the check");
    }

    #[test]
    fn who_gets_no_mail_has_neither_link_nor_portal() {
        let mut form = good();
        form.fields[0].kind = FieldKind::Phone;
        let counted = effort(&form);
        assert_eq!((counted.by_link, counted.by_portal), (None, None));
        assert!(counted.withdrawing_is_harder());
    }
}
