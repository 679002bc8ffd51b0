//! Custom fields of the contact: defined by admins, seen and corrected by those who may, filled by
//! forms, and shown to the person.

use std::time::Duration;

use crate::common::asked::newest;
use crate::common::{Browser, Server, for_each_engine, input_value, location};
use placet::accounts::Actor;
use placet::forms;
use placet::forms::input::NewForm;
use placet::forms::model::{Choice, Definition, Field, FieldKind, Form};
use reqwest::Response;

const JANE: &str = "jane@example.org";
const FIELDS: &str = "/admin/contacts/fields";
/// What every field needs besides key and kind.
const NAMED: [(&str, &str); 3] = [
    ("label.en", "Size"),
    ("label.de", "Größe"),
    ("portal", "shown"),
];

/// Defines a field; later controls come on top of those of [`NAMED`].
async fn define(admin: &Browser, key: &str, kind: &str, controls: &[(&str, &str)]) {
    let form = [&[("key", key), ("kind", kind)], &NAMED[..], controls].concat();
    let sent = admin.post(&format!("{FIELDS}/new"), &form).await;
    assert_eq!(location(&sent), FIELDS);
}

/// Two fields: a number that everybody sees, and a list that only the DPO and the person see.
async fn define_two(server: &Server) -> Browser {
    let admin = server.signed_in("admin@library.example", &["admin"]).await;
    define(
        &admin,
        "shoe_size",
        "number",
        &[("min", "10"), ("max", "60")],
    )
    .await;
    let colours = [
        ("choices", "red\ngreen"),
        ("choices.en", "Red\nGreen"),
        ("choices.de", "Rot\nGrün"),
        ("roles", "dpo"),
        ("portal", "editable"),
    ];
    define(&admin, "colour", "choice", &colours).await;
    let page = admin.page(&format!("{FIELDS}/colour")).await;
    assert!(
        page.contains("Name (English)") && page.contains("Name (Français)"),
        "texts are asked for by the languages' names: {page}"
    );
    admin
}

fn bound(id: &str, kind: FieldKind, key: &str) -> Field {
    Field {
        id: id.into(),
        key: id.into(),
        kind,
        label: [("en".to_owned(), "?".to_owned())].into(),
        goes_to: Some(key.into()),
        ..Field::default()
    }
}

/// The form `sizes`: address, shoe size, colour; published.
async fn form(server: &Server, confirm_email: bool) -> Form {
    let choice = |value: &str| Choice {
        value: value.into(),
        label: [("en".to_owned(), value.to_owned())].into(),
    };
    let size = Field {
        min: Some("10".into()),
        max: Some("60".into()),
        ..bound("f2", FieldKind::Number, "shoe_size")
    };
    let colour = Field {
        choices: vec![choice("red"), choice("green")],
        ..bound("f3", FieldKind::Radio, "colour")
    };
    form_of(server, vec![size, colour], confirm_email).await
}

/// The form `sizes` with these fields behind the address, published.
async fn form_of(server: &Server, own: Vec<Field>, confirm_email: bool) -> Form {
    let input = NewForm {
        key: "sizes".into(),
        title: "Sizes".into(),
        languages: vec!["en".into()],
        ..NewForm::default()
    };
    let (app, system) = (&server.app, Actor::system());
    let form = forms::service::create_form(app, &system, &input).await;
    let form = form.expect("a form");
    let draft = Definition {
        fields: form.draft.fields.iter().cloned().chain(own).collect(),
        next_field: 4,
        confirm_email,
        ..form.draft.clone()
    };
    let saved = forms::service::save_draft(app, &system, form.id, form.draft_revision, &draft);
    saved.await.expect("a saved draft");
    publish(server, &form).await;
    form
}

/// Publishes a form; answers the number of the version that visitors see then.
async fn publish(server: &Server, form: &Form) -> i64 {
    let number = forms::service::publish(&server.app, &Actor::system(), form.id, None).await;
    number.expect("published")
}

