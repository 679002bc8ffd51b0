//! Random interleavings of what can happen to consents, against a model that fits on a page: states and
//! decisions are what the model says, whatever the order.

use placet::accounts::Actor;
use placet::bundles::import;
use placet::bundles::model::Scope;
use placet::bundles::service::{self, Started};
use placet::consents;
use placet::consents::deciding::{Question, Rule, Topic, Who, decide};
use placet::consents::model::EventKind;
use placet::contacts;
use placet::contacts::model::IdentifierKind;
use placet::contacts::people::merge;
use placet::ids::{MergeId, SubjectId};
use placet::privacy::erasure::erase;
use placet::privacy::erasure::model::Ground;
use placet::purposes::model::{Channel, Purpose};
use placet::server::language::Language;
use placet::time::{Timestamp, minutes};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::common::said::{event, keep, person, purpose};
use crate::common::{Server, for_each_engine};

const PEOPLE: usize = 3;
const PURPOSES: usize = 2;

/// Something that happens, a minute after what was before.
#[derive(Clone, Debug)]
enum Step {
    /// Somebody says something; so many minutes ago, written down only now.
    Says(usize, usize, EventKind, u64),
    /// Their evidence goes elsewhere and comes back.
    ReadsBack(usize),
    /// What they have elsewhere is read in here.
    Imports(usize, usize, EventKind),
    /// They turn out to be the same person as somebody else.
    Merged(usize, usize),
    /// The last merge was a mistake.
    Unmerged,
    /// They are erased.
    Erased(usize),
}

fn kind() -> impl Strategy<Value = EventKind> {
    prop::sample::select(vec![
        EventKind::Given,
        EventKind::Refused,
        EventKind::Withdrawn,
        EventKind::Renewed,
        EventKind::Expired,
        EventKind::Invalidated,
        EventKind::Corrected,
    ])
}

fn step() -> impl Strategy<Value = Step> {
    let who = 0..PEOPLE;
    let what = 0..PURPOSES;
    prop_oneof![
        10 => (who.clone(), what.clone(), kind(), 0u64..4).prop_map(|(who, what, kind, ago)| {
            Step::Says(who, what, kind, ago)
        }),
        1 => who.clone().prop_map(Step::ReadsBack),
        3 => (who.clone(), what, kind()).prop_map(|(who, what, kind)| Step::Imports(who, what, kind)),
        2 => (who.clone(), who.clone()).prop_map(|(kept, merged)| Step::Merged(kept, merged)),
        2 => Just(Step::Unmerged),
        1 => who.prop_map(Step::Erased),
    ]
}

/// What is true: who has which address, and what they said.
#[derive(Default)]
struct Model {
    /// Of each address the person, if somebody has it.
    owners: [Option<usize>; PEOPLE],
    words: Vec<Word>,
    people: usize,
    last_merge: Option<Merge>,
}

/// What a person said to a purpose.
struct Word {
    person: usize,
    what: usize,
    at: Timestamp,
    kind: EventKind,
}

/// What a merge moved: addresses, and the places of words.
struct Merge {
    id: MergeId,
    kept: usize,
    kept_id: SubjectId,
    merged: usize,
    addresses: Vec<usize>,
    words: Vec<usize>,
}

impl Model {
    /// The latest word: of those that were said at the same time, the one that was written down last.
    fn latest(&self, who: usize, what: usize) -> Option<(Timestamp, EventKind)> {
        let person = self.owners[who]?;
        let words = self.words.iter();
        let said = words.filter(|word| (word.person, word.what) == (person, what));
        let latest = said.max_by_key(|word| word.at)?;
        Some((latest.at, latest.kind))
    }

    fn person(&mut self, who: usize) -> usize {
        let next = self.people;
        let person = *self.owners[who].get_or_insert(next);
        self.people += usize::from(person == next);
        person
    }

    fn say(&mut self, who: usize, what: usize, at: Timestamp, kind: EventKind) {
        let person = self.person(who);
        // Who agrees to what had expired renews it.
        let before = self.latest(who, what).filter(|(before, _)| *before <= at);
        let was_over = before.is_some_and(|(_, kind)| kind == EventKind::Expired);
        let kind = match kind {
            EventKind::Given if was_over => EventKind::Renewed,
            kind => kind,
        };
        self.words.push(Word {
            person,
            what,
            at,
            kind,
        });
    }

