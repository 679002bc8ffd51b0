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

## Dürfen wir? Warum, oder warum nicht.

decision-consent = Die Person hat eingewilligt, und das gilt.
decision-withdrawn = Die Person hat die Einwilligung widerrufen.
decision-refused = Die Person wurde gefragt und hat nicht eingewilligt.
decision-invalidated = Die Organisation hat erklärt, dass die Einwilligung nicht zählt.
decision-too_young = Die Person hat eingewilligt, und der Nachweis zeigt, dass sie jünger ist, als sie sein muss.
decision-needs_renewal = Die Person hat einem Text mit anderer Bedeutung zugestimmt und muss neu gefragt werden.
decision-expired = Die Person hat für eine Zeit eingewilligt, die vorbei ist.
decision-taken_back = Der Eintrag war falsch und wurde zurückgenommen. Niemand wurde gefragt.
decision-never_asked = Die Person ist bekannt und hat hierzu nichts gesagt. Schweigen ist keine Einwilligung.
decision-unknown_person = Hierunter ist niemand bekannt. Ohne Eintrag gibt es keine Einwilligung.
