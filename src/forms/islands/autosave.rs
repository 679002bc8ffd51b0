//! Saving by itself, a moment after the last key; losing nothing when that fails.
//!
//! What is not saved yet is kept in the browser too ([`kept`](super::kept)): written a moment behind the
//! keys, which don't wait for it, and at once when the page is left. Somebody else's save in between is a
//! conflict that the person decides.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::BuilderStart;
use super::editor::Editor;
use super::kept::{Copies, LeftOver};
use super::parts::keep_focus;
use super::save::{Draft, LoadDraft, SaveDraft, ask};
use crate::error::{AppError, Conflict};
use crate::forms::model::Definition;
use crate::i18n::t;
use crate::ids::FormId;

/// Whether everything is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Yes.
    Saved,
    /// Not yet, but soon.
    Unsaved,
    /// Under way.
    Saving,
    /// It failed; tried again by itself.
    Retrying,
    /// It failed: the session has ended.
    SignedOut,
    /// It failed: this person may not.
    Forbidden,
    /// It failed: the draft is too large. It is sent again only once it has changed.
    TooLarge,
    /// Somebody else has saved meanwhile.
    Conflict,
}

/// After the last key, wait for so long.
const QUIET: Duration = Duration::from_millis(600);
/// The tab's own copy is so old at most.
const COPY: Duration = Duration::from_millis(150);
/// After a failure wait for so long, twice as long each time, and never longer than the second.
const RETRY: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(30));

#[derive(Clone, Copy)]
struct Autosave {
    editor: Editor,
    form: FormId,
    /// Which save of the draft this page began with.
    began: i64,
    /// Which save of the draft we build on.
    revision: RwSignal<i64>,
    /// How many changes that save holds.
    saved_changes: RwSignal<u64>,
    timer: StoredValue<Option<TimeoutHandle>>,
    wait: StoredValue<Duration>,
    copies: Copies,
    /// Set while a copy is still to be made.
    copying: StoredValue<Option<TimeoutHandle>>,
    /// What another load of this page left unsaved.
    left_over: RwSignal<Option<LeftOver>>,
    /// Where to go once everything is saved.
    leave_for: StoredValue<Option<String>>,
}

