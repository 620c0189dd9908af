### Indonesian. The same messages with the same variables as in English.

## Commands, as menus show them (100 characters at most)

command-start = Selamat datang, dan buletin yang bisa dipilih
command-newsletters = Semua buletin
command-subscribe = Terima buletin di sini
command-unsubscribe = Berhenti menerima buletin
command-subscriptions = Yang kamu terima
command-latest = Edisi terbaru
command-issues = Edisi sebelumnya
command-settings = Seberapa banyak isi edisi, dalam bentuk dan bahasa apa
command-help = Yang bisa kulakukan
option-code = Kode atau ujung tautan yang diberikan kepadamu
option-newsletter = Buletin yang mana
option-to = Aku, atau kanal ini
option-channel = Kanal lain di server ini
option-page = Halaman, mulai dari 1
option-depth = headlines, brief, atau full (judul, ringkas, lengkap)
option-language = Bahasa bot
option-style = classic, rich, atau auto untuk bentuk biasa bot ini
option-to-me = aku
option-to-here = kanal ini

## Welcome and help

welcome = Selamat datang di Courant.
welcome-what = Aku membawa buletin ke tempatmu berada, secara ringkas. Pilih satu, dan setiap edisi baru datang ke obrolan ini.
welcome-none = Belum ada buletin di sini. Sebentar lagi akan ada; kembalilah nanti.
welcome-server = Aku membawa buletin kepadamu, secara ringkas. Pilih satu, dan setiap edisi baru datang ke obrolan pribadi kita.
welcome-group = Aku membawa buletin ke obrolan ini, secara ringkas. Pengurus yang memilihnya.
help-title = Yang bisa kulakukan
help-line = /{ $name } – { $what }
help-tip = Semua bisa diklik atau diketik: /subscribe dan beberapa huruf namanya sudah cukup.
chatter = Aku hanya mengerti perintah. Ini yang paling berguna:

## Newsletters and subscriptions

newsletters-title = Buletin
newsletters-none = Belum ada buletin.
pick-subscribe = Buletin mana yang kamu mau?
pick-none-left = Kamu sudah menerima semua buletin yang ada.
pick-none-left-chat = { $chat } sudah menerima semua buletin yang ada.
pick-unsubscribe = Mana yang tidak kamu mau lagi?
pick-latest = Edisi terbaru dari buletin mana?
pick-issues = Edisi sebelumnya dari buletin mana?
subscribed = Sekarang kamu menerima { $newsletter } di sini, { $depth }.
subscribed-private = Sekarang kamu menerima { $newsletter } di obrolan pribadi kita, { $depth }.
subscribed-chat = { $chat } sekarang menerima { $newsletter }, { $depth }.
subscribed-next = Edisi berikutnya datang sendiri.
subscribed-already = Kamu sudah menerima { $newsletter }, { $depth }.
subscribed-already-chat = { $chat } sudah menerima { $newsletter }, { $depth }.
unsubscribed = Kamu tidak lagi menerima { $newsletter }.
unsubscribed-chat = { $chat } tidak lagi menerima { $newsletter }.
unsubscribed-not = Kamu tidak menerima { $newsletter }.
unsubscribed-not-chat = { $chat } tidak menerima { $newsletter }.
subscriptions-title = Yang kamu terima
subscriptions-title-chat = Yang diterima { $chat }
subscriptions-line = { $newsletter }, { $depth }
subscriptions-none = Belum ada.
welcome-private = Di sinilah buletinmu akan datang.

## Reading

latest-none = { $newsletter } belum punya edisi.
nothing-taken = Kamu belum menerima buletin apa pun.
nothing-taken-chat = { $chat } belum menerima buletin apa pun.
issues-title = { $newsletter }: edisi sebelumnya
issues-page = Halaman { $page } dari { $pages }
issues-line = { $date } – { $title }
issues-none = { $newsletter } belum punya edisi.
issues-beyond = Hanya ada { $pages ->
   *[other] { $pages } halaman
}.
issue-gone = Edisi itu tidak disimpan lagi. Ini yang ada:
issue-untitled = Edisi { $date }

## Settings

settings-title = Pengaturan
settings-depth = Isi: { $depth }
settings-language = Bahasa: { $language }
settings-language-auto = { $language } (seperti aplikasimu)
settings-depth-set = Mulai sekarang edisi datang { $depth }.
settings-language-set = Sekarang aku berbahasa Indonesia.
settings-style = Bentuk: { $style }
settings-style-set = Mulai sekarang bentuk edisi: { $style }.
style-auto = pesan biasa bot ini
style-classic = pesan yang bisa ditampilkan semua aplikasi
style-rich = pesan kaya, dengan semua yang bisa ditampilkan aplikasi
settings-on = { $what }: ya.
settings-off = { $what }: tidak.
depth-headlines = sebagai judul saja
depth-brief = secara ringkas
depth-full = secara lengkap

