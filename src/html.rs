//! HTML where the renderer leaves it to us.

/// A text as the content of a `textarea`, to be given to it as `inner_html`: as a child it would not be
/// escaped, and could end the element.
#[must_use]
pub fn in_textarea(text: &str) -> String {
    // A line break at the very beginning does not count as text.
    let first = if text.starts_with('\n') { "\n" } else { "" };
    format!("{first}{}", text.replace('&', "&amp;").replace('<', "&lt;"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_ends_the_element() {
        assert_eq!(in_textarea("</textarea>&lt;"), "&lt;/textarea>&amp;lt;");
        assert_eq!(in_textarea("\na\nb"), "\n\na\nb");
    }
}
