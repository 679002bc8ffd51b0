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
