//! Forms in files: the JSON Schema is true to the program, what is written reads back as it was,
//! and forms of other programs become what they should.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use boon::{Compiler, Schemas};
use placet::forms::condition::{Condition, OPS, Op, Test};
use placet::forms::interchange::report::Outcome;
use placet::forms::interchange::schema::SCHEMA_TEXT;
use placet::forms::interchange::{self, Dialect, NamedPurpose, Read, portable};
use placet::forms::model::{
    AUTOCOMPLETE, Choice, Controller, Definition, FIELD_KINDS, FILE_KINDS, Field, FieldKind, SCHEMA,
};
use placet::forms::templates::{TemplatePurpose, templates};
use placet::i18n::Text;
use placet::ids::PurposeId;
use placet::purposes::model::{CHANNELS, PurposeContent};
use placet::server::language::Language;
use proptest::prelude::*;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde_json::{Value, json};

/// The schema, ready to check documents.
struct Checker {
    schemas: Schemas,
    index: boon::SchemaIndex,
}

impl Checker {
    /// Fails if the schema is itself not right by the rules of its draft.
    fn new() -> Self {
        let schema = schema();
        let draft = "https://json-schema.org/draft/2020-12/schema";
        assert_eq!(schema["$schema"], draft);
        let mut compiler = Compiler::new();
        let address = "https://placet.invalid/form.json";
        compiler.add_resource(address, schema).expect("a resource");
        let mut schemas = Schemas::new();
        let index = compiler.compile(address, &mut schemas);
        let index = index.unwrap_or_else(|error| panic!("{error:#}"));
        Self { schemas, index }
    }

    fn check(&self, document: &Value) -> Result<(), String> {
        let checked = self.schemas.validate(document, self.index);
        checked.map_err(|error| format!("{error}"))
    }
}

fn schema() -> Value {
    serde_json::from_str(SCHEMA_TEXT).expect("JSON")
}

fn read(text: &str) -> Result<Read, interchange::Unreadable> {
    interchange::read(text, Some(Dialect::Placet), "en")
}

// What the model holds: asked of its own `Deserialize`, so that nothing can be forgotten.

/// Writes down what a type expects, and gives up.
struct Asked<'a>(&'a mut Vec<&'static str>);

