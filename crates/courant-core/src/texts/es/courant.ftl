### Spanish. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = Bienvenida, y los boletines para elegir
command-newsletters = Todos los boletines
command-subscribe = Recibir un boletín aquí
command-unsubscribe = Dejar de recibir un boletín
command-subscriptions = Lo que recibes
command-latest = El último número
command-issues = Números anteriores
command-settings = Cuánto recibes, en qué forma y en qué idioma
command-help = Lo que sé hacer
option-code = Un código o el final de un enlace que te dieron
option-newsletter = Qué boletín
option-to = Yo, o este canal
option-channel = Otro canal de este servidor
option-page = Página, desde 1
option-depth = headlines, brief o full (titulares, breve, entero)
option-language = Idioma del bot
option-style = classic, rich, o auto para la forma habitual de este bot
option-to-me = yo
option-to-here = este canal

## Welcome and help

welcome = Te damos la bienvenida a Courant.
welcome-what = Te traigo boletines adonde estás, en breve. Elige uno, y cada nuevo número llega a este chat.
welcome-none = Aquí todavía no hay boletines. Quien administra este bot está por añadir algunos; vuelve pronto.
welcome-server = Te traigo boletines, en breve. Elige uno, y cada nuevo número llega a nuestro chat privado.
welcome-group = Traigo boletines a este chat, en breve. Los administradores eligen cuáles.
help-title = Lo que sé hacer
help-line = /{ $name } – { $what }
help-tip = Todo se puede pulsar o escribir: /subscribe y unas letras del nombre bastan.
chatter = Solo entiendo comandos. Estos son los más útiles:

## Newsletters and subscriptions

newsletters-title = Boletines
newsletters-none = Todavía no hay boletines.
pick-subscribe = ¿Qué boletín quieres?
pick-none-left = Ya recibes todos los boletines que hay.
pick-none-left-chat = { $chat } ya recibe todos los boletines que hay.
pick-unsubscribe = ¿Cuál ya no quieres?
pick-latest = ¿El último número de qué boletín?
pick-issues = ¿Los números anteriores de qué boletín?
subscribed = Ahora recibes { $newsletter } aquí, { $depth }.
subscribed-private = Ahora recibes { $newsletter } en nuestro chat privado, { $depth }.
subscribed-chat = { $chat } ahora recibe { $newsletter }, { $depth }.
subscribed-next = El próximo número llegará solo.
subscribed-already = Ya recibes { $newsletter }, { $depth }.
subscribed-already-chat = { $chat } ya recibe { $newsletter }, { $depth }.
unsubscribed = Ya no recibes { $newsletter }.
unsubscribed-chat = { $chat } ya no recibe { $newsletter }.
unsubscribed-not = No recibes { $newsletter }.
unsubscribed-not-chat = { $chat } no recibe { $newsletter }.
subscriptions-title = Lo que recibes
subscriptions-title-chat = Lo que recibe { $chat }
subscriptions-line = { $newsletter }, { $depth }
subscriptions-none = Nada todavía.
welcome-private = Aquí llegarán tus boletines.

## Reading

latest-none = { $newsletter } todavía no tiene ningún número.
nothing-taken = Todavía no recibes ningún boletín.
nothing-taken-chat = { $chat } todavía no recibe ningún boletín.
issues-title = { $newsletter }: números anteriores
issues-page = Página { $page } de { $pages }
issues-line = { $date } – { $title }
issues-none = { $newsletter } todavía no tiene ningún número.
issues-beyond = Solo hay { $pages ->
    [one] una página
   *[other] { $pages } páginas
}.
issue-gone = Ese número ya no se conserva. Esto es lo que hay:
issue-untitled = Número del { $date }

## Settings

settings-title = Ajustes
settings-depth = Extensión: { $depth }
settings-language = Idioma: { $language }
settings-language-auto = { $language } (como tu aplicación)
settings-depth-set = A partir de ahora, los números llegan { $depth }.
settings-language-set = Ahora hablo español.
settings-style = Forma: { $style }
settings-style-set = A partir de ahora, los números llegan como { $style }.
style-auto = los mensajes habituales de este bot
style-classic = mensajes que muestra cualquier aplicación
style-rich = mensajes enriquecidos, con todo lo que la aplicación puede mostrar
settings-on = { $what }: sí.
settings-off = { $what }: no.
depth-headlines = en titulares
depth-brief = en breve
depth-full = completo

