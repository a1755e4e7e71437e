//! The rules' cards: the words that the extension and the documentation show.

use crate::rule::Rule;
use crate::rules;
use std::fmt::Write as _;

/// All rules as a Markdown page.
pub fn markdown() -> String {
    let mut page = String::from(
        "# Rules\n\nWritten by `crowded-elevator rules --markdown` from the rules themselves; don't edit it here.\n\nA rule that finds nothing has not shown that a post is safe. In the examples, «» draws what is marked.\n",
    );
    let mut group = None;
    for rule in rules::all() {
        if group != Some(rule.group) {
            group = Some(rule.group);
            let _ = write!(page, "\n## {}\n", rule.group.title());
        }
        card(&mut page, rule);
    }
    page
}

fn card(page: &mut String, rule: &Rule) {
    let _ = write!(
        page,
        "\n### {}\n\n`{}`, {}\n\n**Why.** {}\n\n**Instead.** {}\n\n**By.** ",
        rule.title,
        rule.id,
        rule.severity.id(),
        rule.why,
        rule.instead
    );
    let sources: Vec<_> = rule.sources.iter().map(|s| format!("[{}]({})", s.label(), s.url())).collect();
    let _ = write!(page, "{}\n\n**Marks**\n\n", sources.join("; "));
    for example in rule.flags {
        let _ = writeln!(page, "- {}", example.replace('\n', " / "));
    }
    page.push_str("\n**Leaves alone**\n\n");
    for example in rule.passes {
        let _ = writeln!(page, "- {}", example.replace('\n', " / "));
    }
}
