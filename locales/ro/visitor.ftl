# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Alegeți
form-public-optional = (facultativ)
form-public-yes = Da
form-public-no = Nu
form-public-age =
    Am cel puțin { $age } { $age ->
        [one] an
        [few] ani
       *[other] de ani
    }.
form-public-signature = Numele dumneavoastră scris aici ține loc de semnătură.
form-public-new-tab = (se deschide într-o filă nouă)
form-public-trap = Lăsați acest câmp gol
form-public-who = Cine întreabă
form-public-who-asks = { $controller } vă solicită acest lucru și este operatorul datelor dumneavoastră.
form-public-withdraw = Sunteți liber să refuzați și vă puteți retrage consimțământul în orice moment: prin linkul din e-mailul pe care vi-l trimitem, în portalul nostru sau scriindu-ne.
form-public-privacy = Notă de informare privind protecția datelor
form-public-languages = Limba
form-public-consent-data = Ce date
form-public-consent-recipients = Cine le primește
form-public-consent-duration = Cât timp este valabil
form-public-consent-months =
    { $months ->
        [one] O lună
        [few] { $months } luni
       *[other] { $months } de luni
    }
form-public-consent-forever = Până când îl retrageți
form-public-consent-no-purpose = Pentru acest consimțământ nu a fost ales niciun scop.
form-public-error-prefix = Eroare:
form-public-error-title = Există o problemă
form-public-error-page-title = Eroare: { $title }
form-public-error-required = Completați „{ $name }”
form-public-error-tick = Bifați „{ $name }”
form-public-error-too-short =
    „{ $name }” trebuie să aibă cel puțin { $min } { $min ->
        [one] caracter
        [few] caractere
       *[other] de caractere
    }
form-public-error-too-long =
    „{ $name }” poate avea cel mult { $max } { $max ->
        [one] caracter
        [few] caractere
       *[other] de caractere
    }
form-public-error-pattern = „{ $name }” nu are forma necesară aici
form-public-error-email = Introduceți o adresă de e-mail de forma nume@example.com
form-public-error-phone = Introduceți un număr de telefon cu prefixul țării, de exemplu +40 21 123 4567
form-public-error-choice = Alegeți unul dintre răspunsurile oferite pentru „{ $name }”
form-public-error-url = Introduceți la „{ $name }” o adresă web care începe cu https://
form-public-error-number = Introduceți la „{ $name }” un număr, de exemplu 1200 sau 12,5
form-public-error-date = Introduceți la „{ $name }” o zi din calendar, ca an-lună-zi
form-public-error-before = „{ $name }” nu poate fi înainte de { $min }
form-public-error-below = „{ $name }” nu poate fi sub { $min }
form-public-error-after = „{ $name }” nu poate fi după { $max }
form-public-error-above = „{ $name }” nu poate fi peste { $max }
form-public-error-too-few =
    Alegeți cel puțin { $min } { $min ->
        [one] răspuns
        [few] răspunsuri
       *[other] de răspunsuri
    } la „{ $name }”
form-public-error-too-many =
    Alegeți cel mult { $max } { $max ->
        [one] răspuns
        [few] răspunsuri
       *[other] de răspunsuri
    } la „{ $name }”
form-public-error-age = Puteți trimite acest formular numai dacă aveți vârsta necesară
form-public-error-yes-no = Alegeți da sau nu
form-public-error-same = „{ $name }” nu coincide cu ce ați introdus înainte
form-public-error-identifier = Introduceți adresa dumneavoastră de e-mail sau numărul dumneavoastră de telefon
form-public-expired = Această pagină a fost deschisă prea mult timp, de aceea nu s-a trimis încă nimic. Tot ce ați completat este încă aici: verificați și trimiteți din nou.
form-public-trapped = Nu s-a trimis încă nimic, deoarece a fost completat un câmp pe care oamenii nu îl văd. Tot ce ați completat este încă aici: verificați și trimiteți din nou.
form-public-used = Aceeași pagină a fost deja trimisă cu alte răspunsuri, iar acelea au fost înregistrate. Tot ce ați completat este încă aici: verificați și trimiteți din nou.
form-public-busy = Din rețeaua dumneavoastră au fost trimise atât de multe formulare, încât pentru moment nu mai primim altele. Tot ce ați completat este încă aici: verificați și trimiteți din nou.
form-public-too-many-title = Prea multe deodată
form-public-too-many = Din rețeaua dumneavoastră au fost trimise atât de multe formulare, încât pentru moment nu mai primim altele. Reveniți și trimiteți-l din nou pe al dumneavoastră mai târziu.
form-public-too-large-title = Prea mult text
form-public-too-large = Ce ați trimis este mai mare decât acceptă acest formular. Reveniți și scurtați răspunsurile.