## Elsewhere: channels and groups

elsewhere-title = { $newsletter } di kanal atau grup
elsewhere-how = Jadikan aku pengurus kanalmu, lalu pilih dengan tombol di bawah, kirim @namanya setelah /subscribe, atau teruskan salah satu kirimannya kepadaku. Di grup, tambahkan aku dan kirim /subscribe di sana.
elsewhere-pick = Pilih kanal
elsewhere-offer = Apa yang akan diterima { $chat }?
elsewhere-not-yours = Hanya pengurus { $chat } yang bisa mengubah apa yang diterimanya.
elsewhere-cannot-post = Aku tidak boleh menulis di { $chat }. Beri aku hak mengirim di sana, lalu coba lagi.
elsewhere-unknown = Aku tidak bisa melihat { $name }. Tambahkan aku di sana dulu, lalu coba lagi.
elsewhere-gone = Aku tidak mengenal obrolan itu lagi. Kirim /subscribe di sana, atau teruskan satu kiriman dari sana.
only-administrators = Hanya pengurus yang bisa mengubah apa yang diterima obrolan ini. Edisi terbaru boleh diminta siapa saja.
only-brought = Belum ada yang menambahkanku ke obrolan ini, jadi aku tidak bisa mengirim apa pun di sini. Setelah pengurus menambahkanku, obrolan ini juga bisa menerima buletin.
cannot-reach = Aku tidak bisa menulis kepadamu secara pribadi. Izinkan pesan langsung dari anggota server ini, lalu coba lagi.

## When something is not understood

wrong-unknown-command = Aku tidak kenal /{ $name }.
wrong-did-you-mean = Maksudmu /{ $name }?
wrong-newsletter = Aku tidak kenal buletin bernama “{ $words }”.
wrong-newsletter-nearest = Maksudmu salah satu dari ini?
wrong-newsletter-several = Beberapa buletin cocok dengan “{ $words }”:
wrong-page = “{ $page }” bukan nomor halaman. Coba /issues dengan angka mulai dari 1.
wrong-setting = “{ $word }” bukan pengaturan. Bisa headlines, brief atau full, classic atau rich, atau sebuah bahasa.
wrong-link = Tautan itu tidak menuju ke mana pun lagi. Ini yang ada:
wrong-long = Itu terlalu panjang untuk sebuah perintah.
wrong-button = Tombol itu sudah usang. Begini sekarang:
wrong-trouble = Ada yang salah di pihakku. Tidak ada yang hilang; coba lagi satu menit lagi.
operator-welcome = Sekarang kamu yang mengelola bot ini. Akan kukabari di sini kalau ada yang perlu. Tombolnya menunjukkan bagaimana edisi terakhir berjalan.
operator-wrong-code = Kode itu tidak dikenal, sudah dipakai, atau kedaluwarsa. Yang baru dibuat dengan “courant operator invite”.
operator-private = Kirim kode itu di obrolan pribadi kita, ya; di sini semua orang bisa membacanya.
operator-only = Itu hanya bisa dilihat pengelola bot, di obrolan pribadinya denganku.
deliveries-title = Pengiriman
deliveries-line = { $newsletter }, “{ $title }”: { $delivered } terkirim, { $waiting } menunggu, { $failed } gagal, { $skipped } dilewati
deliveries-held = { $held } ditahan sampai waktunya
deliveries-rate = { $rate } dalam satu menit terakhir, sekitar { $minutes } mnt lagi
deliveries-none = Belum ada yang dikirim.
progress-line = Mengirim { $newsletter }, “{ $title }”: { $done } dari { $audience } obrolan, { $rate } dalam satu menit terakhir, sekitar { $minutes } mnt lagi.
progress-stands = Mengirim { $newsletter }, “{ $title }”: { $done } dari { $audience } obrolan; tidak ada yang bergerak dalam satu menit terakhir.
progress-done = { $newsletter }, “{ $title }” sudah sampai di { $audience } obrolan. Gagal: { $failed }.
notice-rejected = Sebuah pesan { $newsletter } ditolak platform: { $reason }. Rinciannya ada di log.
notice-forbidden = Aku tidak boleh menulis di { $chat }: { $reason }. Akan kucoba lagi besok.
notice-source = Sebuah edisi { $newsletter } tidak bisa dibaca: { $reason }. Berkasnya disisihkan.
notice-feed-stopped = Feed { $newsletter } ({ $address }) tidak lagi diperiksa: { $reason }. Untuk memeriksanya lagi: courant feed resume { $feed }

