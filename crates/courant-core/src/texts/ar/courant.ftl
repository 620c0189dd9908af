### Arabic. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = الترحيب والنشرات التي يمكن اختيارها
command-newsletters = كل النشرات
command-subscribe = استلام نشرة هنا
command-unsubscribe = إيقاف استلام نشرة
command-subscriptions = ما الذي يصلك
command-latest = أحدث عدد
command-issues = الأعداد السابقة
command-settings = مقدار ما يصلك من العدد وشكله ولغته
command-help = ما الذي أستطيعه
option-code = رمز أو نهاية رابط حصلت عليه
option-newsletter = أي نشرة
option-to = أنا أو هذه القناة
option-channel = قناة أخرى في هذا الخادم
option-page = الصفحة، ابتداءً من 1
option-depth = headlines أو brief أو full (عناوين، باختصار، كاملًا)
option-language = لغة البوت
option-style = classic أو rich أو auto للشكل المعتاد لهذا البوت
option-to-me = أنا
option-to-here = هذه القناة

## Welcome and help

welcome = أهلًا بك في Courant.
welcome-what = أحمل النشرات إلى حيث أنت، موجزةً قصيرة. اختر واحدة، فيصل كل عدد جديد إلى هذه المحادثة.
welcome-none = لا توجد نشرات هنا بعد. ستُضاف قريبًا؛ عُد لاحقًا.
welcome-server = أحمل النشرات إليك، موجزةً قصيرة. اختر واحدة، فيصل كل عدد جديد إلى محادثتنا الخاصة.
welcome-group = أحمل النشرات إلى هذه المحادثة، موجزةً قصيرة. والمشرفون يختارون أيها.
help-title = ما الذي أستطيعه
help-line = ‏‎/{ $name } – { $what }
help-tip = كل شيء يمكن ضغطه أو كتابته: يكفي ‎/subscribe وبضعة أحرف من الاسم.
chatter = لا أفهم إلا الأوامر. هذه أكثرها فائدة:

## Newsletters and subscriptions

newsletters-title = النشرات
newsletters-none = لا توجد نشرات بعد.
pick-subscribe = أي نشرة تريد؟
pick-none-left = تصلك كل النشرات الموجودة.
pick-none-left-chat = تصل إلى { $chat } كل النشرات الموجودة.
pick-unsubscribe = أيها لم تعد تريدها؟
pick-latest = أحدث عدد من أي نشرة؟
pick-issues = الأعداد السابقة من أي نشرة؟
subscribed = تصلك الآن { $newsletter } هنا، { $depth }.
subscribed-private = تصلك الآن { $newsletter } في محادثتنا الخاصة، { $depth }.
subscribed-chat = تصل الآن { $newsletter } إلى { $chat }، { $depth }.
subscribed-next = العدد التالي يأتي من تلقاء نفسه.
subscribed-already = تصلك { $newsletter } من قبل، { $depth }.
subscribed-already-chat = تصل { $newsletter } إلى { $chat } من قبل، { $depth }.
unsubscribed = لم تعد تصلك { $newsletter }.
unsubscribed-chat = لم تعد { $newsletter } تصل إلى { $chat }.
unsubscribed-not = لا تصلك { $newsletter }.
unsubscribed-not-chat = لا تصل { $newsletter } إلى { $chat }.
subscriptions-title = ما الذي يصلك
subscriptions-title-chat = ما الذي يصل إلى { $chat }
subscriptions-line = { $newsletter }، { $depth }
subscriptions-none = لا شيء بعد.
welcome-private = هنا ستصلك نشراتك.

## Reading

latest-none = لم يصدر عدد من { $newsletter } بعد.
nothing-taken = لا تصلك أي نشرة بعد.
nothing-taken-chat = لا تصل أي نشرة إلى { $chat } بعد.
issues-title = { $newsletter }: الأعداد السابقة
issues-page = الصفحة { $page } من { $pages }
issues-line = { $date } – { $title }
issues-none = لم يصدر عدد من { $newsletter } بعد.
issues-beyond = لا يوجد إلا { $pages ->
    [zero] { $pages } صفحة
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $pages } صفحات
    [many] { $pages } صفحة
   *[other] { $pages } صفحة
}.
issue-gone = لم يعد ذلك العدد محفوظًا. هذا هو الموجود:
issue-untitled = عدد { $date }

## Settings

settings-title = الإعدادات
settings-depth = المقدار: { $depth }
settings-language = اللغة: { $language }
settings-language-auto = { $language } (مثل تطبيقك)
settings-depth-set = من الآن تصل الأعداد { $depth }.
settings-language-set = أتكلم العربية الآن.
settings-style = الشكل: { $style }
settings-style-set = من الآن شكل الأعداد: { $style }.
style-auto = الرسائل المعتادة لهذا البوت
style-classic = رسائل يعرضها كل تطبيق
style-rich = رسائل غنية بكل ما يستطيع التطبيق عرضه
settings-on = { $what }: نعم.
settings-off = { $what }: لا.
depth-headlines = عناوين فقط
depth-brief = باختصار
depth-full = كاملة

