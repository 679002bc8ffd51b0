//! The frame of a form's pages: its title, what to do next, and a tab for each page.

use leptos::prelude::*;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::Result;
use crate::forms::model::Form;
use crate::forms::service;
use crate::forms::store::VersionLine;
use crate::i18n::{pick, t, words};
use crate::ids::FormId;
use crate::server::App;
use crate::ui::breadcrumb::Breadcrumb;

/// A page of a form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Where it stands.
    Overview,
    /// How it gets onto a website.
    Share,
    /// What it says in which language.
    Languages,
    /// What was published.
    Versions,
    /// What people sent.
    Responses,
    /// Which programs are told.
    Webhooks,
}

/// All of them, in their order.
const TABS: [Tab; 6] = [
    Tab::Overview,
    Tab::Languages,
    Tab::Share,
    Tab::Versions,
    Tab::Responses,
    Tab::Webhooks,
];

impl Tab {
    /// What follows the form's address.
    fn path(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Share => "/share",
            Self::Languages => "/languages",
            Self::Versions => "/versions",
            Self::Responses => "/responses",
            Self::Webhooks => "/webhooks",
        }
    }

    /// Language key of its words.
    fn words(self) -> &'static str {
        match self {
            Self::Overview => "forms-tab-overview",
            Self::Share => "forms-tab-share",
            Self::Languages => "forms-tab-languages",
            Self::Versions => "forms-tab-versions",
            Self::Responses => "forms-tab-responses",
            Self::Webhooks => "forms-tab-webhooks",
        }
    }

    /// What it takes to open it.
    fn needs(self) -> Permission {
        match self {
            Self::Responses => Permission::ResponsesView,
            Self::Webhooks => Permission::WebhooksManage,
            _ => Permission::FormsView,
        }
    }
}

/// A form with what its frame says, and what the person may do with it.
pub struct Framed {
    /// The form.
    pub form: Form,
    /// Its versions, newest first.
    pub versions: Vec<VersionLine>,
    /// Whether publishing now would make a new version.
    pub has_changed: bool,
    /// May change the draft.
    pub may_edit: bool,
    /// May publish, and say who may embed it.
    pub may_publish: bool,
    /// Where whoever may override, and not publish, sees what there is to be overridden.
    pub findings: Option<String>,
    /// Pages that the person may open.
    tabs: Vec<Tab>,
}

impl Framed {
    /// A form for a page.
    pub async fn load(app: &App, desk: &Desk, id: FormId) -> Result<Self> {
        let (form, versions) = service::get_form(app, &desk.actor, id).await?;
        let may = |permission| desk.actor.may(permission);
        let only_overrides = may(Permission::FormsOverride) && !may(Permission::FormsPublish);
        let findings = format!("/admin/forms/{id}/publish?revision={}", form.draft_revision);
        Ok(Self {
            has_changed: service::has_changed(app, &desk.actor, &form).await?,
            may_edit: may(Permission::FormsEdit),
            may_publish: may(Permission::FormsPublish),
            findings: only_overrides.then_some(findings),
            tabs: TABS.into_iter().filter(|tab| may(tab.needs())).collect(),
            form,
            versions,
        })
    }
}

/// The form's title in the reader's language, else its key.
pub fn title_of(form: &Form) -> String {
    let draft = &form.draft;
    let title = pick(&draft.title, words().language, draft.default_language());
    if title.is_empty() { &form.key } else { title }.to_owned()
}

/// The pages above a page of a form that is none of its tabs.
pub fn above(form: &Form) -> Vec<(String, String)> {
    let list = ("/admin/forms".to_owned(), t("forms-title"));
    let own = (format!("/admin/forms/{}", form.id), title_of(form));
    vec![list, own]
}

/// The pages above a page of one of the form's versions.
pub fn above_version(form: &Form) -> Vec<(String, String)> {
    let versions = format!("/admin/forms/{}/versions", form.id);
    let mut above = above(form);
    above.push((versions, t(Tab::Versions.words())));
    above
}

/// Title, actions and tabs: the head of each page of a form.
#[component]
pub fn FormHead<'a>(framed: &'a Framed, current: Tab) -> impl IntoView {
    let Framed {
        form,
        has_changed,
        may_edit,
        may_publish,
        findings,
        ..
    } = framed;
    let page = format!("/admin/forms/{}", form.id);
    // What is next stands out: publishing what has changed, else editing.
    let (edit_class, publish_class) = if *has_changed && *may_publish {
        ("button button--quiet", "button")
    } else {
        ("button", "button button--quiet")
    };
    let edit = may_edit
        .then(|| view! { <a class=edit_class href=format!("{page}/edit")>{t("forms-edit")}</a> });
    // The draft that is being looked at is the one that gets published.
    let publish = may_publish.then(|| {
        let address = format!("{page}/publish?revision={}", form.draft_revision);
        view! { <a class=publish_class href=address>{t("forms-publish")}</a> }
    });
    let findings = findings.clone().map(|address| {
        view! { <a class="button button--quiet" href=address>{t("findings-link")}</a> }
    });
    let tabs: Vec<_> = framed
        .tabs
        .iter()
        .map(|tab| {
            let is_current = (*tab == current).then_some("page");
            let href = format!("{page}{}", tab.path());
            view! { <a href=href aria-current=is_current>{t(tab.words())}</a> }
        })
        .collect();
    view! {
        <Breadcrumb above=vec![("/admin/forms".to_owned(), t("forms-title"))]/>
        <div class="head">
            <h1>{title_of(form)}</h1>
            <div class="actions">
                {edit}
                <a class="button button--quiet" href=format!("{page}/preview")>{t("preview")}</a>
                {publish}
                {findings}
            </div>
        </div>
        <nav class="tabs" aria-label=t("forms-tabs")>{tabs}</nav>
    }
}
