//! Responses in the desk: the table, one in full, charts, exports, deletion.

use crate::common::asked::{Fair, answer, fair};
use crate::common::{Browser, PASSWORD, Server, for_each_engine, location};
use placet::ids::SubmissionId;
use placet::responses::jobs;
use placet::server::db::Conn;
use placet::time::days;
use reqwest::Response;

async fn three_people(server: &Server) -> [SubmissionId; 3] {
    let anna = [
        ("f1", "Anna Ångström"),
        ("f2", "anna@example.org"),
        ("f3", "red"),
        ("f4", "2"),
        ("f5", "yes"),
        ("f6", "yes"),
        ("f7", "soup"),
        ("f7", "cake"),
        ("f8", "=HYPERLINK(\"https://evil.example\")"),
    ];
    let first = answer(server, &anna).await;
    server.wait(days(1));
    let berta = [
        ("f1", "Berta"),
        ("f2", "berta@example.org"),
        ("f3", "blue"),
        ("f4", "12"),
        ("f8", "a \"quoted\" word,\nand a line"),
    ];
    let second = answer(server, &berta).await;
    server.wait(days(1));
    let third = answer(server, &[("f2", "carl@example.org")]).await;
    [first, second, third]
}

/// A session ends when nothing is done for long.
async fn sign_in_again(browser: &Browser) {
    let form = [("email", "dpo@library.example"), ("password", PASSWORD)];
    assert_eq!(browser.post("/admin/sign-in", &form).await.status(), 303);
}

async fn desk(server: &Server) -> (Browser, Fair) {
    let fair = fair(server, false).await;
    (
        server.signed_in("dpo@library.example", &["dpo"]).await,
        fair,
    )
}

#[tokio::test]
async fn responses_are_listed_filtered_and_shown() {
    for_each_engine(|server| async move {
        let (dpo, fair) = desk(&server).await;
        let base = format!("/admin/forms/{}/responses", fair.form);
        assert!(dpo.page(&base).await.contains("No responses yet"));
        let [anna, berta, carl] = three_people(&server).await;
        sign_in_again(&dpo).await;

        let page = dpo.page(&base).await;
        let at = |id: SubmissionId| page.find(&format!("{base}/{id}"));
        assert!(at(carl) < at(berta) && at(berta) < at(anna), "newest first");
        assert!(page.contains("3 responses") && page.contains("Anna Ångström"));
        assert!(page.contains("RED"), "labels, not values");

        for (query, found) in [
            (format!("?consent={}:given", fair.news), vec![anna]),
            (format!("?consent={}:refused", fair.news), vec![berta, carl]),
            (format!("?consent={}:refused", fair.calls), vec![]),
            ("?from=2026-03-03&to=2026-03-03".into(), vec![berta]),
            ("?to=2026-03-02".into(), vec![anna]),
            ("?language=de".into(), vec![]),
            ("?version=1".into(), vec![anna, berta, carl]),
            ("?version=7".into(), vec![]),
            ("?state=pending".into(), vec![]),
        ] {
            let page = dpo.page(&format!("{base}{query}")).await;
            for id in [anna, berta, carl] {
                let is_there = page.contains(&format!("{base}/{id}"));
                assert_eq!(is_there, found.contains(&id), "{query}");
            }
        }
        let columns = dpo
            .page(&format!("{base}?columns=f7&columns=version"))
            .await;
        assert!(columns.contains("SOUP, CAKE") && !columns.contains("Anna Ångström"));

        let one = dpo.page(&format!("{base}/{berta}")).await;
        assert!(one.contains("and a line") && one.contains(&format!("/admin/seen/{berta}")));
        assert!(one.contains(&format!("{base}/{carl}")), "newer");
        assert!(one.contains(&format!("{base}/{anna}")), "older");
        let narrowed = dpo.page(&format!("{base}/{berta}?from=2026-03-03")).await;
        assert!(
            !narrowed.contains(&format!("{base}/{anna}")),
            "the filter goes along"
        );
        let viewed = "SELECT COUNT(*) FROM audit_entries WHERE action = 'submission.viewed'";
        assert_eq!(server.count(viewed).await, 2, "who looks leaves a trace");
    })
    .await;
}

