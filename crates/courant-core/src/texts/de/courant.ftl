### Deutsch.

## Befehle, wie Menüs sie zeigen (höchstens 100 Zeichen)

command-start = Willkommen, und die Newsletter zur Auswahl
command-newsletters = Alle Newsletter
command-subscribe = Einen Newsletter hierher bestellen
command-unsubscribe = Einen Newsletter abbestellen
command-subscriptions = Was du bekommst
command-latest = Die neueste Ausgabe
command-issues = Frühere Ausgaben
command-settings = Wie viel von einer Ausgabe, in welcher Form und Sprache
command-help = Was ich kann
option-code = Ein Code, oder das Ende eines Links, den du bekommen hast
option-newsletter = Welcher Newsletter
option-to = Ich, oder dieser Kanal
option-channel = Ein anderer Kanal dieses Servers
option-page = Seite, ab 1
option-depth = headlines, brief oder full
option-language = Sprache des Bots
option-style = classic, rich, oder auto: wie bei diesem Bot üblich
option-to-me = ich
option-to-here = dieser Kanal

## Willkommen und Hilfe

welcome = Willkommen bei Courant.
welcome-what = Ich bringe Newsletter dorthin, wo du bist, als kurze Briefings. Such dir einen aus, dann kommt jede neue Ausgabe in diesen Chat.
welcome-none = Hier gibt es noch keine Newsletter. Wer diesen Bot betreibt, legt bald welche an; schau wieder vorbei.
welcome-server = Ich bringe dir Newsletter, als kurze Briefings. Such dir einen aus, dann kommt jede neue Ausgabe in unseren privaten Chat.
welcome-group = Ich bringe Newsletter in diesen Chat, als kurze Briefings. Welche, entscheiden die Administratoren.
help-title = Was ich kann
help-line = /{ $name } – { $what }
help-tip = Alles lässt sich anklicken oder tippen: /subscribe und ein paar Buchstaben des Namens genügen.
chatter = Ich verstehe nur Befehle. Das sind die nützlichsten:

## Newsletter und Abos

newsletters-title = Newsletter
newsletters-none = Es gibt noch keine Newsletter.
pick-subscribe = Welchen Newsletter möchtest du?
pick-none-left = Du bekommst alle Newsletter, die es gibt.
pick-none-left-chat = { $chat } bekommt alle Newsletter, die es gibt.
pick-unsubscribe = Welchen möchtest du nicht mehr?
pick-latest = Die neueste Ausgabe von welchem Newsletter?
pick-issues = Frühere Ausgaben von welchem Newsletter?
subscribed = Du bekommst { $newsletter } ab jetzt hier, { $depth }.
subscribed-private = Du bekommst { $newsletter } ab jetzt in unserem privaten Chat, { $depth }.
subscribed-chat = { $chat } bekommt ab jetzt { $newsletter }, { $depth }.
subscribed-next = Die nächste Ausgabe kommt von selbst.
subscribed-already = Du bekommst { $newsletter } schon, { $depth }.
subscribed-already-chat = { $chat } bekommt { $newsletter } schon, { $depth }.
unsubscribed = Du bekommst { $newsletter } nicht mehr.
unsubscribed-chat = { $chat } bekommt { $newsletter } nicht mehr.
unsubscribed-not = Du bekommst { $newsletter } gar nicht.
unsubscribed-not-chat = { $chat } bekommt { $newsletter } gar nicht.
subscriptions-title = Was du bekommst
subscriptions-title-chat = Was { $chat } bekommt
subscriptions-line = { $newsletter }, { $depth }
subscriptions-none = Noch nichts.
welcome-private = Hier kommen deine Briefings an.

## Lesen

latest-none = Von { $newsletter } gibt es noch keine Ausgabe.
nothing-taken = Du bekommst noch keinen Newsletter.
nothing-taken-chat = { $chat } bekommt noch keinen Newsletter.
issues-title = { $newsletter }: frühere Ausgaben
issues-page = Seite { $page } von { $pages }
issues-line = { $date } – { $title }
issues-none = Von { $newsletter } gibt es noch keine Ausgabe.
issues-beyond = Es gibt nur { $pages ->
    [one] eine Seite
   *[other] { $pages } Seiten
}.
issue-gone = Diese Ausgabe ist nicht mehr da. Das gibt es:
issue-untitled = Ausgabe vom { $date }

## Einstellungen

