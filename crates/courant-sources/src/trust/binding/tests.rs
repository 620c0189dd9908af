//! A row a case: what a mail says, what is proved, and what is expected.

use super::Verdict::{Accept, First, Later, Review, Unknown};
use super::*;
use crate::trust::{Authenticated, By};

/// What is proved in a row.
#[derive(Clone, Copy)]
enum P {
    /// Nothing.
    No,
    /// Nothing, because a name server did not answer.
    Slow,
    /// This organisation.
    Of(&'static str),
    /// This organisation, and that it named the list.
    List(&'static str),
}

const TIDES: u8 = 1;
const PORTS: u8 = 2;
const TWIN_A: u8 = 3;
const TWIN_B: u8 = 4;
const BARE: u8 = 5;
const NEW: u8 = 9;

fn bindings() -> Vec<(u8, Binding)> {
    let row = |id, list: &str, address: &str, domain: &str| {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        (id, Binding { list_id: some(list), address: some(address), domain: domain.to_owned() })
    };
    vec![
        row(TIDES, "tides.example.org", "tides@news.example.org", "example.org"),
        row(PORTS, "", "ports@letters.example", "mail.letters.example"),
        row(TWIN_A, "all.twins.example", "a@twins.example", "twins.example"),
        row(TWIN_B, "all.twins.example", "b@twins.example", "twins.example"),
        row(BARE, "bare.service.example", "", "service.example"),
    ]
}

/// What it is, its list, its address, what is proved, which newsletter's address it came to; what is expected.
type Row = (&'static str, &'static str, &'static str, P, Option<u8>, Verdict<u8>);

#[test]
fn mails_are_judged() {
    use P::{List, No, Of, Slow};
    #[rustfmt::skip]
    let rows: &[Row] = &[
        // What it is,           its list,            its address,              what is proved,      sent to, expected
        ("as always",            "tides.example.org", "tides@news.example.org", List("example.org"), None, Accept(TIDES)),
        ("another address",      "tides.example.org", "new@example.org",        List("example.org"), None, Accept(TIDES)),
        ("list not signed",      "tides.example.org", "tides@news.example.org", Of("example.org"),   None, Accept(TIDES)),
        ("another customer",     "tides.example.org", "evil@example.org",       Of("example.org"),   None, Review(Why::ListUnproved)),
        ("no list",              "",                  "tides@news.example.org", Of("example.org"),   None, Accept(TIDES)),
        ("its other list",       "more.example.org",  "tides@news.example.org", List("example.org"), None, Review(Why::OtherList)),
        ("unsigned",             "tides.example.org", "tides@news.example.org", No,                  None, Review(Why::Unproved)),
        ("no From",              "tides.example.org", "",                       No,                  None, Review(Why::NoSender)),
        ("name server is slow",  "tides.example.org", "tides@news.example.org", Slow,                None, Later),
        ("other domain signs",   "tides.example.org", "x@evil.example",         List("evil.example"), None, Review(Why::OtherDomain)),
        ("address, other domain","",                  "tides@news.example.org", Of("evil.example"),  None, Review(Why::OtherDomain)),
        ("bound to a subdomain", "",                  "ports@letters.example",  Of("letters.example"), None, Accept(PORTS)),
        ("list where none was",  "x.letters.example", "ports@letters.example",  Of("letters.example"), None, Accept(PORTS)),
        ("longer address",       "",                  "xports@letters.example", Of("letters.example"), None, Unknown(Why::NoNewsletter)),
        ("first twin",           "all.twins.example", "a@twins.example",        Of("twins.example"), None, Accept(TWIN_A)),
        ("second twin",          "all.twins.example", "b@twins.example",        List("twins.example"), None, Accept(TWIN_B)),
        ("neither twin",         "all.twins.example", "c@twins.example",        List("twins.example"), None, Review(Why::Several)),
        ("list alone",           "bare.service.example", "a@service.example",   List("service.example"), None, Accept(BARE)),
        ("list alone, unsigned", "bare.service.example", "a@service.example",   Of("service.example"), None, Review(Why::ListUnproved)),
        ("stranger",             "",                  "a@stranger.example",     Of("stranger.example"), None, Unknown(Why::NoNewsletter)),
        ("unsigned stranger",    "",                  "a@stranger.example",     No,                  None, Unknown(Why::NoNewsletter)),
        ("slow stranger",        "",                  "a@stranger.example",     Slow,                None, Unknown(Why::NoNewsletter)),
        ("nothing at all",       "",                  "",                       No,                  None, Unknown(Why::NoNewsletter)),
        // It came to a newsletter's own address.
        ("to its address",       "",                  "new@example.org",        Of("example.org"),   Some(TIDES), Accept(TIDES)),
        ("to it, of another list", "all.twins.example", "a@twins.example",      List("twins.example"), Some(TIDES), Review(Why::OtherDomain)),
        ("to it, unsigned",      "tides.example.org", "tides@news.example.org", No,                  Some(TIDES), Review(Why::Unproved)),
        ("to it, slow",          "tides.example.org", "tides@news.example.org", Slow,                Some(TIDES), Later),
        ("to a new one",         "",                  "a@stranger.example",     Of("stranger.example"), Some(NEW), First(NEW)),
        ("to a new one, known",  "tides.example.org", "tides@news.example.org", List("example.org"), Some(NEW), First(NEW)),
        ("to a new one, unsigned", "",                "a@stranger.example",     No,                  Some(NEW), Review(Why::Unproved)),
        ("to a new one, no From", "",                 "",                       No,                  Some(NEW), Review(Why::NoSender)),
        ("to a new one, slow",   "",                  "a@stranger.example",     Slow,                Some(NEW), Later),
    ];
    for (what, list, address, proved, addressed, expected) in rows {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let domain = address.split_once('@').map(|(_, domain)| domain.to_owned());
        let sender =
            Sender { list_id: some(list), address: some(address), domain, ..Sender::default() };
        let authenticated = |domain: &str, list_id| {
            Some(Authenticated { domain: domain.to_owned(), by: By::Dkim, list_id })
        };
        let proof = Proof {
            from_domain: sender.domain.clone(),
            authenticated: match *proved {
                No | Slow => None,
                Of(domain) => authenticated(domain, false),
                List(domain) => authenticated(domain, true),
            },
            temporary: matches!(proved, Slow),
            notes: Vec::new(),
        };
        assert_eq!(judge(&sender, &proof, &bindings(), *addressed), *expected, "{what}");
    }
}

#[test]
fn a_binding_without_a_good_domain_accepts_nothing() {
    let sender = Sender { address: Some("a@co.uk".to_owned()), ..Sender::default() };
    let proved = Authenticated { domain: "co.uk".to_owned(), by: By::Dkim, list_id: true };
    let proof = Proof { authenticated: Some(proved), ..Proof::default() };
    for domain in ["co.uk", "", "org"] {
        let binding = Binding {
            address: sender.address.clone(),
            domain: domain.to_owned(),
            ..Binding::default()
        };
        assert_eq!(
            judge(&sender, &proof, &[((), binding)], None),
            Review(Why::OtherDomain),
            "{domain}"
        );
    }
}
