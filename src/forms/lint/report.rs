//! Findings for people at a terminal and for programs: text, JSON, SARIF.

use std::fmt::Write as _;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::{FORM, Finding, RULES, Rule, Severity, VARIABLES, fix_key, laws_in_words, name_key};
use crate::forms::model::Definition;
use crate::i18n::Words;

/// Findings as text: a paragraph each, then how many there are.
#[must_use]
pub fn text(findings: &[Finding], definition: &Definition, words: &Words) -> String {
    let mut text = String::new();
    for finding in findings {
        let severity = words.t(&format!("lint-severity-{}", finding.severity.key()));
        let place = place(finding, definition, words);
        let rule = finding.rule.key();
        let laws = laws_in_words(words, finding.rule).join("; ");
        let lines = [
            format!("{severity} [{rule}] {place}"),
            finding.message(words),
            finding.fix(words),
            laws,
        ];
        let lines = lines.into_iter().filter(|line| !line.is_empty());
        let _ = writeln!(text, "{}\n", lines.collect::<Vec<_>>().join("\n  "));
    }
    text.push_str(&summary(findings, words));
    text.push('\n');
    text
}

/// What to call the place of a finding: the form, or a field by its name and id.
fn place(finding: &Finding, definition: &Definition, words: &Words) -> String {
    let field = definition.field(&finding.field);
    let Some(field) = field.filter(|field| field.id != FORM) else {
        return words.t("lint-place-form");
    };
    let name = field.name_in(words.language, definition.default_language());
    let kind = words.t(&format!("field-kind-{}", field.kind.key()));
    let args = [
        ("kind", kind.into()),
        ("name", name.into()),
        ("field", field.id.as_str().into()),
    ];
    words.with("lint-place-field", args)
}

/// How many errors and warnings there are, in words.
#[must_use]
pub fn summary(findings: &[Finding], words: &Words) -> String {
    let args = [
        ("errors", count(findings, Severity::Error).into()),
        ("warnings", count(findings, Severity::Warning).into()),
    ];
    words.with("lint-summary", args)
}

/// How many findings are this grave.
#[must_use]
pub fn count(findings: &[Finding], severity: Severity) -> usize {
    let of_severity = findings.iter().filter(|one| one.severity == severity);
    of_severity.count()
}

/// Findings as JSON: `errors` and `warnings` are counts, `findings` an array.
#[must_use]
pub fn json(findings: &[Finding], words: &Words) -> Value {
    let list: Vec<Value> = findings
        .iter()
        .map(|finding| {
            json!({
                "rule": finding.rule.key(),
                "severity": finding.severity,
                "field": finding.field,
                "message": finding.message(words),
                "fix": finding.fix(words),
                "laws": laws_in_words(words, finding.rule),
                "can_be_overridden": finding.rule.can_be_overridden(),
            })
        })
        .collect();
    json!({
        "errors": count(findings, Severity::Error),
        "warnings": count(findings, Severity::Warning),
        "findings": list,
    })
}

/// What stands in an address as it is.
const IN_ADDRESSES: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'.')
    .remove(b'-')
    .remove(b'_')
    .remove(b'~');

