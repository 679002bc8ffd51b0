# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Välj
form-public-optional = (valfritt)
form-public-yes = Ja
form-public-no = Nej
form-public-age = Jag är minst { $age } år gammal.
form-public-signature = Ditt namn här gäller som din underskrift.
form-public-new-tab = (öppnas i en ny flik)
form-public-trap = Lämna fältet tomt
form-public-who = Vem som frågar
form-public-who-asks = { $controller } ber dig om detta och är personuppgiftsansvarig för dina uppgifter.
form-public-withdraw = Du är fri att säga nej och kan när som helst återkalla ett samtycke: med länken i mejlet som vi skickar till dig, i vår portal eller genom att skriva till oss.
form-public-privacy = Integritetspolicy
form-public-languages = Språk
form-public-consent-data = Vilka uppgifter
form-public-consent-recipients = Vem som får dem
form-public-consent-duration = Hur länge det gäller
form-public-consent-months =
    { $months ->
        [one] En månad
       *[other] { $months } månader
    }
form-public-consent-forever = Tills du återkallar det
form-public-consent-no-purpose = Inget ändamål har valts för detta samtycke.
form-public-error-prefix = Fel:
form-public-error-title = Det finns ett problem
form-public-error-page-title = Fel: { $title }
form-public-error-required = Fyll i ”{ $name }”
form-public-error-tick = Kryssa för ”{ $name }”
form-public-error-too-short = ”{ $name }” måste ha minst { $min } tecken
form-public-error-too-long = ”{ $name }” får ha högst { $max } tecken
form-public-error-pattern = ”{ $name }” har inte den form som behövs här
form-public-error-email = Ange en e-postadress på formen namn@example.com
form-public-error-phone = Ange ett telefonnummer med landskod, till exempel +46 8 123 456 78
form-public-error-choice = Välj ett av de svar som erbjuds för ”{ $name }”
form-public-error-url = Ange en webbadress för ”{ $name }” som börjar med https://
form-public-error-number = Ange ett tal för ”{ $name }”, till exempel 1200 eller 12,5
form-public-error-date = Ange en dag i kalendern för ”{ $name }”, som år-månad-dag
form-public-error-before = ”{ $name }” får inte ligga före { $min }
form-public-error-below = ”{ $name }” får inte ligga under { $min }
form-public-error-after = ”{ $name }” får inte ligga efter { $max }
form-public-error-above = ”{ $name }” får inte ligga över { $max }
form-public-error-too-few = Välj minst { $min } för ”{ $name }”
form-public-error-too-many = Välj högst { $max } för ”{ $name }”
form-public-error-age = Du kan skicka formuläret bara om du är tillräckligt gammal
form-public-error-yes-no = Välj ja eller nej
form-public-error-same = ”{ $name }” är inte samma som det du angav tidigare
form-public-error-identifier = Ange din e-postadress eller ditt telefonnummer
form-public-expired = Sidan var öppen för länge, så ingenting har skickats ännu. Allt du har fyllt i finns kvar: kontrollera det och skicka igen.
form-public-trapped = Ingenting har skickats ännu, eftersom ett fält var ifyllt som människor inte kan se. Allt du har fyllt i finns kvar: kontrollera det och skicka igen.
form-public-used = Samma sida har redan skickats med andra svar, och de har registrerats. Allt du har fyllt i finns kvar: kontrollera det och skicka igen.
form-public-busy = Så många formulär har skickats från ditt nätverk att vi inte tar emot fler just nu. Allt du har fyllt i finns kvar: kontrollera det och skicka igen.
form-public-too-many-title = För många på en gång
form-public-too-many = Så många formulär har skickats från ditt nätverk att vi inte tar emot fler just nu. Gå tillbaka och skicka ditt igen senare.
form-public-too-large-title = För mycket text
form-public-too-large = Det du skickade är större än vad formuläret tar emot. Gå tillbaka och korta dina svar.

## A form that is no longer offered.

