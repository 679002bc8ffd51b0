## Was mit einer Einwilligung geschah, und wo.

consent-given = Erteilt
consent-refused = Abgelehnt
consent-withdrawn = Widerrufen
standing-given = Erteilt
standing-refused = Abgelehnt
standing-withdrawn = Widerrufen
standing-expired = Abgelaufen
standing-needs-renewal = Zu erneuern
source-form = Formular
source-portal = Portal
source-manage_link = Link in einer Bestätigung
source-paper = Auf Papier
