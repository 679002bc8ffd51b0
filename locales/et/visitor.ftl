# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Valige
form-public-optional = (vabatahtlik)
form-public-yes = Jah
form-public-no = Ei
form-public-age = Olen vähemalt { $age }-aastane.
form-public-signature = Teie nimi siin kehtib allkirjana.
form-public-new-tab = (avaneb uuel vahelehel)
form-public-trap = Jätke see väli tühjaks
form-public-who = Kes küsib
form-public-who-asks = { $controller } palub teilt seda ja on teie andmete vastutav töötleja.
form-public-withdraw = Võite vabalt keelduda ja nõusoleku igal ajal tagasi võtta: meie saadetud e-kirja lingi kaudu, meie portaalis või meile kirjutades.
form-public-privacy = Privaatsusteade
form-public-languages = Keel
form-public-consent-data = Millised andmed
form-public-consent-recipients = Kes need saab
form-public-consent-duration = Kui kaua see kehtib
form-public-consent-months =
    { $months ->
        [one] Üks kuu
       *[other] { $months } kuud
    }
form-public-consent-forever = Kuni selle tagasi võtate
form-public-consent-no-purpose = Selle nõusoleku jaoks ei ole eesmärki valitud.
form-public-error-prefix = Viga:
form-public-error-title = Midagi on valesti
form-public-error-page-title = Viga: { $title }
form-public-error-required = Täitke „{ $name }“
form-public-error-tick = Märkige „{ $name }“
form-public-error-too-short =
    Väljal „{ $name }“ peab olema vähemalt { $min } { $min ->
        [one] märk
       *[other] märki
    }
form-public-error-too-long =
    Väljal „{ $name }“ võib olla kuni { $max } { $max ->
        [one] märk
       *[other] märki
    }
form-public-error-pattern = „{ $name }“ ei ole siin vajalikul kujul
form-public-error-email = Sisestage e-posti aadress kujul nimi@example.com
form-public-error-phone = Sisestage telefoninumber koos riigi suunakoodiga, näiteks +372 612 3456
form-public-error-choice = Valige väljal „{ $name }“ üks pakutud vastustest
form-public-error-url = Sisestage väljale „{ $name }“ veebiaadress, mis algab https://
form-public-error-number = Sisestage väljale „{ $name }“ arv, näiteks 1200 või 12,5
form-public-error-date = Sisestage väljale „{ $name }“ kalendripäev kujul aasta-kuu-päev
form-public-error-before = „{ $name }“ ei tohi olla varasem kui { $min }
form-public-error-below = „{ $name }“ ei tohi olla väiksem kui { $min }
form-public-error-after = „{ $name }“ ei tohi olla hilisem kui { $max }
form-public-error-above = „{ $name }“ ei tohi olla suurem kui { $max }
form-public-error-too-few =
    Valige väljal „{ $name }“ vähemalt { $min } { $min ->
        [one] vastus
       *[other] vastust
    }
form-public-error-too-many =
    Valige väljal „{ $name }“ kuni { $max } { $max ->
        [one] vastus
       *[other] vastust
    }
form-public-error-age = Selle vormi saate saata ainult siis, kui olete piisavalt vana
form-public-error-yes-no = Valige jah või ei
form-public-error-same = „{ $name }“ ei ole sama, mille enne sisestasite
form-public-error-identifier = Sisestage oma e-posti aadress või telefoninumber
form-public-expired = See leht oli liiga kaua avatud, seetõttu ei ole veel midagi saadetud. Kõik, mille täitsite, on alles: palun kontrollige ja saatke uuesti.
form-public-trapped = Midagi ei ole veel saadetud, sest täidetud oli väli, mida inimesed ei näe. Kõik, mille täitsite, on alles: palun kontrollige ja saatke uuesti.
form-public-used = Sama leht on juba saadetud teiste vastustega ja need on salvestatud. Kõik, mille täitsite, on alles: palun kontrollige ja saatke uuesti.
form-public-busy = Teie võrgust on saadetud nii palju vorme, et me praegu rohkem vastu ei võta. Kõik, mille täitsite, on alles: palun kontrollige ja saatke uuesti.
form-public-too-many-title = Liiga palju korraga
form-public-too-many = Teie võrgust on saadetud nii palju vorme, et me praegu rohkem vastu ei võta. Palun minge tagasi ja saatke enda oma hiljem uuesti.
form-public-too-large-title = Liiga palju teksti
form-public-too-large = Saadetu on suurem, kui see vorm vastu võtab. Palun minge tagasi ja lühendage oma vastuseid.

