//! What the linter finds, beside the field, while somebody types.
//!
//! The server lints the draft a moment after the last key, not at each one. Screen readers are told how many
//! findings there are once typing has rested and only if the numbers have changed; what they are stands
//! in the properties of the field.

use std::collections::BTreeMap;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::editor::Editor;
use super::parts::focus;
use super::save::{FORM, Found, LintDraft, ask};
use crate::i18n::{Words, t, words};
use crate::ids::FormId;

/// After the last change, wait for so long before looking.
const QUIET: Duration = Duration::from_millis(200);
/// After the last change of what was found, wait for so long before saying it.
const REST: Duration = Duration::from_millis(1500);

/// A handle to what was found last. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Findings {
    editor: Editor,
    form: FormId,
    words: StoredValue<Words>,
    found: RwSignal<Vec<Found>>,
    /// How many there are of them, by place.
    counts: Memo<BTreeMap<String, Counts>>,
    /// Whether the linter did not answer: then nobody knows what it would find.
    is_unchecked: RwSignal<bool>,
    /// Counts questions to the linter: only the answer to the last one is of use.
    asked: StoredValue<u32>,
    /// What screen readers were told last.
    said: RwSignal<String>,
    timer: StoredValue<Option<TimeoutHandle>>,
    saying: StoredValue<Option<TimeoutHandle>>,
}

/// How many findings a place has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    errors: usize,
    warnings: usize,
}

/// Watches the draft from now on.
pub fn start(editor: Editor, form: FormId) {
    let found = RwSignal::new(Vec::new());
    let findings = Findings {
        editor,
        form,
        words: StoredValue::new(words()),
        found,
        counts: Memo::new(move |_| found.with(|found| counted(found))),
        is_unchecked: RwSignal::new(false),
        asked: StoredValue::new(0),
        said: RwSignal::new(String::new()),
        timer: StoredValue::new(None),
        saying: StoredValue::new(None),
    };
    provide_context(findings);
    Effect::new(move |is_later: Option<bool>| {
        editor.changes();
        let wait = if is_later.is_some() {
            QUIET
        } else {
            Duration::ZERO
        };
        set_again(findings.timer, wait, move || findings.look());
        true
    });
}

/// Runs something after a while, unless it is set again before.
fn set_again(
    timer: StoredValue<Option<TimeoutHandle>>,
    wait: Duration,
    run: impl FnOnce() + 'static,
) {
    if let Some(timer) = timer.get_value() {
        timer.clear();
    }
    timer.set_value(set_timeout_with_handle(run, wait).ok());
}

impl Findings {
    /// Those of the builder that this component is in.
    fn of_context() -> Self {
        expect_context()
    }

    fn look(self) {
        let draft = self.editor.snapshot();
        let asked = self.asked.get_value() + 1;
        self.asked.set_value(asked);
        spawn_local(async move {
            let question = LintDraft {
                form: self.form,
                definition: draft,
            };
            let answer = ask(&question).await;
            if self.asked.try_get_value() == Some(asked) {
                self.take(answer.ok());
            }
        });
    }

    /// Without an answer, what was found before stays beside the fields; the next change asks again.
    fn take(self, found: Option<Vec<Found>>) {
        let is_unchecked = found.is_none();
        let is_new = |found: &Vec<Found>| self.found.with_untracked(|before| before != found);
        if let Some(found) = found.filter(is_new) {
            self.found.set(found);
        } else if self.is_unchecked.get_untracked() == is_unchecked {
            return;
        }
        self.is_unchecked.set(is_unchecked);
        set_again(self.saying, REST, move || self.tell());
    }

    fn tell(self) {
        let text = self.summary(untrack(|| self.all()));
        if self.said.with_untracked(|said| *said != text) {
            self.said.set(text);
        }
    }

    /// In words; runs again when it is known or not known any more.
    fn summary(self, counts: Counts) -> String {
        let is_unchecked = self.is_unchecked.get();
        self.words.with_value(|words| {
            let say = |key, count: usize| words.with(key, [("count", count.into())]);
            if is_unchecked {
                return words.t("builder-findings-unchecked");
            }
            if counts == Counts::default() {
                return words.t("builder-findings-none");
            }
            let errors = say("builder-findings-errors", counts.errors);
            let warnings = say("builder-findings-warnings", counts.warnings);
            format!("{errors} {warnings}")
        })
    }

    /// How many there are in all.
    fn all(self) -> Counts {
        self.counts.with(|counts| {
            let all = counts.values();
            all.fold(Counts::default(), |all, one| Counts {
                errors: all.errors + one.errors,
                warnings: all.warnings + one.warnings,
            })
        })
    }

