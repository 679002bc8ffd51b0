# The consent register.

register-title = Consent register
register-begin = What are you looking for?
register-begin-text = Give at least one of the criteria above: a number, an address, a purpose, a day.
register-identifier = Phone number, address or id
register-identifier-hint = Numbers as you dial them, or with the country’s code.
register-how = The identifier
register-exact = is this
register-prefix = begins with this
register-consent = Consent
register-true = TRUE
register-false = FALSE
register-any = Any
register-purpose = Purpose
register-channel = Channel
register-source = Said
register-from = Created from
register-to = Created until
register-search = Search
register-clear = Clear
register-saved = Saved searches
register-save-name = Save this search as
register-save = Save
register-forget = Delete this saved search
register-empty = Nothing found
register-empty-text = No record fits all of these criteria. Leave one out.
register-count = { $count ->
    [one] One record
   *[other] { $count } records
}
register-count-many = 10,000+ records
register-select = Select
register-select-one = Select { $person }
register-select-all = Select all on this page
register-select-none = Select none
register-person = Person
register-nameless = No name
register-since = Since
register-newer = Newer
register-older = Older
register-add = Add new
register-add-title = Add a consent
register-add-identifier-hint = Whoever is not known by it yet is added.
register-add-true = TRUE: the person agrees
register-add-false = FALSE: the person does not agree, or no longer
register-add-button = Add
register-method = How the person said it
register-method-phone = By phone
register-method-in_person = In person
register-method-letter = By letter
register-method-email = By e-mail
register-method-other = In another way
register-at = When
register-at-hint = Leave empty for now.
register-note = Note
register-note-hint = What shows that it was so: a call’s number, who else was there.
register-reason = Why these records are wrong
register-reason-hint = Stands in the evidence. The records stay there, and leave the register.
register-change = Change value
register-change-title = { $count ->
    [one] Change the value of one record?
   *[other] Change the value of { $count } records?
}
register-change-text = TRUE becomes FALSE: the person withdraws. FALSE becomes TRUE: the person agrees. Whoever has an e-mail address gets a receipt.
register-change-button = Change value
register-delete = Delete
register-delete-title = { $count ->
    [one] Delete one record?
   *[other] Delete { $count } records?
}
register-delete-text = Delete what is wrong, not what somebody took back: for that, change the value.
register-delete-button = Delete
register-deed-add = Consent added
register-deed-change = Values changed
register-deed-delete = Records deleted
register-undo = Undo
register-undo-text = This can be undone for a day, where nobody has said anything since. A consent that ends after some months can’t be given again by undoing a change of its value: that would make it last longer.
register-undone = Undone
register-export = Take out all that was found as

register-error-nothing = Give at least one criterion.
register-error-short = Type at least three characters of the beginning.
register-error-long = That is too long.
register-error-many = More than 1,000 people have an identifier that begins so. Type more of it.
register-error-day = Write a day as 2026-03-31.
register-error-days = The last day is before the first.
register-error-identifier = Write a phone number, an e-mail address or an id.
register-error-purpose = Choose a purpose.
register-error-consent = Choose what the person said.
register-error-at = Write a day and time that is over.
register-error-method = Choose how the person said it.
register-error-note = Say in what other way.
register-error-reason = Say why the records are wrong.
register-error-none-selected = Select at least one record.
register-error-name = Give the search a name of up to 100 characters.

flash-register-added = It is written down.
flash-register-changed = The values are changed.
flash-register-deleted = The records are deleted.
flash-register-none-selected = Select at least one record.
flash-register-saved = The search is saved.
flash-register-forgotten = The search is deleted.
flash-register-undone = It is undone.
flash-register-undone-none = Nothing could be undone: something was said since, or the consent would last longer.

action-register-searched = Register searched
action-register-search_saved = Search of the register saved
action-register-search_deleted = Search of the register deleted
action-register-added = Consent added by an agent
action-register-changed = Consent changed by an agent
action-register-deleted = Record of a consent taken back by an agent
action-register-undone = Change to the register undone
action-register-exported = Register exported

register-import = Import
register-import-title = Import consents
register-import-intro = First you see row by row what would happen; nothing is changed before you say so. A consent without evidence is not taken, and nobody who withdrew is subscribed again.
register-import-file = File
register-import-file-hint = CSV, XLSX or JSON, with the names of the columns on top. An export of the register can be read in too.
register-import-upload = Send
register-import-rows = { $count ->
    [one] One row
   *[other] { $count } rows
}
register-import-purpose = Purpose of rows that name none
register-import-purpose-none = As the file says
register-import-purpose-hint = A channel is enough where only one purpose has it.
register-import-check = Try it
register-import-run = Read it in
register-import-cancel = Stop
register-import-undo = Take it back
register-import-progress = { $done } of { $total } rows
register-import-reload = Reload
register-import-row = Row
register-import-outcome = What becomes of it
register-import-state-mapping = What do the columns mean?
register-import-state-checking = Being tried
register-import-state-checked = Tried: nothing is changed yet
register-import-state-running = Being read in
register-import-state-done = Read in
register-import-state-cancelled = Stopped
register-import-state-undoing = Being taken back
register-import-state-undone = Taken back
register-import-column-ignored = Nothing
register-import-column-identifier = Phone number, address or id
register-import-column-purpose = Purpose (its key)
register-import-column-channel = Channel
register-import-column-consent = Consent
register-import-column-expires = Holds until
register-import-column-keyword = Keyword
register-import-column-campaign = Campaign
register-import-column-source = Source
register-import-column-at = When it was said
register-import-column-evidence = Evidence
register-import-outcome-give = Consent given
register-import-outcome-withdraw = Consent withdrawn
register-import-outcome-refuse = Consent refused
register-import-outcome-unchanged = Unchanged
register-import-outcome-refused = Not taken
register-import-reason-identifier = It is not said whose it is.
register-import-reason-purpose = There is no such purpose, or several have the channel.
register-import-reason-consent = It is neither TRUE nor FALSE.
register-import-reason-at = The time can’t be read.
register-import-reason-expires = The end can’t be read.
register-import-reason-future = It has not happened yet.
register-import-reason-older = The person has said something since.
register-import-reason-withdrawn = The person has withdrawn.
register-import-reason-undated = It does not say when.
register-import-reason-unproven = Nothing shows it.
register-import-reason-expired = Its time is over.
register-import-reason-outlasts = It would last longer here than the person agreed to.
register-import-error-missing = Choose a file.
register-import-error-file = This is neither CSV nor XLSX nor JSON with names of columns.
register-import-error-identifier = Say which column says whose consent it is.
register-import-error-consent = Say which column has the consent or the keyword.
register-import-error-purpose = Choose a purpose, or say which column names it.
action-register-import_sent = File of consents sent
action-register-import_checked = File of consents tried
action-register-imported = File of consents read in
action-register-import_cancelled = Import of consents stopped
action-register-import_undone = Import of consents taken back

register-reset = Reset a purpose
register-reset-title = Reset all consents to a purpose
register-reset-text = When a policy is renewed, what people agreed to under the old one may no longer count. Each consent that is given now is declared not valid, with your reason. People can agree again. This can’t be undone.
register-reset-purpose-hint = Only after all records of the purpose were exported within the last 24 hours: search for the purpose alone, and export.
register-reset-reason = Why
register-reset-button = Reset all consents
register-reset-running = Being reset
register-reset-done = Reset
register-reset-progress = { $done } of { $total } consents
register-reset-error-reason = Say why, in up to 1,000 characters.
register-reset-error-export = Export all records of this purpose first.
action-register-reset = All consents to a purpose reset
