### Simplified Chinese. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = 欢迎，以及可以选择的通讯
command-newsletters = 所有通讯
command-subscribe = 在这里接收通讯
command-unsubscribe = 不再接收某份通讯
command-subscriptions = 你在接收什么
command-latest = 最新一期
command-issues = 往期
command-settings = 每期看多少、用什么形式和语言
command-help = 我能做什么
option-code = 别人给你的代码或链接的末尾
option-newsletter = 哪份通讯
option-to = 我，或这个频道
option-channel = 这个服务器的另一个频道
option-page = 页码，从 1 开始
option-depth = headlines、brief 或 full（标题、简要、全文）
option-language = 机器人的语言
option-style = classic、rich，或用 auto 表示机器人的常用形式
option-to-me = 我
option-to-here = 这个频道

## Welcome and help

welcome = 欢迎使用 Courant。
welcome-what = 我把通讯做成简报，送到你聊天的地方。选一份，每一期新的都会发到这个聊天。
welcome-none = 这里还没有通讯。很快就会有，请再来看看。
welcome-server = 我把通讯做成简报送给你。选一份，每一期新的都会发到我们的私聊。
welcome-group = 我把通讯做成简报送到这个聊天。由管理员决定选哪些。
help-title = 我能做什么
help-line = /{ $name } – { $what }
help-tip = 什么都可以点，也可以打字：/subscribe 加上名称的几个字就够了。
chatter = 我只懂命令。最有用的是这些：

## Newsletters and subscriptions

newsletters-title = 通讯
newsletters-none = 还没有通讯。
pick-subscribe = 你想要哪份通讯？
pick-none-left = 所有通讯你都在接收了。
pick-none-left-chat = { $chat } 已经接收所有通讯。
pick-unsubscribe = 哪一份不想要了？
pick-latest = 哪份通讯的最新一期？
pick-issues = 哪份通讯的往期？
subscribed = { $newsletter } 现在会发到这里，{ $depth }。
subscribed-private = { $newsletter } 现在会发到我们的私聊，{ $depth }。
subscribed-chat = { $chat } 现在会收到 { $newsletter }，{ $depth }。
subscribed-next = 下一期会自动送来。
subscribed-already = 你已经在接收 { $newsletter }，{ $depth }。
subscribed-already-chat = { $chat } 已经在接收 { $newsletter }，{ $depth }。
unsubscribed = 你不再接收 { $newsletter }。
unsubscribed-chat = { $chat } 不再接收 { $newsletter }。
unsubscribed-not = 你没有接收 { $newsletter }。
unsubscribed-not-chat = { $chat } 没有接收 { $newsletter }。
subscriptions-title = 你在接收什么
subscriptions-title-chat = { $chat } 在接收什么
subscriptions-line = { $newsletter }，{ $depth }
subscriptions-none = 还没有。
welcome-private = 你的通讯会送到这里。

## Reading

latest-none = { $newsletter } 还没有一期。
nothing-taken = 你还没有接收任何通讯。
nothing-taken-chat = { $chat } 还没有接收任何通讯。
issues-title = { $newsletter }：往期
issues-page = 第 { $page } 页，共 { $pages } 页
issues-line = { $date } – { $title }
issues-none = { $newsletter } 还没有一期。
issues-beyond = 一共只有 { $pages ->
   *[other] { $pages } 页
}。
issue-gone = 那一期已经不再保存。现有的是这些：
issue-untitled = { $date }的一期

## Settings

settings-title = 设置
settings-depth = 篇幅：{ $depth }
settings-language = 语言：{ $language }
settings-language-auto = { $language }（跟随应用）
settings-depth-set = 从现在起，每期{ $depth }。
settings-language-set = 现在我说简体中文。
settings-style = 形式：{ $style }
settings-style-set = 从现在起，每期的形式是：{ $style }。
style-auto = 这个机器人的常用消息
style-classic = 所有应用都能显示的消息
style-rich = 丰富消息，用上应用能显示的一切
settings-on = { $what }：开。
settings-off = { $what }：关。
depth-headlines = 只发标题
depth-brief = 发简要内容
depth-full = 发全文

## Elsewhere: channels and groups

