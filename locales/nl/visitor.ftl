# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Maak een keuze
form-public-optional = (niet verplicht)
form-public-yes = Ja
form-public-no = Nee
form-public-age = Ik ben ten minste { $age } jaar oud.
form-public-signature = Uw naam hier geldt als uw handtekening.
form-public-new-tab = (opent in een nieuw tabblad)
form-public-trap = Laat dit veld leeg
form-public-who = Wie dit vraagt
form-public-who-asks = { $controller } vraagt u dit en is verantwoordelijk voor de verwerking van uw gegevens.
form-public-withdraw = U mag vrij weigeren en kunt een toestemming op elk moment intrekken: via de link in de e-mail die wij u sturen, in ons portaal of door ons te schrijven.
form-public-privacy = Privacyverklaring
form-public-languages = Taal
form-public-consent-data = Welke gegevens
form-public-consent-recipients = Wie ze ontvangt
form-public-consent-duration = Hoe lang zij geldt
form-public-consent-months =
    { $months ->
        [one] Eén maand
       *[other] { $months } maanden
    }
form-public-consent-forever = Totdat u haar intrekt
form-public-consent-no-purpose = Voor deze toestemming is nog geen doel gekozen.
form-public-error-prefix = Fout:
form-public-error-title = Er is een probleem
form-public-error-page-title = Fout: { $title }
form-public-error-required = Vul ‘{ $name }’ in
form-public-error-tick = Vink ‘{ $name }’ aan
form-public-error-too-short =
    ‘{ $name }’ moet ten minste { $min } { $min ->
        [one] teken
       *[other] tekens
    } hebben
form-public-error-too-long =
    ‘{ $name }’ mag hoogstens { $max } { $max ->
        [one] teken
       *[other] tekens
    } hebben
form-public-error-pattern = ‘{ $name }’ heeft niet de vorm die hier nodig is
form-public-error-email = Vul een e-mailadres in de vorm naam@example.com in
form-public-error-phone = Vul een telefoonnummer met landnummer in, bijvoorbeeld +31 20 123 4567
form-public-error-choice = Kies een van de aangeboden antwoorden bij ‘{ $name }’
form-public-error-url = Vul bij ‘{ $name }’ een webadres in dat begint met https://
form-public-error-number = Vul bij ‘{ $name }’ een getal in, bijvoorbeeld 1200 of 12,5
form-public-error-date = Vul bij ‘{ $name }’ een dag van de kalender in, als jaar-maand-dag
form-public-error-before = ‘{ $name }’ mag niet vóór { $min } liggen
form-public-error-below = ‘{ $name }’ mag niet onder { $min } liggen
form-public-error-after = ‘{ $name }’ mag niet na { $max } liggen
form-public-error-above = ‘{ $name }’ mag niet boven { $max } liggen
form-public-error-too-few = Kies er bij ‘{ $name }’ ten minste { $min }
form-public-error-too-many = Kies er bij ‘{ $name }’ hoogstens { $max }
form-public-error-age = U kunt dit formulier alleen versturen als u oud genoeg bent
form-public-error-yes-no = Kies ja of nee
form-public-error-same = ‘{ $name }’ is niet hetzelfde als wat u eerder hebt ingevuld
form-public-error-identifier = Vul uw e-mailadres of uw telefoonnummer in
form-public-expired = Deze pagina stond te lang open, daarom is er nog niets verstuurd. Alles wat u hebt ingevuld staat er nog: controleer het en verstuur het opnieuw.
form-public-trapped = Er is nog niets verstuurd, omdat een veld was ingevuld dat mensen niet kunnen zien. Alles wat u hebt ingevuld staat er nog: controleer het en verstuur het opnieuw.
form-public-used = Dezelfde pagina is al met andere antwoorden verstuurd, en die zijn vastgelegd. Alles wat u hebt ingevuld staat er nog: controleer het en verstuur het opnieuw.
form-public-busy = Vanuit uw netwerk zijn zo veel formulieren verstuurd dat wij er nu even geen meer aannemen. Alles wat u hebt ingevuld staat er nog: controleer het en verstuur het opnieuw.
form-public-too-many-title = Te veel tegelijk
form-public-too-many = Vanuit uw netwerk zijn zo veel formulieren verstuurd dat wij er nu even geen meer aannemen. Ga terug en verstuur het uwe later opnieuw.
form-public-too-large-title = Te veel tekst
form-public-too-large = Wat u hebt verstuurd is groter dan dit formulier aanneemt. Ga terug en kort uw antwoorden in.