#[tokio::test]
async fn a_search_stands_in_no_address() {
    for_each_engine(|server| async move {
        let (dpo, fair) = desk(&server).await;
        let base = format!("/admin/forms/{}/responses", fair.form);
        let [anna, berta, _] = three_people(&server).await;
        sign_in_again(&dpo).await;
        for (search, found) in [("ångSTR", anna), ("quoted", berta), ("BLU", berta)] {
            let sent = dpo
                .post(&format!("{base}?version=1"), &[("search", search)])
                .await;
            assert_eq!(location(&sent), format!("{base}?version=1"));
            let page = dpo.page(&base).await;
            for id in [anna, berta] {
                let is_there = page.contains(&format!("{base}/{id}"));
                assert_eq!(is_there, id == found, "{search}");
            }
        }
        dpo.post(&base, &[("search", "nobody wrote this")]).await;
        assert!(dpo.page(&base).await.contains("No responses found"));
        dpo.post(&base, &[("search", "")]).await;
        assert!(dpo.page(&base).await.contains("3 responses"));
    })
    .await;
}

#[tokio::test]
async fn pages_follow_each_other_without_gaps() {
    for_each_engine(|server| async move {
        let (dpo, fair) = desk(&server).await;
        add_many(&server, &fair, 120).await;
        let base = format!("/admin/forms/{}/responses", fair.form);
        for search in ["", "answer"] {
            dpo.post(&base, &[("search", search)]).await;
            let mut address = base.clone();
            let mut seen = std::collections::BTreeSet::new();
            for expected in [50, 50, 20] {
                let page = dpo.page(&address).await;
                let links: Vec<&str> = page.split(&format!("{base}/")).skip(1).collect();
                let ids = links.iter().filter_map(|rest| rest.get(..36));
                let ids: Vec<_> = ids
                    .filter(|id| id.parse::<SubmissionId>().is_ok())
                    .collect();
                assert_eq!(ids.len(), expected, "{search}");
                seen.extend(ids.iter().map(|id| (*id).to_owned()));
                let next = page.split("rel=\"next\" href=\"").nth(1);
                address = next.map_or_else(String::new, |rest| {
                    rest.split('"')
                        .next()
                        .expect("an address")
                        .replace("&amp;", "&")
                });
            }
            assert_eq!(seen.len(), 120);
            assert!(address.is_empty(), "the third is the last");
        }
    })
    .await;
}

/// Many responses at once, one a minute.
async fn add_many(server: &Server, fair: &Fair, count: i64) {
    let subject = answer(server, &[("f2", "many@example.org")]).await;
    let mut conn = server.app.write().await.expect("a connection");
    for at in 1..count {
        let id: SubmissionId = server.app.new_id();
        let sql = "INSERT INTO submissions (id, form_version_id, form_id, language,
                 snapshot_sha256, subject_id, answers, token_nonce, answers_sha256, shown_at,
                 submitted_at, page, confirmation)
             SELECT $1, form_version_id, form_id, language, snapshot_sha256, subject_id, $2, $3,
                 answers_sha256, shown_at, submitted_at + $4, page, confirmation
             FROM submissions WHERE id = $5";
        let answers = serde_json::json!({ "f1": format!("answer {at}"), "f2": "many@example.org" });
        let nonce = id.0.as_bytes().to_vec();
        placet::on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(id).bind(sqlx::types::Json(&answers));
            let query = query.bind(&nonce).bind(at * 60_000).bind(subject);
            query.execute(c).await.map(|_| ())
        })
        .expect("a response");
    }
    let sql = "UPDATE submissions SET answers = $1 WHERE id = $2 AND form_id = $3";
    let answers = serde_json::json!({ "f1": "answer 0", "f2": "many@example.org" });
    placet::on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(sqlx::types::Json(&answers));
        query
            .bind(subject)
            .bind(fair.form)
            .execute(c)
            .await
            .map(|_| ())
    })
    .expect("a response");
    server.app.commit(conn).await.expect("a commit");
}

/// A page of a hundred thousand is found as fast as one of a hundred: along an index, unsorted.
#[tokio::test]
async fn lists_go_along_the_index() {
    let server = Server::start("").await;
    let conn = server.app.read().await.expect("a connection");
    let Conn::SqliteRead(mut conn) = conn else {
        panic!("SQLite");
    };
    let sql = format!("EXPLAIN QUERY PLAN {}", placet::responses::store::LIST);
    let rows: Vec<(i64, i64, i64, String)> = sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .fetch_all(&mut *conn)
        .await
        .expect("a plan");
    let plan: Vec<String> = rows.into_iter().map(|row| row.3).collect();
    let plan = plan.join("\n");
    assert!(
        plan.contains("USING INDEX submissions_responses (form_id=? AND submitted_at"),
        "{plan}"
    );
    assert!(!plan.contains("TEMP B-TREE"), "{plan}");
}

