//! What a visitor sent with a form, as it came in: typed answers, and files that were received.
//!
//! A file that comes with a page of ours is kept as soon as it has come in, because a browser can't
//! send it again when the form comes back; what proves that is **sealed** and goes back and forth in a
//! hidden input, good for this one page and field.

use std::collections::BTreeMap;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

use super::file::FileAnswer;
use super::guard;
use super::model::{Answers, Definition, Field, FieldKind, FileKind, Filled};
use super::render::{TOKEN, TRAP, control_name, drop_name, kept_name};
use super::token::{FormToken, Opened};
use super::validate::validate;
use crate::error::{AppError, FieldErrors, Result};
use crate::files;
use crate::files::incoming::Upload;
use crate::server::App;
use crate::server::crypto::Keys;
use crate::server::request::Facts;

/// Bytes of a form without files: of all that people type into the longest one. A letter of another
/// script than ours is six bytes or nine when it is sent.
const BODY_LIMIT: usize = 1024 * 1024;
/// What the key of [`seal`] is for.
const USAGE: &str = "received-file";
/// Bytes of an HMAC-SHA256.
const SIGNATURE: usize = 32;

/// A sent form.
#[derive(Default)]
pub struct Sent {
    by_name: BTreeMap<String, Vec<String>>,
    files: BTreeMap<String, FileAnswer>,
    /// Why files are not taken, by field id.
    refused: FieldErrors,
}

/// Who reads what is sent with a form.
pub struct Receiver<'a> {
    /// Where files are kept.
    pub app: &'a App,
    /// The request, if it is a visitor's: staff are known, and need no guard.
    pub visitor: Option<&'a Facts>,
    /// The form's name in addresses.
    pub key: &'a str,
    /// What it asks now.
    pub definition: &'a Definition,
}

impl Receiver<'_> {
    /// Reads a form. Only a definition that takes files gets any.
    pub async fn read(&self, request: Request) -> Result<Sent> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            return self.read_with_files(request).await;
        }
        Sent::read_plain(request.into_body()).await
    }

    async fn read_with_files(&self, request: Request) -> Result<Sent> {
        let of_control = |name: &str| {
            let fields = self.definition.fields.iter();
            let mut files = fields.filter(|field| field.kind == FieldKind::File);
            files.find(|field| control_name(&field.id) == name)
        };
        let megabytes = |name: &str, before: &[(String, String)]| {
            let field = of_control(name).filter(|_| self.takes_files_of(before));
            field.and_then(|field| field.megabytes().try_into().ok())
        };
        let received = files::form::read(self.app, request, megabytes).await?;
        let mut sent = Sent::of_pairs(received.fields);
        let is_trapped = !sent.get(TRAP).is_empty();
        for (name, upload) in received.files.into_iter().filter(|_| !is_trapped) {
            if let Some(field) = of_control(&name) {
                self.take_file(&mut sent, field, &upload).await?;
            }
        }
        for error in received.errors.iter() {
            if let Some(field) = of_control(&error.field) {
                let key = format!("form-public-error-{}", error.key);
                sent.refused.add_with(&field.id, &key, error.args.clone());
            }
        }
        Ok(sent)
    }

    /// Whether what stands before the files of a page, its token among it, says that we have shown that
    /// page and that a person is sending it: nobody else fills our disk.
    fn takes_files_of(&self, before: &[(String, String)]) -> bool {
        let token = before.iter().find(|(name, _)| name == TOKEN);
        let token = token.map_or("", |(_, token)| token.as_str());
        let app = self.app;
        match FormToken::open(token, &app.keys, app.now()) {
            // A page that was open for too long comes back, with its files.
            Opened::Good(token) | Opened::Expired(token) => {
                let is_too_quick =
                    |facts| guard::is_too_quick_for_people(app, facts, token.shown_at);
                token.key == self.key && !self.visitor.is_some_and(is_too_quick)
            }
            Opened::Foreign => false,
        }
    }

    async fn take_file(&self, sent: &mut Sent, field: &Field, upload: &Upload) -> Result<()> {
        let app = self.app;
        let kind = FileKind::of_media_type(upload.media_type);
        if !field.file_kinds().contains(&kind) {
            sent.refused
                .add(&field.id, "form-public-error-file-type-refused");
            return Ok(());
        }
        let size = upload.size.unsigned_abs();
        if let Some(facts) = self.visitor {
            app.limits.count_kept(facts, size)?;
        }
        upload.keep(app).await?;
        let mut conn = app.write().await?;
        files::jobs::plan_sweep(&mut conn, app.now(), &upload.sha256).await?;
        app.commit(conn).await?;
        let answer = FileAnswer {
            sha256: hex::encode(upload.sha256),
            size,
            media_type: upload.media_type.to_owned(),
            name: upload.file_name.clone(),
        };
        sent.files.insert(field.id.clone(), answer);
        Ok(())
    }
}