settings-title = Einstellungen
settings-depth = Briefings: { $depth }
settings-language = Sprache: { $language }
settings-language-auto = { $language } (wie deine App)
settings-depth-set = Briefings kommen ab jetzt { $depth }.
settings-language-set = Ich spreche jetzt Deutsch.
settings-style = Form: { $style }
settings-style-set = Briefings kommen ab jetzt so: { $style }.
style-auto = wie bei diesem Bot üblich
style-classic = Nachrichten, die jede App zeigt
style-rich = reiche Nachrichten, mit allem, was die App zeigen kann
settings-on = { $what }: an.
settings-off = { $what }: aus.
depth-headlines = als Schlagzeilen
depth-brief = in Kürze
depth-full = vollständig

## Anderswo: Kanäle und Gruppen

elsewhere-title = { $newsletter } in einem Kanal oder einer Gruppe
elsewhere-how = Mach mich in deinem Kanal zum Administrator und wähle ihn dann mit dem Knopf unten aus, schick mir seinen @Namen nach /subscribe, oder leite mir einen seiner Beiträge weiter. In einer Gruppe: füge mich hinzu und schreib dort /subscribe.
elsewhere-pick = Kanal auswählen
elsewhere-offer = Was soll { $chat } bekommen?
elsewhere-not-yours = Nur Administratoren von { $chat } können ändern, was dort ankommt.
elsewhere-cannot-post = Ich darf in { $chat } nicht schreiben. Gib mir dort das Recht dazu und versuch es noch einmal.
elsewhere-unknown = Ich kann { $name } nicht sehen. Füge mich dort zuerst hinzu und versuch es noch einmal.
elsewhere-gone = Diesen Chat kenne ich nicht mehr. Schreib dort /subscribe, oder leite mir einen Beitrag daraus weiter.
only-administrators = Nur Administratoren können ändern, was dieser Chat bekommt. Die neueste Ausgabe kann jeder abrufen.
only-brought = Mich hat niemand zu diesem Chat hinzugefügt, darum kann ich dort nichts posten. Sobald mich ein Administrator hinzufügt, kann auch er Newsletter bekommen.
cannot-reach = Ich kann dir nicht privat schreiben. Erlaube Direktnachrichten von Mitgliedern dieses Servers und versuch es noch einmal.

## Wenn etwas nicht verstanden wird

wrong-unknown-command = /{ $name } kenne ich nicht.
wrong-did-you-mean = Meintest du /{ $name }?
wrong-newsletter = Einen Newsletter namens „{ $words }“ kenne ich nicht.
wrong-newsletter-nearest = Meintest du einen von diesen?
wrong-newsletter-several = Zu „{ $words }“ passen mehrere:
wrong-page = „{ $page }“ ist keine Seitenzahl. Versuch /issues mit einer Zahl ab 1.
wrong-setting = „{ $word }“ ist keine Einstellung. Möglich sind headlines, brief, full, classic, rich oder eine Sprache.
wrong-link = Dieser Link führt nirgends mehr hin. Das gibt es:
wrong-long = Das ist zu lang für einen Befehl.
wrong-button = Dieser Knopf ist veraltet. Das gibt es jetzt:
wrong-trouble = Bei mir ist etwas schiefgegangen. Verloren ist nichts; versuch es in einer Minute noch einmal.
operator-welcome = Du betreibst jetzt diesen Bot. Hier sage ich dir, wenn dich etwas braucht. Der Knopf zeigt, wie weit die letzten Ausgaben sind.
operator-wrong-code = Dieser Code ist unbekannt, verbraucht oder abgelaufen. Einen neuen macht „courant operator invite“.
operator-private = Schick mir diesen Code bitte in unserem privaten Chat; hier kann ihn jeder lesen.
operator-only = Das können nur Betreiber sehen, in ihrem privaten Chat mit mir.
deliveries-title = Zustellungen
deliveries-line = { $newsletter }, „{ $title }“: { $delivered } zugestellt, { $waiting } warten, { $failed } gescheitert, { $skipped } übergangen
deliveries-held = { $held } bis zu ihrer Zeit zurückgehalten
deliveries-rate = { $rate } in der letzten Minute, noch etwa { $minutes } min
deliveries-none = Es ging noch nichts hinaus.
progress-line = { $newsletter }, „{ $title }“ geht hinaus: { $done } von { $audience } Chats, { $rate } in der letzten Minute, noch etwa { $minutes } min.
progress-stands = { $newsletter }, „{ $title }“ geht hinaus: { $done } von { $audience } Chats; in der letzten Minute bewegte sich nichts.
progress-done = { $newsletter }, „{ $title }“ ist durch, für { $audience } Chats. Gescheitert: { $failed }.
notice-rejected = Eine Nachricht von { $newsletter } wurde von der Plattform abgelehnt: { $reason }. Einzelheiten stehen im Protokoll.
notice-forbidden = Ich darf in { $chat } nicht schreiben: { $reason }. Morgen versuche ich es wieder.
notice-source = Eine Ausgabe von { $newsletter } war nicht lesbar: { $reason }. Die Datei wurde beiseitegelegt.
notice-feed-stopped = Der Feed von { $newsletter } ({ $address }) wurde aufgegeben: { $reason }. Damit er wieder abgefragt wird: courant feed resume { $feed }

