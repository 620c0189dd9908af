### Turkish. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = Hoş geldin ve seçebileceğin bültenler
command-newsletters = Tüm bültenler
command-subscribe = Bir bülteni buraya al
command-unsubscribe = Bir bülteni artık alma
command-subscriptions = Neler alıyorsun
command-latest = Son sayı
command-issues = Önceki sayılar
command-settings = Bir sayının ne kadarı, hangi biçimde ve dilde
command-help = Neler yapabilirim
option-code = Sana verilen kod ya da bağlantının sonu
option-newsletter = Hangi bülten
option-to = Ben ya da bu kanal
option-channel = Bu sunucunun başka bir kanalı
option-page = Sayfa, 1’den başlar
option-depth = headlines, brief ya da full (başlıklar, kısaca, tamamı)
option-language = Botun dili
option-style = classic, rich ya da botun her zamanki biçimi için auto
option-to-me = ben
option-to-here = bu kanal

## Welcome and help

welcome = Courant’a hoş geldin.
welcome-what = Bültenleri kısa özetler hâlinde olduğun yere getiririm. Birini seç; her yeni sayı bu sohbete gelir.
welcome-none = Burada henüz bülten yok. Yakında eklenecek; yine uğra.
welcome-server = Bültenleri sana kısa özetler hâlinde getiririm. Birini seç; her yeni sayı özel sohbetimize gelir.
welcome-group = Bültenleri bu sohbete kısa özetler hâlinde getiririm. Hangileri olacağını yöneticiler seçer.
help-title = Neler yapabilirim
help-line = /{ $name } – { $what }
help-tip = Her şey tıklanabilir ya da yazılabilir: /subscribe ve adın birkaç harfi yeter.
chatter = Yalnızca komutları anlarım. En yararlıları şunlar:

## Newsletters and subscriptions

newsletters-title = Bültenler
newsletters-none = Henüz bülten yok.
pick-subscribe = Hangi bülteni istersin?
pick-none-left = Var olan bütün bültenleri alıyorsun.
pick-none-left-chat = { $chat } var olan bütün bültenleri alıyor.
pick-unsubscribe = Hangisini artık istemiyorsun?
pick-latest = Hangi bültenin son sayısı?
pick-issues = Hangi bültenin önceki sayıları?
subscribed = { $newsletter } artık buraya geliyor, { $depth }.
subscribed-private = { $newsletter } artık özel sohbetimize geliyor, { $depth }.
subscribed-chat = { $chat } artık { $newsletter } alıyor, { $depth }.
subscribed-next = Sonraki sayı kendiliğinden gelir.
subscribed-already = { $newsletter } zaten geliyor, { $depth }.
subscribed-already-chat = { $chat } zaten { $newsletter } alıyor, { $depth }.
unsubscribed = { $newsletter } artık gelmeyecek.
unsubscribed-chat = { $chat } artık { $newsletter } almıyor.
unsubscribed-not = { $newsletter } almıyorsun.
unsubscribed-not-chat = { $chat } { $newsletter } almıyor.
subscriptions-title = Neler alıyorsun
subscriptions-title-chat = { $chat } neler alıyor
subscriptions-line = { $newsletter }, { $depth }
subscriptions-none = Henüz hiçbir şey.
welcome-private = Bültenlerin buraya gelecek.

## Reading

latest-none = { $newsletter } için henüz sayı yok.
nothing-taken = Henüz hiç bülten almıyorsun.
nothing-taken-chat = { $chat } henüz hiç bülten almıyor.
issues-title = { $newsletter }: önceki sayılar
issues-page = Sayfa { $page } / { $pages }
issues-line = { $date } – { $title }
issues-none = { $newsletter } için henüz sayı yok.
issues-beyond = Yalnızca { $pages ->
    [one] bir sayfa
   *[other] { $pages } sayfa
} var.
issue-gone = O sayı artık saklanmıyor. Şunlar var:
issue-untitled = { $date } sayısı

## Settings

settings-title = Ayarlar
settings-depth = Uzunluk: { $depth }
settings-language = Dil: { $language }
settings-language-auto = { $language } (uygulaman gibi)
settings-depth-set = Sayılar bundan sonra { $depth } gelecek.
settings-language-set = Artık Türkçe konuşuyorum.
settings-style = Biçim: { $style }
settings-style-set = Sayıların biçimi bundan sonra: { $style }.
style-auto = bu botun her zamanki mesajları
style-classic = her uygulamanın gösterdiği mesajlar
style-rich = uygulamanın gösterebildiği her şeyle zengin mesajlar
settings-on = { $what }: açık.
settings-off = { $what }: kapalı.
depth-headlines = başlıklar hâlinde
depth-brief = kısaca
depth-full = tam metin olarak

