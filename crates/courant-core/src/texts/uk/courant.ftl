### Ukrainian. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = Вітання і розсилки на вибір
command-newsletters = Усі розсилки
command-subscribe = Отримувати розсилку тут
command-unsubscribe = Більше не отримувати розсилку
command-subscriptions = Що ти отримуєш
command-latest = Останній випуск
command-issues = Попередні випуски
command-settings = Скільки тексту, у якому вигляді та якою мовою
command-help = Що я вмію
option-code = Код або кінець посилання, яке тобі дали
option-newsletter = Яка розсилка
option-to = Мені чи в цей канал
option-channel = Інший канал цього сервера
option-page = Сторінка, починаючи з 1
option-depth = headlines, brief або full (заголовки, стисло, повністю)
option-language = Мова бота
option-style = classic, rich або auto – як зазвичай у цього бота
option-to-me = мені
option-to-here = у цей канал

## Welcome and help

welcome = Вітаю в Courant.
welcome-what = Я приношу розсилки туди, де ти спілкуєшся, – стисло. Вибери одну, і кожен новий випуск прийде в цей чат.
welcome-none = Тут поки немає розсилок. Скоро вони з’являться; заходь ще.
welcome-server = Я приношу розсилки – стисло. Вибери одну, і кожен новий випуск прийде в наш приватний чат.
welcome-group = Я приношу розсилки в цей чат – стисло. Які саме, вирішують адміністратори.
help-title = Що я вмію
help-line = /{ $name } – { $what }
help-tip = Усе можна натиснути або написати: досить /subscribe і кількох літер назви.
chatter = Я розумію лише команди. Ось найкорисніші:

## Newsletters and subscriptions

newsletters-title = Розсилки
newsletters-none = Розсилок поки немає.
pick-subscribe = Яку розсилку хочеш отримувати?
pick-none-left = Ти вже отримуєш усі розсилки, які є.
pick-none-left-chat = У { $chat } вже приходять усі розсилки, які є.
pick-unsubscribe = Яка більше не потрібна?
pick-latest = Останній випуск якої розсилки?
pick-issues = Попередні випуски якої розсилки?
subscribed = Тепер ти отримуєш { $newsletter } тут, { $depth }.
subscribed-private = Тепер ти отримуєш { $newsletter } у нашому приватному чаті, { $depth }.
subscribed-chat = Тепер у { $chat } приходить { $newsletter }, { $depth }.
subscribed-next = Наступний випуск прийде сам.
subscribed-already = Ти вже отримуєш { $newsletter }, { $depth }.
subscribed-already-chat = У { $chat } вже приходить { $newsletter }, { $depth }.
unsubscribed = Ти більше не отримуєш { $newsletter }.
unsubscribed-chat = У { $chat } більше не приходить { $newsletter }.
unsubscribed-not = Ти не отримуєш { $newsletter }.
unsubscribed-not-chat = У { $chat } не приходить { $newsletter }.
subscriptions-title = Що ти отримуєш
subscriptions-title-chat = Що приходить у { $chat }
subscriptions-line = { $newsletter }, { $depth }
subscriptions-none = Поки нічого.
welcome-private = Розсилки приходитимуть сюди.

## Reading

latest-none = У { $newsletter } ще немає випусків.
nothing-taken = Ти поки не отримуєш жодної розсилки.
nothing-taken-chat = У { $chat } поки не приходить жодна розсилка.
issues-title = { $newsletter }: попередні випуски
issues-page = Сторінка { $page } з { $pages }
issues-line = { $date } – { $title }
issues-none = У { $newsletter } ще немає випусків.
issues-beyond = Усього тут { $pages ->
    [one] { $pages } сторінка
    [few] { $pages } сторінки
    [many] { $pages } сторінок
   *[other] { $pages } сторінки
}.
issue-gone = Цього випуску вже немає. Ось що є:
issue-untitled = Випуск від { $date }

## Settings

settings-title = Налаштування
settings-depth = Обсяг: { $depth }
settings-language = Мова: { $language }
settings-language-auto = { $language } (як у застосунку)
settings-depth-set = Тепер випуски приходять { $depth }.
settings-language-set = Тепер я говорю українською.
settings-style = Вигляд: { $style }
settings-style-set = Вигляд випусків тепер такий: { $style }.
style-auto = звичайні повідомлення цього бота
style-classic = повідомлення, які покаже будь-який застосунок
style-rich = повідомлення з усім оформленням, яке вміє застосунок
settings-on = { $what }: так.
settings-off = { $what }: ні.
depth-headlines = заголовками
depth-brief = стисло
depth-full = повністю

