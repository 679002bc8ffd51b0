# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Elija una opción
form-public-optional = (opcional)
form-public-yes = Sí
form-public-no = No
form-public-age =
    Tengo al menos { $age } { $age ->
        [one] año
       *[other] años
    }.
form-public-signature = Su nombre escrito aquí vale como firma.
form-public-new-tab = (se abre en una pestaña nueva)
form-public-trap = Deje este campo vacío
form-public-who = Quién lo pide
form-public-who-asks = { $controller } le pide esto y es responsable del tratamiento de sus datos.
form-public-withdraw = Puede negarse libremente y retirar un consentimiento en cualquier momento: con el enlace del correo que le enviamos, en nuestro portal o escribiéndonos.
form-public-privacy = Política de privacidad
form-public-languages = Idioma
form-public-consent-data = Qué datos
form-public-consent-recipients = Quién los recibe
form-public-consent-duration = Cuánto tiempo vale
form-public-consent-months =
    { $months ->
        [one] Un mes
       *[other] { $months } meses
    }
form-public-consent-forever = Hasta que lo retire
form-public-consent-no-purpose = No se ha elegido ninguna finalidad para este consentimiento.
form-public-error-prefix = Error:
form-public-error-title = Hay un problema
form-public-error-page-title = Error: { $title }
form-public-error-required = Rellene «{ $name }»
form-public-error-tick = Marque «{ $name }»
form-public-error-too-short =
    «{ $name }» debe tener al menos { $min } { $min ->
        [one] carácter
       *[other] caracteres
    }
form-public-error-too-long =
    «{ $name }» puede tener como máximo { $max } { $max ->
        [one] carácter
       *[other] caracteres
    }
form-public-error-pattern = «{ $name }» no tiene la forma que se necesita aquí
form-public-error-email = Escriba una dirección de correo electrónico con la forma nombre@example.com
form-public-error-phone = Escriba un número de teléfono con el prefijo del país, por ejemplo +34 91 123 45 67
form-public-error-choice = Elija una de las respuestas ofrecidas para «{ $name }»
form-public-error-url = Escriba en «{ $name }» una dirección web que empiece por https://
form-public-error-number = Escriba en «{ $name }» un número, por ejemplo 1200 o 12,5
form-public-error-date = Escriba en «{ $name }» un día del calendario, como año-mes-día
form-public-error-before = «{ $name }» no puede ser anterior a { $min }
form-public-error-below = «{ $name }» no puede ser inferior a { $min }
form-public-error-after = «{ $name }» no puede ser posterior a { $max }
form-public-error-above = «{ $name }» no puede ser superior a { $max }
form-public-error-too-few =
    Elija al menos { $min } { $min ->
        [one] respuesta
       *[other] respuestas
    } en «{ $name }»
form-public-error-too-many =
    Elija como máximo { $max } { $max ->
        [one] respuesta
       *[other] respuestas
    } en «{ $name }»
form-public-error-age = Solo puede enviar este formulario si tiene la edad suficiente
form-public-error-yes-no = Elija sí o no
form-public-error-same = «{ $name }» no coincide con lo que escribió antes
form-public-error-identifier = Escriba su dirección de correo electrónico o su número de teléfono
form-public-expired = Esta página ha estado abierta demasiado tiempo, por lo que todavía no se ha enviado nada. Todo lo que escribió sigue aquí: compruébelo y envíelo de nuevo.
form-public-trapped = Todavía no se ha enviado nada, porque se rellenó un campo que las personas no ven. Todo lo que escribió sigue aquí: compruébelo y envíelo de nuevo.
form-public-used = La misma página ya se envió con otras respuestas, y esas han quedado registradas. Todo lo que escribió sigue aquí: compruébelo y envíelo de nuevo.
form-public-busy = Se han enviado tantos formularios desde su red que por el momento no admitimos más. Todo lo que escribió sigue aquí: compruébelo y envíelo de nuevo.
form-public-too-many-title = Demasiados a la vez
form-public-too-many = Se han enviado tantos formularios desde su red que por el momento no admitimos más. Vuelva atrás y envíe el suyo de nuevo más tarde.
form-public-too-large-title = Demasiado texto
form-public-too-large = Lo que envió es más grande de lo que este formulario admite. Vuelva atrás y acorte sus respuestas.

## A form that is no longer offered.