## Knöpfe

button-subscribe = Bestellen
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = Abbestellen
button-unsubscribe-from = － { $newsletter }
button-undo = Rückgängig
button-latest = Neueste Ausgabe
button-issues = Frühere Ausgaben
button-deliveries = Zustellungen
button-again = Neu nachsehen
button-newsletters = Alle Newsletter
button-subscriptions = Abos
button-settings = Einstellungen
button-help = Hilfe
button-elsewhere = In einen Kanal oder eine Gruppe…
button-newer = ‹ Neuere
button-older = Ältere ›
button-previous = ‹ Zurück
button-next = Weitere ›
button-headlines = Schlagzeilen
button-brief = In Kürze
button-full = Ganze Ausgabe
button-web = Im Web
button-contents = Abschnitt lesen…
button-auto = Wie meine App
button-pictures = Bilder
button-sponsors = Gesponsertes
button-sound = Ton
button-style-auto = Wie üblich
button-style-classic = Klassisch
button-style-rich = Reich

## Briefings

briefing-date = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
briefing-number = Nr. { $number }
briefing-by = Von { $authors }
briefing-video = ▶ Video
briefing-sponsor = Anzeige
briefing-credit = Bild: { $credit }
briefing-source = Quelle: { $credit }
briefing-picture = Bild
briefing-more = { $count ->
    [one] … und ein weiterer Beitrag
   *[other] … und { $count } weitere Beiträge
}
briefing-continued = { $section } (Fortsetzung)
briefing-contents = In dieser Ausgabe: { $sections }
briefing-lead = Aufmacher
briefing-empty = Diese Ausgabe hat keinen eigenen Text.
only-you-see-this = Nur du siehst die Antwort, weiter unten. Nichts zu sehen? Drück noch einmal.
digest-title = { $count ->
    [one] Deine Newsletter: eine Ausgabe
   *[other] Deine Newsletter: { $count } Ausgaben
}
digest-contents = Eine Ausgabe lesen …

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = Diese Ausgabe wurde vom Herausgeber zurückgezogen.
copy-shorter = Der Rest dieser Ausgabe wurde vom Herausgeber herausgenommen.

## Wann Ausgaben kommen