elsewhere-title = 把 { $newsletter } 发到频道或群组
elsewhere-how = 把我设为你的频道的管理员，然后用下面的按钮选择它，在 /subscribe 后面写上它的 @名称，或者把它的一条消息转发给我。在群组里，把我加进去，再在那里发送 /subscribe。
elsewhere-pick = 选择频道
elsewhere-offer = { $chat } 要接收什么？
elsewhere-not-yours = 只有 { $chat } 的管理员能更改它接收的内容。
elsewhere-cannot-post = 我不能在 { $chat } 发消息。请给我在那里发布的权限，然后再试。
elsewhere-unknown = 我看不到 { $name }。请先把我加进去，然后再试。
elsewhere-gone = 我不再认识那个聊天。请在那里发送 /subscribe，或者转发它的一条消息。
only-administrators = 只有管理员能更改这个聊天接收的内容。最新一期谁都可以要。
only-brought = 还没有人把我加进这个聊天，所以我不能在这里发布。等管理员加了我，这里也能接收通讯。
cannot-reach = 我不能给你发私信。请允许这个服务器成员的私信，然后再试。

## When something is not understood

wrong-unknown-command = 我不认识 /{ $name }。
wrong-did-you-mean = 你是说 /{ $name } 吗？
wrong-newsletter = 我不知道叫“{ $words }”的通讯。
wrong-newsletter-nearest = 你是说其中一份吗？
wrong-newsletter-several = 有好几份通讯符合“{ $words }”：
wrong-page = “{ $page }”不是页码。请试试 /issues 加上从 1 开始的数字。
wrong-setting = “{ $word }”不是设置。可以是 headlines、brief 或 full，classic 或 rich，或者一种语言。
wrong-link = 那个链接已经失效。现有的是这些：
wrong-long = 作为命令，这太长了。
wrong-button = 那个按钮已经过时。现在是这样：
wrong-trouble = 我这边出了点问题。什么都没有丢，请一分钟后再试。
operator-welcome = 现在由你管理这个机器人。有需要你的事，我会在这里告诉你。按钮会显示最近几期的进展。
operator-wrong-code = 那个代码不存在、已用过或已过期。新的由“courant operator invite”生成。
operator-private = 请在我们的私聊里把代码发给我，这里谁都看得到。
operator-only = 只有管理机器人的人，在和我的私聊里才能看到。
deliveries-title = 投递
deliveries-line = { $newsletter }，“{ $title }”：已送达 { $delivered }，等待 { $waiting }，失败 { $failed }，跳过 { $skipped }
deliveries-held = { $held } 份留到各自的时间
deliveries-rate = 最近一分钟 { $rate }，还要大约 { $minutes } 分钟
deliveries-none = 还没有发出过。
progress-line = 正在发送 { $newsletter }，“{ $title }”：{ $audience } 个聊天中的 { $done } 个，最近一分钟 { $rate }，还要大约 { $minutes } 分钟。
progress-stands = 正在发送 { $newsletter }，“{ $title }”：{ $audience } 个聊天中的 { $done } 个；最近一分钟没有进展。
progress-done = { $newsletter }，“{ $title }”已送到 { $audience } 个聊天。失败：{ $failed }。
notice-rejected = 平台拒绝了 { $newsletter } 的一条消息：{ $reason }。详情见日志。
notice-forbidden = 我不能在 { $chat } 发消息：{ $reason }。明天我再试。
notice-source = { $newsletter } 的一期无法读取：{ $reason }。文件已放到一边。
notice-feed-stopped = 已放弃 { $newsletter } 的订阅源（{ $address }）：{ $reason }。要重新获取：courant feed resume { $feed }

## Buttons

button-subscribe = 订阅
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = 退订
button-unsubscribe-from = － { $newsletter }
button-undo = 撤销
button-latest = 最新一期
button-issues = 往期
button-deliveries = 投递
button-again = 再看一次
button-newsletters = 所有通讯
button-subscriptions = 订阅列表
button-settings = 设置
button-help = 帮助
button-elsewhere = 频道或群组…
button-newer = ‹ 较新
button-older = 较早 ›
button-previous = ‹ 返回
button-next = 更多 ›
button-headlines = 标题
button-brief = 简要
button-full = 全文
button-web = 网页版
button-contents = 读某个栏目…
button-auto = 跟随应用
button-pictures = 图片
button-sponsors = 赞助内容
button-sound = 声音
button-style-auto = 常用形式
button-style-classic = 经典
button-style-rich = 丰富

