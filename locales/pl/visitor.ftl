# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Proszę wybrać
form-public-optional = (nieobowiązkowe)
form-public-yes = Tak
form-public-no = Nie
form-public-age =
    Mam co najmniej { $age } { $age ->
        [one] rok
        [few] lata
       *[many] lat
    }.
form-public-signature = Imię i nazwisko wpisane w tym miejscu zastępuje podpis.
form-public-new-tab = (otwiera się w nowej karcie)
form-public-trap = Proszę zostawić to pole puste
form-public-who = Kto pyta
form-public-who-asks = { $controller } o to prosi i jest administratorem danych osobowych.
form-public-withdraw = Można swobodnie odmówić, a zgodę w dowolnym momencie wycofać: linkiem z wiadomości, którą wyślemy, w naszym portalu lub pisząc do nas.
form-public-privacy = Polityka prywatności
form-public-languages = Język
form-public-consent-data = Jakie dane
form-public-consent-recipients = Kto je otrzymuje
form-public-consent-duration = Jak długo obowiązuje
form-public-consent-months =
    { $months ->
        [one] Jeden miesiąc
        [few] { $months } miesiące
       *[many] { $months } miesięcy
    }
form-public-consent-forever = Do czasu wycofania
form-public-consent-no-purpose = Dla tej zgody nie wybrano żadnego celu.
form-public-error-prefix = Błąd:
form-public-error-title = Coś jest nie tak
form-public-error-page-title = Błąd: { $title }
form-public-error-required = Proszę wypełnić pole „{ $name }”
form-public-error-tick = Proszę zaznaczyć „{ $name }”
form-public-error-too-short =
    „{ $name }” musi mieć co najmniej { $min } { $min ->
        [one] znak
        [few] znaki
       *[many] znaków
    }
form-public-error-too-long =
    „{ $name }” może mieć najwyżej { $max } { $max ->
        [one] znak
        [few] znaki
       *[many] znaków
    }
form-public-error-pattern = „{ $name }” nie ma wymaganej tu postaci
form-public-error-email = Proszę podać adres e-mail w postaci nazwa@example.com
form-public-error-phone = Proszę podać numer telefonu z kodem kraju, na przykład +48 22 123 45 67
form-public-error-choice = Proszę wybrać jedną z podanych odpowiedzi w polu „{ $name }”
form-public-error-url = Proszę podać w polu „{ $name }” adres strony zaczynający się od https://
form-public-error-number = Proszę podać w polu „{ $name }” liczbę, na przykład 1200 lub 12,5
form-public-error-date = Proszę podać w polu „{ $name }” dzień kalendarzowy w postaci rok-miesiąc-dzień
form-public-error-before = „{ $name }” nie może być wcześniej niż { $min }
form-public-error-below = „{ $name }” nie może być mniej niż { $min }
form-public-error-after = „{ $name }” nie może być później niż { $max }
form-public-error-above = „{ $name }” nie może być więcej niż { $max }
form-public-error-too-few =
    Proszę wybrać w polu „{ $name }” co najmniej { $min } { $min ->
        [one] odpowiedź
       *[few] odpowiedzi
        [many] odpowiedzi
    }
form-public-error-too-many =
    Proszę wybrać w polu „{ $name }” najwyżej { $max } { $max ->
        [one] odpowiedź
       *[few] odpowiedzi
        [many] odpowiedzi
    }
form-public-error-age = Ten formularz mogą wysłać tylko osoby w wymaganym wieku
form-public-error-yes-no = Proszę wybrać tak lub nie
form-public-error-same = „{ $name }” nie zgadza się z tym, co wpisano wcześniej
form-public-error-identifier = Proszę podać adres e-mail lub numer telefonu
form-public-expired = Ta strona była otwarta zbyt długo, dlatego nic jeszcze nie zostało wysłane. Wszystko, co wpisano, nadal tu jest: proszę to sprawdzić i wysłać ponownie.
form-public-trapped = Nic jeszcze nie zostało wysłane, ponieważ wypełniono pole, którego ludzie nie widzą. Wszystko, co wpisano, nadal tu jest: proszę to sprawdzić i wysłać ponownie.
form-public-used = Ta sama strona została już wysłana z innymi odpowiedziami i to one zostały zapisane. Wszystko, co wpisano, nadal tu jest: proszę to sprawdzić i wysłać ponownie.
form-public-busy = Z tej sieci wysłano tak wiele formularzy, że przez chwilę nie przyjmujemy kolejnych. Wszystko, co wpisano, nadal tu jest: proszę to sprawdzić i wysłać ponownie.
form-public-too-many-title = Zbyt wiele naraz
form-public-too-many = Z tej sieci wysłano tak wiele formularzy, że przez chwilę nie przyjmujemy kolejnych. Proszę wrócić i wysłać swój ponownie później.
form-public-too-large-title = Zbyt dużo tekstu
form-public-too-large = Wysłano więcej, niż ten formularz przyjmuje. Proszę wrócić i skrócić odpowiedzi.