/// Sends the form in somebody's name.
async fn answer(server: &Server, size: &str, colour: &str) {
    let visitor = server.browser();
    let page = visitor.page("/f/sizes").await;
    let token = input_value(&page, "token");
    let form = [
        ("token", token.as_str()),
        ("website", ""),
        ("field.f1", JANE),
        ("field.f2", size),
        ("field.f3", colour),
    ];
    let sent = visitor.post("/f/sizes", &form).await;
    assert_eq!(sent.status(), 303, "{}", sent.text().await.expect("a page"));
}

/// The one person's page, as staff have it.
async fn person(staff: &Browser) -> String {
    let list = staff.page("/admin/subjects").await;
    let at = list.find("/admin/subjects/0").expect("a person");
    list[at..].chars().take_while(|c| *c != '"').collect()
}

/// Corrects what is known, having seen the page.
async fn correct(browser: &Browser, page: &str, values: &[(&str, &str)]) -> Response {
    let seen = input_value(&browser.page(page).await, "seen");
    browser
        .post(page, &[&[("seen", seen.as_str())], values].concat())
        .await
}

/// A browser in which the person is signed in to the portal.
async fn jane(server: &Server) -> Browser {
    let browser = server.browser();
    browser.post("/portal/sign-in", &[("email", JANE)]).await;
    let mails = server.mails_to(JANE).await;
    let mut links = mails.iter().rev().map(|mail| mail.link(server));
    let link = links
        .find(|link| link.contains("/sign-in/link/"))
        .expect("a link");
    assert_eq!(location(&browser.post(&link, &[]).await), "/portal");
    browser
}

/// Whether a page says that a value is known. Its digits alone may stand in any id.
fn shows(page: &str, value: &str) -> bool {
    page.contains(&format!("<dd class=\"wrap\">{value}"))
}

async fn values(server: &Server) -> i64 {
    server
        .count("SELECT COUNT(*) FROM contact_values WHERE value <> ''")
        .await
}

async fn audited(server: &Server) -> i64 {
    let sql = "SELECT COUNT(*) FROM audit_entries WHERE action LIKE 'contact_field.%'
             OR action LIKE 'subject.fields%'";
    server.count(sql).await
}

#[tokio::test]
async fn fields_are_defined_once_moved_and_archived() {
    for_each_engine(|server| async move {
        let admin = define_two(&server).await;
        assert_eq!(audited(&server).await, 2);
        // A second click is no second field; another field of the key is refused.
        define(
            &admin,
            "shoe_size",
            "number",
            &[("min", "10"), ("max", "60")],
        )
        .await;
        assert_eq!(audited(&server).await, 2);
        let other = [&[("key", "shoe_size"), ("kind", "text")], &NAMED[..]].concat();
        assert_eq!(
            admin.post(&format!("{FIELDS}/new"), &other).await.status(),
            422
        );

        let order = |page: &str| page.find(">shoe_size<") < page.find(">colour<");
        assert!(order(&admin.page(FIELDS).await));
        for _ in 0..2 {
            let moved = admin
                .post(&format!("{FIELDS}/colour/move"), &[("to", "0")])
                .await;
            assert_eq!(location(&moved), FIELDS);
        }
        assert!(!order(&admin.page(FIELDS).await));
        assert_eq!(
            audited(&server).await,
            3,
            "the same click twice is one move"
        );

        let archive = format!("{FIELDS}/colour/archive");
        assert!(admin.page(&archive).await.contains("Nobody has a value"));
        for _ in 0..2 {
            assert_eq!(location(&admin.post(&archive, &[]).await), FIELDS);
        }
        assert!(
            admin
                .page(FIELDS)
                .await
                .contains(&format!("{FIELDS}/colour/restore"))
        );
        let restored = admin.post(&format!("{FIELDS}/colour/restore"), &[]).await;
        assert_eq!(location(&restored), FIELDS);
        assert_eq!(audited(&server).await, 5);
        assert_eq!(admin.get(&format!("{FIELDS}/nothing")).await.status(), 404);
    })
    .await;
}