## Elsewhere: channels and groups

elsewhere-title = { $newsletter } у каналі або групі
elsewhere-how = Зроби мене адміністратором свого каналу та вибери його кнопкою нижче, надішли мені його @ім’я після /subscribe або перешли мені звідти будь-який допис. До групи просто додай мене й надішли там /subscribe.
elsewhere-pick = Вибрати канал
elsewhere-offer = Що має приходити в { $chat }?
elsewhere-not-yours = Що приходить у { $chat }, змінюють лише адміністратори.
elsewhere-cannot-post = Я не можу писати в { $chat }. Дай мені право публікувати там і спробуй ще раз.
elsewhere-unknown = Я не бачу { $name }. Спочатку додай мене туди й спробуй ще раз.
elsewhere-gone = Я більше не знаю цього чату. Надішли там /subscribe або перешли мені звідти допис.
only-administrators = Що приходить у цей чат, змінюють лише адміністратори. Останній випуск може попросити кожен.
only-brought = Мене ніхто не додав до цього чату, тому я не можу тут писати. Коли адміністратор мене додасть, розсилки зможуть приходити й сюди.
cannot-reach = Я не можу написати тобі особисто. Дозволь особисті повідомлення від учасників цього сервера й спробуй ще раз.

## When something is not understood

wrong-unknown-command = Я не знаю команди /{ $name }.
wrong-did-you-mean = Може, /{ $name }?
wrong-newsletter = Я не знаю розсилки «{ $words }».
wrong-newsletter-nearest = Може, одна з цих?
wrong-newsletter-several = До «{ $words }» підходить кілька розсилок:
wrong-page = «{ $page }» – не номер сторінки. Спробуй /issues і число від 1.
wrong-setting = «{ $word }» – не налаштування. Буває headlines, brief або full, classic або rich, чи мова.
wrong-link = Це посилання вже нікуди не веде. Ось що є:
wrong-long = Для команди це задовго.
wrong-button = Ця кнопка застаріла. Ось що є зараз:
wrong-trouble = У мене щось пішло не так. Нічого не втрачено; спробуй ще раз за хвилину.
operator-welcome = Тепер цим ботом керуєш ти. Коли щось знадобиться, я напишу сюди. Кнопка покаже, як ідуть останні випуски.
operator-wrong-code = Цей код невідомий, уже використаний або прострочений. Новий створює «courant operator invite».
operator-private = Надішли цей код у наш приватний чат, будь ласка; тут його можуть прочитати всі.
operator-only = Це бачать лише ті, хто керує ботом, у приватному чаті зі мною.
deliveries-title = Доставка
deliveries-line = { $newsletter }, «{ $title }»: доставлено { $delivered }, чекають { $waiting }, не вдалося { $failed }, пропущено { $skipped }
deliveries-held = відкладено до свого часу: { $held }
deliveries-rate = { $rate } за останню хвилину, лишилося близько { $minutes } хв
deliveries-none = Ще нічого не надсилалося.
progress-line = Іде { $newsletter }, «{ $title }»: { $done } з { $audience } чатів, { $rate } за останню хвилину, лишилося близько { $minutes } хв.
progress-stands = Іде { $newsletter }, «{ $title }»: { $done } з { $audience } чатів; за останню хвилину нічого не зрушило.
progress-done = { $newsletter }, «{ $title }»: доставлено, чатів { $audience }. Не вдалося: { $failed }.
notice-rejected = Платформа не прийняла повідомлення { $newsletter }: { $reason }. Подробиці в журналі.
notice-forbidden = Я не можу писати в { $chat }: { $reason }. Спробую знову завтра.
notice-source = Не вдалося прочитати випуск { $newsletter }: { $reason }. Файл відкладено.
notice-feed-stopped = Стрічку { $newsletter } ({ $address }) більше не запитують: { $reason }. Щоб запитувати її знову: courant feed resume { $feed }

## Buttons

