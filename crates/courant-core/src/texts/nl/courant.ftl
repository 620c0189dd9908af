### Dutch. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = Welkom, en de nieuwsbrieven om uit te kiezen
command-newsletters = Alle nieuwsbrieven
command-subscribe = Hier een nieuwsbrief krijgen
command-unsubscribe = Een nieuwsbrief niet meer krijgen
command-subscriptions = Wat je krijgt
command-latest = Het laatste nummer
command-issues = Eerdere nummers
command-settings = Hoeveel van een nummer, in welke vorm en taal
command-help = Wat ik kan
option-code = Een code of het eind van een link die je hebt gekregen
option-newsletter = Welke nieuwsbrief
option-to = Ik, of dit kanaal
option-channel = Een ander kanaal van deze server
option-page = Pagina, vanaf 1
option-depth = headlines, brief of full (koppen, kort of helemaal)
option-language = Taal van de bot
option-style = classic, rich of auto voor de gewone vorm van deze bot
option-to-me = ik
option-to-here = dit kanaal

## Welcome and help

welcome = Welkom bij Courant.
welcome-what = Ik breng nieuwsbrieven waar jij bent, kort samengevat. Kies er een, en elk nieuw nummer komt in deze chat.
welcome-none = Er zijn hier nog geen nieuwsbrieven. Ze komen binnenkort; kom nog eens terug.
welcome-server = Ik breng je nieuwsbrieven, kort samengevat. Kies er een, en elk nieuw nummer komt in onze privéchat.
welcome-group = Ik breng nieuwsbrieven in deze chat, kort samengevat. Beheerders kiezen welke.
help-title = Wat ik kan
help-line = /{ $name } – { $what }
help-tip = Alles kan met een knop of getypt: /subscribe en een paar letters van de naam zijn genoeg.
chatter = Ik begrijp alleen opdrachten. Dit zijn de nuttigste:

## Newsletters and subscriptions

newsletters-title = Nieuwsbrieven
newsletters-none = Er zijn nog geen nieuwsbrieven.
pick-subscribe = Welke nieuwsbrief wil je?
pick-none-left = Je krijgt alle nieuwsbrieven die er zijn.
pick-none-left-chat = { $chat } krijgt alle nieuwsbrieven die er zijn.
pick-unsubscribe = Welke wil je niet meer?
pick-latest = Het laatste nummer van welke nieuwsbrief?
pick-issues = Eerdere nummers van welke nieuwsbrief?
subscribed = Je krijgt { $newsletter } nu hier, { $depth }.
subscribed-private = Je krijgt { $newsletter } nu in onze privéchat, { $depth }.
subscribed-chat = { $chat } krijgt nu { $newsletter }, { $depth }.
subscribed-next = Het volgende nummer komt vanzelf.
subscribed-already = Je krijgt { $newsletter } al, { $depth }.
subscribed-already-chat = { $chat } krijgt { $newsletter } al, { $depth }.
unsubscribed = Je krijgt { $newsletter } niet meer.
unsubscribed-chat = { $chat } krijgt { $newsletter } niet meer.
unsubscribed-not = Je krijgt { $newsletter } niet.
unsubscribed-not-chat = { $chat } krijgt { $newsletter } niet.
subscriptions-title = Wat je krijgt
subscriptions-title-chat = Wat { $chat } krijgt
subscriptions-line = { $newsletter }, { $depth }
subscriptions-none = Nog niets.
welcome-private = Hier komen je nieuwsbrieven aan.

## Reading

latest-none = { $newsletter } heeft nog geen nummer.
nothing-taken = Je krijgt nog geen nieuwsbrief.
nothing-taken-chat = { $chat } krijgt nog geen nieuwsbrief.
issues-title = { $newsletter }: eerdere nummers
issues-page = Pagina { $page } van { $pages }
issues-line = { $date } – { $title }
issues-none = { $newsletter } heeft nog geen nummer.
issues-beyond = Er { $pages ->
    [one] is maar één pagina
   *[other] zijn maar { $pages } pagina’s
}.
issue-gone = Dat nummer wordt niet meer bewaard. Dit is er wel:
issue-untitled = Nummer van { $date }

## Settings

