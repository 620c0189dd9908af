### Brazilian Portuguese. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = Boas-vindas, e as newsletters para escolher
command-newsletters = Todas as newsletters
command-subscribe = Receber uma newsletter aqui
command-unsubscribe = Deixar de receber uma newsletter
command-subscriptions = O que você recebe
command-latest = A última edição
command-issues = Edições anteriores
command-settings = Quanto você recebe, em que forma e em que idioma
command-help = O que eu sei fazer
option-code = Um código ou o fim de um link que você recebeu
option-newsletter = Qual newsletter
option-to = Eu, ou este canal
option-channel = Outro canal deste servidor
option-page = Página, a partir de 1
option-depth = headlines, brief ou full (títulos, resumo, inteira)
option-language = Idioma do bot
option-style = classic, rich, ou auto para a forma usual deste bot
option-to-me = eu
option-to-here = este canal

## Welcome and help

welcome = Boas-vindas ao Courant.
welcome-what = Eu trago newsletters para onde você está, resumidas. Escolha uma, e cada nova edição chega neste chat.
welcome-none = Ainda não há newsletters aqui. Quem cuida deste bot vai adicionar algumas em breve; volte logo.
welcome-server = Eu trago newsletters para você, resumidas. Escolha uma, e cada nova edição chega no nosso chat privado.
welcome-group = Eu trago newsletters para este chat, resumidas. Os administradores escolhem quais.
help-title = O que eu sei fazer
help-line = /{ $name } – { $what }
help-tip = Tudo pode ser clicado ou digitado: /subscribe e algumas letras do nome bastam.
chatter = Eu só entendo comandos. Estes são os mais úteis:

## Newsletters and subscriptions

newsletters-title = Newsletters
newsletters-none = Ainda não há newsletters.
pick-subscribe = Qual newsletter você quer?
pick-none-left = Você já recebe todas as newsletters que existem.
pick-none-left-chat = { $chat } já recebe todas as newsletters que existem.
pick-unsubscribe = Qual você não quer mais?
pick-latest = A última edição de qual newsletter?
pick-issues = As edições anteriores de qual newsletter?
subscribed = Agora você recebe { $newsletter } aqui, { $depth }.
subscribed-private = Agora você recebe { $newsletter } no nosso chat privado, { $depth }.
subscribed-chat = { $chat } agora recebe { $newsletter }, { $depth }.
subscribed-next = A próxima edição chega sozinha.
subscribed-already = Você já recebe { $newsletter }, { $depth }.
subscribed-already-chat = { $chat } já recebe { $newsletter }, { $depth }.
unsubscribed = Você não recebe mais { $newsletter }.
unsubscribed-chat = { $chat } não recebe mais { $newsletter }.
unsubscribed-not = Você não recebe { $newsletter }.
unsubscribed-not-chat = { $chat } não recebe { $newsletter }.
subscriptions-title = O que você recebe
subscriptions-title-chat = O que { $chat } recebe
subscriptions-line = { $newsletter }, { $depth }
subscriptions-none = Nada ainda.
welcome-private = É aqui que suas newsletters vão chegar.

## Reading

latest-none = { $newsletter } ainda não tem edições.
nothing-taken = Você ainda não recebe nenhuma newsletter.
nothing-taken-chat = { $chat } ainda não recebe nenhuma newsletter.
issues-title = { $newsletter }: edições anteriores
issues-page = Página { $page } de { $pages }
issues-line = { $date } – { $title }
issues-none = { $newsletter } ainda não tem edições.
issues-beyond = Ao todo há só { $pages ->
    [one] uma página
   *[other] { $pages } páginas
}.
issue-gone = Essa edição não está mais guardada. Isto é o que há:
issue-untitled = Edição de { $date }

## Settings

settings-title = Configurações
settings-depth = Tamanho: { $depth }
settings-language = Idioma: { $language }
settings-language-auto = { $language } (como seu aplicativo)
settings-depth-set = De agora em diante, as edições chegam { $depth }.
settings-language-set = Agora eu falo português.
settings-style = Forma: { $style }
settings-style-set = De agora em diante, as edições chegam como { $style }.
style-auto = as mensagens usuais deste bot
style-classic = mensagens que qualquer aplicativo mostra
style-rich = mensagens ricas, com tudo o que o aplicativo sabe mostrar
settings-on = { $what }: sim.
settings-off = { $what }: não.
depth-headlines = em títulos
depth-brief = em resumo
depth-full = por inteiro

