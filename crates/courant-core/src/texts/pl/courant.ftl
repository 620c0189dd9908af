### Polish. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = Powitanie i newslettery do wyboru
command-newsletters = Wszystkie newslettery
command-subscribe = Otrzymuj newsletter tutaj
command-unsubscribe = Przestań otrzymywać newsletter
command-subscriptions = Co otrzymujesz
command-latest = Najnowsze wydanie
command-issues = Wcześniejsze wydania
command-settings = Ile z wydania, w jakiej formie i w jakim języku
command-help = Co potrafię
option-code = Kod lub koniec linku, który masz
option-newsletter = Który newsletter
option-to = Ja czy ten kanał
option-channel = Inny kanał tego serwera
option-page = Strona, od 1
option-depth = headlines, brief lub full (nagłówki, krótko, całość)
option-language = Język bota
option-style = classic, rich lub auto, czyli zwykła forma tego bota
option-to-me = ja
option-to-here = ten kanał

## Welcome and help

welcome = Witaj w Courant.
welcome-what = Przynoszę newslettery tam, gdzie jesteś, w skrócie. Wybierz jeden, a każde nowe wydanie przyjdzie do tego czatu.
welcome-none = Nie ma tu jeszcze newsletterów. Wkrótce się pojawią; zajrzyj później.
welcome-server = Przynoszę newslettery, w skrócie. Wybierz jeden, a każde nowe wydanie przyjdzie do naszego czatu prywatnego.
welcome-group = Przynoszę newslettery do tego czatu, w skrócie. Które, wybierają administratorzy.
help-title = Co potrafię
help-line = /{ $name } – { $what }
help-tip = Wszystko można kliknąć albo wpisać: wystarczy /subscribe i kilka liter nazwy.
chatter = Rozumiem tylko polecenia. Oto najprzydatniejsze:

## Newsletters and subscriptions

newsletters-title = Newslettery
newsletters-none = Nie ma jeszcze newsletterów.
pick-subscribe = Który newsletter chcesz?
pick-none-left = Otrzymujesz już wszystkie newslettery.
pick-none-left-chat = { $chat } otrzymuje już wszystkie newslettery.
pick-unsubscribe = Którego już nie chcesz?
pick-latest = Najnowsze wydanie którego newslettera?
pick-issues = Wcześniejsze wydania którego newslettera?
subscribed = Od teraz otrzymujesz { $newsletter } tutaj, { $depth }.
subscribed-private = Od teraz otrzymujesz { $newsletter } w naszym czacie prywatnym, { $depth }.
subscribed-chat = { $chat } otrzymuje teraz { $newsletter }, { $depth }.
subscribed-next = Następne wydanie przyjdzie samo.
subscribed-already = Otrzymujesz już { $newsletter }, { $depth }.
subscribed-already-chat = { $chat } otrzymuje już { $newsletter }, { $depth }.
unsubscribed = Nie otrzymujesz już { $newsletter }.
unsubscribed-chat = { $chat } nie otrzymuje już { $newsletter }.
unsubscribed-not = Nie otrzymujesz { $newsletter }.
unsubscribed-not-chat = { $chat } nie otrzymuje { $newsletter }.
subscriptions-title = Co otrzymujesz
subscriptions-title-chat = Co otrzymuje { $chat }
subscriptions-line = { $newsletter }, { $depth }
subscriptions-none = Na razie nic.
welcome-private = Tutaj będą przychodzić twoje newslettery.

## Reading

latest-none = { $newsletter } nie ma jeszcze wydania.
nothing-taken = Nie otrzymujesz jeszcze żadnego newslettera.
nothing-taken-chat = { $chat } nie otrzymuje jeszcze żadnego newslettera.
issues-title = { $newsletter }: wcześniejsze wydania
issues-page = Strona { $page } z { $pages }
issues-line = { $date } – { $title }
issues-none = { $newsletter } nie ma jeszcze wydania.
issues-beyond = Jest tu tylko { $pages ->
    [one] jedna strona
    [few] { $pages } strony
    [many] { $pages } stron
   *[other] { $pages } strony
}.
issue-gone = Tego wydania już nie ma. Oto, co jest:
issue-untitled = Wydanie z { $date }

## Settings

settings-title = Ustawienia
settings-depth = Objętość: { $depth }
settings-language = Język: { $language }
settings-language-auto = { $language } (jak w aplikacji)
settings-depth-set = Od teraz wydania przychodzą { $depth }.
settings-language-set = Teraz mówię po polsku.
settings-style = Forma: { $style }
settings-style-set = Od teraz wydania przychodzą jako { $style }.
style-auto = zwykłe wiadomości tego bota
style-classic = wiadomości, które pokaże każda aplikacja
style-rich = wiadomości z całym formatowaniem, jakie pokazuje aplikacja
settings-on = { $what }: tak.
settings-off = { $what }: nie.
depth-headlines = jako nagłówki
depth-brief = w skrócie
depth-full = w całości