## Elsewhere: channels and groups

elsewhere-title = { $newsletter } en un canal o grupo
elsewhere-how = Hazme administrador de tu canal y después elígelo con el botón de abajo, envíame su @nombre después de /subscribe, o reenvíame una de sus publicaciones. En un grupo, añádeme y envía /subscribe allí.
elsewhere-pick = Elegir un canal
elsewhere-offer = ¿Qué debe recibir { $chat }?
elsewhere-not-yours = Solo los administradores de { $chat } pueden cambiar lo que recibe.
elsewhere-cannot-post = No puedo publicar en { $chat }. Dame permiso para publicar allí e inténtalo de nuevo.
elsewhere-unknown = No veo { $name }. Añádeme allí primero e inténtalo de nuevo.
elsewhere-gone = Ya no conozco ese chat. Envía /subscribe allí, o reenvíame una publicación suya.
only-administrators = Solo los administradores pueden cambiar lo que recibe este chat. Cualquiera puede pedir el último número.
only-brought = Nadie me ha añadido a este chat, así que no puedo publicar aquí. Cuando un administrador me añada, también podrá recibir boletines.
cannot-reach = No puedo escribirte en privado. Permite mensajes directos de miembros de este servidor e inténtalo de nuevo.

## When something is not understood

wrong-unknown-command = No conozco /{ $name }.
wrong-did-you-mean = ¿Querías decir /{ $name }?
wrong-newsletter = No conozco ningún boletín llamado «{ $words }».
wrong-newsletter-nearest = ¿Querías decir uno de estos?
wrong-newsletter-several = Varios boletines coinciden con «{ $words }»:
wrong-page = «{ $page }» no es un número de página. Prueba /issues con un número desde 1.
wrong-setting = «{ $word }» no es un ajuste. Puede ser headlines, brief o full, classic o rich, o un idioma.
wrong-link = Ese enlace ya no lleva a ninguna parte. Esto es lo que hay:
wrong-long = Eso es demasiado largo para un comando.
wrong-button = Ese botón ya no es válido. Esto es lo que hay ahora:
wrong-trouble = Algo ha fallado por mi parte. No se ha perdido nada; inténtalo de nuevo en un minuto, por favor.
operator-welcome = Ahora administras este bot. Te avisaré aquí cuando algo te necesite. El botón muestra cómo van los últimos números.
operator-wrong-code = Ese código es desconocido, ya se usó o ha caducado. Con «courant operator invite» se crea uno nuevo.
operator-private = Envíame ese código en nuestro chat privado, por favor; aquí todos pueden leerlo.
operator-only = Solo quienes administran el bot pueden ver eso, en su chat privado conmigo.
deliveries-title = Envíos
deliveries-line = { $newsletter }, «{ $title }»: { $delivered } entregados, { $waiting } en espera, { $failed } fallidos, { $skipped } omitidos
deliveries-held = { $held } retenidos hasta su hora
deliveries-rate = { $rate } en el último minuto, faltan unos { $minutes } min
deliveries-none = Todavía no ha salido nada.
progress-line = Enviando { $newsletter }, «{ $title }»: { $done } de { $audience } chats, { $rate } en el último minuto, faltan unos { $minutes } min.
progress-stands = Enviando { $newsletter }, «{ $title }»: { $done } de { $audience } chats; nada se ha movido en el último minuto.
progress-done = { $newsletter }, «{ $title }» ha llegado a sus { $audience } chats. Fallidos: { $failed }.
notice-rejected = La plataforma rechazó un mensaje de { $newsletter }: { $reason }. El registro tiene los detalles.
notice-forbidden = No puedo publicar en { $chat }: { $reason }. Lo intentaré de nuevo mañana.
notice-source = No se pudo leer un número de { $newsletter }: { $reason }. El archivo se ha apartado.
notice-feed-stopped = Se ha abandonado el canal de { $newsletter } ({ $address }): { $reason }. Para volver a consultarlo: courant feed resume { $feed }

