### French. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = Bienvenue, et les newsletters à choisir
command-newsletters = Toutes les newsletters
command-subscribe = Recevoir une newsletter ici
command-unsubscribe = Ne plus recevoir une newsletter
command-subscriptions = Ce que tu reçois
command-latest = Le dernier numéro
command-issues = Les numéros précédents
command-settings = La longueur, la forme et la langue de ce que tu reçois
command-help = Ce que je sais faire
option-code = Un code ou la fin d’un lien que l’on t’a donné
option-newsletter = Quelle newsletter
option-to = Moi, ou ce salon
option-channel = Un autre salon de ce serveur
option-page = Page, à partir de 1
option-depth = headlines, brief ou full (titres, bref, entier)
option-language = Langue du bot
option-style = classic, rich, ou auto pour la forme habituelle de ce bot
option-to-me = moi
option-to-here = ce salon

## Welcome and help

welcome = Bienvenue chez Courant.
welcome-what = Je t’apporte des newsletters là où tu es, en bref. Choisis-en une, et chaque nouveau numéro arrive dans cette discussion.
welcome-none = Il n’y a pas encore de newsletter ici. La personne qui gère ce bot va bientôt en ajouter ; reviens vite.
welcome-server = Je t’apporte des newsletters, en bref. Choisis-en une, et chaque nouveau numéro arrive dans notre discussion privée.
welcome-group = J’apporte des newsletters dans cette discussion, en bref. Les administrateurs choisissent lesquelles.
help-title = Ce que je sais faire
help-line = /{ $name } – { $what }
help-tip = Tout se choisit d’un clic ou s’écrit : /subscribe et quelques lettres du nom suffisent.
chatter = Je ne comprends que les commandes. Voici les plus utiles :

## Newsletters and subscriptions

newsletters-title = Newsletters
newsletters-none = Il n’y a pas encore de newsletter.
pick-subscribe = Quelle newsletter veux-tu ?
pick-none-left = Tu reçois déjà toutes les newsletters.
pick-none-left-chat = { $chat } reçoit déjà toutes les newsletters.
pick-unsubscribe = Laquelle ne veux-tu plus ?
pick-latest = Le dernier numéro de quelle newsletter ?
pick-issues = Les numéros précédents de quelle newsletter ?
subscribed = Tu reçois maintenant { $newsletter } ici, { $depth }.
subscribed-private = Tu reçois maintenant { $newsletter } dans notre discussion privée, { $depth }.
subscribed-chat = { $chat } reçoit maintenant { $newsletter }, { $depth }.
subscribed-next = Le prochain numéro arrivera tout seul.
subscribed-already = Tu reçois déjà { $newsletter }, { $depth }.
subscribed-already-chat = { $chat } reçoit déjà { $newsletter }, { $depth }.
unsubscribed = Tu ne reçois plus { $newsletter }.
unsubscribed-chat = { $chat } ne reçoit plus { $newsletter }.
unsubscribed-not = Tu ne reçois pas { $newsletter }.
unsubscribed-not-chat = { $chat } ne reçoit pas { $newsletter }.
subscriptions-title = Ce que tu reçois
subscriptions-title-chat = Ce que reçoit { $chat }
subscriptions-line = { $newsletter }, { $depth }
subscriptions-none = Rien pour le moment.
welcome-private = C’est ici qu’arriveront tes newsletters.

## Reading

latest-none = { $newsletter } n’a pas encore de numéro.
nothing-taken = Tu ne reçois encore aucune newsletter.
nothing-taken-chat = { $chat } ne reçoit encore aucune newsletter.
issues-title = { $newsletter } : numéros précédents
issues-page = Page { $page } sur { $pages }
issues-line = { $date } – { $title }
issues-none = { $newsletter } n’a pas encore de numéro.
issues-beyond = Il n’y a que { $pages ->
    [one] une page
   *[other] { $pages } pages
}.
issue-gone = Ce numéro n’est plus conservé. Voici ce qu’il y a :
issue-untitled = Numéro du { $date }

## Settings

