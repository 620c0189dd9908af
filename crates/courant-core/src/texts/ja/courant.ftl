### Japanese. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = はじめに。ニュースレターを選べます
command-newsletters = すべてのニュースレター
command-subscribe = ニュースレターをここで受け取る
command-unsubscribe = ニュースレターの受け取りをやめる
command-subscriptions = 受け取っているもの
command-latest = 最新号
command-issues = これまでの号
command-settings = 号の分量、形式、言語
command-help = できること
option-code = もらったコード、またはリンクの末尾
option-newsletter = どのニュースレター
option-to = 自分、またはこのチャンネル
option-channel = このサーバーの別のチャンネル
option-page = ページ（1から）
option-depth = headlines、brief、full（見出し、要約、全文）
option-language = ボットの言語
option-style = classic、rich、またはこのボットの通常の形式の auto
option-to-me = 自分
option-to-here = このチャンネル

## Welcome and help

welcome = Courant へようこそ。
welcome-what = ニュースレターを短くまとめて、あなたのいる場所に届けます。ひとつ選ぶと、新しい号がこのチャットに届きます。
welcome-none = まだニュースレターがありません。まもなく追加されます。また来てください。
welcome-server = ニュースレターを短くまとめて届けます。ひとつ選ぶと、新しい号が個人チャットに届きます。
welcome-group = ニュースレターを短くまとめて、このチャットに届けます。どれにするかは管理者が選びます。
help-title = できること
help-line = /{ $name } – { $what }
help-tip = どれもクリックでも入力でもできます。/subscribe と名前の数文字で十分です。
chatter = わたしにわかるのはコマンドだけです。よく使うものはこちら：

## Newsletters and subscriptions

newsletters-title = ニュースレター
newsletters-none = まだニュースレターがありません。
pick-subscribe = どのニュースレターにしますか？
pick-none-left = すべてのニュースレターを受け取っています。
pick-none-left-chat = { $chat } はすべてのニュースレターを受け取っています。
pick-unsubscribe = どれをやめますか？
pick-latest = どのニュースレターの最新号ですか？
pick-issues = どのニュースレターのこれまでの号ですか？
subscribed = { $newsletter } がここに届きます（{ $depth }）。
subscribed-private = { $newsletter } が個人チャットに届きます（{ $depth }）。
subscribed-chat = { $chat } に { $newsletter } が届きます（{ $depth }）。
subscribed-next = 次の号は自動で届きます。
subscribed-already = { $newsletter } はもう届いています（{ $depth }）。
subscribed-already-chat = { $chat } には { $newsletter } がもう届いています（{ $depth }）。
unsubscribed = { $newsletter } はもう届きません。
unsubscribed-chat = { $chat } に { $newsletter } はもう届きません。
unsubscribed-not = { $newsletter } は受け取っていません。
unsubscribed-not-chat = { $chat } は { $newsletter } を受け取っていません。
subscriptions-title = 受け取っているもの
subscriptions-title-chat = { $chat } が受け取っているもの
subscriptions-line = { $newsletter }（{ $depth }）
subscriptions-none = まだありません。
welcome-private = ニュースレターはここに届きます。

## Reading

latest-none = { $newsletter } の号はまだありません。
nothing-taken = まだどのニュースレターも受け取っていません。
nothing-taken-chat = { $chat } はまだどのニュースレターも受け取っていません。
issues-title = { $newsletter }：これまでの号
issues-page = { $pages } ページ中 { $page } ページ
issues-line = { $date } – { $title }
issues-none = { $newsletter } の号はまだありません。
issues-beyond = ページは { $pages ->
   *[other] { $pages } ページ
}しかありません。
issue-gone = その号はもう保存されていません。いまあるのはこちら：
issue-untitled = { $date }の号

## Settings

