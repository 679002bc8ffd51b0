//! HTML where the renderer leaves it to us.

/// A text as the content of a `textarea`, to be given to it as `inner_html`: as a child it would not be
/// escaped, and could end the element.
#[must_use]
pub fn in_textarea(text: &str) -> String {
    // A line break at the very beginning does not count as text.
    let first = if text.starts_with('\n') { "\n" } else { "" };
    format!("{first}{}", in_title(text))
}

/// A text as the content of the page's `title`, to be given to it as `inner_html`: as a child it would be
/// followed by a mark of the renderer, which is no comment in there but text.
#[must_use]
pub fn in_title(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_ends_the_element() {
        assert_eq!(in_textarea("</textarea>&lt;"), "&lt;/textarea>&amp;lt;");
        assert_eq!(in_textarea("\na\nb"), "\n\na\nb");
        assert_eq!(in_title("</title>&"), "&lt;/title>&amp;");
    }
}
