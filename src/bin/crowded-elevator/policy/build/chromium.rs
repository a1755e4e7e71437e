//! Chromium, Chrome and Edge on Linux, and the Google Admin console.

use std::io;

use serde_json::{Map, Value, json};

use super::{Rollout, Written, pretty};

pub fn files(rollout: &Rollout) -> io::Result<Vec<Written>> {
    let policy = pretty(&managed(rollout))?;
    Ok(vec![
        ("linux/etc/chromium/policies/managed/crowded-elevator.json", policy.clone()),
        ("linux/etc/opt/chrome/policies/managed/crowded-elevator.json", policy.clone()),
        ("linux/etc/opt/edge/policies/managed/crowded-elevator.json", policy),
        ("google-admin/policy-for-extensions.json", pretty(&Value::Object(wrapped(rollout.json())))?),
    ])
}

/// How the extension is installed; the same object serves the Windows and macOS files.
pub fn installation(rollout: &Rollout) -> Value {
    json!({
        "installation_mode": "force_installed",
        "update_url": rollout.update_xml(),
        "override_update_url": true,
        "toolbar_pin": if rollout.deploy.pin { "force_pinned" } else { "default_unpinned" },
    })
}

fn managed(rollout: &Rollout) -> Value {
    let id = rollout.deploy.chromium_id.as_str();
    json!({
        "ExtensionSettings": { id: installation(rollout) },
        "3rdparty": { "extensions": { id: rollout.json() } },
    })
}

/// The console wants every value inside an object of its own.
fn wrapped(settings: Map<String, Value>) -> Map<String, Value> {
    settings.into_iter().map(|(key, value)| (key, json!({ "Value": value }))).collect()
}