settings-title = 設定
settings-depth = 分量：{ $depth }
settings-language = 言語：{ $language }
settings-language-auto = { $language }（アプリと同じ）
settings-depth-set = これからの号の分量：{ $depth }。
settings-language-set = これからは日本語で話します。
settings-style = 形式：{ $style }
settings-style-set = これからの号の形式：{ $style }。
style-auto = このボットの通常のメッセージ
style-classic = どのアプリでも表示できるメッセージ
style-rich = アプリの表示機能をすべて使うリッチメッセージ
settings-on = { $what }：オン。
settings-off = { $what }：オフ。
depth-headlines = 見出しのみ
depth-brief = 要約
depth-full = 全文

## Elsewhere: channels and groups

elsewhere-title = { $newsletter } をチャンネルやグループへ
elsewhere-how = わたしをチャンネルの管理者にしてから、下のボタンで選ぶか、/subscribe のあとに @名前 を書くか、そのチャンネルの投稿を転送してください。グループでは、わたしを追加して、そこで /subscribe を送ってください。
elsewhere-pick = チャンネルを選ぶ
elsewhere-offer = { $chat } に何を届けますか？
elsewhere-not-yours = { $chat } に届くものを変えられるのは、その管理者だけです。
elsewhere-cannot-post = { $chat } に投稿できません。投稿の権限をわたしに与えてから、もう一度試してください。
elsewhere-unknown = { $name } が見えません。先にわたしを追加してから、もう一度試してください。
elsewhere-gone = そのチャットはもうわかりません。そこで /subscribe を送るか、そこの投稿を転送してください。
only-administrators = このチャットに届くものを変えられるのは管理者だけです。最新号はだれでも見られます。
only-brought = このチャットにはまだ追加されていないので、ここには投稿できません。管理者がわたしを追加すると、このチャットにもニュースレターが届きます。
cannot-reach = あなたに個別に送れません。このサーバーのメンバーからのダイレクトメッセージを許可してから、もう一度試してください。

## When something is not understood

wrong-unknown-command = /{ $name } は知りません。
wrong-did-you-mean = /{ $name } のことですか？
wrong-newsletter = 「{ $words }」というニュースレターは知りません。
wrong-newsletter-nearest = このどれかのことですか？
wrong-newsletter-several = 「{ $words }」に合うニュースレターがいくつかあります：
wrong-page = 「{ $page }」はページ番号ではありません。/issues に1からの数字をつけてください。
wrong-setting = 「{ $word }」は設定ではありません。headlines、brief、full、classic、rich、または言語です。
wrong-link = そのリンクはもう使えません。いまあるのはこちら：
wrong-long = コマンドとしては長すぎます。
wrong-button = そのボタンは古くなっています。いまはこうです：
wrong-trouble = こちらで問題が起きました。何も失われていません。1分後にもう一度試してください。
operator-welcome = あなたがこのボットの運営者になりました。必要なことがあればここでお知らせします。ボタンで最近の号の様子がわかります。
operator-wrong-code = そのコードは知られていないか、使用済みか、期限切れです。新しいものは「courant operator invite」で作れます。
operator-private = そのコードは個人チャットで送ってください。ここではみんなに読まれます。
operator-only = それを見られるのは運営者だけで、わたしとの個人チャットの中だけです。
deliveries-title = 配達
deliveries-line = { $newsletter }「{ $title }」：配達済み { $delivered }、待ち { $waiting }、失敗 { $failed }、見送り { $skipped }
deliveries-held = 時間まで保留 { $held }
deliveries-rate = この1分で { $rate }、残りおよそ { $minutes } 分
deliveries-none = まだ何も送っていません。
progress-line = { $newsletter }「{ $title }」を送信中：{ $audience } チャット中 { $done }、この1分で { $rate }、残りおよそ { $minutes } 分。
progress-stands = { $newsletter }「{ $title }」を送信中：{ $audience } チャット中 { $done }、この1分は動きがありません。
progress-done = { $newsletter }「{ $title }」が { $audience } チャットに届きました。失敗：{ $failed }。
notice-rejected = { $newsletter } のメッセージをプラットフォームが拒否しました：{ $reason }。詳しくはログにあります。
notice-forbidden = { $chat } に投稿できません：{ $reason }。明日もう一度試します。
notice-source = { $newsletter } の号を読めませんでした：{ $reason }。ファイルは別に取っておきました。
notice-feed-stopped = { $newsletter } のフィード（{ $address }）の取得をやめました：{ $reason }。再開するには：courant feed resume { $feed }

