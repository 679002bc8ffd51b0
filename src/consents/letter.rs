//! The mails about consents: a receipt of what was recorded, and the question to confirm it.

use jiff::civil::Date;

use super::links::{self, LinkKind};
use super::model::{Event, EventKind};
use crate::contacts;
use crate::error::Result;
use crate::forms::snapshot::in_words_of;
use crate::i18n::{Words, pick, words};
use crate::ids::SubjectId;
use crate::mail::letter::{Block, Letter};
use crate::mail::service::queue_letter;
use crate::organisation::model::Organisation;
use crate::organisation::store::find_organisation;
use crate::server::App;
use crate::server::dates;
use crate::server::db::Conn;
use crate::server::visitor::VisitorLanguage;
use crate::time::Timestamp;

/// What a receipt is about.
pub struct Receipt<'a> {
    /// BCP 47 code of the language in which the person answered.
    pub language: &'a str,
    /// The record's id.
    pub reference: String,
    /// When the person said it.
    pub at: Timestamp,
    /// With which form; none: with a button of the portal or of a manage page.
    pub form_title: Option<String>,
    /// The day on which the person signed it on paper; none: it was not on paper.
    pub signed_on: Option<Date>,
    /// What was recorded.
    pub events: &'a [Event],
}

/// Queues the receipt, if a mail reaches the person; says whether one does.
pub async fn send_receipt(
    app: &App,
    conn: &mut Conn,
    now: Timestamp,
    subject: SubjectId,
    receipt: &Receipt<'_>,
) -> Result<bool> {
    let person = contacts::store::find_subject(conn, subject).await?;
    let Some(address) = person
        .as_ref()
        .and_then(|person| person.email().map(str::to_owned))
    else {
        return Ok(false);
    };
    let organisation = find_organisation(conn).await?.unwrap_or_default();
    let token = links::create_link(conn, now, LinkKind::Manage, subject, None).await?;
    let letter = receipt_letter(app, receipt, &organisation, &token);
    queue_letter(conn, now, &address, &letter).await?;
    Ok(true)
}

/// The receipt with a link of this token, by which the person manages their consents.
#[must_use]
pub fn receipt_letter(
    app: &App,
    receipt: &Receipt<'_>,
    organisation: &Organisation,
    token: &str,
) -> Letter {
    let url = app.config.url(&LinkKind::Manage.path(token));
    in_words_of(VisitorLanguage::of(receipt.language), || {
        write_receipt(receipt, organisation, url)
    })
}

fn write_receipt(receipt: &Receipt<'_>, organisation: &Organisation, url: String) -> Letter {
    let words = words();
    let on = match receipt.signed_on {
        Some(day) => dates::written(day),
        None => written_moment(receipt.at, organisation),
    };
    let of_form = match receipt.signed_on {
        Some(_) => "mail-receipt-paper",
        None => "mail-receipt-form",
    };
    let controller = ("controller", organisation.name.as_str().into());
    let intro = match &receipt.form_title {
        Some(form) => words.with(
            of_form,
            [
                controller.clone(),
                ("form", form.as_str().into()),
                ("date", on.clone().into()),
            ],
        ),
        None => words.with(
            "mail-receipt-change",
            [controller.clone(), ("date", on.clone().into())],
        ),
    };
    let said = receipt
        .events
        .iter()
        .map(|event| said(event, receipt.language, &words));
    let mut blocks = vec![Block::Text(intro), Block::Facts(said.collect())];
    blocks.push(Block::Text(words.t("mail-receipt-manage-intro")));
    blocks.push(Block::Button {
        label: words.t("mail-receipt-manage"),
        url,
    });
    blocks.push(Block::Facts(record(receipt, organisation, on, &words)));
    blocks.push(Block::Small(words.t("mail-receipt-not-you")));
    Letter {
        kind: "receipt",
        language: VisitorLanguage::of(receipt.language),
        subject: words.with(subject_key(receipt), [controller]),
        blocks,
    }
}

/// A purpose, and what the person said to it.
fn said(event: &Event, language: &str, words: &Words) -> (String, String) {
    let name = pick(&event.purpose.name, language, "en").to_owned();
    let statement = pick(&event.purpose.statement, language, "en");
    let key = format!("mail-receipt-{}", event.kind.key());
    (name, words.with(&key, [("statement", statement.into())]))
}