button-subscribe = Підписатися
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = Відписатися
button-unsubscribe-from = － { $newsletter }
button-undo = Скасувати
button-latest = Останній випуск
button-issues = Попередні випуски
button-deliveries = Доставка
button-again = Оновити
button-newsletters = Усі розсилки
button-subscriptions = Підписки
button-settings = Налаштування
button-help = Допомога
button-elsewhere = У канал або групу…
button-newer = ‹ Новіші
button-older = Раніші ›
button-previous = ‹ Назад
button-next = Далі ›
button-headlines = Заголовки
button-brief = Стисло
button-full = Увесь випуск
button-web = На сайті
button-contents = Читати розділ…
button-auto = Як у застосунку
button-pictures = Зображення
button-sponsors = Реклама
button-sound = Звук
button-style-auto = Як зазвичай
button-style-classic = Простий
button-style-rich = Оформлений

## Briefings

briefing-date = { $day } { $month ->
    [1] січня
    [2] лютого
    [3] березня
    [4] квітня
    [5] травня
    [6] червня
    [7] липня
    [8] серпня
    [9] вересня
    [10] жовтня
    [11] листопада
   *[12] грудня
} { $year } р.
briefing-number = № { $number }
briefing-by = Автор: { $authors }
briefing-video = ▶ Відео
briefing-sponsor = Реклама
briefing-credit = Фото: { $credit }
briefing-source = Джерело: { $credit }
briefing-picture = Зображення
briefing-more = { $count ->
    [one] … і ще { $count } матеріал
    [few] … і ще { $count } матеріали
    [many] … і ще { $count } матеріалів
   *[other] … і ще { $count } матеріалу
}
briefing-continued = { $section } (продовження)
briefing-contents = У цьому випуску: { $sections }
briefing-lead = Головне
briefing-empty = У цьому випуску немає свого тексту.
only-you-see-this = Відповідь нижче, і бачиш її лише ти. Нічого немає? Натисни ще раз.
digest-title = { $count ->
    [one] Твої розсилки: { $count } випуск
    [few] Твої розсилки: { $count } випуски
    [many] Твої розсилки: { $count } випусків
   *[other] Твої розсилки: { $count } випуску
}
digest-contents = Читати випуск…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = Видавець відкликав цей випуск.
copy-shorter = Видавець прибрав решту цього випуску.

## When issues come