## Buttons

button-subscribe = 登録する
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = 解除する
button-unsubscribe-from = － { $newsletter }
button-undo = 元に戻す
button-latest = 最新号
button-issues = これまでの号
button-deliveries = 配達
button-again = もう一度見る
button-newsletters = すべてのニュースレター
button-subscriptions = 登録一覧
button-settings = 設定
button-help = ヘルプ
button-elsewhere = チャンネルやグループへ…
button-newer = ‹ 新しい
button-older = 古い ›
button-previous = ‹ 戻る
button-next = 続き ›
button-headlines = 見出し
button-brief = 要約
button-full = 全文
button-web = ウェブで
button-contents = セクションを読む…
button-auto = アプリと同じ
button-pictures = 画像
button-sponsors = 広告
button-sound = 音
button-style-auto = 通常の形式
button-style-classic = クラシック
button-style-rich = リッチ

## Briefings

briefing-date = { $year }年{ $month }月{ $day }日
briefing-number = 第{ $number }号
briefing-by = 執筆：{ $authors }
briefing-video = ▶ 動画
briefing-sponsor = 広告
briefing-credit = 写真：{ $credit }
briefing-source = 出典：{ $credit }
briefing-picture = 画像
briefing-more = { $count ->
   *[other] …ほか { $count } 件
}
briefing-continued = { $section }（続き）
briefing-contents = この号の内容：{ $sections }
briefing-lead = トップ記事
briefing-empty = この号には本文がありません。
only-you-see-this = 答えは下にあり、あなただけに見えます。何もなければ、もう一度押してください。
digest-title = { $count ->
   *[other] ニュースレター：{ $count } 号
}
digest-contents = 号を読む…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = この号は発行者によって取り下げられました。
copy-shorter = この号の残りは発行者によって削除されました。

## When issues come