## Elsewhere: channels and groups

elsewhere-title = { $newsletter } em um canal ou grupo
elsewhere-how = Torne-me administrador do seu canal e escolha-o com o botão abaixo, envie o @nome dele depois de /subscribe, ou encaminhe para mim uma das publicações dele. Em um grupo, adicione-me e envie /subscribe lá.
elsewhere-pick = Escolher um canal
elsewhere-offer = O que { $chat } deve receber?
elsewhere-not-yours = Só os administradores de { $chat } podem mudar o que ele recebe.
elsewhere-cannot-post = Não posso publicar em { $chat }. Dê-me permissão para publicar lá e tente de novo.
elsewhere-unknown = Não vejo { $name }. Adicione-me lá primeiro e tente de novo.
elsewhere-gone = Não conheço mais esse chat. Envie /subscribe lá, ou encaminhe para mim uma publicação dele.
only-administrators = Só administradores podem mudar o que este chat recebe. Qualquer pessoa pode pedir a última edição.
only-brought = Ninguém me adicionou a este chat, então não posso publicar aqui. Depois que um administrador me adicionar, ele também poderá receber newsletters.
cannot-reach = Não consigo escrever para você em privado. Permita mensagens diretas de membros deste servidor e tente de novo.

## When something is not understood

wrong-unknown-command = Não conheço /{ $name }.
wrong-did-you-mean = Você quis dizer /{ $name }?
wrong-newsletter = Não conheço nenhuma newsletter chamada “{ $words }”.
wrong-newsletter-nearest = Você quis dizer uma destas?
wrong-newsletter-several = Várias newsletters combinam com “{ $words }”:
wrong-page = “{ $page }” não é um número de página. Tente /issues com um número a partir de 1.
wrong-setting = “{ $word }” não é uma configuração. Pode ser headlines, brief ou full, classic ou rich, ou um idioma.
wrong-link = Esse link não leva mais a lugar nenhum. Isto é o que há:
wrong-long = Isso é longo demais para um comando.
wrong-button = Esse botão não vale mais. Isto é o que há agora:
wrong-trouble = Algo deu errado do meu lado. Nada se perdeu; tente de novo em um minuto, por favor.
operator-welcome = Agora você cuida deste bot. Eu aviso aqui quando algo precisar de você. O botão mostra como vão as últimas edições.
operator-wrong-code = Esse código é desconhecido, já foi usado ou expirou. Um novo se cria com “courant operator invite”.
operator-private = Envie esse código no nosso chat privado, por favor; aqui todos podem lê-lo.
operator-only = Só quem cuida do bot pode ver isso, no chat privado comigo.
deliveries-title = Entregas
deliveries-line = { $newsletter }, “{ $title }”: { $delivered } entregues, { $waiting } na fila, { $failed } com falha, { $skipped } puladas
deliveries-held = { $held } esperando a sua hora
deliveries-rate = { $rate } no último minuto, faltam uns { $minutes } min
deliveries-none = Nada saiu ainda.
progress-line = Enviando { $newsletter }, “{ $title }”: { $done } de { $audience } chats, { $rate } no último minuto, faltam uns { $minutes } min.
progress-stands = Enviando { $newsletter }, “{ $title }”: { $done } de { $audience } chats; nada andou no último minuto.
progress-done = { $newsletter }, “{ $title }” chegou aos seus { $audience } chats. Falhas: { $failed }.
notice-rejected = A plataforma recusou uma mensagem de { $newsletter }: { $reason }. Os detalhes estão no registro.
notice-forbidden = Não posso publicar em { $chat }: { $reason }. Tento de novo amanhã.
notice-source = Não foi possível ler uma edição de { $newsletter }: { $reason }. O arquivo foi posto de lado.
notice-feed-stopped = Desisti do feed de { $newsletter } ({ $address }): { $reason }. Para consultá-lo de novo: courant feed resume { $feed }