## A form that is no longer offered.

form-public-withdrawn-title = Seda vormi enam ei pakuta
form-public-withdrawn = Vorm „{ $form }“ (vastutav töötleja: { $controller }) on veebist maha võetud. Sellega ei saa enam midagi saata.
form-public-withdrawn-consents = Teie varem antud nõusolekud jäävad nii, nagu need on. Saate need igal ajal tagasi võtta: tollal saadud e-kirja lingi kaudu või oma e-posti aadressi või telefoninumbriga sisse logides.
form-public-withdrawn-manage = Vaadake oma nõusolekuid ja võtke need tagasi
form-public-withdrawn-contact = On küsimusi? Kirjutage aadressil { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = pildid
file-kind-text = lihttekst
file-kind-office = Office’i dokumendid
form-public-file-taken = { $kinds }; kuni { $max } MB.
form-public-file-kept = Vastu võetud: { $name }. Asendamiseks valige teine fail.
form-public-file-drop = Eemalda see fail
form-public-error-file = Valige fail väljale „{ $name }“
form-public-step = Leht { $number } / { $count }
form-public-step-on = Edasi
form-public-step-back = Tagasi
form-public-check = Kontrollige oma vastuseid
form-public-check-text = Midagi ei ole veel saadetud. Vaadake oma vastused üle, muutke, mis pole õige, ja saatke need siis ära.
form-public-change = Muuda
form-public-not-answered = Vastamata
form-public-document-hash = Selle teksti SHA-256:
form-public-error-file-too-large = Välja „{ $name }“ fail on suurem kui { $max } MB. Valige väiksem
form-public-error-file-cut-off = Välja „{ $name }“ fail ei jõudnud tervikuna kohale. Valige see uuesti
form-public-error-file-empty = Välja „{ $name }“ fail on tühi. Valige teine
form-public-error-file-type-refused = Välja „{ $name }“ fail on liiki, mida vastu ei võeta, olgu selle nimi milline tahes. Valige mõni välja juures nimetatud liikidest

## After a form was sent.

thanks-title = Täname
thanks-recorded = Mida me salvestasime
thanks-given = Andsite nõusoleku
thanks-refused = Te ei andnud nõusolekut
thanks-reference = Viitenumber
thanks-receipt = Saatsime teile kinnituse e-postiga. Selles on link, millega saate igal ajal meelt muuta.
thanks-no-mail = Hoidke viitenumber alles: selle järgi leiab selle kirje uuesti.
thanks-confirm-title = Üks samm on veel jäänud
thanks-confirm = Saatsime teile e-kirja. Palun avage 7 päeva jooksul selles olev link ja kinnitage; seni ei salvestata midagi teie nõusolekuna.
thanks-to-confirm = Mida te kinnitate

## The link that confirms a form.

confirm-title = Kinnitage oma vastused
confirm-intro = Vormiga „{ $form }“ vastasite { $date }:
confirm-said = { $said }: „{ $statement }“
confirm-button = Kinnita
confirm-done-title = Kinnitatud
confirm-done = Täname. Teie vastused kehtivad nüüdsest ja kinnitus on teel teie e-postkasti.
confirm-already = Olite selle juba kinnitanud. Rohkem pole vaja midagi teha.
confirm-gone-title = See link ei tööta enam
confirm-gone = See on aegunud või ei kopeeritud seda tervikuna. Selle avamisega ei salvestatud midagi. Soovi korral täitke vorm uuesti.

## The link that shows and takes back consents.

manage-title = Teie nõusolekud
manage-intro = { $controller } hoiab neid vastuseid, mille andis { $who }. Saate siin igaüht neist igal ajal muuta; muudatus kehtib kohe.
manage-someone = isik, kes selle lingi sai
manage-none = Näidatavaid vastuseid ei ole.
manage-state-given = Andsite nõusoleku { $date }.
manage-state-refused = Te ei andnud nõusolekut { $date }.
manage-state-withdrawn = Võtsite oma nõusoleku tagasi { $date }.
manage-state-expired = Andsite nõusoleku { $date }. See kehtis kindla aja, mis on möödas.
manage-state-needs-renewal = Andsite nõusoleku { $date }. Pärast seda on muutunud see, milleks nõusolekut küsitakse, seetõttu teie nõusolek enam ei kehti.
manage-withdraw = Võta tagasi
manage-give = Annan nõusoleku
manage-withdraw-all = Võta kõik tagasi
manage-all-title = Kõik korraga
manage-all-intro = Võtab tagasi kõik teie antud nõusolekud.
flash-manage-withdrawn = Teie nõusolek on tagasi võetud ja kinnitus on teel teieni.
flash-manage-given = Teie nõusolek on salvestatud ja kinnitus on teel teieni.
flash-manage-all = Kõik teie nõusolekud on tagasi võetud ja kinnitus on teel teieni.
manage-changed = Tekst on muutunud pärast seda, kui selle lehe avasite. Palun lugege see enne nõusoleku andmist uuesti läbi.
manage-gone-title = See link ei tööta enam
manage-gone = See on aegunud või ei kopeeritud seda tervikuna. Saate oma nõusolekuid vaadata ja muuta meie portaalis või meile kirjutada.
manage-portal = Ava portaal
manage-who = Kes vastutab
manage-contact = Küsimused: { $email }; andmekaitseametnik on { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Vorm nii, nagu seda näidati
seen-ticked = Märgitud
seen-not-ticked = Märkimata

## Mail: receipts.

mail-receipt-subject = Teie vastused – { $controller }
mail-receipt-subject-withdrawn = Võtsite nõusoleku tagasi – { $controller }
mail-receipt-subject-given = Andsite nõusoleku – { $controller }
mail-receipt-form = Saatsite vormi „{ $form }“ { $date } (vastutav töötleja: { $controller }). Salvestasime järgmise:
mail-receipt-change = Muutsite { $date } seda, mida { $controller } võib teie andmetega teha. Salvestasime järgmise:
mail-receipt-given = Andsite nõusoleku: „{ $statement }“
mail-receipt-refused = Te ei andnud nõusolekut: „{ $statement }“
mail-receipt-withdrawn = Võtsite tagasi: „{ $statement }“
mail-receipt-manage-intro = Saate oma vastuseid igal ajal vaadata ja igaüht neist muuta ilma sisse logimata:
mail-receipt-manage = Vaata või võta tagasi
mail-receipt-when = Millal
mail-receipt-controller = Vastutav töötleja
mail-receipt-contact = Küsimused
mail-receipt-dpo = Andmekaitseametnik
mail-receipt-reference = Viitenumber
mail-receipt-not-you = See ei olnud teie? Siis võtke nõusolek ülaloleva lingiga tagasi või kirjutage meile. Ärge edastage seda e-kirja: igaüks, kellel on link, saab teie vastuseid muuta.

## Mail: the question whether it was you.

mail-confirm-subject = Palun kinnitage oma vastused – { $controller }
mail-confirm-intro = Keegi, tõenäoliselt teie, saatis selle aadressiga vormi „{ $form }“ (vastutav töötleja: { $controller }). Palun kinnitage, et see olite teie. Seni teie vastused ei kehti.
mail-confirm-button = Vaata ja kinnita
mail-confirm-valid = Link kehtib 7 päeva.
mail-confirm-not-you = See ei olnud teie? Siis ei pea te midagi tegema ja midagi ei salvestata teie nõusolekuna.

## What a new form begins with.

forms-start-submit = Saada
forms-start-thanks = Täname. Teie vastused on salvestatud.
forms-start-email = E-posti aadress

## Dates.

date-long = { $day }. { $month } { $year }
date-time = { $date } kell { $time }
month-1 = jaanuar
month-2 = veebruar
month-3 = märts
month-4 = aprill
month-5 = mai
month-6 = juuni
month-7 = juuli
month-8 = august
month-9 = september
month-10 = oktoober
month-11 = november
month-12 = detsember

form-public-close = Sulge
form-public-working = Üks hetk, vormi valmistatakse saatmiseks ette …
form-public-too-quick = Midagi pole veel saadetud, sest see läks kiiremini, kui inimesed loevad. Kõik, mille täitsite, on alles: palun kontrollige ja saatke uuesti.
manage-ask-title = Vaadake oma nõusolekuid või võtke need tagasi
manage-ask-text = Sisestage oma e-posti aadress. Saadame teile lingi, mille abil näete, millega nõustusite, ja saate selle tagasi võtta.
manage-ask-email = E-posti aadress
manage-ask-send = Saatke mulle link
manage-ask-receipt = Sama link on igas kinnituses, mille oleme teile saatnud.
manage-ask-sent-title = Vaadake oma postkasti
manage-ask-sent = Kui me seda aadressi tunneme, on kiri lingiga teel.
manage-ask-again = Sisesta teine aadress
mail-manage-subject = Teie nõusolekud: { $controller }
mail-manage-intro = Palusite linki oma nõusolekutele ({ $controller }). Selle abil näete, millega nõustusite, ja saate selle tagasi võtta.
mail-manage-not-you = Kui te seda ei palunud, ei pea te midagi tegema. Ärge andke linki edasi: kellel see on, see näeb teie nõusolekuid.

## The form on paper.
paper-only-if = Ainult juhul, kui:
paper-answered = vastatud
paper-not = mitte { $value }
paper-and = ja
paper-or = või
paper-tick-one = Märkige üks ruut.
paper-tick-any = Märkige kõik sobivad.
paper-attach = Palun lisage see sellele lehele ({ $kinds }).
paper-place-date = Koht ja kuupäev
paper-signature = Allkiri
paper-online = See vorm veebis:
paper-return = Palun andke või saatke see leht aadressile: { $address }
mail-receipt-paper = Allkirjastasite vormi „{ $form }“ paberil { $date } (vastutav töötleja: { $controller }). Salvestasime sellelt järgmise:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = See kehtib kuni tagasivõtmiseni.
state-holds-until = See kehtib kuni { $date }.
state-ended = Aeg, milleks see anti ({ $duration }), lõppes { $date }.
state-changed = Alates { $date } küsib versioon { $version } midagi muud.
state-declared = Põhjus: { $reason }
state-too-young = See ei loe: nõutav on vähemalt { $minimum } aasta vanus, kuid kirje näitab ainult { $shown }.
manage-state-invalidated = { $date } kuulutati see nõusolek kehtetuks.
manage-state-unasked = Selle vastuse kirje võeti tagasi { $date }.
flash-manage-renewed = Teie nõusolek on uuendatud ja kviitung on teel teie juurde.
renew-title = Uuendage oma nõusolek
renew-button = Uuenda
mail-receipt-renewed = Te nõustusite uuesti: „{ $statement }“
mail-receipt-expired = Aeg, milleks te nõustusite, on läbi: „{ $statement }“
mail-receipt-invalidated = See nõusolek kuulutati kehtetuks: „{ $statement }“
mail-renew-subject = Teie nõusolek saajale { $controller } lõpeb peagi
mail-renew-intro = Te andsite saajale { $controller } nõusoleku, mis lõpeb peagi. Kui soovite, et see jätkuks, saate seda uuendada.
mail-renew-ends = „{ $statement }“: antud { $given }, lõpeb { $date }
mail-renew-nothing = Kui te midagi ei tee, lõpeb see iseenesest ja teie andmeid enam selleks ei kasutata.
receipt-title = Kviitung
receipt-check = See kviitung on allkirjastatud: kellel on fail, saab meilt küsimata kontrollida, et selles pole midagi muudetud.
receipt-jws = Laadi alla allkirjastatud kviitung
receipt-json = Laadi alla koos tõendiga
receipt-recorded = Kirja pandud
receipt-key = Allkirjastatud võtmega