## Buttons

button-subscribe = Suscribirme
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = Cancelar suscripción
button-unsubscribe-from = － { $newsletter }
button-undo = Deshacer
button-latest = Último número
button-issues = Números anteriores
button-deliveries = Envíos
button-again = Actualizar
button-newsletters = Todos los boletines
button-subscriptions = Suscripciones
button-settings = Ajustes
button-help = Ayuda
button-elsewhere = En un canal o grupo…
button-newer = ‹ Más nuevos
button-older = Más antiguos ›
button-previous = ‹ Atrás
button-next = Más ›
button-headlines = Titulares
button-brief = Breve
button-full = Número entero
button-web = En la web
button-contents = Leer una sección…
button-auto = Como mi aplicación
button-pictures = Imágenes
button-sponsors = Patrocinados
button-sound = Sonido
button-style-auto = Forma habitual
button-style-classic = Clásica
button-style-rich = Enriquecida

## Briefings

briefing-date = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
briefing-number = N.º { $number }
briefing-by = Por { $authors }
briefing-video = ▶ Vídeo
briefing-sponsor = Patrocinado
briefing-credit = Foto: { $credit }
briefing-source = Fuente: { $credit }
briefing-picture = Imagen
briefing-more = { $count ->
    [one] … y un artículo más
   *[other] … y { $count } artículos más
}
briefing-continued = { $section } (continuación)
briefing-contents = En este número: { $sections }
briefing-lead = Tema principal
briefing-empty = Este número no tiene texto propio.
only-you-see-this = Solo tú ves la respuesta, abajo. ¿No hay nada? Pulsa otra vez.
digest-title = { $count ->
    [one] Tus boletines: un número
   *[other] Tus boletines: { $count } números
}
digest-contents = Leer un número…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = Su editor ha retirado este número.
copy-shorter = Su editor ha quitado el resto de este número.

## When issues come

