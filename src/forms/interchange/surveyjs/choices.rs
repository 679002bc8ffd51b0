//! Choices: plain values, `value|text`, objects of value and text, and those that are counted up.

use serde_json::Value;

use super::Reader;
use crate::forms::interchange::assembly::Marks;
use crate::forms::interchange::report::Why;
use crate::forms::interchange::source::{Source, plain};
use crate::forms::model::{Choice, Field, FieldKind};
use crate::i18n::Text;

/// Most choices that are counted up.
const COUNTED_MAX: i64 = 100;
/// The value of the choice that stands for all others.
const OTHER: &str = "other";
/// The value of the choice of nothing.
const NONE: &str = "none";

/// Choices with what they are called in the source, and here.
pub type Choices = (Vec<Choice>, Vec<(String, String)>);

impl Reader<'_> {
    /// The choices of a question, with those for others and for none.
    pub fn choices(&mut self, source: &Source) -> Choices {
        let mut read = self.listed(source, "choices");
        read.extend(self.counted(source));
        for name in ["choicesByUrl", "choicesFromQuestion"] {
            if let Some(value) = source
                .get(name)
                .filter(|value| !super::super::source::is_empty(value))
            {
                let what = value.get("url").map_or_else(|| plain(value), plain);
                self.a.report.add(source.at(name), &what, Why::OutsideData);
            }
        }
        if source.flag("showNoneItem") || source.flag("hasNone") {
            read.push((
                NONE.into(),
                self.worded(source, "noneText", "interchange-none"),
            ));
        }
        if has_other(source) {
            read.push((
                OTHER.into(),
                self.worded(source, "otherText", "interchange-other"),
            ));
        }
        self.a.choices(&source.at("choices"), read)
    }

    /// The items of a list of choices, rows or columns.
    pub fn listed(&mut self, source: &Source, name: &str) -> Vec<(Value, Text)> {
        let list = source.list(name).iter().enumerate();
        let mut read = Vec::new();
        for (number, item) in list {
            let place = format!("{}[{number}]", source.at(name));
            read.extend(self.item(&place, item));
        }
        read
    }

    fn item(&mut self, place: &str, item: &Value) -> Option<(Value, Text)> {
        let Some(object) = Source::of(item, place) else {
            let both = plain(item);
            let (value, text) = match both.split_once('|') {
                Some((value, text)) => (Value::from(value), Value::from(text)),
                None => (item.clone(), item.clone()),
            };
            let label = self.texts.read(self.a, place, &text, Marks::None);
            return Some((value, label)).filter(|_| !both.is_empty());
        };
        let value = object.first(&["value", "name"])?.clone();
        let label = match object.first(&["text", "title"]) {
            Some(text) => self
                .texts
                .read(self.a, &object.at("text"), text, Marks::None),
            None => self.texts.read(self.a, place, &value, Marks::None),
        };
        object.leave(&mut self.a.report, |name, _| {
            Some(super::leftover::of_choice(name))
        });
        Some((value, label))
    }

    /// `choicesMin` to `choicesMax`.
    fn counted(&mut self, source: &Source) -> Vec<(Value, Text)> {
        let number = |name| source.text(name).parse::<i64>().ok();
        let (Some(from), Some(to)) = (number("choicesMin"), number("choicesMax")) else {
            return Vec::new();
        };
        let step = number("choicesStep").filter(|step| *step > 0).unwrap_or(1);
        let step = usize::try_from(step).unwrap_or(1);
        let to = to.min(from.saturating_add(COUNTED_MAX));
        let numbers = (from..=to).step_by(step);
        let items = numbers.map(Value::from);
        let place = source.at("choicesMax");
        items
            .map(|item| {
                (
                    item.clone(),
                    self.texts.read(self.a, &place, &item, Marks::None),
                )
            })
            .collect()
    }

    /// The steps of a rating, from bad to good.
    pub fn steps(&mut self, source: &Source) -> Choices {
        let mut read = self.listed(source, "rateValues");
        if read.is_empty() {
            let number = |name, else_| source.text(name).parse::<i64>().unwrap_or(else_);
            let from = number("rateMin", 1);
            let count = number("rateCount", 5).clamp(1, COUNTED_MAX);
            let to = number("rateMax", from.saturating_add(count - 1));
            let step = usize::try_from(number("rateStep", 1).max(1)).unwrap_or(1);
            let to = to.min(from.saturating_add(COUNTED_MAX));
            for item in (from..=to).step_by(step).map(Value::from) {
                let label = self.texts.read(self.a, &source.place, &item, Marks::None);
                read.push((item, label));
            }
        }
        let ends = [
            ["minRateDescription", "mininumRateDescription"],
            ["maxRateDescription", "maximumRateDescription"],
        ];
        let last = read.len().saturating_sub(1);
        for (at, names) in [(0, ends[0]), (last, ends[1])] {
            let said = source.first(&names);
            if let (Some(value), Some((_, label))) = (said, read.get_mut(at)) {
                let place = source.at(names[0]);
                let said = self.texts.read(self.a, &place, value, Marks::None);
                for (language, said) in said {
                    let label = label.entry(language).or_default();
                    let both = format!("{label} – {said}");
                    both.trim_start_matches(" – ").clone_into(label);
                }
            }
        }
        self.a.choices(&source.at("rateValues"), read)
    }

    /// After a question with a choice for others: a line to say which.
    pub fn other(&mut self, source: &Source, field: &Field, id: &str) {
        if !has_other(source) {
            return;
        }
        let op = match field.kind.takes_many() {
            true => crate::forms::condition::Op::Includes,
            false => crate::forms::condition::Op::Is,
        };
        let is_chosen = crate::forms::condition::Test {
            field: id.to_owned(),
            op,
            value: OTHER.to_owned(),
        };
        let line = Field {
            kind: FieldKind::Text,
            label: self.worded(source, "otherText", "interchange-other"),
            visible_if: Some(crate::forms::condition::Condition::Test(is_chosen)),
            required: true,
            ..Field::default()
        };
        let name = format!("{}-other", source.text("name"));
        self.own_field(&source.at("showOtherItem"), &name, line);
    }

    /// A text of the source, or a message of ours.
    pub fn worded(&mut self, source: &Source, name: &str, key: &str) -> Text {
        let text = self.text(source, name, Marks::None);
        match text.is_empty() {
            true => self.texts.ours(key),
            false => text,
        }
    }
}

fn has_other(source: &Source) -> bool {
    source.flag("showOtherItem") || source.flag("hasOther")
}