impl Sent {
    /// What is not a form has nothing in it.
    async fn read_plain(body: Body) -> Result<Self> {
        let body = to_bytes(body, BODY_LIMIT).await;
        let body = body.map_err(|_| AppError::TooLarge)?;
        let pairs: Vec<(String, String)> = serde_html_form::from_bytes(&body).unwrap_or_default();
        Ok(Self::of_pairs(pairs))
    }

    fn of_pairs(pairs: Vec<(String, String)>) -> Self {
        let mut sent = Self::default();
        for (name, value) in pairs {
            sent.by_name.entry(name).or_default().push(value);
        }
        sent
    }

    /// Of a name that comes twice the first counts.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        let first = self.by_name.get(name).and_then(|values| values.first());
        first.map(String::as_str).unwrap_or_default()
    }

    /// The answers to the fields of a form, as typed, for the page of a token; with what is wrong with
    /// the files. `from` is the page that was sent: what proves on that one that a file was received is
    /// made anew for this one.
    #[must_use]
    pub fn filled(
        &self,
        definition: &Definition,
        from: &FormToken,
        token: &FormToken,
        keys: &Keys,
    ) -> Filled {
        let mut filled = Filled {
            errors: self.refused.clone(),
            ..Filled::default()
        };
        for field in &definition.fields {
            if field.kind == FieldKind::File {
                let Some(file) = self.file(field, from, keys) else {
                    continue;
                };
                let sealed = seal(&file, &field.id, token, keys);
                filled.kept.insert(field.id.clone(), sealed);
                filled.answers.insert(field.id.clone(), file.to_string());
            } else if let Some(answer) = self.answer(field) {
                filled.answers.insert(field.id.clone(), answer);
            }
        }
        filled
    }

    fn answer(&self, field: &Field) -> Option<String> {
        let values = self.by_name.get(&control_name(&field.id))?;
        Some(match field.kind.takes_many() {
            true => values.join("\n"),
            false => values.first()?.clone(),
        })
    }

    /// The file that came now, else the one that came before and was not taken away.
    fn file(&self, field: &Field, token: &FormToken, keys: &Keys) -> Option<FileAnswer> {
        if let Some(file) = self.files.get(&field.id) {
            return Some(file.clone());
        }
        let is_dropped = !self.get(&drop_name(&field.id)).is_empty();
        let sealed = self.get(&kept_name(&field.id));
        (!is_dropped).then(|| open(sealed, &field.id, token, keys))?
    }
}

/// Seals files that were received for another page anew, for this one.
pub fn seal_again(filled: &mut Filled, definition: &Definition, token: &FormToken, keys: &Keys) {
    for field in &definition.fields {
        let answer = filled.answers.get(&field.id);
        let file = answer.and_then(|answer| FileAnswer::parse(answer));
        if let (FieldKind::File, Some(file)) = (field.kind, file) {
            let sealed = seal(&file, &field.id, token, keys);
            filled.kept.insert(field.id.clone(), sealed);
        }
    }
}

/// The answers, valid; or what is wrong with them and with the files.
pub fn checked(
    definition: &Definition,
    filled: &Filled,
) -> std::result::Result<Answers, FieldErrors> {
    let valid = validate(definition, &filled.answers);
    let shown = definition.shown(&filled.answers);
    let refused = |field: &Field| {
        let error = filled.errors.get(&field.id);
        error.filter(|_| shown.contains(field.id.as_str()))
    };
    if !definition
        .fields
        .iter()
        .any(|field| refused(field).is_some())
    {
        return valid;
    }
    let found = valid.err().unwrap_or_default();
    let mut errors = FieldErrors::new();
    for field in &definition.fields {
        // That a refused file is missing as well goes without saying.
        if let Some(error) = refused(field).or_else(|| found.get(&field.id)) {
            errors.add_with(&field.id, &error.key, error.args.clone());
        }
    }
    Err(errors)
}

/// What proves on this page that a file was received for a field.
fn seal(file: &FileAnswer, field: &str, token: &FormToken, keys: &Keys) -> String {
    let text = file.to_string();
    let signature = keys.sign(USAGE, &signed(&text, field, token));
    BASE64_URL_SAFE_NO_PAD.encode([signature, text.into_bytes()].concat())
}

fn open(sealed: &str, field: &str, token: &FormToken, keys: &Keys) -> Option<FileAnswer> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(sealed).ok()?;
    let (signature, text) = bytes.split_at_checked(SIGNATURE)?;
    let text = std::str::from_utf8(text).ok()?;
    let is_ours = keys.verify(USAGE, &signed(text, field, token), signature);
    is_ours.then(|| FileAnswer::parse(text))?
}

/// Neither the nonce, of a fixed length, nor a field's id can run into what follows.
fn signed(file: &str, field: &str, token: &FormToken) -> Vec<u8> {
    [&token.nonce[..], field.as_bytes(), b"\n", file.as_bytes()].concat()
}
