### Russian. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = Приветствие и рассылки на выбор
command-newsletters = Все рассылки
command-subscribe = Получать рассылку здесь
command-unsubscribe = Больше не получать рассылку
command-subscriptions = Что ты получаешь
command-latest = Последний выпуск
command-issues = Прошлые выпуски
command-settings = Сколько текста, в каком виде и на каком языке
command-help = Что я умею
option-code = Код или конец ссылки, которую тебе дали
option-newsletter = Какая рассылка
option-to = Мне или в этот канал
option-channel = Другой канал этого сервера
option-page = Страница, начиная с 1
option-depth = headlines, brief или full (заголовки, кратко, целиком)
option-language = Язык бота
option-style = classic, rich или auto – как обычно у этого бота
option-to-me = мне
option-to-here = в этот канал

## Welcome and help

welcome = Добро пожаловать в Courant.
welcome-what = Я приношу рассылки туда, где ты общаешься, – коротко. Выбери одну, и каждый новый выпуск придёт в этот чат.
welcome-none = Здесь пока нет рассылок. Скоро они появятся; заходи ещё.
welcome-server = Я приношу рассылки – коротко. Выбери одну, и каждый новый выпуск придёт в наш личный чат.
welcome-group = Я приношу рассылки в этот чат – коротко. Какие, решают администраторы.
help-title = Что я умею
help-line = /{ $name } – { $what }
help-tip = Всё можно нажать или написать: достаточно /subscribe и нескольких букв названия.
chatter = Я понимаю только команды. Вот самые полезные:

## Newsletters and subscriptions

newsletters-title = Рассылки
newsletters-none = Рассылок пока нет.
pick-subscribe = Какую рассылку хочешь получать?
pick-none-left = Ты уже получаешь все рассылки, какие есть.
pick-none-left-chat = В { $chat } уже приходят все рассылки, какие есть.
pick-unsubscribe = Какая больше не нужна?
pick-latest = Последний выпуск какой рассылки?
pick-issues = Прошлые выпуски какой рассылки?
subscribed = Теперь ты получаешь { $newsletter } здесь, { $depth }.
subscribed-private = Теперь ты получаешь { $newsletter } в нашем личном чате, { $depth }.
subscribed-chat = Теперь в { $chat } приходит { $newsletter }, { $depth }.
subscribed-next = Следующий выпуск придёт сам.
subscribed-already = Ты уже получаешь { $newsletter }, { $depth }.
subscribed-already-chat = В { $chat } уже приходит { $newsletter }, { $depth }.
unsubscribed = Ты больше не получаешь { $newsletter }.
unsubscribed-chat = В { $chat } больше не приходит { $newsletter }.
unsubscribed-not = Ты не получаешь { $newsletter }.
unsubscribed-not-chat = В { $chat } не приходит { $newsletter }.
subscriptions-title = Что ты получаешь
subscriptions-title-chat = Что приходит в { $chat }
subscriptions-line = { $newsletter }, { $depth }
subscriptions-none = Пока ничего.
welcome-private = Рассылки будут приходить сюда.

## Reading

latest-none = У { $newsletter } ещё нет выпусков.
nothing-taken = Ты пока не получаешь ни одной рассылки.
nothing-taken-chat = В { $chat } пока не приходит ни одна рассылка.
issues-title = { $newsletter }: прошлые выпуски
issues-page = Страница { $page } из { $pages }
issues-line = { $date } – { $title }
issues-none = У { $newsletter } ещё нет выпусков.
issues-beyond = Всего здесь { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
    [many] { $pages } страниц
   *[other] { $pages } страницы
}.
issue-gone = Этого выпуска больше нет. Вот что есть:
issue-untitled = Выпуск от { $date }

## Settings

settings-title = Настройки
settings-depth = Объём: { $depth }
settings-language = Язык: { $language }
settings-language-auto = { $language } (как в приложении)
settings-depth-set = Теперь выпуски приходят { $depth }.
settings-language-set = Теперь я говорю по-русски.
settings-style = Вид: { $style }
settings-style-set = Вид выпусков теперь такой: { $style }.
style-auto = обычные сообщения этого бота
style-classic = сообщения, которые покажет любое приложение
style-rich = сообщения с оформлением, на какое способно приложение
settings-on = { $what }: да.
settings-off = { $what }: нет.
depth-headlines = заголовками
depth-brief = кратко
depth-full = целиком