settings-title = Réglages
settings-depth = Longueur : { $depth }
settings-language = Langue : { $language }
settings-language-auto = { $language } (comme ton appli)
settings-depth-set = Désormais, les numéros arrivent { $depth }.
settings-language-set = Je parle maintenant français.
settings-style = Forme : { $style }
settings-style-set = Désormais, les numéros arrivent sous forme de { $style }.
style-auto = messages habituels de ce bot
style-classic = messages que toutes les applis affichent
style-rich = messages enrichis, avec tout ce que l’appli sait afficher
settings-on = { $what }: oui.
settings-off = { $what }: non.
depth-headlines = en titres
depth-brief = en bref
depth-full = en entier

## Elsewhere: channels and groups

elsewhere-title = { $newsletter } dans un canal ou un groupe
elsewhere-how = Fais de moi un administrateur de ton canal, puis choisis-le avec le bouton ci-dessous, envoie-moi son @nom après /subscribe, ou transfère-moi une de ses publications. Dans un groupe, ajoute-moi et envoie /subscribe là-bas.
elsewhere-pick = Choisir un canal
elsewhere-offer = Que doit recevoir { $chat } ?
elsewhere-not-yours = Seuls les administrateurs de { $chat } peuvent changer ce qui y arrive.
elsewhere-cannot-post = Je n’ai pas le droit de publier dans { $chat }. Donne-moi ce droit, puis réessaie.
elsewhere-unknown = Je ne vois pas { $name }. Ajoute-moi d’abord là-bas, puis réessaie.
elsewhere-gone = Je ne connais plus cette discussion. Envoie /subscribe là-bas, ou transfère-m’en une publication.
only-administrators = Seuls les administrateurs peuvent changer ce qui arrive dans cette discussion. Tout le monde peut demander le dernier numéro.
only-brought = Personne ne m’a ajouté à cette discussion, je ne peux donc rien y publier. Dès qu’un administrateur m’ajoute, elle peut aussi recevoir des newsletters.
cannot-reach = Je ne peux pas t’écrire en privé. Autorise les messages privés des membres de ce serveur, puis réessaie.

## When something is not understood

wrong-unknown-command = Je ne connais pas /{ $name }.
wrong-did-you-mean = Voulais-tu dire /{ $name } ?
wrong-newsletter = Je ne connais pas de newsletter nommée « { $words } ».
wrong-newsletter-nearest = Voulais-tu dire l’une de celles-ci ?
wrong-newsletter-several = Plusieurs newsletters correspondent à « { $words } » :
wrong-page = « { $page } » n’est pas un numéro de page. Essaie /issues avec un nombre à partir de 1.
wrong-setting = « { $word } » n’est pas un réglage. Possible : headlines, brief ou full, classic ou rich, ou une langue.
wrong-link = Ce lien ne mène plus nulle part. Voici ce qu’il y a :
wrong-long = C’est trop long pour une commande.
wrong-button = Ce bouton est périmé. Voici ce qu’il y a maintenant :
wrong-trouble = Quelque chose s’est mal passé de mon côté. Rien n’est perdu ; réessaie dans une minute, s’il te plaît.
operator-welcome = Tu gères maintenant ce bot. Je te dirai ici quand on aura besoin de toi. Le bouton montre où en sont les derniers numéros.
operator-wrong-code = Ce code est inconnu, déjà utilisé ou expiré. « courant operator invite » en crée un nouveau.
operator-private = Envoie-moi ce code dans notre discussion privée, s’il te plaît ; ici, tout le monde peut le lire.
operator-only = Seules les personnes qui gèrent ce bot voient cela, dans leur discussion privée avec moi.
deliveries-title = Envois
deliveries-line = { $newsletter }, « { $title } » : { $delivered } arrivés, { $waiting } en attente, { $failed } échoués, { $skipped } omis
deliveries-held = { $held } retenus jusqu’à leur heure
deliveries-rate = { $rate } dans la dernière minute, encore { $minutes } min environ
deliveries-none = Rien n’est encore parti.
progress-line = Envoi de { $newsletter }, « { $title } » : { $done } discussions sur { $audience }, { $rate } dans la dernière minute, encore { $minutes } min environ.
progress-stands = Envoi de { $newsletter }, « { $title } » : { $done } discussions sur { $audience } ; rien n’a bougé dans la dernière minute.
progress-done = { $newsletter }, « { $title } » est arrivé dans ses { $audience } discussions. Échecs : { $failed }.
notice-rejected = La plateforme a refusé un message de { $newsletter } : { $reason }. Les détails sont dans le journal.
notice-forbidden = Je n’ai pas le droit de publier dans { $chat } : { $reason }. Je réessaierai demain.
notice-source = Un numéro de { $newsletter } n’a pas pu être lu : { $reason }. Le fichier a été mis de côté.
notice-feed-stopped = Le flux de { $newsletter } ({ $address }) est abandonné : { $reason }. Pour l’interroger de nouveau : courant feed resume { $feed }

