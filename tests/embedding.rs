//! Forms on other websites: the script and its copies, the frame, prefill, the page for a lost link, the
//! share page with its checker, and what happens when programs send forms by the hundred.

use std::process::Command;
use std::time::Duration;

use crate::common::{Browser, Server, for_each_engine, input_value, location};
use axum::Router;
use axum::response::Html;
use axum::routing::get;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use placet::forms::guard::watch::OF_A_FORM;
use placet::forms::guard::work;
use placet::time::minutes;
use reqwest::{Response, StatusCode};
use serde_json::{Value, json};
use sha2::{Digest, Sha384};

const SHOP: &str = "https://shop.example";
const ADA: &str = "ada@example.org";

/// A form `news` with e-mail (f1), name (f2), consent (f3) and as many lines of text as wanted, which
/// the shop may frame; published, with an administrator at the desk.
async fn published(server: &Server, lines: usize) -> (Browser, String) {
    let admin = server.signed_in("ada@library.example", &["admin"]).await;
    let purpose = [
        ("key", "newsletter"),
        ("name_en", "Newsletter"),
        ("statement_en", "I agree to the newsletter."),
        ("data_en", "E-mail address"),
    ];
    admin.post("/admin/purposes/new", &purpose).await;
    let list = admin.page("/admin/purposes").await;
    let at = list.find("/admin/purposes/0").expect("the purpose") + "/admin/purposes/".len();
    let purpose: String = list[at..].chars().take_while(|c| *c != '"').collect();

    let form = [("key", "news"), ("title", "News"), ("languages", "en")];
    let page = location(&admin.post("/admin/forms/new", &form).await);
    let id = page.rsplit('/').next().expect("an id").to_owned();
    let answer = api(&admin, "load-draft", &json!({ "form": id })).await;
    let mut draft: Value = answer.json().await.expect("a draft");
    let fields = draft["definition"]["fields"]
        .as_array_mut()
        .expect("fields");
    fields.push(json!({ "id": "f2", "key": "name", "kind": "text", "label": { "en": "Name" } }));
    fields.push(
        json!({ "id": "f3", "key": "yes", "kind": "consent", "label": {}, "purpose": purpose }),
    );
    for number in 4..4 + lines {
        let label = format!("Question number {number}");
        fields.push(json!({
            "id": format!("f{number}"), "key": format!("k{number}"), "kind": "text", "label": { "en": label },
        }));
    }
    draft["definition"]["next_field"] = json!(4 + lines);
    let saved = json!({ "form": id, "known_revision": draft["revision"], "definition": draft["definition"] });
    assert_eq!(api(&admin, "save-draft", &saved).await.status(), 200);
    let publish = location(&admin.get(&format!("{page}/publish")).await);
    assert_eq!(location(&admin.post(&publish, &[]).await), page);
    let origins = [("origins", SHOP)];
    let share = format!("{page}/share");
    assert_eq!(location(&admin.post(&share, &origins).await), share);
    (admin, share)
}

async fn api(browser: &Browser, function: &str, body: &Value) -> Response {
    let address = format!("{}/admin/api/forms/{function}", browser.url);
    let request = browser.client.post(address).header("origin", &browser.url);
    request.json(body).send().await.expect("an answer")
}

/// Sends the form as somebody does who is not at this machine.
async fn send_from_outside(browser: &Browser, form: &[(&str, &str)]) -> Response {
    let request = browser.client.post(format!("{}/f/news", browser.url));
    let request = request
        .header("origin", &browser.url)
        .header("x-forwarded-for", "192.0.2.1");
    request.form(form).send().await.expect("an answer")
}

fn answers<'a>(token: &'a str, work: &'a str) -> [(&'a str, &'a str); 4] {
    [
        ("token", token),
        ("work", work),
        ("field.f1", ADA),
        ("field.f3", "yes"),
    ]
}

async fn flood(browser: &Browser) {
    for _ in 0..OF_A_FORM {
        let answer = send_from_outside(browser, &[("token", "made-up")]).await;
        assert_eq!(answer.status(), 422);
    }
}

