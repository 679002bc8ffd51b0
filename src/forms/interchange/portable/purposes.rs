//! What the keys of purposes stand for: in the file, and here.

use std::collections::BTreeMap;

use crate::forms::interchange::Read;
use crate::forms::interchange::report::Why;
use crate::i18n::pick;
use crate::ids::PurposeId;
use crate::purposes::model::{Purpose, PurposeContent};

impl Read {
    /// The form with the purposes of this installation. Of those that it does not have, the
    /// consents are left without a purpose, and there is a line about each.
    #[must_use]
    pub fn settled(mut self, known: &[Purpose]) -> Self {
        for (at, field) in self.definition.fields.iter_mut().enumerate() {
            for (name, id) in [
                ("purpose", &mut field.purpose),
                ("serves", &mut field.serves),
            ] {
                let Some(named) = id.and_then(|id| self.purposes.get(&id)) else {
                    continue;
                };
                let here = known.iter().find(|purpose| purpose.key == named.key);
                *id = here.map(|purpose| purpose.id);
                if here.is_none() {
                    let why = Why::PurposeUnknown(named.key.clone());
                    self.report.add(format!("fields[{at}].{name}"), "", why);
                }
            }
        }
        self
    }

    /// What the purposes said where the file was written, by the ids that stand for them.
    #[must_use]
    pub fn contents(&self) -> BTreeMap<PurposeId, PurposeContent> {
        let named = self.purposes.iter();
        named
            .filter_map(|(id, named)| Some((*id, named.content.clone()?)))
            .collect()
    }

    /// The title in the form's first language.
    #[must_use]
    pub fn title(&self) -> &str {
        let language = self.definition.default_language();
        pick(&self.definition.title, language, language)
    }
}
