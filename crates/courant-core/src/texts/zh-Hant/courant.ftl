### Traditional Chinese. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = 歡迎，以及可以選擇的電子報
command-newsletters = 所有電子報
command-subscribe = 在這裡接收電子報
command-unsubscribe = 不再接收某份電子報
command-subscriptions = 你在接收什麼
command-latest = 最新一期
command-issues = 過往各期
command-settings = 每期看多少、用什麼形式和語言
command-help = 我能做什麼
option-code = 別人給你的代碼或連結的末尾
option-newsletter = 哪份電子報
option-to = 我，或這個頻道
option-channel = 這個伺服器的另一個頻道
option-page = 頁碼，從 1 開始
option-depth = headlines、brief 或 full（標題、摘要、全文）
option-language = 機器人的語言
option-style = classic、rich，或用 auto 表示機器人的慣用形式
option-to-me = 我
option-to-here = 這個頻道

## Welcome and help

welcome = 歡迎使用 Courant。
welcome-what = 我把電子報做成簡報，送到你聊天的地方。選一份，每一期新的都會送到這個聊天。
welcome-none = 這裡還沒有電子報。很快就會有，請再來看看。
welcome-server = 我把電子報做成簡報送給你。選一份，每一期新的都會送到我們的私聊。
welcome-group = 我把電子報做成簡報送到這個聊天。由管理員決定選哪些。
help-title = 我能做什麼
help-line = /{ $name } – { $what }
help-tip = 什麼都可以點，也可以打字：/subscribe 加上名稱的幾個字就夠了。
chatter = 我只懂指令。最有用的是這些：

## Newsletters and subscriptions

newsletters-title = 電子報
newsletters-none = 還沒有電子報。
pick-subscribe = 你想要哪份電子報？
pick-none-left = 所有電子報你都在接收了。
pick-none-left-chat = { $chat } 已經接收所有電子報。
pick-unsubscribe = 哪一份不想要了？
pick-latest = 哪份電子報的最新一期？
pick-issues = 哪份電子報的過往各期？
subscribed = { $newsletter } 現在會送到這裡，{ $depth }。
subscribed-private = { $newsletter } 現在會送到我們的私聊，{ $depth }。
subscribed-chat = { $chat } 現在會收到 { $newsletter }，{ $depth }。
subscribed-next = 下一期會自動送來。
subscribed-already = 你已經在接收 { $newsletter }，{ $depth }。
subscribed-already-chat = { $chat } 已經在接收 { $newsletter }，{ $depth }。
unsubscribed = 你不再接收 { $newsletter }。
unsubscribed-chat = { $chat } 不再接收 { $newsletter }。
unsubscribed-not = 你沒有接收 { $newsletter }。
unsubscribed-not-chat = { $chat } 沒有接收 { $newsletter }。
subscriptions-title = 你在接收什麼
subscriptions-title-chat = { $chat } 在接收什麼
subscriptions-line = { $newsletter }，{ $depth }
subscriptions-none = 還沒有。
welcome-private = 你的電子報會送到這裡。

## Reading

latest-none = { $newsletter } 還沒有任何一期。
nothing-taken = 你還沒有接收任何電子報。
nothing-taken-chat = { $chat } 還沒有接收任何電子報。
issues-title = { $newsletter }：過往各期
issues-page = 第 { $page } 頁，共 { $pages } 頁
issues-line = { $date } – { $title }
issues-none = { $newsletter } 還沒有任何一期。
issues-beyond = 一共只有 { $pages ->
   *[other] { $pages } 頁
}。
issue-gone = 那一期已經不再保存。現有的是這些：
issue-untitled = { $date }的一期

## Settings

