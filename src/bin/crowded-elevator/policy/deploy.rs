//! The `[deploy]` part of a policy file: where packages come from and how browsers treat the extension.

use toml::de::{DeTable, DeValue};

/// The extension's id in Firefox, as in `manifest.json`.
pub const FIREFOX_ID: &str = "crowded-elevator@crowded-elevator.example";

/// How the extension gets to the browsers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deploy {
    /// The folder that serves the packages and update manifests, without a slash at the end.
    pub url: String,
    /// The id that the signing key gives the package in Chromium: 32 letters from a to p.
    pub chromium_id: String,
    /// Whether the toolbar button is pinned.
    pub pin: bool,
}

/// What a starting file says about it.
pub const START: &str = "\n# Where browsers get the extension from; `crowded-elevator policy build` needs it.\n\
     # [deploy]\n\
     # The folder on your server with the packages and the update manifests.\n\
     # url = \"https://extensions.example.org/crowded-elevator\"\n\
     # The extension id that ./build.sh package prints for your signing key.\n\
     # chromiumId = \"abcdefghijklmnopabcdefghijklmnop\"\n\
     # Keep the button in the toolbar.\n\
     # pin = true\n";

/// Reads the table; each problem comes with the key it is about.
pub fn read(table: &DeTable) -> Result<Deploy, Vec<(String, String)>> {
    let mut problems = Vec::new();
    let text = |key: &str| table.get(key).and_then(|v| v.get_ref().as_str()).map(str::to_owned);
    for (key, _) in table {
        if !["url", "chromiumId", "pin"].contains(&key.get_ref().as_ref()) {
            problems.push((
                key.get_ref().to_string(),
                "is not a setting of [deploy]; there are url, chromiumId, pin".into(),
            ));
        }
    }
    let url = text("url").unwrap_or_default().trim_end_matches('/').to_owned();
    let loopback = url.starts_with("http://127.0.0.1:") || url.starts_with("http://localhost:");
    if !url.starts_with("https://") && !loopback {
        problems.push(("url".into(), "must be an https:// address".into()));
    }
    if url.contains(['"', '<', '>', '&', ' ', '\\']) {
        problems.push(("url".into(), "has a character that an address must escape".into()));
    }
    let chromium_id = text("chromiumId").unwrap_or_default();
    if chromium_id.len() != 32 || !chromium_id.bytes().all(|b| (b'a'..=b'p').contains(&b)) {
        problems
            .push(("chromiumId".into(), "must be the 32 letters from a to p that ./build.sh package prints".into()));
    }
    let pin = match table.get("pin").map(|v| v.get_ref()) {
        None => true,
        Some(DeValue::Boolean(pin)) => *pin,
        Some(_) => {
            problems.push(("pin".into(), "must be true or false".into()));
            true
        }
    };
    if problems.is_empty() { Ok(Deploy { url, chromium_id, pin }) } else { Err(problems) }
}