/// Findings as SARIF 2.1.0, which code hosts show. `file` is the path of the definition; which line a
/// field stands in is not known, so results point at the first.
#[must_use]
pub fn sarif(findings: &[Finding], file: &str, words: &Words) -> Value {
    let address = utf8_percent_encode(file, IN_ADDRESSES).to_string();
    let results: Vec<Value> = findings
        .iter()
        .map(|finding| result(finding, &address, words))
        .collect();
    let rules: Vec<Value> = RULES.iter().map(|rule| descriptor(*rule, words)).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "placet",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "language": words.language,
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

/// A rule as SARIF's reportingDescriptor.
fn descriptor(rule: Rule, words: &Words) -> Value {
    let laws = laws_in_words(words, rule);
    // What the words of a finding would name here stands for any.
    let any: Vec<_> = VARIABLES.map(|name| (name.to_owned(), "…".into())).into();
    let help = [words.with_list(&fix_key(rule), &any)];
    let help: Vec<String> = help.into_iter().chain(laws.clone()).collect();
    let mut descriptor = json!({
        "id": rule.key(),
        "shortDescription": { "text": words.t(&name_key(rule)) },
        "help": { "text": help.join("\n") },
        "defaultConfiguration": { "level": rule.severity().key() },
        "properties": { "laws": laws },
    });
    if let Some(address) = rule.laws().iter().find_map(|law| law.address()) {
        descriptor["helpUri"] = address.into();
    }
    descriptor
}

/// A finding as SARIF's result.
fn result(finding: &Finding, address: &str, words: &Words) -> Value {
    let text = format!("{} {}", finding.message(words), finding.fix(words));
    // The same finding in the next run, whatever the language of its words.
    let args: Vec<String> = finding
        .args
        .iter()
        .map(|(name, arg)| format!("{name}={arg:?}"))
        .collect();
    let fingerprint = format!(
        "{}/{}/{}",
        finding.rule.key(),
        finding.field,
        args.join(",")
    );
    let name = if finding.field == FORM {
        FORM.to_owned()
    } else {
        format!("fields/{}", finding.field)
    };
    json!({
        "ruleId": finding.rule.key(),
        "ruleIndex": RULES.iter().position(|rule| *rule == finding.rule),
        "level": finding.severity.key(),
        "message": { "text": text },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": address },
                "region": { "startLine": 1 },
            },
            "logicalLocations": [{
                "name": finding.field,
                "fullyQualifiedName": name,
                "kind": "object",
            }],
        }],
        "partialFingerprints": { "placet/v1": fingerprint },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::lint;
    use crate::forms::lint::testing::{context, good};
    use crate::server::language::Language;

    /// An error of a field and a warning of the form.
    fn broken() -> (Definition, Vec<Finding>) {
        let mut form = good();
        form.fields[2].required = true;
        form.title.insert("en".into(), "News for kids".into());
        let findings = lint(&form, &context());
        (form, findings)
    }

    #[test]
    fn as_text_each_finding_says_where_what_how_and_by_which_law() {
        let (form, findings) = broken();
        let text = text(&findings, &form, &Language::En.words());
        let expected = "Warning [no-age-gate] The form\n  Children are likely to fill this in (“kids”), \
             and nothing asks whether they are old enough to consent.\n  Add a field of the kind “Age”.\n  \
             GDPR Art. 8(1); EDPB Guidelines 05/2020, para. 132–133\n\n\
             Error [consent-required] Consent “consent” (f3)\n  This consent can’t be left empty, so it is \
             not free.\n  Make it optional, or ask for yes or no.\n  GDPR Art. 7(4); EDPB Guidelines \
             05/2020, para. 46\n\n1 error, 1 warning.\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_form_without_findings_says_so() {
        let (words, form) = (Language::De.words(), good());
        assert_eq!(text(&[], &form, &words), "Keine Fehler, keine Warnungen.\n");
        assert_eq!(json(&[], &words)["findings"], serde_json::json!([]));
    }

    #[test]
    fn as_json_there_are_counts_and_stable_names() {
        let (_, findings) = broken();
        let json = json(&findings, &Language::En.words());
        assert_eq!((&json["errors"], &json["warnings"]), (&1.into(), &1.into()));
        let second = &json["findings"][1];
        assert_eq!(second["rule"], "consent-required");
        assert_eq!(second["severity"], "error");
        assert_eq!(second["field"], "f3");
        assert_eq!(second["laws"][0], "GDPR Art. 7(4)");
        assert_eq!(second["can_be_overridden"], true);
    }

    #[test]
    fn as_sarif_results_point_at_rules_and_places() {
        let (_, findings) = broken();
        let words = Language::De.words();
        let sarif = sarif(&findings, "forms/my form.json", &words);
        assert_eq!(sarif["version"], "2.1.0");
        let run = &sarif["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
        assert_eq!(rules.len(), RULES.len());
        let results = run["results"].as_array().expect("results");
        assert_eq!(results.len(), findings.len());
        for (result, finding) in results.iter().zip(&findings) {
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index"));
            assert_eq!(rules[index.expect("small")]["id"], finding.rule.key());
            assert_eq!(result["level"], finding.severity.key());
            let place = &result["locations"][0];
            let file = &place["physicalLocation"]["artifactLocation"]["uri"];
            assert_eq!(file, "forms/my%20form.json");
            assert_eq!(place["logicalLocations"][0]["name"], finding.field.as_str());
        }
    }

    #[test]
    fn every_rule_is_said_in_every_language() {
        for language in crate::server::language::LANGUAGES {
            let words = language.words();
            for rule in RULES {
                let finding = Finding::new(*rule, FORM);
                let told = descriptor(*rule, &words).to_string();
                for said in [told, finding.message(&words), finding.fix(&words)] {
                    assert!(!said.contains("lint-"), "{language:?} {rule:?}: {said}");
                }
            }
        }
    }
}