#[tokio::test]
async fn charts_count_every_field() {
    for_each_engine(|server| async move {
        let (dpo, fair) = desk(&server).await;
        three_people(&server).await;
        sign_in_again(&dpo).await;
        let base = format!("/admin/forms/{}/responses/summary", fair.form);
        let page = dpo.page(&base).await;
        let part = |id: &str| {
            let start = page.find(&format!("id=\"field-{id}\"")).expect("a field");
            let end = page[start..].find("</section>").expect("its end");
            page[start..start + end].to_owned()
        };
        let cells = |id: &str| -> Vec<String> {
            let part = part(id);
            let rows = part.split("data-label=\"Number\"").skip(1);
            let count = |row: &str| row.split(['<', '>']).nth(1).expect("a count").to_owned();
            rows.map(count).collect()
        };
        assert_eq!(cells("f3"), ["1", "1"]);
        assert_eq!(cells("f5"), ["1", "2", "0"], "given, refused, not asked");
        assert_eq!(
            cells("f6"),
            ["1", "0", "2"],
            "calls were asked of red alone"
        );
        assert_eq!(cells("f7"), ["1", "1"]);
        assert!(part("f4").contains("<svg") && part("f1").contains("2 of 3 answered"));
        let narrowed = dpo.page(&format!("{base}?to=2026-03-02")).await;
        assert!(narrowed.contains("1 response"));
    })
    .await;
}

async fn export(browser: &Browser, address: &str, format: &str) -> Response {
    let sent = browser.post(address, &[("format", format)]).await;
    assert_eq!(sent.status(), 200, "{format}");
    sent
}

#[tokio::test]
async fn exports_hold_what_the_table_shows() {
    for_each_engine(|server| async move {
        let (dpo, fair) = desk(&server).await;
        let [anna, ..] = three_people(&server).await;
        sign_in_again(&dpo).await;
        let query = "?columns=f1&columns=f4&columns=f7&columns=f8&to=2026-03-03";
        let address = format!("/admin/forms/{}/responses/export{query}", fair.form);

        let csv = export(&dpo, &address, "csv").await;
        let name = csv.headers()["content-disposition"]
            .to_str()
            .expect("a name")
            .to_owned();
        assert_eq!(name, "attachment; filename=\"fair-2026-03-04.csv\"");
        let csv = csv.bytes().await.expect("a file");
        assert!(csv.starts_with(b"\xef\xbb\xbf"), "a byte order mark");
        let mut reader = csv::Reader::from_reader(&csv[3..]);
        let head: Vec<_> = reader
            .headers()
            .expect("a head")
            .iter()
            .map(str::to_owned)
            .collect();
        assert_eq!(
            head,
            [
                "Reference",
                "Sent",
                "Name",
                "Guests",
                "Meals",
                "Anything else"
            ]
        );
        let rows: Vec<csv::StringRecord> =
            reader.records().map(|row| row.expect("a row")).collect();
        assert_eq!(rows.len(), 2, "Carl came later");
        assert_eq!(&rows[0][5], "a \"quoted\" word,\nand a line");
        assert_eq!(&rows[1][0], anna.to_string());
        assert_eq!(&rows[1][1], "2026-03-02T09:00:00Z");
        assert_eq!(&rows[1][4], "SOUP, CAKE");
        assert_eq!(&rows[1][5], "'=HYPERLINK(\"https://evil.example\")");

        let json = export(&dpo, &address, "json").await;
        let json: serde_json::Value = json.json().await.expect("JSON");
        assert_eq!(json["form"], "fair");
        let last = &json["responses"][1];
        assert_eq!(last["id"], anna.to_string());
        assert_eq!(
            last["answers"]["meals"],
            serde_json::json!(["soup", "cake"])
        );
        assert_eq!(last["answers"]["guests"], "2");
        assert!(
            last["answers"].get("email").is_none(),
            "only the chosen columns"
        );

        let xlsx = export(&dpo, &address, "xlsx")
            .await
            .bytes()
            .await
            .expect("a file");
        let sheet = unzipped(&xlsx);
        assert!(sheet.contains("<v>2</v>"), "a number is a number: {sheet}");
        assert!(sheet.contains("SOUP, CAKE") && !sheet.contains("<f>"));
        let left = server.app.config.data_dir.join("exports");
        assert_eq!(
            std::fs::read_dir(left).expect("a folder").count(),
            0,
            "nothing stays"
        );

        let exported =
            "SELECT COUNT(*) FROM audit_entries WHERE action = 'form.responses_exported'";
        assert_eq!(server.count(exported).await, 3);
        let auditor = server
            .signed_in("auditor@library.example", &["auditor"])
            .await;
        let refused = auditor.post(&address, &[("format", "csv")]).await;
        assert_eq!(refused.status(), 403, "who may read may not take out");
    })
    .await;
}

