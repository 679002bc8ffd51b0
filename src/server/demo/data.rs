//! The demo's data: a bookshop, its staff, its forms and what became of them.
//!
//! All of it goes through the services that people's own doings go through, at a clock that is set
//! back; nothing is written past them.

use std::sync::Arc;

use anyhow::Context;

use super::history::{self, Shop};
use super::{ADMIN, AGENT, OFFICER, STAFF, calls, known, letters, password, people, survey};
use crate::accounts::model::UserInput;
use crate::accounts::{self, Actor};
use crate::error::{AppError, Result};
use crate::organisation::{self, model::Organisation};
use crate::server::clock::SetClock;
use crate::server::config::{Config, Secret};
use crate::server::{App, jobs};
use crate::tickets::input::DepartmentInput;
use crate::tickets::service::departments;

/// Fills an empty database; does nothing to one that has an organisation.
pub async fn fill(app: &App) -> anyhow::Result<()> {
    if organisation::store::find_organisation(&mut app.read().await?)
        .await?
        .is_some()
    {
        return Ok(());
    }
    let end = app.now();
    let begin = history::begin(end);
    let clock = Arc::new(SetClock::new(begin));
    // Nobody gets a mail from the demo's past, whatever mail server is set.
    let config = Config {
        smtp_url: Secret::default(),
        ..app.config.clone()
    };
    let past = App::start(config, clock.clone()).await?;

    organisation::service::prepare(&past).await?;
    let actor = Actor::system();
    organisation::service::update_organisation(&past, &actor, &lindenhof()).await?;
    add_staff(&past, &actor).await?;
    let shop = open_shop(&past).await?;
    history::pass(&past, &clock, &shop, begin, end).await?;
    while jobs::run_due(&past).await? > 0 {}
    past.db.close().await;
    Ok(())
}

/// What there is on the first day.
async fn open_shop(app: &App) -> anyhow::Result<Shop> {
    let actor = async |email| {
        let actor = accounts::service::actor_of(app, email).await?;
        actor.context("staff of the demo")
    };
    let (admin, officer) = (actor(ADMIN).await?, actor(OFFICER).await?);
    let letters = letters::add(app, &admin).await?;
    known::add_fields(app, &admin).await?;
    people::add(app, &officer).await?;
    let survey = survey::add(app, &admin).await?;
    survey::limit(app, &officer, survey).await?;
    let asked = calls::add(app, &admin).await?;
    Ok(Shop {
        admin,
        officer,
        agent: actor(AGENT).await?,
        letters,
        survey,
        asked,
    })
}

fn lindenhof() -> Organisation {
    Organisation {
        name: "Lindenhof Books".into(),
        postal_address: "Lindenhof 7\n10405 Berlin\nGermany".into(),
        contact_email: "hello@lindenhof.example".into(),
        privacy_url: "https://lindenhof.example/privacy".into(),
        dpo_name: "Dora Datenschutz".into(),
        dpo_email: "dpo@lindenhof.example".into(),
        country: "DE".into(),
        time_zone: "Europe/Berlin".into(),
        language: "en".into(),
    }
}

async fn add_staff(app: &App, actor: &Actor) -> Result<()> {
    for (email, name, roles) in STAFF {
        let input = UserInput {
            name: name.into(),
            email: email.into(),
            password: password(&app.keys),
            roles: roles.iter().map(|role| (*role).to_owned()).collect(),
            disabled: false,
        };
        let user = accounts::service::create_user(app, actor, &input).await?;
        let department = match roles[0] {
            "dpo" => "dpo",
            "agent" => "help_desk",
            _ => continue,
        };
        let all = departments::list_departments(app, actor).await?.0;
        let found = all
            .into_iter()
            .find(|known| known.department.key == department);
        let department = found.ok_or(AppError::NotFound)?.department;
        let input = DepartmentInput {
            name: department.name.clone(),
            email: email.into(),
            members: vec![user.id.to_string()],
        };
        departments::update_department(app, actor, department.id, &input).await?;
    }
    Ok(())
}
