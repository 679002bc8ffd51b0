//! Purposes and their versions.

use serde::{Deserialize, Serialize};

use crate::i18n::{Text, pick};
use crate::ids::{PurposeId, PurposeVersionId};
use crate::time::Timestamp;

/// How people are reached, or what is done, for the purpose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// E-mail.
    #[default]
    Email,
    /// Text messages.
    Sms,
    /// Calls.
    Phone,
    /// Letters.
    Post,
    /// WhatsApp messages.
    Whatsapp,
    /// Recording of calls.
    CallRecording,
    /// Something on a website.
    Web,
    /// Nothing of these.
    None,
}

/// All channels, in the order in which they are offered.
pub const CHANNELS: [Channel; 8] = [
    Channel::Email,
    Channel::Sms,
    Channel::Phone,
    Channel::Post,
    Channel::Whatsapp,
    Channel::CallRecording,
    Channel::Web,
    Channel::None,
];

impl Channel {
    /// Stable name; its words are the language key `channel-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Phone => "phone",
            Self::Post => "post",
            Self::Whatsapp => "whatsapp",
            Self::CallRecording => "call_recording",
            Self::Web => "web",
            Self::None => "none",
        }
    }
}

/// What a version says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PurposeContent {
    /// A few words.
    pub name: Text,
    /// What the person agrees to, as a sentence of theirs: "I agree that ...".
    pub statement: Text,
    /// Which data are used.
    pub data: Text,
    /// Who receives them.
    pub recipients: Text,
    /// How people are reached.
    pub channel: Channel,
    /// Months after which the consent has to be asked for again; none: no end.
    pub validity_months: Option<u32>,
    /// Data of Art. 9(1): health, belief, origin and the like.
    pub special_category: bool,
    /// Years that people must have to agree to it; none: it does not matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum_age: Option<u32>,
    /// Days before the end on which people are asked by mail to renew it; 0: they are not; none: on the
    /// [usual](REMIND_DAYS) one. What is usual is not written, so that wordings from before stay the
    /// same text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remind_days: Option<u32>,
}

/// Days before the end of a consent on which people are asked to renew it, unless something else was
/// said.
pub const REMIND_DAYS: u32 = 30;

/// Whether a text can be a name for programs: small letters, digits and hyphens, a letter first.
#[must_use]
pub fn is_key(text: &str) -> bool {
    text.len() <= KEY_MAX
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && !text.ends_with('-')
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// A text as it is kept: without space around it, with line ends of one kind, and without the
/// control characters that nobody types (`PostgreSQL` takes no NUL).
#[must_use]
pub fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let kept = text.chars().filter(|c| !c.is_control() || *c == '\n');
    kept.collect::<String>().trim().to_owned()
}

/// Most characters of a name for programs.
pub const KEY_MAX: usize = 60;

impl PurposeContent {
    /// The languages in which the purpose can be asked: those with a statement.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        let filled = self
            .statement
            .iter()
            .filter(|(_, text)| !text.trim().is_empty());
        filled.map(|(language, _)| language.as_str())
    }

    /// Days before the end on which people are asked to renew it; none: they are not.
    #[must_use]
    pub fn reminds_before(&self) -> Option<u32> {
        let days = self.remind_days.unwrap_or(REMIND_DAYS);
        (self.validity_months.is_some() && days > 0).then_some(days)
    }

    /// Its name in a language.
    #[must_use]
    pub fn name_in(&self, language: &str) -> &str {
        pick(&self.name, language, "en")
    }

    /// Its statement in a language.
    #[must_use]
    pub fn statement_in(&self, language: &str) -> &str {
        pick(&self.statement, language, "en")
    }
}

/// Why there is a version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "ssr",
    derive(sqlx::Type),
    sqlx(type_name = "TEXT", rename_all = "snake_case")
)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It is the first.
    First,
    /// Typing or translation: the meaning and the consents stay.
    #[default]
    Editorial,
    /// The meaning: consents to older versions have to be asked for again.
    Material,
}

impl Change {
    /// Stable name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Editorial => "editorial",
            Self::Material => "material",
        }
    }
}

/// One wording of a purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PurposeVersion {
    /// Its id.
    pub id: PurposeVersionId,
    /// Of which purpose.
    pub purpose_id: PurposeId,
    /// 1, 2, ...
    pub number: i64,
    /// What it says.
    pub content: PurposeContent,
    /// Why it came to be.
    pub change: Change,
    /// Since when people are asked for it; still to come while a form with it waits for its time. It
    /// can't change any more.
    pub first_used_at: Option<Timestamp>,
}

/// A wording without its words: what it takes to tell whether consents to earlier ones still count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "ssr", derive(sqlx::FromRow))]
pub struct Wording {
    /// Its id.
    pub id: PurposeVersionId,
    /// 1, 2, ...
    pub number: i64,
    /// What it means to consents to earlier ones.
    pub change: Change,
    /// Since when people are asked for it.
    pub first_used_at: Option<Timestamp>,
}

/// Whether people are asked for a wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Nobody has been: it can still change.
    Unused,
    /// From this moment on, when a form with it is published.
    Waiting(Timestamp),
    /// They are, or were.
    Used,
}

impl PurposeVersion {
    /// Whether people are asked for it now.
    #[must_use]
    pub fn in_use(&self, now: Timestamp) -> Use {
        match self.first_used_at {
            None => Use::Unused,
            Some(from) if from > now => Use::Waiting(from),
            Some(_) => Use::Used,
        }
    }

    /// Whether somebody who changes it has to say what that means: people have agreed to it, or to
    /// one before it.
    #[must_use]
    pub fn asks_for_meaning(&self) -> bool {
        self.number > 1 || self.first_used_at.is_some()
    }
}

/// A purpose with its newest version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Purpose {
    /// Its id.
    pub id: PurposeId,
    /// Name for programs: small letters, digits, hyphens.
    pub key: String,
    /// What is asked for now.
    pub current: PurposeVersion,
}
