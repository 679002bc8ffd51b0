//! Every template is a form that could be published as it is.

use super::*;
use crate::forms::lint::{Context, Finding, lint};
use crate::purposes::model::is_key;
use crate::server::language::Language;

#[test]
fn every_file_is_a_template() {
    let keys: Vec<&str> = templates()
        .iter()
        .map(|template| template.key.as_str())
        .collect();
    let all = [
        "newsletter",
        "event-photos",
        "medical-study",
        "call-recording",
        "children",
    ];
    assert_eq!(keys, all);
}

#[test]
fn every_template_passes_the_checks_in_every_language() {
    let words = Language::En.words();
    for template in templates() {
        let published = template.as_published(Controller::default());
        let said = published.purposes.iter();
        let said = said.map(|(id, version)| (*id, version.content.clone()));
        let context = Context {
            purposes: Some(said.collect()),
            ..Context::default()
        };
        let findings = lint(&published.definition, &context).into_iter();
        let blocking = findings.filter(Finding::blocks);
        let findings: Vec<String> = blocking.map(|one| one.message(&words)).collect();
        assert!(findings.is_empty(), "{}: {findings:?}", template.key);
        assert!(published.definition.is_sane());
        let text = serde_json::to_string(&published).expect("JSON");
        assert!(!text.contains("\"en\":\"\""), "{}", template.key);
        for text in [&template.name, &template.description] {
            assert_eq!(text.keys().collect::<Vec<_>>(), ["de", "en"]);
        }
    }
}

#[test]
fn every_consent_of_a_template_has_a_purpose_of_it_and_each_purpose_a_consent() {
    for template in templates() {
        let published = template.as_published(Controller::default());
        let asked: Vec<PurposeId> = published.definition.consents().map(|(_, id)| id).collect();
        assert_eq!(asked.len(), template.purposes.len(), "{}", template.key);
        assert_eq!(template.consents.len(), template.purposes.len());
        for purpose in &template.purposes {
            assert!(is_key(&purpose.key), "{}", purpose.key);
        }
    }
}

#[test]
fn a_consent_without_its_purpose_stays_open() {
    let template = find_template("newsletter").expect("a template");
    let id = PurposeId(Uuid::from_u128(7));
    let definition = template.bound_to(&[None, Some(id)]);
    let bound: Vec<_> = definition.consents().collect();
    assert_eq!(bound.len(), 1);
    assert_eq!(bound[0].1, id);
}
