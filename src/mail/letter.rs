//! A letter: its parts in words, from which the plain text and the HTML are made alike.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::server::visitor::VisitorLanguage;

/// A mail before it is one.
#[derive(Clone, Debug)]
pub struct Letter {
    /// What it is for: `receipt`, `confirm`, `sign-in`, ...
    pub kind: &'static str,
    /// Of the recipient.
    pub language: VisitorLanguage,
    /// The subject line.
    pub subject: String,
    /// From top to bottom.
    pub blocks: Vec<Block>,
}

/// A part of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// A code to type.
    Code(String),
    /// A link to follow, as a button.
    Button {
        /// On it.
        label: String,
        /// Where it leads.
        url: String,
    },
    /// Names and values.
    Facts(Vec<(String, String)>),
    /// What has to be said, small.
    Small(String),
}

/// The plain text of what a letter says, with links written out.
#[must_use]
pub fn text(blocks: &[Block]) -> String {
    let blocks: Vec<String> = blocks.iter().map(Block::text).collect();
    blocks.join("\n\n") + "\n"
}

/// Its HTML. Styles stand on the elements, because mail programs drop the others; nothing is loaded from
/// anywhere.
#[must_use]
pub fn html(language: VisitorLanguage, subject: String, blocks: Vec<Block>) -> String {
    let blocks: Vec<_> = blocks.into_iter().map(Block::html).collect();
    let owner = Owner::new();
    let body = owner.with(|| {
        view! {
            <html lang=language.code() dir=language.direction()>
                <head><meta charset="utf-8"/><title>{subject}</title></head>
                <body style=BODY>{blocks}</body>
            </html>
        }
        .to_html()
    });
    // Without the empty comments by which a browser would bring it to life.
    format!("<!DOCTYPE html>{}", body.replace("<!>", ""))
}

const BODY: &str = "font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;color:#1c2430;\
    max-width:36em;margin:0 auto;padding:16px";
const BUTTON: &str = "display:inline-block;padding:12px 20px;border-radius:8px;background:#1b5e8c;\
    color:#ffffff;text-decoration:none;font-weight:600";
const CODE: &str = "font-size:28px;letter-spacing:6px;font-family:monospace;margin:16px 0";
const SMALL: &str = "font-size:14px;color:#5a6472";
const CELL: &str = "padding:4px 12px 4px 0;text-align:left;vertical-align:top";

impl Block {
    fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Small(text) | Self::Code(text) => text.clone(),
            Self::Button { label, url } => format!("{label}:\n{url}"),
            Self::Facts(facts) => {
                let lines: Vec<String> = facts
                    .iter()
                    .map(|(name, value)| format!("{name}: {value}"))
                    .collect();
                lines.join("\n")
            }
        }
    }

    fn html(self) -> AnyView {
        match self {
            Self::Text(text) => view! { <p>{text}</p> }.into_any(),
            Self::Small(text) => view! { <p style=SMALL>{text}</p> }.into_any(),
            Self::Code(code) => view! { <p style=CODE>{code}</p> }.into_any(),
            Self::Button { label, url } => {
                view! { <p><a href=url style=BUTTON>{label}</a></p> }.into_any()
            }
            Self::Facts(facts) => {
                let rows: Vec<_> = facts
                    .into_iter()
                    .map(|(name, value)| {
                        view! { <tr><th style=CELL>{name}</th><td style=CELL>{value}</td></tr> }
                    })
                    .collect();
                view! { <table><tbody>{rows}</tbody></table> }.into_any()
            }
        }
    }
}