/// All XML of a spreadsheet in one text.
fn unzipped(bytes: &[u8]) -> String {
    use std::io::Read;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a file");
        if file.name().expect("a name").ends_with(".xml") {
            file.read_to_string(&mut all).expect("text");
        }
    }
    all
}

#[tokio::test]
async fn an_empty_table_and_many_rows_export_as_well() {
    for_each_engine(|server| async move {
        let (dpo, fair) = desk(&server).await;
        let address = format!("/admin/forms/{}/responses/export", fair.form);
        let empty = export(&dpo, &address, "xlsx")
            .await
            .bytes()
            .await
            .expect("a file");
        assert!(unzipped(&empty).contains("Reference"));
        let empty: serde_json::Value = export(&dpo, &address, "json")
            .await
            .json()
            .await
            .expect("JSON");
        assert_eq!(empty["responses"], serde_json::json!([]));
        add_many(&server, &fair, 1203).await;
        let csv = export(&dpo, &address, "csv")
            .await
            .bytes()
            .await
            .expect("a file");
        let rows = csv::Reader::from_reader(&csv[3..]).into_records().count();
        assert_eq!(rows, 1203);
        let xlsx = export(&dpo, &address, "xlsx")
            .await
            .bytes()
            .await
            .expect("a file");
        assert!(unzipped(&xlsx).contains("r=\"1204\""));
    })
    .await;
}

#[tokio::test]
async fn what_proves_a_consent_outlives_the_response() {
    for_each_engine(|server| async move {
        let (dpo, fair) = desk(&server).await;
        let base = format!("/admin/forms/{}/responses", fair.form);
        let [anna, berta, carl] = three_people(&server).await;
        sign_in_again(&dpo).await;
        let before = dpo.page(&format!("/admin/seen/{anna}")).await;
        assert!(before.contains("Ångström"));

        add_file(&server, anna).await;
        let ask = dpo.page(&format!("{base}/{anna}/delete")).await;
        assert!(ask.contains("stays as proof"));
        for _ in 0..2 {
            let done = dpo.post(&format!("{base}/{anna}/delete"), &[]).await;
            assert_eq!(location(&done), base, "a second click is no mistake");
        }
        assert_eq!(dpo.get(&format!("{base}/{anna}")).await.status(), 404);
        let after = dpo.page(&format!("/admin/seen/{anna}")).await;
        assert!(!after.contains("Ångström") && !after.contains("HYPERLINK"));
        assert!(after.contains("Only what proves the consents"));
        // Calls were asked for because of an answer that has gone: it must not look as if they were
        // not. What was a box of no consent says nothing any more.
        assert!(after.contains(">Calls<"));
        assert!(!after.contains(">Meals<"));
        assert_eq!(server.count("SELECT COUNT(*) FROM consent_events").await, 4);
        assert_eq!(
            server.count("SELECT COUNT(*) FROM submission_files").await,
            0
        );
        let swept = "SELECT COUNT(*) FROM jobs WHERE kind = 'sweep_file'";
        assert_eq!(server.count(swept).await, 1, "its content goes as well");
        let deleted = "SELECT COUNT(*) FROM audit_entries WHERE action = 'submission.deleted'";
        assert_eq!(server.count(deleted).await, 1);

        let page = format!("{base}/retention");
        assert!(dpo.page(&page).await.contains("Empty: responses stay"));
        let wrong = dpo.post(&page, &[("months", "121")]).await;
        assert_eq!(wrong.status(), 422);
        server.wait(days(31));
        sign_in_again(&dpo).await;
        let ahead = dpo.page(&format!("{page}?months=1")).await;
        assert!(ahead.contains("Nothing is deleted before you save"));
        assert!(ahead.contains("<dd>1<"), "Berta's, of 3 March: {ahead}");
        let set = dpo.post(&page, &[("months", "1")]).await;
        assert_eq!(location(&set), page);
        for _ in 0..2 {
            jobs::queue_daily(&server.app)
                .await
                .expect("the day's work");
        }
        server.run_jobs().await;
        assert_eq!(dpo.get(&format!("{base}/{berta}")).await.status(), 404);
        assert_eq!(dpo.get(&format!("{base}/{carl}")).await.status(), 200);
        let told = "SELECT COUNT(*) FROM audit_entries WHERE action = 'form.responses_deleted'";
        assert_eq!(server.count(told).await, 1);
        assert_eq!(server.count("SELECT COUNT(*) FROM consent_events").await, 4);
    })
    .await;
}