settings-title = 設定
settings-depth = 篇幅：{ $depth }
settings-language = 語言：{ $language }
settings-language-auto = { $language }（跟隨應用程式）
settings-depth-set = 從現在起，每期{ $depth }。
settings-language-set = 現在我說繁體中文。
settings-style = 形式：{ $style }
settings-style-set = 從現在起，每期的形式是：{ $style }。
style-auto = 這個機器人的慣用訊息
style-classic = 所有應用程式都能顯示的訊息
style-rich = 豐富訊息，用上應用程式能顯示的一切
settings-on = { $what }：開。
settings-off = { $what }：關。
depth-headlines = 只送標題
depth-brief = 送摘要
depth-full = 送全文

## Elsewhere: channels and groups

elsewhere-title = 把 { $newsletter } 送到頻道或群組
elsewhere-how = 把我設為你的頻道的管理員，然後用下面的按鈕選擇它，在 /subscribe 後面寫上它的 @名稱，或者把它的一則訊息轉傳給我。在群組裡，把我加進去，再在那裡傳送 /subscribe。
elsewhere-pick = 選擇頻道
elsewhere-offer = { $chat } 要接收什麼？
elsewhere-not-yours = 只有 { $chat } 的管理員能更改它接收的內容。
elsewhere-cannot-post = 我不能在 { $chat } 發訊息。請給我在那裡發布的權限，然後再試。
elsewhere-unknown = 我看不到 { $name }。請先把我加進去，然後再試。
elsewhere-gone = 我不再認得那個聊天。請在那裡傳送 /subscribe，或者轉傳它的一則訊息。
only-administrators = 只有管理員能更改這個聊天接收的內容。最新一期誰都可以要。
only-brought = 還沒有人把我加進這個聊天，所以我不能在這裡發布。等管理員加了我，這裡也能接收電子報。
cannot-reach = 我不能傳私訊給你。請允許這個伺服器成員的私訊，然後再試。

## When something is not understood

wrong-unknown-command = 我不認得 /{ $name }。
wrong-did-you-mean = 你是說 /{ $name } 嗎？
wrong-newsletter = 我不知道叫「{ $words }」的電子報。
wrong-newsletter-nearest = 你是說其中一份嗎？
wrong-newsletter-several = 有好幾份電子報符合「{ $words }」：
wrong-page = 「{ $page }」不是頁碼。請試試 /issues 加上從 1 開始的數字。
wrong-setting = 「{ $word }」不是設定。可以是 headlines、brief 或 full，classic 或 rich，或者一種語言。
wrong-link = 那個連結已經失效。現有的是這些：
wrong-long = 作為指令，這太長了。
wrong-button = 那個按鈕已經過時。現在是這樣：
wrong-trouble = 我這邊出了點問題。什麼都沒有丟失，請一分鐘後再試。
operator-welcome = 現在由你管理這個機器人。有需要你的事，我會在這裡告訴你。按鈕會顯示最近幾期的進展。
operator-wrong-code = 那個代碼不存在、已用過或已過期。新的由「courant operator invite」產生。
operator-private = 請在我們的私聊裡把代碼傳給我，這裡誰都看得到。
operator-only = 只有管理機器人的人，在和我的私聊裡才能看到。
deliveries-title = 投遞
deliveries-line = { $newsletter }，「{ $title }」：已送達 { $delivered }，等待 { $waiting }，失敗 { $failed }，跳過 { $skipped }
deliveries-held = { $held } 份留到各自的時間
deliveries-rate = 最近一分鐘 { $rate }，還要大約 { $minutes } 分鐘
deliveries-none = 還沒有送出過。
progress-line = 正在傳送 { $newsletter }，「{ $title }」：{ $audience } 個聊天中的 { $done } 個，最近一分鐘 { $rate }，還要大約 { $minutes } 分鐘。
progress-stands = 正在傳送 { $newsletter }，「{ $title }」：{ $audience } 個聊天中的 { $done } 個；最近一分鐘沒有進展。
progress-done = { $newsletter }，「{ $title }」已送到 { $audience } 個聊天。失敗：{ $failed }。
notice-rejected = 平台拒絕了 { $newsletter } 的一則訊息：{ $reason }。詳情見日誌。
notice-forbidden = 我不能在 { $chat } 發訊息：{ $reason }。明天我再試。
notice-source = { $newsletter } 的一期無法讀取：{ $reason }。檔案已放到一邊。
notice-feed-stopped = 已放棄 { $newsletter } 的訂閱源（{ $address }）：{ $reason }。要重新取得：courant feed resume { $feed }

