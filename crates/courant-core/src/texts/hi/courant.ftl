### Hindi. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = स्वागत, और चुनने के लिए न्यूज़लेटर
command-newsletters = सभी न्यूज़लेटर
command-subscribe = कोई न्यूज़लेटर यहाँ पाएँ
command-unsubscribe = कोई न्यूज़लेटर पाना बंद करें
command-subscriptions = आपको क्या मिलता है
command-latest = नवीनतम अंक
command-issues = पिछले अंक
command-settings = अंक कितना, किस रूप और भाषा में
command-help = मैं क्या कर सकता हूँ
option-code = आपको दिया गया कोड या लिंक का अंत
option-newsletter = कौन-सा न्यूज़लेटर
option-to = मैं, या यह चैनल
option-channel = इस सर्वर का कोई और चैनल
option-page = पृष्ठ, 1 से
option-depth = headlines, brief या full (शीर्षक, संक्षेप, पूरा)
option-language = बॉट की भाषा
option-style = classic, rich, या इस बॉट के सामान्य रूप के लिए auto
option-to-me = मैं
option-to-here = यह चैनल

## Welcome and help

welcome = Courant में आपका स्वागत है।
welcome-what = मैं न्यूज़लेटर को संक्षेप में वहाँ लाता हूँ जहाँ आप हैं। एक चुनें, और हर नया अंक इस चैट में आएगा।
welcome-none = यहाँ अभी कोई न्यूज़लेटर नहीं है। जल्द ही जोड़े जाएँगे; फिर आइए।
welcome-server = मैं न्यूज़लेटर को संक्षेप में आपके पास लाता हूँ। एक चुनें, और हर नया अंक हमारी निजी चैट में आएगा।
welcome-group = मैं न्यूज़लेटर को संक्षेप में इस चैट में लाता हूँ। कौन-से, यह एडमिन चुनते हैं।
help-title = मैं क्या कर सकता हूँ
help-line = /{ $name } – { $what }
help-tip = सब कुछ दबाया या लिखा जा सकता है: /subscribe और नाम के कुछ अक्षर काफ़ी हैं।
chatter = मैं केवल कमांड समझता हूँ। सबसे उपयोगी ये हैं:

## Newsletters and subscriptions

newsletters-title = न्यूज़लेटर
newsletters-none = अभी कोई न्यूज़लेटर नहीं है।
pick-subscribe = आपको कौन-सा न्यूज़लेटर चाहिए?
pick-none-left = आपको सभी न्यूज़लेटर मिल रहे हैं।
pick-none-left-chat = { $chat } को सभी न्यूज़लेटर मिल रहे हैं।
pick-unsubscribe = आपको कौन-सा अब नहीं चाहिए?
pick-latest = किस न्यूज़लेटर का नवीनतम अंक?
pick-issues = किस न्यूज़लेटर के पिछले अंक?
subscribed = अब { $newsletter } आपको यहाँ मिलेगा, { $depth }।
subscribed-private = अब { $newsletter } आपको हमारी निजी चैट में मिलेगा, { $depth }।
subscribed-chat = अब { $chat } को { $newsletter } मिलेगा, { $depth }।
subscribed-next = अगला अंक अपने आप आएगा।
subscribed-already = { $newsletter } आपको पहले से मिल रहा है, { $depth }।
subscribed-already-chat = { $chat } को { $newsletter } पहले से मिल रहा है, { $depth }।
unsubscribed = { $newsletter } अब आपको नहीं मिलेगा।
unsubscribed-chat = { $chat } को { $newsletter } अब नहीं मिलेगा।
unsubscribed-not = { $newsletter } आपको नहीं मिलता।
unsubscribed-not-chat = { $chat } को { $newsletter } नहीं मिलता।
subscriptions-title = आपको क्या मिलता है
subscriptions-title-chat = { $chat } को क्या मिलता है
subscriptions-line = { $newsletter }, { $depth }
subscriptions-none = अभी कुछ नहीं।
welcome-private = आपके न्यूज़लेटर यहीं आएँगे।

## Reading

latest-none = { $newsletter } का अभी कोई अंक नहीं है।
nothing-taken = आपको अभी कोई न्यूज़लेटर नहीं मिलता।
nothing-taken-chat = { $chat } को अभी कोई न्यूज़लेटर नहीं मिलता।
issues-title = { $newsletter }: पिछले अंक
issues-page = पृष्ठ { $page } / { $pages }
issues-line = { $date } – { $title }
issues-none = { $newsletter } का अभी कोई अंक नहीं है।
issues-beyond = केवल { $pages ->
    [one] एक पृष्ठ है
   *[other] { $pages } पृष्ठ हैं
}।
issue-gone = वह अंक अब नहीं रखा गया है। ये उपलब्ध हैं:
issue-untitled = { $date } का अंक

## Settings

settings-title = सेटिंग
settings-depth = मात्रा: { $depth }
settings-language = भाषा: { $language }
settings-language-auto = { $language } (आपके ऐप जैसी)
settings-depth-set = अब से अंक { $depth } आएँगे।
settings-language-set = अब मैं हिन्दी बोलता हूँ।
settings-style = रूप: { $style }
settings-style-set = अब से अंकों का रूप: { $style }।
style-auto = इस बॉट के सामान्य संदेश
style-classic = हर ऐप में दिखने वाले संदेश
style-rich = समृद्ध संदेश, ऐप जो भी दिखा सके उसके साथ
settings-on = { $what }: चालू।
settings-off = { $what }: बंद।
depth-headlines = केवल शीर्षकों में
depth-brief = संक्षेप में
depth-full = पूरे

