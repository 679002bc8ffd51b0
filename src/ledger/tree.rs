//! The Merkle tree of RFC 6962 and RFC 9162, and how it grows.
//!
//! Hashes are kept of complete subtrees only: those never change. Whatever else a proof needs follows
//! from a logarithmic number of them.

use std::ops::Range;

use sha2::{Digest, Sha256};

/// SHA-256.
pub type Hash = [u8; 32];

/// The hash of a leaf (RFC 9162 section 2.1.1).
#[must_use]
pub fn leaf_hash(leaf: &[u8]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([0]);
    hasher.update(leaf);
    hasher.finalize().into()
}

/// The hash of what joins two subtrees.
#[must_use]
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([1]);
    hasher.update(left);
    hasher.update(right);
    hasher.finalize().into()
}

/// The root of a tree without leaves.
#[must_use]
pub fn empty_root() -> Hash {
    Sha256::digest([]).into()
}

/// A complete subtree: `2^level` leaves, from `position << level` on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Node {
    /// 0 is a leaf.
    pub level: u32,
    /// Counted from the left among those of its level.
    pub position: u64,
}

/// The largest power of two that is smaller than the size of a tree of two leaves or more.
#[must_use]
pub fn split(size: u64) -> u64 {
    1 << (size - 1).ilog2()
}

/// The complete subtrees whose hashes, joined from the right, are the hash of some leaves: from the
/// left, each smaller than the one before. The beginning must be where a subtree of that size can begin.
#[must_use]
pub fn cover(leaves: Range<u64>) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut at = leaves.start;
    while at < leaves.end {
        let level = (leaves.end - at).ilog2();
        nodes.push(Node {
            level,
            position: at >> level,
        });
        at += 1 << level;
    }
    nodes
}

/// Joins the hashes of a [`cover`].
#[must_use]
pub fn join(hashes: &[Hash]) -> Hash {
    let from_the_right = hashes.iter().rev().copied();
    let joined = from_the_right.reduce(|right, left| node_hash(&left, &right));
    joined.unwrap_or_else(empty_root)
}

/// The right edge of a tree: all that it takes to add leaves and to know the root.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edge {
    size: u64,
    peaks: Vec<Hash>,
}

impl Edge {
    /// The edge of a tree of so many leaves, from the hashes of its [`cover`]; none if there are not as
    /// many as it takes.
    #[must_use]
    pub fn of(size: u64, peaks: Vec<Hash>) -> Option<Self> {
        let count = usize::try_from(size.count_ones()).ok()?;
        (peaks.len() == count).then_some(Self { size, peaks })
    }

    /// Leaves.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The hash of the whole tree.
    #[must_use]
    pub fn root(&self) -> Hash {
        join(&self.peaks)
    }

    /// Adds a leaf by its hash; gives the complete subtrees that it completed, the smallest first,
    /// without the leaf itself.
    pub fn append(&mut self, leaf: Hash) -> Vec<(Node, Hash)> {
        let mut made = Vec::new();
        let mut hash = leaf;
        let (mut level, mut position) = (0, self.size);
        while position & 1 == 1 {
            let Some(left) = self.peaks.pop() else { break };
            hash = node_hash(&left, &hash);
            level += 1;
            position >>= 1;
            made.push((Node { level, position }, hash));
        }
        self.peaks.push(hash);
        self.size += 1;
        made
    }
}

/// How many complete subtrees of two leaves and more a tree has.
#[must_use]
pub fn node_count(size: u64) -> u64 {
    size - u64::from(size.count_ones())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The leaves of the test vectors that Certificate Transparency publishes for RFC 6962.
    pub fn known_leaves() -> [Vec<u8>; 8] {
        [
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
            "606162636465666768696a6b6c6d6e6f",
        ]
        .map(|leaf| hex::decode(leaf).expect("hex"))
    }

    const KNOWN_ROOTS: [&str; 8] = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    #[test]
    fn roots_are_those_of_the_published_vectors() {
        assert_eq!(
            hex::encode(empty_root()),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
        let mut edge = Edge::default();
        assert_eq!(edge.root(), empty_root());
        for (leaf, root) in known_leaves().iter().zip(KNOWN_ROOTS) {
            edge.append(leaf_hash(leaf));
            assert_eq!(hex::encode(edge.root()), root, "{} leaves", edge.size());
        }
    }

    #[test]
    fn a_tree_can_be_taken_up_again_at_any_size() {
        let mut nodes = std::collections::BTreeMap::new();
        let mut edge = Edge::default();
        for at in 0..70_u64 {
            let cover = cover(0..at);
            let peaks = cover.iter().map(|node| nodes[node]).collect();
            assert_eq!(Edge::of(at, peaks).as_ref(), Some(&edge), "{at}");
            let leaf = leaf_hash(&at.to_be_bytes());
            let level = 0;
            nodes.insert(
                Node {
                    level,
                    position: at,
                },
                leaf,
            );
            let made = edge.append(leaf);
            assert!(made.len() <= 6, "a logarithm of the size");
            nodes.extend(made);
            let inner = nodes.keys().filter(|node| node.level > 0).count();
            assert_eq!(u64::try_from(inner).expect("a number"), node_count(at + 1));
        }
    }

    #[test]
    fn a_tree_is_split_at_the_largest_power_of_two_below_it() {
        let splits = [
            (2, 1),
            (3, 2),
            (4, 2),
            (5, 4),
            (8, 4),
            (9, 8),
            (1 << 40, 1 << 39),
        ];
        for (size, expected) in splits {
            assert_eq!(split(size), expected, "{size}");
        }
    }
}
