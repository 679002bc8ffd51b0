//! What is mailed about requests. A mail says that there is something to read, and where; what was
//! written stays behind the sign-in, and mails to departments name nobody.

use leptos::prelude::Owner;

use super::lifecycle::PlainStatus;
use super::model::Ticket;
use crate::i18n::{t, t_with};
use crate::mail::letter::{Block, Letter};
use crate::server::App;
use crate::server::dates::written;
use crate::server::language::Language;

/// To the person: the request has arrived, and by when the law wants an answer.
#[must_use]
pub fn received(app: &App, organisation: &str, ticket: &Ticket, language: Language) -> Letter {
    letter("ticket-received", language, || {
        let number = ticket.number;
        let mut facts = vec![
            (t("requests-mail-number"), format!("#{number}")),
            (t("requests-mail-type"), ticket.request_type.title()),
            (t("requests-mail-received"), written(ticket.received_on)),
        ];
        if let Some(due_on) = ticket.due_on {
            facts.push((t("requests-mail-due"), written(due_on)));
        }
        let subject = t_with(
            "requests-mail-received-subject",
            [("number", number.into())],
        );
        let blocks = vec![
            Block::Text(t_with(
                "requests-mail-received-text",
                [("organisation", organisation.into())],
            )),
            Block::Facts(facts),
            to_portal(app, ticket),
            Block::Small(t("requests-mail-why")),
        ];
        (subject, blocks)
    })
}

/// To the person: something was written, or the request stands somewhere else.
#[must_use]
pub fn news(app: &App, organisation: &str, ticket: &Ticket, language: Language) -> Letter {
    letter("ticket-news", language, || {
        let number = ticket.number;
        let status = ticket.state.plain();
        let asks = status == PlainStatus::WaitingForYou;
        let key = if asks {
            "requests-mail-question-text"
        } else {
            "requests-mail-news-text"
        };
        let subject = t_with("requests-mail-news-subject", [("number", number.into())]);
        let status = t(&format!("request-status-{}", status.key()));
        let blocks = vec![
            Block::Text(t_with(key, [("organisation", organisation.into())])),
            Block::Facts(vec![
                (t("requests-mail-number"), format!("#{number}")),
                (t("requests-mail-status"), status),
            ]),
            to_portal(app, ticket),
            Block::Small(t("requests-mail-why")),
        ];
        (subject, blocks)
    })
}

fn to_portal(app: &App, ticket: &Ticket) -> Block {
    Block::Button {
        label: t("requests-mail-open"),
        url: app.config.url(&format!("/portal/requests/{}", ticket.id)),
    }
}

/// What a department is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alert {
    /// There is a new request.
    New,
    /// The person has written.
    Written,
    /// Another department has handed one over.
    Moved,
}

impl Alert {
    fn key(self) -> &'static str {
        match self {
            Self::New => "tickets-mail-new",
            Self::Written => "tickets-mail-written",
            Self::Moved => "tickets-mail-moved",
        }
    }
}

/// To the department.
#[must_use]
pub fn alert(app: &App, alert: Alert, ticket: &Ticket, language: Language) -> Letter {
    letter("ticket-alert", language, || {
        let number = ticket.number;
        let mut facts = vec![
            (t("requests-mail-number"), format!("#{number}")),
            (t("requests-mail-type"), ticket.request_type.title()),
        ];
        if let Some(due_on) = ticket.due_on {
            facts.push((t("requests-mail-due"), written(due_on)));
        }
        let subject = t_with(
            &format!("{}-subject", alert.key()),
            [("number", number.into())],
        );
        let blocks = vec![
            Block::Text(t(alert.key())),
            Block::Facts(facts),
            Block::Button {
                label: t("tickets-mail-open"),
                url: app.config.url(&format!("/admin/tickets/{}", ticket.id)),
            },
        ];
        (subject, blocks)
    })
}

fn letter(
    kind: &'static str,
    language: Language,
    write: impl FnOnce() -> (String, Vec<Block>),
) -> Letter {
    let (subject, blocks) = Owner::new().with(|| {
        language.words().provide();
        write()
    });
    Letter {
        kind,
        language: language.into(),
        subject,
        blocks,
    }
}