## Elsewhere: channels and groups

elsewhere-title = { $newsletter } в канале или группе
elsewhere-how = Сделай меня администратором своего канала и выбери его кнопкой ниже, пришли его @имя после /subscribe или перешли мне оттуда любую запись. В группу просто добавь меня и отправь там /subscribe.
elsewhere-pick = Выбрать канал
elsewhere-offer = Что должно приходить в { $chat }?
elsewhere-not-yours = Что приходит в { $chat }, меняют только администраторы.
elsewhere-cannot-post = Я не могу писать в { $chat }. Дай мне право публиковать там и попробуй ещё раз.
elsewhere-unknown = Я не вижу { $name }. Сначала добавь меня туда и попробуй ещё раз.
elsewhere-gone = Я больше не знаю этого чата. Отправь там /subscribe или перешли мне оттуда запись.
only-administrators = Что приходит в этот чат, меняют только администраторы. Последний выпуск может попросить каждый.
only-brought = Меня никто не добавил в этот чат, поэтому я не могу здесь писать. Когда администратор меня добавит, рассылки смогут приходить и сюда.
cannot-reach = Я не могу написать тебе лично. Разреши личные сообщения от участников этого сервера и попробуй ещё раз.

## When something is not understood

wrong-unknown-command = Я не знаю команды /{ $name }.
wrong-did-you-mean = Может быть, /{ $name }?
wrong-newsletter = Я не знаю рассылки «{ $words }».
wrong-newsletter-nearest = Может быть, одна из этих?
wrong-newsletter-several = Под «{ $words }» подходит несколько рассылок:
wrong-page = «{ $page }» – не номер страницы. Попробуй /issues и число от 1.
wrong-setting = «{ $word }» – не настройка. Бывает headlines, brief или full, classic или rich, либо язык.
wrong-link = Эта ссылка больше никуда не ведёт. Вот что есть:
wrong-long = Для команды это слишком длинно.
wrong-button = Эта кнопка устарела. Вот что есть сейчас:
wrong-trouble = У меня что-то пошло не так. Ничего не потеряно; попробуй ещё раз через минуту.
operator-welcome = Теперь этим ботом управляешь ты. Когда что-то понадобится, я напишу сюда. Кнопка покажет, как идут последние выпуски.
operator-wrong-code = Этот код неизвестен, уже использован или просрочен. Новый создаёт «courant operator invite».
operator-private = Пришли этот код в наш личный чат, пожалуйста; здесь его могут прочитать все.
operator-only = Это видят только те, кто управляет ботом, в личном чате со мной.
deliveries-title = Доставка
deliveries-line = { $newsletter }, «{ $title }»: доставлено { $delivered }, ждут { $waiting }, не удалось { $failed }, пропущено { $skipped }
deliveries-held = отложено до своего часа: { $held }
deliveries-rate = { $rate } за последнюю минуту, осталось около { $minutes } мин
deliveries-none = Ещё ничего не отправлялось.
progress-line = Идёт { $newsletter }, «{ $title }»: { $done } из { $audience } чатов, { $rate } за последнюю минуту, осталось около { $minutes } мин.
progress-stands = Идёт { $newsletter }, «{ $title }»: { $done } из { $audience } чатов; за последнюю минуту ничего не сдвинулось.
progress-done = { $newsletter }, «{ $title }»: доставлено, чатов { $audience }. Не удалось: { $failed }.
notice-rejected = Платформа не приняла сообщение { $newsletter }: { $reason }. Подробности в журнале.
notice-forbidden = Я не могу писать в { $chat }: { $reason }. Попробую снова завтра.
notice-source = Не удалось прочитать выпуск { $newsletter }: { $reason }. Файл отложен.
notice-feed-stopped = Лента { $newsletter } ({ $address }) больше не запрашивается: { $reason }. Чтобы запрашивать её снова: courant feed resume { $feed }

## Buttons