## Elsewhere: channels and groups

elsewhere-title = किसी चैनल या समूह में { $newsletter }
elsewhere-how = मुझे अपने चैनल का एडमिन बनाएँ, फिर नीचे के बटन से उसे चुनें, /subscribe के बाद उसका @नाम भेजें, या उसकी कोई पोस्ट मुझे आगे भेजें। समूह में मुझे जोड़ें और वहाँ /subscribe भेजें।
elsewhere-pick = चैनल चुनें
elsewhere-offer = { $chat } को क्या मिले?
elsewhere-not-yours = { $chat } को क्या मिले, यह केवल उसके एडमिन बदल सकते हैं।
elsewhere-cannot-post = मैं { $chat } में नहीं लिख सकता। मुझे वहाँ पोस्ट करने का अधिकार दें, फिर दोबारा कोशिश करें।
elsewhere-unknown = मुझे { $name } नहीं दिखता। पहले मुझे वहाँ जोड़ें, फिर दोबारा कोशिश करें।
elsewhere-gone = मैं उस चैट को अब नहीं जानता। वहाँ /subscribe भेजें, या उसकी कोई पोस्ट मुझे आगे भेजें।
only-administrators = इस चैट को क्या मिले, यह केवल एडमिन बदल सकते हैं। नवीनतम अंक कोई भी माँग सकता है।
only-brought = मुझे इस चैट में किसी ने नहीं जोड़ा है, इसलिए मैं यहाँ कुछ पोस्ट नहीं कर सकता। कोई एडमिन मुझे जोड़ दे, तो इसे भी न्यूज़लेटर मिल सकते हैं।
cannot-reach = मैं आपको निजी संदेश नहीं भेज सकता। इस सर्वर के सदस्यों से सीधे संदेश की अनुमति दें, फिर दोबारा कोशिश करें।

## When something is not understood

wrong-unknown-command = मैं /{ $name } नहीं जानता।
wrong-did-you-mean = क्या आपका मतलब /{ $name } था?
wrong-newsletter = “{ $words }” नाम का कोई न्यूज़लेटर मैं नहीं जानता।
wrong-newsletter-nearest = क्या आपका मतलब इनमें से कोई था?
wrong-newsletter-several = कई न्यूज़लेटर “{ $words }” से मेल खाते हैं:
wrong-page = “{ $page }” पृष्ठ संख्या नहीं है। /issues के साथ 1 से कोई संख्या लिखें।
wrong-setting = “{ $word }” कोई सेटिंग नहीं है। headlines, brief या full, classic या rich, या कोई भाषा हो सकती है।
wrong-link = वह लिंक अब कहीं नहीं ले जाता। ये उपलब्ध हैं:
wrong-long = कमांड के लिए यह बहुत लंबा है।
wrong-button = वह बटन पुराना हो गया है। अब ऐसा है:
wrong-trouble = मेरी ओर कुछ गड़बड़ हुई। कुछ खोया नहीं; एक मिनट बाद दोबारा कोशिश करें।
operator-welcome = अब आप इस बॉट को चलाते हैं। ज़रूरत होने पर मैं यहाँ बताऊँगा। बटन से पता चलता है कि पिछले अंक कैसे जा रहे हैं।
operator-wrong-code = वह कोड अनजान है, इस्तेमाल हो चुका है या पुराना है। नया “courant operator invite” से बनता है।
operator-private = वह कोड कृपया हमारी निजी चैट में भेजें; यहाँ सब पढ़ सकते हैं।
operator-only = यह केवल बॉट चलाने वाले, मुझसे निजी चैट में देख सकते हैं।
deliveries-title = वितरण
deliveries-line = { $newsletter }, “{ $title }”: { $delivered } पहुँचे, { $waiting } प्रतीक्षा में, { $failed } विफल, { $skipped } छोड़े गए
deliveries-held = { $held } अपने समय तक रुके हैं
deliveries-rate = पिछले मिनट में { $rate }, लगभग { $minutes } मिनट शेष
deliveries-none = अभी कुछ नहीं भेजा गया।
progress-line = { $newsletter }, “{ $title }” भेजा जा रहा है: { $audience } में से { $done } चैट, पिछले मिनट में { $rate }, लगभग { $minutes } मिनट शेष।
progress-stands = { $newsletter }, “{ $title }” भेजा जा रहा है: { $audience } में से { $done } चैट; पिछले मिनट में कुछ नहीं बढ़ा।
progress-done = { $newsletter }, “{ $title }” अपनी { $audience } चैट तक पहुँच गया। विफल: { $failed }।
notice-rejected = { $newsletter } का एक संदेश प्लेटफ़ॉर्म ने ठुकराया: { $reason }। विवरण लॉग में है।
notice-forbidden = मैं { $chat } में नहीं लिख सकता: { $reason }। कल फिर कोशिश करूँगा।
notice-source = { $newsletter } का एक अंक पढ़ा नहीं जा सका: { $reason }। फ़ाइल अलग रख दी गई।
notice-feed-stopped = { $newsletter } की फ़ीड ({ $address }) अब नहीं देखी जाती: { $reason }। फिर से देखने के लिए: courant feed resume { $feed }