## A form that is no longer offered.

form-public-withdrawn-title = Acest formular nu mai este disponibil
form-public-withdrawn = { $controller } a retras de pe web formularul „{ $form }”. Nu se mai poate trimite nimic cu el.
form-public-withdrawn-consents = Consimțămintele pe care le-ați dat anterior rămân așa cum sunt. Le puteți retrage în orice moment: prin linkul din e-mailul pe care l-ați primit atunci sau autentificându-vă cu adresa dumneavoastră de e-mail ori cu numărul dumneavoastră de telefon.
form-public-withdrawn-manage = Vedeți și retrageți consimțămintele dumneavoastră
form-public-withdrawn-contact = Întrebări? Scrieți la { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = imagini
file-kind-text = text simplu
file-kind-office = documente Office
form-public-file-taken = { $kinds }; cel mult { $max } MB.
form-public-file-kept = Primit: { $name }. Alegeți alt fișier pentru a-l înlocui.
form-public-file-drop = Eliminați acest fișier
form-public-error-file = Alegeți un fișier pentru „{ $name }”
form-public-step = Pagina { $number } din { $count }
form-public-step-on = Continuați
form-public-step-back = Înapoi
form-public-check = Verificați răspunsurile
form-public-check-text = Nu s-a trimis încă nimic. Priviți răspunsurile, schimbați ce nu este corect, apoi trimiteți-le.
form-public-change = Schimbați
form-public-not-answered = Fără răspuns
form-public-document-hash = SHA-256 al acestui text:
form-public-error-file-too-large = Fișierul pentru „{ $name }” depășește { $max } MB. Alegeți unul mai mic
form-public-error-file-cut-off = Fișierul pentru „{ $name }” nu a ajuns în întregime. Alegeți-l din nou
form-public-error-file-empty = Fișierul pentru „{ $name }” este gol. Alegeți altul
form-public-error-file-type-refused = Fișierul pentru „{ $name }” este de un tip care nu se acceptă, oricum s-ar numi. Alegeți unul dintre tipurile indicate lângă câmp

## After a form was sent.

thanks-title = Vă mulțumim
thanks-recorded = Ce am înregistrat
thanks-given = V-ați dat consimțământul
thanks-refused = Nu v-ați dat consimțământul
thanks-reference = Referință
thanks-receipt = V-am trimis o confirmare prin e-mail. Ea conține un link cu care vă puteți răzgândi în orice moment.
thanks-no-mail = Păstrați referința: cu ea se regăsește această înregistrare.
thanks-confirm-title = A mai rămas un pas
thanks-confirm = V-am trimis un e-mail. Urmați linkul din el în termen de 7 zile și confirmați; până atunci nimic nu este înregistrat drept consimțământul dumneavoastră.
thanks-to-confirm = Ce veți confirma

## The link that confirms a form.

confirm-title = Confirmați răspunsurile
confirm-intro = Prin formularul „{ $form }” ați răspuns la { $date }:
confirm-said = { $said }: „{ $statement }”
confirm-button = Confirm
confirm-done-title = Confirmat
confirm-done = Vă mulțumim. Răspunsurile dumneavoastră sunt valabile de acum și veți primi o confirmare prin e-mail.
confirm-already = Ați confirmat deja acest lucru. Nu mai este nimic de făcut.
confirm-gone-title = Acest link nu mai funcționează
confirm-gone = A expirat sau nu a fost copiat în întregime. Prin deschiderea lui nu s-a înregistrat nimic. Dacă doriți, completați din nou formularul.

## The link that shows and takes back consents.

manage-title = Consimțămintele dumneavoastră
manage-intro = { $controller } păstrează aceste răspunsuri de la { $who }. Aici puteți schimba oricare dintre ele în orice moment; schimbarea are efect imediat.
manage-someone = persoana care a primit acest link
manage-none = Nu există răspunsuri de afișat.
manage-state-given = V-ați dat consimțământul la { $date }.
manage-state-refused = Nu v-ați dat consimțământul la { $date }.
manage-state-withdrawn = V-ați retras consimțământul la { $date }.
manage-state-expired = V-ați dat consimțământul la { $date }. A fost pentru o anumită perioadă, care s-a încheiat.
manage-state-needs-renewal = V-ați dat consimțământul la { $date }. Ceea ce se solicită s-a schimbat de atunci, așa că acest consimțământ nu mai este valabil.
manage-withdraw = Retrag
manage-give = Sunt de acord
manage-withdraw-all = Retrag tot
manage-all-title = Toate deodată
manage-all-intro = Retrage toate consimțămintele pe care le-ați dat.
flash-manage-withdrawn = Consimțământul dumneavoastră a fost retras și veți primi o confirmare.
flash-manage-given = Consimțământul dumneavoastră a fost înregistrat și veți primi o confirmare.
flash-manage-all = Toate consimțămintele dumneavoastră au fost retrase și veți primi o confirmare.
manage-changed = Textul s-a schimbat de când ați deschis această pagină. Citiți-l din nou înainte de a vă da consimțământul.
manage-gone-title = Acest link nu mai funcționează
manage-gone = A expirat sau nu a fost copiat în întregime. Vă puteți vedea și schimba consimțămintele în portalul nostru sau ne puteți scrie.
manage-portal = Deschideți portalul
manage-who = Cine este responsabil
manage-contact = Pentru întrebări: { $email }; responsabilul cu protecția datelor este { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Formularul așa cum a fost afișat
seen-ticked = Bifat
seen-not-ticked = Nebifat

## Mail: receipts.

mail-receipt-subject = Răspunsurile dumneavoastră pentru { $controller }
mail-receipt-subject-withdrawn = V-ați retras un consimțământ dat către { $controller }
mail-receipt-subject-given = V-ați dat un consimțământ către { $controller }
mail-receipt-form = La { $date } ați trimis către { $controller } formularul „{ $form }”. Iată ce am înregistrat:
mail-receipt-change = La { $date } ați schimbat ce poate face { $controller } cu datele dumneavoastră. Iată ce am înregistrat:
mail-receipt-given = V-ați dat consimțământul: „{ $statement }”
mail-receipt-refused = Nu v-ați dat consimțământul: „{ $statement }”
mail-receipt-withdrawn = Ați retras: „{ $statement }”
mail-receipt-manage-intro = Vă puteți vedea răspunsurile și puteți schimba oricare dintre ele în orice moment, fără autentificare:
mail-receipt-manage = Vedeți sau retrageți
mail-receipt-when = Când
mail-receipt-controller = Operatorul datelor
mail-receipt-contact = Întrebări la
mail-receipt-dpo = Responsabilul cu protecția datelor
mail-receipt-reference = Referință
mail-receipt-not-you = Nu ați fost dumneavoastră? Atunci retrageți consimțământul prin linkul de mai sus sau scrieți-ne. Nu transmiteți mai departe acest e-mail: oricine are linkul vă poate schimba răspunsurile.

## Mail: the question whether it was you.

mail-confirm-subject = Confirmați răspunsurile date către { $controller }
mail-confirm-intro = Cineva, cel mai probabil dumneavoastră, a trimis către { $controller } formularul „{ $form }” cu această adresă. Confirmați că ați fost dumneavoastră. Până atunci răspunsurile nu sunt luate în considerare.
mail-confirm-button = Vedeți și confirmați
mail-confirm-valid = Linkul este valabil 7 zile.
mail-confirm-not-you = Nu ați fost dumneavoastră? Atunci nu trebuie să faceți nimic și nimic nu va fi înregistrat drept consimțământul dumneavoastră.

## What a new form begins with.

forms-start-submit = Trimiteți
forms-start-thanks = Vă mulțumim. Am înregistrat răspunsurile dumneavoastră.
forms-start-email = Adresă de e-mail

## Dates.

date-long = { $day } { $month } { $year }
date-time = { $date }, { $time }
month-1 = ianuarie
month-2 = februarie
month-3 = martie
month-4 = aprilie
month-5 = mai
month-6 = iunie
month-7 = iulie
month-8 = august
month-9 = septembrie
month-10 = octombrie
month-11 = noiembrie
month-12 = decembrie

form-public-close = Închide
form-public-working = Un moment, formularul este pregătit pentru trimitere…
form-public-too-quick = Încă nu s-a trimis nimic, pentru că a mers mai repede decât citesc oamenii. Tot ce ați completat este încă aici: verificați și trimiteți din nou.
manage-ask-title = Vedeți sau retrageți consimțămintele dumneavoastră
manage-ask-text = Introduceți adresa de e-mail. Vă trimitem un link cu care vedeți la ce ați consimțit și puteți retrage consimțământul.
manage-ask-email = Adresa de e-mail
manage-ask-send = Trimiteți-mi linkul
manage-ask-receipt = Același link se află în fiecare confirmare pe care v-am trimis-o.
manage-ask-sent-title = Uitați-vă în e-mail
manage-ask-sent = Dacă cunoaștem această adresă, un mesaj cu linkul este pe drum.
manage-ask-again = Introduceți altă adresă
mail-manage-subject = Consimțămintele dumneavoastră la { $controller }
mail-manage-intro = Ați cerut un link către consimțămintele dumneavoastră la { $controller }. Cu el vedeți la ce ați consimțit și puteți retrage consimțământul.
mail-manage-not-you = Dacă nu l-ați cerut, nu trebuie să faceți nimic. Nu dați linkul altora: cine îl are vede consimțămintele dumneavoastră.

## The form on paper.
paper-only-if = Numai dacă:
paper-answered = cu răspuns
paper-not = nu { $value }
paper-and = și
paper-or = sau
paper-tick-one = Bifați o căsuță.
paper-tick-any = Bifați tot ce se potrivește.
paper-attach = Vă rugăm să îl atașați la această foaie ({ $kinds }).
paper-place-date = Locul și data
paper-signature = Semnătura
paper-online = Acest formular pe web:
paper-return = Vă rugăm să predați sau să trimiteți această foaie la: { $address }
mail-receipt-paper = La { $date } ați semnat pe hârtie formularul „{ $form }” al { $controller }. Iată ce am înregistrat din el:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Este valabil până la retragere.
state-holds-until = Este valabil până la { $date }.
state-ended = Perioada pentru care a fost dat ({ $duration }) s-a încheiat la { $date }.
state-changed = Din { $date }, versiunea { $version } cere altceva.
state-declared = Motiv: { $reason }
state-too-young = Nu se ia în considerare: este necesară o vârstă de cel puțin { $minimum } ani, iar înregistrarea arată doar { $shown }.
manage-state-invalidated = La { $date } acest consimțământ a fost declarat nevalabil.
manage-state-unasked = Înregistrarea acestui răspuns a fost anulată la { $date }.
flash-manage-renewed = Consimțământul dumneavoastră a fost reînnoit, iar o confirmare este pe drum.
renew-title = Reînnoiți-vă consimțământul
renew-button = Reînnoire
mail-receipt-renewed = Ați consimțit din nou: „{ $statement }”
mail-receipt-expired = S-a încheiat perioada pentru care ați consimțit: „{ $statement }”
mail-receipt-invalidated = Acest consimțământ a fost declarat nevalabil: „{ $statement }”
mail-renew-subject = Consimțământul dumneavoastră pentru { $controller } se încheie în curând
mail-renew-intro = Ați dat către { $controller } un consimțământ care se încheie în curând. Dacă doriți să continue, îl puteți reînnoi.
mail-renew-ends = „{ $statement }”: dat la { $given }, se încheie la { $date }
mail-renew-nothing = Dacă nu faceți nimic, se încheie de la sine, iar datele dumneavoastră nu mai sunt folosite în acest scop.
receipt-title = Dovada răspunsului
receipt-check = Această dovadă este semnată: cine are fișierul poate verifica, fără să ne întrebe, că nimic nu a fost schimbat în ea.
receipt-jws = Descărcați dovada semnată
receipt-json = Descărcați-o cu demonstrația
receipt-recorded = Consemnat
receipt-key = Semnat cu cheia
