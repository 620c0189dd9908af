### Italian. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = Benvenuto, e le newsletter tra cui scegliere
command-newsletters = Tutte le newsletter
command-subscribe = Ricevere una newsletter qui
command-unsubscribe = Non ricevere più una newsletter
command-subscriptions = Che cosa ricevi
command-latest = L’ultimo numero
command-issues = Numeri precedenti
command-settings = Quanto ricevi, in quale forma e in quale lingua
command-help = Che cosa so fare
option-code = Un codice o la fine di un link che ti hanno dato
option-newsletter = Quale newsletter
option-to = Io, o questo canale
option-channel = Un altro canale di questo server
option-page = Pagina, a partire da 1
option-depth = headlines, brief o full (titoli, breve, intero)
option-language = Lingua del bot
option-style = classic, rich, o auto per la forma abituale di questo bot
option-to-me = io
option-to-here = questo canale

## Welcome and help

welcome = Ti do il benvenuto su Courant.
welcome-what = Ti porto le newsletter dove sei, in breve. Scegline una, e ogni nuovo numero arriva in questa chat.
welcome-none = Qui non ci sono ancora newsletter. Chi gestisce questo bot ne aggiungerà presto; torna a trovarmi.
welcome-server = Ti porto le newsletter, in breve. Scegline una, e ogni nuovo numero arriva nella nostra chat privata.
welcome-group = Porto le newsletter in questa chat, in breve. Gli amministratori scelgono quali.
help-title = Che cosa so fare
help-line = /{ $name } – { $what }
help-tip = Ogni scelta si può premere o scrivere: bastano /subscribe e qualche lettera del nome.
chatter = Capisco solo i comandi. Ecco i più utili:

## Newsletters and subscriptions

newsletters-title = Newsletter
newsletters-none = Non ci sono ancora newsletter.
pick-subscribe = Quale newsletter vuoi?
pick-none-left = Ricevi già tutte le newsletter che ci sono.
pick-none-left-chat = { $chat } riceve già tutte le newsletter che ci sono.
pick-unsubscribe = Quale non vuoi più?
pick-latest = L’ultimo numero di quale newsletter?
pick-issues = I numeri precedenti di quale newsletter?
subscribed = Ora ricevi { $newsletter } qui, { $depth }.
subscribed-private = Ora ricevi { $newsletter } nella nostra chat privata, { $depth }.
subscribed-chat = { $chat } ora riceve { $newsletter }, { $depth }.
subscribed-next = Il prossimo numero arriva da sé.
subscribed-already = Ricevi già { $newsletter }, { $depth }.
subscribed-already-chat = { $chat } riceve già { $newsletter }, { $depth }.
unsubscribed = Non ricevi più { $newsletter }.
unsubscribed-chat = { $chat } non riceve più { $newsletter }.
unsubscribed-not = Non ricevi { $newsletter }.
unsubscribed-not-chat = { $chat } non riceve { $newsletter }.
subscriptions-title = Che cosa ricevi
subscriptions-title-chat = Che cosa riceve { $chat }
subscriptions-line = { $newsletter }, { $depth }
subscriptions-none = Ancora niente.
welcome-private = È qui che arriveranno le tue newsletter.

## Reading

latest-none = { $newsletter } non ha ancora numeri.
nothing-taken = Non ricevi ancora nessuna newsletter.
nothing-taken-chat = { $chat } non riceve ancora nessuna newsletter.
issues-title = { $newsletter }: numeri precedenti
issues-page = Pagina { $page } di { $pages }
issues-line = { $date } – { $title }
issues-none = { $newsletter } non ha ancora numeri.
issues-beyond = Non ci sono altre pagine: in tutto { $pages ->
    [one] una pagina
   *[other] { $pages } pagine
}.
issue-gone = Quel numero non è più conservato. Ecco che cosa c’è:
issue-untitled = Numero del { $date }

## Settings

settings-title = Impostazioni
settings-depth = Lunghezza: { $depth }
settings-language = Lingua: { $language }
settings-language-auto = { $language } (come la tua app)
settings-depth-set = D’ora in poi i numeri arrivano { $depth }.
settings-language-set = Ora parlo italiano.
settings-style = Forma: { $style }
settings-style-set = D’ora in poi i numeri arrivano come { $style }.
style-auto = i messaggi abituali di questo bot
style-classic = messaggi che ogni app mostra
style-rich = messaggi arricchiti, con tutto ciò che l’app sa mostrare
settings-on = { $what }: sì.
settings-off = { $what }: no.
depth-headlines = in titoli
depth-brief = in breve
depth-full = per intero

