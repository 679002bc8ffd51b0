//! The languages of a form: the table of translations, files out and back, adding and removing, and
//! what a visitor reads in which language.

use crate::common::purposes::add;
use crate::common::{Browser, Server, for_each_engine, input_value, location};
use placet::forms::model::{Definition, Field, FieldKind, PublishedDefinition};
use placet::forms::render::{FORM, LANGUAGE};
use placet::forms::translations::input::shown_mark;
use placet::forms::translations::marks::mark_of;
use placet::forms::translations::stale;
use placet::i18n::Text;
use placet::ids::FormId;
use placet::purposes::model::PurposeContent;
use reqwest::multipart::{Form as Multipart, Part};
use reqwest::{Response, StatusCode};
use serde_json::{Value, json};

/// A form in English and French; answers its id.
async fn new_form(browser: &Browser) -> String {
    let form = [
        ("key", "news"),
        ("title", "News & more"),
        ("source", "en"),
        ("languages", "fr"),
    ];
    let to = location(&browser.post("/admin/forms/new", &form).await);
    to.rsplit('/').next().expect("an id").to_owned()
}

async fn draft(server: &Server, form: &str) -> (i64, Definition) {
    let mut conn = server.app.read().await.expect("a connection");
    let id: FormId = form.parse().expect("an id");
    let form = placet::forms::store::find_form(&mut conn, id).await;
    let form = form.expect("a form").expect("a form");
    (form.draft_revision, form.draft)
}

/// Saves a draft as the builder does.
async fn save(browser: &Browser, form: &str, revision: i64, draft: &Definition) {
    let body = json!({ "form": form, "known_revision": revision, "definition": draft });
    let address = format!("{}/admin/api/forms/save-draft", browser.url);
    let request = browser.client.post(address).header("origin", &browser.url);
    let answer = request.json(&body).send().await.expect("an answer");
    assert_eq!(answer.status(), 200);
}

/// Sends the row of the title as the page of a revision shows it.
async fn translate(
    browser: &Browser,
    form: &str,
    revision: i64,
    shown: &str,
    to: &str,
) -> Response {
    let row = [
        ("revision", revision.to_string()),
        ("text.title", to.to_owned()),
        ("shown.title", shown_mark(shown)),
        ("source.title", mark_of("News & more")),
    ];
    let row: Vec<(&str, &str)> = row
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    browser
        .post(&format!("/admin/forms/{form}/languages/fr"), &row)
        .await
}

fn stale_units(draft: &Definition) -> Vec<String> {
    stale(draft)
        .iter()
        .map(|(unit, language)| format!("{unit} {language}"))
        .collect()
}

