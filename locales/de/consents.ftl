## Was mit einer Einwilligung geschah, und wo.

consent-given = Erteilt
consent-refused = Abgelehnt
consent-withdrawn = Widerrufen
consent-renewed = Erneuert
consent-expired = Abgelaufen
consent-invalidated = Für ungültig erklärt
consent-corrected = Eintrag zurückgenommen
standing-given = Erteilt
standing-refused = Abgelehnt
standing-withdrawn = Widerrufen
standing-expired = Abgelaufen
standing-needs-renewal = Zu erneuern
standing-invalidated = Ungültig
standing-unasked = Nicht gefragt
source-form = Formular
source-portal = Portal
source-manage_link = Link in einer Bestätigung
source-paper = Auf Papier
source-call = Telefonmenü
source-whatsapp = WhatsApp
source-agent = Mitarbeitende
source-import = Import
source-api = Anderes Programm
source-system = Placet
standing-too-young = Zu jung

## Belege und Verlauf.

receipt-open = Beleg
state-why = Warum
states-title = Einwilligungen zu einer anderen Zeit
states-intro = Was an einem Tag galt, sagt, wann etwas geschah; was an einem Tag bekannt war, sagt, wann es festgehalten wurde. Ein Blatt, das im Mai unterschrieben und im Juni erfasst wurde, galt im Mai, und niemand wusste es.
states-as-of = Was galt am
states-as-of-hint = Am Ende dieses Tages. Leer lassen für heute.
states-as-known-at = Nach dem Wissen vom
states-as-known-at-hint = Leer lassen für das, was heute bekannt ist.
states-show = Zeigen
states-day-invalid = Geben Sie einen Tag als Jahr-Monat-Tag ein, zum Beispiel 2026-05-03.
states-empty = Keine Einwilligungen
states-empty-text = Nach dem Wissen jenes Tages hatte niemand diese Person um etwas gebeten.