## A form that is no longer offered.

form-public-withdrawn-title = Ten formularz nie jest już dostępny
form-public-withdrawn = Formularz „{ $form }” (administrator: { $controller }) został usunięty z internetu. Nie można już nic za jego pomocą wysłać.
form-public-withdrawn-consents = Wyrażone wcześniej zgody pozostają bez zmian. Można je w dowolnym momencie wycofać: linkiem z otrzymanej wtedy wiadomości lub logując się adresem e-mail albo numerem telefonu.
form-public-withdrawn-manage = Zobacz i wycofaj swoje zgody
form-public-withdrawn-contact = Pytania? Prosimy pisać na adres { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = obrazy
file-kind-text = zwykły tekst
file-kind-office = dokumenty Office
form-public-file-taken = { $kinds }; najwyżej { $max } MB.
form-public-file-kept = Odebrano: { $name }. Aby zastąpić plik, proszę wybrać inny.
form-public-file-drop = Usuń ten plik
form-public-error-file = Proszę wybrać plik w polu „{ $name }”
form-public-step = Strona { $number } z { $count }
form-public-step-on = Dalej
form-public-step-back = Wstecz
form-public-check = Proszę sprawdzić swoje odpowiedzi
form-public-check-text = Nic jeszcze nie zostało wysłane. Proszę przejrzeć odpowiedzi, zmienić, co się nie zgadza, i dopiero wtedy wysłać.
form-public-change = Zmień
form-public-not-answered = Bez odpowiedzi
form-public-document-hash = SHA-256 tego tekstu:
form-public-error-file-too-large = Plik w polu „{ $name }” jest większy niż { $max } MB. Proszę wybrać mniejszy
form-public-error-file-cut-off = Plik w polu „{ $name }” nie dotarł w całości. Proszę wybrać go ponownie
form-public-error-file-empty = Plik w polu „{ $name }” jest pusty. Proszę wybrać inny
form-public-error-file-type-refused = Plik w polu „{ $name }” jest rodzaju, którego nie przyjmujemy, bez względu na nazwę. Proszę wybrać jeden z rodzajów podanych przy polu

## After a form was sent.

thanks-title = Dziękujemy
thanks-recorded = Co zapisaliśmy
thanks-given = Wyrażono zgodę
thanks-refused = Nie wyrażono zgody
thanks-reference = Numer sprawy
thanks-receipt = Wysłaliśmy potwierdzenie e-mailem. Jest w nim link, którym można w dowolnym momencie zmienić zdanie.
thanks-no-mail = Proszę zachować numer sprawy: pozwala odnaleźć ten zapis.
thanks-confirm-title = Został jeszcze jeden krok
thanks-confirm = Wysłaliśmy wiadomość e-mail. Proszę w ciągu 7 dni otworzyć zawarty w niej link i potwierdzić; do tego czasu nic nie zostanie zapisane jako zgoda.
thanks-to-confirm = Co zostanie potwierdzone

## The link that confirms a form.

confirm-title = Proszę potwierdzić swoje odpowiedzi
confirm-intro = W formularzu „{ $form }” udzielono { $date } następujących odpowiedzi:
confirm-said = { $said }: „{ $statement }”
confirm-button = Potwierdzam
confirm-done-title = Potwierdzono
confirm-done = Dziękujemy. Odpowiedzi obowiązują od tej chwili, a potwierdzenie zostało wysłane e-mailem.
confirm-already = To zostało już potwierdzone. Nic więcej nie trzeba robić.
confirm-gone-title = Ten link już nie działa
confirm-gone = Wygasł albo nie został skopiowany w całości. Jego otwarcie niczego nie zapisało. W razie potrzeby proszę wypełnić formularz ponownie.

## The link that shows and takes back consents.

manage-title = Zgody
manage-intro = { $controller } przechowuje te odpowiedzi od: { $who }. Każdą z nich można tu w dowolnym momencie zmienić; zmiana działa od razu.
manage-someone = osoba, która otrzymała ten link
manage-none = Nie ma żadnych odpowiedzi do pokazania.
manage-state-given = Zgodę wyrażono { $date }.
manage-state-refused = Zgody odmówiono { $date }.
manage-state-withdrawn = Zgodę wycofano { $date }.
manage-state-expired = Zgodę wyrażono { $date }. Obowiązywała przez określony czas, który minął.
manage-state-needs-renewal = Zgodę wyrażono { $date }. Od tego czasu zmieniło się to, o co prosimy, dlatego zgoda już nie obowiązuje.
manage-withdraw = Wycofaj
manage-give = Wyrażam zgodę
manage-withdraw-all = Wycofaj wszystkie
manage-all-title = Wszystko naraz
manage-all-intro = Wycofuje wszystkie wyrażone zgody.
flash-manage-withdrawn = Zgoda została wycofana, a potwierdzenie jest w drodze.
flash-manage-given = Zgoda została zapisana, a potwierdzenie jest w drodze.
flash-manage-all = Wszystkie zgody zostały wycofane, a potwierdzenie jest w drodze.
manage-changed = Od otwarcia tej strony treść się zmieniła. Przed wyrażeniem zgody proszę przeczytać ją ponownie.
manage-gone-title = Ten link już nie działa
manage-gone = Wygasł albo nie został skopiowany w całości. Zgody można zobaczyć i zmienić w naszym portalu lub pisząc do nas.
manage-portal = Otwórz portal
manage-who = Kto jest administratorem
manage-contact = Pytania prosimy kierować na adres { $email }; inspektor ochrony danych: { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Formularz w postaci, w jakiej został pokazany
seen-ticked = Zaznaczone
seen-not-ticked = Niezaznaczone

## Mail: receipts.

mail-receipt-subject = Odpowiedzi dla: { $controller }
mail-receipt-subject-withdrawn = Wycofano zgodę: { $controller }
mail-receipt-subject-given = Wyrażono zgodę: { $controller }
mail-receipt-form = Formularz „{ $form }” (administrator: { $controller }) wysłano { $date }. Oto co zapisaliśmy:
mail-receipt-change = Zakres tego, co { $controller } może robić z danymi, zmieniono { $date }. Oto co zapisaliśmy:
mail-receipt-given = Wyrażono zgodę: „{ $statement }”
mail-receipt-refused = Nie wyrażono zgody: „{ $statement }”
mail-receipt-withdrawn = Wycofano: „{ $statement }”
mail-receipt-manage-intro = Swoje odpowiedzi można w dowolnym momencie zobaczyć i każdą z nich zmienić, bez logowania:
mail-receipt-manage = Zobacz lub wycofaj
mail-receipt-when = Kiedy
mail-receipt-controller = Administrator
mail-receipt-contact = Pytania do
mail-receipt-dpo = Inspektor ochrony danych
mail-receipt-reference = Numer sprawy
mail-receipt-not-you = To nie Pani lub Pan? W takim razie proszę wycofać zgodę powyższym linkiem lub do nas napisać. Proszę nie przekazywać tej wiadomości: kto ma link, może zmienić odpowiedzi.

## Mail: the question whether it was you.

mail-confirm-subject = Proszę potwierdzić odpowiedzi dla: { $controller }
mail-confirm-intro = Ktoś, najprawdopodobniej Pani lub Pan, wysłał z tym adresem formularz „{ $form }” (administrator: { $controller }). Prosimy o potwierdzenie. Do tego czasu odpowiedzi nie są brane pod uwagę.
mail-confirm-button = Zobacz i potwierdź
mail-confirm-valid = Link działa przez 7 dni.
mail-confirm-not-you = To nie Pani lub Pan? W takim razie nie trzeba nic robić i nic nie zostanie zapisane jako zgoda.

## What a new form begins with.

forms-start-submit = Wyślij
forms-start-thanks = Dziękujemy. Odpowiedzi zostały zapisane.
forms-start-email = Adres e-mail

## Dates.

date-long = { $day } { $month } { $year }
date-time = { $date }, { $time }
month-1 = stycznia
month-2 = lutego
month-3 = marca
month-4 = kwietnia
month-5 = maja
month-6 = czerwca
month-7 = lipca
month-8 = sierpnia
month-9 = września
month-10 = października
month-11 = listopada
month-12 = grudnia

form-public-close = Zamknij
form-public-working = Chwileczkę, formularz jest przygotowywany do wysłania…
form-public-too-quick = Nic jeszcze nie wysłano, ponieważ poszło to szybciej, niż ludzie czytają. Wszystko, co Państwo wypełnili, nadal tu jest: proszę to sprawdzić i wysłać ponownie.
manage-ask-title = Zobacz lub wycofaj swoje zgody
manage-ask-text = Proszę podać adres e-mail. Wyślemy link, dzięki któremu można zobaczyć, na co wyrażono zgodę, i ją wycofać.
manage-ask-email = Adres e-mail
manage-ask-send = Wyślij mi link
manage-ask-receipt = Ten sam link znajduje się w każdym potwierdzeniu, które wysłaliśmy.
manage-ask-sent-title = Proszę sprawdzić pocztę
manage-ask-sent = Jeśli znamy ten adres, wiadomość z linkiem jest już w drodze.
manage-ask-again = Podaj inny adres
mail-manage-subject = Państwa zgody: { $controller }
mail-manage-intro = Poproszono o link do zgód ({ $controller }). Dzięki niemu można zobaczyć, na co wyrażono zgodę, i ją wycofać.
mail-manage-not-you = Jeśli to nie Państwo o niego prosili, nie trzeba nic robić. Proszę nie przekazywać linku: kto go ma, widzi Państwa zgody.

## The form on paper.
paper-only-if = Tylko jeśli:
paper-answered = udzielono odpowiedzi
paper-not = nie { $value }
paper-and = i
paper-or = lub
paper-tick-one = Proszę zaznaczyć jedno pole.
paper-tick-any = Proszę zaznaczyć wszystko, co pasuje.
paper-attach = Proszę dołączyć do tego arkusza ({ $kinds }).
paper-place-date = Miejsce i data
paper-signature = Podpis
paper-online = Ten formularz w internecie:
paper-return = Ten arkusz proszę przekazać lub wysłać na adres: { $address }
mail-receipt-paper = Formularz „{ $form }” (administrator: { $controller }) podpisano na papierze { $date }. Oto co z niego zapisaliśmy:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Obowiązuje do czasu wycofania.
state-holds-until = Obowiązuje do { $date }.
state-ended = Czas, na który ją wyrażono ({ $duration }), skończył się { $date }.
state-changed = Od { $date } wersja { $version } prosi o coś innego.
state-declared = Powód: { $reason }
state-too-young = Nie liczy się: wymagany jest wiek co najmniej { $minimum } lat, a zapis pokazuje tylko { $shown }.
manage-state-invalidated = { $date } uznano tę zgodę za nieważną.
manage-state-unasked = Zapis tej odpowiedzi cofnięto { $date }.
flash-manage-renewed = Twoja zgoda została odnowiona, a potwierdzenie jest w drodze.
renew-title = Odnów swoją zgodę
renew-button = Odnów
mail-receipt-renewed = Ponownie wyrażono zgodę: „{ $statement }”
mail-receipt-expired = Minął czas, na który wyrażono zgodę: „{ $statement }”
mail-receipt-invalidated = Tę zgodę uznano za nieważną: „{ $statement }”
mail-renew-subject = Twoja zgoda dla { $controller } wkrótce wygaśnie
mail-renew-intro = Masz u { $controller } zgodę, która wkrótce wygaśnie. Jeśli ma nadal obowiązywać, możesz ją odnowić.
mail-renew-ends = „{ $statement }”: wyrażona { $given }, kończy się { $date }
mail-renew-nothing = Jeśli nic nie zrobisz, wygaśnie sama, a Twoje dane nie będą już do tego używane.
receipt-title = Potwierdzenie
receipt-check = To potwierdzenie jest podpisane: kto ma plik, może bez pytania nas sprawdzić, że niczego w nim nie zmieniono.
receipt-jws = Pobierz podpisane potwierdzenie
receipt-json = Pobierz z dowodem
receipt-recorded = Zapisano
receipt-key = Podpisano kluczem