## Buttons

button-subscribe = Berlangganan
button-subscribe-to = ＋ { $newsletter }
button-unsubscribe = Berhenti langganan
button-unsubscribe-from = － { $newsletter }
button-undo = Urungkan
button-latest = Edisi terbaru
button-issues = Edisi sebelumnya
button-deliveries = Pengiriman
button-again = Lihat lagi
button-newsletters = Semua buletin
button-subscriptions = Langganan
button-settings = Pengaturan
button-help = Bantuan
button-elsewhere = Di kanal atau grup…
button-newer = ‹ Lebih baru
button-older = Lebih lama ›
button-previous = ‹ Kembali
button-next = Lanjut ›
button-headlines = Judul
button-brief = Ringkas
button-full = Seluruh edisi
button-web = Di web
button-contents = Baca satu bagian…
button-auto = Seperti aplikasiku
button-pictures = Gambar
button-sponsors = Bersponsor
button-sound = Suara
button-style-auto = Bentuk biasa
button-style-classic = Sederhana
button-style-rich = Kaya

## Briefings

briefing-date = { $day } { $month ->
    [1] Januari
    [2] Februari
    [3] Maret
    [4] April
    [5] Mei
    [6] Juni
    [7] Juli
    [8] Agustus
    [9] September
    [10] Oktober
    [11] November
   *[12] Desember
} { $year }
briefing-number = No. { $number }
briefing-by = Oleh { $authors }
briefing-video = ▶ Video
briefing-sponsor = Bersponsor
briefing-credit = Foto: { $credit }
briefing-source = Sumber: { $credit }
briefing-picture = Gambar
briefing-more = { $count ->
   *[other] … dan { $count } tulisan lagi
}
briefing-continued = { $section } (lanjutan)
briefing-contents = Di edisi ini: { $sections }
briefing-lead = Berita utama
briefing-empty = Edisi ini tidak punya teks sendiri.
only-you-see-this = Hanya kamu yang melihat jawabannya, di bawah. Tidak ada? Tekan sekali lagi.
digest-title = { $count ->
   *[other] Buletinmu: { $count } edisi
}
digest-contents = Baca satu edisi…

# What stands in the place of a message that cannot be deleted any more.
copy-retracted = Edisi ini ditarik kembali oleh penerbitnya.
copy-shorter = Sisa edisi ini dihapus oleh penerbitnya.

## When issues come

