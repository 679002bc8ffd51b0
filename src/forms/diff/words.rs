//! Two texts, word by word.

use std::time::Duration;

use similar::{ChangeTag, TextDiff};

/// A part of two texts that are woven into one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Stands in both.
    Kept(String),
    /// Stands in the old one only.
    Removed(String),
    /// Stands in the new one only.
    Added(String),
}

/// Texts of whose letters less than two fifths are common are shown one after the other: woven, nobody
/// could read them.
const ALIKE: (usize, usize) = (2, 5);
/// Longest time that is spent on a comparison; after that it gets coarser.
const PATIENCE: Duration = Duration::from_millis(200);

/// Two texts woven into one. What is kept and removed is the old one, what is kept and added the new
/// one, character by character.
#[must_use]
pub fn compare_words(old: &str, new: &str) -> Vec<Piece> {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_words(old, new);
    let mut pieces: Vec<Piece> = Vec::new();
    for change in diff.iter_all_changes() {
        push(&mut pieces, change.tag(), change.value());
    }
    if are_alike(&pieces) {
        return pieces;
    }
    let whole = [Piece::Removed(old.to_owned()), Piece::Added(new.to_owned())];
    let has_text = |piece: &Piece| !piece.text().is_empty();
    whole.into_iter().filter(has_text).collect()
}

/// Whether enough stands in both texts; the space between words does not count.
fn are_alike(pieces: &[Piece]) -> bool {
    let letters = |piece: &Piece| {
        let letters = piece.text().chars().filter(|c| !c.is_whitespace());
        letters.count()
    };
    let kept = pieces
        .iter()
        .filter(|piece| matches!(piece, Piece::Kept(_)));
    let kept: usize = kept.map(letters).sum();
    let all: usize = pieces.iter().map(letters).sum();
    // What is kept stands in both.
    let (least, of) = ALIKE;
    2 * kept * of >= (all + kept) * least
}

/// Adds a word to the last piece if it is of the same sort, else as a new one.
fn push(pieces: &mut Vec<Piece>, tag: ChangeTag, word: &str) {
    match (pieces.last_mut(), tag) {
        (Some(Piece::Kept(text)), ChangeTag::Equal)
        | (Some(Piece::Removed(text)), ChangeTag::Delete)
        | (Some(Piece::Added(text)), ChangeTag::Insert) => text.push_str(word),
        (_, ChangeTag::Equal) => pieces.push(Piece::Kept(word.to_owned())),
        (_, ChangeTag::Delete) => pieces.push(Piece::Removed(word.to_owned())),
        (_, ChangeTag::Insert) => pieces.push(Piece::Added(word.to_owned())),
    }
}

impl Piece {
    /// What it says.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Kept(text) | Self::Removed(text) | Self::Added(text) => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(pieces: &[Piece], leave_out: fn(&Piece) -> bool) -> String {
        let pieces = pieces.iter().filter(|piece| !leave_out(piece));
        pieces.map(Piece::text).collect()
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_out_of_the_weave(
            old in "([a-c\u{e4}]{0,3}[ \n]?){0,12}",
            new in "(\\PC{0,3}|[a-c]{0,3}[ \n]?){0,12}",
        ) {
            let pieces = compare_words(&old, &new);
            prop_assert_eq!(said(&pieces, |piece| matches!(piece, Piece::Added(_))), old);
            prop_assert_eq!(said(&pieces, |piece| matches!(piece, Piece::Removed(_))), new);
        }
    }

    #[test]
    fn only_the_words_that_differ_stand_out() {
        let pieces = compare_words("I agree to get letters.", "I agree to get e-mails.");
        assert_eq!(
            pieces,
            [
                Piece::Kept("I agree to get ".into()),
                Piece::Removed("letters.".into()),
                Piece::Added("e-mails.".into()),
            ]
        );
    }

    #[test]
    fn texts_with_nothing_in_common_are_not_woven() {
        let pieces = compare_words("One two three", "Quite another text");
        assert_eq!(pieces.len(), 2);
    }
}