settings-title = Instellingen
settings-depth = Omvang: { $depth }
settings-language = Taal: { $language }
settings-language-auto = { $language } (zoals je app)
settings-depth-set = Vanaf nu komen nummers { $depth }.
settings-language-set = Ik spreek nu Nederlands.
settings-style = Vorm: { $style }
settings-style-set = Vanaf nu komen nummers als { $style }.
style-auto = de gewone berichten van deze bot
style-classic = berichten die elke app toont
style-rich = opgemaakte berichten, met alles wat de app kan tonen
settings-on = { $what }: aan.
settings-off = { $what }: uit.
depth-headlines = als koppen
depth-brief = in het kort
depth-full = helemaal

## Elsewhere: channels and groups

elsewhere-title = { $newsletter } in een kanaal of groep
elsewhere-how = Maak mij beheerder van je kanaal en kies het met de knop hieronder, stuur me de @naam na /subscribe, of stuur me een bericht eruit door. In een groep voeg je me toe en stuur je daar /subscribe.
elsewhere-pick = Een kanaal kiezen
elsewhere-offer = Wat moet { $chat } krijgen?
elsewhere-not-yours = Alleen beheerders van { $chat } kunnen veranderen wat daar komt.
elsewhere-cannot-post = Ik mag niet schrijven in { $chat }. Geef me daar het recht om berichten te plaatsen en probeer het opnieuw.
elsewhere-unknown = Ik kan { $name } niet zien. Voeg me daar eerst toe en probeer het opnieuw.
elsewhere-gone = Ik ken die chat niet meer. Stuur daar /subscribe, of stuur me een bericht ervan door.
only-administrators = Alleen beheerders kunnen veranderen wat deze chat krijgt. Om het laatste nummer kan iedereen vragen.
only-brought = Niemand heeft me aan deze chat toegevoegd, dus ik kan hier niets plaatsen. Zodra een beheerder me toevoegt, kan ook deze chat nieuwsbrieven krijgen.
cannot-reach = Ik kan je geen privébericht sturen. Sta berichten van leden van deze server toe en probeer het opnieuw.

## When something is not understood

wrong-unknown-command = Ik ken /{ $name } niet.
wrong-did-you-mean = Bedoel je /{ $name }?
wrong-newsletter = Ik ken geen nieuwsbrief die “{ $words }” heet.
wrong-newsletter-nearest = Bedoel je een van deze?
wrong-newsletter-several = Bij “{ $words }” passen meerdere nieuwsbrieven:
wrong-page = “{ $page }” is geen paginanummer. Probeer /issues met een getal vanaf 1.
wrong-setting = “{ $word }” is geen instelling. Het kan headlines, brief of full zijn, classic of rich, of een taal.
wrong-link = Die link leidt nergens meer heen. Dit is er wel:
wrong-long = Dat is te lang voor een opdracht.
wrong-button = Die knop is verouderd. Zo is het nu:
wrong-trouble = Er ging bij mij iets mis. Er is niets verloren; probeer het over een minuut opnieuw.
operator-welcome = Jij beheert nu deze bot. Ik zeg het hier als er iets voor je te doen is. De knop laat zien hoe het met de laatste nummers gaat.
operator-wrong-code = Die code is onbekend, gebruikt of verlopen. Een nieuwe maak je met “courant operator invite”.
operator-private = Stuur me die code in onze privéchat, alsjeblieft; hier kan iedereen hem lezen.
operator-only = Dat kunnen alleen wie de bot beheren zien, in hun privéchat met mij.
deliveries-title = Bezorging
deliveries-line = { $newsletter }, “{ $title }”: { $delivered } bezorgd, { $waiting } wachten, { $failed } mislukt, { $skipped } overgeslagen
deliveries-held = { $held } bewaard tot hun tijd
deliveries-rate = { $rate } in de laatste minuut, nog ongeveer { $minutes } min
deliveries-none = Er is nog niets verstuurd.
progress-line = { $newsletter }, “{ $title }”, is onderweg: { $done } van { $audience } chats, { $rate } in de laatste minuut, nog ongeveer { $minutes } min.
progress-stands = { $newsletter }, “{ $title }”, is onderweg: { $done } van { $audience } chats; in de laatste minuut bewoog er niets.
progress-done = { $newsletter }, “{ $title }”, heeft zijn { $audience } chats bereikt. Mislukt: { $failed }.
notice-rejected = Een bericht van { $newsletter } is door het platform geweigerd: { $reason }. De details staan in het logboek.
notice-forbidden = Ik mag niet schrijven in { $chat }: { $reason }. Ik probeer het morgen opnieuw.
notice-source = Een nummer van { $newsletter } kon niet worden gelezen: { $reason }. Het bestand is apart gezet.
notice-feed-stopped = De feed van { $newsletter } ({ $address }) is opgegeven: { $reason }. Om hem weer op te vragen: courant feed resume { $feed }

