//! The organisation's details.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::t;
use crate::organisation::model::Organisation;
use crate::organisation::{service, store};
use crate::server::App;
use crate::server::input::Form;
use crate::server::language::LANGUAGES;
use crate::server::page::{self, Draft, see_other_saying};
use crate::tickets::holidays::COUNTRIES;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{SelectField, TextArea, TextField};

/// GET /admin/settings
pub async fn show(State(app): State<App>, desk: Desk) -> Result<Response> {
    desk.actor.require(Permission::OrganisationManage)?;
    let known = store::find_organisation(&mut app.read().await?).await?;
    // Whoever was created by the command line names it here.
    let organisation = known.unwrap_or_else(|| Organisation::unnamed(desk.facts.language));
    Ok(form(&desk, Draft::new(organisation)))
}

/// POST /admin/settings
pub async fn save(
    State(app): State<App>,
    desk: Desk,
    Form(input): Form<Organisation>,
) -> Result<Response> {
    match service::update_organisation(&app, &desk.actor, &input).await {
        Err(AppError::Invalid(errors)) => Ok(form(&desk, Draft::invalid(input, errors))),
        done => done.map(|()| see_other_saying("/admin/settings", "flash-settings-saved")),
    }
}

fn form(desk: &Desk, draft: Draft<Organisation>) -> Response {
    let may_manage_users = desk.actor.may(Permission::UsersManage);
    desk.page_with(draft.status(), || {
        let view = view! {
            <h1>{t("settings-title")}</h1>
            <SettingsTabs may_manage_users/>
            <ErrorSummary errors=&draft.errors/>
            <form method="post" novalidate>
                <Details organisation=&draft.input errors=&draft.errors/>
                <button class="button">{t("save")}</button>
            </form>
        };
        (t("settings-title"), view)
    })
}

/// The pages of the settings.
#[component]
pub fn SettingsTabs(
    /// Whether they may open the users' list.
    may_manage_users: bool,
) -> impl IntoView {
    let path = page::facts()
        .map(|facts| facts.path.clone())
        .unwrap_or_default();
    let tab = |href: &'static str, text: String| {
        let current = (path == href).then_some("page");
        view! { <a href=href aria-current=current>{text}</a> }
    };
    view! {
        <nav class="tabs" aria-label=t("settings-nav")>
            {tab("/admin/settings", t("settings-organisation"))}
            {may_manage_users.then(|| tab("/admin/users", t("users-title")))}
            {tab("/admin/departments", t("departments-title"))}
            {tab("/admin/contacts/fields", t("contact-fields-title"))}
            {tab("/admin/settings/webhooks", t("webhooks-title"))}
            {tab("/admin/settings/api", t("api-keys-title"))}
            {tab("/admin/settings/keys", t("signing-title"))}
        </nav>
    }
}

/// The fields; the set-up page has the same.
#[component]
pub fn Details<'a>(organisation: &'a Organisation, errors: &'a FieldErrors) -> impl IntoView {
    let Organisation {
        name,
        postal_address,
        contact_email,
        privacy_url,
        ..
    } = organisation.clone();
    let Organisation {
        dpo_name,
        dpo_email,
        country,
        time_zone,
        language,
        ..
    } = organisation.clone();
    let countries = COUNTRIES
        .iter()
        .map(|code| ((*code).to_owned(), t(&format!("country-{code}"))))
        .collect();
    let languages = LANGUAGES
        .iter()
        .map(|language| (language.code().to_owned(), language.own_name().to_owned()))
        .collect();
    view! {
        <TextField
            name="name"
            label=t("organisation-name")
            hint=t("organisation-name-hint")
            value=name
            errors
            autocomplete="organization"
        />
        <TextArea
            name="postal_address"
            label=t("organisation-address")
            value=postal_address
            errors
            rows=3
        />
        <TextField
            name="contact_email"
            kind="email"
            label=t("organisation-contact")
            hint=t("organisation-contact-hint")
            value=contact_email
            errors
        />
        <TextField
            name="privacy_url"
            kind="url"
            label=t("organisation-privacy-url")
            hint=t("organisation-privacy-url-hint")
            value=privacy_url
            errors
            required=false
        />
        <TextField
            name="dpo_name"
            label=t("organisation-dpo-name")
            hint=t("organisation-dpo-name-hint")
            value=dpo_name
            errors
        />
        <TextField name="dpo_email" kind="email" label=t("organisation-dpo-email") value=dpo_email errors/>
        <SelectField
            name="country"
            label=t("organisation-country")
            hint=t("organisation-country-hint")
            value=country
            options=countries
            errors
        />
        <TextField
            name="time_zone"
            label=t("organisation-zone")
            hint=t("organisation-zone-hint")
            value=time_zone
            errors
        />
        <SelectField
            name="language"
            label=t("organisation-language")
            hint=t("organisation-language-hint")
            value=language
            options=languages
            errors
        />
    }
}