## A form that is no longer offered.

form-public-withdrawn-title = Dit formulier wordt niet meer aangeboden
form-public-withdrawn = { $controller } heeft het formulier ‘{ $form }’ van het web gehaald. Er kan niets meer mee worden verstuurd.
form-public-withdrawn-consents = De toestemmingen die u eerder hebt gegeven, blijven zoals ze zijn. U kunt ze op elk moment intrekken: via de link in de e-mail die u toen hebt gekregen, of door in te loggen met uw e-mailadres of telefoonnummer.
form-public-withdrawn-manage = Uw toestemmingen bekijken en intrekken
form-public-withdrawn-contact = Vragen? Schrijf naar { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = afbeeldingen
file-kind-text = platte tekst
file-kind-office = Office-documenten
form-public-file-taken = { $kinds }; hoogstens { $max } MB.
form-public-file-kept = Ontvangen: { $name }. Kies een ander bestand om het te vervangen.
form-public-file-drop = Dit bestand verwijderen
form-public-error-file = Kies een bestand bij ‘{ $name }’
form-public-step = Pagina { $number } van { $count }
form-public-step-on = Verder
form-public-step-back = Terug
form-public-check = Controleer uw antwoorden
form-public-check-text = Er is nog niets verstuurd. Bekijk uw antwoorden, wijzig wat niet klopt en verstuur ze dan.
form-public-change = Wijzigen
form-public-not-answered = Niet beantwoord
form-public-document-hash = SHA-256 van deze tekst:
form-public-error-file-too-large = Het bestand bij ‘{ $name }’ is groter dan { $max } MB. Kies een kleiner bestand
form-public-error-file-cut-off = Het bestand bij ‘{ $name }’ is niet volledig aangekomen. Kies het opnieuw
form-public-error-file-empty = Het bestand bij ‘{ $name }’ is leeg. Kies een ander bestand
form-public-error-file-type-refused = Het bestand bij ‘{ $name }’ is van een soort die niet wordt aangenomen, hoe het ook heet. Kies een van de soorten die bij het veld staan

## After a form was sent.

thanks-title = Dank u wel
thanks-recorded = Wat wij hebben vastgelegd
thanks-given = U hebt toestemming gegeven
thanks-refused = U hebt geen toestemming gegeven
thanks-reference = Referentie
thanks-receipt = Wij hebben u een bevestiging per e-mail gestuurd. Daarin staat een link waarmee u op elk moment van gedachten kunt veranderen.
thanks-no-mail = Bewaar de referentie: daarmee is deze vastlegging terug te vinden.
thanks-confirm-title = Er rest nog één stap
thanks-confirm = Wij hebben u een e-mail gestuurd. Volg binnen 7 dagen de link daarin en bevestig; tot dan wordt niets als uw toestemming vastgelegd.
thanks-to-confirm = Wat u gaat bevestigen

## The link that confirms a form.

confirm-title = Bevestig uw antwoorden
confirm-intro = Met het formulier ‘{ $form }’ hebt u op { $date } geantwoord:
confirm-said = { $said }: ‘{ $statement }’
confirm-button = Bevestigen
confirm-done-title = Bevestigd
confirm-done = Dank u wel. Uw antwoorden gelden vanaf nu, en een bevestiging is per e-mail naar u onderweg.
confirm-already = U had dit al bevestigd. U hoeft niets meer te doen.
confirm-gone-title = Deze link werkt niet meer
confirm-gone = Hij is verlopen of niet volledig gekopieerd. Door hem te openen is niets vastgelegd. Vul als u dat wilt het formulier opnieuw in.

## The link that shows and takes back consents.

manage-title = Uw toestemmingen
manage-intro = { $controller } bewaart deze antwoorden van { $who }. U kunt elk daarvan hier op elk moment wijzigen; dat werkt meteen.
manage-someone = de persoon die deze link heeft ontvangen
manage-none = Er zijn geen antwoorden om te tonen.
manage-state-given = U hebt op { $date } toestemming gegeven.
manage-state-refused = U hebt op { $date } geen toestemming gegeven.
manage-state-withdrawn = U hebt uw toestemming op { $date } ingetrokken.
manage-state-expired = U hebt op { $date } toestemming gegeven. Die gold voor een bepaalde tijd, en die is voorbij.
manage-state-needs-renewal = U hebt op { $date } toestemming gegeven. Wat wordt gevraagd is sindsdien veranderd; uw toestemming geldt daarom niet meer.
manage-withdraw = Intrekken
manage-give = Toestemming geven
manage-withdraw-all = Alles intrekken
manage-all-title = Alles in één keer
manage-all-intro = Trekt alle toestemmingen in die u hebt gegeven.
flash-manage-withdrawn = Uw toestemming is ingetrokken, en een bevestiging is naar u onderweg.
flash-manage-given = Uw toestemming is vastgelegd, en een bevestiging is naar u onderweg.
flash-manage-all = Al uw toestemmingen zijn ingetrokken, en een bevestiging is naar u onderweg.
manage-changed = De tekst is veranderd sinds u deze pagina hebt geopend. Lees hem nog eens voordat u toestemming geeft.
manage-gone-title = Deze link werkt niet meer
manage-gone = Hij is verlopen of niet volledig gekopieerd. U kunt uw toestemmingen in ons portaal zien en wijzigen, of ons schrijven.
manage-portal = Portaal openen
manage-who = Wie verantwoordelijk is
manage-contact = Vragen kunt u stellen aan { $email }; de functionaris voor gegevensbescherming is { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Het formulier zoals het is getoond
seen-ticked = Aangevinkt
seen-not-ticked = Niet aangevinkt

## Mail: receipts.

mail-receipt-subject = Uw antwoorden aan { $controller }
mail-receipt-subject-withdrawn = U hebt een toestemming bij { $controller } ingetrokken
mail-receipt-subject-given = U hebt { $controller } een toestemming gegeven
mail-receipt-form = Op { $date } hebt u het formulier ‘{ $form }’ naar { $controller } gestuurd. Dit hebben wij vastgelegd:
mail-receipt-change = Op { $date } hebt u gewijzigd wat { $controller } met uw gegevens mag doen. Dit hebben wij vastgelegd:
mail-receipt-given = U hebt toestemming gegeven: ‘{ $statement }’
mail-receipt-refused = U hebt geen toestemming gegeven: ‘{ $statement }’
mail-receipt-withdrawn = U hebt ingetrokken: ‘{ $statement }’
mail-receipt-manage-intro = U kunt uw antwoorden op elk moment zien en elk daarvan wijzigen, zonder in te loggen:
mail-receipt-manage = Bekijken of intrekken
mail-receipt-when = Wanneer
mail-receipt-controller = Verwerkingsverantwoordelijke
mail-receipt-contact = Vragen aan
mail-receipt-dpo = Functionaris voor gegevensbescherming
mail-receipt-reference = Referentie
mail-receipt-not-you = Was u dit niet? Trek de toestemming dan in met de link hierboven of schrijf ons. Stuur deze e-mail niet door: wie de link heeft, kan uw antwoorden wijzigen.

## Mail: the question whether it was you.

mail-confirm-subject = Bevestig uw antwoorden aan { $controller }
mail-confirm-intro = Iemand, waarschijnlijk u, heeft met dit adres het formulier ‘{ $form }’ naar { $controller } gestuurd. Bevestig dat u dat was. Tot dan tellen uw antwoorden niet.
mail-confirm-button = Bekijken en bevestigen
mail-confirm-valid = De link werkt 7 dagen.
mail-confirm-not-you = Was u dit niet? Dan hoeft u niets te doen, en wordt niets als uw toestemming vastgelegd.

## What a new form begins with.

forms-start-submit = Versturen
forms-start-thanks = Dank u wel. Wij hebben uw antwoorden vastgelegd.
forms-start-email = E-mailadres

## Dates.

date-long = { $day } { $month } { $year }
date-time = { $date }, { $time }
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

form-public-close = Sluiten
form-public-working = Een ogenblik, het formulier wordt klaargemaakt om te verzenden…
form-public-too-quick = Er is nog niets verzonden, omdat het sneller ging dan mensen lezen. Alles wat u hebt ingevuld, staat er nog: controleer het en verzend het opnieuw.
manage-ask-title = Uw toestemmingen bekijken of intrekken
manage-ask-text = Vul uw e-mailadres in. Wij sturen u een link waarmee u ziet waarvoor u toestemming hebt gegeven en die kunt intrekken.
manage-ask-email = E-mailadres
manage-ask-send = Stuur mij de link
manage-ask-receipt = Dezelfde link staat in elke bevestiging die wij u hebben gestuurd.
manage-ask-sent-title = Kijk in uw mail
manage-ask-sent = Als wij dit adres kennen, is een mail met de link onderweg.
manage-ask-again = Een ander adres invullen
mail-manage-subject = Uw toestemmingen bij { $controller }
mail-manage-intro = U hebt gevraagd om een link naar uw toestemmingen bij { $controller }. Daarmee ziet u waarvoor u toestemming hebt gegeven en kunt u die intrekken.
mail-manage-not-you = Als u er niet om hebt gevraagd, hoeft u niets te doen. Geef de link niet door: wie hem heeft, ziet uw toestemmingen.

## The form on paper.
paper-only-if = Alleen als:
paper-answered = beantwoord
paper-not = niet { $value }
paper-and = en
paper-or = of
paper-tick-one = Kruis één vakje aan.
paper-tick-any = Kruis alles aan wat van toepassing is.
paper-attach = Voeg het bij dit blad ({ $kinds }).
paper-place-date = Plaats en datum
paper-signature = Handtekening
paper-online = Dit formulier op het web:
paper-return = Geef of stuur dit blad aan: { $address }
mail-receipt-paper = Op { $date } hebt u het formulier ‘{ $form }’ van { $controller } op papier ondertekend. Dit hebben wij daarvan vastgelegd:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Ze geldt tot ze wordt ingetrokken.
state-holds-until = Ze geldt tot en met { $date }.
state-ended = De tijd waarvoor ze is gegeven ({ $duration }) is op { $date } afgelopen.
state-changed = Sinds { $date } vraagt versie { $version } iets anders.
state-declared = Reden: { $reason }
state-too-young = Ze telt niet: een minimumleeftijd van { $minimum } jaar is vereist en de vastlegging toont slechts { $shown }.
manage-state-invalidated = Op { $date } is deze toestemming ongeldig verklaard.
manage-state-unasked = De vastlegging van dit antwoord is op { $date } teruggenomen.
flash-manage-renewed = Uw toestemming is verlengd en er is een ontvangstbewijs naar u onderweg.
renew-title = Uw toestemming verlengen
renew-button = Verlengen
mail-receipt-renewed = U hebt opnieuw toestemming gegeven: ‘{ $statement }’
mail-receipt-expired = De tijd waarvoor u toestemming gaf is voorbij: ‘{ $statement }’
mail-receipt-invalidated = Deze toestemming is ongeldig verklaard: ‘{ $statement }’
mail-renew-subject = Uw toestemming aan { $controller } loopt binnenkort af
mail-renew-intro = U hebt { $controller } een toestemming gegeven die binnenkort afloopt. Als u wilt dat ze doorgaat, kunt u haar verlengen.
mail-renew-ends = ‘{ $statement }’: gegeven op { $given }, loopt af op { $date }
mail-renew-nothing = Als u niets doet, loopt ze vanzelf af en worden uw gegevens hiervoor niet meer gebruikt.
receipt-title = Ontvangstbewijs
receipt-check = Dit ontvangstbewijs is ondertekend: wie het bestand heeft, kan zonder ons te vragen controleren dat er niets in is veranderd.
receipt-jws = Ondertekend ontvangstbewijs downloaden
receipt-json = Downloaden met bewijs
receipt-recorded = Vastgelegd
receipt-key = Ondertekend met de sleutel
