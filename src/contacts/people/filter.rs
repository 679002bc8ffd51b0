//! What somebody looks for, and the statement that finds it.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::sql::Statement;
use crate::consents::model::EventKind;
use crate::contacts::model::IdentifierKind;
use crate::contacts::segments::compile::{self, Reading};
use crate::contacts::segments::model::Node;
use crate::contacts::words::{self, fold};
use crate::ids::{ListId, PurposeId, SegmentId, TagId};
use crate::privacy::erasure::model::NOBODY;
use crate::server::dates;

/// What somebody looks for; nothing set finds everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words of a name, an identifier or the value of a custom field, or how they begin.
    pub text: String,
    /// Language of mails.
    pub language: String,
    /// Country (ISO 3166-1 alpha-2).
    pub country: String,
    /// Who has this tag.
    pub tag: Option<TagId>,
    /// Who is on this list.
    pub list: Option<ListId>,
    /// Who is in this segment.
    pub segment: Option<SegmentId>,
    /// Who is known by this kind of identifier.
    pub known_by: Option<IdentifierKind>,
    /// First seen on this day or later.
    pub from: Option<Date>,
    /// First seen on this day or before.
    pub to: Option<Date>,
    /// What was said last ...
    pub said: Option<EventKind>,
    /// ... to this purpose.
    pub purpose: Option<PurposeId>,
}

impl Filter {
    /// Whether it finds everybody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// All that a filter means at a moment, for one reader.
#[derive(Clone, Debug)]
pub struct Scope {
    /// What is looked for.
    pub filter: Filter,
    /// The condition of the filter's segment.
    pub tree: Option<Node>,
    /// Keys of custom fields that the reader may not see, and so does not find people by.
    pub hidden: Vec<String>,
    /// Where days begin and end, and what now is.
    pub reading: Reading,
}

impl Scope {
    /// `FROM ... WHERE ...`: one row a person, as `s`. What finds fewest stands first, and the database
    /// is told to begin with it (`CROSS JOIN` keeps SQLite from choosing otherwise; to PostgreSQL it is
    /// a join like any other).
    pub fn push(&self, sql: &mut Statement) {
        let words = words::searched(&self.filter.text);
        let filter = &self.filter;
        sql.push(" FROM ");
        let mut rest = words.as_slice();
        if let Some((first, others)) = rest.split_first() {
            rest = others;
            sql.push("(");
            self.push_found(sql, first);
            sql.push(") AS found CROSS JOIN subjects s WHERE s.id = found.subject_id");
        } else if let Some(tag) = filter.tag {
            sql.push(
                "subject_tags t CROSS JOIN subjects s WHERE s.id = t.subject_id AND t.tag_id = ",
            );
            sql.id(tag.0);
        } else if let Some(list) = filter.list {
            sql.push("contact_list_members m CROSS JOIN subjects s WHERE s.id = m.subject_id AND m.list_id = ");
            sql.id(list.0);
        } else if let (Some(purpose), Some(said)) = (filter.purpose, filter.said) {
            sql.push("consent_states c CROSS JOIN subjects s WHERE s.id = c.subject_id AND c.purpose_id = ");
            sql.id(purpose.0).push(" AND c.kind = ").text(said.key());
        } else {
            sql.push("subjects s WHERE TRUE");
        }
        for word in rest {
            sql.push(" AND s.id IN (");
            self.push_found(sql, word);
            sql.push(")");
        }
        // Nobody, whose requests are those of people who were erased, is no person.
        sql.push(" AND s.id <> ").id(NOBODY.0);
        self.push_filters(sql);
    }

    /// Ids of those of whom a word, an identifier or a value begins so.
    fn push_found(&self, sql: &mut Statement, word: &str) {
        sql.push("SELECT subject_id FROM subject_words WHERE ");
        sql.prefix("word", word);
        let mut spellings = words::spellings(word);
        // An id of another system may be written in any way.
        let typed = self.filter.text.trim();
        if typed.to_lowercase() == word && !spellings.iter().any(|one| one == typed) {
            spellings.push(typed.to_owned());
        }
        for value in &spellings {
            sql.push(" UNION SELECT subject_id FROM identifiers WHERE ");
            sql.prefix("value", value);
        }
        sql.push(" UNION SELECT subject_id FROM contact_values WHERE folded <> '' AND ");
        sql.prefix("folded", word);
        for key in &self.hidden {
            sql.push(" AND field_key <> ").text(key);
        }
    }

    fn push_filters(&self, sql: &mut Statement) {
        let filter = &self.filter;
        if let Some(tag) = filter.tag {
            sql.push(" AND EXISTS (SELECT 1 FROM subject_tags x WHERE x.subject_id = s.id AND x.tag_id = ");
            sql.id(tag.0).push(")");
        }
        if let Some(list) = filter.list {
            sql.push(" AND EXISTS (SELECT 1 FROM contact_list_members x WHERE x.subject_id = s.id AND x.list_id = ");
            sql.id(list.0).push(")");
        }
        if let (Some(purpose), Some(said)) = (filter.purpose, filter.said) {
            sql.push(" AND EXISTS (SELECT 1 FROM consent_states x WHERE x.subject_id = s.id AND x.purpose_id = ");
            sql.id(purpose.0)
                .push(" AND x.kind = ")
                .text(said.key())
                .push(")");
        }
        if !filter.language.is_empty() {
            sql.push(" AND s.language = ").text(&filter.language);
        }
        if !filter.country.is_empty() {
            sql.push(" AND s.country <> '' AND s.country = ")
                .text(&filter.country);
        }
        if let Some(kind) = filter.known_by {
            sql.push(
                " AND EXISTS (SELECT 1 FROM identifiers x WHERE x.subject_id = s.id AND x.kind = ",
            );
            sql.text(kind.key()).push(")");
        }
        if let Some(day) = filter.from {
            sql.push(" AND s.created_at >= ")
                .number(begin(day, &self.reading.zone));
        }
        if let Some(day) = filter.to {
            let next = day.tomorrow().unwrap_or(day);
            sql.push(" AND s.created_at < ")
                .number(begin(next, &self.reading.zone));
        }
        if let Some(tree) = &self.tree {
            sql.push(" AND ");
            compile::push(sql, tree, &self.reading);
        }
    }
}

/// The first moment of a day.
#[must_use]
pub fn begin(day: Date, zone: &TimeZone) -> i64 {
    dates::start_of(day, zone).0
}

/// Whether a search would be of no use: nothing is left of it.
#[must_use]
pub fn says_nothing(text: &str) -> bool {
    fold(text).is_empty()
}