## Buttons

button-subscribe = 訂閱
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = 取消訂閱
button-unsubscribe-from = － { $newsletter }
button-undo = 復原
button-latest = 最新一期
button-issues = 過往各期
button-deliveries = 投遞
button-again = 再看一次
button-newsletters = 所有電子報
button-subscriptions = 訂閱清單
button-settings = 設定
button-help = 說明
button-elsewhere = 頻道或群組…
button-newer = ‹ 較新
button-older = 較早 ›
button-previous = ‹ 返回
button-next = 更多 ›
button-headlines = 標題
button-brief = 摘要
button-full = 全文
button-web = 網頁版
button-contents = 讀某個欄目…
button-auto = 跟隨應用程式
button-pictures = 圖片
button-sponsors = 贊助內容
button-sound = 聲音
button-style-auto = 慣用形式
button-style-classic = 經典
button-style-rich = 豐富

## Briefings

briefing-date = { $year }年{ $month }月{ $day }日
briefing-number = 第 { $number } 期
briefing-by = 作者：{ $authors }
briefing-video = ▶ 影片
briefing-sponsor = 贊助
briefing-credit = 圖片：{ $credit }
briefing-source = 來源：{ $credit }
briefing-picture = 圖片
briefing-more = { $count ->
   *[other] …還有 { $count } 則
}
briefing-continued = { $section }（續）
briefing-contents = 本期內容：{ $sections }
briefing-lead = 頭條
briefing-empty = 這一期沒有自己的文字。
only-you-see-this = 回答在下面，只有你看得到。沒有嗎？請再按一次。
digest-title = { $count ->
   *[other] 你的電子報：{ $count } 期
}
digest-contents = 讀其中一期…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = 這一期已被發行者收回。
copy-shorter = 這一期的其餘部分已被發行者刪去。

## When issues come

