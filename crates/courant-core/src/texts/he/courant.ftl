### Hebrew. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = ברוכים הבאים, והניוזלטרים שאפשר לבחור
command-newsletters = כל הניוזלטרים
command-subscribe = לקבל ניוזלטר כאן
command-unsubscribe = להפסיק לקבל ניוזלטר
command-subscriptions = מה מגיע אליך
command-latest = הגיליון האחרון
command-issues = גיליונות קודמים
command-settings = כמה מכל גיליון, באיזו צורה ובאיזו שפה
command-help = מה אני יודע לעשות
option-code = קוד או סוף של קישור שקיבלת
option-newsletter = איזה ניוזלטר
option-to = אני, או הערוץ הזה
option-channel = ערוץ אחר בשרת הזה
option-page = עמוד, החל מ-1
option-depth = headlines, brief או full (כותרות, בקצרה, במלואו)
option-language = שפת הבוט
option-style = classic, rich או auto לצורה הרגילה של הבוט
option-to-me = אני
option-to-here = הערוץ הזה

## Welcome and help

welcome = ברוכים הבאים ל-Courant.
welcome-what = אני מביא ניוזלטרים למקום שבו משוחחים, בתקציר. אפשר לבחור אחד, וכל גיליון חדש יגיע לצ׳אט הזה.
welcome-none = עדיין אין כאן ניוזלטרים. בקרוב יהיו; כדאי לחזור.
welcome-server = אני מביא ניוזלטרים, בתקציר. אפשר לבחור אחד, וכל גיליון חדש יגיע לצ׳אט הפרטי שלנו.
welcome-group = אני מביא ניוזלטרים לצ׳אט הזה, בתקציר. המנהלים בוחרים אילו.
help-title = מה אני יודע לעשות
help-line = ‏‎/{ $name } – { $what }
help-tip = הכול אפשר ללחוץ או להקליד: מספיקים ‎/subscribe וכמה אותיות מהשם.
chatter = אני מבין רק פקודות. אלה השימושיות ביותר:

## Newsletters and subscriptions

newsletters-title = ניוזלטרים
newsletters-none = עדיין אין ניוזלטרים.
pick-subscribe = איזה ניוזלטר לשלוח?
pick-none-left = כל הניוזלטרים שיש כבר מגיעים אליך.
pick-none-left-chat = כל הניוזלטרים שיש כבר מגיעים אל { $chat }.
pick-unsubscribe = על איזה לוותר?
pick-latest = הגיליון האחרון של איזה ניוזלטר?
pick-issues = גיליונות קודמים של איזה ניוזלטר?
subscribed = { $newsletter } מגיע מעכשיו לכאן, { $depth }.
subscribed-private = { $newsletter } מגיע מעכשיו לצ׳אט הפרטי שלנו, { $depth }.
subscribed-chat = { $newsletter } מגיע מעכשיו אל { $chat }, { $depth }.
subscribed-next = הגיליון הבא יגיע מעצמו.
subscribed-already = { $newsletter } כבר מגיע אליך, { $depth }.
subscribed-already-chat = { $newsletter } כבר מגיע אל { $chat }, { $depth }.
unsubscribed = { $newsletter } לא יגיע אליך יותר.
unsubscribed-chat = { $newsletter } לא יגיע יותר אל { $chat }.
unsubscribed-not = { $newsletter } לא מגיע אליך.
unsubscribed-not-chat = { $newsletter } לא מגיע אל { $chat }.
subscriptions-title = מה מגיע אליך
subscriptions-title-chat = מה מגיע אל { $chat }
subscriptions-line = { $newsletter }, { $depth }
subscriptions-none = עדיין כלום.
welcome-private = לכאן יגיעו הניוזלטרים שלך.

## Reading

latest-none = ל-{ $newsletter } עדיין אין גיליון.
nothing-taken = עדיין לא מגיע אליך אף ניוזלטר.
nothing-taken-chat = עדיין לא מגיע אף ניוזלטר אל { $chat }.
issues-title = { $newsletter }: גיליונות קודמים
issues-page = עמוד { $page } מתוך { $pages }
issues-line = { $date } – { $title }
issues-none = ל-{ $newsletter } עדיין אין גיליון.
issues-beyond = יש רק { $pages ->
    [one] עמוד אחד
    [two] שני עמודים
   *[other] { $pages } עמודים
}.
issue-gone = הגיליון הזה כבר לא נשמר. זה מה שיש:
issue-untitled = גיליון של { $date }

## Settings

settings-title = הגדרות
settings-depth = היקף: { $depth }
settings-language = שפה: { $language }
settings-language-auto = { $language } (כמו באפליקציה)
settings-depth-set = מעכשיו הגיליונות מגיעים { $depth }.
settings-language-set = מעכשיו אני מדבר עברית.
settings-style = צורה: { $style }
settings-style-set = מעכשיו צורת הגיליונות: { $style }.
style-auto = ההודעות הרגילות של הבוט
style-classic = הודעות שכל אפליקציה מציגה
style-rich = הודעות עשירות, עם כל מה שהאפליקציה יודעת להציג
settings-on = { $what }: כן.
settings-off = { $what }: לא.
depth-headlines = ככותרות
depth-brief = בקצרה
depth-full = במלואם

