//! Confirmation mails in many languages and designs, welcome mails and issues that are none, and the shared corpus.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::path::PathBuf;

use super::*;

/// Where each of the mails below is to be confirmed.
const LINK: &str = "https://letters.example.org/c?t=9f8a&utm_source=mail&e=1";

/// A mail of plain text. `LINK` and `OTHER` in it become addresses.
fn plain(subject: &str, text: &str) -> Vec<u8> {
    mail(subject, "text/plain", text)
}

fn html(subject: &str, text: &str) -> Vec<u8> {
    mail(subject, "text/html", &text.replace("LINK", &LINK.replace('&', "&amp;")))
}

fn mail(subject: &str, kind: &str, text: &str) -> Vec<u8> {
    let text = text.replace("LINK", LINK).replace("OTHER", "https://letters.example.org/other");
    format!(
        "From: Letters <letters@example.org>\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\n\
         Content-Type: {kind}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n"
    )
    .into_bytes()
}

#[test]
fn mails_that_ask_for_a_confirmation_are_known_with_their_link() {
    let mails = [
        (
            "en, a button",
            html(
                "Please confirm your subscription",
                "<style>.b{color:red}</style><table><tr><td><h1>Tide Letters</h1><p>One more step!</p>\
             <p>Thanks for signing up. Please confirm your subscription to Tide Letters.</p>\
             <p><a class=b href='LINK'>Yes, subscribe me</a></p>\
             <p>If you received this by mistake, delete it. <a href='OTHER'>Unsubscribe</a></p></table>",
            ),
        ),
        (
            "en, an address in the text",
            plain(
                "Tide Letters: one more step",
                "Hello,\n\nSomebody, hopefully you, asked for our mailing list.\n\
             To confirm that this email address\nis yours, follow this link:\n\n    LINK\n\n\
             If it was not you, ignore this mail. Our page: OTHER\n",
            ),
        ),
        (
            "en, click here",
            html(
                "Verify your e-mail",
                "<p>Hi Ana,<br>before we can send you anything, you have to verify your e-mail address.</p>\
             <p>To verify it, please <a href='LINK'>click here</a>.</p>\
             <p><a href='OTHER'>Privacy</a> <a href='OTHER'>Help</a></p>",
            ),
        ),
        (
            "en, a picture as the button",
            html(
                "Activate your newsletter",
                "<p>Activate your newsletter subscription now:</p><a href='LINK'><img src=b.png alt='Confirm'></a>",
            ),
        ),
        (
            "en, with what comes then",
            html(
                "Confirm your subscription",
                "<p>Nothing is sent until your subscription has been confirmed.</p><a href='LINK'>Confirm</a>",
            ),
        ),
        (
            "en, other words",
            html(
                "One last step",
                "<p>Finish signing up to our mailing list:</p><a href='LINK'>Complete your sign-up</a>",
            ),
        ),
        (
            "de, formal",
            html(
                "Bitte bestätigen Sie Ihre Anmeldung",
                "<p>Guten Tag,</p><p>bitte bestätigen Sie Ihre Anmeldung zum Hafenbrief.</p>\
             <p><a href='LINK'>Anmeldung bestätigen</a></p><p><a href='OTHER'>Impressum</a></p>",
            ),
        ),
        (
            "de, plain",
            plain(
                "Fast geschafft",
                "Hallo,\n\num den Newsletter zu bekommen, bestätige bitte deine E-Mail-Adresse mit einem Klick auf diesen Link:\n\
             LINK\n\nWenn du dich nicht angemeldet hast, tu einfach nichts.\n\nImpressum: OTHER\n",
            ),
        ),
        (
            "fr",
            html(
                "Confirmez votre inscription",
                "<p>Bonjour,</p><p>Pour recevoir la lettre, confirmez votre inscription en cliquant sur ce bouton :</p>\
             <a href='LINK'>Je confirme mon inscription</a><p><a href='OTHER'>Mentions légales</a></p>",
            ),
        ),
        (
            "es",
            html(
                "Confirma tu suscripción",
                "<p>¡Hola!</p><p>Solo falta un paso: confirma tu suscripción al boletín.</p><a href='LINK'>Confirmar suscripción</a>",
            ),
        ),
        (
            "it",
            plain(
                "Conferma la tua iscrizione",
                "Ciao,\n\nper completare l'iscrizione alla newsletter conferma il tuo indirizzo email qui: LINK\n\nA presto\n",
            ),
        ),
        (
            "pt",
            html(
                "Confirme a sua inscrição",
                "<p>Olá,</p><p>Falta pouco! Clique no botão para confirmar a sua inscrição na newsletter.</p>\
             <div><a href='LINK'><span>Confirmar</span></a></div>",
            ),
        ),
        (
            "nl",
            html(
                "Bevestig je aanmelding",
                "<p>Hallo,</p><p>Bevestig je aanmelding voor de nieuwsbrief door op de knop te klikken.</p>\
             <a href='LINK'>Ja, meld me aan</a>",
            ),
        ),
        (
            "pl",
            html(
                "Potwierdź zapis na newsletter",
                "<p>Cześć!</p><p>Aby otrzymywać listy, potwierdź swój adres e-mail.</p><p><a href='LINK'>Potwierdzam</a></p>",
            ),
        ),
        (
            "sv",
            html(
                "Bekräfta din prenumeration",
                "<p>Hej!</p><p>Klicka på knappen för att bekräfta din prenumeration.</p><a href='LINK'>Bekräfta</a>",
            ),
        ),
        (
            "da",
            plain(
                "Bekræft din tilmelding",
                "Hej,\n\nBekræft din tilmelding til nyhedsbrevet ved at klikke her:\nLINK\n\nVenlig hilsen\n",
            ),
        ),
        (
            "ru",
            html(
                "Подтвердите подписку",
                "<p>Здравствуйте!</p><p>Чтобы получать письма, подтвердите подписку на рассылку.</p><a href='LINK'>Подтвердить</a>",
            ),
        ),
        (
            "uk",
            plain(
                "Підтвердження підписки",
                "Вітаємо!\n\nБудь ласка, підтвердіть підписку на розсилку за посиланням:\nLINK\n",
            ),
        ),
        (
            "zh",
            html(
                "请确认您的订阅",
                "<p>您好：</p><p>请点击下面的按钮，确认您的订阅。</p><a href='LINK'>确认订阅</a><p>如果不是您本人操作，请忽略此邮件。</p>",
            ),
        ),
        (
            "ja",
            plain(
                "【潮だより】購読の確認",
                "ご登録ありがとうございます。\n\n下記のリンクをクリックして、メールアドレスの確認を行ってください。\n\nLINK\n\n心当たりのない方はこのメールを破棄してください。\n",
            ),
        ),
        (
            "tr",
            html(
                "ABONELİĞİNİZİ ONAYLAYIN",
                "<p>Merhaba,</p><p>Bülteni almak için lütfen e-posta adresinizi doğrulayın.</p><a href='LINK'>Aboneliği onayla</a>",
            ),
        ),
        (
            "ar",
            html(
                "يرجى تأكيد اشتراكك",
                "<div dir=rtl><p>مرحبا،</p><p>يرجى تأكيد اشتراكك في النشرة البريدية.</p><a href='LINK'>تأكيد الاشتراك</a></div>",
            ),
        ),
        (
            "ko",
            html(
                "구독을 확인해 주세요",
                "<p>안녕하세요.</p><p>아래 버튼을 눌러 뉴스레터 구독을 확인해 주세요.</p><a href='LINK'>구독 확인</a>",
            ),
        ),
    ];
    for (what, mail) in &mails {
        let found = confirmation(mail);
        assert_eq!(found, Some(Confirmation { link: LINK.to_owned() }), "{what}");
    }
}

