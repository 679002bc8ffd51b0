# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = اختر
form-public-optional = (اختياري)
form-public-yes = نعم
form-public-no = لا
form-public-age =
    عمري لا يقل عن { $age ->
        [zero] { $age } سنة
        [one] سنة واحدة
        [two] سنتين
        [few] { $age } سنوات
        [many] { $age } سنة
       *[other] { $age } سنة
    }.
form-public-signature = اسمك المكتوب هنا يُعدّ توقيعك.
form-public-new-tab = (يُفتح في تبويب جديد)
form-public-trap = اترك هذا الحقل فارغًا
form-public-who = من يسأل
form-public-who-asks = تطلب منك ذلك { $controller }، وهي جهة التحكم في بياناتك.
form-public-withdraw = لك حرية الرفض، ويمكنك سحب أي موافقة في أي وقت: من خلال الرابط في رسالة البريد الإلكتروني التي نرسلها إليك، أو في بوابتنا، أو بمراسلتنا.
form-public-privacy = إشعار الخصوصية
form-public-languages = اللغة
form-public-consent-data = أي بيانات
form-public-consent-recipients = من يتلقاها
form-public-consent-duration = مدة سريانها
form-public-consent-months =
    { $months ->
        [zero] { $months } شهر
        [one] شهر واحد
        [two] شهران
        [few] { $months } أشهر
        [many] { $months } شهرًا
       *[other] { $months } شهر
    }
form-public-consent-forever = إلى أن تسحبها
form-public-consent-no-purpose = لم يُحدَّد غرض لهذه الموافقة.
form-public-error-prefix = خطأ:
form-public-error-title = هناك مشكلة
form-public-error-page-title = خطأ: { $title }
form-public-error-required = املأ «{ $name }»
form-public-error-tick = ضع علامة على «{ $name }»
form-public-error-too-short = الحد الأدنى لعدد أحرف «{ $name }» هو { $min }
form-public-error-too-long = الحد الأقصى لعدد أحرف «{ $name }» هو { $max }
form-public-error-pattern = «{ $name }» ليس بالشكل المطلوب هنا
form-public-error-email = أدخل عنوان بريد إلكتروني بالشكل name@example.com
form-public-error-phone = أدخل رقم هاتف مع رمز البلد، مثل ‎+20 2 1234 5678
form-public-error-choice = اختر إحدى الإجابات المعروضة في «{ $name }»
form-public-error-url = أدخل في «{ $name }» عنوان موقع يبدأ بـ https://
form-public-error-number = أدخل في «{ $name }» عددًا، مثل 1200 أو 12.5
form-public-error-date = أدخل في «{ $name }» يومًا من التقويم بالشكل سنة-شهر-يوم
form-public-error-before = لا يمكن أن يكون «{ $name }» قبل { $min }
form-public-error-below = لا يمكن أن يكون «{ $name }» أقل من { $min }
form-public-error-after = لا يمكن أن يكون «{ $name }» بعد { $max }
form-public-error-above = لا يمكن أن يكون «{ $name }» أكثر من { $max }
form-public-error-too-few = أقل عدد من الاختيارات في «{ $name }» هو { $min }
form-public-error-too-many = أكبر عدد من الاختيارات في «{ $name }» هو { $max }
form-public-error-age = لا يمكنك إرسال هذا النموذج إلا إذا بلغت السن المطلوبة
form-public-error-yes-no = اختر نعم أو لا
form-public-error-same = «{ $name }» لا يطابق ما أدخلته سابقًا
form-public-error-identifier = أدخل عنوان بريدك الإلكتروني أو رقم هاتفك
form-public-expired = ظلت هذه الصفحة مفتوحة مدة طويلة، لذلك لم يُرسل شيء بعد. كل ما ملأته لا يزال هنا: يُرجى مراجعته وإرساله من جديد.
form-public-trapped = لم يُرسل شيء بعد، لأن حقلًا لا يراه الناس قد مُلئ. كل ما ملأته لا يزال هنا: يُرجى مراجعته وإرساله من جديد.
form-public-used = سبق إرسال الصفحة نفسها بإجابات أخرى، وقد سُجّلت تلك الإجابات. كل ما ملأته لا يزال هنا: يُرجى مراجعته وإرساله من جديد.
form-public-busy = أُرسل من شبكتك عدد كبير من النماذج، لذلك لا نقبل المزيد في الوقت الحالي. كل ما ملأته لا يزال هنا: يُرجى مراجعته وإرساله من جديد.
form-public-too-many-title = عدد كبير دفعة واحدة
form-public-too-many = أُرسل من شبكتك عدد كبير من النماذج، لذلك لا نقبل المزيد في الوقت الحالي. يُرجى الرجوع وإرسال نموذجك مرة أخرى لاحقًا.
form-public-too-large-title = نص طويل جدًا
form-public-too-large = ما أرسلته أكبر مما يقبله هذا النموذج. يُرجى الرجوع واختصار إجاباتك.

