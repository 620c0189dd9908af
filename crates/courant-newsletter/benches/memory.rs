//! What reading asks of memory: allocations and peak for each megabyte of input.
//!
//! A bench of its own, because counting costs time. Figures go to standard output, `name value`, one a line.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "a measurement says what it finds")]

#[path = "shared/mod.rs"]
mod shared;

use courant_newsletter::read;

/// Bytes from which on an input's peak counts: that of smaller ones is all constants.
const LARGE: usize = 50_000;

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

fn main() {
    for (kind, folders, extensions) in shared::KINDS {
        measure(kind, &shared::corpus(folders, extensions));
    }
}

#[expect(clippy::cast_precision_loss, reason = "figures are told with one digit")]
fn measure(kind: &str, inputs: &[shared::Input]) {
    let (mut blocks, mut bytes, mut worst) = (0_u64, 0_usize, 0.0_f64);
    for input in inputs {
        let profiler = dhat::Profiler::builder().testing().build();
        // What cannot be read needs memory too.
        drop(read(&input.bytes, Some(&input.name)));
        let stats = dhat::HeapStats::get();
        drop(profiler);
        blocks += stats.total_blocks;
        bytes += input.bytes.len();
        if input.bytes.len() >= LARGE {
            worst = worst.max(stats.max_bytes as f64 / input.bytes.len() as f64);
        }
    }
    println!("{kind}.allocations_per_mb {:.0}", blocks as f64 / (bytes as f64 / 1e6));
    if worst > 0.0 {
        println!("{kind}.peak_mb_per_mb_max {worst:.1}");
    }
}
