//! Ids for fields that come into a form in which other fields have been before.

use crate::forms::condition::Condition;
use crate::forms::model::Definition;

/// Moves the ids of fields, and all that names them, up.
pub fn renumber(draft: &mut Definition, by: u32) {
    let moved = |id: &str| {
        let number = id.strip_prefix('f').and_then(|number| number.parse().ok());
        number.map_or_else(
            || id.to_owned(),
            |number: u32| format!("f{}", number.saturating_add(by)),
        )
    };
    for field in &mut draft.fields {
        field.id = moved(&field.id);
        field.same_as = field.same_as.as_deref().map(moved);
        if let Some(condition) = &mut field.visible_if {
            rename(condition, &moved);
        }
    }
}

fn rename(condition: &mut Condition, moved: &impl Fn(&str) -> String) {
    match condition {
        Condition::All(conditions) | Condition::Any(conditions) => {
            for one in conditions {
                rename(one, moved);
            }
        }
        Condition::Not(one) => rename(one, moved),
        Condition::Test(test) => test.field = moved(&test.field),
    }
}
