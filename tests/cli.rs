//! The command line as a person meets it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]
#![cfg(feature = "cli")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn run(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_crowded-elevator"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let feed = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    // A command that refuses its arguments never reads, so the pipe may be closed.
    let _ = feed.join().unwrap();
    output
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn answers(output: &Output) -> Vec<Value> {
    out(output).lines().map(|l| serde_json::from_str(l).unwrap()).collect()
}

const RISKY: &str = "Registration has her under 219-09-9999 again.";

#[test]
fn a_person_sees_what_why_and_instead() {
    let output = run(&["check"], RISKY.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let text = out(&output);
    for wanted in
        [RISKY, "\n  |                            ^^^^^^^^^^^\n", "hold [ssn]", "Instead: ", "Suggested text:"]
    {
        assert!(text.contains(wanted), "{wanted:?} is missing in\n{text}");
    }
}

#[test]
fn what_the_suggestion_does_not_settle_is_said() {
    let text = "My patient, MRN 00482913, yells again and I'm unplugging something.";
    let output = run(&["check"], text.as_bytes());
    assert!(out(&output).contains("Still to look at in it: "), "{}", out(&output));
    let line = serde_json::json!({"id": 1, "text": text}).to_string();
    let answer = &answers(&run(&["check", "--jsonl"], line.as_bytes()))[0];
    assert_eq!(answer["remaining"], serde_json::json!(["recognizable-patient", "harm"]), "{answer}");
}

#[test]
fn no_finding_is_not_called_safe() {
    let output = run(&["check", "-"], b"Flu shots start today in the lobby.");
    assert_eq!(output.status.code(), Some(0));
    assert!(out(&output).contains("does not mean the post is safe"));
}

#[test]
fn another_language_is_said_to_be_unread() {
    let output = run(&["check"], "Otra noche larga en la unidad y no puedo decir más.".as_bytes());
    assert!(out(&output).contains("not in English"), "{}", out(&output));
    let lines = "{\"text\": \"Otra noche larga en la unidad, no digo más.\"}\n{\"text\": \"A long night in the unit, no more than that.\"}\n";
    let read: Vec<_> =
        answers(&run(&["check", "--jsonl"], lines.as_bytes())).iter().map(|a| a["isEnglish"].clone()).collect();
    assert_eq!(read, [Value::Bool(false), Value::Bool(true)]);
}

#[test]
fn json_lines_carry_utf16_offsets_and_the_draft() {
    let line = serde_json::json!({"id": 7, "text": format!("🙂 {RISKY}"), "context": {"kind": "reply"}}).to_string();
    let output = run(&["check", "--jsonl"], line.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let answer = &answers(&output)[0];
    assert_eq!(answer["id"], 7);
    assert_eq!(answer["verdict"], "hold");
    let finding = answer["findings"].as_array().unwrap().iter().find(|f| f["rule"] == "ssn").unwrap();
    assert_eq!((&finding["group"], &finding["severity"]), (&"identifiers".into(), &"hold".into()));
    assert_eq!((&finding["marks"][0]["start"], &finding["marks"][0]["end"]), (&30.into(), &41.into()));
    let draft = answer["draft"].as_str().unwrap();
    assert!(!draft.contains("219") && draft.starts_with("🙂 Registration"));
}

#[test]
fn a_bad_line_is_named_and_the_others_are_answered() {
    let mut input =
        b"{\"id\": 1, \"text\": \"fine\"}\nnot json\n\n{\"id\": 2}\n{\"id\": 3, \"text\": \"\xff\"}\n".to_vec();
    input.extend_from_slice(b"{\"id\": 4, \"text\": \"also fine\"}");
    let output = run(&["check", "--jsonl"], &input);
    assert_eq!(output.status.code(), Some(2));
    let ids: Vec<_> = answers(&output).iter().map(|a| a["id"].clone()).collect();
    assert_eq!(ids, [1, 4]);
    let said = err(&output);
    for wanted in ["line 2: ", "line 4: missing field `text`", "line 5: not UTF-8 at byte "] {
        assert!(said.contains(wanted), "{wanted:?} is missing in\n{said}");
    }
}

#[test]
fn a_hundred_megabytes_in_one_line_are_refused_by_number() {
    let mut input = vec![b'x'; 100 << 20];
    input.extend_from_slice(b"\n{\"id\": \"next\", \"text\": \"fine\"}\n");
    let output = run(&["check", "--jsonl"], &input);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("line 1: longer than"));
    assert_eq!(answers(&output)[0]["id"], "next");
    assert!(err(&run(&["check"], &input)).contains("longer than"));
}

#[test]
fn unknown_words_are_refused_with_a_way_out() {
    for args in [&["check", "--jsonlines"][..], &["chekc"], &["check", "no-such-file.txt"]] {
        let output = run(args, b"");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(!err(&output).is_empty());
    }
}

#[test]
fn facts_are_shown_with_their_place() {
    let output = run(&["facts", "--jsonl"], "{\"id\": 1, \"text\": \"é 94-year-old\"}".as_bytes());
    assert_eq!(answers(&output)[0]["facts"], serde_json::json!([{"kind": "age", "start": 2, "end": 13}]));
}

#[test]
fn every_rule_is_listed() {
    let listed = out(&run(&["rules"], b"")).lines().count();
    assert_eq!(listed, crowded_elevator::rules::all().count());
}