## A form that is no longer offered.

form-public-withdrawn-title = لم يعد هذا النموذج متاحًا
form-public-withdrawn = أزالت { $controller } النموذج «{ $form }» من الويب. ولم يعد من الممكن إرسال أي شيء من خلاله.
form-public-withdrawn-consents = الموافقات التي منحتها سابقًا تبقى كما هي. يمكنك سحبها في أي وقت: من خلال الرابط في رسالة البريد الإلكتروني التي تلقيتها آنذاك، أو بتسجيل الدخول بعنوان بريدك الإلكتروني أو رقم هاتفك.
form-public-withdrawn-manage = الاطلاع على موافقاتك وسحبها
form-public-withdrawn-contact = هل لديك أسئلة؟ راسلنا على { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = صور
file-kind-text = نص عادي
file-kind-office = مستندات Office
form-public-file-taken = { $kinds }؛ بحد أقصى { $max } ميغابايت.
form-public-file-kept = تم الاستلام: { $name }. اختر ملفًا آخر لاستبداله.
form-public-file-drop = إزالة هذا الملف
form-public-error-file = اختر ملفًا لـ «{ $name }»
form-public-step = الصفحة { $number } من { $count }
form-public-step-on = متابعة
form-public-step-back = رجوع
form-public-check = راجع إجاباتك
form-public-check-text = لم يُرسل شيء بعد. اطلع على إجاباتك، وغيّر ما ليس صحيحًا، ثم أرسلها.
form-public-change = تغيير
form-public-not-answered = بلا إجابة
form-public-document-hash = قيمة SHA-256 لهذا النص:
form-public-error-file-too-large = الملف الخاص بـ «{ $name }» أكبر من { $max } ميغابايت. اختر ملفًا أصغر
form-public-error-file-cut-off = لم يصل الملف الخاص بـ «{ $name }» كاملًا. اختره مرة أخرى
form-public-error-file-empty = الملف الخاص بـ «{ $name }» فارغ. اختر ملفًا آخر
form-public-error-file-type-refused = الملف الخاص بـ «{ $name }» من نوع غير مقبول مهما كان اسمه. اختر أحد الأنواع المذكورة عند الحقل

## After a form was sent.

thanks-title = شكرًا لك
thanks-recorded = ما سجّلناه
thanks-given = لقد وافقت
thanks-refused = لم توافق
thanks-reference = رقم المرجع
thanks-receipt = أرسلنا إليك إيصالًا بالبريد الإلكتروني. وفيه رابط يمكنك به تغيير رأيك في أي وقت.
thanks-no-mail = احتفظ برقم المرجع: به يمكن العثور على هذا السجل مرة أخرى.
thanks-confirm-title = بقيت خطوة واحدة
thanks-confirm = أرسلنا إليك رسالة بريد إلكتروني. يُرجى فتح الرابط الموجود فيها خلال 7 أيام والتأكيد؛ وحتى ذلك الحين لا يُسجَّل شيء على أنه موافقتك.
thanks-to-confirm = ما ستؤكده

## The link that confirms a form.

confirm-title = أكّد إجاباتك
confirm-intro = في النموذج «{ $form }» أجبت بتاريخ { $date }:
confirm-said = { $said }: «{ $statement }»
confirm-button = تأكيد
confirm-done-title = تم التأكيد
confirm-done = شكرًا لك. تسري إجاباتك من الآن، وسيصلك إيصال بالبريد الإلكتروني.
confirm-already = لقد أكدت هذا من قبل. لم يبق شيء لتفعله.
confirm-gone-title = لم يعد هذا الرابط يعمل
confirm-gone = انتهت صلاحيته أو لم يُنسخ كاملًا. لم يُسجَّل شيء بفتحه. إن شئت فاملأ النموذج مرة أخرى.

## The link that shows and takes back consents.

manage-title = موافقاتك
manage-intro = تحتفظ { $controller } بهذه الإجابات الواردة من { $who }. يمكنك تغيير كل منها هنا في أي وقت؛ ويسري التغيير فورًا.
manage-someone = الشخص الذي تلقى هذا الرابط
manage-none = لا توجد إجابات لعرضها.
manage-state-given = وافقت بتاريخ { $date }.
manage-state-refused = لم توافق بتاريخ { $date }.
manage-state-withdrawn = سحبت موافقتك بتاريخ { $date }.
manage-state-expired = وافقت بتاريخ { $date }. كان ذلك لمدة معينة وقد انقضت.
manage-state-needs-renewal = وافقت بتاريخ { $date }. تغيّر المطلوب منذ ذلك الحين، لذلك لم تعد موافقتك سارية.
manage-withdraw = سحب
manage-give = موافقة
manage-withdraw-all = سحب الكل
manage-all-title = الكل دفعة واحدة
manage-all-intro = يسحب جميع الموافقات التي منحتها.
flash-manage-withdrawn = سُحبت موافقتك، وسيصلك إيصال بذلك.
flash-manage-given = سُجّلت موافقتك، وسيصلك إيصال بذلك.
flash-manage-all = سُحبت جميع موافقاتك، وسيصلك إيصال بذلك.
manage-changed = تغيّر النص منذ أن فتحت هذه الصفحة. يُرجى قراءته مرة أخرى قبل أن توافق.
manage-gone-title = لم يعد هذا الرابط يعمل
manage-gone = انتهت صلاحيته أو لم يُنسخ كاملًا. يمكنك عرض موافقاتك وتغييرها في بوابتنا أو مراسلتنا.
manage-portal = فتح البوابة
manage-who = من المسؤول
manage-contact = للأسئلة: { $email }؛ مسؤول حماية البيانات هو { $dpo }، { $dpo_email }.

## What somebody was shown.

seen-document-title = النموذج كما عُرض
seen-ticked = محدَّد
seen-not-ticked = غير محدَّد

## Mail: receipts.

mail-receipt-subject = إجاباتك إلى { $controller }
mail-receipt-subject-withdrawn = سحبت موافقة لدى { $controller }
mail-receipt-subject-given = منحت موافقة إلى { $controller }
mail-receipt-form = أرسلت إلى { $controller } النموذج «{ $form }» بتاريخ { $date }. هذا ما سجّلناه:
mail-receipt-change = غيّرت بتاريخ { $date } ما يجوز أن تفعله { $controller } ببياناتك. هذا ما سجّلناه:
mail-receipt-given = وافقت: «{ $statement }»
mail-receipt-refused = لم توافق: «{ $statement }»
mail-receipt-withdrawn = سحبت: «{ $statement }»
mail-receipt-manage-intro = يمكنك عرض إجاباتك وتغيير كل منها في أي وقت دون تسجيل الدخول:
mail-receipt-manage = عرض أو سحب
mail-receipt-when = متى
mail-receipt-controller = جهة التحكم
mail-receipt-contact = الأسئلة إلى
mail-receipt-dpo = مسؤول حماية البيانات
mail-receipt-reference = رقم المرجع
mail-receipt-not-you = ألم تكن أنت؟ إذن اسحب الموافقة من الرابط أعلاه أو راسلنا. لا تُعِد توجيه هذه الرسالة: فمن لديه الرابط يستطيع تغيير إجاباتك.

## Mail: the question whether it was you.

mail-confirm-subject = يُرجى تأكيد إجاباتك إلى { $controller }
mail-confirm-intro = أرسل شخص ما، على الأرجح أنت، إلى { $controller } النموذج «{ $form }» بهذا العنوان. يُرجى تأكيد أنك من أرسله. وحتى ذلك الحين لا تُحتسب إجاباتك.
mail-confirm-button = عرض وتأكيد
mail-confirm-valid = يعمل الرابط لمدة 7 أيام.
mail-confirm-not-you = ألم تكن أنت؟ إذن لا يلزمك فعل شيء، ولن يُسجَّل شيء على أنه موافقتك.

## What a new form begins with.

forms-start-submit = إرسال
forms-start-thanks = شكرًا لك. لقد سجّلنا إجاباتك.
forms-start-email = عنوان البريد الإلكتروني

## Dates.

date-long = { $day } { $month } { $year }
date-time = { $date }، { $time }
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

form-public-close = إغلاق
form-public-working = لحظة من فضلك، يجري تجهيز النموذج للإرسال…
form-public-too-quick = لم يُرسل شيء بعد، لأن ذلك جرى أسرع مما يقرأ الناس. كل ما أدخلته ما زال هنا: يُرجى مراجعته وإرساله مرة أخرى.
manage-ask-title = الاطلاع على موافقاتك أو سحبها
manage-ask-text = أدخل عنوان بريدك الإلكتروني. سنرسل إليك رابطًا ترى به ما وافقت عليه ويمكنك به سحب موافقتك.
manage-ask-email = عنوان البريد الإلكتروني
manage-ask-send = أرسلوا إليّ الرابط
manage-ask-receipt = الرابط نفسه موجود في كل إيصال أرسلناه إليك.
manage-ask-sent-title = تفقّد بريدك
manage-ask-sent = إذا كنا نعرف هذا العنوان، فرسالة تتضمن الرابط في طريقها إليك.
manage-ask-again = إدخال عنوان آخر
mail-manage-subject = موافقاتك لدى { $controller }
mail-manage-intro = طلبت رابطًا إلى موافقاتك لدى { $controller }. به ترى ما وافقت عليه ويمكنك سحبه.
mail-manage-not-you = إذا لم تطلب ذلك، فلا حاجة إلى فعل أي شيء. لا تعطِ الرابط لأحد: من يملكه يرى موافقاتك.

## The form on paper.
paper-only-if = فقط إذا:
paper-answered = تمت الإجابة
paper-not = ليس { $value }
paper-and = و
paper-or = أو
paper-tick-one = ضع علامة في مربع واحد.
paper-tick-any = ضع علامة على كل ما ينطبق.
paper-attach = يرجى إرفاقه بهذه الورقة ({ $kinds }).
paper-place-date = المكان والتاريخ
paper-signature = التوقيع
paper-online = هذا النموذج على الويب:
paper-return = يرجى تسليم هذه الورقة أو إرسالها إلى: { $address }
mail-receipt-paper = بتاريخ { $date } وقّعت على الورق النموذج «{ $form }» الخاص بـ { $controller }. هذا ما سجّلناه منه:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = تسري إلى أن تُسحب.
state-holds-until = تسري حتى { $date }.
state-ended = انتهت المدة التي أُعطيت لها ({ $duration }) في { $date }.
state-changed = منذ { $date } يطلب الإصدار { $version } شيئًا آخر.
state-declared = السبب: { $reason }
state-too-young = لا تُحتسب: يُشترط ألا يقل العمر عن { $minimum } سنة، والسجل لا يُظهر سوى { $shown }.
manage-state-invalidated = في { $date } أُعلن أن هذه الموافقة غير صالحة.
manage-state-unasked = سُحب سجل هذه الإجابة في { $date }.
flash-manage-renewed = تم تجديد موافقتك، والإيصال في طريقه إليك.
renew-title = جدّد موافقتك
renew-button = تجديد
mail-receipt-renewed = وافقت مرة أخرى: «{ $statement }»
mail-receipt-expired = انتهت المدة التي وافقت لها: «{ $statement }»
mail-receipt-invalidated = أُعلن أن هذه الموافقة غير صالحة: «{ $statement }»
mail-renew-subject = موافقتك لدى { $controller } تنتهي قريبًا
mail-renew-intro = لقد أعطيت { $controller } موافقة تنتهي قريبًا. إذا أردت استمرارها فيمكنك تجديدها.
mail-renew-ends = «{ $statement }»: أُعطيت في { $given }، وتنتهي في { $date }
mail-renew-nothing = إذا لم تفعل شيئًا فستنتهي من تلقاء نفسها، ولن تُستخدم بياناتك لهذا الغرض بعد ذلك.
receipt-title = إيصال
receipt-check = هذا الإيصال موقّع: يستطيع كل من لديه الملف أن يتحقق، دون سؤالنا، من أن شيئًا فيه لم يتغير.
receipt-jws = تنزيل الإيصال الموقّع
receipt-json = تنزيله مع الإثبات
receipt-recorded = دُوّن في
receipt-key = موقّع بالمفتاح