## Elsewhere: channels and groups

elsewhere-title = { $newsletter } in un canale o gruppo
elsewhere-how = Rendimi amministratore del tuo canale, poi sceglilo con il pulsante qui sotto, mandami il suo @nome dopo /subscribe, o inoltrami uno dei suoi post. In un gruppo, aggiungimi e manda /subscribe lì.
elsewhere-pick = Scegli un canale
elsewhere-offer = Che cosa deve ricevere { $chat }?
elsewhere-not-yours = Solo gli amministratori di { $chat } possono cambiare che cosa riceve.
elsewhere-cannot-post = Non posso pubblicare in { $chat }. Dammi il permesso di farlo, poi riprova.
elsewhere-unknown = Non vedo { $name }. Prima aggiungimi lì, poi riprova.
elsewhere-gone = Non conosco più quella chat. Manda /subscribe lì, o inoltrami un suo post.
only-administrators = Solo gli amministratori possono cambiare che cosa riceve questa chat. Chiunque può chiedere l’ultimo numero.
only-brought = Nessuno mi ha aggiunto a questa chat, quindi qui non posso pubblicare nulla. Quando un amministratore mi aggiunge, anche lei può ricevere newsletter.
cannot-reach = Non posso scriverti in privato. Consenti i messaggi diretti dai membri di questo server, poi riprova.

## When something is not understood

wrong-unknown-command = Non conosco /{ $name }.
wrong-did-you-mean = Intendevi /{ $name }?
wrong-newsletter = Non conosco nessuna newsletter chiamata «{ $words }».
wrong-newsletter-nearest = Intendevi una di queste?
wrong-newsletter-several = Diverse newsletter corrispondono a «{ $words }»:
wrong-page = «{ $page }» non è un numero di pagina. Prova /issues con un numero a partire da 1.
wrong-setting = «{ $word }» non è un’impostazione. Può essere headlines, brief o full, classic o rich, oppure una lingua.
wrong-link = Quel link non porta più da nessuna parte. Ecco che cosa c’è:
wrong-long = È troppo lungo per un comando.
wrong-button = Quel pulsante non vale più. Ecco che cosa c’è adesso:
wrong-trouble = Qualcosa è andato storto da parte mia. Niente è andato perso; riprova tra un minuto, per favore.
operator-welcome = Ora gestisci questo bot. Ti dirò qui quando c’è bisogno di te. Il pulsante mostra a che punto sono gli ultimi numeri.
operator-wrong-code = Quel codice è sconosciuto, già usato o scaduto. Se ne crea uno nuovo con «courant operator invite».
operator-private = Mandami quel codice nella nostra chat privata, per favore; qui possono leggerlo tutti.
operator-only = Lo vede solo chi gestisce il bot, nella sua chat privata con me.
deliveries-title = Consegne
deliveries-line = { $newsletter }, «{ $title }»: { $delivered } consegnati, { $waiting } in attesa, { $failed } falliti, { $skipped } saltati
deliveries-held = { $held } trattenuti fino alla loro ora
deliveries-rate = { $rate } nell’ultimo minuto, mancano circa { $minutes } min
deliveries-none = Non è ancora partito niente.
progress-line = Invio di { $newsletter }, «{ $title }»: { $done } chat su { $audience }, { $rate } nell’ultimo minuto, mancano circa { $minutes } min.
progress-stands = Invio di { $newsletter }, «{ $title }»: { $done } chat su { $audience }; nell’ultimo minuto non si è mosso niente.
progress-done = { $newsletter }, «{ $title }» è arrivato nelle sue { $audience } chat. Falliti: { $failed }.
notice-rejected = La piattaforma ha rifiutato un messaggio di { $newsletter }: { $reason }. I dettagli sono nel registro.
notice-forbidden = Non posso pubblicare in { $chat }: { $reason }. Riproverò domani.
notice-source = Non è stato possibile leggere un numero di { $newsletter }: { $reason }. Il file è stato messo da parte.
notice-feed-stopped = Il feed di { $newsletter } ({ $address }) è stato abbandonato: { $reason }. Per interrogarlo di nuovo: courant feed resume { $feed }

