# Erasing a person.

erasure-link = Erase this person
erasure-title = Erase { $person }
erasure-intro = This can’t be undone. Answer the person before you erase them: afterwards nobody here knows how to reach them. Take the evidence with you first if you have to be able to show it.
erasure-goes = What is deleted
erasure-goes-person = The person, and what the desk and the portal know of them
erasure-goes-identifiers = { $count ->
    [one] One address, number or id
   *[other] { $count } addresses, numbers and ids
}
erasure-goes-fields = { $count ->
    [one] One custom field
   *[other] { $count } custom fields
}
erasure-goes-submissions = { $count ->
    [one] One form that they sent
   *[other] { $count } forms that they sent
}
erasure-goes-files = { $count ->
    [one] One file
   *[other] { $count } files
}
erasure-goes-scans = { $count ->
    [one] One scan of a signed sheet
   *[other] { $count } scans of signed sheets
}
erasure-goes-events = { $count ->
    [one] One record of a consent, with its evidence
   *[other] { $count } records of consents, with their evidence
}
erasure-goes-links = { $count ->
    [one] One link from a mail
   *[other] { $count } links from mails
}
erasure-goes-rest = Mails, sessions, sign-in codes, what webhooks were to be told, tags and lists, and what the audit log says of them
erasure-stays = What stays, and why
erasure-stays-requests = { $count ->
    [one] One request, without its words, files and the person: it has to be shown that requests were answered in time.
   *[other] { $count } requests, without their words, files and the person: it has to be shown that requests were answered in time.
}
erasure-stays-ledger = Entries of the ledger. They say when something was recorded. Without the record and its salt nobody can tell of whom, and the ledger goes on to verify.
erasure-stays-number = That there was an erasure: its number, its ground, when it was and by whom.
erasure-stays-elsewhere = What others have: receipts and mails that the person received, what webhooks were told, and your backups. Let those expire, or delete it there.
erasure-against = Before that
erasure-against-hold = The person must not be erased for the time being: { $ground }
erasure-against-request = { $kind }: has to be answered first.
erasure-answers-request = { $kind }: is resolved by this. Write to the person before.
erasure-ground = On which ground
erasure-ground-choose = Please choose
erasure-ground-not_needed = The data are no longer needed (Art. 17(1)(a))
erasure-ground-withdrawn = The consent was withdrawn, and there is no other ground (Art. 17(1)(b))
erasure-ground-objection = The person objects (Art. 17(1)(c))
erasure-ground-unlawful = They should not have been here (Art. 17(1)(d))
erasure-ground-obligation = A law demands it (Art. 17(1)(e))
erasure-ground-child = It was a child (Art. 17(1)(f))
erasure-typed = Who is meant
erasure-typed-hint = To make sure, type: { $person }
erasure-button = Erase for good
erasure-error-ground = Choose on which ground.
erasure-error-typed = Type exactly what the person is called on this page.
flash-subject-erased = The person has been erased.

hold-title = Legal hold
hold-intro = Somebody who must not be erased for the time being stays, whoever asks for it.
hold-ground = Keep this person because
hold-none = Nothing: they may be erased
hold-ground-claims = legal claims are made or defended with it (Art. 17(3)(e))
hold-ground-obligation = a law demands that it is kept (Art. 17(3)(b))
hold-ground-restriction = the person wants it to be kept still (Art. 18)
hold-error-ground = Choose a reason from the list.
flash-subject-held = The person can’t be erased for now.
flash-subject-released = The person can be erased again.

tickets-erased-person = A person who was erased
target-erasure = Erasure
action-subject-erased = Person erased
action-subject-held = Legal hold placed
action-subject-released = Legal hold lifted