## Elsewhere: channels and groups

elsewhere-title = Bir kanalda ya da grupta { $newsletter }
elsewhere-how = Beni kanalının yöneticisi yap, sonra aşağıdaki düğmeyle kanalı seç, /subscribe ardından @adını gönder ya da oradan bir gönderiyi bana ilet. Bir grupta beni ekle ve orada /subscribe gönder.
elsewhere-pick = Kanal seç
elsewhere-offer = { $chat } neler alsın?
elsewhere-not-yours = { $chat } neler alacağını yalnızca kendi yöneticileri değiştirebilir.
elsewhere-cannot-post = { $chat } içine yazamıyorum. Bana orada gönderi yapma hakkı ver, sonra yeniden dene.
elsewhere-unknown = { $name } sohbetini göremiyorum. Önce beni oraya ekle, sonra yeniden dene.
elsewhere-gone = O sohbeti artık tanımıyorum. Orada /subscribe gönder ya da oradan bir gönderiyi bana ilet.
only-administrators = Bu sohbete neyin geleceğini yalnızca yöneticiler değiştirebilir. Son sayıyı herkes isteyebilir.
only-brought = Beni bu sohbete kimse eklemedi, bu yüzden buraya bir şey gönderemem. Bir yönetici beni eklediğinde bu sohbet de bülten alabilir.
cannot-reach = Sana özelden yazamıyorum. Bu sunucunun üyelerinden gelen özel mesajlara izin ver, sonra yeniden dene.

## When something is not understood

wrong-unknown-command = /{ $name } komutunu bilmiyorum.
wrong-did-you-mean = /{ $name } mi demek istedin?
wrong-newsletter = “{ $words }” adında bir bülten bilmiyorum.
wrong-newsletter-nearest = Bunlardan birini mi demek istedin?
wrong-newsletter-several = “{ $words }” birkaç bültene uyuyor:
wrong-page = “{ $page }” bir sayfa numarası değil. /issues ve 1’den başlayan bir sayı dene.
wrong-setting = “{ $word }” bir ayar değil. headlines, brief ya da full, classic ya da rich veya bir dil olabilir.
wrong-link = O bağlantı artık hiçbir yere gitmiyor. Şunlar var:
wrong-long = Bir komut için bu çok uzun.
wrong-button = O düğmenin süresi geçmiş. Şimdi şöyle:
wrong-trouble = Bende bir şeyler ters gitti. Hiçbir şey kaybolmadı; bir dakika sonra yeniden dene.
operator-welcome = Bu botu artık sen yönetiyorsun. Sana gerek olunca buradan haber veririm. Düğme son sayıların nasıl gittiğini gösterir.
operator-wrong-code = Bu kod bilinmiyor, kullanılmış ya da süresi dolmuş. Yenisini “courant operator invite” üretir.
operator-private = Bu kodu lütfen özel sohbetimizde gönder; burada herkes okuyabilir.
operator-only = Bunu yalnızca botu yönetenler, benimle özel sohbetlerinde görebilir.
deliveries-title = Teslimat
deliveries-line = { $newsletter }, “{ $title }”: { $delivered } teslim edildi, { $waiting } bekliyor, { $failed } başarısız, { $skipped } atlandı
deliveries-held = { $held } zamanı gelene kadar bekletiliyor
deliveries-rate = son dakikada { $rate }, yaklaşık { $minutes } dk kaldı
deliveries-none = Henüz bir şey gönderilmedi.
progress-line = { $newsletter }, “{ $title }” gönderiliyor: { $done } / { $audience } sohbet, son dakikada { $rate }, yaklaşık { $minutes } dk kaldı.
progress-stands = { $newsletter }, “{ $title }” gönderiliyor: { $done } / { $audience } sohbet; son dakikada hiçbir şey ilerlemedi.
progress-done = { $newsletter }, “{ $title }” { $audience } sohbetine ulaştı. Başarısız: { $failed }.
notice-rejected = { $newsletter } bülteninin bir mesajını platform reddetti: { $reason }. Ayrıntılar günlükte.
notice-forbidden = { $chat } içine yazamıyorum: { $reason }. Yarın yeniden denerim.
notice-source = { $newsletter } bülteninin bir sayısı okunamadı: { $reason }. Dosya kenara ayrıldı.
notice-feed-stopped = { $newsletter } akışından ({ $address }) vazgeçildi: { $reason }. Yeniden sormak için: courant feed resume { $feed }