## Buttons

button-subscribe = Iscriviti
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = Annulla l’iscrizione
button-unsubscribe-from = － { $newsletter }
button-undo = Annulla
button-latest = Ultimo numero
button-issues = Numeri precedenti
button-deliveries = Consegne
button-again = Aggiorna
button-newsletters = Tutte le newsletter
button-subscriptions = Iscrizioni
button-settings = Impostazioni
button-help = Aiuto
button-elsewhere = In un canale o gruppo…
button-newer = ‹ Più recenti
button-older = Meno recenti ›
button-previous = ‹ Indietro
button-next = Avanti ›
button-headlines = Titoli
button-brief = In breve
button-full = Numero intero
button-web = Sul web
button-contents = Leggi una sezione…
button-auto = Come la mia app
button-pictures = Immagini
button-sponsors = Sponsorizzati
button-sound = Suono
button-style-auto = Forma abituale
button-style-classic = Classica
button-style-rich = Arricchita

## Briefings

briefing-date = { $day } { $month ->
    [1] gennaio
    [2] febbraio
    [3] marzo
    [4] aprile
    [5] maggio
    [6] giugno
    [7] luglio
    [8] agosto
    [9] settembre
    [10] ottobre
    [11] novembre
   *[12] dicembre
} { $year }
briefing-number = N. { $number }
briefing-by = Di { $authors }
briefing-video = ▶ Video
briefing-sponsor = Sponsorizzato
briefing-credit = Foto: { $credit }
briefing-source = Fonte: { $credit }
briefing-picture = Immagine
briefing-more = { $count ->
    [one] … e un altro articolo
   *[other] … e altri { $count } articoli
}
briefing-continued = { $section } (continua)
briefing-contents = In questo numero: { $sections }
briefing-lead = In primo piano
briefing-empty = Questo numero non ha un testo proprio.
only-you-see-this = Solo tu vedi la risposta, qui sotto. Non c’è niente? Premi ancora.
digest-title = { $count ->
    [one] Le tue newsletter: un numero
   *[other] Le tue newsletter: { $count } numeri
}
digest-contents = Leggi un numero…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = Questo numero è stato ritirato dal suo editore.
copy-shorter = Il resto di questo numero è stato tolto dal suo editore.

## When issues come