command-schedule = 届く時間：出たらすぐ、または選んだ時間に
command-timezone = どこの時計に合わせるか
command-quiet = 何も届かない時間帯
command-pause = 戻るまで何も届かない
command-resume = また届くようにする
option-when = 例：平日7:30、日曜9:00と水曜18:00、すぐ
option-city = 都市またはタイムゾーン
option-hours = 例：22-7、22-7 音なし、なし
option-until = 例：月曜、3日間、12月24日
when-is = { $what }：{ $schedule }。
when-is-next = { $what }：{ $schedule }、次回は{ $next }。
when-all = あなたのニュースレター
when-digest = その間に出たものは、まとめて届きます。
when-in-quiet = それは静かな時間（{ $hours }）の中なので、終わってから届きます。
when-type = 曜日と時間を選ぶか、入力してください：/schedule 日曜9:00と水曜18:00
when-examples = 例：/schedule 平日7:30 · /schedule 日曜9:00と水曜18:00 · /schedule すぐ
schedule-live = 出たらすぐ
schedule-at = { $days } { $times }
schedule-zone = { $schedule }（{ $zone }）
days-all = 毎日
days-weekdays = 平日
days-weekend = 週末
weekday = { $day ->
    [1] 月曜日
    [2] 火曜日
    [3] 水曜日
    [4] 木曜日
    [5] 金曜日
    [6] 土曜日
   *[7] 日曜日
}
weekday-each = { $day ->
    [1] 毎週月曜日
    [2] 毎週火曜日
    [3] 毎週水曜日
    [4] 毎週木曜日
    [5] 毎週金曜日
    [6] 毎週土曜日
   *[7] 毎週日曜日
}
clock = { $hour }:{ $minute }
moment-today = 今日 { $time }
moment-tomorrow = 明日 { $time }
moment-weekday = { $weekday } { $time }
moment-date = { $date }（{ $weekday }）{ $time }
list-and = { $first }と{ $next }
list-comma = { $first }、{ $next }
zone-time = { $city } 時間
zone-is = タイムゾーン：{ $zone }。いまは { $time } です。
zone-pick = そちらはいま何時ですか？ または都市を入力：/timezone Berlin
zone-pick-city = それはどこですか？
zone-guessed = アプリの言語から{ $zone }としました。違っていたら、下で変えてください。
zone-unknown = タイムゾーンがまだわからないので、{ $zone }です。下で変えてください。
zone-wrong = 「{ $words }」という都市やタイムゾーンは知りません。
zone-nearest = このどれかのことですか？
quiet-is = 静かな時間：{ $hours }、{ $zone }。
quiet-hold = { $from } から { $to } は何も届かない
quiet-silence = { $from } から { $to } は音なし
quiet-none = 静かな時間はありません。
quiet-what = 🌙 は静かな時間が終わるまで取っておき、🔕 は音だけを消します。または入力：/quiet 22:30-6:30
quiet-examples = 例：/quiet 22-7 · /quiet 22:30-6:30 音なし · /quiet なし
away-is = { $what }：休止中、再開は{ $until }。
away-then = その間に出たものは、そのときまとめて届きます。
away-ask = どのくらい休みますか？ または入力：/pause 月曜まで
away-examples = 例：/pause 月曜まで · /pause 3日間 · /pause 12月24日18:00まで
settings-schedule = 時間：{ $schedule }
settings-quiet = 静かな時間：{ $hours }
settings-away = 休止中、再開は{ $until }
subscriptions-line-when = { $newsletter }（{ $depth }）、{ $schedule }
subscriptions-line-away = { $line }。休止中、再開は{ $until }
wrong-time = 「{ $words }」という時間はありません。
wrong-time-word = 「{ $words }」の「{ $word }」がわかりません。
wrong-time-nothing = 「{ $words }」が時間としてわかりません。
wrong-time-many = 時間が多すぎます。{ $most } 個までです。
wrong-time-past = その時はもう過ぎています。
wrong-time-far = 先すぎます。1年までです。
wrong-time-newsletter = 「{ $newsletter }」はわかりましたが、いつなのかがわかりません。
button-how = 分量…
button-when = いつ…
button-live = 出たらすぐ
button-as-chat = ほかと同じ
button-daily = 毎日
button-weekdays = 平日
button-weekend = 週末
button-sundays = 毎週日曜日
button-late-send = 遅れたら：すぐに
button-late-next = 遅れたら：次回に
button-quiet = 静かな時間…
button-quiet-off = なし
button-away = 休止…
button-away-day = 明日まで
button-away-three = 3日間
button-away-week = 1週間
button-away-fortnight = 2週間
button-away-back = 戻りました
button-zone = タイムゾーン…
button-zones = すべてのタイムゾーン
button-language = 言語…

## Searching and keeping

