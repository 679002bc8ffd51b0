//! The form's address as a code that phones read: for posters and letters.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use qrcode::QrCode as Code;
use qrcode::render::svg::Color;
use serde::Deserialize;

use crate::accounts::Desk;
use crate::error::{AppError, Result};
use crate::forms::model;
use crate::forms::service;
use crate::i18n::{t, t_with};
use crate::ids::FormId;
use crate::server::App;

/// Width and height at least, in pixels; it can be made larger without loss.
const SIZE: u32 = 240;

/// Whether the picture is to be saved instead of shown.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct How {
    download: bool,
}

/// GET /admin/forms/{id}/share/qr.svg
pub async fn picture(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Query(how): Query<How>,
) -> Result<Response> {
    let (form, _) = service::get_form(&app, &desk.actor, id).await?;
    let svg = svg(&app.config.url(&format!("/f/{}", form.key)))?;
    let mut response = svg.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("image/svg+xml"),
    );
    if how.download {
        let name = format!("attachment; filename=\"{}.svg\"", form.key);
        let name = HeaderValue::from_str(&name).map_err(|_| AppError::NotFound)?;
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// The code of an address. Black on white in every scheme: not all readers know it the other way round.
pub fn svg(address: &str) -> Result<String> {
    // Only an address of thousands of characters has no code.
    let code = Code::new(address).map_err(|_| AppError::TooLarge)?;
    let mut picture = code.render();
    let picture = picture
        .min_dimensions(SIZE, SIZE)
        .dark_color(Color("#000"))
        .light_color(Color("#fff"));
    Ok(picture.build())
}

/// The code, the address in words, and the way to save it.
#[component]
pub fn QrCode<'a>(form: &'a model::Form, public_url: &'a str) -> impl IntoView {
    let address = format!("{public_url}/f/{}", form.key);
    let picture = format!("/admin/forms/{}/share/qr.svg", form.id);
    let alt = t_with("sharing-qr-alt", [("address", address.clone().into())]);
    let size = SIZE.to_string();
    view! {
        <section>
            <h2>{t("sharing-qr")}</h2>
            <p>{t("sharing-qr-text")}</p>
            <p><img class="qr" src=picture.clone() alt=alt width=size.clone() height=size/></p>
            <p><a href=address.clone()>{address.clone()}</a></p>
            <p class="actions">
                <a class="button button--quiet" href=format!("{picture}?download=true") download>
                    {t("sharing-qr-download")}
                </a>
                <a class="button button--quiet" href=format!("/admin/forms/{}/paper", form.id)>
                    {t("sharing-paper")}
                </a>
            </p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_picture_without_styles() {
        let svg = svg("https://consent.example.org/f/newsletter").expect("a code");
        assert!(svg.contains("<svg") && svg.contains("#fff"), "{svg}");
        assert!(
            !svg.contains("style"),
            "the policy of the page forbids them"
        );
        assert_ne!(
            svg,
            super::svg("https://consent.example.org/f/other").expect("a code")
        );
    }
}
