# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Velg
form-public-optional = (valgfritt)
form-public-yes = Ja
form-public-no = Nei
form-public-age = Jeg er minst { $age } år gammel.
form-public-signature = Navnet ditt her gjelder som underskrift.
form-public-new-tab = (åpnes i en ny fane)
form-public-trap = La feltet stå tomt
form-public-who = Hvem som spør
form-public-who-asks = { $controller } ber deg om dette og er behandlingsansvarlig for opplysningene dine.
form-public-withdraw = Du kan fritt si nei, og du kan når som helst trekke et samtykke tilbake: med lenken i e-posten vi sender deg, i portalen vår eller ved å skrive til oss.
form-public-privacy = Personvernerklæring
form-public-languages = Språk
form-public-consent-data = Hvilke opplysninger
form-public-consent-recipients = Hvem som mottar dem
form-public-consent-duration = Hvor lenge det gjelder
form-public-consent-months =
    { $months ->
        [one] Én måned
       *[other] { $months } måneder
    }
form-public-consent-forever = Til du trekker det tilbake
form-public-consent-no-purpose = Det er ikke valgt noe formål for dette samtykket.
form-public-error-prefix = Feil:
form-public-error-title = Det er et problem
form-public-error-page-title = Feil: { $title }
form-public-error-required = Fyll ut «{ $name }»
form-public-error-tick = Kryss av for «{ $name }»
form-public-error-too-short = «{ $name }» må ha minst { $min } tegn
form-public-error-too-long = «{ $name }» kan ha høyst { $max } tegn
form-public-error-pattern = «{ $name }» har ikke formen som trengs her
form-public-error-email = Skriv en e-postadresse på formen navn@example.com
form-public-error-phone = Skriv et telefonnummer med landskode, for eksempel +47 12 34 56 78
form-public-error-choice = Velg et av svarene som tilbys for «{ $name }»
form-public-error-url = Skriv en nettadresse for «{ $name }» som begynner med https://
form-public-error-number = Skriv et tall for «{ $name }», for eksempel 1200 eller 12,5
form-public-error-date = Skriv en dag i kalenderen for «{ $name }», som år-måned-dag
form-public-error-before = «{ $name }» kan ikke være før { $min }
form-public-error-below = «{ $name }» kan ikke være under { $min }
form-public-error-after = «{ $name }» kan ikke være etter { $max }
form-public-error-above = «{ $name }» kan ikke være over { $max }
form-public-error-too-few = Velg minst { $min } for «{ $name }»
form-public-error-too-many = Velg høyst { $max } for «{ $name }»
form-public-error-age = Du kan bare sende dette skjemaet hvis du er gammel nok
form-public-error-yes-no = Velg ja eller nei
form-public-error-same = «{ $name }» er ikke det samme som du skrev før
form-public-error-identifier = Skriv e-postadressen eller telefonnummeret ditt
form-public-expired = Siden var åpen for lenge, så ingenting er sendt ennå. Alt du har fylt ut, er her fortsatt: Se over det og send det på nytt.
form-public-trapped = Ingenting er sendt ennå, fordi et felt var fylt ut som mennesker ikke kan se. Alt du har fylt ut, er her fortsatt: Se over det og send det på nytt.
form-public-used = Den samme siden er allerede sendt med andre svar, og de er registrert. Alt du har fylt ut, er her fortsatt: Se over det og send det på nytt.
form-public-busy = Det er sendt så mange skjemaer fra nettverket ditt at vi ikke tar imot flere akkurat nå. Alt du har fylt ut, er her fortsatt: Se over det og send det på nytt.
form-public-too-many-title = For mange på én gang
form-public-too-many = Det er sendt så mange skjemaer fra nettverket ditt at vi ikke tar imot flere akkurat nå. Gå tilbake og send ditt på nytt senere.
form-public-too-large-title = For mye tekst
form-public-too-large = Det du sendte, er større enn skjemaet tar imot. Gå tilbake og gjør svarene kortere.

## A form that is no longer offered.

