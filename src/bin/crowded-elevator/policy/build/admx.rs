//! Windows administrative templates: one policy a setting, for Chrome and Edge.

use std::fmt::Write as _;

use crowded_elevator::policy::keys::{KEYS, Key, Shape};

use super::{Rollout, Written, escaped};

pub fn files(rollout: &Rollout) -> Vec<Written> {
    vec![
        ("windows/crowded-elevator.admx", admx(&rollout.deploy.chromium_id)),
        ("windows/en-US/crowded-elevator.adml", adml()),
    ]
}

fn admx(id: &str) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <policyDefinitions revision=\"1.0\" schemaVersion=\"1.0\" xmlns=\"http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions\">\n",
    );
    out.push_str(
        "  <policyNamespaces>\n    <target prefix=\"crowdedElevator\" namespace=\"CrowdedElevator.Policies\" />\n  </policyNamespaces>\n\
         \x20 <resources minRequiredRevision=\"1.0\" />\n  <supportedOn>\n    <definitions>\n\
         \x20     <definition name=\"supported\" displayName=\"$(string.supported)\" />\n    </definitions>\n  </supportedOn>\n  <categories>\n    <category name=\"main\" displayName=\"$(string.main)\" />\n\
         \x20   <category name=\"chrome\" displayName=\"$(string.chrome)\"><parentCategory ref=\"main\" /></category>\n\
         \x20   <category name=\"edge\" displayName=\"$(string.edge)\"><parentCategory ref=\"main\" /></category>\n  </categories>\n  <policies>\n",
    );
    for (browser, vendor) in [("chrome", r"Google\Chrome"), ("edge", r"Microsoft\Edge")] {
        for key in KEYS {
            let _ = write!(out, "{}", definition(browser, vendor, id, key));
        }
    }
    out.push_str("  </policies>\n</policyDefinitions>\n");
    out
}

fn definition(browser: &str, vendor: &str, id: &str, key: &Key) -> String {
    let name = key.name;
    let root = format!(r"SOFTWARE\Policies\{vendor}\3rdparty\extensions\{id}\policy");
    let element = match key.shape {
        Shape::Choice(choices) | Shape::Language(choices) => {
            let items: String = choices
                .iter()
                .map(|c| format!("        <item displayName=\"$(string.{name}_{c})\"><value><string>{c}</string></value></item>\n"))
                .collect();
            format!("      <enum id=\"{name}\" valueName=\"{name}\">\n{items}      </enum>\n")
        }
        // A registry DWORD, which browsers read as a boolean.
        Shape::Flag => format!(
            "      <boolean id=\"{name}\" valueName=\"{name}\"><trueValue><decimal value=\"1\" /></trueValue>\
             <falseValue><decimal value=\"0\" /></falseValue></boolean>\n"
        ),
        // A key of its own with the values 1, 2, …, as in the browsers' templates: what multiText writes
        // (REG_MULTI_SZ) they don't read.
        Shape::List => format!("      <list id=\"{name}\" key=\"{root}\\{name}\" valuePrefix=\"\" />\n"),
        Shape::Text | Shape::Date | Shape::Url => {
            format!("      <text id=\"{name}\" valueName=\"{name}\" maxLength=\"1000\" />\n")
        }
    };
    format!(
        "    <policy name=\"{browser}_{name}\" class=\"Machine\" displayName=\"$(string.{name})\" explainText=\"$(string.{name}_help)\" \
         presentation=\"$(presentation.{name})\" key=\"{root}\">\n\
         \x20     <parentCategory ref=\"{browser}\" />\n      <supportedOn ref=\"supported\" />\n      <elements>\n{element}      </elements>\n    </policy>\n"
    )
}

fn adml() -> String {
    let mut strings = String::new();
    let mut presentations = String::new();
    for key in KEYS {
        let (name, title) = (key.name, escaped(key.about.title));
        let _ = write!(
            strings,
            "      <string id=\"{name}\">{title}</string>\n      <string id=\"{name}_help\">{}</string>\n",
            escaped(key.about.help)
        );
        let control = match key.shape {
            Shape::Choice(choices) | Shape::Language(choices) => {
                for choice in choices {
                    let _ = writeln!(strings, "      <string id=\"{name}_{choice}\">{choice}</string>");
                }
                format!("<dropdownList refId=\"{name}\">{title}</dropdownList>")
            }
            Shape::Flag => format!("<checkBox refId=\"{name}\">{title}</checkBox>"),
            Shape::List => format!("<listBox refId=\"{name}\">{title}</listBox>"),
            Shape::Text | Shape::Date | Shape::Url => {
                format!("<textBox refId=\"{name}\"><label>{title}</label></textBox>")
            }
        };
        let _ = writeln!(presentations, "      <presentation id=\"{name}\">{control}</presentation>");
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <policyDefinitionResources revision=\"1.0\" schemaVersion=\"1.0\" xmlns=\"http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions\">\n\
         \x20 <displayName>Crowded Elevator</displayName>\n  <description>Settings of the browser extension Crowded Elevator</description>\n\
         \x20 <resources>\n    <stringTable>\n      <string id=\"main\">Crowded Elevator</string>\n      <string id=\"chrome\">Google Chrome</string>\n\
         \x20     <string id=\"edge\">Microsoft Edge</string>\n      <string id=\"supported\">Chrome and Edge with Crowded Elevator</string>\n{strings}    </stringTable>\n    <presentationTable>\n{presentations}    </presentationTable>\n\
         \x20 </resources>\n</policyDefinitionResources>\n"
    )
}