## Buttons

button-subscribe = Assinar
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = Cancelar assinatura
button-unsubscribe-from = － { $newsletter }
button-undo = Desfazer
button-latest = Última edição
button-issues = Edições anteriores
button-deliveries = Entregas
button-again = Atualizar
button-newsletters = Todas as newsletters
button-subscriptions = Assinaturas
button-settings = Configurações
button-help = Ajuda
button-elsewhere = Em um canal ou grupo…
button-newer = ‹ Mais novas
button-older = Mais antigas ›
button-previous = ‹ Voltar
button-next = Mais ›
button-headlines = Títulos
button-brief = Resumo
button-full = Edição inteira
button-web = Na web
button-contents = Ler uma seção…
button-auto = Como meu aplicativo
button-pictures = Imagens
button-sponsors = Patrocinados
button-sound = Som
button-style-auto = Forma usual
button-style-classic = Clássica
button-style-rich = Rica

## Briefings

briefing-date = { $day } de { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
} de { $year }
briefing-number = Nº { $number }
briefing-by = Por { $authors }
briefing-video = ▶ Vídeo
briefing-sponsor = Patrocinado
briefing-credit = Foto: { $credit }
briefing-source = Fonte: { $credit }
briefing-picture = Imagem
briefing-more = { $count ->
    [one] … e mais { $count } matéria
   *[other] … e mais { $count } matérias
}
briefing-continued = { $section } (continuação)
briefing-contents = Nesta edição: { $sections }
briefing-lead = Destaque
briefing-empty = Esta edição não tem texto próprio.
only-you-see-this = Só você vê a resposta, abaixo. Não há nada? Aperte de novo.
digest-title = { $count ->
    [one] Suas newsletters: { $count } edição
   *[other] Suas newsletters: { $count } edições
}
digest-contents = Ler uma edição…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = Esta edição foi retirada por quem a publicou.
copy-shorter = O resto desta edição foi retirado por quem a publicou.

## When issues come