## Elsewhere: channels and groups

elsewhere-title = { $newsletter } בערוץ או בקבוצה
elsewhere-how = אפשר להפוך אותי למנהל בערוץ ולבחור אותו בכפתור שלמטה, לשלוח לי את ה-@שם שלו אחרי ‎/subscribe, או להעביר אליי פוסט ממנו. בקבוצה מוסיפים אותי ושולחים שם ‎/subscribe.
elsewhere-pick = בחירת ערוץ
elsewhere-offer = מה יגיע אל { $chat }?
elsewhere-not-yours = רק המנהלים של { $chat } יכולים לשנות מה מגיע לשם.
elsewhere-cannot-post = אין לי אפשרות לכתוב אל { $chat }. צריך לתת לי שם הרשאת פרסום ולנסות שוב.
elsewhere-unknown = אני לא רואה את { $name }. צריך קודם להוסיף אותי לשם ולנסות שוב.
elsewhere-gone = אני כבר לא מכיר את הצ׳אט הזה. אפשר לשלוח שם ‎/subscribe, או להעביר אליי פוסט ממנו.
only-administrators = רק מנהלים יכולים לשנות מה מגיע לצ׳אט הזה. את הגיליון האחרון כולם יכולים לבקש.
only-brought = אף אחד לא הוסיף אותי לצ׳אט הזה, ולכן אין לי אפשרות לפרסם כאן. אחרי שמנהל יוסיף אותי, גם הצ׳אט יוכל לקבל ניוזלטרים.
cannot-reach = אין לי אפשרות לכתוב אליך בפרטי. צריך לאפשר הודעות פרטיות מחברי השרת הזה ולנסות שוב.

## When something is not understood

wrong-unknown-command = אני לא מכיר את ‎/{ $name }.
wrong-did-you-mean = הכוונה ל-‎/{ $name }?
wrong-newsletter = אני לא מכיר ניוזלטר בשם ”{ $words }“.
wrong-newsletter-nearest = הכוונה לאחד מאלה?
wrong-newsletter-several = כמה ניוזלטרים מתאימים ל-”{ $words }“:
wrong-page = ”{ $page }“ אינו מספר עמוד. אפשר לנסות ‎/issues עם מספר החל מ-1.
wrong-setting = ”{ $word }“ אינה הגדרה. אפשר headlines, brief או full, classic או rich, או שפה.
wrong-link = הקישור הזה כבר לא מוביל לשום מקום. זה מה שיש:
wrong-long = זה ארוך מדי לפקודה.
wrong-button = הכפתור הזה כבר לא מעודכן. זה המצב עכשיו:
wrong-trouble = משהו השתבש אצלי. שום דבר לא אבד; כדאי לנסות שוב בעוד דקה.
operator-welcome = הבוט הזה עכשיו בניהולך. אודיע כאן כשיהיה בכך צורך. הכפתור מראה איך מתקדמים הגיליונות האחרונים.
operator-wrong-code = הקוד הזה לא מוכר, כבר נוצל או שפג תוקפו. קוד חדש יוצרים עם ”courant operator invite“.
operator-private = את הקוד הזה יש לשלוח לי בצ׳אט הפרטי שלנו, בבקשה; כאן כולם יכולים לקרוא אותו.
operator-only = את זה רואים רק מנהלי הבוט, בצ׳אט הפרטי שלהם איתי.
deliveries-title = משלוחים
deliveries-line = { $newsletter }, ”{ $title }“: { $delivered } נמסרו, { $waiting } ממתינים, { $failed } נכשלו, { $skipped } דולגו
deliveries-held = { $held } מוחזקים עד זמנם
deliveries-rate = { $rate } בדקה האחרונה, נותרו כ-{ $minutes } דק׳
deliveries-none = עדיין לא נשלח כלום.
progress-line = נשלח { $newsletter }, ”{ $title }“: { $done } מתוך { $audience } צ׳אטים, { $rate } בדקה האחרונה, נותרו כ-{ $minutes } דק׳.
progress-stands = נשלח { $newsletter }, ”{ $title }“: { $done } מתוך { $audience } צ׳אטים; שום דבר לא זז בדקה האחרונה.
progress-done = { $newsletter }, ”{ $title }“ הגיע ל-{ $audience } הצ׳אטים שלו. נכשלו: { $failed }.
notice-rejected = הפלטפורמה דחתה הודעה של { $newsletter }: { $reason }. הפרטים ביומן.
notice-forbidden = אין לי אפשרות לכתוב אל { $chat }: { $reason }. אנסה שוב מחר.
notice-source = לא ניתן היה לקרוא גיליון של { $newsletter }: { $reason }. הקובץ הונח בצד.
notice-feed-stopped = ההזנה של { $newsletter } ({ $address }) כבר לא נשאלת: { $reason }. כדי לשאול אותה שוב: courant feed resume { $feed }

## Buttons