## Elsewhere: channels and groups

elsewhere-title = { $newsletter } w kanale lub grupie
elsewhere-how = Zrób mnie administratorem swojego kanału i wybierz go przyciskiem poniżej, wyślij mi jego @nazwę po /subscribe albo prześlij mi dowolny wpis stamtąd. Do grupy po prostu mnie dodaj i wyślij tam /subscribe.
elsewhere-pick = Wybierz kanał
elsewhere-offer = Co ma otrzymywać { $chat }?
elsewhere-not-yours = To, co otrzymuje { $chat }, zmieniają tylko tamtejsi administratorzy.
elsewhere-cannot-post = Nie mogę pisać w { $chat }. Daj mi prawo do publikowania tam i spróbuj ponownie.
elsewhere-unknown = Nie widzę { $name }. Najpierw dodaj mnie tam i spróbuj ponownie.
elsewhere-gone = Nie znam już tego czatu. Wyślij tam /subscribe albo prześlij mi wpis stamtąd.
only-administrators = To, co otrzymuje ten czat, zmieniają tylko administratorzy. O najnowsze wydanie może poprosić każdy.
only-brought = Nikt nie dodał mnie do tego czatu, więc nie mogę tu nic publikować. Gdy doda mnie administrator, ten czat też będzie mógł otrzymywać newslettery.
cannot-reach = Nie mogę napisać do ciebie prywatnie. Zezwól na wiadomości prywatne od członków tego serwera i spróbuj ponownie.

## When something is not understood

wrong-unknown-command = Nie znam polecenia /{ $name }.
wrong-did-you-mean = Chodziło o /{ $name }?
wrong-newsletter = Nie znam newslettera „{ $words }”.
wrong-newsletter-nearest = Chodziło o któryś z tych?
wrong-newsletter-several = Do „{ $words }” pasuje kilka newsletterów:
wrong-page = „{ $page }” nie jest numerem strony. Spróbuj /issues z liczbą od 1.
wrong-setting = „{ $word }” nie jest ustawieniem. Może to być headlines, brief lub full, classic lub rich albo język.
wrong-link = Ten link już donikąd nie prowadzi. Oto, co jest:
wrong-long = To za długie na polecenie.
wrong-button = Ten przycisk jest nieaktualny. Tak jest teraz:
wrong-trouble = Coś poszło nie tak po mojej stronie. Nic nie zginęło; spróbuj ponownie za minutę.
operator-welcome = Od teraz zarządzasz tym botem. Powiem ci tutaj, gdy coś będzie wymagało uwagi. Przycisk pokazuje, jak idą ostatnie wydania.
operator-wrong-code = Ten kod jest nieznany, zużyty lub wygasł. Nowy tworzy „courant operator invite”.
operator-private = Wyślij mi ten kod w naszym czacie prywatnym, proszę; tutaj każdy może go przeczytać.
operator-only = To widzą tylko osoby zarządzające botem, w czacie prywatnym ze mną.
deliveries-title = Dostarczanie
deliveries-line = { $newsletter }, „{ $title }”: dostarczone { $delivered }, czekają { $waiting }, nieudane { $failed }, pominięte { $skipped }
deliveries-held = odłożone do swojej pory: { $held }
deliveries-rate = { $rate } w ostatniej minucie, zostało około { $minutes } min
deliveries-none = Nic jeszcze nie wyszło.
progress-line = Wysyłam { $newsletter }, „{ $title }”: { $done } z { $audience } czatów, { $rate } w ostatniej minucie, zostało około { $minutes } min.
progress-stands = Wysyłam { $newsletter }, „{ $title }”: { $done } z { $audience } czatów; w ostatniej minucie nic się nie ruszyło.
progress-done = { $newsletter }, „{ $title }”: dostarczone, liczba czatów: { $audience }. Nieudane: { $failed }.
notice-rejected = Platforma odrzuciła wiadomość { $newsletter }: { $reason }. Szczegóły są w dzienniku.
notice-forbidden = Nie mogę pisać w { $chat }: { $reason }. Spróbuję ponownie jutro.
notice-source = Nie udało się odczytać wydania { $newsletter }: { $reason }. Plik został odłożony.
notice-feed-stopped = Porzucono kanał { $newsletter } ({ $address }): { $reason }. Aby znów go odpytywać: courant feed resume { $feed }

## Buttons