#[tokio::test]
async fn the_script_is_fresh_and_its_copies_stay() {
    for_each_engine(|server| async move {
        let (admin, share) = published(&server, 0).await;
        let browser = server.browser();
        let fresh = browser.get("/embed.js").await;
        assert_eq!(fresh.headers()["cache-control"], "public, max-age=300");
        assert_eq!(fresh.headers()["access-control-allow-origin"], "*");

        let page = admin.page(&format!("{share}?pin=true")).await;
        let at = page.find("/embed-").expect("a copy");
        let path: String = page[at..]
            .chars()
            .take_while(|c| *c != '"' && *c != '&')
            .collect();
        let copy = browser.get(&path).await;
        assert_eq!(copy.status(), 200, "{path}");
        let headers = copy.headers().clone();
        assert_eq!(
            headers["cache-control"],
            "public, max-age=31536000, immutable"
        );
        assert_eq!(headers["access-control-allow-origin"], "*");
        assert_eq!(headers["cross-origin-resource-policy"], "cross-origin");
        let script = copy.bytes().await.expect("a script");
        assert_eq!(script, fresh.bytes().await.expect("a script"));
        let integrity = BASE64_STANDARD.encode(Sha384::digest(&script));
        assert!(page.contains(&format!("sha384-{integrity}")), "{page}");

        assert_eq!(browser.get("/embed-000000000000.js").await.status(), 404);
        server
            .count("SELECT COUNT(*) FROM embed_copies WHERE content <> ''")
            .await;
        leave_earlier_copy(&server).await;
        let earlier = browser.get("/embed-0123456789ab.js").await;
        assert_eq!(earlier.headers()["cache-control"], headers["cache-control"]);
        assert_eq!(
            earlier.headers()["content-type"],
            "text/javascript; charset=utf-8"
        );
        assert_eq!(earlier.text().await.expect("a script"), "earlier();");
    })
    .await;
}

/// As the build before this one has left it.
async fn leave_earlier_copy(server: &Server) {
    assert_eq!(server.count("SELECT COUNT(*) FROM embed_copies").await, 1);
    let mut conn = server.app.write().await.expect("a connection");
    let sql = "INSERT INTO embed_copies (hash, content, first_served_at)
         VALUES ('0123456789ab', 'earlier();', 1)";
    let added = placet::on_db!(conn, |c| sqlx::query(sql).execute(c).await.map(|_| ()));
    added.expect("a copy");
    server.app.commit(conn).await.expect("a commit");
}

#[tokio::test]
async fn the_form_agrees_to_frames_on_listed_sites_and_in_the_desk() {
    for_each_engine(|server| async move {
        published(&server, 0).await;
        let browser = server.browser();
        let framed_by = async |page: &str| {
            let answer = browser.get(&format!("/f/news?p={page}")).await;
            assert_eq!(
                answer.headers()["cross-origin-embedder-policy"],
                "require-corp"
            );
            assert_eq!(
                answer.headers()["cross-origin-resource-policy"],
                "cross-origin"
            );
            let page = answer.text().await.expect("a page");
            let at = page.find("data-parent=\"").expect("the script") + 13;
            page[at..]
                .chars()
                .take_while(|c| *c != '"')
                .collect::<String>()
        };
        assert_eq!(framed_by("https://shop.example/contact").await, SHOP);
        assert_eq!(framed_by("https://evil.example/").await, "");
        let desk = format!("{}/admin/forms/1/share/try", server.url);
        assert_eq!(framed_by(&desk).await, server.url);
        assert_eq!(framed_by(&format!("{}/portal", server.url)).await, "");
    })
    .await;
}

#[tokio::test]
async fn only_what_people_type_can_be_filled_in_by_the_website() {
    for_each_engine(|server| async move {
        published(&server, 0).await;
        let page = server.browser().page("/f/news").await;
        let fill = page.split("data-fill=\"").nth(1).expect("the script");
        let fill = fill
            .split('"')
            .next()
            .expect("its end")
            .replace("&quot;", "\"");
        let fill: Value = serde_json::from_str(&fill).expect("JSON");
        assert_eq!(fill, json!({ "email": "field.f1", "name": "field.f2" }));
    })
    .await;
}

#[tokio::test]
async fn what_comes_faster_than_people_read_is_asked_for_again() {
    for_each_engine(|server| async move {
        published(&server, 0).await;
        let browser = server.browser();
        let token = input_value(&browser.page("/f/news").await, "token");
        let quick = send_from_outside(&browser, &answers(&token, "")).await;
        assert_eq!(quick.status(), 422);
        let again = quick.text().await.expect("a page");
        assert!(again.contains("faster than people read"));
        assert_eq!(input_value(&again, "field.f1"), ADA, "nothing is lost");
        assert_eq!(input_value(&again, "token"), token);
        server.wait(Duration::from_secs(2));
        let sent = send_from_outside(&browser, &answers(&token, "")).await;
        assert!(location(&sent).starts_with("/f/news/thanks/"));
    })
    .await;
}

