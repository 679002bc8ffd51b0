//! A statement that grows: text with numbered places, and what is bound to them. Values never get into
//! the text.

use uuid::Uuid;

/// What is bound to a place.
#[derive(Clone, Debug, PartialEq)]
pub enum Bound {
    /// A text.
    Text(String),
    /// An id.
    Id(Uuid),
    /// A number or a time.
    Number(i64),
    /// A decimal number.
    Decimal(f64),
}

/// A statement.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statement {
    /// With `$1`, `$2` and so on.
    pub text: String,
    /// In the order of the places.
    pub bound: Vec<Bound>,
}

impl Statement {
    /// Begins with a text of ours.
    #[must_use]
    pub fn new(text: &'static str) -> Self {
        Self {
            text: text.to_owned(),
            bound: Vec::new(),
        }
    }

    /// Goes on with a text of ours.
    pub fn push(&mut self, text: &'static str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// A place with a value.
    pub fn bind(&mut self, value: Bound) -> &mut Self {
        self.bound.push(value);
        self.text.push('$');
        self.text.push_str(&self.bound.len().to_string());
        self
    }

    /// A place with a text.
    pub fn text(&mut self, value: impl Into<String>) -> &mut Self {
        self.bind(Bound::Text(value.into()))
    }

    /// A place with an id.
    pub fn id(&mut self, value: impl Into<Uuid>) -> &mut Self {
        self.bind(Bound::Id(value.into()))
    }

    /// A place with a number.
    pub fn number(&mut self, value: i64) -> &mut Self {
        self.bind(Bound::Number(value))
    }

    /// `column >= prefix AND column < end of prefix`: a range of the index.
    pub fn prefix(&mut self, column: &'static str, prefix: &str) -> &mut Self {
        self.push(column).push(" >= ").text(prefix);
        self.push(" AND ").push(column).push(" < ");
        self.text(format!("{prefix}\u{10ffff}"))
    }
}

/// Binds what belongs to a statement.
#[macro_export]
macro_rules! bound {
    ($query:expr, $statement:expr) => {{
        let mut query = $query;
        for value in &$statement.bound {
            query = match value {
                $crate::contacts::people::sql::Bound::Text(text) => query.bind(text.clone()),
                $crate::contacts::people::sql::Bound::Id(id) => query.bind(*id),
                $crate::contacts::people::sql::Bound::Number(number) => query.bind(*number),
                $crate::contacts::people::sql::Bound::Decimal(number) => query.bind(*number),
            };
        }
        query
    }};
}