command-schedule = 什麼時候送：一出就送，或在你選的時間
command-timezone = 按哪裡的時鐘
command-quiet = 什麼都不送的時段
command-pause = 在你回來之前什麼都不送
command-resume = 重新開始送
option-when = 例如：工作日 7:30、週日 9:00 和週三 18:00、立即
option-city = 城市或時區
option-hours = 例如：22-7、22-7 靜音、關閉
option-until = 例如：週一、3天、12月24日
when-is = { $what }：{ $schedule }。
when-is-next = { $what }：{ $schedule }，下一次{ $next }。
when-all = 你的電子報
when-digest = 期間出的會一起送來。
when-in-quiet = 那在你的安靜時段內（{ $hours }），所以等它結束再送。
when-type = 選日子和時間，或輸入：/schedule 週日 9:00 和週三 18:00
when-examples = 例子：/schedule 工作日 7:30 · /schedule 週日 9:00 和週三 18:00 · /schedule 立即
schedule-live = 一出就送
schedule-at = { $days } { $times }
schedule-zone = { $schedule }，{ $zone }
days-all = 每天
days-weekdays = 工作日
days-weekend = 週末
weekday = { $day ->
    [1] 週一
    [2] 週二
    [3] 週三
    [4] 週四
    [5] 週五
    [6] 週六
   *[7] 週日
}
weekday-each = { $day ->
    [1] 每週一
    [2] 每週二
    [3] 每週三
    [4] 每週四
    [5] 每週五
    [6] 每週六
   *[7] 每週日
}
clock = { $hour }:{ $minute }
moment-today = 今天 { $time }
moment-tomorrow = 明天 { $time }
moment-weekday = { $weekday } { $time }
moment-date = { $date }（{ $weekday }）{ $time }
list-and = { $first }和{ $next }
list-comma = { $first }、{ $next }
zone-time = { $city } 時間
zone-is = 時區：{ $zone }，現在是 { $time }。
zone-pick = 你那裡現在幾點？或者輸入你的城市：/timezone Berlin
zone-pick-city = 那是哪裡？
zone-guessed = 我從你應用程式的語言推測是{ $zone }。如果不對，請在下面更改。
zone-unknown = 我還不知道你的時區，所以用的是{ $zone }。請在下面更改。
zone-wrong = 我不知道叫「{ $words }」的城市或時區。
zone-nearest = 你是說其中一個嗎？
quiet-is = 安靜時段：{ $hours }，{ $zone }。
quiet-hold = { $from } 到 { $to } 什麼都不送
quiet-silence = { $from } 到 { $to } 不出聲
quiet-none = 你沒有安靜時段。
quiet-what = 🌙 把送來的留到安靜時段結束，🔕 只去掉聲音。或者輸入：/quiet 22:30-6:30
quiet-examples = 例子：/quiet 22-7 · /quiet 22:30-6:30 靜音 · /quiet 關閉
away-is = { $what }：已暫停，{ $until }恢復。
away-then = 期間出的到時候一起送來。
away-ask = 多久不要送？或者輸入：/pause 到週一
away-examples = 例子：/pause 到週一 · /pause 3天 · /pause 到12月24日 18:00
settings-schedule = 時間：{ $schedule }
settings-quiet = 安靜時段：{ $hours }
settings-away = 已暫停，{ $until }恢復
subscriptions-line-when = { $newsletter }，{ $depth }，{ $schedule }
subscriptions-line-away = { $line }；已暫停，{ $until }恢復
wrong-time = 「{ $words }」不是存在的時間。
wrong-time-word = 我不明白「{ $words }」裡的「{ $word }」。
wrong-time-nothing = 我不明白「{ $words }」是什麼時間。
wrong-time-many = 時間太多了：最多 { $most } 個。
wrong-time-past = 那個時刻已經過去了。
wrong-time-far = 那太遠了，最長一年。
wrong-time-newsletter = 我明白「{ $newsletter }」，但不明白什麼時候。
button-how = 多少…
button-when = 時間…
button-live = 一出就送
button-as-chat = 和其他一樣
button-daily = 每天
button-weekdays = 工作日
button-weekend = 週末
button-sundays = 每週日
button-late-send = 晚了：馬上送
button-late-next = 晚了：下次送
button-quiet = 安靜時段…
button-quiet-off = 無
button-away = 離開…
button-away-day = 到明天
button-away-three = 3 天
button-away-week = 一週
button-away-fortnight = 2 週
button-away-back = 我回來了
button-zone = 時區…
button-zones = 所有時區
button-language = 語言…

## Searching and keeping