## Elsewhere: channels and groups

elsewhere-title = { $newsletter } في قناة أو مجموعة
elsewhere-how = اجعلني مشرفًا في قناتك، ثم اخترها بالزر أدناه، أو أرسل إليّ @اسمها بعد ‎/subscribe، أو أعد توجيه إحدى رسائلها إليّ. في المجموعة أضفني وأرسل ‎/subscribe هناك.
elsewhere-pick = اختيار قناة
elsewhere-offer = ما الذي يجب أن يصل إلى { $chat }؟
elsewhere-not-yours = لا يغيّر ما يصل إلى { $chat } إلا مشرفوها.
elsewhere-cannot-post = لا أستطيع الكتابة في { $chat }. امنحني حق النشر هناك ثم حاول مجددًا.
elsewhere-unknown = لا أستطيع رؤية { $name }. أضفني هناك أولًا ثم حاول مجددًا.
elsewhere-gone = لم أعد أعرف تلك المحادثة. أرسل ‎/subscribe هناك، أو أعد توجيه رسالة منها إليّ.
only-administrators = لا يغيّر ما يصل إلى هذه المحادثة إلا المشرفون. أما أحدث عدد فيطلبه من يشاء.
only-brought = لم يضفني أحد إلى هذه المحادثة، فلا أستطيع أن أرسل إليها شيئًا. يمكنها أن تستقبل النشرات بعد أن يضيفني إليها أحد مشرفيها.
cannot-reach = لا أستطيع مراسلتك على الخاص. اسمح بالرسائل المباشرة من أعضاء هذا الخادم ثم حاول مجددًا.

## When something is not understood

wrong-unknown-command = لا أعرف ‎/{ $name }.
wrong-did-you-mean = هل تقصد ‎/{ $name }؟
wrong-newsletter = لا أعرف نشرة اسمها «{ $words }».
wrong-newsletter-nearest = هل تقصد واحدة من هذه؟
wrong-newsletter-several = عدة نشرات تطابق «{ $words }»:
wrong-page = «{ $page }» ليس رقم صفحة. جرّب ‎/issues مع رقم ابتداءً من 1.
wrong-setting = «{ $word }» ليس إعدادًا. يمكن أن يكون headlines أو brief أو full، أو classic أو rich، أو لغة.
wrong-link = لم يعد ذلك الرابط يؤدي إلى شيء. هذا هو الموجود:
wrong-long = هذا أطول من أن يكون أمرًا.
wrong-button = ذلك الزر قديم. هذا هو الحال الآن:
wrong-trouble = حدث خطأ عندي. لم يضع شيء؛ حاول مجددًا بعد دقيقة.
operator-welcome = أنت الآن تدير هذا البوت. سأخبرك هنا إن احتجتُ إليك. الزر يعرض كيف تسير الأعداد الأخيرة.
operator-wrong-code = هذا الرمز مجهول أو مستعمل أو منتهي الصلاحية. يُنشأ رمز جديد بالأمر «courant operator invite».
operator-private = أرسل إليّ هذا الرمز في محادثتنا الخاصة من فضلك؛ هنا يقرؤه الجميع.
operator-only = لا يرى ذلك إلا من يديرون البوت، في محادثتهم الخاصة معي.
deliveries-title = التوصيل
deliveries-line = { $newsletter }، «{ $title }»: وصل { $delivered }، ينتظر { $waiting }، فشل { $failed }، تُخطّي { $skipped }
deliveries-held = محجوز إلى حينه: { $held }
deliveries-rate = { $rate } في الدقيقة الأخيرة، بقي نحو { $minutes } د
deliveries-none = لم يُرسل شيء بعد.
progress-line = جارٍ إرسال { $newsletter }، «{ $title }»: { $done } من { $audience } محادثة، { $rate } في الدقيقة الأخيرة، بقي نحو { $minutes } د.
progress-stands = جارٍ إرسال { $newsletter }، «{ $title }»: { $done } من { $audience } محادثة؛ لم يتحرك شيء في الدقيقة الأخيرة.
progress-done = { $newsletter }، «{ $title }»: وصل إلى محادثاته وعددها { $audience }. فشل: { $failed }.
notice-rejected = رفضت المنصة رسالة من { $newsletter }: { $reason }. التفاصيل في السجل.
notice-forbidden = لا أستطيع الكتابة في { $chat }: { $reason }. سأحاول غدًا.
notice-source = تعذرت قراءة عدد من { $newsletter }: { $reason }. وُضع الملف جانبًا.
notice-feed-stopped = لم تعد خلاصة { $newsletter } ({ $address }) تُطلب: { $reason }. لطلبها من جديد: courant feed resume { $feed }

## Buttons

