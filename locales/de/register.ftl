# Das Einwilligungsregister.

register-title = Einwilligungsregister
register-begin = Wonach suchen Sie?
register-begin-text = Geben Sie oben mindestens ein Merkmal an: eine Nummer, eine Adresse, einen Zweck, einen Tag.
register-identifier = Telefonnummer, Adresse oder Kennung
register-identifier-hint = Nummern so, wie Sie sie wählen, oder mit Landesvorwahl.
register-how = Die Kennung
register-exact = ist genau diese
register-prefix = beginnt so
register-consent = Einwilligung
register-true = TRUE
register-false = FALSE
register-any = Beliebig
register-purpose = Zweck
register-channel = Kanal
register-source = Erklärt
register-from = Erstellt ab
register-to = Erstellt bis
register-search = Suchen
register-clear = Leeren
register-saved = Gespeicherte Suchen
register-save-name = Diese Suche speichern als
register-save = Speichern
register-forget = Gespeicherte Suche löschen
register-empty = Nichts gefunden
register-empty-text = Kein Eintrag passt zu allen Merkmalen. Lassen Sie eines weg.
register-count = { $count ->
    [one] Ein Eintrag
   *[other] { $count } Einträge
}
register-count-many = Über 10.000 Einträge
register-select = Auswählen
register-select-one = { $person } auswählen
register-select-all = Alle auf dieser Seite auswählen
register-select-none = Keine auswählen
register-person = Person
register-nameless = Ohne Namen
register-since = Seit
register-newer = Neuere
register-older = Ältere
register-add = Neu
register-add-title = Einwilligung eintragen
register-add-identifier-hint = Wer damit noch nicht bekannt ist, wird angelegt.
register-add-true = TRUE: Die Person willigt ein
register-add-false = FALSE: Die Person willigt nicht oder nicht mehr ein
register-add-button = Eintragen
register-method = Wie die Person es erklärt hat
register-method-phone = Am Telefon
register-method-in_person = Persönlich
register-method-letter = Mit einem Brief
register-method-email = Mit einer E-Mail
register-method-other = Auf andere Weise
register-at = Wann
register-at-hint = Leer lassen für jetzt.
register-note = Bemerkung
register-note-hint = Was zeigt, dass es so war: die Nummer eines Anrufs, wer noch dabei war.
register-reason = Warum diese Einträge falsch sind
register-reason-hint = Steht in den Nachweisen. Dort bleiben die Einträge; das Register verlassen sie.
register-change = Wert ändern
register-change-title = { $count ->
    [one] Den Wert eines Eintrags ändern?
   *[other] Den Wert von { $count } Einträgen ändern?
}
register-change-text = Aus TRUE wird FALSE: Die Person widerruft. Aus FALSE wird TRUE: Die Person willigt ein. Wer eine E-Mail-Adresse hat, bekommt einen Beleg.
register-change-button = Wert ändern
register-delete = Löschen
register-delete-title = { $count ->
    [one] Einen Eintrag löschen?
   *[other] { $count } Einträge löschen?
}
register-delete-text = Löschen Sie, was falsch ist, nicht, was jemand widerrufen hat: Ändern Sie dafür den Wert.
register-delete-button = Löschen
register-deed-add = Einwilligung eingetragen
register-deed-change = Werte geändert
register-deed-delete = Einträge gelöscht
register-undo = Rückgängig machen
register-undo-text = Das geht einen Tag lang, soweit seither niemand etwas erklärt hat. Eine Einwilligung, die nach Monaten endet, lebt nicht wieder auf, wenn die Änderung ihres Wertes rückgängig gemacht wird: Sie würde dadurch länger gelten.
register-undone = Rückgängig gemacht
register-export = Alles Gefundene ausgeben als

register-error-nothing = Geben Sie mindestens ein Merkmal an.
register-error-short = Schreiben Sie mindestens drei Zeichen des Anfangs.
register-error-long = Das ist zu lang.
register-error-many = Mehr als 1.000 Personen haben eine Kennung, die so beginnt. Schreiben Sie mehr davon.
register-error-day = Schreiben Sie einen Tag wie 2026-03-31.
register-error-days = Der letzte Tag liegt vor dem ersten.
register-error-identifier = Schreiben Sie eine Telefonnummer, eine E-Mail-Adresse oder eine Kennung.
register-error-purpose = Wählen Sie einen Zweck.
register-error-consent = Wählen Sie, was die Person erklärt hat.
register-error-at = Schreiben Sie Tag und Uhrzeit, die vorbei sind.
register-error-method = Wählen Sie, wie die Person es erklärt hat.
register-error-note = Schreiben Sie, auf welche andere Weise.
register-error-reason = Schreiben Sie, warum die Einträge falsch sind.
register-error-none-selected = Wählen Sie mindestens einen Eintrag aus.
register-error-name = Geben Sie der Suche einen Namen mit höchstens 100 Zeichen.

flash-register-added = Es ist eingetragen.
flash-register-changed = Die Werte sind geändert.
flash-register-deleted = Die Einträge sind gelöscht.
flash-register-none-selected = Wählen Sie mindestens einen Eintrag aus.
flash-register-saved = Die Suche ist gespeichert.
flash-register-forgotten = Die Suche ist gelöscht.
flash-register-undone = Es ist rückgängig gemacht.
flash-register-undone-none = Nichts ließ sich rückgängig machen: Seither wurde etwas erklärt, oder die Einwilligung würde länger gelten.

