ledger-title = Ledger
ledger-intro = Every consent, refusal and withdrawal has an entry here. Entries hold nothing that points at a person, and none can be changed, left out or added in between without being found.
ledger-size = Entries
ledger-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
ledger-root = Root
ledger-sealed-at = Sealed
ledger-unsealed = Wait for the next checkpoint
ledger-witness = Outside witness
ledger-witness-none = None. Somebody else who keeps checkpoints makes the ledger proof against those who run it: set witness_url or witness_file.
ledger-witness-waits = Has not got a checkpoint yet.
ledger-witness-has = Has the checkpoint of { $size } entries, since
ledger-check = Check everything
ledger-check-text = Compares each event, submission and state with the ledger, builds the tree again and checks every checkpoint. It goes on in the background.
ledger-check-now = Check now
ledger-check-last = Last check:
ledger-check-running = Goes on
ledger-check-so-far = { $count ->
    [one] { $count } record so far.
   *[other] { $count } records so far.
}
ledger-check-reload = Look again
ledger-check-died = Was cut off; it began
ledger-checkpoints = Checkpoints
ledger-checkpoints-text = Signed and public. Whoever has kept an older one can be shown that nothing before it was changed.
ledger-empty = No checkpoints yet
ledger-empty-text = The first one is made a few seconds after somebody has consented or refused.
flash-ledger-check-begun = The check has begun.
flash-ledger-checking = A check goes on already.