## Buttons

button-subscribe = सदस्यता लें
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = सदस्यता छोड़ें
button-unsubscribe-from = － { $newsletter }
button-undo = वापस लें
button-latest = नवीनतम अंक
button-issues = पिछले अंक
button-deliveries = वितरण
button-again = फिर देखें
button-newsletters = सभी न्यूज़लेटर
button-subscriptions = सदस्यताएँ
button-settings = सेटिंग
button-help = सहायता
button-elsewhere = किसी चैनल या समूह में…
button-newer = ‹ नए
button-older = पुराने ›
button-previous = ‹ पीछे
button-next = और ›
button-headlines = शीर्षक
button-brief = संक्षेप
button-full = पूरा अंक
button-web = वेब पर
button-contents = कोई खंड पढ़ें…
button-auto = मेरे ऐप जैसी
button-pictures = चित्र
button-sponsors = प्रायोजित
button-sound = आवाज़
button-style-auto = सामान्य रूप
button-style-classic = सादा
button-style-rich = समृद्ध

## Briefings

briefing-date = { $day } { $month ->
    [1] जनवरी
    [2] फ़रवरी
    [3] मार्च
    [4] अप्रैल
    [5] मई
    [6] जून
    [7] जुलाई
    [8] अगस्त
    [9] सितंबर
    [10] अक्टूबर
    [11] नवंबर
   *[12] दिसंबर
} { $year }
briefing-number = अंक { $number }
briefing-by = लेखक: { $authors }
briefing-video = ▶ वीडियो
briefing-sponsor = प्रायोजित
briefing-credit = चित्र: { $credit }
briefing-source = स्रोत: { $credit }
briefing-picture = चित्र
briefing-more = { $count ->
    [one] … और एक ख़बर
   *[other] … और { $count } ख़बरें
}
briefing-continued = { $section } (जारी)
briefing-contents = इस अंक में: { $sections }
briefing-lead = मुख्य ख़बर
briefing-empty = इस अंक का अपना कोई पाठ नहीं है।
only-you-see-this = उत्तर नीचे है, और केवल आपको दिखता है। कुछ नहीं है? फिर से दबाएँ।
digest-title = { $count ->
    [one] आपके न्यूज़लेटर: एक अंक
   *[other] आपके न्यूज़लेटर: { $count } अंक
}
digest-contents = कोई अंक पढ़ें…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = यह अंक इसके प्रकाशक ने वापस ले लिया।
copy-shorter = इस अंक का शेष भाग इसके प्रकाशक ने हटा दिया।

## When issues come

