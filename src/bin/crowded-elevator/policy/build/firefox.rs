//! Firefox: `policies.json`.

use std::io;

use serde_json::{Value, json};

use super::super::deploy::FIREFOX_ID;
use super::{Rollout, Written, pretty};

pub fn files(rollout: &Rollout) -> io::Result<Vec<Written>> {
    let policies = json!({ "policies": policies(rollout) });
    Ok(vec![("linux/etc/firefox/policies/policies.json", pretty(&policies)?)])
}

/// The content of the `policies` object; the macOS profile carries the same.
pub fn policies(rollout: &Rollout) -> Value {
    json!({
        "ExtensionSettings": { FIREFOX_ID: {
            "installation_mode": "force_installed",
            "install_url": rollout.xpi(),
            "updates_disabled": false,
            "private_browsing": true,
            "default_area": if rollout.deploy.pin { "navbar" } else { "menupanel" },
        } },
        "3rdparty": { "Extensions": { FIREFOX_ID: rollout.json() } },
    })
}