verify-title = Verify a receipt
verify-intro = Shows whether a receipt, a proof, a checkpoint or an evidence bundle is genuine and unchanged.
verify-file = File
verify-file-hint = receipt.json, receipt.jws, a checkpoint, or a bundle as ZIP up to 32 MB
verify-button = Verify
verify-no-file = Choose a file
verify-privacy = The file is checked in memory and not kept.
verify-yourself = If you would rather trust nobody, verify it on your own computer:
verify-outcome = Outcome
verify-verdict-right = All is right
verify-verdict-wrong = This does not verify
verify-mark-right = right
verify-mark-wrong = WRONG
verify-mark-note = note
verify-about = { $name }
verify-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
verify-nothing = There is nothing to verify: name a receipt, a proof, a checkpoint or a bundle.
verify-unknown = { $name } is no receipt, no proof, no checkpoint, no bundle and no key.
verify-no-json = { $name } is no valid JSON: it is damaged or cut off.
verify-no-receipt = This is no receipt of Placet: no JWS signed with EdDSA.
verify-no-entry = The proof has no entry that can be read.
verify-no-checkpoint = The checkpoint can’t be read.
verify-no-zip = The bundle is no ZIP file that can be read.
verify-no-manifest = The bundle has no manifest.json with the SHA-256 of its files.
verify-bundle-large = The bundle is too large for this check: use placet verify on your own computer.
verify-bundle-broken = { $name } in the bundle is damaged.
verify-keys-contained = Checked with the public keys that came with it ({ $kids }). Compare them with those that the organisation publishes at /.well-known/jwks.json, or use --url or --keys.
verify-receipt-signed = The receipt was signed with the key { $kid }, and has not been changed since.
verify-receipt-not-signed = The receipt was not signed like this: it, or its signature, has been changed.
verify-receipt-no-key = The receipt names the key { $kid }, which is not among the keys that are believed.
verify-receipt-alone = A receipt alone shows who signed it. That it stands in the ledger shows a receipt with proof.
verify-receipt-unsealed = The receipt was fetched before its entry was sealed: fetch it again for the proof.
verify-receipt-entry = The proof is about the event of this receipt.
verify-receipt-other-entry = The proof ({ $id }) is about another event than the receipt.
verify-checkpoint-signed = The checkpoint of { $origin } with { $size } entries, made { $time }, was signed with the key { $kid }.
verify-checkpoint-not-signed = The checkpoint of { $origin } with { $size } entries was signed with none of the keys that are believed, or was changed.
verify-proof-included = The entry { $id } stands in the ledger at position { $position }, as it was sealed { $time }.
verify-proof-not-included = The entry { $id } is not in the ledger of the checkpoint.
verify-entry-says = It says: { $kind }, recorded { $time }, wording { $wording }.
verify-opening-right = What is said of the person, the moment and the evidence is what was recorded.
verify-opening-wrong = What is said of the person, the moment or the evidence of { $id } is not what was recorded.
verify-consistent = The ledger with { $to } entries begins with the one with { $from } entries: nothing in it was changed.
verify-not-consistent = The proof does not show that the ledger with { $to } entries goes on from the one with { $from }.
verify-chained = The checkpoint of { $to } entries says that it follows that of { $from }.
verify-pair-shown = The proof is about these checkpoints of { $from } and { $to } entries.
verify-pair-not-shown = That the ledger with { $to } entries goes on from the one with { $from } is not shown. Fetch the proof at { $origin }/consistency?from={ $from }&to={ $to } and name it, too.
verify-two-ledgers = There are two checkpoints of { $size } entries that say different things: somebody was shown another ledger.
verify-other-origin = The checkpoints are of different ledgers.
verify-times-backwards = The checkpoint of { $to } entries is older than that of { $from }.
verify-ours = The checkpoint of { $size } entries is part of this ledger as it is today.
verify-not-ours = The checkpoint of { $size } entries is not of this ledger as it is today.
verify-bundle-files = All { $count } files are as the manifest lists them.
verify-bundle-changed = { $name } has been changed: its SHA-256 is not that of the manifest.
verify-bundle-unlisted = { $name } is not in the manifest.
verify-bundle-missing = { $name } is missing.
verify-bundle-receipts = { $count ->
    [one] { $count } receipt is signed and unchanged.
   *[other] { $count } receipts are signed and unchanged.
}
verify-bundle-proofs = { $count ->
    [one] { $count } entry stands in the ledger.
   *[other] { $count } entries stand in the ledger.
}
verify-bundle-openings = { $count ->
    [one] Of { $count } entry, person, moment and evidence are what was recorded.
   *[other] Of { $count } entries, person, moment and evidence are what was recorded.
}
verify-bundle-erased = { $count ->
    [one] { $count } entry has nothing that opens it: the person was erased, or is not told here.
   *[other] { $count } entries have nothing that opens them: the people were erased, or are not told here.
}
verify-bundle-checkpoints = { $count ->
    [one] { $count } checkpoint is signed.
   *[other] { $count } checkpoints are signed.
}
verify-bundle-snapshots = { $count ->
    [one] { $count } page is as it was shown.
   *[other] { $count } pages are as they were shown.
}
verify-snapshot-changed = { $name } is not the page that was shown.
verify-db-checkpoints = { $count ->
    [one] { $count } checkpoint is signed and says what its row says.
   *[other] { $count } checkpoints are signed, each goes on from the one before, and says what its row says.
}
verify-db-checkpoint-unreadable = The checkpoint of { $size } entries can’t be read.
verify-db-checkpoint-columns = The row of the checkpoint of { $size } entries says something else than what was signed.
verify-db-checkpoint-signature = The checkpoint of { $size } entries is not signed with a known key, or was changed.
verify-db-checkpoint-chain = The checkpoint of { $size } entries does not go on from the one before it.
verify-db-head = The ledger says that it has { $size } entries; its newest checkpoint has { $newest }.
verify-db-witnessed = What is noted of the outside witness ({ $size } entries) fits no checkpoint.
verify-db-entries = The tree of { $count } entries is as it was sealed.
verify-db-gap = There is no entry at position { $position }, but there are some behind it.
verify-db-root = The tree of { $size } entries is not the one that was signed: an entry was changed.
verify-db-node = The stored hash at level { $level }, position { $position } is not that of the entries below it.
verify-db-size = The newest checkpoint has { $newest } entries, and { $size } have a position.
verify-db-nodes = There are { $count } stored hashes: more or fewer than the tree has.
verify-db-unsealed = { $count ->
    [one] { $count } entry waits for the next checkpoint.
   *[other] { $count } entries wait for the next checkpoint.
}
verify-db-erased = { $count ->
    [one] Of { $count } record only the entry is left: the person was erased. It says when, not who.
   *[other] Of { $count } records only the entry is left: the people were erased. They say when, not who.
}
verify-db-events = { $count } events say what was recorded.
verify-db-event-without-entry = The event { $id } has no entry in the ledger, or no salt that opens it.
verify-db-event-erased = The entry of the event { $id } is marked as that of an erased person, but the event is there.
verify-db-event-columns = The event { $id } says something else than its entry.
verify-db-event-changed = The event { $id }, its wording or its submission is not what was recorded.
verify-db-event-missing = The event { $id } has been removed, and nobody was erased.
verify-db-event-moved = The event { $id } was recorded of somebody else, who is still there.
verify-db-submissions = { $count } submissions, their answers, files and pages are what they were.
verify-db-submission = The submission { $id } is not what it was: answers, files, confirmation, form or person.
verify-db-form = The form version { $id } or a page of it is not what was published.
verify-db-states = { $count } states are people’s latest words.
verify-db-state-unlike = The state of { $subject } to { $purpose } is not what its event says.
verify-db-state-old = The state of { $subject } to { $purpose } is not their latest word.
verify-db-state-none = There is no state of { $subject } to { $purpose }, but there are events.
