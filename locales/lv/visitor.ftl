# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Izvēlieties
form-public-optional = (nav obligāti)
form-public-yes = Jā
form-public-no = Nē
form-public-age =
    Man ir vismaz { $age } { $age ->
        [zero] gadu
        [one] gads
       *[other] gadi
    }.
form-public-signature = Jūsu vārds šeit aizstāj parakstu.
form-public-new-tab = (atveras jaunā cilnē)
form-public-trap = Atstājiet šo lauku tukšu
form-public-who = Kas jautā
form-public-who-asks = { $controller } jums to lūdz un ir jūsu datu pārzinis.
form-public-withdraw = Jūs varat brīvi atteikt un jebkurā laikā atsaukt piekrišanu: ar saiti e-pasta vēstulē, ko jums nosūtām, mūsu portālā vai rakstot mums.
form-public-privacy = Paziņojums par privātumu
form-public-languages = Valoda
form-public-consent-data = Kādi dati
form-public-consent-recipients = Kas tos saņem
form-public-consent-duration = Cik ilgi tā ir spēkā
form-public-consent-months =
    { $months ->
        [zero] { $months } mēnešu
        [one] { $months } mēnesis
       *[other] { $months } mēneši
    }
form-public-consent-forever = Līdz jūs to atsaucat
form-public-consent-no-purpose = Šai piekrišanai nav izvēlēts neviens nolūks.
form-public-error-prefix = Kļūda:
form-public-error-title = Kaut kas nav kārtībā
form-public-error-page-title = Kļūda: { $title }
form-public-error-required = Aizpildiet “{ $name }”
form-public-error-tick = Atzīmējiet “{ $name }”
form-public-error-too-short =
    Laukā “{ $name }” jābūt vismaz { $min } { $min ->
        [zero] rakstzīmēm
        [one] rakstzīmei
       *[other] rakstzīmēm
    }
form-public-error-too-long =
    Laukā “{ $name }” var būt ne vairāk kā { $max } { $max ->
        [zero] rakstzīmju
        [one] rakstzīme
       *[other] rakstzīmes
    }
form-public-error-pattern = “{ $name }” nav šeit vajadzīgajā formā
form-public-error-email = Ievadiet e-pasta adresi formā vards@example.com
form-public-error-phone = Ievadiet tālruņa numuru ar valsts kodu, piemēram, +371 6712 3456
form-public-error-choice = Izvēlieties vienu no piedāvātajām atbildēm laukā “{ $name }”
form-public-error-url = Ievadiet laukā “{ $name }” tīmekļa adresi, kas sākas ar https://
form-public-error-number = Ievadiet laukā “{ $name }” skaitli, piemēram, 1200 vai 12,5
form-public-error-date = Ievadiet laukā “{ $name }” kalendāra dienu formā gads-mēnesis-diena
form-public-error-before = “{ $name }” nedrīkst būt agrāk par { $min }
form-public-error-below = “{ $name }” nedrīkst būt mazāk par { $min }
form-public-error-after = “{ $name }” nedrīkst būt vēlāk par { $max }
form-public-error-above = “{ $name }” nedrīkst būt vairāk par { $max }
form-public-error-too-few =
    Izvēlieties laukā “{ $name }” vismaz { $min } { $min ->
        [zero] atbildes
        [one] atbildi
       *[other] atbildes
    }
form-public-error-too-many =
    Izvēlieties laukā “{ $name }” ne vairāk kā { $max } { $max ->
        [zero] atbildes
        [one] atbildi
       *[other] atbildes
    }
form-public-error-age = Šo veidlapu varat nosūtīt tikai tad, ja esat sasniedzis vajadzīgo vecumu
form-public-error-yes-no = Izvēlieties jā vai nē
form-public-error-same = “{ $name }” nesakrīt ar iepriekš ievadīto
form-public-error-identifier = Ievadiet savu e-pasta adresi vai tālruņa numuru
form-public-expired = Šī lapa bija atvērta pārāk ilgi, tāpēc nekas vēl nav nosūtīts. Viss, ko aizpildījāt, joprojām ir šeit: lūdzu, pārbaudiet un nosūtiet vēlreiz.
form-public-trapped = Nekas vēl nav nosūtīts, jo bija aizpildīts lauks, ko cilvēki neredz. Viss, ko aizpildījāt, joprojām ir šeit: lūdzu, pārbaudiet un nosūtiet vēlreiz.
form-public-used = Tā pati lapa jau ir nosūtīta ar citām atbildēm, un tās ir reģistrētas. Viss, ko aizpildījāt, joprojām ir šeit: lūdzu, pārbaudiet un nosūtiet vēlreiz.
form-public-busy = No jūsu tīkla ir nosūtīts tik daudz veidlapu, ka uz brīdi vairs nepieņemam. Viss, ko aizpildījāt, joprojām ir šeit: lūdzu, pārbaudiet un nosūtiet vēlreiz.
form-public-too-many-title = Pārāk daudz vienlaikus
form-public-too-many = No jūsu tīkla ir nosūtīts tik daudz veidlapu, ka uz brīdi vairs nepieņemam. Lūdzu, atgriezieties un vēlāk nosūtiet savu vēlreiz.
form-public-too-large-title = Pārāk daudz teksta
form-public-too-large = Jūs nosūtījāt vairāk, nekā šī veidlapa pieņem. Lūdzu, atgriezieties un saīsiniet atbildes.

