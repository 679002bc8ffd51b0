## What happened to a consent, and where.

consent-given = Given
consent-refused = Refused
consent-withdrawn = Withdrawn
consent-renewed = Renewed
consent-expired = Expired
consent-invalidated = Invalidated
consent-corrected = Record taken back
standing-given = Given
standing-refused = Refused
standing-withdrawn = Withdrawn
standing-expired = Expired
standing-needs-renewal = To be renewed
standing-invalidated = Not valid
standing-unasked = Not asked
source-form = Form
source-portal = Portal
source-manage_link = Link in a receipt
source-paper = On paper
source-call = Phone menu
source-whatsapp = WhatsApp
source-agent = Agent
source-import = Import
source-api = Another program
source-system = Placet
standing-too-young = Too young

## Receipts and history.

receipt-open = Receipt
state-why = Why
states-title = Consents at another time
states-intro = What applied on a day is told by when things happened; what was known on a day, by when they were written down. A sheet that was signed in May and entered in June applied in May, and nobody knew.
states-as-of = What applied on
states-as-of-hint = At the end of this day. Leave it empty for today.
states-as-known-at = As was known on
states-as-known-at-hint = Leave it empty for what is known today.
states-show = Show
states-day-invalid = Enter a day as year-month-day, like 2026-05-03.
states-empty = No consents
states-empty-text = By what was known on that day, nobody had asked this person for anything.

## May we? Why, or why not.

decision-consent = The person agreed, and it holds.
decision-withdrawn = The person took the consent back.
decision-refused = The person was asked and did not agree.
decision-invalidated = The organisation declared that the consent does not count.
decision-too_young = The person agreed, and the record shows them to be younger than they must be.
decision-needs_renewal = The person agreed to a wording with another meaning and has to be asked again.
decision-expired = The person agreed for a time that is over.
decision-taken_back = The record was wrong and was taken back. Nobody was asked.
decision-never_asked = The person is known and has said nothing to this. Silence is not consent.
decision-unknown_person = Nobody is known by this. Without a record there is no consent.
