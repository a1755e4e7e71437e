//! The policy file to start from.

use std::fmt::Write as _;

use crowded_elevator::policy::keys::KEYS;

/// Every setting with what it does and an example, commented out.
pub fn text() -> String {
    let mut text = String::from(
        "# Policy of Crowded Elevator\n#\n# Take the # away in front of a setting to use it. Check the file with\n\
         #   crowded-elevator policy check FILE\n# What is not set keeps its default.\n",
    );
    for key in KEYS {
        let _ = write!(text, "\n# {}. {}\n# {} = {}\n", key.about.title, key.about.help, key.name, key.about.example);
    }
    text + super::deploy::START
}
