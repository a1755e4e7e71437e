//! The schema by which browsers read managed settings.

use std::fmt::Write as _;

use super::keys::{KEYS, Key, Shape};

/// `extension/managed-schema.json`: JSON Schema draft 3 as Chromium reads it, with no unknown keys at the top.
pub fn managed_schema() -> String {
    let properties: Vec<String> = KEYS.iter().map(property).collect();
    format!("{{\n  \"type\": \"object\",\n  \"properties\": {{\n{}\n  }}\n}}\n", properties.join(",\n"))
}

fn property(key: &Key) -> String {
    let mut out = format!(
        "    \"{}\": {{\n      \"title\": {},\n      \"description\": {},\n",
        key.name,
        quoted(key.about.title),
        quoted(key.about.help)
    );
    let shape = match key.shape {
        // No enum: Chromium would drop a misspelt choice without a word, where the core names it and takes the strictest.
        Shape::Choice(_) | Shape::Language(_) | Shape::Text | Shape::Date | Shape::Url => {
            "      \"type\": \"string\"\n    }"
        }
        Shape::Flag => "      \"type\": \"boolean\"\n    }",
        Shape::List => "      \"type\": \"array\",\n      \"items\": { \"type\": \"string\" }\n    }",
    };
    let _ = write!(out, "{shape}");
    out
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
