//! macOS: configuration profiles.
//!
//! An extension's settings live in a preference domain of their own (`com.google.Chrome.extensions.ID`); below a
//! `3rdparty` key they would be ignored without a word.

use std::io;

use plist::{Dictionary, Value};

use super::{Rollout, Written, chromium, firefox};

pub fn files(rollout: &Rollout) -> io::Result<Vec<Written>> {
    let chromium = |browser: &str, domain: &str| {
        let id = &rollout.deploy.chromium_id;
        let mut settings = Dictionary::new();
        settings.insert(
            "ExtensionSettings".into(),
            plist_of(&serde_json::json!({ id.as_str(): chromium::installation(rollout) })),
        );
        let own = plist_of(&serde_json::Value::Object(rollout.json()));
        let payloads = [
            (domain.to_owned(), settings),
            (format!("{domain}.extensions.{id}"), own.into_dictionary().unwrap_or_default()),
        ];
        profile(browser, payloads.into_iter().collect())
    };
    let policies = plist_of(&firefox::policies(rollout)).into_dictionary().unwrap_or_default();
    let mut firefox = Dictionary::new();
    firefox.insert("EnterprisePoliciesEnabled".into(), Value::Boolean(true));
    firefox.extend(policies);
    Ok(vec![
        ("macos/chrome.mobileconfig", chromium("chrome", "com.google.Chrome")?),
        ("macos/edge.mobileconfig", chromium("edge", "com.microsoft.Edge")?),
        ("macos/firefox.mobileconfig", profile("firefox", vec![("org.mozilla.firefox".into(), firefox)])?),
    ])
}

fn plist_of(value: &serde_json::Value) -> Value {
    match value {
        serde_json::Value::Bool(flag) => Value::Boolean(*flag),
        serde_json::Value::String(text) => Value::String(text.clone()),
        serde_json::Value::Array(items) => Value::Array(items.iter().map(plist_of).collect()),
        serde_json::Value::Object(map) => {
            Value::Dictionary(map.iter().map(|(k, v)| (k.clone(), plist_of(v))).collect())
        }
        serde_json::Value::Null | serde_json::Value::Number(_) => Value::String(value.to_string()),
    }
}

/// A profile with one payload a preference domain.
fn profile(browser: &str, payloads: Vec<(String, Dictionary)>) -> io::Result<String> {
    let name = format!("example.crowded-elevator.{browser}");
    let content = payloads.into_iter().map(|(domain, settings)| Value::Dictionary(payload(&name, &domain, settings)));
    let mut whole = Dictionary::new();
    whole.insert("PayloadContent".into(), Value::Array(content.collect()));
    head(&mut whole, "Configuration", &name);
    whole.insert("PayloadDisplayName".into(), format!("Crowded Elevator ({browser})").into());
    whole.insert("PayloadScope".into(), "System".into());
    let mut out = Vec::new();
    Value::Dictionary(whole).to_writer_xml(&mut out).map_err(io::Error::other)?;
    out.push(b'\n');
    String::from_utf8(out).map_err(io::Error::other)
}

fn payload(profile: &str, domain: &str, mut settings: Dictionary) -> Dictionary {
    head(&mut settings, domain, &format!("{profile}.{domain}"));
    settings
}

fn head(into: &mut Dictionary, kind: &str, name: &str) {
    into.insert("PayloadType".into(), kind.into());
    into.insert("PayloadVersion".into(), Value::Integer(1.into()));
    into.insert("PayloadIdentifier".into(), name.into());
    into.insert("PayloadUUID".into(), uuid_of(name).into());
}

/// The same name always has the same UUID, so that a new profile takes the old one's place (RFC 9562, version 8).
fn uuid_of(name: &str) -> String {
    let half =
        |seed: u64| name.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let (a, b) = (half(0xcbf2_9ce4_8422_2325), half(0x9e37_79b9_7f4a_7c15));
    format!(
        "{:08X}-{:04X}-8{:03X}-{:04X}-{:012X}",
        a >> 32,
        a >> 16 & 0xffff,
        a & 0xfff,
        (b >> 48 & 0x3fff) | 0x8000,
        b & 0xffff_ffff_ffff
    )
}