command-schedule = Wann Ausgaben kommen: wie sie kommen, oder zu deinen Zeiten
command-timezone = Wessen Uhren gelten
command-quiet = Stunden, in denen nichts kommt
command-pause = Nichts kommt, bis du zurück bist
command-resume = Ausgaben kommen wieder
option-when = Zum Beispiel: werktags 7:30, So 9:00 und Mi 18:00, wie sie kommen
option-city = Eine Stadt oder eine Zeitzone
option-hours = Zum Beispiel: 22-7, 22-7 leise, aus
option-until = Zum Beispiel: Montag, 3 Tage, 24. Dezember
when-is = { $what }: { $schedule }.
when-is-next = { $what }: { $schedule }, das nächste Mal { $next }.
when-all = Deine Newsletter
when-digest = Was dazwischen eintrifft, kommt zusammen.
when-in-quiet = Das liegt in deiner Ruhezeit ({ $hours }), also kommt es an deren Ende.
when-type = Wähle Tage und eine Uhrzeit, oder tippe: /schedule So 9:00 und Mi 18:00
when-examples = Beispiele: /schedule werktags 7:30 · /schedule So 9:00 und Mi 18:00 · /schedule wie sie kommen
schedule-live = wie sie kommen
schedule-at = { $days } um { $times }
schedule-zone = { $schedule } { $zone }
days-all = täglich
days-weekdays = werktags
days-weekend = am Wochenende
weekday = { $day ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
}
weekday-each = { $day ->
    [1] montags
    [2] dienstags
    [3] mittwochs
    [4] donnerstags
    [5] freitags
    [6] samstags
   *[7] sonntags
}
clock = { $hour }:{ $minute }
moment-today = heute um { $time }
moment-tomorrow = morgen um { $time }
moment-weekday = am { $weekday } um { $time }
moment-date = am { $weekday }, { $date } um { $time }
list-and = { $first } und { $next }
list-comma = { $first }, { $next }
zone-time = Zeit von { $city }
zone-is = { $zone }: Es ist jetzt { $time }.
zone-pick = Wie spät ist es bei dir? Oder tippe deine Stadt: /timezone Berlin
zone-pick-city = Wo ist das?
zone-guessed = { $zone } nehme ich wegen der Sprache deiner App an. Stimmt das nicht, ändere es unten.
zone-unknown = Deine Zeitzone kenne ich noch nicht, also ist das { $zone }. Ändere sie unten.
zone-wrong = Ich kenne keine Stadt oder Zeitzone namens „{ $words }“.
zone-nearest = Meintest du eine davon?
quiet-is = Ruhezeit: { $hours }, { $zone }.
quiet-hold = { $from } bis { $to }, nichts kommt
quiet-silence = { $from } bis { $to }, ohne Ton
quiet-none = Du hast keine Ruhezeit.
quiet-what = 🌙 hält zurück, was kommt, bis die Ruhezeit endet; 🔕 nimmt nur den Ton. Oder tippe: /quiet 22:30-6:30
quiet-examples = Beispiele: /quiet 22-7 · /quiet 22:30-6:30 leise · /quiet aus
away-is = { $what }: Pause, weiter { $until }.
away-then = Was bis dahin eintrifft, kommt dann zusammen.
away-ask = Wie lange soll nichts kommen? Oder tippe: /pause bis Montag
away-examples = Beispiele: /pause bis Montag · /pause 3 Tage · /pause bis 24. Dezember 18:00
settings-schedule = Wann: { $schedule }
settings-quiet = Ruhezeit: { $hours }
settings-away = Pause, weiter { $until }
subscriptions-line-when = { $newsletter }, { $depth }, { $schedule }
subscriptions-line-away = { $line }; Pause, weiter { $until }
wrong-time = „{ $words }“ ist keine Zeit, die es gibt.
wrong-time-word = „{ $word }“ in „{ $words }“ verstehe ich nicht.
wrong-time-nothing = „{ $words }“ verstehe ich nicht als Zeit.
wrong-time-many = Das sind zu viele Zeiten: höchstens { $most }.
wrong-time-past = Das ist schon vorbei.
wrong-time-far = Das ist zu weit weg; ein Jahr ist das längste.
wrong-time-newsletter = „{ $newsletter }“ habe ich verstanden, aber nicht wann.
button-how = Wie viel…
button-when = Wann…
button-live = Wie sie kommen
button-as-chat = Wie die anderen
button-daily = Täglich
button-weekdays = Werktags
button-weekend = Wochenende
button-sundays = Sonntags
button-late-send = Zu spät: sofort
button-late-next = Zu spät: nächstes Mal
button-quiet = Ruhezeit…
button-quiet-off = Keine
button-away = Pause…
button-away-day = Bis morgen
button-away-three = 3 Tage
button-away-week = Eine Woche
button-away-fortnight = 2 Wochen
button-away-back = Ich bin zurück
button-zone = Zeitzone…
button-zones = Alle Zeitzonen
button-language = Sprache…

## Suchen und behalten

command-search = Alle Ausgaben durchsuchen
command-save = Die neueste Ausgabe für dich aufheben
command-saved = Was du aufgehoben hast
option-words = Wörter, „ein Ausdruck“, -ohne
option-date = Zum Beispiel: 3. März, März 2026, gestern
search-ask = Was suchst du? Schreib /search und ein paar Wörter, zum Beispiel: /search Erdöl Sanktionen
search-examples = Der Anfang eines Wortes genügt, ab drei Buchstaben. „In Anführungszeichen“ stehen Wörter beisammen, ein Minus schließt aus: /search Sanktionen „Nordsee“ -Gas
search-found = { $count ->
    [one] Eine Ausgabe hat „{ $words }“
   *[other] { $count } Ausgaben haben „{ $words }“
}
search-many = Mehr als { $count } Ausgaben haben „{ $words }“
search-in = Nur in { $newsletter }, die neuesten zuerst
search-beyond = Mehr gibt es nicht.
search-none = Zu „{ $words }“ habe ich nichts gefunden.
search-none-in = Zu „{ $words }“ habe ich in { $newsletter } nichts gefunden.
search-none-of = Auch „{ $words }“ allein ist nicht zu finden.
search-long = Für so viele Wörter reichen die Knöpfe nicht zu den weiteren Seiten: Such nach weniger Wörtern.
wrong-search = In „{ $words }“ ist nichts, wonach ich suchen kann.
saved-now = Aufgehoben: { $title }. /saved zeigt, was du aufhebst.
saved-no-longer = Nicht mehr aufgehoben: { $title }.
saved-title = Was du aufhebst
saved-line = { $title } – { $newsletter }, { $date }
saved-how = Um etwas wegzunehmen, öffne es und drück noch einmal ☆.
saved-private = Was du aufhebst, gehört dir. Frag mich bitte in unserem privaten Chat; hier können es alle lesen.
saved-none = Noch nichts. Drück unter einer Ausgabe oder einem Abschnitt ☆ Aufheben, dann steht sie hier.
save-what = Ich weiß nicht, welche Ausgabe du meinst. Drück unter einer ☆ Aufheben, oder nenn einen Newsletter: /save und sein Name hebt die neueste Ausgabe auf.
issues-none-before = So früh gibt es keine. Die erste ist vom { $date }.
issues-months = { $newsletter }: { $year }
issues-months-type = Wähl einen Monat, oder schreib: /issues 3. März
issues-examples = Beispiele: /issues 2 · /issues 3. März · /issues März 2026 · /issues gestern
button-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} · { $count }
button-months = Nach Monaten…
button-only = Nur { $newsletter }
button-everywhere = In allen Newslettern
button-search = { $words } ({ $count })
button-read-on = Weiterlesen
button-save = ☆ Aufheben
button-saved = Was ich aufhebe

