### Korean. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = 환영 인사와 고를 수 있는 뉴스레터
command-newsletters = 모든 뉴스레터
command-subscribe = 뉴스레터를 여기로 받기
command-unsubscribe = 뉴스레터 그만 받기
command-subscriptions = 받고 있는 것
command-latest = 최신 호
command-issues = 지난 호
command-settings = 호의 분량, 형식, 언어
command-help = 할 수 있는 일
option-code = 받은 코드 또는 링크의 끝부분
option-newsletter = 어느 뉴스레터
option-to = 나 또는 이 채널
option-channel = 이 서버의 다른 채널
option-page = 쪽, 1부터
option-depth = headlines, brief, full(제목만, 요약, 전체)
option-language = 봇의 언어
option-style = classic, rich 또는 이 봇의 평소 형식인 auto
option-to-me = 나
option-to-here = 이 채널

## Welcome and help

welcome = Courant에 오신 것을 환영합니다.
welcome-what = 뉴스레터를 짧게 정리해 계신 곳으로 가져다 드립니다. 하나를 고르면 새 호가 나올 때마다 이 채팅으로 옵니다.
welcome-none = 아직 뉴스레터가 없습니다. 곧 생기니 다시 들러 주세요.
welcome-server = 뉴스레터를 짧게 정리해 드립니다. 하나를 고르면 새 호가 나올 때마다 개인 채팅으로 옵니다.
welcome-group = 뉴스레터를 짧게 정리해 이 채팅으로 가져옵니다. 무엇을 받을지는 관리자가 고릅니다.
help-title = 할 수 있는 일
help-line = /{ $name } – { $what }
help-tip = 무엇이든 누르거나 입력할 수 있습니다. /subscribe와 이름 몇 글자면 됩니다.
chatter = 저는 명령만 알아듣습니다. 가장 쓸모 있는 것들입니다:

## Newsletters and subscriptions

newsletters-title = 뉴스레터
newsletters-none = 아직 뉴스레터가 없습니다.
pick-subscribe = 어느 뉴스레터를 받으시겠어요?
pick-none-left = 이미 모든 뉴스레터를 받고 있습니다.
pick-none-left-chat = { $chat }: 이미 모든 뉴스레터를 받고 있습니다.
pick-unsubscribe = 어느 것을 그만 받으시겠어요?
pick-latest = 어느 뉴스레터의 최신 호인가요?
pick-issues = 어느 뉴스레터의 지난 호인가요?
subscribed = 이제 여기로 옵니다: { $newsletter }, { $depth }.
subscribed-private = 이제 개인 채팅으로 옵니다: { $newsletter }, { $depth }.
subscribed-chat = 이제 { $chat } 채팅으로 옵니다: { $newsletter }, { $depth }.
subscribed-next = 다음 호는 알아서 옵니다.
subscribed-already = 이미 받고 있습니다: { $newsletter }, { $depth }.
subscribed-already-chat = { $chat } 채팅은 이미 받고 있습니다: { $newsletter }, { $depth }.
unsubscribed = 이제 오지 않습니다: { $newsletter }.
unsubscribed-chat = { $chat } 채팅으로는 이제 오지 않습니다: { $newsletter }.
unsubscribed-not = 받고 있지 않습니다: { $newsletter }.
unsubscribed-not-chat = { $chat } 채팅은 받고 있지 않습니다: { $newsletter }.
subscriptions-title = 받고 있는 것
subscriptions-title-chat = { $chat } 채팅이 받고 있는 것
subscriptions-line = { $newsletter }, { $depth }
subscriptions-none = 아직 없습니다.
welcome-private = 뉴스레터는 여기로 옵니다.

## Reading

latest-none = { $newsletter }: 아직 나온 호가 없습니다.
nothing-taken = 아직 받는 뉴스레터가 없습니다.
nothing-taken-chat = { $chat }: 아직 받는 뉴스레터가 없습니다.
issues-title = { $newsletter }: 지난 호
issues-page = { $pages }쪽 중 { $page }쪽
issues-line = { $date } – { $title }
issues-none = { $newsletter }: 아직 나온 호가 없습니다.
issues-beyond = 모두 { $pages ->
   *[other] { $pages }쪽
}뿐입니다.
issue-gone = 그 호는 더 이상 보관되지 않습니다. 있는 것은 다음과 같습니다:
issue-untitled = { $date } 호

## Settings

