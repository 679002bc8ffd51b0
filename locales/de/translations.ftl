# Formulare übersetzen, im Arbeitsbereich.

forms-tab-languages = Sprachen
translations-title = Sprachen dieses Formulars
translations-intro = Geschrieben wird das Formular in der ersten Sprache, in die anderen wird es übersetzt. Ändert sich ein Text, sind seine Übersetzungen markiert, bis jemand nach ihnen gesehen hat.
translations-language = Sprache
translations-done = Übersetzt
translations-missing = Fehlt
translations-stale = Veraltet
translations-actions = Aktionen
translations-is-source = Ausgangssprache
translations-progress = { $done } von { $total }
translations-translate = Übersetzen: { $language }
translations-look = Ansehen: { $language }
translations-files = Dateien: { $language }
translations-files-link = Export und Import als CSV oder XLIFF
translations-make-source = Zur Ausgangssprache machen: { $language }
translations-remove = Entfernen: { $language }
translations-add = Eine Sprache hinzufügen
translations-add-label = Sprache
translations-add-hint = Was Placet selbst auf dem Formular sagt, gibt es in jeder davon.
translations-add-choose = Sprache wählen
translations-add-button = Hinzufügen
translations-language-missing = Wählen Sie eine Sprache.

## Die Frage, bevor eine Sprache geht
translations-remove-title = { $language } aus diesem Formular entfernen?
translations-remove-text =
    { $count ->
        [0] Sie hat noch keine Texte.
        [one] Ein Text in ihr wird gelöscht.
       *[other] { $count } Texte in ihr werden gelöscht.
    }
translations-remove-versions = Veröffentlichte Versionen bleiben, wie sie sind, und Besucher sehen die jetzige, bis Sie wieder veröffentlichen.

## Die Tabelle
translations-into = Übersetzung: { $language }
translations-other = Andere Sprachen
translations-show = Welche Texte
translations-show-all = Alle ({ $count })
translations-show-missing = Fehlende ({ $count })
translations-show-stale = Veraltete ({ $count })
translations-nothing = Solche Texte gibt es nicht.
translations-page = Seite { $page } von { $pages }
translations-page-back = Vorige Seite
translations-place = { $what }: { $field }
translations-text-title = Titel
translations-text-intro = Einleitung
translations-text-submit = Knopf
translations-text-thanks = Dank
translations-text-label = Beschriftung
translations-text-hint = Hinweis
translations-text-body = Text des Dokuments
translations-text-error-missing = Meldung, wenn eine Antwort fehlt
translations-text-error-invalid = Meldung, wenn die Antwort nicht stimmt
translations-text-choice = Auswahl
translations-state-missing = Fehlt
translations-state-stale = Veraltet
translations-state-translated = Übersetzt
translations-right = Stimmt so noch
translations-theirs = Jemand anders hat inzwischen gespeichert:
translations-conflict = Das Formular wurde geändert, während Sie übersetzt haben; deshalb ist noch nichts gespeichert. Was Sie eingegeben haben, steht noch hier. Sehen Sie sich das Markierte an und speichern Sie dann noch einmal.
translations-unit-gone = Diesen Text gibt es auf dem Formular nicht mehr. Kopieren Sie, was Sie davon brauchen.

## Dateien
translations-back = Zurück zur Übersetzung
translations-export = Export
translations-export-text = Beide Dateien enthalten alle Texte des Entwurfs mit den Übersetzungen, die es gibt. Kommt die Datei zurück, findet jeder Text seinen Platz.
translations-export-csv = CSV, für Tabellenprogramme
translations-export-xliff = XLIFF 2.1, für Übersetzungsprogramme
translations-import = Import
translations-file = Datei
translations-file-hint = CSV oder XLIFF 2, höchstens { $max } MB. Sie sehen, was sich ändert, bevor es geschieht.
translations-import-look = Änderungen ansehen
translations-import-intro = Noch ist nichts geändert. Das wird aus der Datei:
translations-import-nothing = Die Datei ändert nichts.
translations-import-meanwhile = Das Formular wurde geändert, seit Sie nachgesehen haben; deshalb ist noch nichts gespeichert. Das wird jetzt aus der Datei:
translations-import-apply =
    { $count ->
        [one] Einen Text ändern
       *[other] { $count } Texte ändern
    }
translations-text = Text
translations-before = Vorher
translations-after = In der Datei
translations-outcome = Was geschieht
translations-outcome-new = Kommt dazu
translations-outcome-changed = Wird geändert
translations-outcome-behind = Wird übernommen, ist aber veraltet: der Ausgangstext hat sich seither geändert
translations-outcome-right = Bleibt und gilt als aktuell
translations-outcome-same = Bleibt, wie es ist
translations-outcome-empty = In der Datei leer: bleibt, wie es ist
translations-outcome-unknown = Abgelehnt: diesen Text hat das Formular nicht
translations-outcome-twice = Abgelehnt: steht zweimal in der Datei
translations-outcome-too-long = Abgelehnt: zu lang
translations-outcome-codes = Abgelehnt: enthält Codes, und die haben Texte von Formularen nicht
translations-file-none = Wählen Sie eine Datei.
translations-file-large = Die Datei ist größer als { $max } MB oder hat zu viele Texte.
translations-file-encoding = Die Datei ist nicht UTF-8. Speichern Sie sie als „CSV UTF-8“.
translations-file-csv = Das ist keine solche CSV: Ihre erste Zeile muss die Spalten id, Ausgangssprache und diese Sprache haben.
translations-file-xml = Die Datei ist beschädigt: Sie ist kein wohlgeformtes XML.
translations-file-xliff = Das ist kein XLIFF 2. Exportieren Sie es als XLIFF 2.0 oder 2.1.
translations-file-doctype = Die Datei hat einen Dokumenttyp oder eigene Entitäten. Zur Sicherheit werden solche Dateien nicht gelesen.
translations-file-source = Die Datei wurde aus einer anderen Ausgangssprache gemacht, als das Formular hat.
translations-file-target = Die Datei ist für eine andere Sprache.

flash-translations-added = Die Sprache ist hinzugefügt. Besucher sehen sie, sobald Sie veröffentlichen.
flash-translations-removed = Die Sprache ist entfernt. Besucher sehen das, sobald Sie veröffentlichen.
flash-translations-source = Das Formular wird jetzt in einer anderen Sprache geschrieben.
flash-translations-saved = Die Übersetzungen sind gespeichert.
flash-translations-imported = Die Übersetzungen der Datei sind gespeichert.