command-schedule = Коли приходять випуски: одразу чи у вибраний час
command-timezone = За яким годинником жити
command-quiet = Години, коли нічого не приходить
command-pause = Нічого не приходить, поки тебе немає
command-resume = Випуски приходять знову
option-when = Наприклад: у будні о 7:30, неділя 9:00 і середа 18:00, одразу
option-city = Місто або часовий пояс
option-hours = Наприклад: 22-7, 22-7 без звуку, ні
option-until = Наприклад: понеділок, 3 дні, 24 грудня
when-is = { $what }: { $schedule }.
when-is-next = { $what }: { $schedule }, наступного разу { $next }.
when-all = Твої розсилки
when-digest = Що вийде за цей час, прийде разом.
when-in-quiet = Це припадає на тихі години ({ $hours }), тому прийде, коли вони закінчаться.
when-type = Вибери дні й час або напиши: /schedule неділя 9:00 і середа 18:00
when-examples = Приклади: /schedule у будні о 7:30 · /schedule неділя 9:00 і середа 18:00 · /schedule одразу
schedule-live = одразу після виходу
schedule-at = { $days } о { $times }
schedule-zone = { $schedule }, { $zone }
days-all = щодня
days-weekdays = у будні
days-weekend = у вихідні
weekday = { $day ->
    [1] у понеділок
    [2] у вівторок
    [3] у середу
    [4] у четвер
    [5] у п’ятницю
    [6] у суботу
   *[7] у неділю
}
weekday-each = { $day ->
    [1] щопонеділка
    [2] щовівторка
    [3] щосереди
    [4] щочетверга
    [5] щоп’ятниці
    [6] щосуботи
   *[7] щонеділі
}
clock = { $hour }:{ $minute }
moment-today = сьогодні о { $time }
moment-tomorrow = завтра о { $time }
moment-weekday = { $weekday } о { $time }
moment-date = { $weekday }, { $date }, о { $time }
list-and = { $first } і { $next }
list-comma = { $first }, { $next }
zone-time = час: { $city }
zone-is = { $zone }: зараз { $time }.
zone-pick = Котра в тебе година? Або напиши своє місто: /timezone Berlin
zone-pick-city = Де це?
zone-guessed = Часовий пояс узято за мовою застосунку ({ $zone }). Якщо це не так, зміни нижче.
zone-unknown = Я ще не знаю твого часового поясу, тому: { $zone }. Зміни нижче.
zone-wrong = Я не знаю міста або часового поясу «{ $words }».
zone-nearest = Може, один із цих?
quiet-is = Тихі години: { $hours }, { $zone }.
quiet-hold = з { $from } до { $to } нічого не приходить
quiet-silence = з { $from } до { $to } без звуку
quiet-none = Тихих годин немає.
quiet-what = 🌙 притримує все до кінця тихих годин, 🔕 лише прибирає звук. Або напиши: /quiet 22:30-6:30
quiet-examples = Приклади: /quiet 22-7 · /quiet 22:30-6:30 без звуку · /quiet ні
away-is = { $what }: пауза, знову { $until }.
away-then = Що вийде за цей час, прийде потім разом.
away-ask = Як довго нічого не надсилати? Або напиши: /pause до понеділка
away-examples = Приклади: /pause до понеділка · /pause 3 дні · /pause до 24 грудня 18:00
settings-schedule = Коли: { $schedule }
settings-quiet = Тихі години: { $hours }
settings-away = Пауза, знову { $until }
subscriptions-line-when = { $newsletter }, { $depth }, { $schedule }
subscriptions-line-away = { $line }; пауза, знову { $until }
wrong-time = «{ $words }» – такого часу не буває.
wrong-time-word = Я не розумію «{ $word }» у «{ $words }».
wrong-time-nothing = Я не розумію «{ $words }» як час.
wrong-time-many = Забагато часів: не більше { $most }.
wrong-time-past = Ця мить уже минула.
wrong-time-far = Це задалеко; щонайбільше – рік.
wrong-time-newsletter = «{ $newsletter }» зрозуміло, але коли – ні.
button-how = Скільки…
button-when = Коли…
button-live = Одразу
button-as-chat = Як інші
button-daily = Щодня
button-weekdays = У будні
button-weekend = У вихідні
button-sundays = Щонеділі
button-late-send = Запізнилося: одразу
button-late-next = Запізнилося: наступного разу
button-quiet = Тихі години…
button-quiet-off = Ні
button-away = Пауза…
button-away-day = До завтра
button-away-three = 3 дні
button-away-week = Тиждень
button-away-fortnight = 2 тижні
button-away-back = Досить паузи
button-zone = Часовий пояс…
button-zones = Усі пояси
button-language = Мова…

## Searching and keeping

command-search = Шукати в усіх випусках
command-save = Зберегти останній випуск для себе
command-saved = Що в тебе збережено
option-words = Слова, «фраза», -без
option-date = Наприклад: 3 березня, березень 2026, вчора
search-ask = Що шукаємо? Напиши /search і кілька слів, наприклад: /search нафта санкції
search-examples = Досить початку слова, від трьох літер. Слова «в лапках» стоять поруч, а мінус виключає: /search санкції «північне море» -нафта
search-found = { $count ->
    [one] { $count } випуск зі словами «{ $words }»
    [few] { $count } випуски зі словами «{ $words }»
    [many] { $count } випусків зі словами «{ $words }»
   *[other] { $count } випуску зі словами «{ $words }»
}
search-many = Понад { $count } випусків зі словами «{ $words }»
search-in = Лише в { $newsletter }, спершу нові
search-beyond = Більше нічого немає.
search-none = За запитом «{ $words }» нічого не знайшлося.
search-none-in = За запитом «{ $words }» у { $newsletter } нічого не знайшлося.
search-none-of = «{ $words }» саме по собі теж не знаходиться.
search-long = Для стількох слів інші сторінки недоступні: шукай за меншою кількістю слів.
wrong-search = У «{ $words }» нема чого шукати.
saved-now = Збережено: { $title }. Усе збережене – у /saved.
saved-no-longer = Більше не збережено: { $title }.
saved-title = Що збережено
saved-line = { $title } – { $newsletter }, { $date }
saved-how = Щоб прибрати, відкрий і натисни ☆ ще раз.
saved-private = Збережене – лише твоє. Запитай мене в приватному чаті, будь ласка; тут його можуть прочитати всі.
saved-none = Поки нічого. Натисни ☆ Зберегти під випуском або розділом, і він лишиться тут.
save-what = Незрозуміло, про який випуск ідеться. Натисни ☆ Зберегти під ним або назви розсилку: /save і її назва збереже останній випуск.
issues-none-before = Таких ранніх немає. Перший вийшов { $date }.
issues-months = { $newsletter }: { $year }
issues-months-type = Вибери місяць або напиши: /issues 3 березня
issues-examples = Приклади: /issues 2 · /issues 3 березня · /issues березень 2026 · /issues вчора
button-month = { $month ->
    [1] Січень
    [2] Лютий
    [3] Березень
    [4] Квітень
    [5] Травень
    [6] Червень
    [7] Липень
    [8] Серпень
    [9] Вересень
    [10] Жовтень
    [11] Листопад
   *[12] Грудень
} · { $count }
button-months = За місяцями…
button-only = Лише { $newsletter }
button-everywhere = В усіх розсилках
button-search = { $words } ({ $count })
button-read-on = Читати далі
button-save = ☆ Зберегти
button-saved = Збережене

