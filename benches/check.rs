//! How long one check takes: a quiet and a crowded post of 280 and of 5,000 characters, and posts by people who didn't know
//! the checker, of 260 to 300 characters.
#![allow(missing_docs, clippy::expect_used, reason = "a benchmark has no callers, and may stop")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use crowded_elevator::{Checker, Context, Policy};

const QUIET: &str = include_str!("quiet.txt");

const RISKY: &str = include_str!("risky.txt");

const HELD_OUT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tools/impression/held-out");

/// The held-out posts that are about as long as a post on X may be.
fn written_posts() -> Vec<String> {
    let files = std::fs::read_dir(HELD_OUT).expect("the held-out posts lie in the repository");
    let read = |file: std::io::Result<std::fs::DirEntry>| std::fs::read_to_string(file.expect("a file").path());
    let lines: Vec<String> = files.map(read).map(|text| text.expect("a text")).collect();
    let posts = lines.iter().flat_map(|file| file.lines()).map(|line| {
        let post: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
        post.get("text").and_then(|text| text.as_str()).expect("a post has a text").to_owned()
    });
    posts.filter(|post| (260..=300).contains(&post.chars().count())).collect()
}

fn long(post: &str) -> String {
    post.chars().chain("\n\n".chars()).cycle().take(5_000).collect()
}

fn benches(criterion: &mut Criterion) {
    let checker = Checker::new(Policy::default()).expect("the built-in lists are whole");
    let mut group = criterion.benchmark_group("check");
    for (name, text) in [
        ("quiet 280", QUIET.to_owned()),
        ("risky 280", RISKY.to_owned()),
        ("quiet 5000", long(QUIET)),
        ("risky 5000", long(RISKY)),
    ] {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |bencher| bencher.iter(|| checker.findings(&text, &Context::default())));
    }
    group.finish();
    criterion.bench_function("draft risky 280", |bencher| bencher.iter(|| checker.check(RISKY, &Context::default())));
    let posts = written_posts();
    let mut group = criterion.benchmark_group("check with its draft");
    group.throughput(Throughput::Elements(posts.len() as u64));
    group.bench_function(format!("each of {} held-out posts", posts.len()), |bencher| {
        bencher.iter(|| posts.iter().for_each(|post| drop(checker.check(post, &Context::default()))));
    });
    group.finish();
    criterion.bench_function("start", |bencher| bencher.iter(|| Checker::new(Policy::default())));
}

criterion_group!(all, benches);
criterion_main!(all);