impl<'de> Deserializer<'de> for Asked<'_> {
    type Error = de::value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(de::Error::custom("asked"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Self::Error> {
        self.0.extend(fields);
        Err(de::Error::custom("asked"))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Self::Error> {
        self.0.extend(variants);
        Err(de::Error::custom("asked"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map identifier ignored_any
    }
}

/// Names of the properties of a struct, or of the variants of an enum.
fn names<'de, T: Deserialize<'de>>() -> BTreeSet<String> {
    let mut names = Vec::new();
    assert!(T::deserialize(Asked(&mut names)).is_err());
    names.into_iter().map(str::to_owned).collect()
}

fn properties(definition: &Value) -> BTreeSet<String> {
    let properties = definition["properties"].as_object().expect("properties");
    properties.keys().cloned().collect()
}

/// The values of `enum`, or of the `const`s of `oneOf`.
fn values(definition: &Value) -> BTreeSet<String> {
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    if let Some(list) = definition["enum"].as_array() {
        return list.iter().map(text).collect();
    }
    let list = definition["oneOf"].as_array().expect("values");
    list.iter().map(|one| text(&one["const"])).collect()
}

#[test]
fn the_schema_has_all_that_the_model_has() {
    let schema = schema();
    let of = |name: &str| &schema["$defs"][name];
    let mut form = names::<Definition>();
    form.extend(["$schema", "key", "purposes"].map(str::to_owned));
    assert_eq!(properties(&schema), form);
    let field = of("field");
    assert_eq!(properties(field), names::<Field>());
    assert_eq!(properties(of("choice")), names::<Choice>());
    assert_eq!(properties(of("test")), names::<Test>());
    assert_eq!(properties(of("purpose")), names::<PurposeContent>());

    let keys = |keys: &mut dyn Iterator<Item = &'static str>| {
        keys.map(str::to_owned).collect::<BTreeSet<String>>()
    };
    let kinds = keys(&mut FIELD_KINDS.iter().map(|kind| kind.key()));
    assert_eq!(values(&field["properties"]["kind"]), kinds);
    assert_eq!(kinds, names::<FieldKind>());
    let ops = keys(&mut OPS.iter().map(|op| op.key()));
    assert_eq!(values(&of("test")["properties"]["op"]), ops);
    assert_eq!(ops, names::<Op>());
    let files = keys(&mut FILE_KINDS.iter().map(|kind| kind.key()));
    assert_eq!(values(&field["properties"]["accept"]["items"]), files);
    let tokens = keys(&mut AUTOCOMPLETE.into_iter());
    assert_eq!(values(&field["properties"]["autocomplete"]), tokens);
    let channels = keys(&mut CHANNELS.iter().map(|channel| channel.key()));
    assert_eq!(values(&of("purpose")["properties"]["channel"]), channels);
}

/// Everything in the schema says what it means; the reference names every property, kind and operator.
#[test]
fn the_reference_is_complete() {
    let schema = schema();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/form-format.md");
    let reference = std::fs::read_to_string(path).expect("the reference");
    let named = |name: &str| reference.contains(&format!("| `{name}` |"));
    for definition in [&schema, &schema["$defs"]["field"]] {
        for (name, property) in definition["properties"].as_object().expect("properties") {
            assert!(named(name), "{name} is not in the reference");
            assert!(
                property["description"].is_string(),
                "{name} is not described"
            );
        }
    }
    for name in FIELD_KINDS
        .iter()
        .map(|kind| kind.key())
        .chain(OPS.iter().map(|op| op.key()))
    {
        assert!(named(name), "{name} is not in the reference");
    }
}

/// The order in which properties are written is said for each of them.
#[test]
fn every_property_has_its_place() {
    let schema = schema();
    let mut all = properties(&schema);
    for name in ["field", "choice", "test", "purpose"] {
        all.extend(properties(&schema["$defs"][name]));
    }
    all.extend(["all", "any", "not"].map(str::to_owned));
    assert_eq!(all, interchange::ORDER.map(str::to_owned).into());
}

#[test]
fn the_example_of_the_reference_is_right() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/form-format.md");
    let reference = std::fs::read_to_string(path).expect("the reference");
    let at = reference.find("```json\n").expect("an example") + 8;
    let example = &reference[at..at + reference[at..].find("```").expect("its end")];
    Checker::new()
        .check(&serde_json::from_str(example).expect("JSON"))
        .expect("by the schema");
    let read = read(example).expect("a form");
    let address = "https://consent.example.org/schemas/form.json";
    let written = portable::write("readings", &read.definition, &read.purposes, address);
    assert_eq!(written, example, "it stands as it would be written");
}

/// What a form begins with leaves as a file that any program can check, and comes back as it was.
#[test]
fn every_starting_template_satisfies_the_schema() {
    let checker = Checker::new();
    assert!(!templates().is_empty());
    for template in templates() {
        let key = &template.key;
        let published = template.as_published(Controller::default());
        let named = |(id, purpose): (&PurposeId, &TemplatePurpose)| {
            let named = NamedPurpose {
                key: purpose.key.clone(),
                content: Some(purpose.content.clone()),
            };
            (*id, named)
        };
        let ids = published.purposes.keys();
        let purposes: BTreeMap<_, _> = ids.zip(&template.purposes).map(named).collect();
        let address = "https://consent.example.org/schemas/form.json";
        let written = portable::write(key, &published.definition, &purposes, address);
        let checked = checker.check(&serde_json::from_str(&written).expect("JSON"));
        assert_eq!(checked, Ok(()), "{key}");
        let read = read(&written).unwrap_or_else(|error| panic!("{key}: {error}"));
        assert_eq!(read.key.as_ref(), Some(key));
        let again = portable::write(key, &read.definition, &read.purposes, address);
        assert_eq!(again, written);
    }
}

prop_compose! {
    fn texts()(text in prop::collection::btree_map("[a-z]{2}(-[A-Z]{2})?", "[^\u{0}]{0,20}", 0..3)) -> Text {
        text
    }
}

fn conditions() -> impl Strategy<Value = Condition> {
    let test = ("f[1-9]", 0..OPS.len(), "[^\u{0}]{0,8}");
    let test = test.prop_map(|(field, op, value)| {
        Condition::Test(Test {
            field,
            op: OPS[op],
            value,
        })
    });
    test.prop_recursive(3, 12, 3, |inner| {
        let some = prop::collection::vec(inner.clone(), 0..3);
        prop_oneof![
            some.clone().prop_map(Condition::All),
            some.prop_map(Condition::Any),
            inner.prop_map(|one| Condition::Not(Box::new(one))),
        ]
    })
}

prop_compose! {
    fn fields()(
        key in "[^\u{0}]{0,8}",
        kind in 0..FIELD_KINDS.len(),
        words in (texts(), texts(), texts(), texts(), texts()),
        visible_if in prop::option::of(conditions()),
        flags in any::<(bool, bool)>(),
        counts in any::<([Option<u32>; 5], Option<u32>)>(),
        bounds in prop::option::of("[^\u{0}]{1,8}"),
        same_as in prop::option::of("f[1-9]"),
        choices in prop::collection::vec(("[^\u{0}]{0,8}", texts()), 0..3),
        purposes in (0..3_u128, 0..3_u128),
        token in prop::option::of(0..AUTOCOMPLETE.len()),
        files in prop::collection::vec(0..FILE_KINDS.len(), 0..3),
    ) -> Field {
        let kind = FIELD_KINDS[kind];
        let ([min_length, max_length, min_choices, max_choices, min_age], max_megabytes) = counts;
        let named = |number: u128| (number > 0).then(|| uuid::Uuid::from_u128(number).into());
        Field {
            id: String::new(),
            key,
            kind,
            label: words.0,
            hint: words.1,
            visible_if,
            required: flags.0,
            min_length,
            max_length,
            pattern: bounds.clone(),
            min: bounds.clone(),
            max: bounds.clone(),
            min_choices,
            max_choices,
            min_age,
            yes_no: flags.1,
            same_as,
            choices: choices.into_iter().map(|(value, label)| Choice { value, label }).collect(),
            purpose: named(purposes.0).filter(|_| kind == FieldKind::Consent),
            error_missing: words.2,
            error_invalid: words.3,
            autocomplete: token.map(|at| AUTOCOMPLETE[at].to_owned()),
            serves: named(purposes.1),
            goes_to: bounds.clone(),
            value: bounds.unwrap_or_default(),
            body: words.4,
            accept: files.into_iter().map(|at| FILE_KINDS[at]).collect(),
            max_megabytes,
        }
    }
}

prop_compose! {
    fn definitions()(
        languages in prop::collection::btree_set("[a-z]{2}", 1..3),
        words in (texts(), texts(), texts(), texts()),
        confirm_email in any::<bool>(),
        accent in prop::option::of("#[0-9a-f]{6}"),
        mut fields in prop::collection::vec(fields(), 0..5),
        more in 0..5_u32,
    ) -> Definition {
        let mut next_field = 1;
        for field in &mut fields {
            field.id = format!("f{next_field}");
            next_field += 1;
        }
        Definition {
            schema: SCHEMA,
            languages: languages.into_iter().collect(),
            title: words.0,
            intro: words.1,
            submit: words.2,
            thanks: words.3,
            confirm_email,
            accent,
            fields,
            next_field: next_field + more,
            ..Definition::default()
        }
    }
}

/// Two purposes, by the ids that generated definitions use.
fn purposes() -> BTreeMap<PurposeId, NamedPurpose> {
    let named = |number: u128, key: &str| {
        let content = PurposeContent {
            name: Text::from([("en".to_owned(), key.to_owned())]),
            ..PurposeContent::default()
        };
        let key = key.to_owned();
        let content = Some(content);
        (
            PurposeId(uuid::Uuid::from_u128(number)),
            NamedPurpose { key, content },
        )
    };
    BTreeMap::from([named(1, "newsletter"), named(2, "readings")])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_is_written_fits_the_schema_and_reads_back_as_it_was(definition in definitions()) {
        let text = portable::write("a-form", &definition, &purposes(), "https://x.example");
        let document: Value = serde_json::from_str(&text).expect("JSON");
        prop_assert_eq!(Checker::new().check(&document), Ok(()));
        let back = read(&text).map_err(|wrong| TestCaseError::fail(wrong.to_string()))?;
        prop_assert_eq!(back.key.as_deref(), Some("a-form"));
        let again = portable::write("a-form", &back.definition, &back.purposes, "https://x.example");
        prop_assert_eq!(&again, &text, "the same form is the same bytes");
        // With the ids of this installation it is the very definition.
        let mut known = back.definition;
        for field in &mut known.fields {
            for id in [&mut field.purpose, &mut field.serves] {
                let key = id.and_then(|id| back.purposes.get(&id)).map(|named| &named.key);
                let mut here = purposes().into_iter();
                *id = key.and_then(|key| here.find(|(_, named)| named.key == *key)).map(|(id, _)| id);
            }
        }
        prop_assert_eq!(known, definition);
    }

    #[test]
    fn no_json_makes_an_importer_panic(document in documents()) {
        let text = document.to_string();
        for dialect in [None, Some(Dialect::Placet), Some(Dialect::SurveyJs), Some(Dialect::FormIo)] {
            if let Ok(read) = interchange::read(&text, dialect, "en") {
                prop_assert!(read.definition.is_sane(), "{:?}", read.definition);
                let address = "https://x.example";
                let written = portable::write("a-form", &read.definition, &read.purposes, address);
                prop_assert!(interchange::read(&written, None, "en").is_ok(), "{}", written);
                let _ = read.report.in_words(&Language::En.words());
            }
        }
    }

    #[test]
    fn no_text_makes_an_importer_panic(text in any::<String>()) {
        let _ = interchange::read(&text, None, "en");
    }
}

/// JSON of any shape, with the names that importers look for.
fn documents() -> impl Strategy<Value = Value> {
    let names = prop::sample::select(vec![
        "pages",
        "elements",
        "questions",
        "components",
        "columns",
        "rows",
        "type",
        "name",
        "key",
        "title",
        "label",
        "html",
        "choices",
        "values",
        "value",
        "text",
        "visibleIf",
        "conditional",
        "conditions",
        "json",
        "when",
        "eq",
        "show",
        "validators",
        "validate",
        "data",
        "default",
        "de",
        "min",
        "max",
        "maxLength",
        "pattern",
        "regex",
        "schema",
        "fields",
        "id",
        "kind",
        "languages",
        "purpose",
        "visible_if",
        "locale",
        "display",
        "hasOther",
        "items",
        "rateMax",
    ]);
    let words = prop::sample::select(vec![
        "text",
        "panel",
        "radiogroup",
        "checkbox",
        "matrix",
        "matrixdropdown",
        "paneldynamic",
        "rating",
        "boolean",
        "html",
        "multipletext",
        "textfield",
        "select",
        "selectboxes",
        "survey",
        "columns",
        "table",
        "tabs",
        "datagrid",
        "day",
        "file",
        "hidden",
        "button",
        "wizard",
        "f1",
        "{a} = 'b'",
        "{a} notempty and ({b} > 1",
        "a",
        "<b>x",
        "é",
        "de",
        "2026-01-01",
        "5MB",
        "",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        words.prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(names.clone(), inner, 0..7)
                .prop_map(|map| map.into_iter().map(|(k, v)| (k.to_owned(), v)).collect()),
        ]
    })
}

/// A small form, and what is done to it to break it.
fn small() -> Value {
    json!({
        "key": "news", "schema": 1, "languages": ["en"], "title": { "en": "News" }, "next_field": 3,
        "fields": [
            { "id": "f1", "key": "email", "kind": "email", "label": { "en": "E-mail" } },
            { "id": "f2", "key": "news", "kind": "consent", "purpose": "newsletter" },
        ],
        "purposes": { "newsletter": {
            "name": {}, "statement": {}, "data": {}, "recipients": {}, "channel": "email",
            "special_category": false,
        } },
    })
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn what_the_schema_refuses_the_importer_refuses_too() {
    let checker = Checker::new();
    let both = |document: &Value| {
        let by_schema = checker.check(document).is_ok();
        let by_importer = read(&document.to_string()).is_ok();
        assert_eq!(
            by_schema, by_importer,
            "schema: {by_schema}, importer: {by_importer}: {document}"
        );
        by_schema
    };
    assert!(both(&small()));
    for (place, value) in [
        ("/schema", json!(2)),
        ("/schema", json!("1")),
        ("/schema", Value::Null),
        ("/languages", json!([])),
        ("/languages", json!(["English"])),
        ("/languages", json!("en")),
        ("/key", json!("Not a key")),
        ("/key", json!("ends-")),
        ("/key", json!(7)),
        ("/title", json!("News")),
        ("/title", json!({ "en": 1 })),
        ("/title", json!({ "Englisch!": "News" })),
        ("/title", Value::Null),
        ("/fields", json!({})),
        ("/next_field", json!(-1)),
        ("/next_field", json!("3")),
        ("/fields/0", json!("f1")),
        ("/fields/0/id", json!("g1")),
        ("/fields/0/id", json!("f0")),
        ("/fields/0/id", json!("f+1")),
        ("/fields/0/id", json!("f12345678901")),
        ("/fields/0/kind", json!("tatoo")),
        ("/fields/0/kind", json!("Email")),
        ("/fields/0/label", json!(["E-mail"])),
        ("/fields/1/purpose", json!("Not a key")),
        ("/fields/1/purpose", json!(7)),
        ("/purposes/newsletter/channel", json!("owl")),
        ("/purposes/newsletter/special_category", json!("no")),
        ("/purposes", json!({ "Not a key": {} })),
        ("/purposes", json!([])),
    ] {
        let mut document = small();
        *document.pointer_mut(place).expect("a place") = value;
        assert!(!both(&document), "{place}");
    }
    for (place, name, value) in [
        ("", "colour", json!("red")),
        ("", "$schema", json!(7)),
        ("", "confirm_email", json!("yes")),
        ("", "accent", json!("red")),
        ("/fields/0", "colour", json!("red")),
        ("/fields/0", "purpose", json!("newsletter")),
        ("/fields/0", "required", json!("yes")),
        ("/fields/0", "min_length", json!(-1)),
        ("/fields/0", "min_length", json!(1.5)),
        ("/fields/0", "min_length", json!(5_000_000_000_u64)),
        ("/fields/0", "max", json!(10)),
        ("/fields/0", "same_as", json!("email")),
        ("/fields/0", "autocomplete", json!("cc-number")),
        ("/fields/0", "accept", json!(["exe"])),
        ("/fields/0", "choices", json!([{ "value": "a" }])),
        (
            "/fields/0",
            "choices",
            json!([{ "value": "a", "label": {}, "ticked": true }]),
        ),
        ("/fields/0", "visible_if", json!({})),
        ("/fields/0", "visible_if", json!({ "field": "f1" })),
        (
            "/fields/0",
            "visible_if",
            json!({ "field": "f1", "op": "resembles" }),
        ),
        (
            "/fields/0",
            "visible_if",
            json!({ "field": "f1", "op": "is", "value": 1 }),
        ),
        ("/fields/0", "visible_if", json!({ "all": [], "any": [] })),
        ("/fields/0", "visible_if", json!({ "all": {} })),
        ("/fields/0", "visible_if", json!({ "not": [] })),
        ("/fields/0", "serves", json!("Not a key")),
        ("/purposes/newsletter", "colour", json!("red")),
        ("/purposes/newsletter", "validity_months", json!("12")),
    ] {
        let mut document = small();
        let object = document.pointer_mut(place).and_then(Value::as_object_mut);
        object.expect("an object").insert(name.to_owned(), value);
        assert!(!both(&document), "{place}/{name}");
    }
    for (place, name) in [
        ("", "schema"),
        ("", "languages"),
        ("", "fields"),
        ("/fields/0", "id"),
        ("/fields/0", "kind"),
        ("/purposes/newsletter", "channel"),
        ("/purposes/newsletter", "statement"),
    ] {
        let mut document = small();
        let object = document.pointer_mut(place).and_then(Value::as_object_mut);
        object.expect("an object").remove(name);
        assert!(!both(&document), "without {place}/{name}");
    }
    for (place, name) in [
        ("", "key"),
        ("", "title"),
        ("", "next_field"),
        ("", "purposes"),
    ] {
        let mut document = small();
        let object = document.pointer_mut(place).and_then(Value::as_object_mut);
        object.expect("an object").remove(name);
        assert!(both(&document), "without {place}/{name}");
    }
}

/// What the reference says that the schema can't say.
#[test]
fn what_only_the_importer_refuses() {
    let checker = Checker::new();
    for (place, value, said) in [
        ("/fields/1/id", json!("f1"), "another field has this id"),
        ("/next_field", json!(2), "above 2"),
        ("/title/en", json!("a\u{0}b"), "NUL"),
    ] {
        let mut document = small();
        *document.pointer_mut(place).expect("a place") = value;
        assert_eq!(checker.check(&document), Ok(()), "{place}");
        let refused = read(&document.to_string()).expect_err("broken");
        assert!(refused.to_string().contains(said), "{refused}");
    }
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    assert!(read(&deep).is_err());
}

#[test]
fn a_broken_file_is_refused_with_the_place_and_the_reason() {
    let words = Language::En.words();
    for (text, said) in [
        ("{ pages: [] }", "line 1, column 3"),
        ("[]", "one object"),
        ("{}", "none of the formats"),
        ("", "not JSON"),
        (
            r#"{"schema":1,"languages":["en"],"fields":[{"id":"f1","kind":"tatoo"}]}"#,
            "fields[0].kind: unknown variant",
        ),
    ] {
        let wrong = interchange::read(text, None, "en").expect_err("broken");
        let sentence = wrong.in_words(&words);
        assert!(sentence.contains(said), "{text}: {sentence}");
    }
}

// Forms of other programs.

/// The examples: a file, and beside it what becomes of it.
fn examples() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/interchange");
    let mut examples = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let text = std::fs::read_to_string(&path).expect("a file");
            examples.push((name, serde_json::from_str(&text).expect("JSON")));
        }
    }
    examples.sort_by(|a, b| a.0.cmp(&b.0));
    examples
}

#[test]
fn examples_of_other_programs_become_forms() {
    let checker = Checker::new();
    let examples = examples();
    for dialect in ["surveyjs", "formio"] {
        let count = examples
            .iter()
            .filter(|(name, _)| name.starts_with(dialect))
            .count();
        assert!(count >= 4, "{count} examples of {dialect}");
    }
    for (name, example) in examples {
        assert!(
            example["source"].is_string(),
            "{name} does not say what it corresponds to"
        );
        let text = example["form"].to_string();
        let read = interchange::read(&text, None, "en").expect("a form");
        assert!(
            name.starts_with(read.dialect.key()),
            "{name} is {:?}",
            read.dialect
        );
        let written = portable::write(&name, &read.definition, &read.purposes, "https://x.example");
        let document = serde_json::from_str(&written).expect("JSON");
        assert_eq!(checker.check(&document), Ok(()), "{name}");
        let report = read.report.in_words(&Language::En.words());
        insta::with_settings!({
            snapshot_path => "interchange",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(name.clone(), format!("{written}\n{report}"));
        });
        assert!(
            read.report.of(Outcome::Dropped).count() + read.report.of(Outcome::Changed).count() > 0
        );
    }
}