## What of an issue is wanted, and why something came

command-filter = Лише те, що потрібно, з розсилки
command-why = Чому випуск прийшов або не прийшов
option-items = Наприклад: нафта, «північне море», без спорт
briefing-filtered = { $kept } з { $all } матеріалів, за твоїм фільтром
subscriptions-line-filter = { $line }; { $filter }
filter-is = { $newsletter }: { $filter }.
filter-none = { $newsletter }: приходить усе.
filter-would-be = { $newsletter }, якщо зберегти: { $filter }.
filter-only = лише { $tests }
filter-never = без { $tests }
filter-both = { $only }, { $never }
filter-or = { $first } або { $next }
filter-words = «{ $words }»
filter-section = розділ «{ $title }»
filter-keeps = { $issues ->
    [one] З останніх випусків ({ $issues }) лишилося б: { $kept }; матеріалів: { $items } з { $all }.
    [few] З останніх випусків ({ $issues }) лишилося б: { $kept }; матеріалів: { $items } з { $all }.
    [many] З останніх випусків ({ $issues }) лишилося б: { $kept }; матеріалів: { $items } з { $all }.
   *[other] З останніх випусків ({ $issues }) лишилося б: { $kept }; матеріалів: { $items } з { $all }.
}
filter-keeps-none = { $issues ->
    [one] Від останніх випусків ({ $issues }) не лишилося б нічого.
    [few] Від останніх випусків ({ $issues }) не лишилося б нічого.
    [many] Від останніх випусків ({ $issues }) не лишилося б нічого.
   *[other] Від останніх випусків ({ $issues }) не лишилося б нічого.
}
filter-untried = Поки немає випуску, щоб спробувати.
filter-sections = Натисни на розділ, щоб прибрати його або повернути.
filter-type = Або напиши, що потрібно: /filter нафта, «північне море», без спорт
filter-examples = Приклади: /filter нафта, «північне море» · /filter без спорт, розділ Ринки · /filter /танкер(и|ів)?/ · /filter усе
filter-which = Для якої розсилки?
filter-changed = Це пробувалося раніше, а потім щось інше. Ось що діє зараз:
wrong-filter-nothing = У «{ $words }» нема чого шукати.
wrong-filter-pattern = «{ $words }» – шаблон, який не годиться: можливо, не закрито дужку, або він підходить до всього. Звичайним словам скісні риски не потрібні.
wrong-filter-big = «{ $words }» – завеликий шаблон. Досить менше повторів або звичайних слів.
wrong-filter-many = Для одного фільтра це забагато: не більше { $most } слів, фраз і розділів та { $patterns } шаблонів.
button-filter = Фільтр…
button-filter-save = Зберегти фільтр
button-filter-discard = Лишити як було
button-filter-off = Знову все
button-filter-draft = Що пробувалося
button-why = Чому…
why-title = Чому випуск прийшов або не прийшов
why-filter = Твій фільтр: { $filter }.
why-none = Випусків поки немає.
why-came = випуск прийшов { $when }
why-came-together = випуск прийшов { $when }, разом з іншими
why-held-schedule = прийде { $when }, за розкладом
why-held-quiet = прийде { $when }, коли закінчаться тихі години
why-held-away = прийде { $when }, коли закінчиться пауза
why-coming = уже в дорозі
why-aside = поки не вдалося надіслати; спробую знову { $when }
why-filtered = фільтр нічого від нього не лишив
why-retracted = його відкликав видавець
why-unsubscribed = тоді підписки не було
why-barred = тоді я не міг писати сюди
why-failed = не вдалося доставити; причина – у журналі того, хто керує ботом
why-before = вийшов ще до підписки

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = понеділок, понеділка, щопонеділка | вівторок, вівторка, щовівторка | середа, середу, середи, щосереди | четвер, четверга, щочетверга | п'ятниця, п'ятницю, п'ятниці, щоп'ятниці | субота, суботу, суботи, щосуботи | неділя, неділю, неділі, щонеділі
words-month-names = січень, січня | лютий, лютого | березень, березня | квітень, квітня | травень, травня | червень, червня | липень, липня | серпень, серпня | вересень, вересня | жовтень, жовтня | листопад, листопада | грудень, грудня
words-daily = щодня, кожен день, кожного дня, щоденно
words-weekdays = у будні, в будні, будні, по буднях, робочі дні
words-weekend = у вихідні, на вихідних, вихідні
words-live = одразу, відразу, одразу після виходу, негайно
words-off = ні, ніколи, вимкнути, прибрати
words-silently = без звуку, беззвучно, тихо
words-and = і, й, та
words-to = до, по
words-am = ранку, ночі
words-pm = вечора
words-hour-mark = год, година
words-noon = полудень, опівдні
words-midnight = північ, опівночі
words-morning = вранці, зранку
words-evening = увечері, ввечері
words-today = сьогодні
words-tomorrow = завтра
words-yesterday = вчора, учора
words-hours = години, годин, годину
words-days = дні, днів, день, дня
words-weeks = тиждень, тижні, тижня, тижнів
words-months = місяць, місяці, місяця, місяців
words-one = один, одну
words-filler = о, об, у, в, на, з, кожен, кожну, кожне, близько, мене немає, через, за