command-schedule = Quando arrivano i numeri: appena escono, o agli orari che scegli
command-timezone = L’ora di quale luogo vale
command-quiet = Le ore in cui non arriva niente
command-pause = Non arriva niente finché non torni
command-resume = I numeri arrivano di nuovo
option-when = Per esempio: giorni feriali 7:30, domenica 9:00 e mercoledì 18:00, appena escono
option-city = Una città o un fuso orario
option-hours = Per esempio: 22-7, 22-7 senza suono, nessuna
option-until = Per esempio: lunedì, 3 giorni, 24 dicembre
when-is = { $what }: { $schedule }.
when-is-next = { $what }: { $schedule }, la prossima volta { $next }.
when-all = Le tue newsletter
when-digest = Ciò che esce nel frattempo arriva insieme.
when-in-quiet = Cade nelle tue ore di silenzio ({ $hours }), quindi arriva quando finiscono.
when-type = Scegli giorni e ora, o scrivi: /schedule domenica 9:00 e mercoledì 18:00
when-examples = Esempi: /schedule giorni feriali alle 7:30 · /schedule domenica 9:00 e mercoledì 18:00 · /schedule appena escono
schedule-live = appena escono
schedule-at = { $days } alle { $times }
schedule-zone = { $schedule }, { $zone }
days-all = ogni giorno
days-weekdays = nei giorni feriali
days-weekend = nel fine settimana
weekday = { $day ->
    [1] lunedì
    [2] martedì
    [3] mercoledì
    [4] giovedì
    [5] venerdì
    [6] sabato
   *[7] domenica
}
weekday-each = { $day ->
    [1] ogni lunedì
    [2] ogni martedì
    [3] ogni mercoledì
    [4] ogni giovedì
    [5] ogni venerdì
    [6] ogni sabato
   *[7] ogni domenica
}
clock = { $hour }:{ $minute }
moment-today = oggi alle { $time }
moment-tomorrow = domani alle { $time }
moment-weekday = { $weekday } alle { $time }
moment-date = { $weekday } { $date } alle { $time }
list-and = { $first } e { $next }
list-comma = { $first }, { $next }
zone-time = ora di { $city }
zone-is = { $zone }: adesso sono le { $time }.
zone-pick = Che ore sono da te? Oppure scrivi la tua città: /timezone Roma
zone-pick-city = Dov’è?
zone-guessed = Ho preso { $zone } dalla lingua della tua app. Se non va bene, cambiala qui sotto.
zone-unknown = Non conosco ancora il tuo fuso orario, quindi vale { $zone }. Cambialo qui sotto.
zone-wrong = Non conosco nessuna città e nessun fuso orario chiamati «{ $words }».
zone-nearest = Intendevi uno di questi?
quiet-is = Ore di silenzio: { $hours }, { $zone }.
quiet-hold = dalle { $from } alle { $to } non arriva niente
quiet-silence = dalle { $from } alle { $to } senza suono
quiet-none = Non hai ore di silenzio.
quiet-what = 🌙 trattiene ciò che arriva finché le ore di silenzio non finiscono, 🔕 toglie solo il suono. Oppure scrivi: /quiet 22:30-6:30
quiet-examples = Esempi: /quiet 22-7 · /quiet 22:30-6:30 senza suono · /quiet nessuna
away-is = { $what }: in pausa, di nuovo { $until }.
away-then = Ciò che esce nel frattempo arriva poi insieme.
away-ask = Per quanto tempo non deve arrivare niente? Oppure scrivi: /pause fino a lunedì
away-examples = Esempi: /pause fino a lunedì · /pause 3 giorni · /pause fino al 24 dicembre 18:00
settings-schedule = Quando: { $schedule }
settings-quiet = Ore di silenzio: { $hours }
settings-away = In pausa, di nuovo { $until }
subscriptions-line-when = { $newsletter }, { $depth }, { $schedule }
subscriptions-line-away = { $line }; in pausa, di nuovo { $until }
wrong-time = «{ $words }» non è un’ora che esiste.
wrong-time-word = Non capisco «{ $word }» in «{ $words }».
wrong-time-nothing = Non capisco «{ $words }» come un’ora.
wrong-time-many = Sono troppi orari: { $most } al massimo.
wrong-time-past = Quel momento è passato.
wrong-time-far = È troppo lontano; un anno al massimo.
wrong-time-newsletter = Ho capito «{ $newsletter }», ma non quando.
button-how = Quanto…
button-when = Quando…
button-live = Appena escono
button-as-chat = Come gli altri
button-daily = Ogni giorno
button-weekdays = Giorni feriali
button-weekend = Fine settimana
button-sundays = La domenica
button-late-send = In ritardo: subito
button-late-next = In ritardo: la volta dopo
button-quiet = Ore di silenzio…
button-quiet-off = Nessuna
button-away = Pausa…
button-away-day = Fino a domani
button-away-three = 3 giorni
button-away-week = Una settimana
button-away-fortnight = 2 settimane
button-away-back = Sono di ritorno
button-zone = Fuso orario…
button-zones = Tutti i fusi
button-language = Lingua…

## Searching and keeping