#[tokio::test]
async fn under_attack_work_is_asked_for_and_mail_makes_up_for_it() {
    for_each_engine(|server| async move {
        let (admin, share) = published(&server, 0).await;
        let browser = server.browser();
        let calm = browser.page("/f/news").await;
        assert!(!calm.contains("data-work"));
        assert!(admin.page(&share).await.contains("Calm"));
        flood(&browser).await;
        assert!(admin.page(&share).await.contains("Under attack"));

        // With the work done, as by the script of the page, all is as always.
        let page = browser.page("/f/news").await;
        assert!(page.contains(&format!("data-work=\"{}\"", work::PIECES)));
        let token = input_value(&page, "token");
        let work = worked(&token);
        server.wait(Duration::from_secs(30));
        let sent = send_from_outside(&browser, &answers(&token, &work)).await;
        assert!(browser.page(&location(&sent)).await.contains("Thank you"));
        assert_eq!(server.count("SELECT COUNT(*) FROM consent_events").await, 1);

        // Without it, as without JavaScript, the person confirms.
        let token = input_value(&browser.page("/f/news").await, "token");
        server.wait(Duration::from_secs(30));
        let sent = send_from_outside(&browser, &answers(&token, &work)).await;
        assert!(
            browser
                .page(&location(&sent))
                .await
                .contains("One step is left")
        );
        assert_eq!(server.count("SELECT COUNT(*) FROM consent_events").await, 1);
        let mails = server.mails_to(ADA).await;
        let link = mails.last().expect("a mail").link(&server);
        assert!(link.starts_with("/c/"));
        assert_eq!(browser.post(&link, &[]).await.status(), 200);
        assert_eq!(server.count("SELECT COUNT(*) FROM consent_events").await, 2);

        server.wait(minutes(11));
        assert!(!browser.page("/f/news").await.contains("data-work"));
    })
    .await;
}

/// Runs the page's script with the least of a page that it needs.
const WORK: &str = r#"
const source = require("fs").readFileSync("public/form/work.js", "utf8");
const { webcrypto } = require("crypto");
const heard = {};
const form = {
  elements: { token: { value: process.argv[1] } },
  appendChild(element) { if (element.name === "work") process.stdout.write(element.value); },
};
const document = {
  querySelector: () => form,
  createElement: () => ({}),
  addEventListener: (name, listen) => { heard[name] = listen; },
};
const script = { getAttribute: (name) => (name === "data-work" ? process.argv[2] : "") };
new Function("document", "window", "crypto", source + "; return placetWork;")(
  document, { crypto: webcrypto }, webcrypto)(script);
heard.input();
"#;

fn worked(token: &str) -> String {
    let mut node = Command::new("node");
    // One token in 64 begins with a hyphen, and is no option of node's.
    let node = node.args(["-e", WORK, "--", token, &work::PIECES.to_string()]);
    let output = node.current_dir(env!("CARGO_MANIFEST_DIR")).output();
    let output = output.expect("node, which tools/setup.sh brings");
    String::from_utf8(output.stdout).expect("numbers")
}

#[test]
fn the_script_does_the_work_that_the_server_checks() {
    for token in [
        "a",
        "-Rm9ybQ",
        "a much longer token than the others, with_signs-of.base64",
    ] {
        let done = worked(token);
        assert!(work::is_done(token, &done), "{done}");
        assert!(!work::is_done("another", &done));
    }
}

#[tokio::test]
async fn a_lost_link_is_sent_to_those_who_are_known() {
    for_each_engine(|server| async move {
        published(&server, 0).await;
        let browser = server.browser();
        let token = input_value(&browser.page("/f/news").await, "token");
        assert_eq!(
            browser.post("/f/news", &answers(&token, "")).await.status(),
            303
        );

        let path = "/f/news/manage?lang=en&p=https%3A%2F%2Fshop.example%2F";
        let asked = browser.get(path).await;
        let policy = asked.headers()["content-security-policy"]
            .to_str()
            .expect("a policy");
        assert!(policy.contains(SHOP), "it may be framed: {policy}");
        assert!(asked.headers().get("set-cookie").is_none());
        assert!(
            asked
                .text()
                .await
                .expect("a page")
                .contains("data-parent=\"https://shop.example\"")
        );

        let wrong = browser.post(path, &[("email", "nobody")]).await;
        assert_eq!(wrong.status(), 422);
        assert_eq!(
            input_value(&wrong.text().await.expect("a page"), "email"),
            "nobody"
        );
        let known = location(&browser.post(path, &[("email", " Ada@Example.org")]).await);
        let unknown = location(&browser.post(path, &[("email", "eve@example.org")]).await);
        assert_eq!(known, unknown, "nothing shows who is known");
        assert!(browser.page(&known).await.contains("Look into your mail"));
        assert!(server.mails_to("eve@example.org").await.is_empty());
        let mails = server.mails_to(ADA).await;
        assert_eq!(mails.len(), 2);
        let link = mails[1].link(&server);
        assert!(
            browser
                .page(&link)
                .await
                .contains("I agree to the newsletter.")
        );

        for _ in 0..4 {
            browser.post(path, &[("email", ADA)]).await;
        }
        let too_many = browser.post(path, &[("email", ADA)]).await;
        assert_eq!(too_many.status(), 429);
    })
    .await;
}