settings-title = 설정
settings-depth = 분량: { $depth }
settings-language = 언어: { $language }
settings-language-auto = { $language } (앱과 같게)
settings-depth-set = 이제부터 호의 분량: { $depth }.
settings-language-set = 이제 한국어로 말합니다.
settings-style = 형식: { $style }
settings-style-set = 이제부터 호의 형식: { $style }.
style-auto = 이 봇의 평소 메시지
style-classic = 모든 앱이 보여 주는 메시지
style-rich = 앱이 보여 줄 수 있는 모든 것을 담은 메시지
settings-on = { $what }: 켬.
settings-off = { $what }: 끔.
depth-headlines = 제목만
depth-brief = 요약
depth-full = 전체

## Elsewhere: channels and groups

elsewhere-title = 채널이나 그룹에서 { $newsletter }
elsewhere-how = 저를 채널 관리자로 지정한 다음 아래 버튼으로 채널을 고르거나, /subscribe 뒤에 @이름을 적어 보내거나, 그 채널의 글을 저에게 전달해 주세요. 그룹에서는 저를 추가하고 거기서 /subscribe를 보내 주세요.
elsewhere-pick = 채널 고르기
elsewhere-offer = { $chat } 채팅은 무엇을 받을까요?
elsewhere-not-yours = { $chat } 채팅이 받는 것은 그곳 관리자만 바꿀 수 있습니다.
elsewhere-cannot-post = { $chat } 채팅에 쓸 수 없습니다. 저에게 게시 권한을 준 다음 다시 해 보세요.
elsewhere-unknown = { $name }: 보이지 않습니다. 먼저 저를 추가한 다음 다시 해 보세요.
elsewhere-gone = 그 채팅을 더는 알지 못합니다. 거기서 /subscribe를 보내거나 그곳의 글을 전달해 주세요.
only-administrators = 이 채팅이 받는 것은 관리자만 바꿀 수 있습니다. 최신 호는 누구나 볼 수 있습니다.
only-brought = 아직 이 채팅에 추가되지 않아 여기에 게시할 수 없습니다. 관리자가 저를 추가하면 이 채팅도 뉴스레터를 받을 수 있습니다.
cannot-reach = 개인적으로 보낼 수 없습니다. 이 서버 멤버의 다이렉트 메시지를 허용한 다음 다시 해 보세요.

## When something is not understood

wrong-unknown-command = /{ $name } 명령은 모릅니다.
wrong-did-you-mean = /{ $name } 말씀인가요?
wrong-newsletter = “{ $words }”라는 뉴스레터는 모릅니다.
wrong-newsletter-nearest = 이 가운데 하나인가요?
wrong-newsletter-several = “{ $words }”에 맞는 뉴스레터가 여럿입니다:
wrong-page = “{ $page }”: 쪽 번호가 아닙니다. /issues와 1부터 시작하는 숫자를 적어 보세요.
wrong-setting = “{ $word }”: 설정이 아닙니다. headlines, brief, full, classic, rich 또는 언어를 적어 주세요.
wrong-link = 그 링크는 이제 아무 데로도 이어지지 않습니다. 있는 것은 다음과 같습니다:
wrong-long = 명령으로는 너무 깁니다.
wrong-button = 그 버튼은 오래된 것입니다. 지금은 이렇습니다:
wrong-trouble = 제 쪽에서 문제가 생겼습니다. 잃어버린 것은 없으니 1분 뒤에 다시 해 보세요.
operator-welcome = 이제 이 봇의 운영자입니다. 할 일이 생기면 여기로 알려 드립니다. 버튼을 누르면 최근 호가 어떻게 나가고 있는지 볼 수 있습니다.
operator-wrong-code = 그 코드는 모르는 것이거나, 이미 썼거나, 만료되었습니다. 새 코드는 “courant operator invite”로 만듭니다.
operator-private = 그 코드는 개인 채팅으로 보내 주세요. 여기서는 누구나 읽을 수 있습니다.
operator-only = 그것은 운영자만 저와의 개인 채팅에서 볼 수 있습니다.
deliveries-title = 배달
deliveries-line = { $newsletter }, “{ $title }”: 배달 { $delivered }, 대기 { $waiting }, 실패 { $failed }, 건너뜀 { $skipped }
deliveries-held = 제때까지 보류 { $held }
deliveries-rate = 지난 1분 동안 { $rate }, 약 { $minutes }분 남음
deliveries-none = 아직 나간 것이 없습니다.
progress-line = { $newsletter }, “{ $title }” 보내는 중: 채팅 { $audience }곳 중 { $done }, 지난 1분 동안 { $rate }, 약 { $minutes }분 남음.
progress-stands = { $newsletter }, “{ $title }” 보내는 중: 채팅 { $audience }곳 중 { $done }; 지난 1분 동안 움직임이 없습니다.
progress-done = { $newsletter }, “{ $title }”: 채팅 { $audience }곳에 도착했습니다. 실패: { $failed }.
notice-rejected = { $newsletter }의 메시지를 플랫폼이 거절했습니다: { $reason }. 자세한 내용은 로그에 있습니다.
notice-forbidden = { $chat } 채팅에 쓸 수 없습니다: { $reason }. 내일 다시 해 보겠습니다.
notice-source = { $newsletter }의 호를 읽지 못했습니다: { $reason }. 파일은 따로 두었습니다.
notice-feed-stopped = { $newsletter } 피드({ $address })를 더 이상 가져오지 않습니다: { $reason }. 다시 가져오려면: courant feed resume { $feed }