## Briefings

briefing-date = { $year }年{ $month }月{ $day }日
briefing-number = 第 { $number } 期
briefing-by = 作者：{ $authors }
briefing-video = ▶ 视频
briefing-sponsor = 赞助
briefing-credit = 图片：{ $credit }
briefing-source = 来源：{ $credit }
briefing-picture = 图片
briefing-more = { $count ->
   *[other] …还有 { $count } 条
}
briefing-continued = { $section }（续）
briefing-contents = 本期内容：{ $sections }
briefing-lead = 头条
briefing-empty = 这一期没有自己的文字。
only-you-see-this = 回答在下面，只有你看得到。没有吗？请再按一次。
digest-title = { $count ->
   *[other] 你的通讯：{ $count } 期
}
digest-contents = 读其中一期…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = 这一期已被发布者收回。
copy-shorter = 这一期的其余部分已被发布者删去。

## When issues come

command-schedule = 什么时候送：一出就送，或在你选的时间
command-timezone = 按哪里的时钟
command-quiet = 什么都不送的时段
command-pause = 在你回来之前什么都不送
command-resume = 重新开始送
option-when = 例如：工作日 7:30、周日 9:00 和周三 18:00、立即
option-city = 城市或时区
option-hours = 例如：22-7、22-7 静音、关闭
option-until = 例如：周一、3天、12月24日
when-is = { $what }：{ $schedule }。
when-is-next = { $what }：{ $schedule }，下一次{ $next }。
when-all = 你的通讯
when-digest = 期间出的会一起送来。
when-in-quiet = 那在你的安静时段内（{ $hours }），所以等它结束再送。
when-type = 选日子和时间，或输入：/schedule 周日 9:00 和周三 18:00
when-examples = 例子：/schedule 工作日 7:30 · /schedule 周日 9:00 和周三 18:00 · /schedule 立即
schedule-live = 一出就送
schedule-at = { $days } { $times }
schedule-zone = { $schedule }，{ $zone }
days-all = 每天
days-weekdays = 工作日
days-weekend = 周末
weekday = { $day ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[7] 周日
}
weekday-each = { $day ->
    [1] 每周一
    [2] 每周二
    [3] 每周三
    [4] 每周四
    [5] 每周五
    [6] 每周六
   *[7] 每周日
}
clock = { $hour }:{ $minute }
moment-today = 今天 { $time }
moment-tomorrow = 明天 { $time }
moment-weekday = { $weekday } { $time }
moment-date = { $date }（{ $weekday }）{ $time }
list-and = { $first }和{ $next }
list-comma = { $first }、{ $next }
zone-time = { $city } 时间
zone-is = 时区：{ $zone }，现在是 { $time }。
zone-pick = 你那里现在几点？或者输入你的城市：/timezone Berlin
zone-pick-city = 那是哪里？
zone-guessed = 我从你应用的语言推测是{ $zone }。如果不对，请在下面更改。
zone-unknown = 我还不知道你的时区，所以用的是{ $zone }。请在下面更改。
zone-wrong = 我不知道叫“{ $words }”的城市或时区。
zone-nearest = 你是说其中一个吗？
quiet-is = 安静时段：{ $hours }，{ $zone }。
quiet-hold = { $from } 到 { $to } 什么都不送
quiet-silence = { $from } 到 { $to } 不出声
quiet-none = 你没有安静时段。
quiet-what = 🌙 把送来的留到安静时段结束，🔕 只去掉声音。或者输入：/quiet 22:30-6:30
quiet-examples = 例子：/quiet 22-7 · /quiet 22:30-6:30 静音 · /quiet 关闭
away-is = { $what }：已暂停，{ $until }恢复。
away-then = 期间出的到时候一起送来。
away-ask = 多久不要送？或者输入：/pause 到周一
away-examples = 例子：/pause 到周一 · /pause 3天 · /pause 到12月24日 18:00
settings-schedule = 时间：{ $schedule }
settings-quiet = 安静时段：{ $hours }
settings-away = 已暂停，{ $until }恢复
subscriptions-line-when = { $newsletter }，{ $depth }，{ $schedule }
subscriptions-line-away = { $line }；已暂停，{ $until }恢复
wrong-time = “{ $words }”不是存在的时间。
wrong-time-word = 我不明白“{ $words }”里的“{ $word }”。
wrong-time-nothing = 我不明白“{ $words }”是什么时间。
wrong-time-many = 时间太多了：最多 { $most } 个。
wrong-time-past = 那个时刻已经过去了。
wrong-time-far = 那太远了，最长一年。
wrong-time-newsletter = 我明白“{ $newsletter }”，但不明白什么时候。
button-how = 多少…
button-when = 时间…
button-live = 一出就送
button-as-chat = 和其他一样
button-daily = 每天
button-weekdays = 工作日
button-weekend = 周末
button-sundays = 每周日
button-late-send = 晚了：马上送
button-late-next = 晚了：下次送
button-quiet = 安静时段…
button-quiet-off = 无
button-away = 离开…
button-away-day = 到明天
button-away-three = 3 天
button-away-week = 一周
button-away-fortnight = 2 周
button-away-back = 我回来了
button-zone = 时区…
button-zones = 所有时区
button-language = 语言…

