# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Виберіть
form-public-optional = (необов’язково)
form-public-yes = Так
form-public-no = Ні
form-public-age =
    Мені щонайменше { $age } { $age ->
        [one] рік
        [few] роки
       *[many] років
    }.
form-public-signature = Ваше ім’я тут вважається вашим підписом.
form-public-new-tab = (відкриється в новій вкладці)
form-public-trap = Залиште це поле порожнім
form-public-who = Хто запитує
form-public-who-asks = { $controller } просить вас про це і є контролером ваших даних.
form-public-withdraw = Ви можете вільно відмовитися і будь-коли відкликати згоду: за посиланням у листі, який ми вам надсилаємо, на нашому порталі або написавши нам.
form-public-privacy = Політика конфіденційності
form-public-languages = Мова
form-public-consent-data = Які дані
form-public-consent-recipients = Хто їх отримує
form-public-consent-duration = Скільки вона діє
form-public-consent-months =
    { $months ->
        [one] { $months } місяць
        [few] { $months } місяці
       *[many] { $months } місяців
    }
form-public-consent-forever = Доки ви її не відкличете
form-public-consent-no-purpose = Для цієї згоди не вибрано мети.
form-public-error-prefix = Помилка:
form-public-error-title = Щось не так
form-public-error-page-title = Помилка: { $title }
form-public-error-required = Заповніть «{ $name }»
form-public-error-tick = Позначте «{ $name }»
form-public-error-too-short =
    «{ $name }» має містити щонайменше { $min } { $min ->
        [one] знак
        [few] знаки
       *[many] знаків
    }
form-public-error-too-long =
    «{ $name }» може містити щонайбільше { $max } { $max ->
        [one] знак
        [few] знаки
       *[many] знаків
    }
form-public-error-pattern = «{ $name }» не має потрібної тут форми
form-public-error-email = Введіть адресу електронної пошти у вигляді imya@example.com
form-public-error-phone = Введіть номер телефону з кодом країни, наприклад +380 44 123 4567
form-public-error-choice = Виберіть одну із запропонованих відповідей для «{ $name }»
form-public-error-url = Введіть для «{ $name }» вебадресу, що починається з https://
form-public-error-number = Введіть для «{ $name }» число, наприклад 1200 або 12,5
form-public-error-date = Введіть для «{ $name }» день календаря у вигляді рік-місяць-день
form-public-error-before = «{ $name }» не може бути раніше ніж { $min }
form-public-error-below = «{ $name }» не може бути менше ніж { $min }
form-public-error-after = «{ $name }» не може бути пізніше ніж { $max }
form-public-error-above = «{ $name }» не може бути більше ніж { $max }
form-public-error-too-few =
    Виберіть для «{ $name }» щонайменше { $min } { $min ->
        [one] відповідь
        [few] відповіді
       *[many] відповідей
    }
form-public-error-too-many =
    Виберіть для «{ $name }» щонайбільше { $max } { $max ->
        [one] відповідь
        [few] відповіді
       *[many] відповідей
    }
form-public-error-age = Надіслати цю форму можна, лише якщо ви досягли потрібного віку
form-public-error-yes-no = Виберіть так або ні
form-public-error-same = «{ $name }» не збігається з тим, що ви ввели раніше
form-public-error-identifier = Введіть свою адресу електронної пошти або номер телефону
form-public-expired = Ця сторінка була відкрита надто довго, тому ще нічого не надіслано. Усе, що ви заповнили, досі тут: перевірте й надішліть ще раз.
form-public-trapped = Ще нічого не надіслано, бо було заповнено поле, якого люди не бачать. Усе, що ви заповнили, досі тут: перевірте й надішліть ще раз.
form-public-used = Цю саму сторінку вже надіслано з іншими відповідями, і їх зафіксовано. Усе, що ви заповнили, досі тут: перевірте й надішліть ще раз.
form-public-busy = З вашої мережі надіслано стільки форм, що поки що ми більше не приймаємо. Усе, що ви заповнили, досі тут: перевірте й надішліть ще раз.
form-public-too-many-title = Забагато одразу
form-public-too-many = З вашої мережі надіслано стільки форм, що поки що ми більше не приймаємо. Поверніться і пізніше надішліть свою ще раз.
form-public-too-large-title = Забагато тексту
form-public-too-large = Ви надіслали більше, ніж приймає ця форма. Поверніться і скоротіть відповіді.

