//! A receipt in words. Everything comes out of what was signed.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use leptos::prelude::*;
use serde_json::Value;

use crate::consents::model::EventKind;
use crate::i18n::{t, t_with};
use crate::server::dates;

/// What a receipt says, as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readable {
    /// What happened.
    pub kind: EventKind,
    /// Of the purpose, and the language of it and of the next three.
    pub name: Written,
    /// What the person was asked.
    pub statement: Written,
    /// Which data.
    pub data: Written,
    /// Who receives them; empty for nobody.
    pub recipients: Written,
    /// When it happened.
    pub at: Timestamp,
    /// When it was written down.
    pub recorded_at: Timestamp,
    /// The day beside the signature, if it was on paper.
    pub signed_on: Option<Date>,
    /// The last day on which it holds.
    pub until: Option<Date>,
    /// Why the controller decided so.
    pub reason: String,
    /// Who asked: name and address.
    pub controller: String,
    /// Where to write.
    pub contact: String,
    /// The data protection officer.
    pub officer: String,
    /// The privacy notice; empty for none.
    pub privacy_url: String,
    /// The record's id.
    pub reference: String,
}

/// A text and its language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// BCP 47 code.
    pub language: String,
    /// The text.
    pub text: String,
}

impl Written {
    fn of(value: &Value) -> Self {
        Self {
            language: text(&value["@language"]),
            text: text(&value["@value"]),
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn moment(value: &Value) -> Option<Timestamp> {
    value.as_str()?.parse().ok()
}

fn day(value: &Value) -> Option<Date> {
    value.as_str()?.parse().ok()
}

impl Readable {
    /// Reads what was signed; nothing if it is no receipt.
    #[must_use]
    pub fn of(payload: &Value) -> Option<Self> {
        let record = &payload["dpv:hasRecordOfActivity"];
        let status = &record["dpv:hasConsentStatus"];
        let process = &record["dpv:hasProcess"];
        let purpose = &process["dpv:hasPurpose"];
        let (controller, officer) = (&record["dpv:hasEntity"][0], &record["dpv:hasEntity"][1]);
        let address = text(&controller["schema:address"]["schema:streetAddress"]);
        let address = address
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty());
        let name = text(&controller["dpv:hasName"]);
        let lines: Vec<&str> = std::iter::once(name.as_str()).chain(address).collect();
        let mail = |of: &Value| text(&of["schema:contactPoint"]["schema:email"]);
        let officer_name = text(&officer["dpv:hasName"]);
        Some(Self {
            kind: EventKind::of(status["placet:event"].as_str()?)?,
            name: Written::of(&purpose["dct:title"]),
            statement: Written::of(&purpose["dct:description"]),
            data: Written::of(&process["dpv:hasPersonalData"]["dct:description"]),
            recipients: Written::of(&process["dpv:hasRecipient"][1]["dct:description"]),
            at: moment(&status["dpv:isIndicatedAtTime"])?,
            recorded_at: moment(&status["placet:recordedAt"])?,
            signed_on: day(&status["placet:signedOn"]),
            until: day(&status["dpv:hasDuration"]["placet:validUntil"]),
            reason: text(&status["placet:reason"]),
            controller: lines.join(", "),
            contact: mail(controller),
            officer: format!("{officer_name}, {}", mail(officer)),
            privacy_url: text(&controller["schema:url"]),
            reference: text(&record["dct:identifier"]),
        })
    }
}

/// A receipt on a page, with the files to take away.
#[component]
pub fn ReceiptView(
    /// What it says.
    receipt: Readable,
    /// The zone in which the page tells the time.
    zone: TimeZone,
    /// Name of the key that signed it.
    kid: String,
    /// Address of the receipt's page, below which its files are.
    base: String,
) -> impl IntoView {
    let moment = |at: Timestamp| dates::written_with_time(&at.to_zoned(zone.clone()));
    let said = format!("mail-receipt-{}", receipt.kind.key());
    let statement = ("statement", receipt.statement.text.as_str().into());
    let when = receipt
        .signed_on
        .map_or_else(|| moment(receipt.at), dates::written);
    let recorded = moment(receipt.recorded_at);
    let reason = (!receipt.reason.is_empty()).then(|| {
        let reason = ("reason", receipt.reason.as_str().into());
        view! { <p>{t_with("state-declared", [reason])}</p> }
    });
    let file = |name: &str| format!("{base}/{name}");
    view! {
        <article class="panel receipt">
            <h2 dir="auto" lang=receipt.name.language.clone()>{receipt.name.text.clone()}</h2>
            <p dir="auto">{t_with(&said, [statement])}</p>
            {reason}
            <Facts receipt=receipt.clone() when recorded kid/>
        </article>
        <p>{t("receipt-check")}</p>
        <p class="actions">
            <a class="button" href=file("receipt.jws") download>{t("receipt-jws")}</a>
            <a class="button button--quiet" href=file("receipt.json") download>{t("receipt-json")}</a>
        </p>
    }
}

#[component]
fn Facts(receipt: Readable, when: String, recorded: String, kid: String) -> impl IntoView {
    let fact = |key: &str, value: String| {
        (!value.is_empty())
            .then(|| view! { <dt>{t(key)}</dt><dd class="wrap" dir="auto">{value}</dd> })
    };
    let duration = receipt.kind.is_agreement().then(|| match receipt.until {
        Some(day) => t_with("state-holds-until", [("date", dates::written(day).into())]),
        None => t("form-public-consent-forever"),
    });
    let notice = (!receipt.privacy_url.is_empty()).then(|| {
        let (href, address) = (receipt.privacy_url.clone(), receipt.privacy_url.clone());
        view! { <dt>{t("form-public-privacy")}</dt><dd class="wrap"><a href=href>{address}</a></dd> }
    });
    view! {
        <dl class="facts">
            {fact("mail-receipt-when", when)}
            {fact("receipt-recorded", recorded)}
            {fact("form-public-consent-data", receipt.data.text)}
            {fact("form-public-consent-recipients", receipt.recipients.text)}
            {fact("form-public-consent-duration", duration.unwrap_or_default())}
            {fact("mail-receipt-controller", receipt.controller)}
            {fact("mail-receipt-contact", receipt.contact)}
            {fact("mail-receipt-dpo", receipt.officer)}
            {notice}
            {fact("mail-receipt-reference", receipt.reference)}
            {fact("receipt-key", kid)}
        </dl>
    }
}