command-schedule = Cuándo llegan los números: según salen, o a las horas que elijas
command-timezone = La hora de qué lugar cuenta
command-quiet = Las horas en que no llega nada
command-pause = No llega nada hasta que vuelvas
command-resume = Los números llegan de nuevo
option-when = Por ejemplo: laborables 7:30, domingo 9:00 y miércoles 18:00, según salen
option-city = Una ciudad o una zona horaria
option-hours = Por ejemplo: 22-7, 22-7 sin sonido, nunca
option-until = Por ejemplo: lunes, 3 días, 24 diciembre
when-is = { $what }: { $schedule }.
when-is-next = { $what }: { $schedule }, la próxima vez { $next }.
when-all = Tus boletines
when-digest = Lo que salga entre tanto llega junto.
when-in-quiet = Eso cae en tus horas de silencio ({ $hours }), así que llega cuando terminan.
when-type = Elige días y una hora, o escribe: /schedule domingo 9:00 y miércoles 18:00
when-examples = Ejemplos: /schedule laborables a las 7:30 · /schedule domingo 9:00 y miércoles 18:00 · /schedule según salen
schedule-live = según salen
schedule-at = { $days } a las { $times }
schedule-zone = { $schedule }, { $zone }
days-all = cada día
days-weekdays = laborables
days-weekend = fines de semana
weekday = { $day ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}
weekday-each = { $day ->
    [1] los lunes
    [2] los martes
    [3] los miércoles
    [4] los jueves
    [5] los viernes
    [6] los sábados
   *[7] los domingos
}
clock = { $hour }:{ $minute }
moment-today = hoy a las { $time }
moment-tomorrow = mañana a las { $time }
moment-weekday = el { $weekday } a las { $time }
moment-date = el { $weekday }, { $date }, a las { $time }
list-and = { $first } y { $next }
list-comma = { $first }, { $next }
zone-time = hora de { $city }
zone-is = { $zone }: ahora son las { $time }.
zone-pick = ¿Qué hora es donde estás? O escribe tu ciudad: /timezone Madrid
zone-pick-city = ¿Dónde es eso?
zone-guessed = He tomado { $zone } por el idioma de tu aplicación. Si no es así, cámbialo abajo.
zone-unknown = Todavía no conozco tu zona horaria, así que es { $zone }. Cámbialo abajo.
zone-wrong = No conozco ninguna ciudad ni zona horaria llamada «{ $words }».
zone-nearest = ¿Querías decir una de estas?
quiet-is = Horas de silencio: { $hours }, { $zone }.
quiet-hold = de { $from } a { $to }, no llega nada
quiet-silence = de { $from } a { $to }, sin sonido
quiet-none = No tienes horas de silencio.
quiet-what = 🌙 retiene lo que llega hasta que terminan las horas de silencio, 🔕 solo le quita el sonido. O escribe: /quiet 22:30-6:30
quiet-examples = Ejemplos: /quiet 22-7 · /quiet 22:30-6:30 sin sonido · /quiet nunca
away-is = { $what }: en pausa, vuelve { $until }.
away-then = Lo que salga entre tanto llega entonces junto.
away-ask = ¿Durante cuánto tiempo no debe llegar nada? O escribe: /pause hasta el lunes
away-examples = Ejemplos: /pause hasta el lunes · /pause 3 días · /pause hasta el 24 diciembre 18:00
settings-schedule = Cuándo: { $schedule }
settings-quiet = Horas de silencio: { $hours }
settings-away = En pausa, vuelve { $until }
subscriptions-line-when = { $newsletter }, { $depth }, { $schedule }
subscriptions-line-away = { $line }; en pausa, vuelve { $until }
wrong-time = «{ $words }» no es una hora que exista.
wrong-time-word = No entiendo «{ $word }» en «{ $words }».
wrong-time-nothing = No entiendo «{ $words }» como una hora.
wrong-time-many = Son demasiadas horas: { $most } como máximo.
wrong-time-past = Ese momento ya pasó.
wrong-time-far = Eso está demasiado lejos; un año como máximo.
wrong-time-newsletter = Entendí «{ $newsletter }», pero no cuándo.
button-how = Cuánto…
button-when = Cuándo…
button-live = Según salen
button-as-chat = Como los demás
button-daily = Cada día
button-weekdays = Laborables
button-weekend = Fines de semana
button-sundays = Domingos
button-late-send = Si se atrasa: enseguida
button-late-next = Si se atrasa: otra vez
button-quiet = Horas de silencio…
button-quiet-off = Ninguna
button-away = Pausa…
button-away-day = Hasta mañana
button-away-three = 3 días
button-away-week = Una semana
button-away-fortnight = 2 semanas
button-away-back = Ya he vuelto
button-zone = Zona horaria…
button-zones = Todas las zonas
button-language = Idioma…

## Searching and keeping

