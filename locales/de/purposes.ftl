# Zwecke: wofür um Einwilligung gebeten wird.

purposes-title = Zwecke
purposes-intro = Ein Zweck ist eine Sache, in die Menschen einwilligen können. Formulare fragen nach Einwilligungen zu Zwecken, je Zweck mit einem Kästchen.
purposes-new = Neuer Zweck
purposes-empty = Noch keine Zwecke
purposes-empty-text = Ein Zweck sagt in einfachen Worten, worin jemand einwilligt: „Ich bin einverstanden, dass Sie mir Ihren Newsletter schicken.“ Legen Sie einen an und fragen Sie dann in einem Formular danach.

purposes-name = Name
purposes-name-hint = Wenige Worte, wie sie in der Liste der Einwilligungen stehen.
purposes-key = Schlüssel
purposes-key-hint = Name für Programme: Kleinbuchstaben, Ziffern und Bindestriche, höchstens { $max } Zeichen. Er bleibt, wie er ist.
purposes-key-invalid = Geben Sie einen Schlüssel aus Kleinbuchstaben, Ziffern und Bindestrichen ein, der mit einem Buchstaben beginnt, höchstens { $max } Zeichen.
purposes-key-taken = Ein anderer Zweck hat diesen Schlüssel. Wählen Sie einen anderen.
purposes-channel = Kanal
purposes-channel-hint = Wie die Menschen erreicht werden oder was geschieht, wenn sie einwilligen.
purposes-languages = Sprachen
purposes-label-in = { $label } ({ $language })
purposes-add-language = Eine Sprache hinzufügen
purposes-add-language-hint = Für Formulare, die es in ihr gibt. Formulare fragen nach diesem Zweck nur in Sprachen, in denen er Namen und Erklärung hat.
purposes-add-choose = Sprache wählen
purposes-add = Hinzufügen
purposes-validity = Gilt
purposes-validity-months = Gilt wie viele Monate
purposes-validity-hint = Danach muss wieder um die Einwilligung gebeten werden. Leer lassen, wenn sie kein Ende hat.
purposes-months =
    { $months ->
        [one] 1 Monat
       *[other] { $months } Monate
    }
purposes-unlimited = Ohne Ende
purposes-months-invalid = Geben Sie eine ganze Zahl von Monaten von 1 bis { $max } ein, oder lassen Sie das Feld leer.
purposes-remind-days = Tage vor dem Ende, an denen um Erneuerung gebeten wird
purposes-remind-hint = Die Person bekommt eine Mail mit einer Schaltfläche. 0 heißt: keine Mail; leer heißt: 30 Tage vorher.
purposes-remind-invalid = Geben Sie eine ganze Zahl von Tagen von 0 bis { $max } ein, oder lassen Sie das Feld leer.
purposes-minimum-age = Mindestalter
purposes-minimum-age-hint = Eine Einwilligung zählt nicht, wenn der Nachweis zeigt, dass die Person jünger ist, oder wenn nur nach einem niedrigeren Alter gefragt wurde (DSGVO Art. 8 Abs. 1). Leer lassen, wenn das Alter keine Rolle spielt.
purposes-age-invalid = Geben Sie eine ganze Zahl von Jahren von 1 bis { $max } ein, oder lassen Sie das Feld leer.
purposes-version = Version
purposes-versions = Versionen
purposes-state = Stand
purposes-used = In Gebrauch
purposes-unused = Noch nicht benutzt
purposes-waiting = Geplant für

purposes-statement = Erklärung
purposes-statement-hint = Worin die Person einwilligt, als Satz von ihr: „Ich bin einverstanden, dass …“.
purposes-data = Daten
purposes-data-hint = Welche Daten Sie dafür verwenden, zum Beispiel: Name und E-Mail-Adresse.
purposes-recipients = Empfänger
purposes-recipients-hint = Wer die Daten außer Ihnen erhält. Leer lassen, wenn es niemand ist.
purposes-special = Besondere Kategorie von Daten
purposes-special-hint = Gesundheit, Glaube, Herkunft und Ähnliches: Die Einwilligung muss ausdrücklich sein (EDSA-Leitlinien 05/2020, Rn. 92–94).
purposes-special-badge = Besondere Kategorie

purposes-no-language = Füllen Sie wenigstens eine Sprache aus.
purposes-name-missing = Geben Sie den Namen ein ({ $language }), oder lassen Sie diese Sprache leer.
purposes-statement-missing = Geben Sie die Erklärung ein ({ $language }), oder lassen Sie diese Sprache leer.
purposes-data-missing = Sagen Sie, welche Daten verwendet werden ({ $language }), oder lassen Sie diese Sprache leer.
purposes-text-too-long = Höchstens { $max } Zeichen.

purposes-change = Was die Änderung bedeutet
purposes-change-hint = Menschen wurden mit den bisherigen Worten gefragt. Diese bleiben erhalten, und Ihre werden eine neue Version.
purposes-change-editorial = Redaktionell: Der Sinn bleibt
purposes-change-editorial-hint = Ein Tippfehler oder eine bessere Übersetzung. Erteilte Einwilligungen gelten weiter.
purposes-change-material = Inhaltlich: Der Sinn ändert sich
purposes-change-material-hint = Es wird um etwas anderes gebeten, zum Beispiel um andere Daten oder für andere Empfänger. Um Einwilligungen zu älteren Versionen muss neu gebeten werden.
purposes-changed-meanwhile = Jemand anderes hat diesen Zweck geändert, seit Sie ihn geöffnet haben. Der Text steht unten bei den Versionen; speichern Sie noch einmal, um Ihren an seine Stelle zu setzen.
purposes-change-missing = Sagen Sie, ob der Sinn bleibt oder sich ändert.
purposes-change-first-short = Erste Version
purposes-change-editorial-short = Redaktionell
purposes-change-material-short = Inhaltlich

channel-email = E-Mail
channel-sms = SMS
channel-phone = Anruf
channel-post = Brief
channel-whatsapp = WhatsApp
channel-call_recording = Aufzeichnung von Anrufen
channel-web = Website
channel-none = Nichts davon

flash-purpose-created = Der Zweck ist angelegt.
flash-purpose-updated = Der Zweck ist gespeichert.
