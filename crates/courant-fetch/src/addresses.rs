//! Which addresses may be reached. Pure.

use ipnet::{IpNet, Ipv4Net, Ipv6Net};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

/// Networks of IPv4 that are not the public Internet (IANA's registry of special-purpose addresses, multicast and what
/// is reserved).
const SPECIAL_V4: [(Ipv4Addr, u8); 15] = [
    (Ipv4Addr::new(0, 0, 0, 0), 8),
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    (Ipv4Addr::new(100, 64, 0, 0), 10),
    (Ipv4Addr::new(127, 0, 0, 0), 8),
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 0, 0, 0), 24),
    (Ipv4Addr::new(192, 0, 2, 0), 24),
    (Ipv4Addr::new(192, 88, 99, 0), 24),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    (Ipv4Addr::new(198, 18, 0, 0), 15),
    (Ipv4Addr::new(198, 51, 100, 0), 24),
    (Ipv4Addr::new(203, 0, 113, 0), 24),
    (Ipv4Addr::new(224, 0, 0, 0), 4),
    (Ipv4Addr::new(240, 0, 0, 0), 4),
];

/// The addresses of IPv6 that are given out for the public Internet (RFC 4291, IANA); all others are special.
const GLOBAL_V6: (Ipv6Addr, u8) = (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);

/// What is special among those: protocols and tunnels, among them Teredo and 6to4 with addresses of IPv4 inside, and
/// documentation.
const SPECIAL_V6: [(Ipv6Addr, u8); 4] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23),
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20),
];

/// The addresses that may be reached: all public ones, and what the operator allows besides.
#[derive(Clone, Debug, Default)]
pub struct Addresses {
    allowed: Vec<IpNet>,
}

/// What should be a network is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no address and no network, such as 192.168.1.5 or 10.0.0.0/8")]
pub struct WrongNetwork(pub String);

impl Addresses {
    /// Public addresses and these networks: `192.168.1.5`, `10.0.0.0/8`, `fd00::/8`.
    ///
    /// # Errors
    /// When one of them is no network.
    pub fn with(allowed: &[String]) -> Result<Self, WrongNetwork> {
        let network = |text: &String| {
            let address = IpAddr::from_str(text.trim()).map(IpNet::from);
            address
                .or_else(|_| IpNet::from_str(text.trim()))
                .map_err(|_| WrongNetwork(text.clone()))
        };
        Ok(Self { allowed: allowed.iter().map(network).collect::<Result<_, _>>()? })
    }

    /// Whether an address may be reached. One of IPv4 that is written as one of IPv6 is that of IPv4.
    pub fn may_reach(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.allowed.iter().any(|network| network.contains(&address)) || is_public(address)
    }
}

fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => {
            !SPECIAL_V4.iter().any(|(network, prefix)| v4(*network, *prefix).contains(&address))
        }
        IpAddr::V6(address) => {
            let (network, prefix) = GLOBAL_V6;
            v6(network, prefix).contains(&address)
                && !SPECIAL_V6
                    .iter()
                    .any(|(network, prefix)| v6(*network, *prefix).contains(&address))
        }
    }
}

/// The prefixes above are all right; a wrong one would be the address alone.
fn v4(network: Ipv4Addr, prefix: u8) -> Ipv4Net {
    Ipv4Net::new(network, prefix).unwrap_or_else(|_| network.into())
}

fn v6(network: Ipv6Addr, prefix: u8) -> Ipv6Net {
    Ipv6Net::new(network, prefix).unwrap_or_else(|_| network.into())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn may(addresses: &Addresses, text: &str) -> bool {
        addresses.may_reach(text.parse().unwrap())
    }

    #[test]
    fn only_public_addresses_may_be_reached() {
        let all = Addresses::default();
        for public in
            ["1.1.1.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:8.8.8.8"]
        {
            assert!(may(&all, public), "{public}");
        }
        for special in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "127.9.9.9",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.168.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "3fff::1",
            "100::1",
        ] {
            assert!(!may(&all, special), "{special}");
        }
    }

    #[test]
    fn an_operator_can_allow_more() {
        let all =
            Addresses::with(&["192.168.1.5".into(), " 10.0.0.0/8 ".into(), "fd00::/8".into()])
                .unwrap();
        for allowed in ["192.168.1.5", "10.255.0.1", "::ffff:10.0.0.1", "fd12::1", "1.1.1.1"] {
            assert!(may(&all, allowed), "{allowed}");
        }
        assert!(!may(&all, "192.168.1.6") && !may(&all, "127.0.0.1"));
        let wrong = Addresses::with(&["localhost".into()]).unwrap_err();
        assert_eq!(wrong, WrongNetwork("localhost".into()));
    }

    proptest! {
        #[test]
        fn an_address_of_ipv4_is_the_same_in_ipv6(bits in any::<u32>()) {
            let (all, plain) = (Addresses::default(), Ipv4Addr::from(bits));
            let mapped = IpAddr::V6(plain.to_ipv6_mapped());
            prop_assert_eq!(all.may_reach(IpAddr::V4(plain)), all.may_reach(mapped));
        }
    }
}
