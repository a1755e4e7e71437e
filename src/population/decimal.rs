//! Figures as text, both ways. The standard library's own reading and writing of floats, made for every float there is,
//! would be 40 kB of the wasm.

/// The figure that `text` writes in digits with at most one point, below 2⁵³ without it.
pub fn read(text: &str) -> Option<f64> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() || whole.len() + rest.len() > 15 {
        return None;
    }
    let mut digits = 0_u64;
    for byte in whole.bytes().chain(rest.bytes()) {
        digits = digits * 10 + u64::from(byte.is_ascii_digit().then(|| byte - b'0')?);
    }
    // Both are exact, so that the quotient is the float nearest to what is written.
    Some(exact(digits) / exact(10_u64.pow(u32::try_from(rest.len()).ok()?)))
}

/// With commas: 340,110,988; below 1,000 with as many as three decimals: 0.58.
pub fn written(value: f64) -> String {
    let thousandths = whole(value * 1_000.0);
    let fraction = thousandths % 1_000;
    if fraction != 0 && thousandths < 1_000_000 {
        let decimals = format!("{fraction:03}");
        return format!("{}.{}", thousandths / 1_000, decimals.trim_end_matches('0'));
    }
    let digits = whole(value).to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[allow(clippy::cast_precision_loss, reason = "at most 15 digits")]
const fn exact(digits: u64) -> f64 {
    digits as f64
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of people")]
fn whole(value: f64) -> u64 {
    value.round() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_the_standard_library_reads_them() {
        for text in ["0", "7", "0.58", "340110988", "12.5", "0.0004", "2120463"] {
            assert_eq!(read(text), text.parse().ok(), "{text}");
        }
        for text in ["", ".5", "-1", "1e3", "1.2.3", "1,000", "9999999999999999"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn figures_are_written_for_people() {
        let all = [(340_110_988.0, "340,110,988"), (0.58, "0.58"), (12.5, "12.5"), (999.0, "999"), (1_234.4, "1,234")];
        for (value, text) in all {
            assert_eq!(written(value), text);
        }
    }
}