#[tokio::test]
async fn a_translation_is_made_goes_out_of_date_and_is_mended() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["editor"]).await;
        let form = new_form(&ada).await;
        let base = format!("/admin/forms/{form}/languages");
        let page = ada.page(&base).await;
        assert!(
            page.contains("Français") && page.contains("3 of 4"),
            "{page}"
        );

        let table = ada.page(&format!("{base}/fr?show=missing")).await;
        assert!(table.contains("News &amp; more"));
        assert!(
            table.contains(">Title<") && !table.contains("translations-"),
            "it says in words which text it is: {table}"
        );
        assert!(
            !table.contains("Envoyer"),
            "our own words are there already"
        );
        let saved = translate(&ada, &form, 1, "", " Nouvelles ").await;
        assert_eq!(location(&saved), format!("{base}/fr?show=all&page=1"));
        let (revision, now) = draft(&server, &form).await;
        assert_eq!(now.title["fr"], "Nouvelles");
        assert!(ada.page(&base).await.contains("4 of 4"));

        let mut edited = now.clone();
        edited.title.insert("en".into(), "Our news".into());
        edited.translated_from.clear();
        save(&ada, &form, revision, &edited).await;
        let (revision, now) = draft(&server, &form).await;
        assert_eq!(stale_units(&now), ["title fr"]);
        let table = ada.page(&format!("{base}/fr?show=stale")).await;
        assert!(table.contains("Out of date") && table.contains("right.title"));

        let revision = revision.to_string();
        let right = [
            ("revision", revision.as_str()),
            ("text.title", "Nouvelles"),
            ("shown.title", &shown_mark("Nouvelles")),
            ("source.title", &mark_of("Our news")),
            ("right.title", "yes"),
        ];
        assert_eq!(ada.post(&format!("{base}/fr"), &right).await.status(), 303);
        assert_eq!(
            stale_units(&draft(&server, &form).await.1),
            Vec::<String>::new()
        );
        let rows = "SELECT COUNT(*) FROM audit_entries WHERE action = 'form.translated'";
        assert_eq!(server.count(rows).await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_conflict_loses_nothing() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["editor"]).await;
        let bob = server.signed_in("bob@library.example", &["editor"]).await;
        let form = new_form(&ada).await;
        assert_eq!(
            translate(&ada, &form, 1, "", "Nouvelles").await.status(),
            303
        );
        let again = translate(&ada, &form, 1, "", "Nouvelles").await;
        assert_eq!(again.status(), 303, "a second click");
        assert_eq!(draft(&server, &form).await.0, 2);

        let late = translate(&bob, &form, 1, "", "Actualités").await;
        assert_eq!(late.status(), StatusCode::CONFLICT);
        let page = late.text().await.expect("a page");
        assert!(page.contains("Actualités") && page.contains("Nouvelles"));
        assert_eq!(draft(&server, &form).await.1.title["fr"], "Nouvelles");
        assert_eq!(input_value(&page, "revision"), "2");
        let shown = input_value(&page, "shown.title");
        assert_eq!(shown, shown_mark("Nouvelles"));
        let now = translate(&bob, &form, 2, "Nouvelles", "Actualités").await;
        assert_eq!(now.status(), 303);

        let long = "x".repeat(201);
        let wrong = translate(&bob, &form, 3, "Actualités", &long).await;
        assert_eq!(wrong.status(), 422);
        let page = wrong.text().await.expect("a page");
        assert!(page.contains(&long) && page.contains("href=\"#text.title\""));
        assert_eq!(draft(&server, &form).await.1.title["fr"], "Actualités");
    })
    .await;
}

#[tokio::test]
async fn languages_come_and_go_and_change_places() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["editor"]).await;
        let form = new_form(&ada).await;
        let base = format!("/admin/forms/{form}/languages");
        let add = |language: &'static str, revision: &'static str| {
            [("language", language), ("revision", revision)]
        };
        assert_eq!(ada.post(&base, &add("xx", "1")).await.status(), 422);
        let added = ada.post(&base, &add("pl", "1")).await;
        assert_eq!(location(&added), format!("{base}/pl"));
        assert_eq!(
            ada.post(&base, &add("pl", "1")).await.status(),
            303,
            "a second click"
        );
        assert_eq!(ada.post(&base, &add("el", "1")).await.status(), 409);
        let (revision, now) = draft(&server, &form).await;
        assert_eq!((revision, now.languages.join(" ")), (2, "en fr pl".into()));
        assert_eq!(now.submit["pl"], "Wyślij");

        let source = ada
            .post(&format!("{base}/fr/source"), &[("revision", "2")])
            .await;
        assert_eq!(location(&source), base);
        assert_eq!(
            draft(&server, &form).await.1.languages.join(" "),
            "fr en pl"
        );
        let there = ada.get(&format!("{base}/fr")).await;
        assert_eq!(location(&there), base, "the source is not translated into");

        let question = location(&ada.get(&format!("{base}/pl/remove")).await);
        let page = ada.page(&question).await;
        assert!(page.contains("3 texts in it will be deleted."), "{page}");
        assert_eq!(location(&ada.post(&question, &[]).await), base);
        assert_eq!(
            location(&ada.post(&question, &[]).await),
            base,
            "a second click"
        );
        let now = draft(&server, &form).await.1;
        assert_eq!(now.languages.join(" "), "fr en");
        assert!(!now.submit.contains_key("pl"));
        let of_source = ada.post(&format!("{base}/fr/remove?revision=4"), &[]).await;
        assert_eq!(of_source.status(), 409);
        for path in ["pl", "pl.csv", "fr.csv", "en.pdf"] {
            let status = ada.get(&format!("{base}/{path}")).await.status();
            assert_eq!(status, 404, "{path}");
        }
    })
    .await;
}