## Buttons

button-subscribe = Abone ol
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = Abonelikten çık
button-unsubscribe-from = － { $newsletter }
button-undo = Geri al
button-latest = Son sayı
button-issues = Önceki sayılar
button-deliveries = Teslimat
button-again = Yeniden bak
button-newsletters = Tüm bültenler
button-subscriptions = Abonelikler
button-settings = Ayarlar
button-help = Yardım
button-elsewhere = Bir kanalda ya da grupta…
button-newer = ‹ Daha yeni
button-older = Daha eski ›
button-previous = ‹ Geri
button-next = Devamı ›
button-headlines = Başlıklar
button-brief = Kısaca
button-full = Sayının tamamı
button-web = Web’de
button-contents = Bir bölüm oku…
button-auto = Uygulamam gibi
button-pictures = Resimler
button-sponsors = Sponsorlu
button-sound = Ses
button-style-auto = Her zamanki
button-style-classic = Sade
button-style-rich = Zengin

## Briefings

briefing-date = { $day } { $month ->
    [1] Ocak
    [2] Şubat
    [3] Mart
    [4] Nisan
    [5] Mayıs
    [6] Haziran
    [7] Temmuz
    [8] Ağustos
    [9] Eylül
    [10] Ekim
    [11] Kasım
   *[12] Aralık
} { $year }
briefing-number = Sayı { $number }
briefing-by = Yazan: { $authors }
briefing-video = ▶ Video
briefing-sponsor = Sponsorlu
briefing-credit = Fotoğraf: { $credit }
briefing-source = Kaynak: { $credit }
briefing-picture = Resim
briefing-more = { $count ->
    [one] … ve bir yazı daha
   *[other] … ve { $count } yazı daha
}
briefing-continued = { $section } (devamı)
briefing-contents = Bu sayıda: { $sections }
briefing-lead = Ana haber
briefing-empty = Bu sayının kendi metni yok.
only-you-see-this = Yanıt aşağıda, onu yalnızca sen görürsün. Bir şey yok mu? Bir kez daha bas.
digest-title = { $count ->
    [one] Bültenlerin: bir sayı
   *[other] Bültenlerin: { $count } sayı
}
digest-contents = Bir sayı oku…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = Bu sayıyı yayıncısı geri çekti.
copy-shorter = Bu sayının kalanını yayıncısı çıkardı.

## When issues come

