//! Against the vectors that are published for RFC 6962, and against an independent crate.

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;
use sha2::Sha256;

use super::*;
use crate::ledger::tree::tests::known_leaves;
use crate::ledger::tree::{Edge, join, leaf_hash};

/// The hash of some leaves, by the definition.
fn hash_of(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => empty_root(),
        [leaf] => *leaf,
        _ => {
            let middle = usize::try_from(split(leaves.len() as u64)).expect("a number");
            node_hash(&hash_of(&leaves[..middle]), &hash_of(&leaves[middle..]))
        }
    }
}

fn in_range(leaves: &[Hash], part: Range<u64>) -> Hash {
    let at = |n| usize::try_from(n).expect("a number");
    hash_of(&leaves[at(part.start)..at(part.end)])
}

/// The path of some parts as it is read from storage: complete subtrees only.
fn path(leaves: &[Hash], parts: &[Range<u64>]) -> Vec<Hash> {
    let of = |part: &Range<u64>| {
        let nodes = cover(part.clone()).into_iter();
        let hashes: Vec<Hash> = nodes
            .map(|node| {
                in_range(
                    leaves,
                    node.position << node.level..(node.position + 1) << node.level,
                )
            })
            .collect();
        join(&hashes)
    };
    parts.iter().map(of).collect()
}

fn inclusion(leaves: &[Hash], position: u64) -> Vec<Hash> {
    path(
        leaves,
        &inclusion_parts(position, leaves.len() as u64).expect("a position"),
    )
}

fn consistency(leaves: &[Hash], from: u64) -> Vec<Hash> {
    path(
        leaves,
        &consistency_parts(from, leaves.len() as u64).expect("a size"),
    )
}

fn head(leaves: &[Hash]) -> TreeHead {
    TreeHead {
        size: leaves.len() as u64,
        root: hash_of(leaves),
    }
}

fn known() -> Vec<Hash> {
    known_leaves().iter().map(|leaf| leaf_hash(leaf)).collect()
}

fn hexed(path: &[Hash]) -> Vec<String> {
    path.iter().map(hex::encode).collect()
}