## Was von einer Ausgabe gewünscht ist, und warum etwas kam

command-filter = Nur das, was du aus einem Newsletter willst
command-why = Warum eine Ausgabe kam oder nicht
option-items = Zum Beispiel: Öl, „Nordsee“, ohne Sport
briefing-filtered = { $kept } von { $all } Beiträgen, nach deinem Filter
subscriptions-line-filter = { $line }; { $filter }
filter-is = { $newsletter }: { $filter }.
filter-none = { $newsletter }: Alles kommt.
filter-would-be = { $newsletter }, wenn du das speicherst: { $filter }.
filter-only = nur { $tests }
filter-never = ohne { $tests }
filter-both = { $only }, { $never }
filter-or = { $first } oder { $next }
filter-words = „{ $words }“
filter-section = Rubrik „{ $title }“
filter-keeps = { $issues ->
    [one] Von der letzten Ausgabe wären { $items } von { $all } Beiträgen gekommen.
   *[other] Von den letzten { $issues } Ausgaben wären { $kept } gekommen, mit { $items } von { $all } Beiträgen.
}
filter-keeps-none = { $issues ->
    [one] Von der letzten Ausgabe wäre nichts gekommen.
   *[other] Von den letzten { $issues } Ausgaben wäre keine gekommen.
}
filter-untried = Es gibt noch keine Ausgabe, an der ich ihn ausprobieren kann.
filter-sections = Ein Druck auf eine Rubrik lässt sie weg oder holt sie zurück.
filter-type = Oder schreib, was du willst: /filter Öl, „Nordsee“, ohne Sport
filter-examples = Beispiele: /filter Öl, „Nordsee“ · /filter ohne Sport, Rubrik Märkte · /filter /Tank(er|schiff)/ · /filter alles
filter-which = Für welchen Newsletter?
filter-changed = Das war probiert, bevor etwas anderes probiert wurde. Das gilt jetzt:
wrong-filter-nothing = In „{ $words }“ ist nichts, wonach ich suchen könnte.
wrong-filter-pattern = „{ $words }“ ist kein Muster, mit dem ich etwas anfangen kann: Vielleicht ist eine Klammer offen, oder es passt auf alles. Einfache Wörter brauchen keine Schrägstriche.
wrong-filter-big = „{ $words }“ ist ein zu großes Muster. Weniger Wiederholungen genügen, oder einfache Wörter.
wrong-filter-many = Das ist zu viel für einen Filter: höchstens { $most } Wörter, Wendungen und Rubriken, und { $patterns } Muster.
button-filter = Filter…
button-filter-save = Filter speichern
button-filter-discard = Lassen, wie es war
button-filter-off = Wieder alles
button-filter-draft = Was ich probiert habe
button-why = Warum…
why-title = Warum eine Ausgabe kam oder nicht
why-filter = Dein Filter: { $filter }.
why-none = Es gibt noch keine Ausgabe.
why-came = kam { $when }
why-came-together = kam { $when }, zusammen mit anderen
why-held-schedule = kommt { $when }, nach deinem Zeitplan
why-held-quiet = kommt { $when }, wenn deine Ruhezeit endet
why-held-away = kommt { $when }, wenn deine Pause vorbei ist
why-coming = ist unterwegs
why-aside = ließ sich noch nicht senden; ich versuche es { $when } wieder
why-filtered = dein Filter hat nichts davon übrig gelassen
why-retracted = hat der Herausgeber zurückgenommen
why-unsubscribed = da hattest du abbestellt
why-barred = da konnte ich hier nicht schreiben
why-failed = ließ sich nicht zustellen; wer diesen Bot betreibt, findet den Grund im Protokoll
why-before = ist von vor deinem Abonnement

