# Warum eine eingetippte Adresse nicht erreicht wurde.
outbound-not-an-address = Das ist keine Adresse einer Seite im Web.
outbound-scheme = Die Adresse muss mit https:// oder http:// beginnen.
outbound-credentials = Die Adresse darf keinen Benutzernamen und kein Passwort enthalten.
outbound-port = An diesem Port sind keine Websites. Möglich sind 80, 443 und alle ab 1024.
outbound-unknown-host = Diesen Host kennt niemand. Prüfen Sie den Namen.
outbound-private = Die Adresse führt zu diesem Rechner oder in ein privates Netz. Placet erreicht solche Adressen nur, wenn die Einstellung outbound_private_addresses sie nennt.
outbound-unreachable = Der Host nimmt die Verbindung nicht an.
outbound-tls = Es gab keine vertrauenswürdige Verbindung: Das Zertifikat gilt nicht für diesen Host, oder der Host spricht kein TLS.
outbound-no-http = Der Host hat nicht wie ein Webserver geantwortet.
outbound-too-slow = Die Antwort hat zu lange gedauert.
outbound-too-large = Die Antwort war zu groß.
outbound-too-many-redirects = Die Adresse leitet zu oft auf eine andere weiter.
