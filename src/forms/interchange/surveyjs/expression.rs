//! Expressions of `SurveyJS`: `{age} >= 18 and ({country} = 'de' or {topics} contains 'news')`.
//!
//! Comparisons, `and`, `or`, `not` and brackets are read; functions and sums are not, because the
//! conditions of a form here do not compute. The grammar was published with the library under the
//! MIT licence (`packages/survey-core/src/expressions/grammar.pegjs`); this reader is our own.

use serde_json::{Number, Value};

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

#[derive(Clone, Debug, PartialEq)]
enum Token {
    /// A bracket, a comma, or an operator in its one spelling.
    Sign(&'static str),
    /// `{name}`
    Name(String),
    /// A quoted text or a number.
    Value(Value),
    /// A word that is not quoted: a value, or the name of a function.
    Word(String),
}

/// Operators that are signs, the longer ones first.
const SIGNS: [(&str, &str); 27] = [
    ("&&", "and"),
    ("||", "or"),
    ("==", "="),
    ("!=", "<>"),
    ("<>", "<>"),
    ("<=", "<="),
    (">=", ">="),
    ("*=", "contains"),
    ("=", "="),
    ("<", "<"),
    (">", ">"),
    ("!", "not"),
    ("(", "("),
    (")", ")"),
    ("[", "["),
    ("]", "]"),
    (",", ","),
    ("+", "sum"),
    ("*", "sum"),
    ("/", "sum"),
    ("%", "sum"),
    ("^", "sum"),
    ("-", "sum"),
    ("?", "sum"),
    (":", "sum"),
    (";", "sum"),
    ("&", "sum"),
];

/// Operators that are words.
const WORDS: [(&str, &str); 23] = [
    ("and", "and"),
    ("or", "or"),
    ("not", "not"),
    ("negate", "not"),
    ("equal", "="),
    ("equals", "="),
    ("notequal", "<>"),
    ("notequals", "<>"),
    ("less", "<"),
    ("lessorequal", "<="),
    ("greater", ">"),
    ("greaterorequal", ">="),
    ("contain", "contains"),
    ("contains", "contains"),
    ("notcontain", "notcontains"),
    ("notcontains", "notcontains"),
    ("anyof", "anyof"),
    ("allof", "contains"),
    ("noneof", "noneof"),
    ("empty", "empty"),
    ("notempty", "notempty"),
    ("power", "sum"),
    ("mod", "sum"),
];

fn tokens(text: &str) -> Result<Vec<Token>, Why> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let (token, after) = match first {
            '{' => {
                let (name, after) = rest[1..].split_once('}').ok_or(Why::ConditionUnreadable)?;
                (Token::Name(name.trim().to_owned()), after)
            }
            '\'' | '"' => quoted(rest, first)?,
            c if c.is_ascii_digit() || negative(rest, &tokens) => number(rest)?,
            c if c.is_alphabetic() || c == '_' => word(rest),
            _ => {
                let sign = SIGNS.iter().find(|(sign, _)| rest.starts_with(sign));
                let (sign, meaning) = sign.ok_or(Why::ConditionUnreadable)?;
                (Token::Sign(meaning), &rest[sign.len()..])
            }
        };
        tokens.push(token);
        rest = after.trim_start();
    }
    Ok(tokens)
}

/// Whether a minus stands here that belongs to a number.
fn negative(rest: &str, before: &[Token]) -> bool {
    let is_number = rest
        .strip_prefix('-')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let follows_value = matches!(
        before.last(),
        Some(Token::Name(_) | Token::Value(_) | Token::Word(_) | Token::Sign(")" | "]"))
    );
    is_number && !follows_value
}

fn quoted(text: &str, quote: char) -> Result<(Token, &str), Why> {
    let mut value = String::new();
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => value.extend(chars.next().map(|(_, escaped)| escaped)),
            c if c == quote => return Ok((Token::Value(value.into()), &text[at + 1..])),
            c => value.push(c),
        }
    }
    Err(Why::ConditionUnreadable)
}

