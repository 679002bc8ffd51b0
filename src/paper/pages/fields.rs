//! The controls of the page on which a sheet is entered: the form's own, in the words that stand on the
//! sheet, and the desk's.

use leptos::prelude::*;

use crate::forms::model::{Field, FieldKind};
use crate::forms::render::{FieldView, control_id, control_name, kept_name, messages};
use crate::forms::snapshot::{html_of, in_words_of};
use crate::i18n::{t, t_with, words};
use crate::languages::direction;
use crate::paper::entry::Entry;
use crate::paper::input::{Days, SCAN, SCAN_MAX_MB};
use crate::paper::model::Arrival;
use crate::paper::service::Source;
use crate::paper::sheet::only_if;
use crate::server::visitor::VisitorLanguage;
use crate::ui::field::{CheckField, SelectField, TextArea, TextField};

/// What was answered, field by field as on the sheet. What is wrong is said in the desk's language.
#[component]
pub fn Answers<'a>(source: &'a Source, entry: &'a Entry) -> impl IntoView {
    let language = source.language().to_owned();
    let published = &source.shown.published;
    let wrong = messages(published, words().language, &entry.filled);
    let fields = published.definition.fields.iter();
    let typed = fields.filter(|field| is_typed(field.kind));
    let html = in_words_of(VisitorLanguage::of(&language), || {
        let html = typed.map(|field| html_of(|| one(source, field, entry, &wrong)));
        html.collect::<String>()
    });
    view! {
        <div class="paper-answers" lang=language.clone() dir=direction(&language) inner_html=html></div>
    }
}

/// What the person filled in, and the headings above it.
fn is_typed(kind: FieldKind) -> bool {
    kind.is_visibly_answered() || matches!(kind, FieldKind::Section | FieldKind::PageBreak)
}

fn one(source: &Source, field: &Field, entry: &Entry, wrong: &[(String, String)]) -> AnyView {
    let published = &source.shown.published;
    let language = source.language().to_owned();
    let condition = field.visible_if.as_ref();
    let only_if = condition.and_then(|condition| only_if(published, condition, &language));
    let purpose = field.purpose.and_then(|id| published.purposes.get(&id));
    let error = wrong.iter().find(|(id, _)| *id == field.id);
    let filled = &entry.filled;
    view! {
        <div class="paper-answer">
            {only_if.map(|words| view! { <p class="quiet">{words}</p> })}
            <FieldView
                field=field.clone()
                language=language
                fallback=published.definition.default_language().to_owned()
                purpose=purpose.map(|version| version.content.clone())
                answer=filled.answers.get(&field.id).cloned().unwrap_or_default()
                kept=filled.kept.get(&field.id).cloned()
                // It is in the desk's language, whichever direction the form has.
                error=error.map(|(_, text)| format!("\u{2068}{text}\u{2069}"))
            />
        </div>
    }
    .into_any()
}

/// When it was signed, how it came in, what shows it. The file stands last: what comes behind one that
/// breaks off on its way is lost.
#[component]
pub fn Around<'a>(entry: &'a Entry, days: &'a Days) -> impl IntoView {
    let Entry { input, errors, .. } = entry;
    let arrivals = Arrival::ALL.map(|arrival| {
        let key = arrival.key();
        (key.to_owned(), t(&format!("paper-arrival-{key}")))
    });
    let nothing = (String::new(), t("paper-arrival-choose"));
    let arrivals = [nothing].into_iter().chain(arrivals).collect();
    let early = input.is_before(days).then(|| {
        view! {
            <CheckField name="is_early" value="yes" label=t("paper-signed-early-right") checked=input.is_early/>
        }
    });
    view! {
        <TextField
            name="signed_on"
            kind="date"
            label=t("paper-signed")
            hint=t("paper-signed-hint")
            value=input.signed_on.clone()
            errors
        />
        {early}
        <SelectField name="arrival" label=t("paper-arrival") value=input.arrival.clone() options=arrivals errors/>
        <TextArea
            name="note"
            label=t("paper-note")
            hint=t("paper-note-hint")
            value=input.note.clone()
            errors
            rows=3
            required=false
        />
        <Scan entry/>
    }
}

/// The scan; or the one that has come in already, which browsers can't keep.
#[component]
fn Scan<'a>(entry: &'a Entry) -> impl IntoView {
    let id = control_id(SCAN);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let max = i64::from(SCAN_MAX_MB);
    let error = entry.errors.get(SCAN).map(|error| {
        let mut args = error.args.clone();
        args.push(("name".to_owned(), t("paper-scan").into()));
        words().with_list(&error.key, &args)
    });
    let described_by = match error {
        Some(_) => format!("{hint_id} {error_id}"),
        None => hint_id.clone(),
    };
    let invalid = error.is_some().then_some("true");
    let class = match error {
        Some(_) => "field field--invalid",
        None => "field",
    };
    let error = error.map(|text| {
        view! {
            <p class="field__error" id=error_id>
                <span class="visually-hidden">{t("field-error-prefix")}" "</span>
                {text}
            </p>
        }
    });
    view! {
        <div class=class>
            <label for=id.clone()>{t("paper-scan")}</label>
            <p class="field__hint" id=hint_id>{t_with("paper-scan-hint", [("max", max.into())])}</p>
            {error}
            {kept(entry)}
            <input
                type="file"
                id=id
                name=control_name(SCAN)
                accept=".pdf,.jpg,.jpeg,.png"
                aria-describedby=described_by
                aria-invalid=invalid
                aria-required="true"
            />
        </div>
    }
}

fn kept(entry: &Entry) -> Option<AnyView> {
    let (file, sealed) = (entry.scan()?, entry.filled.kept.get(SCAN)?.clone());
    let received = t_with("form-public-file-kept", [("name", file.name.into())]);
    let view = view! { <p>{received}<input type="hidden" name=kept_name(SCAN) value=sealed/></p> };
    Some(view.into_any())
}
