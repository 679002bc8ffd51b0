//! Proofs of inclusion and of consistency (RFC 9162 section 2.1): which subtrees they are made of, and
//! checking them.

use std::ops::Range;

use super::tree::{Hash, cover, empty_root, node_hash, split};

/// The leaves under each hash of the proof that a leaf is in a tree of some size, in the order of the
/// proof; none if it can't be.
#[must_use]
pub fn inclusion_parts(position: u64, size: u64) -> Option<Vec<Range<u64>>> {
    if position >= size {
        return None;
    }
    let mut parts = Vec::new();
    let mut tree = 0..size;
    while tree.end - tree.start > 1 {
        let middle = tree.start + split(tree.end - tree.start);
        if position < middle {
            parts.push(middle..tree.end);
            tree.end = middle;
        } else {
            parts.push(tree.start..middle);
            tree.start = middle;
        }
    }
    parts.reverse();
    Some(parts)
}

/// The leaves under each hash of the proof that a tree of one size is the beginning of that of another
/// size; none if it can't be. Of the empty tree and of the tree itself the proof is empty.
#[must_use]
pub fn consistency_parts(from: u64, to: u64) -> Option<Vec<Range<u64>>> {
    if from > to {
        return None;
    }
    if from == 0 || from == to {
        return Some(Vec::new());
    }
    let mut parts = Vec::new();
    let mut tree = 0..to;
    // Whether the old tree is the whole left side so far: then its root is known already.
    let mut is_known = true;
    while tree.end != from {
        let middle = tree.start + split(tree.end - tree.start);
        if from <= middle {
            parts.push(middle..tree.end);
            tree.end = middle;
        } else {
            parts.push(tree.start..middle);
            tree.start = middle;
            is_known = false;
        }
    }
    if !is_known {
        parts.push(tree);
    }
    parts.reverse();
    Some(parts)
}

/// How many hashes of complete subtrees must be read for some parts.
#[must_use]
pub fn count_reads(parts: &[Range<u64>]) -> usize {
    parts.iter().map(|part| cover(part.clone()).len()).sum()
}

/// The root of the tree in which a leaf of this hash stands at this position, if the path is one of
/// that tree; none if it has too many hashes or too few (RFC 9162 section 2.1.3.2).
#[must_use]
pub fn root_of_inclusion(position: u64, size: u64, leaf: Hash, path: &[Hash]) -> Option<Hash> {
    if position >= size {
        return None;
    }
    let (mut at, mut last) = (position, size - 1);
    let mut root = leaf;
    for hash in path {
        if last == 0 {
            return None;
        }
        if at & 1 == 1 || at == last {
            root = node_hash(hash, &root);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            root = node_hash(&root, hash);
        }
        at >>= 1;
        last >>= 1;
    }
    (last == 0).then_some(root)
}

/// A tree as a checkpoint has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TreeHead {
    /// Leaves.
    pub size: u64,
    /// Hash of the whole tree.
    pub root: Hash,
}

/// Whether a proof shows that the first tree is the beginning of the second (RFC 9162 section 2.1.4.2).
#[must_use]
pub fn is_consistent(from: TreeHead, to: TreeHead, path: &[Hash]) -> bool {
    if from.size > to.size {
        return false;
    }
    if from.size == to.size {
        return path.is_empty() && from.root == to.root;
    }
    if from.size == 0 {
        return path.is_empty() && from.root == empty_root();
    }
    let own = [from.root];
    let own = if from.size.is_power_of_two() {
        &own[..]
    } else {
        &[]
    };
    let mut path = own.iter().chain(path);
    let (mut at, mut last) = (from.size - 1, to.size - 1);
    while at & 1 == 1 {
        at >>= 1;
        last >>= 1;
    }
    let Some(first) = path.next() else {
        return false;
    };
    let (mut old, mut new) = (*first, *first);
    for hash in path {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            old = node_hash(hash, &old);
            new = node_hash(hash, &new);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            new = node_hash(&new, hash);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && old == from.root && new == to.root
}

#[cfg(test)]
mod tests;