action-register-searched = Register durchsucht
action-register-search_saved = Suche im Register gespeichert
action-register-search_deleted = Suche im Register gelöscht
action-register-added = Einwilligung von Mitarbeitern eingetragen
action-register-changed = Einwilligung von Mitarbeitern geändert
action-register-deleted = Eintrag einer Einwilligung von Mitarbeitern zurückgenommen
action-register-undone = Änderung am Register rückgängig gemacht
action-register-exported = Register ausgegeben

register-import = Import
register-import-title = Einwilligungen einlesen
register-import-intro = Zuerst sehen Sie Zeile für Zeile, was geschähe; vorher ändert sich nichts. Eine Einwilligung ohne Nachweis wird nicht übernommen, und wer widerrufen hat, wird nicht wieder angemeldet.
register-import-file = Datei
register-import-file-hint = CSV, XLSX oder JSON, oben mit den Namen der Spalten. Auch eine Ausgabe des Registers lässt sich einlesen.
register-import-upload = Senden
register-import-rows = { $count ->
    [one] Eine Zeile
   *[other] { $count } Zeilen
}
register-import-purpose = Zweck von Zeilen, die keinen nennen
register-import-purpose-none = Wie es in der Datei steht
register-import-purpose-hint = Ein Kanal genügt, wo nur ein Zweck ihn hat.
register-import-check = Ausprobieren
register-import-run = Einlesen
register-import-cancel = Anhalten
register-import-undo = Zurücknehmen
register-import-progress = { $done } von { $total } Zeilen
register-import-reload = Neu laden
register-import-row = Zeile
register-import-outcome = Was daraus wird
register-import-state-mapping = Was bedeuten die Spalten?
register-import-state-checking = Wird ausprobiert
register-import-state-checked = Ausprobiert: Noch ist nichts geändert
register-import-state-running = Wird eingelesen
register-import-state-done = Eingelesen
register-import-state-cancelled = Angehalten
register-import-state-undoing = Wird zurückgenommen
register-import-state-undone = Zurückgenommen
register-import-column-ignored = Nichts
register-import-column-identifier = Telefonnummer, Adresse oder Kennung
register-import-column-purpose = Zweck (sein Schlüssel)
register-import-column-channel = Kanal
register-import-column-consent = Einwilligung
register-import-column-expires = Gilt bis
register-import-column-keyword = Stichwort
register-import-column-campaign = Kampagne
register-import-column-source = Herkunft
register-import-column-at = Wann es erklärt wurde
register-import-column-evidence = Nachweis
register-import-outcome-give = Einwilligung erteilt
register-import-outcome-withdraw = Einwilligung widerrufen
register-import-outcome-refuse = Einwilligung abgelehnt
register-import-outcome-unchanged = Unverändert
register-import-outcome-refused = Nicht übernommen
register-import-reason-identifier = Es steht nicht da, wessen sie ist.
register-import-reason-purpose = Diesen Zweck gibt es nicht, oder mehrere haben den Kanal.
register-import-reason-consent = Es ist weder TRUE noch FALSE.
register-import-reason-at = Die Zeit ist nicht lesbar.
register-import-reason-expires = Das Ende ist nicht lesbar.
register-import-reason-future = Es ist noch nicht geschehen.
register-import-reason-older = Die Person hat seither etwas erklärt.
register-import-reason-withdrawn = Die Person hat widerrufen.
register-import-reason-undated = Es steht nicht da, wann.
register-import-reason-unproven = Nichts zeigt es.
register-import-reason-expired = Die Zeit ist um.
register-import-reason-outlasts = Sie würde hier länger gelten, als die Person eingewilligt hat.
register-import-error-missing = Wählen Sie eine Datei.
register-import-error-file = Das ist weder CSV noch XLSX noch JSON mit Namen der Spalten.
register-import-error-identifier = Sagen Sie, in welcher Spalte steht, wessen Einwilligung es ist.
register-import-error-consent = Sagen Sie, in welcher Spalte die Einwilligung oder das Stichwort steht.
register-import-error-purpose = Wählen Sie einen Zweck, oder sagen Sie, in welcher Spalte er steht.
action-register-import_sent = Datei mit Einwilligungen gesendet
action-register-import_checked = Datei mit Einwilligungen ausprobiert
action-register-imported = Datei mit Einwilligungen eingelesen
action-register-import_cancelled = Einlesen von Einwilligungen angehalten
action-register-import_undone = Einlesen von Einwilligungen zurückgenommen

register-reset = Zweck zurücksetzen
register-reset-title = Alle Einwilligungen zu einem Zweck zurücksetzen
register-reset-text = Wird eine Erklärung erneuert, zählt womöglich nicht mehr, worin jemand nach der alten eingewilligt hat. Jede Einwilligung, die jetzt erteilt ist, wird mit Ihrer Begründung für ungültig erklärt. Alle können erneut einwilligen. Das lässt sich nicht rückgängig machen.
register-reset-purpose-hint = Nur wenn in den letzten 24 Stunden alle Einträge des Zwecks ausgegeben wurden: Suchen Sie nur nach dem Zweck, und geben Sie das Gefundene aus.
register-reset-reason = Warum
register-reset-button = Alle Einwilligungen zurücksetzen
register-reset-running = Wird zurückgesetzt
register-reset-done = Zurückgesetzt
register-reset-progress = { $done } von { $total } Einwilligungen
register-reset-error-reason = Schreiben Sie, warum, mit höchstens 1.000 Zeichen.
register-reset-error-export = Geben Sie zuerst alle Einträge dieses Zwecks aus.
action-register-reset = Alle Einwilligungen zu einem Zweck zurückgesetzt