## Buttons

button-subscribe = Abonneren
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = Opzeggen
button-unsubscribe-from = － { $newsletter }
button-undo = Ongedaan maken
button-latest = Laatste nummer
button-issues = Eerdere nummers
button-deliveries = Bezorging
button-again = Opnieuw kijken
button-newsletters = Alle nieuwsbrieven
button-subscriptions = Abonnementen
button-settings = Instellingen
button-help = Hulp
button-elsewhere = In een kanaal of groep…
button-newer = ‹ Nieuwer
button-older = Ouder ›
button-previous = ‹ Terug
button-next = Meer ›
button-headlines = Koppen
button-brief = Kort
button-full = Hele nummer
button-web = Op het web
button-contents = Een rubriek lezen…
button-auto = Zoals mijn app
button-pictures = Afbeeldingen
button-sponsors = Gesponsord
button-sound = Geluid
button-style-auto = Gewone vorm
button-style-classic = Eenvoudig
button-style-rich = Opgemaakt

## Briefings

briefing-date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
briefing-number = Nr. { $number }
briefing-by = Door { $authors }
briefing-video = ▶ Video
briefing-sponsor = Gesponsord
briefing-credit = Foto: { $credit }
briefing-source = Bron: { $credit }
briefing-picture = Afbeelding
briefing-more = { $count ->
    [one] … en nog één bericht
   *[other] … en nog { $count } berichten
}
briefing-continued = { $section } (vervolg)
briefing-contents = In dit nummer: { $sections }
briefing-lead = Hoofdverhaal
briefing-empty = Dit nummer heeft geen eigen tekst.
only-you-see-this = Alleen jij ziet het antwoord, hieronder. Niets te zien? Druk nog eens.
digest-title = { $count ->
    [one] Je nieuwsbrieven: één nummer
   *[other] Je nieuwsbrieven: { $count } nummers
}
digest-contents = Een nummer lezen…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = Dit nummer is door de uitgever teruggetrokken.
copy-shorter = De rest van dit nummer is door de uitgever weggehaald.

## When issues come