## Buttons

button-subscribe = 구독
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = 구독 취소
button-unsubscribe-from = － { $newsletter }
button-undo = 되돌리기
button-latest = 최신 호
button-issues = 지난 호
button-deliveries = 배달
button-again = 다시 보기
button-newsletters = 모든 뉴스레터
button-subscriptions = 구독 목록
button-settings = 설정
button-help = 도움말
button-elsewhere = 채널이나 그룹에서…
button-newer = ‹ 최근
button-older = 이전 ›
button-previous = ‹ 뒤로
button-next = 더 보기 ›
button-headlines = 제목만
button-brief = 요약
button-full = 전체
button-web = 웹에서
button-contents = 섹션 읽기…
button-auto = 앱과 같게
button-pictures = 그림
button-sponsors = 광고
button-sound = 소리
button-style-auto = 평소 형식
button-style-classic = 클래식
button-style-rich = 리치

## Briefings

briefing-date = { $year }년 { $month }월 { $day }일
briefing-number = 제{ $number }호
briefing-by = 글: { $authors }
briefing-video = ▶ 동영상
briefing-sponsor = 광고
briefing-credit = 사진: { $credit }
briefing-source = 출처: { $credit }
briefing-picture = 그림
briefing-more = { $count ->
   *[other] … 그 밖에 { $count }건
}
briefing-continued = { $section } (이어서)
briefing-contents = 이번 호: { $sections }
briefing-lead = 머리기사
briefing-empty = 이 호에는 본문이 없습니다.
only-you-see-this = 답은 아래에 있고 나만 볼 수 있습니다. 없으면 한 번 더 누르세요.
digest-title = { $count ->
   *[other] 내 뉴스레터: { $count }호
}
digest-contents = 호 읽기…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = 이 호는 발행인이 거두어들였습니다.
copy-shorter = 이 호의 나머지는 발행인이 뺐습니다.

## When issues come

