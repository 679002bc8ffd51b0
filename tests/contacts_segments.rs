//! Segments: edited on a page that works without script, counted while they are edited, kept from those who
//! may not see what they look at, and right for any condition.

use placet::consents::model::EventKind;
use placet::contacts::model::IdentifierKind;
use placet::contacts::people::filter::{Filter, Scope};
use placet::contacts::people::store;
use placet::contacts::segments::compile::Reading;
use placet::contacts::segments::model::{Node, Op, What};
use placet::ids::SubjectId;
use placet::purposes::model::Channel;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use crate::common::people::{LIST, add, count_audited, field, find, officer};
use crate::common::{Server, for_each_engine, input_value, location, said};

const SEGMENTS: &str = "/admin/subjects/segments";

/// A condition as its page sends it: in the country `DE`, or known by a number.
const TREE: [(&str, &str); 9] = [
    ("name", "Reachable"),
    ("revision", "0"),
    ("n.what", "any"),
    ("n.0.what", "country"),
    ("n.0.op", "is"),
    ("n.0.value", "DE"),
    ("n.1.what", "identifier"),
    ("n.1.of", "phone"),
    ("n.1.op", "known"),
];

#[tokio::test]
async fn a_segment_is_edited_counted_saved_and_used() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        let in_germany = [
            ("language", "de"),
            ("country", "DE"),
            ("email", "anna@person.example"),
        ];
        add(&staff, &in_germany).await;
        add(&staff, &[("language", "en"), ("phone", "+442079460018")]).await;
        add(&staff, &[("language", "en"), ("external_id", "K-4711")]).await;
        let new = format!("{SEGMENTS}/new");
        let page = staff.page(&new).await;
        assert!(page.contains("Add a condition"), "{page}");
        let adding = [("n.what", "all"), ("n.new", "country"), ("do", "add:n")];
        let added = staff
            .post(&new, &adding)
            .await
            .text()
            .await
            .expect("a page");
        assert!(added.contains("name=\"n.0.value\""), "{added}");
        let counted = staff.post(&format!("{SEGMENTS}/count"), &TREE).await;
        let counted: serde_json::Value = counted.json().await.expect("JSON");
        assert_eq!(counted["text"], "2 people fit.");
        let empty = [&TREE[..5], &[("n.0.value", "")]].concat();
        let wrong = staff
            .post(&new, &[&empty[..], &[("do", "save")]].concat())
            .await;
        assert_eq!(wrong.status(), 422);
        let saved = staff
            .post(&new, &[&TREE[..], &[("do", "save")]].concat())
            .await;
        assert_eq!(location(&saved), SEGMENTS);
        let list = staff.page(SEGMENTS).await;
        let from = list.find("/admin/subjects/segments/0").expect("a segment");
        let address: String = list[from..].chars().take_while(|c| *c != '"').collect();
        let id = address.rsplit('/').next().expect("an id");
        assert_eq!(find(&staff, &[("segment", id)]).await, "AB");
        assert_eq!(
            find(&staff, &[("segment", id), ("search", "anna")]).await,
            "A"
        );

        let page = staff.page(&address).await;
        assert!(page.contains("2 people fit."), "{page}");
        assert_eq!(input_value(&page, "revision"), "1");
        let stale = [&TREE[..], &[("do", "save")]].concat();
        assert_eq!(staff.post(&address, &stale).await.status(), 409);
        let fresh: Vec<_> = stale
            .iter()
            .map(|(name, value)| {
                if *name == "revision" {
                    (*name, "1")
                } else {
                    (*name, *value)
                }
            })
            .collect();
        assert_eq!(location(&staff.post(&address, &fresh).await), SEGMENTS);
        let delete = format!("{address}/delete");
        assert_eq!(staff.post(&delete, &[]).await.status(), 303);
        assert_eq!(find(&staff, &[("segment", id)]).await, "ABC", "it has gone");
        for action in ["segment.created", "segment.changed", "segment.deleted"] {
            assert_eq!(count_audited(&server, action).await, 1, "{action}");
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_learns_by_a_segment_what_they_may_not_see() {
    for_each_engine(|server| async move {
        let staff = officer(&server).await;
        field(&server, "secret", "text", &[("roles", "agent")]).await;
        let tree = [
            ("name", "Secret"),
            ("n.what", "all"),
            ("n.0.what", "field"),
            ("n.0.of", "secret"),
            ("n.0.op", "known"),
        ];
        let counted = staff.post(&format!("{SEGMENTS}/count"), &tree).await;
        assert_eq!(counted.status(), 403);
        let saving = [&tree[..], &[("do", "save")]].concat();
        let saved = staff.post(&format!("{SEGMENTS}/new"), &saving).await;
        assert_eq!(saved.status(), 403);
        let page = staff.page(&format!("{SEGMENTS}/new")).await;
        assert!(!page.contains("field:secret"));
        let agent = server.signed_in("anton@library.example", &["agent"]).await;
        let sent = agent.post(&format!("{SEGMENTS}/count"), &tree).await;
        assert_eq!(sent.status(), 403);
        assert!(!agent.page(SEGMENTS).await.contains("/new\""));
        assert_eq!(agent.get(LIST).await.status(), 200);
    })
    .await;
}

/// What a model knows of a person.
struct Known {
    id: SubjectId,
    name: &'static str,
    language: &'static str,
    country: &'static str,
    said: Option<EventKind>,
    has_phone: bool,
}

const NAMES: [&str; 4] = ["Anna Maria", "maria", "Jörg", ""];
const LANGUAGES: [&str; 2] = ["de", "en"];
const COUNTRIES: [&str; 3] = ["", "DE", "GB"];

/// Everybody that can be: each name in each language and country, and what they said by turns.
async fn people(server: &Server, purpose: &placet::purposes::model::Purpose) -> Vec<Known> {
    let says = [
        None,
        Some(EventKind::Given),
        Some(EventKind::Refused),
        Some(EventKind::Withdrawn),
        Some(EventKind::Expired),
    ];
    let mut all = Vec::new();
    for name in NAMES {
        for language in LANGUAGES {
            for country in COUNTRIES {
                let number = all.len();
                let has_phone = number % 2 == 0;
                let (kind, value) = match has_phone {
                    true => (IdentifierKind::Phone, format!("+4917012345{number:02}")),
                    false => (IdentifierKind::Email, format!("p{number}@person.example")),
                };
                let id = said::person(server, kind, &value).await;
                let mut conn = server.app.write().await.expect("a connection");
                let now = server.app.now();
                let written = store::update(&mut conn, now, id, name, language, country);
                written.await.expect("a person");
                server.app.commit(conn).await.expect("a commit");
                let said = says[number % says.len()];
                if let Some(kind) = said {
                    said::say(server, id, purpose, kind).await;
                }
                all.push(Known {
                    id,
                    name,
                    language,
                    country,
                    said,
                    has_phone,
                });
            }
        }
    }
    all
}

/// What a condition means, said once more and in another way.
fn is_in(person: &Known, node: &Node) -> bool {
    let op = node.op.unwrap_or(Op::Is);
    match node.what {
        What::All => node.nodes.iter().all(|inner| is_in(person, inner)),
        What::Any => node.nodes.iter().any(|inner| is_in(person, inner)),
        What::None => !node.nodes.iter().any(|inner| is_in(person, inner)),
        What::Name => {
            let mut words = person.name.split(' ');
            words.any(|word| word.to_lowercase().starts_with(&node.value.to_lowercase()))
        }
        What::Language => (person.language == node.value) == (op == Op::Is),
        What::Country => match op {
            Op::Known => !person.country.is_empty(),
            Op::Unknown => person.country.is_empty(),
            op => (person.country == node.value) == (op == Op::Is),
        },
        What::Identifier => person.has_phone == (op == Op::Known),
        _ => match op {
            Op::Given => person.said == Some(EventKind::Given),
            Op::Refused => person.said == Some(EventKind::Refused),
            Op::Withdrawn => person.said == Some(EventKind::Withdrawn),
            Op::Ended => person.said == Some(EventKind::Expired),
            _ => person.said.is_none(),
        },
    }
}

fn conditions(purpose: String) -> impl Strategy<Value = Node> {
    let test = move |(what, op, value): (What, Op, &str)| {
        let of = match what {
            What::Identifier => "phone",
            What::Consent => purpose.as_str(),
            _ => "",
        };
        Node::test(what, of, op, value)
    };
    let name = proptest::sample::select(vec!["anna", "MAR", "jö", "zoe", "%", "_"]);
    let country = (
        proptest::sample::select(What::Country.ops()),
        proptest::sample::select(vec!["DE", "GB"]),
    );
    let language = proptest::sample::select(What::Language.ops());
    let consent = proptest::sample::select(What::Consent.ops());
    let phone = proptest::sample::select(vec![Op::Known, Op::Unknown]);
    let leaf = prop_oneof![
        name.prop_map(|value| (What::Name, Op::Begins, value)),
        language.prop_map(|op| (What::Language, op, "de")),
        country.prop_map(|(op, value)| (What::Country, op, value)),
        phone.prop_map(|op| (What::Identifier, op, "")),
        consent.prop_map(|op| (What::Consent, op, "")),
    ];
    let groups = proptest::sample::select(vec![What::All, What::Any, What::None]);
    leaf.prop_map(test).prop_recursive(4, 40, 4, move |inner| {
        let nodes = proptest::collection::vec(inner, 0..4);
        (groups.clone(), nodes).prop_map(|(what, nodes)| Node::group(what, nodes))
    })
}

#[tokio::test]
async fn any_condition_finds_whom_it_means() {
    for_each_engine(|server| async move {
        let news = said::purpose(&server, "news", Channel::Email, None).await;
        let people = people(&server, &news).await;
        let conditions = conditions(news.id.to_string());
        let mut runner = TestRunner::deterministic();
        for _ in 0..300 {
            let tree = conditions
                .new_tree(&mut runner)
                .expect("a condition")
                .current();
            let scope = Scope {
                filter: Filter::default(),
                tree: Some(tree.clone()),
                hidden: Vec::new(),
                reading: Reading {
                    zone: jiff::tz::TimeZone::UTC,
                    now: server.app.now(),
                },
            };
            let mut conn = server.app.read().await.expect("a connection");
            let found = store::list(&mut conn, &scope, uuid::Uuid::max(), 100).await;
            let mut found: Vec<_> = found.expect("people").iter().map(|one| one.id).collect();
            found.sort();
            let expected = people.iter().filter(|person| is_in(person, &tree));
            let mut expected: Vec<_> = expected.map(|person| person.id).collect();
            expected.sort();
            assert_eq!(found, expected, "{tree:?}");
            let count = store::count(&mut conn, &scope).await.expect("a count");
            assert_eq!(count, i64::try_from(expected.len()).expect("a number"));
        }
    })
    .await;
}