command-schedule = Wanneer nummers komen: meteen, of op tijden die jij kiest
command-timezone = Welke klok telt
command-quiet = Uren waarin niets komt
command-pause = Er komt niets tot je terug bent
command-resume = Nummers komen weer
option-when = Bijvoorbeeld: werkdagen om 7:30, zo 9:00 en wo 18:00, meteen
option-city = Een stad of een tijdzone
option-hours = Bijvoorbeeld: 22-7, 22-7 stil, uit
option-until = Bijvoorbeeld: maandag, 3 dagen, 24 december
when-is = { $what }: { $schedule }.
when-is-next = { $what }: { $schedule }, de volgende keer { $next }.
when-all = Je nieuwsbrieven
when-digest = Wat er tussendoor komt, komt samen aan.
when-in-quiet = Dat valt in je stille uren ({ $hours }), dus het komt als die voorbij zijn.
when-type = Kies dagen en een tijd, of typ: /schedule zo 9:00 en wo 18:00
when-examples = Voorbeelden: /schedule werkdagen om 7:30 · /schedule zo 9:00 en wo 18:00 · /schedule meteen
schedule-live = meteen
schedule-at = { $days } om { $times }
schedule-zone = { $schedule }, { $zone }
days-all = elke dag
days-weekdays = op werkdagen
days-weekend = in het weekend
weekday = { $day ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[7] zondag
}
weekday-each = { $day ->
    [1] maandags
    [2] dinsdags
    [3] woensdags
    [4] donderdags
    [5] vrijdags
    [6] zaterdags
   *[7] zondags
}
clock = { $hour }:{ $minute }
moment-today = vandaag om { $time }
moment-tomorrow = morgen om { $time }
moment-weekday = op { $weekday } om { $time }
moment-date = op { $weekday } { $date } om { $time }
list-and = { $first } en { $next }
list-comma = { $first }, { $next }
zone-time = tijd in { $city }
zone-is = { $zone }: het is nu { $time }.
zone-pick = Hoe laat is het bij jou? Of typ je stad: /timezone Berlin
zone-pick-city = Waar is dat?
zone-guessed = Ik heb { $zone } uit de taal van je app afgeleid. Klopt dat niet, verander het dan hieronder.
zone-unknown = Ik ken je tijdzone nog niet, dus dat is { $zone }. Verander het hieronder.
zone-wrong = Ik ken geen stad of tijdzone die “{ $words }” heet.
zone-nearest = Bedoel je een van deze?
quiet-is = Stille uren: { $hours }, { $zone }.
quiet-hold = van { $from } tot { $to } komt er niets
quiet-silence = van { $from } tot { $to } zonder geluid
quiet-none = Je hebt geen stille uren.
quiet-what = 🌙 houdt tegen wat komt tot de stille uren voorbij zijn, 🔕 haalt alleen het geluid weg. Of typ: /quiet 22:30-6:30
quiet-examples = Voorbeelden: /quiet 22-7 · /quiet 22:30-6:30 stil · /quiet uit
away-is = { $what }: gepauzeerd, terug { $until }.
away-then = Wat er intussen komt, krijg je dan samen.
away-ask = Hoe lang moet er niets komen? Of typ: /pause tot maandag
away-examples = Voorbeelden: /pause tot maandag · /pause 3 dagen · /pause tot 24 december 18:00
settings-schedule = Wanneer: { $schedule }
settings-quiet = Stille uren: { $hours }
settings-away = Gepauzeerd, terug { $until }
subscriptions-line-when = { $newsletter }, { $depth }, { $schedule }
subscriptions-line-away = { $line }; gepauzeerd, terug { $until }
wrong-time = “{ $words }” is geen tijd die bestaat.
wrong-time-word = Ik begrijp “{ $word }” in “{ $words }” niet.
wrong-time-nothing = Ik begrijp “{ $words }” niet als tijd.
wrong-time-many = Dat zijn te veel tijden: hoogstens { $most }.
wrong-time-past = Dat moment is voorbij.
wrong-time-far = Dat is te ver weg; een jaar is het langst.
wrong-time-newsletter = “{ $newsletter }” heb ik begrepen, maar niet wanneer.
button-how = Hoeveel…
button-when = Wanneer…
button-live = Meteen
button-as-chat = Zoals de andere
button-daily = Elke dag
button-weekdays = Werkdagen
button-weekend = Weekend
button-sundays = Zondags
button-late-send = Te laat: meteen
button-late-next = Te laat: volgende keer
button-quiet = Stille uren…
button-quiet-off = Geen
button-away = Weg…
button-away-day = Tot morgen
button-away-three = 3 dagen
button-away-week = Een week
button-away-fortnight = 2 weken
button-away-back = Ik ben terug
button-zone = Tijdzone…
button-zones = Alle tijdzones
button-language = Taal…

## Searching and keeping

command-search = In alle nummers zoeken
command-save = Het laatste nummer voor jezelf bewaren
command-saved = Wat je hebt bewaard
option-words = Woorden, “een zin”, -zonder
option-date = Bijvoorbeeld: 3 maart, maart 2026, gisteren
search-ask = Wat zoek je? Typ /search en een paar woorden, bijvoorbeeld: /search olie sancties
search-examples = Het begin van een woord is genoeg, vanaf drie letters. Woorden “tussen aanhalingstekens” staan bij elkaar, en een minteken sluit uit: /search sancties “noordzee” -olie
search-found = { $count ->
    [one] Eén nummer heeft “{ $words }”
   *[other] { $count } nummers hebben “{ $words }”
}
search-many = Meer dan { $count } nummers hebben “{ $words }”
search-in = Alleen in { $newsletter }, nieuwste eerst
search-beyond = Meer is er niet.
search-none = Ik heb niets gevonden voor “{ $words }”.
search-none-in = Ik heb niets gevonden voor “{ $words }” in { $newsletter }.
search-none-of = “{ $words }” alleen is ook niet te vinden.
search-long = Met zoveel woorden zijn de andere pagina’s niet bereikbaar: zoek er minder.
wrong-search = In “{ $words }” is niets om naar te zoeken.
saved-now = Bewaard: { $title }. /saved toont wat je bewaart.
saved-no-longer = Niet meer bewaard: { $title }.
saved-title = Wat je bewaart
saved-line = { $title } – { $newsletter }, { $date }
saved-how = Om er een weg te halen, open je het en druk je nog eens op ☆.
saved-private = Wat je bewaart is van jou. Vraag het me in onze privéchat, alsjeblieft; hier kan iedereen het lezen.
saved-none = Nog niets. Druk op ☆ Bewaren onder een nummer of rubriek, en het wordt hier bewaard.
save-what = Ik weet niet welk nummer je bedoelt. Druk op ☆ Bewaren onder een nummer, of noem een nieuwsbrief: /save en de naam bewaart het laatste nummer.
issues-none-before = Zo vroeg is er geen. Het eerste is van { $date }.
issues-months = { $newsletter }: { $year }
issues-months-type = Kies een maand, of typ: /issues 3 maart
issues-examples = Voorbeelden: /issues 2 · /issues 3 maart · /issues maart 2026 · /issues gisteren
button-month = { $month ->
    [1] Januari
    [2] Februari
    [3] Maart
    [4] April
    [5] Mei
    [6] Juni
    [7] Juli
    [8] Augustus
    [9] September
    [10] Oktober
    [11] November
   *[12] December
} · { $count }
button-months = Per maand…
button-only = Alleen { $newsletter }
button-everywhere = In alle nieuwsbrieven
button-search = { $words } ({ $count })
button-read-on = Verder lezen
button-save = ☆ Bewaren
button-saved = Wat ik bewaar