## A form that is no longer offered.

form-public-withdrawn-title = Ця форма більше не доступна
form-public-withdrawn = Форму «{ $form }» (контролер: { $controller }) вилучено з інтернету. Через неї більше нічого не можна надіслати.
form-public-withdrawn-consents = Згоди, які ви дали раніше, лишаються без змін. Ви можете будь-коли відкликати їх: за посиланням у листі, який ви тоді отримали, або ввійшовши за адресою електронної пошти чи номером телефону.
form-public-withdrawn-manage = Переглянути й відкликати свої згоди
form-public-withdrawn-contact = Маєте запитання? Пишіть на { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = зображення
file-kind-text = простий текст
file-kind-office = документи Office
form-public-file-taken = { $kinds }; щонайбільше { $max } МБ.
form-public-file-kept = Отримано: { $name }. Щоб замінити файл, виберіть інший.
form-public-file-drop = Вилучити цей файл
form-public-error-file = Виберіть файл для «{ $name }»
form-public-step = Сторінка { $number } з { $count }
form-public-step-on = Далі
form-public-step-back = Назад
form-public-check = Перевірте свої відповіді
form-public-check-text = Ще нічого не надіслано. Перегляньте відповіді, змініть те, що неправильно, а тоді надішліть їх.
form-public-change = Змінити
form-public-not-answered = Без відповіді
form-public-document-hash = SHA-256 цього тексту:
form-public-error-file-too-large = Файл для «{ $name }» більший за { $max } МБ. Виберіть менший
form-public-error-file-cut-off = Файл для «{ $name }» надійшов не повністю. Виберіть його ще раз
form-public-error-file-empty = Файл для «{ $name }» порожній. Виберіть інший
form-public-error-file-type-refused = Файл для «{ $name }» належить до виду, який не приймається, хоч би як він називався. Виберіть один із видів, указаних біля поля

## After a form was sent.

thanks-title = Дякуємо
thanks-recorded = Що ми зафіксували
thanks-given = Ви дали згоду
thanks-refused = Ви не дали згоди
thanks-reference = Номер запису
thanks-receipt = Ми надіслали вам підтвердження електронною поштою. У ньому є посилання, за яким ви можете будь-коли змінити своє рішення.
thanks-no-mail = Збережіть номер запису: за ним цей запис можна знайти.
thanks-confirm-title = Залишився один крок
thanks-confirm = Ми надіслали вам листа. Протягом 7 днів перейдіть за посиланням у ньому і підтвердьте; доти нічого не фіксується як ваша згода.
thanks-to-confirm = Що ви підтвердите

## The link that confirms a form.

confirm-title = Підтвердьте свої відповіді
confirm-intro = У формі «{ $form }» ви відповіли { $date }:
confirm-said = { $said }: «{ $statement }»
confirm-button = Підтвердити
confirm-done-title = Підтверджено
confirm-done = Дякуємо. Ваші відповіді діють відтепер, а підтвердження надійде вам електронною поштою.
confirm-already = Ви вже це підтвердили. Більше нічого робити не потрібно.
confirm-gone-title = Це посилання більше не працює
confirm-gone = Термін його дії минув або його скопійовано не повністю. Відкриття нічого не зафіксувало. За бажання заповніть форму ще раз.

## The link that shows and takes back consents.

manage-title = Ваші згоди
manage-intro = { $controller } зберігає ці відповіді, які надав(ла): { $who }. Тут ви можете будь-коли змінити кожну з них; зміна діє одразу.
manage-someone = особа, яка отримала це посилання
manage-none = Немає відповідей для показу.
manage-state-given = Ви дали згоду { $date }.
manage-state-refused = Ви не дали згоди { $date }.
manage-state-withdrawn = Ви відкликали свою згоду { $date }.
manage-state-expired = Ви дали згоду { $date }. Вона діяла певний час, який минув.
manage-state-needs-renewal = Ви дали згоду { $date }. Відтоді змінилося те, на що просять згоди, тому ваша згода більше не діє.
manage-withdraw = Відкликати
manage-give = Погодитися
manage-withdraw-all = Відкликати все
manage-all-title = Усе одразу
manage-all-intro = Відкликає всі згоди, які ви дали.
flash-manage-withdrawn = Вашу згоду відкликано, підтвердження вже надсилається вам.
flash-manage-given = Вашу згоду зафіксовано, підтвердження вже надсилається вам.
flash-manage-all = Усі ваші згоди відкликано, підтвердження вже надсилається вам.
manage-changed = Відколи ви відкрили цю сторінку, текст змінився. Прочитайте його ще раз, перш ніж погоджуватися.
manage-gone-title = Це посилання більше не працює
manage-gone = Термін його дії минув або його скопійовано не повністю. Ви можете переглянути і змінити свої згоди на нашому порталі або написати нам.
manage-portal = Відкрити портал
manage-who = Хто відповідає
manage-contact = Запитання надсилайте на { $email }; відповідальна особа із захисту даних: { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = Форма, якою її було показано
seen-ticked = Позначено
seen-not-ticked = Не позначено

## Mail: receipts.

mail-receipt-subject = Ваші відповіді для { $controller }
mail-receipt-subject-withdrawn = Ви відкликали згоду, надану { $controller }
mail-receipt-subject-given = Ви дали згоду { $controller }
mail-receipt-form = Ви надіслали { $controller } форму «{ $form }» { $date }. Ось що ми зафіксували:
mail-receipt-change = Ви змінили { $date }, що { $controller } може робити з вашими даними. Ось що ми зафіксували:
mail-receipt-given = Ви дали згоду: «{ $statement }»
mail-receipt-refused = Ви не дали згоди: «{ $statement }»
mail-receipt-withdrawn = Ви відкликали: «{ $statement }»
mail-receipt-manage-intro = Ви можете будь-коли переглянути свої відповіді і змінити кожну з них без входу:
mail-receipt-manage = Переглянути або відкликати
mail-receipt-when = Коли
mail-receipt-controller = Контролер даних
mail-receipt-contact = Запитання до
mail-receipt-dpo = Відповідальна особа із захисту даних
mail-receipt-reference = Номер запису
mail-receipt-not-you = Це були не ви? Тоді відкличте згоду за посиланням вище або напишіть нам. Не пересилайте цього листа: хто має посилання, може змінити ваші відповіді.

## Mail: the question whether it was you.

mail-confirm-subject = Підтвердьте свої відповіді для { $controller }
mail-confirm-intro = Хтось, найімовірніше ви, надіслав із цією адресою { $controller } форму «{ $form }». Підтвердьте, що це були ви. Доти ваші відповіді не діють.
mail-confirm-button = Переглянути і підтвердити
mail-confirm-valid = Посилання діє 7 днів.
mail-confirm-not-you = Це були не ви? Тоді вам нічого не потрібно робити, і нічого не буде зафіксовано як ваша згода.

## What a new form begins with.

forms-start-submit = Надіслати
forms-start-thanks = Дякуємо. Ми зафіксували ваші відповіді.
forms-start-email = Адреса електронної пошти

## Dates.

date-long = { $day } { $month } { $year } р.
date-time = { $date } о { $time }
month-1 = січня
month-2 = лютого
month-3 = березня
month-4 = квітня
month-5 = травня
month-6 = червня
month-7 = липня
month-8 = серпня
month-9 = вересня
month-10 = жовтня
month-11 = листопада
month-12 = грудня

form-public-close = Закрити
form-public-working = Хвилинку, форма готується до надсилання…
form-public-too-quick = Ще нічого не надіслано, бо це сталося швидше, ніж люди читають. Усе, що ви заповнили, досі тут: перевірте й надішліть ще раз.
manage-ask-title = Переглянути або відкликати ваші згоди
manage-ask-text = Введіть свою адресу електронної пошти. Ми надішлемо посилання, за яким ви побачите, на що погодилися, і зможете це відкликати.
manage-ask-email = Адреса електронної пошти
manage-ask-send = Надішліть мені посилання
manage-ask-receipt = Те саме посилання є в кожному підтвердженні, яке ми вам надіслали.
manage-ask-sent-title = Перевірте свою пошту
manage-ask-sent = Якщо ми знаємо цю адресу, лист із посиланням уже в дорозі.
manage-ask-again = Ввести іншу адресу
mail-manage-subject = Ваші згоди: { $controller }
mail-manage-intro = Ви просили посилання на свої згоди ({ $controller }). За ним ви побачите, на що погодилися, і зможете це відкликати.
mail-manage-not-you = Якщо ви цього не просили, нічого робити не треба. Не передавайте посилання іншим: хто його має, бачить ваші згоди.

## The form on paper.
paper-only-if = Лише якщо:
paper-answered = є відповідь
paper-not = не { $value }
paper-and = і
paper-or = або
paper-tick-one = Позначте одну клітинку.
paper-tick-any = Позначте все, що підходить.
paper-attach = Додайте до цього аркуша ({ $kinds }).
paper-place-date = Місце і дата
paper-signature = Підпис
paper-online = Ця форма в інтернеті:
paper-return = Передайте або надішліть цей аркуш на адресу: { $address }
mail-receipt-paper = { $date } ви підписали на папері форму «{ $form }» ({ $controller }). Ось що ми з неї зафіксували:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Вона діє, доки її не відкличуть.
state-holds-until = Вона діє до { $date }.
state-ended = Час, на який її надано ({ $duration }), закінчився { $date }.
state-changed = З { $date } версія { $version } просить про інше.
state-declared = Причина: { $reason }
state-too-young = Вона не враховується: потрібен вік щонайменше { $minimum } років, а запис показує лише { $shown }.
manage-state-invalidated = { $date } цю згоду визнано недійсною.
manage-state-unasked = Запис цієї відповіді скасовано { $date }.
flash-manage-renewed = Вашу згоду поновлено, підтвердження вже надсилається Вам.
renew-title = Поновіть свою згоду
renew-button = Поновити
mail-receipt-renewed = Ви погодилися знову: «{ $statement }»
mail-receipt-expired = Минув час, на який Ви погодилися: «{ $statement }»
mail-receipt-invalidated = Цю згоду визнано недійсною: «{ $statement }»
mail-renew-subject = Ваша згода для { $controller } незабаром закінчиться
mail-renew-intro = Ви надали { $controller } згоду, яка незабаром закінчиться. Якщо хочете, щоб вона діяла далі, можете її поновити.
mail-renew-ends = «{ $statement }»: надано { $given }, закінчується { $date }
mail-renew-nothing = Якщо Ви нічого не зробите, вона закінчиться сама, і Ваші дані для цього більше не використовуватимуться.
receipt-title = Підтвердження
receipt-check = Це підтвердження підписане: хто має файл, може, не питаючи нас, перевірити, що в ньому нічого не змінено.
receipt-jws = Завантажити підписане підтвердження
receipt-json = Завантажити з доказом
receipt-recorded = Записано
receipt-key = Підписано ключем