    fn merge(&mut self, id: MergeId, kept_id: SubjectId, (kept, merged): (usize, usize)) {
        let mut merge = Merge {
            id,
            kept,
            kept_id,
            merged,
            addresses: Vec::new(),
            words: Vec::new(),
        };
        for (who, owner) in self.owners.iter_mut().enumerate() {
            if *owner == Some(merged) {
                *owner = Some(kept);
                merge.addresses.push(who);
            }
        }
        for (place, word) in self.words.iter_mut().enumerate() {
            if word.person == merged {
                word.person = kept;
                merge.words.push(place);
            }
        }
        self.last_merge = Some(merge);
    }

    fn unmerge(&mut self, merge: &Merge) {
        for who in &merge.addresses {
            self.owners[*who] = Some(merge.merged);
        }
        for place in &merge.words {
            self.words[*place].person = merge.merged;
        }
    }

    fn erase(&mut self, who: usize) {
        let Some(person) = self.owners[who] else {
            return;
        };
        for owner in &mut self.owners {
            *owner = owner.filter(|owner| *owner != person);
        }
        if self
            .last_merge
            .as_ref()
            .is_some_and(|merge| merge.kept == person)
        {
            self.last_merge = None;
        }
    }
}

fn rule_of(kind: EventKind) -> Rule {
    match kind {
        EventKind::Given | EventKind::Renewed => Rule::Consent,
        EventKind::Refused => Rule::Refused,
        EventKind::Withdrawn => Rule::Withdrawn,
        EventKind::Expired => Rule::Expired,
        EventKind::Invalidated => Rule::Invalidated,
        EventKind::Corrected => Rule::TakenBack,
    }
}

fn email(who: usize) -> String {
    format!("person-{who}@person.example")
}

struct World {
    here: Server,
    there: Server,
    purposes: Vec<Purpose>,
    theirs: Vec<Purpose>,
    model: Model,
}

impl World {
    async fn new(here: Server) -> Self {
        let there = Server::start("").await;
        let (mut purposes, mut theirs) = (Vec::new(), Vec::new());
        for what in 0..PURPOSES {
            let key = format!("purpose-{what}");
            purposes.push(purpose(&here, &key, Channel::Email, None).await);
            theirs.push(purpose(&there, &key, Channel::Email, None).await);
        }
        Self {
            here,
            there,
            purposes,
            theirs,
            model: Model::default(),
        }
    }

    async fn subject(&self, who: usize) -> Option<SubjectId> {
        let mut conn = self.here.app.read().await.expect("a connection");
        let kind = IdentifierKind::Email;
        let found = contacts::store::find_subject_by(&mut conn, kind, &email(who)).await;
        found.expect("an answer")
    }

    async fn apply(&mut self, step: &Step) {
        self.here.wait(minutes(1));
        self.there.clock.set(self.here.app.now());
        match *step {
            Step::Says(who, what, kind, ago) => {
                let subject = person(&self.here, IdentifierKind::Email, &email(who)).await;
                let mut event = event(&self.here, subject, &self.purposes[what], kind);
                event.occurred_at = event.occurred_at - minutes(ago);
                keep(&self.here, &event).await;
                self.model.say(who, what, event.occurred_at, kind);
            }
            Step::ReadsBack(who) => {
                if let Some(id) = self.subject(who).await {
                    let zip = taken(&self.here, id).await;
                    let report =
                        import::import(&self.here.app, &Actor::system(), &zip, false).await;
                    let report = report.expect("a report");
                    assert_eq!((report.added, report.refused.len()), (0, 0));
                }
            }
            Step::Imports(who, what, kind) => self.import(who, what, kind).await,
            Step::Erased(who) => {
                if let Some(id) = self.subject(who).await {
                    let erased =
                        erase(&self.here.app, &Actor::system(), id, Ground::Objection).await;
                    erased.expect("an erasure");
                }
                self.model.erase(who);
            }
            Step::Merged(kept, merged) => self.merge(kept, merged).await,
            Step::Unmerged => {
                if let Some(last) = self.model.last_merge.take() {
                    let system = Actor::system();
                    let undone = merge::undo(&self.here.app, &system, last.kept_id, last.id).await;
                    undone.expect("an end of the merge");
                    self.model.unmerge(&last);
                }
            }
        }
    }

