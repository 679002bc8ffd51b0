//! The rules: what each is called, how grave it is, which law it rests on, who may overrule it.
//!
//! Only articles and paragraphs stand here whose wording was read. Rules about a form's mechanics
//! rest on no law.

use serde::Serialize;

use self::Law::{Edpb, Gdpr};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The form can't be published like that.
    Error,
    /// Worth a second look; it blocks nothing.
    Warning,
}

impl Severity {
    /// Stable name; its words are the language key `lint-severity-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Where a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Law {
    /// An article of the GDPR (Regulation (EU) 2016/679): `7(2)`.
    Gdpr(&'static str),
    /// Paragraphs of the EDPB's Guidelines 05/2020 on consent: `79`, `42–44`.
    Edpb(&'static str),
}

impl Law {
    /// The language key of its words, which have the variable `place`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Gdpr(_) => "lint-law-gdpr",
            Edpb(_) => "lint-law-edpb",
        }
    }

    /// Article or paragraphs.
    #[must_use]
    pub fn place(self) -> &'static str {
        match self {
            Gdpr(place) | Edpb(place) => place,
        }
    }

    /// Where it can be read, if it has an address that stays (European Legislation Identifier).
    #[must_use]
    pub fn address(self) -> Option<&'static str> {
        match self {
            Gdpr(_) => Some("http://data.europa.eu/eli/reg/2016/679/oj"),
            Edpb(_) => None,
        }
    }
}

/// What the table below says of a rule.
struct About {
    key: &'static str,
    severity: Severity,
    laws: &'static [Law],
    can_be_overridden: bool,
}

/// The law says so. A data protection officer may answer for an exception.
const fn error(key: &'static str, laws: &'static [Law]) -> About {
    About {
        key,
        severity: Severity::Error,
        laws,
        can_be_overridden: true,
    }
}

/// Without it the page would be broken, or what is sent could not be recorded: for this nobody can
/// answer.
const fn needed(key: &'static str, laws: &'static [Law]) -> About {
    About {
        can_be_overridden: false,
        ..error(key, laws)
    }
}

/// Good practice.
const fn warning(key: &'static str, laws: &'static [Law]) -> About {
    About {
        severity: Severity::Warning,
        ..error(key, laws)
    }
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident: $about:expr,)*) => {
        /// A rule. The words of what it finds are the language key `lint-{key}`, those of the remedy
        /// `lint-{key}-fix`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $($(#[$doc])* $name,)*
        }

        /// All of them.
        pub const RULES: &[Rule] = &[$(Rule::$name,)*];

        impl Rule {
            fn about(self) -> About {
                match self {
                    $(Self::$name => $about,)*
                }
            }
        }
    };
}

