### English: the complete one. Other languages have the same messages with the same variables.

## Commands, as menus show them (100 characters at most)

command-start = Welcome, and the newsletters to choose from
command-newsletters = All newsletters
command-subscribe = Get a newsletter here
command-unsubscribe = Stop getting a newsletter
command-subscriptions = What you get
command-latest = The latest issue
command-issues = Earlier issues
command-settings = How much of an issue, in which form and language
command-help = What I can do
option-code = A code or the end of a link that you were given
option-newsletter = Which newsletter
option-to = Me, or this channel
option-channel = Another channel of this server
option-page = Page, from 1
option-depth = headlines, brief or full
option-language = Language of the bot
option-style = classic, rich, or auto for this bot’s usual form
option-to-me = me
option-to-here = this channel

## Welcome and help

welcome = Welcome to Courant.
welcome-what = I bring newsletters to where you are, as short briefings. Pick one, and each new issue comes to this chat.
welcome-none = There are no newsletters here yet. Whoever runs this bot is about to add some; come back soon.
welcome-server = I bring newsletters to you, as short briefings. Pick one, and each new issue comes to our private chat.
welcome-group = I bring newsletters to this chat, as short briefings. Administrators choose which.
help-title = What I can do
help-line = /{ $name } – { $what }
help-tip = Every choice can be clicked or typed: /subscribe and a few letters of the name are enough.
chatter = I only understand commands. These are the most useful ones:

## Newsletters and subscriptions

newsletters-title = Newsletters
newsletters-none = There are no newsletters yet.
pick-subscribe = Which newsletter would you like?
pick-none-left = You get every newsletter there is.
pick-none-left-chat = { $chat } gets every newsletter there is.
pick-unsubscribe = Which one do you no longer want?
pick-latest = The latest issue of which newsletter?
pick-issues = Earlier issues of which newsletter?
subscribed = You now get { $newsletter } here, { $depth }.
subscribed-private = You now get { $newsletter } in our private chat, { $depth }.
subscribed-chat = { $chat } now gets { $newsletter }, { $depth }.
subscribed-next = The next issue comes by itself.
subscribed-already = You get { $newsletter } already, { $depth }.
subscribed-already-chat = { $chat } gets { $newsletter } already, { $depth }.
unsubscribed = You no longer get { $newsletter }.
unsubscribed-chat = { $chat } no longer gets { $newsletter }.
unsubscribed-not = You do not get { $newsletter }.
unsubscribed-not-chat = { $chat } does not get { $newsletter }.
subscriptions-title = What you get
subscriptions-title-chat = What { $chat } gets
subscriptions-line = { $newsletter }, { $depth }
subscriptions-none = Nothing yet.
welcome-private = This is where your briefings will arrive.

## Reading

latest-none = { $newsletter } has no issue yet.
nothing-taken = You do not get any newsletter yet.
nothing-taken-chat = { $chat } does not get any newsletter yet.
issues-title = { $newsletter }: earlier issues
issues-page = Page { $page } of { $pages }
issues-line = { $date } – { $title }
issues-none = { $newsletter } has no issue yet.
issues-beyond = There are only { $pages ->
    [one] one page
   *[other] { $pages } pages
}.
issue-gone = That issue is no longer kept. Here is what there is:
issue-untitled = Issue of { $date }

## Settings

settings-title = Settings
settings-depth = Briefings: { $depth }
settings-language = Language: { $language }
settings-language-auto = { $language } (as your app)
settings-depth-set = From now on briefings come { $depth }.
settings-language-set = I now speak English.
settings-style = Form: { $style }
settings-style-set = From now on briefings come as { $style }.
style-auto = this bot’s usual messages
style-classic = messages that every app shows
style-rich = rich messages, with all that the app can show
settings-on = { $what }: on.
settings-off = { $what }: off.
depth-headlines = as headlines
depth-brief = in brief
depth-full = in full

## Elsewhere: channels and groups