button-subscribe = Subskrybuj
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = Zrezygnuj
button-unsubscribe-from = － { $newsletter }
button-undo = Cofnij
button-latest = Najnowsze wydanie
button-issues = Wcześniejsze wydania
button-deliveries = Dostarczanie
button-again = Odśwież
button-newsletters = Wszystkie newslettery
button-subscriptions = Subskrypcje
button-settings = Ustawienia
button-help = Pomoc
button-elsewhere = W kanale lub grupie…
button-newer = ‹ Nowsze
button-older = Starsze ›
button-previous = ‹ Wstecz
button-next = Więcej ›
button-headlines = Nagłówki
button-brief = Krótko
button-full = Całe wydanie
button-web = W sieci
button-contents = Czytaj dział…
button-auto = Jak w aplikacji
button-pictures = Obrazy
button-sponsors = Sponsorowane
button-sound = Dźwięk
button-style-auto = Zwykła forma
button-style-classic = Prosta
button-style-rich = Z formatowaniem

## Briefings

briefing-date = { $day } { $month ->
    [1] stycznia
    [2] lutego
    [3] marca
    [4] kwietnia
    [5] maja
    [6] czerwca
    [7] lipca
    [8] sierpnia
    [9] września
    [10] października
    [11] listopada
   *[12] grudnia
} { $year }
briefing-number = Nr { $number }
briefing-by = Autor: { $authors }
briefing-video = ▶ Wideo
briefing-sponsor = Sponsorowane
briefing-credit = Zdjęcie: { $credit }
briefing-source = Źródło: { $credit }
briefing-picture = Obraz
briefing-more = { $count ->
    [one] … i jeszcze jeden tekst
    [few] … i jeszcze { $count } teksty
    [many] … i jeszcze { $count } tekstów
   *[other] … i jeszcze { $count } tekstu
}
briefing-continued = { $section } (ciąg dalszy)
briefing-contents = W tym wydaniu: { $sections }
briefing-lead = Temat główny
briefing-empty = To wydanie nie ma własnego tekstu.
only-you-see-this = Odpowiedź jest poniżej i widzisz ją tylko ty. Nic tam nie ma? Naciśnij jeszcze raz.
digest-title = { $count ->
    [one] Twoje newslettery: jedno wydanie
    [few] Twoje newslettery: { $count } wydania
    [many] Twoje newslettery: { $count } wydań
   *[other] Twoje newslettery: { $count } wydania
}
digest-contents = Czytaj wydanie…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = To wydanie zostało wycofane przez wydawcę.
copy-shorter = Resztę tego wydania usunął wydawca.

## When issues come

