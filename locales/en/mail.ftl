## The mailbox for trying things out.

mailbox-title = Mailbox
mailbox-intro = No mail server is configured, so mails end here instead of being sent. Only this machine can read them.
mailbox-none = No mail so far
mailbox-none-text = Send a form or sign in to the portal, and the mails will be here.
mailbox-subject = Subject
mailbox-to = To
mailbox-date = Sent
mailbox-back = All mails
mailbox-html = As HTML
mailbox-no-subject = (no subject)