form-public-withdrawn-title = Dette skjemaet tilbys ikke lenger
form-public-withdrawn = { $controller } har tatt skjemaet «{ $form }» bort fra nettet. Det kan ikke lenger sendes noe med det.
form-public-withdrawn-consents = Samtykkene du har gitt tidligere, blir stående som de er. Du kan når som helst trekke dem tilbake: med lenken i e-posten du fikk den gangen, eller ved å logge inn med e-postadressen eller telefonnummeret ditt.
form-public-withdrawn-manage = Se og trekk tilbake samtykkene dine
form-public-withdrawn-contact = Spørsmål? Skriv til { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = bilder
file-kind-text = ren tekst
file-kind-office = Office-dokumenter
form-public-file-taken = { $kinds }; høyst { $max } MB.
form-public-file-kept = Mottatt: { $name }. Velg en annen fil for å erstatte den.
form-public-file-drop = Fjern denne filen
form-public-error-file = Velg en fil for «{ $name }»
form-public-step = Side { $number } av { $count }
form-public-step-on = Fortsett
form-public-step-back = Tilbake
form-public-check = Kontroller svarene dine
form-public-check-text = Ingenting er sendt ennå. Se over svarene, endre det som ikke stemmer, og send dem deretter.
form-public-change = Endre
form-public-not-answered = Ikke besvart
form-public-document-hash = SHA-256 for denne teksten:
form-public-error-file-too-large = Filen for «{ $name }» er større enn { $max } MB. Velg en mindre
form-public-error-file-cut-off = Filen for «{ $name }» kom ikke helt fram. Velg den på nytt
form-public-error-file-empty = Filen for «{ $name }» er tom. Velg en annen
form-public-error-file-type-refused = Filen for «{ $name }» er av et slag som ikke tas imot, uansett hva den heter. Velg et av slagene som står ved feltet

## After a form was sent.

thanks-title = Takk
thanks-recorded = Dette har vi registrert
thanks-given = Du har samtykket
thanks-refused = Du har ikke samtykket
thanks-reference = Referanse
thanks-receipt = Vi har sendt deg en kvittering på e-post. Den har en lenke som du kan ombestemme deg med når som helst.
thanks-no-mail = Ta vare på referansen: Med den kan registreringen finnes igjen.
thanks-confirm-title = Ett steg gjenstår
thanks-confirm = Vi har sendt deg en e-post. Følg lenken i den innen 7 dager og bekreft; før det blir ingenting registrert som ditt samtykke.
thanks-to-confirm = Dette bekrefter du

## The link that confirms a form.

confirm-title = Bekreft svarene dine
confirm-intro = Med skjemaet «{ $form }» svarte du { $date }:
confirm-said = { $said }: «{ $statement }»
confirm-button = Bekreft
confirm-done-title = Bekreftet
confirm-done = Takk. Svarene dine gjelder fra nå av, og en kvittering er på vei til deg på e-post.
confirm-already = Du hadde allerede bekreftet dette. Du trenger ikke gjøre noe mer.
confirm-gone-title = Lenken virker ikke lenger
confirm-gone = Den er utløpt, eller den ble ikke kopiert i sin helhet. Ingenting ble registrert da den ble åpnet. Fyll ut skjemaet på nytt hvis du vil.

## The link that shows and takes back consents.

manage-title = Samtykkene dine
manage-intro = { $controller } har disse svarene fra { $who }. Du kan når som helst endre hvert av dem her; det gjelder med en gang.
manage-someone = personen som fikk denne lenken
manage-none = Det er ingen svar å vise.
manage-state-given = Du samtykket { $date }.
manage-state-refused = Du samtykket ikke { $date }.
manage-state-withdrawn = Du trakk samtykket tilbake { $date }.
manage-state-expired = Du samtykket { $date }. Det gjaldt for en bestemt tid, som er utløpt.
manage-state-needs-renewal = Du samtykket { $date }. Det som det spørres om, er endret siden da, så samtykket ditt gjelder ikke lenger.
manage-withdraw = Trekk tilbake
manage-give = Samtykk
manage-withdraw-all = Trekk alle tilbake
manage-all-title = Alt på én gang
manage-all-intro = Trekker tilbake alle samtykkene du har gitt.
flash-manage-withdrawn = Samtykket ditt er trukket tilbake, og en kvittering er på vei til deg.
flash-manage-given = Samtykket ditt er registrert, og en kvittering er på vei til deg.
flash-manage-all = Alle samtykkene dine er trukket tilbake, og en kvittering er på vei til deg.
manage-changed = Teksten er endret siden du åpnet siden. Les den på nytt før du samtykker.
manage-gone-title = Lenken virker ikke lenger
manage-gone = Den er utløpt, eller den ble ikke kopiert i sin helhet. Du kan se og endre samtykkene dine i portalen vår eller skrive til oss.
manage-portal = Åpne portalen
manage-who = Hvem som er ansvarlig
manage-contact = Spørsmål kan sendes til { $email }; personvernombudet er { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Skjemaet slik det ble vist
seen-ticked = Avkrysset
seen-not-ticked = Ikke avkrysset

## Mail: receipts.

mail-receipt-subject = Svarene dine til { $controller }
mail-receipt-subject-withdrawn = Du har trukket tilbake et samtykke hos { $controller }
mail-receipt-subject-given = Du har gitt { $controller } et samtykke
mail-receipt-form = Du sendte skjemaet «{ $form }» til { $controller } { $date }. Dette har vi registrert:
mail-receipt-change = Du endret { $date } hva { $controller } kan gjøre med opplysningene dine. Dette har vi registrert:
mail-receipt-given = Du samtykket: «{ $statement }»
mail-receipt-refused = Du samtykket ikke: «{ $statement }»
mail-receipt-withdrawn = Du trakk tilbake: «{ $statement }»
mail-receipt-manage-intro = Du kan når som helst se svarene dine og endre hvert av dem uten å logge inn:
mail-receipt-manage = Se eller trekk tilbake
mail-receipt-when = Når
mail-receipt-controller = Behandlingsansvarlig
mail-receipt-contact = Spørsmål til
mail-receipt-dpo = Personvernombud
mail-receipt-reference = Referanse
mail-receipt-not-you = Var det ikke deg? Trekk da samtykket tilbake med lenken over, eller skriv til oss. Ikke send e-posten videre: Den som har lenken, kan endre svarene dine.

## Mail: the question whether it was you.

mail-confirm-subject = Bekreft svarene dine til { $controller }
mail-confirm-intro = Noen, trolig du, har sendt skjemaet «{ $form }» til { $controller } med denne adressen. Bekreft at det var deg. Før det teller ikke svarene dine.
mail-confirm-button = Se og bekreft
mail-confirm-valid = Lenken virker i 7 dager.
mail-confirm-not-you = Var det ikke deg? Da trenger du ikke gjøre noe, og ingenting blir registrert som ditt samtykke.

## What a new form begins with.

forms-start-submit = Send
forms-start-thanks = Takk. Vi har registrert svarene dine.
forms-start-email = E-postadresse

## Dates.

date-long = { $day }. { $month } { $year }
date-time = { $date } kl. { $time }
month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember

form-public-close = Lukk
form-public-working = Et øyeblikk, skjemaet gjøres klart til sending …
form-public-too-quick = Ingenting er sendt ennå, fordi det gikk raskere enn folk leser. Alt du har fylt ut, er fortsatt her: kontroller det og send på nytt.
manage-ask-title = Se eller trekk tilbake samtykkene dine
manage-ask-text = Skriv inn e-postadressen din. Vi sender deg en lenke der du ser hva du har samtykket til, og kan trekke det tilbake.
manage-ask-email = E-postadresse
manage-ask-send = Send meg lenken
manage-ask-receipt = Den samme lenken står i hver kvittering vi har sendt deg.
manage-ask-sent-title = Se i e-posten din
manage-ask-sent = Hvis vi kjenner denne adressen, er en e-post med lenken på vei.
manage-ask-again = Skriv inn en annen adresse
mail-manage-subject = Samtykkene dine hos { $controller }
mail-manage-intro = Du ba om en lenke til samtykkene dine hos { $controller }. Med den ser du hva du har samtykket til, og kan trekke det tilbake.
mail-manage-not-you = Hvis du ikke ba om den, trenger du ikke gjøre noe. Ikke gi lenken videre: den som har den, ser samtykkene dine.

## The form on paper.
paper-only-if = Bare hvis:
paper-answered = besvart
paper-not = ikke { $value }
paper-and = og
paper-or = eller
paper-tick-one = Sett ett kryss.
paper-tick-any = Sett kryss ved alt som passer.
paper-attach = Legg det ved dette arket ({ $kinds }).
paper-place-date = Sted og dato
paper-signature = Underskrift
paper-online = Dette skjemaet på nettet:
paper-return = Lever eller send dette arket til: { $address }
mail-receipt-paper = Du underskrev skjemaet «{ $form }» fra { $controller } på papir { $date }. Dette har vi registrert fra det:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Det gjelder til det trekkes tilbake.
state-holds-until = Det gjelder til og med { $date }.
state-ended = Tiden det ble gitt for ({ $duration }), tok slutt { $date }.
state-changed = Siden { $date } ber versjon { $version } om noe annet.
state-declared = Grunn: { $reason }
state-too-young = Det teller ikke: det kreves en alder på minst { $minimum } år, og registreringen viser bare { $shown }.
manage-state-invalidated = Den { $date } ble dette samtykket erklært ugyldig.
manage-state-unasked = Registreringen av dette svaret ble trukket tilbake { $date }.
flash-manage-renewed = Samtykket ditt er fornyet, og en kvittering er på vei til deg.
renew-title = Forny samtykket ditt
renew-button = Forny
mail-receipt-renewed = Du samtykket på nytt: «{ $statement }»
mail-receipt-expired = Tiden du samtykket for, er over: «{ $statement }»
mail-receipt-invalidated = Dette samtykket ble erklært ugyldig: «{ $statement }»
mail-renew-subject = Samtykket ditt til { $controller } tar snart slutt
mail-renew-intro = Du har gitt { $controller } et samtykke som snart tar slutt. Hvis du vil at det skal fortsette, kan du fornye det.
mail-renew-ends = «{ $statement }»: gitt { $given }, tar slutt { $date }
mail-renew-nothing = Hvis du ikke gjør noe, tar det slutt av seg selv, og opplysningene dine brukes ikke lenger til dette.
receipt-title = Kvittering
receipt-check = Denne kvitteringen er signert: den som har filen, kan uten å spørre oss kontrollere at ingenting i den er endret.
receipt-jws = Last ned den signerte kvitteringen
receipt-json = Last den ned med bevis
receipt-recorded = Skrevet ned
receipt-key = Signert med nøkkelen