rules! {
    // Consent is free, specific, informed, unambiguous.

    /// A consent that something else than the person's own tick would give.
    PrefilledConsent: error("prefilled-consent", &[Gdpr("4(11)"), Edpb("79")]),
    /// A plain box or choice that asks for consent without a purpose: nobody could prove to what.
    UnboundConsent: error("unbound-consent", &[Gdpr("7(1)"), Edpb("42")]),
    /// One box for several channels or aims.
    SeveralPurposes: error("several-purposes", &[Gdpr("4(11)"), Edpb("42–44")]),
    /// A consent that comes with accepting terms, or with sending the form.
    TiedToTerms: error("tied-to-terms", &[Gdpr("7(2)"), Gdpr("7(4)"), Edpb("81")]),
    /// A box of consent that can't be left empty.
    ConsentRequired: error("consent-required", &[Gdpr("7(4)"), Edpb("46")]),
    /// Yes is easier to say than no.
    UnequalRefusal: error("unequal-refusal", &[Gdpr("4(11)"), Edpb("42"), Edpb("46")]),
    /// Data of special categories without a sentence that says yes.
    ImplicitSpecialCategory: error("implicit-special-category", &[Edpb("92–94"), Edpb("96")]),
    /// Nobody is named who asks.
    NoController: needed("no-controller", &[Gdpr("13(1)(a)"), Edpb("64")]),
    /// A purpose that says nothing.
    NoStatement: needed("no-statement", &[Gdpr("13(1)(c)"), Edpb("64")]),
    /// The form denies that a consent can be taken back.
    NoWithdrawal: error("no-withdrawal", &[Gdpr("7(3)"), Edpb("116")]),
    /// There is no privacy notice to read.
    NoPrivacyNotice: error("no-privacy-notice", &[Gdpr("13")]),
    /// A text that is missing in one of the form's languages.
    MissingTranslation: error("missing-translation", &[Gdpr("12(1)"), Edpb("67")]),
    /// An accent colour that can't be read on the page.
    LowContrast: error("low-contrast", &[Gdpr("12(1)")]),
    /// A field that no answers lead to.
    UnreachableField: error("unreachable-field", &[]),

    // Good practice.

    /// Two negations in what people are to agree to or to choose.
    DoubleNegative: warning("double-negative", &[Gdpr("12(1)"), Edpb("67")]),
    /// A sentence that is too long to read.
    LongSentence: warning("long-sentence", &[Gdpr("12(1)"), Edpb("67")]),
    /// Yes or no must be said, and nothing says why.
    RequiredWithoutReason: warning("required-without-reason", &[Edpb("61")]),
    /// A field that asks for data and serves no purpose.
    FieldWithoutPurpose: warning("field-without-purpose", &[Gdpr("13(1)(c)")]),
    /// A consent without an end.
    UnlimitedValidity: warning("unlimited-validity", &[Edpb("110–111")]),
    /// Children are likely to fill it in, and nothing asks for their age.
    NoAgeGate: warning("no-age-gate", &[Gdpr("8(1)"), Edpb("132–133")]),
    /// Taking a consent back takes more steps than giving it.
    WithdrawalHarder: warning("withdrawal-harder", &[Gdpr("7(3)"), Edpb("113–114")]),
    /// A condition that always holds.
    AlwaysShown: warning("always-shown", &[]),
    /// A translation of what the source does not say any more.
    StaleTranslation: warning("stale-translation", &[Gdpr("12(1)"), Edpb("67")]),

    // Mechanics.

    /// No language, or one whose own words are not there.
    UnknownLanguage: needed("unknown-language", &[]),
    /// A text that stands nowhere.
    TextMissing: needed("text-missing", &[]),
    /// A text that is too long to keep.
    TextTooLong: needed("text-too-long", &[]),
    /// More fields than a form can have.
    TooManyFields: needed("too-many-fields", &[]),
    /// Nobody would know whose consent it is.
    NobodyIdentified: needed("nobody-identified", &[Gdpr("7(1)"), Edpb("104")]),
    /// A mail has to confirm, and no address is asked for.
    ConfirmNeedsEmail: needed("confirm-needs-email", &[]),
    /// A second field for the same identifier.
    IdentifiedTwice: needed("identified-twice", &[]),
    /// A name for programs that is none.
    KeyInvalid: needed("key-invalid", &[]),
    /// Two fields of one name.
    KeyTaken: needed("key-taken", &[]),
    /// A consent to nothing.
    PurposeMissing: needed("purpose-missing", &[Gdpr("13(1)(c)"), Edpb("64")]),
    /// A consent to a purpose that there is not.
    PurposeUnknown: needed("purpose-unknown", &[]),
    /// Two consents to one purpose.
    PurposeTwice: needed("purpose-twice", &[]),
    /// Lengths that no answer can have.
    LengthOutOfBounds: needed("length-out-of-bounds", &[]),
    /// The shortest answer is longer than the longest.
    LengthsCrossed: needed("lengths-crossed", &[]),
    /// A pattern that nobody can read any more.
    PatternTooLong: needed("pattern-too-long", &[]),
    /// A pattern that is none.
    PatternInvalid: needed("pattern-invalid", &[]),
    /// Nothing to choose from.
    ChoicesMissing: needed("choices-missing", &[]),
    /// A choice that can't be stored.
    ChoiceValue: needed("choice-value", &[]),
    /// Two choices that can't be told apart.
    ChoiceTwice: needed("choice-twice", &[]),
    /// More to choose than there is.
    ChoiceCount: needed("choice-count", &[]),
    /// A bound of another kind than the answers.
    BoundUnlike: needed("bound-unlike", &[]),
    /// The smallest answer is larger than the largest.
    BoundsCrossed: needed("bounds-crossed", &[]),
    /// A file that is larger than any that is taken, or nothing at all.
    FileSize: needed("file-size", &[]),
    /// An age gate without an age.
    AgeMissing: needed("age-missing", &[]),
    /// It repeats what does not come before it.
    RepeatsUnknown: needed("repeats-unknown", &[]),
    /// An answer goes to a field of the contact that there is not.
    GoesToUnknown: needed("goes-to-unknown", &[]),
    /// It goes to one that is archived.
    GoesToArchived: needed("goes-to-archived", &[]),
    /// It goes to one of another kind.
    GoesToKind: needed("goes-to-kind", &[]),
    /// It offers choices that are no values there.
    GoesToChoices: needed("goes-to-choices", &[]),
    /// It takes answers that are refused there.
    GoesToRules: needed("goes-to-rules", &[]),
    /// Two answers go to one field.
    GoesToTwice: needed("goes-to-twice", &[]),
    /// A condition on what does not come before it.
    ConditionUnknown: needed("condition-unknown", &[]),
    /// A condition that is nested too deep.
    ConditionTooDeep: needed("condition-too-deep", &[]),
    /// An accent that is no colour.
    AccentInvalid: needed("accent-invalid", &[]),
}

impl Rule {
    /// Stable name.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.about().key
    }

    /// How grave its findings are.
    #[must_use]
    pub fn severity(self) -> Severity {
        self.about().severity
    }

    /// What it rests on; nothing for the mechanics of a form.
    #[must_use]
    pub fn laws(self) -> &'static [Law] {
        self.about().laws
    }

    /// Whether the data protection officer may publish over it, with a reason.
    #[must_use]
    pub fn can_be_overridden(self) -> bool {
        self.about().can_be_overridden
    }

    /// The rule of a stable name.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        RULES.iter().copied().find(|rule| rule.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_kebab_case_and_unique() {
        let keys: BTreeSet<_> = RULES.iter().map(|rule| rule.key()).collect();
        assert_eq!(keys.len(), RULES.len());
        for key in keys {
            let is_kebab = key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
            assert!(is_kebab && !key.ends_with("-fix"), "{key}");
            assert_eq!(Rule::find(key).map(Rule::key), Some(key));
        }
    }

    #[test]
    fn what_can_be_overridden_rests_on_law() {
        let errors = RULES
            .iter()
            .filter(|rule| rule.severity() == Severity::Error);
        for rule in errors.filter(|rule| rule.can_be_overridden()) {
            let is_harmless = *rule == Rule::UnreachableField;
            assert!(is_harmless || !rule.laws().is_empty(), "{rule:?}");
        }
    }
}
