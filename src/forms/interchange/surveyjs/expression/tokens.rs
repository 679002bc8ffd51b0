//! What an expression is made of: names, values, signs and words.

use serde_json::{Number, Value};

use crate::forms::interchange::report::Why;

#[derive(Clone, Debug, PartialEq)]
pub enum Token {
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

pub fn tokens(text: &str) -> Result<Vec<Token>, Why> {
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
