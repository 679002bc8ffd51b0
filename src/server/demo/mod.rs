//! Demo data to try Placet with, and somebody else's website that embeds the demo form.

mod calls;
mod data;
mod history;
mod known;
mod letters;
mod people;
mod site;
mod survey;

use std::net::SocketAddr;

use super::App;
use super::config::Config;
use super::crypto::Keys;

pub use data::fill;
pub use site::serve_site;

/// Who keeps the forms.
const ADMIN: &str = "admin@lindenhof.example";

/// Who looks after people's data.
const OFFICER: &str = "dpo@lindenhof.example";

/// Who answers the telephone.
const AGENT: &str = "agent@lindenhof.example";

/// Staff of the demo: address, name, roles.
const STAFF: [(&str, &str, &[&str]); 3] = [
    (ADMIN, "Ada Admin", &["admin"]),
    (OFFICER, "Dora Datenschutz", &["dpo"]),
    (AGENT, "Emil Empfang", &["agent"]),
];

/// The subject whose portal is worth a look.
const PERSON: &str = "mia@reader.example";

/// Everybody's password: different in each installation, the same at each start of one.
fn password(keys: &Keys) -> String {
    let digest = hex::encode(keys.sign("demo-password", b"staff"));
    format!("demo-{}-{}", &digest[..4], &digest[4..8])
}

/// Where the other website is: the port after ours.
fn site_address(config: &Config) -> SocketAddr {
    let mut address = config.listen;
    address.set_port(address.port().saturating_add(1));
    address
}

/// Addresses and passwords, to be printed.
#[must_use]
pub fn where_to_look(app: &App, site: Option<SocketAddr>) -> String {
    let url = |path: &str| app.config.url(path);
    let password = password(&app.keys);
    let mut lines = vec![String::new(), "Where to look".to_owned()];
    if let Some(site) = site {
        lines.push(format!("  a website of somebody else    http://{site}"));
    }
    lines.push(format!(
        "  the same form on its own      {}",
        url("/f/newsletter")
    ));
    lines.push(format!("  the desk                      {}", url("/admin")));
    for (email, _, roles) in STAFF {
        lines.push(format!("    {:<7} {email:<26} {password}", roles[0]));
    }
    lines.push(format!(
        "  the portal                    {}",
        url("/portal")
    ));
    lines.push(format!("    sign in as {PERSON}; the code comes by mail"));
    if app.mailer.folder().is_some() {
        lines.push(format!(
            "  all mail                      {}",
            url("/dev/mailbox")
        ));
    }
    lines.push(String::new());
    lines.join("\n")
}
