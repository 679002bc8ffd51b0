# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Vælg
form-public-optional = (valgfrit)
form-public-yes = Ja
form-public-no = Nej
form-public-age = Jeg er mindst { $age } år gammel.
form-public-signature = Dit navn her gælder som din underskrift.
form-public-new-tab = (åbner i en ny fane)
form-public-trap = Lad feltet være tomt
form-public-who = Hvem der spørger
form-public-who-asks = { $controller } beder dig om dette og er dataansvarlig for dine oplysninger.
form-public-withdraw = Du kan frit sige nej, og du kan til enhver tid trække et samtykke tilbage: med linket i den mail, vi sender dig, i vores portal eller ved at skrive til os.
form-public-privacy = Privatlivspolitik
form-public-languages = Sprog
form-public-consent-data = Hvilke oplysninger
form-public-consent-recipients = Hvem der modtager dem
form-public-consent-duration = Hvor længe det gælder
form-public-consent-months =
    { $months ->
        [one] Én måned
       *[other] { $months } måneder
    }
form-public-consent-forever = Indtil du trækker det tilbage
form-public-consent-no-purpose = Der er ikke valgt noget formål for dette samtykke.
form-public-error-prefix = Fejl:
form-public-error-title = Der er et problem
form-public-error-page-title = Fejl: { $title }
form-public-error-required = Udfyld »{ $name }«
form-public-error-tick = Sæt kryds ved »{ $name }«
form-public-error-too-short = »{ $name }« skal have mindst { $min } tegn
form-public-error-too-long = »{ $name }« må højst have { $max } tegn
form-public-error-pattern = »{ $name }« har ikke den form, der kræves her
form-public-error-email = Skriv en mailadresse på formen navn@example.com
form-public-error-phone = Skriv et telefonnummer med landekode, for eksempel +45 12 34 56 78
form-public-error-choice = Vælg et af de svar, der tilbydes for »{ $name }«
form-public-error-url = Skriv ved »{ $name }« en webadresse, der begynder med https://
form-public-error-number = Skriv ved »{ $name }« et tal, for eksempel 1200 eller 12,5
form-public-error-date = Skriv ved »{ $name }« en dag i kalenderen som år-måned-dag
form-public-error-before = »{ $name }« må ikke ligge før { $min }
form-public-error-below = »{ $name }« må ikke ligge under { $min }
form-public-error-after = »{ $name }« må ikke ligge efter { $max }
form-public-error-above = »{ $name }« må ikke ligge over { $max }
form-public-error-too-few = Vælg mindst { $min } ved »{ $name }«
form-public-error-too-many = Vælg højst { $max } ved »{ $name }«
form-public-error-age = Du kan kun sende denne formular, hvis du er gammel nok
form-public-error-yes-no = Vælg ja eller nej
form-public-error-same = »{ $name }« er ikke det samme som det, du skrev før
form-public-error-identifier = Skriv din mailadresse eller dit telefonnummer
form-public-expired = Siden var åben for længe, så der er ikke sendt noget endnu. Alt, hvad du har udfyldt, er her stadig: Se det igennem, og send det igen.
form-public-trapped = Der er ikke sendt noget endnu, fordi et felt var udfyldt, som mennesker ikke kan se. Alt, hvad du har udfyldt, er her stadig: Se det igennem, og send det igen.
form-public-used = Den samme side er allerede sendt med andre svar, og de er registreret. Alt, hvad du har udfyldt, er her stadig: Se det igennem, og send det igen.
form-public-busy = Der er sendt så mange formularer fra dit netværk, at vi ikke tager imod flere lige nu. Alt, hvad du har udfyldt, er her stadig: Se det igennem, og send det igen.
form-public-too-many-title = For mange på én gang
form-public-too-many = Der er sendt så mange formularer fra dit netværk, at vi ikke tager imod flere lige nu. Gå tilbage, og send din igen senere.
form-public-too-large-title = For meget tekst
form-public-too-large = Det, du sendte, er større, end denne formular kan tage imod. Gå tilbage, og gør dine svar kortere.

## A form that is no longer offered.

