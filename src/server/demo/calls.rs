//! The shop's telephone: a recorded voice asks whether the call may be recorded, a key answers. And what agents
//! write down of those who want to hear by WhatsApp that their book has come.

use super::history::{Deed, What};
use crate::accounts::Actor;
use crate::api::service::calls::{self, Call, Key};
use crate::api::service::identify::PurposeName;
use crate::error::Result;
use crate::ids::PurposeId;
use crate::purposes;
use crate::purposes::input::PurposeInput;
use crate::purposes::model::Channel;
use crate::register::input::AddInput;
use crate::register::service::deeds;
use crate::server::App;
use crate::server::errors::internal;
use crate::time::{Timestamp, days, hours};

/// Who calls: their number, and the key that they press.
const CALLERS: [(&str, Option<Key>); 14] = [
    ("+442079460018", Some(Key::Accepts)),
    ("+4316123456", Some(Key::Rejects)),
    ("+4930901820001", Some(Key::Accepts)),
    ("+4930901820002", Some(Key::Accepts)),
    ("+4930901820003", None),
    ("+4930901820004", Some(Key::Rejects)),
    ("+4930901820005", Some(Key::Accepts)),
    ("+491511234567", Some(Key::Accepts)),
    ("+491511234568", Some(Key::Accepts)),
    ("+491511234569", Some(Key::Rejects)),
    ("+4533123456", Some(Key::Accepts)),
    ("+33140205050", Some(Key::Accepts)),
    ("+33140205051", None),
    ("+34911234567", Some(Key::Accepts)),
];

/// Who wants to be written to, and who does not.
const WRITTEN_TO: [(&str, bool); 5] = [
    ("+491511234567", true),
    ("+491511234568", true),
    ("+491511234569", false),
    ("+442079460018", true),
    ("+4532123456", true),
];

/// What the shop asks about at the telephone.
#[derive(Clone, Copy)]
pub struct Asked {
    recording: PurposeId,
    arrivals: PurposeId,
}

/// Adds the purposes.
pub async fn add(app: &App, admin: &Actor) -> Result<Asked> {
    let recording = purposes::service::create_purpose(app, admin, &recording()).await?;
    let arrivals = purposes::service::create_purpose(app, admin, &arrivals()).await?;
    Ok(Asked {
        recording: recording.id,
        arrivals: arrivals.id,
    })
}

/// Everybody, at some hour of some day.
pub fn all(begin: Timestamp) -> impl Iterator<Item = Deed> {
    let at = move |number: usize| {
        let number = number as u64;
        begin + days(2 + number * 5 % 27) + hours(9 + number % 8)
    };
    let calls = (0..CALLERS.len()).map(What::Calls);
    let written = (0..WRITTEN_TO.len()).map(What::OptsIn);
    calls
        .chain(written)
        .enumerate()
        .map(move |(number, what)| Deed {
            at: at(number),
            what,
        })
}

/// Somebody calls, and presses a key or none.
pub async fn call(app: &App, asked: Asked, number: usize) -> Result<()> {
    let (phone, key) = CALLERS[number];
    let call = Call {
        call_id: format!("demo-{number}"),
        queue: "orders".into(),
        prompt: "recording 3".into(),
        phone: phone.into(),
        purpose: PurposeName {
            id: asked.recording,
            key: "recording".into(),
        },
        key,
        language: "de".into(),
        at: None,
    };
    let recorded = calls::record(app, &Actor::system(), &call).await;
    recorded.map_err(|problem| internal(&format!("{problem:?}")))?;
    Ok(())
}

/// Somebody tells an agent at the telephone.
pub async fn write_down(app: &App, agent: &Actor, asked: Asked, number: usize) -> Result<()> {
    let (phone, agrees) = WRITTEN_TO[number];
    let input = AddInput {
        token: app.new_id::<uuid::Uuid>().to_string(),
        identifier: phone.into(),
        purpose: asked.arrivals.to_string(),
        consent: agrees.to_string(),
        method: "phone".into(),
        ..AddInput::default()
    };
    deeds::add(app, agent, &input).await?;
    Ok(())
}

fn recording() -> PurposeInput {
    PurposeInput {
        key: "recording".into(),
        name_en: "Recording of calls".into(),
        statement_en: "I agree that Lindenhof Books records this call, to check what was ordered.".into(),
        data_en: "What is said, and the phone number".into(),
        recipients_en: "Lindenhof Books".into(),
        name_de: "Aufzeichnung von Gesprächen".into(),
        statement_de: "Ich willige ein, dass Lindenhof Books dieses Gespräch aufzeichnet, um Bestellungen zu prüfen.".into(),
        data_de: "Das Gesagte und die Telefonnummer".into(),
        recipients_de: "Lindenhof Books".into(),
        channel: Channel::CallRecording,
        validity_months: "12".into(),
        ..PurposeInput::default()
    }
}

fn arrivals() -> PurposeInput {
    PurposeInput {
        key: "arrivals".into(),
        name_en: "Your book is here, by WhatsApp".into(),
        statement_en: "I agree that Lindenhof Books tells me by WhatsApp when my books have come.".into(),
        data_en: "Phone number and what was ordered".into(),
        recipients_en: "Lindenhof Books and WhatsApp".into(),
        name_de: "Ihr Buch ist da, per WhatsApp".into(),
        statement_de: "Ich willige ein, dass Lindenhof Books mir per WhatsApp sagt, wenn meine Bücher da sind.".into(),
        data_de: "Telefonnummer und Bestellung".into(),
        recipients_de: "Lindenhof Books und WhatsApp".into(),
        channel: Channel::Whatsapp,
        validity_months: "24".into(),
        ..PurposeInput::default()
    }
}
