# The portal of data subjects.

portal-title = { $page } – { $organisation }
portal-nav = Portal
portal-nav-consents = My consents
portal-nav-requests = My requests
portal-nav-account = My data