async fn upload(browser: &Browser, path: &str, name: &str, file: Vec<u8>) -> Response {
    let part = Part::bytes(file).file_name(name.to_owned());
    let request = browser.client.post(format!("{}{path}", browser.url));
    let request = request.header("origin", &browser.url);
    let request = request.multipart(Multipart::new().part("file", part));
    request.send().await.expect("an answer")
}

/// What the page of the first step sends on.
fn carried(page: &str) -> [(&'static str, String); 2] {
    let texts = input_value(page, "texts")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
    [
        ("revision", input_value(page, "revision")),
        ("texts", texts),
    ]
}

#[tokio::test]
async fn files_go_out_and_come_home() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["editor"]).await;
        let form = new_form(&ada).await;
        let base = format!("/admin/forms/{form}/languages/fr");
        let answer = ada.get(&format!("{base}.csv")).await;
        let name = answer.headers()["content-disposition"]
            .to_str()
            .expect("a name");
        assert_eq!(name, "attachment; filename=\"news-en-fr.csv\"");
        let sheet = answer.text().await.expect("a file");
        assert!(
            sheet.contains("title,Title,News & more,,missing\r\n"),
            "{sheet}"
        );

        let same = upload(
            &ada,
            &format!("{base}/import"),
            "a.csv",
            sheet.clone().into_bytes(),
        )
        .await;
        assert_eq!(same.status(), 200);
        assert!(
            same.text()
                .await
                .expect("a page")
                .contains("The file changes nothing.")
        );

        let filled = sheet.replace("News & more,,missing", "News & more,Nouvelles,translated");
        let shown = upload(
            &ada,
            &format!("{base}/import"),
            "a.csv",
            filled.into_bytes(),
        )
        .await;
        let page = shown.text().await.expect("a page");
        assert!(
            page.contains("Nouvelles") && page.contains("Change one text"),
            "{page}"
        );
        assert!(
            !draft(&server, &form).await.1.title.contains_key("fr"),
            "only shown"
        );
        let carried = carried(&page);
        let carried: Vec<_> = carried.iter().map(|(n, v)| (*n, v.as_str())).collect();
        assert_eq!(
            location(&ada.post(&format!("{base}/apply"), &carried).await),
            base
        );
        assert_eq!(
            ada.post(&format!("{base}/apply"), &carried).await.status(),
            303
        );
        assert_eq!(draft(&server, &form).await.1.title["fr"], "Nouvelles");

        let xml = ada.page(&format!("{base}.xlf")).await;
        assert!(
            xml.contains("<target xml:space=\"preserve\">Nouvelles</target>"),
            "{xml}"
        );
        let changed = xml
            .replace(">Nouvelles<", ">Actualités<")
            .replace("News &amp; more", "Old");
        let shown = upload(
            &ada,
            &format!("{base}/import"),
            "a.xlf",
            changed.into_bytes(),
        )
        .await;
        let page = shown.text().await.expect("a page");
        assert!(page.contains("the source has changed since"), "{page}");
        let late = self::carried(&page);
        let (revision, now) = draft(&server, &form).await;
        save(&ada, &form, revision, &now).await;
        let late: Vec<_> = late.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let met = ada.post(&format!("{base}/apply"), &late).await;
        assert_eq!(met.status(), StatusCode::CONFLICT);
        let again = self::carried(&met.text().await.expect("a page"));
        let again: Vec<_> = again.iter().map(|(n, v)| (*n, v.as_str())).collect();
        assert_eq!(
            ada.post(&format!("{base}/apply"), &again).await.status(),
            303
        );
        assert_eq!(stale_units(&draft(&server, &form).await.1), ["title fr"]);
    })
    .await;
}