command-search = Cercare in tutti i numeri
command-save = Tenere per te l’ultimo numero
command-saved = Che cosa hai tenuto
option-words = Parole, «una frase», -senza
option-date = Per esempio: 3 marzo, marzo 2026, ieri
search-ask = Che cosa cerchi? Scrivi /search e qualche parola, per esempio: /search petrolio sanzioni
search-examples = Basta l’inizio di una parola, da tre lettere in su. Le parole «tra virgolette» stanno insieme, e un meno esclude: /search sanzioni «mare del nord» -petrolio
search-found = { $count ->
    [one] Un numero contiene «{ $words }»
   *[other] { $count } numeri contengono «{ $words }»
}
search-many = Più di { $count } numeri contengono «{ $words }»
search-in = Solo in { $newsletter }, prima i più recenti
search-beyond = Non c’è altro.
search-none = Non ho trovato niente per «{ $words }».
search-none-in = Non ho trovato niente per «{ $words }» in { $newsletter }.
search-none-of = Nemmeno «{ $words }» da solo si trova.
search-long = Con così tante parole le altre pagine sono fuori portata: cercane meno.
wrong-search = In «{ $words }» non c’è niente da cercare.
saved-now = Tenuto: { $title }. /saved mostra che cosa tieni.
saved-no-longer = Non più tenuto: { $title }.
saved-title = Che cosa tieni
saved-line = { $title } – { $newsletter }, { $date }
saved-how = Per toglierne uno, aprilo e premi ancora ☆.
saved-private = Ciò che tieni è tuo. Chiedimelo nella nostra chat privata, per favore; qui possono leggerlo tutti.
saved-none = Ancora niente. Premi ☆ Tieni sotto un numero o una sezione, e resterà qui.
save-what = Non so quale numero intendi. Premi ☆ Tieni sotto un numero, o nomina una newsletter: /save e il suo nome tengono l’ultimo numero.
issues-none-before = Non ce n’è di così vecchi. Il primo è del { $date }.
issues-months = { $newsletter }: { $year }
issues-months-type = Scegli un mese, o scrivi: /issues 3 marzo
issues-examples = Esempi: /issues 2 · /issues 3 marzo · /issues marzo 2026 · /issues ieri
button-month = { $month ->
    [1] Gennaio
    [2] Febbraio
    [3] Marzo
    [4] Aprile
    [5] Maggio
    [6] Giugno
    [7] Luglio
    [8] Agosto
    [9] Settembre
    [10] Ottobre
    [11] Novembre
   *[12] Dicembre
} · { $count }
button-months = Per mese…
button-only = Solo { $newsletter }
button-everywhere = In tutte le newsletter
button-search = { $words } ({ $count })
button-read-on = Continua a leggere
button-save = ☆ Tieni
button-saved = Che cosa tengo

## What of an issue is wanted, and why something came

command-filter = Solo ciò che vuoi di una newsletter
command-why = Perché un numero è arrivato, o no
option-items = Per esempio: petrolio, «mare del nord», senza sport
briefing-filtered = { $kept } articoli su { $all }, secondo il tuo filtro
subscriptions-line-filter = { $line }; { $filter }
filter-is = { $newsletter }: { $filter }.
filter-none = { $newsletter }: arriva tutto.
filter-would-be = { $newsletter }, se lo salvi: { $filter }.
filter-only = solo { $tests }
filter-never = senza { $tests }
filter-both = { $only }, { $never }
filter-or = { $first } o { $next }
filter-words = «{ $words }»
filter-section = la sezione «{ $title }»
filter-keeps = { $issues ->
    [one] Avrebbe tenuto l’ultimo numero, con { $items } dei suoi { $all } articoli.
   *[other] Avrebbe tenuto { $kept } degli ultimi { $issues } numeri, con { $items } dei loro { $all } articoli.
}
filter-keeps-none = { $issues ->
    [one] Non avrebbe tenuto niente dell’ultimo numero.
   *[other] Non avrebbe tenuto nessuno degli ultimi { $issues } numeri.
}
filter-untried = Non c’è ancora un numero su cui provarlo.
filter-sections = Premi una sezione per escluderla, o per riaverla.
filter-type = Oppure scrivi che cosa vuoi: /filter petrolio, «mare del nord», senza sport
filter-examples = Esempi: /filter petrolio, «mare del nord» · /filter senza sport, sezione Mercati · /filter /petrolier(a|e)/ · /filter tutto
filter-which = Per quale newsletter?
filter-changed = Questo è stato provato prima di altro. Ecco che cosa vale adesso:
wrong-filter-nothing = In «{ $words }» non c’è niente da cercare.
wrong-filter-pattern = «{ $words }» non è un modello che posso usare: forse una parentesi è aperta, o corrisponde a tutto. Le parole semplici non hanno bisogno di barre.
wrong-filter-big = «{ $words }» è un modello troppo grande. Bastano meno ripetizioni, o parole semplici.
wrong-filter-many = È troppo per un filtro: al massimo { $most } parole, frasi e sezioni, e { $patterns } modelli.
button-filter = Filtro…
button-filter-save = Salva questo filtro
button-filter-discard = Lascia com’era
button-filter-off = Di nuovo tutto
button-filter-draft = Che cosa ho provato
button-why = Perché…
why-title = Perché un numero è arrivato, o no
why-filter = Il tuo filtro: { $filter }.
why-none = Non c’è ancora nessun numero.
why-came = arrivato { $when }
why-came-together = arrivato { $when }, insieme ad altri
why-held-schedule = arriva { $when }, secondo il tuo orario
why-held-quiet = arriva { $when }, alla fine delle tue ore di silenzio
why-held-away = arriva { $when }, alla fine della tua pausa
why-coming = è in arrivo
why-aside = non si è ancora potuto inviare; riprovo { $when }
why-filtered = il tuo filtro non ne ha lasciato niente
why-retracted = è stato ritirato dal suo editore
why-unsubscribed = avevi annullato l’iscrizione
why-barred = allora non potevo scrivere qui
why-failed = non si è potuto consegnare; chi gestisce questo bot trova il motivo nel registro
why-before = è di prima della tua iscrizione

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = lunedì, lunedi | martedì, martedi | mercoledì, mercoledi | giovedì, giovedi | venerdì, venerdi | sabato, sabati | domenica, domeniche
words-month-names = gennaio | febbraio | marzo | aprile | maggio | giugno | luglio | agosto | settembre | ottobre | novembre | dicembre
words-daily = ogni giorno, tutti i giorni, giornaliero, quotidianamente
words-weekdays = giorni feriali, nei giorni feriali, feriali, giorni lavorativi
words-weekend = fine settimana, nel fine settimana, nei fine settimana
words-live = appena escono, appena esce, subito, immediatamente, in diretta
words-off = nessuna, nessuno, mai
words-silently = senza suono, senza suoni, in silenzio, silenzioso
words-and = e
words-to = fino a, fino al, fino alle, fino
words-am = di mattina, del mattino
words-pm = di sera, del pomeriggio, di pomeriggio
words-hour-mark = in punto
words-noon = mezzogiorno
words-midnight = mezzanotte
words-morning = mattina, la mattina, ogni mattina
words-evening = sera, la sera, ogni sera, stasera
words-today = oggi
words-tomorrow = domani
words-yesterday = ieri
words-hours = ora, ore
words-days = giorni, giorno
words-weeks = settimane, settimana
words-months = mesi, mese
words-one = un'
words-filler = alle, alla, al, il, lo, dalle, ogni, per, durante, verso, sono via, tra, fra