command-schedule = अंक कब आएँ: निकलते ही, या आपके चुने समय पर
command-timezone = किस जगह की घड़ी मानी जाए
command-quiet = वे घंटे जिनमें कुछ नहीं आता
command-pause = आपके लौटने तक कुछ नहीं आता
command-resume = अंक फिर आते हैं
option-when = जैसे: कार्यदिवस 7:30, रविवार 9:00 और बुधवार 18:00, तुरंत
option-city = कोई शहर या समय क्षेत्र
option-hours = जैसे: 22-7, 22-7 चुपचाप, बंद
option-until = जैसे: सोमवार, 3 दिन, 24 दिसंबर
when-is = { $what }: { $schedule }।
when-is-next = { $what }: { $schedule }, अगली बार { $next }।
when-all = आपके न्यूज़लेटर
when-digest = बीच में जो आता है, वह एक साथ मिलता है।
when-in-quiet = यह आपके शांत घंटों ({ $hours }) में पड़ता है, इसलिए उनके ख़त्म होने पर आएगा।
when-type = दिन और समय चुनें, या लिखें: /schedule रविवार 9:00 और बुधवार 18:00
when-examples = उदाहरण: /schedule कार्यदिवस 7:30 · /schedule रविवार 9:00 और बुधवार 18:00 · /schedule तुरंत
schedule-live = निकलते ही
schedule-at = { $days } { $times } बजे
schedule-zone = { $schedule }, { $zone }
days-all = हर दिन
days-weekdays = कार्यदिवस
days-weekend = सप्ताहांत
weekday = { $day ->
    [1] सोमवार
    [2] मंगलवार
    [3] बुधवार
    [4] गुरुवार
    [5] शुक्रवार
    [6] शनिवार
   *[7] रविवार
}
weekday-each = { $day ->
    [1] हर सोमवार
    [2] हर मंगलवार
    [3] हर बुधवार
    [4] हर गुरुवार
    [5] हर शुक्रवार
    [6] हर शनिवार
   *[7] हर रविवार
}
clock = { $hour }:{ $minute }
moment-today = आज { $time } बजे
moment-tomorrow = कल { $time } बजे
moment-weekday = { $weekday } { $time } बजे
moment-date = { $weekday }, { $date }, { $time } बजे
list-and = { $first } और { $next }
list-comma = { $first }, { $next }
zone-time = { $city } का समय
zone-is = समय क्षेत्र: { $zone }, अभी { $time } बजे हैं।
zone-pick = आपके यहाँ कितने बजे हैं? या अपना शहर लिखें: /timezone Berlin
zone-pick-city = वह कहाँ है?
zone-guessed = समय क्षेत्र मैंने आपके ऐप की भाषा से लिया ({ $zone })। ग़लत हो तो नीचे बदलें।
zone-unknown = मैं अभी आपका समय क्षेत्र नहीं जानता, इसलिए यह { $zone } है। नीचे बदलें।
zone-wrong = “{ $words }” नाम का कोई शहर या समय क्षेत्र मैं नहीं जानता।
zone-nearest = क्या आपका मतलब इनमें से कोई था?
quiet-is = शांत घंटे: { $hours }, { $zone }।
quiet-hold = { $from } से { $to } तक कुछ नहीं आता
quiet-silence = { $from } से { $to } तक बिना आवाज़
quiet-none = आपके कोई शांत घंटे नहीं हैं।
quiet-what = 🌙 शांत घंटे ख़त्म होने तक रोकता है, 🔕 केवल आवाज़ हटाता है। या लिखें: /quiet 22:30-6:30
quiet-examples = उदाहरण: /quiet 22-7 · /quiet 22:30-6:30 चुपचाप · /quiet बंद
away-is = { $what }: रुका है, वापसी { $until }।
away-then = इस बीच जो आता है, वह तब एक साथ मिलेगा।
away-ask = कितने समय तक कुछ न आए? या लिखें: /pause सोमवार तक
away-examples = उदाहरण: /pause सोमवार तक · /pause 3 दिन · /pause 24 दिसंबर 18:00 तक
settings-schedule = कब: { $schedule }
settings-quiet = शांत घंटे: { $hours }
settings-away = रुका है, वापसी { $until }
subscriptions-line-when = { $newsletter }, { $depth }, { $schedule }
subscriptions-line-away = { $line }; रुका है, वापसी { $until }
wrong-time = “{ $words }” जैसा कोई समय नहीं होता।
wrong-time-word = “{ $words }” में “{ $word }” मुझे समझ नहीं आया।
wrong-time-nothing = “{ $words }” मुझे समय के रूप में समझ नहीं आया।
wrong-time-many = ये बहुत ज़्यादा समय हैं: अधिकतम { $most }।
wrong-time-past = वह क्षण बीत चुका है।
wrong-time-far = यह बहुत दूर है; अधिकतम एक वर्ष।
wrong-time-newsletter = “{ $newsletter }” समझ आया, पर कब, यह नहीं।
button-how = कितना…
button-when = कब…
button-live = निकलते ही
button-as-chat = बाक़ी जैसा
button-daily = हर दिन
button-weekdays = कार्यदिवस
button-weekend = सप्ताहांत
button-sundays = हर रविवार
button-late-send = देर हो तो: तुरंत
button-late-next = देर हो तो: अगली बार
button-quiet = शांत घंटे…
button-quiet-off = कोई नहीं
button-away = अनुपस्थित…
button-away-day = कल तक
button-away-three = 3 दिन
button-away-week = एक सप्ताह
button-away-fortnight = 2 सप्ताह
button-away-back = मैं लौट आया
button-zone = समय क्षेत्र…
button-zones = सभी समय क्षेत्र
button-language = भाषा…

## Searching and keeping

command-search = सभी अंकों में खोजें
command-save = नवीनतम अंक अपने लिए सहेजें
command-saved = आपने क्या सहेजा है
option-words = शब्द, “वाक्यांश”, -छोड़ें
option-date = जैसे: 3 मार्च, मार्च 2026, बीता कल
search-ask = आप क्या खोज रहे हैं? /search और कुछ शब्द लिखें, जैसे: /search तेल प्रतिबंध
search-examples = शब्द की शुरुआत काफ़ी है, तीन अक्षरों से। “उद्धरण में” शब्द साथ-साथ होते हैं, और ऋण चिह्न छोड़ता है: /search प्रतिबंध “उत्तरी सागर” -तेल
search-found = { $count ->
    [one] एक अंक में “{ $words }” है
   *[other] { $count } अंकों में “{ $words }” है
}
search-many = { $count } से ज़्यादा अंकों में “{ $words }” है
search-in = केवल { $newsletter } में, नए पहले
search-beyond = और कुछ नहीं है।
search-none = “{ $words }” के लिए कुछ नहीं मिला।
search-none-in = { $newsletter } में “{ $words }” के लिए कुछ नहीं मिला।
search-none-of = अकेला “{ $words }” भी नहीं मिलता।
search-long = इतने शब्दों के साथ बाक़ी पृष्ठ नहीं खुलते: कम शब्द खोजें।
wrong-search = “{ $words }” में खोजने लायक़ कुछ नहीं है।
saved-now = सहेजा गया: { $title }। आपका सहेजा हुआ /saved में है।
saved-no-longer = अब सहेजा नहीं है: { $title }।
saved-title = आपने क्या सहेजा है
saved-line = { $title } – { $newsletter }, { $date }
saved-how = हटाने के लिए उसे खोलें और ☆ फिर दबाएँ।
saved-private = आपका सहेजा हुआ केवल आपका है। कृपया हमारी निजी चैट में पूछें; यहाँ सब पढ़ सकते हैं।
saved-none = अभी कुछ नहीं। किसी अंक या खंड के नीचे ☆ सहेजें दबाएँ, वह यहाँ रहेगा।
save-what = आपका मतलब किस अंक से है, यह पता नहीं चला। उसके नीचे ☆ सहेजें दबाएँ, या न्यूज़लेटर का नाम लें: /save और नाम से नवीनतम अंक सहेजा जाता है।
issues-none-before = इतना पुराना कोई नहीं है। पहला { $date } का है।
issues-months = { $newsletter }: { $year }
issues-months-type = कोई महीना चुनें, या लिखें: /issues 3 मार्च
issues-examples = उदाहरण: /issues 2 · /issues 3 मार्च · /issues मार्च 2026 · /issues बीता कल
button-month = { $month ->
    [1] जनवरी
    [2] फ़रवरी
    [3] मार्च
    [4] अप्रैल
    [5] मई
    [6] जून
    [7] जुलाई
    [8] अगस्त
    [9] सितंबर
    [10] अक्टूबर
    [11] नवंबर
   *[12] दिसंबर
} · { $count }
button-months = महीनों के अनुसार…
button-only = केवल { $newsletter }
button-everywhere = सभी न्यूज़लेटर में
button-search = { $words } ({ $count })
button-read-on = आगे पढ़ें
button-save = ☆ सहेजें
button-saved = मेरा सहेजा हुआ