#[tokio::test]
async fn other_files_are_refused_in_words() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["editor"]).await;
        let form = new_form(&ada).await;
        let path = format!("/admin/forms/{form}/languages/fr/import");
        let bomb = "<!DOCTYPE x [<!ENTITY a \"b\">]><xliff/>";
        let large = vec![b'a'; 2 * 1024 * 1024 + 1];
        for (file, says) in [
            (b"id,en,de\n".to_vec(), "another language"),
            (bomb.into(), "document type"),
            (vec![0xff, 0xfe, 0x41], "not UTF-8"),
            (large, "larger than 2 MB"),
            (Vec::new(), "Choose a file."),
        ] {
            let answer = upload(&ada, &path, "a.csv", file).await;
            assert_eq!(answer.status(), 422, "{says}");
            let page = answer.text().await.expect("a page");
            assert!(page.contains(says), "{says}: {page}");
        }
        assert_eq!(draft(&server, &form).await.0, 1);
    })
    .await;
}

#[tokio::test]
async fn who_may_only_look_can_read_and_export() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["editor"]).await;
        let form = new_form(&ada).await;
        let dpo = server.signed_in("dpo@library.example", &["dpo"]).await;
        let base = format!("/admin/forms/{form}/languages");
        let table = dpo.page(&format!("{base}/fr")).await;
        assert!(table.contains("readonly") && !table.contains("name=\"text.title\""));
        assert!(
            dpo.page(&format!("{base}/fr.csv"))
                .await
                .contains("News & more")
        );
    })
    .await;
}

fn in_both(ar: &str, en: &str) -> Text {
    [("ar", ar), ("en", en)]
        .map(|(language, text)| (language.to_owned(), text.to_owned()))
        .into()
}

/// A form in Arabic and English, published.
async fn arabic(server: &Server) {
    let admin = server.signed_in("admin@library.example", &["admin"]).await;
    let content = PurposeContent {
        name: in_both("النشرة", "Newsletter"),
        statement: in_both("أوافق على النشرة.", "I agree to the newsletter."),
        data: in_both("العنوان", "Address"),
        validity_months: Some(2),
        ..PurposeContent::default()
    };
    let id = add(server, "news", content).await.id;

    let new = [
        ("key", "news"),
        ("title", "أخبار"),
        ("source", "ar"),
        ("languages", "en"),
    ];
    let to = location(&admin.post("/admin/forms/new", &new).await);
    let form = to.rsplit('/').next().expect("an id");
    let (revision, mut draft) = draft(server, form).await;
    draft.title = in_both("أخبار", "News");
    let add = |draft: &mut Definition, field: Field| draft.add_field(&field, None);
    add(
        &mut draft,
        Field {
            key: "visits".into(),
            kind: FieldKind::Number,
            label: in_both("الزيارات", "Visits"),
            max: Some("12000.5".into()),
            ..Field::default()
        },
    );
    add(
        &mut draft,
        Field {
            key: "news".into(),
            kind: FieldKind::Consent,
            purpose: Some(id),
            ..Field::default()
        },
    );
    save(&admin, form, revision, &draft).await;
    let publish = location(&admin.get(&format!("{to}/publish")).await);
    assert_eq!(admin.post(&publish, &[]).await.status(), 303);
}