#[tokio::test]
async fn a_field_is_not_overwritten_unseen_and_keeps_its_kind_while_it_has_values() {
    for_each_engine(|server| async move {
        let admin = define_two(&server).await;
        let page = format!("{FIELDS}/shoe_size");
        let change = |label: &'static str, kind: &'static str, revision: &'static str| {
            let named = [
                ("label.en", label),
                ("label.de", "Schuhgröße"),
                ("portal", "shown"),
            ];
            [
                &[("kind", kind), ("revision", revision)][..],
                &named,
                &[("min", "10"), ("max", "60")],
            ]
            .concat()
        };
        assert_eq!(
            location(&admin.post(&page, &change("Shoes", "number", "1")).await),
            FIELDS
        );
        let again = admin.post(&page, &change("Shoes", "number", "1")).await;
        assert_eq!(location(&again), FIELDS, "a second click");
        let unseen = admin.post(&page, &change("Feet", "number", "1")).await;
        assert_eq!(unseen.status(), 422);
        let unseen = unseen.text().await.expect("a page");
        assert!(unseen.contains("Somebody else") && unseen.contains("Feet"));
        assert_eq!(input_value(&unseen, "revision"), "2");

        // Without values the kind is free, with one it stays.
        assert_eq!(
            location(&admin.post(&page, &change("Shoes", "text", "2")).await),
            FIELDS
        );
        assert_eq!(
            location(&admin.post(&page, &change("Shoes", "number", "3")).await),
            FIELDS
        );
        form(&server, false).await;
        answer(&server, "42", "red").await;
        let refused = admin.post(&page, &change("Shoes", "text", "4")).await;
        assert_eq!(refused.status(), 422);
        assert!(
            refused
                .text()
                .await
                .expect("a page")
                .contains("1 person has a value")
        );
        let archive = admin.page(&format!("{page}/archive")).await;
        assert!(archive.contains("1 person has a value"));
        assert!(!archive.contains(JANE));

        // Nor does a choice go that is somebody's.
        let colour = format!("{FIELDS}/colour");
        let without_red = [
            ("kind", "choice"),
            ("choices", "green"),
            ("choices.en", "Green"),
            ("choices.de", "Grün"),
            ("roles", "dpo"),
            ("revision", "1"),
        ];
        let refused = admin
            .post(&colour, &[&NAMED[..], &without_red].concat())
            .await;
        assert_eq!(refused.status(), 422);
        assert!(refused.text().await.expect("a page").contains("“red”"));
    })
    .await;
}

#[tokio::test]
async fn each_role_sees_and_corrects_what_it_may() {
    for_each_engine(|server| async move {
        define_two(&server).await;
        form(&server, false).await;
        answer(&server, "42,50", "green").await;
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let page = person(&agent).await;
        let edit = format!("{page}/fields");

        for (role, sees, sees_all, edits) in [
            ("admin", false, false, false),
            ("editor", false, false, false),
            ("agent", true, false, true),
            ("dpo", true, true, true),
            ("auditor", true, false, false),
        ] {
            let staff = server
                .signed_in(&format!("{role}2@library.example"), &[role])
                .await;
            let shown = staff.get(&page).await;
            assert_eq!(shown.status(), if sees { 200 } else { 403 }, "{role}");
            let shown = shown.text().await.expect("a page");
            assert_eq!(shows(&shown, "42.5"), sees, "{role}");
            assert_eq!(shows(&shown, "Green"), sees_all, "{role}");
            assert_eq!(shown.contains(&edit), edits, "{role}");
            let form = staff.get(&edit).await;
            assert_eq!(form.status(), if edits { 200 } else { 403 }, "{role}");
            let form = form.text().await.expect("a page");
            assert_eq!(form.contains("field.colour"), sees_all && edits, "{role}");
        }

        // What an agent may not see they can't change either, whatever they send.
        let sent = correct(
            &agent,
            &edit,
            &[("field.shoe_size", "43"), ("field.colour", "red")],
        );
        assert_eq!(location(&sent.await), page);
        let dpo = server.signed_in("dpo@library.example", &["dpo"]).await;
        let shown = dpo.page(&page).await;
        assert!(shows(&shown, "43") && !shows(&shown, "42.5") && shows(&shown, "Green"));
        assert!(shown.contains("agent"), "who wrote it down");
        let log = "SELECT COUNT(*) FROM audit_entries WHERE action = 'subject.fields_changed'";
        assert_eq!(server.count(log).await, 1);

        // The log does not tell those who may not know.
        let told = "SELECT COUNT(*) FROM audit_entries
             WHERE action LIKE 'subject.fields%' AND CAST(detail AS TEXT) LIKE '%colour%'";
        let restricted = "SELECT COUNT(*) FROM audit_entries
             WHERE action LIKE 'subject.fields%' AND CAST(detail AS TEXT) LIKE '%restricted%'";
        assert_eq!(server.count(told).await, 0);
        assert_eq!(server.count(restricted).await, 1);

        // Nothing changed is no change, and does not ask whether anybody else changed anything.
        let same = agent
            .post(&edit, &[("field.shoe_size", "043.0"), ("seen", "")])
            .await;
        assert_eq!(location(&same), page);
        assert_eq!(server.count(log).await, 1);
    })
    .await;
}