button-subscribe = Подписаться
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = Отписаться
button-unsubscribe-from = － { $newsletter }
button-undo = Отменить
button-latest = Последний выпуск
button-issues = Прошлые выпуски
button-deliveries = Доставка
button-again = Обновить
button-newsletters = Все рассылки
button-subscriptions = Подписки
button-settings = Настройки
button-help = Помощь
button-elsewhere = В канал или группу…
button-newer = ‹ Новее
button-older = Раньше ›
button-previous = ‹ Назад
button-next = Дальше ›
button-headlines = Заголовки
button-brief = Кратко
button-full = Весь выпуск
button-web = На сайте
button-contents = Читать раздел…
button-auto = Как в приложении
button-pictures = Картинки
button-sponsors = Реклама
button-sound = Звук
button-style-auto = Как обычно
button-style-classic = Простой
button-style-rich = Оформленный

## Briefings

briefing-date = { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
} { $year } г.
briefing-number = № { $number }
briefing-by = Автор: { $authors }
briefing-video = ▶ Видео
briefing-sponsor = Реклама
briefing-credit = Фото: { $credit }
briefing-source = Источник: { $credit }
briefing-picture = Картинка
briefing-more = { $count ->
    [one] … и ещё { $count } материал
    [few] … и ещё { $count } материала
    [many] … и ещё { $count } материалов
   *[other] … и ещё { $count } материала
}
briefing-continued = { $section } (продолжение)
briefing-contents = В этом выпуске: { $sections }
briefing-lead = Главное
briefing-empty = В этом выпуске нет своего текста.
only-you-see-this = Ответ ниже, и виден он только тебе. Ничего нет? Нажми ещё раз.
digest-title = { $count ->
    [one] Твои рассылки: { $count } выпуск
    [few] Твои рассылки: { $count } выпуска
    [many] Твои рассылки: { $count } выпусков
   *[other] Твои рассылки: { $count } выпуска
}
digest-contents = Читать выпуск…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = Издатель отозвал этот выпуск.
copy-shorter = Издатель убрал остаток этого выпуска.

## When issues come

command-schedule = Когда приходят выпуски: сразу или в выбранное время
command-timezone = По каким часам жить
command-quiet = Часы, когда ничего не приходит
command-pause = Ничего не приходит, пока тебя нет
command-resume = Выпуски приходят снова
option-when = Например: по будням в 7:30, воскресенье 9:00 и среда 18:00, сразу
option-city = Город или часовой пояс
option-hours = Например: 22-7, 22-7 без звука, нет
option-until = Например: понедельник, 3 дня, 24 декабря
when-is = { $what }: { $schedule }.
when-is-next = { $what }: { $schedule }, в следующий раз { $next }.
when-all = Твои рассылки
when-digest = Что выйдет за это время, придёт вместе.
when-in-quiet = Это попадает на тихие часы ({ $hours }), поэтому придёт, когда они закончатся.
when-type = Выбери дни и время или напиши: /schedule воскресенье 9:00 и среда 18:00
when-examples = Примеры: /schedule по будням в 7:30 · /schedule воскресенье 9:00 и среда 18:00 · /schedule сразу
schedule-live = сразу после выхода
schedule-at = { $days } в { $times }
schedule-zone = { $schedule }, { $zone }
days-all = каждый день
days-weekdays = по будням
days-weekend = по выходным
weekday = { $day ->
    [1] в понедельник
    [2] во вторник
    [3] в среду
    [4] в четверг
    [5] в пятницу
    [6] в субботу
   *[7] в воскресенье
}
weekday-each = { $day ->
    [1] по понедельникам
    [2] по вторникам
    [3] по средам
    [4] по четвергам
    [5] по пятницам
    [6] по субботам
   *[7] по воскресеньям
}
clock = { $hour }:{ $minute }
moment-today = сегодня в { $time }
moment-tomorrow = завтра в { $time }
moment-weekday = { $weekday } в { $time }
moment-date = { $weekday }, { $date }, в { $time }
list-and = { $first } и { $next }
list-comma = { $first }, { $next }
zone-time = время: { $city }
zone-is = { $zone }: сейчас { $time }.
zone-pick = Который у тебя час? Или напиши свой город: /timezone Berlin
zone-pick-city = Где это?
zone-guessed = Часовой пояс взят по языку приложения ({ $zone }). Если это не так, поменяй ниже.
zone-unknown = Я ещё не знаю твоего часового пояса, поэтому: { $zone }. Поменяй ниже.
zone-wrong = Я не знаю города или часового пояса «{ $words }».
zone-nearest = Может быть, один из этих?
quiet-is = Тихие часы: { $hours }, { $zone }.
quiet-hold = с { $from } до { $to } ничего не приходит
quiet-silence = с { $from } до { $to } без звука
quiet-none = Тихих часов нет.
quiet-what = 🌙 придерживает всё до конца тихих часов, 🔕 только убирает звук. Или напиши: /quiet 22:30-6:30
quiet-examples = Примеры: /quiet 22-7 · /quiet 22:30-6:30 без звука · /quiet нет
away-is = { $what }: пауза, снова { $until }.
away-then = Что выйдет за это время, придёт потом вместе.
away-ask = Как долго ничего не присылать? Или напиши: /pause до понедельника
away-examples = Примеры: /pause до понедельника · /pause 3 дня · /pause до 24 декабря 18:00
settings-schedule = Когда: { $schedule }
settings-quiet = Тихие часы: { $hours }
settings-away = Пауза, снова { $until }
subscriptions-line-when = { $newsletter }, { $depth }, { $schedule }
subscriptions-line-away = { $line }; пауза, снова { $until }
wrong-time = «{ $words }» – такого времени не бывает.
wrong-time-word = Я не понимаю «{ $word }» в «{ $words }».
wrong-time-nothing = Я не понимаю «{ $words }» как время.
wrong-time-many = Слишком много времён: не больше { $most }.
wrong-time-past = Этот момент уже прошёл.
wrong-time-far = Это слишком далеко; самое большее – год.
wrong-time-newsletter = «{ $newsletter }» понятно, но когда – нет.
button-how = Сколько…
button-when = Когда…
button-live = Сразу
button-as-chat = Как остальные
button-daily = Каждый день
button-weekdays = По будням
button-weekend = По выходным
button-sundays = По воскресеньям
button-late-send = Опоздало: сразу
button-late-next = Опоздало: в другой раз
button-quiet = Тихие часы…
button-quiet-off = Нет
button-away = Пауза…
button-away-day = До завтра
button-away-three = 3 дня
button-away-week = Неделя
button-away-fortnight = 2 недели
button-away-back = Хватит паузы
button-zone = Часовой пояс…
button-zones = Все пояса
button-language = Язык…