command-schedule = Kiedy przychodzą wydania: od razu czy o wybranych porach
command-timezone = Który zegar się liczy
command-quiet = Godziny, w których nic nie przychodzi
command-pause = Nic nie przychodzi, dopóki cię nie ma
command-resume = Wydania znów przychodzą
option-when = Na przykład: dni robocze o 7:30, niedziela 9:00 i środa 18:00, od razu
option-city = Miasto lub strefa czasowa
option-hours = Na przykład: 22-7, 22-7 bez dźwięku, brak
option-until = Na przykład: poniedziałek, 3 dni, 24 grudnia
when-is = { $what }: { $schedule }.
when-is-next = { $what }: { $schedule }, następnym razem { $next }.
when-all = Twoje newslettery
when-digest = Co ukaże się w międzyczasie, przyjdzie razem.
when-in-quiet = To wypada w godzinach ciszy ({ $hours }), więc przyjdzie, gdy się skończą.
when-type = Wybierz dni i godzinę albo wpisz: /schedule niedziela 9:00 i środa 18:00
when-examples = Przykłady: /schedule dni robocze o 7:30 · /schedule niedziela 9:00 i środa 18:00 · /schedule od razu
schedule-live = od razu
schedule-at = { $days } o { $times }
schedule-zone = { $schedule }, { $zone }
days-all = codziennie
days-weekdays = w dni robocze
days-weekend = w weekendy
weekday = { $day ->
    [1] w poniedziałek
    [2] we wtorek
    [3] w środę
    [4] w czwartek
    [5] w piątek
    [6] w sobotę
   *[7] w niedzielę
}
weekday-each = { $day ->
    [1] w poniedziałki
    [2] we wtorki
    [3] w środy
    [4] w czwartki
    [5] w piątki
    [6] w soboty
   *[7] w niedziele
}
clock = { $hour }:{ $minute }
moment-today = dziś o { $time }
moment-tomorrow = jutro o { $time }
moment-weekday = { $weekday } o { $time }
moment-date = { $weekday }, { $date }, o { $time }
list-and = { $first } i { $next }
list-comma = { $first }, { $next }
zone-time = czas: { $city }
zone-is = { $zone }: teraz jest { $time }.
zone-pick = Która jest u ciebie godzina? Albo wpisz swoje miasto: /timezone Berlin
zone-pick-city = Gdzie to jest?
zone-guessed = Strefa czasowa wzięta z języka aplikacji ({ $zone }). Jeśli to nie tak, zmień poniżej.
zone-unknown = Nie znam jeszcze twojej strefy czasowej, więc: { $zone }. Zmień poniżej.
zone-wrong = Nie znam miasta ani strefy czasowej „{ $words }”.
zone-nearest = Chodziło o któreś z tych?
quiet-is = Godziny ciszy: { $hours }, { $zone }.
quiet-hold = od { $from } do { $to } nic nie przychodzi
quiet-silence = od { $from } do { $to } bez dźwięku
quiet-none = Nie masz godzin ciszy.
quiet-what = 🌙 zatrzymuje wszystko do końca godzin ciszy, 🔕 zabiera tylko dźwięk. Albo wpisz: /quiet 22:30-6:30
quiet-examples = Przykłady: /quiet 22-7 · /quiet 22:30-6:30 bez dźwięku · /quiet brak
away-is = { $what }: pauza, powrót { $until }.
away-then = Co ukaże się w tym czasie, przyjdzie potem razem.
away-ask = Jak długo nic nie przysyłać? Albo wpisz: /pause do poniedziałku
away-examples = Przykłady: /pause do poniedziałku · /pause 3 dni · /pause do 24 grudnia 18:00
settings-schedule = Kiedy: { $schedule }
settings-quiet = Godziny ciszy: { $hours }
settings-away = Pauza, powrót { $until }
subscriptions-line-when = { $newsletter }, { $depth }, { $schedule }
subscriptions-line-away = { $line }; pauza, powrót { $until }
wrong-time = „{ $words }” to godzina, której nie ma.
wrong-time-word = Nie rozumiem „{ $word }” w „{ $words }”.
wrong-time-nothing = Nie rozumiem „{ $words }” jako czasu.
wrong-time-many = To za dużo godzin: najwyżej { $most }.
wrong-time-past = Ta chwila już minęła.
wrong-time-far = To za daleko; najdłużej rok.
wrong-time-newsletter = „{ $newsletter }” rozumiem, ale nie rozumiem, kiedy.
button-how = Ile…
button-when = Kiedy…
button-live = Od razu
button-as-chat = Jak pozostałe
button-daily = Codziennie
button-weekdays = Dni robocze
button-weekend = Weekendy
button-sundays = W niedziele
button-late-send = Spóźnione: od razu
button-late-next = Spóźnione: następnym razem
button-quiet = Godziny ciszy…
button-quiet-off = Brak
button-away = Pauza…
button-away-day = Do jutra
button-away-three = 3 dni
button-away-week = Tydzień
button-away-fortnight = 2 tygodnie
button-away-back = Już jestem
button-zone = Strefa czasowa…
button-zones = Wszystkie strefy
button-language = Język…

## Searching and keeping

command-search = Szukaj we wszystkich wydaniach
command-save = Zachowaj najnowsze wydanie dla siebie
command-saved = Co masz zachowane
option-words = Słowa, „wyrażenie”, -bez
option-date = Na przykład: 3 marca, marzec 2026, wczoraj
search-ask = Czego szukasz? Wpisz /search i kilka słów, na przykład: /search ropa sankcje
search-examples = Wystarczy początek słowa, od trzech liter. Słowa „w cudzysłowie” stoją obok siebie, a minus wyklucza: /search sankcje „morze północne” -ropa
search-found = { $count ->
    [one] Jedno wydanie zawiera „{ $words }”
    [few] { $count } wydania zawierają „{ $words }”
    [many] { $count } wydań zawiera „{ $words }”
   *[other] { $count } wydania zawiera „{ $words }”
}
search-many = Ponad { $count } wydań zawiera „{ $words }”
search-in = Tylko w { $newsletter }, od najnowszych
search-beyond = Więcej nie ma.
search-none = Nic nie znalazłem dla „{ $words }”.
search-none-in = Nic nie znalazłem dla „{ $words }” w { $newsletter }.
search-none-of = Samego „{ $words }” też nie ma.
search-long = Przy tylu słowach inne strony są nieosiągalne: szukaj mniejszej liczby słów.
wrong-search = W „{ $words }” nie ma czego szukać.
saved-now = Zachowane: { $title }. /saved pokazuje, co zachowujesz.
saved-no-longer = Już niezachowane: { $title }.
saved-title = Co zachowujesz
saved-line = { $title } – { $newsletter }, { $date }
saved-how = Żeby coś usunąć, otwórz je i naciśnij ☆ jeszcze raz.
saved-private = To, co zachowujesz, jest tylko twoje. Zapytaj mnie w czacie prywatnym, proszę; tutaj każdy może to przeczytać.
saved-none = Na razie nic. Naciśnij ☆ Zachowaj pod wydaniem lub działem, a zostanie tutaj.
save-what = Nie wiem, o które wydanie chodzi. Naciśnij ☆ Zachowaj pod którymś albo podaj newsletter: /save i nazwa zachowuje najnowsze wydanie.
issues-none-before = Tak wczesnego nie ma. Pierwsze jest z { $date }.
issues-months = { $newsletter }: { $year }
issues-months-type = Wybierz miesiąc albo wpisz: /issues 3 marca
issues-examples = Przykłady: /issues 2 · /issues 3 marca · /issues marzec 2026 · /issues wczoraj
button-month = { $month ->
    [1] Styczeń
    [2] Luty
    [3] Marzec
    [4] Kwiecień
    [5] Maj
    [6] Czerwiec
    [7] Lipiec
    [8] Sierpień
    [9] Wrzesień
    [10] Październik
    [11] Listopad
   *[12] Grudzień
} · { $count }
button-months = Według miesięcy…
button-only = Tylko { $newsletter }
button-everywhere = We wszystkich newsletterach
button-search = { $words } ({ $count })
button-read-on = Czytaj dalej
button-save = ☆ Zachowaj
button-saved = Co zachowuję

