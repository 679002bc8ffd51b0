//! Lengths, ranges and patterns of foreign forms.

use super::assembly::Assembly;
use super::report::Why;
use super::source::Source;
use crate::forms::condition::number;
use crate::forms::lint::NAME_MAX;
use crate::forms::model::{ANSWER_MAX, AUTOCOMPLETE, FILE_KINDS, Field, FieldKind, FileKind};
use crate::forms::validate::is_day;

/// A bound that is typed in a form: the number or the day, without a time behind it.
fn bound(kind: FieldKind, text: &str) -> Option<String> {
    let text = text.trim();
    match kind {
        FieldKind::Number => number(text).map(|_| text.to_owned()),
        FieldKind::Date => {
            let day = text.get(..10).filter(|day| is_day(day))?;
            let is_alone = text.len() == 10 || text[10..].starts_with(['T', ' ']);
            is_alone.then(|| day.to_owned())
        }
        _ => None,
    }
}

impl Assembly {
    /// Sets the smallest answer, or says why not.
    pub fn set_min(&mut self, place: &str, field: &mut Field, text: &str) {
        if !text.is_empty() {
            field.min = self.bound_of(place, field.kind, text).or(field.min.take());
        }
    }

    /// Sets the largest answer, or says why not.
    pub fn set_max(&mut self, place: &str, field: &mut Field, text: &str) {
        if !text.is_empty() {
            field.max = self.bound_of(place, field.kind, text).or(field.max.take());
        }
    }

    fn bound_of(&mut self, place: &str, kind: FieldKind, text: &str) -> Option<String> {
        let found = bound(kind, text);
        if found.is_none() {
            self.report.add(place, text, Why::Bound);
        }
        found
    }

    /// Sets fewest and most characters; on fields that have no length it says so.
    pub fn set_lengths(
        &mut self,
        place: &str,
        field: &mut Field,
        min: Option<u32>,
        max: Option<u32>,
    ) {
        let (min, max) = (min.filter(|min| *min > 0), max.filter(|max| *max > 0));
        if min.is_none() && max.is_none() {
            return;
        }
        if !field.kind.is_typed() {
            return self.report.add(place, "", Why::Check);
        }
        let capped = |length: u32| length.min(ANSWER_MAX);
        field.min_length = min.map(capped).or(field.min_length);
        field.max_length = max.map(capped).or(field.max_length);
    }

    /// Sets the pattern that the whole answer has to match.
    pub fn set_pattern(&mut self, place: &str, field: &mut Field, pattern: &str) {
        if pattern.is_empty() {
            return;
        }
        let is_fine = pattern.chars().count() <= NAME_MAX
            && field.kind.is_typed()
            && regex_lite::Regex::new(&format!("^(?:{pattern})$")).is_ok()
            && regex_lite::Regex::new(pattern).is_ok();
        match is_fine {
            true => field.pattern = Some(pattern.to_owned()),
            false => self.report.add(place, pattern, Why::Pattern),
        }
    }
}

impl Assembly {
    /// Sets what browsers may fill in.
    pub fn set_autocomplete(&mut self, source: &Source, field: &mut Field) {
        let wanted = source.first(&["autocomplete", "autoComplete"]);
        let wanted = wanted.map(super::source::plain).unwrap_or_default();
        let known = AUTOCOMPLETE.iter().find(|known| **known == wanted);
        field.autocomplete = known.map(|known| (*known).to_owned());
        if known.is_none() && !matches!(wanted.as_str(), "" | "on" | "off") {
            self.report
                .add(source.at("autocomplete"), &wanted, Why::UnknownProperty);
        }
    }