#[test]
fn inclusion_proofs_are_those_of_the_published_vectors() {
    let leaves = known();
    let vectors: [(u64, usize, &[&str]); 5] = [
        (0, 1, &[]),
        (
            0,
            8,
            &[
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ],
        ),
        (
            5,
            8,
            &[
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ],
        ),
        (
            2,
            3,
            &["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
        ),
        (
            1,
            5,
            &[
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ],
        ),
    ];
    for (position, size, expected) in vectors {
        let proof = inclusion(&leaves[..size], position);
        assert_eq!(hexed(&proof), expected, "{position} in {size}");
    }
}

#[test]
fn consistency_proofs_are_those_of_the_published_vectors() {
    let leaves = known();
    let vectors: [(u64, usize, &[&str]); 4] = [
        (1, 1, &[]),
        (
            1,
            8,
            &[
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ],
        ),
        (
            6,
            8,
            &[
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ],
        ),
        (
            2,
            5,
            &[
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ],
        ),
    ];
    for (from, size, expected) in vectors {
        let proof = consistency(&leaves[..size], from);
        assert_eq!(hexed(&proof), expected, "{from} to {size}");
    }
}

#[test]
fn every_proof_of_small_trees_is_taken_and_no_other() {
    let leaves: Vec<Hash> = (0..20_u8).map(|n| leaf_hash(&[n])).collect();
    for size in 0..=leaves.len() {
        let tree = &leaves[..size];
        for position in 0..size as u64 {
            let proof = inclusion(tree, position);
            let leaf = in_range(tree, position..position + 1);
            let root = root_of_inclusion(position, size as u64, leaf, &proof);
            assert_eq!(root, Some(hash_of(tree)));
            for other in 0..size as u64 {
                if other != position {
                    let root = root_of_inclusion(other, size as u64, leaf, &proof);
                    assert_ne!(root, Some(hash_of(tree)), "{position} as {other} of {size}");
                }
            }
            let longer = [&proof[..], &[leaf]].concat();
            assert_ne!(
                root_of_inclusion(position, size as u64, leaf, &longer),
                Some(hash_of(tree))
            );
        }
        for from in 0..=size {
            let proof = consistency(tree, from as u64);
            let old = head(&leaves[..from]);
            assert!(is_consistent(old, head(tree), &proof), "{from} to {size}");
            let longer = [&proof[..], &[[7; 32]]].concat();
            assert!(!is_consistent(old, head(tree), &longer));
            if !proof.is_empty() {
                let shorter = &proof[..proof.len() - 1];
                assert!(!is_consistent(old, head(tree), shorter));
                let forged = TreeHead {
                    root: [9; 32],
                    ..old
                };
                assert!(!is_consistent(forged, head(tree), &proof));
            }
        }
    }
    assert_eq!(inclusion_parts(3, 3), None);
    assert_eq!(consistency_parts(4, 3), None);
}

#[test]
fn a_proof_takes_few_reads_however_large_the_tree_is() {
    for size in [1_000_000_u64, (1 << 24) - 1, 10_000_000] {
        for position in [0, 1, size / 3, size / 2, size - 1] {
            let parts = inclusion_parts(position, size).expect("a position");
            assert!(
                parts.len() <= 24 && count_reads(&parts) <= 48,
                "{position} of {size}"
            );
            let parts = consistency_parts(position, size).expect("a size");
            assert!(
                parts.len() <= 25 && count_reads(&parts) <= 48,
                "{position} of {size}"
            );
        }
    }
}

fn theirs(leaves: &[Vec<u8>]) -> MemoryBackedTree<Sha256, Vec<u8>> {
    let mut tree = MemoryBackedTree::new();
    for leaf in leaves {
        tree.push(leaf.clone());
    }
    tree
}

fn as_bytes(path: &[Hash]) -> Vec<u8> {
    path.concat()
}

proptest! {
    #[test]
    fn trees_and_proofs_are_those_of_another_program(
        leaves in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..20), 1..120),
        at in any::<prop::sample::Index>(),
        from in any::<prop::sample::Index>(),
    ) {
        let tree = theirs(&leaves);
        let hashes: Vec<Hash> = leaves.iter().map(|leaf| leaf_hash(leaf)).collect();
        let mut edge = Edge::default();
        for hash in &hashes {
            edge.append(*hash);
        }
        let root: Hash = tree.root().as_bytes().as_slice().try_into().expect("32 bytes");
        prop_assert_eq!(edge.root(), root);
        let at = at.index(leaves.len());
        let theirs_in = tree.prove_inclusion(at);
        prop_assert_eq!(as_bytes(&inclusion(&hashes, at as u64)), theirs_in.as_bytes());
        let from = from.index(leaves.len()) + 1;
        let theirs_con = tree.prove_consistency(leaves.len() - from);
        prop_assert_eq!(as_bytes(&consistency(&hashes, from as u64)), theirs_con.as_bytes());
    }

    #[test]
    fn a_changed_proof_proves_nothing(
        size in 2_u64..300,
        position in any::<prop::sample::Index>(),
        bit in 0_usize..256,
        hash in any::<prop::sample::Index>(),
    ) {
        let leaves: Vec<Hash> = (0..size).map(|n| leaf_hash(&n.to_be_bytes())).collect();
        let position = position.index(leaves.len());
        let mut proof = inclusion(&leaves, position as u64);
        let at = hash.index(proof.len());
        proof[at][bit / 8] ^= 1 << (bit % 8);
        let root = root_of_inclusion(position as u64, size, leaves[position], &proof);
        prop_assert_ne!(root, Some(hash_of(&leaves)));
    }
}