## Words that people type for filters

words-filter-only = лише, тільки
words-filter-without = без, крім, усе крім, все крім
words-filter-section = розділ, розділу, розділи
words-filter-all = усе, все, без фільтра

# Privacy
command-privacy = Що я зберігаю про тебе
command-forget = Стерти все про тебе
privacy-title = Що я зберігаю
privacy-who = Хто ти: твій номер на цій платформі, мова застосунку й куди тобі писати.
privacy-settings = Що ти отримуєш і як це налаштовано: час, часовий пояс, тихі години, фільтри.
privacy-saved = Що в тебе збережено.
privacy-sent = Які випуски та в яких повідомленнях тобі надіслано, щоб нічого не приходило двічі, а виправлення доходили.
privacy-invited = До яких розсилок за запрошенням у тебе є доступ.
privacy-edited = Що надіслано мені для публікації, поки воно чекає, і в яких розсилках тобі можна публікувати.
privacy-shared = Про групи й канали: назва, що туди приходить, хто й коли це змінював.
privacy-not = Більше нічого з того, що ти мені пишеш, не зберігається, і коли ти читаєш – теж. Усе лишається в того, хто мною керує.
forget-ask = Стерти все про тебе: що ти отримуєш, як це налаштовано, що збережено й що тобі надіслано? У групи й канали все приходитиме й далі, але хто це налаштував, лишиться невідомим.
forget-for-good = Це не можна скасувати. Повідомлення в нашому чаті лишаться; їх можна видалити там.
forget-done = Готово: усе про тебе стерто. Щоб почати знову, напиши /start.
forget-private = Це лишиться між нами. Запитай мене в приватному чаті, будь ласка.
button-privacy = Приватність
button-forget = Забути мене…
button-forget-sure = Стерти все
button-keep = Лишити все

# Moving to another platform
command-link = Отримувати те саме на іншій платформі
link-code = Відкрий мене на іншій платформі й надішли мені це там, у приватний чат. Що ти отримуєш тут, приходитиме й туди, з тим самим часом і фільтрами, а збережене буде там:
link-valid = Це спрацює один раз, протягом години. У кого є код, той читає разом із тобою: нікому його не показуй.
link-nothing = Поки нема чого брати з собою: тут ти не отримуєш розсилок, і нічого не збережено.
link-private = Такий код – лише для тебе. Запитай мене в приватному чаті, будь ласка.
link-wrong = Цей код невідомий, уже використаний або старший за годину. Надішли мені /link там, де ти отримуєш розсилки, і буде новий.
link-own = Цей код і так твій. Надішли його мені на іншій платформі.
link-done = От і все. На старому місці теж усе приходить, поки ти там це не зупиниш.
link-stopped = Готово: на старому місці більше нічого не приходить. Тут усе триває.
link-too-late = Звідси це вже не зупинити. На старому місці для цього є кнопка в /subscriptions.
button-link-stop = Зупинити на старому місці