command-schedule = Sayılar ne zaman gelsin: çıkınca ya da seçtiğin saatlerde
command-timezone = Kimin saati geçerli
command-quiet = Hiçbir şeyin gelmediği saatler
command-pause = Sen dönene kadar hiçbir şey gelmez
command-resume = Sayılar yeniden gelir
option-when = Örneğin: hafta içi 7:30, pazar 9:00 ve çarşamba 18:00, hemen
option-city = Bir şehir ya da saat dilimi
option-hours = Örneğin: 22-7, 22-7 sessizce, kapalı
option-until = Örneğin: pazartesi, 3 gün, 24 Aralık
when-is = { $what }: { $schedule }.
when-is-next = { $what }: { $schedule }, sonraki { $next }.
when-all = Bültenlerin
when-digest = Arada çıkanlar birlikte gelir.
when-in-quiet = Bu, sessiz saatlerine denk geliyor ({ $hours }), bu yüzden onlar bitince gelir.
when-type = Günleri ve saati seç ya da yaz: /schedule pazar 9:00 ve çarşamba 18:00
when-examples = Örnekler: /schedule hafta içi 7:30 · /schedule pazar 9:00 ve çarşamba 18:00 · /schedule hemen
schedule-live = çıkar çıkmaz
schedule-at = { $days } saat { $times }
schedule-zone = { $schedule }, { $zone }
days-all = her gün
days-weekdays = hafta içi
days-weekend = hafta sonu
weekday = { $day ->
    [1] pazartesi
    [2] salı
    [3] çarşamba
    [4] perşembe
    [5] cuma
    [6] cumartesi
   *[7] pazar
}
weekday-each = { $day ->
    [1] pazartesileri
    [2] salıları
    [3] çarşambaları
    [4] perşembeleri
    [5] cumaları
    [6] cumartesileri
   *[7] pazarları
}
clock = { $hour }:{ $minute }
moment-today = bugün { $time }
moment-tomorrow = yarın { $time }
moment-weekday = { $weekday } { $time }
moment-date = { $date } { $weekday } { $time }
list-and = { $first } ve { $next }
list-comma = { $first }, { $next }
zone-time = { $city } saatiyle
zone-is = Saat dilimi: { $zone }; saat şimdi { $time }.
zone-pick = Orada saat kaç? Ya da şehrini yaz: /timezone Berlin
zone-pick-city = Orası neresi?
zone-guessed = Saat dilimini uygulamanın dilinden aldım ({ $zone }). Yanlışsa aşağıdan değiştir.
zone-unknown = Saat dilimini henüz bilmiyorum, onun için: { $zone }. Aşağıdan değiştir.
zone-wrong = “{ $words }” adında bir şehir ya da saat dilimi bilmiyorum.
zone-nearest = Bunlardan birini mi demek istedin?
quiet-is = Sessiz saatler: { $hours }, { $zone }.
quiet-hold = { $from } ile { $to } arası hiçbir şey gelmez
quiet-silence = { $from } ile { $to } arası sessizce gelir
quiet-none = Sessiz saatin yok.
quiet-what = 🌙 gelenleri sessiz saatler bitene kadar tutar, 🔕 yalnızca sesini kapatır. Ya da yaz: /quiet 22:30-6:30
quiet-examples = Örnekler: /quiet 22-7 · /quiet 22:30-6:30 sessizce · /quiet kapalı
away-is = { $what }: durduruldu, dönüş { $until }.
away-then = Bu arada çıkanlar o zaman birlikte gelir.
away-ask = Ne kadar süre hiçbir şey gelmesin? Ya da yaz: /pause pazartesiye kadar
away-examples = Örnekler: /pause pazartesiye kadar · /pause 3 gün · /pause 24 Aralık 18:00
settings-schedule = Zaman: { $schedule }
settings-quiet = Sessiz saatler: { $hours }
settings-away = Durduruldu, dönüş { $until }
subscriptions-line-when = { $newsletter }, { $depth }, { $schedule }
subscriptions-line-away = { $line }; durduruldu, dönüş { $until }
wrong-time = “{ $words }” diye bir zaman yok.
wrong-time-word = “{ $words }” içinde “{ $word }” sözünü anlamıyorum.
wrong-time-nothing = “{ $words }” sözünü zaman olarak anlamıyorum.
wrong-time-many = Bu kadar çok saat olmaz: en çok { $most }.
wrong-time-past = O an geçti.
wrong-time-far = Bu çok uzak; en çok bir yıl olur.
wrong-time-newsletter = “{ $newsletter }” adını anladım, ama zamanı anlamadım.
button-how = Ne kadar…
button-when = Ne zaman…
button-live = Çıkar çıkmaz
button-as-chat = Diğerleri gibi
button-daily = Her gün
button-weekdays = Hafta içi
button-weekend = Hafta sonu
button-sundays = Pazarları
button-late-send = Gecikirse: hemen
button-late-next = Gecikirse: sonraki sefere
button-quiet = Sessiz saatler…
button-quiet-off = Yok
button-away = Uzaktayım…
button-away-day = Yarına kadar
button-away-three = 3 gün
button-away-week = Bir hafta
button-away-fortnight = 2 hafta
button-away-back = Döndüm
button-zone = Saat dilimi…
button-zones = Tüm dilimler
button-language = Dil…

## Searching and keeping