command-search = Buscar en todos los números
command-save = Guardar el último número para ti
command-saved = Lo que has guardado
option-words = Palabras, «una frase», -sin
option-date = Por ejemplo: 3 marzo, marzo 2026, ayer
search-ask = ¿Qué buscas? Escribe /search y unas palabras, por ejemplo: /search petróleo sanciones
search-examples = Basta el principio de una palabra, desde tres letras. Las palabras «entre comillas» van juntas, y un signo menos excluye: /search sanciones «mar del norte» -petróleo
search-found = { $count ->
    [one] Un número contiene «{ $words }»
   *[other] { $count } números contienen «{ $words }»
}
search-many = Más de { $count } números contienen «{ $words }»
search-in = Solo en { $newsletter }, primero los más nuevos
search-beyond = No hay nada más.
search-none = No encontré nada para «{ $words }».
search-none-in = No encontré nada para «{ $words }» en { $newsletter }.
search-none-of = «{ $words }» por sí solo tampoco aparece.
search-long = Las otras páginas quedan fuera de alcance con tantas palabras: busca menos.
wrong-search = No hay nada que buscar en «{ $words }».
saved-now = Guardado: { $title }. /saved muestra lo que guardas.
saved-no-longer = Ya no está guardado: { $title }.
saved-title = Lo que guardas
saved-line = { $title } – { $newsletter }, { $date }
saved-how = Para quitar uno, ábrelo y pulsa ☆ otra vez.
saved-private = Lo que guardas es tuyo. Pídemelo en nuestro chat privado, por favor; aquí todos pueden leerlo.
saved-none = Nada todavía. Pulsa ☆ Guardar bajo un número o una sección, y quedará aquí.
save-what = No sé a qué número te refieres. Pulsa ☆ Guardar bajo uno, o nombra un boletín: /save y su nombre guarda el último número.
issues-none-before = No hay ninguno tan antiguo. El primero es del { $date }.
issues-months = { $newsletter }: { $year }
issues-months-type = Elige un mes, o escribe: /issues 3 marzo
issues-examples = Ejemplos: /issues 2 · /issues 3 marzo · /issues marzo 2026 · /issues ayer
button-month = { $month ->
    [1] Enero
    [2] Febrero
    [3] Marzo
    [4] Abril
    [5] Mayo
    [6] Junio
    [7] Julio
    [8] Agosto
    [9] Septiembre
    [10] Octubre
    [11] Noviembre
   *[12] Diciembre
} · { $count }
button-months = Por mes…
button-only = Solo { $newsletter }
button-everywhere = En todos los boletines
button-search = { $words } ({ $count })
button-read-on = Seguir leyendo
button-save = ☆ Guardar
button-saved = Lo que guardo

## What of an issue is wanted, and why something came

command-filter = Solo lo que quieres de un boletín
command-why = Por qué llegó un número, o no
option-items = Por ejemplo: petróleo, «mar del norte», sin deportes
briefing-filtered = { $kept } de { $all } artículos, según tu filtro
subscriptions-line-filter = { $line }; { $filter }
filter-is = { $newsletter }: { $filter }.
filter-none = { $newsletter }: llega todo.
filter-would-be = { $newsletter }, si guardas esto: { $filter }.
filter-only = solo { $tests }
filter-never = sin { $tests }
filter-both = { $only }, { $never }
filter-or = { $first } o { $next }
filter-words = «{ $words }»
filter-section = la sección «{ $title }»
filter-keeps = { $issues ->
    [one] Habría conservado el último número, con { $items } de sus { $all } artículos.
   *[other] Habría conservado { $kept } de los últimos { $issues } números, con { $items } de sus { $all } artículos.
}
filter-keeps-none = { $issues ->
    [one] No habría conservado nada del último número.
   *[other] No habría conservado ninguno de los últimos { $issues } números.
}
filter-untried = Todavía no hay ningún número con que probarlo.
filter-sections = Pulsa una sección para quitarla o para recuperarla.
filter-type = O escribe lo que quieres: /filter petróleo, «mar del norte», sin deportes
filter-examples = Ejemplos: /filter petróleo, «mar del norte» · /filter sin deportes, sección Mercados · /filter /petroler(o|a)s?/ · /filter todo
filter-which = ¿Para qué boletín?
filter-changed = Eso se probó antes que otra cosa. Esto es lo que cuenta ahora:
wrong-filter-nothing = No hay nada que buscar en «{ $words }».
wrong-filter-pattern = «{ $words }» no es un patrón que pueda usar: quizá hay un paréntesis abierto, o encaja con todo. Las palabras sencillas no necesitan barras.
wrong-filter-big = «{ $words }» es un patrón demasiado grande. Bastan menos repeticiones, o palabras sencillas.
wrong-filter-many = Es demasiado para un filtro: { $most } palabras, frases y secciones como máximo, y { $patterns } patrones.
button-filter = Filtro…
button-filter-save = Guardar este filtro
button-filter-discard = Dejarlo como estaba
button-filter-off = Todo de nuevo
button-filter-draft = Lo que probé
button-why = Por qué…
why-title = Por qué llegó un número, o no
why-filter = Tu filtro: { $filter }.
why-none = Todavía no hay ningún número.
why-came = llegó { $when }
why-came-together = llegó { $when }, junto con otros
why-held-schedule = llega { $when }, según tu horario
why-held-quiet = llega { $when }, cuando terminan tus horas de silencio
why-held-away = llega { $when }, cuando termina tu pausa
why-coming = está en camino
why-aside = todavía no se pudo enviar; lo intento de nuevo { $when }
why-filtered = tu filtro no dejó nada de él
why-retracted = su editor lo retiró
why-unsubscribed = habías cancelado la suscripción
why-barred = entonces no podía escribir aquí
why-failed = no se pudo entregar; quien administra este bot encuentra el motivo en el registro
why-before = es de antes de tu suscripción

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = lunes | martes | miércoles, miercoles | jueves | viernes | sábado, sábados, sabado, sabados | domingo, domingos
words-month-names = enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre, setiembre | octubre | noviembre | diciembre
words-daily = cada día, cada dia, todos los días, todos los dias, diario, diariamente, a diario
words-weekdays = laborables, días laborables, dias laborables, entre semana, de lunes a viernes
words-weekend = fines de semana, fin de semana, los fines de semana
words-live = según salen, segun salen, según salgan, en directo, inmediatamente, enseguida, al instante
words-off = nunca, ninguna, ninguno
words-silently = sin sonido, sin ruido, en silencio, silencioso
words-and = y
words-to = hasta, hasta el, hasta las
words-am = de la madrugada
words-pm = de la tarde, de la noche
words-hour-mark = en punto
words-noon = mediodía, mediodia
words-midnight = medianoche
words-morning = por la mañana, por las mañanas
words-evening = por la noche, por las noches, esta noche
words-today = hoy
words-tomorrow = mañana
words-yesterday = ayer
words-hours = horas, hora
words-days = días, dias, día
words-weeks = semanas, semana
words-months = meses, mes
words-one = una
words-filler = a las, a la, el, los, las, la, cada, por, durante, sobre, estoy fuera, en, dentro de