command-search = すべての号を検索する
command-save = 最新号を自分用に保存する
command-saved = 保存したもの
option-words = 言葉、「語句」、-除く言葉
option-date = 例：3月3日、2026年3月、昨日
search-ask = 何を探しますか？ /search と言葉を入力してください。例：/search 石油 制裁
search-examples = 言葉の始めだけで十分です。「かぎかっこ」の中は続けて、マイナスは除きます：/search 制裁 「北海」 -石油
search-found = { $count ->
   *[other] { $count } 号に「{ $words }」があります
}
search-many = { $count } 以上の号に「{ $words }」があります
search-in = { $newsletter } のみ、新しい順
search-beyond = これ以上はありません。
search-none = 「{ $words }」は見つかりませんでした。
search-none-in = { $newsletter } に「{ $words }」は見つかりませんでした。
search-none-of = 「{ $words }」だけでも見つかりません。
search-long = 言葉が多すぎて、ほかのページを開けません。言葉を減らしてください。
wrong-search = 「{ $words }」には検索できるものがありません。
saved-now = 保存しました：{ $title }。/saved で一覧を見られます。
saved-no-longer = 保存をやめました：{ $title }。
saved-title = 保存したもの
saved-line = { $title } – { $newsletter }、{ $date }
saved-how = はずすには、開いて ☆ をもう一度押してください。
saved-private = 保存したものはあなただけのものです。個人チャットで聞いてください。ここではみんなに読まれます。
saved-none = まだありません。号やセクションの下の ☆ 保存 を押すと、ここに残ります。
save-what = どの号のことかわかりません。その下の ☆ 保存 を押すか、ニュースレターを挙げてください。/save と名前で最新号を保存します。
issues-none-before = それほど古いものはありません。最初は{ $date }です。
issues-months = { $newsletter }：{ $year }年
issues-months-type = 月を選ぶか、入力してください：/issues 3月3日
issues-examples = 例：/issues 2 · /issues 3月3日 · /issues 2026年3月 · /issues 昨日
button-month = { $month }月 · { $count }
button-months = 月ごとに…
button-only = { $newsletter } のみ
button-everywhere = すべてのニュースレター
button-search = { $words }（{ $count }）
button-read-on = 続きを読む
button-save = ☆ 保存
button-saved = 保存したもの

## What of an issue is wanted, and why something came

command-filter = ニュースレターの号から、ほしいものだけ
command-why = 号が届いた、または届かなかった理由
option-items = 例：石油、「北海」、スポーツ以外
briefing-filtered = フィルターにより { $all } 件中 { $kept } 件
subscriptions-line-filter = { $line }。{ $filter }
filter-is = { $newsletter }：{ $filter }。
filter-none = { $newsletter }：すべて届きます。
filter-would-be = { $newsletter }、これを保存すると：{ $filter }。
filter-only = { $tests }のみ
filter-never = { $tests }以外
filter-both = { $only }、{ $never }
filter-or = { $first }または{ $next }
filter-words = 「{ $words }」
filter-section = セクション「{ $title }」
filter-keeps = { $issues ->
   *[other] 最近の { $issues } 号のうち { $kept } 号が残り、{ $all } 件中 { $items } 件が届いたでしょう。
}
filter-keeps-none = { $issues ->
   *[other] 最近の { $issues } 号は、ひとつも残らなかったでしょう。
}
filter-untried = 試せる号がまだありません。
filter-sections = セクションを押すと、除いたり戻したりできます。
filter-type = または、ほしいものを入力：/filter 石油、「北海」、スポーツ以外
filter-examples = 例：/filter 石油、「北海」 · /filter スポーツ以外、セクション 市場 · /filter /タンカー|貨物船/ · /filter すべて
filter-which = どのニュースレターですか？
filter-changed = それは、ほかのものより前に試したものです。いまはこうです：
wrong-filter-nothing = 「{ $words }」には探せるものがありません。
wrong-filter-pattern = 「{ $words }」は使えないパターンです。かっこが閉じていないか、何にでも合うのかもしれません。普通の言葉にスラッシュは要りません。
wrong-filter-big = 「{ $words }」はパターンとして大きすぎます。繰り返しを減らすか、普通の言葉にしてください。
wrong-filter-many = ひとつのフィルターには多すぎます。言葉、語句、セクションは合わせて { $most } 個、パターンは { $patterns } 個までです。
button-filter = フィルター…
button-filter-save = このフィルターを保存
button-filter-discard = 元のままにする
button-filter-off = またすべて
button-filter-draft = 試したもの
button-why = なぜ…
why-title = 号が届いた、または届かなかった理由
why-filter = フィルター：{ $filter }。
why-none = 号はまだありません。
why-came = { $when }に届きました
why-came-together = { $when }に、ほかの号と一緒に届きました
why-held-schedule = 予定により{ $when }に届きます
why-held-quiet = 静かな時間が終わる{ $when }に届きます
why-held-away = 休止が終わる{ $when }に届きます
why-coming = 向かっています
why-aside = まだ送れていません。{ $when }にもう一度試します
why-filtered = フィルターで何も残りませんでした
why-retracted = 発行者が取り下げました
why-unsubscribed = 解除していました
why-barred = そのときはここに投稿できませんでした
why-failed = 届けられませんでした。理由は運営者がログで確認できます
why-before = 登録より前の号です

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = 月曜日, 月曜, 毎週月曜, 毎週月曜日 | 火曜日, 火曜, 毎週火曜, 毎週火曜日 | 水曜日, 水曜, 毎週水曜, 毎週水曜日 | 木曜日, 木曜, 毎週木曜, 毎週木曜日 | 金曜日, 金曜, 毎週金曜, 毎週金曜日 | 土曜日, 土曜, 毎週土曜, 毎週土曜日 | 日曜日, 日曜, 毎週日曜, 毎週日曜日
words-month-names = 一月 | 二月 | 三月 | 四月 | 五月 | 六月 | 七月 | 八月 | 九月 | 十月 | 十一月 | 十二月
words-daily = 毎日, 日々
words-weekdays = 平日, 毎平日
words-weekend = 週末, 土日
words-live = すぐ, すぐに, 出たらすぐ, 即時
words-off = なし, オフ, 無し
words-silently = 音なし, 静かに, サイレント
words-and = と, および
words-to = まで, から
words-am = am
words-pm = pm
words-hour-mark = 時
words-noon = 正午, 昼
words-midnight = 深夜, 真夜中
words-morning = 朝, 午前
words-evening = 夜, 午後, 夕方, 晩
words-today = 今日
words-tomorrow = 明日, あした
words-yesterday = 昨日, きのう
words-hours = 時間
words-days = 日間, 日
words-weeks = 週間, 週
words-months = か月, ヶ月, ヵ月, カ月
words-one = 一
words-filler = に, は, の, で, 毎週, 分, 留守, 後

