//! What a person saw, from every record there is: with the boxes as they were, in the version and the
//! language in which it was shown; in the desk and in the portal.

use crate::common::newsletter::Newsletter;
use crate::common::{Browser, Server, for_each_engine, input_value, location};
use placet::time::days;

const JANE: &str = "jane@example.org";

/// Sends the form in German: yes to news, no to calls.
async fn answer_in_german(server: &Server) {
    let visitor = server.browser();
    let page = visitor.page("/f/newsletter?lang=de").await;
    let token = input_value(&page, "token");
    let form = [
        ("token", token.as_str()),
        ("website", ""),
        ("field.f1", JANE),
        ("field.f2", "yes"),
    ];
    assert_eq!(visitor.post("/f/newsletter", &form).await.status(), 303);
}

/// A form whose version 1 was sent, in German, before version 2 came.
async fn sent(server: &Server, confirm_email: bool) -> Newsletter {
    let form = Newsletter::drafted(server).await;
    form.edit(server, |draft| draft.confirm_email = confirm_email)
        .await;
    form.publish(server).await;
    answer_in_german(server).await;
    form.edit(server, |draft| {
        draft.title.insert("de".into(), "Ganz anders".into());
    })
    .await;
    assert_eq!(form.publish(server).await, 2);
    form
}

async fn desk(server: &Server) -> Browser {
    server.signed_in("dana@library.example", &["dpo"]).await
}

async fn portal(server: &Server) -> Browser {
    let browser = server.browser();
    browser.post("/portal/sign-in", &[("email", JANE)]).await;
    let mails = server.mails_to(JANE).await;
    let mut links = mails.iter().rev().map(|mail| mail.link(server));
    let link = links.find(|link| link.contains("/sign-in/link/"));
    let to = browser.post(&link.expect("a link"), &[]).await;
    assert_eq!(location(&to), "/portal");
    browser
}

/// The page of the person in the desk.
async fn person(browser: &Browser) -> String {
    let list = browser.page("/admin/subjects").await;
    browser.page(&address(&list, "/admin/subjects/0")).await
}

/// The first address on a page that begins like this.
fn address(page: &str, start: &str) -> String {
    let at = page
        .find(start)
        .unwrap_or_else(|| panic!("no {start} in {page}"));
    page[at..].chars().take_while(|c| *c != '"').collect()
}

/// The document in the frame, and what is said around it.
async fn check_seen(browser: &Browser, address: &str) {
    let page = browser.page(address).await;
    let from = page.find("srcdoc=\"").expect("a frame") + 8;
    let document: String = page[from..].chars().take_while(|c| *c != '"').collect();
    let document = document
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    assert!(
        document.contains("Rundbrief") && !document.contains("Ganz anders"),
        "{document}"
    );
    assert!(document.contains("lang=\"de\"") && document.contains("Ja zu News."));
    assert!(document.contains(JANE), "{document}");
    let is_ticked = |field: &str| {
        let at = document
            .find(&format!("name=\"field.{field}\""))
            .expect("a box");
        let tag = document[at..]
            .chars()
            .take_while(|c| *c != '>')
            .collect::<String>();
        tag.contains(" checked")
    };
    assert!(is_ticked("f2") && !is_ticked("f3"), "{document}");
    assert!(page.replace("<!>", "").contains("newsletter 1"), "{page}");
}

#[tokio::test]
async fn a_submission_that_waits_is_there_before_it_counts() {
    for_each_engine(|server| async move {
        sent(&server, true).await;
        let dana = desk(&server).await;
        let page = person(&dana).await;
        assert!(page.contains("Waits for confirmation"), "{page}");
        check_seen(&dana, &address(&page, "/admin/seen/")).await;
        let jane = portal(&server).await;
        let page = jane.page("/portal").await;
        assert!(page.contains("Waits for confirmation"));
        check_seen(&jane, &address(&page, "/portal/seen/")).await;

        server.wait(days(8));
        server.run_jobs().await;
        let dana = server.signed_in("dora@library.example", &["dpo"]).await;
        assert!(person(&dana).await.contains("does not count"));
    })
    .await;
}

#[tokio::test]
async fn a_consent_that_was_confirmed_leads_to_what_was_seen() {
    for_each_engine(|server| async move {
        let form = sent(&server, true).await;
        let confirm = server.mails_to(JANE).await[0].link(&server);
        assert_eq!(server.browser().post(&confirm, &[]).await.status(), 200);
        let dana = desk(&server).await;
        let page = person(&dana).await;
        let history = &page[page.find("class=\"timeline").expect("a history")..];
        let seen = address(history, "/admin/seen/");
        check_seen(&dana, &seen).await;
        assert!(dana.page(&seen).await.contains("Confirmed by mail"));
        let jane = portal(&server).await;
        let history = format!("/portal/consents/{}", form.purposes[0].id);
        let history = jane.page(&history).await;
        check_seen(&jane, &address(&history, "/portal/seen/")).await;
    })
    .await;
}

#[tokio::test]
async fn a_withdrawal_by_link_leads_to_the_form_with_which_it_was_given() {
    for_each_engine(|server| async move {
        let form = sent(&server, false).await;
        let manage = server.mails_to(JANE).await[0].link(&server);
        let withdraw = format!("{manage}/{}/withdraw", form.purposes[0].id);
        assert_eq!(server.browser().post(&withdraw, &[]).await.status(), 303);
        let dana = desk(&server).await;
        let page = person(&dana).await;
        let history = &page[page.find("class=\"timeline").expect("a history")..];
        let newest = &history[..history.find("See the form exactly").expect("the consent")];
        assert!(
            newest.contains("See the form with which it was given"),
            "{newest}"
        );
        check_seen(&dana, &address(newest, "/admin/seen/")).await;
        let jane = portal(&server).await;
        let history = format!("/portal/consents/{}", form.purposes[0].id);
        let history = jane.page(&history).await;
        let newest = address(&history, "/portal/seen/");
        check_seen(&jane, &newest).await;
    })
    .await;
}