#[test]
fn welcomes_issues_and_farewells_are_none() {
    let long = "<p>The ferry came back after ten years, and the harbour was full of people. </p>"
        .repeat(40);
    let mails = [
        (
            "a welcome",
            html(
                "Welcome to Tide Letters",
                "<p>Your subscription has been confirmed. The first letter comes on Friday.</p>\
             <a href='OTHER'>Confirm your profile</a>",
            ),
        ),
        (
            "a welcome that offers more",
            html(
                "Your subscription is confirmed",
                "<p>Welcome! You may confirm your email for our app too.</p><a href='OTHER'>Confirm</a>",
            ),
        ),
        (
            "a welcome in Japanese",
            html(
                "登録が確認されました",
                "<p>ご登録ありがとうございます。</p><a href='OTHER'>登録内容の確認</a>",
            ),
        ),
        (
            "a survey",
            html(
                "Two questions",
                "<p>Complete the survey of our newsletter today.</p><a href='OTHER'>Complete the survey</a>",
            ),
        ),
        (
            "a farewell",
            html(
                "Please confirm",
                "<p>Please confirm that you want to unsubscribe from our newsletter.</p><a href='OTHER'>Confirm</a>",
            ),
        ),
        (
            "a farewell's button",
            html(
                "Tide Letters",
                "<p>Please confirm your subscription, or else it ends.</p><a href='OTHER'>Confirm and unsubscribe</a>",
            ),
        ),
        (
            "an issue that tells of one",
            html(
                "Tide Letters 12",
                &format!(
                    "{long}<p>Friends may confirm their newsletter subscription now.</p><a href='OTHER'>Confirm</a>"
                ),
            ),
        ),
        (
            "a short issue",
            html(
                "Tide Letters 13",
                "<p>The ferry is back.</p><a href='OTHER'>Read on</a><p>You get this because you confirmed your \
             subscription. <a href='OTHER'>Manage your subscription</a></p>",
            ),
        ),
        (
            "an order",
            html(
                "Please confirm your order",
                "<p>Please confirm your order of two lamps.</p><a href='OTHER'>Confirm the order</a>",
            ),
        ),
        (
            "no link at all",
            plain("Please confirm your subscription", "Please confirm it by answering."),
        ),
        (
            "no web link",
            html(
                "Please confirm your subscription",
                "<p>Please confirm your subscription.</p><a href='javascript:alert(1)'>Confirm</a>\
             <a href='mailto:a@example.org'>Confirm</a>",
            ),
        ),
        (
            "only the footer's links",
            html(
                "Please confirm your subscription",
                "<p>Please confirm your subscription by answering this mail.</p><a href='OTHER'>Privacy</a>",
            ),
        ),
        (
            "words of a link's address",
            plain("Hello", "See https://e.example/confirm-your-subscription today."),
        ),
        ("nothing", Vec::new()),
        ("no text", b"Subject: Please confirm your subscription\r\n\r\n".to_vec()),
    ];
    for (what, mail) in &mails {
        assert_eq!(confirmation(mail), None, "{what}");
    }
}