    /// How many there are in a place.
    fn of(self, place: &str) -> Counts {
        let counts = self.counts.read();
        counts.get(place).copied().unwrap_or_default()
    }

    /// Selects the next place with a finding, after the selected one.
    fn go_on(self) {
        let places = self.found.with_untracked(|found| {
            let mut places: Vec<String> = found.iter().map(|one| one.field.clone()).collect();
            places.dedup();
            places
        });
        let here = self.editor.selected.get_untracked();
        let here = here.as_deref().unwrap_or(FORM);
        let here = places.iter().position(|place| place == here);
        let next = here.map_or(0, |here| here + 1);
        if let Some(place) = places.get(next).or(places.first()) {
            select(self.editor, place);
        }
    }
}

fn counted(found: &[Found]) -> BTreeMap<String, Counts> {
    let mut counts = BTreeMap::<String, Counts>::new();
    for one in found {
        let of_place = counts.entry(one.field.clone()).or_default();
        if one.is_error {
            of_place.errors += 1;
        } else {
            of_place.warnings += 1;
        }
    }
    counts
}

/// Shows the properties of a place, and gives them focus.
pub fn select(editor: Editor, place: &str) {
    let fields = untrack(|| editor.fields.order());
    let is_field = fields.iter().any(|(id, _)| id == place);
    editor.selected.set(is_field.then(|| place.to_owned()));
    focus("properties-first");
}

/// How many findings there are in all, and the way to the next one.
#[component]
pub fn FindingsBar() -> impl IntoView {
    let findings = Findings::of_context();
    let counts = Memo::new(move |_| findings.all());
    let next = t("builder-findings-next");
    view! {
        <div class="visually-hidden" role="status">{move || findings.said.get()}</div>
        <p class="builder__findings">{move || findings.summary(counts.get())}</p>
        {move || {
            (counts.get() != Counts::default()).then(|| view! {
                <button
                    type="button"
                    class="button button--quiet button--small"
                    on:click=move |_| findings.go_on()
                >
                    {next.clone()}
                </button>
            })
        }}
    }
}

/// How many findings a field has: a sign, a number, and words for those who don't see them.
#[component]
pub fn FindingMarks(
    /// Id of the field.
    field: StoredValue<String>,
) -> impl IntoView {
    let findings = Findings::of_context();
    let counts = Memo::new(move |_| field.with_value(|field| findings.of(field)));
    move || {
        let Counts { errors, warnings } = counts.get();
        let mark = |sign: &str, severity: &str, count: usize| {
            let key = format!("builder-findings-{severity}s");
            let words = findings.words.get_value();
            let words = words.with(&key, [("count", count.into())]);
            (count > 0).then(|| {
                view! {
                    <span class=format!("mark mark--{severity}") title=words.clone()>
                        <span aria-hidden="true">{format!("{sign} {count}")}</span>
                        <span class="visually-hidden">{words.clone()}</span>
                    </span>
                }
            })
        };
        view! {
            {mark("✕", "error", errors)}
            {mark("!", "warning", warnings)}
        }
    }
}

/// What was found in a place: what is wrong, how it is set right, by which law.
#[component]
pub fn FindingList(
    /// Id of the field, or [`FORM`].
    #[prop(into)]
    place: String,
) -> impl IntoView {
    let findings = Findings::of_context();
    let title = t("builder-findings");
    let here = Memo::new(move |_| {
        let of_place = |one: &&Found| one.field == place;
        findings
            .found
            .with(|found| found.iter().filter(of_place).cloned().collect::<Vec<_>>())
    });
    move || {
        let here = here.get();
        let items: Vec<_> = findings
            .words
            .with_value(|words| here.iter().map(|finding| item(finding, words)).collect());
        (!items.is_empty()).then(|| {
            view! {
                <section aria-label=title.clone()>
                    <ul class="findings">{items}</ul>
                </section>
            }
        })
    }
}

fn item(found: &Found, words: &Words) -> AnyView {
    let Found {
        is_error,
        message,
        fix,
        laws,
        ..
    } = found.clone();
    let severity = if is_error { "error" } else { "warning" };
    view! {
        <li class=format!("finding finding--{severity}")>
            <p><strong>{words.t(&format!("lint-severity-{severity}"))}": "</strong>{message}</p>
            <p class="finding__fix">{fix}</p>
            {(!laws.is_empty()).then(|| view! { <p class="finding__law">{laws}</p> })}
        </li>
    }
    .into_any()
}
