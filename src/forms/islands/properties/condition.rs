//! When a field is shown: rules in rows, all of which or one of which has to hold.
//!
//! A form that was written by hand can nest them deeper. Such a condition is kept, and can be taken
//! away here.

use leptos::prelude::*;

use super::super::parts::{SelectInput, TextInput, focus};
use super::Handle;
use crate::forms::condition::{Condition, OPS, Op, Test};
use crate::forms::model::{Field, TICKED};
use crate::i18n::{Words, t, words};

/// How the rows belong together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    All,
    Any,
}

/// The rows of a condition; none of one that has another shape.
fn rows_of(condition: &Condition) -> Option<(Joint, Vec<Test>)> {
    let (joint, conditions) = match condition {
        Condition::All(conditions) => (Joint::All, conditions),
        Condition::Any(conditions) => (Joint::Any, conditions),
        Condition::Test(test) => return Some((Joint::All, vec![test.clone()])),
        Condition::Not(_) => return None,
    };
    let tests = conditions.iter().map(|condition| match condition {
        Condition::Test(test) => Some(test.clone()),
        _ => None,
    });
    Some((joint, tests.collect::<Option<Vec<_>>>()?))
}

fn of_rows(joint: Joint, tests: Vec<Test>) -> Condition {
    let conditions = tests.into_iter().map(Condition::Test).collect();
    match joint {
        Joint::All => Condition::All(conditions),
        Joint::Any => Condition::Any(conditions),
    }
}

/// The list box that says whether there is a condition.
const JOINT: &str = "condition-joint";

/// The part of the pane.
#[component]
pub fn ConditionEditor(handle: Handle) -> impl IntoView {
    let words = StoredValue::new(words());
    let condition = handle.read(|field| field.visible_if.clone());
    let is_nested = Memo::new(move |_| {
        condition
            .get()
            .is_some_and(|condition| rows_of(&condition).is_none())
    });
    // The first field has nothing before it to depend on.
    let can_have_one =
        Memo::new(move |_| !asked_before(handle).is_empty() || condition.with(Option::is_some));
    let legend = t("builder-condition");
    move || {
        words.get_value().provide();
        can_have_one.get().then(|| {
            let body = if is_nested.get() {
                view! { <Nested handle/> }.into_any()
            } else {
                view! { <Rows handle words/> }.into_any()
            };
            view! { <fieldset class="choices"><legend>{legend.clone()}</legend>{body}</fieldset> }
        })
    }
}

/// The earlier fields that are answered.
fn asked_before(handle: Handle) -> Vec<Field> {
    let before = handle.editor.fields.before(&handle.id.get_value());
    before
        .into_iter()
        .filter(|field| field.kind.is_answered())
        .collect()
}

#[component]
fn Nested(handle: Handle) -> impl IntoView {
    view! {
        <p>{t("builder-condition-nested")}</p>
        <button
            type="button"
            class="button button--quiet button--small"
            on:click=move |_| {
                handle.act(|field| field.visible_if = None);
                focus(JOINT);
            }
        >
            {t("builder-condition-drop")}
        </button>
    }
}

#[component]
fn Rows(handle: Handle, words: StoredValue<Words>) -> impl IntoView {
    let read = move |field: &Field| field.visible_if.as_ref().and_then(rows_of);
    let joint = handle.read(move |field| match read(field) {
        None => "always".to_owned(),
        Some((Joint::All, _)) => "all".to_owned(),
        Some((Joint::Any, _)) => "any".to_owned(),
    });
    let choose = move |joint: String| {
        let first = asked_before(handle).into_iter().next();
        handle.act(|field| {
            let tests = read(field).map(|(_, tests)| tests);
            let tests = tests.or_else(|| first.as_ref().map(|first| vec![test_of(first)]));
            field.visible_if = match (joint.as_str(), tests) {
                ("all", Some(tests)) => Some(of_rows(Joint::All, tests)),
                ("any", Some(tests)) => Some(of_rows(Joint::Any, tests)),
                _ => None,
            };
        });
    };
    let add = move |_| {
        let last = asked_before(handle).pop();
        let mut at = 0;
        change_rows(handle, |tests| {
            at = tests.len();
            tests.extend(last.as_ref().map(test_of));
        });
        focus(&format!("condition-{at}-field"));
    };
    let places = move || {
        0..handle
            .read(move |field| read(field).map_or(0, |(_, tests)| tests.len()))
            .get()
    };
    let joints = ["always", "all", "any"]
        .map(|key| (key.to_owned(), t(&format!("builder-condition-{key}"))))
        .to_vec();
    let add_text = t("builder-condition-add");
    view! {
        <SelectInput
            id=JOINT
            label=t("builder-condition-when")
            options=Signal::stored(joints)
            value=joint
            on_change=choose
        />
        <For each=places key=|at| *at let(at)>
            <Row handle at words/>
        </For>
        {move || (joint.get() != "always").then(|| view! {
            <button type="button" class="button button--quiet button--small" on:click=add>
                {add_text.clone()}
            </button>
        })}
    }
}

