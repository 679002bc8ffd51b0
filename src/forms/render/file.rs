//! The controls of files and hidden answers, and whole texts to read.

use leptos::prelude::*;

use super::super::file::FileAnswer;
use super::super::markdown::Markdown;
use super::controls::Parts;
use super::{drop_name, kept_name};
use crate::i18n::{pick, t, t_with};
use crate::languages::list;

impl Parts {
    /// A file to choose; or the one that was received before the form came back, which browsers
    /// can't keep.
    pub fn file(self) -> AnyView {
        let kinds = self.field.file_kinds();
        let accept: Vec<&str> = kinds.iter().map(|kind| kind.endings()).collect();
        let names: Vec<String> = kinds
            .iter()
            .map(|kind| t(&format!("file-kind-{}", kind.key())))
            .collect();
        let taken = t_with(
            "form-public-file-taken",
            [
                ("kinds", list(&names, &self.language).into()),
                ("max", i64::from(self.field.megabytes()).into()),
            ],
        );
        let taken_id = format!("{}-taken", self.id);
        let described_by = [self.described_by(), Some(taken_id.clone())];
        let described_by: Vec<String> = described_by.into_iter().flatten().collect();
        let control = view! {
            <p class="field__hint" id=taken_id>{taken}</p>
            {self.kept_file()}
            <input
                type="file"
                id=self.id.clone()
                name=self.name.clone()
                accept=accept.join(",")
                aria-describedby=described_by.join(" ")
                aria-invalid=self.error.is_some().then_some("true")
                aria-required=self.field.required.then_some("true")
            />
        };
        self.framed(control.into_any())
    }

    fn kept_file(&self) -> Option<AnyView> {
        let (file, sealed) = (FileAnswer::parse(&self.answer)?, self.kept.clone()?);
        let received = t_with("form-public-file-kept", [("name", file.name.into())]);
        let drop = (!self.field.required).then(|| {
            let id = format!("{}-drop", self.id);
            view! {
                <span class="check">
                    <input type="checkbox" id=id.clone() name=drop_name(&self.field.id) value="yes"/>
                    <label for=id>{t("form-public-file-drop")}</label>
                </span>
            }
        });
        let view = view! {
            <p class="kept">
                {received}
                <input type="hidden" name=kept_name(&self.field.id) value=sealed/>
                {drop}
            </p>
        };
        Some(view.into_any())
    }

    /// Carries its answer; where there is none, the embedding page can say one, by the name for programs.
    pub fn hidden(self) -> AnyView {
        let value = match self.field.value.is_empty() {
            true => self.answer.clone(),
            false => self.field.value.clone(),
        };
        view! { <input type="hidden" name=self.name.clone() value=value data-key=self.field.key.clone()/> }
            .into_any()
    }

    /// A text to unfold and read, with the hash by which it is known.
    pub fn document(self) -> AnyView {
        let text = pick(&self.field.body, &self.language, &self.fallback).to_owned();
        let hash = digest(&text).map(|hash| {
            view! { <p class="document__hash">{t("form-public-document-hash")}" "<code>{hash}</code></p> }
        });
        view! {
            <div class="field">
                {self.hint_and_error()}
                <details class="document" id=self.id.clone()>
                    <summary>{self.label.clone()}</summary>
                    <div class="prose"><Markdown text/></div>
                    {hash}
                </details>
            </div>
        }
        .into_any()
    }
}

/// SHA-256 of the text as it stands in the definition, in hex.
#[cfg(feature = "ssr")]
#[expect(
    clippy::unnecessary_wraps,
    reason = "the browser's side has no hashes to answer"
)]
fn digest(text: &str) -> Option<String> {
    Some(hex::encode(crate::server::crypto::sha256(text)))
}

/// The browser's side draws nothing but the builder's canvas, which shows no hash.
#[cfg(not(feature = "ssr"))]
fn digest(_text: &str) -> Option<String> {
    None
}
