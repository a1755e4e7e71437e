//! Update manifests for both browsers, without hashes; `./build.sh package` writes them with the packages' hashes.

use std::io;

use serde_json::json;

use super::super::deploy::FIREFOX_ID;
use super::{Rollout, Written, escaped, pretty};

pub fn files(rollout: &Rollout) -> io::Result<Vec<Written>> {
    let version = env!("CARGO_PKG_VERSION");
    let xml = format!(
        "<?xml version='1.0' encoding='UTF-8'?>\n<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'>\n  \
         <app appid='{}'>\n    <updatecheck codebase='{}' version='{version}' />\n  </app>\n</gupdate>\n",
        rollout.deploy.chromium_id,
        escaped(&rollout.crx()),
    );
    let firefox =
        json!({ "addons": { FIREFOX_ID: { "updates": [{ "version": version, "update_link": rollout.xpi() }] } } });
    Ok(vec![("updates/update.xml", xml), ("updates/updates.json", pretty(&firefox)?)])
}