/// A rule that a new row begins with.
fn test_of(field: &Field) -> Test {
    let is_box = field.is_yes_or_nothing() || field.yes_no;
    let first = field.choices.first().map(|choice| choice.value.clone());
    let (op, value) = match first {
        Some(first) if field.kind.takes_many() => (Op::Includes, first),
        Some(first) => (Op::Is, first),
        None if is_box => (Op::Is, TICKED.to_owned()),
        None => (Op::Answered, String::new()),
    };
    Test {
        field: field.id.clone(),
        op,
        value,
    }
}

fn change_rows(handle: Handle, change: impl FnOnce(&mut Vec<Test>)) {
    handle.act(|field| with_rows(field, change));
}

fn with_rows(field: &mut Field, change: impl FnOnce(&mut Vec<Test>)) {
    if let Some((joint, mut tests)) = field.visible_if.as_ref().and_then(rows_of) {
        change(&mut tests);
        field.visible_if = (!tests.is_empty()).then(|| of_rows(joint, tests));
    }
}

/// Takes a rule away; the focus goes to the one that follows, or to whether there is a condition.
fn remove_row(handle: Handle, at: usize) {
    let mut left = 0;
    change_rows(handle, |tests| {
        if at < tests.len() {
            tests.remove(at);
        }
        left = tests.len();
    });
    focus(&left.checked_sub(1).map_or(JOINT.to_owned(), |last| {
        format!("condition-remove-{}", at.min(last))
    }));
}

/// The earlier field, what is asked of its answer, and with what it is compared.
#[component]
fn Row(handle: Handle, at: usize, words: StoredValue<Words>) -> impl IntoView {
    words.get_value().provide();
    let number = at + 1;
    let editor = handle.editor;
    let test = handle.read(move |field| {
        let rows = field.visible_if.as_ref().and_then(rows_of);
        rows.and_then(|(_, tests)| tests.get(at).cloned())
            .unwrap_or_default()
    });
    let edit = move |change: &dyn Fn(&mut Test)| {
        change_rows(handle, |tests| {
            tests.get_mut(at).into_iter().for_each(change);
        });
    };
    let fields = Signal::derive(move || {
        let before = asked_before(handle).into_iter();
        before
            .map(|field| (field.id.clone(), editor.title_of(&field)))
            .collect::<Vec<_>>()
    });
    let ops = OPS
        .map(|op| (op.key().to_owned(), t(&format!("condition-{}", op.key()))))
        .to_vec();
    let choose_field = move |id: String| {
        let chosen = asked_before(handle)
            .into_iter()
            .find(|field| field.id == id);
        edit(&|test| *test = chosen.as_ref().map(test_of).unwrap_or_default());
    };
    let choose_op = move |key: String| {
        let chosen = OPS.into_iter().find(|op| op.key() == key);
        edit(&|test| {
            test.op = chosen.unwrap_or_default();
            if !test.op.has_value() {
                test.value.clear();
            }
        });
    };
    view! {
        <div class="choices__row">
            <SelectInput
                id=format!("condition-{at}-field")
                label=format!("{} {number}", t("builder-condition-field"))
                options=fields
                value=Signal::derive(move || test.get().field)
                on_change=choose_field
            />
            <SelectInput
                id=format!("condition-{at}-op")
                label=format!("{} {number}", t("builder-condition-op"))
                options=Signal::stored(ops)
                value=Signal::derive(move || test.get().op.key().to_owned())
                on_change=choose_op
            />
            <Value handle at test words/>
            <button
                type="button"
                class="button button--quiet button--small"
                id=format!("condition-remove-{at}")
                aria-label=format!("{} {number}", t("builder-condition-remove"))
                on:click=move |_| remove_row(handle, at)
            >
                "✕"
            </button>
        </div>
    }
}

/// A list of what can be answered, where there is one; else a line to type in.
#[component]
fn Value(
    handle: Handle,
    at: usize,
    test: Signal<Test>,
    words: StoredValue<Words>,
) -> impl IntoView {
    let editor = handle.editor;
    let label = format!("{} {}", t("builder-condition-value"), at + 1);
    let set = move |value: String| {
        handle.edit(&format!("condition-{at}"), |field| {
            with_rows(field, |tests| {
                if let Some(test) = tests.get_mut(at) {
                    test.value = value;
                }
            });
        });
    };
    let shape = Memo::new(move |_| {
        let test = test.get();
        (test.op, test.field)
    });
    move || {
        let (op, field) = shape.get();
        if !op.has_value() {
            return ().into_any();
        }
        words.get_value().provide();
        let field = editor.fields.with(&field, Clone::clone);
        let answers = match op {
            // A piece of an answer is no answer.
            Op::Contains | Op::BeginsWith | Op::EndsWith => Vec::new(),
            _ => editor.answers_to(&field),
        };
        let (id, label) = (format!("condition-{at}-value"), label.clone());
        let value = Signal::derive(move || test.get().value);
        if answers.is_empty() {
            return view! { <TextInput id label value on_input=set/> }.into_any();
        }
        let options = Signal::derive(move || with_lost(&answers, &value.get()));
        view! { <SelectInput id label options value on_change=set/> }.into_any()
    }
}

/// A value that is not offered any more stays in sight until somebody mends it.
fn with_lost(answers: &[(String, String)], value: &str) -> Vec<(String, String)> {
    let is_lost = answers.iter().all(|(known, _)| known != value);
    let lost = is_lost.then(|| (value.to_owned(), value.to_owned()));
    lost.into_iter().chain(answers.iter().cloned()).collect()
}