## Words that people type for filters

words-filter-only = のみ, だけ
words-filter-without = 以外, を除く, 抜き
words-filter-section = セクション, 欄
words-filter-all = すべて, 全部, フィルターなし

# Privacy
command-privacy = あなたについて保存していること
command-forget = あなたについてのすべてを消す
privacy-title = 保存していること
privacy-who = あなたがだれか：このプラットフォームでの番号、アプリの言語、連絡できる場所。
privacy-settings = 受け取っているものとその設定：時間、タイムゾーン、静かな時間、フィルター。
privacy-saved = 保存したもの。
privacy-sent = どの号をどのメッセージで送ったか。二度送らず、訂正を届けるためです。
privacy-invited = 招待制のニュースレターのうち、見られるもの。
privacy-edited = 公開するために送ったもの（待っている間）と、公開できるニュースレター。
privacy-shared = グループやチャンネルについて：名前、受け取っているもの、いつだれが変更したか。
privacy-not = ほかにわたしに書いたことも、いつ読んだかも保存しません。すべてはわたしを運営する人のところに残ります。
forget-ask = あなたについてのすべてを消しますか？ 受け取っているもの、その設定、保存したもの、送ったもの。グループやチャンネルには引き続き届きますが、だれが設定したかはわからなくなります。
forget-for-good = 元には戻せません。チャットのメッセージは残りますが、そこで削除できます。
forget-done = 完了：あなたについてのすべてを消しました。また始めるには /start と書いてください。
forget-private = それはあなたとわたしの間のことです。個人チャットで聞いてください。
button-privacy = プライバシー
button-forget = わたしを忘れて…
button-forget-sure = すべて消す
button-keep = すべて残す

