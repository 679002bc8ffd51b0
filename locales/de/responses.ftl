# Was Menschen mit einem Formular gesendet haben.
responses-title = Antworten
responses-table = Tabelle der Antworten
responses-back = Zurück zu den Antworten
responses-count = { $count ->
    [one] { $count } Antwort
   *[other] { $count } Antworten
}
responses-empty = Noch keine Antworten
responses-empty-text = Was mit diesem Formular gesendet wird, erscheint hier, das Neueste zuerst.
responses-none-found = Keine Antworten gefunden
responses-none-found-text = Auf den Filter passt keine Antwort. Lassen Sie ein Feld leer, um mehr zu sehen.

# Filter und Spalten.
responses-any = Alle
responses-from = Von
responses-to = Bis
responses-version = Version
responses-version-of = Version { $number }
responses-language = Sprache
responses-state = Stand
responses-state-not_asked = Vollständig
responses-state-pending = Zu bestätigen
responses-state-confirmed = Bestätigt
responses-state-lapsed = Nicht bestätigt
responses-consent = Einwilligung
responses-consent-said = { $purpose }: { $said }
responses-columns = Spalten
responses-filter-clear = Alle anzeigen
responses-search = Text in einer Antwort
responses-search-button = Suchen
responses-search-clear = Leeren
responses-search-on = Gezählt sind nur Antworten, in denen der gesuchte Text steht.
responses-search-hint = Die Antworten werden eine nach der anderen durchgesehen; eine Suche dauert deshalb länger als ein Filter. Grenzen Sie die Zeit ein, wo es viele sind.
responses-looked-to = Es kann mehr geben: Diese Seite hat zurückgeblickt bis

# Eine Antwort.
responses-one = Antwort
responses-at = Gesendet
responses-reference = Kennung
responses-neighbours = Andere Antworten
responses-newer = Neuere
responses-older = Ältere
responses-person = Person
responses-person-open = Alles, was diese Person gesagt hat
responses-seen = Nachweis
responses-seen-open = Was diese Person gesehen hat
responses-consents = Einwilligungen
responses-consents-text = Was diese Antwort gesagt hat. Die Person kann seither etwas anderes gesagt haben.
responses-hash-snapshot = SHA-256 der Seite, wie sie gezeigt wurde
responses-hash-definition = SHA-256 der Definition des Formulars
responses-hash-answers = SHA-256 der Angaben

# Löschen.
responses-delete = Antwort löschen
responses-delete-title = Diese Antwort löschen?
responses-delete-whole = Mit ihr kam keine Einwilligung; es bleibt nichts von ihr.
responses-delete-proof = Mit ihr kamen Einwilligungen. Dass sie erteilt oder abgelehnt wurden und was gezeigt wurde, bleibt als Nachweis (Art. 7 Abs. 1 DSGVO), mit den Angaben zu den Einwilligungen, einer Altersbestätigung und einer Unterschrift; von einem Bogen aus Papier der Scan. Alle anderen Angaben werden gelöscht.
flash-response-deleted = Die Antwort ist gelöscht.
responses-retention = Aufbewahrung
responses-retention-text = Bewahren Sie personenbezogene Daten nicht länger auf als nötig. Legen Sie fest, nach wie vielen Monaten die Antworten auf dieses Formular gelöscht werden; das geschieht einmal am Tag.
responses-retention-stays = Was eine Einwilligung belegt, bleibt: wer sie wann und zu welchem Wortlaut erteilt oder abgelehnt hat, die Seite, wie sie gezeigt wurde, und die Angaben zu den Einwilligungen, eine Altersbestätigung und eine Unterschrift, und der Scan dessen, was auf Papier unterschrieben wurde (Art. 7 Abs. 1 DSGVO). Alle anderen Angaben werden gelöscht. Antworten ohne Einwilligung werden ganz gelöscht.
responses-retention-lapsed = Antworten, die niemand bestätigt hat, werden 30 Tage nach dem Senden gelöscht, was immer hier steht.
responses-months = Antworten löschen nach so vielen Monaten
responses-months-hint = 1 bis { $max }. Leer: Die Antworten bleiben.
responses-months-invalid = Tippen Sie eine ganze Zahl von 1 bis { $max } ein oder nichts.
responses-preview-button = Zeigen, was gelöscht würde
responses-preview = Heute älter als { $months ->
    [one] { $months } Monat
   *[other] { $months } Monate
}
responses-preview-proof = Auf den Nachweis der Einwilligungen gekürzt
responses-preview-whole = Ganz gelöscht
responses-preview-set = Sie werden innerhalb eines Tages gelöscht.
responses-preview-not-set = Bevor Sie speichern, wird nichts gelöscht.
flash-retention-set = Wie lange Antworten aufbewahrt werden, ist gespeichert.

# Export.
responses-export = Export
responses-export-text = Alle Antworten unter diesem Filter, mit den Spalten der Tabelle. Ein Export hinterlässt eine Zeile im Protokoll. In CSV-Dateien steht vor allem, was wie eine Formel beginnt, ein Apostroph.
responses-export-csv = CSV
responses-export-xlsx = Excel (XLSX)
responses-export-json = JSON

# Gezählt.
responses-summary = Diagramme
responses-summary-cut = Gezählt sind nur die neuesten { $count } Antworten. Wählen Sie eine kürzere Zeit, um frühere zu sehen.
responses-over-time = Antworten im Lauf der Zeit
responses-by-language = Nach Sprache
responses-complete = Vollständig
responses-week = Woche
responses-month = Monat
responses-month-of = { $month } { $year }
responses-year = Jahr
responses-answered = { $answered } von { $shown } beantwortet
responses-choice = Auswahl
responses-answer = Angabe
responses-number = Zahl
responses-not-asked = Nicht gefragt

# On the web or on paper.
responses-through = Weg
responses-through-paper = Auf Papier, unterschrieben am { $day }
responses-through-web = Im Web
