# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Pasirinkite
form-public-optional = (neprivaloma)
form-public-yes = Taip
form-public-no = Ne
form-public-age =
    Man yra bent { $age } { $age ->
        [one] metai
        [few] metai
       *[other] metų
    }.
form-public-signature = Čia įrašytas jūsų vardas atstoja parašą.
form-public-new-tab = (atsidaro naujame skirtuke)
form-public-trap = Palikite šį lauką tuščią
form-public-who = Kas klausia
form-public-who-asks = { $controller } jūsų to prašo ir yra jūsų duomenų valdytojas.
form-public-withdraw = Galite laisvai atsisakyti ir bet kada atšaukti sutikimą: nuoroda mūsų siunčiamame laiške, mūsų portale arba mums parašę.
form-public-privacy = Privatumo pranešimas
form-public-languages = Kalba
form-public-consent-data = Kokie duomenys
form-public-consent-recipients = Kas juos gauna
form-public-consent-duration = Kiek laiko galioja
form-public-consent-months =
    { $months ->
        [one] { $months } mėnuo
        [few] { $months } mėnesiai
       *[other] { $months } mėnesių
    }
form-public-consent-forever = Kol jį atšauksite
form-public-consent-no-purpose = Šiam sutikimui nepasirinktas joks tikslas.
form-public-error-prefix = Klaida:
form-public-error-title = Kažkas negerai
form-public-error-page-title = Klaida: { $title }
form-public-error-required = Užpildykite „{ $name }“
form-public-error-tick = Pažymėkite „{ $name }“
form-public-error-too-short =
    Laukelyje „{ $name }“ turi būti bent { $min } { $min ->
        [one] ženklas
        [few] ženklai
       *[other] ženklų
    }
form-public-error-too-long =
    Laukelyje „{ $name }“ gali būti ne daugiau kaip { $max } { $max ->
        [one] ženklas
        [few] ženklai
       *[other] ženklų
    }
form-public-error-pattern = „{ $name }“ neatitinka čia reikalingos formos
form-public-error-email = Įveskite el. pašto adresą, pavyzdžiui, vardas@example.com
form-public-error-phone = Įveskite telefono numerį su šalies kodu, pavyzdžiui, +370 5 123 4567
form-public-error-choice = Pasirinkite vieną iš siūlomų „{ $name }“ atsakymų
form-public-error-url = Įveskite „{ $name }“ žiniatinklio adresą, prasidedantį https://
form-public-error-number = Įveskite „{ $name }“ skaičių, pavyzdžiui, 1200 arba 12,5
form-public-error-date = Įveskite „{ $name }“ kalendoriaus dieną: metai-mėnuo-diena
form-public-error-before = „{ $name }“ negali būti anksčiau nei { $min }
form-public-error-below = „{ $name }“ negali būti mažiau nei { $min }
form-public-error-after = „{ $name }“ negali būti vėliau nei { $max }
form-public-error-above = „{ $name }“ negali būti daugiau nei { $max }
form-public-error-too-few =
    Prie „{ $name }“ pasirinkite bent { $min } { $min ->
        [one] atsakymą
        [few] atsakymus
       *[other] atsakymų
    }
form-public-error-too-many =
    Prie „{ $name }“ pasirinkite ne daugiau kaip { $max } { $max ->
        [one] atsakymą
        [few] atsakymus
       *[other] atsakymų
    }
form-public-error-age = Šią formą galite išsiųsti tik tada, jei esate reikiamo amžiaus
form-public-error-yes-no = Pasirinkite taip arba ne
form-public-error-same = „{ $name }“ nesutampa su tuo, ką įvedėte anksčiau
form-public-error-identifier = Įveskite savo el. pašto adresą arba telefono numerį
form-public-expired = Šis puslapis buvo atvertas per ilgai, todėl dar nieko neišsiųsta. Viskas, ką užpildėte, tebėra čia: patikrinkite ir išsiųskite dar kartą.
form-public-trapped = Dar nieko neišsiųsta, nes buvo užpildytas laukas, kurio žmonės nemato. Viskas, ką užpildėte, tebėra čia: patikrinkite ir išsiųskite dar kartą.
form-public-used = Tas pats puslapis jau išsiųstas su kitais atsakymais, ir jie užregistruoti. Viskas, ką užpildėte, tebėra čia: patikrinkite ir išsiųskite dar kartą.
form-public-busy = Iš jūsų tinklo išsiųsta tiek formų, kad kurį laiką daugiau nepriimame. Viskas, ką užpildėte, tebėra čia: patikrinkite ir išsiųskite dar kartą.
form-public-too-many-title = Per daug vienu metu
form-public-too-many = Iš jūsų tinklo išsiųsta tiek formų, kad kurį laiką daugiau nepriimame. Grįžkite ir išsiųskite savąją dar kartą vėliau.
form-public-too-large-title = Per daug teksto
form-public-too-large = Išsiuntėte daugiau, nei ši forma priima. Grįžkite ir sutrumpinkite atsakymus.