    async fn merge(&mut self, kept: usize, merged: usize) {
        let people = (self.model.owners[kept], self.model.owners[merged]);
        let (Some(kept_person), Some(merged_person)) = people else {
            return;
        };
        if kept_person == merged_person {
            return;
        }
        let (one, other) = (self.subject(kept).await, self.subject(merged).await);
        let (one, other) = (one.expect("a person"), other.expect("a person"));
        let done = merge::merge(&self.here.app, &Actor::system(), one, other).await;
        let id = done.expect("a merge");
        self.model.merge(id, one, (kept_person, merged_person));
    }

    async fn import(&mut self, who: usize, what: usize, kind: EventKind) {
        let subject = person(&self.there, IdentifierKind::Email, &email(who)).await;
        // What was there before has been read in, or was refused, or went with the person.
        erase_there(&self.there, subject).await;
        let subject = person(&self.there, IdentifierKind::Email, &email(who)).await;
        let event = event(&self.there, subject, &self.theirs[what], kind);
        keep(&self.there, &event).await;
        let zip = taken(&self.there, subject).await;
        let report = import::import(&self.here.app, &Actor::system(), &zip, false).await;
        let report = report.expect("a report");
        let before = self.model.latest(who, what).map(|(_, kind)| kind);
        let is_no = matches!(before, Some(EventKind::Withdrawn | EventKind::Invalidated));
        if is_no && kind.is_agreement() {
            assert_eq!((report.added, report.refused.len()), (0, 1));
        } else {
            assert_eq!((report.added, report.refused.len()), (1, 0));
            self.model.say(who, what, event.occurred_at, kind);
        }
    }

    async fn check(&self, steps: &[Step]) {
        let app = &self.here.app;
        for who in 0..PEOPLE {
            for (what, purpose) in self.purposes.iter().enumerate() {
                let question = Question {
                    who: Who::Identifier(IdentifierKind::Email, email(who)),
                    what: Topic::Purpose(purpose.id),
                    at: None,
                };
                let mut conn = app.read().await.expect("a connection");
                let decision = decide(&mut conn, app.now(), &question).await;
                let decision = decision.expect("a decision");
                let subject = decision.subject;
                let wanted = self.model.latest(who, what);
                let rule = match (wanted, subject) {
                    (Some((_, kind)), _) => rule_of(kind),
                    (None, Some(_)) => Rule::NeverAsked,
                    (None, None) => Rule::UnknownPerson,
                };
                assert_eq!(decision.rule, rule, "{who} {what} {steps:#?}");
                let Some(subject) = subject else { continue };
                let latest = consents::store::find_latest(&mut conn, subject, purpose.id).await;
                let latest = latest.expect("an answer");
                let said = latest.map(|event| (event.occurred_at, event.kind));
                assert_eq!(said, wanted, "{who} {what} {steps:#?}");
            }
        }
    }
}

async fn erase_there(there: &Server, subject: SubjectId) {
    let erased = erase(&there.app, &Actor::system(), subject, Ground::Objection).await;
    erased.expect("an erasure");
}

async fn taken(server: &Server, id: SubjectId) -> Vec<u8> {
    let scope = Scope::Subject { id };
    let started = service::start(&server.app, &Actor::system(), scope, Language::of("en")).await;
    let Started::Now(body) = started.expect("a bundle") else {
        panic!("a job makes it");
    };
    let bytes = axum::body::to_bytes(body, usize::MAX).await;
    bytes.expect("a zip").to_vec()
}

/// Stories of an engine, the same each time.
const STORIES: usize = 6;

#[tokio::test]
async fn whatever_happens_in_whatever_order_the_latest_word_counts() {
    for_each_engine(|server| async move {
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let mut runner = TestRunner::new_with_rng(Config::default(), rng);
        let mut world = World::new(server).await;
        for _ in 0..STORIES {
            let stories = prop::collection::vec(step(), 25);
            let steps = stories.new_tree(&mut runner).expect("a story").current();
            for (index, step) in steps.iter().enumerate() {
                world.apply(step).await;
                world.check(&steps[..=index]).await;
            }
        }
    })
    .await;
}