button-subscribe = הרשמה
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = ביטול הרשמה
button-unsubscribe-from = － { $newsletter }
button-undo = ביטול הפעולה
button-latest = הגיליון האחרון
button-issues = גיליונות קודמים
button-deliveries = משלוחים
button-again = מבט נוסף
button-newsletters = כל הניוזלטרים
button-subscriptions = הרשמות
button-settings = הגדרות
button-help = עזרה
button-elsewhere = בערוץ או בקבוצה…
button-newer = ‹ חדש יותר
button-older = ישן יותר ›
button-previous = ‹ חזרה
button-next = עוד ›
button-headlines = כותרות
button-brief = בקצרה
button-full = כל הגיליון
button-web = באתר
button-contents = קריאת מדור…
button-auto = כמו באפליקציה
button-pictures = תמונות
button-sponsors = תוכן בחסות
button-sound = צליל
button-style-auto = הצורה הרגילה
button-style-classic = פשוטה
button-style-rich = עשירה

## Briefings

briefing-date = { $day } ב{ $month ->
    [1] ינואר
    [2] פברואר
    [3] מרץ
    [4] אפריל
    [5] מאי
    [6] יוני
    [7] יולי
    [8] אוגוסט
    [9] ספטמבר
    [10] אוקטובר
    [11] נובמבר
   *[12] דצמבר
} { $year }
briefing-number = גיליון { $number }
briefing-by = מאת { $authors }
briefing-video = ▶ וידאו
briefing-sponsor = בחסות
briefing-credit = צילום: { $credit }
briefing-source = מקור: { $credit }
briefing-picture = תמונה
briefing-more = { $count ->
    [one] … ועוד ידיעה אחת
    [two] … ועוד שתי ידיעות
   *[other] … ועוד { $count } ידיעות
}
briefing-continued = { $section } (המשך)
briefing-contents = בגיליון הזה: { $sections }
briefing-lead = הסיפור הראשי
briefing-empty = לגיליון הזה אין טקסט משלו.
only-you-see-this = התשובה למטה, ורק לך היא גלויה. אין שם כלום? אפשר ללחוץ שוב.
digest-title = { $count ->
    [one] הניוזלטרים שלך: גיליון אחד
    [two] הניוזלטרים שלך: שני גיליונות
   *[other] הניוזלטרים שלך: { $count } גיליונות
}
digest-contents = קריאת גיליון…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = הגיליון הזה נמשך בחזרה בידי המוציא לאור.
copy-shorter = המשך הגיליון הזה הוסר בידי המוציא לאור.

## When issues come