## What of an issue is wanted, and why something came

command-filter = Alleen wat je wilt uit de nummers van een nieuwsbrief
command-why = Waarom een nummer kwam, of niet
option-items = Bijvoorbeeld: olie, “noordzee”, zonder sport
briefing-filtered = { $kept } van { $all } berichten, volgens je filter
subscriptions-line-filter = { $line }; { $filter }
filter-is = { $newsletter }: { $filter }.
filter-none = { $newsletter }: alles komt.
filter-would-be = { $newsletter }, als je dit bewaart: { $filter }.
filter-only = alleen { $tests }
filter-never = zonder { $tests }
filter-both = { $only }, { $never }
filter-or = { $first } of { $next }
filter-words = “{ $words }”
filter-section = rubriek “{ $title }”
filter-keeps = { $issues ->
    [one] Het laatste nummer zou zijn gebleven, met { $items } van de { $all } berichten.
   *[other] Van de laatste { $issues } nummers zouden er { $kept } zijn gebleven, met { $items } van hun { $all } berichten.
}
filter-keeps-none = { $issues ->
    [one] Van het laatste nummer zou niets zijn gebleven.
   *[other] Van de laatste { $issues } nummers zou er geen zijn gebleven.
}
filter-untried = Er is nog geen nummer om het op te proberen.
filter-sections = Druk op een rubriek om die weg te laten of terug te halen.
filter-type = Of typ wat je wilt: /filter olie, “noordzee”, zonder sport
filter-examples = Voorbeelden: /filter olie, “noordzee” · /filter zonder sport, rubriek Markten · /filter /tanker(s)?/ · /filter alles
filter-which = Voor welke nieuwsbrief?
filter-changed = Dat is geprobeerd voordat iets anders werd geprobeerd. Dit geldt nu:
wrong-filter-nothing = In “{ $words }” is niets om naar te zoeken.
wrong-filter-pattern = “{ $words }” is geen patroon dat ik kan gebruiken: misschien staat er een haakje open, of past het op alles. Gewone woorden hebben geen schuine strepen nodig.
wrong-filter-big = “{ $words }” is een te groot patroon. Minder herhalingen of gewone woorden volstaan.
wrong-filter-many = Dat is te veel voor één filter: hoogstens { $most } woorden, zinnen en rubrieken, en { $patterns } patronen.
button-filter = Filter…
button-filter-save = Dit filter bewaren
button-filter-discard = Laten zoals het was
button-filter-off = Weer alles
button-filter-draft = Wat ik probeerde
button-why = Waarom…
why-title = Waarom een nummer kwam, of niet
why-filter = Je filter: { $filter }.
why-none = Er is nog geen nummer.
why-came = kwam { $when }
why-came-together = kwam { $when }, samen met andere
why-held-schedule = komt { $when }, volgens je tijden
why-held-quiet = komt { $when }, als je stille uren voorbij zijn
why-held-away = komt { $when }, als je pauze voorbij is
why-coming = is onderweg
why-aside = kon nog niet worden verstuurd; ik probeer het { $when } opnieuw
why-filtered = je filter liet er niets van over
why-retracted = is door de uitgever teruggetrokken
why-unsubscribed = je had opgezegd
why-barred = ik kon hier toen niet schrijven
why-failed = kon niet worden bezorgd; wie de bot beheert vindt de reden in het logboek
why-before = is van voordat je je abonneerde

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = maandag, maandags, maandagen, ma | dinsdag, dinsdags, dinsdagen, di | woensdag, woensdags, woensdagen, wo | donderdag, donderdags, donderdagen, do | vrijdag, vrijdags, vrijdagen, vr | zaterdag, zaterdags, zaterdagen, za | zondag, zondags, zondagen, zo
words-month-names = januari, jan | februari, feb | maart, mrt | april, apr | mei | juni, jun | juli, jul | augustus, aug | september, sep | oktober, okt | november, nov | december, dec
words-daily = dagelijks, elke dag, iedere dag
words-weekdays = werkdagen, op werkdagen, doordeweeks, door de week
words-weekend = weekend, in het weekend, weekeinde
words-live = meteen, direct, onmiddellijk, zodra het er is
words-off = uit, geen, nooit, weg
words-silently = stil, zonder geluid, geruisloos
words-and = en
words-to = tot, tot en met, t/m
words-am = 's ochtends, 's morgens
words-pm = 's avonds, 's middags
words-hour-mark = uur, u
words-noon = 12 uur 's middags
words-midnight = middernacht
words-morning = ochtend, ochtends
words-evening = avond, vanavond
words-today = vandaag
words-tomorrow = morgen
words-yesterday = gisteren
words-hours = uren, uurtje
words-days = dagen, dag
words-weeks = weken, week
words-months = maanden, maand
words-one = een, één
words-filler = op, om, elke, iedere, het, de, van, tussen, voor, ik ben weg, rond, over