#[test]
fn a_hostile_mail_costs_little() {
    let deep = "<div><a href='http://e.example/'>".repeat(5_000);
    let signs = "http://".repeat(40_000);
    let quotes = "<a href='".repeat(30_000);
    for text in [deep, signs, quotes, "confirm your email ".repeat(15_000)] {
        for mail in [html("Confirm", &text), plain("Confirm", &text)] {
            let started = std::time::Instant::now();
            let _ = confirmation(&mail);
            assert!(started.elapsed().as_secs() < 5, "it took {:?}", started.elapsed());
        }
    }
}

/// The mails of the shared corpus; a missing one fails the test and says how to mend it.
fn corpus() -> Vec<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared");
    let shared =
        std::env::var_os("COURANT_SHARED").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let root = shared.join("corpus/mail");
    assert!(
        root.is_dir(),
        "the shared corpus is not at {}: set COURANT_SHARED to the folder that holds it",
        shared.display()
    );
    let mut folders = vec![root];
    let mut mails = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "eml") {
                mails.push(path);
            }
        }
    }
    mails.sort();
    mails
}

/// Looked at by hand: what of the corpus does ask for a confirmation.
const KNOWN: &[&str] = &[];

#[test]
fn no_newsletter_of_the_corpus_is_called_a_confirmation() {
    let mails = corpus();
    assert!(mails.len() > 100, "{} mails", mails.len());
    let found: Vec<String> = mails
        .iter()
        .filter(|path| confirmation(&std::fs::read(path).unwrap()).is_some())
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(found, KNOWN);
}
