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