button-subscribe = اشتراك
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = إلغاء الاشتراك
button-unsubscribe-from = － { $newsletter }
button-undo = تراجع
button-latest = أحدث عدد
button-issues = الأعداد السابقة
button-deliveries = التوصيل
button-again = نظرة أخرى
button-newsletters = كل النشرات
button-subscriptions = الاشتراكات
button-settings = الإعدادات
button-help = المساعدة
button-elsewhere = في قناة أو مجموعة…
button-newer = ‹ الأحدث
button-older = الأقدم ›
button-previous = ‹ رجوع
button-next = المزيد ›
button-headlines = العناوين
button-brief = باختصار
button-full = العدد كاملًا
button-web = على الويب
button-contents = قراءة قسم…
button-auto = مثل تطبيقي
button-pictures = الصور
button-sponsors = المحتوى المموَّل
button-sound = الصوت
button-style-auto = الشكل المعتاد
button-style-classic = بسيط
button-style-rich = غني

## Briefings

briefing-date = { $day } { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
} { $year }
briefing-number = العدد { $number }
briefing-by = بقلم { $authors }
briefing-video = ▶ فيديو
briefing-sponsor = برعاية
briefing-credit = الصورة: { $credit }
briefing-source = المصدر: { $credit }
briefing-picture = صورة
briefing-more = { $count ->
    [zero] … ولا مادة أخرى
    [one] … ومادة أخرى
    [two] … ومادتان أخريان
    [few] … و{ $count } مواد أخرى
    [many] … و{ $count } مادة أخرى
   *[other] … و{ $count } مادة أخرى
}
briefing-continued = { $section } (تتمة)
briefing-contents = في هذا العدد: { $sections }
briefing-lead = الخبر الرئيسي
briefing-empty = ليس لهذا العدد نص خاص به.
only-you-see-this = الجواب في الأسفل ولا يراه غيرك. لا شيء هناك؟ اضغط مرة أخرى.
digest-title = { $count ->
    [zero] نشراتك: لا أعداد
    [one] نشراتك: عدد واحد
    [two] نشراتك: عددان
    [few] نشراتك: { $count } أعداد
    [many] نشراتك: { $count } عددًا
   *[other] نشراتك: { $count } عدد
}
digest-contents = قراءة عدد…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = سحب الناشر هذا العدد.
copy-shorter = أزال الناشر بقية هذا العدد.

## When issues come

command-schedule = متى تصل الأعداد: فور صدورها أو في أوقات تختارها
command-timezone = ساعة أي مكان هي المعتمدة
command-quiet = ساعات لا يصل فيها شيء
command-pause = لا يصل شيء حتى تعود
command-resume = تصل الأعداد من جديد
option-when = مثلًا: أيام العمل 7:30، الأحد 9:00 والأربعاء 18:00، فورًا
option-city = مدينة أو منطقة زمنية
option-hours = مثلًا: 22-7، 22-7 بصمت، إيقاف
option-until = مثلًا: الاثنين، 3 أيام، 24 ديسمبر
when-is = { $what }: { $schedule }.
when-is-next = { $what }: { $schedule }، والموعد التالي { $next }.
when-all = نشراتك
when-digest = ما يصدر بين الموعدين يصل معًا.
when-in-quiet = يقع ذلك في ساعاتك الهادئة ({ $hours })، فيصل حين تنتهي.
when-type = اختر الأيام والوقت، أو اكتب: ‎/schedule الأحد 9:00 والأربعاء 18:00
when-examples = أمثلة: ‎/schedule أيام العمل 7:30 · ‎/schedule الأحد 9:00 والأربعاء 18:00 · ‎/schedule فورًا
schedule-live = فور الصدور
schedule-at = { $days } الساعة { $times }
schedule-zone = { $schedule }، { $zone }
days-all = كل يوم
days-weekdays = أيام العمل
days-weekend = نهاية الأسبوع
weekday = { $day ->
    [1] الاثنين
    [2] الثلاثاء
    [3] الأربعاء
    [4] الخميس
    [5] الجمعة
    [6] السبت
   *[7] الأحد
}
weekday-each = { $day ->
    [1] كل اثنين
    [2] كل ثلاثاء
    [3] كل أربعاء
    [4] كل خميس
    [5] كل جمعة
    [6] كل سبت
   *[7] كل أحد
}
clock = { $hour }:{ $minute }
moment-today = اليوم الساعة { $time }
moment-tomorrow = غدًا الساعة { $time }
moment-weekday = يوم { $weekday } الساعة { $time }
moment-date = يوم { $weekday } { $date } الساعة { $time }
list-and = { $first } و{ $next }
list-comma = { $first }، { $next }
zone-time = بتوقيت { $city }
zone-is = المنطقة الزمنية: { $zone }، والساعة الآن { $time }.
zone-pick = كم الساعة عندك؟ أو اكتب مدينتك: ‎/timezone Berlin
zone-pick-city = أين يقع ذلك؟
zone-guessed = أخذتُ المنطقة الزمنية من لغة تطبيقك ({ $zone }). إن لم تكن صحيحة فغيّرها أدناه.
zone-unknown = لا أعرف منطقتك الزمنية بعد، فهي { $zone }. غيّرها أدناه.
zone-wrong = لا أعرف مدينة أو منطقة زمنية اسمها «{ $words }».
zone-nearest = هل تقصد واحدة من هذه؟
quiet-is = الساعات الهادئة: { $hours }، { $zone }.
quiet-hold = من { $from } إلى { $to } لا يصل شيء
quiet-silence = من { $from } إلى { $to } بلا صوت
quiet-none = ليست لديك ساعات هادئة.
quiet-what = 🌙 يحجز ما يصل حتى تنتهي الساعات الهادئة، و🔕 ينزع الصوت فقط. أو اكتب: ‎/quiet 22:30-6:30
quiet-examples = أمثلة: ‎/quiet 22-7 · ‎/quiet 22:30-6:30 بصمت · ‎/quiet إيقاف
away-is = { $what }: متوقف، والعودة { $until }.
away-then = ما يصدر في هذه الأثناء يصل حينها معًا.
away-ask = كم من الوقت لا يصل شيء؟ أو اكتب: ‎/pause حتى الاثنين
away-examples = أمثلة: ‎/pause حتى الاثنين · ‎/pause 3 أيام · ‎/pause حتى 24 ديسمبر 18:00
settings-schedule = الموعد: { $schedule }
settings-quiet = الساعات الهادئة: { $hours }
settings-away = متوقف، والعودة { $until }
subscriptions-line-when = { $newsletter }، { $depth }، { $schedule }
subscriptions-line-away = { $line }؛ متوقف، والعودة { $until }
wrong-time = «{ $words }» وقت لا وجود له.
wrong-time-word = لا أفهم «{ $word }» في «{ $words }».
wrong-time-nothing = لا أفهم «{ $words }» وقتًا.
wrong-time-many = هذه أوقات أكثر من اللازم: { $most } على الأكثر.
wrong-time-past = مضى ذلك الوقت.
wrong-time-far = هذا بعيد جدًا؛ سنة على الأكثر.
wrong-time-newsletter = فهمتُ «{ $newsletter }»، لكن لم أفهم متى.
button-how = المقدار…
button-when = متى…
button-live = فور الصدور
button-as-chat = مثل البقية
button-daily = كل يوم
button-weekdays = أيام العمل
button-weekend = نهاية الأسبوع
button-sundays = كل أحد
button-late-send = إن تأخر: فورًا
button-late-next = إن تأخر: في المرة التالية
button-quiet = ساعات هادئة…
button-quiet-off = بدونها
button-away = غياب…
button-away-day = حتى الغد
button-away-three = 3 أيام
button-away-week = أسبوع
button-away-fortnight = أسبوعان
button-away-back = لقد عدت
button-zone = المنطقة الزمنية…
button-zones = كل المناطق
button-language = اللغة…