command-schedule = Quando as edições chegam: assim que saem, ou nas horas que você escolher
command-timezone = A hora de que lugar vale
command-quiet = As horas em que nada chega
command-pause = Nada chega até você voltar
command-resume = As edições chegam de novo
option-when = Por exemplo: dias úteis 7:30, domingo 9:00 e quarta 18:00, assim que saem
option-city = Uma cidade ou um fuso horário
option-hours = Por exemplo: 22-7, 22-7 sem som, nenhuma
option-until = Por exemplo: segunda, 3 dias, 24 dezembro
when-is = { $what }: { $schedule }.
when-is-next = { $what }: { $schedule }, a próxima vez { $next }.
when-all = Suas newsletters
when-digest = O que sair nesse meio-tempo chega junto.
when-in-quiet = Isso cai nas suas horas de silêncio ({ $hours }), então chega quando elas terminam.
when-type = Escolha dias e uma hora, ou digite: /schedule domingo 9:00 e quarta 18:00
when-examples = Exemplos: /schedule dias úteis às 7:30 · /schedule domingo 9:00 e quarta 18:00 · /schedule assim que saem
schedule-live = assim que saem
schedule-at = { $days } às { $times }
schedule-zone = { $schedule }, { $zone }
days-all = todos os dias
days-weekdays = dias úteis
days-weekend = fins de semana
weekday = { $day ->
    [1] segunda-feira
    [2] terça-feira
    [3] quarta-feira
    [4] quinta-feira
    [5] sexta-feira
    [6] sábado
   *[7] domingo
}
weekday-each = { $day ->
    [1] toda segunda
    [2] toda terça
    [3] toda quarta
    [4] toda quinta
    [5] toda sexta
    [6] todo sábado
   *[7] todo domingo
}
clock = { $hour }:{ $minute }
moment-today = hoje às { $time }
moment-tomorrow = amanhã às { $time }
moment-weekday = { $weekday } às { $time }
moment-date = { $weekday }, { $date }, às { $time }
list-and = { $first } e { $next }
list-comma = { $first }, { $next }
zone-time = hora de { $city }
zone-is = { $zone }: agora são { $time }.
zone-pick = Que horas são aí? Ou digite sua cidade: /timezone São Paulo
zone-pick-city = Onde fica isso?
zone-guessed = Tomei { $zone } pelo idioma do seu aplicativo. Se não for isso, mude abaixo.
zone-unknown = Ainda não conheço seu fuso horário, então vale { $zone }. Mude abaixo.
zone-wrong = Não conheço cidade nem fuso horário chamado “{ $words }”.
zone-nearest = Você quis dizer um destes?
quiet-is = Horas de silêncio: { $hours }, { $zone }.
quiet-hold = das { $from } às { $to } nada chega
quiet-silence = das { $from } às { $to } sem som
quiet-none = Você não tem horas de silêncio.
quiet-what = 🌙 segura o que chega até as horas de silêncio terminarem, 🔕 só tira o som. Ou digite: /quiet 22:30-6:30
quiet-examples = Exemplos: /quiet 22-7 · /quiet 22:30-6:30 sem som · /quiet nenhuma
away-is = { $what }: em pausa, de volta { $until }.
away-then = O que sair nesse meio-tempo chega depois, junto.
away-ask = Por quanto tempo nada deve chegar? Ou digite: /pause até segunda
away-examples = Exemplos: /pause até segunda · /pause 3 dias · /pause até 24 dezembro 18:00
settings-schedule = Quando: { $schedule }
settings-quiet = Horas de silêncio: { $hours }
settings-away = Em pausa, de volta { $until }
subscriptions-line-when = { $newsletter }, { $depth }, { $schedule }
subscriptions-line-away = { $line }; em pausa, de volta { $until }
wrong-time = “{ $words }” não é uma hora que exista.
wrong-time-word = Não entendo “{ $word }” em “{ $words }”.
wrong-time-nothing = Não entendo “{ $words }” como uma hora.
wrong-time-many = São horas demais: { $most } no máximo.
wrong-time-past = Esse momento já passou.
wrong-time-far = Isso é longe demais; um ano no máximo.
wrong-time-newsletter = Entendi “{ $newsletter }”, mas não quando.
button-how = Quanto…
button-when = Quando…
button-live = Assim que saem
button-as-chat = Como as outras
button-daily = Todos os dias
button-weekdays = Dias úteis
button-weekend = Fins de semana
button-sundays = Domingos
button-late-send = Se atrasar: logo
button-late-next = Se atrasar: na próxima
button-quiet = Horas de silêncio…
button-quiet-off = Nenhuma
button-away = Pausa…
button-away-day = Até amanhã
button-away-three = 3 dias
button-away-week = Uma semana
button-away-fortnight = 2 semanas
button-away-back = Voltei
button-zone = Fuso horário…
button-zones = Todos os fusos
button-language = Idioma…

## Searching and keeping

