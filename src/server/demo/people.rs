//! Readers of the demo's bookshop who never filled in a form: written down by hand, tagged, on a list, and
//! found by a segment.

use crate::accounts::Actor;
use crate::contacts::people::groups::Sort;
use crate::contacts::people::input::PersonInput;
use crate::contacts::people::service;
use crate::contacts::segments;
use crate::contacts::segments::model::{Node, Op, Segment, What};
use crate::error::Result;
use crate::server::App;

/// Name, language, country, address, phone number, tag.
const PEOPLE: [(&str, &str, &str, &str, &str, &str); 6] = [
    (
        "Jonas Abel",
        "de",
        "DE",
        "jonas.abel@reader.example",
        "",
        "Crime",
    ),
    (
        "Élise Moreau",
        "fr",
        "FR",
        "elise.moreau@reader.example",
        "",
        "Poetry",
    ),
    ("Priya Nair", "en", "GB", "", "+442079460018", "Crime"),
    (
        "Søren Holm",
        "da",
        "DK",
        "soren.holm@reader.example",
        "+4532123456",
        "Reading circle",
    ),
    (
        "Lucía Ortega",
        "es",
        "ES",
        "lucia.ortega@reader.example",
        "",
        "Reading circle",
    ),
    ("Hannelore Vogt", "de", "AT", "", "+4316123456", ""),
];

/// Adds them.
pub async fn add(app: &App, officer: &Actor) -> Result<()> {
    let fair = service::create_group(app, officer, Sort::List, "Spring book fair").await?;
    for (name, language, country, email, phone, tag) in PEOPLE {
        let person = PersonInput {
            name: name.into(),
            language: language.into(),
            country: country.into(),
            email: email.into(),
            phone: phone.into(),
            ..PersonInput::default()
        };
        let id = service::create(app, officer, &person).await?;
        if !tag.is_empty() {
            let tag = service::create_group(app, officer, Sort::Tag, tag).await?;
            service::set_group(app, officer, id, (Sort::Tag, tag), true).await?;
        }
        if country != "GB" {
            service::set_group(app, officer, id, (Sort::List, fair), true).await?;
        }
    }
    let abroad = Segment {
        id: app.new_id(),
        name: "Abroad, reached by mail".into(),
        tree: Node::group(
            What::All,
            vec![
                Node::test(What::Identifier, "email", Op::Known, ""),
                Node::test(What::Country, "", Op::Known, ""),
                Node::group(
                    What::None,
                    vec![Node::test(What::Country, "", Op::Is, "DE")],
                ),
            ],
        ),
        revision: 0,
        updated_at: app.now(),
    };
    segments::service::save(app, officer, &abroad).await
}