## Words that people type for filters

words-filter-only = solo, sólo, solamente, únicamente
words-filter-without = sin, menos, excepto, salvo, todo menos, todo salvo
words-filter-section = sección, seccion, secciones
words-filter-all = todo, ningún filtro, sin filtro

# Privacy
command-privacy = Lo que guardo sobre ti
command-forget = Borrar todo lo tuyo
privacy-title = Lo que guardo
privacy-who = Quién eres: tu número en esta plataforma, el idioma de tu aplicación y dónde puedo escribirte.
privacy-settings = Lo que recibes y cómo lo ajustaste: horarios, zona horaria, horas de silencio, filtros.
privacy-saved = Lo que guardaste.
privacy-sent = Qué números te envié y en qué mensajes, para que nada llegue dos veces y las correcciones te alcancen.
privacy-invited = A qué boletines por invitación tienes acceso.
privacy-edited = Lo que me enviaste para publicar, mientras espera, y en qué boletines puedes publicar.
privacy-shared = De grupos y canales: su nombre, lo que reciben, y quién lo cambió y cuándo.
privacy-not = No guardo nada más de lo que me escribes, ni cuándo lees. Todo se queda con quien me administra.
forget-ask = ¿Borro todo lo tuyo: lo que recibes, cómo lo ajustaste, lo que guardaste y lo que te envié? Los grupos y canales conservan lo que reciben, pero ya no saben quién lo ajustó.
forget-for-good = Esto no se puede deshacer. Los mensajes de nuestro chat se quedan; puedes borrarlos allí.
forget-done = Hecho: he borrado todo lo tuyo. Para empezar de nuevo, escribe /start.
forget-private = Eso queda entre tú y yo. Pídemelo en nuestro chat privado, por favor.
button-privacy = Privacidad
button-forget = Olvidarme…
button-forget-sure = Borrar todo
button-keep = Conservar todo

