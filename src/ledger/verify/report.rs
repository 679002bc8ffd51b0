//! What a check says, as keys of messages: in words for a terminal or a page.

use serde::{Deserialize, Serialize};

use crate::i18n::{Arg, Words};

/// How a line is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// What the lines below are about.
    About,
    /// Checked, and as it must be.
    Right,
    /// Checked, and not as it must be.
    Wrong,
    /// Something to know.
    Note,
}

/// One thing that was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// How it is meant.
    pub mark: Mark,
    /// Language key of the words.
    pub key: String,
    /// What its variables stand for.
    pub args: Vec<(String, Arg)>,
}

impl Line {
    /// The line in words.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        words.with_list(&self.key, &self.args)
    }
}

/// All that was checked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// In the order of the check.
    pub lines: Vec<Line>,
    /// Wrong things that were too many to be listed.
    pub more: usize,
}

/// Wrong things that are listed.
const WRONG_MAX: usize = 100;

type Args<'a, const N: usize> = [(&'a str, Arg); N];

fn line<const N: usize>(mark: Mark, key: &str, args: Args<'_, N>) -> Line {
    Line {
        mark,
        key: key.to_owned(),
        args: args.map(|(name, arg)| (name.to_owned(), arg)).to_vec(),
    }
}

impl Report {
    /// What follows is about a file.
    pub fn about(&mut self, name: &str) {
        let name = name.to_owned();
        self.lines
            .push(line(Mark::About, "verify-about", [("name", name.into())]));
    }

    /// Something is as it must be.
    pub fn right<const N: usize>(&mut self, key: &str, args: Args<'_, N>) {
        self.lines.push(line(Mark::Right, key, args));
    }

    /// Something is not.
    pub fn wrong<const N: usize>(&mut self, key: &str, args: Args<'_, N>) {
        if self.count_wrong() < WRONG_MAX {
            self.lines.push(line(Mark::Wrong, key, args));
        } else {
            self.more += 1;
        }
    }

    /// Something to know.
    pub fn note<const N: usize>(&mut self, key: &str, args: Args<'_, N>) {
        self.lines.push(line(Mark::Note, key, args));
    }

    /// Right or wrong.
    pub fn check<const N: usize>(
        &mut self,
        is_right: bool,
        right: &str,
        wrong: &str,
        args: Args<'_, N>,
    ) {
        if is_right {
            self.right(right, args);
        } else {
            self.wrong(wrong, args);
        }
    }

    /// Another report behind this one.
    pub fn extend(&mut self, other: Self) {
        self.lines.extend(other.lines);
        self.more += other.more;
    }

    /// How much is wrong.
    #[must_use]
    pub fn count_wrong(&self) -> usize {
        let wrong = self.lines.iter().filter(|line| line.mark == Mark::Wrong);
        wrong.count() + self.more
    }

    /// Whether all is right.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.count_wrong() == 0
    }

    /// Whether a line of this key is wrong.
    #[must_use]
    pub fn has_wrong(&self, key: &str) -> bool {
        let mut wrong = self.lines.iter().filter(|line| line.mark == Mark::Wrong);
        wrong.any(|line| line.key == key)
    }
}

/// Something can't be read, and so not be checked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("can't be read: {}", .0.key)]
pub struct Unreadable(pub Line);

impl Unreadable {
    /// For the reason named by a language key.
    #[must_use]
    pub fn new(key: &str) -> Self {
        Self(line(Mark::Wrong, key, []))
    }

    /// The same of a file.
    #[must_use]
    pub fn of(key: &str, name: &str) -> Self {
        Self(line(Mark::Wrong, key, [("name", name.to_owned().into())]))
    }
}