#[tokio::test]
async fn a_form_from_right_to_left_is_read_sent_and_managed() {
    for_each_engine(|server| async move {
        arabic(&server).await;
        let browser = server.browser();
        let answer = browser.get("/f/news").await;
        assert_eq!(answer.headers()["content-language"], "ar");
        let vary = answer.headers()["vary"].to_str().expect("a list");
        assert!(vary.contains("accept-language"), "{vary}");
        assert_eq!(answer.headers()["cache-control"], "no-store");
        let page = answer.text().await.expect("a page");
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\""), "{page}");
        assert!(
            page.contains("شهران"),
            "two months have a form of their own"
        );
        let email = page
            .split("type=\"email\"")
            .nth(1)
            .expect("the e-mail field");
        assert!(
            email
                .split('>')
                .next()
                .expect("its end")
                .contains("dir=\"ltr\""),
            "{page}"
        );

        let token = input_value(&page, "token");
        let typed = [
            ("token", token.as_str()),
            ("field.f1", "mia@reader.example"),
            ("field.f2", "12001"),
            ("field.f3", "yes"),
        ];
        let wrong = browser.post("/f/news", &typed).await;
        assert_eq!(wrong.status(), 422);
        let page = wrong.text().await.expect("a page");
        assert!(page.contains("12,000.5"), "{page}");
        let token = input_value(&page, "token");
        let right = [
            ("token", token.as_str()),
            ("field.f1", "mia@reader.example"),
            ("field.f2", "3"),
            ("field.f3", "yes"),
        ];
        let thanks = location(&browser.post("/f/news", &right).await);
        let page = browser.page(&thanks).await;
        assert!(
            page.contains("dir=\"rtl\"") && page.contains("شكرًا لك"),
            "{page}"
        );

        let mails = server.mails_to("mia@reader.example").await;
        assert!(mails[0].subject.contains("إجاباتك"), "{}", mails[0].subject);
        let manage = mails[0].link(&server);
        let page = browser.page(&manage).await;
        assert!(
            page.contains("<html lang=\"ar\" dir=\"rtl\"") && page.contains("النشرة"),
            "{page}"
        );
        let polish = browser.page(&format!("{manage}?lang=pl")).await;
        assert!(polish.contains("<html lang=\"pl\" dir=\"ltr\"") && polish.contains("Wycofaj"));
        let at = polish.find("/withdraw").expect("a button");
        let start = polish[..at].rfind('"').expect("its address") + 1;
        let end = at + polish[at..].find('"').expect("its end");
        let withdraw = &polish[start..end];
        assert!(withdraw.ends_with("?lang=pl"));
        let back = location(&browser.post(withdraw, &[]).await);
        assert_eq!(back, format!("{manage}?lang=pl"));
        let mails = server.mails_to("mia@reader.example").await;
        assert!(
            mails[1].subject.starts_with("Wycofano"),
            "{}",
            mails[1].subject
        );
    })
    .await;
}

#[tokio::test]
async fn another_language_keeps_what_was_typed() {
    for_each_engine(|server| async move {
        arabic(&server).await;
        let browser = server.browser();
        let page = browser.page("/f/news?lang=ar").await;
        let button = format!("form=\"{FORM}\" name=\"{LANGUAGE}\" value=\"en\"");
        assert!(
            page.contains(&button) && page.contains(&format!("<form id=\"{FORM}\"")),
            "{page}"
        );
        let token = input_value(&page, "token");
        let typed = [
            ("token", token.as_str()),
            ("field.f1", "mia@"),
            ("field.f3", "yes"),
            (LANGUAGE, "en"),
        ];
        let answer = browser.post("/f/news", &typed).await;
        assert_eq!(
            answer.status(),
            200,
            "nothing was sent, so nothing is wrong"
        );
        let page = answer.text().await.expect("a page");
        assert!(page.contains("<html lang=\"en\" dir=\"ltr\"") && page.contains("value=\"mia@\""));
        assert_eq!(page.matches(" checked").count(), 1);
        assert_eq!(server.count("SELECT COUNT(*) FROM submissions").await, 0);

        let token = input_value(&page, "token");
        let sent = [
            ("token", token.as_str()),
            ("field.f1", "mia@reader.example"),
            ("field.f3", "yes"),
        ];
        assert_eq!(browser.post("/f/news", &sent).await.status(), 303);
        assert_eq!(
            server
                .count("SELECT COUNT(*) FROM submissions WHERE language = 'en'")
                .await,
            1
        );
    })
    .await;
}

#[tokio::test]
async fn marks_are_no_part_of_what_is_published() {
    for_each_engine(|server| async move {
        arabic(&server).await;
        let live = server
            .app
            .published_forms
            .get(&server.app, "news")
            .await
            .expect("a form");
        let published: &PublishedDefinition = &live.published;
        assert!(published.definition.translated_from.is_empty());
        let text: Value = serde_json::to_value(published).expect("JSON");
        assert!(text["definition"].get("translated_from").is_none());
    })
    .await;
}