form-public-withdrawn-title = Det här formuläret erbjuds inte längre
form-public-withdrawn = { $controller } har tagit bort formuläret ”{ $form }” från webben. Det går inte längre att skicka något med det.
form-public-withdrawn-consents = De samtycken som du har gett tidigare förblir som de är. Du kan när som helst återkalla dem: med länken i mejlet som du fick då eller genom att logga in med din e-postadress eller ditt telefonnummer.
form-public-withdrawn-manage = Se och återkalla dina samtycken
form-public-withdrawn-contact = Frågor? Skriv till { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = bilder
file-kind-text = ren text
file-kind-office = Office-dokument
form-public-file-taken = { $kinds }; högst { $max } MB.
form-public-file-kept = Mottagen: { $name }. Välj en annan fil för att ersätta den.
form-public-file-drop = Ta bort filen
form-public-error-file = Välj en fil för ”{ $name }”
form-public-step = Sida { $number } av { $count }
form-public-step-on = Fortsätt
form-public-step-back = Tillbaka
form-public-check = Kontrollera dina svar
form-public-check-text = Ingenting har skickats ännu. Gå igenom dina svar, ändra det som inte stämmer och skicka dem sedan.
form-public-change = Ändra
form-public-not-answered = Inte besvarad
form-public-document-hash = SHA-256 för den här texten:
form-public-error-file-too-large = Filen för ”{ $name }” är större än { $max } MB. Välj en mindre
form-public-error-file-cut-off = Filen för ”{ $name }” kom inte fram i sin helhet. Välj den igen
form-public-error-file-empty = Filen för ”{ $name }” är tom. Välj en annan
form-public-error-file-type-refused = Filen för ”{ $name }” är av ett slag som inte tas emot, vad den än heter. Välj ett av de slag som anges vid fältet

## After a form was sent.

thanks-title = Tack
thanks-recorded = Det här har vi registrerat
thanks-given = Du har gett ditt samtycke
thanks-refused = Du har inte gett ditt samtycke
thanks-reference = Referens
thanks-receipt = Vi har skickat ett kvitto till dig med e-post. I det finns en länk som du kan ändra dig med när som helst.
thanks-no-mail = Spara referensen: med den går det att hitta registreringen igen.
thanks-confirm-title = Ett steg återstår
thanks-confirm = Vi har skickat ett mejl till dig. Följ länken i det inom 7 dagar och bekräfta; till dess registreras ingenting som ditt samtycke.
thanks-to-confirm = Det här bekräftar du

## The link that confirms a form.

confirm-title = Bekräfta dina svar
confirm-intro = Med formuläret ”{ $form }” svarade du den { $date }:
confirm-said = { $said }: ”{ $statement }”
confirm-button = Bekräfta
confirm-done-title = Bekräftat
confirm-done = Tack. Dina svar gäller från och med nu, och ett kvitto är på väg till dig med e-post.
confirm-already = Du hade redan bekräftat detta. Du behöver inte göra något mer.
confirm-gone-title = Länken fungerar inte längre
confirm-gone = Den har gått ut, eller så kopierades den inte i sin helhet. Ingenting registrerades när den öppnades. Fyll i formuläret igen om du vill.

## The link that shows and takes back consents.

manage-title = Dina samtycken
manage-intro = { $controller } har dessa svar från { $who }. Du kan ändra vart och ett av dem här när som helst; ändringen gäller genast.
manage-someone = den person som fick den här länken
manage-none = Det finns inga svar att visa.
manage-state-given = Du gav ditt samtycke den { $date }.
manage-state-refused = Du gav inte ditt samtycke den { $date }.
manage-state-withdrawn = Du återkallade ditt samtycke den { $date }.
manage-state-expired = Du gav ditt samtycke den { $date }. Det gällde en viss tid, som har gått ut.
manage-state-needs-renewal = Du gav ditt samtycke den { $date }. Det som efterfrågas har ändrats sedan dess, så ditt samtycke gäller inte längre.
manage-withdraw = Återkalla
manage-give = Samtyck
manage-withdraw-all = Återkalla alla
manage-all-title = Allt på en gång
manage-all-intro = Återkallar alla samtycken som du har gett.
flash-manage-withdrawn = Ditt samtycke har återkallats, och ett kvitto är på väg till dig.
flash-manage-given = Ditt samtycke har registrerats, och ett kvitto är på väg till dig.
flash-manage-all = Alla dina samtycken har återkallats, och ett kvitto är på väg till dig.
manage-changed = Texten har ändrats sedan du öppnade sidan. Läs den igen innan du samtycker.
manage-gone-title = Länken fungerar inte längre
manage-gone = Den har gått ut, eller så kopierades den inte i sin helhet. Du kan se och ändra dina samtycken i vår portal eller skriva till oss.
manage-portal = Öppna portalen
manage-who = Vem som är ansvarig
manage-contact = Frågor ställs till { $email }; dataskyddsombud är { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Formuläret så som det visades
seen-ticked = Ikryssat
seen-not-ticked = Inte ikryssat

## Mail: receipts.

mail-receipt-subject = Dina svar till { $controller }
mail-receipt-subject-withdrawn = Du har återkallat ett samtycke hos { $controller }
mail-receipt-subject-given = Du har gett { $controller } ett samtycke
mail-receipt-form = Den { $date } skickade du formuläret ”{ $form }” till { $controller }. Det här har vi registrerat:
mail-receipt-change = Den { $date } ändrade du vad { $controller } får göra med dina uppgifter. Det här har vi registrerat:
mail-receipt-given = Du samtyckte: ”{ $statement }”
mail-receipt-refused = Du samtyckte inte: ”{ $statement }”
mail-receipt-withdrawn = Du återkallade: ”{ $statement }”
mail-receipt-manage-intro = Du kan när som helst se dina svar och ändra vart och ett av dem utan att logga in:
mail-receipt-manage = Se eller återkalla
mail-receipt-when = När
mail-receipt-controller = Personuppgiftsansvarig
mail-receipt-contact = Frågor till
mail-receipt-dpo = Dataskyddsombud
mail-receipt-reference = Referens
mail-receipt-not-you = Var det inte du? Återkalla då samtycket med länken ovan eller skriv till oss. Skicka inte mejlet vidare: den som har länken kan ändra dina svar.

## Mail: the question whether it was you.

mail-confirm-subject = Bekräfta dina svar till { $controller }
mail-confirm-intro = Någon, troligen du, har skickat formuläret ”{ $form }” till { $controller } med den här adressen. Bekräfta att det var du. Till dess räknas dina svar inte.
mail-confirm-button = Se och bekräfta
mail-confirm-valid = Länken fungerar i 7 dagar.
mail-confirm-not-you = Var det inte du? Då behöver du inte göra något, och ingenting registreras som ditt samtycke.

## What a new form begins with.

forms-start-submit = Skicka
forms-start-thanks = Tack. Vi har registrerat dina svar.
forms-start-email = E-postadress

## Dates.

date-long = { $day } { $month } { $year }
date-time = { $date } kl. { $time }
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

form-public-close = Stäng
form-public-working = Ett ögonblick, formuläret görs klart att skickas …
form-public-too-quick = Inget har skickats ännu, eftersom det gick fortare än människor läser. Allt du har fyllt i finns kvar: kontrollera det och skicka igen.
manage-ask-title = Se eller ta tillbaka dina samtycken
manage-ask-text = Ange din e-postadress. Vi skickar dig en länk där du ser vad du har samtyckt till och kan ta tillbaka det.
manage-ask-email = E-postadress
manage-ask-send = Skicka länken till mig
manage-ask-receipt = Samma länk finns i varje kvitto som vi har skickat till dig.
manage-ask-sent-title = Titta i din e-post
manage-ask-sent = Om vi känner till adressen är ett meddelande med länken på väg.
manage-ask-again = Ange en annan adress
mail-manage-subject = Dina samtycken hos { $controller }
mail-manage-intro = Du har bett om en länk till dina samtycken hos { $controller }. Med den ser du vad du har samtyckt till och kan ta tillbaka det.
mail-manage-not-you = Om du inte har bett om den behöver du inte göra något. Ge inte länken vidare: den som har den ser dina samtycken.

## The form on paper.
paper-only-if = Endast om:
paper-answered = besvarad
paper-not = inte { $value }
paper-and = och
paper-or = eller
paper-tick-one = Kryssa i en ruta.
paper-tick-any = Kryssa i allt som stämmer.
paper-attach = Bifoga det till detta blad ({ $kinds }).
paper-place-date = Ort och datum
paper-signature = Underskrift
paper-online = Det här formuläret på webben:
paper-return = Lämna eller skicka detta blad till: { $address }
mail-receipt-paper = Den { $date } skrev du under formuläret ”{ $form }” från { $controller } på papper. Det här har vi registrerat från det:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Det gäller tills det återkallas.
state-holds-until = Det gäller till och med { $date }.
state-ended = Tiden som det gavs för ({ $duration }) tog slut { $date }.
state-changed = Sedan { $date } ber version { $version } om något annat.
state-declared = Skäl: { $reason }
state-too-young = Det räknas inte: en ålder på minst { $minimum } år krävs, och uppgifterna visar bara { $shown }.
manage-state-invalidated = Den { $date } förklarades detta samtycke ogiltigt.
manage-state-unasked = Uppgiften om detta svar togs tillbaka den { $date }.
flash-manage-renewed = Ditt samtycke är förnyat och ett kvitto är på väg till dig.
renew-title = Förnya ditt samtycke
renew-button = Förnya
mail-receipt-renewed = Du samtyckte igen: ”{ $statement }”
mail-receipt-expired = Tiden som du samtyckte för är slut: ”{ $statement }”
mail-receipt-invalidated = Detta samtycke förklarades ogiltigt: ”{ $statement }”
mail-renew-subject = Ditt samtycke till { $controller } tar snart slut
mail-renew-intro = Du har gett { $controller } ett samtycke som snart tar slut. Om du vill att det ska fortsätta kan du förnya det.
mail-renew-ends = ”{ $statement }”: gavs { $given }, tar slut { $date }
mail-renew-nothing = Om du inte gör något tar det slut av sig självt, och dina uppgifter används inte längre för detta.
receipt-title = Kvitto
receipt-check = Detta kvitto är signerat: den som har filen kan utan att fråga oss kontrollera att inget i det har ändrats.
receipt-jws = Ladda ner det signerade kvittot
receipt-json = Ladda ner det med bevis
receipt-recorded = Nedtecknat
receipt-key = Signerat med nyckeln
