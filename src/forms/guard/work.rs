//! Work for the sender's machine: short for one form, long for thousands. `public/form/work.js` does it
//! in the browser while the form is being filled in.
//!
//! It has [`PIECES`] pieces. Each is a number for which PBKDF2-HMAC-SHA-256 (RFC 8018) of the form token,
//! with piece and number as salt, begins with [`ZEROS`] zero bits: found by trying, about 64 times a
//! piece. Several small pieces take about equally long for everybody, and progress can be shown. PBKDF2
//! rather than a bare hash, because most of the time then goes into what browsers and attackers compute
//! alike. To check it costs [`PIECES`] derivations; of work that was not done, only one.
//!
//! The token is good for one record, so the work is too.

use pbkdf2::pbkdf2_hmac;
use sha2::Sha256;

/// Name of the input that carries the work.
pub const WORK: &str = "work";
/// Numbers to find.
pub const PIECES: usize = 8;
/// Zero bits with which each derived key begins.
const ZEROS: u32 = 6;
/// Iterations of each derivation.
const ITERATIONS: u32 = 1000;
/// Longest text that can be the work: eight numbers and the points between them.
const TEXT_MAX: usize = 8 * 11;

/// Whether the work for a form token, as it stands on the page, was done: `17.3.120...`
#[must_use]
pub fn is_done(token: &str, work: &str) -> bool {
    if work.len() > TEXT_MAX {
        return false;
    }
    let numbers: Option<Vec<u32>> = work.split('.').map(|n| n.parse().ok()).collect();
    let numbers = numbers.unwrap_or_default();
    numbers.len() == PIECES
        && (0..)
            .zip(numbers)
            .all(|(piece, number)| is_found(token, piece, number))
}

fn is_found(token: &str, piece: u32, number: u32) -> bool {
    let mut key = [0];
    let salt = format!("{piece}.{number}");
    pbkdf2_hmac::<Sha256>(token.as_bytes(), salt.as_bytes(), ITERATIONS, &mut key);
    key[0].leading_zeros() >= ZEROS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn solve(token: &str) -> String {
        let find = |piece| (0..10_000).find(|number| is_found(token, piece, *number));
        let pieces = u32::try_from(PIECES).expect("a number");
        let found = (0..pieces).map(|piece| find(piece).expect("a number").to_string());
        found.collect::<Vec<_>>().join(".")
    }

    #[test]
    fn work_is_good_for_its_token_only() {
        let work = solve("a token");
        assert!(is_done("a token", &work));
        assert!(!is_done("another token", &work));
        let (_, half) = work.split_once('.').expect("pieces");
        assert!(!is_done("a token", half), "a piece is missing");
        assert!(!is_done("a token", &format!("{work}.0")), "one too many");
    }

    #[test]
    fn what_is_no_work_is_not_done() {
        for text in ["", ".", "1.2.3", "-1.0.0.0.0.0.0.0", &"9".repeat(500)] {
            assert!(!is_done("a token", text), "{text}");
        }
    }
}
