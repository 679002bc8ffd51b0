//! Numbers as bars.

/// Bars of numbers, unless each of them has its own.
const BINS: usize = 10;

/// Numbers as bars: one for each number where there are few, else ten of a round width.
pub fn histogram(mut numbers: Vec<f64>) -> Vec<(String, i64)> {
    numbers.retain(|number| number.is_finite());
    numbers.sort_by(f64::total_cmp);
    let mut each: Vec<(f64, i64)> = Vec::new();
    for number in &numbers {
        match each.last_mut() {
            Some((last, count)) if last.total_cmp(number).is_eq() => *count += 1,
            _ => each.push((*number, 1)),
        }
    }
    if each.len() <= BINS {
        let labels = each.into_iter();
        return labels.map(|(n, count)| (n.to_string(), count)).collect();
    }
    let (least, most) = (numbers[0], numbers[numbers.len() - 1]);
    let width = round_width((most - least) / 9.0);
    let first = (least / width).floor() * width;
    let mut bins = vec![0; BINS];
    for number in &numbers {
        bins[bin_of(*number, first, width)] += 1;
    }
    while bins.last() == Some(&0) {
        bins.pop();
    }
    let edge = |at: usize| tidy(first + width * f64::from(u32::try_from(at).unwrap_or(0)));
    let bars = bins.into_iter().enumerate();
    bars.map(|(at, count)| (format!("{}–{}", edge(at), edge(at + 1)), count))
        .collect()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and the number of bars"
)]
fn bin_of(number: f64, first: f64, width: f64) -> usize {
    (((number - first) / width).floor().max(0.0) as usize).min(BINS - 1)
}

/// 1, 2 or 5 times a power of ten, at least as large.
fn round_width(width: f64) -> f64 {
    let power = 10_f64.powf(width.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * power);
    let fits = |step: &f64| *step >= width * (1.0 - 1e-9);
    steps.into_iter().find(fits).unwrap_or(width)
}

/// Without the traces of binary fractions.
fn tidy(number: f64) -> String {
    let text = format!("{number:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn few_numbers_have_a_bar_each() {
        let bars = histogram(vec![2.0, 1.0, 2.0, 0.5]);
        let expected = [("0.5", 1), ("1", 1), ("2", 2)];
        assert_eq!(bars, expected.map(|(label, n)| (label.to_owned(), n)));
    }

    #[test]
    fn many_numbers_share_round_bars() {
        let bars = histogram((0..100).map(f64::from).collect());
        assert_eq!(bars.len(), 5);
        assert_eq!(bars[0], ("0–20".to_owned(), 20));
    }

    proptest! {
        #[test]
        fn no_number_gets_lost(numbers in prop::collection::vec(-1e9..1e9_f64, 0..200)) {
            let count = i64::try_from(numbers.len()).expect("few");
            let bars = histogram(numbers);
            prop_assert_eq!(bars.iter().map(|(_, n)| n).sum::<i64>(), count);
            prop_assert!(bars.len() <= BINS);
        }
    }
}
