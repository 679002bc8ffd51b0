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
portal-link-over = Der Link wurde benutzt, oder seine Zeit ist abgelaufen. Fordern Sie einen neuen Code an; er kommt innerhalb einer Minute per E-Mail.

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
