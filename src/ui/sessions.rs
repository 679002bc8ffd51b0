//! Where somebody is signed in, with a button to end each: for staff and data subjects alike.

use leptos::prelude::*;

use super::badge::{Badge, Tone};
use crate::i18n::{t, t_with};
use crate::server::dates::Moment;
use crate::server::sessions::SessionInfo;

/// One row a session.
#[component]
pub fn SessionTable(
    /// Open sessions.
    sessions: Vec<SessionInfo>,
    /// Address below which each one is revoked.
    base: &'static str,
) -> impl IntoView {
    let rows: Vec<_> = sessions
        .into_iter()
        .map(|session| view! { <SessionLine session base/> })
        .collect();
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("sessions-device")}</th>
                    <th scope="col">{t("sessions-network")}</th>
                    <th scope="col">{t("sessions-since")}</th>
                    <th scope="col">{t("sessions-last-used")}</th>
                    <th scope="col"><span class="visually-hidden">{t("sessions-action")}</span></th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn SessionLine(session: SessionInfo, base: &'static str) -> impl IntoView {
    let device = device_name(&session.device);
    let end = if session.is_current {
        view! { <Badge tone=Tone::Info text=t("sessions-current")/> }.into_any()
    } else {
        let action = format!("{base}/{}/revoke", session.key);
        let which = t_with("sessions-revoke-which", [("device", device.clone().into())]);
        view! {
            <form method="post" action=action>
                <button class="button button--small button--quiet" aria-label=which>{t("sessions-revoke")}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <tr>
            <th scope="row" class="device">{device}</th>
            <td data-label=t("sessions-network")>{session.address}</td>
            <td data-label=t("sessions-since")><Moment at=session.created_at/></td>
            <td data-label=t("sessions-last-used")><Moment at=session.last_used_at/></td>
            <td>{end}</td>
        </tr>
    }
}

/// "Firefox, Linux" out of a user agent, which begins with history nobody wants to read.
fn device_name(agent: &str) -> String {
    let find = |names: &[(&str, &'static str)]| {
        names
            .iter()
            .find(|(mark, _)| agent.contains(mark))
            .map(|(_, name)| *name)
    };
    let browser = find(&[
        ("Edg/", "Edge"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = find(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => t("sessions-unknown-device"),
    }
}