## What of an issue is wanted, and why something came

command-filter = न्यूज़लेटर के अंकों में से केवल जो आप चाहें
command-why = कोई अंक क्यों आया, या क्यों नहीं
option-items = जैसे: तेल, “उत्तरी सागर”, खेल छोड़कर
briefing-filtered = आपके फ़िल्टर से { $all } में से { $kept } ख़बरें
subscriptions-line-filter = { $line }; { $filter }
filter-is = { $newsletter }: { $filter }।
filter-none = { $newsletter }: सब कुछ आता है।
filter-would-be = { $newsletter }, यदि आप इसे सहेजें: { $filter }।
filter-only = केवल { $tests }
filter-never = { $tests } छोड़कर
filter-both = { $only }, { $never }
filter-or = { $first } या { $next }
filter-words = “{ $words }”
filter-section = खंड “{ $title }”
filter-keeps = { $issues ->
    [one] पिछला अंक बचता, उसकी { $all } में से { $items } ख़बरों के साथ।
   *[other] पिछले { $issues } अंकों में से { $kept } बचते, उनकी { $all } में से { $items } ख़बरों के साथ।
}
filter-keeps-none = { $issues ->
    [one] पिछले अंक में से कुछ नहीं बचता।
   *[other] पिछले { $issues } अंकों में से एक भी नहीं बचता।
}
filter-untried = आज़माने के लिए अभी कोई अंक नहीं है।
filter-sections = किसी खंड को छोड़ने या वापस लाने के लिए उसे दबाएँ।
filter-type = या जो चाहिए वह लिखें: /filter तेल, “उत्तरी सागर”, खेल छोड़कर
filter-examples = उदाहरण: /filter तेल, “उत्तरी सागर” · /filter खेल छोड़कर, खंड बाज़ार · /filter /टैंकर|जहाज़/ · /filter सब कुछ
filter-which = किस न्यूज़लेटर के लिए?
filter-changed = वह किसी और से पहले आज़माया गया था। अब यह मान्य है:
wrong-filter-nothing = “{ $words }” में ढूँढने लायक़ कुछ नहीं है।
wrong-filter-pattern = “{ $words }” ऐसा पैटर्न नहीं जो मैं इस्तेमाल कर सकूँ: शायद कोई कोष्ठक खुला है, या वह हर चीज़ से मेल खाता है। सादे शब्दों को स्लैश नहीं चाहिए।
wrong-filter-big = “{ $words }” बहुत बड़ा पैटर्न है। कम दोहराव या सादे शब्द काफ़ी हैं।
wrong-filter-many = एक फ़िल्टर के लिए यह बहुत ज़्यादा है: अधिकतम { $most } शब्द, वाक्यांश और खंड, और { $patterns } पैटर्न।
button-filter = फ़िल्टर…
button-filter-save = यह फ़िल्टर सहेजें
button-filter-discard = जैसा था वैसा रहने दें
button-filter-off = फिर सब कुछ
button-filter-draft = जो मैंने आज़माया
button-why = क्यों…
why-title = कोई अंक क्यों आया, या क्यों नहीं
why-filter = आपका फ़िल्टर: { $filter }।
why-none = अभी कोई अंक नहीं है।
why-came = आया: { $when }
why-came-together = औरों के साथ आया: { $when }
why-held-schedule = आपके समय के अनुसार आएगा: { $when }
why-held-quiet = शांत घंटे ख़त्म होने पर आएगा: { $when }
why-held-away = आपका विराम ख़त्म होने पर आएगा: { $when }
why-coming = रास्ते में है
why-aside = अभी भेजा नहीं जा सका; फिर कोशिश: { $when }
why-filtered = आपके फ़िल्टर ने उसमें से कुछ नहीं छोड़ा
why-retracted = इसके प्रकाशक ने वापस ले लिया
why-unsubscribed = आपने सदस्यता छोड़ दी थी
why-barred = तब मैं यहाँ नहीं लिख सकता था
why-failed = पहुँचाया नहीं जा सका; बॉट चलाने वाले को कारण लॉग में मिलेगा
why-before = आपकी सदस्यता से पहले का है

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = सोमवार, सोम, हर सोमवार | मंगलवार, मंगल, हर मंगलवार | बुधवार, बुध, हर बुधवार | गुरुवार, गुरु, बृहस्पतिवार, हर गुरुवार | शुक्रवार, शुक्र, हर शुक्रवार | शनिवार, शनि, हर शनिवार | रविवार, रवि, इतवार, हर रविवार
words-month-names = जनवरी | फ़रवरी, फरवरी | मार्च | अप्रैल | मई | जून | जुलाई | अगस्त | सितंबर, सितम्बर | अक्टूबर, अक्तूबर | नवंबर, नवम्बर | दिसंबर, दिसम्बर
words-daily = हर दिन, रोज़, रोज, प्रतिदिन
words-weekdays = कार्यदिवस, हर कार्यदिवस, काम के दिन
words-weekend = सप्ताहांत, हर सप्ताहांत, वीकेंड
words-live = तुरंत, निकलते ही, फ़ौरन
words-off = बंद, कोई नहीं, कभी नहीं
words-silently = चुपचाप, बिना आवाज़, बिना आवाज
words-and = और, व
words-to = तक, से
words-am = पूर्वाह्न
words-pm = अपराह्न
words-hour-mark = बजे
words-noon = दोपहर
words-midnight = आधी रात
words-morning = सुबह, सवेरे
words-evening = शाम, रात
words-today = आज
words-tomorrow = कल, आने वाला कल
words-yesterday = बीता कल, बीते कल
words-hours = घंटे, घंटा
words-days = दिन, दिनों
words-weeks = सप्ताह, हफ़्ते, हफ्ते, हफ़्ता
words-months = महीने, महीना
words-one = एक
words-filler = को, पर, में, के लिए, हर, बीच, बाद