## Searching and keeping

command-search = Искать во всех выпусках
command-save = Сохранить последний выпуск для себя
command-saved = Что у тебя сохранено
option-words = Слова, «фраза», -без
option-date = Например: 3 марта, март 2026, вчера
search-ask = Что ищем? Напиши /search и несколько слов, например: /search нефть санкции
search-examples = Хватит начала слова, от трёх букв. Слова «в кавычках» стоят рядом, а минус исключает: /search санкции «северное море» -нефть
search-found = { $count ->
    [one] { $count } выпуск со словами «{ $words }»
    [few] { $count } выпуска со словами «{ $words }»
    [many] { $count } выпусков со словами «{ $words }»
   *[other] { $count } выпуска со словами «{ $words }»
}
search-many = Больше { $count } выпусков со словами «{ $words }»
search-in = Только в { $newsletter }, сначала новые
search-beyond = Больше ничего нет.
search-none = По запросу «{ $words }» ничего не нашлось.
search-none-in = По запросу «{ $words }» в { $newsletter } ничего не нашлось.
search-none-of = «{ $words }» само по себе тоже не находится.
search-long = Для стольких слов другие страницы недоступны: ищи по меньшему числу слов.
wrong-search = В «{ $words }» искать нечего.
saved-now = Сохранено: { $title }. Всё сохранённое – в /saved.
saved-no-longer = Больше не сохранено: { $title }.
saved-title = Что сохранено
saved-line = { $title } – { $newsletter }, { $date }
saved-how = Чтобы убрать, открой и нажми ☆ ещё раз.
saved-private = Сохранённое – только твоё. Спроси меня в личном чате, пожалуйста; здесь его могут прочитать все.
saved-none = Пока ничего. Нажми ☆ Сохранить под выпуском или разделом, и он останется здесь.
save-what = Непонятно, о каком выпуске речь. Нажми ☆ Сохранить под ним или назови рассылку: /save и её название сохранит последний выпуск.
issues-none-before = Таких ранних нет. Первый вышел { $date }.
issues-months = { $newsletter }: { $year }
issues-months-type = Выбери месяц или напиши: /issues 3 марта
issues-examples = Примеры: /issues 2 · /issues 3 марта · /issues март 2026 · /issues вчера
button-month = { $month ->
    [1] Январь
    [2] Февраль
    [3] Март
    [4] Апрель
    [5] Май
    [6] Июнь
    [7] Июль
    [8] Август
    [9] Сентябрь
    [10] Октябрь
    [11] Ноябрь
   *[12] Декабрь
} · { $count }
button-months = По месяцам…
button-only = Только { $newsletter }
button-everywhere = Во всех рассылках
button-search = { $words } ({ $count })
button-read-on = Читать дальше
button-save = ☆ Сохранить
button-saved = Сохранённое