#[tokio::test]
async fn the_share_page_has_all_that_a_website_needs() {
    for_each_engine(|server| async move {
        let (admin, share) = published(&server, 0).await;
        for mode in ["popup", "slider", "button", "manage"] {
            let page = admin.page(&format!("{share}?mode={mode}")).await;
            assert!(page.contains(&format!("data-mode=\"{mode}\"")), "{mode}");
            assert!(page.contains("wp_enqueue_script") && page.contains("useEffect"));
            assert!(page.contains("&lt;!--#include") || page.contains("<!--#include"));
        }
        let picture = admin.get(&format!("{share}/qr.svg?download=true")).await;
        assert_eq!(picture.headers()["content-type"], "image/svg+xml");
        let name = picture.headers()["content-disposition"]
            .to_str()
            .expect("a name");
        assert_eq!(name, "attachment; filename=\"news.svg\"");
        let tried = admin.page(&format!("{share}/try?mode=slider")).await;
        assert!(tried.contains("data-mode=\"slider\"") && tried.contains("src=\"/embed.js\""));

        let auditor = server.signed_in("otto@library.example", &["auditor"]).await;
        let page = auditor.page(&share).await;
        assert!(
            !page.contains("share/check"),
            "who may not change forms checks no pages"
        );
    })
    .await;
}

/// A website on this machine, whose address is opened for the tests.
async fn website() -> String {
    let strict = [("content-security-policy", "default-src 'self'")];
    let page = "<div data-placet=\"other\"><a href=\"x\">x</a></div>";
    let routes = Router::new()
        .route("/", get(move || async move { (strict, Html(page)) }))
        .route("/data", get(|| async { "{}" }));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
        .await
        .expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, routes).await });
    format!("http://{address}")
}

#[tokio::test]
async fn the_checker_says_what_a_page_has_against_the_form() {
    for_each_engine(|server| async move {
        let (admin, share) = published(&server, 0).await;
        let site = website().await;
        let check = async |page: &str| {
            let answer = admin
                .post(&format!("{share}/check"), &[("page", page)])
                .await;
            (answer.status(), answer.text().await.expect("a page"))
        };
        let (status, found) = check(&site).await;
        assert_eq!(status, StatusCode::OK);
        let own = &server.url;
        for what in [
            "does not appear".to_owned(),
            "another form: other".to_owned(),
            format!("script-src &#x27;self&#x27; {own}"),
            format!("frame-src &#x27;self&#x27; {own}"),
            format!("<code>{site}"),
        ] {
            let plain = what.replace("&#x27;", "'");
            assert!(
                found.contains(&what) || found.contains(&plain),
                "{what} in {found}"
            );
        }
        for (page, why) in [
            (format!("{site}/data"), "not a page"),
            ("http://10.0.0.1/".to_owned(), "private network"),
            ("ftp://example.org/".to_owned(), "https://"),
            (String::new(), "Enter the address"),
        ] {
            let (status, refused) = check(&page).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
            assert!(refused.contains(why), "{why} in {refused}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_form_of_sixteen_fields_is_small() {
    for_each_engine(|server| async move {
        published(&server, 13).await;
        let browser = server.browser();
        let page = browser.page("/f/news").await;
        let assets = page
            .split('"')
            .filter(|part| part.starts_with("/assets/form."));
        let mut bytes = 0;
        for path in assets.chain(["/f/news"]) {
            let request = browser.client.get(format!("{}{path}", server.url));
            let packed = request
                .header("accept-encoding", "gzip")
                .send()
                .await
                .expect("an answer");
            bytes += packed.bytes().await.expect("bytes").len();
        }
        assert!(page.matches("name=\"field.").count() == 16);
        assert!(bytes <= 10 * 1024, "{bytes} bytes gzip");
    })
    .await;
}