command-search = Tüm sayılarda ara
command-save = Son sayıyı kendin için sakla
command-saved = Neleri sakladın
option-words = Sözcükler, “bir söz dizisi”, -hariç
option-date = Örneğin: 3 Mart, Mart 2026, dün
search-ask = Ne arıyorsun? /search ve birkaç sözcük yaz, örneğin: /search petrol yaptırım
search-examples = Sözcüğün başı, üç harften itibaren, yeter. “Tırnak içindeki” sözcükler yan yana durur, eksi işareti dışarıda bırakır: /search yaptırım “kuzey denizi” -petrol
search-found = { $count ->
    [one] Bir sayıda “{ $words }” var
   *[other] { $count } sayıda “{ $words }” var
}
search-many = { $count } üzerinde sayıda “{ $words }” var
search-in = Yalnızca { $newsletter } içinde, önce en yeniler
search-beyond = Başka yok.
search-none = “{ $words }” için bir şey bulamadım.
search-none-in = { $newsletter } içinde “{ $words }” için bir şey bulamadım.
search-none-of = “{ $words }” tek başına da bulunmuyor.
search-long = Bu kadar çok sözcükle öteki sayfalara ulaşılamıyor: daha azını ara.
wrong-search = “{ $words }” içinde aranacak bir şey yok.
saved-now = Saklandı: { $title }. Sakladıkların /saved altında.
saved-no-longer = Artık saklanmıyor: { $title }.
saved-title = Neleri sakladın
saved-line = { $title } – { $newsletter }, { $date }
saved-how = Birini kaldırmak için onu aç ve ☆ düğmesine bir kez daha bas.
saved-private = Sakladıkların sana aittir. Lütfen özel sohbetimizde sor; burada herkes okuyabilir.
saved-none = Henüz hiçbir şey. Bir sayının ya da bölümün altında ☆ Sakla düğmesine bas, burada saklanır.
save-what = Hangi sayıyı kastettiğini bilmiyorum. Birinin altında ☆ Sakla düğmesine bas ya da bir bülten söyle: /save ve adı, son sayıyı saklar.
issues-none-before = O kadar eskisi yok. İlk sayının tarihi: { $date }.
issues-months = { $newsletter }: { $year }
issues-months-type = Bir ay seç ya da yaz: /issues 3 Mart
issues-examples = Örnekler: /issues 2 · /issues 3 Mart · /issues Mart 2026 · /issues dün
button-month = { $month ->
    [1] Ocak
    [2] Şubat
    [3] Mart
    [4] Nisan
    [5] Mayıs
    [6] Haziran
    [7] Temmuz
    [8] Ağustos
    [9] Eylül
    [10] Ekim
    [11] Kasım
   *[12] Aralık
} · { $count }
button-months = Aylara göre…
button-only = Yalnızca { $newsletter }
button-everywhere = Tüm bültenlerde
button-search = { $words } ({ $count })
button-read-on = Okumaya devam
button-save = ☆ Sakla
button-saved = Sakladıklarım

## What of an issue is wanted, and why something came

command-filter = Bir bültenin sayılarından yalnızca istediklerin
command-why = Bir sayı neden geldi ya da gelmedi
option-items = Örneğin: petrol, “kuzey denizi”, spor hariç
briefing-filtered = Süzgecine göre { $all } yazıdan { $kept } tanesi
subscriptions-line-filter = { $line }; { $filter }
filter-is = { $newsletter }: { $filter }.
filter-none = { $newsletter }: içindeki her şey gelir.
filter-would-be = { $newsletter }, bunu kaydedersen: { $filter }.
filter-only = yalnızca { $tests }
filter-never = { $tests } hariç
filter-both = { $only }, { $never }
filter-or = { $first } veya { $next }
filter-words = “{ $words }”
filter-section = bölüm “{ $title }”
filter-keeps = { $issues ->
    [one] Son sayıyı bırakırdı, { $all } yazısından { $items } tanesiyle.
   *[other] Son { $issues } sayıdan { $kept } tanesini bırakırdı, { $all } yazılarından { $items } tanesiyle.
}
filter-keeps-none = { $issues ->
    [one] Son sayıdan hiçbir şey bırakmazdı.
   *[other] Son { $issues } sayıdan hiçbirini bırakmazdı.
}
filter-untried = Denemek için henüz sayı yok.
filter-sections = Bir bölümü çıkarmak ya da geri almak için ona bas.
filter-type = Ya da ne istediğini yaz: /filter petrol, “kuzey denizi”, spor hariç
filter-examples = Örnekler: /filter petrol, “kuzey denizi” · /filter spor hariç, bölüm Piyasalar · /filter /tanker(ler)?/ · /filter her şey
filter-which = Hangi bülten için?
filter-changed = Bu, başka bir şeyden önce denenmişti. Şimdi geçerli olan:
wrong-filter-nothing = “{ $words }” içinde aranacak bir şey yok.
wrong-filter-pattern = “{ $words }” kullanabileceğim bir kalıp değil: bir ayraç açık kalmış olabilir ya da her şeye uyuyordur. Düz sözcükler eğik çizgi istemez.
wrong-filter-big = “{ $words }” çok büyük bir kalıp. Daha az yineleme ya da düz sözcükler yeter.
wrong-filter-many = Bu, tek bir süzgeç için çok fazla: en çok { $most } sözcük, söz dizisi ve bölüm ile { $patterns } kalıp.
button-filter = Süzgeç…
button-filter-save = Bu süzgeci kaydet
button-filter-discard = Olduğu gibi bırak
button-filter-off = Yine her şey
button-filter-draft = Denediğim
button-why = Neden…
why-title = Bir sayı neden geldi ya da gelmedi
why-filter = Süzgecin: { $filter }.
why-none = Henüz sayı yok.
why-came = geldi: { $when }
why-came-together = başkalarıyla birlikte geldi: { $when }
why-held-schedule = gelecek: { $when }, saatlerine göre
why-held-quiet = gelecek: { $when }, sessiz saatlerin bitince
why-held-away = gelecek: { $when }, aran bitince
why-coming = yolda
why-aside = henüz gönderilemedi; yeniden deneyeceğim: { $when }
why-filtered = süzgecin ondan geriye bir şey bırakmadı
why-retracted = yayıncısı geri çekti
why-unsubscribed = abonelikten çıkmıştın
why-barred = o zaman buraya yazamıyordum
why-failed = teslim edilemedi; nedenini botu yöneten günlükte bulur
why-before = aboneliğinden önceki bir sayı

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = pazartesi, pazartesileri, pazartesiye, pzt | salı, salıları, salıya | çarşamba, çarşambaları, çarşambaya | perşembe, perşembeleri, perşembeye | cuma, cumaları, cumaya | cumartesi, cumartesileri, cumartesiye, cmt | pazar, pazarları, pazara
words-month-names = ocak | şubat | mart | nisan | mayıs | haziran | temmuz | ağustos | eylül | ekim | kasım | aralık
words-daily = her gün, günlük
words-weekdays = hafta içi, hafta içleri, iş günleri
words-weekend = hafta sonu, hafta sonları
words-live = hemen, anında, çıkınca, çıkar çıkmaz
words-off = kapalı, kapat, yok, hiç
words-silently = sessizce, sessiz
words-and = ve, ile
words-to = kadar, dek
words-am = öö
words-pm = ös
words-hour-mark = saatinde
words-noon = öğlen, öğle
words-midnight = gece yarısı
words-morning = sabah, sabahları
words-evening = akşam, akşamları
words-today = bugün
words-tomorrow = yarın, yarına
words-yesterday = dün
words-hours = saatliğine, saat sonra, saat içinde
words-days = gün, günlüğüne
words-weeks = hafta, haftalığına
words-months = ay, aylığına
words-one = bir
words-filler = saat, her, günü, günleri, yokum, arası, sonra