## What of an issue is wanted, and why something came

command-filter = Z wydań newslettera tylko to, czego chcesz
command-why = Dlaczego wydanie przyszło albo nie
option-items = Na przykład: ropa, „morze północne”, bez sport
briefing-filtered = { $kept } z { $all } tekstów, według twojego filtra
subscriptions-line-filter = { $line }; { $filter }
filter-is = { $newsletter }: { $filter }.
filter-none = { $newsletter }: przychodzi wszystko.
filter-would-be = { $newsletter }, jeśli to zachowasz: { $filter }.
filter-only = tylko { $tests }
filter-never = bez { $tests }
filter-both = { $only }, { $never }
filter-or = { $first } lub { $next }
filter-words = „{ $words }”
filter-section = dział „{ $title }”
filter-keeps = { $issues ->
    [one] Ostatnie wydanie by zostało, z { $items } z { $all } tekstów.
    [few] Z ostatnich { $issues } wydań zostałoby { $kept }, a z tekstów { $items } z { $all }.
    [many] Z ostatnich { $issues } wydań zostałoby { $kept }, a z tekstów { $items } z { $all }.
   *[other] Z ostatnich { $issues } wydań zostałoby { $kept }, a z tekstów { $items } z { $all }.
}
filter-keeps-none = { $issues ->
    [one] Z ostatniego wydania nic by nie zostało.
    [few] Z ostatnich { $issues } wydań nic by nie zostało.
    [many] Z ostatnich { $issues } wydań nic by nie zostało.
   *[other] Z ostatnich { $issues } wydań nic by nie zostało.
}
filter-untried = Nie ma jeszcze wydania, żeby to wypróbować.
filter-sections = Naciśnij dział, żeby go pominąć albo przywrócić.
filter-type = Albo wpisz, czego chcesz: /filter ropa, „morze północne”, bez sport
filter-examples = Przykłady: /filter ropa, „morze północne” · /filter bez sport, dział Rynki · /filter /tankow(iec|ce)/ · /filter wszystko
filter-which = Dla którego newslettera?
filter-changed = To było próbowane, zanim pojawiło się coś innego. Tak jest teraz:
wrong-filter-nothing = W „{ $words }” nie ma czego szukać.
wrong-filter-pattern = „{ $words }” to wzorzec, którego nie mogę użyć: może nawias jest otwarty albo pasuje do wszystkiego. Zwykłe słowa nie potrzebują ukośników.
wrong-filter-big = „{ $words }” to za duży wzorzec. Wystarczy mniej powtórzeń albo zwykłe słowa.
wrong-filter-many = To za dużo jak na jeden filtr: najwyżej { $most } słów, wyrażeń i działów oraz { $patterns } wzorców.
button-filter = Filtr…
button-filter-save = Zachowaj ten filtr
button-filter-discard = Zostaw, jak było
button-filter-off = Znów wszystko
button-filter-draft = Co było próbowane
button-why = Dlaczego…
why-title = Dlaczego wydanie przyszło albo nie
why-filter = Twój filtr: { $filter }.
why-none = Nie ma jeszcze wydania.
why-came = przyszło { $when }
why-came-together = przyszło { $when }, razem z innymi
why-held-schedule = przyjdzie { $when }, według twoich pór
why-held-quiet = przyjdzie { $when }, gdy skończą się godziny ciszy
why-held-away = przyjdzie { $when }, gdy skończy się pauza
why-coming = jest w drodze
why-aside = nie udało się jeszcze wysłać; spróbuję ponownie { $when }
why-filtered = twój filtr nic z niego nie zostawił
why-retracted = zostało wycofane przez wydawcę
why-unsubscribed = nie było wtedy subskrypcji
why-barred = nie mogłem wtedy tu pisać
why-failed = nie udało się dostarczyć; przyczyna jest w dzienniku osoby zarządzającej botem
why-before = jest sprzed twojej subskrypcji

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = poniedziałek, poniedziałku, poniedziałki, pon | wtorek, wtorku, wtorki, wt | środa, środę, środy, śr | czwartek, czwartku, czwartki, czw | piątek, piątku, piątki, pt | sobota, sobotę, soboty, sob | niedziela, niedzielę, niedzieli, niedziele, niedz
words-month-names = styczeń, stycznia | luty, lutego | marzec, marca | kwiecień, kwietnia | maj, maja | czerwiec, czerwca | lipiec, lipca | sierpień, sierpnia | wrzesień, września | październik, października | listopad, listopada | grudzień, grudnia
words-daily = codziennie, każdego dnia
words-weekdays = dni robocze, w dni robocze, dni powszednie, w dni powszednie
words-weekend = weekendy, w weekendy, weekend
words-live = od razu, natychmiast, na bieżąco
words-off = brak, nigdy, wyłącz, żadne
words-silently = bez dźwięku, cicho, po cichu
words-and = i
words-to = aż do, do
words-am = rano, nad ranem
words-pm = po południu, wieczorem
words-hour-mark = godz, godzina
words-noon = południe, w południe
words-midnight = północ, o północy
words-morning = rankiem, rankami
words-evening = wieczór, wieczorami
words-today = dziś, dzisiaj
words-tomorrow = jutro, jutra
words-yesterday = wczoraj
words-hours = godziny, godzin, godzinę
words-days = dni, dzień
words-weeks = tydzień, tygodnie, tygodni
words-months = miesiąc, miesiące, miesięcy
words-one = jedną, jeden
words-filler = o, w, we, na, od, każdy, każdą, każde, około, nie ma mnie, za

