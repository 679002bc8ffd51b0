## Receipts.

mail-receipt-subject = What you answered { $controller }
mail-receipt-subject-withdrawn = You took back a consent at { $controller }
mail-receipt-subject-given = You gave a consent to { $controller }
mail-receipt-form = You sent { $controller } the form “{ $form }” on { $date }. This is what we have recorded:
mail-receipt-change = You changed what { $controller } may do with your data on { $date }. This is what we have recorded:
mail-receipt-given = You agreed: “{ $statement }”
mail-receipt-refused = You did not agree: “{ $statement }”
mail-receipt-withdrawn = You took back: “{ $statement }”
mail-receipt-manage-intro = You can see your answers and change each of them at any time, without signing in:
mail-receipt-manage = See or withdraw
mail-receipt-when = When
mail-receipt-controller = Who is responsible
mail-receipt-contact = Questions to
mail-receipt-dpo = Data protection officer
mail-receipt-reference = Reference
mail-receipt-not-you = Was this not you? Then withdraw by the link above, or write to us. Don’t pass this mail on: whoever has the link can change your answers.

## Confirmation.

mail-confirm-subject = Please confirm what you answered { $controller }
mail-confirm-intro = Somebody, most likely you, sent { $controller } the form “{ $form }” with this address. Please confirm that it was you. Until then your answers don’t count.
mail-confirm-button = See and confirm
mail-confirm-valid = The link works for 7 days.
mail-confirm-not-you = Was this not you? Then you need to do nothing, and nothing will be recorded as your consent.

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

mail-manage-subject = Your consents at { $controller }
mail-manage-intro = You asked for a link to your consents at { $controller }. With it you see what you agreed to, and can take it back.
mail-manage-not-you = If you did not ask for it, you need not do anything. Do not pass the link on: whoever has it sees your consents.
