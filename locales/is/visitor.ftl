# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Veldu
form-public-optional = (valfrjálst)
form-public-yes = Já
form-public-no = Nei
form-public-age = Ég er að minnsta kosti { $age } ára.
form-public-signature = Nafn þitt hér gildir sem undirskrift þín.
form-public-new-tab = (opnast í nýjum flipa)
form-public-trap = Skildu þennan reit eftir auðan
form-public-who = Hver spyr
form-public-who-asks = { $controller } biður þig um þetta og er ábyrgðaraðili að vinnslu gagna þinna.
form-public-withdraw = Þér er frjálst að neita og þú getur hvenær sem er dregið samþykki til baka: með hlekknum í póstinum sem við sendum þér, í gáttinni okkar eða með því að skrifa okkur.
form-public-privacy = Persónuverndarstefna
form-public-languages = Tungumál
form-public-consent-data = Hvaða gögn
form-public-consent-recipients = Hver fær þau
form-public-consent-duration = Hve lengi það gildir
form-public-consent-months =
    { $months ->
        [one] { $months } mánuður
       *[other] { $months } mánuðir
    }
form-public-consent-forever = Þar til þú dregur það til baka
form-public-consent-no-purpose = Enginn tilgangur hefur verið valinn fyrir þetta samþykki.
form-public-error-prefix = Villa:
form-public-error-title = Eitthvað er að
form-public-error-page-title = Villa: { $title }
form-public-error-required = Fylltu út „{ $name }“
form-public-error-tick = Hakaðu við „{ $name }“
form-public-error-too-short =
    „{ $name }“ þarf að lágmarki { $min } { $min ->
        [one] staf
       *[other] stafi
    }
form-public-error-too-long =
    „{ $name }“ má að hámarki hafa { $max } { $max ->
        [one] staf
       *[other] stafi
    }
form-public-error-pattern = „{ $name }“ er ekki á því formi sem þarf hér
form-public-error-email = Sláðu inn netfang á forminu nafn@example.com
form-public-error-phone = Sláðu inn símanúmer með landsnúmeri, til dæmis +354 123 4567
form-public-error-choice = Veldu eitt af svörunum sem eru í boði fyrir „{ $name }“
form-public-error-url = Sláðu inn veffang fyrir „{ $name }“ sem byrjar á https://
form-public-error-number = Sláðu inn tölu fyrir „{ $name }“, til dæmis 1200 eða 12,5
form-public-error-date = Sláðu inn dag fyrir „{ $name }“, sem ár-mánuður-dagur
form-public-error-before = „{ $name }“ má ekki vera á undan { $min }
form-public-error-below = „{ $name }“ má ekki vera undir { $min }
form-public-error-after = „{ $name }“ má ekki vera á eftir { $max }
form-public-error-above = „{ $name }“ má ekki vera yfir { $max }
form-public-error-too-few = Veldu að minnsta kosti { $min } fyrir „{ $name }“
form-public-error-too-many = Veldu í mesta lagi { $max } fyrir „{ $name }“
form-public-error-age = Þú getur aðeins sent þetta eyðublað ef þú hefur náð tilskildum aldri
form-public-error-yes-no = Veldu já eða nei
form-public-error-same = „{ $name }“ er ekki það sama og þú slóst inn áður
form-public-error-identifier = Sláðu inn netfang þitt eða símanúmer
form-public-expired = Síðan var opin of lengi og því hefur ekkert verið sent enn. Allt sem þú fylltir út er hér enn: farðu yfir það og sendu aftur.
form-public-trapped = Ekkert hefur verið sent enn, því reitur sem fólk sér ekki var fylltur út. Allt sem þú fylltir út er hér enn: farðu yfir það og sendu aftur.
form-public-used = Sama síða hefur þegar verið send með öðrum svörum og þau hafa verið skráð. Allt sem þú fylltir út er hér enn: farðu yfir það og sendu aftur.
form-public-busy = Svo mörg eyðublöð hafa verið send frá netinu þínu að við tökum ekki við fleiri í augnablikinu. Allt sem þú fylltir út er hér enn: farðu yfir það og sendu aftur.
form-public-too-many-title = Of margt í einu
form-public-too-many = Svo mörg eyðublöð hafa verið send frá netinu þínu að við tökum ekki við fleiri í augnablikinu. Farðu til baka og sendu þitt aftur síðar.
form-public-too-large-title = Of mikill texti
form-public-too-large = Það sem þú sendir er stærra en þetta eyðublað tekur við. Farðu til baka og styttu svörin.