## Words that people type for filters

words-filter-only = alleen, uitsluitend, enkel
words-filter-without = zonder, behalve, alles behalve, maar niet
words-filter-section = rubriek, rubrieken
words-filter-all = alles, geen filter

# Privacy
command-privacy = Wat ik over je bewaar
command-forget = Alles over je wissen
privacy-title = Wat ik bewaar
privacy-who = Wie je bent: je nummer op dit platform, de taal van je app, en waar ik je kan schrijven.
privacy-settings = Wat je krijgt en hoe je dat hebt ingesteld: tijden, tijdzone, stille uren, filters.
privacy-saved = Wat je hebt bewaard.
privacy-sent = Welke nummers ik je in welke berichten heb gestuurd, zodat niets dubbel komt en verbeteringen je bereiken.
privacy-invited = Tot welke nieuwsbrieven op uitnodiging je toegang hebt.
privacy-edited = Wat je me hebt gestuurd om te publiceren, zolang het wacht, en in welke nieuwsbrieven je mag publiceren.
privacy-shared = Van groepen en kanalen: hun naam, wat ze krijgen, en wie dat wanneer heeft gewijzigd.
privacy-not = Verder wordt niets bewaard van wat je me schrijft, en ook niet wanneer je leest. Alles blijft bij wie mij beheert.
forget-ask = Zal ik alles over je wissen: wat je krijgt, hoe je dat hebt ingesteld, wat je hebt bewaard en wat ik je heb gestuurd? Groepen en kanalen houden wat ze krijgen, maar weten niet meer wie het heeft ingesteld.
forget-for-good = Dit kan niet ongedaan worden gemaakt. De berichten in onze chat blijven; die kun je daar verwijderen.
forget-done = Klaar: ik heb alles over je gewist. Om opnieuw te beginnen schrijf je /start.
forget-private = Dat is tussen jou en mij. Vraag het me in onze privéchat, alsjeblieft.
button-privacy = Privacy
button-forget = Vergeet me…
button-forget-sure = Alles wissen
button-keep = Alles houden

# Moving to another platform
command-link = Hetzelfde op het andere platform krijgen
link-code = Open mij op het andere platform en stuur me dit daar in onze privéchat. Wat je hier krijgt, komt dan ook daar, met zijn tijden en filters, en wat je hebt bewaard staat daar:
link-valid = Het werkt één keer, binnen een uur. Wie het heeft, kan meelezen: laat het aan niemand zien.
link-nothing = Er is nog niets om mee te nemen: je krijgt hier geen nieuwsbrief en hebt niets bewaard.
link-private = Een code is alleen voor jouw ogen. Vraag het me in onze privéchat, alsjeblieft.
link-wrong = Die code is onbekend, gebruikt of ouder dan een uur. Stuur me /link op het platform waar je je nieuwsbrieven krijgt, en ik maak een nieuwe.
link-own = Die code is al van jou. Stuur hem me op het andere platform.
link-done = Klaar. Op de oude plek komt het ook nog, tot je het daar stopt.
link-stopped = Klaar: op de oude plek komt niets meer. Hier gaat het door.
link-too-late = Van hieruit kan ik het niet meer stoppen. Op de oude plek heeft /subscriptions er een knop voor.
button-link-stop = Op de oude plek stoppen

