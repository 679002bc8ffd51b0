//! One row: whom it is about, and what becomes of them.

use std::collections::HashMap;

use uuid::Uuid;

use super::model::{Changed, Done, Mapping, Meaning, Outcome};
use crate::contacts::fields::known::{NewValue, Origin, Source};
use crate::contacts::fields::model::ContactField;
use crate::contacts::fields::store as field_store;
use crate::contacts::fields::values;
use crate::contacts::model::IdentifierKind;
use crate::contacts::people::groups::{self, Sort};
use crate::contacts::people::input::identifier;
use crate::contacts::people::{merge, store};
use crate::contacts::store as contacts;
use crate::error::{AppError, Result};
use crate::forms::country::is_country;
use crate::ids::{SubjectId, UserId};
use crate::languages;
use crate::purposes::model::tidy;
use crate::server::clock::new_id;
use crate::server::db::Conn;
use crate::tables::Row;
use crate::time::Timestamp;

/// Longest name, in characters.
const NAME_MAX: usize = 200;

/// All that rows of one import have in common.
pub struct Book {
    /// What the columns mean.
    pub meanings: Vec<Meaning>,
    /// Names of the columns.
    pub header: Vec<String>,
    /// What is done with them.
    pub mapping: Mapping,
    /// Custom fields that may be filled.
    pub fields: HashMap<String, ContactField>,
    /// Who imports.
    pub user: Option<UserId>,
    /// Language of people of whom the file says none.
    pub language: String,
    /// Tags and lists by their names, as they are found.
    pub groups: HashMap<(bool, String), Uuid>,
}

/// What a row says, checked.
#[derive(Default)]
struct Said {
    name: String,
    language: String,
    country: String,
    identifiers: Vec<(IdentifierKind, String)>,
    tags: Vec<String>,
    lists: Vec<String>,
    values: Vec<(String, String)>,
    errors: Vec<(String, String)>,
}

fn names(cell: &str) -> impl Iterator<Item = String> {
    let names = cell.split([',', ';']).map(|name| name.trim().to_owned());
    names.filter(|name| !name.is_empty())
}

impl Book {
    fn read(&self, row: &Row) -> Said {
        let mut said = Said::default();
        for (column, meaning) in self.meanings.iter().enumerate() {
            let cell = row.cell(column);
            if cell.is_empty() {
                continue;
            }
            if let Err(key) = self.take(meaning, cell, &mut said) {
                let name = self.header.get(column).cloned().unwrap_or_default();
                said.errors.push((name, key));
            }
        }
        if said.identifiers.is_empty() && said.errors.is_empty() {
            let error = (String::new(), "person-identifier-missing".to_owned());
            said.errors.push(error);
        }
        if !self.mapping.tag.is_empty() {
            said.tags.push(self.mapping.tag.clone());
        }
        said
    }

    fn take(&self, meaning: &Meaning, cell: &str, said: &mut Said) -> Result<(), String> {
        let wrong = |key: &str| Err(key.to_owned());
        match meaning {
            Meaning::Nothing => {}
            Meaning::Name => {
                said.name = tidy(cell);
                if said.name.chars().count() > NAME_MAX {
                    return wrong("people-import-name-long");
                }
            }
            Meaning::Identifier(kind) => {
                let value = identifier(*kind, cell).map_err(str::to_owned)?;
                said.identifiers.push((*kind, value));
            }
            Meaning::Language => {
                cell.to_lowercase().clone_into(&mut said.language);
                if !languages::is_offered(&said.language) {
                    return wrong("person-language-unknown");
                }
            }
            Meaning::Country => {
                cell.to_uppercase().clone_into(&mut said.country);
                if !is_country(&said.country) {
                    return wrong("person-country-unknown");
                }
            }
            Meaning::Tags => said.tags.extend(names(cell)),
            Meaning::Lists => said.lists.extend(names(cell)),
            Meaning::Field(key) => {
                let Some(field) = self.fields.get(key) else {
                    return wrong("people-import-field-unknown");
                };
                let meaning = &field.meaning;
                let typed = cell.replace(" | ", "\n");
                match values::validate(meaning.kind, &meaning.rules, &typed) {
                    Ok(Some(value)) => said.values.push((key.clone(), value)),
                    Ok(None) => {}
                    Err(_) => return wrong("people-import-value-wrong"),
                }
            }
        }
        Ok(())
    }

    /// Does what a row says, in the transaction of its batch.
    pub async fn apply(&mut self, conn: &mut Conn, now: Timestamp, row: &Row) -> Result<Done> {
        let mut said = self.read(row);
        let mut done = Done {
            number: row.number,
            outcome: Outcome::Refused,
            subject: None,
            errors: Vec::new(),
            changed: Changed::default(),
        };
        let subject = match said.errors.is_empty() {
            true => find(conn, &mut said).await?,
            false => None,
        };
        if !said.errors.is_empty() {
            done.errors = said.errors;
            return Ok(done);
        }
        let id = match subject {
            Some(id) => id,
            None => self.add(conn, now, &said).await?,
        };
        done.subject = Some(id);
        done.changed = self.change(conn, now, id, subject.is_some(), &said).await?;
        done.outcome = match (subject, done.changed.is_empty()) {
            (None, _) => Outcome::New,
            (Some(_), false) => Outcome::Changed,
            (Some(_), true) => Outcome::Same,
        };
        Ok(done)
    }

