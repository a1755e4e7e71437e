//! Check digits and number ranges: what tells an identifier from any other number.

/// The Luhn check of cards, NPIs and IMEIs (ISO/IEC 7812-1); `carry` is what a fixed prefix adds.
fn luhn(digits: &str, carry: u32) -> bool {
    let mut sum = carry;
    for (place, digit) in digits.chars().rev().enumerate() {
        let Some(digit) = digit.to_digit(10) else { return false };
        let doubled = if place % 2 == 1 { digit * 2 } else { digit };
        sum += if doubled > 9 { doubled - 9 } else { doubled };
    }
    sum.is_multiple_of(10)
}

/// A payment card: 12 to 19 digits, a known first digit, Luhn.
pub(super) fn card(digits: &str) -> bool {
    (12..=19).contains(&digits.len())
        && digits.starts_with(['2', '3', '4', '5', '6'])
        && luhn(digits, 0)
        && !digits.bytes().all(|b| digits.as_bytes().first() == Some(&b))
}

/// A National Provider Identifier: ten digits, first 1 or 2, Luhn behind the prefix 80840 (CMS, 45 CFR 162.406).
pub(super) fn npi(digits: &str) -> bool {
    digits.len() == 10 && digits.starts_with(['1', '2']) && luhn(digits, 24)
}

/// A DEA registration: two letters (the second may be 9) and seven digits, the last of them a check digit.
pub(super) fn dea(code: &str) -> bool {
    let bytes = code.as_bytes();
    let [a, b, digits @ ..] = bytes else { return false };
    if digits.len() != 7 || !a.is_ascii_alphabetic() || !(b.is_ascii_alphabetic() || *b == b'9') {
        return false;
    }
    let value = |i: usize| digits.get(i).and_then(|d| char::from(*d).to_digit(10));
    let at = |i| value(i).unwrap_or(0);
    (0..7).all(|i| value(i).is_some()) && (at(0) + at(2) + at(4) + 2 * (at(1) + at(3) + at(5))) % 10 == at(6)
}

/// A vehicle identification number with its check digit (49 CFR 565.15).
pub(super) fn vin(code: &str) -> bool {
    const WEIGHTS: [u32; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    let value = |c: char| match c.to_ascii_uppercase() {
        d @ '0'..='9' => d.to_digit(10),
        c @ 'A'..='H' => Some(c as u32 - 'A' as u32 + 1),
        c @ ('J'..='N' | 'P' | 'R') => Some(c as u32 - 'J' as u32 + 1),
        c @ 'S'..='Z' => Some(c as u32 - 'S' as u32 + 2),
        _ => None,
    };
    if code.chars().count() != 17 || !code.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let mut sum = 0;
    for (c, weight) in code.chars().zip(WEIGHTS) {
        let Some(v) = value(c) else { return false };
        sum += v * weight;
    }
    let check = code.chars().nth(8).map(|c| c.to_ascii_uppercase());
    check == Some(if sum % 11 == 10 { 'X' } else { char::from_digit(sum % 11, 10).unwrap_or('?') })
}

/// An international bank account number: country, check digits, ISO 7064 modulo 97.
pub(super) fn iban(code: &str) -> bool {
    let bytes = code.as_bytes();
    let head = matches!(bytes, [a, b, c, d, ..] if a.is_ascii_uppercase() && b.is_ascii_uppercase() && c.is_ascii_digit() && d.is_ascii_digit());
    if !head || !(15..=34).contains(&bytes.len()) {
        return false;
    }
    let turned = bytes.iter().skip(4).chain(bytes.iter().take(4));
    let mut rest = 0;
    for b in turned {
        let Some(value) = char::from(*b).to_digit(36) else { return false };
        rest = (rest * if value > 9 { 100 } else { 10 } + value) % 97;
    }
    rest == 1
}

/// Area 001–899 without 666, group and serial not all zero (Social Security Administration, 2011 randomization).
pub(super) fn ssn(area: u32, group: u32, serial: u32) -> bool {
    (1..900).contains(&area) && area != 666 && group > 0 && serial > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits() {
        assert!(card("4111111111111111") && !card("4111111111111112") && !card("0000000000000000"));
        assert!(npi("1234567893") && !npi("1234567890"));
        assert!(dea("AB1234563") && !dea("AB1234567"));
        assert!(vin("1M8GDM9AXKP042788") && !vin("1M8GDM9A1KP042788"));
        assert!(iban("GB82WEST12345698765432") && !iban("GB82WEST12345698765433"));
        assert!(ssn(219, 9, 9999) && !ssn(666, 12, 3456) && !ssn(0, 12, 3456));
    }
}