elsewhere-title = { $newsletter } in a channel or group
elsewhere-how = Make me an administrator of your channel, then pick it with the button below, send me its @name after /subscribe, or forward one of its posts to me. In a group, add me and send /subscribe there.
elsewhere-pick = Pick a channel
elsewhere-offer = What should { $chat } get?
elsewhere-not-yours = Only administrators of { $chat } can change what it gets.
elsewhere-cannot-post = I may not post in { $chat }. Give me the right to post there, then try again.
elsewhere-unknown = I cannot see { $name }. Add me there first, then try again.
elsewhere-gone = I no longer know that chat. Send /subscribe there, or forward a post of it to me.
only-administrators = Only administrators can change what this chat gets. Everyone can ask for the latest issue.
only-brought = Nobody has added me to this chat, so I cannot post here. Once an administrator adds me, it can get newsletters too.
cannot-reach = I cannot write to you in private. Allow direct messages from members of this server, then try again.

## When something is not understood

wrong-unknown-command = I do not know /{ $name }.
wrong-did-you-mean = Did you mean /{ $name }?
wrong-newsletter = I do not know a newsletter called “{ $words }”.
wrong-newsletter-nearest = Did you mean one of these?
wrong-newsletter-several = Several newsletters fit “{ $words }”:
wrong-page = “{ $page }” is not a page number. Try /issues with a number from 1.
wrong-setting = “{ $word }” is not a setting. It can be headlines, brief or full, classic or rich, or a language.
wrong-link = That link leads nowhere any more. Here is what there is:
wrong-long = That is too long for a command.
wrong-button = That button is out of date. Here is what there is now:
wrong-trouble = Something went wrong on my side. Nothing was lost; please try again in a minute.
operator-welcome = You now run this bot. I will tell you here when something needs you. The button shows how the last issues are coming along.
operator-wrong-code = That code is unknown, used or expired. A new one is made with “courant operator invite”.
operator-private = Send me that code in our private chat, please; here everybody can read it.
operator-only = Only operators can see that, in their private chat with me.
deliveries-title = Deliveries
deliveries-line = { $newsletter }, “{ $title }”: { $delivered } delivered, { $waiting } waiting, { $failed } failed, { $skipped } skipped
deliveries-held = { $held } held until their time
deliveries-rate = { $rate } in the last minute, about { $minutes } min left
deliveries-none = Nothing has gone out yet.
progress-line = Sending { $newsletter }, “{ $title }”: { $done } of { $audience } chats, { $rate } in the last minute, about { $minutes } min left.
progress-stands = Sending { $newsletter }, “{ $title }”: { $done } of { $audience } chats; nothing moved in the last minute.
progress-done = { $newsletter }, “{ $title }” has reached its { $audience } chats. Failed: { $failed }.
notice-rejected = A message of { $newsletter } was refused by the platform: { $reason }. The log has the details.
notice-forbidden = I may not post in { $chat }: { $reason }. I will try again tomorrow.
notice-source = An issue of { $newsletter } could not be read: { $reason }. The file was set aside.
notice-feed-stopped = The feed of { $newsletter } ({ $address }) was given up on: { $reason }. To have it asked again: courant feed resume { $feed }

## Buttons

button-subscribe = Subscribe
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = Unsubscribe
button-unsubscribe-from = － { $newsletter }
button-undo = Undo
button-latest = Latest issue
button-issues = Earlier issues
button-deliveries = Deliveries
button-again = Look again
button-newsletters = All newsletters
button-subscriptions = Subscriptions
button-settings = Settings
button-help = Help
button-elsewhere = In a channel or group…
button-newer = ‹ Newer
button-older = Older ›
button-previous = ‹ Back
button-next = More ›
button-headlines = Headlines
button-brief = Brief
button-full = Whole issue
button-web = On the web
button-contents = Read a section…
button-auto = As my app
button-pictures = Pictures
button-sponsors = Sponsored items
button-sound = Sound
button-style-auto = Usual form
button-style-classic = Classic
button-style-rich = Rich