command-schedule = מתי הגיליונות מגיעים: מיד, או בשעות שבחרת
command-timezone = לפי איזה שעון
command-quiet = שעות שבהן לא מגיע דבר
command-pause = לא מגיע דבר עד החזרה
command-resume = הגיליונות מגיעים שוב
option-when = למשל: ימי חול 7:30, יום ראשון 9:00 ויום רביעי 18:00, מיד
option-city = עיר או אזור זמן
option-hours = למשל: 22-7, 22-7 בשקט, ללא
option-until = למשל: יום שני, 3 ימים, 24 דצמבר
when-is = { $what }: { $schedule }.
when-is-next = { $what }: { $schedule }, בפעם הבאה { $next }.
when-all = הניוזלטרים שלך
when-digest = מה שיוצא בינתיים מגיע יחד.
when-in-quiet = זה בתוך השעות השקטות שלך ({ $hours }), ולכן יגיע כשיסתיימו.
when-type = אפשר לבחור ימים ושעה, או להקליד: ‎/schedule יום ראשון 9:00 ויום רביעי 18:00
when-examples = דוגמאות: ‎/schedule ימי חול 7:30 · ‎/schedule יום ראשון 9:00 ויום רביעי 18:00 · ‎/schedule מיד
schedule-live = מיד כשיוצא
schedule-at = { $days } בשעה { $times }
schedule-zone = { $schedule }, { $zone }
days-all = בכל יום
days-weekdays = בימי חול
days-weekend = בסוף השבוע
weekday = { $day ->
    [1] יום שני
    [2] יום שלישי
    [3] יום רביעי
    [4] יום חמישי
    [5] יום שישי
    [6] יום שבת
   *[7] יום ראשון
}
weekday-each = { $day ->
    [1] בימי שני
    [2] בימי שלישי
    [3] בימי רביעי
    [4] בימי חמישי
    [5] בימי שישי
    [6] בימי שבת
   *[7] בימי ראשון
}
clock = { $hour }:{ $minute }
moment-today = היום בשעה { $time }
moment-tomorrow = מחר בשעה { $time }
moment-weekday = ב{ $weekday } בשעה { $time }
moment-date = ב{ $weekday }, { $date }, בשעה { $time }
list-and = { $first } ו{ $next }
list-comma = { $first }, { $next }
zone-time = שעון { $city }
zone-is = אזור הזמן: { $zone }, השעה עכשיו { $time }.
zone-pick = מה השעה אצלך? או להקליד את העיר: ‎/timezone Berlin
zone-pick-city = איפה זה?
zone-guessed = אזור הזמן נלקח משפת האפליקציה ({ $zone }). אם זה לא נכון, אפשר לשנות למטה.
zone-unknown = אני עדיין לא יודע את אזור הזמן שלך, ולכן זה { $zone }. אפשר לשנות למטה.
zone-wrong = אני לא מכיר עיר או אזור זמן בשם ”{ $words }“.
zone-nearest = הכוונה לאחד מאלה?
quiet-is = שעות שקטות: { $hours }, { $zone }.
quiet-hold = מ-{ $from } עד { $to } לא מגיע דבר
quiet-silence = מ-{ $from } עד { $to } בלי צליל
quiet-none = אין לך שעות שקטות.
quiet-what = 🌙 מחזיק את מה שמגיע עד סוף השעות השקטות, 🔕 רק מבטל את הצליל. או להקליד: ‎/quiet 22:30-6:30
quiet-examples = דוגמאות: ‎/quiet 22-7 · ‎/quiet 22:30-6:30 בשקט · ‎/quiet ללא
away-is = { $what }: בהפסקה, חזרה { $until }.
away-then = מה שיוצא בינתיים יגיע אז יחד.
away-ask = לכמה זמן לא לשלוח דבר? או להקליד: ‎/pause עד יום שני
away-examples = דוגמאות: ‎/pause עד יום שני · ‎/pause 3 ימים · ‎/pause עד 24 דצמבר 18:00
settings-schedule = מתי: { $schedule }
settings-quiet = שעות שקטות: { $hours }
settings-away = בהפסקה, חזרה { $until }
subscriptions-line-when = { $newsletter }, { $depth }, { $schedule }
subscriptions-line-away = { $line }; בהפסקה, חזרה { $until }
wrong-time = ”{ $words }“ אינה שעה קיימת.
wrong-time-word = אני לא מבין את ”{ $word }“ בתוך ”{ $words }“.
wrong-time-nothing = אני לא מבין את ”{ $words }“ כזמן.
wrong-time-many = אלה יותר מדי שעות: { $most } לכל היותר.
wrong-time-past = הרגע הזה כבר עבר.
wrong-time-far = זה רחוק מדי; שנה לכל היותר.
wrong-time-newsletter = הבנתי את ”{ $newsletter }“, אבל לא מתי.
button-how = כמה…
button-when = מתי…
button-live = מיד כשיוצא
button-as-chat = כמו השאר
button-daily = בכל יום
button-weekdays = ימי חול
button-weekend = סוף השבוע
button-sundays = בימי ראשון
button-late-send = באיחור: מיד
button-late-next = באיחור: בפעם הבאה
button-quiet = שעות שקטות…
button-quiet-off = ללא
button-away = היעדרות…
button-away-day = עד מחר
button-away-three = 3 ימים
button-away-week = שבוע
button-away-fortnight = שבועיים
button-away-back = חזרתי
button-zone = אזור זמן…
button-zones = כל אזורי הזמן
button-language = שפה…

## Searching and keeping

command-search = חיפוש בכל הגיליונות
command-save = לשמור לעצמך את הגיליון האחרון
command-saved = מה שמרת
option-words = מילים, ”ביטוי“, -בלי
option-date = למשל: 3 במרץ, מרץ 2026, אתמול
search-ask = מה לחפש? להקליד ‎/search וכמה מילים, למשל: ‎/search נפט סנקציות
search-examples = מספיקה תחילת המילה, משלוש אותיות. מילים ”במירכאות“ עומדות יחד, ומינוס משמיט: ‎/search סנקציות ”הים הצפוני“ -נפט
search-found = { $count ->
    [one] בגיליון אחד יש ”{ $words }“
    [two] בשני גיליונות יש ”{ $words }“
   *[other] ב-{ $count } גיליונות יש ”{ $words }“
}
search-many = ביותר מ-{ $count } גיליונות יש ”{ $words }“
search-in = רק ב-{ $newsletter }, החדשים תחילה
search-beyond = אין יותר.
search-none = לא מצאתי דבר עבור ”{ $words }“.
search-none-in = לא מצאתי דבר עבור ”{ $words }“ ב-{ $newsletter }.
search-none-of = גם ”{ $words }“ לבד לא נמצא.
search-long = עם כל כך הרבה מילים אי אפשר להגיע לשאר העמודים: כדאי לחפש פחות מהן.
wrong-search = אין מה לחפש ב-”{ $words }“.
saved-now = נשמר: { $title }. כל מה ששמרת נמצא ב-‎/saved.
saved-no-longer = כבר לא שמור: { $title }.
saved-title = מה שמרת
saved-line = { $title } – { $newsletter }, { $date }
saved-how = כדי להסיר, פותחים ולוחצים שוב על ☆.
saved-private = מה ששמרת הוא שלך. אפשר לשאול בצ׳אט הפרטי שלנו; כאן כולם יכולים לקרוא.
saved-none = עדיין כלום. לחיצה על ☆ שמירה מתחת לגיליון או למדור שומרת אותו כאן.
save-what = לא ברור לי לאיזה גיליון הכוונה. אפשר ללחוץ על ☆ שמירה מתחתיו, או לנקוב בניוזלטר: ‎/save והשם שומר את הגיליון האחרון.
issues-none-before = אין מוקדם כל כך. הראשון הוא של { $date }.
issues-months = { $newsletter }: { $year }
issues-months-type = אפשר לבחור חודש, או להקליד: ‎/issues 3 במרץ
issues-examples = דוגמאות: ‎/issues 2 · ‎/issues 3 במרץ · ‎/issues מרץ 2026 · ‎/issues אתמול
button-month = { $month ->
    [1] ינואר
    [2] פברואר
    [3] מרץ
    [4] אפריל
    [5] מאי
    [6] יוני
    [7] יולי
    [8] אוגוסט
    [9] ספטמבר
    [10] אוקטובר
    [11] נובמבר
   *[12] דצמבר
} · { $count }
button-months = לפי חודשים…
button-only = רק { $newsletter }
button-everywhere = בכל הניוזלטרים
button-search = { $words } ({ $count })
button-read-on = המשך קריאה
button-save = ☆ שמירה
button-saved = מה ששמרתי