## What of an issue is wanted, and why something came

command-filter = Только то, что нужно, из рассылки
command-why = Почему выпуск пришёл или не пришёл
option-items = Например: нефть, «северное море», без спорт
briefing-filtered = { $kept } из { $all } материалов, по твоему фильтру
subscriptions-line-filter = { $line }; { $filter }
filter-is = { $newsletter }: { $filter }.
filter-none = { $newsletter }: приходит всё.
filter-would-be = { $newsletter }, если сохранить: { $filter }.
filter-only = только { $tests }
filter-never = без { $tests }
filter-both = { $only }, { $never }
filter-or = { $first } или { $next }
filter-words = «{ $words }»
filter-section = раздел «{ $title }»
filter-keeps = { $issues ->
    [one] Из последних выпусков ({ $issues }) осталось бы: { $kept }; материалов: { $items } из { $all }.
    [few] Из последних выпусков ({ $issues }) осталось бы: { $kept }; материалов: { $items } из { $all }.
    [many] Из последних выпусков ({ $issues }) осталось бы: { $kept }; материалов: { $items } из { $all }.
   *[other] Из последних выпусков ({ $issues }) осталось бы: { $kept }; материалов: { $items } из { $all }.
}
filter-keeps-none = { $issues ->
    [one] От последних выпусков ({ $issues }) не осталось бы ничего.
    [few] От последних выпусков ({ $issues }) не осталось бы ничего.
    [many] От последних выпусков ({ $issues }) не осталось бы ничего.
   *[other] От последних выпусков ({ $issues }) не осталось бы ничего.
}
filter-untried = Пока нет выпуска, чтобы попробовать.
filter-sections = Нажми на раздел, чтобы убрать его или вернуть.
filter-type = Или напиши, что нужно: /filter нефть, «северное море», без спорт
filter-examples = Примеры: /filter нефть, «северное море» · /filter без спорт, раздел Рынки · /filter /танкер(ы|ов)?/ · /filter всё
filter-which = Для какой рассылки?
filter-changed = Это пробовалось раньше, а потом что-то другое. Вот что действует сейчас:
wrong-filter-nothing = В «{ $words }» искать нечего.
wrong-filter-pattern = «{ $words }» – шаблон, который не годится: может быть, не закрыта скобка, или он подходит ко всему. Обычным словам косые черты не нужны.
wrong-filter-big = «{ $words }» – слишком большой шаблон. Хватит меньшего числа повторов или обычных слов.
wrong-filter-many = Для одного фильтра это слишком много: не больше { $most } слов, фраз и разделов и { $patterns } шаблонов.
button-filter = Фильтр…
button-filter-save = Сохранить фильтр
button-filter-discard = Оставить как было
button-filter-off = Снова всё
button-filter-draft = Что пробовалось
button-why = Почему…
why-title = Почему выпуск пришёл или не пришёл
why-filter = Твой фильтр: { $filter }.
why-none = Выпусков пока нет.
why-came = выпуск пришёл { $when }
why-came-together = выпуск пришёл { $when }, вместе с другими
why-held-schedule = придёт { $when }, по расписанию
why-held-quiet = придёт { $when }, когда закончатся тихие часы
why-held-away = придёт { $when }, когда закончится пауза
why-coming = уже в пути
why-aside = пока не удалось отправить; попробую снова { $when }
why-filtered = фильтр ничего от него не оставил
why-retracted = его отозвал издатель
why-unsubscribed = тогда подписки не было
why-barred = тогда я не мог писать сюда
why-failed = не удалось доставить; причина – в журнале у того, кто управляет ботом
why-before = вышел ещё до подписки

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = понедельник, понедельника, понедельникам | вторник, вторника, вторникам | среда, среду, среды, средам | четверг, четверга, четвергам | пятница, пятницу, пятницы, пятницам | суббота, субботу, субботы, субботам | воскресенье, воскресенья, воскресеньям
words-month-names = январь, января | февраль, февраля | март, марта | апрель, апреля | май, мая | июнь, июня | июль, июля | август, августа | сентябрь, сентября | октябрь, октября | ноябрь, ноября | декабрь, декабря
words-daily = каждый день, ежедневно, каждые сутки
words-weekdays = по будням, будни, будням, по рабочим дням, рабочие дни
words-weekend = по выходным, выходные, выходным
words-live = сразу, сразу после выхода, немедленно, тут же
words-off = нет, никогда, выключить, убрать
words-silently = без звука, беззвучно, тихо
words-and = и
words-to = до, по
words-am = утра, ночи
words-pm = вечера
words-hour-mark = часов утра ровно
words-noon = полдень
words-midnight = полночь
words-morning = утром, по утрам
words-evening = вечером, по вечерам
words-today = сегодня
words-tomorrow = завтра
words-yesterday = вчера
words-hours = час, часа, часов
words-days = дня, дней, день, суток
words-weeks = неделя, неделю, недели, недель
words-months = месяц, месяца, месяцев
words-one = один, одну
words-filler = в, во, на, с, каждый, каждую, каждое, около, меня нет, через