## Words that people type for filters

words-filter-only = केवल, सिर्फ़, सिर्फ
words-filter-without = छोड़कर, के बिना, के अलावा
words-filter-section = खंड, अनुभाग
words-filter-all = सब कुछ, सब, कोई फ़िल्टर नहीं

# Privacy
command-privacy = मैं आपके बारे में क्या रखता हूँ
command-forget = आपके बारे में सब कुछ मिटाएँ
privacy-title = मैं क्या रखता हूँ
privacy-who = आप कौन हैं: इस प्लेटफ़ॉर्म पर आपकी संख्या, आपके ऐप की भाषा, और मैं आपको कहाँ लिख सकता हूँ।
privacy-settings = आपको क्या मिलता है और आपने उसे कैसे तय किया: समय, समय क्षेत्र, शांत घंटे, फ़िल्टर।
privacy-saved = आपने जो सहेजा।
privacy-sent = मैंने आपको कौन-से अंक किन संदेशों में भेजे, ताकि कुछ दोबारा न आए और सुधार आप तक पहुँचें।
privacy-invited = निमंत्रण वाले कौन-से न्यूज़लेटर आपके लिए खुले हैं।
privacy-edited = आपने मुझे छापने के लिए जो भेजा, जब तक वह इंतज़ार में है, और किन न्यूज़लेटर में आप प्रकाशित कर सकते हैं।
privacy-shared = समूहों और चैनलों के बारे में: नाम, उन्हें क्या मिलता है, और यह किसने और कब बदला।
privacy-not = आप मुझे जो और लिखते हैं वह नहीं रखा जाता, और न ही यह कि आप कब पढ़ते हैं। सब कुछ मुझे चलाने वाले के पास रहता है।
forget-ask = क्या मैं आपके बारे में सब कुछ मिटा दूँ: आपको क्या मिलता है, आपने कैसे तय किया, क्या सहेजा और मैंने क्या भेजा? समूहों और चैनलों को मिलता रहेगा, पर यह पता नहीं रहेगा कि किसने तय किया।
forget-for-good = इसे वापस नहीं लिया जा सकता। हमारी चैट के संदेश रहेंगे; आप उन्हें वहाँ हटा सकते हैं।
forget-done = हो गया: आपके बारे में सब कुछ मिटा दिया। फिर शुरू करने के लिए /start लिखें।
forget-private = यह आपके और मेरे बीच की बात है। कृपया हमारी निजी चैट में पूछें।
button-privacy = निजता
button-forget = मुझे भूल जाएँ…
button-forget-sure = सब कुछ मिटाएँ
button-keep = सब रहने दें

# Moving to another platform
command-link = दूसरे प्लेटफ़ॉर्म पर भी वही पाएँ
link-code = मुझे दूसरे प्लेटफ़ॉर्म पर खोलें, और वहाँ हमारी निजी चैट में यह भेजें। आपको यहाँ जो मिलता है वह अपने समय और फ़िल्टर के साथ वहाँ भी आएगा, और आपका सहेजा हुआ वहाँ होगा:
link-valid = यह एक बार, एक घंटे के भीतर काम करता है। जिसके पास यह हो वह साथ पढ़ सकता है: किसी को न दिखाएँ।
link-nothing = साथ ले जाने को अभी कुछ नहीं है: आपको यहाँ कोई न्यूज़लेटर नहीं मिलता और आपने कुछ नहीं सहेजा।
link-private = कोड केवल आपके लिए है। कृपया हमारी निजी चैट में पूछें।
link-wrong = वह कोड अनजान है, इस्तेमाल हो चुका है या एक घंटे से पुराना है। जिस प्लेटफ़ॉर्म पर आपको न्यूज़लेटर मिलते हैं वहाँ /link भेजें, मैं नया बना दूँगा।
link-own = वह कोड पहले से आपका है। उसे दूसरे प्लेटफ़ॉर्म पर भेजें।
link-done = हो गया। पुरानी जगह पर भी आता रहेगा, जब तक आप वहाँ बंद न करें।
link-stopped = हो गया: पुरानी जगह पर अब कुछ नहीं आता। यहाँ जारी है।
link-too-late = यहाँ से अब मैं उसे बंद नहीं कर सकता। पुरानी जगह पर /subscriptions में इसका बटन है।
button-link-stop = पुरानी जगह बंद करें