command-schedule = 호가 오는 때: 나오는 대로 또는 고른 시간에
command-timezone = 어느 곳의 시계를 따를지
command-quiet = 아무것도 오지 않는 시간
command-pause = 돌아올 때까지 아무것도 오지 않음
command-resume = 호가 다시 옴
option-when = 예: 평일 7:30, 일요일 9:00와 수요일 18:00, 바로
option-city = 도시 또는 시간대
option-hours = 예: 22-7, 22-7 소리 없이, 없음
option-until = 예: 월요일, 3일, 12월 24일
when-is = { $what }: { $schedule }.
when-is-next = { $what }: { $schedule }, 다음은 { $next }.
when-all = 내 뉴스레터
when-digest = 그사이에 나온 것은 함께 옵니다.
when-in-quiet = 그때는 조용한 시간({ $hours })이어서 끝난 뒤에 옵니다.
when-type = 요일과 시간을 고르거나 입력하세요: /schedule 일요일 9:00와 수요일 18:00
when-examples = 예: /schedule 평일 7:30 · /schedule 일요일 9:00와 수요일 18:00 · /schedule 바로
schedule-live = 나오는 대로
schedule-at = { $days } { $times }
schedule-zone = { $schedule }, { $zone }
days-all = 매일
days-weekdays = 평일
days-weekend = 주말
weekday = { $day ->
    [1] 월요일
    [2] 화요일
    [3] 수요일
    [4] 목요일
    [5] 금요일
    [6] 토요일
   *[7] 일요일
}
weekday-each = { $day ->
    [1] 월요일마다
    [2] 화요일마다
    [3] 수요일마다
    [4] 목요일마다
    [5] 금요일마다
    [6] 토요일마다
   *[7] 일요일마다
}
clock = { $hour }:{ $minute }
moment-today = 오늘 { $time }
moment-tomorrow = 내일 { $time }
moment-weekday = { $weekday } { $time }
moment-date = { $date } { $weekday } { $time }
list-and = { $first }, { $next }
list-comma = { $first }, { $next }
zone-time = { $city } 시간
zone-is = 시간대: { $zone }, 지금은 { $time }입니다.
zone-pick = 계신 곳은 지금 몇 시인가요? 또는 도시를 입력하세요: /timezone Berlin
zone-pick-city = 거기가 어디인가요?
zone-guessed = 앱의 언어를 보고 { $zone }(으)로 했습니다. 다르면 아래에서 바꾸세요.
zone-unknown = 아직 시간대를 몰라서 { $zone } 기준입니다. 아래에서 바꾸세요.
zone-wrong = “{ $words }”라는 도시나 시간대는 모릅니다.
zone-nearest = 이 가운데 하나인가요?
quiet-is = 조용한 시간: { $hours }, { $zone }.
quiet-hold = { $from }부터 { $to }까지 아무것도 오지 않음
quiet-silence = { $from }부터 { $to }까지 소리 없이
quiet-none = 조용한 시간이 없습니다.
quiet-what = 🌙 는 조용한 시간이 끝날 때까지 붙들어 두고, 🔕 는 소리만 없앱니다. 또는 입력하세요: /quiet 22:30-6:30
quiet-examples = 예: /quiet 22-7 · /quiet 22:30-6:30 소리 없이 · /quiet 없음
away-is = { $what }: 쉬는 중, 다시 오는 때는 { $until }.
away-then = 그동안 나온 것은 그때 함께 옵니다.
away-ask = 얼마 동안 쉬시겠어요? 또는 입력하세요: /pause 월요일까지
away-examples = 예: /pause 월요일까지 · /pause 3일 · /pause 12월 24일 18:00까지
settings-schedule = 때: { $schedule }
settings-quiet = 조용한 시간: { $hours }
settings-away = 쉬는 중, 다시 오는 때는 { $until }
subscriptions-line-when = { $newsletter }, { $depth }, { $schedule }
subscriptions-line-away = { $line }; 쉬는 중, 다시 오는 때는 { $until }
wrong-time = “{ $words }”: 그런 시간은 없습니다.
wrong-time-word = “{ $words }”에서 “{ $word }”를 알아듣지 못했습니다.
wrong-time-nothing = “{ $words }”: 시간으로 알아듣지 못했습니다.
wrong-time-many = 시간이 너무 많습니다. 많아야 { $most }개입니다.
wrong-time-past = 그때는 이미 지났습니다.
wrong-time-far = 너무 멉니다. 길어야 1년입니다.
wrong-time-newsletter = “{ $newsletter }”는 알아들었지만 언제인지는 모르겠습니다.
button-how = 분량…
button-when = 언제…
button-live = 나오는 대로
button-as-chat = 나머지와 같게
button-daily = 매일
button-weekdays = 평일
button-weekend = 주말
button-sundays = 일요일마다
button-late-send = 늦으면: 바로
button-late-next = 늦으면: 다음 번에
button-quiet = 조용한 시간…
button-quiet-off = 없음
button-away = 쉬기…
button-away-day = 내일까지
button-away-three = 3일
button-away-week = 1주
button-away-fortnight = 2주
button-away-back = 돌아왔습니다
button-zone = 시간대…
button-zones = 모든 시간대
button-language = 언어…

## Searching and keeping

command-search = 모든 호에서 찾기
command-save = 최신 호를 나를 위해 저장
command-saved = 저장한 것
option-words = 낱말, “구절”, -뺄 낱말
option-date = 예: 3월 3일, 2026년 3월, 어제
search-ask = 무엇을 찾으세요? /search와 낱말 몇 개를 입력하세요. 예: /search 석유 제재
search-examples = 낱말의 첫머리만으로도 됩니다. “따옴표 안의” 낱말은 나란히 있어야 하고, 빼기표는 뺍니다: /search 제재 “북해” -석유
search-found = { $count ->
   *[other] { $count }호에 “{ $words }” 있음
}
search-many = { $count }호가 넘게 “{ $words }” 있음
search-in = { $newsletter }에서만, 최신 순
search-beyond = 더는 없습니다.
search-none = “{ $words }”: 찾은 것이 없습니다.
search-none-in = “{ $words }”: { $newsletter }에서 찾은 것이 없습니다.
search-none-of = “{ $words }”만으로도 찾을 수 없습니다.
search-long = 낱말이 많아 다른 쪽을 열 수 없습니다. 더 적은 낱말로 찾아 주세요.
wrong-search = “{ $words }”에는 찾을 것이 없습니다.
saved-now = 저장함: { $title }. /saved에서 모두 볼 수 있습니다.
saved-no-longer = 저장 취소: { $title }.
saved-title = 저장한 것
saved-line = { $title } – { $newsletter }, { $date }
saved-how = 빼려면 열어서 ☆를 한 번 더 누르세요.
saved-private = 저장한 것은 나만의 것입니다. 개인 채팅에서 물어봐 주세요. 여기서는 누구나 읽을 수 있습니다.
saved-none = 아직 없습니다. 호나 섹션 아래의 ☆ 저장을 누르면 여기에 남습니다.
save-what = 어느 호인지 모르겠습니다. 그 아래의 ☆ 저장을 누르거나 뉴스레터를 말해 주세요. /save와 이름을 적으면 최신 호가 저장됩니다.
issues-none-before = 그렇게 이른 것은 없습니다. 첫 호의 날짜: { $date }.
issues-months = { $newsletter }: { $year }년
issues-months-type = 달을 고르거나 입력하세요: /issues 3월 3일
issues-examples = 예: /issues 2 · /issues 3월 3일 · /issues 2026년 3월 · /issues 어제
button-month = { $month }월 · { $count }
button-months = 달별로…
button-only = { $newsletter }만
button-everywhere = 모든 뉴스레터에서
button-search = { $words } ({ $count })
button-read-on = 이어서 읽기
button-save = ☆ 저장
button-saved = 저장한 것