    async fn add(&self, conn: &mut Conn, now: Timestamp, said: &Said) -> Result<SubjectId> {
        let id = SubjectId(new_id(now));
        let language = match said.language.as_str() {
            "" => &self.language,
            language => language,
        };
        store::add(conn, now, id, &said.name, language, &said.country).await?;
        Ok(id)
    }

    async fn change(
        &mut self,
        conn: &mut Conn,
        now: Timestamp,
        id: SubjectId,
        is_known: bool,
        said: &Said,
    ) -> Result<Changed> {
        let mut changed = Changed::default();
        if is_known {
            self.change_person(conn, now, id, said, &mut changed)
                .await?;
        }
        for (kind, value) in &said.identifiers {
            if contacts::add_identifier(conn, now, id, *kind, value).await? {
                changed
                    .identifiers
                    .push((kind.key().to_owned(), value.clone()));
            }
        }
        for (sort, names, added) in [
            (Sort::Tag, &said.tags, &mut changed.tags),
            (Sort::List, &said.lists, &mut changed.lists),
        ] {
            for name in names {
                let group = self.group(conn, now, sort, name).await?;
                if groups::add(conn, sort, group, id).await? {
                    added.push(group);
                }
            }
        }
        self.change_values(conn, now, id, said, &mut changed)
            .await?;
        Ok(changed)
    }

    async fn group(
        &mut self,
        conn: &mut Conn,
        now: Timestamp,
        sort: Sort,
        name: &str,
    ) -> Result<Uuid> {
        let key = (sort == Sort::Tag, crate::contacts::words::fold(name));
        if let Some(id) = self.groups.get(&key) {
            return Ok(*id);
        }
        let (id, _) = groups::find_or_create(conn, now, sort, name).await?;
        self.groups.insert(key, id);
        Ok(id)
    }

    /// What is not known yet; all that the file says, where that was asked for.
    async fn change_person(
        &self,
        conn: &mut Conn,
        now: Timestamp,
        id: SubjectId,
        said: &Said,
        changed: &mut Changed,
    ) -> Result<()> {
        let known = contacts::find_subject(conn, id).await?;
        let known = known.ok_or(AppError::NotFound)?;
        let replace = self.mapping.replace;
        let new = |known: &str, said: &str| match (known.is_empty() || replace) && !said.is_empty()
        {
            true if known != said => Some((known.to_owned(), said.to_owned())),
            _ => None,
        };
        changed.name = new(&known.name, &said.name);
        changed.language = new(&known.language, &said.language);
        changed.country = new(&known.country, &said.country);
        if (&changed.name, &changed.language, &changed.country) == (&None, &None, &None) {
            return Ok(());
        }
        let after = |change: &Option<(String, String)>, known: &str| match change {
            Some((_, after)) => after.clone(),
            None => known.to_owned(),
        };
        let name = after(&changed.name, &known.name);
        let language = after(&changed.language, &known.language);
        let country = after(&changed.country, &known.country);
        store::update(conn, now, id, &name, &language, &country).await
    }

    /// What comes with a file is not proven, and so replaces nothing that is, unless that was asked for.
    async fn change_values(
        &self,
        conn: &mut Conn,
        now: Timestamp,
        id: SubjectId,
        said: &Said,
        changed: &mut Changed,
    ) -> Result<()> {
        if said.values.is_empty() {
            return Ok(());
        }
        let known = merge::list_values(conn, id).await?;
        for (key, text) in &said.values {
            let Some(field) = self.fields.get(key) else {
                continue;
            };
            let before = known.iter().find(|row| row.field_key == *key);
            let is_known = before.is_some_and(|row| !row.text().is_empty());
            if before.is_some_and(|row| row.text() == text) || (is_known && !self.mapping.replace) {
                continue;
            }
            let new = NewValue {
                subject: id,
                field: key,
                kind: field.meaning.kind,
                text,
                origin: Origin {
                    source: Source::Desk,
                    submission: None,
                    user: self.user,
                    is_proven: self.mapping.replace,
                    said_at: now,
                },
            };
            if field_store::save_value(conn, &new, now).await? {
                changed
                    .values
                    .push((key.clone(), before.cloned(), text.clone()));
            }
        }
        Ok(())
    }
}

/// Whom the identifiers of a row belong to; nobody, if they are nobody's yet. Those of two people are a
/// mistake, or a merge that nobody has made.
async fn find(conn: &mut Conn, said: &mut Said) -> Result<Option<SubjectId>> {
    let mut found = None;
    for (kind, value) in &said.identifiers {
        let owner = contacts::find_subject_by(conn, *kind, value).await?;
        match (found, owner) {
            (Some(one), Some(other)) if one != other => {
                let error = (String::new(), "people-import-two-people".to_owned());
                said.errors.push(error);
                return Ok(None);
            }
            (_, Some(owner)) => found = Some(owner),
            (_, None) => {}
        }
    }
    Ok(found)
}