command-search = 搜尋所有各期
command-save = 為自己收藏最新一期
command-saved = 你收藏的內容
option-words = 詞語、「片語」、-不要的
option-date = 例如：3月3日、2026年3月、昨天
search-ask = 你在找什麼？輸入 /search 和幾個詞，例如：/search 石油 制裁
search-examples = 詞的開頭就夠了。「引號裡的」詞連在一起，減號表示不要：/search 制裁 「北海」 -石油
search-found = { $count ->
   *[other] { $count } 期裡有「{ $words }」
}
search-many = 超過 { $count } 期裡有「{ $words }」
search-in = 只在 { $newsletter } 裡，最新的在前
search-beyond = 沒有更多了。
search-none = 沒有找到「{ $words }」。
search-none-in = 在 { $newsletter } 裡沒有找到「{ $words }」。
search-none-of = 單獨的「{ $words }」也找不到。
search-long = 詞太多，打不開其他頁：請少用幾個詞。
wrong-search = 「{ $words }」裡沒有可以搜尋的。
saved-now = 已收藏：{ $title }。/saved 顯示你的收藏。
saved-no-longer = 不再收藏：{ $title }。
saved-title = 你的收藏
saved-line = { $title } – { $newsletter }，{ $date }
saved-how = 要去掉一項，打開它，再按一次 ☆。
saved-private = 你的收藏只屬於你。請在我們的私聊裡問我，這裡誰都看得到。
saved-none = 還沒有。在某一期或欄目下按 ☆ 收藏，就會留在這裡。
save-what = 我不知道你指哪一期。請在它下面按 ☆ 收藏，或說出電子報：/save 加名稱會收藏最新一期。
issues-none-before = 沒有那麼早的。第一期是{ $date }。
issues-months = { $newsletter }：{ $year }年
issues-months-type = 選一個月，或輸入：/issues 3月3日
issues-examples = 例子：/issues 2 · /issues 3月3日 · /issues 2026年3月 · /issues 昨天
button-month = { $month }月 · { $count }
button-months = 按月份…
button-only = 只看 { $newsletter }
button-everywhere = 所有電子報
button-search = { $words }（{ $count }）
button-read-on = 繼續讀
button-save = ☆ 收藏
button-saved = 我的收藏

## What of an issue is wanted, and why something came

command-filter = 每期只要你想要的內容
command-why = 某一期為什麼來了，或沒來
option-items = 例如：石油、「北海」、不要 體育
briefing-filtered = 按你的篩選，{ $all } 則中的 { $kept } 則
subscriptions-line-filter = { $line }；{ $filter }
filter-is = { $newsletter }：{ $filter }。
filter-none = { $newsletter }：全部內容都送。
filter-would-be = { $newsletter }，如果儲存：{ $filter }。
filter-only = 只要{ $tests }
filter-never = 不要{ $tests }
filter-both = { $only }，{ $never }
filter-or = { $first }或{ $next }
filter-words = 「{ $words }」
filter-section = 欄目「{ $title }」
filter-keeps = { $issues ->
   *[other] 最近 { $issues } 期會留下 { $kept } 期，{ $all } 則中的 { $items } 則。
}
filter-keeps-none = { $issues ->
   *[other] 最近 { $issues } 期一期也不會留下。
}
filter-untried = 還沒有可以試的一期。
filter-sections = 按某個欄目可以去掉它，或讓它回來。
filter-type = 或者輸入你想要的：/filter 石油、「北海」、不要 體育
filter-examples = 例子：/filter 石油、「北海」 · /filter 不要 體育、欄目 市場 · /filter /油輪|貨輪/ · /filter 全部
filter-which = 哪份電子報？
filter-changed = 那個試過之後，又試了別的。現在算數的是：
wrong-filter-nothing = 「{ $words }」裡沒有可以找的。
wrong-filter-pattern = 「{ $words }」不是我能用的模式：可能有括號沒關，或者它什麼都符合。普通的詞不需要斜線。
wrong-filter-big = 「{ $words }」這個模式太大。少一些重複，或用普通的詞。
wrong-filter-many = 一個篩選放不下這麼多：最多 { $most } 個詞、片語和欄目，{ $patterns } 個模式。
button-filter = 篩選…
button-filter-save = 儲存這個篩選
button-filter-discard = 保持原樣
button-filter-off = 恢復全部
button-filter-draft = 我試過的
button-why = 為什麼…
why-title = 某一期為什麼來了，或沒來
why-filter = 你的篩選：{ $filter }。
why-none = 還沒有任何一期。
why-came = { $when }送來了
why-came-together = { $when }和其他的一起送來了
why-held-schedule = 按你的時間，{ $when }送來
why-held-quiet = 安靜時段結束後，{ $when }送來
why-held-away = 暫停結束後，{ $when }送來
why-coming = 正在路上
why-aside = 還沒能送出，{ $when }再試
why-filtered = 你的篩選沒有留下任何內容
why-retracted = 被發行者收回了
why-unsubscribed = 那時你已取消訂閱
why-barred = 那時我不能在這裡發訊息
why-failed = 沒能送達；管理機器人的人可以在日誌裡找到原因
why-before = 是你訂閱之前的

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = 週一, 每週一, 星期一, 每星期一, 禮拜一 | 週二, 每週二, 星期二, 每星期二, 禮拜二 | 週三, 每週三, 星期三, 每星期三, 禮拜三 | 週四, 每週四, 星期四, 每星期四, 禮拜四 | 週五, 每週五, 星期五, 每星期五, 禮拜五 | 週六, 每週六, 星期六, 每星期六, 禮拜六 | 週日, 週天, 每週日, 星期日, 星期天, 每星期日, 禮拜天
words-month-names = 一月 | 二月 | 三月 | 四月 | 五月 | 六月 | 七月 | 八月 | 九月 | 十月 | 十一月 | 十二月
words-daily = 每天, 天天, 每日
words-weekdays = 工作日, 平日, 週一到週五
words-weekend = 週末
words-live = 立即, 馬上, 一出就送, 即時
words-off = 關閉, 關, 無, 沒有
words-silently = 靜音, 不出聲, 無聲
words-and = 和, 與, 及
words-to = 到, 至, 直到
words-am = am
words-pm = pm
words-hour-mark = 點, 點鐘, 時
words-noon = 中午, 正午
words-midnight = 午夜, 半夜
words-morning = 早上, 上午, 早晨, 清晨
words-evening = 晚上, 下午, 傍晚
words-today = 今天
words-tomorrow = 明天
words-yesterday = 昨天
words-hours = 小時, 個小時
words-days = 天, 日
words-weeks = 週, 個星期, 星期
words-months = 個月
words-one = 一, 一個
words-filler = 在, 從, 每, 的, 分, 我不在, 之前, 為止, 後, 之後

