//! Names and searches as words: folded, so that it does not matter how somebody writes them.

use crate::contacts::model::IdentifierKind;

/// Longest word that is told from another, in characters.
const WORD_MAX: usize = 60;
/// Longest beginning of a value that is searched by, in characters.
const VALUE_MAX: usize = 100;
/// Most words of a search.
const SEARCHED_MAX: usize = 6;

/// A text in small letters without white space around it.
#[must_use]
pub fn fold(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The beginning of a value, as it is searched by.
#[must_use]
pub fn fold_value(value: &str) -> String {
    fold(value).chars().take(VALUE_MAX).collect()
}

/// The words of a name, each once.
#[must_use]
pub fn of_name(name: &str) -> Vec<String> {
    let folded = fold(name);
    let cut = |word: &str| word.chars().take(WORD_MAX).collect::<String>();
    let mut words: Vec<String> = folded.split_whitespace().map(cut).collect();
    words.sort();
    words.dedup();
    words
}

/// What a search looks for: a phone number as one, anything else word by word, the longest first, because
/// it finds fewest.
#[must_use]
pub fn searched(text: &str) -> Vec<String> {
    let folded = fold(text);
    if is_phone(&folded) {
        return vec![IdentifierKind::Phone.normalise(&folded)];
    }
    let mut words = of_name(&folded);
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words.truncate(SEARCHED_MAX);
    words
}

/// How an identifier may be written that begins with a word: a phone number with its plus, ids of other
/// systems in capitals.
#[must_use]
pub fn spellings(word: &str) -> Vec<String> {
    let mut all = vec![word.to_owned()];
    if let Some(rest) = word.strip_prefix("00") {
        all.push(format!("+{rest}"));
    } else if word.starts_with(|c: char| c.is_ascii_digit()) {
        all.push(format!("+{word}"));
    }
    let capitals = word.to_uppercase();
    if capitals != word {
        all.push(capitals);
    }
    all
}

fn is_phone(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || " +-/().".contains(c);
    text.chars().filter(char::is_ascii_digit).count() >= 3 && text.chars().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_words_each_once() {
        assert_eq!(of_name("  Jörg  Anna JÖRG "), ["anna", "jörg"]);
        assert!(of_name(" ").is_empty());
    }

    #[test]
    fn a_phone_number_is_one_word() {
        assert_eq!(searched("+49 (170) 12-34"), ["+491701234"]);
        assert_eq!(searched("Al Baker"), ["baker", "al"]);
        assert_eq!(spellings("0049170"), ["0049170", "+49170"]);
        assert_eq!(spellings("k-1"), ["k-1", "K-1"]);
    }
}