## Searching and keeping

command-search = البحث في كل الأعداد
command-save = حفظ أحدث عدد لنفسك
command-saved = ما حفظته
option-words = كلمات، «عبارة»، -بدون
option-date = مثلًا: 3 مارس، مارس 2026، أمس
search-ask = عمّ تبحث؟ اكتب ‎/search وبضع كلمات، مثلًا: ‎/search نفط عقوبات
search-examples = تكفي بداية الكلمة من ثلاثة أحرف. الكلمات «بين علامتي تنصيص» متجاورة، وعلامة الناقص تستبعد: ‎/search عقوبات «بحر الشمال» -نفط
search-found = { $count ->
    [zero] لا عدد فيه «{ $words }»
    [one] عدد واحد فيه «{ $words }»
    [two] عددان فيهما «{ $words }»
    [few] { $count } أعداد فيها «{ $words }»
    [many] { $count } عددًا فيها «{ $words }»
   *[other] { $count } عدد فيها «{ $words }»
}
search-many = أكثر من { $count } عدد فيها «{ $words }»
search-in = في { $newsletter } فقط، الأحدث أولًا
search-beyond = لا يوجد المزيد.
search-none = لم أجد شيئًا عن «{ $words }».
search-none-in = لم أجد شيئًا عن «{ $words }» في { $newsletter }.
search-none-of = ولا توجد «{ $words }» وحدها أيضًا.
search-long = مع هذا العدد من الكلمات لا يمكن بلوغ بقية الصفحات: ابحث عن كلمات أقل.
wrong-search = لا شيء يمكن البحث عنه في «{ $words }».
saved-now = حُفظ: { $title }. يعرض ‎/saved ما حفظته.
saved-no-longer = لم يعد محفوظًا: { $title }.
saved-title = ما حفظته
saved-line = { $title } – { $newsletter }، { $date }
saved-how = لإزالة شيء افتحه واضغط ☆ مرة أخرى.
saved-private = ما حفظته لك وحدك. اسألني في محادثتنا الخاصة من فضلك؛ هنا يقرؤه الجميع.
saved-none = لا شيء بعد. اضغط ☆ حفظ تحت عدد أو قسم فيبقى هنا.
save-what = لا أعرف أي عدد تقصد. اضغط ☆ حفظ تحته، أو اذكر نشرة: ‎/save واسمها يحفظ أحدث عدد.
issues-none-before = لا يوجد ما هو أقدم. الأول بتاريخ { $date }.
issues-months = { $newsletter }: { $year }
issues-months-type = اختر شهرًا، أو اكتب: ‎/issues 3 مارس
issues-examples = أمثلة: ‎/issues 2 · ‎/issues 3 مارس · ‎/issues مارس 2026 · ‎/issues أمس
button-month = { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
} · { $count }
button-months = حسب الشهر…
button-only = { $newsletter } فقط
button-everywhere = في كل النشرات
button-search = { $words } ({ $count })
button-read-on = متابعة القراءة
button-save = ☆ حفظ
button-saved = ما حفظته

