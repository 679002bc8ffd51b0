//! A condition as it is edited: a form whose controls are named by their place in the tree, and buttons
//! that add and take away. It works without script.

use std::collections::HashMap;

use super::model::{DEPTH_MAX, NODES_MAX, Node, Op, What};

/// What a button of the page asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// To save it.
    Save,
    /// To count whom it finds.
    Count,
    /// To change the tree, which has been done.
    Edit,
}

/// What was sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// What the segment is called.
    pub name: String,
    /// The number of changes that the page knew.
    pub revision: i64,
    /// The condition, changed as the button said.
    pub tree: Node,
    /// Which button.
    pub press: Press,
}

impl Sent {
    /// Out of the controls of a sent form.
    #[must_use]
    pub fn from_pairs(pairs: Vec<(String, String)>) -> Self {
        let mut typed: HashMap<String, String> = HashMap::new();
        for (name, value) in pairs {
            typed.insert(name, value);
        }
        let get = |name: &str| typed.get(name).map(String::as_str).unwrap_or_default();
        let mut tree = read(&typed, "n", 1).unwrap_or_else(|| Node::group(What::All, Vec::new()));
        let press = match get("do").split_once(':') {
            Some(("remove", path)) => {
                remove(&mut tree, &path_of(path));
                Press::Edit
            }
            Some(("add", path)) => {
                let new = node(get(&format!("{path}.new")));
                if let Some(new) = new.filter(|_| tree.count() < NODES_MAX) {
                    add(&mut tree, &path_of(path), new);
                }
                Press::Edit
            }
            _ if get("do") == "count" => Press::Count,
            _ => Press::Save,
        };
        Self {
            name: get("name").trim().to_owned(),
            revision: get("revision").parse().unwrap_or(0),
            tree,
            press,
        }
    }
}

/// A new node of what was chosen: `what`, or `what:of`.
fn node(chosen: &str) -> Option<Node> {
    let (what, of) = chosen.split_once(':').unwrap_or((chosen, ""));
    let what = What::of(what)?;
    match what.ops().first() {
        None => Some(Node::group(what, Vec::new())),
        Some(op) => Some(Node::test(what, of, *op, "")),
    }
}

/// `n.0.2` is the third one in the first one of the root.
fn path_of(path: &str) -> Vec<usize> {
    let steps = path.split('.').skip(1);
    steps.filter_map(|step| step.parse().ok()).collect()
}

fn read(typed: &HashMap<String, String>, path: &str, depth: usize) -> Option<Node> {
    let get = |name: &str| {
        let value = typed.get(&format!("{path}.{name}"));
        value.cloned().unwrap_or_default()
    };
    let what = What::of(&get("what"))?;
    if !what.is_group() {
        let op = Op::of(&get("op")).filter(|op| what.ops().contains(op));
        let op = op.or(what.ops().first().copied())?;
        return Some(Node::test(what, &get("of"), op, get("value").trim()));
    }
    let mut nodes = Vec::new();
    if depth < DEPTH_MAX {
        for at in 0..NODES_MAX {
            let inner = format!("{path}.{at}");
            if !typed.contains_key(&format!("{inner}.what")) {
                break;
            }
            nodes.extend(read(typed, &inner, depth + 1));
        }
    }
    Some(Node::group(what, nodes))
}

fn at<'a>(tree: &'a mut Node, path: &[usize]) -> Option<&'a mut Node> {
    path.iter()
        .try_fold(tree, |node, step| node.nodes.get_mut(*step))
}

fn remove(tree: &mut Node, path: &[usize]) {
    if let Some((last, above)) = path.split_last()
        && let Some(group) = at(tree, above)
        && *last < group.nodes.len()
    {
        group.nodes.remove(*last);
    }
}

fn add(tree: &mut Node, path: &[usize], new: Node) {
    if path.len() + 1 < DEPTH_MAX
        && let Some(group) = at(tree, path)
        && group.what.is_group()
    {
        group.nodes.push(new);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(list: &[(&str, &str)]) -> Sent {
        let pairs = list
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()));
        Sent::from_pairs(pairs.collect())
    }

    const TREE: [(&str, &str); 8] = [
        ("name", " Readers "),
        ("n.what", "all"),
        ("n.0.what", "language"),
        ("n.0.op", "is"),
        ("n.0.value", "de"),
        ("n.1.what", "any"),
        ("n.1.0.what", "country"),
        ("n.1.0.op", "known"),
    ];

    #[test]
    fn a_tree_is_read_and_edited() {
        let read = sent(&TREE);
        assert_eq!((read.name.as_str(), read.press), ("Readers", Press::Save));
        assert_eq!(read.tree.count(), 4);
        assert_eq!(read.tree.nodes[1].nodes[0].op, Some(Op::Known));
        let removed = sent(&[&TREE[..], &[("do", "remove:n.0")]].concat());
        assert_eq!(removed.press, Press::Edit);
        assert_eq!(removed.tree.nodes[0].what, What::Any);
        let choice = [("do", "add:n.1"), ("n.1.new", "field:size")];
        let added = sent(&[&TREE[..], &choice].concat());
        assert_eq!(added.tree.nodes[1].nodes[1].of, "size");
        let nonsense = sent(&[&TREE[..], &[("do", "remove:n.7.1")]].concat());
        assert_eq!(nonsense.tree, read.tree);
    }
}
