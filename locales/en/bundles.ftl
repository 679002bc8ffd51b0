# Evidence in one file.

bundles-title = Evidence
bundles-intro = One file with everything that shows what people said: records, signed receipts, what was shown, proofs from the ledger and the keys to check them. Anybody can verify it without this server.
bundle-of-subject = All about one person
bundle-of-purpose = All about one purpose
bundle-of-period = What happened from { $from } to { $to }
bundle-person = All about { $person }
bundle-period = What happened in a time
bundle-from = First day
bundle-to = Last day
bundle-take = Make the file
bundle-link-person = Evidence about this person as a file
bundle-link-purpose = Evidence about this purpose as a file
bundles-made = Large files
bundles-made-intro = They are made in the background, and kept for seven days. When a person is erased, all of them go: the person may stand in any.
bundle-what = Records
bundle-until = Kept until
bundle-progress = { $done } of { $total } records
bundle-state-waiting = Waits
bundle-state-making = Being made
bundle-state-done = Ready
bundle-state-failed = Failed
bundle-fetch = Download
flash-bundle-queued = The file is being made. It appears below.
bundle-error-purpose = Choose a purpose.
bundle-error-day = Enter the first day.
bundle-error-day-last = Enter the last day. It can’t be before the first one.

bundle-page-title = Evidence of consents
bundle-page-count = { $count ->
    [one] One record
   *[other] { $count } records
}
bundle-page-check = What is in this file can be verified without the server that it comes from. The list below is for reading; the files that it leads to are the evidence.
bundle-page-more = This list ends here. All records are in the folder “records”.
bundle-page-at = When
bundle-page-person = Person
bundle-page-purpose = Purpose
bundle-page-what = What happened
bundle-page-files = Files
bundle-page-record = Record
bundle-page-receipt = Receipt
bundle-page-proof = Proof
bundle-page-snapshot = What was shown

bundle-import-link = Read in evidence of another Placet
bundle-import-title = Read in evidence
bundle-import-intro = Records keep their ids and their evidence. Reading the same file in again changes nothing. Purposes are matched by name if they say the same here, else they are made anew. Nobody who has withdrawn here is subscribed again.
bundle-import-trust = The file shows that it was not changed since it was made, and which keys signed it. Ask whoever it comes from whether these are their keys.
bundle-import-file = Evidence
bundle-import-file-hint = A zip file of at most 64 MB.
bundle-import-check = Check without reading in
bundle-import-button = Read in
bundle-import-would = What would happen
bundle-import-done = Read in
bundle-import-from = Made by
bundle-import-keys = Signed by
bundle-import-added = New records
bundle-import-known = Known already
bundle-import-refused = Not taken
bundle-import-more = And { $count } more.
bundle-error-missing = Choose a file.
bundle-error-format = This is no evidence of Placet, or of a version that this one does not know.
bundle-error-manifest = The file was changed: its content is not what its manifest says.
bundle-error-record = A record in it can’t be read.
bundle-error-signature = A signature or proof in it is wrong.
bundle-refused-future = It has not happened yet.
bundle-refused-wording = The wording that it is about is missing.
bundle-refused-nobody = Nobody can be found by it.
bundle-refused-proof = It says something else than its proof.
bundle-refused-withdrawn = The person has withdrawn this consent here.

portal-evidence = Your evidence
portal-evidence-text = One file with all that shows what you agreed to, refused and withdrew: with signed receipts, what you were shown, and what it takes to check it without us.
portal-evidence-button = Download your evidence

action-consent-bundle-taken = Evidence taken out
action-consent-bundle-fetched = Evidence downloaded
action-consent-bundle-imported = Evidence read in