#[tokio::test]
async fn corrections_are_checked_and_overwrite_nothing_unseen() {
    for_each_engine(|server| async move {
        define_two(&server).await;
        form(&server, false).await;
        answer(&server, "42", "").await;
        let dpo = server.signed_in("dpo@library.example", &["dpo"]).await;
        let page = person(&dpo).await;
        let edit = format!("{page}/fields");

        let wrong = correct(
            &dpo,
            &edit,
            &[("field.shoe_size", "99"), ("field.colour", "blue")],
        )
        .await;
        assert_eq!(wrong.status(), 422);
        let wrong = wrong.text().await.expect("a page");
        assert!(wrong.contains("value=\"99\""), "what was typed stays");
        assert!(wrong.contains("“Size” can’t be above 60"));
        assert!(wrong.contains("href=\"#field.colour\""));

        let seen = input_value(&dpo.page(&edit).await, "seen");
        let first = [("seen", seen.as_str()), ("field.shoe_size", "43")];
        assert_eq!(location(&dpo.post(&edit, &first).await), page);
        let late = [("seen", seen.as_str()), ("field.shoe_size", "44")];
        let late = dpo.post(&edit, &late).await;
        assert_eq!(late.status(), 422);
        assert!(late.text().await.expect("a page").contains("Somebody else"));

        // What is emptied is gone, and an answer from before does not bring it back.
        let emptied = correct(&dpo, &edit, &[("field.shoe_size", " ")]).await;
        assert_eq!(location(&emptied), page);
        assert_eq!(values(&server).await, 0);
        assert!(!shows(&dpo.page(&page).await, "43"));
        let nobody = "/admin/subjects/00000000-0000-7000-8000-000000000000/fields";
        assert_eq!(
            dpo.post(nobody, &[("field.shoe_size", "43")])
                .await
                .status(),
            404
        );
    })
    .await;
}

