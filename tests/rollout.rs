//! The files for administrators, read back by parsers of their formats.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]
#![cfg(feature = "cli")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

const ID: &str = "abcdefghijklmnopabcdefghijklmnop";

const POLICY: &str = r#"
institution = "Lakeside <Regional> & \"Sons\""
policyUrl = "https://intranet.example.org/social?a=1&b=2"
enforceFrom = 2027-03-01
postAnyway = "reason"
ruleModes = ["mocking=note"]
networkGate = true
language = "es"
extraTerms = ["record=LR-\\d{7}"]

[deploy]
url = "https://extensions.example.org/ce/"
chromiumId = "abcdefghijklmnopabcdefghijklmnop"
pin = false
"#;

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_crowded-elevator")).args(args).output().unwrap()
}

fn built() -> TempDir {
    built_from(POLICY)
}

fn built_from(policy: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("policy.toml");
    fs::write(&file, policy).unwrap();
    let out = folder.path().join("out");
    let output = run(&["policy", "build", file.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    folder
}

fn read(folder: &TempDir, name: &str) -> String {
    let path = folder.path().join("out").join(name);
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn json(folder: &TempDir, name: &str) -> Value {
    serde_json::from_str(&read(folder, name)).unwrap()
}

#[test]
fn chromium_browsers_get_installation_and_settings() {
    let folder = built();
    for browser in ["chromium", "opt/chrome", "opt/edge"] {
        let policy = json(&folder, &format!("linux/etc/{browser}/policies/managed/crowded-elevator.json"));
        let install = &policy["ExtensionSettings"][ID];
        assert_eq!(install["installation_mode"], "force_installed");
        assert_eq!(install["update_url"], "https://extensions.example.org/ce/update.xml");
        assert_eq!(install["toolbar_pin"], "default_unpinned");
        let settings = &policy["3rdparty"]["extensions"][ID];
        assert_eq!(settings["institution"], "Lakeside <Regional> & \"Sons\"");
        assert_eq!(settings["enforceFrom"], "2027-03-01");
        assert_eq!(settings["extraTerms"][0], r"record=LR-\d{7}");
        assert!(settings.get("deploy").is_none());
    }
    let console = json(&folder, "google-admin/policy-for-extensions.json");
    assert_eq!(console["postAnyway"]["Value"], "reason");
}

#[test]
fn the_button_is_pinned_unless_the_file_says_no() {
    let folder = built_from(&POLICY.replace("pin = false\n", ""));
    let chromium = json(&folder, "linux/etc/chromium/policies/managed/crowded-elevator.json");
    assert_eq!(chromium["ExtensionSettings"][ID]["toolbar_pin"], "force_pinned");
    let firefox = json(&folder, "linux/etc/firefox/policies/policies.json");
    let (_, settings) = firefox["policies"]["ExtensionSettings"].as_object().unwrap().iter().next().unwrap();
    assert_eq!(settings["default_area"], "navbar");
}

/// Google's console and the browsers read these as the schema says; a value of another type is dropped without a word.
#[test]
fn every_value_has_the_type_that_the_schema_names() {
    let folder = built();
    let schema: Value = serde_json::from_str(&fs::read_to_string("extension/managed-schema.json").unwrap()).unwrap();
    let fits = |key: &str, value: &Value| match schema["properties"][key]["type"].as_str() {
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("array") => value.as_array().is_some_and(|a| a.iter().all(Value::is_string)),
        _ => false,
    };
    let linux = json(&folder, "linux/etc/opt/chrome/policies/managed/crowded-elevator.json");
    let settings = linux["3rdparty"]["extensions"][ID].as_object().unwrap();
    let console = json(&folder, "google-admin/policy-for-extensions.json");
    assert_eq!(settings.len(), console.as_object().unwrap().len());
    for (key, value) in settings {
        assert!(fits(key, value), "{key}: {value}");
        assert_eq!(console[key], serde_json::json!({ "Value": value }));
    }
}

/// What the registry editor reads: keys in brackets, names in quotes, strings with their escapes closed, or words.
#[test]
fn every_line_of_the_registry_file_can_be_read() {
    let reg = read(&built(), "windows/crowded-elevator.reg");
    assert!(reg.replace("\r\n", "").find(['\r', '\n']).is_none(), "every line ends as on Windows");
    for line in reg.split("\r\n").skip(1).filter(|l| !l.is_empty()) {
        if let Some(key) = line.strip_prefix('[') {
            assert!(key.starts_with("HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\") && key.ends_with(']'), "{line}");
            continue;
        }
        let (name, value) = line.strip_prefix('"').unwrap().split_once("\"=").unwrap();
        assert!(name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'), "{line}");
        if let Some(number) = value.strip_prefix("dword:") {
            assert!(number.len() == 8 && number.bytes().all(|b| b.is_ascii_hexdigit()), "{line}");
            continue;
        }
        let inner = value.strip_prefix('"').and_then(|v| v.strip_suffix('"')).unwrap();
        // What is left without the escapes has no quotation mark, and no backslash that escapes the last one.
        let bare = inner.replace("\\\\", "").replace("\\\"", "");
        assert!(!bare.contains(['"', '\\']), "{line}");
    }
}

#[test]
fn the_note_for_intune_names_what_is_installed_and_the_files_beside_it() {
    let folder = built();
    let note = read(&folder, "windows/INTUNE.md");
    assert!(note.contains(&format!("`{ID};https://extensions.example.org/ce/update.xml`")), "{note}");
    for name in ["crowded-elevator.admx", "en-US/crowded-elevator.adml", "crowded-elevator.reg"] {
        assert!(note.contains(name) && !read(&folder, &format!("windows/{name}")).is_empty(), "{name}");
    }
}

#[test]
fn firefox_gets_the_same_settings() {
    let folder = built();
    let policies = &json(&folder, "linux/etc/firefox/policies/policies.json")["policies"];
    let id = "crowded-elevator@crowded-elevator.example";
    assert_eq!(policies["ExtensionSettings"][id]["installation_mode"], "force_installed");
    assert_eq!(policies["ExtensionSettings"][id]["default_area"], "menupanel");
    assert_eq!(policies["3rdparty"]["Extensions"][id]["ruleModes"][0], "mocking=note");
    let manifest: Value = serde_json::from_str(&fs::read_to_string("manifest.json").unwrap()).unwrap();
    assert!(
        manifest.to_string().contains(id) || fs::read_to_string("tools/build/manifest.mjs").unwrap().contains(id),
        "one id everywhere"
    );
}

#[test]
fn the_registry_file_escapes_its_values() {
    let reg = read(&built(), "windows/crowded-elevator.reg");
    assert!(reg.starts_with("Windows Registry Editor Version 5.00\r\n"));
    assert!(reg.lines().all(|l| l.is_empty() || l.starts_with(['W', '[', '"'])), "{reg}");
    assert!(reg.contains(r#""institution"="Lakeside <Regional> & \"Sons\"""#));
    assert!(reg.contains(r#""extraTerms"="[\"record=LR-\\\\d{7}\"]""#), "{reg}");
    assert_eq!(reg.matches("\"networkGate\"=dword:00000001\r\n").count(), 2);
    assert_eq!(reg.matches(&format!(r"\3rdparty\extensions\{ID}\policy]")).count(), 2);
}

#[test]
fn the_administrative_templates_fit_together() {
    let folder = built();
    let admx = read(&folder, "windows/crowded-elevator.admx");
    let adml = read(&folder, "windows/en-US/crowded-elevator.adml");
    let (admx, adml) = (roxmltree::Document::parse(&admx).unwrap(), roxmltree::Document::parse(&adml).unwrap());
    let ids = |tag: &str| -> BTreeSet<String> {
        adml.descendants()
            .filter(|n| n.has_tag_name(("http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions", tag)))
            .filter_map(|n| n.attribute("id").map(str::to_owned))
            .collect()
    };
    let (strings, presentations) = (ids("string"), ids("presentation"));
    let mut used = 0;
    for attribute in admx.descendants().flat_map(|n| n.attributes().collect::<Vec<_>>()) {
        let value = attribute.value();
        if let Some(name) = value.strip_prefix("$(string.").and_then(|v| v.strip_suffix(')')) {
            assert!(strings.contains(name), "{name} has no string");
            used += 1;
        } else if let Some(name) = value.strip_prefix("$(presentation.").and_then(|v| v.strip_suffix(')')) {
            assert!(presentations.contains(name), "{name} has no presentation");
            used += 1;
        }
    }
    let keys = crowded_elevator::policy::keys::KEYS.len();
    assert!(used >= 2 * 3 * keys, "{used}");
    assert_eq!(presentations.len(), keys);
    let order: Vec<_> =
        admx.root_element().children().filter(|n| n.is_element()).map(|n| n.tag_name().name()).collect();
    assert_eq!(order, ["policyNamespaces", "resources", "supportedOn", "categories", "policies"], "the schema's order");
    // Every field of a policy has its control, of the kind that the schema pairs it with.
    let control = |n: roxmltree::Node| Some((n.attribute("refId")?.to_owned(), n.tag_name().name().to_owned()));
    let controls: BTreeMap<_, _> = adml.descendants().filter_map(control).collect();
    let fields: Vec<_> = admx
        .descendants()
        .filter(|n| n.is_element() && n.parent().is_some_and(|p| p.tag_name().name() == "elements"))
        .collect();
    assert_eq!(fields.len(), 2 * keys);
    for field in fields {
        let name = field.attribute("id").unwrap();
        let control = match field.tag_name().name() {
            "enum" => "dropdownList",
            "boolean" => "checkBox",
            "text" => "textBox",
            // Chromium reads a list from a key of its own, or from a string with JSON, and no REG_MULTI_SZ.
            "list" => {
                assert!(field.attribute("key").unwrap().ends_with(&format!(r"\{ID}\policy\{name}")));
                "listBox"
            }
            other => panic!("{other}"),
        };
        assert_eq!(controls[name], control, "{name}");
    }
}

#[test]
fn mac_profiles_put_settings_into_the_extension_s_own_domain() {
    let folder = built();
    for (browser, domain) in [("chrome", "com.google.Chrome"), ("edge", "com.microsoft.Edge")] {
        let profile = profile(&folder, browser);
        let own = &profile[&format!("{domain}.extensions.{ID}")];
        assert_eq!(own["postAnyway"].as_string(), Some("reason"));
        assert!(profile[domain].contains_key("ExtensionSettings"));
    }
    assert!(profile(&folder, "firefox")["org.mozilla.firefox"].contains_key("3rdparty"));
}

/// The payloads of a profile by their type, its identifiers checked.
fn profile(folder: &TempDir, browser: &str) -> BTreeMap<String, plist::Dictionary> {
    let text = read(folder, &format!("macos/{browser}.mobileconfig"));
    let whole = plist::Value::from_reader_xml(text.as_bytes()).unwrap().into_dictionary().unwrap();
    assert_eq!(whole["PayloadType"].as_string(), Some("Configuration"));
    let mut uuids = BTreeSet::from([whole["PayloadUUID"].as_string().unwrap().to_owned()]);
    let payloads = whole["PayloadContent"].as_array().unwrap().iter().map(|p| p.as_dictionary().unwrap().clone());
    payloads
        .map(|p| {
            let uuid = p["PayloadUUID"].as_string().unwrap().to_owned();
            assert!(uuid.len() == 36 && uuids.insert(uuid), "a UUID of its own each");
            (p["PayloadType"].as_string().unwrap().to_owned(), p)
        })
        .collect()
}

#[test]
fn update_manifests_name_the_packages() {
    let folder = built();
    let xml = read(&folder, "updates/update.xml");
    let document = roxmltree::Document::parse(&xml).unwrap();
    let check = document.descendants().find(|n| n.tag_name().name() == "updatecheck").unwrap();
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(check.attribute("version"), Some(version));
    assert_eq!(
        check.attribute("codebase").unwrap(),
        format!("https://extensions.example.org/ce/crowded-elevator-chromium-{version}.crx")
    );
    let updates = json(&folder, "updates/updates.json");
    assert!(updates["addons"].as_object().unwrap().values().all(|a| a["updates"][0]["version"] == version));
}

#[test]
fn a_wrong_file_writes_nothing() {
    let folder = TempDir::new().unwrap();
    let (file, out) = (folder.path().join("p.toml"), folder.path().join("out"));
    let build = || run(&["policy", "build", file.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    fs::write(&file, POLICY.replace("\"reason\"", "\"maybe\"")).unwrap();
    let output = build();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("p.toml:5: postAnyway"));
    fs::write(&file, "contact = \"x\"\n").unwrap();
    assert_eq!(build().status.code(), Some(2), "no [deploy]");
    assert!(!Path::new(&out).exists());
}

#[test]
fn init_writes_a_file_once() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("start.toml");
    assert!(run(&["policy", "init", file.to_str().unwrap()]).status.success());
    assert!(run(&["policy", "check", file.to_str().unwrap()]).status.success());
    let again = run(&["policy", "init", file.to_str().unwrap()]);
    assert_eq!(again.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&again.stderr).contains("exists"));
}
