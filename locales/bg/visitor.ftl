# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Изберете
form-public-optional = (по желание)
form-public-yes = Да
form-public-no = Не
form-public-age =
    Навършил(а) съм поне { $age } { $age ->
        [one] година
       *[other] години
    }.
form-public-signature = Името ви тук важи като ваш подпис.
form-public-new-tab = (отваря се в нов раздел)
form-public-trap = Оставете това поле празно
form-public-who = Кой пита
form-public-who-asks = { $controller } ви моли за това и е администратор на вашите данни.
form-public-withdraw = Можете свободно да откажете и по всяко време да оттеглите съгласие: с връзката в имейла, който ви изпращаме, в нашия портал или като ни пишете.
form-public-privacy = Политика за поверителност
form-public-languages = Език
form-public-consent-data = Какви данни
form-public-consent-recipients = Кой ги получава
form-public-consent-duration = Колко време важи
form-public-consent-months =
    { $months ->
        [one] Един месец
       *[other] { $months } месеца
    }
form-public-consent-forever = Докато не го оттеглите
form-public-consent-no-purpose = За това съгласие не е избрана цел.
form-public-error-prefix = Грешка:
form-public-error-title = Има проблем
form-public-error-page-title = Грешка: { $title }
form-public-error-required = Попълнете „{ $name }“
form-public-error-tick = Отбележете „{ $name }“
form-public-error-too-short =
    „{ $name }“ трябва да има поне { $min } { $min ->
        [one] знак
       *[other] знака
    }
form-public-error-too-long =
    „{ $name }“ може да има най-много { $max } { $max ->
        [one] знак
       *[other] знака
    }
form-public-error-pattern = „{ $name }“ няма формата, която е нужна тук
form-public-error-email = Въведете имейл адрес във вида ime@example.com
form-public-error-phone = Въведете телефонен номер с кода на държавата, например +359 2 123 4567
form-public-error-choice = Изберете един от предложените отговори за „{ $name }“
form-public-error-url = Въведете за „{ $name }“ уеб адрес, който започва с https://
form-public-error-number = Въведете за „{ $name }“ число, например 1200 или 12,5
form-public-error-date = Въведете за „{ $name }“ календарен ден като година-месец-ден
form-public-error-before = „{ $name }“ не може да е преди { $min }
form-public-error-below = „{ $name }“ не може да е под { $min }
form-public-error-after = „{ $name }“ не може да е след { $max }
form-public-error-above = „{ $name }“ не може да е над { $max }
form-public-error-too-few =
    Изберете поне { $min } { $min ->
        [one] отговор
       *[other] отговора
    } за „{ $name }“
form-public-error-too-many =
    Изберете най-много { $max } { $max ->
        [one] отговор
       *[other] отговора
    } за „{ $name }“
form-public-error-age = Можете да изпратите този формуляр само ако сте навършили нужната възраст
form-public-error-yes-no = Изберете да или не
form-public-error-same = „{ $name }“ не съвпада с това, което въведохте преди
form-public-error-identifier = Въведете имейл адреса или телефонния си номер
form-public-expired = Страницата беше отворена твърде дълго, затова още нищо не е изпратено. Всичко, което попълнихте, е още тук: проверете го и го изпратете отново.
form-public-trapped = Още нищо не е изпратено, защото беше попълнено поле, което хората не виждат. Всичко, което попълнихте, е още тук: проверете го и го изпратете отново.
form-public-used = Същата страница вече е изпратена с други отговори и те са записани. Всичко, което попълнихте, е още тук: проверете го и го изпратете отново.
form-public-busy = От вашата мрежа са изпратени толкова много формуляри, че за момента не приемаме повече. Всичко, което попълнихте, е още тук: проверете го и го изпратете отново.
form-public-too-many-title = Твърде много наведнъж
form-public-too-many = От вашата мрежа са изпратени толкова много формуляри, че за момента не приемаме повече. Върнете се и изпратете своя отново по-късно.
form-public-too-large-title = Твърде много текст
form-public-too-large = Изпратихте повече, отколкото този формуляр приема. Върнете се и съкратете отговорите си.

## A form that is no longer offered.