# A file with everything
command-export = आपके बारे में सब कुछ, एक फ़ाइल में
export-done = मैं आपके बारे में जो कुछ रखता हूँ, वह सब इस फ़ाइल में है। इसे प्रोग्राम भी पढ़ सकते हैं।
button-export = फ़ाइल में

# Who may see a newsletter
by-invitation = { $newsletter } केवल निमंत्रण पर मिलता है, और { $chat } के पास निमंत्रण नहीं है। इस बॉट को चलाने वाले अनुमति दे सकते हैं।
invitation-wrong = वह निमंत्रण अनजान है, इस्तेमाल हो चुका है या वापस ले लिया गया है। जिसने दिया था, उसी से नया माँगें।

# Who changed what in a shared chat
changed-by = किसने बदला: { $name }।
changes-title = { $chat }: किसने क्या बदला
changes-none = अभी तक कुछ नहीं बदला गया।
changes-line = { $what } – { $name }, { $when }
changes-last = आख़िरी बदलाव: { $name }, { $when }।
changes-somebody = कोई जो अब यहाँ नहीं है
button-changes = किसने क्या बदला…

# Where newsletters go
subscribed-twice = { $channel } को भी यह मिलता है, और वहाँ की पोस्ट यहाँ अपने आप आती हैं: हर अंक यहाँ दो बार दिखेगा।
option-mention = रोल जिसे हर अंक की सूचना मिले
mention-is = हर अंक की सूचना { $role } को मिलेगी।
mention-none = नए अंकों की सूचना किसी को नहीं मिलेगी।
button-mention-off = किसी को नहीं
wrong-mention = मैं { $role } को मेंशन नहीं कर सकता। उसकी सेटिंग में सबको मेंशन करने दें, या मुझे सभी रोल मेंशन करने की अनुमति दें।
wrong-mention-all = मैं किसी रोल को मेंशन करता हूँ, सबको एक साथ नहीं। ऐसा रोल चुनें जिसे लोग खुद ले सकें।

# What is typed
button-type = ✎ लिखें…
ask-answer = इस संदेश के उत्तर में लिखें।