## Wörter, die Leute für Zeiten tippen. Gleichbedeutende trennen Kommas, Wochentage (ab Montag) und Monate Striche.

words-day-names = montag, montags, mo | dienstag, dienstags, di | mittwoch, mittwochs, mi | donnerstag, donnerstags, do | freitag, freitags, fr | samstag, samstags, sonnabend, sonnabends, sa | sonntag, sonntags, so
words-month-names = januar, jänner, jan | februar, feb | märz, mär | april, apr | mai | juni, jun | juli, jul | august, aug | september, sep, sept | oktober, okt | november, nov | dezember, dez
words-daily = täglich, jeden tag
words-weekdays = werktags, wochentags, werktage, an werktagen, unter der woche
words-weekend = wochenende, wochenenden, am wochenende
words-live = wie es kommt, wie sie kommen, sofort, gleich, live, sobald sie da sind
words-off = aus, keine, nein, nie
words-silently = leise, lautlos, stumm, ohne ton
words-and = und
words-to = bis
words-am = vormittags
words-pm = nachmittags
words-hour-mark = uhr
words-noon = mittags, mittag
words-midnight = mitternacht
words-morning = morgens, früh, am morgen, jeden morgen
words-evening = abends, abend, am abend
words-today = heute
words-tomorrow = morgen
words-yesterday = gestern
words-hours = stunden, stunde
words-days = tage, tag, tagen
words-weeks = wochen, woche
words-months = monate, monat, monaten
words-one = ein, eine, einen
words-filler = um, im, in, jeden, jede, jedes, der, die, das, den, dem, wöchentlich, zusammen, von, zwischen, zu, gegen, für, ich bin, weg, pause, als, digest

## Wörter, die Leute für Filter tippen

words-filter-only = nur, ausschließlich
words-filter-without = ohne, alles außer, alles ausser, außer, ausser, aber nicht, aber kein, aber keine
words-filter-section = rubrik, rubriken, abschnitt
words-filter-all = alles, aus, kein filter, keinen, ohne filter

# Privatsphäre
command-privacy = Was ich über dich aufbewahre
command-forget = Alles über dich löschen
privacy-title = Was ich aufbewahre
privacy-who = Wer du bist: deine Nummer auf dieser Plattform, die Sprache deiner App und wo ich dir schreiben kann.
privacy-settings = Was du bekommst und wie du es eingestellt hast: Zeiten, Zeitzone, Ruhezeiten, Filter.
privacy-saved = Was du aufgehoben hast.
privacy-sent = Welche Ausgaben ich dir in welchen Nachrichten geschickt habe, damit nichts doppelt kommt und Korrekturen dich erreichen.
privacy-invited = Zu welchen Newslettern, die nicht für alle sind, du Zugang hast.
privacy-edited = Was du mir zum Veröffentlichen geschickt hast, solange es wartet, und für welche Newsletter du veröffentlichen darfst.
privacy-shared = Von Gruppen und Kanälen: ihren Namen, was sie bekommen und wer daran wann etwas geändert hat.
privacy-not = Sonst bewahre ich nichts auf, was du mir schreibst, auch nicht, wann du liest. Alles bleibt bei dem, der mich betreibt.
forget-ask = Soll ich alles über dich löschen: was du bekommst, wie du es eingestellt hast, was du aufgehoben hast und was ich dir geschickt habe? Gruppen und Kanäle behalten, was sie bekommen, wissen aber nicht mehr, wer es eingerichtet hat.
forget-for-good = Das lässt sich nicht rückgängig machen. Die Nachrichten in unserem Chat bleiben; du kannst sie dort löschen.
forget-done = Erledigt: Ich habe alles über dich gelöscht. Schreib /start, um neu anzufangen.
forget-private = Das ist eine Sache zwischen dir und mir. Frag mich bitte in unserem privaten Chat.
button-privacy = Privatsphäre
button-forget = Vergiss mich …
button-forget-sure = Alles löschen
button-keep = Alles behalten

# Auf eine andere Plattform umziehen
command-link = Dasselbe auf der anderen Plattform bekommen
link-code = Öffne mich auf der anderen Plattform und schick mir das in unserem privaten Chat dort. Was du hier bekommst, kommt dann auch dorthin, mit Zeiten und Filtern, und was du aufgehoben hast, ist dort:
link-valid = Das geht einmal, innerhalb einer Stunde. Wer es hat, kann mitlesen: Zeig es niemandem.
link-nothing = Es gibt noch nichts mitzunehmen: Du bekommst hier keinen Newsletter und hast nichts aufgehoben.
link-private = So ein Code ist nur für deine Augen. Frag mich bitte in unserem privaten Chat.
link-wrong = Diesen Code kenne ich nicht, oder er ist verbraucht oder älter als eine Stunde. Schick mir /link dort, wo du deine Newsletter bekommst, dann mache ich einen neuen.
link-own = Dieser Code gehört schon dir. Schick ihn mir auf der anderen Plattform.
link-done = Da ist es. Am alten Ort kommt es weiterhin auch, bis du es dort beendest.
link-stopped = Erledigt: Am alten Ort kommt nichts mehr. Hier geht es weiter.
link-too-late = Von hier aus kann ich es nicht mehr beenden. Am alten Ort hat /subscriptions einen Knopf dafür.
button-link-stop = Am alten Ort beenden