# A file with everything
command-export = Alles over je, als bestand
export-done = Hier is alles wat ik over je bewaar, in een bestand dat ook programma’s kunnen lezen.
button-export = Als bestand

# Who may see a newsletter
by-invitation = { $newsletter } is alleen op uitnodiging, en { $chat } heeft er geen. Wie deze bot beheert, kan toegang geven.
invitation-wrong = Die uitnodiging is onbekend, al gebruikt of ingetrokken. Vraag een nieuwe aan degene van wie je die kreeg.

# Who changed what in a shared chat
changed-by = Gewijzigd door { $name }.
changes-title = { $chat }: wie wijzigde wat
changes-none = Er is nog niets gewijzigd.
changes-line = { $what } – { $name }, { $when }
changes-last = Laatst gewijzigd door { $name }, { $when }.
changes-somebody = iemand die hier niet meer is
button-changes = Wie wijzigde wat…

# Where newsletters go
subscribed-twice = { $channel } krijgt deze nieuwsbrief ook, en wat daar verschijnt, komt hier vanzelf bij: elk nummer staat hier dan dubbel.
option-mention = Een rol die bij elk nummer een seintje krijgt
mention-is = { $role } krijgt bij elk nummer een seintje.
mention-none = Niemand krijgt een seintje bij nieuwe nummers.
button-mention-off = Geen seintje
wrong-mention = Ik mag { $role } niet vermelden. Sta in de instellingen van de rol toe dat iedereen die vermeldt, of geef me het recht om alle rollen te vermelden.
wrong-mention-all = Ik vermeld een rol, niet iedereen tegelijk. Kies een rol die mensen zelf kunnen nemen.

# What is typed
button-type = ✎ Typen…
ask-answer = Typ het als antwoord op dit bericht.