## Briefings

briefing-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
briefing-number = No. { $number }
briefing-by = By { $authors }
briefing-video = ▶ Video
briefing-sponsor = Sponsored
briefing-credit = Picture: { $credit }
briefing-source = Source: { $credit }
briefing-picture = Picture
briefing-more = { $count ->
    [one] … and one more item
   *[other] … and { $count } more items
}
briefing-continued = { $section } (continued)
briefing-contents = In this issue: { $sections }
briefing-lead = Lead story
briefing-empty = This issue has no text of its own.
only-you-see-this = Only you see the answer, below. Nothing there? Press again.
digest-title = { $count ->
    [one] Your newsletters: one issue
   *[other] Your newsletters: { $count } issues
}
digest-contents = Read an issue…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = This issue was taken back by its publisher.
copy-shorter = The rest of this issue was taken out by its publisher.

## When issues come

command-schedule = When issues come: as they come, or at times you choose
command-timezone = Whose clocks count
command-quiet = Hours in which nothing comes
command-pause = Nothing comes until you are back
command-resume = Issues come again
option-when = For example: weekdays at 7:30, Sun 9:00 and Wed 18:00, as it comes
option-city = A city or a time zone
option-hours = For example: 22-7, 22-7 silently, off
option-until = For example: Monday, 3 days, 24 December
when-is = { $what }: { $schedule }.
when-is-next = { $what }: { $schedule }, next { $next }.
when-all = Your newsletters
when-digest = What comes in between arrives together.
when-in-quiet = That is within your quiet hours ({ $hours }), so it comes when they end.
when-type = Pick days and a time, or type: /schedule Sun 9:00 and Wed 18:00
when-examples = Examples: /schedule weekdays at 7:30 · /schedule Sun 9:00 and Wed 18:00 · /schedule as it comes
schedule-live = as they come
schedule-at = { $days } at { $times }
schedule-zone = { $schedule } { $zone }
days-all = daily
days-weekdays = weekdays
days-weekend = weekends
weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
weekday-each = { $day ->
    [1] Mondays
    [2] Tuesdays
    [3] Wednesdays
    [4] Thursdays
    [5] Fridays
    [6] Saturdays
   *[7] Sundays
}
clock = { $hour }:{ $minute }
moment-today = today at { $time }
moment-tomorrow = tomorrow at { $time }
moment-weekday = on { $weekday } at { $time }
moment-date = on { $weekday }, { $date } at { $time }
list-and = { $first } and { $next }
list-comma = { $first }, { $next }
zone-time = { $city } time
zone-is = { $zone }: it is { $time } now.
zone-pick = What time is it where you are? Or type your city: /timezone Berlin
zone-pick-city = Where is that?
zone-guessed = I took { $zone } from the language of your app. If that is wrong, change it below.
zone-unknown = I do not know your time zone yet, so that is { $zone }. Change it below.
zone-wrong = I do not know a city or time zone called “{ $words }”.
zone-nearest = Did you mean one of these?
quiet-is = Quiet hours: { $hours }, { $zone }.
quiet-hold = { $from } to { $to }, nothing comes
quiet-silence = { $from } to { $to }, without a sound
quiet-none = You have no quiet hours.
quiet-what = 🌙 holds back what comes until the quiet hours end, 🔕 only takes its sound away. Or type: /quiet 22:30-6:30
quiet-examples = Examples: /quiet 22-7 · /quiet 22:30-6:30 silently · /quiet off
away-is = { $what }: paused, back { $until }.
away-then = What comes in meanwhile arrives together then.
away-ask = For how long should nothing come? Or type: /pause until Monday
away-examples = Examples: /pause until Monday · /pause 3 days · /pause until 24 December 18:00
settings-schedule = When: { $schedule }
settings-quiet = Quiet hours: { $hours }
settings-away = Paused, back { $until }
subscriptions-line-when = { $newsletter }, { $depth }, { $schedule }
subscriptions-line-away = { $line }; paused, back { $until }
wrong-time = “{ $words }” is no time there is.
wrong-time-word = I do not understand “{ $word }” in “{ $words }”.
wrong-time-nothing = I do not understand “{ $words }” as a time.
wrong-time-many = Those are too many times: { $most } at most.
wrong-time-past = That moment is over.
wrong-time-far = That is too far away; a year is the longest.
wrong-time-newsletter = I understood “{ $newsletter }”, but not when.
button-how = How much…
button-when = When…
button-live = As they come
button-as-chat = As the others
button-daily = Daily
button-weekdays = Weekdays
button-weekend = Weekends
button-sundays = Sundays
button-late-send = If late: at once
button-late-next = If late: next time
button-quiet = Quiet hours…
button-quiet-off = None
button-away = Away…
button-away-day = Until tomorrow
button-away-three = 3 days
button-away-week = A week
button-away-fortnight = 2 weeks
button-away-back = I am back
button-zone = Time zone…
button-zones = All time zones
button-language = Language…

