//! Reasons have words, and reports stay short.

use super::*;
use crate::forms::model::FieldKind;
use crate::server::language::{LANGUAGES, Language};

/// All reasons, each once.
fn all() -> Vec<Why> {
    let name = || "x".to_owned();
    let all = vec![
        Why::Script,
        Why::Calculated,
        Why::Prefilled,
        Why::Secret,
        Why::Media,
        Why::UnknownKind,
        Why::OutsideData,
        Why::ConditionUnreadable,
        Why::ConditionComputes,
        Why::ConditionUnknown(name()),
        Why::Dependent,
        Why::Check,
        Why::Pattern,
        Why::Bound,
        Why::Language(name()),
        Why::Looks,
        Why::Storage,
        Why::UnknownProperty,
        Why::TooMany,
        Why::Robots,
        Why::Malformed,
        Why::Button,
        Why::PurposeUnknown(name()),
        Why::Piping,
        Why::Invisible,
        Why::Nearest(FieldKind::Radio),
        Why::Once,
        Why::NoConsent,
        Why::Html,
        Why::AsHint,
        Why::ChoiceValue(name()),
        Why::LanguageTaken(name()),
        Why::Shortened,
        Why::OwnField,
    ];
    assert_eq!(all.len(), 34);
    all
}

#[test]
fn every_reason_has_words() {
    for language in LANGUAGES {
        let words = language.words();
        for why in all() {
            let said = why.in_words(&words);
            assert!(!said.starts_with("interchange-"), "{language:?}: {said}");
            assert!(said.ends_with(['.', ':']), "{language:?}: {said}");
        }
    }
}

#[test]
fn a_report_stays_short() {
    let mut report = Report::default();
    for number in 0..LINES_MAX + 3 {
        report.add(format!("a[{number}]"), &"x\n".repeat(100), Why::Script);
    }
    report.add("a[0].width", "1", Why::Looks);
    report.add("a[1].width", "2", Why::Looks);
    assert_eq!((report.lines().len(), report.more()), (LINES_MAX, 3));
    assert_eq!(report.lines()[0].what.chars().count(), WHAT_MAX + 1);
    assert_eq!(report.looks_in_words(), "width (2)");
    let text = report.in_words(&Language::En.words());
    assert!(text.contains("3 more lines"), "{text}");
}