## Words that people type for filters

words-filter-only = solo, soltanto, solamente
words-filter-without = senza, tranne, eccetto, tutto tranne, meno
words-filter-section = sezione, sezioni
words-filter-all = tutto, nessun filtro

# Privacy
command-privacy = Che cosa conservo su di te
command-forget = Cancellare tutto su di te
privacy-title = Che cosa conservo
privacy-who = Chi sei: il tuo numero su questa piattaforma, la lingua della tua app e dove posso scriverti.
privacy-settings = Che cosa ricevi e come l’hai impostato: orari, fuso orario, ore di silenzio, filtri.
privacy-saved = Che cosa hai tenuto.
privacy-sent = Quali numeri ti ho mandato e in quali messaggi, perché niente arrivi due volte e le correzioni ti raggiungano.
privacy-invited = A quali newsletter su invito hai accesso.
privacy-edited = Che cosa mi hai mandato da pubblicare, finché aspetta, e in quali newsletter puoi pubblicare.
privacy-shared = Di gruppi e canali: il nome, che cosa ricevono, chi l’ha cambiato e quando.
privacy-not = Non conservo nient’altro di ciò che mi scrivi, né quando leggi. Tutto resta presso chi mi gestisce.
forget-ask = Cancello tutto su di te: che cosa ricevi, come l’hai impostato, che cosa hai tenuto e che cosa ti ho mandato? Gruppi e canali mantengono ciò che ricevono, ma non sanno più chi l’ha impostato.
forget-for-good = Non si può annullare. I messaggi della nostra chat restano; puoi cancellarli lì.
forget-done = Fatto: ho cancellato tutto su di te. Per ricominciare, scrivi /start.
forget-private = Resta tra me e te. Chiedimelo nella nostra chat privata, per favore.
button-privacy = Privacy
button-forget = Dimenticami…
button-forget-sure = Cancella tutto
button-keep = Tieni tutto

