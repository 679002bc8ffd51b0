//! What of a website's page keeps a form from being shown there. Pure: from a page that was read, to
//! findings with the line that mends each.

use url::Url;

use super::copies;
use super::csp::{Obstacle, Policy, Script};
use super::host_page::{HostPage, ScriptTag};
use crate::i18n::Arg;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The form does not appear because of it; only its link does.
    Blocks,
    /// Something to know.
    Notes,
    /// As it should be.
    Fine,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub weight: Weight,
    /// Language key of what it is.
    pub key: &'static str,
    /// What the message's variables stand for.
    pub args: Vec<(String, Arg)>,
    /// What to write instead, word for word.
    pub line: Option<String>,
}

/// What was found on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The page's address, after redirects.
    pub address: String,
    /// In the order in which to mend them.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Whether the form appears.
    #[must_use]
    pub fn is_good(&self) -> bool {
        let mut findings = self.findings.iter();
        findings.all(|finding| finding.weight != Weight::Blocks)
    }
}

/// The form that is to appear.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// Its name in addresses.
    pub key: &'a str,
    /// Where people reach us.
    pub home: &'a Url,
    /// Which sites may frame it.
    pub allowed_origins: &'a [String],
}

/// Looks a page over.
#[must_use]
pub fn examine(page: &HostPage, wanted: &Wanted<'_>) -> Report {
    let mut findings = Findings::default();
    answer(page, &mut findings);
    element(page, wanted, &mut findings);
    let script = script(page, wanted, &mut findings);
    transport(page, wanted, &mut findings);
    policies(page, wanted, script, &mut findings);
    origin(page, wanted, &mut findings);
    if page.is_isolated {
        findings.add(Weight::Fine, "sharing-check-isolated", [], None);
    }
    let mut report = Report {
        address: page.url.to_string(),
        findings: findings.0,
    };
    if report.is_good() {
        let good = finding(Weight::Fine, "sharing-check-good", [], None);
        report.findings.insert(0, good);
    }
    report
}

#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add<const N: usize>(
        &mut self,
        weight: Weight,
        key: &'static str,
        args: [(&str, Arg); N],
        line: Option<String>,
    ) {
        self.0.push(finding(weight, key, args, line));
    }

    fn block<const N: usize>(
        &mut self,
        key: &'static str,
        args: [(&str, Arg); N],
        line: Option<String>,
    ) {
        self.add(Weight::Blocks, key, args, line);
    }
}

fn finding<const N: usize>(
    weight: Weight,
    key: &'static str,
    args: [(&str, Arg); N],
    line: Option<String>,
) -> Finding {
    let args = args.map(|(name, arg)| (name.to_owned(), arg));
    Finding {
        weight,
        key,
        args: args.into(),
        line,
    }
}

/// Whether it is the page that was meant, and all of it.
fn answer(page: &HostPage, findings: &mut Findings) {
    if !(200..300).contains(&page.status) {
        let status = i64::from(page.status).into();
        findings.add(
            Weight::Notes,
            "sharing-check-status",
            [("status", status)],
            None,
        );
    }
    if page.is_cut {
        findings.add(Weight::Notes, "sharing-check-cut", [], None);
    }
}

/// Whether the element is there, and names this form.
fn element(page: &HostPage, wanted: &Wanted<'_>, findings: &mut Findings) {
    if page.forms.iter().any(|key| key == wanted.key) {
        return;
    }
    let line = Some(format!("data-placet=\"{}\"", wanted.key));
    if page.forms.is_empty() {
        findings.block("sharing-check-no-element", [], line);
    } else {
        let found = some_of(&page.forms);
        findings.block("sharing-check-other-form", [("found", found.into())], line);
    }
}

/// Keys that a report names; a page may have thousands, and they may be of any length.
const NAMED: usize = 5;
/// Characters of each.
const NAME_SHOWN: usize = 60;