## Words that people type for filters

words-filter-only = yalnızca, sadece, yalnız
words-filter-without = hariç, dışında, olmasın
words-filter-section = bölüm, bölümü
words-filter-all = her şey, hepsi, süzgeç yok

# Privacy
command-privacy = Hakkında neleri saklıyorum
command-forget = Hakkındaki her şeyi sil
privacy-title = Neleri saklıyorum
privacy-who = Kim olduğun: bu platformdaki numaran, uygulamanın dili ve sana nereye yazabileceğim.
privacy-settings = Neler aldığın ve nasıl ayarladığın: saatler, saat dilimi, sessiz saatler, süzgeçler.
privacy-saved = Sakladıkların.
privacy-sent = Sana hangi sayıları hangi mesajlarda gönderdiğim; böylece hiçbir şey iki kez gelmez ve düzeltmeler sana ulaşır.
privacy-invited = Davetle alınan hangi bültenlere erişimin olduğu.
privacy-edited = Yayımlanması için bana gönderdiklerin, beklediği sürece, ve hangi bültenlerde yayımlayabildiğin.
privacy-shared = Gruplar ve kanallar için: adları, neler aldıkları ve bunu kimin ne zaman değiştirdiği.
privacy-not = Bana yazdığın başka hiçbir şey ve ne zaman okuduğun saklanmaz. Hepsi beni yönetende kalır.
forget-ask = Hakkındaki her şeyi sileyim mi: neler aldığını, nasıl ayarladığını, sakladıklarını ve sana gönderdiklerimi? Gruplar ve kanallar almaya devam eder, ama kimin ayarladığını artık bilmez.
forget-for-good = Bu geri alınamaz. Sohbetimizdeki mesajlar kalır; onları orada silebilirsin.
forget-done = Bitti: hakkındaki her şeyi sildim. Yeniden başlamak için /start yaz.
forget-private = Bu seninle benim aramda. Lütfen özel sohbetimizde sor.
button-privacy = Gizlilik
button-forget = Beni unut…
button-forget-sure = Her şeyi sil
button-keep = Her şey kalsın