## Searching and keeping

command-search = 搜索所有往期
command-save = 为自己收藏最新一期
command-saved = 你收藏的内容
option-words = 词语、“短语”、-不要的
option-date = 例如：3月3日、2026年3月、昨天
search-ask = 你在找什么？输入 /search 和几个词，例如：/search 石油 制裁
search-examples = 词的开头就够了。“引号里的”词连在一起，减号表示不要：/search 制裁 “北海” -石油
search-found = { $count ->
   *[other] { $count } 期里有“{ $words }”
}
search-many = 超过 { $count } 期里有“{ $words }”
search-in = 只在 { $newsletter } 里，最新的在前
search-beyond = 没有更多了。
search-none = 没有找到“{ $words }”。
search-none-in = 在 { $newsletter } 里没有找到“{ $words }”。
search-none-of = 单独的“{ $words }”也找不到。
search-long = 词太多，打不开其他页：请少用几个词。
wrong-search = “{ $words }”里没有可以搜索的。
saved-now = 已收藏：{ $title }。/saved 显示你的收藏。
saved-no-longer = 不再收藏：{ $title }。
saved-title = 你的收藏
saved-line = { $title } – { $newsletter }，{ $date }
saved-how = 要去掉一项，打开它，再按一次 ☆。
saved-private = 你的收藏只属于你。请在我们的私聊里问我，这里谁都看得到。
saved-none = 还没有。在某一期或栏目下按 ☆ 收藏，就会留在这里。
save-what = 我不知道你指哪一期。请在它下面按 ☆ 收藏，或说出通讯：/save 加名称会收藏最新一期。
issues-none-before = 没有那么早的。第一期是{ $date }。
issues-months = { $newsletter }：{ $year }年
issues-months-type = 选一个月，或输入：/issues 3月3日
issues-examples = 例子：/issues 2 · /issues 3月3日 · /issues 2026年3月 · /issues 昨天
button-month = { $month }月 · { $count }
button-months = 按月份…
button-only = 只看 { $newsletter }
button-everywhere = 所有通讯
button-search = { $words }（{ $count }）
button-read-on = 继续读
button-save = ☆ 收藏
button-saved = 我的收藏

## What of an issue is wanted, and why something came