## What of an issue is wanted, and why something came

command-filter = 뉴스레터의 호에서 원하는 것만
command-why = 호가 왜 왔는지, 또는 왜 오지 않았는지
option-items = 예: 석유, “북해”, 스포츠 제외
briefing-filtered = 필터에 따라 { $all }건 중 { $kept }건
subscriptions-line-filter = { $line }; { $filter }
filter-is = { $newsletter }: { $filter }.
filter-none = { $newsletter }: 모두 옵니다.
filter-would-be = { $newsletter }, 이렇게 저장하면: { $filter }.
filter-only = { $tests }만
filter-never = { $tests } 제외
filter-both = { $only }, { $never }
filter-or = { $first } 또는 { $next }
filter-words = “{ $words }”
filter-section = 섹션 “{ $title }”
filter-keeps = { $issues ->
   *[other] 최근 { $issues }호 가운데 { $kept }호가 남고, { $all }건 중 { $items }건이 왔을 것입니다.
}
filter-keeps-none = { $issues ->
   *[other] 최근 { $issues }호 가운데 하나도 남지 않았을 것입니다.
}
filter-untried = 시험해 볼 호가 아직 없습니다.
filter-sections = 섹션을 누르면 빼거나 되돌릴 수 있습니다.
filter-type = 또는 원하는 것을 입력하세요: /filter 석유, “북해”, 스포츠 제외
filter-examples = 예: /filter 석유, “북해” · /filter 스포츠 제외, 섹션 시장 · /filter /유조선|화물선/ · /filter 모두
filter-which = 어느 뉴스레터인가요?
filter-changed = 그것은 다른 것보다 먼저 시험한 것입니다. 지금은 이렇습니다:
wrong-filter-nothing = “{ $words }”에는 찾을 것이 없습니다.
wrong-filter-pattern = “{ $words }”: 쓸 수 없는 패턴입니다. 괄호가 열려 있거나 모든 것에 맞을 수 있습니다. 보통 낱말에는 빗금이 필요 없습니다.
wrong-filter-big = “{ $words }”: 패턴이 너무 큽니다. 반복을 줄이거나 보통 낱말을 쓰세요.
wrong-filter-many = 필터 하나에는 너무 많습니다. 낱말, 구절, 섹션은 { $most }개, 패턴은 { $patterns }개까지입니다.
button-filter = 필터…
button-filter-save = 이 필터 저장
button-filter-discard = 그대로 두기
button-filter-off = 다시 모두
button-filter-draft = 시험한 것
button-why = 왜…
why-title = 호가 왜 왔는지, 또는 왜 오지 않았는지
why-filter = 필터: { $filter }.
why-none = 아직 나온 호가 없습니다.
why-came = { $when }에 왔습니다
why-came-together = { $when }에 다른 호와 함께 왔습니다
why-held-schedule = 정한 시간에 따라 { $when }에 옵니다
why-held-quiet = 조용한 시간이 끝나는 { $when }에 옵니다
why-held-away = 쉬는 기간이 끝나는 { $when }에 옵니다
why-coming = 오는 중입니다
why-aside = 아직 보내지 못했습니다. { $when }에 다시 해 봅니다
why-filtered = 필터가 아무것도 남기지 않았습니다
why-retracted = 발행인이 거두어들였습니다
why-unsubscribed = 구독을 취소한 상태였습니다
why-barred = 그때는 여기에 쓸 수 없었습니다
why-failed = 배달하지 못했습니다. 이유는 봇을 운영하는 사람이 로그에서 볼 수 있습니다
why-before = 구독하기 전의 호입니다

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = 월요일, 매주 월요일, 월요일마다 | 화요일, 매주 화요일, 화요일마다 | 수요일, 매주 수요일, 수요일마다 | 목요일, 매주 목요일, 목요일마다 | 금요일, 매주 금요일, 금요일마다 | 토요일, 매주 토요일, 토요일마다 | 일요일, 매주 일요일, 일요일마다
words-month-names = 일월 | 이월 | 삼월 | 사월 | 오월 | 유월 | 칠월 | 팔월 | 구월 | 시월 | 십일월 | 십이월
words-daily = 매일, 날마다
words-weekdays = 평일, 주중, 평일마다
words-weekend = 주말, 주말마다
words-live = 바로, 즉시, 나오는 대로
words-off = 없음, 끄기, 끔
words-silently = 소리 없이, 조용히, 무음
words-and = 와, 과, 그리고, 및
words-to = 까지
words-am = am
words-pm = pm
words-hour-mark = 시
words-noon = 정오
words-midnight = 자정, 한밤
words-morning = 아침, 오전
words-evening = 저녁, 오후, 밤
words-today = 오늘
words-tomorrow = 내일
words-yesterday = 어제
words-hours = 시간
words-days = 일, 일간
words-weeks = 주, 주일, 주간
words-months = 개월, 달
words-one = 한
words-filler = 에, 마다, 부터, 동안, 매주, 분, 자리 비움, 뒤, 후