# A file with everything
command-export = Усе про тебе одним файлом
export-done = Ось усе, що я про тебе зберігаю, – у файлі, який прочитають і програми.
button-export = Файлом

# Who may see a newsletter
by-invitation = { $newsletter } – лише за запрошенням, а в { $chat } його немає. Доступ може дати той, хто керує цим ботом.
invitation-wrong = Це запрошення невідоме, уже використане або відкликане. Попроси нове в того, хто його дав.

# Who changed what in a shared chat
changed-by = Автор зміни: { $name }.
changes-title = { $chat }: хто що змінював
changes-none = Поки нічого не змінювалося.
changes-line = { $what } – { $name }, { $when }
changes-last = Остання зміна: { $name }, { $when }.
changes-somebody = хтось, кого тут уже немає
button-changes = Хто що змінював…

# Where newsletters go
subscribed-twice = Ця розсилка приходить і в { $channel }, а дописи звідти самі з’являються тут: кожен випуск буде тут двічі.
option-mention = Роль, яку сповіщати про кожен випуск
mention-is = { $role } отримує сповіщення про кожен випуск.
mention-none = Сповіщень про нові випуски ніхто не отримує.
button-mention-off = Не сповіщати
wrong-mention = Я не можу згадувати { $role }. Дозволь усім згадувати цю роль у її налаштуваннях або дай мені право згадувати всі ролі.
wrong-mention-all = Я згадую одну роль, а не всіх одразу. Вибери роль, яку кожен може взяти собі.

# What is typed
button-type = ✎ Написати…
ask-answer = Напиши це у відповідь на це повідомлення.

