//! From a condition to SQL. The statement has one row a person, as `s`; a test is a look at an index by
//! that person's id, so a condition costs the same however many people there are.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::model::{Node, Op, What};
use crate::contacts::model::IdentifierKind;
use crate::contacts::people::filter::begin;
use crate::contacts::people::sql::{Bound, Statement};
use crate::contacts::words::{fold, fold_value};
use crate::time::{Timestamp, days};

/// Where and when a condition is read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Where days begin.
    pub zone: TimeZone,
    /// What "within so many days" counts back from.
    pub now: Timestamp,
}

impl Reading {
    /// So many days ago.
    #[must_use]
    pub fn ago(&self, count: u64) -> Timestamp {
        self.now - days(count)
    }
}

/// Adds a condition, in brackets. A test that can't be read is false: services refuse it before.
pub fn push(sql: &mut Statement, node: &Node, reading: &Reading) {
    match node.what {
        What::All => group(sql, node, reading, "(1 = 1", " AND ", ")"),
        What::Any => group(sql, node, reading, "(1 = 0", " OR ", ")"),
        What::None => group(sql, node, reading, "(NOT (1 = 0", " OR ", "))"),
        _ => {
            if push_test(sql, node, reading).is_none() {
                sql.push("(1 = 0)");
            }
        }
    }
}

fn group(
    sql: &mut Statement,
    node: &Node,
    reading: &Reading,
    open: &'static str,
    between: &'static str,
    close: &'static str,
) {
    sql.push(open);
    for inner in &node.nodes {
        sql.push(between);
        push(sql, inner, reading);
    }
    sql.push(close);
}

/// Nothing is added if the test can't be read.
fn push_test(sql: &mut Statement, node: &Node, reading: &Reading) -> Option<()> {
    let op = node.op.filter(|op| node.what.ops().contains(op))?;
    match node.what {
        What::All | What::Any | What::None => return None,
        What::Name => {
            let word = some(fold(&node.value))?;
            sql.push("EXISTS (SELECT 1 FROM subject_words x WHERE x.subject_id = s.id AND ");
            sql.prefix("x.word", &word).push(")");
        }
        What::Identifier => identifier(sql, node, op)?,
        What::Language => compared(sql, "s.language", op, &some(node.value.clone())?)?,
        What::Country => match op {
            Op::Known => {
                sql.push("s.country <> ''");
            }
            Op::Unknown => {
                sql.push("s.country = ''");
            }
            _ => compared(sql, "s.country", op, &some(node.value.clone())?)?,
        },
        What::Tag => {
            let id: Uuid = node.value.parse().ok()?;
            sql.push(negated(op));
            sql.push(
                "EXISTS (SELECT 1 FROM subject_tags x WHERE x.subject_id = s.id AND x.tag_id = ",
            );
            sql.id(id).push(")");
        }
        What::List => {
            let id: Uuid = node.value.parse().ok()?;
            sql.push(negated(op));
            sql.push("EXISTS (SELECT 1 FROM contact_list_members x WHERE x.subject_id = s.id AND x.list_id = ");
            sql.id(id).push(")");
        }
        What::Created => created(sql, node, op, reading)?,
        What::Field => field(sql, node, op)?,
        What::Consent => consent(sql, node, op)?,
        What::Event => event(sql, node, op, reading)?,
    }
    Some(())
}

fn some(text: String) -> Option<String> {
    (!text.trim().is_empty()).then_some(text)
}

fn negated(op: Op) -> &'static str {
    match op {
        Op::IsNot | Op::Unknown => "NOT ",
        _ => "",
    }
}

fn compared(sql: &mut Statement, column: &'static str, op: Op, value: &str) -> Option<()> {
    let sign = match op {
        Op::Is => " = ",
        Op::IsNot => " <> ",
        _ => return None,
    };
    sql.push(column).push(sign).text(value.trim());
    Some(())
}

fn identifier(sql: &mut Statement, node: &Node, op: Op) -> Option<()> {
    let kind = IdentifierKind::of(&node.of)?;
    let value = kind.normalise(&node.value);
    if op == Op::Begins && value.is_empty() {
        return None;
    }
    sql.push(negated(op));
    sql.push("EXISTS (SELECT 1 FROM identifiers x WHERE x.subject_id = s.id AND x.kind = ");
    sql.text(kind.key());
    if op == Op::Begins {
        sql.push(" AND ").prefix("x.value", &value);
    }
    sql.push(")");
    Some(())
}

