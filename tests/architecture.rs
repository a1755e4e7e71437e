//! The invariants of ARCHITECTURE.md that a reading of the sources can keep.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|e| path.extension().is_some_and(|x| x == *e)) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "no files in {folder}");
    found
}

/// Fails with the files outside `allowed` in which a line of code (not a comment) has one of `words`.
fn only(sources: &[(PathBuf, String)], allowed: &[&str], words: &[&str], rule: &str) {
    let code = |line: &&str| !line.trim_start().starts_with("//") && !line.trim_start().starts_with('*');
    let wrong: Vec<String> = sources
        .iter()
        .filter(|(path, _)| !allowed.iter().any(|a| path.starts_with(a)))
        .flat_map(|(path, text)| {
            let hits = text.lines().filter(code).filter(|l| words.iter().any(|w| l.contains(w)));
            hits.map(|l| format!("{}: {}", path.display(), l.trim())).collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "{rule}:\n{}", wrong.join("\n"));
}

#[test]
fn only_wasm_rs_knows_javascript() {
    only(
        &files("src", &["rs"]),
        &["src/wasm.rs"],
        &["wasm_bindgen", "js_sys", "web_sys"],
        "only src/wasm.rs imports wasm-bindgen",
    );
}

#[test]
fn the_core_has_no_clock_network_or_disk() {
    // An address can be read without a network: `std::net::Ipv6Addr` alone is allowed.
    let words = [
        "std::time",
        "std::net::{",
        "std::net::*",
        "std::net::T",
        "std::net::U",
        "std::net::S",
        "std::fs",
        "std::env",
        "SystemTime",
        "Instant::",
        "rand::",
    ];
    only(&files("src", &["rs"]), &["src/bin"], &words, "the core is a pure function of its input");
}

#[test]
fn rules_do_not_see_the_policy_nor_the_policy_the_text() {
    only(&files("src/rules", &["rs"]), &[], &["policy"], "rules don't see the policy");
    let mut policy = files("src/policy", &["rs"]);
    policy.push((PathBuf::from("src/policy.rs"), fs::read_to_string("src/policy.rs").unwrap()));
    only(&policy, &[], &["crate::post", "crate::text", "crate::facts"], "the policy doesn't see the text");
}

#[test]
fn the_core_knows_no_site() {
    let words = ["twitter", "facebook", "messenger", "x.com"];
    only(&files("src", &["rs"]), &["src/bin"], &words, "sites are known to extension/content/sites alone");
}

#[test]
fn wire_types_live_at_the_edge() {
    only(&files("src", &["rs"]), &["src/wire.rs", "src/wasm.rs", "src/bin"], &["serde"], "core types carry no serde");
}

#[test]
fn one_module_faces_each_outside() {
    let scripts = files("extension", &["js"]);
    only(&scripts, &["extension/engine.js"], &["#core"], "only engine.js imports the wasm");
    only(&scripts, &["extension/shared/platform.js"], &["chrome.", "browser.runtime"], "only platform.js uses chrome");
    only(
        &scripts,
        &["extension/content/sites", "extension/content/editors"],
        &["data-testid", "tweetTextarea", "data-lexical", "aria-label*="],
        "only sites/ and editors/ hold selectors",
    );
    only(
        &scripts,
        &["extension/content/editors", "extension/content/sites"],
        &["execCommand"],
        "only editors/ write an editor",
    );
    only(
        &scripts,
        &["extension/engine.js", "extension/evidence/post.js"],
        &["fetch("],
        "engine.js fetches the extension's own files, post.js brings evidence to the collector a policy names; nobody else",
    );
    only(
        &scripts,
        &[],
        &["innerText", "console.", "XMLHttpRequest", "WebSocket", "sendBeacon"],
        "nothing typed leaves, and reading is by the DOM walk",
    );
}

#[test]
fn files_stay_small() {
    let mut sources = files("src", &["rs"]);
    sources.extend(files("extension", &["js"]));
    sources.extend(files("tests", &["rs", "mjs", "js", "jsx"]));
    let long: Vec<String> = sources
        .iter()
        .filter(|(_, text)| text.lines().count() > 300)
        .map(|(path, text)| format!("{} ({} lines)", path.display(), text.lines().count()))
        .collect();
    assert!(long.is_empty(), "split along their subjects: {long:?}");
    assert!(Path::new("ARCHITECTURE.md").is_file());
}