## A form that is no longer offered.

form-public-withdrawn-title = Þetta eyðublað er ekki lengur í boði
form-public-withdrawn = { $controller } hefur tekið eyðublaðið „{ $form }“ af vefnum. Ekki er lengur hægt að senda neitt með því.
form-public-withdrawn-consents = Samþykki sem þú hefur áður veitt standa óbreytt. Þú getur dregið þau til baka hvenær sem er: með hlekknum í póstinum sem þú fékkst þá eða með því að skrá þig inn með netfangi þínu eða símanúmeri.
form-public-withdrawn-manage = Sjá og draga til baka samþykki þín
form-public-withdrawn-contact = Spurningar? Skrifaðu á { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = myndir
file-kind-text = hreinn texti
file-kind-office = Office-skjöl
form-public-file-taken = { $kinds }; að hámarki { $max } MB.
form-public-file-kept = Móttekið: { $name }. Veldu aðra skrá til að skipta henni út.
form-public-file-drop = Fjarlægja þessa skrá
form-public-error-file = Veldu skrá fyrir „{ $name }“
form-public-step = Síða { $number } af { $count }
form-public-step-on = Áfram
form-public-step-back = Til baka
form-public-check = Farðu yfir svörin þín
form-public-check-text = Ekkert hefur verið sent enn. Skoðaðu svörin, breyttu því sem er ekki rétt og sendu þau svo.
form-public-change = Breyta
form-public-not-answered = Ósvarað
form-public-document-hash = SHA-256 þessa texta:
form-public-error-file-too-large = Skráin fyrir „{ $name }“ er stærri en { $max } MB. Veldu minni skrá
form-public-error-file-cut-off = Skráin fyrir „{ $name }“ barst ekki í heild. Veldu hana aftur
form-public-error-file-empty = Skráin fyrir „{ $name }“ er tóm. Veldu aðra
form-public-error-file-type-refused = Skráin fyrir „{ $name }“ er af gerð sem ekki er tekið við, hvað sem hún heitir. Veldu eina af gerðunum sem nefndar eru við reitinn

## After a form was sent.

thanks-title = Takk fyrir
thanks-recorded = Þetta höfum við skráð
thanks-given = Þú veittir samþykki
thanks-refused = Þú veittir ekki samþykki
thanks-reference = Tilvísun
thanks-receipt = Við höfum sent þér kvittun í tölvupósti. Í henni er hlekkur sem þú getur notað til að skipta um skoðun hvenær sem er.
thanks-no-mail = Geymdu tilvísunina: með henni má finna þessa skráningu aftur.
thanks-confirm-title = Eitt skref er eftir
thanks-confirm = Við höfum sent þér tölvupóst. Fylgdu hlekknum í honum innan 7 daga og staðfestu; þangað til er ekkert skráð sem samþykki þitt.
thanks-to-confirm = Þetta staðfestir þú

## The link that confirms a form.

confirm-title = Staðfestu svör þín
confirm-intro = Með eyðublaðinu „{ $form }“ svaraðir þú { $date }:
confirm-said = { $said }: „{ $statement }“
confirm-button = Staðfesta
confirm-done-title = Staðfest
confirm-done = Takk fyrir. Svör þín gilda frá og með núna og kvittun er á leið til þín í tölvupósti.
confirm-already = Þú hafðir þegar staðfest þetta. Það er ekkert eftir að gera.
confirm-gone-title = Þessi hlekkur virkar ekki lengur
confirm-gone = Hann er útrunninn eða var ekki afritaður í heild. Ekkert var skráð við að opna hann. Fylltu eyðublaðið út aftur ef þú vilt.

## The link that shows and takes back consents.

manage-title = Samþykki þín
manage-intro = { $controller } geymir þessi svör frá { $who }. Þú getur breytt hverju þeirra hér hvenær sem er; það tekur gildi strax.
manage-someone = þeim sem fékk þennan hlekk
manage-none = Það eru engin svör til að sýna.
manage-state-given = Þú veittir samþykki { $date }.
manage-state-refused = Þú veittir ekki samþykki { $date }.
manage-state-withdrawn = Þú dróst samþykki þitt til baka { $date }.
manage-state-expired = Þú veittir samþykki { $date }. Það gilti í tiltekinn tíma, sem er liðinn.
manage-state-needs-renewal = Þú veittir samþykki { $date }. Það sem beðið er um hefur breyst síðan og samþykki þitt gildir því ekki lengur.
manage-withdraw = Draga til baka
manage-give = Samþykkja
manage-withdraw-all = Draga allt til baka
manage-all-title = Allt í einu
manage-all-intro = Dregur til baka öll samþykki sem þú hefur veitt.
flash-manage-withdrawn = Samþykki þitt hefur verið dregið til baka og kvittun er á leið til þín.
flash-manage-given = Samþykki þitt hefur verið skráð og kvittun er á leið til þín.
flash-manage-all = Öll samþykki þín hafa verið dregin til baka og kvittun er á leið til þín.
manage-changed = Textinn hefur breyst síðan þú opnaðir síðuna. Lestu hann aftur áður en þú samþykkir.
manage-gone-title = Þessi hlekkur virkar ekki lengur
manage-gone = Hann er útrunninn eða var ekki afritaður í heild. Þú getur séð og breytt samþykkjum þínum í gáttinni okkar eða skrifað okkur.
manage-portal = Opna gáttina
manage-who = Hver ber ábyrgð
manage-contact = Spurningar sendist til { $email }; persónuverndarfulltrúi er { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Eyðublaðið eins og það var sýnt
seen-ticked = Hakað við
seen-not-ticked = Ekki hakað við

## Mail: receipts.

mail-receipt-subject = Svör þín til { $controller }
mail-receipt-subject-withdrawn = Þú dróst samþykki hjá { $controller } til baka
mail-receipt-subject-given = Þú veittir { $controller } samþykki
mail-receipt-form = Þú sendir { $controller } eyðublaðið „{ $form }“ { $date }. Þetta höfum við skráð:
mail-receipt-change = Þú breyttir { $date } því sem { $controller } má gera með gögn þín. Þetta höfum við skráð:
mail-receipt-given = Þú samþykktir: „{ $statement }“
mail-receipt-refused = Þú samþykktir ekki: „{ $statement }“
mail-receipt-withdrawn = Þú dróst til baka: „{ $statement }“
mail-receipt-manage-intro = Þú getur hvenær sem er séð svör þín og breytt hverju þeirra án þess að skrá þig inn:
mail-receipt-manage = Sjá eða draga til baka
mail-receipt-when = Hvenær
mail-receipt-controller = Ábyrgðaraðili
mail-receipt-contact = Spurningar til
mail-receipt-dpo = Persónuverndarfulltrúi
mail-receipt-reference = Tilvísun
mail-receipt-not-you = Varst þetta ekki þú? Dragðu þá samþykkið til baka með hlekknum hér að ofan eða skrifaðu okkur. Ekki áframsenda þennan póst: sá sem hefur hlekkinn getur breytt svörum þínum.

## Mail: the question whether it was you.

mail-confirm-subject = Staðfestu svör þín til { $controller }
mail-confirm-intro = Einhver, líklega þú, sendi { $controller } eyðublaðið „{ $form }“ með þessu netfangi. Staðfestu að það hafi verið þú. Þangað til gilda svör þín ekki.
mail-confirm-button = Sjá og staðfesta
mail-confirm-valid = Hlekkurinn virkar í 7 daga.
mail-confirm-not-you = Varst þetta ekki þú? Þá þarftu ekkert að gera og ekkert verður skráð sem samþykki þitt.

## What a new form begins with.

forms-start-submit = Senda
forms-start-thanks = Takk fyrir. Við höfum skráð svör þín.
forms-start-email = Netfang

## Dates.

date-long = { $day }. { $month } { $year }
date-time = { $date } kl. { $time }
month-1 = janúar
month-2 = febrúar
month-3 = mars
month-4 = apríl
month-5 = maí
month-6 = júní
month-7 = júlí
month-8 = ágúst
month-9 = september
month-10 = október
month-11 = nóvember
month-12 = desember

form-public-close = Loka
form-public-working = Augnablik, verið er að gera eyðublaðið tilbúið til sendingar …
form-public-too-quick = Ekkert hefur verið sent enn, því það gekk hraðar en fólk les. Allt sem þú fylltir út er enn hér: farðu yfir það og sendu aftur.
manage-ask-title = Skoða eða afturkalla samþykki þín
manage-ask-text = Sláðu inn netfangið þitt. Við sendum þér tengil þar sem þú sérð hvað þú samþykktir og getur afturkallað það.
manage-ask-email = Netfang
manage-ask-send = Senda mér tengilinn
manage-ask-receipt = Sami tengill er í hverri staðfestingu sem við höfum sent þér.
manage-ask-sent-title = Líttu í póstinn þinn
manage-ask-sent = Ef við þekkjum þetta netfang er póstur með tenglinum á leiðinni.
manage-ask-again = Slá inn annað netfang
mail-manage-subject = Samþykki þín hjá { $controller }
mail-manage-intro = Þú baðst um tengil á samþykki þín hjá { $controller }. Með honum sérðu hvað þú samþykktir og getur afturkallað það.
mail-manage-not-you = Ef þú baðst ekki um hann þarftu ekkert að gera. Ekki láta tengilinn ganga áfram: sá sem hefur hann sér samþykki þín.

## The form on paper.
paper-only-if = Aðeins ef:
paper-answered = svarað
paper-not = ekki { $value }
paper-and = og
paper-or = eða
paper-tick-one = Merktu við einn reit.
paper-tick-any = Merktu við allt sem á við.
paper-attach = Láttu það fylgja þessu blaði ({ $kinds }).
paper-place-date = Staður og dagsetning
paper-signature = Undirskrift
paper-online = Þetta eyðublað á vefnum:
paper-return = Afhentu eða sendu þetta blað til: { $address }
mail-receipt-paper = Þú undirritaðir eyðublaðið „{ $form }“ frá { $controller } á pappír { $date }. Þetta höfum við skráð af því:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Það gildir þar til það er afturkallað.
state-holds-until = Það gildir til { $date }.
state-ended = Tíminn sem það var gefið fyrir ({ $duration }) rann út { $date }.
state-changed = Frá { $date } biður útgáfa { $version } um annað.
state-declared = Ástæða: { $reason }
state-too-young = Það telst ekki: krafist er minnst { $minimum } ára aldurs en skráningin sýnir aðeins { $shown }.
manage-state-invalidated = Þann { $date } var þetta samþykki lýst ógilt.
manage-state-unasked = Skráning þessa svars var dregin til baka { $date }.
flash-manage-renewed = Samþykki þitt hefur verið endurnýjað og kvittun er á leið til þín.
renew-title = Endurnýjaðu samþykki þitt
renew-button = Endurnýja
mail-receipt-renewed = Þú samþykktir aftur: „{ $statement }“
mail-receipt-expired = Tíminn sem þú samþykktir fyrir er liðinn: „{ $statement }“
mail-receipt-invalidated = Þetta samþykki var lýst ógilt: „{ $statement }“
mail-renew-subject = Samþykki þitt til { $controller } rennur brátt út
mail-renew-intro = Þú hefur gefið { $controller } samþykki sem rennur brátt út. Ef þú vilt að það haldi áfram geturðu endurnýjað það.
mail-renew-ends = „{ $statement }“: gefið { $given }, rennur út { $date }
mail-renew-nothing = Ef þú gerir ekkert rennur það út af sjálfu sér og gögnin þín eru ekki lengur notuð í þetta.
receipt-title = Kvittun
receipt-check = Þessi kvittun er undirrituð: hver sem hefur skrána getur gengið úr skugga um, án þess að spyrja okkur, að engu hafi verið breytt.
receipt-jws = Sækja undirrituðu kvittunina
receipt-json = Sækja hana með sönnun
receipt-recorded = Skráð niður
receipt-key = Undirritað með lyklinum