command-schedule = Kapan edisi datang: begitu terbit, atau pada waktu pilihanmu
command-timezone = Jam di mana yang berlaku
command-quiet = Jam ketika tidak ada yang datang
command-pause = Tidak ada yang datang sampai kamu kembali
command-resume = Edisi datang lagi
option-when = Misalnya: hari kerja pukul 7:30, Minggu 9:00 dan Rabu 18:00, langsung
option-city = Sebuah kota atau zona waktu
option-hours = Misalnya: 22-7, 22-7 tanpa suara, mati
option-until = Misalnya: Senin, 3 hari, 24 Desember
when-is = { $what }: { $schedule }.
when-is-next = { $what }: { $schedule }, berikutnya { $next }.
when-all = Buletinmu
when-digest = Yang terbit di antaranya datang bersama.
when-in-quiet = Itu jatuh dalam jam tenangmu ({ $hours }), jadi datang setelah jam itu berakhir.
when-type = Pilih hari dan waktu, atau ketik: /schedule Minggu 9:00 dan Rabu 18:00
when-examples = Contoh: /schedule hari kerja pukul 7:30 · /schedule Minggu 9:00 dan Rabu 18:00 · /schedule langsung
schedule-live = begitu terbit
schedule-at = { $days } pukul { $times }
schedule-zone = { $schedule }, { $zone }
days-all = setiap hari
days-weekdays = hari kerja
days-weekend = akhir pekan
weekday = { $day ->
    [1] Senin
    [2] Selasa
    [3] Rabu
    [4] Kamis
    [5] Jumat
    [6] Sabtu
   *[7] Minggu
}
weekday-each = { $day ->
    [1] tiap Senin
    [2] tiap Selasa
    [3] tiap Rabu
    [4] tiap Kamis
    [5] tiap Jumat
    [6] tiap Sabtu
   *[7] tiap Minggu
}
clock = { $hour }.{ $minute }
moment-today = hari ini pukul { $time }
moment-tomorrow = besok pukul { $time }
moment-weekday = { $weekday } pukul { $time }
moment-date = { $weekday }, { $date } pukul { $time }
list-and = { $first } dan { $next }
list-comma = { $first }, { $next }
zone-time = waktu { $city }
zone-is = Zona waktu: { $zone }; sekarang pukul { $time }.
zone-pick = Pukul berapa di tempatmu? Atau ketik kotamu: /timezone Berlin
zone-pick-city = Di mana itu?
zone-guessed = Kuambil { $zone } dari bahasa aplikasimu. Kalau salah, ubah di bawah.
zone-unknown = Aku belum tahu zona waktumu, jadi itu { $zone }. Ubah di bawah.
zone-wrong = Aku tidak kenal kota atau zona waktu bernama “{ $words }”.
zone-nearest = Maksudmu salah satu dari ini?
quiet-is = Jam tenang: { $hours }, { $zone }.
quiet-hold = dari { $from } sampai { $to } tidak ada yang datang
quiet-silence = dari { $from } sampai { $to } tanpa suara
quiet-none = Kamu tidak punya jam tenang.
quiet-what = 🌙 menahan yang datang sampai jam tenang berakhir, 🔕 hanya mematikan suaranya. Atau ketik: /quiet 22:30-6:30
quiet-examples = Contoh: /quiet 22-7 · /quiet 22:30-6:30 tanpa suara · /quiet mati
away-is = { $what }: dijeda, kembali { $until }.
away-then = Yang terbit selama itu nanti datang bersama.
away-ask = Berapa lama tidak ada yang perlu datang? Atau ketik: /pause sampai Senin
away-examples = Contoh: /pause sampai Senin · /pause 3 hari · /pause sampai 24 Desember 18:00
settings-schedule = Kapan: { $schedule }
settings-quiet = Jam tenang: { $hours }
settings-away = Dijeda, kembali { $until }
subscriptions-line-when = { $newsletter }, { $depth }, { $schedule }
subscriptions-line-away = { $line }; dijeda, kembali { $until }
wrong-time = “{ $words }” bukan waktu yang ada.
wrong-time-word = Aku tidak mengerti “{ $word }” dalam “{ $words }”.
wrong-time-nothing = Aku tidak mengerti “{ $words }” sebagai waktu.
wrong-time-many = Itu terlalu banyak waktu: paling banyak { $most }.
wrong-time-past = Saat itu sudah lewat.
wrong-time-far = Itu terlalu jauh; paling lama setahun.
wrong-time-newsletter = “{ $newsletter }” kumengerti, tetapi kapannya tidak.
button-how = Seberapa…
button-when = Kapan…
button-live = Begitu terbit
button-as-chat = Seperti yang lain
button-daily = Setiap hari
button-weekdays = Hari kerja
button-weekend = Akhir pekan
button-sundays = Tiap Minggu
button-late-send = Kalau telat: langsung
button-late-next = Kalau telat: kali berikutnya
button-quiet = Jam tenang…
button-quiet-off = Tidak ada
button-away = Pergi…
button-away-day = Sampai besok
button-away-three = 3 hari
button-away-week = Seminggu
button-away-fortnight = 2 minggu
button-away-back = Aku kembali
button-zone = Zona waktu…
button-zones = Semua zona waktu
button-language = Bahasa…

## Searching and keeping