## Words that people type for filters

words-filter-only = только, лишь
words-filter-without = без, кроме, всё кроме, все кроме
words-filter-section = раздел, раздела, разделы
words-filter-all = всё, все, без фильтра

# Privacy
command-privacy = Что я храню о тебе
command-forget = Стереть всё о тебе
privacy-title = Что я храню
privacy-who = Кто ты: твой номер на этой платформе, язык приложения и куда тебе писать.
privacy-settings = Что ты получаешь и как это настроено: время, часовой пояс, тихие часы, фильтры.
privacy-saved = Что у тебя сохранено.
privacy-sent = Какие выпуски и в каких сообщениях тебе отправлены, чтобы ничего не приходило дважды, а исправления доходили.
privacy-invited = К каким рассылкам по приглашению у тебя есть доступ.
privacy-edited = Что прислано мне для публикации, пока оно ждёт, и в каких рассылках тебе можно публиковать.
privacy-shared = О группах и каналах: название, что туда приходит, кто и когда это менял.
privacy-not = Больше ничего из того, что ты мне пишешь, не хранится, и когда ты читаешь – тоже. Всё остаётся у того, кто мной управляет.
forget-ask = Стереть всё о тебе: что ты получаешь, как это настроено, что сохранено и что тебе отправлено? В группы и каналы всё приходит и дальше, но кто это настроил, останется неизвестно.
forget-for-good = Это нельзя отменить. Сообщения в нашем чате останутся; их можно удалить там.
forget-done = Готово: всё о тебе стёрто. Чтобы начать заново, напиши /start.
forget-private = Это останется между нами. Спроси меня в личном чате, пожалуйста.
button-privacy = Приватность
button-forget = Забыть меня…
button-forget-sure = Стереть всё
button-keep = Оставить всё

# Moving to another platform
command-link = Получать то же на другой платформе
link-code = Открой меня на другой платформе и пришли мне это там, в личный чат. Что ты получаешь здесь, будет приходить и туда, с тем же временем и фильтрами, и сохранённое будет там:
link-valid = Это сработает один раз, в течение часа. У кого есть код, тот читает вместе с тобой: никому его не показывай.
link-nothing = Пока нечего брать с собой: здесь ты не получаешь рассылок, и ничего не сохранено.
link-private = Такой код – только для тебя. Спроси меня в личном чате, пожалуйста.
link-wrong = Этот код неизвестен, уже использован или старше часа. Пришли мне /link там, где ты получаешь рассылки, и будет новый.
link-own = Этот код и так твой. Пришли его мне на другой платформе.
link-done = Вот и всё. На старом месте тоже всё приходит, пока ты там это не остановишь.
link-stopped = Готово: на старом месте больше ничего не приходит. Здесь всё продолжается.
link-too-late = Отсюда это уже не остановить. На старом месте для этого есть кнопка в /subscriptions.
button-link-stop = Остановить на старом месте