command-search = Buscar em todas as edições
command-save = Guardar a última edição para você
command-saved = O que você guardou
option-words = Palavras, “uma frase”, -sem
option-date = Por exemplo: 3 março, março 2026, ontem
search-ask = O que você procura? Digite /search e algumas palavras, por exemplo: /search petróleo sanções
search-examples = Basta o começo de uma palavra, a partir de três letras. Palavras “entre aspas” ficam juntas, e um sinal de menos exclui: /search sanções “mar do norte” -petróleo
search-found = { $count ->
    [one] { $count } edição tem “{ $words }”
   *[other] { $count } edições têm “{ $words }”
}
search-many = Mais de { $count } edições têm “{ $words }”
search-in = Só em { $newsletter }, as mais novas primeiro
search-beyond = Não há mais nada.
search-none = Não encontrei nada para “{ $words }”.
search-none-in = Não encontrei nada para “{ $words }” em { $newsletter }.
search-none-of = “{ $words }” sozinho também não se encontra.
search-long = As outras páginas ficam fora de alcance com tantas palavras: busque menos.
wrong-search = Não há nada para buscar em “{ $words }”.
saved-now = Guardado: { $title }. /saved mostra o que você guarda.
saved-no-longer = Não está mais guardado: { $title }.
saved-title = O que você guarda
saved-line = { $title } – { $newsletter }, { $date }
saved-how = Para tirar um, abra e aperte ☆ mais uma vez.
saved-private = O que você guarda é seu. Peça no nosso chat privado, por favor; aqui todos podem ler.
saved-none = Nada ainda. Aperte ☆ Guardar sob uma edição ou uma seção, e ela fica aqui.
save-what = Não sei de que edição você fala. Aperte ☆ Guardar sob uma, ou diga uma newsletter: /save e o nome dela guarda a última edição.
issues-none-before = Não há nenhuma tão antiga. A primeira é de { $date }.
issues-months = { $newsletter }: { $year }
issues-months-type = Escolha um mês, ou digite: /issues 3 março
issues-examples = Exemplos: /issues 2 · /issues 3 março · /issues março 2026 · /issues ontem
button-month = { $month ->
    [1] Janeiro
    [2] Fevereiro
    [3] Março
    [4] Abril
    [5] Maio
    [6] Junho
    [7] Julho
    [8] Agosto
    [9] Setembro
    [10] Outubro
    [11] Novembro
   *[12] Dezembro
} · { $count }
button-months = Por mês…
button-only = Só { $newsletter }
button-everywhere = Em todas as newsletters
button-search = { $words } ({ $count })
button-read-on = Continuar lendo
button-save = ☆ Guardar
button-saved = O que eu guardo

## What of an issue is wanted, and why something came

command-filter = Só o que você quer de uma newsletter
command-why = Por que uma edição chegou, ou não
option-items = Por exemplo: petróleo, “mar do norte”, sem esporte
briefing-filtered = { $kept } de { $all } matérias, pelo seu filtro
subscriptions-line-filter = { $line }; { $filter }
filter-is = { $newsletter }: { $filter }.
filter-none = { $newsletter }: chega tudo.
filter-would-be = { $newsletter }, se você salvar isto: { $filter }.
filter-only = só { $tests }
filter-never = sem { $tests }
filter-both = { $only }, { $never }
filter-or = { $first } ou { $next }
filter-words = “{ $words }”
filter-section = a seção “{ $title }”
filter-keeps = { $issues ->
    [one] Teria ficado a última edição, com { $items } das suas { $all } matérias.
   *[other] Teriam ficado { $kept } das últimas { $issues } edições, com { $items } das suas { $all } matérias.
}
filter-keeps-none = { $issues ->
    [one] Não teria ficado nada da última edição.
   *[other] Não teria ficado nenhuma das últimas { $issues } edições.
}
filter-untried = Ainda não há edição em que testá-lo.
filter-sections = Aperte uma seção para tirá-la, ou para tê-la de volta.
filter-type = Ou digite o que você quer: /filter petróleo, “mar do norte”, sem esporte
filter-examples = Exemplos: /filter petróleo, “mar do norte” · /filter sem esporte, seção Mercados · /filter /petroleiros?/ · /filter tudo
filter-which = Para qual newsletter?
filter-changed = Isso foi testado antes de outra coisa. Isto é o que vale agora:
wrong-filter-nothing = Não há nada para buscar em “{ $words }”.
wrong-filter-pattern = “{ $words }” não é um padrão que eu possa usar: talvez haja um parêntese aberto, ou ele combina com tudo. Palavras simples não precisam de barras.
wrong-filter-big = “{ $words }” é um padrão grande demais. Bastam menos repetições, ou palavras simples.
wrong-filter-many = É demais para um filtro: no máximo { $most } palavras, frases e seções, e { $patterns } padrões.
button-filter = Filtro…
button-filter-save = Salvar este filtro
button-filter-discard = Deixar como estava
button-filter-off = Tudo de novo
button-filter-draft = O que eu testei
button-why = Por quê…
why-title = Por que uma edição chegou, ou não
why-filter = Seu filtro: { $filter }.
why-none = Ainda não há edições.
why-came = chegou { $when }
why-came-together = chegou { $when }, junto com outras
why-held-schedule = chega { $when }, pelo seu horário
why-held-quiet = chega { $when }, quando terminam suas horas de silêncio
why-held-away = chega { $when }, quando termina sua pausa
why-coming = está a caminho
why-aside = ainda não pôde ser enviada; tento de novo { $when }
why-filtered = seu filtro não deixou nada dela
why-retracted = foi retirada por quem a publicou
why-unsubscribed = você tinha cancelado a assinatura
why-barred = eu não podia escrever aqui naquele momento
why-failed = não pôde ser entregue; quem cuida deste bot encontra o motivo no registro
why-before = é de antes da sua assinatura

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = segunda, segundas, segunda-feira | terça, terças, terca, terça-feira | quarta, quartas, quarta-feira | quinta, quintas, quinta-feira | sexta, sextas, sexta-feira | sábado, sábados, sabado | domingo, domingos
words-month-names = janeiro | fevereiro | março, marco | abril | maio | junho | julho | agosto | setembro | outubro | novembro | dezembro
words-daily = todos os dias, todo dia, cada dia, diariamente, diário
words-weekdays = dias úteis, dias uteis, nos dias úteis, dias de semana, durante a semana
words-weekend = fins de semana, fim de semana, nos fins de semana
words-live = assim que saem, assim que sair, imediatamente, na hora, ao vivo
words-off = nunca, nenhuma, nenhum
words-silently = sem som, sem barulho, em silêncio, silencioso
words-and = e
words-to = até, ate, até às
words-am = da manhã, da madrugada
words-pm = da tarde, da noite
words-hour-mark = em ponto
words-noon = meio-dia, meio dia
words-midnight = meia-noite, meia noite
words-morning = de manhã, pela manhã, toda manhã
words-evening = à noite, toda noite, hoje à noite
words-today = hoje
words-tomorrow = amanhã, amanha
words-yesterday = ontem
words-hours = horas, hora
words-days = dias, dia
words-weeks = semanas, semana
words-months = meses, mês
words-one = uma
words-filler = às, as, os, aos, nas, das, toda, todo, por, durante, estou fora, em, daqui a