## What of an issue is wanted, and why something came

command-filter = ما تريده فقط من أعداد نشرة
command-why = لماذا وصل عدد أو لم يصل
option-items = مثلًا: نفط، «بحر الشمال»، بدون رياضة
briefing-filtered = { $kept } من { $all } مادة، حسب مرشّحك
subscriptions-line-filter = { $line }؛ { $filter }
filter-is = { $newsletter }: { $filter }.
filter-none = { $newsletter }: يصل كل ما فيها.
filter-would-be = { $newsletter }، إن حفظتَ هذا: { $filter }.
filter-only = فقط { $tests }
filter-never = بدون { $tests }
filter-both = { $only }، { $never }
filter-or = { $first } أو { $next }
filter-words = «{ $words }»
filter-section = قسم «{ $title }»
filter-keeps = { $issues ->
    [zero] من آخر الأعداد ({ $issues }) كان سيبقى { $kept }، ومن المواد { $items } من { $all }.
    [one] من آخر الأعداد ({ $issues }) كان سيبقى { $kept }، ومن المواد { $items } من { $all }.
    [two] من آخر الأعداد ({ $issues }) كان سيبقى { $kept }، ومن المواد { $items } من { $all }.
    [few] من آخر الأعداد ({ $issues }) كان سيبقى { $kept }، ومن المواد { $items } من { $all }.
    [many] من آخر الأعداد ({ $issues }) كان سيبقى { $kept }، ومن المواد { $items } من { $all }.
   *[other] من آخر الأعداد ({ $issues }) كان سيبقى { $kept }، ومن المواد { $items } من { $all }.
}
filter-keeps-none = { $issues ->
    [zero] لم يكن ليبقى شيء من آخر الأعداد ({ $issues }).
    [one] لم يكن ليبقى شيء من آخر عدد.
    [two] لم يكن ليبقى شيء من آخر عددين.
    [few] لم يكن ليبقى شيء من آخر { $issues } أعداد.
    [many] لم يكن ليبقى شيء من آخر { $issues } عددًا.
   *[other] لم يكن ليبقى شيء من آخر { $issues } عدد.
}
filter-untried = لا يوجد عدد بعد لتجربته.
filter-sections = اضغط قسمًا لتركه أو لإعادته.
filter-type = أو اكتب ما تريد: ‎/filter نفط، «بحر الشمال»، بدون رياضة
filter-examples = أمثلة: ‎/filter نفط، «بحر الشمال» · ‎/filter بدون رياضة، قسم الأسواق · ‎/filter /ناقلة|ناقلات/ · ‎/filter كل شيء
filter-which = لأي نشرة؟
filter-changed = جُرّب ذلك قبل أن يُجرّب غيره. هذا هو المعتمد الآن:
wrong-filter-nothing = لا شيء يمكن البحث عنه في «{ $words }».
wrong-filter-pattern = «{ $words }» نمط لا أستطيع استعماله: ربما بقي قوس مفتوحًا، أو أنه يطابق كل شيء. الكلمات العادية لا تحتاج إلى شرطات مائلة.
wrong-filter-big = «{ $words }» نمط أكبر من اللازم. يكفي تكرار أقل أو كلمات عادية.
wrong-filter-many = هذا كثير على مرشّح واحد: { $most } من الكلمات والعبارات والأقسام على الأكثر، و{ $patterns } من الأنماط.
button-filter = مرشّح…
button-filter-save = حفظ هذا المرشّح
button-filter-discard = تركه كما كان
button-filter-off = كل شيء من جديد
button-filter-draft = ما جرّبته
button-why = لماذا…
why-title = لماذا وصل عدد أو لم يصل
why-filter = مرشّحك: { $filter }.
why-none = لا يوجد عدد بعد.
why-came = وصل { $when }
why-came-together = وصل { $when } مع غيره
why-held-schedule = يصل { $when } حسب مواعيدك
why-held-quiet = يصل { $when } حين تنتهي ساعاتك الهادئة
why-held-away = يصل { $when } حين ينتهي توقفك
why-coming = في الطريق
why-aside = تعذر إرساله بعد؛ سأحاول { $when }
why-filtered = لم يُبقِ مرشّحك منه شيئًا
why-retracted = سحبه الناشر
why-unsubscribed = كنتَ قد ألغيت الاشتراك
why-barred = لم أستطع الكتابة هنا حينها
why-failed = تعذر توصيله؛ من يدير البوت يجد السبب في السجل
why-before = صدر قبل اشتراكك

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = الاثنين, الإثنين, اثنين, كل اثنين, والاثنين | الثلاثاء, ثلاثاء, كل ثلاثاء, والثلاثاء | الأربعاء, الاربعاء, أربعاء, كل أربعاء, والأربعاء | الخميس, خميس, كل خميس, والخميس | الجمعة, جمعة, كل جمعة, والجمعة | السبت, سبت, كل سبت, والسبت | الأحد, الاحد, أحد, كل أحد, والأحد
words-month-names = يناير, كانون الثاني | فبراير, شباط | مارس, آذار | أبريل, ابريل, نيسان | مايو, أيار | يونيو, حزيران | يوليو, تموز | أغسطس, آب | سبتمبر, أيلول | أكتوبر, تشرين الأول | نوفمبر, تشرين الثاني | ديسمبر, كانون الأول
words-daily = كل يوم, يوميًا, يوميا
words-weekdays = أيام العمل, ايام العمل, أيام الأسبوع
words-weekend = نهاية الأسبوع, عطلة الأسبوع
words-live = فورًا, فورا, حالًا, حالا, فور الصدور
words-off = إيقاف, ايقاف, لا شيء, أبدًا
words-silently = بصمت, بلا صوت, بدون صوت
words-and = و
words-to = إلى, الى, حتى
words-am = ص, صباحًا, صباحا
words-pm = م, مساءً, مساء
words-hour-mark = الساعة تمامًا
words-noon = الظهر, ظهرًا
words-midnight = منتصف الليل
words-morning = الصباح, في الصباح
words-evening = المساء, في المساء
words-today = اليوم
words-tomorrow = غدًا, غدا, الغد
words-yesterday = أمس, امس, البارحة
words-hours = ساعات, ساعة
words-days = أيام, ايام, يوم, يومًا, يوما
words-weeks = أسابيع, أسبوع, اسبوع, أسبوعًا
words-months = أشهر, شهر, شهرًا
words-one = واحد, واحدة
words-filler = الساعة, في, من, كل, بين, أنا غائب, لمدة, بعد