# What waits for an editor or operator
editor-welcome = Тепер ти можеш публікувати в { $newsletter }. Коли випуск чекатиме на твоє рішення, я напишу сюди.
held-title = Що чекає на твоє рішення
held-none = Зараз ніщо не чекає на твоє рішення.
held-how = Щоб щось опублікувати, надішли або перешли мені текст із кількох рядків чи файл: Markdown, HTML або лист (.eml). Ти побачиш його так, як побачать читачі, а потім опублікуєш, призначиш йому час або викинеш.
held-private = Запитай мене про це в приватному чаті, будь ласка; тут це можуть прочитати всі.
held-only = Це можуть лише редактори й ті, хто керує ботом. Редактора призначає той, хто керує цим ботом, командою «courant editor invite».
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }, вийде { $when }
held-untitled = (без назви)
held-waits = Потрібне твоє рішення.
held-review = { $newsletter }: «{ $title }» чекає на публікацію.
held-unproved = У «{ $title }» сказано, що це { $newsletter }: { $reason }.
held-unknown = «{ $title }» – від відправника, який ще не є розсилкою: { $sender }.
held-confirmation = { $sender } запитує, чи хочеш ти підписатися. Щоб підтвердити, відкрий: { $link }
held-draft = { $newsletter }: «{ $title }». Опублікувати можна зараз або пізніше.
held-draft-nowhere = «{ $title }» поки не належить до жодної розсилки.
held-proved = Доведено, що це надійшло від { $domain }.
held-not-proved = Ніщо не доводить, хто це надіслав, тому надіслати таке може будь-хто. Прийняти можна лише цей один випуск.
held-would-go = { $chats ->
    [0] Цієї розсилки поки ніхто не отримує; випуск потрапив би до архіву.
    [one] Випуск пішов би в { $chats } чат.
    [few] Випуск пішов би в { $chats } чати.
    [many] Випуск пішов би в { $chats } чатів.
   *[other] Випуск пішов би в { $chats } чату.
}
held-would-be-known = Це вже публікувалося. Якщо опублікувати знову, нічого не зміниться.
held-would-be-retracted = Це вже публікувалося й було відкликане; так і лишиться.
held-would-be-corrected = Це вже публікувалося, але тепер текст інший: доставлене було б виправлено.
held-goes-out = Вийде { $when }.
held-which = До якої розсилки це належить?
held-which-once = У якій розсилці це опублікувати? Лише цього разу: ніщо не доводить, хто це надіслав.
held-which-sender = Яку розсилку надсилає цей відправник? Відтепер усе, що від нього надходить, публікується саме.
held-when = Коли надіслати «{ $title }» ({ $zone })?
held-when-hint = Наприклад: завтра 8:00, понеділок 18:30, через 3 години
held-when-examples = Приклади: завтра 8:00 · понеділок 18:30 · 24 грудня · через 3 години
held-scheduled = { $newsletter }: «{ $title }» вийде { $when } ({ $zone }).
held-discarded = Викинуто: «{ $title }». Повернути можна протягом тижня.
held-blocked = Відправника { $sender } заблоковано: усе, що від нього надходить, викидається.
held-accepted = Тепер { $sender } – це { $newsletter }: усе, що звідти надходить, публікується саме.
held-accepted-new = { $newsletter } – тепер розсилка, і все, що надсилає { $sender }, публікується саме.
held-gone = Це більше не чекає на рішення.
held-published-before = Це вже опубліковано.
held-discarded-before = Це вже викинуто.
held-nowhere = Це поки не належить до жодної розсилки.
held-no-sender = Там не вказано відправника, якого можна заблокувати.
held-no-name = Там немає назви, або так називається інша розсилка. Вкажи, до якої розсилки це належить.
held-unreadable = Я не можу зробити з цього випуск: { $reason }.
published-new = { $chats ->
    [0] { $newsletter }: «{ $title }» – в архіві. Цієї розсилки поки ніхто не отримує.
    [one] { $newsletter }: «{ $title }» іде в { $chats } чат.
    [few] { $newsletter }: «{ $title }» іде в { $chats } чати.
    [many] { $newsletter }: «{ $title }» іде в { $chats } чатів.
   *[other] { $newsletter }: «{ $title }» іде в { $chats } чату.
}
published-corrected = { $chats ->
    [0] { $newsletter }: випуск «{ $title }» виправлено. У жодному чаті його ще не було.
    [one] { $newsletter }: випуск «{ $title }» виправлено, зокрема в { $chats } чаті.
    [few] { $newsletter }: випуск «{ $title }» виправлено, зокрема в { $chats } чатах.
    [many] { $newsletter }: випуск «{ $title }» виправлено, зокрема в { $chats } чатах.
   *[other] { $newsletter }: випуск «{ $title }» виправлено, зокрема в { $chats } чату.
}
published-known = { $newsletter }: випуск «{ $title }» уже публікувався. Нічого не змінилося.
published-retracted = { $newsletter }: випуск «{ $title }» уже відкликано; так і лишиться.
take-back-ask = { $chats ->
    [0] Відкликати випуск «{ $title }»? У жодному чаті його ще немає.
    [one] Відкликати випуск «{ $title }»? Він зникне з { $chats } чату, де він є.
    [few] Відкликати випуск «{ $title }»? Він зникне з { $chats } чатів, де він є.
    [many] Відкликати випуск «{ $title }»? Він зникне з { $chats } чатів, де він є.
   *[other] Відкликати випуск «{ $title }»? Він зникне з { $chats } чату, де він є.
}
take-back-done = Випуск «{ $title }» відкликано. Він зникає з чатів, де він був.
submit-nothing = Я можу публікувати тексти й файли: Markdown, HTML або лист (.eml).
submit-large = Цей файл завеликий: не більше { $most } МБ.
submit-gone = Отримати цей файл уже не вдалося. Надішли його ще раз, будь ласка.
submit-several = Випусків у цьому файлі: { $count }. Надсилай їх по одному, будь ласка.
submit-full = На рішення чекає вже забагато. Спершу розбери хоча б частину.
submit-stripped = Зображення не потрапить у випуск. Потрапляють ті, на які посилається файл Markdown або HTML.
notice-did-not-go-out = Не вдалося надіслати «{ $title }»: { $reason }.
button-held = Чекає на рішення
button-held-preview = Переглянути
button-held-publish = Опублікувати
button-held-schedule = Призначити час…
button-held-no-time = Прибрати час
button-held-discard = Викинути
button-held-bring-back = Повернути
button-held-which = Інша розсилка…
button-held-accept = Прийняти
button-held-ignore = Ігнорувати
button-held-block = Заблокувати
button-held-confirm = Підтвердити
button-take-back = Відкликати…
button-take-back-sure = Відкликати