## Buttons

button-subscribe = S’abonner
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = Se désabonner
button-unsubscribe-from = － { $newsletter }
button-undo = Annuler
button-latest = Dernier numéro
button-issues = Numéros précédents
button-deliveries = Envois
button-again = Actualiser
button-newsletters = Toutes les newsletters
button-subscriptions = Abonnements
button-settings = Réglages
button-help = Aide
button-elsewhere = Dans un canal ou groupe…
button-newer = ‹ Plus récents
button-older = Plus anciens ›
button-previous = ‹ Retour
button-next = Suite ›
button-headlines = Titres
button-brief = En bref
button-full = Numéro entier
button-web = Sur le web
button-contents = Lire une rubrique…
button-auto = Comme mon appli
button-pictures = Images
button-sponsors = Contenus sponsorisés
button-sound = Son
button-style-auto = Forme habituelle
button-style-classic = Classique
button-style-rich = Enrichie

## Briefings

briefing-date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
briefing-number = Nº { $number }
briefing-by = Par { $authors }
briefing-video = ▶ Vidéo
briefing-sponsor = Sponsorisé
briefing-credit = Photo : { $credit }
briefing-source = Source : { $credit }
briefing-picture = Image
briefing-more = { $count ->
    [one] … et un autre article
   *[other] … et { $count } autres articles
}
briefing-continued = { $section } (suite)
briefing-contents = Dans ce numéro : { $sections }
briefing-lead = À la une
briefing-empty = Ce numéro n’a pas de texte à lui.
only-you-see-this = Toi seul vois la réponse, plus bas. Rien là-bas ? Appuie encore une fois.
digest-title = { $count ->
    [one] Tes newsletters : un numéro
   *[other] Tes newsletters : { $count } numéros
}
digest-contents = Lire un numéro…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = Ce numéro a été retiré par son éditeur.
copy-shorter = Le reste de ce numéro a été supprimé par son éditeur.

## When issues come