## Words that people type for filters

words-filter-only = فقط
words-filter-without = بدون, من دون, ما عدا, باستثناء, إلا
words-filter-section = قسم, القسم
words-filter-all = كل شيء, الكل, بلا مرشح

# Privacy
command-privacy = ما الذي أحتفظ به عنك
command-forget = محو كل شيء عنك
privacy-title = ما الذي أحتفظ به
privacy-who = من أنت: رقمك على هذه المنصة، ولغة تطبيقك، وأين أستطيع مراسلتك.
privacy-settings = ما يصلك وكيف ضبطته: الأوقات، والمنطقة الزمنية، والساعات الهادئة، والمرشّحات.
privacy-saved = ما حفظته.
privacy-sent = أي الأعداد أرسلتُ إليك وفي أي رسائل، كي لا يصل شيء مرتين وتصلك التصحيحات.
privacy-invited = النشرات التي تصل بدعوة ويُسمح لك بها.
privacy-edited = ما أرسلته لي لنشره ما دام ينتظر، والنشرات التي يمكنك النشر فيها.
privacy-shared = عن المجموعات والقنوات: اسمها، وما يصلها، ومن غيّر ذلك ومتى.
privacy-not = لا يُحفظ شيء آخر مما تكتبه إليّ، ولا متى تقرأ. ويبقى كل ذلك عند من يديرني.
forget-ask = هل أمحو كل شيء عنك: ما يصلك، وكيف ضبطته، وما حفظته، وما أرسلته إليك؟ تبقى المجموعات والقنوات تستلم ما لها، لكن لن يُعرف من ضبطها.
forget-for-good = لا يمكن التراجع عن هذا. تبقى الرسائل في محادثتنا؛ ويمكنك حذفها هناك.
forget-done = تم: محوتُ كل شيء عنك. للبدء من جديد اكتب ‎/start.
forget-private = هذا بيني وبينك. اسألني في محادثتنا الخاصة من فضلك.
button-privacy = الخصوصية
button-forget = انسَني…
button-forget-sure = محو كل شيء
button-keep = إبقاء كل شيء

# Moving to another platform
command-link = استلام الشيء نفسه على المنصة الأخرى
link-code = افتحني على المنصة الأخرى وأرسل إليّ هذا هناك في محادثتنا الخاصة. ما يصلك هنا يصل إلى هناك أيضًا بأوقاته ومرشّحاته، وما حفظته يكون هناك:
link-valid = يعمل مرة واحدة خلال ساعة. من يملكه يقرأ معك: لا تُره لأحد.
link-nothing = لا شيء لتأخذه معك بعد: لا تصلك هنا نشرة ولم تحفظ شيئًا.
link-private = الرمز لعينيك فقط. اسألني في محادثتنا الخاصة من فضلك.
link-wrong = هذا الرمز مجهول أو مستعمل أو مضت عليه أكثر من ساعة. أرسل إليّ ‎/link على المنصة التي تصلك فيها نشراتك فأنشئ رمزًا جديدًا.
link-own = هذا الرمز لك أصلًا. أرسله إليّ على المنصة الأخرى.
link-done = ها هو. ويصل إلى المكان القديم أيضًا حتى توقفه هناك.
link-stopped = تم: لم يعد يصل شيء إلى المكان القديم. ويستمر هنا.
link-too-late = لم يعد بإمكاني إيقافه من هنا. في المكان القديم زر لذلك في ‎/subscriptions.
button-link-stop = إيقافه في المكان القديم