form-public-withdrawn-title = Този формуляр вече не се предлага
form-public-withdrawn = { $controller } свали формуляра „{ $form }“ от интернет. С него вече не може да се изпрати нищо.
form-public-withdrawn-consents = Съгласията, които сте дали преди, остават такива, каквито са. Можете да ги оттеглите по всяко време: с връзката в имейла, който получихте тогава, или като влезете с имейл адреса или телефонния си номер.
form-public-withdrawn-manage = Преглед и оттегляне на вашите съгласия
form-public-withdrawn-contact = Въпроси? Пишете на { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = изображения
file-kind-text = обикновен текст
file-kind-office = документи на Office
form-public-file-taken = { $kinds }; най-много { $max } MB.
form-public-file-kept = Получен: { $name }. Изберете друг файл, за да го замените.
form-public-file-drop = Премахване на този файл
form-public-error-file = Изберете файл за „{ $name }“
form-public-step = Страница { $number } от { $count }
form-public-step-on = Напред
form-public-step-back = Назад
form-public-check = Проверете отговорите си
form-public-check-text = Още нищо не е изпратено. Прегледайте отговорите си, променете каквото не е вярно, и ги изпратете.
form-public-change = Промяна
form-public-not-answered = Без отговор
form-public-document-hash = SHA-256 на този текст:
form-public-error-file-too-large = Файлът за „{ $name }“ е по-голям от { $max } MB. Изберете по-малък
form-public-error-file-cut-off = Файлът за „{ $name }“ не пристигна изцяло. Изберете го отново
form-public-error-file-empty = Файлът за „{ $name }“ е празен. Изберете друг
form-public-error-file-type-refused = Файлът за „{ $name }“ е от вид, който не се приема, както и да се казва. Изберете от видовете, посочени при полето

## After a form was sent.

thanks-title = Благодарим ви
thanks-recorded = Какво записахме
thanks-given = Дадохте съгласие
thanks-refused = Не дадохте съгласие
thanks-reference = Справочен номер
thanks-receipt = Изпратихме ви потвърждение по имейл. В него има връзка, с която по всяко време можете да промените решението си.
thanks-no-mail = Запазете справочния номер: по него този запис може да бъде намерен.
thanks-confirm-title = Остава една стъпка
thanks-confirm = Изпратихме ви имейл. Отворете връзката в него в срок от 7 дни и потвърдете; дотогава нищо не се записва като ваше съгласие.
thanks-to-confirm = Какво ще потвърдите

## The link that confirms a form.

confirm-title = Потвърдете отговорите си
confirm-intro = С формуляра „{ $form }“ отговорихте на { $date }:
confirm-said = { $said }: „{ $statement }“
confirm-button = Потвърждавам
confirm-done-title = Потвърдено
confirm-done = Благодарим ви. Отговорите ви важат отсега нататък, а потвърждение ще получите по имейл.
confirm-already = Вече сте потвърдили това. Не е нужно да правите нищо повече.
confirm-gone-title = Тази връзка вече не работи
confirm-gone = Изтекла е или не е копирана цялата. С отварянето ѝ нищо не е записано. Ако желаете, попълнете формуляра отново.

## The link that shows and takes back consents.

manage-title = Вашите съгласия
manage-intro = { $controller } съхранява тези отговори, дадени от { $who }. Тук можете да промените всеки от тях по всяко време; промяната важи веднага.
manage-someone = лицето, получило тази връзка
manage-none = Няма отговори за показване.
manage-state-given = Дадохте съгласие на { $date }.
manage-state-refused = Не дадохте съгласие на { $date }.
manage-state-withdrawn = Оттеглихте съгласието си на { $date }.
manage-state-expired = Дадохте съгласие на { $date }. То беше за определено време, което изтече.
manage-state-needs-renewal = Дадохте съгласие на { $date }. Това, за което се иска съгласие, оттогава се промени, затова съгласието ви вече не важи.
manage-withdraw = Оттеглям
manage-give = Съгласявам се
manage-withdraw-all = Оттеглям всички
manage-all-title = Всичко наведнъж
manage-all-intro = Оттегля всички съгласия, които сте дали.
flash-manage-withdrawn = Съгласието ви е оттеглено и потвърждението пътува към вас.
flash-manage-given = Съгласието ви е записано и потвърждението пътува към вас.
flash-manage-all = Всички ваши съгласия са оттеглени и потвърждението пътува към вас.
manage-changed = Текстът се промени, откакто отворихте тази страница. Прочетете го отново, преди да дадете съгласие.
manage-gone-title = Тази връзка вече не работи
manage-gone = Изтекла е или не е копирана цялата. Можете да видите и промените съгласията си в нашия портал или да ни пишете.
manage-portal = Отваряне на портала
manage-who = Кой отговаря
manage-contact = За въпроси: { $email }; длъжностно лице по защита на данните: { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Формулярът, както беше показан
seen-ticked = Отбелязано
seen-not-ticked = Неотбелязано

## Mail: receipts.

mail-receipt-subject = Вашите отговори до { $controller }
mail-receipt-subject-withdrawn = Оттеглихте съгласие, дадено на { $controller }
mail-receipt-subject-given = Дадохте съгласие на { $controller }
mail-receipt-form = На { $date } изпратихте на { $controller } формуляра „{ $form }“. Ето какво записахме:
mail-receipt-change = На { $date } променихте какво може да прави { $controller } с вашите данни. Ето какво записахме:
mail-receipt-given = Дадохте съгласие: „{ $statement }“
mail-receipt-refused = Не дадохте съгласие: „{ $statement }“
mail-receipt-withdrawn = Оттеглихте: „{ $statement }“
mail-receipt-manage-intro = По всяко време можете да видите отговорите си и да промените всеки от тях, без да влизате в профил:
mail-receipt-manage = Преглед или оттегляне
mail-receipt-when = Кога
mail-receipt-controller = Администратор
mail-receipt-contact = Въпроси до
mail-receipt-dpo = Длъжностно лице по защита на данните
mail-receipt-reference = Справочен номер
mail-receipt-not-you = Не бяхте вие? Тогава оттеглете съгласието с връзката по-горе или ни пишете. Не препращайте този имейл: който има връзката, може да промени отговорите ви.

## Mail: the question whether it was you.

mail-confirm-subject = Потвърдете отговорите си до { $controller }
mail-confirm-intro = Някой, най-вероятно вие, изпрати с този адрес на { $controller } формуляра „{ $form }“. Потвърдете, че сте били вие. Дотогава отговорите ви не важат.
mail-confirm-button = Преглед и потвърждение
mail-confirm-valid = Връзката важи 7 дни.
mail-confirm-not-you = Не бяхте вие? Тогава не е нужно да правите нищо и нищо няма да бъде записано като ваше съгласие.

## What a new form begins with.

forms-start-submit = Изпращане
forms-start-thanks = Благодарим ви. Записахме отговорите ви.
forms-start-email = Имейл адрес

## Dates.

date-long = { $day } { $month } { $year } г.
date-time = { $date }, { $time } ч.
month-1 = януари
month-2 = февруари
month-3 = март
month-4 = април
month-5 = май
month-6 = юни
month-7 = юли
month-8 = август
month-9 = септември
month-10 = октомври
month-11 = ноември
month-12 = декември

form-public-close = Затваряне
form-public-working = Един момент, формулярът се подготвя за изпращане…
form-public-too-quick = Все още нищо не е изпратено, защото стана по-бързо, отколкото хората четат. Всичко, което сте попълнили, е тук: моля, проверете го и го изпратете отново.
manage-ask-title = Преглед или оттегляне на Вашите съгласия
manage-ask-text = Въведете имейл адреса си. Ще Ви изпратим връзка, с която виждате за какво сте се съгласили и можете да го оттеглите.
manage-ask-email = Имейл адрес
manage-ask-send = Изпратете ми връзката
manage-ask-receipt = Същата връзка е във всяко потвърждение, което сме Ви изпратили.
manage-ask-sent-title = Проверете пощата си
manage-ask-sent = Ако познаваме този адрес, писмо с връзката вече пътува към Вас.
manage-ask-again = Въвеждане на друг адрес
mail-manage-subject = Вашите съгласия при { $controller }
mail-manage-intro = Поискахте връзка към Вашите съгласия при { $controller }. С нея виждате за какво сте се съгласили и можете да го оттеглите.
mail-manage-not-you = Ако не сте я поискали, не е нужно да правите нищо. Не давайте връзката на други: който я има, вижда Вашите съгласия.

## The form on paper.
paper-only-if = Само ако:
paper-answered = с отговор
paper-not = не { $value }
paper-and = и
paper-or = или
paper-tick-one = Отбележете едно поле.
paper-tick-any = Отбележете всичко, което важи.
paper-attach = Моля, приложете го към този лист ({ $kinds }).
paper-place-date = Място и дата
paper-signature = Подпис
paper-online = Този формуляр в интернет:
paper-return = Моля, предайте или изпратете този лист на: { $address }
mail-receipt-paper = На { $date } подписахте на хартия формуляра „{ $form }“ на { $controller }. Ето какво записахме от него:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = То важи, докато не бъде оттеглено.
state-holds-until = То важи до { $date }.
state-ended = Времето, за което е дадено ({ $duration }), изтече на { $date }.
state-changed = От { $date } версия { $version } иска нещо друго.
state-declared = Причина: { $reason }
state-too-young = То не се брои: изисква се възраст поне { $minimum } години, а записът показва само { $shown }.
manage-state-invalidated = На { $date } това съгласие беше обявено за невалидно.
manage-state-unasked = Записът на този отговор беше отменен на { $date }.
flash-manage-renewed = Вашето съгласие е подновено и към Вас пътува потвърждение.
renew-title = Подновете съгласието си
renew-button = Подновяване
mail-receipt-renewed = Вие се съгласихте отново: „{ $statement }“
mail-receipt-expired = Изтече времето, за което се съгласихте: „{ $statement }“
mail-receipt-invalidated = Това съгласие беше обявено за невалидно: „{ $statement }“
mail-renew-subject = Вашето съгласие за { $controller } скоро изтича
mail-renew-intro = Вие сте дали на { $controller } съгласие, което скоро изтича. Ако искате да продължи, можете да го подновите.
mail-renew-ends = „{ $statement }“: дадено на { $given }, изтича на { $date }
mail-renew-nothing = Ако не направите нищо, то изтича от само себе си и данните Ви вече не се използват за това.
receipt-title = Потвърждение
receipt-check = Това потвърждение е подписано: който има файла, може да провери, без да ни пита, че нищо в него не е променено.
receipt-jws = Изтегляне на подписаното потвърждение
receipt-json = Изтегляне с доказателство
receipt-recorded = Записано
receipt-key = Подписано с ключа