## Searching and keeping

command-search = Search all issues
command-save = Keep the latest issue for yourself
command-saved = What you have kept
option-words = Words, “a phrase”, -without
option-date = For example: 3 March, March 2026, yesterday
search-ask = What are you looking for? Type /search and some words, for example: /search oil sanctions
search-examples = The beginning of a word is enough, from three letters on. “In quotes” words stand together, and a minus leaves out: /search sanctions “north sea” -oil
search-found = { $count ->
    [one] One issue has “{ $words }”
   *[other] { $count } issues have “{ $words }”
}
search-many = More than { $count } issues have “{ $words }”
search-in = Only in { $newsletter }, newest first
search-beyond = There is no more.
search-none = I found nothing for “{ $words }”.
search-none-in = I found nothing for “{ $words }” in { $newsletter }.
search-none-of = “{ $words }” alone is not to be found either.
search-long = The other pages are out of reach for so many words: search for fewer of them.
wrong-search = There is nothing to search for in “{ $words }”.
saved-now = Saved: { $title }. /saved shows what you keep.
saved-no-longer = No longer saved: { $title }.
saved-title = What you keep
saved-line = { $title } – { $newsletter }, { $date }
saved-how = To take one off, open it and press ☆ once more.
saved-private = What you keep is yours. Ask me in our private chat, please; here everybody can read it.
saved-none = Nothing yet. Press ☆ Save under an issue or a section, and it is kept here.
save-what = I do not know which issue you mean. Press ☆ Save under one, or name a newsletter: /save and its name keeps the latest issue.
issues-none-before = There is none that early. The first is of { $date }.
issues-months = { $newsletter }: { $year }
issues-months-type = Pick a month, or type: /issues 3 March
issues-examples = Examples: /issues 2 · /issues 3 March · /issues March 2026 · /issues yesterday
button-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} · { $count }
button-months = By month…
button-only = Only { $newsletter }
button-everywhere = In all newsletters
button-search = { $words } ({ $count })
button-read-on = Read on
button-save = ☆ Save
button-saved = What I keep

## What of an issue is wanted, and why something came