## What of an issue is wanted, and why something came

command-filter = רק מה שרצוי מגיליונות של ניוזלטר
command-why = למה גיליון הגיע, או לא
option-items = למשל: נפט, ”הים הצפוני“, בלי ספורט
briefing-filtered = { $kept } מתוך { $all } ידיעות, לפי המסנן שלך
subscriptions-line-filter = { $line }; { $filter }
filter-is = { $newsletter }: { $filter }.
filter-none = { $newsletter }: הכול מגיע.
filter-would-be = { $newsletter }, אם זה יישמר: { $filter }.
filter-only = רק { $tests }
filter-never = בלי { $tests }
filter-both = { $only }, { $never }
filter-or = { $first } או { $next }
filter-words = ”{ $words }“
filter-section = מדור ”{ $title }“
filter-keeps = { $issues ->
    [one] מהגיליון האחרון היו נשארות { $items } מתוך { $all } הידיעות.
    [two] משני הגיליונות האחרונים היו נשארים { $kept }, עם { $items } מתוך { $all } הידיעות.
   *[other] מ-{ $issues } הגיליונות האחרונים היו נשארים { $kept }, עם { $items } מתוך { $all } הידיעות.
}
filter-keeps-none = { $issues ->
    [one] מהגיליון האחרון לא היה נשאר כלום.
    [two] משני הגיליונות האחרונים לא היה נשאר כלום.
   *[other] מ-{ $issues } הגיליונות האחרונים לא היה נשאר כלום.
}
filter-untried = עדיין אין גיליון לנסות עליו.
filter-sections = לחיצה על מדור משמיטה אותו, או מחזירה אותו.
filter-type = או להקליד מה רצוי: ‎/filter נפט, ”הים הצפוני“, בלי ספורט
filter-examples = דוגמאות: ‎/filter נפט, ”הים הצפוני“ · ‎/filter בלי ספורט, מדור שווקים · ‎/filter /מכלית|מכליות/ · ‎/filter הכול
filter-which = לאיזה ניוזלטר?
filter-changed = זה נוסה לפני שנוסה משהו אחר. זה מה שתקף עכשיו:
wrong-filter-nothing = אין מה לחפש ב-”{ $words }“.
wrong-filter-pattern = ”{ $words }“ אינה תבנית שאפשר להשתמש בה: אולי סוגר נשאר פתוח, או שהיא מתאימה להכול. מילים רגילות לא צריכות לוכסנים.
wrong-filter-big = ”{ $words }“ היא תבנית גדולה מדי. מספיקות פחות חזרות, או מילים רגילות.
wrong-filter-many = זה יותר מדי למסנן אחד: לכל היותר { $most } מילים, ביטויים ומדורים, ו-{ $patterns } תבניות.
button-filter = מסנן…
button-filter-save = שמירת המסנן
button-filter-discard = להשאיר כפי שהיה
button-filter-off = שוב הכול
button-filter-draft = מה שניסיתי
button-why = למה…
why-title = למה גיליון הגיע, או לא
why-filter = המסנן שלך: { $filter }.
why-none = עדיין אין גיליון.
why-came = הגיע { $when }
why-came-together = הגיע { $when }, יחד עם אחרים
why-held-schedule = יגיע { $when }, לפי הזמנים שלך
why-held-quiet = יגיע { $when }, כשיסתיימו השעות השקטות
why-held-away = יגיע { $when }, כשתסתיים ההפסקה
why-coming = בדרך
why-aside = עדיין לא ניתן היה לשלוח; אנסה שוב { $when }
why-filtered = המסנן שלך לא השאיר ממנו כלום
why-retracted = נמשך בחזרה בידי המוציא לאור
why-unsubscribed = ההרשמה שלך הייתה מבוטלת
why-barred = לא הייתה לי אז אפשרות לכתוב כאן
why-failed = לא ניתן היה למסור אותו; מנהלי הבוט ימצאו את הסיבה ביומן
why-before = יצא לפני ההרשמה שלך

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = יום שני, שני, ביום שני, ויום שני, ימי שני, בימי שני | יום שלישי, שלישי, ביום שלישי, ויום שלישי, ימי שלישי, בימי שלישי | יום רביעי, רביעי, ביום רביעי, ויום רביעי, ימי רביעי, בימי רביעי | יום חמישי, חמישי, ביום חמישי, ויום חמישי, ימי חמישי, בימי חמישי | יום שישי, שישי, ביום שישי, ויום שישי, ימי שישי, בימי שישי | שבת, יום שבת, בשבת, ויום שבת, בימי שבת | יום ראשון, ראשון, ביום ראשון, ויום ראשון, ימי ראשון, בימי ראשון
words-month-names = ינואר, בינואר | פברואר, בפברואר | מרץ, במרץ, מרס, במרס | אפריל, באפריל | מאי, במאי | יוני, ביוני | יולי, ביולי | אוגוסט, באוגוסט | ספטמבר, בספטמבר | אוקטובר, באוקטובר | נובמבר, בנובמבר | דצמבר, בדצמבר
words-daily = כל יום, בכל יום, יומי
words-weekdays = ימי חול, בימי חול, ימי עבודה, בימי עבודה
words-weekend = סוף השבוע, בסוף השבוע, סופי שבוע, סופשבוע
words-live = מיד, מייד, מיד כשיוצא, ישר
words-off = ללא, אף פעם, כבוי
words-silently = בשקט, בלי צליל, ללא צליל
words-and = וגם, ו
words-to = עד, ועד
words-am = לפנות בוקר
words-pm = אחר הצהריים, אחרי הצהריים, אחה"צ
words-hour-mark = בדיוק
words-noon = צהריים, בצהריים
words-midnight = חצות, בחצות
words-morning = בוקר, בבוקר
words-evening = ערב, בערב, הערב
words-today = היום
words-tomorrow = מחר
words-yesterday = אתמול
words-hours = שעות, שעה
words-days = ימים, יום
words-weeks = שבועות, שבוע
words-months = חודשים, חודש
words-one = אחד, אחת
words-filler = בשעה, ב, כל, בין, למשך, החל, בעוד