# What waits for an editor or operator
editor-welcome = Je mag nu publiceren in { $newsletter }. Ik zeg het hier als er een nummer op je wacht.
held-title = Wat op je wacht
held-none = Er wacht niets op je.
held-how = Om te publiceren stuur je me een tekst van meerdere regels of een bestand, of stuur je die door: Markdown, HTML of een mail (.eml). Je ziet het zoals je lezers het zullen zien, en dan publiceer je het, geef je het een tijd of gooi je het weg.
held-private = Vraag me dat in onze privéchat, alsjeblieft; hier kan iedereen het lezen.
held-only = Dat kunnen alleen redacteuren en wie de bot beheren. Wie deze bot beheert, maakt iemand redacteur met “courant editor invite”.
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }, wordt { $when } verstuurd
held-untitled = (zonder titel)
held-waits = Het wacht op je.
held-review = { $newsletter }: “{ $title }” moet worden gepubliceerd.
held-unproved = “{ $title }” zegt van { $newsletter } te zijn: { $reason }.
held-unknown = “{ $title }” kwam van een afzender die nog geen nieuwsbrief is: { $sender }.
held-confirmation = { $sender } vraagt of je je wilt abonneren. Om te bevestigen, open: { $link }
held-draft = { $newsletter }: “{ $title }”, dat je nu of later kunt publiceren.
held-draft-nowhere = “{ $title }” hoort nog bij geen nieuwsbrief.
held-proved = Het is bewezen dat het van { $domain } komt.
held-not-proved = Niets bewijst wie dit heeft gestuurd, dus iedereen zou er meer kunnen sturen. Je kunt alleen dit ene aannemen.
held-would-go = { $chats ->
    [0] Niemand krijgt deze nieuwsbrief nog; het zou in het archief komen.
    [one] Het zou naar één chat gaan.
   *[other] Het zou naar { $chats } chats gaan.
}
held-would-be-known = Het is al eens gepubliceerd. Nog eens publiceren verandert niets.
held-would-be-retracted = Het is al eens gepubliceerd en teruggetrokken, en dat blijft zo.
held-would-be-corrected = Het is al eens gepubliceerd en luidt nu anders: wat is bezorgd, zou worden verbeterd.
held-goes-out = Het wordt { $when } verstuurd.
held-which = Van welke nieuwsbrief is het?
held-which-once = Voor welke nieuwsbrief zal ik het publiceren? Alleen deze keer: niets bewijst wie het heeft gestuurd.
held-which-sender = Welke nieuwsbrief stuurt deze afzender? Wat daarvandaan komt, wordt voortaan vanzelf gepubliceerd.
held-when = Wanneer moet “{ $title }” worden verstuurd ({ $zone })?
held-when-hint = Bijvoorbeeld: morgen 8:00, maandag 18:30, 3 uren
held-when-examples = Voorbeelden: morgen 8:00 · maandag 18:30 · 24 december · 3 uren
held-scheduled = { $newsletter }: “{ $title }” wordt { $when } verstuurd ({ $zone }).
held-discarded = “{ $title }” is weggegooid. Het kan nog een week worden teruggehaald.
held-blocked = { $sender } is geblokkeerd: wat daarvandaan komt, wordt weggegooid.
held-accepted = { $sender } is voortaan { $newsletter }: wat daarvandaan komt, wordt vanzelf gepubliceerd.
held-accepted-new = { $newsletter } is nu een nieuwsbrief, en wat { $sender } stuurt, wordt vanzelf gepubliceerd.
held-gone = Dat wacht niet meer.
held-published-before = Dat is al gepubliceerd.
held-discarded-before = Dat is al weggegooid.
held-nowhere = Het hoort nog bij geen nieuwsbrief.
held-no-sender = Het noemt geen afzender om te blokkeren.
held-no-name = Het zegt niet hoe het heet, of het heet als een andere nieuwsbrief. Zeg van welke nieuwsbrief het is.
held-unreadable = Daar kan ik geen nummer van maken: { $reason }.
published-new = { $chats ->
    [0] { $newsletter }: “{ $title }” staat in het archief. Niemand krijgt deze nieuwsbrief nog.
    [one] { $newsletter }: “{ $title }” gaat naar één chat.
   *[other] { $newsletter }: “{ $title }” gaat naar { $chats } chats.
}
published-corrected = { $chats ->
    [0] { $newsletter }: “{ $title }” is verbeterd. Geen chat had het nog.
    [one] { $newsletter }: “{ $title }” is verbeterd, ook in de ene chat die het heeft.
   *[other] { $newsletter }: “{ $title }” is verbeterd, ook in de { $chats } chats die het hebben.
}
published-known = { $newsletter }: “{ $title }” was al gepubliceerd. Er is niets veranderd.
published-retracted = { $newsletter }: “{ $title }” was al teruggetrokken, en dat blijft zo.
take-back-ask = { $chats ->
    [0] Zal ik “{ $title }” terugtrekken? Geen chat heeft het nog.
    [one] Zal ik “{ $title }” terugtrekken? Het verdwijnt uit de ene chat die het heeft.
   *[other] Zal ik “{ $title }” terugtrekken? Het verdwijnt uit de { $chats } chats die het hebben.
}
take-back-done = “{ $title }” is teruggetrokken en verdwijnt uit de chats die het hadden.
submit-nothing = Ik kan teksten en bestanden publiceren: Markdown, HTML of een mail (.eml).
submit-large = Dat bestand is te groot: hoogstens { $most } MB.
submit-gone = Ik kon dat bestand niet meer ophalen. Stuur het nog eens, alsjeblieft.
submit-several = Er zitten { $count } nummers in. Stuur ze een voor een, alsjeblieft.
submit-full = Er wacht al te veel. Beslis eerst over een deel ervan.
submit-stripped = De afbeelding blijft achter. Afbeeldingen komen mee als een Markdown- of HTML-bestand ernaar verwijst.
notice-did-not-go-out = “{ $title }” kon niet worden verstuurd: { $reason }.
button-held = Wat wacht
button-held-preview = Bekijken
button-held-publish = Publiceren
button-held-schedule = Inplannen…
button-held-no-time = Tijd weghalen
button-held-discard = Weggooien
button-held-bring-back = Terughalen
button-held-which = Andere nieuwsbrief…
button-held-accept = Aannemen
button-held-ignore = Negeren
button-held-block = Blokkeren
button-held-confirm = Bevestigen
button-take-back = Terugtrekken…
button-take-back-sure = Terugtrekken
