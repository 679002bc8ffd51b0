//! May we? On both engines: what the records say, at once, by indexes.

use placet::accounts::Actor;
use placet::consents::deciding::whatsapp::{note_message, whatsapp};
use placet::consents::deciding::{
    self, Decision, Question, Rule, Topic, Who, decide, latest, store,
};
use placet::consents::model::{EventKind, Source};
use placet::consents::service::withdraw_all;
use placet::contacts::model::IdentifierKind;
use placet::error::AppError;
use placet::ids::SubjectId;
use placet::on_db;
use placet::purposes::model::{Change, Channel};
use placet::server::db::{Conn, Engine};
use placet::server::visitor::VisitorLanguage;
use placet::time::{Timestamp, days, hours};
use sqlx::AssertSqlSafe;

use crate::common::said::{event, keep, person, purpose, reword, say};
use crate::common::{Server, for_each_engine};

const PHONE: &str = "+49 30 901820";

fn question(what: Topic) -> Question {
    Question {
        who: Who::Identifier(IdentifierKind::Phone, PHONE.to_owned()),
        what,
        at: None,
    }
}

fn key(key: &str) -> Topic {
    Topic::PurposeKey(key.to_owned())
}

/// The answer: the same whether it is read alone or with what others ask at that moment.
async fn ask(server: &Server, question: &Question) -> Decision {
    let alone = alone(server, question).await.expect("a decision");
    assert_eq!(together(server, question).await.as_ref(), Ok(&alone));
    alone
}

async fn alone(server: &Server, question: &Question) -> Result<Decision, AppError> {
    let mut conn = server.app.read().await.expect("a connection");
    decide(&mut conn, server.app.now(), question).await
}

async fn together(server: &Server, question: &Question) -> Result<Decision, AppError> {
    deciding::ask(&server.app, &Actor::system(), question).await
}

#[tokio::test]
async fn a_call_is_recorded_only_after_a_yes_and_until_a_no() {
    for_each_engine(|server| async move {
        let recording = purpose(&server, "recording", Channel::CallRecording, None).await;
        let may = question(key("recording"));
        assert_eq!(ask(&server, &may).await.rule, Rule::UnknownPerson);
        let caller = person(&server, IdentifierKind::Phone, PHONE).await;
        // Known, the announcement was played, and no key was pressed.
        let silent = ask(&server, &may).await;
        assert_eq!((silent.allowed, silent.rule), (false, Rule::NeverAsked));
        assert_eq!(silent.subject, Some(caller));

        let yes = say(&server, caller, &recording, EventKind::Given).await;
        let allowed = ask(&server, &may).await;
        assert!(allowed.allowed);
        assert_eq!(allowed.event, Some(yes));
        assert_eq!(allowed.since, Some(server.app.now()));
        assert_eq!(allowed.purpose.expect("a purpose").id, recording.id);

        server.wait(hours(1));
        let no = say(&server, caller, &recording, EventKind::Refused).await;
        let refused = ask(&server, &may).await;
        assert_eq!((refused.rule, refused.event), (Rule::Refused, Some(no)));
        assert_eq!(refused.until, None);
    })
    .await;
}

#[tokio::test]
async fn a_withdrawal_in_the_portal_changes_the_next_answer() {
    for_each_engine(|server| async move {
        let calls = purpose(&server, "calls", Channel::Phone, None).await;
        let who = person(&server, IdentifierKind::Phone, PHONE).await;
        say(&server, who, &calls, EventKind::Given).await;
        let questions = [
            key("calls"),
            Topic::Purpose(calls.id),
            Topic::Channel(Channel::Phone),
        ];
        for what in &questions {
            assert!(ask(&server, &question(what.clone())).await.allowed);
        }
        let actor = Actor::system();
        let (source, language) = (Source::Portal, VisitorLanguage::of("en"));
        let done = withdraw_all(&server.app, &actor, who, source, language).await;
        assert_eq!(done.expect("a withdrawal"), 1);
        for what in questions {
            let mut asked = question(what);
            assert_eq!(ask(&server, &asked).await.rule, Rule::Withdrawn);
            asked.who = Who::Subject(who);
            assert_eq!(ask(&server, &asked).await.rule, Rule::Withdrawn);
        }
    })
    .await;
}