# A file with everything
command-export = كل شيء عنك في ملف
export-done = هذا كل ما أحتفظ به عنك، في ملف تقرؤه البرامج أيضًا.
button-export = في ملف

# Who may see a newsletter
by-invitation = لا تصل { $newsletter } إلا بدعوة، وليست لدى { $chat } دعوة. يمكن لمن يدير هذا البوت أن يأذن بذلك.
invitation-wrong = هذه الدعوة مجهولة أو مستعملة أو مسحوبة. اطلب دعوة جديدة ممن أعطاك إياها.

# Who changed what in a shared chat
changed-by = التغيير بواسطة { $name }.
changes-title = { $chat }: من غيّر ماذا
changes-none = لم يُغيَّر شيء بعد.
changes-line = ‏‎{ $what }‏ – { $name }، { $when }
changes-last = آخر تغيير بواسطة { $name }، { $when }.
changes-somebody = شخص لم يعد هنا
button-changes = من غيّر ماذا…

# Where newsletters go
subscribed-twice = تصل النشرة إلى { $channel } أيضًا، وما يُنشر هناك يظهر هنا من تلقاء نفسه: سترى كل عدد هنا مرتين.
option-mention = رتبة يصل إليها تنبيه بكل عدد
mention-is = يصل تنبيه بكل عدد إلى ‎{ $role }.
mention-none = لا يصل إلى أحد تنبيه بالأعداد الجديدة.
button-mention-off = دون تنبيه
wrong-mention = لا أستطيع الإشارة إلى ‎{ $role }. اسمح للجميع بالإشارة إلى هذه الرتبة في إعداداتها، أو امنحني صلاحية الإشارة إلى كل الرتب.
wrong-mention-all = أُشير إلى رتبة، لا إلى الجميع دفعة واحدة. اختر رتبة يمكن للأعضاء أخذها بأنفسهم.

# What is typed
button-type = ✎ كتابة…
ask-answer = اكتب ذلك ردًا على هذه الرسالة.