form-public-withdrawn-title = Denne formular tilbydes ikke længere
form-public-withdrawn = { $controller } har taget formularen »{ $form }« af nettet. Der kan ikke længere sendes noget med den.
form-public-withdrawn-consents = De samtykker, du har givet tidligere, forbliver, som de er. Du kan til enhver tid trække dem tilbage: med linket i den mail, du fik dengang, eller ved at logge ind med din mailadresse eller dit telefonnummer.
form-public-withdrawn-manage = Se og træk dine samtykker tilbage
form-public-withdrawn-contact = Spørgsmål? Skriv til { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = billeder
file-kind-text = ren tekst
file-kind-office = Office-dokumenter
form-public-file-taken = { $kinds }; højst { $max } MB.
form-public-file-kept = Modtaget: { $name }. Vælg en anden fil for at erstatte den.
form-public-file-drop = Fjern denne fil
form-public-error-file = Vælg en fil til »{ $name }«
form-public-step = Side { $number } af { $count }
form-public-step-on = Fortsæt
form-public-step-back = Tilbage
form-public-check = Kontrollér dine svar
form-public-check-text = Der er ikke sendt noget endnu. Se dine svar igennem, ret det, der ikke passer, og send dem så.
form-public-change = Ret
form-public-not-answered = Ikke besvaret
form-public-document-hash = SHA-256 af denne tekst:
form-public-error-file-too-large = Filen til »{ $name }« er større end { $max } MB. Vælg en mindre
form-public-error-file-cut-off = Filen til »{ $name }« kom ikke helt frem. Vælg den igen
form-public-error-file-empty = Filen til »{ $name }« er tom. Vælg en anden
form-public-error-file-type-refused = Filen til »{ $name }« er af en type, der ikke modtages, uanset hvad den hedder. Vælg en af de typer, der står ved feltet

## After a form was sent.

thanks-title = Tak
thanks-recorded = Det har vi registreret
thanks-given = Du har givet samtykke
thanks-refused = Du har ikke givet samtykke
thanks-reference = Reference
thanks-receipt = Vi har sendt dig en kvittering på mail. Den har et link, som du til enhver tid kan ombestemme dig med.
thanks-no-mail = Gem referencen: Med den kan registreringen findes igen.
thanks-confirm-title = Der mangler ét trin
thanks-confirm = Vi har sendt dig en mail. Følg linket i den inden for 7 dage, og bekræft; indtil da registreres intet som dit samtykke.
thanks-to-confirm = Det bekræfter du

## The link that confirms a form.

confirm-title = Bekræft dine svar
confirm-intro = Med formularen »{ $form }« svarede du den { $date }:
confirm-said = { $said }: »{ $statement }«
confirm-button = Bekræft
confirm-done-title = Bekræftet
confirm-done = Tak. Dine svar gælder fra nu af, og en kvittering er på vej til dig på mail.
confirm-already = Du havde allerede bekræftet dette. Du behøver ikke gøre mere.
confirm-gone-title = Linket virker ikke længere
confirm-gone = Det er udløbet, eller det blev ikke kopieret helt. Der er ikke registreret noget ved at åbne det. Udfyld formularen igen, hvis du vil.

## The link that shows and takes back consents.

manage-title = Dine samtykker
manage-intro = { $controller } opbevarer disse svar fra { $who }. Du kan til enhver tid ændre hvert af dem her; det gælder straks.
manage-someone = den person, der fik dette link
manage-none = Der er ingen svar at vise.
manage-state-given = Du gav samtykke den { $date }.
manage-state-refused = Du gav ikke samtykke den { $date }.
manage-state-withdrawn = Du trak dit samtykke tilbage den { $date }.
manage-state-expired = Du gav samtykke den { $date }. Det gjaldt for en bestemt tid, som er udløbet.
manage-state-needs-renewal = Du gav samtykke den { $date }. Det, der spørges om, er ændret siden, så dit samtykke gælder ikke længere.
manage-withdraw = Træk tilbage
manage-give = Giv samtykke
manage-withdraw-all = Træk alt tilbage
manage-all-title = Alt på én gang
manage-all-intro = Trækker alle de samtykker tilbage, som du har givet.
flash-manage-withdrawn = Dit samtykke er trukket tilbage, og en kvittering er på vej til dig.
flash-manage-given = Dit samtykke er registreret, og en kvittering er på vej til dig.
flash-manage-all = Alle dine samtykker er trukket tilbage, og en kvittering er på vej til dig.
manage-changed = Teksten er ændret, siden du åbnede siden. Læs den igen, før du giver samtykke.
manage-gone-title = Linket virker ikke længere
manage-gone = Det er udløbet, eller det blev ikke kopieret helt. Du kan se og ændre dine samtykker i vores portal eller skrive til os.
manage-portal = Åbn portalen
manage-who = Hvem der er ansvarlig
manage-contact = Spørgsmål kan sendes til { $email }; databeskyttelsesrådgiveren er { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Formularen, som den blev vist
seen-ticked = Afkrydset
seen-not-ticked = Ikke afkrydset

## Mail: receipts.

mail-receipt-subject = Dine svar til { $controller }
mail-receipt-subject-withdrawn = Du har trukket et samtykke hos { $controller } tilbage
mail-receipt-subject-given = Du har givet { $controller } et samtykke
mail-receipt-form = Den { $date } sendte du formularen »{ $form }« til { $controller }. Det har vi registreret:
mail-receipt-change = Den { $date } ændrede du, hvad { $controller } må gøre med dine oplysninger. Det har vi registreret:
mail-receipt-given = Du gav samtykke: »{ $statement }«
mail-receipt-refused = Du gav ikke samtykke: »{ $statement }«
mail-receipt-withdrawn = Du trak tilbage: »{ $statement }«
mail-receipt-manage-intro = Du kan til enhver tid se dine svar og ændre hvert af dem uden at logge ind:
mail-receipt-manage = Se eller træk tilbage
mail-receipt-when = Hvornår
mail-receipt-controller = Dataansvarlig
mail-receipt-contact = Spørgsmål til
mail-receipt-dpo = Databeskyttelsesrådgiver
mail-receipt-reference = Reference
mail-receipt-not-you = Var det ikke dig? Så træk samtykket tilbage med linket ovenfor, eller skriv til os. Send ikke denne mail videre: Den, der har linket, kan ændre dine svar.

## Mail: the question whether it was you.

mail-confirm-subject = Bekræft dine svar til { $controller }
mail-confirm-intro = Nogen, sandsynligvis dig, har sendt formularen »{ $form }« til { $controller } med denne adresse. Bekræft, at det var dig. Indtil da tæller dine svar ikke.
mail-confirm-button = Se og bekræft
mail-confirm-valid = Linket virker i 7 dage.
mail-confirm-not-you = Var det ikke dig? Så behøver du ikke gøre noget, og intet registreres som dit samtykke.

## What a new form begins with.

forms-start-submit = Send
forms-start-thanks = Tak. Vi har registreret dine svar.
forms-start-email = Mailadresse

## Dates.

date-long = { $day }. { $month } { $year }
date-time = { $date } kl. { $time }
month-1 = januar
month-2 = februar
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

form-public-close = Luk
form-public-working = Et øjeblik, formularen gøres klar til afsendelse …
form-public-too-quick = Der er endnu ikke sendt noget, fordi det gik hurtigere, end mennesker læser. Alt, hvad du har udfyldt, er her stadig: kontrollér det, og send det igen.
manage-ask-title = Se eller træk dine samtykker tilbage
manage-ask-text = Indtast din e-mailadresse. Vi sender dig et link, så du kan se, hvad du har givet samtykke til, og trække det tilbage.
manage-ask-email = E-mailadresse
manage-ask-send = Send mig linket
manage-ask-receipt = Det samme link står i hver kvittering, vi har sendt dig.
manage-ask-sent-title = Se i din indbakke
manage-ask-sent = Hvis vi kender denne adresse, er en mail med linket på vej.
manage-ask-again = Indtast en anden adresse
mail-manage-subject = Dine samtykker hos { $controller }
mail-manage-intro = Du har bedt om et link til dine samtykker hos { $controller }. Med det kan du se, hvad du har givet samtykke til, og trække det tilbage.
mail-manage-not-you = Hvis du ikke har bedt om det, behøver du ikke gøre noget. Giv ikke linket videre: den, der har det, kan se dine samtykker.

## The form on paper.
paper-only-if = Kun hvis:
paper-answered = besvaret
paper-not = ikke { $value }
paper-and = og
paper-or = eller
paper-tick-one = Sæt ét kryds.
paper-tick-any = Sæt kryds ved alt, der passer.
paper-attach = Vedlæg det til dette ark ({ $kinds }).
paper-place-date = Sted og dato
paper-signature = Underskrift
paper-online = Denne formular på nettet:
paper-return = Aflever eller send dette ark til: { $address }
mail-receipt-paper = Den { $date } underskrev du formularen »{ $form }« fra { $controller } på papir. Det har vi registreret fra den:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Det gælder, indtil det trækkes tilbage.
state-holds-until = Det gælder til og med { $date }.
state-ended = Den tid, det blev givet for ({ $duration }), sluttede den { $date }.
state-changed = Siden { $date } beder version { $version } om noget andet.
state-declared = Grund: { $reason }
state-too-young = Det tæller ikke: der kræves en alder på mindst { $minimum } år, og registreringen viser kun { $shown }.
manage-state-invalidated = Den { $date } blev dette samtykke erklæret ugyldigt.
manage-state-unasked = Registreringen af dette svar blev taget tilbage den { $date }.
flash-manage-renewed = Dit samtykke er fornyet, og en kvittering er på vej til dig.
renew-title = Forny dit samtykke
renew-button = Forny
mail-receipt-renewed = Du gav samtykke igen: »{ $statement }«
mail-receipt-expired = Den tid, du gav samtykke for, er slut: »{ $statement }«
mail-receipt-invalidated = Dette samtykke blev erklæret ugyldigt: »{ $statement }«
mail-renew-subject = Dit samtykke til { $controller } slutter snart
mail-renew-intro = Du har givet { $controller } et samtykke, der snart slutter. Hvis du vil have det til at fortsætte, kan du forny det.
mail-renew-ends = »{ $statement }«: givet den { $given }, slutter den { $date }
mail-renew-nothing = Hvis du ikke gør noget, slutter det af sig selv, og dine data bruges ikke længere til dette.
receipt-title = Kvittering
receipt-check = Denne kvittering er underskrevet: den, der har filen, kan uden at spørge os kontrollere, at intet i den er ændret.
receipt-jws = Hent den underskrevne kvittering
receipt-json = Hent den med bevis
receipt-recorded = Skrevet ned
receipt-key = Underskrevet med nøglen