## Words that people type for filters

words-filter-only = רק, אך ורק
words-filter-without = בלי, חוץ מ, פרט ל, למעט, הכול חוץ מ
words-filter-section = מדור, מדורים
words-filter-all = הכול, הכל, בלי מסנן

# Privacy
command-privacy = מה אני שומר עליך
command-forget = למחוק כל מה שנוגע אליך
privacy-title = מה אני שומר
privacy-who = הזהות שלך: המספר שלך בפלטפורמה הזאת, שפת האפליקציה, ולאן אפשר לכתוב אליך.
privacy-settings = מה מגיע אליך ואיך הוגדר: זמנים, אזור זמן, שעות שקטות, מסננים.
privacy-saved = מה ששמרת.
privacy-sent = אילו גיליונות שלחתי אליך ובאילו הודעות, כדי ששום דבר לא יגיע פעמיים ותיקונים יגיעו אליך.
privacy-invited = לאילו ניוזלטרים שמגיעים בהזמנה יש לך גישה.
privacy-edited = מה ששלחת לי לפרסום, כל עוד הוא ממתין, ולאילו ניוזלטרים מותר לך לפרסם.
privacy-shared = על קבוצות וערוצים: השם, מה מגיע אליהם, ומי שינה זאת ומתי.
privacy-not = שום דבר אחר שנכתב אליי לא נשמר, וגם לא מתי קראת. הכול נשאר אצל מי שמפעיל אותי.
forget-ask = למחוק כל מה שנוגע אליך: מה מגיע אליך, איך הוגדר, מה ששמרת ומה ששלחתי אליך? קבוצות וערוצים ימשיכו לקבל, אך לא יידעו עוד מי הגדיר זאת.
forget-for-good = אי אפשר לבטל את זה. ההודעות בצ׳אט שלנו נשארות; אפשר למחוק אותן שם.
forget-done = בוצע: מחקתי כל מה שנוגע אליך. כדי להתחיל מחדש, לכתוב ‎/start.
forget-private = זה בינך לביני. אפשר לשאול בצ׳אט הפרטי שלנו.
button-privacy = פרטיות
button-forget = לשכוח אותי…
button-forget-sure = למחוק הכול
button-keep = להשאיר הכול

# Moving to another platform
command-link = לקבל אותו הדבר בפלטפורמה השנייה
link-code = פותחים אותי בפלטפורמה השנייה ושולחים לי שם את זה בצ׳אט הפרטי. מה שמגיע אליך כאן יגיע גם לשם, עם הזמנים והמסננים, ומה ששמרת יהיה שם:
link-valid = זה עובד פעם אחת, בתוך שעה. מי שמחזיק בזה יכול לקרוא יחד איתך: לא להראות לאיש.
link-nothing = עדיין אין מה לקחת: לא מגיע אליך כאן ניוזלטר ולא שמרת דבר.
link-private = קוד הוא לעיניך בלבד. אפשר לבקש בצ׳אט הפרטי שלנו.
link-wrong = הקוד הזה לא מוכר, כבר נוצל או ישן משעה. שליחת ‎/link בפלטפורמה שבה מגיעים אליך הניוזלטרים תיצור קוד חדש.
link-own = הקוד הזה כבר שלך. יש לשלוח אותו בפלטפורמה השנייה.
link-done = הנה. הוא מגיע גם למקום הישן, עד שתהיה שם עצירה.
link-stopped = בוצע: במקום הישן לא מגיע יותר דבר. כאן זה נמשך.
link-too-late = מכאן כבר אי אפשר לעצור את זה. במקום הישן יש לכך כפתור תחת ‎/subscriptions.
button-link-stop = לעצור במקום הישן