#[tokio::test]
async fn of_several_records_on_a_channel_the_least_permissive_wins() {
    for_each_engine(|server| async move {
        let offers = purpose(&server, "offers", Channel::Phone, None).await;
        let survey = purpose(&server, "survey", Channel::Phone, None).await;
        let news = purpose(&server, "news", Channel::Email, None).await;
        let who = person(&server, IdentifierKind::Phone, PHONE).await;
        let phone = question(Topic::Channel(Channel::Phone));
        say(&server, who, &news, EventKind::Refused).await;
        // A no to mail is nothing about calls.
        assert_eq!(ask(&server, &phone).await.rule, Rule::NeverAsked);
        say(&server, who, &offers, EventKind::Given).await;
        assert!(ask(&server, &phone).await.allowed);
        say(&server, who, &survey, EventKind::Refused).await;
        let decision = ask(&server, &phone).await;
        assert_eq!(decision.rule, Rule::Refused);
        assert_eq!(decision.purpose.expect("a purpose").key, "survey");
        assert!(ask(&server, &question(key("offers"))).await.allowed);
    })
    .await;
}

#[tokio::test]
async fn time_and_new_wordings_end_a_consent_and_are_foretold() {
    for_each_engine(|server| async move {
        let start = server.app.now();
        let calls = purpose(&server, "calls", Channel::Phone, Some(12)).await;
        let who = person(&server, IdentifierKind::Phone, PHONE).await;
        say(&server, who, &calls, EventKind::Given).await;
        let may = question(key("calls"));
        // 2 March 2027 is the last day, in Berlin.
        let until = ask(&server, &may).await.until.expect("an end");
        assert_eq!(
            placet::server::dates::rfc3339(until),
            "2027-03-02T22:59:59Z"
        );
        let later = |at: Timestamp| Question {
            at: Some(at),
            ..may.clone()
        };
        assert!(ask(&server, &later(until)).await.allowed);
        assert_eq!(
            ask(&server, &later(Timestamp(until.0 + 1))).await.rule,
            Rule::Expired
        );

        let from = start + days(10);
        reword(&server, &calls, Change::Editorial, start).await;
        assert_eq!(ask(&server, &may).await.until, Some(until));
        let mut second = calls.clone();
        second.current.number = 2;
        reword(&server, &second, Change::Material, from).await;
        assert_eq!(ask(&server, &may).await.until, Some(Timestamp(from.0 - 1)));
        server.wait(days(10));
        let decision = ask(&server, &may).await;
        assert_eq!(
            (decision.rule, decision.since),
            (Rule::NeedsRenewal, Some(from))
        );
    })
    .await;
}

#[tokio::test]
async fn of_the_past_it_is_said_what_applied_then() {
    for_each_engine(|server| async move {
        let start = server.app.now();
        let calls = purpose(&server, "calls", Channel::Phone, None).await;
        let who = person(&server, IdentifierKind::Phone, PHONE).await;
        server.wait(hours(1));
        let yes = say(&server, who, &calls, EventKind::Given).await;
        server.wait(days(2));
        say(&server, who, &calls, EventKind::Withdrawn).await;
        // Found out later, and said in between.
        let mut slip = event(&server, who, &calls, EventKind::Refused);
        slip.occurred_at = start + days(1);
        keep(&server, &slip).await;
        for what in [
            key("calls"),
            Topic::Purpose(calls.id),
            Topic::Channel(Channel::Phone),
        ] {
            let at = |at: Timestamp| Question {
                at: Some(at),
                ..question(what.clone())
            };
            assert_eq!(ask(&server, &at(start)).await.rule, Rule::NeverAsked);
            let then = ask(&server, &at(start + hours(2))).await;
            assert_eq!((then.rule, then.event), (Rule::Consent, Some(yes)));
            assert_eq!(ask(&server, &at(start + days(1))).await.rule, Rule::Refused);
            assert_eq!(
                ask(&server, &question(what.clone())).await.rule,
                Rule::Withdrawn
            );
        }
    })
    .await;
}