# Eine Datei mit allem
command-export = Alles über dich, als Datei
export-done = Hier ist alles, was ich über dich aufbewahre, in einer Datei, die auch Programme lesen können.
button-export = Als Datei

# Wer einen Newsletter sehen darf
by-invitation = { $newsletter } gibt es nur auf Einladung, und { $chat } hat keine. Wer diesen Bot betreibt, kann den Chat freischalten.
invitation-wrong = Diese Einladung ist unbekannt, verbraucht oder zurückgezogen. Wer sie dir gegeben hat, kann dir eine neue geben.

# Wer in einem gemeinsamen Chat was geändert hat
changed-by = Geändert von { $name }.
changes-title = { $chat }: wer was geändert hat
changes-none = Bisher wurde nichts geändert.
changes-line = { $what } – { $name }, { $when }
changes-last = Zuletzt geändert von { $name }, { $when }.
changes-somebody = jemand, der nicht mehr hier ist
button-changes = Wer änderte was…

# Wohin Newsletter gehen
subscribed-twice = Auch { $channel } bekommt diesen Newsletter, und was dort erscheint, kommt von selbst auch hierher: Jede Ausgabe steht dann zweimal hier.
option-mention = Eine Rolle, die bei jeder Ausgabe erwähnt wird
mention-is = { $role } wird bei jeder Ausgabe erwähnt.
mention-none = Bei neuen Ausgaben wird niemand erwähnt.
button-mention-off = Nicht erwähnen
wrong-mention = Ich darf { $role } nicht erwähnen. Erlaube in den Einstellungen der Rolle allen, sie zu erwähnen, oder gib mir das Recht, alle Rollen zu erwähnen.
wrong-mention-all = Ich erwähne eine Rolle, nicht alle auf einmal. Nimm eine Rolle, die man sich selbst geben kann.

# Was getippt wird
button-type = ✎ Tippen…
ask-answer = Schreib es als Antwort auf diese Nachricht.

