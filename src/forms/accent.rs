//! The colour of a form's buttons and links, and whether it can be read.
//!
//! Contrast is that of WCAG 2.2. No colour has 4.5:1 on white and on the dark scheme's ground as well,
//! so in the dark scheme the accent is mixed with white until it has.

use std::fmt;

/// Least contrast of text (WCAG 2.2, success criterion 1.4.3).
pub const CONTRAST_MIN: f64 = 4.5;

/// Grounds on which a form stands, in the light scheme and in the dark one (`style/_tokens.scss`).
const LIGHT: [Accent; 2] = [Accent(0xff, 0xff, 0xff), Accent(0xf5, 0xf6, 0xf8)];
const DARK: [Accent; 2] = [Accent(0x19, 0x20, 0x27), Accent(0x11, 0x16, 0x1b)];
const WHITE: Accent = Accent(0xff, 0xff, 0xff);
const BLACK: Accent = Accent(0, 0, 0);
/// In how many steps a colour becomes white or black.
const STEPS: u16 = 20;

/// A colour: red, green, blue (sRGB).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent(u8, u8, u8);

impl fmt::Display for Accent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

impl Accent {
    /// `#1b5e8c`, and nothing else that CSS has for a colour.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some(Self(red, green, blue))
    }

    /// The least contrast that text in this colour has on a form.
    #[must_use]
    pub fn least_contrast(self) -> f64 {
        self.least_on(LIGHT).min(self.in_the_dark().least_on(DARK))
    }

    /// The same colour, as much darker as it takes to be readable.
    #[must_use]
    pub fn darker_until_readable(self) -> Self {
        let is_readable = |color: &Self| color.least_on(LIGHT) >= CONTRAST_MIN;
        self.towards(BLACK).find(is_readable).unwrap_or(BLACK)
    }

    /// What it becomes in the dark scheme.
    fn in_the_dark(self) -> Self {
        let is_readable = |color: &Self| color.least_on(DARK) >= CONTRAST_MIN;
        self.towards(WHITE).find(is_readable).unwrap_or(WHITE)
    }

    /// What is written on it: white or black.
    fn text(self) -> Self {
        if self.contrast(WHITE) >= self.contrast(BLACK) {
            WHITE
        } else {
            BLACK
        }
    }

    fn least_on(self, grounds: [Self; 2]) -> f64 {
        let contrasts = grounds.map(|ground| self.contrast(ground));
        contrasts[0].min(contrasts[1])
    }

    /// From 1 to 21.
    fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        a.max(b) / a.min(b)
    }

    /// Relative luminance, from 0 to 1.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// The way to another colour, this one first.
    fn towards(self, other: Self) -> impl Iterator<Item = Self> {
        (0..=STEPS).map(move |step| self.mixed(other, step))
    }

    /// With so many parts of [`STEPS`] of another colour.
    fn mixed(self, other: Self, parts: u16) -> Self {
        let mix = |a: u8, b: u8| {
            let sum = u16::from(a) * (STEPS - parts) + u16::from(b) * parts;
            u8::try_from(sum / STEPS).unwrap_or(u8::MAX)
        };
        Self(
            mix(self.0, other.0),
            mix(self.1, other.1),
            mix(self.2, other.2),
        )
    }

    /// The style sheet that gives a form this colour, on screens; paper has none.
    #[must_use]
    pub fn style_sheet(self) -> String {
        let rules = |accent: Self, hover: Self| {
            format!(
                ":root{{--accent:{accent};--accent-hover:{hover};--on-accent:{}}}",
                accent.text()
            )
        };
        let light = rules(self, self.mixed(BLACK, STEPS / 4));
        let dark = self.in_the_dark();
        let dark = rules(dark, dark.mixed(WHITE, STEPS / 4));
        format!("@media screen{{{light}}}@media screen and (prefers-color-scheme:dark){{{dark}}}")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn contrasts_are_those_of_wcag() {
        let contrast = |a: &str, b: &str| {
            let [a, b] = [a, b].map(|color| Accent::parse(color).expect("a colour"));
            format!("{:.2}", a.contrast(b))
        };
        assert_eq!(contrast("#000000", "#ffffff"), "21.00");
        assert_eq!(contrast("#767676", "#ffffff"), "4.54");
        assert_eq!(contrast("#ff0000", "#ffffff"), "4.00");
        assert_eq!(contrast("#1b5e8c", "#1b5e8c"), "1.00");
    }

    #[test]
    fn the_grounds_are_those_of_the_page() {
        let tokens = include_str!("../../style/_tokens.scss");
        let (light, dark) = tokens
            .split_once("prefers-color-scheme: dark")
            .expect("two");
        assert!(light.contains("--surface: #fff;"));
        for (scheme, name, ground) in [
            (light, "ground", LIGHT[1]),
            (dark, "surface", DARK[0]),
            (dark, "ground", DARK[1]),
        ] {
            assert!(scheme.contains(&format!("--{name}: {ground};")), "{name}");
        }
    }

    proptest! {
        #[test]
        fn every_colour_can_be_made_readable(red: u8, green: u8, blue: u8) {
            let accent = Accent(red, green, blue);
            prop_assert_eq!(Accent::parse(&accent.to_string()), Some(accent));
            prop_assert!(accent.in_the_dark().least_on(DARK) >= CONTRAST_MIN);
            prop_assert!(accent.darker_until_readable().least_contrast() >= CONTRAST_MIN);
            prop_assert!(accent.contrast(accent.text()) >= CONTRAST_MIN);
        }

        #[test]
        fn what_is_no_colour_gets_into_no_style_sheet(text in "\\PC{0,12}") {
            if let Some(accent) = Accent::parse(&text) {
                prop_assert_eq!(accent.to_string(), text.to_lowercase());
            }
        }
    }
}