## Words that people type for filters

words-filter-only = tylko, wyłącznie
words-filter-without = bez, oprócz, wszystko oprócz, poza
words-filter-section = dział, działy, sekcja
words-filter-all = wszystko, bez filtra, brak

# Privacy
command-privacy = Co o tobie przechowuję
command-forget = Usuń wszystko o tobie
privacy-title = Co przechowuję
privacy-who = Kim jesteś: twój numer na tej platformie, język aplikacji i gdzie mogę do ciebie napisać.
privacy-settings = Co otrzymujesz i jak to jest ustawione: pory, strefa czasowa, godziny ciszy, filtry.
privacy-saved = Co masz zachowane.
privacy-sent = Które wydania i w których wiadomościach ci wysłałem, żeby nic nie przyszło dwa razy, a poprawki do ciebie dotarły.
privacy-invited = Do których newsletterów na zaproszenie masz dostęp.
privacy-edited = Co masz u mnie do opublikowania, dopóki czeka, i w których newsletterach możesz publikować.
privacy-shared = O grupach i kanałach: nazwa, co otrzymują oraz kto i kiedy to zmienił.
privacy-not = Nic innego z tego, co do mnie piszesz, nie jest przechowywane, ani kiedy czytasz. Wszystko zostaje u osoby, która mną zarządza.
forget-ask = Czy mam usunąć wszystko o tobie: co otrzymujesz, jak to jest ustawione, co masz zachowane i co ci wysłałem? Grupy i kanały dalej otrzymują swoje, ale nie będzie już wiadomo, kto to ustawił.
forget-for-good = Tego nie można cofnąć. Wiadomości w naszym czacie zostaną; możesz je tam usunąć.
forget-done = Gotowe: wszystko o tobie jest usunięte. Żeby zacząć od nowa, napisz /start.
forget-private = To sprawa między nami. Zapytaj mnie w czacie prywatnym, proszę.
button-privacy = Prywatność
button-forget = Zapomnij mnie…
button-forget-sure = Usuń wszystko
button-keep = Zostaw wszystko

# Moving to another platform
command-link = Otrzymuj to samo na drugiej platformie
link-code = Otwórz mnie na drugiej platformie i wyślij mi to tam w czacie prywatnym. Co otrzymujesz tutaj, przyjdzie też tam, z tymi samymi porami i filtrami, a zachowane rzeczy będą tam:
link-valid = Działa raz, w ciągu godziny. Kto go ma, ten czyta razem z tobą: nikomu go nie pokazuj.
link-nothing = Nie ma jeszcze czego zabrać: nie otrzymujesz tu newslettera i nic nie masz zachowane.
link-private = Kod jest tylko dla ciebie. Zapytaj mnie w czacie prywatnym, proszę.
link-wrong = Ten kod jest nieznany, zużyty lub starszy niż godzina. Wyślij mi /link tam, gdzie otrzymujesz newslettery, a zrobię nowy.
link-own = Ten kod już jest twój. Wyślij mi go na drugiej platformie.
link-done = Gotowe. W starym miejscu też jeszcze przychodzi, dopóki tam tego nie zatrzymasz.
link-stopped = Gotowe: w starym miejscu nic już nie przychodzi. Tutaj idzie dalej.
link-too-late = Stąd nie mogę już tego zatrzymać. W starym miejscu /subscriptions ma na to przycisk.
button-link-stop = Zatrzymaj w starym miejscu