# Moving to another platform
command-link = もう一方のプラットフォームでも同じものを受け取る
link-code = もう一方のプラットフォームでわたしを開き、そこの個人チャットでこれを送ってください。ここで受け取っているものが、時間もフィルターもそのままでそこにも届き、保存したものもそこにあります：
link-valid = 1時間以内に一度だけ使えます。これを持つ人は一緒に読めます。だれにも見せないでください。
link-nothing = まだ持っていくものがありません。ここではニュースレターを受け取っておらず、何も保存していません。
link-private = コードはあなただけのものです。個人チャットで聞いてください。
link-wrong = そのコードは知られていないか、使用済みか、1時間以上前のものです。ニュースレターを受け取っているプラットフォームで /link を送ってください。新しく作ります。
link-own = そのコードはもともとあなたのものです。もう一方のプラットフォームで送ってください。
link-done = できました。元の場所にも、そこで止めるまで届きます。
link-stopped = 完了：元の場所にはもう届きません。ここでは続きます。
link-too-late = ここからはもう止められません。元の場所では /subscriptions にボタンがあります。
button-link-stop = 元の場所で止める

# A file with everything
command-export = あなたについてのすべてをファイルで受け取る
export-done = あなたについて保存していることのすべてを、プログラムでも読めるファイルにしました。
button-export = ファイルで

# Who may see a newsletter
by-invitation = { $newsletter } は招待制で、{ $chat } は招待されていません。このボットの運営者なら、受け取れるようにできます。
invitation-wrong = その招待は知られていないか、使用済みか、取り消されています。くれた人に新しいものを頼んでください。

# Who changed what in a shared chat
changed-by = { $name } が変更しました。
changes-title = { $chat }：だれが何を変えたか
changes-none = まだ何も変更されていません。
changes-line = { $what } – { $name }、{ $when }
changes-last = 最後の変更：{ $name }、{ $when }。
changes-somebody = もうここにいない人
button-changes = だれが何を変えたか…

# Where newsletters go
subscribed-twice = { $channel } にも届いていて、そこの投稿はここにも自動で表示されます。どの号もここに2回並ぶことになります。
option-mention = 号が届くたびに知らせるロール
mention-is = 号が届くたびに { $role } に知らせます。
mention-none = 新しい号が届いても、だれにも知らせません。
button-mention-off = 知らせない
wrong-mention = { $role } にメンションできません。ロールの設定でだれでもメンションできるようにするか、すべてのロールにメンションする権限をわたしに与えてください。
wrong-mention-all = メンションするのはロールで、全員を一度にはメンションしません。だれでも自分で付けられるロールを選んでください。

# What is typed
button-type = ✎ 入力…
ask-answer = このメッセージに返信して教えてください。

