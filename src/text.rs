//! From characters to tokens, sentences and the words of the lists.

pub mod english;
mod leet;
mod links;
mod near;
pub mod numbers;
pub mod reading;
pub mod sentences;
pub mod tokens;
pub mod words;