# A file with everything
command-export = Всё о тебе одним файлом
export-done = Вот всё, что я о тебе храню, – в файле, который прочитают и программы.
button-export = Файлом

# Who may see a newsletter
by-invitation = { $newsletter } – только по приглашению, а у { $chat } его нет. Доступ может дать тот, кто управляет этим ботом.
invitation-wrong = Это приглашение неизвестно, уже использовано или отозвано. Попроси новое у того, кто его дал.

# Who changed what in a shared chat
changed-by = Автор изменения: { $name }.
changes-title = { $chat }: кто что менял
changes-none = Пока ничего не менялось.
changes-line = { $what } – { $name }, { $when }
changes-last = Последнее изменение: { $name }, { $when }.
changes-somebody = кто-то, кого здесь больше нет
button-changes = Кто что менял…

# Where newsletters go
subscribed-twice = Эта рассылка приходит и в { $channel }, а записи оттуда сами появляются здесь: каждый выпуск будет тут дважды.
option-mention = Роль, которую уведомлять о каждом выпуске
mention-is = { $role } получает уведомление о каждом выпуске.
mention-none = Уведомлений о новых выпусках никто не получает.
button-mention-off = Не уведомлять
wrong-mention = Я не могу упоминать { $role }. Разреши всем упоминать эту роль в её настройках или дай мне право упоминать все роли.
wrong-mention-all = Я упоминаю одну роль, а не всех сразу. Выбери роль, которую каждый может взять себе.

# What is typed
button-type = ✎ Написать…
ask-answer = Напиши это в ответ на это сообщение.