## Words that people type for filters

words-filter-only = só, somente, apenas
words-filter-without = sem, menos, exceto, tudo menos, tudo exceto
words-filter-section = seção, secao, seções
words-filter-all = tudo, nenhum filtro, sem filtro

# Privacy
command-privacy = O que eu guardo sobre você
command-forget = Apagar tudo sobre você
privacy-title = O que eu guardo
privacy-who = Quem você é: seu número nesta plataforma, o idioma do seu aplicativo e onde posso escrever para você.
privacy-settings = O que você recebe e como configurou: horários, fuso horário, horas de silêncio, filtros.
privacy-saved = O que você guardou.
privacy-sent = Que edições enviei e em que mensagens, para que nada chegue duas vezes e as correções cheguem a você.
privacy-invited = A quais newsletters por convite você tem acesso.
privacy-edited = O que você me enviou para publicar, enquanto espera, e em quais newsletters você pode publicar.
privacy-shared = De grupos e canais: o nome, o que recebem, e quem mudou isso e quando.
privacy-not = Não guardo mais nada do que você me escreve, nem quando você lê. Tudo fica com quem cuida de mim.
forget-ask = Apago tudo sobre você: o que você recebe, como configurou, o que guardou e o que enviei? Grupos e canais continuam com o que recebem, mas não sabem mais quem configurou.
forget-for-good = Isso não pode ser desfeito. As mensagens do nosso chat ficam; você pode apagá-las lá.
forget-done = Pronto: apaguei tudo sobre você. Para recomeçar, digite /start.
forget-private = Isso fica entre você e mim. Peça no nosso chat privado, por favor.
button-privacy = Privacidade
button-forget = Esquecer de mim…
button-forget-sure = Apagar tudo
button-keep = Manter tudo

