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