fn some_of(keys: &[String]) -> String {
    let shown = keys.iter().take(NAMED);
    let mut shown: Vec<String> = shown
        .map(|key| key.chars().take(NAME_SHOWN).collect())
        .collect();
    if keys.len() > NAMED {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}

/// The snippet's script, and whether it can run.
fn script<'a>(
    page: &'a HostPage,
    wanted: &Wanted<'_>,
    findings: &mut Findings,
) -> Option<&'a ScriptTag> {
    let is_embed = |script: &&ScriptTag| {
        let file = script.url.path().rsplit('/').next().unwrap_or_default();
        file == "embed.js" || copies::hash_in(file).is_some()
    };
    let is_ours = |script: &&ScriptTag| script.url.origin() == wanted.home.origin();
    let mut candidates = page.scripts.iter().filter(is_embed);
    let other = candidates.clone().next();
    let Some(script) = candidates.find(is_ours) else {
        let line = Some(format!(
            "<script async src=\"{}embed.js\"></script>",
            wanted.home
        ));
        match other {
            Some(other) => {
                let found = other.url.to_string();
                findings.block("sharing-check-other-home", [("found", found.into())], line);
            }
            None => findings.block("sharing-check-no-script", [], line),
        }
        return None;
    };
    if script.is_module {
        findings.block("sharing-check-module", [], None);
    }
    integrity(script, findings);
    Some(script)
}

/// A checksum is compared only if the script is fetched for all origins; and it must be that of a
/// script that never changes.
fn integrity(script: &ScriptTag, findings: &mut Findings) {
    if script.integrity.is_empty() {
        return;
    }
    if !script.is_cross_origin {
        let line = Some("crossorigin=\"anonymous\"".to_owned());
        findings.block("sharing-check-crossorigin", [], line);
    }
    let copy = copies::of_this_build();
    let line = || Some(format!("integrity=\"{}\"", copy.integrity));
    if script.url.path().ends_with("/embed.js") {
        findings.add(
            Weight::Notes,
            "sharing-check-integrity-changes",
            [],
            Some(copy.path.clone()),
        );
    }
    if script.url.path().ends_with(&copy.path) && script.integrity != copy.integrity {
        findings.block("sharing-check-integrity", [], line());
    }
}

/// A page with TLS loads nothing without.
fn transport(page: &HostPage, wanted: &Wanted<'_>, findings: &mut Findings) {
    let is_local = matches!(
        wanted.home.host_str(),
        Some("localhost" | "127.0.0.1" | "[::1]")
    );
    if page.url.scheme() == "https" && wanted.home.scheme() == "http" && !is_local {
        findings.block("sharing-check-mixed", [], None);
    }
}

/// What the page's policies say to the script and to the frame.
fn policies(
    page: &HostPage,
    wanted: &Wanted<'_>,
    script: Option<&ScriptTag>,
    findings: &mut Findings,
) {
    let home = |path: &str| {
        wanted
            .home
            .join(path)
            .unwrap_or_else(|_| wanted.home.clone())
    };
    let script_url = script.map_or_else(|| home("embed.js"), |script| script.url.clone());
    let frame_url = home(&format!("f/{}", wanted.key));
    let asked = Script {
        url: &script_url,
        nonce: script.map_or("", |script| &script.nonce),
        integrity: script.map_or("", |script| &script.integrity),
    };
    for policy in &page.policies {
        if let Some(obstacle) = policy.obstacle_to_script(&page.url, asked) {
            against(policy, obstacle, "sharing-check-csp-script", findings);
        }
        if let Some(obstacle) = policy.obstacle_to_frame(&page.url, &frame_url) {
            against(policy, obstacle, "sharing-check-csp-frame", findings);
        }
    }
}

fn against(policy: &Policy, obstacle: Obstacle, key: &'static str, findings: &mut Findings) {
    let weight = match policy.is_report_only {
        true => Weight::Notes,
        false => Weight::Blocks,
    };
    if policy.is_report_only {
        findings.add(weight, "sharing-check-report-only", [], None);
    }
    match obstacle {
        Obstacle::Source { directive, line } => {
            findings.add(weight, key, [("directive", directive.into())], Some(line));
        }
        Obstacle::StrictDynamic { directive } => {
            let line = Some(format!("'{}'", copies::of_this_build().integrity));
            let directive = [("directive", directive.into())];
            findings.add(weight, "sharing-check-strict-dynamic", directive, line);
        }
        Obstacle::Sandbox => {
            let line = Some("sandbox allow-scripts".to_owned());
            findings.add(weight, "sharing-check-sandbox", [], line);
        }
    }
}

/// Whether the page's site may frame the form.
fn origin(page: &HostPage, wanted: &Wanted<'_>, findings: &mut Findings) {
    let origin = page.url.origin().ascii_serialization();
    if !wanted.allowed_origins.contains(&origin) {
        findings.block("sharing-check-origin", [], Some(origin));
    }
}

#[cfg(test)]
mod tests;