command-filter = Only what you want of a newsletter’s issues
command-why = Why an issue came, or did not
option-items = For example: oil, “north sea”, without sports
briefing-filtered = { $kept } of { $all } items, by your filter
subscriptions-line-filter = { $line }; { $filter }
filter-is = { $newsletter }: { $filter }.
filter-none = { $newsletter }: everything in it comes.
filter-would-be = { $newsletter }, if you save this: { $filter }.
filter-only = only { $tests }
filter-never = without { $tests }
filter-both = { $only }, { $never }
filter-or = { $first } or { $next }
filter-words = “{ $words }”
filter-section = section “{ $title }”
filter-keeps = { $issues ->
    [one] It would have kept the last issue, with { $items } of its { $all } items.
   *[other] It would have kept { $kept } of the last { $issues } issues, with { $items } of their { $all } items.
}
filter-keeps-none = { $issues ->
    [one] It would have kept nothing of the last issue.
   *[other] It would have kept none of the last { $issues } issues.
}
filter-untried = There is no issue yet to try it on.
filter-sections = Press a section to leave it out, or to have it back.
filter-type = Or type what you want: /filter oil, “north sea”, without sports
filter-examples = Examples: /filter oil, “north sea” · /filter without sports, section Markets · /filter /tank(er|ship)s?/ · /filter everything
filter-which = For which newsletter?
filter-changed = That was tried before something else was. This is what counts now:
wrong-filter-nothing = There is nothing to look for in “{ $words }”.
wrong-filter-pattern = “{ $words }” is no pattern that I can use: a bracket may be open, or it fits everything. Plain words need no slashes.
wrong-filter-big = “{ $words }” is too big a pattern. Fewer repetitions will do, or plain words.
wrong-filter-many = That is too much for one filter: { $most } words, phrases and sections at most, and { $patterns } patterns.
button-filter = Filter…
button-filter-save = Save this filter
button-filter-discard = Leave it as it was
button-filter-off = Everything again
button-filter-draft = What I tried
button-why = Why…
why-title = Why an issue came, or did not
why-filter = Your filter: { $filter }.
why-none = There is no issue yet.
why-came = came { $when }
why-came-together = came { $when }, together with others
why-held-schedule = comes { $when }, by your schedule
why-held-quiet = comes { $when }, when your quiet hours end
why-held-away = comes { $when }, when your pause is over
why-coming = is on its way
why-aside = could not be sent yet; I try again { $when }
why-filtered = your filter left nothing of it
why-retracted = was taken back by its publisher
why-unsubscribed = you had unsubscribed
why-barred = I could not write here then
why-failed = could not be delivered; whoever runs this bot finds the reason in the log
why-before = is from before you subscribed

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = monday, mondays, mon | tuesday, tuesdays, tue, tues | wednesday, wednesdays, wed | thursday, thursdays, thu, thur, thurs | friday, fridays, fri | saturday, saturdays, sat | sunday, sundays, sun
words-month-names = january, jan | february, feb | march, mar | april, apr | may | june, jun | july, jul | august, aug | september, sep, sept | october, oct | november, nov | december, dec
words-daily = daily, every day, each day, everyday
words-weekdays = weekdays, weekday, workdays, working days
words-weekend = weekends, weekend
words-live = as it comes, as they come, live, immediately, instantly, at once, right away, as soon as it is out
words-off = off, none, no, never
words-silently = silently, silent, without sound, muted, mute
words-and = and
words-to = to, till, until, through
words-am = am, a.m.
words-pm = pm, p.m.
words-hour-mark = o'clock, h
words-noon = noon, midday
words-midnight = midnight
words-morning = morning, mornings
words-evening = evening, evenings, tonight
words-today = today
words-tomorrow = tomorrow
words-yesterday = yesterday
words-hours = hours, hour, hrs
words-days = days, day
words-weeks = weeks, week
words-months = months, month
words-one = a, an
words-filler = at, on, in, every, each, the, as, of, my, time, around, weekly, digest, from, between, for, is, away, i am, i'm, pause, during, st, nd, rd, th

## Words that people type for filters

words-filter-only = only, just, nothing but
words-filter-without = without, all but, everything but, except, except for, but not, but no
words-filter-section = section, sections
words-filter-all = everything, all, off, none, no filter