# What waits for an editor or operator
editor-welcome = { $newsletter } に発行できるようになりました。あなたの判断を待つ号があれば、ここでお知らせします。
held-title = 判断待ちのもの
held-none = 判断待ちのものはありません。
held-how = 発行するには、数行の文章かファイル（Markdown、HTML、メール（.eml））を送るか転送してください。読者に届くとおりに表示されるので、そのあと発行するか、時間を決めるか、破棄します。
held-private = それは個人チャットで聞いてください。ここではみんなに読まれます。
held-only = それができるのは編集者と運営者だけです。編集者は、このボットの運営者が「courant editor invite」で招待します。
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }、{ $when }に発行
held-untitled = （無題）
held-waits = あなたの判断を待っています。
held-review = { $newsletter }：「{ $title }」が発行を待っています。
held-unproved = 「{ $title }」は { $newsletter } を名乗っています：{ $reason }。
held-unknown = まだニュースレターではない差出人から「{ $title }」が届きました：{ $sender }。
held-confirmation = { $sender } が購読の確認を求めています。確認するには開いてください：{ $link }
held-draft = { $newsletter }：「{ $title }」。いますぐでも、あとからでも発行できます。
held-draft-nowhere = 「{ $title }」は、まだどのニュースレターのものでもありません。
held-proved = { $domain } からのものと証明されています。
held-not-proved = だれが送ったかの証明がなく、同じようなものはだれでも送れます。受け入れられるのは、今回のこれだけです。
held-would-go = { $chats ->
    [0] このニュースレターはまだだれも受け取っていません。発行するとアーカイブに入ります。
   *[other] 発行すると { $chats } チャットに届きます。
}
held-would-be-known = これは発行済みです。もう一度発行しても何も変わりません。
held-would-be-retracted = これは発行後に取り下げられたもので、そのままになります。
held-would-be-corrected = これは発行済みですが、内容が変わっています。発行すると、配達済みのものが訂正されます。
held-goes-out = { $when }に発行されます。
held-which = どのニュースレターの号ですか？
held-which-once = どのニュースレターとして発行しますか？ 今回だけです。だれが送ったかの証明がありません。
held-which-sender = この差出人はどのニュースレターを送っていますか？ これからは、そこから届くものが自動で発行されます。
held-when = 「{ $title }」をいつ発行しますか？ 時刻は { $zone }です。
held-when-hint = 例：明日8:00、月曜18:30、3時間後
held-when-examples = 例：明日8:00 · 月曜18:30 · 12月24日 · 3時間後
held-scheduled = { $newsletter }: 「{ $title }」は{ $when }に発行されます（{ $zone }）。
held-discarded = 「{ $title }」を破棄しました。1週間以内なら元に戻せます。
held-blocked = { $sender } をブロックしました。そこから届くものは破棄されます。
held-accepted = { $sender } はこれから { $newsletter } として扱われ、そこから届くものは自動で発行されます。
held-accepted-new = { $newsletter } がニュースレターになりました。{ $sender } が送るものは自動で発行されます。
held-gone = それはもう判断待ちではありません。
held-published-before = それはもう発行されています。
held-discarded-before = それはもう破棄されています。
held-nowhere = まだどのニュースレターのものでもありません。
held-no-sender = ブロックできる差出人が書かれていません。
held-no-name = 名前が書かれていないか、ほかのニュースレターと同じ名前です。どのニュースレターのものか教えてください。
held-unreadable = それを号にできません：{ $reason }。
published-new = { $chats ->
    [0] { $newsletter }：「{ $title }」をアーカイブに入れました。このニュースレターはまだだれも受け取っていません。
   *[other] { $newsletter }：「{ $title }」を { $chats } チャットに送ります。
}
published-corrected = { $chats ->
    [0] { $newsletter }：「{ $title }」を訂正しました。まだどのチャットにも届いていませんでした。
   *[other] { $newsletter }：「{ $title }」を訂正しました。届いていた { $chats } チャットでも訂正されます。
}
published-known = { $newsletter }：「{ $title }」は発行済みでした。何も変わっていません。
published-retracted = { $newsletter }：「{ $title }」は以前に取り下げられたもので、そのままになります。
take-back-ask = { $chats ->
    [0] 「{ $title }」を取り下げますか？ まだどのチャットにも届いていません。
   *[other] 「{ $title }」を取り下げますか？ 届いている { $chats } チャットから消えます。
}
take-back-done = 「{ $title }」を取り下げました。届いていたチャットから消えます。
submit-nothing = 発行できるのは、文章とファイル（Markdown、HTML、メール（.eml））です。
submit-large = そのファイルは大きすぎます。{ $most } MB までです。
submit-gone = そのファイルはもう取得できませんでした。もう一度送ってください。
submit-several = 中に { $count } 号あります。1号ずつ送ってください。
submit-full = 判断待ちのものが多すぎます。先にいくつか決めてください。
submit-stripped = 画像は含まれません。Markdown や HTML のファイルからリンクされた画像なら含まれます。
notice-did-not-go-out = 「{ $title }」を発行できませんでした：{ $reason }。
button-held = 判断待ち
button-held-preview = 見る
button-held-publish = 発行する
button-held-schedule = 時間を決める…
button-held-no-time = 時間を取り消す
button-held-discard = 破棄する
button-held-bring-back = 取り戻す
button-held-which = 別のニュースレター…
button-held-accept = 受け入れる
button-held-ignore = 無視する
button-held-block = ブロックする
button-held-confirm = 確認する
button-take-back = 取り下げる…
button-take-back-sure = 取り下げる