#[tokio::test]
async fn answers_become_values_once_they_count() {
    for_each_engine(|server| async move {
        define_two(&server).await;
        form(&server, true).await;
        answer(&server, "42", "red").await;
        assert_eq!(values(&server).await, 0, "not confirmed yet");
        let first = server
            .mails_to(JANE)
            .await
            .pop()
            .expect("a mail")
            .link(&server);

        server.wait(Duration::from_mins(5));
        answer(&server, "", "green").await;
        let second = server
            .mails_to(JANE)
            .await
            .pop()
            .expect("a mail")
            .link(&server);
        server.wait(Duration::from_mins(5));

        // The later one is confirmed first: what it says stays, what it does not say is added.
        let visitor = server.browser();
        assert!(visitor.post(&second, &[]).await.status().is_success());
        assert_eq!(values(&server).await, 1);
        assert!(visitor.post(&first, &[]).await.status().is_success());
        assert!(
            visitor.post(&first, &[]).await.status().is_success(),
            "a second click"
        );
        assert_eq!(values(&server).await, 2);
        let filled = "SELECT COUNT(*) FROM audit_entries WHERE action = 'subject.fields_filled'";
        assert_eq!(server.count(filled).await, 2);

        let dpo = server.signed_in("dpo@library.example", &["dpo"]).await;
        let page = dpo.page(&person(&dpo).await).await;
        assert!(shows(&page, "Green") && shows(&page, "42") && !shows(&page, "Red"));
        assert!(
            page.contains("/admin/seen/"),
            "the submission is the origin"
        );
        assert!(!page.contains("Not confirmed</"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn nobody_replaces_what_is_proven_by_typing_an_address() {
    for_each_engine(|server| async move {
        define_two(&server).await;
        form(&server, false).await;
        answer(&server, "42", "").await;
        server.wait(Duration::from_mins(1));
        answer(&server, "43", "").await;
        let dpo = server.signed_in("dpo@library.example", &["dpo"]).await;
        let page = person(&dpo).await;
        assert!(
            shows(&dpo.page(&page).await, "43"),
            "the newer of two unproven ones"
        );

        let edit = format!("{page}/fields");
        assert_eq!(
            location(&correct(&dpo, &edit, &[("field.shoe_size", "44")]).await),
            page
        );
        server.wait(Duration::from_mins(1));
        answer(&server, "45", "red").await;
        let shown = dpo.page(&page).await;
        assert!(shows(&shown, "44") && !shows(&shown, "45"));
        assert!(shows(&shown, "Red"), "what was not known is added");

        // Once it is taken away, a newer answer is taken again.
        assert_eq!(
            location(&correct(&dpo, &edit, &[("field.shoe_size", "")]).await),
            page
        );
        server.wait(Duration::from_mins(1));
        answer(&server, "46", "").await;
        assert!(shows(&dpo.page(&page).await, "46"));
    })
    .await;
}

#[tokio::test]
async fn an_archived_field_keeps_its_values_and_takes_no_more() {
    for_each_engine(|server| async move {
        let admin = define_two(&server).await;
        let form = form(&server, false).await;
        answer(&server, "42", "").await;
        assert_eq!(
            location(
                &admin
                    .post(&format!("{FIELDS}/shoe_size/archive"), &[])
                    .await
            ),
            FIELDS
        );
        server.wait(Duration::from_mins(1));
        answer(&server, "43", "").await;
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let page = person(&agent).await;
        let shown = agent.page(&page).await;
        assert!(shows(&shown, "42") && !shows(&shown, "43"));
        assert!(
            !shown.contains(&format!("{page}/fields")),
            "there is nothing to correct"
        );

        // A form that is bound to it can't be published again like that.
        let publish = location(
            &admin
                .get(&format!("/admin/forms/{}/publish", form.id))
                .await,
        );
        let blocked = admin.page(&publish).await;
        assert!(blocked.contains("“shoe_size”, which is archived"));

        // What the binding meant is in the version for good.
        let sql = "SELECT COUNT(*) FROM form_versions
             WHERE definition LIKE '%\"contact_fields\":{\"colour\":{%\"de\":\"Größe\"%'";
        assert_eq!(server.count(sql).await, 1);
    })
    .await;
}

#[tokio::test]
async fn the_person_sees_and_corrects_what_they_may() {
    for_each_engine(|server| async move {
        let admin = define_two(&server).await;
        define(
            &admin,
            "note",
            "text",
            &[("portal", "hidden"), ("label.en", "Secret note")],
        )
        .await;
        form(&server, false).await;
        answer(&server, "42", "green").await;
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let edit = format!("{}/fields", person(&agent).await);
        let noted = correct(&agent, &edit, &[("field.note", "talkative")]).await;
        assert_eq!(noted.status(), 303);

        let jane = jane(&server).await;
        let account = jane.page("/portal/account").await;
        assert!(shows(&account, "42") && shows(&account, "Green"));
        assert!(!account.contains("talkative") && !account.contains("Secret note"));
        assert!(account.contains("/portal/requests/new?type=rectification"));

        server.wait(Duration::from_mins(1));
        let details = "/portal/account/details";
        let form = jane.page(details).await;
        assert!(form.contains("field.colour") && !form.contains("field.shoe_size"));
        let changes = [
            ("field.colour", "red"),
            ("field.shoe_size", "10"),
            ("field.note", "x"),
        ];
        assert_eq!(
            location(&correct(&jane, details, &changes).await),
            "/portal/account"
        );
        let account = jane.page("/portal/account").await;
        assert!(shows(&account, "Red") && shows(&account, "42") && account.contains("by you"));
        assert_eq!(
            correct(&jane, details, &[("field.colour", "blue")])
                .await
                .status(),
            422
        );
    })
    .await;
}

#[tokio::test]
async fn where_nothing_is_to_be_seen_the_account_says_nothing() {
    for_each_engine(|server| async move {
        let jane = jane(&server).await;
        let account = jane.page("/portal/account").await;
        assert!(!account.contains("What we know of you"));
        assert_eq!(jane.get("/portal/account/details").await.status(), 404);
    })
    .await;
}

#[tokio::test]
async fn a_form_can_be_published_again_for_what_it_fills_now() {
    for_each_engine(|server| async move {
        let admin = server.signed_in("admin@library.example", &["admin"]).await;
        define(&admin, "note", "text", &[]).await;
        let form = form_of(&server, vec![bound("f2", FieldKind::Text, "note")], false).await;
        assert_eq!(publish(&server, &form).await, 1, "nothing has changed");
        let builder = format!("/admin/forms/{}/edit", form.id);
        assert!(admin.page(&builder).await.contains("The answer goes to"));

        let longer = [&[("kind", "long_text"), ("revision", "1")], &NAMED[..]].concat();
        let changed = admin.post(&format!("{FIELDS}/note"), &longer).await;
        assert_eq!(location(&changed), FIELDS);
        answer(&server, "tall", "").await;
        assert_eq!(
            values(&server).await,
            0,
            "it was published for another kind"
        );
        assert_eq!(publish(&server, &form).await, 2);
        answer(&server, "tall", "").await;
        assert_eq!(values(&server).await, 1);
    })
    .await;
}

#[tokio::test]
async fn what_a_role_may_not_see_is_nowhere_in_what_was_answered() {
    for_each_engine(|server| async move {
        define_two(&server).await;
        let form = form(&server, false).await;
        answer(&server, "42", "green").await;
        let id = newest(&server).await;
        let base = format!("/admin/forms/{}/responses", form.id);
        let dpo = server.signed_in("dpo@library.example", &["dpo"]).await;
        // A form's editor with the rights of an agent: reads and exports, but is no DPO.
        let agent = server
            .signed_in("agent@library.example", &["agent", "editor", "admin"])
            .await;
        for (staff, sees) in [(&dpo, true), (&agent, false)] {
            let pages = [
                format!("{base}?columns=f2&columns=f3"),
                format!("{base}/{id}"),
                format!("/admin/seen/{id}"),
                format!("{base}/summary"),
            ];
            for page in &pages {
                let text = staff.page(page).await;
                assert_eq!(text.contains(">green<"), sees, "{page}");
                assert!(text.contains("42"), "{page}");
            }
            let frame = staff.page(&pages[2]).await;
            assert_eq!(frame.contains("checked"), sees, "the form as it was seen");
            assert_eq!(frame.contains("your roles may not see"), !sees);
            let hash = staff.page(&pages[1]).await;
            assert_eq!(hash.contains("SHA-256 of the answers"), sees);
            for format in ["csv", "json"] {
                let columns = format!("{base}/export?columns=f2&columns=f3");
                let file = staff.post(&columns, &[("format", format)]).await;
                assert_eq!(file.status(), 200);
                let file = file.text().await.expect("a file");
                assert_eq!(file.contains("green"), sees, "{format}");
                assert!(file.contains("42"));
            }
            let search = staff.post(&base, &[("search", "green")]).await;
            let found = staff.page(&location(&search)).await;
            assert_eq!(found.contains(&format!("{base}/{id}")), sees, "the search");
        }
    })
    .await;
}