# Moving to another platform
command-link = Aynısını öteki platformda da al
link-code = Beni öteki platformda aç ve oradaki özel sohbetimizde bana bunu gönder. Burada aldıkların, saatleri ve süzgeçleriyle oraya da gelir; sakladıkların da orada olur:
link-valid = Bir saat içinde, bir kez işe yarar. Elinde olan seninle birlikte okuyabilir: kimseye gösterme.
link-nothing = Yanına alacak bir şey yok henüz: burada bülten almıyorsun ve bir şey saklamadın.
link-private = Kod yalnızca senin içindir. Lütfen özel sohbetimizde sor.
link-wrong = Bu kod bilinmiyor, kullanılmış ya da bir saatten eski. Bültenlerini aldığın platformda bana /link gönder, yenisini yapayım.
link-own = Bu kod zaten senin. Onu öteki platformda bana gönder.
link-done = İşte oldu. Orada durdurana kadar eski yerine de gelir.
link-stopped = Bitti: eski yerine artık bir şey gelmiyor. Burada devam ediyor.
link-too-late = Bunu buradan artık durduramam. Eski yerinde /subscriptions altında bir düğmesi var.
button-link-stop = Eski yerinde durdur

# A file with everything
command-export = Hakkındaki her şey, dosya olarak
export-done = İşte hakkında sakladığım her şey, programların da okuyabileceği bir dosyada.
button-export = Dosya olarak

# Who may see a newsletter
by-invitation = { $newsletter } yalnızca davetle alınır, { $chat } için de davet yok. İzni bu botu yöneten verebilir.
invitation-wrong = Bu davet bilinmiyor, kullanılmış ya da geri çekilmiş. Onu sana verenden yenisini iste.

# Who changed what in a shared chat
changed-by = Değiştiren: { $name }.
changes-title = { $chat }: kim neyi değiştirdi
changes-none = Henüz hiçbir şey değiştirilmedi.
changes-line = { $what } – { $name }, { $when }
changes-last = Son değiştiren: { $name }, { $when }.
changes-somebody = artık burada olmayan biri
button-changes = Kim neyi değiştirdi…

# Where newsletters go
subscribed-twice = Bunu { $channel } kanalı da alıyor ve oradaki gönderiler kendiliğinden burada da çıkıyor: her sayı burada iki kez görünecek.
option-mention = Her sayıdan haberdar edilecek rol
mention-is = { $role } her sayıdan haberdar ediliyor.
mention-none = Yeni sayılardan kimse haberdar edilmiyor.
button-mention-off = Haber verme
wrong-mention = { $role } rolünden bahsedemiyorum. Rolün ayarlarında herkesin ondan bahsetmesine izin ver ya da bana tüm rollerden bahsetme izni ver.
wrong-mention-all = Herkesten birden değil, tek bir rolden bahsederim. İnsanların kendilerinin alabileceği bir rol seç.

# What is typed
button-type = ✎ Yaz…
ask-answer = Bunu bu mesaja yanıt olarak yaz.

