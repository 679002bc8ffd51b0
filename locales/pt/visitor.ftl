# What visitors of a form read: the form, the pages that its links lead to, mails to them.
# These are in every language of src/languages.rs; the words of the desk stand in the other files.

## The form.

form-public-choose = Escolha uma opção
form-public-optional = (facultativo)
form-public-yes = Sim
form-public-no = Não
form-public-age =
    Tenho pelo menos { $age } { $age ->
        [one] ano
       *[other] anos
    }.
form-public-signature = O seu nome escrito aqui vale como assinatura.
form-public-new-tab = (abre num novo separador)
form-public-trap = Deixe este campo vazio
form-public-who = Quem pede
form-public-who-asks = { $controller } pede-lhe isto e é responsável pelo tratamento dos seus dados.
form-public-withdraw = É livre de recusar e pode retirar um consentimento a qualquer momento: através da ligação no e-mail que lhe enviamos, no nosso portal ou escrevendo-nos.
form-public-privacy = Política de privacidade
form-public-languages = Língua
form-public-consent-data = Que dados
form-public-consent-recipients = Quem os recebe
form-public-consent-duration = Por quanto tempo é válido
form-public-consent-months =
    { $months ->
        [one] Um mês
       *[other] { $months } meses
    }
form-public-consent-forever = Até o retirar
form-public-consent-no-purpose = Não foi escolhida nenhuma finalidade para este consentimento.
form-public-error-prefix = Erro:
form-public-error-title = Há um problema
form-public-error-page-title = Erro: { $title }
form-public-error-required = Preencha «{ $name }»
form-public-error-tick = Assinale «{ $name }»
form-public-error-too-short =
    «{ $name }» tem de ter pelo menos { $min } { $min ->
        [one] carácter
       *[other] caracteres
    }
form-public-error-too-long =
    «{ $name }» pode ter no máximo { $max } { $max ->
        [one] carácter
       *[other] caracteres
    }
form-public-error-pattern = «{ $name }» não tem a forma necessária aqui
form-public-error-email = Indique um endereço de e-mail com a forma nome@example.com
form-public-error-phone = Indique um número de telefone com o indicativo do país, por exemplo +351 21 123 4567
form-public-error-choice = Escolha uma das respostas propostas para «{ $name }»
form-public-error-url = Indique em «{ $name }» um endereço web que comece por https://
form-public-error-number = Indique em «{ $name }» um número, por exemplo 1200 ou 12,5
form-public-error-date = Indique em «{ $name }» um dia do calendário, na forma ano-mês-dia
form-public-error-before = «{ $name }» não pode ser anterior a { $min }
form-public-error-below = «{ $name }» não pode ser inferior a { $min }
form-public-error-after = «{ $name }» não pode ser posterior a { $max }
form-public-error-above = «{ $name }» não pode ser superior a { $max }
form-public-error-too-few =
    Escolha pelo menos { $min } { $min ->
        [one] resposta
       *[other] respostas
    } em «{ $name }»
form-public-error-too-many =
    Escolha no máximo { $max } { $max ->
        [one] resposta
       *[other] respostas
    } em «{ $name }»
form-public-error-age = Só pode enviar este formulário se tiver a idade exigida
form-public-error-yes-no = Escolha sim ou não
form-public-error-same = «{ $name }» não coincide com o que indicou antes
form-public-error-identifier = Indique o seu endereço de e-mail ou o seu número de telefone
form-public-expired = Esta página esteve aberta demasiado tempo, por isso ainda nada foi enviado. Tudo o que preencheu continua aqui: verifique-o e envie-o de novo.
form-public-trapped = Ainda nada foi enviado, porque foi preenchido um campo que as pessoas não veem. Tudo o que preencheu continua aqui: verifique-o e envie-o de novo.
form-public-used = A mesma página já foi enviada com outras respostas, e essas ficaram registadas. Tudo o que preencheu continua aqui: verifique-o e envie-o de novo.
form-public-busy = Foram enviados tantos formulários a partir da sua rede que, de momento, não aceitamos mais. Tudo o que preencheu continua aqui: verifique-o e envie-o de novo.
form-public-too-many-title = Demasiados de uma vez
form-public-too-many = Foram enviados tantos formulários a partir da sua rede que, de momento, não aceitamos mais. Volte atrás e envie o seu de novo mais tarde.
form-public-too-large-title = Demasiado texto
form-public-too-large = O que enviou é maior do que este formulário aceita. Volte atrás e encurte as suas respostas.

## A form that is no longer offered.

form-public-withdrawn-title = Este formulário já não está disponível
form-public-withdrawn = { $controller } retirou da Internet o formulário «{ $form }». Já não é possível enviar nada com ele.
form-public-withdrawn-consents = Os consentimentos que deu anteriormente mantêm-se como estão. Pode retirá-los a qualquer momento: através da ligação no e-mail que recebeu na altura ou iniciando sessão com o seu endereço de e-mail ou o seu número de telefone.
form-public-withdrawn-manage = Ver e retirar os seus consentimentos
form-public-withdrawn-contact = Perguntas? Escreva para { $email }.