# Moving to another platform
command-link = Ricevere lo stesso sull’altra piattaforma
link-code = Aprimi sull’altra piattaforma e mandami questo lì, nella nostra chat privata. Ciò che ricevi qui arriverà anche lì, con i suoi orari e filtri, e ci troverai ciò che hai tenuto:
link-valid = Funziona una volta, entro un’ora. Chi ce l’ha può leggere con te: non mostrarlo a nessuno.
link-nothing = Non c’è ancora niente da portare con te: qui non ricevi nessuna newsletter e non hai tenuto niente.
link-private = Un codice così è solo per i tuoi occhi. Chiedimelo nella nostra chat privata, per favore.
link-wrong = Quel codice è sconosciuto, già usato o ha più di un’ora. Mandami /link dove ricevi le tue newsletter, e ne creo uno nuovo.
link-own = Quel codice è già tuo. Mandamelo sull’altra piattaforma.
link-done = Ecco fatto. Arriva ancora anche nel vecchio posto, finché non lo fermi lì.
link-stopped = Fatto: nel vecchio posto non arriva più niente. Qui continua.
link-too-late = Da qui non posso più fermarlo. Nel vecchio posto, /subscriptions ha un pulsante per farlo.
button-link-stop = Ferma nel vecchio posto

# A file with everything
command-export = Tutto su di te, in un file
export-done = Ecco tutto ciò che conservo su di te, in un file che anche i programmi sanno leggere.
button-export = In un file

# Who may see a newsletter
by-invitation = { $newsletter } è solo su invito, e { $chat } non ne ha. Chi gestisce questo bot può concedere l’accesso.
invitation-wrong = Quell’invito è sconosciuto, già usato o ritirato. Chiedine uno nuovo a chi te l’ha dato.

# Who changed what in a shared chat
changed-by = Modificato da { $name }.
changes-title = { $chat }: chi ha cambiato che cosa
changes-none = Non è ancora stato cambiato niente.
changes-line = { $what } – { $name }, { $when }
changes-last = Ultima modifica: { $name }, { $when }.
changes-somebody = qualcuno che non è più qui
button-changes = Chi ha cambiato cosa…

# Where newsletters go
subscribed-twice = Anche { $channel } riceve questa newsletter, e ciò che esce lì compare qui da sé: ogni numero comparirà qui due volte.
option-mention = Un ruolo da avvisare a ogni numero
mention-is = { $role } riceve un avviso a ogni numero.
mention-none = Nessuno riceve avvisi sui nuovi numeri.
button-mention-off = Non avvisare
wrong-mention = Non posso menzionare { $role }. Nelle impostazioni del ruolo consenti a tutti di menzionarlo, o dammi il permesso di menzionare tutti i ruoli.
wrong-mention-all = Menziono un ruolo, non tutti in una volta. Scegli un ruolo che ognuno può prendersi da sé.

# What is typed
button-type = ✎ Scrivi…
ask-answer = Scrivilo in risposta a questo messaggio.