/// A file among the answers.
async fn add_file(server: &Server, submission: SubmissionId) {
    let sql = "INSERT INTO submission_files (submission_id, field, file_name, media_type, size,
             sha256)
         VALUES ($1, 'f9', 'cv.pdf', 'application/pdf', 3, $2)";
    let mut conn = server.app.write().await.expect("a connection");
    placet::on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(submission).bind(vec![7_u8; 32]);
        query.execute(c).await.map(|_| ())
    })
    .expect("a file");
    server.app.commit(conn).await.expect("a commit");
}

#[tokio::test]
async fn what_nobody_confirmed_is_deleted() {
    for_each_engine(|server| async move {
        let fair = fair(&server, true).await;
        let dpo = server.signed_in("dpo@library.example", &["dpo"]).await;
        let lost = answer(&server, &[("f2", "lost@example.org"), ("f5", "yes")]).await;
        server.wait(days(8));
        server.run_jobs().await;
        sign_in_again(&dpo).await;
        let page = format!("/admin/forms/{}/responses/{lost}", fair.form);
        assert!(dpo.page(&page).await.contains("Not confirmed"));
        server.wait(days(23));
        jobs::queue_daily(&server.app)
            .await
            .expect("the day's work");
        server.run_jobs().await;
        assert_eq!(server.count("SELECT COUNT(*) FROM submissions").await, 0);
        assert_eq!(server.count("SELECT COUNT(*) FROM links").await, 0);
        let told = "SELECT COUNT(*) FROM audit_entries WHERE action = 'submission.lapsed_deleted'";
        assert_eq!(server.count(told).await, 1);
    })
    .await;
}

#[tokio::test]
async fn who_builds_forms_does_not_read_what_people_answer() {
    for_each_engine(|server| async move {
        let fair = fair(&server, false).await;
        let id = answer(&server, &[("f2", "anna@example.org")]).await;
        let base = format!("/admin/forms/{}/responses", fair.form);
        for role in ["admin", "editor"] {
            let email = format!("{role}@library.example");
            let browser = server.signed_in(&email, &[role]).await;
            for page in [
                "",
                "/summary",
                "/retention",
                &format!("/{id}"),
                &format!("/{id}/delete"),
            ] {
                let status = browser.get(&format!("{base}{page}")).await.status();
                assert_eq!(status, 403, "{role} {page}");
            }
            let overview = browser.page(&format!("/admin/forms/{}", fair.form)).await;
            assert!(!overview.contains(&base), "no tab for {role}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_nul_breaks_nothing() {
    for_each_engine(|server| async move {
        let (dpo, fair) = desk(&server).await;
        answer(&server, &[("f2", "anna@example.org"), ("f1", "Anna")]).await;
        let base = format!("/admin/forms/{}/responses", fair.form);
        for address in [
            "/f/%00".to_owned(),
            format!("{base}?language=%00"),
            format!("{base}/summary?language=a%00b"),
            "/admin/contacts/fields/%00".to_owned(),
        ] {
            assert_eq!(dpo.get(&address).await.status(), 404, "{address}");
        }
        let found = dpo.post(&base, &[("search", "An\0na")]).await;
        assert!(dpo.page(&location(&found)).await.contains("Anna"));
        let people = dpo.post("/admin/subjects", &[("search", "a\0nna")]).await;
        assert!(people.status().as_u16() < 500);
    })
    .await;
}