    /// Sets the kinds of files that are taken, and how large they may be.
    pub fn set_files(&mut self, source: &Source, field: &mut Field) {
        if source.flag("allowMultiple") || source.flag("multiple") {
            self.report.add(&source.place, "", Why::Once);
        }
        let types = source.first(&["acceptedTypes", "filePattern"]);
        let types = types.map(super::source::plain).unwrap_or_default();
        let mut kinds: Vec<FileKind> = types.split([',', ' ']).filter_map(file_kind).collect();
        kinds.sort_by_key(|kind| FILE_KINDS.iter().position(|known| known == kind));
        kinds.dedup();
        field.accept = if kinds.is_empty() {
            FILE_KINDS.to_vec()
        } else {
            kinds
        };
        let size = source.first(&["maxSize", "fileMaxSize"]);
        field.max_megabytes = size
            .map(super::source::plain)
            .and_then(|size| megabytes(&size));
    }
}

/// `.pdf`, `image/*`, `text/csv`
fn file_kind(text: &str) -> Option<FileKind> {
    let text = text.trim().trim_start_matches(['*', '.']).to_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| text.contains(part));
    if text.is_empty() {
        None
    } else if has(&["pdf"]) {
        Some(FileKind::Pdf)
    } else if has(&["image", "png", "jpg", "jpeg", "gif", "webp", "heic", "heif"]) {
        Some(FileKind::Image)
    } else if has(&["csv", "txt", "text/"]) {
        Some(FileKind::Text)
    } else if has(&["doc", "xls", "odt", "ods", "rtf", "office", "msword"]) {
        Some(FileKind::Office)
    } else {
        None
    }
}

/// A number of bytes, or `5MB`, in whole megabytes and at least one.
fn megabytes(text: &str) -> Option<u32> {
    let text = text.trim().to_uppercase();
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    let number: u64 = digits.parse().ok().filter(|number| *number > 0)?;
    let bytes = match text[digits.len()..].trim() {
        "" | "B" => number,
        "KB" => number.saturating_mul(1024),
        "MB" => number.saturating_mul(1024 * 1024),
        "GB" => number.saturating_mul(1024 * 1024 * 1024),
        _ => return None,
    };
    u32::try_from(bytes.div_ceil(1024 * 1024)).ok()
}

/// A pattern that is looked for somewhere in an answer, as one that matches the whole of it.
pub fn whole(pattern: &str) -> String {
    let inner = pattern.strip_prefix('^').and_then(|p| p.strip_suffix('$'));
    match inner {
        Some(inner) if !inner.contains('|') && !inner.ends_with('\\') => inner.to_owned(),
        _ => format!("[\\s\\S]*(?:{pattern})[\\s\\S]*"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_that_is_searched_for_matches_the_whole() {
        for (pattern, answer, fits) in [
            ("^[0-9]{5}$", "12345", true),
            ("^[0-9]{5}$", "x12345", false),
            ("[0-9]{5}", "x12345y", true),
            ("^a|b$", "axx", true),
            ("^a|b$", "xxb", true),
            ("^a|b$", "xax", false),
            ("^a", "ab", true),
            ("a\\$", "xa$", true),
        ] {
            let whole = format!("^(?:{})$", whole(pattern));
            let regex = regex_lite::Regex::new(&whole).expect("a pattern");
            assert_eq!(regex.is_match(answer), fits, "{pattern} on {answer}");
        }
    }

    #[test]
    fn sizes_and_bounds_are_read() {
        for (size, megabytes_) in [
            ("5MB", Some(5)),
            ("500KB", Some(1)),
            ("3000000", Some(3)),
            ("2 gb", Some(2048)),
            ("0", None),
            ("big", None),
            ("5 parsecs", None),
        ] {
            assert_eq!(megabytes(size), megabytes_, "{size}");
        }
        let date = |text| bound(FieldKind::Date, text);
        assert_eq!(
            date("2026-07-01T18:30:00.000Z").as_deref(),
            Some("2026-07-01")
        );
        assert_eq!(date("2026-07-01x"), None);
        assert_eq!(date("today()"), None);
        assert_eq!(date("2026-0é-01"), None);
        assert_eq!(bound(FieldKind::Number, "2.5").as_deref(), Some("2.5"));
    }
}
