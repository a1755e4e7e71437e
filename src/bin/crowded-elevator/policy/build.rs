//! `policy build`: everything an administrator needs, from one policy file.

mod admx;
mod chromium;
mod firefox;
mod macos;
mod updates;
mod windows;

use std::io;
use std::path::Path;

use crowded_elevator::policy::Setting;

use super::deploy::Deploy;

/// What goes into every file.
pub struct Rollout<'a> {
    /// The settings, all of them valid.
    pub settings: &'a [(String, Setting)],
    /// Where the packages are.
    pub deploy: &'a Deploy,
}

/// A file and where it belongs below the output folder.
pub type Written = (&'static str, String);

/// Writes all files below `folder` and names them.
pub fn write(rollout: &Rollout, folder: &Path) -> io::Result<Vec<&'static str>> {
    let groups = [
        chromium::files(rollout)?,
        firefox::files(rollout)?,
        windows::files(rollout)?,
        admx::files(rollout),
        macos::files(rollout)?,
        updates::files(rollout)?,
    ];
    let mut names = Vec::new();
    for (name, content) in groups.into_iter().flatten() {
        let path = folder.join(name);
        path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
        std::fs::write(&path, content).map_err(|e| io::Error::other(format!("{}: {e}", path.display())))?;
        names.push(name);
    }
    Ok(names)
}

impl Rollout<'_> {
    /// The settings as JSON.
    pub fn json(&self) -> serde_json::Map<String, serde_json::Value> {
        self.settings.iter().map(|(key, value)| (key.clone(), json(value))).collect()
    }

    /// Where Chromium asks for updates.
    pub fn update_xml(&self) -> String {
        format!("{}/update.xml", self.deploy.url)
    }

    /// Where the Firefox package is.
    pub fn xpi(&self) -> String {
        format!("{}/crowded-elevator-firefox-{}.xpi", self.deploy.url, env!("CARGO_PKG_VERSION"))
    }

    /// Where the Chromium package is.
    pub fn crx(&self) -> String {
        format!("{}/crowded-elevator-chromium-{}.crx", self.deploy.url, env!("CARGO_PKG_VERSION"))
    }
}

fn json(value: &Setting) -> serde_json::Value {
    match value {
        Setting::Text(text) => text.clone().into(),
        Setting::Flag(flag) => (*flag).into(),
        Setting::List(items) => items.iter().map(json).collect(),
        Setting::Other(_) => serde_json::Value::Null,
    }
}

/// Pretty JSON with a line break at the end.
pub fn pretty(value: &serde_json::Value) -> io::Result<String> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}

/// Text for an XML element or attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