# A file with everything
command-export = כל מה שנוגע אליך, בקובץ
export-done = הנה כל מה שאני שומר עליך, בקובץ שגם תוכנות יודעות לקרוא.
button-export = כקובץ

# Who may see a newsletter
by-invitation = { $newsletter } מגיע רק בהזמנה, ול-{ $chat } אין הזמנה. מי שמפעיל את הבוט יכול לאשר.
invitation-wrong = ההזמנה הזאת לא מוכרת, כבר נוצלה או בוטלה. אפשר לבקש הזמנה חדשה ממי שנתן אותה.

# Who changed what in a shared chat
changed-by = שונה בידי { $name }.
changes-title = { $chat }: מי שינה מה
changes-none = עדיין לא שונה דבר.
changes-line = ‏‎{ $what }‏ – { $name }, { $when }
changes-last = שונה לאחרונה בידי { $name }, { $when }.
changes-somebody = מישהו שכבר לא כאן
button-changes = מי שינה מה…

# Where newsletters go
subscribed-twice = הניוזלטר מגיע גם אל { $channel }, ומה שמתפרסם שם מופיע כאן מעצמו: כל גיליון יופיע כאן פעמיים.
option-mention = תפקיד שיקבל התראה על כל גיליון
mention-is = התראה על כל גיליון מגיעה אל ‎{ $role }.
mention-none = אף אחד לא מקבל התראה על גיליונות חדשים.
button-mention-off = בלי התראה
wrong-mention = אין לי אפשרות לתייג את ‎{ $role }. צריך לאפשר לכולם לתייג את התפקיד הזה בהגדרות שלו, או לתת לי הרשאה לתייג את כל התפקידים.
wrong-mention-all = התיוג הוא של תפקיד, לא של כולם בבת אחת. כדאי לבחור תפקיד שכל אחד יכול לקחת לעצמו.

# What is typed
button-type = ✎ הקלדה…
ask-answer = אפשר להקליד את זה בתשובה להודעה הזאת.