command-search = Cari di semua edisi
command-save = Simpan edisi terbaru untukmu sendiri
command-saved = Yang kamu simpan
option-words = Kata, “sebuah frasa”, -tanpa
option-date = Misalnya: 3 Maret, Maret 2026, kemarin
search-ask = Apa yang kamu cari? Ketik /search dan beberapa kata, misalnya: /search minyak sanksi
search-examples = Awal kata sudah cukup, mulai tiga huruf. Kata “dalam tanda kutip” berdampingan, dan tanda minus mengecualikan: /search sanksi “laut utara” -minyak
search-found = { $count ->
   *[other] { $count } edisi memuat “{ $words }”
}
search-many = Lebih dari { $count } edisi memuat “{ $words }”
search-in = Hanya di { $newsletter }, yang terbaru dulu
search-beyond = Tidak ada lagi.
search-none = Tidak kutemukan apa pun untuk “{ $words }”.
search-none-in = Tidak kutemukan apa pun untuk “{ $words }” di { $newsletter }.
search-none-of = “{ $words }” saja juga tidak ada.
search-long = Dengan kata sebanyak itu halaman lain tidak terjangkau: carilah dengan lebih sedikit kata.
wrong-search = Tidak ada yang bisa dicari dalam “{ $words }”.
saved-now = Disimpan: { $title }. /saved menunjukkan yang kamu simpan.
saved-no-longer = Tidak disimpan lagi: { $title }.
saved-title = Yang kamu simpan
saved-line = { $title } – { $newsletter }, { $date }
saved-how = Untuk menghapus satu, buka dan tekan ☆ sekali lagi.
saved-private = Yang kamu simpan adalah milikmu. Tanyakan di obrolan pribadi kita, ya; di sini semua orang bisa membacanya.
saved-none = Belum ada. Tekan ☆ Simpan di bawah edisi atau bagian, dan itu disimpan di sini.
save-what = Aku tidak tahu edisi mana yang kamu maksud. Tekan ☆ Simpan di bawahnya, atau sebut sebuah buletin: /save dan namanya menyimpan edisi terbaru.
issues-none-before = Tidak ada yang seawal itu. Yang pertama dari { $date }.
issues-months = { $newsletter }: { $year }
issues-months-type = Pilih bulan, atau ketik: /issues 3 Maret
issues-examples = Contoh: /issues 2 · /issues 3 Maret · /issues Maret 2026 · /issues kemarin
button-month = { $month ->
    [1] Januari
    [2] Februari
    [3] Maret
    [4] April
    [5] Mei
    [6] Juni
    [7] Juli
    [8] Agustus
    [9] September
    [10] Oktober
    [11] November
   *[12] Desember
} · { $count }
button-months = Per bulan…
button-only = Hanya { $newsletter }
button-everywhere = Di semua buletin
button-search = { $words } ({ $count })
button-read-on = Baca terus
button-save = ☆ Simpan
button-saved = Simpananku

## What of an issue is wanted, and why something came

command-filter = Hanya yang kamu mau dari edisi sebuah buletin
command-why = Mengapa sebuah edisi datang, atau tidak
option-items = Misalnya: minyak, “laut utara”, tanpa olahraga
briefing-filtered = { $kept } dari { $all } tulisan, menurut saringanmu
subscriptions-line-filter = { $line }; { $filter }
filter-is = { $newsletter }: { $filter }.
filter-none = { $newsletter }: semua isinya datang.
filter-would-be = { $newsletter }, kalau ini kamu simpan: { $filter }.
filter-only = hanya { $tests }
filter-never = tanpa { $tests }
filter-both = { $only }, { $never }
filter-or = { $first } atau { $next }
filter-words = “{ $words }”
filter-section = bagian “{ $title }”
filter-keeps = { $issues ->
   *[other] Dari { $issues } edisi terakhir, { $kept } akan tersisa, dengan { $items } dari { $all } tulisannya.
}
filter-keeps-none = { $issues ->
   *[other] Dari { $issues } edisi terakhir, tidak satu pun akan tersisa.
}
filter-untried = Belum ada edisi untuk mencobanya.
filter-sections = Tekan sebuah bagian untuk membuangnya, atau mengembalikannya.
filter-type = Atau ketik yang kamu mau: /filter minyak, “laut utara”, tanpa olahraga
filter-examples = Contoh: /filter minyak, “laut utara” · /filter tanpa olahraga, bagian Pasar · /filter /tanker(nya)?/ · /filter semua
filter-which = Untuk buletin mana?
filter-changed = Itu dicoba sebelum yang lain dicoba. Yang berlaku sekarang:
wrong-filter-nothing = Tidak ada yang bisa dicari dalam “{ $words }”.
wrong-filter-pattern = “{ $words }” bukan pola yang bisa kupakai: mungkin ada kurung yang belum ditutup, atau cocok dengan semuanya. Kata biasa tidak perlu garis miring.
wrong-filter-big = “{ $words }” pola yang terlalu besar. Lebih sedikit pengulangan sudah cukup, atau kata biasa.
wrong-filter-many = Itu terlalu banyak untuk satu saringan: paling banyak { $most } kata, frasa, dan bagian, serta { $patterns } pola.
button-filter = Saringan…
button-filter-save = Simpan saringan ini
button-filter-discard = Biarkan seperti semula
button-filter-off = Semuanya lagi
button-filter-draft = Yang kucoba
button-why = Mengapa…
why-title = Mengapa sebuah edisi datang, atau tidak
why-filter = Saringanmu: { $filter }.
why-none = Belum ada edisi.
why-came = datang { $when }
why-came-together = datang { $when }, bersama yang lain
why-held-schedule = datang { $when }, menurut jadwalmu
why-held-quiet = datang { $when }, setelah jam tenangmu berakhir
why-held-away = datang { $when }, setelah jedamu berakhir
why-coming = sedang di jalan
why-aside = belum bisa dikirim; kucoba lagi { $when }
why-filtered = saringanmu tidak menyisakan apa pun darinya
why-retracted = ditarik kembali oleh penerbitnya
why-unsubscribed = waktu itu kamu sudah berhenti
why-barred = waktu itu aku tidak bisa menulis di sini
why-failed = tidak bisa dikirim; pengelola bot bisa menemukan sebabnya di log
why-before = dari sebelum kamu berlangganan