## Words that people type for filters

words-filter-only = 只要, 只看, 僅限
words-filter-without = 不要, 除了, 除去, 以外
words-filter-section = 欄目, 版塊
words-filter-all = 全部, 所有, 不篩選

# Privacy
command-privacy = 我保存了你的什麼
command-forget = 刪除關於你的一切
privacy-title = 我保存什麼
privacy-who = 你是誰：你在這個平台的編號、應用程式的語言，以及我能在哪裡傳訊息給你。
privacy-settings = 你接收什麼、怎麼設定的：時間、時區、安靜時段、篩選。
privacy-saved = 你的收藏。
privacy-sent = 我用哪些訊息給你送過哪些期，這樣不會重複，更正也能送到。
privacy-invited = 你能看哪些需要邀請的電子報。
privacy-edited = 你傳給我等待發布的內容，以及你可以在哪些電子報中發布。
privacy-shared = 關於群組和頻道：名稱、接收什麼、由誰在何時更改。
privacy-not = 你寫給我的其他內容都不保存，你什麼時候閱讀也不保存。一切都只在管理我的人那裡。
forget-ask = 要刪除關於你的一切嗎：你接收什麼、怎麼設定、收藏了什麼、我給你送過什麼？群組和頻道繼續接收，但不再知道是誰設定的。
forget-for-good = 這不能復原。我們聊天裡的訊息會留下，你可以在那裡刪除。
forget-done = 好了：關於你的一切都已刪除。要重新開始，請傳送 /start。
forget-private = 這是你我之間的事。請在我們的私聊裡問我。
button-privacy = 隱私
button-forget = 忘記我…
button-forget-sure = 全部刪除
button-keep = 全部保留