# Privacy
command-privacy = What I keep about you
command-forget = Erase everything about you
privacy-title = What I keep
privacy-who = Who you are: your number on this platform, your app’s language, and where I can write to you.
privacy-settings = What you get and how you set it up: times, time zone, quiet hours, filters.
privacy-saved = What you saved.
privacy-sent = Which issues I sent you in which messages, so that nothing comes twice and corrections reach you.
privacy-invited = To which newsletters you were let in that are not for everybody.
privacy-edited = What you sent me to be published, while it waits, and to which newsletters you may publish.
privacy-shared = Of groups and channels: their name, what they get, and who changed that and when.
privacy-not = Nothing else that you write to me is kept, nor when you read. All of it stays with whoever runs me.
forget-ask = Shall I erase everything about you: what you get, how you set it up, what you saved and what I sent you? Groups and channels keep what they get, but no longer know who set it up.
forget-for-good = This cannot be undone. The messages in our chat stay; you can delete them there.
forget-done = Done: I have erased everything about you. To begin anew, write /start.
forget-private = That is between you and me. Ask me in our private chat, please.
button-privacy = Privacy
button-forget = Forget me…
button-forget-sure = Erase everything
button-keep = Keep everything

# Moving to another platform
command-link = Get the same on the other platform
link-code = Open me on the other platform, and send me this in our private chat there. What you get here comes there too, with its times and filters, and what you saved is there:
link-valid = It works once, within one hour. Whoever has it can read along: show it to nobody.
link-nothing = There is nothing to take along yet: you get no newsletter here, and have saved nothing.
link-private = A code is for your eyes only. Ask me in our private chat, please.
link-wrong = That code is unknown, used, or older than an hour. Send me /link on the platform where you get your newsletters, and I make a new one.
link-own = That code is yours already. Send it to me on the other platform.
link-done = Here it is. It still comes in the old place as well, until you stop it there.
link-stopped = Done: in the old place nothing comes any more. Here it goes on.
link-too-late = I can no longer stop it from here. In the old place, /subscriptions has a button for it.
button-link-stop = Stop it in the old place

# A file with everything
command-export = Everything about you, as a file
export-done = Here is everything that I keep about you, in a file that programs can read too.
button-export = As a file

# Who may see a newsletter
by-invitation = { $newsletter } is by invitation, and { $chat } has none. Whoever runs this bot can let it in.
invitation-wrong = That invitation is unknown, used up, or was withdrawn. Ask whoever gave it to you for a new one.

# Who changed what in a shared chat
changed-by = Changed by { $name }.
changes-title = { $chat }: who changed what
changes-none = Nothing was changed yet.
changes-line = { $what } – { $name }, { $when }
changes-last = Last changed by { $name }, { $when }.
changes-somebody = somebody who is no longer here
button-changes = Who changed what…

# Where newsletters go
subscribed-twice = { $channel } gets it too, and what is posted there appears here by itself: each issue will stand here twice.
option-mention = A role that is told of each issue
mention-is = { $role } is told of each issue.
mention-none = Nobody is told of new issues.
button-mention-off = Tell nobody
wrong-mention = I may not mention { $role }. Let everyone mention it in its settings, or give me the permission to mention all roles.
wrong-mention-all = I mention a role, not everyone at once. Pick a role that people can take for themselves.

# What is typed
button-type = ✎ Type it…
ask-answer = Answer this message with it.

