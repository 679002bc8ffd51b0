# Personen auf der Arbeitsseite.

subjects-title = Personen
subjects-search = Suche
subjects-search-hint = Ein Wort eines Namens, der Anfang einer E-Mail-Adresse, Telefonnummer oder Kennung, oder eines Feldes.
subjects-search-button = Suchen
subjects-search-clear = Alle anzeigen
subjects-person = Person
subjects-name = Name
subjects-known-by = Bekannt durch
subjects-first-seen = Zuerst gesehen
subjects-language = Sprache der E-Mails
subjects-empty = Noch keine Personen
subjects-empty-text = Personen erscheinen hier, sobald sie eines Ihrer Formulare beantworten oder sich im Portal anmelden.
subjects-none-found = Niemand gefunden
subjects-none-found-text = Kein Name enthält dies, und keine E-Mail-Adresse oder Telefonnummer beginnt damit. Versuchen Sie es mit einem kürzeren Teil.

identifier-email = E-Mail-Adresse
identifier-phone = Telefonnummer
identifier-external_id = Kennung in einem anderen System
identifier-verified = Bestätigt
identifier-unverified = Nicht bestätigt

subject-consents = Einwilligungen
subject-consents-empty = Keine Einwilligungen
subject-consents-empty-text = Diese Person hat noch kein Formular beantwortet.
subject-purpose = Zweck
subject-state = Stand
subject-since = Seit
subject-until = Gültig bis
subject-history = Verlauf
subject-tickets = Anfragen
subject-tickets-empty = Diese Person hat um nichts gebeten, das Sie sehen dürfen.