command-filter = 每期只要你想要的内容
command-why = 某一期为什么来了，或没来
option-items = 例如：石油、“北海”、不要 体育
briefing-filtered = 按你的筛选，{ $all } 条中的 { $kept } 条
subscriptions-line-filter = { $line }；{ $filter }
filter-is = { $newsletter }：{ $filter }。
filter-none = { $newsletter }：全部内容都送。
filter-would-be = { $newsletter }，如果保存：{ $filter }。
filter-only = 只要{ $tests }
filter-never = 不要{ $tests }
filter-both = { $only }，{ $never }
filter-or = { $first }或{ $next }
filter-words = “{ $words }”
filter-section = 栏目“{ $title }”
filter-keeps = { $issues ->
   *[other] 最近 { $issues } 期会留下 { $kept } 期，{ $all } 条中的 { $items } 条。
}
filter-keeps-none = { $issues ->
   *[other] 最近 { $issues } 期一期也不会留下。
}
filter-untried = 还没有可以试的一期。
filter-sections = 按某个栏目可以去掉它，或让它回来。
filter-type = 或者输入你想要的：/filter 石油、“北海”、不要 体育
filter-examples = 例子：/filter 石油、“北海” · /filter 不要 体育、栏目 市场 · /filter /油轮|货轮/ · /filter 全部
filter-which = 哪份通讯？
filter-changed = 那个试过之后，又试了别的。现在算数的是：
wrong-filter-nothing = “{ $words }”里没有可以找的。
wrong-filter-pattern = “{ $words }”不是我能用的模式：可能有括号没关，或者它什么都匹配。普通的词不需要斜杠。
wrong-filter-big = “{ $words }”这个模式太大。少一些重复，或用普通的词。
wrong-filter-many = 一个筛选放不下这么多：最多 { $most } 个词、短语和栏目，{ $patterns } 个模式。
button-filter = 筛选…
button-filter-save = 保存这个筛选
button-filter-discard = 保持原样
button-filter-off = 恢复全部
button-filter-draft = 我试过的
button-why = 为什么…
why-title = 某一期为什么来了，或没来
why-filter = 你的筛选：{ $filter }。
why-none = 还没有一期。
why-came = { $when }送来了
why-came-together = { $when }和其他的一起送来了
why-held-schedule = 按你的时间，{ $when }送来
why-held-quiet = 安静时段结束后，{ $when }送来
why-held-away = 暂停结束后，{ $when }送来
why-coming = 正在路上
why-aside = 还没能发出，{ $when }再试
why-filtered = 你的筛选没有留下任何内容
why-retracted = 被发布者收回了
why-unsubscribed = 那时你已退订
why-barred = 那时我不能在这里发消息
why-failed = 没能送达；管理机器人的人可以在日志里找到原因
why-before = 是你订阅之前的

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = 周一, 每周一, 星期一, 每星期一, 礼拜一 | 周二, 每周二, 星期二, 每星期二, 礼拜二 | 周三, 每周三, 星期三, 每星期三, 礼拜三 | 周四, 每周四, 星期四, 每星期四, 礼拜四 | 周五, 每周五, 星期五, 每星期五, 礼拜五 | 周六, 每周六, 星期六, 每星期六, 礼拜六 | 周日, 周天, 每周日, 星期日, 星期天, 每星期日, 礼拜天
words-month-names = 一月 | 二月 | 三月 | 四月 | 五月 | 六月 | 七月 | 八月 | 九月 | 十月 | 十一月 | 十二月
words-daily = 每天, 天天, 每日
words-weekdays = 工作日, 平日, 周一到周五
words-weekend = 周末, 双休日
words-live = 立即, 马上, 一出就送, 实时
words-off = 关闭, 关, 无, 没有
words-silently = 静音, 不出声, 无声
words-and = 和, 与, 及
words-to = 到, 至, 直到
words-am = am
words-pm = pm
words-hour-mark = 点, 点钟, 时
words-noon = 中午, 正午
words-midnight = 午夜, 半夜
words-morning = 早上, 上午, 早晨, 清晨
words-evening = 晚上, 下午, 傍晚
words-today = 今天
words-tomorrow = 明天
words-yesterday = 昨天
words-hours = 小时, 个小时
words-days = 天, 日
words-weeks = 周, 个星期, 星期
words-months = 个月
words-one = 一, 一个
words-filler = 在, 从, 每, 的, 分, 我不在, 之前, 为止, 后, 之后

## Words that people type for filters

words-filter-only = 只要, 只看, 仅限
words-filter-without = 不要, 除了, 除去, 以外
words-filter-section = 栏目, 版块
words-filter-all = 全部, 所有, 不筛选

