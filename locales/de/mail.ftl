## Bestätigungen.

mail-receipt-subject = Ihre Antworten an { $controller }
mail-receipt-subject-withdrawn = Sie haben eine Einwilligung bei { $controller } widerrufen
mail-receipt-subject-given = Sie haben { $controller } eine Einwilligung erteilt
mail-receipt-form = Am { $date } haben Sie das Formular „{ $form }“ an { $controller } gesendet. Das haben wir festgehalten:
mail-receipt-change = Am { $date } haben Sie geändert, was { $controller } mit Ihren Daten tun darf. Das haben wir festgehalten:
mail-receipt-given = Eingewilligt: „{ $statement }“
mail-receipt-refused = Nicht eingewilligt: „{ $statement }“
mail-receipt-withdrawn = Widerrufen: „{ $statement }“
mail-receipt-manage-intro = Sie können Ihre Antworten jederzeit ansehen und jede davon ändern, ohne sich anzumelden:
mail-receipt-manage = Ansehen oder widerrufen
mail-receipt-when = Wann
mail-receipt-controller = Wer verantwortlich ist
mail-receipt-contact = Fragen an
mail-receipt-dpo = Datenschutzbeauftragte Person
mail-receipt-reference = Referenz
mail-receipt-not-you = Waren das nicht Sie? Dann widerrufen Sie bitte mit dem Link oben oder schreiben Sie uns. Geben Sie diese E-Mail nicht weiter: Wer den Link hat, kann Ihre Antworten ändern.

## Nachfrage.

mail-confirm-subject = Bitte bestätigen Sie Ihre Antworten an { $controller }
mail-confirm-intro = Jemand, vermutlich Sie, hat mit dieser Adresse das Formular „{ $form }“ an { $controller } gesendet. Bitte bestätigen Sie, dass Sie das waren. Bis dahin gelten Ihre Antworten nicht.
mail-confirm-button = Ansehen und bestätigen
mail-confirm-valid = Der Link gilt 7 Tage.
mail-confirm-not-you = Waren das nicht Sie? Dann brauchen Sie nichts zu tun, und nichts wird als Ihre Einwilligung festgehalten.

## Das Postfach zum Ausprobieren.

mailbox-title = Postfach
mailbox-intro = Es ist kein Mailserver eingerichtet, deshalb landen E-Mails hier, statt gesendet zu werden. Nur dieser Rechner kann sie lesen.
mailbox-none = Noch keine E-Mails
mailbox-none-text = Senden Sie ein Formular oder melden Sie sich im Portal an, dann finden Sie die E-Mails hier.
mailbox-subject = Betreff
mailbox-to = An
mailbox-date = Gesendet
mailbox-back = Alle E-Mails
mailbox-html = Als HTML
mailbox-no-subject = (kein Betreff)

mail-manage-subject = Ihre Einwilligungen bei { $controller }
mail-manage-intro = Sie haben um einen Link zu Ihren Einwilligungen bei { $controller } gebeten. Mit ihm sehen Sie, worin Sie eingewilligt haben, und können es widerrufen.
mail-manage-not-you = Wenn Sie nicht darum gebeten haben, müssen Sie nichts tun. Geben Sie den Link nicht weiter: Wer ihn hat, sieht Ihre Einwilligungen.