## Words that people type for times. Alternatives stand between commas; days of the week (from Monday on) and months
## between bars.

words-day-names = senin | selasa | rabu | kamis | jumat, jum'at | sabtu | minggu, ahad
words-month-names = januari | februari | maret | april | mei | juni | juli | agustus | september | oktober | november | desember
words-daily = setiap hari, tiap hari, harian
words-weekdays = hari kerja, setiap hari kerja
words-weekend = akhir pekan, setiap akhir pekan
words-live = langsung, segera, begitu terbit
words-off = mati, matikan, tidak ada, tidak
words-silently = tanpa suara, diam-diam, senyap
words-and = dan
words-to = sampai, hingga
words-am = pagi
words-pm = siang, sore, malam
words-hour-mark = pukulnya
words-noon = tengah hari
words-midnight = tengah malam
words-morning = pagi hari, pagi-pagi
words-evening = malam hari
words-today = hari ini
words-tomorrow = besok
words-yesterday = kemarin
words-hours = jam
words-days = hari
words-weeks = pekan
words-months = bulan
words-one = satu, sebuah
words-filler = pukul, pada, di, setiap, tiap, dari, antara, aku pergi, selama, dalam, lagi

## Words that people type for filters

words-filter-only = hanya, cuma
words-filter-without = tanpa, kecuali, semua kecuali
words-filter-section = bagian, rubrik
words-filter-all = semua, semuanya, tanpa saringan

# Privacy
command-privacy = Yang kusimpan tentang kamu
command-forget = Hapus semua tentang kamu
privacy-title = Yang kusimpan
privacy-who = Siapa kamu: nomormu di platform ini, bahasa aplikasimu, dan ke mana aku bisa menulis kepadamu.
privacy-settings = Yang kamu terima dan caramu mengaturnya: waktu, zona waktu, jam tenang, saringan.
privacy-saved = Yang kamu simpan.
privacy-sent = Edisi mana yang kukirim dalam pesan mana, supaya tidak ada yang datang dua kali dan perbaikan sampai kepadamu.
privacy-invited = Buletin khusus undangan mana yang boleh kamu lihat.
privacy-edited = Yang kamu kirim untuk diterbitkan, selama masih menunggu, dan di buletin mana kamu boleh menerbitkan.
privacy-shared = Tentang grup dan kanal: namanya, yang diterimanya, serta siapa yang mengubahnya dan kapan.
privacy-not = Selain itu, yang kamu tulis kepadaku tidak disimpan, begitu juga kapan kamu membaca. Semuanya tetap pada yang mengelola aku.
forget-ask = Haruskah kuhapus semua tentang kamu: yang kamu terima, caramu mengaturnya, yang kamu simpan, dan yang kukirim kepadamu? Grup dan kanal tetap menerima bagiannya, tetapi tidak tahu lagi siapa yang mengaturnya.
forget-for-good = Ini tidak bisa diurungkan. Pesan di obrolan kita tetap ada; kamu bisa menghapusnya di sana.
forget-done = Selesai: semua tentang kamu sudah kuhapus. Untuk mulai lagi, tulis /start.
forget-private = Itu antara kamu dan aku. Tanyakan di obrolan pribadi kita, ya.
button-privacy = Privasi
button-forget = Lupakan aku…
button-forget-sure = Hapus semuanya
button-keep = Biarkan semuanya