command-schedule = Quand les numéros arrivent : dès leur parution, ou aux heures que tu choisis
command-timezone = L’heure de quel lieu compte
command-quiet = Les heures où rien n’arrive
command-pause = Rien n’arrive jusqu’à ton retour
command-resume = Les numéros arrivent de nouveau
option-when = Par exemple : en semaine à 7:30, dimanche 9:00 et mercredi 18:00, dès parution
option-city = Une ville ou un fuseau horaire
option-hours = Par exemple : 22-7, 22-7 sans son, jamais
option-until = Par exemple : lundi, 3 jours, 24 décembre
when-is = { $what } : { $schedule }.
when-is-next = { $what } : { $schedule }, prochaine fois { $next }.
when-all = Tes newsletters
when-digest = Ce qui paraît entre-temps arrive ensemble.
when-in-quiet = C’est pendant tes heures calmes ({ $hours }) ; cela arrive donc quand elles finissent.
when-type = Choisis des jours et une heure, ou écris : /schedule dimanche 9:00 et mercredi 18:00
when-examples = Exemples : /schedule en semaine à 7:30 · /schedule dimanche 9:00 et mercredi 18:00 · /schedule dès parution
schedule-live = dès leur parution
schedule-at = { $days } à { $times }
schedule-zone = { $schedule }, { $zone }
days-all = chaque jour
days-weekdays = en semaine
days-weekend = le week-end
weekday = { $day ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
weekday-each = { $day ->
    [1] le lundi
    [2] le mardi
    [3] le mercredi
    [4] le jeudi
    [5] le vendredi
    [6] le samedi
   *[7] le dimanche
}
clock = { $hour }:{ $minute }
moment-today = aujourd’hui à { $time }
moment-tomorrow = demain à { $time }
moment-weekday = { $weekday } à { $time }
moment-date = { $weekday } { $date } à { $time }
list-and = { $first } et { $next }
list-comma = { $first }, { $next }
zone-time = heure de { $city }
zone-is = { $zone } : il est { $time }.
zone-pick = Quelle heure est-il chez toi ? Ou écris ta ville : /timezone Paris
zone-pick-city = Où est-ce ?
zone-guessed = J’ai pris { $zone } d’après la langue de ton appli. Si c’est faux, change-le ci-dessous.
zone-unknown = Je ne connais pas encore ton fuseau horaire, c’est donc { $zone }. Change-le ci-dessous.
zone-wrong = Je ne connais ni ville ni fuseau horaire nommé « { $words } ».
zone-nearest = Voulais-tu dire l’un de ceux-ci ?
quiet-is = Heures calmes : { $hours }, { $zone }.
quiet-hold = de { $from } à { $to }, rien n’arrive
quiet-silence = de { $from } à { $to }, sans son
quiet-none = Tu n’as pas d’heures calmes.
quiet-what = 🌙 retient ce qui arrive jusqu’à la fin des heures calmes, 🔕 en coupe seulement le son. Ou écris : /quiet 22:30-6:30
quiet-examples = Exemples : /quiet 22-7 · /quiet 22:30-6:30 sans son · /quiet jamais
away-is = { $what } : en pause, retour { $until }.
away-then = Ce qui paraît entre-temps arrive alors ensemble.
away-ask = Pendant combien de temps rien ne doit arriver ? Ou écris : /pause jusqu’à lundi
away-examples = Exemples : /pause jusqu’à lundi · /pause 3 jours · /pause jusqu’au 24 décembre 18:00
settings-schedule = Quand : { $schedule }
settings-quiet = Heures calmes : { $hours }
settings-away = En pause, retour { $until }
subscriptions-line-when = { $newsletter }, { $depth }, { $schedule }
subscriptions-line-away = { $line } ; en pause, retour { $until }
wrong-time = « { $words } » n’est pas une heure qui existe.
wrong-time-word = Je ne comprends pas « { $word } » dans « { $words } ».
wrong-time-nothing = Je ne comprends pas « { $words } » comme une heure.
wrong-time-many = Cela fait trop d’heures : { $most } au plus.
wrong-time-past = Ce moment est passé.
wrong-time-far = C’est trop loin ; un an au plus.
wrong-time-newsletter = J’ai compris « { $newsletter } », mais pas quand.
button-how = Combien…
button-when = Quand…
button-live = Dès parution
button-as-chat = Comme les autres
button-daily = Chaque jour
button-weekdays = En semaine
button-weekend = Le week-end
button-sundays = Le dimanche
button-late-send = En retard : aussitôt
button-late-next = En retard : fois suivante
button-quiet = Heures calmes…
button-quiet-off = Aucune
button-away = Pause…
button-away-day = Jusqu’à demain
button-away-three = 3 jours
button-away-week = Une semaine
button-away-fortnight = 2 semaines
button-away-back = Je suis de retour
button-zone = Fuseau horaire…
button-zones = Tous les fuseaux
button-language = Langue…

## Searching and keeping

command-search = Chercher dans tous les numéros
command-save = Garder le dernier numéro pour toi
command-saved = Ce que tu as gardé
option-words = Des mots, « une expression », -sans
option-date = Par exemple : 3 mars, mars 2026, hier
search-ask = Que cherches-tu ? Écris /search et quelques mots, par exemple : /search pétrole sanctions
search-examples = Le début d’un mot suffit, dès trois lettres. Les mots « entre guillemets » se suivent, et un moins exclut : /search sanctions « mer du nord » -pétrole
search-found = { $count ->
    [one] Un numéro contient « { $words } »
   *[other] { $count } numéros contiennent « { $words } »
}
search-many = Plus de { $count } numéros contiennent « { $words } »
search-in = Seulement dans { $newsletter }, les plus récents d’abord
search-beyond = Il n’y a rien de plus.
search-none = Je n’ai rien trouvé pour « { $words } ».
search-none-in = Je n’ai rien trouvé pour « { $words } » dans { $newsletter }.
search-none-of = « { $words } » seul est introuvable aussi.
search-long = Les autres pages sont hors de portée pour autant de mots : cherches-en moins.
wrong-search = Il n’y a rien à chercher dans « { $words } ».
saved-now = Gardé : { $title }. /saved montre ce que tu gardes.
saved-no-longer = N’est plus gardé : { $title }.
saved-title = Ce que tu gardes
saved-line = { $title } – { $newsletter }, { $date }
saved-how = Pour en retirer un, ouvre-le et appuie encore une fois sur ☆.
saved-private = Ce que tu gardes est à toi. Demande-le-moi dans notre discussion privée, s’il te plaît ; ici, tout le monde peut le lire.
saved-none = Rien pour le moment. Appuie sur ☆ Garder sous un numéro ou une rubrique, et tu le retrouveras ici.
save-what = Je ne sais pas de quel numéro tu parles. Appuie sur ☆ Garder sous l’un d’eux, ou nomme une newsletter : /save et son nom garde le dernier numéro.
issues-none-before = Il n’y en a pas d’aussi ancien. Le premier date du { $date }.
issues-months = { $newsletter } : { $year }
issues-months-type = Choisis un mois, ou écris : /issues 3 mars
issues-examples = Exemples : /issues 2 · /issues 3 mars · /issues mars 2026 · /issues hier
button-month = { $month ->
    [1] Janvier
    [2] Février
    [3] Mars
    [4] Avril
    [5] Mai
    [6] Juin
    [7] Juillet
    [8] Août
    [9] Septembre
    [10] Octobre
    [11] Novembre
   *[12] Décembre
} · { $count }
button-months = Par mois…
button-only = Seulement { $newsletter }
button-everywhere = Dans toutes les newsletters
button-search = { $words } ({ $count })
button-read-on = Lire la suite
button-save = ☆ Garder
button-saved = Ce que je garde

## What of an issue is wanted, and why something came

command-filter = Seulement ce que tu veux d’une newsletter
command-why = Pourquoi un numéro est arrivé, ou non
option-items = Par exemple : pétrole, « mer du nord », sans sport
briefing-filtered = { $kept } articles sur { $all }, selon ton filtre
subscriptions-line-filter = { $line } ; { $filter }
filter-is = { $newsletter } : { $filter }.
filter-none = { $newsletter } : tout arrive.
filter-would-be = { $newsletter }, si tu enregistres cela : { $filter }.
filter-only = seulement { $tests }
filter-never = sans { $tests }
filter-both = { $only }, { $never }
filter-or = { $first } ou { $next }
filter-words = « { $words } »
filter-section = la rubrique « { $title } »
filter-keeps = { $issues ->
    [one] Il aurait gardé le dernier numéro, avec { $items } de ses { $all } articles.
   *[other] Il aurait gardé { $kept } des { $issues } derniers numéros, avec { $items } de leurs { $all } articles.
}
filter-keeps-none = { $issues ->
    [one] Il n’aurait rien gardé du dernier numéro.
   *[other] Il n’aurait gardé aucun des { $issues } derniers numéros.
}
filter-untried = Il n’y a pas encore de numéro pour l’essayer.
filter-sections = Appuie sur une rubrique pour l’exclure, ou pour la reprendre.
filter-type = Ou écris ce que tu veux : /filter pétrole, « mer du nord », sans sport
filter-examples = Exemples : /filter pétrole, « mer du nord » · /filter sans sport, rubrique Marchés · /filter /pétrolier(s)?/ · /filter tout
filter-which = Pour quelle newsletter ?
filter-changed = Cela a été essayé avant autre chose. Voici ce qui compte maintenant :
wrong-filter-nothing = Il n’y a rien à chercher dans « { $words } ».
wrong-filter-pattern = « { $words } » n’est pas un motif utilisable : une parenthèse est peut-être ouverte, ou il correspond à tout. De simples mots se passent de barres.
wrong-filter-big = « { $words } » est un motif trop grand. Moins de répétitions suffiront, ou de simples mots.
wrong-filter-many = C’est trop pour un filtre : { $most } mots, expressions et rubriques au plus, et { $patterns } motifs.
button-filter = Filtre…
button-filter-save = Enregistrer ce filtre
button-filter-discard = Laisser comme avant
button-filter-off = Tout de nouveau
button-filter-draft = Ce que j’ai essayé
button-why = Pourquoi…
why-title = Pourquoi un numéro est arrivé, ou non
why-filter = Ton filtre : { $filter }.
why-none = Il n’y a pas encore de numéro.
why-came = arrivé { $when }
why-came-together = arrivé { $when }, avec d’autres
why-held-schedule = arrive { $when }, selon ton horaire
why-held-quiet = arrive { $when }, à la fin de tes heures calmes
why-held-away = arrive { $when }, à la fin de ta pause
why-coming = est en route
why-aside = n’a pas encore pu être envoyé ; je réessaie { $when }
why-filtered = ton filtre n’en a rien laissé
why-retracted = a été retiré par son éditeur
why-unsubscribed = tu n’étais plus abonné
why-barred = je ne pouvais pas écrire ici à ce moment-là
why-failed = n’a pas pu être remis ; la personne qui gère ce bot en trouve la raison dans le journal
why-before = date d’avant ton abonnement

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = lundi, lundis | mardi, mardis | mercredi, mercredis | jeudi, jeudis | vendredi, vendredis | samedi, samedis | dimanche, dimanches
words-month-names = janvier, janv | février, fevrier | mars | avril, avr | mai | juin | juillet, juil | août, aout | septembre | octobre | novembre | décembre, decembre
words-daily = chaque jour, tous les jours, quotidien, quotidiennement
words-weekdays = en semaine, semaine de travail, jours ouvrés, jours ouvrables
words-weekend = week-end, week-ends
words-live = dès parution, dès leur parution, dès la parution, en direct, immédiatement, tout de suite, aussitôt
words-off = jamais, aucune, aucun, non
words-silently = sans son, sans bruit, silencieux, en silence, muet
words-and = et
words-to = jusqu'à, jusqu'au, jusque
words-am = du matin
words-pm = de l'après-midi, du soir
words-hour-mark = heures pile
words-noon = midi
words-midnight = minuit
words-morning = le matin, matin, chaque matin
words-evening = le soir, soir, chaque soir
words-today = aujourd'hui
words-tomorrow = demain
words-yesterday = hier
words-hours = heures, heure
words-days = jours, jour
words-weeks = semaines, semaine
words-months = mois
words-one = un, une
words-filler = à, le, les, de, du, des, vers, pendant, pour, chaque, tous, je suis, absent, absente, parti, partie, dans

## Words that people type for filters

words-filter-only = seulement, uniquement, que
words-filter-without = sans, sauf, tout sauf, excepté
words-filter-section = rubrique, rubriques
words-filter-all = tout, aucun filtre

# Privacy
command-privacy = Ce que je garde sur toi
command-forget = Effacer tout ce qui te concerne
privacy-title = Ce que je garde
privacy-who = Qui tu es : ton numéro sur cette plateforme, la langue de ton appli, et où je peux t’écrire.
privacy-settings = Ce que tu reçois et comment tu l’as réglé : horaires, fuseau horaire, heures calmes, filtres.
privacy-saved = Ce que tu as gardé.
privacy-sent = Quels numéros je t’ai envoyés, dans quels messages, pour que rien n’arrive deux fois et que les corrections te parviennent.
privacy-invited = Les newsletters sur invitation auxquelles tu as accès.
privacy-edited = Ce que tu m’as envoyé à publier, tant que cela attend, et dans quelles newsletters tu peux publier.
privacy-shared = Des groupes et canaux : leur nom, ce qu’ils reçoivent, qui l’a changé et quand.
privacy-not = Je ne garde rien d’autre de ce que tu m’écris, ni quand tu lis. Tout reste chez la personne qui me gère.
forget-ask = Dois-je effacer tout ce qui te concerne : ce que tu reçois, comment tu l’as réglé, ce que tu as gardé et ce que je t’ai envoyé ? Les groupes et canaux gardent ce qu’ils reçoivent, mais ne savent plus qui l’a réglé.
forget-for-good = C’est irréversible. Les messages de notre discussion restent ; tu peux les y supprimer.
forget-done = C’est fait : j’ai effacé tout ce qui te concerne. Pour recommencer, écris /start.
forget-private = Cela reste entre toi et moi. Demande-le-moi dans notre discussion privée, s’il te plaît.
button-privacy = Confidentialité
button-forget = M’oublier…
button-forget-sure = Tout effacer
button-keep = Tout garder

# Moving to another platform
command-link = Recevoir la même chose sur l’autre plateforme
link-code = Ouvre-moi sur l’autre plateforme, et envoie-moi ceci là-bas, dans notre discussion privée. Ce que tu reçois ici y arrivera aussi, avec ses horaires et ses filtres, et tu y trouveras ce que tu as gardé :
link-valid = Cela marche une fois, pendant une heure. Qui l’a peut lire avec toi : ne le montre à personne.
link-nothing = Il n’y a encore rien à emporter : tu ne reçois aucune newsletter ici, et tu n’as rien gardé.
link-private = Un tel code n’est que pour tes yeux. Demande-le-moi dans notre discussion privée, s’il te plaît.
link-wrong = Ce code est inconnu, déjà utilisé, ou date de plus d’une heure. Envoie-moi /link là où tu reçois tes newsletters, et j’en fais un nouveau.
link-own = Ce code est déjà le tien. Envoie-le-moi sur l’autre plateforme.
link-done = Voilà. Tout continue aussi d’arriver à l’ancien endroit, jusqu’à ce que tu l’y arrêtes.
link-stopped = C’est fait : plus rien n’arrive à l’ancien endroit. Ici, cela continue.
link-too-late = Je ne peux plus l’arrêter d’ici. À l’ancien endroit, /subscriptions a un bouton pour cela.
button-link-stop = Arrêter à l’ancien endroit

# A file with everything
command-export = Tout ce qui te concerne, dans un fichier
export-done = Voici tout ce que je garde sur toi, dans un fichier que des programmes peuvent lire aussi.
button-export = En fichier

# Who may see a newsletter
by-invitation = { $newsletter } est sur invitation, et { $chat } n’en a pas. La personne qui gère ce bot peut lui donner accès.
invitation-wrong = Cette invitation est inconnue, déjà utilisée ou retirée. Demandes-en une nouvelle à la personne qui te l’a donnée.

# Who changed what in a shared chat
changed-by = Modifié par { $name }.
changes-title = { $chat } : qui a changé quoi
changes-none = Rien n’a encore été changé.
changes-line = { $what } – { $name }, { $when }
changes-last = Dernière modification par { $name }, { $when }.
changes-somebody = quelqu’un qui n’est plus là
button-changes = Qui a changé quoi…

# Where newsletters go
subscribed-twice = { $channel } reçoit aussi cette newsletter, et ce qui y est publié apparaît ici tout seul : chaque numéro sera ici en double.
option-mention = Un rôle à avertir à chaque numéro
mention-is = J’avertis { $role } à chaque numéro.
mention-none = Je n’avertis personne des nouveaux numéros.
button-mention-off = Ne pas avertir
wrong-mention = Je ne peux pas mentionner { $role }. Dans les réglages du rôle, permets à tout le monde de le mentionner, ou donne-moi le droit de mentionner tous les rôles.
wrong-mention-all = Je mentionne un rôle, pas tout le monde à la fois. Choisis un rôle que chacun peut prendre.

# What is typed
button-type = ✎ Écrire…
ask-answer = Écris-le en réponse à ce message.

# What waits for an editor or operator
editor-welcome = Tu peux maintenant publier dans { $newsletter }. Je te dirai ici quand un numéro attend ta décision.
held-title = En attente de ta décision
held-none = Rien n’attend ta décision.
held-how = Pour publier, envoie-moi ou transfère-moi un texte de plusieurs lignes, ou un fichier : Markdown, HTML ou un courriel (.eml). Tu le vois comme le verront tes lecteurs, puis tu le publies, tu lui donnes une heure ou tu le jettes.
held-private = Demande-le-moi dans notre discussion privée, s’il te plaît ; ici, tout le monde peut le lire.
held-only = C’est réservé à la rédaction et aux personnes qui gèrent ce bot. La personne qui gère ce bot invite à la rédaction avec « courant editor invite ».
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }, part { $when }
held-untitled = (sans titre)
held-waits = À toi de décider.
held-review = { $newsletter } : « { $title } » est à publier.
held-unproved = « { $title } » dit venir de { $newsletter } : { $reason }.
held-unknown = « { $title } » est arrivé d’un expéditeur qui n’est pas encore une newsletter : { $sender }.
held-confirmation = { $sender } demande si tu veux t’abonner. Pour confirmer, ouvre : { $link }
held-draft = { $newsletter } : « { $title } », que tu peux publier maintenant ou plus tard.
held-draft-nowhere = « { $title } » n’appartient encore à aucune newsletter.
held-proved = La preuve est faite que cela vient de { $domain }.
held-not-proved = Rien ne prouve qui l’a envoyé : n’importe qui pourrait en envoyer d’autres. Tu peux accepter celui-ci seulement.
held-would-go = { $chats ->
    [0] Personne ne reçoit encore cette newsletter ; ce numéro irait dans les archives.
    [one] Ce numéro irait dans une discussion.
   *[other] Ce numéro irait dans { $chats } discussions.
}
held-would-be-known = Ce numéro a déjà été publié. Le publier de nouveau ne change rien.
held-would-be-retracted = Ce numéro a été publié puis retiré, et il le reste.
held-would-be-corrected = Ce numéro a déjà été publié, mais son texte a changé : ce qui est arrivé serait corrigé.
held-goes-out = Il part { $when }.
held-which = De quelle newsletter est-ce ?
held-which-once = Pour quelle newsletter dois-je le publier ? Cette fois seulement : rien ne prouve qui l’a envoyé.
held-which-sender = Quelle newsletter envoie cet expéditeur ? Désormais, ce qui en arrive est publié tout seul.
held-when = Quand doit partir « { $title } » ({ $zone }) ?
held-when-hint = Par exemple : demain 8:00, lundi 18:30, dans 3 heures
held-when-examples = Exemples : demain 8:00 · lundi 18:30 · 24 décembre · dans 3 heures
held-scheduled = { $newsletter }: « { $title } » part { $when }, { $zone }.
held-discarded = « { $title } » est jeté. Tu peux le récupérer pendant une semaine.
held-blocked = { $sender } est bloqué : ce qui en arrive est jeté.
held-accepted = { $sender } est désormais { $newsletter } : ce qui en arrive est publié tout seul.
held-accepted-new = { $newsletter } est maintenant une newsletter, et ce qu’envoie { $sender } est publié tout seul.
held-gone = Cela n’est plus en attente.
held-published-before = Cela a déjà été publié.
held-discarded-before = Cela a déjà été jeté.
held-nowhere = Cela n’appartient encore à aucune newsletter.
held-no-sender = Il n’y a là aucun expéditeur à bloquer.
held-no-name = Il n’y a pas de nom, ou c’est celui d’une autre newsletter. Dis-moi de quelle newsletter c’est.
held-unreadable = Je ne peux pas en faire un numéro : { $reason }.
published-new = { $chats ->
    [0] { $newsletter } : « { $title } » est dans les archives. Personne ne reçoit encore cette newsletter.
    [one] { $newsletter } : « { $title } » part vers une discussion.
   *[other] { $newsletter } : « { $title } » part vers { $chats } discussions.
}
published-corrected = { $chats ->
    [0] { $newsletter } : « { $title } » est corrigé. Aucune discussion ne l’avait encore.
    [one] { $newsletter } : « { $title } » est corrigé, y compris dans la discussion qui l’a reçu.
   *[other] { $newsletter } : « { $title } » est corrigé, y compris dans les { $chats } discussions qui l’ont reçu.
}
published-known = { $newsletter } : « { $title } » avait déjà été publié. Rien n’a changé.
published-retracted = { $newsletter } : « { $title } » avait déjà été retiré, et le reste.
take-back-ask = { $chats ->
    [0] Dois-je retirer « { $title } » ? Aucune discussion ne l’a encore.
    [one] Dois-je retirer « { $title } » ? Il disparaît de la seule discussion qui l’a.
   *[other] Dois-je retirer « { $title } » ? Il disparaît des { $chats } discussions qui l’ont.
}
take-back-done = « { $title } » est retiré, et disparaît des discussions qui l’avaient.
submit-nothing = Je peux publier des textes et des fichiers : Markdown, HTML ou un courriel (.eml).
submit-large = Ce fichier est trop gros : { $most } Mo au plus.
submit-gone = Je n’ai plus pu récupérer ce fichier. Envoie-le encore une fois, s’il te plaît.
submit-several = Il contient { $count } numéros. Envoie-les un par un, s’il te plaît.
submit-full = Trop de choses attendent déjà. Décide d’abord d’une partie.
submit-stripped = L’image reste de côté. Les images suivent quand un fichier Markdown ou HTML contient un lien vers elles.
notice-did-not-go-out = « { $title } » n’a pas pu partir : { $reason }.
button-held = En attente
button-held-preview = Voir
button-held-publish = Publier
button-held-schedule = Programmer…
button-held-no-time = Retirer l’heure
button-held-discard = Jeter
button-held-bring-back = Récupérer
button-held-which = Autre newsletter…
button-held-accept = Accepter
button-held-ignore = Ignorer
button-held-block = Bloquer
button-held-confirm = Confirmer
button-take-back = Retirer le numéro…
button-take-back-sure = Retirer le numéro
