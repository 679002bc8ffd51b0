//! Expressions of `SurveyJS`: `{age} >= 18 and ({country} = 'de' or {topics} contains 'news')`.
//!
//! Comparisons, `and`, `or`, `not` and brackets are read; functions and sums are not, because the
//! conditions of a form here do not compute. The grammar was published with the library under the
//! MIT licence (`packages/survey-core/src/expressions/grammar.pegjs`); this reader is our own.

mod tokens;

use serde_json::Value;

use self::tokens::{Token, tokens};
use crate::forms::interchange::logic::{Logic, Operand, Relation};
use crate::forms::interchange::report::Why;

/// Longest expression, in characters.
const LENGTH_MAX: usize = 4000;
/// Deepest nesting.
const DEPTH_MAX: usize = 20;

/// Reads an expression.
pub fn parse(text: &str) -> Result<Logic, Why> {
    if text.chars().count() > LENGTH_MAX {
        return Err(Why::ConditionUnreadable);
    }
    let tokens = tokens(text)?;
    let mut reader = Reader {
        tokens: &tokens,
        depth: 0,
    };
    let logic = reader.any()?;
    match reader.tokens {
        [] => Ok(logic),
        _ => Err(Why::ConditionUnreadable),
    }
}

struct Reader<'a> {
    tokens: &'a [Token],
    depth: usize,
}

impl Reader<'_> {
    fn take(&mut self, sign: &str) -> bool {
        match self.tokens {
            [Token::Sign(found), rest @ ..] if *found == sign => {
                self.tokens = rest;
                true
            }
            _ => false,
        }
    }

    fn any(&mut self) -> Result<Logic, Why> {
        let mut parts = vec![self.all()?];
        while self.take("or") {
            parts.push(self.all()?);
        }
        Ok(single(parts, Logic::Any))
    }

    fn all(&mut self) -> Result<Logic, Why> {
        let mut parts = vec![self.one()?];
        while self.take("and") {
            parts.push(self.one()?);
        }
        Ok(single(parts, Logic::All))
    }

    fn one(&mut self) -> Result<Logic, Why> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(Why::ConditionUnreadable);
        }
        let logic = if self.take("not") {
            Logic::Not(Box::new(self.one()?))
        } else if self.take("(") {
            let inner = self.any()?;
            if !self.take(")") {
                return Err(Why::ConditionUnreadable);
            }
            // A bracket around a sum, or around one side of a comparison.
            if matches!(self.tokens, [Token::Sign("sum"), ..]) {
                return Err(Why::ConditionComputes);
            }
            inner
        } else {
            self.comparison()?
        };
        self.depth -= 1;
        Ok(logic)
    }

    fn comparison(&mut self) -> Result<Logic, Why> {
        let left = self.operand()?;
        let nothing = || Operand::Value(Value::Null);
        let [Token::Sign(sign), rest @ ..] = self.tokens else {
            return Ok(Logic::Compare(left, Relation::True, nothing()));
        };
        let relation = match *sign {
            "=" => Relation::Is,
            "<>" => Relation::IsNot,
            "<" => Relation::Below,
            ">" => Relation::Above,
            "<=" => Relation::AtMost,
            ">=" => Relation::AtLeast,
            "contains" => Relation::Contains,
            "notcontains" => Relation::ContainsNot,
            "anyof" => Relation::AnyOf,
            "noneof" => Relation::NoneOf,
            "empty" => Relation::Empty,
            "notempty" => Relation::NotEmpty,
            "sum" => return Err(Why::ConditionComputes),
            _ => return Ok(Logic::Compare(left, Relation::True, nothing())),
        };
        self.tokens = rest;
        if matches!(relation, Relation::Empty | Relation::NotEmpty) {
            return Ok(Logic::Compare(left, relation, nothing()));
        }
        let right = self.operand()?;
        match self.tokens {
            [Token::Sign("sum"), ..] => Err(Why::ConditionComputes),
            _ => Ok(Logic::Compare(left, relation, right)),
        }
    }

    fn operand(&mut self) -> Result<Operand, Why> {
        if self.take("[") {
            return self.list();
        }
        let [first, rest @ ..] = self.tokens else {
            return Err(Why::ConditionUnreadable);
        };
        let operand = match first {
            Token::Name(name) => Operand::Name(name.clone()),
            Token::Value(value) => Operand::Value(value.clone()),
            Token::Word(_) if matches!(rest, [Token::Sign("("), ..]) => {
                return Err(Why::ConditionComputes);
            }
            Token::Word(word) => Operand::Value(word.as_str().into()),
            Token::Sign("sum") => return Err(Why::ConditionComputes),
            Token::Sign(_) => return Err(Why::ConditionUnreadable),
        };
        self.tokens = rest;
        Ok(operand)
    }

    fn list(&mut self) -> Result<Operand, Why> {
        let mut values = Vec::new();
        while !self.take("]") {
            match self.operand()? {
                Operand::Value(value) => values.push(value),
                Operand::Name(_) => return Err(Why::ConditionComputes),
            }
            if !self.take(",") && !matches!(self.tokens, [Token::Sign("]"), ..]) {
                return Err(Why::ConditionUnreadable);
            }
        }
        Ok(Operand::Value(Value::Array(values)))
    }
}

fn single(mut parts: Vec<Logic>, join: fn(Vec<Logic>) -> Logic) -> Logic {
    match parts.len() {
        1 => parts.remove(0),
        _ => join(parts),
    }
}

#[cfg(test)]
mod tests;
