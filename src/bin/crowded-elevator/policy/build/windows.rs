//! Windows: a registry file for Chrome and Edge, and the note for Intune.

use std::fmt::Write as _;
use std::io;

use crowded_elevator::policy::Setting;

use super::{Rollout, Written, chromium, json};

const BROWSERS: [(&str, &str); 2] = [("Chrome", r"Google\Chrome"), ("Edge", r"Microsoft\Edge")];

pub fn files(rollout: &Rollout) -> io::Result<Vec<Written>> {
    Ok(vec![("windows/crowded-elevator.reg", registry(rollout)?), ("windows/INTUNE.md", intune(rollout))])
}

fn registry(rollout: &Rollout) -> io::Result<String> {
    let id = &rollout.deploy.chromium_id;
    let mut out = String::from("Windows Registry Editor Version 5.00\r\n");
    for (_, vendor) in BROWSERS {
        let root = format!(r"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\{vendor}");
        // Values of their own, so that other extensions' settings stay as they are.
        let _ = write!(out, "\r\n[{root}\\ExtensionSettings\\{id}]\r\n");
        for (name, value) in chromium::installation(rollout).as_object().into_iter().flatten() {
            match value.as_bool() {
                Some(flag) => _ = write!(out, "\"{name}\"=dword:{:08x}\r\n", u8::from(flag)),
                None => _ = write!(out, "\"{name}\"=\"{}\"\r\n", quoted(value.as_str().unwrap_or_default())),
            }
        }
        let _ = write!(out, "\r\n[{root}\\3rdparty\\extensions\\{id}\\policy]\r\n");
        for (key, value) in rollout.settings {
            let _ = match value {
                Setting::Flag(flag) => write!(out, "\"{key}\"=dword:{:08x}\r\n", u8::from(*flag)),
                _ => write!(out, "\"{key}\"=\"{}\"\r\n", quoted(&registry_value(value)?)),
            };
        }
    }
    Ok(out)
}

/// Lists are strings that hold JSON.
fn registry_value(value: &Setting) -> io::Result<String> {
    match value {
        Setting::Text(text) => Ok(text.clone()),
        other => Ok(serde_json::to_string(&json(other))?),
    }
}

fn quoted(text: &str) -> String {
    text.replace('\\', r"\\").replace('"', "\\\"").replace(['\r', '\n'], " ")
}

fn intune(rollout: &Rollout) -> String {
    let id = &rollout.deploy.chromium_id;
    format!(
        "# Crowded Elevator through Intune\n\n\
         Off-store extensions are force-installed only on devices that are joined to a domain or to Entra, or enrolled.\n\n\
         1. Settings catalog, *Google Chrome > Extensions > Configure the list of force-installed apps and extensions*\n   \
         (for Edge *Microsoft Edge > Extensions > Control which extensions are installed silently*): add the line\n\n   \
         `{id};{update}`\n\n\
         2. The extension's own settings: *Devices > Configuration > Import ADMX*, upload `crowded-elevator.admx` with\n   \
         `en-US/crowded-elevator.adml`, create a profile from it and fill in the values of your policy file. Or run\n   \
         `crowded-elevator.reg` as a platform script (`reg import`), which sets the same values for Chrome and Edge.\n\n\
         3. Check on one machine: `chrome://policy` lists the extension's settings under its id.\n",
        update = rollout.update_xml(),
    )
}