# Moving to another platform
command-link = Receber o mesmo na outra plataforma
link-code = Abra-me na outra plataforma e envie isto lá, no nosso chat privado. O que você recebe aqui chega lá também, com seus horários e filtros, e o que você guardou estará lá:
link-valid = Funciona uma vez, em até uma hora. Quem tiver o código pode ler junto: não mostre a ninguém.
link-nothing = Ainda não há nada para levar: você não recebe nenhuma newsletter aqui e não guardou nada.
link-private = Um código desses é só para os seus olhos. Peça no nosso chat privado, por favor.
link-wrong = Esse código é desconhecido, já foi usado ou tem mais de uma hora. Envie /link onde você recebe suas newsletters, e eu faço um novo.
link-own = Esse código já é seu. Envie-o na outra plataforma.
link-done = Aqui está. No lugar antigo continua chegando também, até você parar lá.
link-stopped = Pronto: no lugar antigo não chega mais nada. Aqui continua.
link-too-late = Daqui não consigo mais parar. No lugar antigo, /subscriptions tem um botão para isso.
button-link-stop = Parar no lugar antigo

# A file with everything
command-export = Tudo sobre você, em um arquivo
export-done = Aqui está tudo o que eu guardo sobre você, em um arquivo que programas também conseguem ler.
button-export = Em arquivo

# Who may see a newsletter
by-invitation = { $newsletter } é só por convite, e { $chat } não tem nenhum. Quem cuida deste bot pode liberar o acesso.
invitation-wrong = Esse convite é desconhecido, já foi usado ou foi retirado. Peça um novo a quem o enviou.

# Who changed what in a shared chat
changed-by = Alterado por { $name }.
changes-title = { $chat }: quem mudou o quê
changes-none = Nada mudou ainda.
changes-line = { $what } – { $name }, { $when }
changes-last = Última alteração por { $name }, { $when }.
changes-somebody = alguém que não está mais aqui
button-changes = Quem mudou o quê…

# Where newsletters go
subscribed-twice = { $channel } também recebe esta newsletter, e o que é publicado lá aparece aqui sozinho: cada edição vai aparecer aqui duas vezes.
option-mention = Um cargo que recebe um aviso a cada edição
mention-is = { $role } recebe um aviso a cada edição.
mention-none = Ninguém recebe aviso de novas edições.
button-mention-off = Não avisar
wrong-mention = Não posso mencionar { $role }. Nas configurações do cargo, permita que qualquer pessoa o mencione, ou dê-me permissão para mencionar todos os cargos.
wrong-mention-all = Eu menciono um cargo, não todos de uma vez. Escolha um cargo que as pessoas possam pegar por conta própria.

# What is typed
button-type = ✎ Digitar…
ask-answer = Digite em resposta a esta mensagem.

