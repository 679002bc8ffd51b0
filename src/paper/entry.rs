//! A sheet as it was typed in: the answers, what stands around them, the scan; and all that is wrong
//! with them at once. Nothing that was typed or sent along is lost when something is.

use axum::extract::Request;

use super::input::{Days, Noted, PaperInput, SCAN, SCAN_KINDS, SCAN_MAX_MB};
use crate::error::{FieldErrors, Result};
use crate::forms::file::FileAnswer;
use crate::forms::model::{Answers, Definition, Field, FieldKind, FileKind, Filled};
use crate::forms::render::TOKEN;
use crate::forms::sent::{self, Receiver};
use crate::forms::token::{FormToken, Opened};
use crate::server::App;

/// What came in, or nothing yet.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// The answers and the scan, with what is wrong with them by field id.
    pub filled: Filled,
    /// What stands around them.
    pub input: PaperInput,
    /// What is wrong with that.
    pub errors: FieldErrors,
}

/// What can be recorded.
pub struct Checked {
    /// The answers, tidied.
    pub answers: Answers,
    /// What stands around them.
    pub noted: Noted,
    /// What shows it.
    pub scan: FileAnswer,
}

/// The form as it is entered: with the scan as one field more.
fn with_scan(definition: &Definition) -> Definition {
    let scan = Field {
        id: SCAN.to_owned(),
        kind: FieldKind::File,
        accept: vec![FileKind::Pdf, FileKind::Image],
        max_megabytes: Some(SCAN_MAX_MB),
        ..Field::default()
    };
    let mut definition = definition.clone();
    definition.fields.push(scan);
    definition
}

impl Entry {
    /// Reads what was typed, on which page, and whether that page is known and still good. Without a good
    /// one everything is there but the files, and the page is another one.
    pub async fn read(
        app: &App,
        definition: &Definition,
        fresh: FormToken,
        request: Request,
    ) -> Result<(Self, FormToken)> {
        let definition = with_scan(definition);
        let receiver = Receiver {
            app,
            visitor: None,
            key: &fresh.key,
            definition: &definition,
        };
        let sent = receiver.read(request).await?;
        let is_same = |token: &FormToken| {
            (token.version, &token.language) == (fresh.version, &fresh.language)
                && token.page == fresh.page
        };
        let token = match FormToken::open(sent.get(TOKEN), &app.keys, app.now()) {
            Opened::Good(token) if is_same(&token) => token,
            _ => fresh,
        };
        let mut filled = sent.filled(&definition, &token, &token, &app.keys);
        refuse_other_kinds(&mut filled);
        let entry = Self {
            filled,
            input: PaperInput::of(&sent),
            errors: FieldErrors::new(),
        };
        Ok((entry, token))
    }

    /// The same on another page: what was sealed for the one before is sealed anew.
    pub fn move_to(&mut self, app: &App, definition: &Definition, token: &FormToken) {
        sent::seal_again(&mut self.filled, &with_scan(definition), token, &app.keys);
    }

    /// The scan that has come in.
    #[must_use]
    pub fn scan(&self) -> Option<FileAnswer> {
        FileAnswer::parse(self.filled.answers.get(SCAN)?)
    }

    /// What can be recorded; nothing if something is wrong, which is noted with the entry then.
    pub fn check(&mut self, definition: &Definition, days: &Days) -> Option<Checked> {
        let typed = self.without_scan();
        let (answers, noted) = (sent::checked(definition, &typed), self.input.checked(days));
        self.errors = noted.as_ref().err().cloned().unwrap_or_default();
        self.errors.extend(self.wrong_with_scan());
        self.filled.errors = answers.as_ref().err().cloned().unwrap_or_default();
        let not_asked = not_asked(definition, &typed.answers);
        self.filled.errors.extend(not_asked);
        let is_right = self.errors.is_empty() && self.filled.errors.is_empty();
        let checked = is_right.then_some((answers.ok(), noted.ok(), self.scan()));
        let (Some(answers), Some(noted), Some(scan)) = checked? else {
            return None;
        };
        Some(Checked {
            answers,
            noted,
            scan,
        })
    }

    /// The form's own answers.
    fn without_scan(&self) -> Filled {
        let mut typed = self.filled.clone();
        typed.answers.remove(SCAN);
        typed
    }

    fn wrong_with_scan(&self) -> FieldErrors {
        let mut errors = FieldErrors::new();
        if let Some(refused) = self.filled.errors.get(SCAN) {
            errors.add_with(SCAN, &refused.key, refused.args.clone());
        } else if self.scan().is_none() {
            errors.add(SCAN, "paper-scan-missing");
        }
        errors
    }
}

/// Of the pictures that forms take, only those that every browser shows.
fn refuse_other_kinds(filled: &mut Filled) {
    let scan = filled.answers.get(SCAN);
    let scan = scan.and_then(|scan| FileAnswer::parse(scan));
    if scan.is_some_and(|scan| !SCAN_KINDS.contains(&scan.media_type.as_str())) {
        filled.answers.remove(SCAN);
        filled.kept.remove(SCAN);
        filled
            .errors
            .add(SCAN, "form-public-error-file-type-refused");
    }
}

/// Answers that nobody is asked for whose other answers are these. On paper they can be given all the
/// same; they are not recorded, and that must not happen in silence.
fn not_asked(definition: &Definition, answers: &Answers) -> FieldErrors {
    let shown = definition.shown(answers);
    let mut errors = FieldErrors::new();
    for field in &definition.fields {
        let is_answered = answers
            .get(&field.id)
            .is_some_and(|answer| !answer.trim().is_empty());
        let is_asked = shown.contains(field.id.as_str()) || field.kind == FieldKind::Hidden;
        if is_answered && !is_asked {
            errors.add(&field.id, "paper-not-asked");
        }
    }
    errors
}