# Moving to another platform
command-link = Recibir lo mismo en la otra plataforma
link-code = Ábreme en la otra plataforma y envíame esto allí, en nuestro chat privado. Lo que recibes aquí llegará también allí, con sus horarios y filtros, y encontrarás lo que guardaste:
link-valid = Funciona una vez, durante una hora. Quien lo tenga puede leer contigo: no se lo enseñes a nadie.
link-nothing = Todavía no hay nada que llevar: aquí no recibes ningún boletín ni has guardado nada.
link-private = Un código así es solo para tus ojos. Pídemelo en nuestro chat privado, por favor.
link-wrong = Ese código es desconocido, ya se usó o tiene más de una hora. Envíame /link donde recibes tus boletines, y hago uno nuevo.
link-own = Ese código ya es tuyo. Envíamelo en la otra plataforma.
link-done = Aquí está. También sigue llegando en el lugar de antes, hasta que lo detengas allí.
link-stopped = Hecho: en el lugar de antes ya no llega nada. Aquí continúa.
link-too-late = Ya no puedo detenerlo desde aquí. En el lugar de antes, /subscriptions tiene un botón para eso.
button-link-stop = Detener en el otro lugar

# A file with everything
command-export = Todo lo tuyo, en un archivo
export-done = Aquí está todo lo que guardo sobre ti, en un archivo que también pueden leer los programas.
button-export = En un archivo

# Who may see a newsletter
by-invitation = { $newsletter } es solo por invitación, y { $chat } no tiene ninguna. Quien administra este bot puede darle acceso.
invitation-wrong = Esa invitación es desconocida, ya se usó o fue retirada. Pide una nueva a quien te la dio.

# Who changed what in a shared chat
changed-by = Lo cambió { $name }.
changes-title = { $chat }: quién cambió qué
changes-none = Todavía no se ha cambiado nada.
changes-line = { $what } – { $name }, { $when }
changes-last = El último cambio lo hizo { $name }, { $when }.
changes-somebody = alguien que ya no está aquí
button-changes = Quién cambió qué…

# Where newsletters go
subscribed-twice = { $channel } también recibe este boletín, y lo que se publica allí aparece aquí solo: cada número saldrá aquí dos veces.
option-mention = Un rol al que avisar de cada número
mention-is = { $role } recibe un aviso con cada número.
mention-none = Nadie recibe avisos de números nuevos.
button-mention-off = No avisar
wrong-mention = No puedo mencionar a { $role }. Permite en los ajustes del rol que cualquiera lo mencione, o dame permiso para mencionar todos los roles.
wrong-mention-all = Menciono un rol, no a todos a la vez. Elige un rol que cada cual pueda ponerse.

# What is typed
button-type = ✎ Escribir…
ask-answer = Escríbelo como respuesta a este mensaje.