/// Watches the draft from now on.
pub fn start(editor: Editor, start: &BuilderStart) {
    let autosave = Autosave {
        editor,
        form: start.form,
        began: start.revision,
        revision: RwSignal::new(start.revision),
        saved_changes: RwSignal::new(0),
        timer: StoredValue::new(None),
        wait: StoredValue::new(RETRY.0),
        copies: Copies::new(start.form, start.load),
        copying: StoredValue::new(None),
        left_over: RwSignal::new(None),
        leave_for: StoredValue::new(None),
    };
    provide_context(autosave);
    Effect::new(move |_| autosave.find_left_over());
    Effect::new(move |_| {
        if editor.changes() > autosave.saved_changes.get_untracked() {
            autosave.changed();
        }
    });
    let listener = window_event_listener(ev::beforeunload, move |event| {
        if editor.save_state.get_untracked() != SaveState::Saved {
            autosave.keep_copy();
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}

impl Autosave {
    fn changed(self) {
        self.keep_copy_soon();
        let state = self.editor.save_state;
        // A conflict is decided first; a save under way looks for newer changes when it is done.
        if matches!(
            state.get_untracked(),
            SaveState::Conflict | SaveState::Saving
        ) {
            return;
        }
        state.set(SaveState::Unsaved);
        self.save_after(QUIET);
    }

    fn save_after(self, wait: Duration) {
        if let Some(timer) = self.timer.get_value() {
            timer.clear();
        }
        let timer = set_timeout_with_handle(move || self.save(), wait);
        self.timer.set_value(timer.ok());
    }

    fn save(self) {
        self.editor.save_state.set(SaveState::Saving);
        let changes = self.editor.changes_now();
        let definition = self.editor.snapshot();
        spawn_local(async move {
            let question = SaveDraft {
                form: self.form,
                known_revision: self.revision.get_untracked(),
                definition,
            };
            match ask(&question).await {
                Ok(revision) => self.saved(revision, changes),
                Err(error) => self.failed(&error),
            }
        });
    }

    fn saved(self, revision: i64, changes: u64) {
        self.revision.set(revision);
        self.saved_changes.set(changes);
        self.wait.set_value(RETRY.0);
        if self.editor.changes_now() > changes {
            self.editor.save_state.set(SaveState::Unsaved);
            self.save_after(QUIET);
        } else {
            self.editor.save_state.set(SaveState::Saved);
            self.forget_copy();
            self.leave();
        }
    }

    /// Goes to another page of ours, which shows what is saved: so everything is saved first.
    fn save_and_leave_for(self, address: String) {
        self.leave_for.set_value(Some(address));
        match self.editor.save_state.get_untracked() {
            SaveState::Saved => self.leave(),
            // Whoever decides, or waits for a save under way, leaves after that.
            SaveState::Saving | SaveState::Conflict => {}
            _ => self.save_after(Duration::ZERO),
        }
    }

    fn leave(self) {
        if let Some(address) = self.leave_for.get_value() {
            self.leave_for.set_value(None);
            // A browser that does not go there stays, with everything saved.
            let _ = window().location().set_href(&address);
        }
    }

    fn failed(self, error: &AppError) {
        self.leave_for.set_value(None);
        let state = match error {
            AppError::Conflict(Conflict::ChangedMeanwhile) => SaveState::Conflict,
            AppError::NotSignedIn => SaveState::SignedOut,
            AppError::Forbidden | AppError::NotFound => SaveState::Forbidden,
            AppError::TooLarge => SaveState::TooLarge,
            _ => SaveState::Retrying,
        };
        self.editor.save_state.set(state);
        if matches!(state, SaveState::Retrying | SaveState::SignedOut) {
            let wait = self.wait.get_value();
            self.wait.set_value((wait * 2).min(RETRY.1));
            self.save_after(wait);
        }
    }

    /// Somebody else has saved: takes theirs (ours can be had back by undo), or puts ours over it.
    fn decide(self, mine: bool) {
        spawn_local(async move {
            match ask(&LoadDraft { form: self.form }).await {
                Ok(theirs) => {
                    keep_focus();
                    self.revision.set(theirs.revision);
                    if mine {
                        self.save();
                    } else {
                        self.take(theirs.definition);
                    }
                }
                Err(error) => {
                    self.failed(&error);
                    self.editor.save_state.set(SaveState::Conflict);
                }
            }
        });
    }

    fn take(self, theirs: Definition) {
        self.editor.replace_all(theirs);
        self.saved_changes.set(self.editor.changes_now());
        self.editor.save_state.set(SaveState::Saved);
        self.forget_copy();
    }

    fn keep_copy_soon(self) {
        if self.copying.with_value(Option::is_none) {
            let timer = set_timeout_with_handle(move || self.keep_copy(), COPY);
            self.copying.set_value(timer.ok());
        }
    }

    fn keep_copy(self) {
        self.stop_copying();
        self.copies.keep(&Draft {
            definition: self.editor.snapshot(),
            revision: self.revision.get_untracked(),
        });
    }

    fn stop_copying(self) {
        if let Some(timer) = self.copying.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    fn forget_copy(self) {
        self.stop_copying();
        self.copies.forget();
    }

    fn find_left_over(self) {
        let now = self.editor.snapshot();
        self.left_over.set(self.copies.find_left_over(&now));
    }

    /// Decides what becomes of what was left, and asks for the next if there is more.
    fn settle(self, take: bool) {
        let Some(left) = self.left_over.get_untracked() else {
            return;
        };
        keep_focus();
        if take {
            // If somebody has saved in between, that is a conflict like any other.
            if left.draft.revision < self.began {
                self.revision.set(left.draft.revision);
            }
            self.editor.replace_all(left.draft.definition.clone());
            self.keep_copy();
        }
        left.drop_copy();
        self.find_left_over();
    }
}

/// A link to how the form will look, which saves first.
#[component]
pub fn PreviewLink() -> impl IntoView {
    let autosave: Autosave = expect_context();
    let address = format!("/admin/forms/{}/preview", autosave.form);
    let to = address.clone();
    let go = move |event: ev::MouseEvent| {
        // To a tab of its own the link leads as it is.
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        autosave.save_and_leave_for(to.clone());
    };
    view! { <a class="button button--quiet button--small" href=address on:click=go>{t("preview")}</a> }
}

/// The state in words, and what has to be decided.
#[component]
pub fn SaveStatus() -> impl IntoView {
    let autosave: Autosave = expect_context();
    let state = autosave.editor.save_state;
    let words = StoredValue::new(crate::i18n::words());
    let text = move || {
        let key = match state.get() {
            SaveState::Saved => "builder-saved",
            SaveState::Unsaved => "builder-unsaved",
            SaveState::Saving => "builder-saving",
            SaveState::Retrying => "builder-unsaved-retrying",
            SaveState::SignedOut => "builder-unsaved-sign-in",
            SaveState::Forbidden => "builder-unsaved-forbidden",
            SaveState::TooLarge => "builder-unsaved-too-large",
            SaveState::Conflict => "builder-conflict",
        };
        words.with_value(|words| words.t(key))
    };
    view! {
        <p class="builder__state" role="status">{text}</p>
        <Decision autosave/>
        <LeftOver autosave/>
    }
}

#[component]
fn Decision(autosave: Autosave) -> impl IntoView {
    let (mine, theirs) = (t("builder-conflict-mine"), t("builder-conflict-theirs"));
    move || {
        (autosave.editor.save_state.get() == SaveState::Conflict).then(|| {
            view! {
                <span class="actions">
                    <button type="button" class="button button--small" on:click=move |_| autosave.decide(true)>{mine.clone()}</button>
                    <button type="button" class="button button--small button--quiet" on:click=move |_| autosave.decide(false)>{theirs.clone()}</button>
                </span>
            }
        })
    }
}

#[component]
fn LeftOver(autosave: Autosave) -> impl IntoView {
    let (text, take, drop) = (
        t("builder-restore"),
        t("builder-restore-use"),
        t("builder-restore-drop"),
    );
    move || {
        autosave.left_over.with(Option::is_some).then(|| {
            view! {
                <div class="flash builder__restore" role="alert">
                    <p>{text.clone()}</p>
                    <p class="actions">
                        <button type="button" class="button button--small" on:click=move |_| autosave.settle(true)>{take.clone()}</button>
                        <button type="button" class="button button--small button--quiet" on:click=move |_| autosave.settle(false)>{drop.clone()}</button>
                    </p>
                </div>
            }
        })
    }
}
