//! What has been read so far, to which conditions are bound.

use std::collections::BTreeMap;

use super::{Logic, Operand, Relation, Target, joined, negated};
use crate::forms::condition::Condition;
use crate::forms::interchange::report::{Why, brief};

/// What has been read so far, by its name in the source.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeMap<String, Target>);

impl Names {
    /// Adds what can be referred to. Of a name that comes twice the first counts.
    pub fn add(&mut self, name: &str, target: Target) {
        self.0.entry(name.trim().to_owned()).or_insert(target);
    }

    /// By its name, whatever the case of its letters.
    fn find(&self, name: &str) -> Option<&Target> {
        let name = name.trim();
        self.0.get(name).or_else(|| {
            let mut all = self.0.iter();
            all.find(|(known, _)| known.eq_ignore_ascii_case(name))
                .map(|(_, target)| target)
        })
    }

    /// By a path: `container.field`, or `boxes.choice`, which is one choice of several.
    fn resolve<'a>(&'a self, path: &'a str) -> Option<(&'a Target, Option<&'a str>)> {
        if let Some(target) = self.find(path) {
            return Some((target, None));
        }
        let (before, last) = path.rsplit_once('.')?;
        let group = self.find(before.rsplit('.').next().unwrap_or(before));
        let of_group = group.filter(|group| group.takes_many && group.values.contains_key(last));
        let chosen = of_group.map(|group| (group, Some(last)));
        chosen.or_else(|| self.find(last).map(|target| (target, None)))
    }

    /// The condition that the logic means here.
    pub fn bind(&self, logic: &Logic) -> Result<Condition, Why> {
        let all = |logics: &[Logic]| -> Result<Vec<Condition>, Why> {
            logics.iter().map(|logic| self.bind(logic)).collect()
        };
        Ok(match logic {
            Logic::All(logics) => joined(all(logics)?, Condition::All),
            Logic::Any(logics) => joined(all(logics)?, Condition::Any),
            Logic::Not(logic) => negated(self.bind(logic)?),
            Logic::Compare(left, relation, right) => self.comparison(left, *relation, right)?,
        })
    }

    fn comparison(
        &self,
        left: &Operand,
        relation: Relation,
        right: &Operand,
    ) -> Result<Condition, Why> {
        let (name, relation, value) = match (left, right) {
            (Operand::Name(name), Operand::Value(value)) => (name, relation, value),
            (Operand::Value(value), Operand::Name(name)) => {
                let turned = relation.turned().ok_or(Why::ConditionComputes)?;
                (name, turned, value)
            }
            _ => return Err(Why::ConditionComputes),
        };
        let found = self.resolve(name);
        let unknown = || Why::ConditionUnknown(brief(name));
        let (target, choice) = found.ok_or_else(unknown)?;
        match choice {
            None => target.compare(relation, value),
            Some(choice) => target.chosen(choice, relation, value),
        }
        .ok_or(Why::ConditionUnreadable)
    }
}
