## Der Rahmen
desk-title = { $page } – Placet
desk-nav = Hauptnavigation
portal-title = { $page } – { $organisation }
portal-nav = Hauptnavigation
nav-menu = Menü
nav-overview = Übersicht
nav-forms = Formulare
nav-purposes = Zwecke
nav-subjects = Personen
nav-tickets = Anfragen
nav-settings = Einstellungen
nav-audit = Protokoll
nav-ledger = Beweiskette
breadcrumb-label = Sie sind hier
skip-to-content = Zum Inhalt springen
language-label = Sprache
sign-out = Abmelden

## Schaltflächen, die überall gleich sind
save = Speichern
cancel = Abbrechen
filter = Filtern
confirm-back = Nein, zurück

## Felder
field-optional = (optional)
field-error-prefix = Fehler:
page-error-prefix = Fehler: { $title }
error-summary-title = Es stimmt noch nicht alles
email-invalid = Geben Sie eine E-Mail-Adresse wie name@example.org ein.
url-invalid = Geben Sie eine vollständige Adresse ein, die mit https:// beginnt.

## Listen und Diagramme
pagination-label = Seiten dieser Liste
pagination-first = Zurück zur ersten Seite
pagination-next = Nächste Seite
chart-numbers = Zahlen anzeigen
chart-day = Tag
chart-count = Anzahl
chart-share = Anteil
chart-percent = { $share } %

## Wo jemand angemeldet ist
sessions-device = Gerät
sessions-network = Netz
sessions-since = Angemeldet
sessions-last-used = Zuletzt benutzt
sessions-action = Aktion
sessions-current = Dieses Gerät
sessions-revoke = Abmelden
sessions-revoke-which = { $device } abmelden
sessions-unknown-device = Unbekanntes Gerät

## Wer etwas getan hat
actor-staff = Ehemals im Team
actor-subject = Die betroffene Person
actor-visitor = Jemand auf einer öffentlichen Seite
actor-system = Placet selbst

## Fehler: was geschehen ist und was zu tun ist
error-home = Zur Startseite
error-reference = Wenn Sie uns deswegen schreiben, nennen Sie bitte dieses Zeichen: { $reference }
error-not-signed-in = Sie sind nicht angemeldet
error-not-signed-in-help = Ihre Sitzung ist abgelaufen, oder Sie haben sich noch nicht angemeldet. Melden Sie sich an und versuchen Sie es noch einmal.
error-forbidden = Das dürfen Sie nicht öffnen
error-forbidden-help = Ihr Konto hat das Recht dazu nicht. Wenn Sie es brauchen, wenden Sie sich an die Verwaltung.
error-not-found = Hier ist nichts
error-not-found-help = Vielleicht ist die Adresse vertippt, oder was hier stand, wurde entfernt oder ist abgelaufen. Wenn Sie einem Link gefolgt sind, prüfen Sie, ob er vollständig ist.
error-invalid = Das war nicht lesbar
error-invalid-help = Etwas an dem, was gesendet wurde, ist nicht wie erwartet. Gehen Sie zurück, prüfen Sie Ihre Eingaben und senden Sie sie noch einmal.
error-changed-meanwhile = Jemand anders hat das inzwischen geändert
error-changed-meanwhile-help = Von der anderen Änderung wurde nichts überschrieben. Gehen Sie zurück, laden Sie die Seite neu und ändern Sie es noch einmal.
error-token-used = Dieses Formular wurde schon gesendet
error-token-used-help = Ihre ersten Antworten sind gespeichert. Um noch einmal zu antworten, öffnen Sie das Formular neu.
error-wrong-state = Das geht nicht mehr
error-wrong-state-help = Was Sie ändern wollten, ist inzwischen weiter. Gehen Sie zurück und laden Sie die Seite neu, um den Stand zu sehen.
error-too-large = Das ist zu groß
error-too-large-help = Gehen Sie zurück und wählen Sie eine kleinere Datei, oder schreiben Sie einen kürzeren Text.
error-too-many = Zu viele Versuche
error-too-many-help = Um Sie und andere zu schützen, ist das begrenzt. Warten Sie eine Viertelstunde und versuchen Sie es dann noch einmal.
error-timed-out = Das hat zu lange gedauert
error-timed-out-help = Der Server ist stark beschäftigt oder die Verbindung zu langsam. Warten Sie etwas und versuchen Sie es noch einmal.
error-internal = Bei uns ist etwas schiefgegangen
error-internal-help = Was Sie getan haben, wurde vielleicht nicht gespeichert. Versuchen Sie es in ein paar Minuten noch einmal.
error-network = Es kam keine Antwort
error-network-help = Prüfen Sie Ihre Verbindung zum Internet und versuchen Sie es dann noch einmal. Was Sie eingegeben haben, steht noch auf der Seite.
error-not-a-form = Das kam nicht von einer unserer Seiten. Öffnen Sie die Seite neu und versuchen Sie es noch einmal.

## Daten
date-short = { $day }. { $month }
date-weekday = { $weekday }, { $date }
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
error-text-long = Verwenden Sie höchstens { $max } Zeichen.
