# Das Portal für betroffene Personen.

portal-title = { $page } – { $organisation }
portal-nav = Portal
portal-nav-consents = Meine Einwilligungen
portal-nav-requests = Meine Anfragen
portal-nav-account = Meine Daten
