//! How long one check takes: posts of our own of 280 and of 5,000 characters, quiet and risky.
#![allow(missing_docs, clippy::expect_used, reason = "a benchmark has no callers, and may stop")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use crowded_elevator::{Checker, Context, Policy};

const QUIET: &str = include_str!("quiet.txt");

const RISKY: &str = include_str!("risky.txt");

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
    criterion.bench_function("start", |bencher| bencher.iter(|| Checker::new(Policy::default())));
}

criterion_group!(all, benches);
criterion_main!(all);