## Pages, files and documents of a form.

file-kind-pdf = PDF
file-kind-image = imagens
file-kind-text = texto simples
file-kind-office = documentos do Office
form-public-file-taken = { $kinds }; no máximo { $max } MB.
form-public-file-kept = Recebido: { $name }. Escolha outro ficheiro para o substituir.
form-public-file-drop = Remover este ficheiro
form-public-error-file = Escolha um ficheiro para «{ $name }»
form-public-step = Página { $number } de { $count }
form-public-step-on = Continuar
form-public-step-back = Voltar
form-public-check = Verifique as suas respostas
form-public-check-text = Ainda nada foi enviado. Reveja as suas respostas, altere o que não estiver certo e depois envie-as.
form-public-change = Alterar
form-public-not-answered = Sem resposta
form-public-document-hash = SHA-256 deste texto:
form-public-error-file-too-large = O ficheiro de «{ $name }» tem mais de { $max } MB. Escolha um mais pequeno
form-public-error-file-cut-off = O ficheiro de «{ $name }» não chegou completo. Escolha-o de novo
form-public-error-file-empty = O ficheiro de «{ $name }» está vazio. Escolha outro
form-public-error-file-type-refused = O ficheiro de «{ $name }» é de um tipo que não é aceite, seja qual for o seu nome. Escolha um dos tipos indicados junto ao campo

## After a form was sent.

thanks-title = Obrigado
thanks-recorded = O que registámos
thanks-given = Deu o seu consentimento
thanks-refused = Não deu o seu consentimento
thanks-reference = Referência
thanks-receipt = Enviámos-lhe um comprovativo por e-mail. Contém uma ligação com a qual pode mudar de opinião a qualquer momento.
thanks-no-mail = Guarde a referência: com ela encontra-se este registo.
thanks-confirm-title = Falta um passo
thanks-confirm = Enviámos-lhe um e-mail. Siga a ligação que contém no prazo de 7 dias e confirme; até lá, nada fica registado como seu consentimento.
thanks-to-confirm = O que vai confirmar

## The link that confirms a form.

confirm-title = Confirme as suas respostas
confirm-intro = Com o formulário «{ $form }» respondeu em { $date }:
confirm-said = { $said }: «{ $statement }»
confirm-button = Confirmar
confirm-done-title = Confirmado
confirm-done = Obrigado. As suas respostas contam a partir de agora e receberá um comprovativo por e-mail.
confirm-already = Já tinha confirmado isto. Não há mais nada a fazer.
confirm-gone-title = Esta ligação já não funciona
confirm-gone = Expirou ou não foi copiada por inteiro. Ao abri-la, nada foi registado. Se quiser, preencha o formulário de novo.

## The link that shows and takes back consents.

manage-title = Os seus consentimentos
manage-intro = { $controller } conserva estas respostas de { $who }. Pode alterar aqui cada uma delas a qualquer momento; a alteração tem efeito imediato.
manage-someone = quem recebeu esta ligação
manage-none = Não há respostas para mostrar.
manage-state-given = Deu o seu consentimento em { $date }.
manage-state-refused = Não deu o seu consentimento em { $date }.
manage-state-withdrawn = Retirou o seu consentimento em { $date }.
manage-state-expired = Deu o seu consentimento em { $date }. Valia por um determinado período, que já passou.
manage-state-needs-renewal = Deu o seu consentimento em { $date }. Entretanto, o que é pedido mudou, por isso o seu consentimento já não conta.
manage-withdraw = Retirar
manage-give = Consentir
manage-withdraw-all = Retirar tudo
manage-all-title = Tudo de uma vez
manage-all-intro = Retira todos os consentimentos que deu.
flash-manage-withdrawn = O seu consentimento foi retirado e receberá um comprovativo.
flash-manage-given = O seu consentimento foi registado e receberá um comprovativo.
flash-manage-all = Todos os seus consentimentos foram retirados e receberá um comprovativo.
manage-changed = O texto mudou desde que abriu esta página. Leia-o de novo antes de consentir.
manage-gone-title = Esta ligação já não funciona
manage-gone = Expirou ou não foi copiada por inteiro. Pode ver e alterar os seus consentimentos no nosso portal ou escrever-nos.
manage-portal = Abrir o portal
manage-who = Quem é responsável
manage-contact = Perguntas para { $email }; o encarregado da proteção de dados é { $dpo }, { $dpo_email }.

## What somebody was shown.

seen-document-title = O formulário tal como foi mostrado
seen-ticked = Assinalado
seen-not-ticked = Não assinalado

## Mail: receipts.