# A file with everything
command-export = Wszystko o tobie, w pliku
export-done = Oto wszystko, co o tobie przechowuję, w pliku, który odczytają też programy.
button-export = Jako plik

# Who may see a newsletter
by-invitation = { $newsletter } jest tylko na zaproszenie, a { $chat } zaproszenia nie ma. Dostęp może dać osoba zarządzająca tym botem.
invitation-wrong = To zaproszenie jest nieznane, zużyte lub wycofane. Poproś o nowe osobę, od której je masz.

# Who changed what in a shared chat
changed-by = Zmienione przez: { $name }.
changes-title = { $chat }: kto co zmienił
changes-none = Na razie nic nie zmieniono.
changes-line = { $what } – { $name }, { $when }
changes-last = Ostatnia zmiana: { $name }, { $when }.
changes-somebody = ktoś, kogo już tu nie ma
button-changes = Kto co zmienił…

# Where newsletters go
subscribed-twice = { $channel } też to otrzymuje, a wpisy stamtąd same pojawiają się tutaj: każde wydanie będzie tu dwa razy.
option-mention = Rola powiadamiana o każdym wydaniu
mention-is = { $role } dostaje powiadomienie o każdym wydaniu.
mention-none = Nikt nie dostaje powiadomień o nowych wydaniach.
button-mention-off = Nie powiadamiaj
wrong-mention = Nie mogę oznaczać { $role }. Pozwól wszystkim oznaczać tę rolę w jej ustawieniach albo daj mi prawo do oznaczania wszystkich ról.
wrong-mention-all = Oznaczam rolę, a nie wszystkich naraz. Wybierz rolę, którą każdy może sobie nadać.

# What is typed
button-type = ✎ Wpisz…
ask-answer = Wpisz to w odpowiedzi na tę wiadomość.