fn created(sql: &mut Statement, node: &Node, op: Op, reading: &Reading) -> Option<()> {
    if op == Op::Within {
        let count = count_of_days(&node.value)?;
        sql.push("s.created_at >= ").number(reading.ago(count).0);
        return Some(());
    }
    let day: Date = node.value.trim().parse().ok()?;
    let sign = if op == Op::Since {
        "s.created_at >= "
    } else {
        "s.created_at < "
    };
    sql.push(sign).number(begin(day, &reading.zone));
    Some(())
}

fn field(sql: &mut Statement, node: &Node, op: Op) -> Option<()> {
    let typed = node.value.trim();
    if op.takes_value() && typed.is_empty() {
        return None;
    }
    let number: Option<f64> = typed.parse().ok();
    sql.push(negated(op));
    sql.push("EXISTS (SELECT 1 FROM contact_values x WHERE x.subject_id = s.id AND x.value <> '' AND x.field_key = ");
    sql.text(&node.of);
    match op {
        Op::Known | Op::Unknown => {}
        Op::Begins => {
            sql.push(" AND ").prefix("x.folded", &fold_value(typed));
        }
        // Of several choices each is a line.
        Op::Is | Op::IsNot => {
            sql.push(" AND (x.folded = ").text(fold_value(typed));
            sql.push(" OR (x.kind = 'choices' AND '\n' || x.value || '\n' LIKE ");
            sql.text(format!("%\n{}\n%", literal(typed)))
                .push(" ESCAPE '\\'))");
        }
        Op::Least | Op::Most => {
            let sign = if op == Op::Least { " >= " } else { " <= " };
            // Only numbers are read as such: the engine may look at the values in any order.
            if let Some(number) = number {
                sql.push(" AND CASE WHEN x.kind = 'number' THEN CAST(x.value AS DOUBLE PRECISION)");
                sql.push(sign)
                    .bind(Bound::Decimal(number))
                    .push(" ELSE 1 = 0 END");
            } else {
                sql.push(" AND x.kind <> 'number' AND x.folded");
                sql.push(sign).text(fold_value(typed));
            }
        }
        _ => return None,
    }
    sql.push(")");
    Some(())
}

/// A text that `LIKE` takes for itself.
fn literal(text: &str) -> String {
    let text = text.replace('\\', "\\\\");
    text.replace('%', "\\%").replace('_', "\\_")
}

fn consent(sql: &mut Statement, node: &Node, op: Op) -> Option<()> {
    let purpose: Uuid = node.of.parse().ok()?;
    sql.push(negated(op));
    sql.push(
        "EXISTS (SELECT 1 FROM consent_states x WHERE x.subject_id = s.id AND x.purpose_id = ",
    );
    sql.id(purpose);
    kinds(sql, op);
    sql.push(")");
    Some(())
}

fn event(sql: &mut Statement, node: &Node, op: Op, reading: &Reading) -> Option<()> {
    let purpose: Uuid = node.of.parse().ok()?;
    let typed = node.value.trim();
    let within = match typed {
        "" => None,
        typed => Some(count_of_days(typed)?),
    };
    sql.push(
        "EXISTS (SELECT 1 FROM consent_events x WHERE x.subject_id = s.id AND x.purpose_id = ",
    );
    sql.id(purpose);
    kinds(sql, op);
    if let Some(count) = within {
        sql.push(" AND x.occurred_at >= ")
            .number(reading.ago(count).0);
    }
    sql.push(")");
    Some(())
}

fn kinds(sql: &mut Statement, op: Op) {
    for (at, kind) in op.kinds().iter().enumerate() {
        sql.push(if at == 0 { " AND x.kind IN (" } else { ", " })
            .text(*kind);
    }
    if !op.kinds().is_empty() {
        sql.push(")");
    }
}

/// At most a century.
fn count_of_days(text: &str) -> Option<u64> {
    let count: u64 = text.trim().parse().ok()?;
    (count <= 36_525).then_some(count)
}

/// Whether a test can be read.
#[must_use]
pub fn is_readable(node: &Node, reading: &Reading) -> bool {
    node.what.is_group() || push_test(&mut Statement::default(), node, reading).is_some()
}