# What waits for an editor or operator
editor-welcome = अब आप { $newsletter } में प्रकाशित कर सकते हैं। कोई अंक आपकी प्रतीक्षा में हो तो मैं यहाँ बताऊँगा।
held-title = आपके निर्णय की प्रतीक्षा में
held-none = आपके निर्णय की प्रतीक्षा में कुछ नहीं है।
held-how = प्रकाशित करने के लिए मुझे कई पंक्तियों का पाठ या कोई फ़ाइल भेजें, या आगे भेजें: Markdown, HTML या मेल (.eml)। आप उसे वैसे ही देखेंगे जैसे आपके पाठक देखेंगे, फिर उसे प्रकाशित करें, समय दें या हटा दें।
held-private = यह कृपया हमारी निजी चैट में पूछें; यहाँ सब पढ़ सकते हैं।
held-only = यह केवल संपादक और बॉट चलाने वाले कर सकते हैं। इस बॉट को चलाने वाले “courant editor invite” से संपादक बनाते हैं।
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }, { $when } जाएगा
held-untitled = (बिना शीर्षक)
held-waits = यह आपके निर्णय की प्रतीक्षा में है।
held-review = { $newsletter }: “{ $title }” प्रकाशित होने की प्रतीक्षा में है।
held-unproved = “{ $title }” के अनुसार वह { $newsletter } है: { $reason }।
held-unknown = “{ $title }” ऐसे भेजने वाले से आया जो अभी न्यूज़लेटर नहीं है: { $sender }।
held-confirmation = { $sender } पूछता है कि क्या आप सदस्य बनना चाहते हैं। पुष्टि के लिए खोलें: { $link }
held-draft = { $newsletter }: “{ $title }”। इसे आप अभी या बाद में प्रकाशित कर सकते हैं।
held-draft-nowhere = “{ $title }” अभी किसी न्यूज़लेटर का नहीं है।
held-proved = प्रमाणित है कि यह { $domain } से आया है।
held-not-proved = किसने भेजा, इसका कोई प्रमाण नहीं है, इसलिए ऐसा और भी कोई भी भेज सकता है। आप केवल इस एक को ले सकते हैं।
held-would-go = { $chats ->
    [0] यह न्यूज़लेटर अभी किसी को नहीं मिलता; यह संग्रह में जाएगा।
    [one] यह एक चैट में जाएगा।
   *[other] यह { $chats } चैट में जाएगा।
}
held-would-be-known = यह पहले प्रकाशित हो चुका है। फिर प्रकाशित करने से कुछ नहीं बदलेगा।
held-would-be-retracted = यह पहले प्रकाशित होकर वापस लिया जा चुका है, और वैसा ही रहेगा।
held-would-be-corrected = यह पहले प्रकाशित हो चुका है, पर अब पाठ अलग है: जो पहुँच चुका है वह सुधर जाएगा।
held-goes-out = { $when } जाएगा।
held-which = यह किस न्यूज़लेटर का है?
held-which-once = इसे किस न्यूज़लेटर में प्रकाशित करूँ? केवल इस बार: किसने भेजा, इसका कोई प्रमाण नहीं है।
held-which-sender = यह भेजने वाला कौन-सा न्यूज़लेटर भेजता है? अब से वहाँ से जो आएगा वह अपने आप प्रकाशित होगा।
held-when = “{ $title }” कब जाए ({ $zone })?
held-when-hint = जैसे: कल 8:00, सोमवार 18:30, 3 घंटे बाद
held-when-examples = उदाहरण: कल 8:00 · सोमवार 18:30 · 24 दिसंबर · 3 घंटे बाद
held-scheduled = { $newsletter }: “{ $title }” { $when } जाएगा ({ $zone })।
held-discarded = “{ $title }” हटा दिया गया। एक सप्ताह तक वापस लाया जा सकता है।
held-blocked = { $sender } को ब्लॉक किया गया: वहाँ से जो आएगा वह हटा दिया जाएगा।
held-accepted = अब से { $sender } ही { $newsletter } है: वहाँ से जो आएगा वह अपने आप प्रकाशित होगा।
held-accepted-new = { $newsletter } अब एक न्यूज़लेटर है, और { $sender } जो भेजेगा वह अपने आप प्रकाशित होगा।
held-gone = वह अब प्रतीक्षा में नहीं है।
held-published-before = वह पहले ही प्रकाशित हो चुका है।
held-discarded-before = वह पहले ही हटाया जा चुका है।
held-nowhere = यह अभी किसी न्यूज़लेटर का नहीं है।
held-no-sender = इसमें किसी भेजने वाले का नाम नहीं है जिसे ब्लॉक किया जा सके।
held-no-name = इसमें नाम नहीं है, या नाम किसी और न्यूज़लेटर का है। बताएँ कि यह किस न्यूज़लेटर का है।
held-unreadable = मैं उससे अंक नहीं बना सकता: { $reason }।
published-new = { $chats ->
    [0] { $newsletter }: “{ $title }” संग्रह में है। यह न्यूज़लेटर अभी किसी को नहीं मिलता।
    [one] { $newsletter }: “{ $title }” एक चैट में जा रहा है।
   *[other] { $newsletter }: “{ $title }” { $chats } चैट में जा रहा है।
}
published-corrected = { $chats ->
    [0] { $newsletter }: “{ $title }” सुधारा गया। यह अभी किसी चैट में नहीं था।
    [one] { $newsletter }: “{ $title }” सुधारा गया, एक चैट में पहुँची प्रति भी।
   *[other] { $newsletter }: “{ $title }” सुधारा गया, { $chats } चैट में पहुँची प्रतियाँ भी।
}
published-known = { $newsletter }: “{ $title }” पहले प्रकाशित हो चुका था। कुछ नहीं बदला।
published-retracted = { $newsletter }: “{ $title }” पहले वापस लिया जा चुका था, और वैसा ही रहेगा।
take-back-ask = { $chats ->
    [0] क्या मैं “{ $title }” वापस ले लूँ? यह अभी किसी चैट में नहीं है।
    [one] क्या मैं “{ $title }” वापस ले लूँ? जिस एक चैट में यह है, वहाँ से हट जाएगा।
   *[other] क्या मैं “{ $title }” वापस ले लूँ? जिन { $chats } चैट में यह है, वहाँ से हट जाएगा।
}
take-back-done = “{ $title }” वापस ले लिया गया, और जिन चैट में था वहाँ से हट रहा है।
submit-nothing = मैं पाठ और फ़ाइलें प्रकाशित कर सकता हूँ: Markdown, HTML या मेल (.eml)।
submit-large = वह फ़ाइल बहुत बड़ी है: अधिकतम { $most } MB।
submit-gone = वह फ़ाइल अब नहीं मिल सकी। कृपया एक बार फिर भेजें।
submit-several = उसमें { $count } अंक हैं। कृपया एक-एक करके भेजें।
submit-full = पहले से बहुत कुछ प्रतीक्षा में है। पहले उसमें से कुछ पर निर्णय लें।
submit-stripped = चित्र छूट गया। चित्र तब साथ आते हैं जब किसी Markdown या HTML फ़ाइल में उनका लिंक हो।
notice-did-not-go-out = “{ $title }” नहीं जा सका: { $reason }।
button-held = प्रतीक्षा में
button-held-preview = देखें
button-held-publish = प्रकाशित करें
button-held-schedule = समय तय करें…
button-held-no-time = समय हटाएँ
button-held-discard = हटा दें
button-held-bring-back = वापस लाएँ
button-held-which = कोई और न्यूज़लेटर…
button-held-accept = स्वीकार करें
button-held-ignore = अनदेखा करें
button-held-block = ब्लॉक करें
button-held-confirm = पुष्टि करें
button-take-back = अंक वापस लें…
button-take-back-sure = अंक वापस लें