# What waits for an editor or operator
editor-welcome = Ahora puedes publicar en { $newsletter }. Te avisaré aquí cuando un número te espere.
held-title = Pendiente de tu decisión
held-none = No hay nada pendiente.
held-how = Para publicar, envíame o reenvíame un texto de varias líneas, o un archivo: Markdown, HTML o un correo (.eml). Lo ves como lo verán tus lectores, y luego lo publicas, le pones hora o lo descartas.
held-private = Pídemelo en nuestro chat privado, por favor; aquí todos pueden leerlo.
held-only = Solo pueden hacerlo los editores y quienes administran el bot. Quien administra este bot nombra editores con «courant editor invite».
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }, sale { $when }
held-untitled = (sin título)
held-waits = Espera tu decisión.
held-review = { $newsletter }: «{ $title }» está pendiente de publicarse.
held-unproved = «{ $title }» dice ser de { $newsletter }: { $reason }.
held-unknown = «{ $title }» ha llegado de un remitente que aún no es un boletín: { $sender }.
held-confirmation = { $sender } pregunta si quieres suscribirte. Para confirmar, abre: { $link }
held-draft = { $newsletter }: «{ $title }», que puedes publicar ahora o más tarde.
held-draft-nowhere = «{ $title }» todavía no es de ningún boletín.
held-proved = Está comprobado que viene de { $domain }.
held-not-proved = Nada demuestra quién lo envió, así que cualquiera podría enviar más de lo mismo. Solo puedes aceptar este.
held-would-go = { $chats ->
    [0] Nadie recibe todavía este boletín; iría al archivo.
    [one] Iría a un chat.
   *[other] Iría a { $chats } chats.
}
held-would-be-known = Ya se publicó antes. Publicarlo de nuevo no cambia nada.
held-would-be-retracted = Ya se publicó y se retiró, y así se queda.
held-would-be-corrected = Ya se publicó y ahora dice otra cosa: lo entregado se corregiría.
held-goes-out = Sale { $when }.
held-which = ¿De qué boletín es?
held-which-once = ¿Para qué boletín lo publico? Solo esta vez: nada demuestra quién lo envió.
held-which-sender = ¿Qué boletín envía este remitente? A partir de ahora, lo que llegue de ahí se publica solo.
held-when = ¿Cuándo debe salir «{ $title }» ({ $zone })?
held-when-hint = Por ejemplo: mañana 8:00, lunes 18:30, en 3 horas
held-when-examples = Ejemplos: mañana 8:00 · lunes 18:30 · 24 diciembre · en 3 horas
held-scheduled = { $newsletter }: «{ $title }» sale { $when }, { $zone }.
held-discarded = «{ $title }» se ha descartado. Se puede recuperar durante una semana.
held-blocked = { $sender } queda bloqueado: lo que llegue de ahí se descarta.
held-accepted = { $sender } es desde ahora { $newsletter }: lo que llegue de ahí se publica solo.
held-accepted-new = { $newsletter } ya es un boletín, y lo que envíe { $sender } se publica solo.
held-gone = Eso ya no está pendiente.
held-published-before = Eso ya se publicó.
held-discarded-before = Eso ya se descartó.
held-nowhere = Todavía no es de ningún boletín.
held-no-sender = No nombra a ningún remitente que se pueda bloquear.
held-no-name = No dice cómo se llama, o su nombre es el de otro boletín. Dime de qué boletín es.
held-unreadable = No puedo hacer un número con eso: { $reason }.
published-new = { $chats ->
    [0] { $newsletter }: «{ $title }» está en el archivo. Nadie recibe todavía este boletín.
    [one] { $newsletter }: «{ $title }» sale hacia un chat.
   *[other] { $newsletter }: «{ $title }» sale hacia { $chats } chats.
}
published-corrected = { $chats ->
    [0] { $newsletter }: «{ $title }» queda corregido. Aún no estaba en ningún chat.
    [one] { $newsletter }: «{ $title }» queda corregido, también en el chat que lo tiene.
   *[other] { $newsletter }: «{ $title }» queda corregido, también en los { $chats } chats que lo tienen.
}
published-known = { $newsletter }: «{ $title }» ya se había publicado. No ha cambiado nada.
published-retracted = { $newsletter }: «{ $title }» ya se había retirado, y así se queda.
take-back-ask = { $chats ->
    [0] ¿Retiro «{ $title }»? Ningún chat lo tiene todavía.
    [one] ¿Retiro «{ $title }»? Desaparece del único chat que lo tiene.
   *[other] ¿Retiro «{ $title }»? Desaparece de los { $chats } chats que lo tienen.
}
take-back-done = «{ $title }» queda retirado y desaparece de los chats que lo tenían.
submit-nothing = Puedo publicar textos y archivos: Markdown, HTML o un correo (.eml).
submit-large = Ese archivo es demasiado grande: acepto { $most } MB como máximo.
submit-gone = Ya no he podido obtener ese archivo. Envíalo otra vez, por favor.
submit-several = Contiene { $count } números. Envíalos de uno en uno, por favor.
submit-full = Ya hay demasiado pendiente. Decide antes sobre una parte.
submit-stripped = La imagen se queda fuera. Las imágenes vienen cuando un archivo Markdown o HTML las enlaza.
notice-did-not-go-out = «{ $title }» no pudo salir: { $reason }.
button-held = Pendientes
button-held-preview = Verlo
button-held-publish = Publicar
button-held-schedule = Programar…
button-held-no-time = Quitar la hora
button-held-discard = Descartar
button-held-bring-back = Recuperar
button-held-which = De otro boletín…
button-held-accept = Aceptar
button-held-ignore = Ignorar
button-held-block = Bloquear
button-held-confirm = Confirmar
button-take-back = Retirar…
button-take-back-sure = Retirar