# Privacy
command-privacy = 我保存了你的什么
command-forget = 删除关于你的一切
privacy-title = 我保存什么
privacy-who = 你是谁：你在这个平台的编号、应用的语言，以及我能在哪里给你发消息。
privacy-settings = 你接收什么、怎么设置的：时间、时区、安静时段、筛选。
privacy-saved = 你的收藏。
privacy-sent = 我用哪些消息给你发过哪些期，这样不会重复，更正也能送到。
privacy-invited = 你能看哪些需要邀请的通讯。
privacy-edited = 你发给我等待发布的内容，以及你可以在哪些通讯中发布。
privacy-shared = 关于群组和频道：名称、接收什么、由谁在何时更改。
privacy-not = 你写给我的其他内容都不保存，你什么时候阅读也不保存。一切都只在管理我的人那里。
forget-ask = 要删除关于你的一切吗：你接收什么、怎么设置、收藏了什么、我给你发过什么？群组和频道继续接收，但不再知道是谁设置的。
forget-for-good = 这不能撤销。我们聊天里的消息会留下，你可以在那里删除。
forget-done = 好了：关于你的一切都已删除。要重新开始，请发送 /start。
forget-private = 这是你我之间的事。请在我们的私聊里问我。
button-privacy = 隐私
button-forget = 忘记我…
button-forget-sure = 全部删除
button-keep = 全部保留

# Moving to another platform
command-link = 在另一个平台也收到同样的内容
link-code = 在另一个平台打开我，在那里的私聊里把这个发给我。你在这里接收的也会送到那里，时间和筛选不变，收藏也在那里：
link-valid = 一小时内有效，只能用一次。谁拿到它，谁就能一起读：不要给任何人看。
link-nothing = 还没有可以带走的：你在这里没有接收通讯，也没有收藏。
link-private = 代码只能给你看。请在我们的私聊里问我。
link-wrong = 那个代码不存在、已用过，或超过一小时。请在你接收通讯的平台给我发 /link，我会生成新的。
link-own = 那个代码本来就是你的。请在另一个平台发给我。
link-done = 好了。旧的地方也还会送，直到你在那里停止。
link-stopped = 好了：旧的地方不再送了。这里继续。
link-too-late = 从这里已经不能停止它。在旧的地方，/subscriptions 里有按钮。
button-link-stop = 停止旧的地方

# A file with everything
command-export = 把关于你的一切导出成文件
export-done = 我保存的关于你的一切都在这个文件里，程序也能读取。
button-export = 导出文件

# Who may see a newsletter
by-invitation = { $newsletter } 需要邀请才能接收，而 { $chat } 没有邀请。管理这个机器人的人可以放行。
invitation-wrong = 那个邀请不存在、已用完或已被收回。请向给你邀请的人再要一个。

# Who changed what in a shared chat
changed-by = 由 { $name } 更改。
changes-title = { $chat }：谁改了什么
changes-none = 还没有任何更改。
changes-line = { $what } – { $name }，{ $when }
changes-last = 上次更改：{ $name }，{ $when }。
changes-somebody = 已不在这里的人
button-changes = 谁改了什么…

# Where newsletters go
subscribed-twice = { $channel } 也在接收，而那里发布的消息会自动出现在这里：每一期在这里都会出现两次。
option-mention = 每期都要提醒的身份组
mention-is = 每一期都会提醒 { $role }。
mention-none = 有新的一期时不提醒任何人。
button-mention-off = 不提醒
wrong-mention = 我不能提及 { $role }。请在它的设置里允许任何人提及它，或者给我提及所有身份组的权限。
wrong-mention-all = 我提及的是某个身份组，而不是一次提及所有人。请选一个大家可以自己领取的身份组。

# What is typed
button-type = ✎ 输入…
ask-answer = 请直接回复这条消息。