# Moving to another platform
command-link = Terima yang sama di platform lain
link-code = Buka aku di platform lain, dan kirim ini di obrolan pribadi kita di sana. Yang kamu terima di sini akan datang juga ke sana, dengan waktu dan saringannya, dan yang kamu simpan ada di sana:
link-valid = Berlaku sekali, dalam satu jam. Siapa pun yang memilikinya bisa ikut membaca: jangan tunjukkan kepada siapa pun.
link-nothing = Belum ada yang bisa dibawa: kamu tidak menerima buletin di sini, dan tidak menyimpan apa pun.
link-private = Kode hanya untuk matamu. Tanyakan di obrolan pribadi kita, ya.
link-wrong = Kode itu tidak dikenal, sudah dipakai, atau lebih dari satu jam. Kirim /link di platform tempat kamu menerima buletin, dan kubuatkan yang baru.
link-own = Kode itu memang milikmu. Kirim kepadaku di platform lain.
link-done = Ini dia. Di tempat lama masih datang juga, sampai kamu menghentikannya di sana.
link-stopped = Selesai: di tempat lama tidak ada yang datang lagi. Di sini terus berlanjut.
link-too-late = Dari sini tidak bisa kuhentikan lagi. Di tempat lama, /subscriptions punya tombolnya.
button-link-stop = Hentikan di tempat lama

# A file with everything
command-export = Semua tentang kamu, dalam sebuah berkas
export-done = Ini semua yang kusimpan tentang kamu, dalam berkas yang juga bisa dibaca program.
button-export = Ke berkas

# Who may see a newsletter
by-invitation = { $newsletter } hanya untuk yang diundang, dan { $chat } belum punya undangan. Pengelola bot ini bisa mengizinkannya.
invitation-wrong = Undangan itu tidak dikenal, sudah habis dipakai, atau sudah ditarik. Minta yang baru kepada yang memberikannya.

# Who changed what in a shared chat
changed-by = Diubah oleh { $name }.
changes-title = { $chat }: siapa mengubah apa
changes-none = Belum ada yang diubah.
changes-line = { $what } – { $name }, { $when }
changes-last = Terakhir diubah oleh { $name }, { $when }.
changes-somebody = seseorang yang sudah tidak di sini
button-changes = Siapa ubah apa…

# Where newsletters go
subscribed-twice = { $channel } juga menerimanya, dan kiriman di sana muncul sendiri di sini: setiap edisi akan tampil dua kali di sini.
option-mention = Peran yang dikabari setiap ada edisi
mention-is = { $role } dikabari setiap ada edisi baru.
mention-none = Tidak ada yang dikabari tentang edisi baru.
button-mention-off = Jangan kabari
wrong-mention = Aku tidak boleh menyebut { $role }. Izinkan semua orang menyebutnya di pengaturan peran itu, atau beri aku izin menyebut semua peran.
wrong-mention-all = Aku menyebut satu peran, bukan semua orang sekaligus. Pilih peran yang bisa diambil sendiri oleh anggota.

# What is typed
button-type = ✎ Ketik…
ask-answer = Tulis sebagai balasan pesan ini.