## A form that is no longer offered.

form-public-withdrawn-title = Šī veidlapa vairs netiek piedāvāta
form-public-withdrawn = Veidlapa “{ $form }” (pārzinis: { $controller }) ir noņemta no tīmekļa. Ar to vairs neko nevar nosūtīt.
form-public-withdrawn-consents = Jūsu agrāk dotās piekrišanas paliek tādas, kādas tās ir. Jūs varat tās jebkurā laikā atsaukt: ar saiti e-pasta vēstulē, ko toreiz saņēmāt, vai piesakoties ar savu e-pasta adresi vai tālruņa numuru.
form-public-withdrawn-manage = Skatīt un atsaukt savas piekrišanas
form-public-withdrawn-contact = Jautājumi? Rakstiet uz { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = attēli
file-kind-text = vienkāršs teksts
file-kind-office = Office dokumenti
form-public-file-taken = { $kinds }; ne vairāk kā { $max } MB.
form-public-file-kept = Saņemts: { $name }. Lai to aizstātu, izvēlieties citu failu.
form-public-file-drop = Noņemt šo failu
form-public-error-file = Izvēlieties failu laukam “{ $name }”
form-public-step = { $number }. lapa no { $count }
form-public-step-on = Turpināt
form-public-step-back = Atpakaļ
form-public-check = Pārbaudiet savas atbildes
form-public-check-text = Nekas vēl nav nosūtīts. Apskatiet atbildes, mainiet, kas nav pareizi, un tad nosūtiet tās.
form-public-change = Mainīt
form-public-not-answered = Nav atbildēts
form-public-document-hash = Šī teksta SHA-256:
form-public-error-file-too-large = Lauka “{ $name }” fails ir lielāks par { $max } MB. Izvēlieties mazāku
form-public-error-file-cut-off = Lauka “{ $name }” fails nepienāca pilnībā. Izvēlieties to vēlreiz
form-public-error-file-empty = Lauka “{ $name }” fails ir tukšs. Izvēlieties citu
form-public-error-file-type-refused = Lauka “{ $name }” fails ir tāda veida, ko nepieņem, lai kā tas sauktos. Izvēlieties kādu no pie lauka norādītajiem veidiem

## After a form was sent.

thanks-title = Paldies
thanks-recorded = Ko esam reģistrējuši
thanks-given = Jūs devāt piekrišanu
thanks-refused = Jūs nedevāt piekrišanu
thanks-reference = Atsauces numurs
thanks-receipt = Mēs jums nosūtījām apstiprinājumu pa e-pastu. Tajā ir saite, ar kuru jebkurā laikā varat pārdomāt.
thanks-no-mail = Saglabājiet atsauces numuru: ar to šo ierakstu var atrast.
thanks-confirm-title = Palicis viens solis
thanks-confirm = Mēs jums nosūtījām e-pasta vēstuli. Lūdzu, 7 dienu laikā atveriet tajā esošo saiti un apstipriniet; līdz tam nekas netiek reģistrēts kā jūsu piekrišana.
thanks-to-confirm = Ko jūs apstiprināsiet

## The link that confirms a form.

confirm-title = Apstipriniet savas atbildes
confirm-intro = Veidlapā “{ $form }” jūs atbildējāt { $date }:
confirm-said = { $said }: “{ $statement }”
confirm-button = Apstiprināt
confirm-done-title = Apstiprināts
confirm-done = Paldies. Jūsu atbildes ir spēkā no šī brīža, un apstiprinājumu saņemsiet pa e-pastu.
confirm-already = Jūs to jau bijāt apstiprinājis. Vairāk nekas nav jādara.
confirm-gone-title = Šī saite vairs nedarbojas
confirm-gone = Tās termiņš ir beidzies vai tā nav nokopēta pilnībā. To atverot, nekas netika reģistrēts. Ja vēlaties, aizpildiet veidlapu vēlreiz.

## The link that shows and takes back consents.

manage-title = Jūsu piekrišanas
manage-intro = { $controller } glabā šīs atbildes, ko sniedza { $who }. Jūs varat šeit jebkurā laikā mainīt katru no tām; izmaiņas stājas spēkā uzreiz.
manage-someone = persona, kas saņēma šo saiti
manage-none = Nav atbilžu, ko parādīt.
manage-state-given = Jūs devāt piekrišanu { $date }.
manage-state-refused = Jūs nedevāt piekrišanu { $date }.
manage-state-withdrawn = Jūs atsaucāt savu piekrišanu { $date }.
manage-state-expired = Jūs devāt piekrišanu { $date }. Tā bija spēkā noteiktu laiku, kas ir beidzies.
manage-state-needs-renewal = Jūs devāt piekrišanu { $date }. Kopš tā laika ir mainījies tas, kam piekrišana tiek lūgta, tāpēc jūsu piekrišana vairs nav spēkā.
manage-withdraw = Atsaukt
manage-give = Piekrist
manage-withdraw-all = Atsaukt visu
manage-all-title = Viss uzreiz
manage-all-intro = Atsauc visas jūsu dotās piekrišanas.
flash-manage-withdrawn = Jūsu piekrišana ir atsaukta, un apstiprinājums ir ceļā pie jums.
flash-manage-given = Jūsu piekrišana ir reģistrēta, un apstiprinājums ir ceļā pie jums.
flash-manage-all = Visas jūsu piekrišanas ir atsauktas, un apstiprinājums ir ceļā pie jums.
manage-changed = Kopš atvērāt šo lapu, teksts ir mainījies. Pirms dodat piekrišanu, lūdzu, izlasiet to vēlreiz.
manage-gone-title = Šī saite vairs nedarbojas
manage-gone = Tās termiņš ir beidzies vai tā nav nokopēta pilnībā. Savas piekrišanas varat apskatīt un mainīt mūsu portālā vai rakstīt mums.
manage-portal = Atvērt portālu
manage-who = Kas ir atbildīgs
manage-contact = Jautājumus sūtiet uz { $email }; datu aizsardzības speciālists ir { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Veidlapa tāda, kādu to rādīja
seen-ticked = Atzīmēts
seen-not-ticked = Nav atzīmēts

## Mail: receipts.

mail-receipt-subject = Jūsu atbildes – { $controller }
mail-receipt-subject-withdrawn = Jūs atsaucāt piekrišanu – { $controller }
mail-receipt-subject-given = Jūs devāt piekrišanu – { $controller }
mail-receipt-form = Jūs nosūtījāt veidlapu “{ $form }” { $date } (pārzinis: { $controller }). Mēs reģistrējām:
mail-receipt-change = Jūs mainījāt { $date }, ko { $controller } drīkst darīt ar jūsu datiem. Mēs reģistrējām:
mail-receipt-given = Jūs devāt piekrišanu: “{ $statement }”
mail-receipt-refused = Jūs nedevāt piekrišanu: “{ $statement }”
mail-receipt-withdrawn = Jūs atsaucāt: “{ $statement }”
mail-receipt-manage-intro = Jūs jebkurā laikā varat apskatīt savas atbildes un mainīt katru no tām, nepiesakoties:
mail-receipt-manage = Apskatīt vai atsaukt
mail-receipt-when = Kad
mail-receipt-controller = Pārzinis
mail-receipt-contact = Jautājumi
mail-receipt-dpo = Datu aizsardzības speciālists
mail-receipt-reference = Atsauces numurs
mail-receipt-not-you = Tas nebijāt jūs? Tad atsauciet piekrišanu ar iepriekš norādīto saiti vai rakstiet mums. Nepārsūtiet šo vēstuli: ikviens, kam ir saite, var mainīt jūsu atbildes.

## Mail: the question whether it was you.

mail-confirm-subject = Lūdzu, apstipriniet savas atbildes – { $controller }
mail-confirm-intro = Kāds, visticamāk jūs, ar šo adresi nosūtīja veidlapu “{ $form }” (pārzinis: { $controller }). Lūdzu, apstipriniet, ka tas bijāt jūs. Līdz tam jūsu atbildes nav spēkā.
mail-confirm-button = Apskatīt un apstiprināt
mail-confirm-valid = Saite darbojas 7 dienas.
mail-confirm-not-you = Tas nebijāt jūs? Tad jums nekas nav jādara, un nekas netiks reģistrēts kā jūsu piekrišana.

## What a new form begins with.

forms-start-submit = Nosūtīt
forms-start-thanks = Paldies. Jūsu atbildes ir reģistrētas.
forms-start-email = E-pasta adrese

## Dates.

date-long = { $year }. gada { $day }. { $month }
date-time = { $date }, { $time }
month-1 = janvāris
month-2 = februāris
month-3 = marts
month-4 = aprīlis
month-5 = maijs
month-6 = jūnijs
month-7 = jūlijs
month-8 = augusts
month-9 = septembris
month-10 = oktobris
month-11 = novembris
month-12 = decembris

form-public-close = Aizvērt
form-public-working = Acumirkli, veidlapa tiek sagatavota nosūtīšanai…
form-public-too-quick = Vēl nekas nav nosūtīts, jo tas notika ātrāk, nekā cilvēki lasa. Viss, ko aizpildījāt, joprojām ir šeit: lūdzu, pārbaudiet un nosūtiet vēlreiz.
manage-ask-title = Skatīt vai atsaukt savas piekrišanas
manage-ask-text = Ievadiet savu e-pasta adresi. Nosūtīsim jums saiti, ar kuru redzēsiet, kam piekritāt, un varēsiet to atsaukt.
manage-ask-email = E-pasta adrese
manage-ask-send = Atsūtiet man saiti
manage-ask-receipt = Tā pati saite ir katrā apstiprinājumā, ko esam jums nosūtījuši.
manage-ask-sent-title = Ieskatieties savā pastā
manage-ask-sent = Ja zinām šo adresi, vēstule ar saiti jau ir ceļā.
manage-ask-again = Ievadīt citu adresi
mail-manage-subject = Jūsu piekrišanas: { $controller }
mail-manage-intro = Jūs lūdzāt saiti uz savām piekrišanām ({ $controller }). Ar to redzēsiet, kam piekritāt, un varēsiet to atsaukt.
mail-manage-not-you = Ja to nelūdzāt, jums nekas nav jādara. Nenododiet saiti citiem: kam tā ir, redz jūsu piekrišanas.

## The form on paper.
paper-only-if = Tikai ja:
paper-answered = atbildēts
paper-not = nav { $value }
paper-and = un
paper-or = vai
paper-tick-one = Atzīmējiet vienu lodziņu.
paper-tick-any = Atzīmējiet visu, kas atbilst.
paper-attach = Lūdzu, pievienojiet to šai lapai ({ $kinds }).
paper-place-date = Vieta un datums
paper-signature = Paraksts
paper-online = Šī veidlapa tīmeklī:
paper-return = Lūdzu, nododiet vai nosūtiet šo lapu uz: { $address }
mail-receipt-paper = Jūs parakstījāt veidlapu “{ $form }” uz papīra { $date } (pārzinis: { $controller }). No tās mēs reģistrējām:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Tā ir spēkā, līdz tiek atsaukta.
state-holds-until = Tā ir spēkā līdz { $date }.
state-ended = Laiks, uz kuru tā tika dota ({ $duration }), beidzās { $date }.
state-changed = Kopš { $date } versija { $version } lūdz kaut ko citu.
state-declared = Iemesls: { $reason }
state-too-young = Tā netiek skaitīta: nepieciešams vismaz { $minimum } gadu vecums, bet ieraksts rāda tikai { $shown }.
manage-state-invalidated = { $date } šī piekrišana tika atzīta par nederīgu.
manage-state-unasked = Šīs atbildes ieraksts tika atsaukts { $date }.
flash-manage-renewed = Jūsu piekrišana ir atjaunota, un apliecinājums ir ceļā pie jums.
renew-title = Atjaunojiet savu piekrišanu
renew-button = Atjaunot
mail-receipt-renewed = Jūs piekritāt vēlreiz: “{ $statement }”
mail-receipt-expired = Laiks, uz kuru jūs piekritāt, ir beidzies: “{ $statement }”
mail-receipt-invalidated = Šī piekrišana tika atzīta par nederīgu: “{ $statement }”
mail-renew-subject = Jūsu piekrišana organizācijai { $controller } drīz beigsies
mail-renew-intro = Jūs devāt organizācijai { $controller } piekrišanu, kas drīz beigsies. Ja vēlaties, lai tā turpinās, varat to atjaunot.
mail-renew-ends = “{ $statement }”: dota { $given }, beidzas { $date }
mail-renew-nothing = Ja neko nedarīsiet, tā beigsies pati, un jūsu dati šim nolūkam vairs netiks izmantoti.
receipt-title = Apliecinājums
receipt-check = Šis apliecinājums ir parakstīts: ikviens, kam ir fails, var, mums nejautājot, pārbaudīt, ka tajā nekas nav mainīts.
receipt-jws = Lejupielādēt parakstīto apliecinājumu
receipt-json = Lejupielādēt kopā ar pierādījumu
receipt-recorded = Pierakstīts
receipt-key = Parakstīts ar atslēgu