form-public-withdrawn-title = Este formulario ya no está disponible
form-public-withdrawn = { $controller } ha retirado de la web el formulario «{ $form }». Ya no se puede enviar nada con él.
form-public-withdrawn-consents = Los consentimientos que dio antes siguen como están. Puede retirarlos en cualquier momento: con el enlace del correo que recibió entonces o iniciando sesión con su dirección de correo electrónico o su número de teléfono.
form-public-withdrawn-manage = Ver y retirar sus consentimientos
form-public-withdrawn-contact = ¿Preguntas? Escriba a { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = imágenes
file-kind-text = texto sin formato
file-kind-office = documentos de Office
form-public-file-taken = { $kinds }; como máximo { $max } MB.
form-public-file-kept = Recibido: { $name }. Elija otro archivo para sustituirlo.
form-public-file-drop = Quitar este archivo
form-public-error-file = Elija un archivo para «{ $name }»
form-public-step = Página { $number } de { $count }
form-public-step-on = Continuar
form-public-step-back = Atrás
form-public-check = Compruebe sus respuestas
form-public-check-text = Todavía no se ha enviado nada. Revise sus respuestas, cambie lo que no esté bien y después envíelas.
form-public-change = Cambiar
form-public-not-answered = Sin respuesta
form-public-document-hash = SHA-256 de este texto:
form-public-error-file-too-large = El archivo de «{ $name }» ocupa más de { $max } MB. Elija uno más pequeño
form-public-error-file-cut-off = El archivo de «{ $name }» no llegó completo. Elíjalo de nuevo
form-public-error-file-empty = El archivo de «{ $name }» está vacío. Elija otro
form-public-error-file-type-refused = El archivo de «{ $name }» es de un tipo que no se admite, se llame como se llame. Elija uno de los tipos indicados junto al campo

## After a form was sent.

thanks-title = Gracias
thanks-recorded = Lo que hemos registrado
thanks-given = Ha dado su consentimiento
thanks-refused = No ha dado su consentimiento
thanks-reference = Referencia
thanks-receipt = Le hemos enviado un comprobante por correo electrónico. Contiene un enlace con el que puede cambiar de opinión en cualquier momento.
thanks-no-mail = Conserve la referencia: con ella se encuentra este registro.
thanks-confirm-title = Falta un paso
thanks-confirm = Le hemos enviado un correo electrónico. Siga el enlace que contiene en un plazo de 7 días y confirme; hasta entonces no se registra nada como consentimiento suyo.
thanks-to-confirm = Lo que va a confirmar

## The link that confirms a form.

confirm-title = Confirme sus respuestas
confirm-intro = Con el formulario «{ $form }» respondió el { $date }:
confirm-said = { $said }: «{ $statement }»
confirm-button = Confirmar
confirm-done-title = Confirmado
confirm-done = Gracias. Sus respuestas cuentan desde ahora y recibirá un comprobante por correo electrónico.
confirm-already = Ya lo había confirmado. No queda nada por hacer.
confirm-gone-title = Este enlace ya no funciona
confirm-gone = Ha caducado o no se copió entero. Al abrirlo no se ha registrado nada. Si lo desea, rellene el formulario de nuevo.

## The link that shows and takes back consents.

manage-title = Sus consentimientos
manage-intro = { $controller } guarda estas respuestas de { $who }. Aquí puede cambiar cada una de ellas en cualquier momento; el cambio tiene efecto inmediato.
manage-someone = la persona que recibió este enlace
manage-none = No hay respuestas que mostrar.
manage-state-given = Dio su consentimiento el { $date }.
manage-state-refused = No dio su consentimiento el { $date }.
manage-state-withdrawn = Retiró su consentimiento el { $date }.
manage-state-expired = Dio su consentimiento el { $date }. Era por un tiempo determinado, que ya ha pasado.
manage-state-needs-renewal = Dio su consentimiento el { $date }. Lo que se pide ha cambiado desde entonces, por lo que su consentimiento ya no vale.
manage-withdraw = Retirar
manage-give = Consentir
manage-withdraw-all = Retirar todo
manage-all-title = Todo a la vez
manage-all-intro = Retira todos los consentimientos que ha dado.
flash-manage-withdrawn = Su consentimiento se ha retirado y recibirá un comprobante.
flash-manage-given = Su consentimiento se ha registrado y recibirá un comprobante.
flash-manage-all = Todos sus consentimientos se han retirado y recibirá un comprobante.
manage-changed = El texto ha cambiado desde que abrió esta página. Léalo de nuevo antes de dar su consentimiento.
manage-gone-title = Este enlace ya no funciona
manage-gone = Ha caducado o no se copió entero. Puede ver y cambiar sus consentimientos en nuestro portal o escribirnos.
manage-portal = Abrir el portal
manage-who = Quién es responsable
manage-contact = Para preguntas: { $email }; el delegado de protección de datos es { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = El formulario tal como se mostró
seen-ticked = Marcado
seen-not-ticked = No marcado

## Mail: receipts.

mail-receipt-subject = Sus respuestas a { $controller }
mail-receipt-subject-withdrawn = Ha retirado un consentimiento ante { $controller }
mail-receipt-subject-given = Ha dado un consentimiento a { $controller }
mail-receipt-form = El { $date } envió a { $controller } el formulario «{ $form }». Esto es lo que hemos registrado:
mail-receipt-change = El { $date } cambió lo que { $controller } puede hacer con sus datos. Esto es lo que hemos registrado:
mail-receipt-given = Dio su consentimiento: «{ $statement }»
mail-receipt-refused = No dio su consentimiento: «{ $statement }»
mail-receipt-withdrawn = Retiró: «{ $statement }»
mail-receipt-manage-intro = Puede ver sus respuestas y cambiar cada una de ellas en cualquier momento, sin iniciar sesión:
mail-receipt-manage = Ver o retirar
mail-receipt-when = Cuándo
mail-receipt-controller = Responsable del tratamiento
mail-receipt-contact = Preguntas a
mail-receipt-dpo = Delegado de protección de datos
mail-receipt-reference = Referencia
mail-receipt-not-you = ¿No fue usted? Entonces retire el consentimiento con el enlace de arriba o escríbanos. No reenvíe este correo: quien tenga el enlace puede cambiar sus respuestas.

## Mail: the question whether it was you.

mail-confirm-subject = Confirme sus respuestas a { $controller }
mail-confirm-intro = Alguien, muy probablemente usted, envió a { $controller } el formulario «{ $form }» con esta dirección. Confirme que fue usted. Hasta entonces sus respuestas no cuentan.
mail-confirm-button = Ver y confirmar
mail-confirm-valid = El enlace es válido durante 7 días.
mail-confirm-not-you = ¿No fue usted? Entonces no tiene que hacer nada, y no se registrará nada como consentimiento suyo.

## What a new form begins with.

forms-start-submit = Enviar
forms-start-thanks = Gracias. Hemos registrado sus respuestas.
forms-start-email = Dirección de correo electrónico

## Dates.

date-long = { $day } de { $month } de { $year }
date-time = { $date }, { $time }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

form-public-close = Cerrar
form-public-working = Un momento, el formulario se está preparando para enviarse…
form-public-too-quick = Todavía no se ha enviado nada, porque fue más rápido de lo que leen las personas. Todo lo que ha rellenado sigue aquí: revíselo y envíelo de nuevo.
manage-ask-title = Ver o retirar sus consentimientos
manage-ask-text = Escriba su dirección de correo electrónico. Le enviaremos un enlace con el que verá a qué dio su consentimiento y podrá retirarlo.
manage-ask-email = Dirección de correo electrónico
manage-ask-send = Enviarme el enlace
manage-ask-receipt = El mismo enlace está en cada justificante que le hemos enviado.
manage-ask-sent-title = Mire su correo
manage-ask-sent = Si conocemos esta dirección, un mensaje con el enlace está en camino.
manage-ask-again = Escribir otra dirección
mail-manage-subject = Sus consentimientos en { $controller }
mail-manage-intro = Ha pedido un enlace a sus consentimientos en { $controller }. Con él verá a qué dio su consentimiento y podrá retirarlo.
mail-manage-not-you = Si no lo ha pedido, no tiene que hacer nada. No dé el enlace a nadie: quien lo tenga verá sus consentimientos.

## The form on paper.
paper-only-if = Solo si:
paper-answered = con respuesta
paper-not = no { $value }
paper-and = y
paper-or = o
paper-tick-one = Marque una casilla.
paper-tick-any = Marque todo lo que corresponda.
paper-attach = Adjúntelo a esta hoja ({ $kinds }).
paper-place-date = Lugar y fecha
paper-signature = Firma
paper-online = Este formulario en la web:
paper-return = Entregue o envíe esta hoja a: { $address }
mail-receipt-paper = El { $date } firmó en papel el formulario «{ $form }» de { $controller }. Esto es lo que hemos registrado de él:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = Es válido hasta que se retire.
state-holds-until = Es válido hasta el { $date }.
state-ended = El tiempo para el que se dio ({ $duration }) terminó el { $date }.
state-changed = Desde el { $date }, la versión { $version } pide otra cosa.
state-declared = Motivo: { $reason }
state-too-young = No cuenta: se requiere una edad mínima de { $minimum } años y el registro solo muestra { $shown }.
manage-state-invalidated = El { $date } este consentimiento se declaró no válido.
manage-state-unasked = El registro de esta respuesta se anuló el { $date }.
flash-manage-renewed = Su consentimiento se ha renovado y le enviamos un justificante.
renew-title = Renovar su consentimiento
renew-button = Renovar
mail-receipt-renewed = Usted consintió de nuevo: «{ $statement }»
mail-receipt-expired = Ha terminado el tiempo para el que usted consintió: «{ $statement }»
mail-receipt-invalidated = Este consentimiento se declaró no válido: «{ $statement }»
mail-renew-subject = Su consentimiento para { $controller } termina pronto
mail-renew-intro = Usted dio a { $controller } un consentimiento que termina pronto. Si quiere que continúe, puede renovarlo.
mail-renew-ends = «{ $statement }»: dado el { $given }, termina el { $date }
mail-renew-nothing = Si no hace nada, termina por sí solo y sus datos dejan de usarse para esto.
receipt-title = Justificante
receipt-check = Este justificante está firmado: quien tenga el archivo puede comprobar, sin preguntarnos, que no se ha cambiado nada.
receipt-jws = Descargar el justificante firmado
receipt-json = Descargarlo con la prueba
receipt-recorded = Anotado
receipt-key = Firmado con la clave