## Words that people type for filters

words-filter-only = 오직, 만
words-filter-without = 제외, 빼고, 말고
words-filter-section = 섹션, 코너
words-filter-all = 모두, 전부, 필터 없음

# Privacy
command-privacy = 나에 대해 보관하는 것
command-forget = 나에 대한 모든 것 지우기
privacy-title = 보관하는 것
privacy-who = 누구인지: 이 플랫폼의 번호, 앱의 언어, 연락할 수 있는 곳.
privacy-settings = 받고 있는 것과 그 설정: 시간, 시간대, 조용한 시간, 필터.
privacy-saved = 저장한 것.
privacy-sent = 어느 호를 어느 메시지로 보냈는지. 두 번 보내지 않고 고친 내용을 전하기 위해서입니다.
privacy-invited = 초대제 뉴스레터 가운데 볼 수 있는 것.
privacy-edited = 게시하려고 보낸 것(기다리는 동안)과 게시할 수 있는 뉴스레터.
privacy-shared = 그룹과 채널에 대해: 이름, 받는 것, 누가 언제 바꿨는지.
privacy-not = 저에게 쓴 다른 것도, 언제 읽었는지도 보관하지 않습니다. 모두 저를 운영하는 사람에게만 남습니다.
forget-ask = 나에 대한 모든 것을 지울까요? 받는 것, 그 설정, 저장한 것, 보내 드린 것 모두입니다. 그룹과 채널은 계속 받지만 누가 설정했는지는 알 수 없게 됩니다.
forget-for-good = 되돌릴 수 없습니다. 채팅의 메시지는 남으며 거기서 지울 수 있습니다.
forget-done = 끝났습니다: 모든 것을 지웠습니다. 다시 시작하려면 /start를 보내세요.
forget-private = 그것은 우리 둘만의 일입니다. 개인 채팅에서 물어봐 주세요.
button-privacy = 개인 정보
button-forget = 나를 잊기…
button-forget-sure = 모두 지우기
button-keep = 모두 그대로

# Moving to another platform
command-link = 다른 플랫폼에서도 같은 것을 받기
link-code = 다른 플랫폼에서 저를 열고 그곳의 개인 채팅으로 이것을 보내 주세요. 여기서 받는 것이 시간과 필터 그대로 그곳에도 오고, 저장한 것도 그곳에 있게 됩니다:
link-valid = 한 시간 안에 한 번만 쓸 수 있습니다. 이것을 가진 사람은 함께 읽을 수 있으니 아무에게도 보여 주지 마세요.
link-nothing = 아직 가져갈 것이 없습니다. 여기서 받는 뉴스레터도 저장한 것도 없습니다.
link-private = 코드는 나만 봐야 합니다. 개인 채팅에서 물어봐 주세요.
link-wrong = 그 코드는 모르는 것이거나, 이미 썼거나, 한 시간이 지났습니다. 뉴스레터를 받는 플랫폼에서 /link를 보내면 새로 만들어 드립니다.
link-own = 그 코드는 이미 내 것입니다. 다른 플랫폼에서 보내 주세요.
link-done = 됐습니다. 예전 곳으로도 거기서 멈출 때까지 계속 옵니다.
link-stopped = 끝났습니다: 예전 곳으로는 이제 오지 않습니다. 여기서는 계속됩니다.
link-too-late = 여기서는 더 멈출 수 없습니다. 예전 곳의 /subscriptions에 그 버튼이 있습니다.
button-link-stop = 예전 곳에서 멈추기