# What waits for an editor or operator
editor-welcome = Ora puoi pubblicare in { $newsletter }. Ti dirò qui quando un numero ti aspetta.
held-title = In attesa di una tua decisione
held-none = Non c’è niente in attesa.
held-how = Per pubblicare, mandami o inoltrami un testo di più righe, o un file: Markdown, HTML o un’email (.eml). Lo vedi come lo vedranno i tuoi lettori, e poi lo pubblichi, gli dai un orario o lo scarti.
held-private = Chiedimelo nella nostra chat privata, per favore; qui possono leggerlo tutti.
held-only = Possono farlo solo i redattori e chi gestisce il bot. Chi gestisce questo bot invita i redattori con «courant editor invite».
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }, esce { $when }
held-untitled = (senza titolo)
held-waits = Aspetta una tua decisione.
held-review = { $newsletter }: «{ $title }» è da pubblicare.
held-unproved = «{ $title }» dice di essere di { $newsletter }: { $reason }.
held-unknown = «{ $title }» è arrivato da un mittente che non è ancora una newsletter: { $sender }.
held-confirmation = { $sender } chiede se vuoi iscriverti. Per confermare, apri: { $link }
held-draft = { $newsletter }: «{ $title }», che puoi pubblicare adesso o più tardi.
held-draft-nowhere = «{ $title }» non è ancora di nessuna newsletter.
held-proved = È provato che viene da { $domain }.
held-not-proved = Niente prova chi l’ha mandato, quindi chiunque potrebbe mandarne altri. Puoi accettare solo questo.
held-would-go = { $chats ->
    [0] Nessuno riceve ancora questa newsletter; andrebbe nell’archivio.
    [one] Andrebbe in una chat.
   *[other] Andrebbe in { $chats } chat.
}
held-would-be-known = È già stato pubblicato. Pubblicarlo di nuovo non cambia niente.
held-would-be-retracted = È già stato pubblicato e poi ritirato, e resta così.
held-would-be-corrected = È già stato pubblicato e ora il testo è diverso: ciò che è arrivato verrebbe corretto.
held-goes-out = Esce { $when }.
held-which = Di quale newsletter è?
held-which-once = Per quale newsletter lo pubblico? Solo questa volta: niente prova chi l’ha mandato.
held-which-sender = Quale newsletter manda questo mittente? D’ora in poi ciò che ne arriva si pubblica da sé.
held-when = Quando deve uscire «{ $title }» ({ $zone })?
held-when-hint = Per esempio: domani 8:00, lunedì 18:30, tra 3 ore
held-when-examples = Esempi: domani 8:00 · lunedì 18:30 · 24 dicembre · tra 3 ore
held-scheduled = { $newsletter }: «{ $title }» esce { $when }, { $zone }.
held-discarded = «{ $title }» è stato scartato. Si può recuperare per una settimana.
held-blocked = { $sender } è bloccato: ciò che ne arriva viene scartato.
held-accepted = D’ora in poi { $sender } è { $newsletter }: ciò che ne arriva si pubblica da sé.
held-accepted-new = { $newsletter } ora è una newsletter, e ciò che manda { $sender } si pubblica da sé.
held-gone = Non è più in attesa.
held-published-before = È già stato pubblicato.
held-discarded-before = È già stato scartato.
held-nowhere = Non è ancora di nessuna newsletter.
held-no-sender = Non indica nessun mittente da bloccare.
held-no-name = Non dice come si chiama, o ha il nome di un’altra newsletter. Dimmi di quale newsletter è.
held-unreadable = Non posso farne un numero: { $reason }.
published-new = { $chats ->
    [0] { $newsletter }: «{ $title }» è nell’archivio. Nessuno riceve ancora questa newsletter.
    [one] { $newsletter }: «{ $title }» parte verso una chat.
   *[other] { $newsletter }: «{ $title }» parte verso { $chats } chat.
}
published-corrected = { $chats ->
    [0] { $newsletter }: «{ $title }» è corretto. Nessuna chat l’aveva ancora.
    [one] { $newsletter }: «{ $title }» è corretto, anche nella chat che ce l’ha.
   *[other] { $newsletter }: «{ $title }» è corretto, anche nelle { $chats } chat che ce l’hanno.
}
published-known = { $newsletter }: «{ $title }» era già stato pubblicato. Non è cambiato niente.
published-retracted = { $newsletter }: «{ $title }» era già stato ritirato, e resta così.
take-back-ask = { $chats ->
    [0] Ritiro «{ $title }»? Nessuna chat ce l’ha ancora.
    [one] Ritiro «{ $title }»? Sparisce dall’unica chat che ce l’ha.
   *[other] Ritiro «{ $title }»? Sparisce dalle { $chats } chat che ce l’hanno.
}
take-back-done = «{ $title }» è stato ritirato, e sparisce dalle chat che ce l’avevano.
submit-nothing = Posso pubblicare testi e file: Markdown, HTML o un’email (.eml).
submit-large = Quel file è troppo grande: { $most } MB al massimo.
submit-gone = Non è più stato possibile ottenere quel file. Mandalo ancora una volta, per favore.
submit-several = Contiene { $count } numeri. Mandali uno alla volta, per favore.
submit-full = C’è già troppo in attesa. Prima decidi su una parte.
submit-stripped = L’immagine resta fuori. Le immagini arrivano se un file Markdown o HTML contiene un link a esse.
notice-did-not-go-out = «{ $title }» non è potuto uscire: { $reason }.
button-held = In attesa
button-held-preview = Guarda
button-held-publish = Pubblica
button-held-schedule = Programma…
button-held-no-time = Togli l’orario
button-held-discard = Scarta
button-held-bring-back = Recupera
button-held-which = Di un’altra newsletter…
button-held-accept = Accetta
button-held-ignore = Ignora
button-held-block = Blocca
button-held-confirm = Conferma
button-take-back = Ritira…
button-take-back-sure = Ritira