# What waits for an editor or operator
editor-welcome = Теперь ты можешь публиковать в { $newsletter }. Когда выпуск будет ждать твоего решения, я напишу сюда.
held-title = Что ждёт твоего решения
held-none = Сейчас ничто не ждёт твоего решения.
held-how = Чтобы что-то опубликовать, пришли или перешли мне текст из нескольких строк или файл: Markdown, HTML или письмо (.eml). Ты увидишь его так, как увидят читатели, а потом опубликуешь, назначишь ему время или выбросишь.
held-private = Спроси меня об этом в личном чате, пожалуйста; здесь это могут прочитать все.
held-only = Это могут только редакторы и те, кто управляет ботом. Редактора назначает тот, кто управляет этим ботом, командой «courant editor invite».
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }, выйдет { $when }
held-untitled = (без названия)
held-waits = Нужно твоё решение.
held-review = { $newsletter }: «{ $title }» ждёт публикации.
held-unproved = В «{ $title }» сказано, что это { $newsletter }: { $reason }.
held-unknown = «{ $title }» – от отправителя, который ещё не стал рассылкой: { $sender }.
held-confirmation = { $sender } спрашивает, хочешь ли ты подписаться. Чтобы подтвердить, открой: { $link }
held-draft = { $newsletter }: «{ $title }». Опубликовать можно сейчас или позже.
held-draft-nowhere = «{ $title }» пока не относится ни к одной рассылке.
held-proved = Доказано, что это пришло от { $domain }.
held-not-proved = Ничто не доказывает, кто это отправил, поэтому прислать такое может кто угодно. Принять можно только этот один выпуск.
held-would-go = { $chats ->
    [0] Эту рассылку пока никто не получает; выпуск попал бы в архив.
    [one] Выпуск ушёл бы в { $chats } чат.
    [few] Выпуск ушёл бы в { $chats } чата.
    [many] Выпуск ушёл бы в { $chats } чатов.
   *[other] Выпуск ушёл бы в { $chats } чата.
}
held-would-be-known = Это уже публиковалось. Если опубликовать снова, ничего не изменится.
held-would-be-retracted = Это уже публиковалось и было отозвано; так и останется.
held-would-be-corrected = Это уже публиковалось, но теперь текст другой: доставленное было бы исправлено.
held-goes-out = Выйдет { $when }.
held-which = К какой рассылке это относится?
held-which-once = В какой рассылке это опубликовать? Только в этот раз: ничто не доказывает, кто это отправил.
held-which-sender = Какую рассылку шлёт этот отправитель? С этого момента всё, что от него приходит, публикуется само.
held-when = Когда отправить «{ $title }» ({ $zone })?
held-when-hint = Например: завтра 8:00, понедельник 18:30, через 3 часа
held-when-examples = Примеры: завтра 8:00 · понедельник 18:30 · 24 декабря · через 3 часа
held-scheduled = { $newsletter }: «{ $title }» выйдет { $when } ({ $zone }).
held-discarded = Выброшено: «{ $title }». Вернуть можно в течение недели.
held-blocked = Отправитель { $sender } заблокирован: всё, что от него приходит, выбрасывается.
held-accepted = Теперь { $sender } – это { $newsletter }: всё, что оттуда приходит, публикуется само.
held-accepted-new = { $newsletter } – теперь рассылка, и всё, что присылает { $sender }, публикуется само.
held-gone = Это больше не ждёт решения.
held-published-before = Это уже опубликовано.
held-discarded-before = Это уже выброшено.
held-nowhere = Это пока не относится ни к одной рассылке.
held-no-sender = Там не указан отправитель, которого можно заблокировать.
held-no-name = Там нет названия, или так называется другая рассылка. Укажи, к какой рассылке это относится.
held-unreadable = Я не могу сделать из этого выпуск: { $reason }.
published-new = { $chats ->
    [0] { $newsletter }: «{ $title }» – в архиве. Эту рассылку пока никто не получает.
    [one] { $newsletter }: «{ $title }» уходит в { $chats } чат.
    [few] { $newsletter }: «{ $title }» уходит в { $chats } чата.
    [many] { $newsletter }: «{ $title }» уходит в { $chats } чатов.
   *[other] { $newsletter }: «{ $title }» уходит в { $chats } чата.
}
published-corrected = { $chats ->
    [0] { $newsletter }: выпуск «{ $title }» исправлен. Ни в одном чате его ещё не было.
    [one] { $newsletter }: выпуск «{ $title }» исправлен, в том числе в { $chats } чате.
    [few] { $newsletter }: выпуск «{ $title }» исправлен, в том числе в { $chats } чатах.
    [many] { $newsletter }: выпуск «{ $title }» исправлен, в том числе в { $chats } чатах.
   *[other] { $newsletter }: выпуск «{ $title }» исправлен, в том числе в { $chats } чата.
}
published-known = { $newsletter }: выпуск «{ $title }» уже публиковался. Ничего не изменилось.
published-retracted = { $newsletter }: выпуск «{ $title }» уже отозван; так и останется.
take-back-ask = { $chats ->
    [0] Отозвать выпуск «{ $title }»? Ни в одном чате его ещё нет.
    [one] Отозвать выпуск «{ $title }»? Он исчезнет из { $chats } чата, где он есть.
    [few] Отозвать выпуск «{ $title }»? Он исчезнет из { $chats } чатов, где он есть.
    [many] Отозвать выпуск «{ $title }»? Он исчезнет из { $chats } чатов, где он есть.
   *[other] Отозвать выпуск «{ $title }»? Он исчезнет из { $chats } чата, где он есть.
}
take-back-done = Выпуск «{ $title }» отозван. Он исчезает из чатов, где он был.
submit-nothing = Я могу публиковать тексты и файлы: Markdown, HTML или письмо (.eml).
submit-large = Этот файл слишком большой: не больше { $most } МБ.
submit-gone = Получить этот файл уже не удалось. Пришли его ещё раз, пожалуйста.
submit-several = Выпусков в этом файле: { $count }. Присылай их по одному, пожалуйста.
submit-full = Решения ждёт уже слишком многое. Сначала разбери хотя бы часть.
submit-stripped = Картинка в выпуск не войдёт. Входят те картинки, на которые ссылается файл Markdown или HTML.
notice-did-not-go-out = Не удалось отправить «{ $title }»: { $reason }.
button-held = Ждёт решения
button-held-preview = Посмотреть
button-held-publish = Опубликовать
button-held-schedule = Назначить время…
button-held-no-time = Убрать время
button-held-discard = Выбросить
button-held-bring-back = Вернуть
button-held-which = Другая рассылка…
button-held-accept = Принять
button-held-ignore = Игнорировать
button-held-block = Заблокировать
button-held-confirm = Подтвердить
button-take-back = Отозвать…
button-take-back-sure = Отозвать