## A form that is no longer offered.

form-public-withdrawn-title = Ši forma nebesiūloma
form-public-withdrawn = Forma „{ $form }“ (duomenų valdytojas: { $controller }) pašalinta iš interneto. Ja nebegalima nieko išsiųsti.
form-public-withdrawn-consents = Anksčiau jūsų duoti sutikimai lieka tokie, kokie yra. Galite juos bet kada atšaukti: nuoroda tuomet gautame laiške arba prisijungę savo el. pašto adresu ar telefono numeriu.
form-public-withdrawn-manage = Peržiūrėti ir atšaukti savo sutikimus
form-public-withdrawn-contact = Turite klausimų? Rašykite { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = paveikslėliai
file-kind-text = paprastas tekstas
file-kind-office = „Office“ dokumentai
form-public-file-taken = { $kinds }; ne daugiau kaip { $max } MB.
form-public-file-kept = Gauta: { $name }. Norėdami pakeisti, pasirinkite kitą failą.
form-public-file-drop = Pašalinti šį failą
form-public-error-file = Pasirinkite „{ $name }“ failą
form-public-step = { $number } puslapis iš { $count }
form-public-step-on = Toliau
form-public-step-back = Atgal
form-public-check = Patikrinkite savo atsakymus
form-public-check-text = Dar nieko neišsiųsta. Peržiūrėkite atsakymus, pakeiskite, kas neteisinga, ir tada išsiųskite.
form-public-change = Keisti
form-public-not-answered = Neatsakyta
form-public-document-hash = Šio teksto SHA-256:
form-public-error-file-too-large = „{ $name }“ failas didesnis nei { $max } MB. Pasirinkite mažesnį
form-public-error-file-cut-off = „{ $name }“ failas atėjo ne visas. Pasirinkite jį dar kartą
form-public-error-file-empty = „{ $name }“ failas tuščias. Pasirinkite kitą
form-public-error-file-type-refused = „{ $name }“ failas yra nepriimamos rūšies, kad ir kaip jis vadintųsi. Pasirinkite vieną iš prie laukelio nurodytų rūšių

## After a form was sent.

thanks-title = Ačiū
thanks-recorded = Ką užregistravome
thanks-given = Davėte sutikimą
thanks-refused = Sutikimo nedavėte
thanks-reference = Nuorodos numeris
thanks-receipt = Išsiuntėme jums patvirtinimą el. paštu. Jame yra nuoroda, kuria galite bet kada persigalvoti.
thanks-no-mail = Išsaugokite nuorodos numerį: pagal jį šį įrašą galima rasti.
thanks-confirm-title = Liko vienas žingsnis
thanks-confirm = Išsiuntėme jums el. laišką. Per 7 dienas atverkite jame esančią nuorodą ir patvirtinkite; iki tol niekas neregistruojama kaip jūsų sutikimas.
thanks-to-confirm = Ką patvirtinsite

## The link that confirms a form.

confirm-title = Patvirtinkite savo atsakymus
confirm-intro = Formoje „{ $form }“ atsakėte { $date }:
confirm-said = { $said }: „{ $statement }“
confirm-button = Patvirtinti
confirm-done-title = Patvirtinta
confirm-done = Ačiū. Nuo šiol jūsų atsakymai galioja, o patvirtinimą gausite el. paštu.
confirm-already = Tai jau buvote patvirtinę. Daugiau nieko daryti nereikia.
confirm-gone-title = Ši nuoroda nebeveikia
confirm-gone = Ji nebegalioja arba nukopijuota ne visa. Ją atvėrus niekas neužregistruota. Jei norite, užpildykite formą dar kartą.

## The link that shows and takes back consents.

manage-title = Jūsų sutikimai
manage-intro = { $controller } saugo šiuos atsakymus, kuriuos pateikė { $who }. Čia galite bet kada pakeisti kiekvieną iš jų; pakeitimas galioja iš karto.
manage-someone = asmuo, gavęs šią nuorodą
manage-none = Atsakymų nėra.
manage-state-given = Davėte sutikimą { $date }.
manage-state-refused = Nedavėte sutikimo { $date }.
manage-state-withdrawn = Atšaukėte savo sutikimą { $date }.
manage-state-expired = Davėte sutikimą { $date }. Jis galiojo tam tikrą laiką, kuris baigėsi.
manage-state-needs-renewal = Davėte sutikimą { $date }. Tai, ko prašoma, nuo to laiko pasikeitė, todėl jūsų sutikimas nebegalioja.
manage-withdraw = Atšaukti
manage-give = Sutinku
manage-withdraw-all = Atšaukti viską
manage-all-title = Viskas iš karto
manage-all-intro = Atšaukia visus jūsų duotus sutikimus.
flash-manage-withdrawn = Jūsų sutikimas atšauktas, patvirtinimą netrukus gausite.
flash-manage-given = Jūsų sutikimas užregistruotas, patvirtinimą netrukus gausite.
flash-manage-all = Visi jūsų sutikimai atšaukti, patvirtinimą netrukus gausite.
manage-changed = Nuo tada, kai atvėrėte šį puslapį, tekstas pasikeitė. Prieš sutikdami perskaitykite jį dar kartą.
manage-gone-title = Ši nuoroda nebeveikia
manage-gone = Ji nebegalioja arba nukopijuota ne visa. Savo sutikimus galite peržiūrėti ir pakeisti mūsų portale arba mums parašyti.
manage-portal = Atverti portalą
manage-who = Kas atsako
manage-contact = Klausimus siųskite { $email }; duomenų apsaugos pareigūnas – { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Forma, kokia ji buvo rodoma
seen-ticked = Pažymėta
seen-not-ticked = Nepažymėta

## Mail: receipts.

mail-receipt-subject = Jūsų atsakymai – { $controller }
mail-receipt-subject-withdrawn = Atšaukėte sutikimą – { $controller }
mail-receipt-subject-given = Davėte sutikimą – { $controller }
mail-receipt-form = Išsiuntėte formą „{ $form }“ { $date } (duomenų valdytojas: { $controller }). Užregistravome:
mail-receipt-change = Pakeitėte { $date }, ką { $controller } gali daryti su jūsų duomenimis. Užregistravome:
mail-receipt-given = Davėte sutikimą: „{ $statement }“
mail-receipt-refused = Nedavėte sutikimo: „{ $statement }“
mail-receipt-withdrawn = Atšaukėte: „{ $statement }“
mail-receipt-manage-intro = Galite bet kada peržiūrėti savo atsakymus ir pakeisti kiekvieną iš jų neprisijungę:
mail-receipt-manage = Peržiūrėti arba atšaukti
mail-receipt-when = Kada
mail-receipt-controller = Duomenų valdytojas
mail-receipt-contact = Klausimai
mail-receipt-dpo = Duomenų apsaugos pareigūnas
mail-receipt-reference = Nuorodos numeris
mail-receipt-not-you = Tai buvote ne jūs? Tada atšaukite sutikimą aukščiau esančia nuoroda arba parašykite mums. Nepersiųskite šio laiško: kas turi nuorodą, gali pakeisti jūsų atsakymus.

## Mail: the question whether it was you.

mail-confirm-subject = Patvirtinkite savo atsakymus – { $controller }
mail-confirm-intro = Kažkas, greičiausiai jūs, su šiuo adresu išsiuntė formą „{ $form }“ (duomenų valdytojas: { $controller }). Patvirtinkite, kad tai buvote jūs. Iki tol jūsų atsakymai negalioja.
mail-confirm-button = Peržiūrėti ir patvirtinti
mail-confirm-valid = Nuoroda galioja 7 dienas.
mail-confirm-not-you = Tai buvote ne jūs? Tada nieko daryti nereikia, ir niekas nebus užregistruota kaip jūsų sutikimas.

## What a new form begins with.

forms-start-submit = Siųsti
forms-start-thanks = Ačiū. Jūsų atsakymus užregistravome.
forms-start-email = El. pašto adresas

## Dates.

date-long = { $year } m. { $month } { $day } d.
date-time = { $date }, { $time }
month-1 = sausio
month-2 = vasario
month-3 = kovo
month-4 = balandžio
month-5 = gegužės
month-6 = birželio
month-7 = liepos
month-8 = rugpjūčio
month-9 = rugsėjo
month-10 = spalio
month-11 = lapkričio
month-12 = gruodžio

form-public-close = Uždaryti
form-public-working = Akimirką, forma ruošiama siųsti…
form-public-too-quick = Dar nieko neišsiųsta, nes tai vyko greičiau, nei žmonės skaito. Viskas, ką užpildėte, tebėra čia: patikrinkite ir siųskite dar kartą.
manage-ask-title = Peržiūrėti arba atšaukti savo sutikimus
manage-ask-text = Įveskite savo el. pašto adresą. Atsiųsime nuorodą, su kuria matysite, su kuo sutikote, ir galėsite tai atšaukti.
manage-ask-email = El. pašto adresas
manage-ask-send = Atsiųskite man nuorodą
manage-ask-receipt = Ta pati nuoroda yra kiekviename patvirtinime, kurį Jums siuntėme.
manage-ask-sent-title = Pažiūrėkite į savo paštą
manage-ask-sent = Jei šį adresą žinome, laiškas su nuoroda jau pakeliui.
manage-ask-again = Įvesti kitą adresą
mail-manage-subject = Jūsų sutikimai: { $controller }
mail-manage-intro = Prašėte nuorodos į savo sutikimus ({ $controller }). Su ja matysite, su kuo sutikote, ir galėsite tai atšaukti.
mail-manage-not-you = Jei to neprašėte, nieko daryti nereikia. Neperduokite nuorodos kitiems: kas ją turi, mato Jūsų sutikimus.

## The form on paper.
paper-only-if = Tik jei:
paper-answered = atsakyta
paper-not = ne { $value }
paper-and = ir
paper-or = arba
paper-tick-one = Pažymėkite vieną langelį.
paper-tick-any = Pažymėkite viską, kas tinka.
paper-attach = Pridėkite prie šio lapo ({ $kinds }).
paper-place-date = Vieta ir data
paper-signature = Parašas
paper-online = Ši forma internete:
paper-return = Šį lapą atiduokite arba išsiųskite adresu: { $address }
mail-receipt-paper = Formą „{ $form }“ (duomenų valdytojas: { $controller }) pasirašėte popieriuje { $date }. Iš jos užregistravome:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Jis galioja, kol bus atšauktas.
state-holds-until = Jis galioja iki { $date }.
state-ended = Laikas, kuriam jis buvo duotas ({ $duration }), baigėsi { $date }.
state-changed = Nuo { $date } versija { $version } prašo kažko kito.
state-declared = Priežastis: { $reason }
state-too-young = Jis neskaičiuojamas: reikalaujama ne mažiau kaip { $minimum } metų, o įrašas rodo tik { $shown }.
manage-state-invalidated = { $date } šis sutikimas paskelbtas negaliojančiu.
manage-state-unasked = Šio atsakymo įrašas atšauktas { $date }.
flash-manage-renewed = Jūsų sutikimas atnaujintas, ir patvirtinimas jau siunčiamas jums.
renew-title = Atnaujinkite savo sutikimą
renew-button = Atnaujinti
mail-receipt-renewed = Jūs sutikote dar kartą: „{ $statement }“
mail-receipt-expired = Laikas, kuriam jūs sutikote, pasibaigė: „{ $statement }“
mail-receipt-invalidated = Šis sutikimas paskelbtas negaliojančiu: „{ $statement }“
mail-renew-subject = Jūsų sutikimas organizacijai { $controller } netrukus baigsis
mail-renew-intro = Jūs davėte organizacijai { $controller } sutikimą, kuris netrukus baigsis. Jei norite, kad jis galiotų toliau, galite jį atnaujinti.
mail-renew-ends = „{ $statement }“: duotas { $given }, baigiasi { $date }
mail-renew-nothing = Jei nieko nedarysite, jis baigsis savaime, ir jūsų duomenys tam nebebus naudojami.
receipt-title = Patvirtinimas
receipt-check = Šis patvirtinimas pasirašytas: kas turi failą, gali mūsų neklausdamas patikrinti, kad jame niekas nepakeista.
receipt-jws = Atsisiųsti pasirašytą patvirtinimą
receipt-json = Atsisiųsti su įrodymu
receipt-recorded = Užrašyta
receipt-key = Pasirašyta raktu
