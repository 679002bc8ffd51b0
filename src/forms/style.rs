//! What a form adds to the style sheet: its accent. It stands in the page itself, and the policy of
//! the page allows these very bytes by their hash (CSP level 3, `style-src`), so that no style that
//! came in some other way is applied.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::accent::Accent;
use super::canonical::digest;
use super::model::Definition;

/// A style sheet in a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// What stands in the element.
    pub css: String,
    /// How the policy names it: `'sha256-...'`.
    pub source: String,
}

impl Style {
    /// What a form adds, if it has a colour of its own.
    #[must_use]
    pub fn of(definition: &Definition) -> Option<Self> {
        let accent = Accent::parse(definition.accent.as_deref()?)?;
        let css = accent.style_sheet();
        let source = format!("'sha256-{}'", BASE64_STANDARD.encode(digest(&css)));
        Some(Self { css, source })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_colour_becomes_a_style() {
        let style = |accent: Option<&str>| {
            Style::of(&Definition {
                accent: accent.map(str::to_owned),
                ..Definition::default()
            })
        };
        assert_eq!(style(None), None);
        assert_eq!(style(Some("red;}</style><script>")), None);
        let style = style(Some("#b0241c")).expect("a style");
        assert!(style.css.contains("--accent:#b0241c;"));
        assert!(style.css.chars().all(|c| !"<>&\"'\\".contains(c)));
        assert_eq!(style.source.len(), "'sha256-'".len() + 44);
    }
}