# What waits for an editor or operator
editor-welcome = מעכשיו יש לך אפשרות לפרסם ב-{ $newsletter }. אודיע כאן כשגיליון ימתין להחלטתך.
held-title = מה ממתין להחלטתך
held-none = שום דבר לא ממתין להחלטתך.
held-how = כדי לפרסם, אפשר לשלוח או להעביר אליי טקסט של כמה שורות, או קובץ: Markdown,‏ HTML או דואר (‎.eml). הוא יוצג כפי שהקוראים יראו אותו, ואז אפשר לפרסם אותו, לקבוע לו זמן או להשליך אותו.
held-private = אפשר לשאול את זה בצ׳אט הפרטי שלנו; כאן כולם יכולים לקרוא.
held-only = את זה יכולים לעשות רק עורכים ומנהלי הבוט. מי שמפעיל את הבוט ממנה עורכים עם ”courant editor invite“.
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }, יוצא { $when }
held-untitled = (ללא כותרת)
held-waits = זה ממתין להחלטתך.
held-review = ממתין לפרסום ב-{ $newsletter }: ”{ $title }“.
held-unproved = לפי הכתוב ב-”{ $title }“, זה { $newsletter }: { $reason }.
held-unknown = הגיע ”{ $title }“ משולח שעדיין אינו ניוזלטר: { $sender }.
held-confirmation = { $sender } שואל אם ברצונך להירשם. לאישור יש לפתוח: { $link }
held-draft = { $newsletter }: ”{ $title }“, ואפשר לפרסם אותו עכשיו או אחר כך.
held-draft-nowhere = ”{ $title }“ עדיין לא שייך לאף ניוזלטר.
held-proved = הוכח שזה הגיע מ-{ $domain }.
held-not-proved = שום דבר לא מוכיח מי שלח את זה, ולכן כל אחד יכול לשלוח עוד כאלה. אפשר לקבל רק את זה לבדו.
held-would-go = { $chats ->
    [0] אף אחד עדיין לא מקבל את הניוזלטר הזה; הגיליון ייכנס לארכיון.
    [one] הגיליון יישלח לצ׳אט אחד.
    [two] הגיליון יישלח לשני צ׳אטים.
   *[other] הגיליון יישלח ל-{ $chats } צ׳אטים.
}
held-would-be-known = זה כבר פורסם. פרסום נוסף לא ישנה דבר.
held-would-be-retracted = זה כבר פורסם ונמשך בחזרה, וכך זה יישאר.
held-would-be-corrected = זה כבר פורסם ועכשיו הנוסח אחר: מה שנמסר יתוקן.
held-goes-out = יוצא { $when }.
held-which = לאיזה ניוזלטר זה שייך?
held-which-once = באיזה ניוזלטר לפרסם את זה? רק הפעם: שום דבר לא מוכיח מי שלח.
held-which-sender = איזה ניוזלטר שולח השולח הזה? מעכשיו מה שמגיע משם מתפרסם מעצמו.
held-when = מתי לשלוח את ”{ $title }“? הזמנים לפי { $zone }.
held-when-hint = למשל: מחר 8:00, יום שני 18:30, בעוד 3 שעות
held-when-examples = דוגמאות: מחר 8:00 · יום שני 18:30 · 24 דצמבר · בעוד 3 שעות
held-scheduled = { $newsletter }: הגיליון ”{ $title }“ יוצא { $when }, לפי { $zone }.
held-discarded = הושלך: ”{ $title }“. במשך שבוע אפשר להחזיר אותו.
held-blocked = השולח { $sender } חסום: מה שמגיע משם מושלך.
held-accepted = מעכשיו { $sender } הוא { $newsletter }: מה שמגיע משם מתפרסם מעצמו.
held-accepted-new = מעכשיו { $newsletter } הוא ניוזלטר, ומה שנשלח מ-{ $sender } מתפרסם מעצמו.
held-gone = זה כבר לא ממתין.
held-published-before = זה כבר פורסם.
held-discarded-before = זה כבר הושלך.
held-nowhere = זה עדיין לא שייך לאף ניוזלטר.
held-no-sender = לא צוין כאן שולח שאפשר לחסום.
held-no-name = לא צוין כאן שם, או שהשם הוא של ניוזלטר אחר. צריך לומר לאיזה ניוזלטר זה שייך.
held-unreadable = אין לי אפשרות להפוך את זה לגיליון: { $reason }.
published-new = { $chats ->
    [0] { $newsletter }: הגיליון ”{ $title }“ בארכיון. אף אחד עדיין לא מקבל את הניוזלטר הזה.
    [one] { $newsletter }: הגיליון ”{ $title }“ נשלח לצ׳אט אחד.
    [two] { $newsletter }: הגיליון ”{ $title }“ נשלח לשני צ׳אטים.
   *[other] { $newsletter }: הגיליון ”{ $title }“ נשלח ל-{ $chats } צ׳אטים.
}
published-corrected = { $chats ->
    [0] { $newsletter }: הגיליון ”{ $title }“ תוקן. הוא עדיין לא היה באף צ׳אט.
    [one] { $newsletter }: הגיליון ”{ $title }“ תוקן, גם בצ׳אט אחד שבו הוא נמצא.
    [two] { $newsletter }: הגיליון ”{ $title }“ תוקן, גם בשני הצ׳אטים שבהם הוא נמצא.
   *[other] { $newsletter }: הגיליון ”{ $title }“ תוקן, גם ב-{ $chats } הצ׳אטים שבהם הוא נמצא.
}
published-known = { $newsletter }: הגיליון ”{ $title }“ כבר פורסם. שום דבר לא השתנה.
published-retracted = { $newsletter }: הגיליון ”{ $title }“ כבר נמשך בחזרה, וכך זה יישאר.
take-back-ask = { $chats ->
    [0] למשוך בחזרה את ”{ $title }“? הוא עדיין לא באף צ׳אט.
    [one] למשוך בחזרה את ”{ $title }“? הוא ייעלם מהצ׳אט היחיד שבו הוא נמצא.
    [two] למשוך בחזרה את ”{ $title }“? הוא ייעלם משני הצ׳אטים שבהם הוא נמצא.
   *[other] למשוך בחזרה את ”{ $title }“? הוא ייעלם מ-{ $chats } הצ׳אטים שבהם הוא נמצא.
}
take-back-done = הגיליון ”{ $title }“ נמשך בחזרה, ונעלם מהצ׳אטים שבהם היה.
submit-nothing = אפשר לפרסם דרכי טקסטים וקבצים: Markdown,‏ HTML או דואר (‎.eml).
submit-large = הקובץ הזה גדול מדי: לכל היותר { $most } מגה-בייט.
submit-gone = כבר לא הצלחתי להשיג את הקובץ הזה. כדאי לשלוח אותו שוב.
submit-several = מספר הגיליונות בקובץ: { $count }. כדאי לשלוח אותם אחד אחד.
submit-full = יותר מדי כבר ממתין. צריך קודם להחליט על חלק מזה.
submit-stripped = התמונה נשארת בחוץ. תמונות נכללות כשיש אליהן קישור בקובץ Markdown או HTML.
notice-did-not-go-out = לא ניתן היה לשלוח את ”{ $title }“: { $reason }.
button-held = מה ממתין
button-held-preview = תצוגה
button-held-publish = פרסום
button-held-schedule = קביעת זמן…
button-held-no-time = ביטול הזמן
button-held-discard = השלכה
button-held-bring-back = החזרה
button-held-which = ניוזלטר אחר…
button-held-accept = קבלה
button-held-ignore = התעלמות
button-held-block = חסימה
button-held-confirm = אישור
button-take-back = משיכה בחזרה…
button-take-back-sure = משיכה בחזרה
