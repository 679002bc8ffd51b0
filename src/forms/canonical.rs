//! Canonical JSON (RFC 8785): the same content is the same bytes, so a hash of them means something
//! to whoever recomputes it, with whatever program.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::Result;

/// The canonical text of a value.
pub fn canonical(value: &impl Serialize) -> Result<String> {
    Ok(serde_json_canonicalizer::to_string(value)?)
}

/// The SHA-256 of a text's bytes.
#[must_use]
pub fn digest(text: &str) -> Vec<u8> {
    Sha256::digest(text.as_bytes()).to_vec()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;
    use crate::forms::condition::{Condition, Test};
    use crate::forms::model::{Choice, Definition, FIELD_KINDS, Field, SCHEMA};
    use crate::i18n::Text;

    prop_compose! {
        fn texts()(text in prop::collection::btree_map("[a-z]{2}", any::<String>(), 0..3)) -> Text {
            text
        }
    }

    prop_compose! {
        fn fields()(
            number in any::<u32>(),
            key in any::<String>(),
            kind in 0..FIELD_KINDS.len(),
            label in texts(),
            hint in texts(),
            required in any::<bool>(),
            lengths in any::<(Option<u32>, Option<u32>)>(),
            pattern in any::<Option<String>>(),
            choices in prop::collection::vec((any::<String>(), texts()), 0..3),
            purpose in any::<Option<u128>>(),
            bounds in any::<(Option<String>, Option<u32>, bool)>(),
            asked in prop::option::of(any::<String>()),
        ) -> Field {
            Field {
                id: format!("f{number}"),
                key,
                kind: FIELD_KINDS[kind],
                label,
                hint,
                required,
                min_length: lengths.0,
                max_length: lengths.1,
                pattern,
                choices: choices.into_iter().map(|(value, label)| Choice { value, label }).collect(),
                purpose: purpose.map(|bits| uuid::Uuid::from_u128(bits).into()),
                min: bounds.0,
                max_choices: bounds.1,
                yes_no: bounds.2,
                visible_if: asked.map(|value| Condition::Test(Test { value, ..Test::default() })),
                ..Field::default()
            }
        }
    }

    prop_compose! {
        fn definitions()(
            languages in prop::collection::vec("[a-z]{2}", 0..3),
            title in texts(),
            intro in texts(),
            submit in texts(),
            thanks in texts(),
            confirm_email in any::<bool>(),
            fields in prop::collection::vec(fields(), 0..5),
            next_field in any::<u32>(),
            accent in prop::option::of("#[0-9a-f]{6}"),
        ) -> Definition {
            Definition { schema: SCHEMA, languages, title, intro, submit, thanks, confirm_email, fields, next_field, accent, ..Definition::default() }
        }
    }

    /// The same JSON, written with the keys of every object in the opposite order, and spaced out.
    fn written_backwards(value: &Value) -> String {
        match value {
            Value::Object(map) => {
                let members: Vec<String> = map
                    .iter()
                    .rev()
                    .map(|(key, value)| {
                        format!(
                            "{} :\n {}",
                            Value::from(key.as_str()),
                            written_backwards(value)
                        )
                    })
                    .collect();
                format!("{{ {} }}", members.join(" ,\t"))
            }
            Value::Array(list) => {
                let items: Vec<String> = list.iter().map(written_backwards).collect();
                format!("[ {} ]", items.join(" , "))
            }
            other => other.to_string(),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn canonical_text_reads_back_as_the_same_definition(definition in definitions()) {
            let text = canonical(&definition).expect("canonical text");
            let back: Definition = serde_json::from_str(&text).expect("a definition");
            prop_assert_eq!(&back, &definition);
            prop_assert_eq!(canonical(&back).expect("canonical text"), text);
        }

        #[test]
        fn order_of_keys_and_white_space_do_not_matter(definition in definitions()) {
            let text = canonical(&definition).expect("canonical text");
            let value: Value = serde_json::from_str(&text).expect("JSON");
            let other: Value = serde_json::from_str(&written_backwards(&value)).expect("JSON");
            let again = canonical(&other).expect("canonical text");
            prop_assert_eq!(digest(&again), digest(&text));
            prop_assert_eq!(again, text);
        }
    }

    /// The example of RFC 8785, section 3.2.2, with its result in 3.2.3.
    #[test]
    fn the_example_of_the_standard_comes_out_as_printed() {
        let given = r#"{
            "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
            "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
            "literals": [null, true, false]
        }"#;
        let value: Value = serde_json::from_str(given).expect("JSON");
        let expected = "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],\"string\":\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}";
        assert_eq!(canonical(&value).expect("canonical text"), expected);
    }
}