# Was auf Redakteure oder Betreiber wartet
editor-welcome = Du darfst jetzt in { $newsletter } veröffentlichen. Hier sage ich dir, wenn eine Ausgabe auf dich wartet.
held-title = Was auf dich wartet
held-none = Auf dich wartet gerade nichts.
held-how = Zum Veröffentlichen schick mir einen Text von mehreren Zeilen oder eine Datei, auch weitergeleitet: Markdown, HTML oder eine Mail (.eml). Du siehst alles so, wie deine Leser es sehen werden, und veröffentlichst es dann, gibst ihm eine Zeit oder verwirfst es.
held-private = Frag mich das bitte in unserem privaten Chat; hier können es alle lesen.
held-only = Das können nur Redakteure und Betreiber. Wer diesen Bot betreibt, macht jemanden mit „courant editor invite“ zum Redakteur.
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }, geht { $when } hinaus
held-untitled = (ohne Titel)
held-waits = Das wartet auf dich.
held-review = { $newsletter }: „{ $title }“ soll veröffentlicht werden.
held-unproved = „{ $title }“ gibt an, von { $newsletter } zu sein: { $reason }.
held-unknown = „{ $title }“ kam von einem Absender, der noch kein Newsletter ist: { $sender }.
held-confirmation = { $sender } fragt, ob du abonnieren willst. Zum Bestätigen öffnen: { $link }
held-draft = { $newsletter }: „{ $title }“. Du kannst das jetzt oder später veröffentlichen.
held-draft-nowhere = „{ $title }“ gehört noch zu keinem Newsletter.
held-proved = Es kommt nachweislich von { $domain }.
held-not-proved = Nichts belegt, wer das geschickt hat, also könnte jeder mehr davon schicken. Du kannst nur dieses eine aufnehmen.
held-would-go = { $chats ->
    [0] Diesen Newsletter bekommt noch niemand; es käme ins Archiv.
    [one] Es ginge an einen Chat.
   *[other] Es ginge an { $chats } Chats.
}
held-would-be-known = Das wurde schon veröffentlicht. Es noch einmal zu veröffentlichen, ändert nichts.
held-would-be-retracted = Das wurde schon veröffentlicht und zurückgezogen, und dabei bleibt es.
held-would-be-corrected = Das wurde schon veröffentlicht und lautet jetzt anders: Was zugestellt ist, würde berichtigt.
held-goes-out = Es geht { $when } hinaus.
held-which = Von welchem Newsletter ist es?
held-which-once = Für welchen Newsletter soll ich es veröffentlichen? Nur dieses eine Mal: Nichts belegt, wer es geschickt hat.
held-which-sender = Welchen Newsletter schickt dieser Absender? Was von dort kommt, wird ab jetzt von selbst veröffentlicht.
held-when = Wann soll „{ $title }“ hinausgehen ({ $zone })?
held-when-hint = Zum Beispiel: morgen 8:00, Montag 18:30, in 3 Stunden
held-when-examples = Beispiele: morgen 8:00 · Montag 18:30 · 24. Dezember · in 3 Stunden
held-scheduled = { $newsletter }: „{ $title }“ geht { $when } hinaus ({ $zone }).
held-discarded = „{ $title }“ ist verworfen. Eine Woche lang lässt es sich zurückholen.
held-blocked = { $sender } ist gesperrt: Was von dort kommt, wird verworfen.
held-accepted = { $sender } gehört ab jetzt zu { $newsletter }: Was von dort kommt, wird von selbst veröffentlicht.
held-accepted-new = { $newsletter } ist jetzt ein Newsletter, und was { $sender } schickt, wird von selbst veröffentlicht.
held-gone = Das wartet nicht mehr.
held-published-before = Das wurde schon veröffentlicht.
held-discarded-before = Das wurde schon verworfen.
held-nowhere = Es gehört noch zu keinem Newsletter.
held-no-sender = Es nennt keinen Absender, den ich sperren könnte.
held-no-name = Es sagt nicht, wie es heißt, oder heißt wie ein anderer Newsletter. Sag mir, von welchem Newsletter es ist.
held-unreadable = Daraus kann ich keine Ausgabe machen: { $reason }.
published-new = { $chats ->
    [0] { $newsletter }: „{ $title }“ ist im Archiv. Diesen Newsletter bekommt noch niemand.
    [one] { $newsletter }: „{ $title }“ geht an einen Chat.
   *[other] { $newsletter }: „{ $title }“ geht an { $chats } Chats.
}
published-corrected = { $chats ->
    [0] { $newsletter }: „{ $title }“ ist berichtigt. Es war noch in keinem Chat.
    [one] { $newsletter }: „{ $title }“ ist berichtigt, auch in dem einen Chat, der es hat.
   *[other] { $newsletter }: „{ $title }“ ist berichtigt, auch in den { $chats } Chats, die es haben.
}
published-known = { $newsletter }: „{ $title }“ war schon veröffentlicht. Nichts hat sich geändert.
published-retracted = { $newsletter }: „{ $title }“ wurde schon zurückgezogen, und dabei bleibt es.
take-back-ask = { $chats ->
    [0] Soll ich „{ $title }“ zurückziehen? Noch kein Chat hat es.
    [one] Soll ich „{ $title }“ zurückziehen? Es verschwindet aus dem einen Chat, der es hat.
   *[other] Soll ich „{ $title }“ zurückziehen? Es verschwindet aus den { $chats } Chats, die es haben.
}
take-back-done = „{ $title }“ ist zurückgezogen und verschwindet aus den Chats, die es hatten.
submit-nothing = Veröffentlichen kann ich Texte und Dateien: Markdown, HTML oder eine Mail (.eml).
submit-large = Diese Datei ist zu groß: Ich nehme höchstens { $most } MB.
submit-gone = Diese Datei konnte ich nicht mehr holen. Schick sie bitte noch einmal.
submit-several = Darin sind { $count } Ausgaben. Schick sie bitte einzeln.
submit-full = Es wartet schon zu viel. Entscheide erst über etwas davon.
submit-stripped = Das Bild bleibt zurück. Bilder kommen mit, wo eine Markdown- oder HTML-Datei auf sie verweist.
notice-did-not-go-out = „{ $title }“ konnte nicht hinausgehen: { $reason }.
button-held = Was wartet
button-held-preview = Ansehen
button-held-publish = Veröffentlichen
button-held-schedule = Zeit festlegen…
button-held-no-time = Zeit entfernen
button-held-discard = Verwerfen
button-held-bring-back = Zurückholen
button-held-which = Anderer Newsletter…
button-held-accept = Annehmen
button-held-ignore = Ignorieren
button-held-block = Sperren
button-held-confirm = Bestätigen
button-take-back = Zurückziehen…
button-take-back-sure = Zurückziehen
