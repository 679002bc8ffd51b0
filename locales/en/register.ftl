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