# Moving to another platform
command-link = 在另一個平台也收到同樣的內容
link-code = 在另一個平台打開我，在那裡的私聊裡把這個傳給我。你在這裡接收的也會送到那裡，時間和篩選不變，收藏也在那裡：
link-valid = 一小時內有效，只能用一次。誰拿到它，誰就能一起讀：不要給任何人看。
link-nothing = 還沒有可以帶走的：你在這裡沒有接收電子報，也沒有收藏。
link-private = 代碼只能給你看。請在我們的私聊裡問我。
link-wrong = 那個代碼不存在、已用過，或超過一小時。請在你接收電子報的平台傳 /link 給我，我會產生新的。
link-own = 那個代碼本來就是你的。請在另一個平台傳給我。
link-done = 好了。舊的地方也還會送，直到你在那裡停止。
link-stopped = 好了：舊的地方不再送了。這裡繼續。
link-too-late = 從這裡已經不能停止它。在舊的地方，/subscriptions 裡有按鈕。
button-link-stop = 停止舊的地方

# A file with everything
command-export = 把關於你的一切匯出成檔案
export-done = 我保存的關於你的一切都在這個檔案裡，程式也能讀取。
button-export = 匯出檔案

# Who may see a newsletter
by-invitation = { $newsletter } 需要邀請才能接收，而 { $chat } 沒有邀請。管理這個機器人的人可以放行。
invitation-wrong = 那個邀請不存在、已用完或已被收回。請向給你邀請的人再要一個。

# Who changed what in a shared chat
changed-by = 由 { $name } 更改。
changes-title = { $chat }：誰改了什麼
changes-none = 還沒有任何更改。
changes-line = { $what } – { $name }，{ $when }
changes-last = 上次更改：{ $name }，{ $when }。
changes-somebody = 已不在這裡的人
button-changes = 誰改了什麼…

# Where newsletters go
subscribed-twice = { $channel } 也在接收，而那裡發布的訊息會自動出現在這裡：每一期在這裡都會出現兩次。
option-mention = 每期都要提醒的身分組
mention-is = 每一期都會提醒 { $role }。
mention-none = 有新的一期時不提醒任何人。
button-mention-off = 不提醒
wrong-mention = 我不能提及 { $role }。請在它的設定裡允許任何人提及它，或者給我提及所有身分組的權限。
wrong-mention-all = 我提及的是某個身分組，而不是一次提及所有人。請選一個大家可以自己領取的身分組。

# What is typed
button-type = ✎ 輸入…
ask-answer = 請直接回覆這則訊息。