# What waits for an editor or operator
editor-welcome = 你现在可以在 { $newsletter } 发布了。有一期等你处理时，我会在这里告诉你。
held-title = 等你处理的内容
held-none = 没有等你处理的内容。
held-how = 要发布，请把几行文字或一个文件发送或转发给我：Markdown、HTML 或邮件（.eml）。你会看到读者将看到的样子，然后可以发布、定个时间，或者丢弃。
held-private = 请在我们的私聊里问我，这里谁都看得到。
held-only = 只有编辑和管理机器人的人能这样做。管理这个机器人的人用“courant editor invite”邀请编辑。
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }，{ $when }发出
held-untitled = （无标题）
held-waits = 等你处理。
held-review = { $newsletter }：“{ $title }”等待发布。
held-unproved = “{ $title }”自称是 { $newsletter }：{ $reason }。
held-unknown = “{ $title }”的发件人还不是通讯：{ $sender }。
held-confirmation = { $sender } 询问你是否要订阅。要确认请打开：{ $link }
held-draft = { $newsletter }：“{ $title }”，你可以现在发布，也可以稍后发布。
held-draft-nowhere = “{ $title }”还不属于任何通讯。
held-proved = 已证实来自 { $domain }。
held-not-proved = 没有什么能证明是谁发的，所以谁都可能再发类似的。你只能接收这一份。
held-would-go = { $chats ->
    [0] 还没有人接收这份通讯，发布后会存入往期。
   *[other] 发布后会发到 { $chats } 个聊天。
}
held-would-be-known = 这已经发布过了。再次发布不会改变什么。
held-would-be-retracted = 这发布过又被收回了，会一直如此。
held-would-be-corrected = 这已经发布过，但现在内容不同：发布后，已送达的会被更正。
held-goes-out = { $when }发出。
held-which = 这是哪份通讯的？
held-which-once = 要作为哪份通讯发布？只限这一次：没有什么能证明是谁发的。
held-which-sender = 这个发件人发的是哪份通讯？从现在起，从那里来的会自动发布。
held-when = “{ $title }”什么时候发出？时间按 { $zone }。
held-when-hint = 例如：明天 8:00、周一 18:30、3小时后
held-when-examples = 例子：明天 8:00 · 周一 18:30 · 12月24日 · 3小时后
held-scheduled = { $newsletter }: “{ $title }”{ $when }发出（{ $zone }）。
held-discarded = 已丢弃“{ $title }”。一周内可以恢复。
held-blocked = 已屏蔽 { $sender }：从那里来的都会被丢弃。
held-accepted = 从现在起，{ $sender } 就是 { $newsletter }：从那里来的会自动发布。
held-accepted-new = { $newsletter } 现在是一份通讯，{ $sender } 发来的会自动发布。
held-gone = 那个已经不用处理了。
held-published-before = 那个已经发布过了。
held-discarded-before = 那个已经丢弃了。
held-nowhere = 它还不属于任何通讯。
held-no-sender = 它没有写明可以屏蔽的发件人。
held-no-name = 它没有写明名称，或者名称属于另一份通讯。请说明它是哪份通讯的。
held-unreadable = 我无法把它做成一期：{ $reason }。
published-new = { $chats ->
    [0] { $newsletter }：“{ $title }”已存入往期。还没有人接收这份通讯。
   *[other] { $newsletter }：“{ $title }”正发往 { $chats } 个聊天。
}
published-corrected = { $chats ->
    [0] { $newsletter }：“{ $title }”已更正。此前还没有聊天收到它。
   *[other] { $newsletter }：“{ $title }”已更正，{ $chats } 个聊天里的也会更正。
}
published-known = { $newsletter }：“{ $title }”之前已经发布过。什么都没有改变。
published-retracted = { $newsletter }：“{ $title }”之前已被收回，会一直如此。
take-back-ask = { $chats ->
    [0] 要收回“{ $title }”吗？还没有聊天收到它。
   *[other] 要收回“{ $title }”吗？它会从收到它的 { $chats } 个聊天里消失。
}
take-back-done = 已收回“{ $title }”，它会从收到它的聊天里消失。
submit-nothing = 我可以发布文字和文件：Markdown、HTML 或邮件（.eml）。
submit-large = 那个文件太大了：最多 { $most } MB。
submit-gone = 那个文件已经取不到了。请再发一次。
submit-several = 里面有 { $count } 期。请一期一期地发。
submit-full = 等待处理的已经太多了。请先处理一部分。
submit-stripped = 图片没有收进来。Markdown 或 HTML 文件里链接的图片会一起收进来。
notice-did-not-go-out = “{ $title }”没能发出：{ $reason }。
button-held = 等待处理
button-held-preview = 看一看
button-held-publish = 发布
button-held-schedule = 定时…
button-held-no-time = 取消定时
button-held-discard = 丢弃
button-held-bring-back = 恢复
button-held-which = 属于别的通讯…
button-held-accept = 接受
button-held-ignore = 忽略
button-held-block = 屏蔽
button-held-confirm = 确认
button-take-back = 收回…
button-take-back-sure = 收回