#[tokio::test]
async fn an_unknown_purpose_is_a_mistake_and_no_answer() {
    for_each_engine(|server| async move {
        let nothing = question(key("nothing"));
        assert_eq!(alone(&server, &nothing).await, Err(AppError::NotFound));
        assert_eq!(together(&server, &nothing).await, Err(AppError::NotFound));
        // It is there from the moment in which somebody makes it.
        purpose(&server, "nothing", Channel::Phone, None).await;
        assert_eq!(ask(&server, &nothing).await.rule, Rule::UnknownPerson);
    })
    .await;
}

#[tokio::test]
async fn many_who_ask_at_once_each_get_their_own_answer() {
    for_each_engine(|server| async move {
        let calls = purpose(&server, "calls", Channel::Phone, None).await;
        let mut questions = Vec::new();
        for number in 0..50 {
            let phone = format!("+49309018{number:03}");
            let who = person(&server, IdentifierKind::Phone, &phone).await;
            if number % 3 != 0 {
                let kinds = [EventKind::Given, EventKind::Refused];
                say(&server, who, &calls, kinds[number % 2]).await;
            }
            let by_phone = Who::Identifier(IdentifierKind::Phone, phone);
            let topics = [key("calls"), Topic::Purpose(calls.id), key("nothing")];
            for who in [Who::Subject(who), by_phone] {
                questions.extend(topics.clone().map(|what| Question {
                    who: who.clone(),
                    what,
                    at: None,
                }));
            }
        }
        let asked = questions.iter().map(|question| together(&server, question));
        let answers = futures_util::future::join_all(asked).await;
        for (question, answer) in questions.iter().zip(answers) {
            assert_eq!(answer, alone(&server, question).await, "{question:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn by_whatsapp_answers_for_a_day_and_templates_with_consent() {
    for_each_engine(|server| async move {
        let chat = purpose(&server, "chat", Channel::Whatsapp, None).await;
        let app = &server.app;
        let may = async || {
            let mut conn = app.read().await.expect("a connection");
            whatsapp(&mut conn, app.now(), PHONE)
                .await
                .expect("an answer")
        };
        let write = async || {
            let mut conn = app.write().await.expect("a connection");
            note_message(&mut conn, app.now(), PHONE, app.now())
                .await
                .expect("noted");
            app.commit(conn).await.expect("a commit");
        };
        let nobody = may().await;
        assert!(!nobody.free_text && !nobody.template);
        write().await;
        let open = may().await;
        assert!(open.free_text && !open.template);
        let end = app.now() + hours(24);
        assert_eq!(open.until, Some(Timestamp(end.0 - 1)));
        server.clock.set(end);
        assert!(!may().await.free_text);

        let who = person(&server, IdentifierKind::Phone, PHONE).await;
        say(&server, who, &chat, EventKind::Given).await;
        let template = may().await;
        assert!(!template.free_text && template.template && template.until.is_none());
        write().await;
        assert!(may().await.free_text);
        say(&server, who, &chat, EventKind::Withdrawn).await;
        let stopped = may().await;
        assert!(!stopped.free_text && !stopped.template);
        server.wait(hours(1));
        write().await;
        let answer = may().await;
        assert!(answer.free_text && !answer.template);
    })
    .await;
}

#[tokio::test]
async fn every_decision_is_one_read_by_indexes() {
    for_each_engine(|server| async move {
        let who = [
            Who::Subject(SubjectId(uuid::Uuid::nil())),
            Who::Identifier(IdentifierKind::Phone, PHONE.to_owned()),
        ];
        let what = [
            key("calls"),
            Topic::Purpose(server.app.new_id()),
            Topic::Channel(Channel::Phone),
        ];
        for who in who {
            for what in what.clone() {
                for is_past in [false, true] {
                    let question = Question {
                        who: who.clone(),
                        what: what.clone(),
                        at: None,
                    };
                    let sql = store::sql(&question, is_past);
                    let plan = plan(&server, &sql, &question, is_past).await;
                    assert_eq!(full_scans(&plan), "", "{sql}\n{plan}");
                }
            }
            let question = Question {
                who,
                what: Topic::Purpose(server.app.new_id()),
                at: None,
            };
            let plan = plan_of_three(&server, &question).await;
            assert_eq!(full_scans(&plan), "", "{plan}");
        }
    })
    .await;
}

/// How the engine goes about a question that is asked three times at once.
async fn plan_of_three(server: &Server, question: &Question) -> String {
    let mut conn = server.app.write().await.expect("a connection");
    let sql = latest::sql(&conn, question, 3);
    let (sql, column) = explained(&mut conn, &sql).await;
    let Topic::Purpose(purpose) = question.what else {
        unreachable!("a purpose by its id");
    };
    let lines: Vec<String> = on_db!(conn, |c| {
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for place in 0..3_i64 {
            query = query.bind(place);
            query = match &question.who {
                Who::Identifier(kind, value) => query.bind(kind.key()).bind(value.as_str()),
                Who::Subject(id) => query.bind(*id),
            };
            query = query.bind(purpose);
        }
        let rows = query.fetch_all(c).await.expect("a plan");
        let rows = rows.iter();
        rows.map(|row| sqlx::Row::get(row, column)).collect()
    });
    lines.join("\n")
}

/// The statement that shows a plan, and the column in which it does.
async fn explained(conn: &mut Conn, sql: &str) -> (String, usize) {
    match conn.engine() {
        Engine::Sqlite(_) => (format!("EXPLAIN QUERY PLAN {sql}"), 3),
        Engine::Postgres(c) => {
            // Tables with a row or two are read as a whole, whatever indexes they have.
            let off = sqlx::query("SET LOCAL enable_seqscan = off")
                .execute(c)
                .await;
            off.expect("a setting");
            (format!("EXPLAIN {sql}"), 0)
        }
    }
}

/// How the engine goes about a statement.
async fn plan(server: &Server, sql: &str, question: &Question, is_past: bool) -> String {
    let mut conn = server.app.write().await.expect("a connection");
    let (sql, column) = explained(&mut conn, sql).await;
    let lines: Vec<String> = on_db!(conn, |c| {
        let query = sqlx::query(AssertSqlSafe(sql));
        let query = match &question.who {
            Who::Identifier(kind, value) => query.bind(kind.key()).bind(value.as_str()),
            Who::Subject(id) => query.bind(*id).bind(""),
        };
        let query = match &question.what {
            Topic::Purpose(id) => query.bind(*id),
            Topic::PurposeKey(key) => query.bind(key.as_str()),
            Topic::Channel(channel) => query.bind(channel.key()),
        };
        let query = if is_past {
            query.bind(server.app.now())
        } else {
            query
        };
        let rows = query.fetch_all(c).await.expect("a plan");
        let rows = rows.iter();
        rows.map(|row| sqlx::Row::get(row, column)).collect()
    });
    lines.join("\n")
}

/// The lines of a plan that read a whole table.
fn full_scans(plan: &str) -> String {
    let is_full = |line: &&str| {
        let sqlite = line.starts_with("SCAN")
            && !["CONSTANT ROW", "VALUES CLAUSE"]
                .iter()
                .any(|what| line.contains(what))
            && *line != "SCAN c";
        sqlite || line.contains("Seq Scan")
    };
    plan.lines().filter(is_full).collect::<Vec<_>>().join("\n")
}