# What waits for an editor or operator
editor-welcome = Artık { $newsletter } bülteninde yayımlayabilirsin. Bir sayı senin kararını beklediğinde buradan haber veririm.
held-title = Kararını bekleyenler
held-none = Kararını bekleyen bir şey yok.
held-how = Yayımlamak için bana birkaç satırlık bir metin ya da bir dosya gönder veya ilet: Markdown, HTML ya da bir e-posta (.eml). Onu okurlarının göreceği gibi görürsün; sonra yayımlar, zamanını belirler ya da atarsın.
held-private = Bunu lütfen özel sohbetimizde sor; burada herkes okuyabilir.
held-only = Bunu yalnızca editörler ve botu yönetenler yapabilir. Botu yöneten, “courant editor invite” ile editör davet eder.
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }, çıkış { $when }
held-untitled = (başlıksız)
held-waits = Senin kararını bekliyor.
held-review = { $newsletter }: “{ $title }” yayımlanmayı bekliyor.
held-unproved = “{ $title }” kendisinin { $newsletter } olduğunu söylüyor: { $reason }.
held-unknown = “{ $title }” henüz bülten olmayan bir göndericiden geldi: { $sender }.
held-confirmation = { $sender } abone olmak isteyip istemediğini soruyor. Onaylamak için aç: { $link }
held-draft = { $newsletter }: “{ $title }”. Bunu şimdi ya da sonra yayımlayabilirsin.
held-draft-nowhere = “{ $title }” henüz hiçbir bültene ait değil.
held-proved = Nereden geldiği kanıtlandı: { $domain }.
held-not-proved = Bunu kimin gönderdiğini hiçbir şey kanıtlamıyor, yani benzerini herkes gönderebilir. Yalnızca bu seferkini kabul edebilirsin.
held-would-go = { $chats ->
    [0] Bu bülteni henüz kimse almıyor; arşive giderdi.
    [one] Bir sohbete giderdi.
   *[other] { $chats } sohbete giderdi.
}
held-would-be-known = Bu daha önce yayımlandı. Yeniden yayımlamak hiçbir şeyi değiştirmez.
held-would-be-retracted = Bu daha önce yayımlanıp geri çekildi ve öyle kalır.
held-would-be-corrected = Bu daha önce yayımlandı, ama metni şimdi farklı: teslim edilenler düzeltilirdi.
held-goes-out = Çıkış: { $when }.
held-which = Bu hangi bültenin?
held-which-once = Bunu hangi bültende yayımlayayım? Yalnızca bu kez: kimin gönderdiğini hiçbir şey kanıtlamıyor.
held-which-sender = Bu gönderici hangi bülteni gönderiyor? Oradan gelenler bundan sonra kendiliğinden yayımlanır.
held-when = “{ $title }” ne zaman çıksın ({ $zone })?
held-when-hint = Örneğin: yarın 8:00, pazartesi 18:30, 3 saat sonra
held-when-examples = Örnekler: yarın 8:00 · pazartesi 18:30 · 24 Aralık · 3 saat sonra
held-scheduled = { $newsletter }: “{ $title }” çıkıyor: { $when }, { $zone }.
held-discarded = “{ $title }” atıldı. Bir hafta boyunca geri getirilebilir.
held-blocked = { $sender } engellendi: oradan gelenler atılır.
held-accepted = { $sender } bundan sonra { $newsletter } sayılır: oradan gelenler kendiliğinden yayımlanır.
held-accepted-new = { $newsletter } artık bir bülten ve { $sender } ne gönderirse kendiliğinden yayımlanır.
held-gone = Bu artık beklemiyor.
held-published-before = Bu zaten yayımlandı.
held-discarded-before = Bu zaten atıldı.
held-nowhere = Bu henüz hiçbir bültene ait değil.
held-no-sender = Engellenecek bir gönderici adı yok.
held-no-name = Adı yok ya da adı başka bir bültenin adı. Hangi bültenin olduğunu söyle.
held-unreadable = Bundan bir sayı yapamıyorum: { $reason }.
published-new = { $chats ->
    [0] { $newsletter }: “{ $title }” arşivde. Bu bülteni henüz kimse almıyor.
    [one] { $newsletter }: “{ $title }” bir sohbete gidiyor.
   *[other] { $newsletter }: “{ $title }” { $chats } sohbete gidiyor.
}
published-corrected = { $chats ->
    [0] { $newsletter }: “{ $title }” düzeltildi. Henüz hiçbir sohbette yoktu.
    [one] { $newsletter }: “{ $title }” düzeltildi, bir sohbetteki kopyası da.
   *[other] { $newsletter }: “{ $title }” düzeltildi, { $chats } sohbetteki kopyaları da.
}
published-known = { $newsletter }: “{ $title }” daha önce yayımlanmıştı. Hiçbir şey değişmedi.
published-retracted = { $newsletter }: “{ $title }” daha önce geri çekilmişti ve öyle kalır.
take-back-ask = { $chats ->
    [0] “{ $title }” geri çekilsin mi? Henüz hiçbir sohbette yok.
    [one] “{ $title }” geri çekilsin mi? Bulunduğu tek sohbetten silinir.
   *[other] “{ $title }” geri çekilsin mi? Bulunduğu { $chats } sohbetten silinir.
}
take-back-done = “{ $title }” geri çekildi ve bulunduğu sohbetlerden siliniyor.
submit-nothing = Metin ve dosya yayımlayabilirim: Markdown, HTML ya da bir e-posta (.eml).
submit-large = Bu dosya çok büyük: en çok { $most } MB olabilir.
submit-gone = Bu dosyayı artık alamadım. Lütfen bir kez daha gönder.
submit-several = İçinde { $count } sayı var. Lütfen tek tek gönder.
submit-full = Bekleyenler zaten çok fazla. Önce bir kısmına karar ver.
submit-stripped = Resim dışarıda kalıyor. Resimler, bir Markdown ya da HTML dosyasında bağlantıları varsa gelir.
notice-did-not-go-out = “{ $title }” gönderilemedi: { $reason }.
button-held = Bekleyenler
button-held-preview = Bak
button-held-publish = Yayımla
button-held-schedule = Zamanını belirle…
button-held-no-time = Zamanı kaldır
button-held-discard = Çöpe at
button-held-bring-back = Geri getir
button-held-which = Başka bir bülten…
button-held-accept = Kabul et
button-held-ignore = Yok say
button-held-block = Engelle
button-held-confirm = Onayla
button-take-back = Geri çek…
button-take-back-sure = Geri çek
