//! What publishing changes, in short, for a terminal: the desk has it word by word.

use crate::forms::diff::Fate;
use crate::forms::renewal::Proposal;
use crate::i18n::Words;

/// A line on the form, and one for each purpose that is touched; nothing before the first version.
pub fn text(proposal: &Proposal, words: &Words) -> String {
    let Some(last) = &proposal.last else {
        return String::new();
    };
    let difference = &proposal.difference;
    let fields = |is: fn(Fate) -> bool| difference.fields.iter().filter(|f| is(f.fate)).count();
    let added = fields(|fate| fate == Fate::Added);
    let removed = fields(|fate| fate == Fate::Removed);
    let changed = difference.fields.len() - added - removed;
    let settings = difference.settings.len();
    let mut lines = vec![format!(
        "since version {}: fields: {added} added, {removed} removed, {changed} changed; \
         texts and settings: {settings} changed\n",
        last.number
    )];
    for effect in &proposal.effects {
        let name = effect.content.name_in(words.language);
        let change = words.t(&format!("publish-change-{}", effect.kind.key()));
        let (form, all) = (effect.people.by_form, effect.people.all);
        lines.push(format!(
            "  {name}: {change}; people who have agreed: {form} with this form, {all} in all\n"
        ));
    }
    lines.concat()
}