# What waits for an editor or operator
editor-welcome = Sekarang kamu boleh menerbitkan di { $newsletter }. Akan kukabari di sini kalau ada edisi yang menunggu keputusanmu.
held-title = Yang menunggu keputusanmu
held-none = Tidak ada yang menunggu keputusanmu.
held-how = Untuk menerbitkan, kirim atau teruskan kepadaku teks beberapa baris, atau sebuah berkas: Markdown, HTML, atau email (.eml). Kamu melihatnya seperti yang akan dilihat pembacamu, lalu kamu terbitkan, kamu beri waktu, atau kamu buang.
held-private = Tanyakan itu di obrolan pribadi kita, ya; di sini semua orang bisa membacanya.
held-only = Itu hanya bisa dilakukan editor dan pengelola bot. Pengelola bot ini mengundang editor dengan “courant editor invite”.
held-line = { $title } – { $of }
held-line-when = { $title } – { $of }, terbit { $when }
held-untitled = (tanpa judul)
held-waits = Ini menunggu keputusanmu.
held-review = { $newsletter }: “{ $title }” menunggu diterbitkan.
held-unproved = “{ $title }” mengaku dari { $newsletter }: { $reason }.
held-unknown = “{ $title }” datang dari pengirim yang belum menjadi buletin: { $sender }.
held-confirmation = { $sender } bertanya apakah kamu ingin berlangganan. Untuk mengonfirmasi, buka: { $link }
held-draft = { $newsletter }: “{ $title }”, yang bisa kamu terbitkan sekarang atau nanti.
held-draft-nowhere = “{ $title }” belum termasuk buletin mana pun.
held-proved = Terbukti berasal dari { $domain }.
held-not-proved = Tidak ada bukti siapa pengirimnya, jadi siapa saja bisa mengirim yang serupa. Kamu hanya bisa menerima yang satu ini.
held-would-go = { $chats ->
    [0] Belum ada yang menerima buletin ini; edisi ini akan masuk arsip.
   *[other] Edisi ini akan dikirim ke { $chats } obrolan.
}
held-would-be-known = Ini sudah pernah diterbitkan. Menerbitkannya lagi tidak mengubah apa pun.
held-would-be-retracted = Ini sudah pernah diterbitkan dan ditarik kembali, dan tetap begitu.
held-would-be-corrected = Ini sudah pernah diterbitkan dan isinya kini lain: yang sudah terkirim akan diperbaiki.
held-goes-out = Terbit { $when }.
held-which = Ini dari buletin mana?
held-which-once = Untuk buletin mana harus kuterbitkan? Hanya kali ini: tidak ada bukti siapa pengirimnya.
held-which-sender = Buletin mana yang dikirim pengirim ini? Mulai sekarang, yang datang dari sana terbit sendiri.
held-when = Kapan “{ $title }” harus terbit? Jamnya menurut { $zone }.
held-when-hint = Misalnya: besok 8:00, Senin 18:30, 3 jam lagi
held-when-examples = Contoh: besok 8:00 · Senin 18:30 · 24 Desember · 3 jam lagi
held-scheduled = { $newsletter }: “{ $title }” terbit { $when }, { $zone }.
held-discarded = “{ $title }” sudah dibuang. Selama seminggu masih bisa dikembalikan.
held-blocked = { $sender } diblokir: yang datang dari sana dibuang.
held-accepted = Mulai sekarang { $sender } adalah { $newsletter }: yang datang dari sana terbit sendiri.
held-accepted-new = { $newsletter } sekarang sebuah buletin, dan kiriman { $sender } terbit sendiri.
held-gone = Itu sudah tidak menunggu lagi.
held-published-before = Itu sudah diterbitkan.
held-discarded-before = Itu sudah dibuang.
held-nowhere = Ini belum termasuk buletin mana pun.
held-no-sender = Di situ tidak disebut pengirim yang bisa diblokir.
held-no-name = Namanya tidak disebut, atau namanya milik buletin lain. Sebutkan ini dari buletin mana.
held-unreadable = Itu tidak bisa kujadikan edisi: { $reason }.
published-new = { $chats ->
    [0] { $newsletter }: “{ $title }” ada di arsip. Belum ada yang menerima buletin ini.
   *[other] { $newsletter }: “{ $title }” dikirim ke { $chats } obrolan.
}
published-corrected = { $chats ->
    [0] { $newsletter }: “{ $title }” sudah diperbaiki. Belum ada obrolan yang menerimanya.
   *[other] { $newsletter }: “{ $title }” sudah diperbaiki, juga di { $chats } obrolan.
}
published-known = { $newsletter }: “{ $title }” sudah pernah diterbitkan. Tidak ada yang berubah.
published-retracted = { $newsletter }: “{ $title }” sudah pernah ditarik kembali, dan tetap begitu.
take-back-ask = { $chats ->
    [0] Tarik kembali “{ $title }”? Belum ada obrolan yang menerimanya.
   *[other] Tarik kembali “{ $title }”? Edisi ini akan hilang dari { $chats } obrolan yang memilikinya.
}
take-back-done = “{ $title }” sudah ditarik kembali, dan hilang dari obrolan yang memilikinya.
submit-nothing = Aku bisa menerbitkan teks dan berkas: Markdown, HTML, atau email (.eml).
submit-large = Berkas itu terlalu besar: paling besar { $most } MB.
submit-gone = Berkas itu tidak bisa kuambil lagi. Kirim sekali lagi, ya.
submit-several = Di dalamnya ada { $count } edisi. Kirim satu per satu, ya.
submit-full = Sudah terlalu banyak yang menunggu. Putuskan sebagian dulu.
submit-stripped = Gambarnya tidak ikut. Gambar ikut kalau berkas Markdown atau HTML menautkannya.
notice-did-not-go-out = “{ $title }” tidak bisa terbit: { $reason }.
button-held = Yang menunggu
button-held-preview = Lihat
button-held-publish = Terbitkan
button-held-schedule = Jadwalkan…
button-held-no-time = Hapus waktunya
button-held-discard = Buang
button-held-bring-back = Kembalikan
button-held-which = Buletin lain…
button-held-accept = Terima
button-held-ignore = Abaikan
button-held-block = Blokir
button-held-confirm = Konfirmasi
button-take-back = Tarik kembali…
button-take-back-sure = Tarik kembali