# What waits for an editor or operator
editor-welcome = 你現在可以在 { $newsletter } 發布了。有一期等你處理時，我會在這裡告訴你。
held-title = 等你處理的內容
held-none = 沒有等你處理的內容。
held-how = 要發布，請把幾行文字或一個檔案傳送或轉傳給我：Markdown、HTML 或郵件（.eml）。你會看到讀者將看到的樣子，然後可以發布、定個時間，或者丟棄。
held-private = 請在我們的私聊裡問我，這裡誰都看得到。
held-only = 只有編輯和管理機器人的人能這樣做。管理這個機器人的人用「courant editor invite」邀請編輯。
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }，{ $when }送出
held-untitled = （無標題）
held-waits = 等你處理。
held-review = { $newsletter }：「{ $title }」等待發布。
held-unproved = 「{ $title }」自稱是 { $newsletter }：{ $reason }。
held-unknown = 「{ $title }」的寄件人還不是電子報：{ $sender }。
held-confirmation = { $sender } 詢問你是否要訂閱。要確認請開啟：{ $link }
held-draft = { $newsletter }：「{ $title }」，你可以現在發布，也可以稍後發布。
held-draft-nowhere = 「{ $title }」還不屬於任何電子報。
held-proved = 已證實來自 { $domain }。
held-not-proved = 沒有什麼能證明是誰寄的，所以誰都可能再寄類似的。你只能接收這一份。
held-would-go = { $chats ->
    [0] 還沒有人接收這份電子報，發布後會存入過往各期。
   *[other] 發布後會送到 { $chats } 個聊天。
}
held-would-be-known = 這已經發布過了。再次發布不會改變什麼。
held-would-be-retracted = 這發布過又被收回了，會一直如此。
held-would-be-corrected = 這已經發布過，但現在內容不同：發布後，已送達的會被更正。
held-goes-out = { $when }送出。
held-which = 這是哪份電子報的？
held-which-once = 要作為哪份電子報發布？只限這一次：沒有什麼能證明是誰寄的。
held-which-sender = 這個寄件人寄的是哪份電子報？從現在起，從那裡來的會自動發布。
held-when = 「{ $title }」什麼時候送出？時間按 { $zone }。
held-when-hint = 例如：明天 8:00、週一 18:30、3小時後
held-when-examples = 例子：明天 8:00 · 週一 18:30 · 12月24日 · 3小時後
held-scheduled = { $newsletter }: 「{ $title }」{ $when }送出（{ $zone }）。
held-discarded = 已丟棄「{ $title }」。一週內可以找回。
held-blocked = 已封鎖 { $sender }：從那裡來的都會被丟棄。
held-accepted = 從現在起，{ $sender } 就是 { $newsletter }：從那裡來的會自動發布。
held-accepted-new = { $newsletter } 現在是一份電子報，{ $sender } 寄來的會自動發布。
held-gone = 那個已經不用處理了。
held-published-before = 那個已經發布過了。
held-discarded-before = 那個已經丟棄了。
held-nowhere = 它還不屬於任何電子報。
held-no-sender = 它沒有寫明可以封鎖的寄件人。
held-no-name = 它沒有寫明名稱，或者名稱屬於另一份電子報。請說明它是哪份電子報的。
held-unreadable = 我無法把它做成一期：{ $reason }。
published-new = { $chats ->
    [0] { $newsletter }：「{ $title }」已存入過往各期。還沒有人接收這份電子報。
   *[other] { $newsletter }：「{ $title }」正送往 { $chats } 個聊天。
}
published-corrected = { $chats ->
    [0] { $newsletter }：「{ $title }」已更正。此前還沒有聊天收到它。
   *[other] { $newsletter }：「{ $title }」已更正，{ $chats } 個聊天裡的也會更正。
}
published-known = { $newsletter }：「{ $title }」之前已經發布過。什麼都沒有改變。
published-retracted = { $newsletter }：「{ $title }」之前已被收回，會一直如此。
take-back-ask = { $chats ->
    [0] 要收回「{ $title }」嗎？還沒有聊天收到它。
   *[other] 要收回「{ $title }」嗎？它會從收到它的 { $chats } 個聊天裡消失。
}
take-back-done = 已收回「{ $title }」，它會從收到它的聊天裡消失。
submit-nothing = 我可以發布文字和檔案：Markdown、HTML 或郵件（.eml）。
submit-large = 那個檔案太大了：最多 { $most } MB。
submit-gone = 那個檔案已經取不到了。請再傳一次。
submit-several = 裡面有 { $count } 期。請一期一期地傳。
submit-full = 等待處理的已經太多了。請先處理一部分。
submit-stripped = 圖片沒有收進來。Markdown 或 HTML 檔案裡連結的圖片會一起收進來。
notice-did-not-go-out = 「{ $title }」沒能送出：{ $reason }。
button-held = 等待處理
button-held-preview = 看一看
button-held-publish = 發布
button-held-schedule = 定時…
button-held-no-time = 取消定時
button-held-discard = 丟棄
button-held-bring-back = 找回
button-held-which = 屬於別的電子報…
button-held-accept = 接受
button-held-ignore = 忽略
button-held-block = 封鎖
button-held-confirm = 確認
button-take-back = 收回…
button-take-back-sure = 收回
