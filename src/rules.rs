//! The rules, in a plain list.

mod conduct;
mod elevator;
mod identifiers;
mod reader;
mod story;

use crate::rule::Rule;

/// Every rule, group by group.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [identifiers::RULES, elevator::RULES, conduct::RULES].into_iter().flatten().copied()
}