# What waits for an editor or operator
editor-welcome = يمكنك الآن النشر في { $newsletter }. سأخبرك هنا حين ينتظرك عدد.
held-title = ما ينتظر قرارك
held-none = لا شيء ينتظر قرارك.
held-how = للنشر أرسل إليّ نصًا من عدة أسطر أو ملفًا، أو أعد توجيهه إليّ: Markdown أو HTML أو رسالة بريد (‎.eml). تراه كما سيراه قراؤك، ثم تنشره أو تحدد له وقتًا أو تهمله.
held-private = اسألني عن ذلك في محادثتنا الخاصة من فضلك؛ هنا يقرؤه الجميع.
held-only = لا يستطيع ذلك إلا المحررون ومن يديرون البوت. ومن يدير هذا البوت يدعو المحررين بالأمر «courant editor invite».
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }، يُرسل { $when }
held-untitled = (بلا عنوان)
held-waits = هذا ينتظر قرارك.
held-review = ينتظر النشر في { $newsletter }: «{ $title }».
held-unproved = «{ $title }» يقول إنه من { $newsletter }: { $reason }.
held-unknown = وصل «{ $title }» من مرسِل ليس نشرة بعد: { $sender }.
held-confirmation = يسأل { $sender } إن كنت تريد الاشتراك. للتأكيد افتح: { $link }
held-draft = { $newsletter }: «{ $title }»، ويمكنك نشره الآن أو لاحقًا.
held-draft-nowhere = «{ $title }» ليس من أي نشرة بعد.
held-proved = ثبت أنه من { $domain }.
held-not-proved = لا شيء يثبت من أرسله، فقد يرسل أي أحد المزيد مثله. يمكنك قبول هذا وحده.
held-would-go = { $chats ->
    [0] لا تصل هذه النشرة إلى أحد بعد؛ سيُحفظ العدد في الأرشيف.
    [one] سيصل إلى محادثة واحدة.
    [two] سيصل إلى محادثتين.
    [few] سيصل إلى { $chats } محادثات.
    [many] سيصل إلى { $chats } محادثة.
   *[other] سيصل إلى { $chats } محادثة.
}
held-would-be-known = نُشر هذا من قبل. نشره مرة أخرى لا يغيّر شيئًا.
held-would-be-retracted = نُشر هذا من قبل ثم سُحب، ويبقى كذلك.
held-would-be-corrected = نُشر هذا من قبل ونصه الآن مختلف: سيُصحَّح ما وصل منه.
held-goes-out = يُرسل { $when }.
held-which = من أي نشرة هذا؟
held-which-once = في أي نشرة أنشره؟ هذه المرة فقط: لا شيء يثبت من أرسله.
held-which-sender = أي نشرة يرسلها هذا المرسِل؟ من الآن يُنشر ما يأتي منه تلقائيًا.
held-when = متى يُرسل «{ $title }»؟ الأوقات { $zone }.
held-when-hint = مثلًا: غدًا 8:00، الاثنين 18:30، بعد 3 ساعات
held-when-examples = أمثلة: غدًا 8:00 · الاثنين 18:30 · 24 ديسمبر · بعد 3 ساعات
held-scheduled = { $newsletter }: يُرسل «{ $title }» { $when }، { $zone }.
held-discarded = أُهمل «{ $title }». يمكن استعادته خلال أسبوع.
held-blocked = حُظر المرسِل { $sender }: ما يأتي منه يُهمل.
held-accepted = من الآن { $sender } هو { $newsletter }: ما يأتي منه يُنشر تلقائيًا.
held-accepted-new = صارت { $newsletter } نشرة، وما يرسله { $sender } يُنشر تلقائيًا.
held-gone = لم يعد ذلك ينتظر.
held-published-before = نُشر ذلك من قبل.
held-discarded-before = أُهمل ذلك من قبل.
held-nowhere = ليس هذا من أي نشرة بعد.
held-no-sender = لا يذكر مرسِلًا يمكن حظره.
held-no-name = لا يذكر اسمه، أو أن اسمه لنشرة أخرى. قل من أي نشرة هو.
held-unreadable = لا أستطيع أن أصنع من ذلك عددًا: { $reason }.
published-new = { $chats ->
    [0] { $newsletter }: حُفظ «{ $title }» في الأرشيف. لا تصل هذه النشرة إلى أحد بعد.
    [one] { $newsletter }: يُرسل «{ $title }» إلى محادثة واحدة.
    [two] { $newsletter }: يُرسل «{ $title }» إلى محادثتين.
    [few] { $newsletter }: يُرسل «{ $title }» إلى { $chats } محادثات.
    [many] { $newsletter }: يُرسل «{ $title }» إلى { $chats } محادثة.
   *[other] { $newsletter }: يُرسل «{ $title }» إلى { $chats } محادثة.
}
published-corrected = { $chats ->
    [0] { $newsletter }: صُحّح «{ $title }». لم يكن في أي محادثة بعد.
    [one] { $newsletter }: صُحّح «{ $title }»، وكذلك نسخته في محادثة واحدة.
    [two] { $newsletter }: صُحّح «{ $title }»، وكذلك نسختاه في محادثتين.
    [few] { $newsletter }: صُحّح «{ $title }»، وكذلك نسخه في { $chats } محادثات.
    [many] { $newsletter }: صُحّح «{ $title }»، وكذلك نسخه في { $chats } محادثة.
   *[other] { $newsletter }: صُحّح «{ $title }»، وكذلك نسخه في { $chats } محادثة.
}
published-known = { $newsletter }: نُشر «{ $title }» من قبل. لم يتغيّر شيء.
published-retracted = { $newsletter }: سُحب «{ $title }» من قبل، ويبقى كذلك.
take-back-ask = { $chats ->
    [0] هل أسحب «{ $title }»؟ ليس في أي محادثة بعد.
    [one] هل أسحب «{ $title }»؟ سيختفي من المحادثة الوحيدة التي وصل إليها.
    [two] هل أسحب «{ $title }»؟ سيختفي من المحادثتين اللتين وصل إليهما.
    [few] هل أسحب «{ $title }»؟ سيختفي من { $chats } محادثات وصل إليها.
    [many] هل أسحب «{ $title }»؟ سيختفي من { $chats } محادثة وصل إليها.
   *[other] هل أسحب «{ $title }»؟ سيختفي من { $chats } محادثة وصل إليها.
}
take-back-done = سُحب «{ $title }»، ويختفي من المحادثات التي وصل إليها.
submit-nothing = أستطيع نشر النصوص والملفات: Markdown أو HTML أو رسالة بريد (‎.eml).
submit-large = هذا الملف كبير جدًا: { $most } ميغابايت على الأكثر.
submit-gone = لم أعد أستطيع جلب ذلك الملف. أرسله مرة أخرى من فضلك.
submit-several = عدد الأعداد فيه: { $count }. أرسلها واحدًا واحدًا من فضلك.
submit-full = ما ينتظر كثير جدًا. قرّر في بعضه أولًا.
submit-stripped = لن تُنشر الصورة. تأتي الصور حين يكون لها رابط في ملف Markdown أو HTML.
notice-did-not-go-out = تعذر إرسال «{ $title }»: { $reason }.
button-held = ما ينتظر
button-held-preview = معاينة
button-held-publish = نشر
button-held-schedule = تحديد وقت…
button-held-no-time = إلغاء الوقت
button-held-discard = إهمال
button-held-bring-back = استعادة
button-held-which = نشرة أخرى…
button-held-accept = قبول
button-held-ignore = تجاهل
button-held-block = حظر
button-held-confirm = تأكيد
button-take-back = سحب العدد…
button-take-back-sure = سحب العدد
