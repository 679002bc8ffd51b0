//! Which addresses Placet may reach on somebody's word. Pure rules.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

use super::Refused;

/// Whether an address belongs to the public internet: not to this machine, a private or shared
/// network, a group, or a range that nobody has (IANA special-purpose registries, RFC 6890).
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

/// Ranges of IPv4 that are not public: first address, and bits that count.
const NOT_PUBLIC_V4: [([u8; 4], u32); 15] = [
    // "This network", and what some systems take for themselves.
    ([0, 0, 0, 0], 8),
    ([10, 0, 0, 0], 8),
    // Shared by the customers of a provider (RFC 6598).
    ([100, 64, 0, 0], 10),
    ([127, 0, 0, 0], 8),
    // Link-local; clouds tell machines their credentials there.
    ([169, 254, 0, 0], 16),
    ([172, 16, 0, 0], 12),
    ([192, 0, 0, 0], 24),
    ([192, 0, 2, 0], 24),
    // Relays of 6to4, given up.
    ([192, 88, 99, 0], 24),
    ([192, 168, 0, 0], 16),
    ([198, 18, 0, 0], 15),
    ([198, 51, 100, 0], 24),
    ([203, 0, 113, 0], 24),
    // Groups.
    ([224, 0, 0, 0], 4),
    // Reserved, and broadcast.
    ([240, 0, 0, 0], 4),
];

fn is_public_v4(address: Ipv4Addr) -> bool {
    let bits = address.to_bits();
    !NOT_PUBLIC_V4.iter().any(|(first, length)| {
        let first = Ipv4Addr::from(*first).to_bits();
        (bits ^ first) >> (32 - length) == 0
    })
}

/// Ranges within global unicast (`2000::/3`) that are not public: first address, and bits that count.
const NOT_PUBLIC_V6: [([u16; 8], u32); 3] = [
    // Protocols' own, tunnels of Teredo among them: they carry an IPv4 address that nobody checked.
    ([0x2001, 0, 0, 0, 0, 0, 0, 0], 23),
    ([0x2001, 0xdb8, 0, 0, 0, 0, 0, 0], 32),
    ([0x3fff, 0, 0, 0, 0, 0, 0, 0], 20),
];

/// Only global unicast is public, and what carries an IPv4 address is as public as that.
fn is_public_v6(address: Ipv6Addr) -> bool {
    if let Some(carried) = carried_v4(address) {
        return is_public_v4(carried);
    }
    let is_within = |(first, length): &([u16; 8], u32)| {
        let first = Ipv6Addr::from(*first).to_bits();
        (address.to_bits() ^ first) >> (128 - length) == 0
    };
    is_within(&([0x2000, 0, 0, 0, 0, 0, 0, 0], 3)) && !NOT_PUBLIC_V6.iter().any(is_within)
}

/// The IPv4 address that a packet to this one ends at: mapped (`::ffff:a.b.c.d`), translated
/// (`64:ff9b::a.b.c.d`, RFC 6052) or 6to4 (`2002:aabb:ccdd::`, RFC 3056).
fn carried_v4(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let of = |high: u16, low: u16| Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low));
    match address.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => {
            Some(of(high, low))
        }
        [0x2002, high, low, ..] => Some(of(high, low)),
        _ => None,
    }
}

/// What an address says before anybody is asked: scheme, credentials, host, port.
pub(super) fn check_url(url: &Url) -> Result<(Host<String>, u16), Refused> {
    if !matches!(url.scheme(), "http" | "https") {
        return Err(Refused::Scheme);
    }
    // They would end up in logs, and with whoever the address is redirected to.
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Refused::Credentials);
    }
    let host = url.host().ok_or(Refused::NotAnAddress)?.to_owned();
    let port = url.port_or_known_default().ok_or(Refused::NotAnAddress)?;
    // Below 1024 are the services of machines: mail, files, shells. Some of them can be made to act by
    // a line within an HTTP request; websites are not there.
    if port < 1024 && port != 80 && port != 443 {
        return Err(Refused::Port);
    }
    Ok((host, port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_public_or_not() {
        let table = [
            ("1.1.1.1", true),
            ("8.8.8.8", true),
            ("100.63.255.255", true),
            ("100.128.0.0", true),
            ("172.15.255.255", true),
            ("172.32.0.0", true),
            ("192.0.1.0", true),
            ("198.17.255.255", true),
            ("223.255.255.255", true),
            ("0.0.0.0", false),
            ("0.1.2.3", false),
            ("10.0.0.1", false),
            ("10.255.255.255", false),
            ("100.64.0.0", false),
            ("100.127.255.255", false),
            ("127.0.0.1", false),
            ("127.255.255.254", false),
            ("169.254.169.254", false),
            ("172.16.0.1", false),
            ("172.31.255.255", false),
            ("192.0.0.8", false),
            ("192.0.2.1", false),
            ("192.88.99.1", false),
            ("192.168.1.1", false),
            ("198.18.0.1", false),
            ("198.19.255.255", false),
            ("198.51.100.7", false),
            ("203.0.113.7", false),
            ("224.0.0.1", false),
            ("239.255.255.255", false),
            ("240.0.0.1", false),
            ("255.255.255.255", false),
            ("2606:4700:4700::1111", true),
            ("2a00:1450:4001:80b::200e", true),
            ("::", false),
            ("::1", false),
            ("::7f00:1", false),
            ("fe80::1", false),
            ("fec0::1", false),
            ("fc00::1", false),
            ("fd12:3456::1", false),
            ("ff02::1", false),
            ("100::1", false),
            ("2001:db8::1", false),
            ("2001::1", false),
            ("2001:1ff::1", false),
            ("2001:200::1", true),
            ("3fff:fff::1", false),
            ("3fff:1000::1", true),
            ("5f00::1", false),
            ("::ffff:127.0.0.1", false),
            ("::ffff:10.1.2.3", false),
            ("::ffff:8.8.8.8", true),
            ("64:ff9b::a00:1", false),
            ("64:ff9b::808:808", true),
            ("64:ff9b:1::808:808", false),
            ("2002:7f00:1::1", false),
            ("2002:c0a8:101::1", false),
            ("2002:808:808::1", true),
        ];
        for (address, expected) in table {
            let parsed: IpAddr = address.parse().expect("an address");
            assert_eq!(is_public(parsed), expected, "{address}");
        }
    }

    fn refusal(url: &str) -> Option<Refused> {
        let url = Url::parse(url).expect("an address");
        check_url(&url).err()
    }

    #[test]
    fn an_address_is_judged_before_anybody_is_asked() {
        assert_eq!(refusal("https://example.org/hook?a=b"), None);
        assert_eq!(refusal("http://example.org:8080/"), None);
        assert_eq!(refusal("ftp://example.org/"), Some(Refused::Scheme));
        assert_eq!(refusal("file:///etc/passwd"), Some(Refused::Scheme));
        assert_eq!(
            refusal("https://me@example.org/"),
            Some(Refused::Credentials)
        );
        assert_eq!(
            refusal("https://:x@example.org/"),
            Some(Refused::Credentials)
        );
        assert_eq!(refusal("http://example.org:25/"), Some(Refused::Port));
    }

    #[test]
    fn every_way_to_write_an_address_is_the_same_address() {
        for host in [
            "2130706433",
            "0x7f.1",
            "0177.0.0.1",
            "127.1",
            "127。0。0。1",
        ] {
            let url = Url::parse(&format!("http://{host}/")).expect("an address");
            let (host, _) = check_url(&url).expect("a host");
            assert_eq!(host, Host::<String>::Ipv4(Ipv4Addr::LOCALHOST));
        }
    }
}
