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
