#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| courant_newsletter_fuzz::survives(bytes, "fuzz.xml"));
