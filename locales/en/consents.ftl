## What happened to a consent, and where.

consent-given = Given
consent-refused = Refused
consent-withdrawn = Withdrawn
standing-given = Given
standing-refused = Refused
standing-withdrawn = Withdrawn
standing-expired = Expired
standing-needs-renewal = To be renewed
source-form = Form
source-portal = Portal
source-manage_link = Link in a receipt
source-paper = On paper