fn subject_key(receipt: &Receipt<'_>) -> &'static str {
    let is_withdrawal = receipt
        .events
        .iter()
        .all(|event| event.kind == EventKind::Withdrawn);
    let is_refusal = receipt
        .events
        .iter()
        .all(|event| event.kind == EventKind::Refused);
    match (&receipt.form_title, is_withdrawal) {
        (Some(_), _) => "mail-receipt-subject",
        _ if is_refusal => "mail-receipt-subject",
        (None, true) => "mail-receipt-subject-withdrawn",
        (None, false) => "mail-receipt-subject-given",
    }
}

/// When it was, who is responsible, and how the record is found again.
fn record(
    receipt: &Receipt<'_>,
    organisation: &Organisation,
    on: String,
    words: &Words,
) -> Vec<(String, String)> {
    let dpo = format!("{}, {}", organisation.dpo_name, organisation.dpo_email);
    let facts = [
        ("mail-receipt-when", on),
        ("mail-receipt-controller", organisation.name.clone()),
        ("mail-receipt-contact", organisation.contact_email.clone()),
        ("mail-receipt-dpo", dpo),
        ("mail-receipt-reference", receipt.reference.clone()),
    ];
    facts
        .into_iter()
        .map(|(key, value)| (words.t(key), value))
        .collect()
}

/// When a person said something: the day and the minute, or the day beside their signature.
pub fn written_saying(event: &Event, organisation: &Organisation) -> String {
    match event.signed_on() {
        Some(day) => dates::written(day),
        None => written_moment(event.occurred_at, organisation),
    }
}

/// "2 March 2026, 10:00", in the organisation's zone and the language of the words at hand.
pub fn written_moment(at: Timestamp, organisation: &Organisation) -> String {
    let zone = dates::zone(&organisation.time_zone);
    let zoned = jiff::Timestamp::from_millisecond(at.0)
        .unwrap_or_default()
        .to_zoned(zone);
    dates::written_with_time(&zoned)
}

/// The question whether it was really the person who sent a form.
#[must_use]
pub fn confirmation(
    language: &str,
    organisation: &Organisation,
    form_title: &str,
    url: String,
) -> Letter {
    let language = VisitorLanguage::of(language);
    let words = language.words();
    let controller = ("controller", organisation.name.as_str().into());
    let form = ("form", form_title.into());
    Letter {
        kind: "confirm",
        language,
        subject: words.with("mail-confirm-subject", [controller.clone()]),
        blocks: vec![
            Block::Text(words.with("mail-confirm-intro", [controller, form])),
            Block::Button {
                label: words.t("mail-confirm-button"),
                url,
            },
            Block::Small(words.t("mail-confirm-valid")),
            Block::Small(words.t("mail-confirm-not-you")),
        ],
    }
}

/// A consent that ends soon.
pub struct Ending<'a> {
    /// When the person agreed, and to what.
    pub event: &'a Event,
    /// When, in words.
    pub said_on: String,
    /// Its last day, in words.
    pub last_day: String,
}

/// The question whether somebody wants to renew consents that end soon.
#[must_use]
pub fn renewal(
    language: VisitorLanguage,
    organisation: &Organisation,
    endings: Vec<Ending<'_>>,
    renew: String,
    manage: String,
) -> Letter {
    let words = language.words();
    let controller = ("controller", organisation.name.as_str().into());
    let facts = endings.iter().map(|ending| {
        let purpose = &ending.event.purpose;
        let statement = pick(&purpose.statement, language.code(), "en");
        let args = [
            ("statement", statement.into()),
            ("given", ending.said_on.as_str().into()),
            ("date", ending.last_day.as_str().into()),
        ];
        let name = pick(&purpose.name, language.code(), "en").to_owned();
        (name, words.with("mail-renew-ends", args))
    });
    Letter {
        kind: "renewal",
        language,
        subject: words.with("mail-renew-subject", [controller.clone()]),
        blocks: vec![
            Block::Text(words.with("mail-renew-intro", [controller])),
            Block::Facts(facts.collect()),
            Block::Button {
                label: words.t("renew-button"),
                url: renew,
            },
            Block::Text(words.t("mail-receipt-manage-intro")),
            Block::Button {
                label: words.t("mail-receipt-manage"),
                url: manage,
            },
            Block::Small(words.t("mail-renew-nothing")),
        ],
    }
}

/// The link with which somebody sees and changes their consents, because they asked for it.
#[must_use]
pub fn manage_link(language: VisitorLanguage, organisation: &Organisation, url: String) -> Letter {
    let words = language.words();
    let controller = ("controller", organisation.name.as_str().into());
    Letter {
        kind: "manage-link",
        language,
        subject: words.with("mail-manage-subject", [controller.clone()]),
        blocks: vec![
            Block::Text(words.with("mail-manage-intro", [controller])),
            Block::Button {
                label: words.t("mail-receipt-manage"),
                url,
            },
            Block::Small(words.t("mail-manage-not-you")),
        ],
    }
}