# What waits for an editor or operator
editor-welcome = Agora você pode publicar em { $newsletter }. Eu aviso aqui quando uma edição esperar sua decisão.
held-title = O que espera sua decisão
held-none = Nada espera sua decisão.
held-how = Para publicar, envie ou encaminhe para mim um texto de várias linhas, ou um arquivo: Markdown, HTML ou um e-mail (.eml). Você vê como seus leitores vão ver e depois publica, marca uma hora ou descarta.
held-private = Peça isso no nosso chat privado, por favor; aqui todos podem ler.
held-only = Só editores e quem cuida do bot podem fazer isso. Quem cuida deste bot convida editores com “courant editor invite”.
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }, sai { $when }
held-untitled = (sem título)
held-waits = Isso espera sua decisão.
held-review = { $newsletter }: “{ $title }” aguarda publicação.
held-unproved = “{ $title }” diz ser de { $newsletter }: { $reason }.
held-unknown = “{ $title }” chegou de um remetente que ainda não é uma newsletter: { $sender }.
held-confirmation = { $sender } pergunta se você quer assinar. Para confirmar, abra: { $link }
held-draft = { $newsletter }: “{ $title }”, que você pode publicar agora ou mais tarde.
held-draft-nowhere = “{ $title }” ainda não é de nenhuma newsletter.
held-proved = Está comprovado que vem de { $domain }.
held-not-proved = Nada comprova quem enviou, então qualquer pessoa poderia enviar mais assim. Você pode aceitar só esta.
held-would-go = { $chats ->
    [0] Ninguém recebe esta newsletter ainda; iria para o arquivo.
    [one] Iria para { $chats } chat.
   *[other] Iria para { $chats } chats.
}
held-would-be-known = Já foi publicada antes. Publicar de novo não muda nada.
held-would-be-retracted = Já foi publicada e retirada, e assim fica.
held-would-be-corrected = Já foi publicada e agora diz outra coisa: o que foi entregue seria corrigido.
held-goes-out = Sai { $when }.
held-which = De qual newsletter é?
held-which-once = Em qual newsletter devo publicar? Só desta vez: nada comprova quem enviou.
held-which-sender = Qual newsletter este remetente envia? De agora em diante, o que vier dele é publicado sozinho.
held-when = Quando “{ $title }” deve sair ({ $zone })?
held-when-hint = Por exemplo: amanhã 8:00, segunda 18:30, em 3 horas
held-when-examples = Exemplos: amanhã 8:00 · segunda 18:30 · 24 dezembro · em 3 horas
held-scheduled = { $newsletter }: “{ $title }” sai { $when }, { $zone }.
held-discarded = “{ $title }” foi descartada. Dá para recuperar durante uma semana.
held-blocked = { $sender } está bloqueado: o que vier dele é descartado.
held-accepted = De agora em diante, { $sender } é { $newsletter }: o que vier dele é publicado sozinho.
held-accepted-new = { $newsletter } agora é uma newsletter, e o que { $sender } enviar é publicado sozinho.
held-gone = Isso não está mais pendente.
held-published-before = Isso já foi publicado.
held-discarded-before = Isso já foi descartado.
held-nowhere = Ainda não é de nenhuma newsletter.
held-no-sender = Não diz nenhum remetente que possa ser bloqueado.
held-no-name = Não diz como se chama, ou tem o nome de outra newsletter. Diga de qual newsletter é.
held-unreadable = Não consigo fazer uma edição disso: { $reason }.
published-new = { $chats ->
    [0] { $newsletter }: “{ $title }” está no arquivo. Ninguém recebe esta newsletter ainda.
    [one] { $newsletter }: “{ $title }” sai para { $chats } chat.
   *[other] { $newsletter }: “{ $title }” sai para { $chats } chats.
}
published-corrected = { $chats ->
    [0] { $newsletter }: “{ $title }” foi corrigida. Nenhum chat a tinha ainda.
    [one] { $newsletter }: “{ $title }” foi corrigida, também no chat que a tem.
   *[other] { $newsletter }: “{ $title }” foi corrigida, também nos { $chats } chats que a têm.
}
published-known = { $newsletter }: “{ $title }” já tinha sido publicada. Nada mudou.
published-retracted = { $newsletter }: “{ $title }” já tinha sido retirada, e assim fica.
take-back-ask = { $chats ->
    [0] Devo retirar “{ $title }”? Nenhum chat a tem ainda.
    [one] Devo retirar “{ $title }”? Ela some do único chat que a tem.
   *[other] Devo retirar “{ $title }”? Ela some dos { $chats } chats que a têm.
}
take-back-done = “{ $title }” foi retirada e some dos chats que a tinham.
submit-nothing = Eu posso publicar textos e arquivos: Markdown, HTML ou um e-mail (.eml).
submit-large = Esse arquivo é grande demais: aceito no máximo { $most } MB.
submit-gone = Não consegui mais obter esse arquivo. Envie de novo, por favor.
submit-several = Há { $count } edições nele. Envie uma de cada vez, por favor.
submit-full = Já há coisas demais pendentes. Primeiro decida sobre uma parte delas.
submit-stripped = A imagem fica para trás. As imagens vêm junto quando um arquivo Markdown ou HTML tem um link para elas.
notice-did-not-go-out = “{ $title }” não pôde sair: { $reason }.
button-held = Pendentes
button-held-preview = Ver
button-held-publish = Publicar
button-held-schedule = Agendar…
button-held-no-time = Tirar a hora
button-held-discard = Descartar
button-held-bring-back = Recuperar
button-held-which = De outra newsletter…
button-held-accept = Aceitar
button-held-ignore = Ignorar
button-held-block = Bloquear
button-held-confirm = Confirmar
button-take-back = Retirar…
button-take-back-sure = Retirar
