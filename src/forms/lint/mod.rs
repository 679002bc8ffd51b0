//! Form law, as a linter that gates publishing.
//!
//! Each [`Rule`] is a pure function in a file of its own below `rules/`: it reads the definition and
//! what is known of its purposes and its controller, and says what it finds. An error keeps the form
//! from being published, a warning does not. The builder shows the findings while somebody types, the
//! page that publishes asks again, and `report` says them to programs.
//!
//! What a rule rests on, and whether a data protection officer may publish over it, stands in the
//! table of [`rule`]. Rules that read texts know phrases by language from [`lexicon`].

mod candidates;
pub mod effort;
mod finding;
pub mod lexicon;
mod outcomes;
pub mod report;
mod rule;
mod rules;
mod texts;

use std::collections::BTreeMap;

use self::outcomes::Outcomes;
use self::texts::{FormText, Passage};
use super::model::{Controller, Definition, Field};
use crate::contacts::fields::model::ContactField;
use crate::ids::PurposeId;
use crate::purposes::model::PurposeContent;

pub use self::finding::{Finding, VARIABLES, fix_key, laws_in_words, message_key, name_key};
pub use self::rule::{Law, RULES, Rule, Severity};
pub use self::rules::bindings::binding_problem;
pub use self::rules::prefilled_consent::prefilled_in;
pub use self::texts::What;

pub use super::islands::save::FORM;
/// Most characters of a title or a button.
pub const TITLE_MAX: usize = 200;
/// Most characters of a field's name for programs, of a choice's value and of a pattern.
pub const NAME_MAX: usize = 100;

/// What is known besides the definition. What is not known is not judged: a file on its own names
/// purposes that only an installation has.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// What the purposes say, by id.
    pub purposes: Option<BTreeMap<PurposeId, PurposeContent>>,
    /// Who asks.
    pub controller: Option<Controller>,
    /// Fields of the contact to which answers can go.
    pub contact_fields: Option<Vec<ContactField>>,
}

impl Context {
    /// What a consent asks for, if that is known.
    #[must_use]
    pub fn purpose_of(&self, field: &Field) -> Option<&PurposeContent> {
        self.purposes.as_ref()?.get(&field.purpose?)
    }
}

/// What the rules look at.
struct Subject<'a> {
    definition: &'a Definition,
    context: &'a Context,
    texts: Vec<FormText<'a>>,
    passages: Vec<Passage<'a>>,
    /// Where each field stands, by id.
    places: BTreeMap<&'a str, usize>,
    /// What the conditions come to that can be tried, by field.
    outcomes: BTreeMap<&'a str, Outcomes>,
}

impl<'a> Subject<'a> {
    fn new(definition: &'a Definition, context: &'a Context) -> Self {
        let texts = texts::texts(definition, context);
        let fields = definition.fields.iter().enumerate().rev();
        let mut subject = Self {
            definition,
            context,
            passages: texts::passages(definition, &texts),
            texts,
            // Of two with the same id, the first.
            places: fields
                .map(|(place, field)| (field.id.as_str(), place))
                .collect(),
            outcomes: BTreeMap::new(),
        };
        subject.outcomes = outcomes::of_all(&subject);
        subject
    }

    /// The fields before one.
    fn before(&self, field: &Field) -> &'a [Field] {
        let place = self.places.get(field.id.as_str());
        &self.definition.fields[..place.copied().unwrap_or_default()]
    }

    /// The field with an id, if it stands before another one.
    fn find_before(&self, id: &str, field: &Field) -> Option<&'a Field> {
        let place = self.places.get(id);
        place.and_then(|place| self.before(field).get(*place))
    }

    /// The fields, each with what the rule says of it.
    fn each(&self, find: impl Fn(&'a Field) -> Vec<Finding>) -> Vec<Finding> {
        self.definition.fields.iter().flat_map(find).collect()
    }

    /// A finding in each of the fields for which something is so.
    fn those(&self, rule: Rule, is_so: impl Fn(&'a Field) -> bool) -> Vec<Finding> {
        let fields = self.definition.fields.iter().filter(|field| is_so(field));
        fields.map(|field| Finding::new(rule, &field.id)).collect()
    }
}

/// What is not right, from top to bottom; in one place errors come first.
#[must_use]
pub fn lint(definition: &Definition, context: &Context) -> Vec<Finding> {
    let subject = Subject::new(definition, context);
    let mut findings: Vec<Finding> = rules::all().flat_map(|check| check(&subject)).collect();
    // What is about the form itself has no place, and comes first.
    let place = |finding: &Finding| subject.places.get(finding.field.as_str());
    findings.sort_by_key(|finding| (place(finding), finding.severity));
    findings
}

/// Whether a text can be the name of an answer: small letters, digits, hyphens, underscores.
#[must_use]
pub fn is_field_key(text: &str) -> bool {
    text.len() <= NAME_MAX
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
}

#[cfg(test)]
mod testing;