# What waits for an editor or operator
editor-welcome = Możesz teraz publikować w { $newsletter }. Powiem ci tutaj, gdy wydanie będzie czekać na twoją decyzję.
held-title = Co czeka na twoją decyzję
held-none = Nic nie czeka na twoją decyzję.
held-how = Żeby coś opublikować, wyślij lub prześlij mi dalej tekst z kilku wierszy albo plik: Markdown, HTML lub mail (.eml). Zobaczysz go tak, jak zobaczą go czytelnicy, a potem go opublikujesz, ustalisz mu termin albo wyrzucisz.
held-private = Zapytaj mnie o to w czacie prywatnym, proszę; tutaj każdy może to przeczytać.
held-only = Mogą to tylko redaktorzy i osoby zarządzające botem. Redaktorów zaprasza osoba zarządzająca tym botem poleceniem „courant editor invite”.
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }, wychodzi { $when }
held-untitled = (bez tytułu)
held-waits = To czeka na twoją decyzję.
held-review = { $newsletter }: „{ $title }” czeka na publikację.
held-unproved = „{ $title }” twierdzi, że to { $newsletter }: { $reason }.
held-unknown = „{ $title }” przyszło od nadawcy, który nie jest jeszcze newsletterem: { $sender }.
held-confirmation = { $sender } pyta, czy chcesz subskrybować. Aby potwierdzić, otwórz: { $link }
held-draft = { $newsletter }: „{ $title }”. Możesz to opublikować teraz lub później.
held-draft-nowhere = „{ $title }” nie należy jeszcze do żadnego newslettera.
held-proved = Jest dowód, że to przyszło z { $domain }.
held-not-proved = Nic nie dowodzi, kto to wysłał, więc każdy mógłby wysłać takich więcej. Możesz przyjąć tylko to jedno.
held-would-go = { $chats ->
    [0] Nikt nie otrzymuje jeszcze tego newslettera; wydanie trafiłoby do archiwum.
    [one] Trafiłoby do jednego czatu.
    [few] Trafiłoby do { $chats } czatów.
    [many] Trafiłoby do { $chats } czatów.
   *[other] Trafiłoby do { $chats } czatu.
}
held-would-be-known = To już opublikowano. Ponowna publikacja nic nie zmieni.
held-would-be-retracted = To już opublikowano i wycofano, i tak zostanie.
held-would-be-corrected = To już opublikowano, ale teraz brzmi inaczej: co dostarczono, zostałoby poprawione.
held-goes-out = Wychodzi { $when }.
held-which = Którego newslettera to wydanie?
held-which-once = W którym newsletterze to opublikować? Tylko tym razem: nic nie dowodzi, kto to wysłał.
held-which-sender = Który newsletter wysyła ten nadawca? Od teraz wszystko, co stamtąd przychodzi, publikuje się samo.
held-when = Kiedy ma wyjść „{ $title }” ({ $zone })?
held-when-hint = Na przykład: jutro 8:00, poniedziałek 18:30, za 3 godziny
held-when-examples = Przykłady: jutro 8:00 · poniedziałek 18:30 · 24 grudnia · za 3 godziny
held-scheduled = { $newsletter }: „{ $title }” wychodzi { $when } ({ $zone }).
held-discarded = Wyrzucone: „{ $title }”. Przez tydzień można to przywrócić.
held-blocked = Nadawca { $sender } jest zablokowany: wszystko, co stamtąd przychodzi, jest wyrzucane.
held-accepted = Od teraz { $sender } to { $newsletter }: wszystko, co stamtąd przychodzi, publikuje się samo.
held-accepted-new = { $newsletter } jest teraz newsletterem, a wszystko, co wysyła { $sender }, publikuje się samo.
held-gone = To już nie czeka.
held-published-before = To już opublikowano.
held-discarded-before = To już wyrzucono.
held-nowhere = To nie należy jeszcze do żadnego newslettera.
held-no-sender = Nie ma tu nadawcy, którego można zablokować.
held-no-name = Nie ma tu nazwy albo tak nazywa się inny newsletter. Powiedz, którego newslettera to wydanie.
held-unreadable = Nie mogę zrobić z tego wydania: { $reason }.
published-new = { $chats ->
    [0] { $newsletter }: „{ $title }” jest w archiwum. Nikt nie otrzymuje jeszcze tego newslettera.
    [one] { $newsletter }: „{ $title }” wychodzi do jednego czatu.
    [few] { $newsletter }: „{ $title }” wychodzi do { $chats } czatów.
    [many] { $newsletter }: „{ $title }” wychodzi do { $chats } czatów.
   *[other] { $newsletter }: „{ $title }” wychodzi do { $chats } czatu.
}
published-corrected = { $chats ->
    [0] { $newsletter }: wydanie „{ $title }” jest poprawione. Nie było go jeszcze w żadnym czacie.
    [one] { $newsletter }: wydanie „{ $title }” jest poprawione, także w jednym czacie.
    [few] { $newsletter }: wydanie „{ $title }” jest poprawione, także w { $chats } czatach.
    [many] { $newsletter }: wydanie „{ $title }” jest poprawione, także w { $chats } czatach.
   *[other] { $newsletter }: wydanie „{ $title }” jest poprawione, także w { $chats } czatu.
}
published-known = { $newsletter }: wydanie „{ $title }” już wcześniej opublikowano. Nic się nie zmieniło.
published-retracted = { $newsletter }: wydanie „{ $title }” już wcześniej wycofano, i tak zostanie.
take-back-ask = { $chats ->
    [0] Wycofać „{ $title }”? Nie ma tego jeszcze w żadnym czacie.
    [one] Wycofać „{ $title }”? Zniknie z jedynego czatu, w którym jest.
    [few] Wycofać „{ $title }”? Zniknie z { $chats } czatów, w których jest.
    [many] Wycofać „{ $title }”? Zniknie z { $chats } czatów, w których jest.
   *[other] Wycofać „{ $title }”? Zniknie z { $chats } czatu, w którym jest.
}
take-back-done = Wycofane: „{ $title }”. Wydanie znika z czatów, w których było.
submit-nothing = Mogę publikować teksty i pliki: Markdown, HTML lub mail (.eml).
submit-large = Ten plik jest za duży: najwyżej { $most } MB.
submit-gone = Nie udało się już pobrać tego pliku. Wyślij go jeszcze raz, proszę.
submit-several = Liczba wydań w tym pliku: { $count }. Wysyłaj je po jednym, proszę.
submit-full = Za dużo już czeka. Najpierw zdecyduj o części.
submit-stripped = Obraz zostaje pominięty. Obrazy trafiają do wydania, gdy plik Markdown lub HTML ma do nich link.
notice-did-not-go-out = Nie udało się wysłać „{ $title }”: { $reason }.
button-held = Co czeka
button-held-preview = Zobacz
button-held-publish = Opublikuj
button-held-schedule = Zaplanuj…
button-held-no-time = Usuń termin
button-held-discard = Wyrzuć
button-held-bring-back = Przywróć
button-held-which = Inny newsletter…
button-held-accept = Przyjmij
button-held-ignore = Zignoruj
button-held-block = Zablokuj
button-held-confirm = Potwierdź
button-take-back = Wycofaj…
button-take-back-sure = Wycofaj
