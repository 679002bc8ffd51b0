//! Where a form is: in a file, in standard input, or in the database.

use std::io::Read as _;
use std::path::Path;

use anyhow::Context as _;

use crate::accounts::Actor;
use crate::forms::interchange::service;
use crate::forms::interchange::{FILE_MAX, Unreadable};
use crate::forms::model::Form;
use crate::purposes::model::is_key;
use crate::server::App;
use crate::server::language::Language;

/// Where a form is.
pub enum Place {
    /// Under this key in the database.
    Key(String),
    /// In this file; `-` is standard input.
    File(String),
}

impl Place {
    /// A key if it can be one and there is no such file.
    pub fn of(text: &str) -> Self {
        match is_key(text) && !Path::new(text).is_file() {
            true => Self::Key(text.to_owned()),
            false => Self::File(text.to_owned()),
        }
    }
}

/// The text of a file, or of standard input.
pub fn read(name: &str) -> anyhow::Result<String> {
    // One byte more than is taken, so that what is too large is not taken for its beginning.
    let limit = FILE_MAX as u64 + 1;
    let mut bytes = Vec::new();
    if name == "-" {
        std::io::stdin().take(limit).read_to_end(&mut bytes)?;
    } else {
        let file = std::fs::File::open(name).with_context(|| format!("can't read {name}"))?;
        file.take(limit)
            .read_to_end(&mut bytes)
            .with_context(|| format!("can't read {name}"))?;
    }
    String::from_utf8(bytes).map_err(|_| anyhow::anyhow!("{name} is not UTF-8"))
}

/// What is wrong with a file.
pub fn unreadable(name: &str, wrong: &Unreadable) -> anyhow::Error {
    anyhow::anyhow!("{name}: {}", wrong.in_words(&Language::En.words()))
}

/// The form of a key.
pub async fn find(app: &App, actor: &Actor, key: &str) -> anyhow::Result<Form> {
    let form = service::find(app, actor, key).await?;
    form.ok_or_else(|| anyhow::anyhow!("there is no form “{key}”, and no file of that name"))
}
