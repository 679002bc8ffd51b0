//! The parts of a unit: XLIFF cuts a text into segments and what stands between them, and lets a translation
//! have them in another order.

/// Those of one unit, as they stand in the file.
#[derive(Default)]
pub struct Parts(Vec<Part>);

#[derive(Default)]
struct Part {
    /// Nothing to translate: what a segment does not take in, such as a space.
    is_ignorable: bool,
    source: String,
    target: Option<String>,
    /// Where the translation stands, counted from 1.
    order: Option<usize>,
}

impl Parts {
    /// Another part begins.
    pub fn begin(&mut self, is_ignorable: bool) {
        self.0.push(Part {
            is_ignorable,
            ..Part::default()
        });
    }

    /// The translation of the last part begins.
    pub fn begin_target(&mut self, order: Option<usize>) {
        if let Some(part) = self.0.last_mut() {
            part.target.get_or_insert_default();
            part.order = order;
        }
    }

    /// More of the last part.
    pub fn add(&mut self, place: &str, text: &str) {
        if let Some(part) = self.0.last_mut() {
            match place {
                "source" => part.source.push_str(text),
                _ => part.target.get_or_insert_default().push_str(text),
            }
        }
    }

    /// The whole text and its whole translation. What stands between translated segments and has no
    /// translation of its own is as it was.
    pub fn joined(self) -> (String, String) {
        let source: String = self.0.iter().map(|part| part.source.as_str()).collect();
        let is_translated = |part: &Part| !part.is_ignorable && part.target.is_some();
        if !self.0.iter().any(is_translated) {
            return (source, String::new());
        }
        let mut parts: Vec<(usize, Part)> = self.0.into_iter().enumerate().collect();
        parts.sort_by_key(|(at, part)| part.order.unwrap_or(at + 1));
        let target = parts.into_iter().map(|(_, part)| match part.target {
            None if part.is_ignorable => part.source,
            target => target.unwrap_or_default(),
        });
        (source, target.collect())
    }
}
