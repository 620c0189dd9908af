//! Mails that ask for a confirmation, in many languages and designs.

use super::*;

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