fn number(text: &str) -> Result<(Token, &str), Why> {
    let inner = text.strip_prefix('-').unwrap_or(text);
    let is_part = |c: char| c.is_ascii_digit() || c == '.' || c.is_alphabetic();
    let length = inner.find(|c| !is_part(c)).unwrap_or(inner.len());
    let end = text.len() - inner.len() + length;
    let number: Number = text[..end].parse().map_err(|_| Why::ConditionUnreadable)?;
    Ok((Token::Value(number.into()), &text[end..]))
}

fn word(text: &str) -> (Token, &str) {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let lower = word.to_lowercase();
    let operator = WORDS.iter().find(|(spelling, _)| *spelling == lower);
    let token = match (operator, lower.as_str()) {
        (Some((_, meaning)), _) => Token::Sign(meaning),
        (_, "true") => Token::Value(true.into()),
        (_, "false") => Token::Value(false.into()),
        (_, "null" | "undefined") => Token::Value(Value::Null),
        _ => Token::Word(word.to_owned()),
    };
    (token, rest)
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
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn compare(name: &str, relation: Relation, value: Value) -> Logic {
        Logic::Compare(Operand::Name(name.into()), relation, Operand::Value(value))
    }

    #[test]
    fn expressions_are_read_as_they_are_meant() {
        for (text, logic) in [
            ("{a} = 'x'", compare("a", Relation::Is, json!("x"))),
            ("{a}='it\\'s'", compare("a", Relation::Is, json!("it's"))),
            (
                "{a} <> \"x y\"",
                compare("a", Relation::IsNot, json!("x y")),
            ),
            ("{a} != yes", compare("a", Relation::IsNot, json!("yes"))),
            (
                "{a b} greaterorequal -2.5",
                compare("a b", Relation::AtLeast, json!(-2.5)),
            ),
            (
                "{a} NOTEMPTY",
                compare("a", Relation::NotEmpty, Value::Null),
            ),
            ("{a}", compare("a", Relation::True, Value::Null)),
            (
                "{a} anyof [1, 'b']",
                compare("a", Relation::AnyOf, json!([1, "b"])),
            ),
            ("{a} *= 'b'", compare("a", Relation::Contains, json!("b"))),
            ("{a} = true", compare("a", Relation::Is, json!(true))),
            (
                "!{a}",
                Logic::Not(Box::new(compare("a", Relation::True, Value::Null))),
            ),
        ] {
            assert_eq!(parse(text), Ok(logic), "{text}");
        }
    }

    #[test]
    fn and_binds_more_tightly_than_or() {
        let (a, b, c) = (
            compare("a", Relation::Is, json!(1)),
            compare("b", Relation::Is, json!(2)),
            compare("c", Relation::Is, json!(3)),
        );
        let together = Logic::All(vec![b.clone(), c.clone()]);
        let expected = Logic::Any(vec![a.clone(), together]);
        assert_eq!(parse("{a} = 1 or {b} = 2 and {c} = 3"), Ok(expected));
        let either = Logic::Any(vec![a, b]);
        let expected = Logic::All(vec![either, c]);
        assert_eq!(parse("({a} = 1 || {b} = 2) && {c} = 3"), Ok(expected));
    }

    #[test]
    fn what_computes_or_is_broken_is_refused() {
        for text in [
            "age({born}) >= 18",
            "{a} + {b} > 3",
            "{a} > {b} * 2",
            "({a} + 1) > 2",
        ] {
            assert_eq!(parse(text), Err(Why::ConditionComputes), "{text}");
        }
        let deep = format!("{}{{a}}", "!".repeat(500));
        for text in [
            "",
            "{a} =",
            "{a",
            "{a} = 'x",
            "and",
            "({a} = 1",
            "{a} = 1 {b}",
            &deep,
        ] {
            assert_eq!(parse(text), Err(Why::ConditionUnreadable), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in any::<String>(), likely in "([{}()\\[\\]'\"=<>!, a1.\\\\-]| and | or |contains|é){0,30}") {
            let _ = (parse(&text), parse(&likely));
        }
    }
}
