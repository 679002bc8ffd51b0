# Team: Anmeldung, Benutzer und Rollen, das eigene Konto.

## Anmelden
sign-in-title = Anmelden
sign-in-email = E-Mail-Adresse
sign-in-password = Passwort
sign-in-button = Anmelden
sign-in-wrong = E-Mail-Adresse und Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es noch einmal.
flash-signed-out = Sie sind abgemeldet.

## Benutzer
users-title = Benutzer
users-new = Neuer Benutzer
users-name = Name
users-name-hint = Wie man die Person im Team kennt; auch wer Ihnen schreibt, sieht ihn.
users-email = E-Mail-Adresse
users-state = Zustand
users-active = Aktiv
users-disabled = Gesperrt
users-roles = Rollen
users-roles-hint = Was diese Person darf. Mehrere ergänzen sich.
users-no-roles = Keine
users-you = Sie
users-password = Passwort
users-password-hint = Mindestens { $min } Zeichen. Ein Satz ist leicht zu merken.
users-password-hint-change = Leer lassen, um das jetzige zu behalten. Ein neues hat mindestens { $min } Zeichen und meldet diese Person überall ab.
users-disable = Darf sich nicht mehr anmelden
users-disable-hint = Beendet alle ihre Sitzungen. Was sie getan hat, bleibt im Protokoll.
users-name-invalid = Geben Sie einen Namen mit höchstens 100 Zeichen ein.
users-role-unknown = Diese Rolle gibt es nicht: wählen Sie admin, editor, agent, dpo oder auditor.
users-email-taken = Diese Adresse gehört schon zu einem anderen Konto. Geben Sie eine andere ein.
users-not-yourself = Sie können sich das Recht, Benutzer zu verwalten, nicht selbst nehmen. Bitten Sie jemand anders mit diesem Recht.
flash-user-created = Das Konto ist angelegt. Teilen Sie das Passwort auf anderem Weg als per E-Mail mit.
flash-user-updated = Das Konto ist geändert.

## Rollen, die es überall gibt
role-admin = Verwaltung
role-admin-hint = Benutzer, Einstellungen, Zwecke und Formulare; keine Daten der Menschen, die geantwortet haben.
role-editor = Redaktion
role-editor-hint = Schreibt Zwecke und Formulare, veröffentlicht sie aber nicht.
role-agent = Sachbearbeitung
role-agent-hint = Schlägt Personen und ihre Einwilligungen nach, erfasst, was sie auf Papier unterschrieben haben, berichtigt Angaben, beantwortet die Anfragen der eigenen Abteilungen.
role-dpo = Datenschutzbeauftragte
role-dpo-hint = Sieht alles über Personen und ihre Einwilligungen, erfasst, was sie auf Papier unterschrieben haben, berichtigt Angaben, beantwortet Anfragen, liest das Protokoll, kann ein Formular mit Begründung trotz Fehlern veröffentlichen.
role-auditor = Prüfung
role-auditor-hint = Sieht alles, ändert nichts.

## Passwörter
password-too-short = Wählen Sie ein Passwort mit mindestens { $min } Zeichen.
password-too-long = Wählen Sie ein Passwort mit höchstens { $max } Zeichen.

## Das eigene Konto
account-title = Ihr Konto
account-password = Passwort ändern
account-password-intro = Sie werden überall abgemeldet, auch hier, und melden sich mit dem neuen an.
account-password-current = Jetziges Passwort
account-password-new = Neues Passwort
account-password-change = Passwort ändern
account-password-wrong = Das ist nicht Ihr jetziges Passwort.
sessions-title = Wo Sie angemeldet sind
sessions-intro = Melden Sie ab, was Sie nicht kennen oder nicht mehr benutzen.
flash-password-changed = Ihr Passwort ist geändert. Melden Sie sich mit dem neuen an.
flash-session-revoked = Das Gerät ist abgemeldet.
