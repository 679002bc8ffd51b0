# Das Portal für betroffene Personen.

portal-nav-consents = Meine Einwilligungen
portal-nav-requests = Meine Anfragen
portal-nav-account = Meine Daten

# Anmeldung
portal-sign-in-title = Anmelden
portal-sign-in-intro = Sehen Sie, worin Sie eingewilligt haben, ändern Sie Ihre Meinung oder fragen Sie nach Ihren Daten. Ein Passwort brauchen Sie nicht: Wir senden einen Code an Ihre E-Mail-Adresse.
portal-sign-in-email = Ihre E-Mail-Adresse
portal-sign-in-email-hint = Nehmen Sie die Adresse, die Sie uns genannt haben.
portal-sign-in-send = Code senden
portal-code-title = Geben Sie Ihren Code ein
portal-code-sent = Wir haben eine E-Mail an { $address } gesendet. Der Code darin gilt { $minutes } Minuten. Sie können auch den Link in der E-Mail benutzen.
portal-code-label = Code
portal-code-hint = Sechs Ziffern
portal-code-button = Anmelden
portal-code-nothing-came = Keine E-Mail? Sehen Sie im Spam-Ordner nach.
portal-code-again = Neuen Code anfordern
portal-code-wrong = Dieser Code stimmt nicht. Vergleichen Sie ihn mit unserer neuesten E-Mail; ältere Codes gelten hier nicht mehr.
portal-code-locked = Dieser Code wurde zu oft falsch eingegeben und gilt nicht mehr. Benutzen Sie den Link in der E-Mail, oder fordern Sie einen neuen Code an.
portal-code-over = Dieser Code gilt nicht mehr: Er wurde benutzt, oder seine Zeit ist abgelaufen. Fordern Sie einen neuen Code an.
portal-link-title = Anmelden
portal-link-text = Sie melden sich als { $address } an.
portal-link-button = Anmelden
portal-link-over-title = Dieser Link gilt nicht mehr
portal-link-over = Der Link wurde benutzt, oder seine Zeit ist abgelaufen. Fordern Sie einen neuen Code an; er kommt per E-Mail.

# Die E-Mail mit dem Code
portal-mail-subject = Ihr Code für { $organisation }
portal-mail-intro = Das ist Ihr Code zur Anmeldung bei { $organisation }. Geben Sie ihn auf der Seite ein, auf der Sie ihn angefordert haben:
portal-mail-or = Oder öffnen Sie diese Seite und drücken Sie dort die Schaltfläche:
portal-mail-button = Anmelden
portal-mail-valid = Code und Link gelten einmal, innerhalb von { $minutes } Minuten.
portal-mail-not-you = Sie haben das nicht angefordert? Dann hat jemand Ihre Adresse versehentlich eingegeben, und Sie müssen nichts tun. Geben Sie den Code niemals weiter.

# Das eigene Konto
portal-account-title = Meine Daten
portal-known-by = Woran wir Sie erkennen
portal-known-by-intro = So finden wir Ihre Einwilligungen und Anfragen. Wenn etwas nicht stimmt, schreiben Sie uns unter „Meine Anfragen“.
portal-language = Sprache
portal-language-label = Sprache unserer E-Mails an Sie
portal-language-hint = Die Sprache dieser Seiten wählen Sie am Ende der Seite.
portal-language-unknown = Wählen Sie eine der Sprachen aus der Liste.
portal-sign-out-everywhere = Überall abmelden
flash-language-chosen = Wir schreiben Ihnen von jetzt an in dieser Sprache.

# Meine Einwilligungen
portal-consents-title = Meine Einwilligungen
portal-consents-intro = Das haben wir Sie gefragt, und das haben Sie gesagt. Sie können Ihre Meinung jederzeit ändern; es gilt sofort, und Sie bekommen eine Bestätigung per E-Mail.
portal-consents-empty = Wir haben Sie noch nichts gefragt
portal-consents-empty-text = Sobald Sie eines unserer Formulare mit dieser E-Mail-Adresse beantworten, steht Ihre Antwort hier. Haben Sie eine andere Adresse benutzt? Dann melden Sie sich mit dieser an.
portal-consents-empty-ask = Schreiben Sie uns
portal-since = Seit
portal-until = Gültig bis
portal-through-form = Ein Formular, so wie Sie es sahen
portal-withdraw = Widerrufen
portal-give = Einwilligen
portal-new-wording = Der Wortlaut hat sich seitdem geändert. Sie würden hierin einwilligen:
portal-wording-changed = Der Wortlaut hat sich geändert, während diese Seite offen war. Lesen Sie den neuen, und entscheiden Sie dann.
portal-withdraw-all = Alles widerrufen
portal-withdraw-all-hint = Nimmt alle Ihre Einwilligungen zurück.
portal-history = Verlauf
portal-history-intro = Alles, was mit dieser Einwilligung geschah, das Neueste zuerst. Hier wird nie etwas entfernt oder geändert.
flash-consent-withdrawn = Widerrufen. Wir verwenden Ihre Daten dafür nicht mehr und senden Ihnen eine Bestätigung per E-Mail.
flash-consent-given = Vielen Dank, Ihre Einwilligung ist festgehalten. Wir senden Ihnen eine Bestätigung per E-Mail.
flash-consents-withdrawn = Alles ist widerrufen. Wir senden Ihnen eine Bestätigung per E-Mail.

# Womit sich zeigen lässt, was geschah
evidence-title = Womit wir es belegen
evidence-of = { $purpose }: { $what }
evidence-until-withdrawn = Bis Sie widerrufen
evidence-through = Durch
evidence-page = Auf der Seite
evidence-answer = Antwort
evidence-ticked = Das Kästchen war angekreuzt
evidence-empty = Das Kästchen blieb leer
evidence-button = Eine Schaltfläche wurde gedrückt
evidence-language = Sprache
evidence-shown = Gezeigt
evidence-said = Beantwortet
evidence-confirmed = Per E-Mail bestätigt
evidence-recorded = Aufgezeichnet
evidence-reference = Referenz
evidence-fingerprint = Fingerabdruck des Formulars (SHA-256)
evidence-seen = Das Formular genau so sehen, wie es gezeigt wurde

# Das Formular, wie es gezeigt wurde
seen-title = Das Formular „{ $form }“
seen-intro = Das ist das Formular genau so, wie es gezeigt wurde, mit den Antworten, die gesendet wurden. Darin lässt sich nichts ändern.
seen-reduced = Aufbewahrt ist nur, was die Einwilligungen belegt. Alle anderen Angaben sind gelöscht, und ihre Felder sind hier leer, seit:
seen-withheld = Einige Felder füllen Angaben zur Person, die Ihre Rollen nicht sehen dürfen: Ihre Antworten fehlen hier, und die Felder sind leer, was auch immer geantwortet wurde.
seen-frame = Das Formular, wie es gezeigt wurde
seen-version = Formular und Version
seen-answers = Antworten
seen-no-answer = Keine Antwort
seen-circumstances = Wie es dazu kam