mail-receipt-subject = As suas respostas a { $controller }
mail-receipt-subject-withdrawn = Retirou um consentimento junto de { $controller }
mail-receipt-subject-given = Deu um consentimento a { $controller }
mail-receipt-form = Em { $date } enviou a { $controller } o formulário «{ $form }». Eis o que registámos:
mail-receipt-change = Em { $date } alterou o que { $controller } pode fazer com os seus dados. Eis o que registámos:
mail-receipt-given = Deu o seu consentimento: «{ $statement }»
mail-receipt-refused = Não deu o seu consentimento: «{ $statement }»
mail-receipt-withdrawn = Retirou: «{ $statement }»
mail-receipt-manage-intro = Pode ver as suas respostas e alterar cada uma delas a qualquer momento, sem iniciar sessão:
mail-receipt-manage = Ver ou retirar
mail-receipt-when = Quando
mail-receipt-controller = Responsável pelo tratamento
mail-receipt-contact = Perguntas para
mail-receipt-dpo = Encarregado da proteção de dados
mail-receipt-reference = Referência
mail-receipt-not-you = Não foi você? Então retire o consentimento através da ligação acima ou escreva-nos. Não reencaminhe este e-mail: quem tiver a ligação pode alterar as suas respostas.

## Mail: the question whether it was you.

mail-confirm-subject = Confirme as suas respostas a { $controller }
mail-confirm-intro = Alguém, muito provavelmente você, enviou a { $controller } o formulário «{ $form }» com este endereço. Confirme que foi você. Até lá, as suas respostas não contam.
mail-confirm-button = Ver e confirmar
mail-confirm-valid = A ligação é válida durante 7 dias.
mail-confirm-not-you = Não foi você? Então não precisa de fazer nada, e nada será registado como seu consentimento.

## What a new form begins with.

forms-start-submit = Enviar
forms-start-thanks = Obrigado. Registámos as suas respostas.
forms-start-email = Endereço de e-mail

## Dates.

date-long = { $day } de { $month } de { $year }
date-time = { $date }, { $time }
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro

form-public-close = Fechar
form-public-working = Um momento, o formulário está a ser preparado para envio…
form-public-too-quick = Ainda não foi enviado nada, porque foi mais rápido do que as pessoas leem. Tudo o que preencheu continua aqui: verifique e envie de novo.
manage-ask-title = Ver ou retirar os seus consentimentos
manage-ask-text = Introduza o seu endereço de correio eletrónico. Enviamos-lhe uma ligação com a qual vê em que consentiu e pode retirá-lo.
manage-ask-email = Endereço de correio eletrónico
manage-ask-send = Enviem-me a ligação
manage-ask-receipt = A mesma ligação está em cada recibo que lhe enviámos.
manage-ask-sent-title = Veja o seu correio
manage-ask-sent = Se conhecermos este endereço, uma mensagem com a ligação está a caminho.
manage-ask-again = Introduzir outro endereço
mail-manage-subject = Os seus consentimentos em { $controller }
mail-manage-intro = Pediu uma ligação para os seus consentimentos em { $controller }. Com ela vê em que consentiu e pode retirá-lo.
mail-manage-not-you = Se não a pediu, não precisa de fazer nada. Não passe a ligação a outros: quem a tem vê os seus consentimentos.

## The form on paper.
paper-only-if = Apenas se:
paper-answered = respondido
paper-not = não { $value }
paper-and = e
paper-or = ou
paper-tick-one = Assinale uma opção.
paper-tick-any = Assinale tudo o que se aplica.
paper-attach = Junte-o a esta folha ({ $kinds }).
paper-place-date = Local e data
paper-signature = Assinatura
paper-online = Este formulário na web:
paper-return = Entregue ou envie esta folha a: { $address }
mail-receipt-paper = Em { $date } assinou em papel o formulário «{ $form }» de { $controller }. Eis o que registámos dele:

## Why a consent holds or does not, renewing it, and receipts.
state-holds = É válido até ser retirado.
state-holds-until = É válido até { $date }.
state-ended = O período para o qual foi dado ({ $duration }) terminou em { $date }.
state-changed = Desde { $date }, a versão { $version } pede outra coisa.
state-declared = Motivo: { $reason }
state-too-young = Não conta: é exigida uma idade mínima de { $minimum } anos e o registo mostra apenas { $shown }.
manage-state-invalidated = Em { $date } este consentimento foi declarado inválido.
manage-state-unasked = O registo desta resposta foi anulado em { $date }.
flash-manage-renewed = O seu consentimento foi renovado e um recibo está a caminho.
renew-title = Renovar o seu consentimento
renew-button = Renovar
mail-receipt-renewed = Deu de novo o seu consentimento: «{ $statement }»
mail-receipt-expired = Terminou o período para o qual deu o seu consentimento: «{ $statement }»
mail-receipt-invalidated = Este consentimento foi declarado inválido: «{ $statement }»
mail-renew-subject = O seu consentimento para { $controller } termina em breve
mail-renew-intro = Deu a { $controller } um consentimento que termina em breve. Se quiser que continue, pode renová-lo.
mail-renew-ends = «{ $statement }»: dado em { $given }, termina em { $date }
mail-renew-nothing = Se não fizer nada, termina por si e os seus dados deixam de ser usados para isto.
receipt-title = Recibo
receipt-check = Este recibo está assinado: quem tiver o ficheiro pode verificar, sem nos perguntar, que nada nele foi alterado.
receipt-jws = Descarregar o recibo assinado
receipt-json = Descarregar com a prova
receipt-recorded = Anotado
receipt-key = Assinado com a chave