# A file with everything
command-export = 나에 대한 모든 것을 파일로 받기
export-done = 보관하고 있는 것을 모두 파일에 담았습니다. 프로그램으로도 읽을 수 있습니다.
button-export = 파일로

# Who may see a newsletter
by-invitation = { $newsletter }: 초대받은 곳에서만 받을 수 있는데, { $chat } 채팅은 초대받지 않았습니다. 이 봇의 운영자가 허용할 수 있습니다.
invitation-wrong = 그 초대는 모르는 것이거나, 이미 다 썼거나, 취소되었습니다. 초대해 준 분에게 새로 부탁해 주세요.

# Who changed what in a shared chat
changed-by = 바꾼 사람: { $name }.
changes-title = { $chat }: 누가 무엇을 바꿨는지
changes-none = 아직 바뀐 것이 없습니다.
changes-line = { $what } – { $name }, { $when }
changes-last = 마지막 변경: { $name }, { $when }.
changes-somebody = 이제 여기 없는 사람
button-changes = 누가 무엇을 바꿨는지…

# Where newsletters go
subscribed-twice = { $channel } 채널도 받고 있고, 그곳의 글은 여기에도 저절로 올라옵니다. 그래서 호마다 여기에 두 번 보입니다.
option-mention = 새 호가 올 때마다 알림을 받을 역할
mention-is = 새 호가 올 때마다 { $role } 역할에 알립니다.
mention-none = 새 호가 와도 아무에게도 알리지 않습니다.
button-mention-off = 알리지 않기
wrong-mention = { $role } 역할을 멘션할 수 없습니다. 역할 설정에서 누구나 멘션할 수 있게 하거나, 저에게 모든 역할을 멘션할 권한을 주세요.
wrong-mention-all = 모두를 한꺼번에 멘션하지 않고 역할 하나를 멘션합니다. 누구나 스스로 받을 수 있는 역할을 골라 주세요.

# What is typed
button-type = ✎ 입력…
ask-answer = 이 메시지에 답장으로 적어 주세요.