# What waits for an editor or operator
editor-welcome = You may now publish to { $newsletter }. I will tell you here when an issue waits for you.
held-title = What waits for you
held-none = Nothing waits for you.
held-how = To publish, send or forward me a text of several lines, or a file: Markdown, HTML or a mail (.eml). You see it as your readers will, and then publish it, give it a time, or throw it away.
held-private = Ask me that in our private chat, please; here everybody can read it.
held-only = Only editors and operators can do that. Whoever runs this bot makes an editor with “courant editor invite”.
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }, goes out { $when }
held-untitled = (no title)
held-waits = It waits for you.
held-review = { $newsletter }: “{ $title }” is to be published.
held-unproved = “{ $title }” says that it is { $newsletter }: { $reason }.
held-unknown = “{ $title }” has come from a sender that is no newsletter yet: { $sender }.
held-confirmation = { $sender } asks whether you want to subscribe. To confirm, open: { $link }
held-draft = { $newsletter }: “{ $title }”, which you can publish now or later.
held-draft-nowhere = “{ $title }” is of no newsletter yet.
held-proved = It is proved to be from { $domain }.
held-not-proved = Nothing proves who sent it, so anybody could send more like it. You can take in this one alone.
held-would-go = { $chats ->
    [0] Nobody gets this newsletter yet; it would go into the archive.
    [one] It would go to one chat.
   *[other] It would go to { $chats } chats.
}
held-would-be-known = It has been published before. Publishing it again changes nothing.
held-would-be-retracted = It was published before and taken back, and stays so.
held-would-be-corrected = It was published before and reads otherwise now: what was delivered would be corrected.
held-goes-out = It goes out { $when }.
held-which = Of which newsletter is it?
held-which-once = For which newsletter shall I publish it? Only this once: nothing proves who sent it.
held-which-sender = Which newsletter does its sender send? From now on what comes from there is published by itself.
held-when = When shall “{ $title }” go out? Times are { $zone }.
held-when-hint = For example: tomorrow 8:00, Monday 18:30, in 3 hours
held-when-examples = Examples: tomorrow 8:00 · Monday 18:30 · 24 December · in 3 hours
held-scheduled = { $newsletter }: “{ $title }” goes out { $when }, { $zone }.
held-discarded = “{ $title }” is thrown away. It can be brought back for a week.
held-blocked = { $sender } is blocked: what comes from there is thrown away.
held-accepted = What { $sender } sends is { $newsletter } from now on, and is published by itself.
held-accepted-new = { $newsletter } is a newsletter now, and what { $sender } sends is published by itself.
held-gone = That does not wait any more.
held-published-before = That was published already.
held-discarded-before = That was thrown away.
held-nowhere = It is of no newsletter yet.
held-no-sender = It names no sender that could be blocked.
held-no-name = It does not say what it is called, or its name is another newsletter’s. Say of which newsletter it is.
held-unreadable = I cannot make an issue of that: { $reason }.
published-new = { $chats ->
    [0] { $newsletter }: “{ $title }” is in the archive. Nobody gets this newsletter yet.
    [one] { $newsletter }: “{ $title }” goes out to one chat.
   *[other] { $newsletter }: “{ $title }” goes out to { $chats } chats.
}
published-corrected = { $chats ->
    [0] { $newsletter }: “{ $title }” is corrected. No chat had it yet.
    [one] { $newsletter }: “{ $title }” is corrected, with its copy in one chat.
   *[other] { $newsletter }: “{ $title }” is corrected, with its copies in { $chats } chats.
}
published-known = { $newsletter }: “{ $title }” had been published before. Nothing has changed.
published-retracted = { $newsletter }: “{ $title }” was taken back before, and stays so.
take-back-ask = { $chats ->
    [0] Shall I take back “{ $title }”? No chat has it yet.
    [one] Shall I take back “{ $title }”? It goes from the one chat that has it.
   *[other] Shall I take back “{ $title }”? It goes from the { $chats } chats that have it.
}
take-back-done = “{ $title }” is taken back, and goes from the chats that had it.
submit-nothing = I can publish texts and files: Markdown, HTML or a mail (.eml).
submit-large = That file is too large: I take { $most } MB at most.
submit-gone = I could not get that file any more. Please send it once more.
submit-several = There are { $count } issues in it. Send them one at a time, please.
submit-full = Too much waits already. Decide about some of it first.
submit-stripped = The picture stays behind. Pictures come along where a Markdown or HTML file links to them.
notice-did-not-go-out = “{ $title }” could not go out: { $reason }.
button-held = What waits
button-held-preview = Look at it
button-held-publish = Publish
button-held-schedule = Schedule…
button-held-no-time = Remove the time
button-held-discard = Discard
button-held-bring-back = Bring it back
button-held-which = Of which newsletter…
button-held-accept = Accept
button-held-ignore = Ignore
button-held-block = Block
button-held-confirm = Confirm
button-take-back = Take it back…
button-take-back-sure = Take it back
