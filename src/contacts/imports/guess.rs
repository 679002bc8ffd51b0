//! What a column means, by its name.

use super::model::Meaning;
use crate::contacts::fields::model::ContactField;
use crate::contacts::model::IdentifierKind;
use crate::contacts::words::fold;

const NAMES: [(&str, &[&str]); 7] = [
    (
        "email",
        &[
            "email",
            "e-mail",
            "mail",
            "email address",
            "e-mail address",
            "e-mail-adresse",
            "mailadresse",
        ],
    ),
    (
        "phone",
        &[
            "phone",
            "phone number",
            "mobile",
            "mobile number",
            "msisdn",
            "tel",
            "telefon",
            "telefonnummer",
            "handy",
            "mobil",
            "address",
        ],
    ),
    (
        "external_id",
        &[
            "external_id",
            "external id",
            "id",
            "customer id",
            "customer number",
            "kundennummer",
            "mitgliedsnummer",
        ],
    ),
    (
        "name",
        &["name", "full name", "person", "vollständiger name"],
    ),
    ("language", &["language", "sprache", "lang"]),
    ("country", &["country", "land"]),
    ("tags", &["tags", "tag", "schlagwörter", "schlagwort"]),
];

/// What the columns mean, as far as their names tell; no meaning of one column is another one's as well,
/// but identifiers, of which a person can have several.
#[must_use]
pub fn guess(header: &[String], fields: &[ContactField]) -> Vec<String> {
    let mut used: Vec<String> = Vec::new();
    let columns = header.iter().map(|name| {
        let meaning = meaning(name, fields).key();
        let is_identifier = IdentifierKind::of(&meaning).is_some();
        if used.contains(&meaning) && !is_identifier {
            return String::new();
        }
        used.push(meaning.clone());
        meaning
    });
    columns.collect()
}

fn meaning(name: &str, fields: &[ContactField]) -> Meaning {
    let name = fold(name);
    let is_called = |field: &&ContactField| {
        field.key == name
            || field
                .meaning
                .label
                .values()
                .any(|label| fold(label) == name)
    };
    if let Some(field) = fields.iter().find(is_called) {
        return Meaning::Field(field.key.clone());
    }
    let known = NAMES
        .iter()
        .find(|(_, names)| names.contains(&name.as_str()));
    known.map_or(Meaning::Nothing, |(key, _)| Meaning::of(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_columns_tell_what_they_mean() {
        let size = ContactField {
            key: "size".into(),
            ..ContactField::default()
        };
        let header = [
            "E-Mail", "Mobile", "Telefon", "Name", "name", "SIZE", "colour",
        ];
        let header = header.map(str::to_owned);
        let guessed = guess(&header, &[size]);
        let expected = ["email", "phone", "phone", "name", "", "field:size", ""];
        assert_eq!(guessed, expected);
    }
}