# What waits for an editor or operator
editor-welcome = 이제 { $newsletter }에 발행할 수 있습니다. 결정을 기다리는 호가 있으면 여기로 알려 드립니다.
held-title = 결정을 기다리는 것
held-none = 결정을 기다리는 것이 없습니다.
held-how = 발행하려면 여러 줄로 된 글이나 파일(Markdown, HTML, 메일(.eml))을 보내거나 전달해 주세요. 독자가 보게 될 모습 그대로 보여 드리면, 발행하거나 시간을 정하거나 버리면 됩니다.
held-private = 그것은 개인 채팅에서 물어봐 주세요. 여기서는 누구나 읽을 수 있습니다.
held-only = 그것은 편집자와 운영자만 할 수 있습니다. 편집자는 이 봇의 운영자가 “courant editor invite”로 초대합니다.
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }, { $when }에 나감
held-untitled = (제목 없음)
held-waits = 결정을 기다립니다.
held-review = { $newsletter }: “{ $title }”, 발행을 기다립니다.
held-unproved = “{ $title }”: { $newsletter } 뉴스레터라고 합니다: { $reason }.
held-unknown = “{ $title }”: 아직 뉴스레터가 아닌 발신자에게서 왔습니다: { $sender }.
held-confirmation = { $sender } 에서 구독 여부를 묻습니다. 확인하려면 여세요: { $link }
held-draft = { $newsletter }: “{ $title }”. 지금 발행하거나 나중에 발행할 수 있습니다.
held-draft-nowhere = “{ $title }”: 아직 어느 뉴스레터의 것도 아닙니다.
held-proved = { $domain }에서 온 것이 증명되었습니다.
held-not-proved = 누가 보냈는지 증명할 것이 없어서, 비슷한 것을 누구나 더 보낼 수 있습니다. 이것 하나만 받아들일 수 있습니다.
held-would-go = { $chats ->
    [0] 아직 아무도 이 뉴스레터를 받지 않습니다. 발행하면 보관함에 들어갑니다.
   *[other] 발행하면 채팅 { $chats }곳으로 나갑니다.
}
held-would-be-known = 전에 발행된 것입니다. 다시 발행해도 바뀌는 것이 없습니다.
held-would-be-retracted = 전에 발행되었다가 거두어들인 것이며, 그대로 둡니다.
held-would-be-corrected = 전에 발행되었지만 지금은 내용이 다릅니다. 발행하면 이미 배달된 것이 고쳐집니다.
held-goes-out = { $when }에 나갑니다.
held-which = 어느 뉴스레터의 것인가요?
held-which-once = 어느 뉴스레터로 발행할까요? 이번 한 번뿐입니다. 누가 보냈는지 증명할 것이 없습니다.
held-which-sender = 이 발신자는 어느 뉴스레터를 보내나요? 이제부터 그곳에서 오는 것은 저절로 발행됩니다.
held-when = “{ $title }”: 언제 내보낼까요? 시각은 { $zone } 기준입니다.
held-when-hint = 예: 내일 8:00, 월요일 18:30, 3시간 뒤
held-when-examples = 예: 내일 8:00 · 월요일 18:30 · 12월 24일 · 3시간 뒤
held-scheduled = { $newsletter }: “{ $title }”: { $when }에 나갑니다({ $zone } 기준).
held-discarded = “{ $title }”: 버렸습니다. 일주일 동안은 되돌릴 수 있습니다.
held-blocked = { $sender } 발신자를 차단했습니다. 그곳에서 오는 것은 버려집니다.
held-accepted = { $sender } 발신자는 이제부터 { $newsletter } 뉴스레터입니다. 그곳에서 오는 것은 저절로 발행됩니다.
held-accepted-new = { $newsletter }: 이제 뉴스레터가 되었습니다. { $sender } 발신자가 보내는 것은 저절로 발행됩니다.
held-gone = 그것은 이제 결정을 기다리지 않습니다.
held-published-before = 그것은 이미 발행되었습니다.
held-discarded-before = 그것은 이미 버려졌습니다.
held-nowhere = 아직 어느 뉴스레터의 것도 아닙니다.
held-no-sender = 차단할 수 있는 발신자가 적혀 있지 않습니다.
held-no-name = 이름이 적혀 있지 않거나 다른 뉴스레터의 이름입니다. 어느 뉴스레터의 것인지 알려 주세요.
held-unreadable = 그것으로는 호를 만들 수 없습니다: { $reason }.
published-new = { $chats ->
    [0] { $newsletter }: “{ $title }”, 보관함에 넣었습니다. 아직 아무도 이 뉴스레터를 받지 않습니다.
   *[other] { $newsletter }: “{ $title }”, 채팅 { $chats }곳으로 나갑니다.
}
published-corrected = { $chats ->
    [0] { $newsletter }: “{ $title }”, 고쳤습니다. 아직 받은 채팅이 없었습니다.
   *[other] { $newsletter }: “{ $title }”, 고쳤습니다. 이미 받은 채팅 { $chats }곳에서도 고쳐집니다.
}
published-known = { $newsletter }: “{ $title }”, 전에 발행된 것입니다. 바뀐 것이 없습니다.
published-retracted = { $newsletter }: “{ $title }”, 전에 거두어들인 것이며 그대로 둡니다.
take-back-ask = { $chats ->
    [0] “{ $title }”: 거두어들일까요? 아직 받은 채팅이 없습니다.
   *[other] “{ $title }”: 거두어들일까요? 받은 채팅 { $chats }곳에서 사라집니다.
}
take-back-done = “{ $title }”: 거두어들였습니다. 받은 채팅에서 사라집니다.
submit-nothing = 글과 파일을 발행할 수 있습니다: Markdown, HTML, 메일(.eml).
submit-large = 파일이 너무 큽니다. { $most } MB까지 받습니다.
submit-gone = 그 파일을 더는 가져올 수 없었습니다. 한 번 더 보내 주세요.
submit-several = 안에 { $count }호가 들어 있습니다. 하나씩 보내 주세요.
submit-full = 기다리는 것이 이미 너무 많습니다. 먼저 몇 가지를 결정해 주세요.
submit-stripped = 그림은 빠집니다. Markdown이나 HTML 파일이 링크하는 그림은 함께 들어갑니다.
notice-did-not-go-out = “{ $title }”: 내보내지 못했습니다: { $reason }.
button-held = 결정 대기
button-held-preview = 보기
button-held-publish = 발행
button-held-schedule = 시간 정하기…
button-held-no-time = 시간 없애기
button-held-discard = 버리기
button-held-bring-back = 다시 가져오기
button-held-which = 다른 뉴스레터…
button-held-accept = 받아들이기
button-held-ignore = 무시
button-held-block = 차단
button-held-confirm = 확인
button-take-back = 거두어들이기…
button-take-back-sure = 거두어들이기
